"""Layer `xsd`: the UBL 2.1 schema for invoices and credit notes."""

import re
import threading
from functools import cache
from typing import Any

from lxml import etree

from bundel.formats.invoices import messages, rule_sets
from bundel.formats.invoices.names import ROOTS, local_name
from bundel.kit.findings import Finding

MOST = 20
"""One misplaced element makes the schema complain often; the first findings tell the story."""

_LONGEST = 2000
_lock = threading.Lock()
_CLARK = re.compile(r"\{[^}]*\}")
_UNEXPECTED = re.compile(r"Element '(\w+)': This element is not expected\.(?: Expected is (?:one of )?\((.*?)\)\.?)?")
_MISSING = re.compile(r"Element '(\w+)': Missing child element\(s\)\.(?: Expected is (?:one of )?\((.*?)\)\.?)?")
_VALUE = re.compile(r"Element '(\w+)': '(.*)' is not a valid value of the atomic type '(?:\w+:)?(\w+)'", re.DOTALL)
_ATTRIBUTE = re.compile(r"Element '(\w+)', attribute '(\w+)': (.*)", re.DOTALL)
_TYPES = {"date": "datum (JJJJ-MM-DD)", "decimal": "getal", "boolean": "true of false", "base64Binary": "base64-inhoud"}


@cache
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(rule_sets.schema_path(name))))


def warm() -> None:
    """Compile both schemas now, so that the first invoice does not wait for it."""
    for name in ("Invoice", "CreditNote"):
        _schema(name)


def check(root: etree._Element) -> list[Finding]:
    """Error findings of the schema, at most `MOST`; a document of another kind gives none (the reader says so)."""
    if root.tag not in ROOTS:
        return []
    with _lock:
        schema = _schema(local_name(root))
        if schema.validate(root):
            return []
        # An item carries its own copy of the text; the log itself is replaced at the next validation.
        entries: Any = schema.error_log
        log = [(entry.line, entry.path or "", entry.message or "") for entry in entries]
    return [
        Finding("error", messages.XSD, _place(local_name(root), line, path), {"detail": dutch(message)})
        for line, path, message in log[:MOST]
    ]


def _place(root: str, line: int, path: str) -> str:
    # The top element has no prefix, so libxml2 writes it as a star.
    steps = re.sub(r"\b\w+:", "", path.replace("/*", f"/{root}", 1))
    return f"{steps} (regel {line})".strip()


def dutch(message: str) -> str:
    """The four complaints that libxml2 makes most, in Dutch; any other one in its own words."""
    plain = " ".join(_CLARK.sub("", message[:_LONGEST]).split())
    if match := _UNEXPECTED.match(plain):
        hint = f" Hier hoort: {_names(match.group(2))}." if match.group(2) else ""
        return f"“{match.group(1)}” staat hier niet op zijn plaats.{hint}"
    if match := _MISSING.match(plain):
        hint = f" Nog nodig: {_names(match.group(2))}." if match.group(2) else ""
        return f"“{match.group(1)}” is onvolledig.{hint}"
    if match := _VALUE.match(plain):
        kind = _TYPES.get(match.group(3), match.group(3))
        return f"“{match.group(2)[:60]}” in “{match.group(1)}” is geen geldige waarde; verwacht: {kind}."
    if match := _ATTRIBUTE.match(plain):
        return f"attribuut “{match.group(2)}” van “{match.group(1)}” klopt niet ({match.group(3)[:120]})"
    return plain[:240]


def _names(expected: str) -> str:
    return ", ".join(name.strip() for name in expected.split(",")[:4])
