"""Peppol rules on identifiers by their scheme (COMMON-R040 to R050): check digits and forms.

R048 (Italian VAT number under scheme 9906) is switched off in the official rule set and therefore absent here.
"""

import re

from lxml import etree

from bundel.formats.invoices.names import cac, cbc
from bundel.formats.invoices.peppol_engine import Broken, Subject, normalized, rule, value

_INTEGER = re.compile(r"[+-]?[0-9]+")
_LETTERS = re.compile(r"[A-Za-z]*")
_IPA = re.compile(r"[A-Za-z0-9]{6}")


def _identifiers(subject: Subject, scheme: str, *, endpoint_only: bool = False) -> list[etree._Element]:
    """Electronic addresses, party identifiers and company numbers that carry this scheme."""
    found = list(subject.all(cbc("EndpointID")))
    if not endpoint_only:
        found += subject.all(cbc("CompanyID"))
        for party in subject.all(cac("PartyIdentification")):
            found += party.findall(cbc("ID"))
    return [element for element in found if element.get("schemeID") == scheme]


@rule("PEPPOL-COMMON-R040")
def gln_has_its_check_digit(subject: Subject) -> Broken:
    for element in _identifiers(subject, "0088"):
        if not is_gln(normalized(element)):
            yield element


@rule("PEPPOL-COMMON-R041")
def norwegian_number_has_its_check_digit(subject: Subject) -> Broken:
    for element in _identifiers(subject, "0192"):
        if not is_norwegian(normalized(element)):
            yield element


@rule("PEPPOL-COMMON-R042")
def danish_number_has_its_form(subject: Subject) -> Broken:
    for element in _identifiers(subject, "0184"):
        if not re.fullmatch(r"(DK)?[0-9]{8}", value(element)):
            yield element


@rule("PEPPOL-COMMON-R043")
def belgian_number_has_its_check_digits(subject: Subject) -> Broken:
    for element in _identifiers(subject, "0208"):
        if not is_belgian(normalized(element)):
            yield element


@rule("PEPPOL-COMMON-R044", "warning")
def italian_office_code_has_its_form(subject: Subject) -> Broken:
    for element in _identifiers(subject, "0201"):
        if not _IPA.fullmatch(normalized(element)):
            yield element


@rule("PEPPOL-COMMON-R045", "warning")
def italian_tax_code_has_its_form(subject: Subject) -> Broken:
    for element in _identifiers(subject, "0210"):
        if not is_italian_tax_code(normalized(element)):
            yield element


@rule("PEPPOL-COMMON-R046", "warning")
def italian_tax_code_as_address_has_its_form(subject: Subject) -> Broken:
    for element in _identifiers(subject, "9907", endpoint_only=True):
        if not is_italian_tax_code(normalized(element)):
            yield element


@rule("PEPPOL-COMMON-R047", "warning")
def italian_vat_number_has_its_check_digit(subject: Subject) -> Broken:
    for element in _identifiers(subject, "0211"):
        if not is_italian_vat_number(normalized(element)):
            yield element


@rule("PEPPOL-COMMON-R049")
def swedish_number_has_its_check_digit(subject: Subject) -> Broken:
    for element in _identifiers(subject, "0007"):
        if not is_swedish(normalized(element)):
            yield element


@rule("PEPPOL-COMMON-R050")
def australian_number_has_its_check_digits(subject: Subject) -> Broken:
    for element in _identifiers(subject, "0151"):
        if not is_australian(normalized(element)):
            yield element


def is_gln(text: str) -> bool:
    """GS1: weights 3 and 1 from the right, of any length."""
    if not re.fullmatch("[0-9]+", text):
        return False
    body, check = text[:-1], int(text[-1])
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(body)))
    return (10 - total % 10) % 10 == check


def is_norwegian(text: str) -> bool:
    """Nine digits, modulus 11 with weights 2 to 7 from the right."""
    if not re.fullmatch("[0-9]{9}", text) or int(text) == 0:
        return False
    total = sum(int(digit) * (place % 6 + 2) for place, digit in enumerate(reversed(text[:-1])))
    return (11 - total % 11) % 11 == int(text[-1])


def is_belgian(text: str) -> bool:
    """Ten digits, the last two are 97 less the first eight modulo 97."""
    return bool(re.fullmatch("[0-9]{10}", text)) and 97 - int(text[:8]) % 97 == int(text[8:])


def is_swedish(text: str) -> bool:
    """Ten digits, Luhn."""
    if not re.fullmatch("[0-9]{10}", text):
        return False
    doubled = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(text[:-1]))]
    return (10 - sum(figure // 10 + figure % 10 for figure in doubled) % 10) % 10 == int(text[-1])


def is_australian(text: str) -> bool:
    """Eleven digits; one off the first, then weights 10, 1, 3, 5 … 19 give a multiple of 89."""
    if not re.fullmatch("[0-9]{11}", text):
        return False
    weights = (10, *range(1, 20, 2))
    digits = [int(text[0]) - 1, *(int(digit) for digit in text[1:])]
    total: int = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return total % 89 == 0


def is_italian_tax_code(text: str) -> bool:
    """Sixteen characters in the pattern of a person's code, or eleven digits of a company."""
    if len(text) == 11:
        return bool(_INTEGER.fullmatch(text))
    if len(text) != 16:
        return False
    letters = (text[0:6], text[8:9], text[15:16])
    numbers = (text[6:8], text[9:11], text[14:15])
    return all(_LETTERS.fullmatch(part) for part in letters) and all(_INTEGER.fullmatch(part) for part in numbers)


def is_italian_vat_number(text: str) -> bool:
    """With the prefix IT: eleven digits whose alternately doubled sum is a multiple of ten. Without it: not judged."""
    if text[:2] not in ("IT", "it"):
        return True
    code = text[2:]
    if not re.fullmatch("[0-9]{11}", code):
        return False
    doubled = "0246813579"
    return sum(int(doubled[int(d)]) if place % 2 else int(d) for place, d in enumerate(code)) % 10 == 0
