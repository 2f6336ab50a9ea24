"""Names of the UBL 2.1 vocabulary, and a readable path for a place in a document."""

from lxml import etree

INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"

INVOICE_ROOT = f"{{{INVOICE}}}Invoice"
CREDIT_NOTE_ROOT = f"{{{CREDIT_NOTE}}}CreditNote"
ROOTS = (INVOICE_ROOT, CREDIT_NOTE_ROOT)

CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"

WHITESPACE = " \t\r\n"
"""What XML calls white space; Python's `strip()` would also eat the no-break space."""


def cac(path: str) -> str:
    """`Party/PartyName` as a path of aggregate components in Clark notation."""
    return "/".join(f"{{{CAC}}}{step}" for step in path.split("/"))


def cbc(name: str) -> str:
    """The Clark name of a basic component."""
    return f"{{{CBC}}}{name}"


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def place_of(element: etree._Element) -> str:
    """Where an element stands, for people: `/Invoice/InvoiceLine[2]/Price[1] (regel 14)`."""
    steps: list[str] = []
    current: etree._Element | None = element
    while current is not None:
        parent = current.getparent()
        name = local_name(current)
        if parent is None:
            steps.append(name)
        else:
            same = [sibling for sibling in parent if sibling.tag == current.tag]
            steps.append(f"{name}[{same.index(current) + 1}]")
        current = parent
    path = "/" + "/".join(reversed(steps))
    return f"{path} (regel {element.sourceline})" if element.sourceline else path
