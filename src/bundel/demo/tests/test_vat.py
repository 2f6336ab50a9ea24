"""The VAT of the sample: a quarter filed and one put ready, for the clients that file returns."""

import datetime as dt
from pathlib import Path
from typing import Any

from bundel.accounting.vat import checks, queries
from bundel.demo import vat
from bundel.demo.play import FIRST, working_days
from bundel.demo.stage import build
from bundel.demo.world import load
from bundel.platform.clients.scope import scope


def test_the_first_quarter_is_filed_and_the_second_waits(own_database: str, settings: Any, tmp_path: Path) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path
    world = load(8)
    stage = build(world, [])
    for code in stage.clients:
        vat.set_up(stage, code, FIRST)
        for day in working_days():
            vat.play(stage, code, day)
        vat.finish(stage, code)
    with scope(stage.clients.values()):
        rows = {(row.client_code, row.kind, row.label): row.status for row in queries.returns()}
        sold = queries.compute(
            stage.clients["EHO"], "periodic", queries.period_named(stage.clients["EHO"], "periodic", "2026-Q1")
        )
        assert [one.name for one in checks.checks() if not one.ok] == []
    assert rows == {
        (code, kind, label): status
        for code in ("EHO", "ONW")
        for kind, label, status in (
            ("periodic", "2026-Q1", "filed"), ("intra", "2026-Q1", "filed"), ("periodic", "2026-Q2", "prepared"))
    }  # fmt: skip
    months = len({day.month for day in working_days() if day < dt.date(2026, 4, 1)})
    assert sold.boxes["44"] == months * 45_000
