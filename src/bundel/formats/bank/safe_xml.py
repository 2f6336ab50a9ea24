"""Parse XML that strangers send: no DOCTYPE, no entities, no network, bounded size."""

import re

from lxml import etree

from bundel.formats.bank import messages
from bundel.kit.findings import Finding

LIMIT_BYTES = 40_000_000
_PROLOG_BYTES = 100_000


class Unparsed(Exception):
    """The XML was refused; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.text)


def parse(content: bytes) -> etree._Element:
    """The root element. Raises `Unparsed` for a DOCTYPE, XML that is not well-formed, or too many bytes."""
    if len(content) > LIMIT_BYTES:
        raise Unparsed(too_large(len(content)))
    # Looked for before parsing, so that no parser ever sees an entity; nulls out for UTF-16.
    if re.search(rb"<!DOCTYPE", content[:_PROLOG_BYTES].replace(b"\0", b""), re.IGNORECASE):
        raise Unparsed(Finding("error", messages.DOCTYPE))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Unparsed(Finding("error", messages.NOT_WELL_FORMED, facts={"detail": str(fault)[:200]})) from fault
    if root is None:
        raise Unparsed(Finding("error", messages.NOT_WELL_FORMED, facts={"detail": "geen element"}))
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise Unparsed(Finding("error", messages.DOCTYPE))
    return root


def too_large(size: int) -> Finding:
    """The finding for a file above the limit."""
    facts = {"size_mb": -(-size // 1_000_000), "limit_mb": LIMIT_BYTES // 1_000_000}
    return Finding("error", messages.TOO_LARGE, facts=facts)


def local(node: etree._Element) -> str:
    """The element's name without its namespace: versions of a message differ in the namespace only."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(node: etree._Element, name: str) -> list[etree._Element]:
    """The direct children with this local name."""
    return [child for child in node if local(child) == name]


def find(node: etree._Element | None, path: str) -> etree._Element | None:
    """The first element on a path of local names (`Acct/Id/IBAN`); None when a step is absent."""
    for name in path.split("/"):
        if node is None:
            return None
        node = next((child for child in node if local(child) == name), None)
    return node


def text(node: etree._Element | None, *paths: str) -> str:
    """The stripped text of the first of the paths that holds any; "" when none does."""
    for path in paths:
        found = find(node, path)
        value = (found.text or "").strip() if found is not None else ""
        if value:
            return value
    return ""
