"""References and account numbers as they stand in bank files: OGM (Belgium), RF (ISO 11649), IBAN, BIC."""

import re

from stdnum import iban, iso11649
from stdnum.be import ogm_vcs

_OGM_IN_TEXT = re.compile(r"(?<![\d+*])[+*]{0,3}(\d{3})/(\d{4})/(\d{5})[+*]{0,3}(?!\d)|[+*]{3}(\d{12})[+*]{3}")
_BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")
_SIGNS = str.maketrans("", "", "+*/ .-")


def ogm(text: str) -> str | None:
    """The 12 digits of a Belgian structured communication, or None when it is none or its check digits fail.

    `+++123/4567/89002+++`, `***…***` and bare digits are accepted. Check: first ten digits modulo 97, 0 becomes 97.
    """
    digits = text.translate(_SIGNS)
    return digits if len(digits) == 12 and digits.isascii() and ogm_vcs.is_valid(digits) else None


def ogm_in_text(text: str) -> str | None:
    """The one valid structured communication that a free text shows in its printed form; None when none or several."""
    found = {ogm("".join(part or "" for part in match.groups())) for match in _OGM_IN_TEXT.finditer(text)}
    valid = found - {None}
    return valid.pop() if len(valid) == 1 else None


def show_ogm(digits: str) -> str:
    """`123456789002` as people read it: `+++123/4567/89002+++`."""
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++"


def rf(text: str) -> str | None:
    """An ISO 11649 creditor reference without spaces (`RF18539007547034`), or None when its check digits fail."""
    compact = "".join(text.split()).upper()
    return compact if compact.startswith("RF") and compact.isascii() and iso11649.is_valid(compact) else None


def is_iban(text: str) -> bool:
    """Whether length, country structure and check digits of an IBAN without spaces are right."""
    return text.isascii() and text.isalnum() and text == text.upper() and iban.is_valid(text, check_country=False)


def is_bic(text: str) -> bool:
    """Whether the text has the form of a BIC of 8 or 11 signs (ISO 9362)."""
    return _BIC.fullmatch(text) is not None
