"""The official ISO 20022 schemas of payment messages, compiled once per process."""

from functools import cache
from pathlib import Path

from lxml import etree

_FOLDER = Path(__file__).parent / "xsd"
PREFIX = "urn:iso:std:iso:20022:tech:xsd:"


@cache
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(_FOLDER / f"{name}.xsd")))


def first_fault(root: etree._Element, name: str) -> str | None:
    """The first fault of a document against the schema called `name` (such as pain.001.001.09); None when valid."""
    schema = _schema(name)
    if schema.validate(root):
        return None
    fault = next(iter(schema.error_log))  # type: ignore[call-overload]
    return f"regel {fault.line}: {fault.message}"[:300]
