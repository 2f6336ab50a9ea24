"""The official Intervat schemas, compiled once per process."""

from functools import cache
from pathlib import Path
from typing import Final

from lxml import etree

_FOLDER = Path(__file__).parent / "xsd"
RETURN: Final = "NewTVA-in_v0_9"
CLIENTS: Final = "NewLK-in_v0_9"
INTRA: Final = "NewICO-in_v0_9"


@cache
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(_FOLDER / f"{name}.xsd")))


def first_fault(root: etree._Element, name: str) -> str | None:
    """The first fault of a document against one of the three schemas; None when it is valid."""
    schema = _schema(name)
    if schema.validate(root):
        return None
    fault = next(iter(schema.error_log))  # type: ignore[call-overload]
    return f"regel {fault.line}: {fault.message}"[:300]
