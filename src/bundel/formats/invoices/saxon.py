"""Official rule sets as compiled XSLT, run by Saxon: one processor per process, one compilation per rule set.

Saxon holds the interpreter lock, so speed comes from worker processes.
"""

import os
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree
from saxonche import PySaxonApiError, PySaxonProcessor

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_STEP = re.compile(r"\*:([\w.\-]+)\[namespace-uri\(\)='[^']*'\](\[\d+\])?")


@dataclass(frozen=True, slots=True)
class Failed:
    """One rule that did not hold: its id, `fatal` or `warning`, a readable place, and the official English text."""

    rule: str
    flag: str
    place: str
    text: str


class NotEvaluable(Exception):
    """The rule set stopped in the middle, mostly because a text stands where it expects a number or a date."""


class _Engine:
    """Saxon in a thread of its own: its virtual machine wants every thread that speaks to it to be attached."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="saxon")
        self._processor: PySaxonProcessor | None = None
        self._compiled: dict[Path, Any] = {}

    def run(self, stylesheet: Path, text: str) -> str:
        """The report of a stylesheet over a document; callers of all threads take turns."""
        return self._thread.submit(self._transform, stylesheet, text).result()

    def _transform(self, stylesheet: Path, text: str) -> str:
        if self._processor is None:
            self._processor = PySaxonProcessor(license=False)
        executable = self._compiled.get(stylesheet)
        if executable is None:
            compiler = self._processor.new_xslt30_processor()
            executable = self._compiled[stylesheet] = compiler.compile_stylesheet(stylesheet_file=str(stylesheet))
        try:
            return str(executable.transform_to_string(xdm_node=self._processor.parse_xml(xml_text=text)))
        except (PySaxonApiError, RuntimeError) as error:
            raise NotEvaluable(" ".join(str(error).split())[:300]) from error


_lock = threading.Lock()
_engines: list[_Engine] = []


def _engine() -> _Engine:
    """The engine of this process.

    Saxon's virtual machine dies in a child that was forked off after it started, so that is refused as a bug: start
    worker processes before the first invoice, or by spawning.
    """
    with _lock:
        if not _engines:
            _engines.append(_Engine())
        if _engines[0].process != os.getpid():
            raise RuntimeError("Saxon was started before this process was forked; spawn it instead")
        return _engines[0]


def judge(stylesheet: Path, text: str) -> list[Failed]:
    """Run a compiled Schematron over a document given as characters, from any thread.

    Raises `NotEvaluable` when the rules themselves stumble over the document.
    """
    return _failed(_engine().run(stylesheet, text))


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
