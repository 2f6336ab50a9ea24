"""Attacks in SQL on every invariant, as the application's role and as owner of the tables. The last judge holds."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from tests import make

from bundel.accounting.ledger import actions
from bundel.accounting.ledger.tests.make_ledger import NOW, books, entry, post
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db

ENTRY = {
    "client_id": 0, "id": 900_001, "posting_id": 0, "total_cents": 100, "reverses_id": None, "posted_at": NOW,
    "number": 2, "line_count": 2, "date": dt.date(2026, 3, 10), "year": 2026, "period": 3, "journal": "AANK",
    "description": "aanval", "document_type": "purchase_invoice", "document": "", "key": "aanval",
}  # fmt: skip
LINE = {
    "client_id": 0, "entry_id": 900_001, "debit": 100, "credit": 0, "date": dt.date(2026, 3, 10), "position": 1,
    "year": 2026, "period": 3, "account": "612000", "description": "", "partner": "", "article": "", "cost_centre": "",
    "esr": "",
}  # fmt: skip
OTHER = {"debit": 0, "credit": 100, "position": 2, "account": "440000"}


@pytest.fixture
def client() -> Client:
    """A client with one entry of its own."""
    made = books()
    post(made, entry())
    return made


def insert(table: str, rows: list[dict[str, object]]) -> tuple[str, list[object]]:
    names = list(rows[0])
    values = ", ".join(f"({', '.join(['%s'] * len(names))})" for _ in rows)
    return f"insert into {table} ({', '.join(names)}) values {values}", [row[name] for row in rows for name in names]


def strike(
    client: Client, change: dict[str, object], lines: list[dict[str, object]], *, hold: bool = True, table: str = ""
) -> None:
    """One forged entry with its lines, in one statement as `post_batch.sql` does it."""
    with scope({client.pk}), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select max(id) from ledger_posting where client_id = %s", [client.pk])
        own = {"client_id": client.pk, "posting_id": cursor.fetchone()[0]}
        if hold:
            cursor.execute(
                "select * from ledger_hold_counters(%s, array['AANK'], array[2026]::smallint[])", [client.pk]
            )
        first, values = insert("ledger_entry", [ENTRY | own | change])
        if not lines:
            cursor.execute(first, values)
            return
        second, more = insert(table or "ledger_line", [LINE | {"client_id": client.pk} | line for line in lines])
        cursor.execute(f"with e as ({first} returning 1) {second}", [*values, *more])


def test_the_forger_succeeds_when_everything_is_right(client: Client) -> None:
    strike(client, {}, [{}, OTHER])


@pytest.mark.parametrize(
    ("rule", "change", "lines"),
    [
        ("ledger_entry_balances", {}, [{}, OTHER | {"credit": 99}]),
        ("ledger_entry_total_fits", {"total_cents": 99}, [{}, OTHER]),
        ("ledger_entry_line_count_fits", {"line_count": 3}, [{}, OTHER]),
        ("ledger_entry_line_count_fits", {}, [{}, OTHER | {"position": 3}]),
        ("ledger_entry_has_lines", {}, []),
        ("ledger_line_has_an_entry", {"id": 900_002}, [{}, OTHER]),
        ("ledger_line_has_the_date_of_its_entry", {}, [{"period": 4}, OTHER | {"period": 4}]),
        ("ledger_line_has_the_date_of_its_entry", {},
         [{"date": dt.date(2026, 3, 11)}, OTHER | {"date": dt.date(2026, 3, 11)}]),
        ("ledger_line_has_the_date_of_its_entry", {}, [{"year": 2027}, OTHER | {"year": 2027}]),
        ("ledger_account_is_open", {}, [{"account": "612001"}, OTHER]),
        ("ledger_line_fills_one_side", {}, [{"credit": 100}, OTHER]),
        ("ledger_line_fills_one_side", {}, [{"debit": -100}, OTHER]),
        ("ledger_numbers_without_gap", {"number": 3}, [{}, OTHER]),
        ("ledger_entry_number_once", {"number": 1}, [{}, OTHER]),
        ("ledger_numbers_without_gap", {"journal": "DIV", "number": 1}, [{}, OTHER]),
        ("ledger_journal_exists", {"journal": "NEP"}, [{}, OTHER]),
        ("ledger_posting_exists", {"posting_id": 999_999}, [{}, OTHER]),
        ("ledger_posting_exists", {"posted_at": dt.datetime(2020, 1, 1, tzinfo=dt.UTC)}, [{}, OTHER]),
        ("ledger_entry_period_fits_date", {"period": 4}, [{"period": 4}, OTHER | {"period": 4}]),
        ("ledger_entry_period_fits_date", {"period": 0}, [{"period": 0}, OTHER | {"period": 0}]),
        ("ledger_period_is_open", {"year": 2027, "date": dt.date(2027, 3, 10)},
         [{"year": 2027, "date": dt.date(2027, 3, 10)}, OTHER | {"year": 2027, "date": dt.date(2027, 3, 10)}]),
        ("ledger_entry_has_a_key", {"key": ""}, [{}, OTHER]),
        ("ledger_entry_key_once", {"key": "taken"}, [{}, OTHER]),
        ("ledger_reversal_of_an_entry", {"reverses_id": 123_456}, [{}, OTHER]),
        ("ledger_entry_counts_from_one", {"line_count": 0, "total_cents": 0}, []),
    ],
)  # fmt: skip
def test_the_database_refuses(
    client: Client, rule: str, change: dict[str, object], lines: list[dict[str, object]]
) -> None:
    if change.get("key") == "taken":
        change = {"key": post(client, entry())[0].key, "number": 3}
    with pytest.raises(DatabaseError) as caught:
        strike(client, change, lines)
    assert caught.value.__cause__.diag.constraint_name == rule  # type: ignore[union-attr]


def test_a_number_is_not_given_without_holding_the_counter_of_its_journal(client: Client) -> None:
    change = {"journal": "DIV", "number": 1}
    with pytest.raises(DatabaseError, match="sluiten niet aan"):
        strike(client, change, [{}, OTHER], hold=False)


def test_a_locked_period_refuses_forged_entries_too(client: Client) -> None:
    actions.lock(make.machine(NOW), client.pk, 2026, 3, reason="klaar")
    with pytest.raises(DatabaseError) as caught:
        strike(client, {}, [{}, OTHER])
    assert caught.value.__cause__.diag.constraint_name == "ledger_period_is_not_locked"  # type: ignore[union-attr]


def test_an_entry_is_not_reversed_twice_by_sql(client: Client) -> None:
    first = post(client, entry())[0]
    actions.reverse(make.machine(NOW), client.pk, first.entry_id, on=dt.date(2026, 6, 1), reason="dubbel")
    with pytest.raises(DatabaseError, match="ledger_entry_reversed_once"):
        strike(client, {"reverses_id": first.entry_id, "number": 4}, [{}, OTHER])


def test_lines_are_not_added_to_a_posted_entry(client: Client) -> None:
    strike(client, {}, [{}, OTHER])
    for lines in ([{"position": 3}, OTHER | {"position": 4}], [{}, OTHER]):
        statement, values = insert("ledger_line", [LINE | {"client_id": client.pk} | line for line in lines])
        with pytest.raises(DatabaseError), scope({client.pk}), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)


@pytest.mark.parametrize(
    "attack",
    [
        "update ledger_entry set description = 'x'", "delete from ledger_entry", "truncate ledger_entry",
        "update ledger_line set debit = debit + 1", "delete from ledger_line", "truncate ledger_line",
        "update ledger_counter set last = last + 10", "delete from ledger_counter",
        "insert into ledger_counter values ({client}, 'XX', 2026, 4)",
        "update ledger_lock set reason = 'x'", "delete from ledger_lock", "truncate ledger_lock",
        "update ledger_posting set person_name = 'x'", "delete from ledger_posting",
        "delete from ledger_reopening", "delete from ledger_period where number = 3",
        "update ledger_period set number = 12 where number = 3",
        "update ledger_account set number = '612999' where number = '612000'",
        "delete from ledger_account where number = '440000'", "select * from ledger_line_2026",
        "insert into ledger_line_2026 select * from ledger_line", "alter table ledger_entry disable trigger all",
        "drop trigger ledger_judge_lines on ledger_line", "set session_replication_role = replica",
        "alter table ledger_line disable row level security",
    ],
)  # fmt: skip
def test_the_application_changes_removes_and_switches_off_nothing(client: Client, attack: str) -> None:
    lock = actions.lock(make.machine(NOW), client.pk, 2026, 5, reason="klaar")
    asker = make.actor(make.person("", "centrumleider"), NOW)
    actions.request_reopening(asker, client.pk, lock, reason="x", relock_on=dt.date(2026, 6, 20))
    with pytest.raises(DatabaseError), scope({client.pk}), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack.replace("{client}", str(client.pk)))


def test_a_reopening_is_not_decided_by_its_asker_by_sql(client: Client) -> None:
    asker = make.actor(make.person("", "centrumleider"), NOW)
    lock = actions.lock(asker, client.pk, 2026, 5, reason="klaar")
    actions.request_reopening(asker, client.pk, lock, reason="x", relock_on=dt.date(2026, 6, 20))
    with (
        pytest.raises(DatabaseError, match="ledger_reopening_by_two_people"),
        scope({client.pk}),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "update ledger_reopening set status = 'approved', decided_at = now(), decided_by_id = requested_by_id,"
            " decided_for_id = requested_by_id"
        )


def test_another_clients_entries_are_invisible_and_unwritable(client: Client) -> None:
    other = books()
    with scope({other.pk}), connection.cursor() as cursor:
        for table in (
            "entry",
            "line",
            "counter",
            "account",
            "journal",
            "period",
            "lock",
            "reopening",
            "posting",
            "draft",
        ):
            cursor.execute(f"select count(*) from ledger_{table} where client_id = %s", [client.pk])
            assert cursor.fetchone() == (0,)
        with pytest.raises(DatabaseError, match="niet in bereik"), transaction.atomic():
            cursor.execute(
                "select * from ledger_hold_counters(%s, array['AANK'], array[2026]::smallint[])", [client.pk]
            )
        statement, values = insert("ledger_entry", [ENTRY | {"client_id": client.pk}])
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            cursor.execute(statement, values)


def test_nothing_is_visible_without_a_client(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("set local app.clients = ''")
        for table in ("ledger_entry", "ledger_line", "ledger_account", "ledger_counter"):
            cursor.execute(f"select count(*) from {table}")
            assert cursor.fetchone() == (0,)
