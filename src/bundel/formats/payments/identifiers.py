"""References and account numbers in bank files, where a wrong one is no error but something to tell: None or False."""

import re

from bundel.kit import identifiers

_OGM_IN_TEXT = re.compile(r"(?<![\d+*])[+*]{0,3}(\d{3})/(\d{4})/(\d{5})[+*]{0,3}(?!\d)|[+*]{3}(\d{12})[+*]{3}")
_BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")


def ogm(text: str) -> str | None:
    """The 12 digits of a Belgian structured communication, or None when it is none or its check digits fail.

    `+++123/4567/89002+++`, `***…***` and bare digits are accepted. Check: first ten digits modulo 97, 0 becomes 97.
    """
    try:
        return identifiers.parse_ogm(text)
    except ValueError:
        return None


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
    try:
        compact = identifiers.parse_rf(text)
    except ValueError:
        return None
    return compact if compact.isascii() else None


def is_iban(text: str) -> bool:
    """Whether length, country structure and check digits of an IBAN without spaces are right."""
    return text.isascii() and text.isalnum() and text == text.upper() and identifiers.is_iban(text)


def is_bic(text: str) -> bool:
    """Whether the text has the form of a BIC of 8 or 11 signs (ISO 9362)."""
    return _BIC.fullmatch(text) is not None
