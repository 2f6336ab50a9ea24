"""Known faults: each breaks a valid invoice in one way that suppliers really manage, and names the rules it breaks.

Used by the tests of the layers and by the sample Flanders, which sends 5 % faulty invoices. `apply` takes any invoice
of `ubl.write` with a standard-rated line and an account; `expected_rules` are all rule ids that then speak, of every
layer, warnings included.
"""

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from bundel.formats.invoices.names import CREDIT_NOTE_ROOT, INVOICE, cac, cbc

Node = etree._Element


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to break an invoice: `dutch` says what is wrong, for the table that the demonstration prints."""

    code: str
    dutch: str
    apply: Callable[[bytes], bytes]
    expected_rules: frozenset[str]


FAULTS: dict[str, Fault] = {}


def _register(code: str, dutch: str, change: Callable[[bytes], bytes], *rules: str) -> None:
    FAULTS[code] = Fault(code, dutch, change, frozenset(rules))


def _edit(change: Callable[[Node], None]) -> Callable[[bytes], bytes]:
    def apply(content: bytes) -> bytes:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
        change(root)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8")

    return apply


def _find(root: Node, path: str) -> Node:
    """The first element on a path of steps; the last step is a basic component, the others are aggregates."""
    *groups, last = path.split("/")
    steps = [cac(group) for group in groups] + [cbc(last) if last != "*" else "*"]
    found = root.find("/".join(steps))
    if found is None:
        raise ValueError(f"deze factuur heeft geen {path}")
    return found


def _set(path: str, text: str) -> Callable[[bytes], bytes]:
    def change(root: Node) -> None:
        _find(root, path).text = text

    return _edit(change)


def _attribute(path: str, name: str, text: str) -> Callable[[bytes], bytes]:
    def change(root: Node) -> None:
        _find(root, path).set(name, text)

    return _edit(change)


def _remove(*paths: str) -> Callable[[bytes], bytes]:
    """Remove the basic component at each path, or the whole group for a path that ends in `/`; absent is fine."""

    def change(root: Node) -> None:
        for path in paths:
            steps = path.rstrip("/").split("/")
            names = [cac(step) for step in steps]
            if not path.endswith("/"):
                names[-1] = cbc(steps[-1])
            for element in root.findall("/".join(names)):
                parent = element.getparent()
                if parent is not None:
                    parent.remove(element)

    return _edit(change)


def _add_cents(path: str, cents: int) -> Callable[[bytes], bytes]:
    def change(root: Node) -> None:
        element = _find(root, path)
        whole = _plus_cents(element.text or "0", cents)
        element.text = whole

    return _edit(change)


def _plus_cents(amount: str, cents: int) -> str:
    """An amount of two decimals with some cents added, without leaving whole cents."""
    sign = -1 if amount.startswith("-") else 1
    whole, _, part = amount.lstrip("-").partition(".")
    total = sign * (int(whole) * 100 + int(part.ljust(2, "0"))) + cents
    return f"{'-' if total < 0 else ''}{abs(total) // 100}.{abs(total) % 100:02d}"


def _two_notes(root: Node) -> None:
    kind = root.find(cbc("CreditNoteTypeCode" if root.tag == CREDIT_NOTE_ROOT else "InvoiceTypeCode"))
    if kind is None:
        raise ValueError("deze factuur heeft geen soort")
    for text in ("Tweede opmerking", "Eerste opmerking"):
        note = etree.Element(cbc("Note"))
        note.text = text
        kind.addnext(note)


def _empty_note(root: Node) -> None:
    _find(root, "InvoiceLine/ID").addnext(etree.Element(cbc("Note")))


def _swap_dates(root: Node) -> None:
    _find(root, "IssueDate").addprevious(_find(root, "DueDate"))


def _forbidden_attachment(root: Node) -> None:
    reference = etree.Element(cac("AdditionalDocumentReference"))
    etree.SubElement(reference, cbc("ID")).text = "bijlage-1"
    embedded = etree.SubElement(etree.SubElement(reference, cac("Attachment")), cbc("EmbeddedDocumentBinaryObject"))
    embedded.set("mimeCode", "application/msword")
    embedded.set("filename", "bijlage.doc")
    embedded.text = "AAAA"
    party = root.find(cac("AccountingSupplierParty"))
    if party is None:
        raise ValueError("deze factuur heeft geen verkoper")
    before = root.find(cac("ProjectReference"))
    (party if before is None else before).addprevious(reference)


def _as_order(content: bytes) -> bytes:
    order = INVOICE.replace("Invoice-2", "Order-2").encode()
    return (
        content.replace(INVOICE.encode(), order).replace(b"<Invoice ", b"<Order ").replace(b"</Invoice>", b"</Order>")
    )


def _in_latin1(content: bytes) -> bytes:
    return content.replace(b"<cbc:RegistrationName>", b"<cbc:RegistrationName>Caf\xe9 ", 1)


def _with_doctype(content: bytes) -> bytes:
    declaration, _, rest = content.partition(b"?>")
    return declaration + b'?>\n<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + rest


def _zipped(content: bytes) -> bytes:
    return b"PK\x03\x04" + content


_P, _C = "PEPPOL-EN16931-", "PEPPOL-COMMON-"
_SELLER, _BUYER = "AccountingSupplierParty/Party/", "AccountingCustomerParty/Party/"
_SELF_BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0"

_register("geen-specificatie", "De specificatie ontbreekt", _remove("CustomizationID"), "BR-01", _P + "R004")
_register(
    "self-billing",
    "Factuur uitgereikt door de koper",
    _set("CustomizationID", _SELF_BILLING),
    _P + "R004",
    "BUNDEL-SELF-BILLING",
)
_register("verkeerd-proces", "Verkeerd bedrijfsproces", _set("ProfileID", "urn:www.voorbeeld.be:proces"), _P + "R007")
_register(
    "geen-referentie", "Geen bestelnummer en geen referentie", _remove("BuyerReference", "OrderReference/"), _P + "R003"
)
_register(
    "koper-zonder-adres", "Elektronisch adres van de koper ontbreekt", _remove(_BUYER + "EndpointID"), _P + "R010"
)
_register(
    "verkoper-zonder-adres",
    "Elektronisch adres van de verkoper ontbreekt",
    _remove(_SELLER + "EndpointID"),
    _P + "R020",
)
_register(
    "kbo-controlegetal",
    "Ondernemingsnummer van de koper klopt niet",
    _set(_BUYER + "EndpointID", "0123456789"),
    _C + "R043",
)
_register(
    "adres-soort",
    "Soort elektronisch adres bestaat niet",
    _attribute(_BUYER + "EndpointID", "schemeID", "7777"),
    "BR-CL-25",
    _P + "CL008",
)
_register("te-betalen", "Te betalen bedrag klopt niet", _add_cents("LegalMonetaryTotal/PayableAmount", 100), "BR-CO-16")
_register("btw-totaal", "Btw-totaal klopt niet", _add_cents("TaxTotal/TaxAmount", 100), "BR-CO-14", "BR-CO-15")
_register(
    "btw-uitsplitsing",
    "Btw van een tarief klopt niet",
    _add_cents("TaxTotal/TaxSubtotal/TaxAmount", 500),
    "BR-CO-14",
    "BR-CO-17",
    "BR-S-09",
)
_register(
    "lijnbedrag",
    "Nettobedrag van een lijn klopt niet",
    _add_cents("InvoiceLine/LineExtensionAmount", 1000),
    "BR-CO-10",
    "BR-S-08",
    _P + "R120",
)
_register("datumvorm", "Datum in Belgische schrijfwijze", _set("DueDate", "05/11/2026"), "XSD", _P + "F001")
_register("factuursoort", "Factuursoort bestaat niet", _set("InvoiceTypeCode", "999"), "BR-CL-01", _P + "P0100")
_register(
    "munt",
    "Munt bestaat niet",
    _set("DocumentCurrencyCode", "EUX"),
    "BR-CL-04",
    "BR-CO-15",
    _P + "R051",
    "BUNDEL-CURRENCY",
)
_register(
    "munt-op-lijn",
    "Een lijn staat in een andere munt",
    _attribute("InvoiceLine/LineExtensionAmount", "currencyID", "USD"),
    _P + "R051",
)
_register("leeg-element", "Leeg element", _edit(_empty_note), _P + "R008")
_register("eenheid", "Eenheid bestaat niet", _attribute("InvoiceLine/InvoicedQuantity", "unitCode", "STUK"), "BR-CL-23")
_register("land", "Landcode bestaat niet", _set(_SELLER + "PostalAddress/Country/IdentificationCode", "BX"), "BR-CL-14")
_register(
    "btw-categorie",
    "Btw-categorie bestaat niet",
    _set("TaxTotal/TaxSubtotal/TaxCategory/ID", "Q"),
    "BR-CL-17",
    "BR-S-01",
)
_register("geen-lijnen", "Geen enkele lijn", _remove("InvoiceLine/"), "XSD", "BR-16", "BR-CO-10", "BR-S-01", "BR-S-08")
_register(
    "geen-rekening",
    "Rekeningnummer ontbreekt",
    _remove("PaymentMeans/PayeeFinancialAccount/"),
    "BR-61",
    "BUNDEL-NO-IBAN",
)
_register(
    "verkeerde-rekening",
    "Rekeningnummer bestaat niet",
    _set("PaymentMeans/PayeeFinancialAccount/ID", "BE00000000000000"),
    "BUNDEL-IBAN",
)
_register(
    "verkeerde-mededeling",
    "Gestructureerde mededeling klopt niet",
    _set("PaymentMeans/PaymentID", "+++123/4567/89012+++"),
    "BUNDEL-OGM",
)
_register(
    "drie-decimalen",
    "Bedrag met drie decimalen",
    _set("LegalMonetaryTotal/TaxExclusiveAmount", "1.005"),
    "BR-CO-13",
    "BR-CO-15",
    "BR-DEC-12",
    "UBL-DT-01",
)
_register("volgorde", "Elementen in de verkeerde volgorde", _edit(_swap_dates), "XSD")
_register("twee-opmerkingen", "Meer dan één opmerking", _edit(_two_notes), _P + "R002")
_register("geen-nummer", "Factuurnummer ontbreekt", _remove("ID"), "XSD", "BR-02")
_register(
    "geen-verkoper", "Naam van de verkoper ontbreekt", _remove(_SELLER + "PartyLegalEntity/RegistrationName"), "BR-06"
)
_register("geen-artikel", "Naam van een artikel ontbreekt", _remove("InvoiceLine/Item/Name"), "BR-25")
_register("geen-prijs", "Prijs van een artikel ontbreekt", _remove("InvoiceLine/Price/"), "BR-26", "BR-27", _P + "R120")
_register(
    "kbo-verkoper",
    "Ondernemingsnummer van de verkoper klopt niet",
    _set(_SELLER + "PartyLegalEntity/CompanyID", "0777010185"),
    _C + "R043",
    "BUNDEL-KBO",
    "BUNDEL-VAT-KBO",
)
_register("bijlage-soort", "Bijlage van een soort die niet mag", _edit(_forbidden_attachment), "BR-CL-24", _P + "CL001")
_register("bestelling", "Een bestelling in plaats van een factuur", _as_order, "wrong-root")
_register("afgebroken", "Bestand is afgebroken", lambda content: content[: len(content) * 2 // 3], "not-wellformed")
_register("doctype", "Bestand met DOCTYPE", _with_doctype, "doctype-forbidden")
_register("zip", "Zip-bestand met naam .xml", _zipped, "not-xml")
_register("codering", "Verkeerde tekencodering", _in_latin1, "bad-encoding")
_register("pdf", "PDF met naam .xml", lambda content: b"%PDF-1.7\n" + content, "not-xml")
_register("leeg", "Leeg bestand", lambda content: b"", "not-xml")
