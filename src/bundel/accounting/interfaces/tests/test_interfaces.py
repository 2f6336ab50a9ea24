"""Files of feeders: booked once, whole or entry by entry, rejected with a reason, repaired or dropped."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import make

from bundel.accounting.interfaces import actions, booking_jobs, checks, jobs, queries, rules
from bundel.accounting.interfaces.models import Delivery
from bundel.accounting.interfaces.rules import Totals
from bundel.accounting.interfaces.tests.make_interfaces import (
    ALSO_GOOD,
    GOOD,
    LAYOUT,
    NOW,
    REPAIRED,
    UNBALANCED,
    World,
    file,
)
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.notifications.models import Notification

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def balance(world: World, account: str) -> int:
    with scope({world.client.pk}):
        return books.balance(world.client.pk, account, dt.date(2026, 12, 31))


def all_well(world: World) -> bool:
    with scope({world.client.pk}):
        return all(check.ok for check in checks.checks())


def waiting(world: World, delivery: Delivery) -> list[str]:
    with scope({world.client.pk}):
        return [one.reference for one in queries.open_rejects(world.client.pk, delivery.pk)]


def test_a_good_file_is_booked_and_the_same_file_changes_nothing(world: World) -> None:
    first = world.deliver("2026-03", *GOOD, *ALSO_GOOD)
    assert (first.state, first.rows, first.debit, first.credit, first.booked_cents) == (
        "booked",
        4,
        15025,
        15025,
        15025,
    )
    assert balance(world, "612000") == 15025
    for batch, rows in (("2026-03", (*GOOD, *ALSO_GOOD)), ("ander kenmerk", (*GOOD, *ALSO_GOOD)), ("2026-03", GOOD)):
        assert world.deliver(batch, *rows).pk == first.pk
    other = actions.receive(world.contact, world.client.pk, "HUUR", batch="2026-03", name="x", content=file(*GOOD))
    assert other == actions.Receipt(first.pk, again=True, other_content=True)
    assert balance(world, "612000") == 15025
    assert all_well(world)


def test_bad_entries_wait_until_a_replay_brings_them_right(world: World) -> None:
    first = world.deliver("maart", *GOOD, *UNBALANCED)
    assert (first.state, first.booked_cents, first.rejected_debit, first.rejected_credit) == (
        "partly",
        10000,
        7000,
        6000,
    )
    with scope({world.client.pk}):
        row = queries.open_rejects(world.client.pk, first.pk)[0]
    assert (row.reference, row.rows) == ("C3", 2)
    assert row.reason == "Boeking C3 is niet in evenwicht: debet 70,00, credit 60,00."
    again = world.deliver("maart-2", *UNBALANCED, *ALSO_GOOD, repairs=first.pk)
    assert (again.state, again.booked_cents) == ("partly", 5025)
    assert waiting(world, first) == ["C3"]
    last = world.deliver("maart-3", *GOOD, *REPAIRED, repairs=again.pk)
    assert (last.state, last.booked_cents, last.skipped_debit) == ("booked", 7000, 10000)
    assert (world.delivery(first.pk).state, world.delivery(again.pk).state) == ("replayed", "replayed")
    assert balance(world, "612000") == 10000 + 5025 + 7000
    assert all_well(world)
    with pytest.raises(Refusal, match="geen afgekeurde boekingen"):
        world.deliver("maart-4", *GOOD, "", repairs=first.pk)


def test_a_person_drops_what_never_comes_right_and_it_is_not_booked_after(world: World) -> None:
    first = world.deliver("maart", *GOOD, *UNBALANCED)
    with pytest.raises(Refusal, match="waarom"):
        actions.drop(world.accountant, world.client.pk, first.pk, ["C3"], reason=" ")
    with pytest.raises(Refusal, match="wacht niet"):
        actions.drop(world.accountant, world.client.pk, first.pk, ["A1"], reason="dubbel")
    with pytest.raises(Refusal, match="recht"):
        actions.drop(world.contact, world.client.pk, first.pk, ["C3"], reason="dubbel")
    assert actions.drop(world.accountant, world.client.pk, first.pk, ["C3"], reason="dubbel geleverd") == 1
    assert world.delivery(first.pk).state == "replayed"
    assert balance(world, "612000") == 10000


def test_a_whole_file_is_booked_in_full_or_not_at_all() -> None:
    world = World("whole")
    first = world.deliver("maart", *GOOD, *UNBALANCED)
    assert (first.state, first.booked_cents, first.rejected_debit) == ("rejected", 0, 17000)
    with scope({world.client.pk}):
        reasons = {one.reference: one.reason for one in queries.open_rejects(world.client.pk, first.pk)}
    assert "in zijn geheel" in reasons["A1"]
    assert "niet in evenwicht" in reasons["C3"]
    assert balance(world, "612000") == 0
    assert world.deliver("maart-2", *GOOD, *REPAIRED, repairs=first.pk).state == "booked"
    assert world.delivery(first.pk).state == "replayed"
    assert balance(world, "612000") == 17000
    assert all_well(world)


@pytest.mark.parametrize("policy", ["whole", "rows"])
@pytest.mark.parametrize("told", [Totals(rows=5), Totals(debit=10001), Totals(credit=1)])
def test_another_control_total_books_nothing(policy: str, told: Totals) -> None:
    world = World(policy)
    first = world.deliver("maart", *GOOD, told=told)
    assert (first.state, first.booked_cents, first.rejected_rows) == ("rejected", 0, 2)
    with scope({world.client.pk}):
        assert "controletotaal" in queries.open_rejects(world.client.pk, first.pk)[0].reason
    right = world.deliver("maart-2", *GOOD, *ALSO_GOOD, told=Totals(4, 15025, 15025), repairs=first.pk)
    assert (right.state, world.delivery(first.pk).state) == ("booked", "replayed")


def test_what_the_ledger_refuses_is_rejected_with_its_words(world: World) -> None:
    ledger.lock(make.machine(NOW), world.client.pk, 2026, 2, reason="februari is af")
    first = world.deliver(
        "maart", *GOOD,
        "D4;31/03/2026;999999;5,00;;x", "D4;31/03/2026;444000;;5,00;x",
        "E5;28/02/2026;612000;6,00;;x", "E5;28/02/2026;444000;;6,00;x",
        "F6;31/13/2026;612000;7,00;;x", "F6;31/03/2026;444000;;zeven;x",
        "G7;31/03/2026;612000;8,00;;x", "G7;30/03/2026;444000;;8,00;x",
        ";31/03/2026;612000;9,00;;x", "H8;31/03/2026;612000;1,00;1,00;x",
        "I9;31/03/2026;612000;2,00;;x", "I9;31/03/2026;440000;;2,00;x",
    )  # fmt: skip
    assert (first.state, first.booked_cents) == ("partly", 10000)
    with scope({world.client.pk}):
        reasons = {one.reference: one.reason for one in queries.open_rejects(world.client.pk, first.pk)}
    for name, words in {"D4": "999999 bestaat niet", "E5": "vergrendeld", "F6": "geen datum", "G7": "datums",
                        "rij 12": "geen referentie", "H8": "juist één",
                        "I9": "houdt Bundel zelf bij"}.items():  # fmt: skip
        assert words in reasons[name], name
    assert all_well(world)


def test_killed_between_two_parts_it_goes_on_to_the_same_result(world: World) -> None:
    rows = [
        row
        for n in range(9)
        for row in (f"R{n};31/03/2026;612000;{n + 1},00;;x", f"R{n};31/03/2026;444000;;{n + 1},00;x")
    ]
    rows[7] = rows[7].replace("4,00", "5,00")
    receipt = actions.receive(world.contact, world.client.pk, "HUUR", batch="b", name="b.csv", content=file(*rows))
    groups = actions.content_of(world.contact, world.client.pk, receipt.delivery_id)
    assert actions.book(world.contact, world.client.pk, receipt.delivery_id, groups, chunk=2) is False
    half = world.delivery(receipt.delivery_id)
    assert (half.state, half.done, half.booked_cents) == ("received", 2, 300)
    with scope({world.client.pk}):
        assert queries.unfinished([world.client.pk]) == [(world.client.pk, half.pk)]
    booking_jobs.book_all(make.machine(NOW), world.client.pk, half.pk, chunk=2)
    resumed = world.delivery(half.pk)
    straight = World(code="IFD")
    other = straight.deliver("b", *rows)
    for name in ("state", "booked_rows", "booked_cents", "rejected_rows", "rejected_debit", "rejected_credit", "done"):
        assert getattr(resumed, name) == getattr(other, name), name
    assert balance(world, "612000") == balance(straight, "612000") == 4500 - 400
    booking_jobs.book_all(world.contact, world.client.pk, half.pk)
    assert balance(world, "612000") == 4500 - 400
    assert all_well(world)


def test_batch_and_reference_with_strokes_name_no_entry_of_another_file(world: World) -> None:
    rows = [row.replace("A1", "1/2") for row in GOOD]
    assert world.deliver("b", *rows).booked_cents == 10000
    assert world.deliver("b/1", *[row.replace("1/2", "2").replace("100", "30") for row in rows]).booked_cents == 3000
    assert balance(world, "612000") == 13000
    assert all_well(world)


def test_put_to_use_by_another_and_again_after_a_change(world: World) -> None:
    world.set_up(by=world.lead)
    with pytest.raises(Refusal, match="nog niet in gebruik"):
        world.deliver("x", *GOOD)
    with pytest.raises(Refusal, match="niet zelf"):
        actions.activate(world.lead, world.client.pk, "HUUR")
    actions.activate(World.actor("centrumleider", "Lea"), world.client.pk, "HUUR")
    assert world.deliver("x", *GOOD).state == "booked"
    actions.stop(world.accountant, world.client.pk, "HUUR")
    assert world.deliver("x", *GOOD).state == "booked"
    with pytest.raises(Refusal, match="nog niet in gebruik"):
        world.deliver("y", *ALSO_GOOD)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "ontbreekt"), (b"a;b\r\n1;2", "ontbreekt"), (file(), "geen rijen"), (file('A1;"x'), "unexpected end")],
)
def test_what_is_no_table_of_this_layout_is_refused(world: World, content: bytes, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        actions.receive(world.contact, world.client.pk, "HUUR", batch="x", name="x.csv", content=content)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"columns": {"reference": "a", "date": "b"}}, "Rekening"),
        ({"columns": {"reference": "a", "date": "b", "account": "c"}}, "bedrag"),
        ({"columns": {"reference": "a", "date": "b", "account": "c", "debit": "d"}}, "bedrag"),
        ({"columns": {"reference": "a", "date": "a", "account": "c", "amount": "d"}}, "dezelfde kolom"),
        ({"delimiter": ","}, "gelijk"),
        ({"date_form": "%A"}, "onbekend"),
    ],
)
def test_a_layout_that_cannot_work_is_refused(world: World, change: dict[str, object], words: str) -> None:
    assert words in dataclasses.replace(LAYOUT, **change).wrong()  # type: ignore[arg-type]


def test_one_signed_amount_with_points_and_iso_days_reads_too() -> None:
    layout = rules.Layout(
        {"reference": "Ref", "date": "D", "account": "Acc", "amount": "Amt"}, ",", ".", "%Y-%m-%d"
    )  # fmt: skip
    found = rules.read("\ufeffREF,d,acc,amt\n1,2026-03-31,612000,10.50\n1,2026-03-31,444000,-10.50\n".encode(), layout)
    assert (len(found), found[0].debit, found[0].credit, found[0].problem()) == (1, 1050, 1050, None)


@pytest.mark.parametrize(
    ("schedule", "today", "first", "last"),
    [
        ("day", dt.date(2026, 4, 13), dt.date(2026, 4, 10), dt.date(2026, 4, 10)),
        ("day", dt.date(2026, 4, 7), dt.date(2026, 4, 3), dt.date(2026, 4, 3)),  # the 6th is Easter Monday
        ("week", dt.date(2026, 4, 13), dt.date(2026, 4, 6), dt.date(2026, 4, 12)),
        ("month", dt.date(2026, 3, 1), dt.date(2026, 2, 1), dt.date(2026, 2, 28)),
    ],
)
def test_the_period_in_which_a_file_was_expected(schedule: str, today: dt.date, first: dt.date, last: dt.date) -> None:
    period = rules.last_period(schedule, today)
    assert period is not None
    assert (period.first, period.last) == (first, last)


def test_a_period_without_a_file_is_told_to_the_owner_once() -> None:
    world = World(schedule="month")
    silent_in_april, june = make.machine(NOW), make.machine(NOW.replace(month=6, day=2))
    assert jobs.watch(silent_in_april, None) == 0
    assert jobs.watch(june, None) == jobs.watch(june, None) == 1
    with scope({world.client.pk}):
        told = Notification.objects.filter(kind="interfaces.missing")
        assert [(one.person_id, one.client_id) for one in told] == [(world.accountant.person_id, world.client.pk)]
        assert "05/2026" in told[0].text
    world.deliver("mei", *GOOD, by=world.contact.at(NOW.replace(month=5)))
    assert jobs.watch(june, None) == 0


_ROW = st.tuples(
    st.sampled_from(["A", "B", "C", ""]), st.sampled_from(["31/03/2026", "30/03/2026", "x"]),
    st.sampled_from(["612000", "444000", "440000", "999999"]), st.sampled_from(["", "1,00", "2,50", "-1,00", "veel"]),
    st.sampled_from(["", "1,00", "2,50"]),
)  # fmt: skip
SHARED = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SHARED
@given(
    files=st.lists(st.lists(_ROW, min_size=1, max_size=8), min_size=1, max_size=3),
    policy=st.sampled_from(["whole", "rows"]),
)
def test_whatever_comes_booked_and_rejected_is_what_was_received(
    world: World, files: list[list[tuple[str, ...]]], policy: str
) -> None:
    world.set_up(policy)
    actions.activate(world.lead, world.client.pk, "HUUR")
    for number, rows in enumerate(files):
        batch = f"b{number}-{hash((policy, str(files)))}"
        one = world.deliver(batch, *(f"{';'.join(row)};{batch}" for row in rows))
        assert one.rows == one.booked_rows + one.rejected_rows == len(rows)
        assert one.debit == one.booked_cents + one.rejected_debit
        assert one.credit == one.booked_cents + one.rejected_credit
        assert (one.state == "booked") == (one.rejected_rows == 0)
    assert all_well(world)
