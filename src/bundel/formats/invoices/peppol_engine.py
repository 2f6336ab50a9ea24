"""What a Peppol rule is made of: a document with its elements by name, a registry, and the few comparisons they share.

A rule is a function from a `Subject` to the elements that break it. It says nothing where its context element is
absent, so that a fragment with a handful of elements is judged exactly as a whole invoice is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cached_property

from lxml import etree

from bundel.formats.invoices.names import CREDIT_NOTE_ROOT, INVOICE_ROOT, ROOTS, WHITESPACE, cac, cbc
from bundel.kit.findings import Severity

_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
_LONGEST_NUMBER = 60
_FOLD = re.compile(f"[{WHITESPACE}]+")
_PROFILE = re.compile(r"urn:fdc:peppol.eu:2017:poacc:billing:([0-9]{2}):1.0")

Broken = Iterator[etree._Element]


class Subject:
    """One document or fragment under judgement, with its elements indexed by name once for all rules."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._by_name: dict[str, list[etree._Element]] = {}
        self.empty: list[etree._Element] = []
        for element in root.iter(etree.Element):
            self._by_name.setdefault(str(element.tag), []).append(element)
            if len(element) == 0 and not (element.text or "").strip(WHITESPACE):
                self.empty.append(element)

    def all(self, *names: str) -> list[etree._Element]:
        """Every element with one of these Clark names, wherever it stands."""
        if len(names) == 1:
            return self._by_name.get(names[0], [])
        return [element for name in names for element in self._by_name.get(name, [])]

    @property
    def is_billing(self) -> bool:
        """Whether the top element is an invoice or a credit note; document rules speak only then."""
        return self.root.tag in ROOTS

    @property
    def is_invoice(self) -> bool:
        return self.root.tag == INVOICE_ROOT

    @property
    def is_credit_note(self) -> bool:
        return self.root.tag == CREDIT_NOTE_ROOT

    @cached_property
    def profile(self) -> str:
        """The two digits of the business process, or an empty string when it has another form."""
        identifier = normalized(self.root.find(cbc("ProfileID")))
        return identifier.split(":")[6] if _PROFILE.search(identifier) and identifier.count(":") >= 6 else ""

    @cached_property
    def currency(self) -> str | None:
        """The document currency as it is written, or None when there is none."""
        element = self.root.find(cbc("DocumentCurrencyCode"))
        return None if element is None else value(element)

    @cached_property
    def between_germans(self) -> bool:
        """Whether seller and buyer both have a German address: some rules step aside then."""
        parties = ("AccountingSupplierParty", "AccountingCustomerParty")
        country = cac("Party/PostalAddress/Country") + "/" + cbc("IdentificationCode")
        return all(normalized(self.root.find(f"{cac(party)}/{country}")).upper() == "DE" for party in parties)

    @cached_property
    def lines(self) -> list[etree._Element]:
        """Invoice and credit note lines."""
        return self.all(cac("InvoiceLine"), cac("CreditNoteLine"))

    @cached_property
    def allowances(self) -> list[etree._Element]:
        """Allowances and charges of the document and of its lines, not those inside a price."""
        line = {INVOICE_ROOT: cac("InvoiceLine"), CREDIT_NOTE_ROOT: cac("CreditNoteLine")}.get(str(self.root.tag))
        if line is None:
            return []
        found = []
        for element in self.all(cac("AllowanceCharge")):
            parent = element.getparent()
            if parent is self.root or (parent is not None and parent.tag == line and parent.getparent() is self.root):
                found.append(element)
        return found


@dataclass(frozen=True, slots=True)
class Rule:
    """A registered rule: its official id, its severity, and the function that finds what breaks it."""

    id: str
    severity: Severity
    broken_by: Callable[[Subject], Broken]


RULES: list[Rule] = []


Check = Callable[[Subject], Broken]


def rule(identifier: str, severity: Severity = "error") -> Callable[[Check], Check]:
    """Register the function below under its official rule id. Ids must be unique; a second one is a bug."""

    def register(function: Check) -> Check:
        if any(known.id == identifier for known in RULES):
            raise ValueError(f"regel {identifier} bestaat al")
        RULES.append(Rule(identifier, severity, function))
        return function

    return register


def value(element: etree._Element | None) -> str:
    """The characters of an element and everything in it, unchanged; an empty string when there is none."""
    if element is None:
        return ""
    return (element.text or "") if len(element) == 0 else "".join(str(part) for part in element.itertext())


def normalized(element: etree._Element | None) -> str:
    """The characters with white space trimmed and folded, as XPath's `normalize-space` does."""
    return _FOLD.sub(" ", value(element)).strip(" ")


def number(element: etree._Element | None) -> Decimal | None:
    """The decimal of an element, or None when it is absent, no decimal or absurdly long. `1e5` is no decimal."""
    text = value(element).strip(WHITESPACE)
    if len(text) > _LONGEST_NUMBER or not _DECIMAL.fullmatch(text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first basic component with this name directly inside an element."""
    return element.find(cbc(name))
