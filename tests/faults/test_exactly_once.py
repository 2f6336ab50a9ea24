"""Everything delivered once in order, or three times in any order: the same state."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bundel.accounting.bank import actions as bank
from bundel.accounting.payables import actions as payables
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments.models import Line, Run
from bundel.accounting.purchasing import actions as purchasing
from bundel.config.commands.operate import CHECKED_MODULES
from bundel.config.verification import every_check
from bundel.formats.payments import status
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.database import embedded
from tests import make
from tests.faults import scene as building
from tests.faults.scene import NOW, Scene
from tests.faults.state import differences, state
from tests.inside import as_superuser

TIMES = 3
Delivery = tuple[str, str]


def _deliver(scene: Scene, one: Delivery) -> None:
    """One thing that arrives: a file of the folder, or the release of a run."""
    kind, name = one
    by, client = make.machine(NOW), building.client_id()
    if kind == "invoices":
        payables.receive(by, scene.read(name), name, "peppol", message_id=name)
    elif kind == "orders":
        purchasing.import_orders(by, client, scene.read(name))
    elif kind == "statements":
        bank.import_file(by, None, scene.read(name), name)
    elif kind == "release":
        building.release(int(name))
    else:
        payments.read_status(by, client, _answer(int(name)), "antwoord.xml")


def _answer(run_id: int) -> bytes:
    """What the bank says of a run: its first payment refused, the rest accepted."""
    client = building.client_id()
    with scope({client}):
        run = Run.objects.get(pk=run_id)
        names = list(Line.objects.filter(run=run).order_by("end_to_end_id").values_list("end_to_end_id", flat=True))
    told = [status.TransactionStatus(name, "RJCT" if place == 0 else "ACCP", "AM04" if place == 0 else None)
            for place, name in enumerate(names)]  # fmt: skip
    report = status.StatusReport(f"ST{run_id}", run.number, "PART", None, None, None, tuple(told))
    return status.write(report, NOW)


def _phases(scene: Scene) -> Iterator[list[Delivery]]:
    """What can arrive in any order among each other; a release waits for its run, an answer for its release."""
    runs = [str(run) for run in scene.facts["runs"]]
    yield [("orders", name) for name in scene.names("orders")]
    yield [("invoices", name) for name in scene.names("invoices")] + [("release", run) for run in runs]
    yield [("statements", name) for name in scene.names("statements")] + [("status", run) for run in runs]


def _play(scene: Scene, seed: int | None) -> None:
    """In order and once, or shuffled and three times, with what came before coming again in between."""
    chance, earlier = random.Random(seed), []
    for phase in _phases(scene):
        deliveries = list(phase)
        if seed is not None:
            deliveries = deliveries * TIMES + earlier
            chance.shuffle(deliveries)
        for one in deliveries:
            _deliver(scene, one)
        for _ in range(1 if seed is None else TIMES):
            payables.book_touchless(make.machine(NOW), building.client_id())
        earlier = [*earlier, *phase]
    for _ in range(1 if seed is None else TIMES):
        bank.match(make.machine(NOW), building.client_id())


@pytest.fixture(scope="session")
def once() -> dict[str, dict[str, str]]:
    """The state of the undisturbed play, made by the first test that needs it."""
    return {}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_three_times_in_any_order_is_once_in_order(
    seed: int,
    scene: Scene,
    another: Callable[[str], Any],
    server: embedded.Server,
    once: dict[str, dict[str, str]],
) -> None:
    if not once:
        with another("orde") as (database, _documents):
            _play(scene, None)
            with as_superuser(server, database) as connection:
                once |= {"state": state(connection, same_order=False), "counts": _counts(connection)}
        assert once["counts"]["payables_invoice"] > building.INVOICES
        assert int(once["counts"]["bank_match"]) >= building.CUSTOMERS
    with another("driemaal") as (database, documents):
        _play(scene, seed)
        with as_superuser(server, database) as connection:
            assert differences(once["state"], state(connection, same_order=False)) == {}
            assert _counts(connection) == once["counts"]
        assert [check for check in every_check(CHECKED_MODULES) if not check.ok] == []
        assert _unique(documents)


def _counts(connection: Any) -> dict[str, Any]:
    """How much there is of what may exist once only."""
    tables = (
        "payables_invoice",
        "ledger_entry",
        "ledger_line",
        "payments_run",
        "payments_line",
        "bank_statement",
        "bank_movement",
        "bank_match",
        "purchasing_order",
        "receivables_receipt",
        "payables_settlement",
    )
    return {table: connection.execute(f"select count(*) from {table}").fetchone()[0] for table in tables}


def _unique(documents: Path) -> bool:
    names = [path.name for path in documents.rglob("*") if path.is_file()]
    return len(names) == len(set(names)) and not any(name.startswith(".part-") for name in names)


def test_a_key_with_other_content_is_refused_and_changes_nothing(
    scene: Scene, another: Callable[[str], Any], server: embedded.Server
) -> None:
    with another("sleutel") as (database, _documents):
        name = scene.names("invoices")[0]
        _deliver(scene, ("invoices", name))
        with as_superuser(server, database) as connection:
            before = state(connection, same_order=True)
        other = scene.read(scene.names("invoices")[1])
        with pytest.raises(Refusal):
            payables.receive(make.machine(NOW), other, name, "peppol", message_id=name)
        with as_superuser(server, database) as connection:
            assert state(connection, same_order=True) == before
