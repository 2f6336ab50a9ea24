"""Write Intervat files. Equal content gives equal bytes; what would not be valid is refused before it leaves."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from lxml import etree

from bundel.formats.tax import schema
from bundel.formats.tax.model import ClientListing, Declarant, IntraListing, Period, PeriodicReturn

COMMON: Final = "http://www.minfin.fgov.be/InputCommon"
_RETURN: Final = "http://www.minfin.fgov.be/VATConsignment"
_CLIENTS: Final = "http://www.minfin.fgov.be/ClientListingConsignment"
_INTRA: Final = "http://www.minfin.fgov.be/IntraConsignment"

# The order of the paper form; Intervat takes any, people compare.
FORM_ORDER: Final = (
    "00", "01", "02", "03", "44", "45", "46", "47", "48", "49", "81", "82", "83", "84", "85", "86", "87", "88",
    "54", "55", "56", "57", "61", "63", "59", "62", "64", "71", "72", "91",
)  # fmt: skip

# The schema knows no top-level domain longer than five letters (.vlaanderen): such an address is left out.
_EMAIL: Final = re.compile(r"[a-zA-Z0-9_.-]+@[a-zA-Z0-9_.-]+\.[a-zA-Z]{2,5}")

_Put = Callable[..., etree._Element]


class InvalidFile(ValueError):
    """The file would not be accepted; the text says where, in Dutch."""


def euros(cents: int) -> str:
    """`1234.05`, as every amount in these files is written."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def write_return(content: PeriodicReturn) -> bytes:
    """The consignment with one periodic return. Raises `InvalidFile` (negative amount, no 71 or 72, schema)."""
    if negative := [box for box, cents in content.boxes.items() if cents < 0]:
        raise InvalidFile(f"rooster {negative[0]} is negatief")
    if len({"71", "72"} & set(content.boxes)) != 1:
        raise InvalidFile("precies een van de roosters 71 en 72 is verplicht")
    root, put = _start(_RETURN, "VATConsignment", {"VATDeclarationsNbr": "1"})
    body = put(root, "VATDeclaration", attributes=_numbered(content.reference))
    if content.replaces:
        put(body, "ReplacedVATDeclaration", content.replaces)
    _declarant(put, body, content.declarant)
    _period(put, body, content.period)
    if content.deduction is not None:
        deduction = put(body, "Deduction")
        _common(deduction, "AdjustedPeriod", str(content.deduction[0]))
        _common(deduction, "AdjustedValue", str(content.deduction[1]))
    amounts = put(body, "Data")
    for box in FORM_ORDER:
        cents = content.boxes.get(box, 0)
        if cents or (box in ("71", "72") and box in content.boxes):
            put(amounts, "Amount", euros(cents), {"GridNumber": str(int(box))})
    put(body, "ClientListingNihil", _yes(content.no_clients))
    put(body, "Ask", attributes={"Restitution": _yes(content.refund), "Payment": "NO"})
    if content.comment:
        put(body, "Comment", content.comment)
    for code, text in sorted(content.justifications.items()):
        _common(put(body, "Justification", attributes={"Code": code}), "Comment", text[:500])
    return _bytes(root, schema.RETURN)


def write_clients(content: ClientListing) -> bytes:
    """The consignment with one yearly client listing. Raises `InvalidFile` when the schema refuses it."""
    root, put = _start(_CLIENTS, "ClientListingConsignment", {"ClientListingsNbr": "1"})
    body = put(
        root,
        "ClientListing",
        attributes={
            **_numbered(content.reference),
            "ClientsNbr": str(len(content.clients)),
            "TurnOverSum": euros(sum(one.turnover_cents for one in content.clients)),
            "VATAmountSum": euros(sum(one.vat_cents for one in content.clients)),
        },
    )
    if content.replaces:
        put(body, "ReplacedClientListing", content.replaces)
    _declarant(put, body, content.declarant)
    put(body, "Period", str(content.year))
    for place, one in enumerate(content.clients, 1):
        row = put(body, "Client", attributes={"SequenceNumber": str(place)})
        put(row, "CompanyVATNumber", one.vat_number, {"issuedBy": "BE"})
        put(row, "TurnOver", euros(one.turnover_cents))
        put(row, "VATAmount", euros(one.vat_cents))
    return _bytes(root, schema.CLIENTS)


def write_intra(content: IntraListing) -> bytes:
    """The consignment with one intra-Community listing. Raises `InvalidFile` without customers or by the schema."""
    if not content.clients:
        raise InvalidFile("een intracommunautaire opgave zonder afnemers wordt niet ingediend")
    root, put = _start(_INTRA, "IntraConsignment", {"IntraListingsNbr": "1"})
    body = put(
        root,
        "IntraListing",
        attributes={
            **_numbered(content.reference),
            "ClientsNbr": str(len(content.clients)),
            "AmountSum": euros(sum(one.cents for one in content.clients)),
        },
    )
    if content.replaces:
        put(body, "ReplacedIntraListing", content.replaces)
    _declarant(put, body, content.declarant)
    _period(put, body, content.period)
    for place, one in enumerate(content.clients, 1):
        row = put(body, "IntraClient", attributes={"SequenceNumber": str(place)})
        put(row, "CompanyVATNumber", one.vat_number, {"issuedBy": one.country})
        put(row, "Code", one.code)
        put(row, "Amount", euros(one.cents))
    return _bytes(root, schema.INTRA)


def _start(namespace: str, name: str, attributes: Mapping[str, str]) -> tuple[etree._Element, _Put]:
    """The root of a file, and how elements of its namespace are added."""
    names: dict[str | None, str] = {None: namespace, "common": COMMON}
    root = etree.Element(f"{{{namespace}}}{name}", nsmap=names)  # type: ignore[arg-type]
    for attribute, text in attributes.items():
        root.set(attribute, text)
    return root, partial(_element, namespace)


def _element(
    namespace: str, parent: etree._Element, name: str, text: str = "", attributes: Mapping[str, str] | None = None
) -> etree._Element:
    made = etree.SubElement(parent, f"{{{namespace}}}{name}", dict(attributes or {}))
    if text:
        made.text = text
    return made


def _common(parent: etree._Element, name: str, text: str) -> None:
    _element(COMMON, parent, name, text)


def _numbered(reference: str) -> dict[str, str]:
    return {"SequenceNumber": "1"} | ({"DeclarantReference": reference} if reference else {})


def _declarant(put: _Put, body: etree._Element, who: Declarant) -> None:
    made = put(body, "Declarant")
    for name, text in (
        ("VATNumber", who.vat_number),
        ("Name", who.name[:200]),
        ("Street", who.street),
        ("PostCode", who.postcode),
        ("City", who.city),
        ("CountryCode", "BE" if who.city else ""),
        ("EmailAddress", who.email if _EMAIL.fullmatch(who.email) else ""),
        ("Phone", who.phone),
    ):
        if text:
            _common(made, name, text)


def _period(put: _Put, body: etree._Element, period: Period) -> None:
    made = put(body, "Period")
    if period.month:
        put(made, "Month", str(period.month))
    if period.quarter:
        put(made, "Quarter", str(period.quarter))
    put(made, "Year", str(period.year))


def _yes(answer: bool) -> str:
    return "YES" if answer else "NO"


def _bytes(root: etree._Element, name: str) -> bytes:
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    # Judged as it will be read: with the lines that a reader of the fault finds in the file.
    fault = schema.first_fault(etree.fromstring(content), name)
    if fault is not None:
        raise InvalidFile(fault)
    return content
