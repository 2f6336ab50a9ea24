"""From bytes to a tree, safely: no entities, network or DTD, a size limit, and findings instead of exceptions."""

import re
from dataclasses import dataclass

from lxml import etree

from bundel.formats.invoices import messages
from bundel.formats.invoices.names import CREDIT_NOTE_ROOT, INVOICE_ROOT, ROOTS, local_name
from bundel.kit.findings import Finding

SIZE_LIMIT = 20 * 1024 * 1024
DEPTH_LIMIT = 100
CHILDREN_LIMIT = 10_000
"""Parts of one kind in a row, such as lines. Official rule sets number siblings, so their time grows by the square."""

_HUGE = 8 * 1024 * 1024

_MAGIC = (
    (b"PK\x03\x04", "een zip-bestand (of een Office-document)"),
    (b"PK\x05\x06", "een leeg zip-bestand"),
    (b"%PDF", "een PDF"),
    (b"\x1f\x8b", "een gzip-bestand"),
    (b"\x89PNG", "een afbeelding (PNG)"),
    (b"\xff\xd8\xff", "een afbeelding (JPEG)"),
    (b"II*\x00", "een afbeelding (TIFF)"),
    (b"MM\x00*", "een afbeelding (TIFF)"),
    (b"\xd0\xcf\x11\xe0", "een Office-document"),
    (b"7z\xbc\xaf", "een 7z-bestand"),
    (b"{", "JSON of een ander tekstbestand"),
)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARATION = re.compile(r"^\s*<\?xml\s[^>]*?\?>")
_ENCODING = re.compile(rb"""^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._\-]+)["']""")
_BEFORE_ROOT = re.compile(r"(?:\s+|<!--.*?-->|<\?.*?\?>)*", re.DOTALL)

_OTHER_DOCUMENTS = {
    "Order": "een bestelling (UBL Order)",
    "OrderResponse": "een antwoord op een bestelling (UBL OrderResponse)",
    "DespatchAdvice": "een verzendbericht (UBL DespatchAdvice)",
    "Catalogue": "een catalogus (UBL Catalogue)",
    "ApplicationResponse": "een ontvangstbericht (UBL ApplicationResponse)",
    "Reminder": "een aanmaning (UBL Reminder)",
    "CrossIndustryInvoice": "een factuur in CII in plaats van UBL",
    "StandardBusinessDocument": "een Peppol-omslag (SBDH) rond een ander document",
    "Document": "een bankbericht (ISO 20022)",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file. `root` is None when `findings` say why it could not be parsed.

    `text` is the document without its XML declaration, for processors that want characters instead of bytes.
    """

    root: etree._Element | None
    text: str
    findings: tuple[Finding, ...]

    @property
    def kind(self) -> str:
        """`invoice`, `credit_note`, or an empty string for anything else."""
        if self.root is None:
            return ""
        return {INVOICE_ROOT: "invoice", CREDIT_NOTE_ROOT: "credit_note"}.get(str(self.root.tag), "")


def parse(content: bytes, *, size_limit: int = SIZE_LIMIT) -> Document:
    """Parse a file that came from outside. Never raises; every obstacle is an error finding for layer `xsd`."""
    if len(content) > size_limit:
        size = -(-len(content) // (1024 * 1024))
        return _no(Finding("error", messages.TOO_LARGE, facts={"size": size, "limit": size_limit // (1024 * 1024)}))
    if not content.strip(b" \t\r\n\x00"):
        return _no(Finding("error", messages.EMPTY))
    for magic, what in _MAGIC:
        if content.startswith(magic):
            return _no(Finding("error", messages.NOT_XML, facts={"what": what}))
    decoded = _decode(content)
    if isinstance(decoded, Finding):
        return _no(decoded)
    text = _DECLARATION.sub("", decoded, count=1)
    match = _BEFORE_ROOT.match(text)
    start = match.end() if match else 0
    if text[start : start + 9].upper() == "<!DOCTYPE":
        return _no(Finding("error", messages.DOCTYPE_FORBIDDEN, _line(decoded, text, start)))
    if text[start : start + 1] != "<":
        return _no(Finding("error", messages.NOT_XML, facts={"what": "gewone tekst"}))
    return _tree(text, decoded.count("\n", 0, len(decoded) - len(text)))


def fragment(element: etree._Element) -> Document:
    """One element of another document as a document of its own: how official rule tests are judged."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return _tree(text, 0)


def wrong_root(document: Document) -> tuple[Finding, ...]:
    """The finding that this well-formed document is something else than an invoice or credit note."""
    root = document.root
    if root is None or root.tag in ROOTS:
        return ()
    name = local_name(root)
    what = _OTHER_DOCUMENTS.get(name, f"een document met hoofdelement “{name}”")
    return (Finding("error", messages.WRONG_ROOT, f"/{name} (regel {root.sourceline})", {"what": what}),)


def _no(finding: Finding) -> Document:
    return Document(None, "", (finding,))


def _line(decoded: str, text: str, start: int) -> str:
    return f"regel {decoded.count(chr(10), 0, len(decoded) - len(text) + start) + 1}"


def _decode(content: bytes) -> str | Finding:
    encoding = next((name for bom, name in _BOMS if content.startswith(bom)), "")
    if not encoding:
        declared = _ENCODING.match(content)
        encoding = declared.group(1).decode("ascii") if declared else "utf-8"
    try:
        text = content.decode(encoding)
    except LookupError:
        return Finding("error", messages.BAD_ENCODING, facts={"encoding": encoding, "detail": "onbekende codering"})
    except (UnicodeError, ValueError) as error:
        where = f"byte {error.start + 1}" if isinstance(error, UnicodeDecodeError) else "hele bestand"
        return Finding("error", messages.BAD_ENCODING, where, {"encoding": encoding, "detail": where})
    if not isinstance(text, str):
        return Finding("error", messages.BAD_ENCODING, facts={"encoding": encoding, "detail": "geen tekstcodering"})
    return text


def _tree(text: str, lines_before: int) -> Document:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=len(text) > _HUGE,
        encoding="utf-8",
    )
    try:
        # The line breaks stand in for the lines of the XML declaration, so that line numbers stay true.
        root = etree.fromstring(("\n" * lines_before + text).encode("utf-8"), parser)
    except (etree.XMLSyntaxError, UnicodeError, ValueError) as error:
        line = error.lineno if isinstance(error, etree.XMLSyntaxError) else None
        detail = re.sub(r"\s*\(<string>.*\)$", "", " ".join(str(error).split()))[:200]
        place = f"regel {line}" if line else ""
        return _no(Finding("error", messages.NOT_WELL_FORMED, place, {"detail": detail}))
    if root is None:
        return _no(Finding("error", messages.EMPTY))
    if root.getroottree().docinfo.internalDTD is not None:
        return _no(Finding("error", messages.DOCTYPE_FORBIDDEN))
    if len(text) > CHILDREN_LIMIT * 4 and any(len(element) > CHILDREN_LIMIT for element in root.iter()):
        return _no(Finding("error", messages.TOO_MANY_PARTS, facts={"limit": CHILDREN_LIMIT}))
    if len(text) > _HUGE and _too_deep(root):
        return _no(Finding("error", messages.TOO_DEEP, facts={"limit": DEPTH_LIMIT}))
    return Document(root, text, ())


def _too_deep(root: etree._Element) -> bool:
    level = [root]
    for _ in range(DEPTH_LIMIT):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True
