"""Official rule sets as compiled XSLT, run by Saxon: one processor per process, one compilation per rule set.

Saxon holds the interpreter lock, so speed comes from worker processes. Threads are attached once and take turns.
"""

import re
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree
from saxonche import PySaxonApiError, PySaxonProcessor

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_STEP = re.compile(r"\*:([\w.\-]+)\[namespace-uri\(\)='[^']*'\](\[\d+\])?")
_lock = threading.Lock()
_attached = threading.local()


@dataclass(frozen=True, slots=True)
class Failed:
    """One rule that did not hold: its id, `fatal` or `warning`, a readable place, and the official English text."""

    rule: str
    flag: str
    place: str
    text: str


class NotEvaluable(Exception):
    """The rule set stopped in the middle, mostly because a text stands where it expects a number or a date."""


@cache
def _processor() -> PySaxonProcessor:
    processor = PySaxonProcessor(license=False)
    # Dynamic errors come back as exceptions; Saxon need not also write them over the terminal.
    processor.set_configuration_property("http://saxon.sf.net/feature/standardErrorOutputFile", "/dev/null")
    _attached.done = True
    return processor


@cache
def _compiled(stylesheet: Path) -> Any:
    return _processor().new_xslt30_processor().compile_stylesheet(stylesheet_file=str(stylesheet))


def judge(stylesheet: Path, text: str) -> list[Failed]:
    """Run a compiled Schematron over a document given as characters.

    Raises `NotEvaluable` when the rules themselves stumble over the document.
    """
    with _lock:
        processor = _processor()
        if not getattr(_attached, "done", False):
            processor.attach_current_thread()
            _attached.done = True
        executable = _compiled(stylesheet)
        try:
            report = executable.transform_to_string(xdm_node=processor.parse_xml(xml_text=text))
        except (PySaxonApiError, RuntimeError) as error:
            raise NotEvaluable(" ".join(str(error).split())[:300]) from error
    return _failed(report)


def _failed(report: str) -> list[Failed]:
    if "failed-assert" not in report and "successful-report" not in report:
        return []
    root = etree.fromstring(report.encode("utf-8"))
    found = []
    for element in root.iter(f"{_SVRL}failed-assert", f"{_SVRL}successful-report"):
        text = " ".join("".join(str(part) for part in element.itertext()).split())
        rule = element.get("id") or ""
        text = text.removeprefix(f"[{rule}]").lstrip("- ")
        found.append(Failed(rule, element.get("flag") or "fatal", readable(element.get("location") or ""), text))
    return found


def readable(location: str) -> str:
    """Saxon's location without namespaces: `/Invoice/TaxTotal[1]/TaxSubtotal[2]`."""
    steps = _STEP.sub(lambda step: step.group(1) + (step.group(2) or ""), location)
    head, slash, tail = steps.lstrip("/").partition("/")
    return "/" + head.removesuffix("[1]") + slash + tail
