"""Recurring entries, accruals that undo themselves, limits, attachments: what happens once and what by itself."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from hypothesis import given
from hypothesis import strategies as st
from tests import make

from bundel.accounting.ledger import actions, checks, jobs, queries, rules_schedule
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.ledger.tests.make_ledger import books, lines
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.documents import queries as documents
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db


def at(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(9), dt.UTC)


JUNE = dt.date(2026, 6, 15)
RENT = EntryDraft("DIV", dt.date(2026, 1, 31), "Huur", lines(50_000, "610000", "440000"))


class Desk:
    def __init__(self) -> None:
        self.client: Client = books()
        self.ann, self.cas = make.person("Ann Acker", "boekhouder"), make.person("Cas Claes", "boekhouder")
        self.lead = make.person("Lien Leemans", "centrumleider")

    def by(self, person: Person, day: dt.date = JUNE) -> object:
        return make.actor(person, at(day))

    def balance(self, account: str, day: dt.date) -> int:
        with scope({self.client.pk}):
            return queries.balance(self.client.pk, account, day)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_due_days_are_clamped_and_counted_from_the_first_month() -> None:
    first = dt.date(2026, 1, 31)
    days = rules_schedule.coming(first, "month", 31, dt.date(2026, 4, 30), first, 9)
    assert days == [first, dt.date(2026, 2, 28), dt.date(2026, 3, 31), dt.date(2026, 4, 30)]
    february = rules_schedule.first_due(dt.date(2026, 2, 10), "quarter", 5)
    assert february == dt.date(2026, 5, 5)
    assert rules_schedule.next_due(dt.date(2024, 2, 29), "year", 29, dt.date(2024, 2, 29)) == dt.date(2025, 2, 28)


@given(
    st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
    st.sampled_from(["month", "quarter", "year"]),
    st.integers(1, 31),
    st.integers(0, 3000),
)
def test_the_next_day_is_the_first_of_the_series_after_a_day(first: dt.date, every: str, day: int, gap: int) -> None:
    after = first + dt.timedelta(days=gap)
    walk = rules_schedule.first_due(first, every, day)
    while walk <= after:
        walk = rules_schedule.next_due(first, every, day, walk)
    assert rules_schedule.next_due(first, every, day, after) == walk


def test_an_outage_is_caught_up_once(desk: Desk) -> None:
    actions.recur(desk.by(desk.ann), desk.client.pk, "Huur", RENT, every="month", day=31, until=dt.date(2026, 5, 31))
    machine = make.machine(at(dt.date(2026, 4, 2)))
    assert jobs.do_planned(machine, None) == {"terugkerend": 3, "teruggedraaid": 0}
    assert jobs.do_planned(machine, None) == {"terugkerend": 0, "teruggedraaid": 0}
    with scope({desk.client.pk}):
        drafts = queries.drafts([desk.client.pk])
        (row,) = queries.recurrences([desk.client.pk])
    assert [one.date for one in drafts] == [dt.date(2026, 1, 31), dt.date(2026, 2, 28), dt.date(2026, 3, 31)]
    assert {one.prepared_by for one in drafts} == {"Ann Acker"}
    assert row.coming() == [dt.date(2026, 4, 30), dt.date(2026, 5, 31)]
    with pytest.raises(Refusal) as refused:
        actions.post_prepared(desk.by(desk.ann), desk.client.pk, drafts[0].id)
    assert refused.value.code == "ledger.same_person"
    actions.post_prepared(desk.by(desk.cas), desk.client.pk, drafts[0].id)
    jobs.do_planned(make.machine(at(JUNE)), desk.client.pk)
    with scope({desk.client.pk}):
        assert queries.recurrences([desk.client.pk])[0].next_on is None


def test_an_automatic_one_posts_only_after_another_person_approved(desk: Desk) -> None:
    one = actions.recur(desk.by(desk.ann), desk.client.pk, "Huur", RENT, every="month", day=31, automatic=True)
    assert actions.carry_out(make.machine(at(JUNE)), desk.client.pk) == 0
    with pytest.raises(Refusal) as refused:
        actions.approve_recurrence(desk.by(desk.ann), desk.client.pk, one)
    assert refused.value.code == "ledger.same_person"
    actions.approve_recurrence(desk.by(desk.cas), desk.client.pk, one)
    assert actions.carry_out(make.machine(at(JUNE)), desk.client.pk) == 5
    assert desk.balance("610000", JUNE) == 250_000
    actions.stop_recurrence(desk.by(desk.cas), desk.client.pk, one, reason="verhuisd")
    assert actions.carry_out(make.machine(at(dt.date(2026, 12, 31))), desk.client.pk) == 0


def test_a_locked_period_keeps_its_day_and_says_why(desk: Desk) -> None:
    actions.recur(desk.by(desk.ann), desk.client.pk, "Huur", RENT, every="month", day=31)
    lock = actions.lock(desk.by(desk.lead), desk.client.pk, 2026, 1, reason="januari is af")
    assert actions.carry_out(make.machine(at(JUNE)), desk.client.pk) == 0
    with scope({desk.client.pk}):
        (row,) = queries.recurrences([desk.client.pk])
    assert row.next_on == dt.date(2026, 1, 31)
    assert "januari is af" in row.trouble
    asked = actions.request_reopening(
        desk.by(desk.lead), desk.client.pk, lock, reason="huur", relock_on=JUNE + dt.timedelta(days=5)
    )
    second = make.person("Mo Maes", "centrumleider")
    actions.decide_reopening(desk.by(second), desk.client.pk, asked, approve=True)
    assert actions.carry_out(make.machine(at(JUNE)), desk.client.pk) == 5


def accrual(desk: Desk, cents: int, day: dt.date, reverse_on: dt.date) -> int:
    draft = EntryDraft("DIV", day, "Nog te ontvangen factuur", lines(cents, "612000", "444000"))
    made = actions.prepare(desk.by(desk.ann), desk.client.pk, draft, reverse_on=reverse_on)
    return actions.post_prepared(desk.by(desk.cas), desk.client.pk, made).entry_id


def test_an_accrual_undoes_itself_on_the_first_day_of_the_next_period(desk: Desk) -> None:
    accrual(desk, 40_000, dt.date(2026, 3, 31), dt.date(2026, 4, 1))
    assert desk.balance("612000", dt.date(2026, 3, 31)) == 40_000
    assert desk.balance("612000", dt.date(2026, 4, 1)) == 0
    with scope({desk.client.pk}):
        (row,) = queries.accruals([desk.client.pk])
        assert (row.reversed_on, row.reversal) == (dt.date(2026, 4, 1), "DIV/2026/000002")
        assert all(one.ok for one in checks.checks())


def test_a_locked_next_period_moves_the_reversal_to_the_first_open_day(desk: Desk) -> None:
    actions.lock(desk.by(desk.lead), desk.client.pk, 2026, 4, reason="april is af")
    accrual(desk, 40_000, dt.date(2026, 3, 31), dt.date(2026, 4, 1))
    with scope({desk.client.pk}):
        assert queries.accruals([desk.client.pk])[0].reversed_on == dt.date(2026, 5, 1)


def test_an_accrual_over_the_year_waits_until_the_books_open(desk: Desk) -> None:
    new_year = dt.date(2027, 1, 1)
    accrual(desk, 40_000, dt.date(2026, 12, 31), new_year)
    machine = make.machine(at(dt.date(2027, 1, 4)))
    assert actions.reverse_due(machine, desk.client.pk) == 0
    with scope({desk.client.pk}):
        assert [row.reversal for row in queries.accruals([desk.client.pk], status="open")] == [""]
    actions.open_books(machine, desk.client.pk, 2027)
    assert jobs.do_planned(machine, None)["teruggedraaid"] == 1
    assert jobs.do_planned(machine, None)["teruggedraaid"] == 0
    assert desk.balance("612000", new_year) == -40_000


@given(st.lists(st.integers(1, 10**12), min_size=1, max_size=4))
def test_an_accrual_and_its_reversal_are_zero_on_every_account(amounts: list[int]) -> None:
    with transaction.atomic():
        client = books()
        costs = tuple(LineDraft("612000", cents, 0, cost_centre=f"K{n}") for n, cents in enumerate(amounts))
        draft = EntryDraft("DIV", dt.date(2026, 3, 31), "x", (*costs, LineDraft("444000", 0, sum(amounts))), key="a")
        actions.accrue(make.machine(at(JUNE)), client.pk, [draft], reverse_on=dt.date(2026, 4, 1))
        again = actions.accrue(make.machine(at(JUNE)), client.pk, [draft], reverse_on=dt.date(2026, 4, 1))
        with scope({client.pk}):
            rows = queries.trial_balance(client.pk, JUNE, by="cost_centre")
            assert again[0].again
            assert len(queries.entries([client.pk])) == 2
        assert {row.balance_cents for row in rows} == {0}
        transaction.set_rollback(True)


def test_an_accrual_is_not_undone_before_its_own_day(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        accrual(desk, 100, dt.date(2026, 3, 31), dt.date(2026, 3, 31))
    assert refused.value.code == "ledger.reversed_later"


def test_above_the_limit_of_a_journal_the_lead_posts(desk: Desk) -> None:
    with pytest.raises(Refusal):
        actions.set_limit(desk.by(desk.ann), desk.client.pk, "DIV", 1)
    actions.set_limit(desk.by(desk.lead), desk.client.pk, "DIV", 49_999)
    made = actions.prepare(desk.by(desk.ann), desk.client.pk, RENT)
    with pytest.raises(Refusal) as refused:
        actions.post_prepared(desk.by(desk.cas), desk.client.pk, made)
    assert refused.value.code == "ledger.above_limit"
    assert "centrumleider" in refused.value.message.lifted_by
    actions.post_prepared(desk.by(desk.lead), desk.client.pk, made)


def test_a_file_stays_with_the_draft_and_its_entry_opens_it(desk: Desk) -> None:
    made = actions.prepare(desk.by(desk.ann), desk.client.pk, RENT)
    for _ in range(2):
        actions.attach(desk.by(desk.ann), desk.client.pk, f"ledger.draft:{made}", name="huur.txt", content=b"huur 2026")
    posted = actions.post_prepared(desk.by(desk.cas), desk.client.pk, made)
    with scope({desk.client.pk}):
        found = queries.entry(desk.client.pk, posted.entry_id)
        assert found is not None
        assert found.row.document == f"ledger.draft:{made}"
        assert [one.name for one in documents.of(found.row.document)] == ["huur.txt"]
    with pytest.raises(Refusal):
        actions.attach(desk.by(desk.ann), desk.client.pk, "ledger.draft:999999", name="x.txt", content=b"x")


@pytest.mark.parametrize(
    "attack",
    [
        "update ledger_recurrence set automatic = true, status = 'active'",
        "update ledger_recurrence set automatic = true, approved_by_id = author_id, approved_for_id = author_id,"
        " approved_at = now()",
        "update ledger_occurrence set due_on = due_on - 1",
        "delete from ledger_occurrence",
        "insert into ledger_occurrence (client_id, recurrence_id, due_on, draft_id, made_at)"
        " select client_id, recurrence_id, due_on, draft_id, now() from ledger_occurrence",
        "update ledger_accrual set reverse_on = reverse_on + 900",
        "delete from ledger_accrual",
        "update ledger_draft set reverse_on = date, document_type = 'accrual'",
    ],
)
def test_raw_sql_cannot_repeat_or_forget(desk: Desk, attack: str) -> None:
    actions.recur(desk.by(desk.ann), desk.client.pk, "Huur", RENT, every="month", day=31)
    actions.carry_out(make.machine(at(JUNE)), desk.client.pk)
    accrual(desk, 100, dt.date(2026, 3, 31), dt.date(2026, 4, 1))
    with scope({desk.client.pk}), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack)
