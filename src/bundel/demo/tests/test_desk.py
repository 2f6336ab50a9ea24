"""Every role finds open work when the demo opens, and the books are right."""

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from bundel.accounting.bank import checks as bank_checks
from bundel.accounting.bank import queries as bank
from bundel.accounting.ledger import checks as ledger_checks
from bundel.accounting.payables import checks as payables_checks
from bundel.accounting.payables import queries as invoices
from bundel.accounting.payments import checks as payments_checks
from bundel.accounting.payments import queries as payments
from bundel.demo.correspondence import write_post
from bundel.demo.desk import STAGES, leave_open
from bundel.demo.stage import Stage, build
from bundel.demo.world import load
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def stage(settings, tmp_path: Path) -> Stage:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    for folder in ("facturen", "uittreksels"):
        (tmp_path / folder).mkdir()
    world = load(2)
    made = build(world, write_post(world, 20).orders)
    for code in made.clients:
        assert leave_open(made, code, tmp_path, TODAY) == len(STAGES)
    return made


def test_every_role_finds_something_to_do_and_the_books_are_right(stage: Stage) -> None:
    clients = list(stage.clients.values())
    with scope(clients):
        counted = invoices.counters(clients)
        runs = Counter(run.status for run in payments.runs(client_ids=clients))
        assert bank.to_do_count(clients) == 4
        assert len(invoices.open_questions()) == 2
        found = [
            check
            for module in (ledger_checks, payables_checks, payments_checks, bank_checks)
            for check in module.checks()
        ]
    expected = {"to_approve": 4, "to_book": 4, "exception": 2, "scheduled": 4}
    assert {status: counted[status] for status in expected} == expected
    assert runs == {"approved": 1, "proposed": 1}
    assert len(found) > 15
    assert [check for check in found if not check.ok] == []


def test_nothing_lies_in_the_future_of_who_looks(stage: Stage) -> None:
    with scope(stage.clients.values()):
        arrived = invoices.arrivals()
    assert len(arrived) == 2 * len(STAGES)
    assert max(row.received_at.date() for row in arrived) < TODAY
