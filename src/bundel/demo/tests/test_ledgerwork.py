"""The ledger work of the sample: an accrual a month that is undone, and housing divided once."""

import datetime as dt
from pathlib import Path
from typing import Any

from bundel.accounting.ledger import checks, queries
from bundel.demo import ledgerwork
from bundel.demo.play import FIRST, working_days
from bundel.demo.stage import build
from bundel.demo.world import load
from bundel.platform.clients.scope import scope


def test_every_accrual_is_undone_and_january_is_divided(own_database: str, settings: Any, tmp_path: Path) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path
    stage = build(load(2), [])
    (code, client_id) = next(iter(stage.clients.items()))
    ledgerwork.set_up(stage, code, FIRST)
    made = sum(ledgerwork.play(stage, code, day) for day in working_days())
    with scope({client_id}):
        accruals = queries.accruals([client_id])
        january = queries.trial_balance(client_id, dt.date(2026, 1, 31), by="cost_centre")
        assert [one.name for one in checks.checks() if not one.ok] == []
    assert made == 6
    assert [one.reversed_on for one in accruals] == [dt.date(2026, month, 1) for month in range(6, 1, -1)]
    energy = {row.key: row.balance_cents for row in january if row.account == "610100"}
    assert sum(energy.values()) == ledgerwork.ENERGY_CENTS
    assert energy["HUISVESTING"] == 0
