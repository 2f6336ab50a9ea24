"""Who a customer is and how it is reached: cleaning what was given, and why it cannot be. Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bundel.accounting.ledger.vat_boxes import EU_COUNTRIES
from bundel.accounting.receivables.rules_dunning import KINDS_NL
from bundel.kit import identifiers

CHANNELS: Final = ("peppol", "mail", "post")
PEPPOL_SINCE: Final = date(2026, 1, 1)
"""Act of 6 February 2024: structured invoices between Belgian taxable persons from this day on."""

_MAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """What is known of a customer, as given."""

    kind: str
    name: str
    channel: str = "post"
    enterprise_number: str = ""
    vat_number: str = ""
    endpoint: str = ""
    endpoint_scheme: str = "0208"
    email: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "BE"
    buyer_reference: str = ""
    term_days: int = 30
    active: bool = True


def cleaned(draft: CustomerDraft) -> CustomerDraft:
    """The draft with numbers in their compact form and, for Peppol, the address that follows from the number."""
    number = _compact(identifiers.parse_enterprise_number, draft.enterprise_number)
    vat = re.sub(r"[\s.]", "", draft.vat_number).upper()
    if vat.startswith("BE"):
        vat = _compact(identifiers.parse_vat_be, vat)
    endpoint = re.sub(r"\s", "", draft.endpoint)
    if draft.channel == "peppol" and not endpoint and draft.country == "BE":
        endpoint = number
    return replace(
        draft,
        name=_tidy(draft.name),
        email=_tidy(draft.email),
        street=_tidy(draft.street),
        postcode=_tidy(draft.postcode),
        city=_tidy(draft.city),
        buyer_reference=_tidy(draft.buyer_reference),
        enterprise_number=number,
        vat_number=vat,
        endpoint=endpoint,
        country=draft.country.upper(),
    )


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _compact(parse: Callable[[str], str], text: str) -> str:
    """The compact form, or the text as it is: `problems` says what is wrong with it."""
    try:
        return parse(text) if text.strip() else ""
    except ValueError:
        return text.strip()


def problems(draft: CustomerDraft) -> list[tuple[str, str]]:
    """(field, what is wrong in Dutch) of a cleaned draft; empty when it is right."""
    found: list[tuple[str, str]] = []
    if draft.kind not in KINDS_NL:
        found.append(("kind", f"soort {draft.kind} bestaat niet"))
    if not draft.name:
        found.append(("name", "de naam ontbreekt"))
    if draft.channel not in CHANNELS:
        found.append(("channel", f"kanaal {draft.channel} bestaat niet"))
    if not re.fullmatch(r"[A-Z]{2}", draft.country):
        found.append(("country", "het land is een code van twee letters"))
    if not 0 <= draft.term_days <= 120:
        found.append(("term_days", "de betalingstermijn telt 0 tot 120 dagen"))
    found += _number_problems(draft)
    if draft.email and not _MAIL.fullmatch(draft.email):
        found.append(("email", "het e-mailadres klopt niet"))
    if draft.channel == "mail" and not draft.email:
        found.append(("email", "verzenden per e-mail vraagt een e-mailadres"))
    if draft.channel == "peppol" and not draft.endpoint:
        found.append(("endpoint", "Peppol vraagt een ondernemingsnummer of een Peppol-adres"))
    if (
        draft.channel == "peppol"
        and draft.endpoint_scheme == "0208"
        and not identifiers.is_enterprise_number(draft.endpoint)
    ):
        found.append(("endpoint", "een Peppol-adres van schema 0208 is een ondernemingsnummer"))
    if draft.channel == "post" and not (draft.street and draft.city):
        found.append(("street", "verzenden per post vraagt een adres"))
    return found


def _number_problems(draft: CustomerDraft) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if draft.kind == "person" and (draft.enterprise_number or draft.vat_number):
        found.append(("enterprise_number", "een burger heeft geen ondernemingsnummer"))
    if draft.kind in ("public", "company") and not draft.enterprise_number:
        found.append(("enterprise_number", "een Belgische onderneming of overheid heeft een ondernemingsnummer"))
    if draft.enterprise_number and not identifiers.is_enterprise_number(draft.enterprise_number):
        found.append(("enterprise_number", f"ondernemingsnummer {draft.enterprise_number} klopt niet"))
    prefix = draft.vat_number[:2]
    if draft.vat_number and prefix not in EU_COUNTRIES:
        found.append(("vat_number", "een btw-nummer begint met de code van een lidstaat"))
    elif prefix == "BE" and draft.vat_number[2:] != draft.enterprise_number:
        found.append(("vat_number", "het Belgische btw-nummer is BE en het ondernemingsnummer"))
    return found


def must_go_by_peppol(kind: str, country: str, vat_number: str, seller_is_taxable: bool, on: date) -> bool:
    """Whether the law asks a structured invoice: both sides taxable in Belgium, from 2026 on."""
    both = seller_is_taxable and kind == "company" and country == "BE" and vat_number.startswith("BE")
    return both and on >= PEPPOL_SINCE
