"""The half-yearly report of the sample: built, given words, frozen by one person, signed by another, written."""

import datetime as dt
from pathlib import Path

from bundel.demo.stage import Stage, moment
from bundel.steering.halfyear import actions, outputs
from bundel.steering.kpis import actions as kpis

PERIOD = "2026-H1"
WORDS = {
    "samenvatting": "In het eerste halfjaar van 2026 nam het boekhoudkantoor drie entiteiten bij op. De keten van "
    "e-factuur tot betaling draait voor alle aangesloten entiteiten op dezelfde manier.",
}


def make(stage: Stage, last: dt.date, folder: Path) -> None:
    """Measure and build on the cut-off day, freeze in July, have it signed by another, and write its files."""
    built_by = stage.role("projectleider", moment(dt.date(2026, 7, 6), 9))
    signed_by = stage.role("kabinet", moment(dt.date(2026, 7, 10), 16))
    kpis.measure(built_by, None, PERIOD, last)
    edition = actions.build(built_by, None, PERIOD, last)
    for chapter, text in WORDS.items():
        actions.write_narrative(built_by, None, edition.pk, chapter, text)
    actions.freeze(built_by, None, edition.pk)
    edition = actions.sign(signed_by, None, edition.pk)
    outputs.write_all(edition, folder)
