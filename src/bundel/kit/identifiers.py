"""Numbers that Belgium and its banks hand out: read, check and show them. Thin over python-stdnum and schwifty.

Every `parse_*` gives the compact form that the database keeps and raises `ValueError` with a Dutch text; every
`format_*` gives the form that people read. Nothing is looked up outside.
"""

import re
from collections.abc import Callable

from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException
from stdnum import ean, iso11649
from stdnum.be import ogm_vcs, vat
from stdnum.exceptions import ValidationError

_OGM_FRAME = re.compile(r"[+*]{3}")
_OGM_CHARACTERS = re.compile(r"[\d/\s]+", re.ASCII)
_MARKS = {"+": "+++", "*": "***"}


def parse_ogm(text: str) -> str:
    """The 12 digits of a structured communication (OGM-VCS): `+++090/9337/55493+++`, `***…***` or bare digits."""
    bare = _OGM_FRAME.sub("", text.strip())
    digits = re.sub(r"\D", "", bare)
    if not _OGM_CHARACTERS.fullmatch(bare) or len(digits) != 12:
        raise ValueError(f"geen gestructureerde mededeling: {text!r}")
    try:
        return str(ogm_vcs.validate(digits))
    except ValidationError as error:
        raise ValueError(f"controlegetal van gestructureerde mededeling klopt niet: {text!r}") from error


def is_ogm(text: str) -> bool:
    """Whether the text is a structured communication with a right check number."""
    return _accepts(parse_ogm, text)


def make_ogm(number: int) -> str:
    """The 12 digits for a number of at most 10 digits; the check number is the number modulo 97, 97 for 0."""
    if not 0 <= number < 10**10:
        raise ValueError("een gestructureerde mededeling draagt een getal van hoogstens 10 cijfers")
    return f"{number:010d}{number % 97 or 97:02d}"


def format_ogm(text: str, mark: str = "+") -> str:
    """`+++090/9337/55493+++`, or with stars when `mark` is `*`. Raises `ValueError` when the number is not right."""
    digits = parse_ogm(text)
    frame = _MARKS[mark]
    return f"{frame}{digits[:3]}/{digits[3:7]}/{digits[7:]}{frame}"


def parse_rf(text: str) -> str:
    """A creditor reference (ISO 11649) without spaces, in capitals: `RF18539007547034`."""
    try:
        return str(iso11649.validate(text.upper()))
    except ValidationError as error:
        raise ValueError(f"geen geldige RF-referentie: {text!r}") from error


def is_rf(text: str) -> bool:
    """Whether the text is a creditor reference with right check digits."""
    return _accepts(parse_rf, text)


def make_rf(reference: str) -> str:
    """`RF` with check digits in front of a reference of 1 to 21 letters and digits."""
    body = reference.upper()
    if not re.fullmatch(r"[0-9A-Z]{1,21}", body):
        raise ValueError("een RF-referentie draagt 1 tot 21 letters en cijfers")
    number = int("".join(str(int(character, 36)) for character in f"{body}RF00"))
    return f"RF{98 - number % 97:02d}{body}"


def format_rf(text: str) -> str:
    """The reference in groups of four: `RF18 5390 0754 7034`."""
    compact = parse_rf(text)
    return " ".join(compact[start : start + 4] for start in range(0, len(compact), 4))


def parse_enterprise_number(text: str) -> str:
    """The 10 digits of an enterprise number (KBO): `0123.456.749`, `BE 0123456749` and the like."""
    bare = re.sub(r"[\s.]", "", text.upper()).removeprefix("BE")
    try:
        if not re.fullmatch(r"[0-9]{9,10}", bare):
            raise ValueError(f"geen ondernemingsnummer: {text!r}")
        return str(vat.validate(bare))
    except ValidationError as error:
        raise ValueError(f"ondernemingsnummer klopt niet: {text!r}") from error


def is_enterprise_number(text: str) -> bool:
    """Whether the text is an enterprise number with a right check number."""
    return _accepts(parse_enterprise_number, text)


def make_enterprise_number(base: int) -> str:
    """A number with right check digits out of 8 digits that begin with 0 or 1: for samples and tests."""
    if not 0 < base < 2 * 10**7:
        raise ValueError("de eerste 8 cijfers liggen tussen 1 en 19999999")
    return f"{base:08d}{97 - base % 97:02d}"


def format_enterprise_number(text: str) -> str:
    """`0123.456.749`."""
    digits = parse_enterprise_number(text)
    return f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"


def parse_vat_be(text: str) -> str:
    """A Belgian VAT number: `BE` and the 10 digits of the enterprise number."""
    return f"BE{parse_enterprise_number(text)}"


def format_vat_be(text: str) -> str:
    """`BE 0123.456.749`."""
    return f"BE {format_enterprise_number(text)}"


def parse_iban(text: str) -> str:
    """An account number without spaces, in capitals, with its length, country structure and check digits proven."""
    try:
        return str(IBAN(text.strip(), validate_bban=True))
    except SchwiftyException as error:
        raise ValueError(f"geen geldig rekeningnummer (IBAN): {text!r}") from error


def is_iban(text: str) -> bool:
    """Whether the text is an account number with right check digits."""
    return _accepts(parse_iban, text)


def format_iban(text: str) -> str:
    """The account number in groups of four: `BE68 5390 0754 7034`."""
    return str(IBAN(parse_iban(text)).formatted)


def bic_of(iban: str) -> str | None:
    """The BIC of the bank that an account number belongs to, where the bank list carries it."""
    bic = IBAN(parse_iban(iban)).bic
    return None if bic is None else str(bic)


def parse_bic(text: str) -> str:
    """A bank identifier code of 8 or 11 characters, in capitals."""
    try:
        return str(BIC(text.strip().upper()))
    except SchwiftyException as error:
        raise ValueError(f"geen geldige BIC: {text!r}") from error


def parse_gln(text: str) -> str:
    """The 13 digits of a GS1 location number."""
    digits = re.sub(r"\s", "", text)
    try:
        if not re.fullmatch(r"[0-9]{13}", digits):
            raise ValueError(f"een GLN telt 13 cijfers: {text!r}")
        return str(ean.validate(digits))
    except ValidationError as error:
        raise ValueError(f"GLN klopt niet: {text!r}") from error


def is_gln(text: str) -> bool:
    """Whether the text is a location number with a right check digit."""
    return _accepts(parse_gln, text)


def _accepts(parse: Callable[[str], str], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True
