"""The year end: opening is closing per full key, resumed is the same, undone is undone, and raw SQL cannot cheat."""

import datetime as dt
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from tests import make

from bundel.accounting.closing import actions, checks
from bundel.accounting.closing.actions import year_end
from bundel.accounting.closing.tests.make_closing import NOW, lock_months, purchase, year_of_work
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db

KEYS = """
select account, partner, article, cost_centre, esr, dimensions::text, sum(debit - credit)::bigint
from ledger_line where client_id = %s and year = %s and account < '6' and (period = 0 or %s)
group by 1, 2, 3, 4, 5, 6 having sum(debit - credit) <> 0 order by 1, 2, 3, 4, 5, 6
"""


def keys(client: Client, year: int, *, opening: bool) -> list[tuple[Any, ...]]:
    with scope({client.pk}), connection.cursor() as cursor:
        cursor.execute(KEYS, [client.pk, year, not opening])
        return cursor.fetchall()


@pytest.fixture
def client() -> Client:
    made = year_of_work()
    lock_months(made)
    return made


def test_the_opening_is_the_closing_per_full_key_and_the_result_is_in_equity(client: Client) -> None:
    actions.run_year_end(make.machine(NOW), client.pk, 2026)
    assert keys(client, 2027, opening=True) == keys(client, 2026, opening=False) != []
    with scope({client.pk}):
        balance = {row.account: row.balance_cents for row in books.trial_balance(client.pk, dt.date(2026, 12, 31))}
        result = -sum(
            cents for account, cents in balance.items() if account[0] in "67" and account[:2] not in ("69", "79")
        )
        assert result == -(balance["140000"] + balance.get("141000", 0))
        opened = {row.account: row.balance_cents for row in books.trial_balance(client.pk, dt.date(2027, 1, 1))}
        assert not [account for account, cents in opened.items() if account[0] in "67" and cents]
        assert opened[year_end.THROUGH] == 0 if year_end.THROUGH in opened else True
        assert all(check.ok for check in checks.checks())


def test_equity_keeps_the_dimensions_of_what_made_the_result(client: Client) -> None:
    actions.run_year_end(make.machine(NOW), client.pk, 2026)
    with scope({client.pk}), connection.cursor() as cursor:
        cursor.execute(
            """select dimensions::text, article, cost_centre, sum(debit - credit)::bigint from ledger_line
               where client_id = %s and year = 2027 and account in ('140000', '141000')
               group by 1, 2, 3 order by 1, 2, 3""",
            [client.pk],
        )
        opened = cursor.fetchall()
        cursor.execute(
            """select dimensions::text, article, cost_centre, sum(debit - credit)::bigint from ledger_line
               where client_id = %s and year = 2026 and left(account, 1) in ('6', '7') and period < 13
               group by 1, 2, 3 having sum(debit - credit) <> 0 order by 1, 2, 3""",
            [client.pk],
        )
        assert opened == cursor.fetchall()


def test_stopped_after_any_step_and_resumed_the_books_are_the_same(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = year_of_work(code="TWEE")
    lock_months(other)
    actions.run_year_end(make.machine(NOW), other.pk, 2026)
    monkeypatch.setattr(year_end, "ROWS_PER_STEP", 6)
    monkeypatch.setattr(year_end, "LINES_PER_ENTRY", 4)
    by = make.machine(NOW)
    started = actions.start_year_end(by, client.pk, 2026)
    steps = 0
    done, total = 0, 1
    while done < total:
        assert actions.start_year_end(by, client.pk, 2026) == started
        done, total = actions.advance(by, client.pk, started)
        steps += 1
    assert steps > 5
    assert actions.advance(by, client.pk, started) == (total, total)
    assert keys(client, 2027, opening=True) == keys(other, 2027, opening=True)


def test_a_year_with_open_months_or_without_entries_is_refused() -> None:
    open_ = year_of_work(2)
    with pytest.raises(Refusal, match="niet vergrendeld"):
        actions.start_year_end(make.machine(NOW), open_.pk, 2026)
    empty = make.client()
    ledger.open_books(make.machine(NOW), empty.pk, 2026)
    lock_months(empty)
    with pytest.raises(Refusal, match="niets geboekt"):
        actions.start_year_end(make.machine(NOW), empty.pk, 2026)


def test_a_next_year_that_has_an_opening_is_refused(client: Client) -> None:
    by = make.machine(NOW)
    ledger.open_books(by, client.pk, 2027)
    ledger.import_opening(by, client.pk, 2027, "account;debit;credit\n550000;5,00;\n100000;;5,00\n")
    with pytest.raises(Refusal, match="openingsbalans"):
        actions.start_year_end(by, client.pk, 2026)


def test_an_entry_slipped_in_meanwhile_stops_the_year_end(client: Client) -> None:
    by = make.machine(NOW)
    started = actions.start_year_end(by, client.pk, 2026)
    draft = purchase(99)
    slipped = type(draft)(
        "DIV", dt.date(2026, 12, 31), "Nog snel", draft.lines, "manual", key="proef:sluiks", period=13
    )  # fmt: skip
    ledger.post(by, client.pk, [slipped])
    actions.advance(by, client.pk, started)
    with pytest.raises(Refusal, match="veranderde"):
        actions.advance(by, client.pk, started)


def test_undone_nothing_is_left_and_it_can_run_again(client: Client) -> None:
    by = make.machine(NOW)
    before = keys(client, 2026, opening=False)
    actions.run_year_end(by, client.pk, 2026)
    with pytest.raises(Refusal, match="reden"):
        actions.undo_year_end(by, client.pk, 2026, reason=" ")
    actions.undo_year_end(by, client.pk, 2026, reason="factuur vergeten")
    assert keys(client, 2026, opening=False) == before
    assert keys(client, 2027, opening=True) == []
    actions.run_year_end(by, client.pk, 2026)
    assert keys(client, 2027, opening=True) == keys(client, 2026, opening=False)


@pytest.mark.parametrize(
    "attack",
    [
        "update closing_carry set cents = cents + 1",
        "delete from closing_carry",
        "insert into closing_yearend (client_id, year, attempt, state, result_cents, result_rows, carry_rows,"
        " posted_rows, digest, started_by_name, started_at) select client_id, year, attempt + 1, 'running', 0, 0, 0,"
        " 0, '', '', now() from closing_yearend",
        "update closing_yearend set posted_rows = result_rows + carry_rows + 1",
    ],
)
def test_raw_sql_cannot_change_what_is_carried_or_start_a_second(client: Client, attack: str) -> None:
    actions.run_year_end(make.machine(NOW), client.pk, 2026)
    with pytest.raises(DatabaseError), transaction.atomic(), scope({client.pk}), connection.cursor() as cursor:
        cursor.execute(attack)


def test_who_may_not_close_the_year_is_refused(client: Client) -> None:
    accountant = make.actor(make.person("", "boekhouder", client=client), NOW)
    with pytest.raises(Refusal):
        actions.start_year_end(accountant, client.pk, 2026)
