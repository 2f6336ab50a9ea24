"""Attacks in plain SQL, as the application and as a superuser; presses at once; a run killed half-way."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from django.db import DatabaseError, connection, connections

from bundel.accounting.fixed_assets import actions, checks, queries
from bundel.accounting.fixed_assets.actions import Facts, Part, running
from bundel.accounting.fixed_assets.models import Source
from bundel.accounting.fixed_assets.tests import make_assets as home
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

TABLES = (
    "policy", "asset", "book", "grant", "event", "source", "disposal", "run", "charge", "count", "countline",
    "sighting",
)  # fmt: skip
ATTACKS = {
    "an event changed": "update fixed_assets_event set cost_cents = 1",
    "an event gone": "delete from fixed_assets_event",
    "a charge changed": "update fixed_assets_charge set cents = cents + 1",
    "a charge added": (
        "insert into fixed_assets_charge (client_id, run_id, asset_id, cents, grants_cents, accumulated_cents)"
        " select client_id, run_id, asset_id + 1, 5, 0, 5 from fixed_assets_charge limit 1"
    ),
    "a source changed": "update fixed_assets_source set cents = 1",
    "more than its line": (
        "insert into fixed_assets_source (client_id, entry_id, position, asset_id, cents, account, reason, person_name,"
        " at) select client_id, entry_id, position, null, 1, account, 'x', '', now() from fixed_assets_source limit 1"
    ),
    "an asset gone": "delete from fixed_assets_asset",
    "an asset out of use alone": "update fixed_assets_asset set state = 'disposed', disposed_on = now()",
    "another number": "update fixed_assets_asset set number = 'X'",
    "written off beyond its value": "update fixed_assets_book set accumulated_cents = cost_cents + 1",
    "a plan of more than the base": "update fixed_assets_book set plan_base_cents = plan_base_cents + 1",
    "released beyond the grant": "update fixed_assets_grant set released_cents = cents + 1",
    "a disposal approved by its proposer": (
        "update fixed_assets_disposal set status = 'approved', decided_by_id = proposed_by_id, decided_at = now()"
    ),
    "a disposal approved by nobody": "update fixed_assets_disposal set status = 'approved', decided_at = now()",
    "a disposal born approved": (
        "insert into fixed_assets_disposal (client_id, asset_id, way, \"on\", proceeds_cents, proceeds_account, reason,"
        " status, proposed_by_id, proposed_at, decided_by_id, decided_at, decision_reason) select client_id, asset_id,"
        " way, \"on\", 0, '', 'x', 'approved', proposed_by_id, now(), (select max(id) from people_person), now(), ''"
        " from fixed_assets_disposal"
    ),
    "a dearer sale afterwards": "update fixed_assets_disposal set proceeds_cents = 5",
    "two runs of a month": (
        "insert into fixed_assets_run (client_id, year, month, status, assets, cents, grants_cents, entry_number,"
        " posted_by_name, posted_at, reversed_by_name, reversal_number, reason, grant_parts) select client_id, year,"
        " month, 'posted', 0, 0, 0, '', '', now(), '', '', '', '{}' from fixed_assets_run limit 1"
    ),
    "another total of a run": "update fixed_assets_run set cents = cents + 1",
    "a run gone": "delete from fixed_assets_run",
    "a count closed by its opener": (
        "update fixed_assets_count set status = 'closed', closed_by_id = opened_by_id, closed_at = now()"
    ),
    "a count closed with differences": (
        "update fixed_assets_count set status = 'closed', closed_by_id = (select max(id) from people_person),"
        " closed_at = now()"
    ),
    "a sighting gone": "delete from fixed_assets_sighting",
    "a decision without reason": "update fixed_assets_countline set decision = 'keep', decision_reason = ''",
}  # fmt: skip


def life():
    """A client in which everything happened."""
    house = home.house()
    number = home.asset(house, 480_000)
    home.asset(house, 120_000, name="Scherm")
    actions.grant(house.clerk, house.id, number, on=dt.date(2026, 1, 20), cents=96_000, name="Fonds", booked=False)
    actions.set_policy(
        house.clerk, house.id, "informatica", life_months=36, method="day", valid_from=dt.date(2027, 1, 1)
    )
    actions.post_run(house.clerk, house.id, 2026, 1)
    count = actions.open_count(house.clerk, house.id, name="Telling 2026", on=dt.date(2026, 2, 2))
    actions.see(house.clerk, house.id, count, actions.Seen(number))
    actions.propose_disposal(house.clerk, house.id, number, on=dt.date(2026, 2, 3), way="scrap", reason="Stuk")
    return house


@pytest.mark.parametrize("by_superuser", [False, True])
def test_plain_sql_changes_nothing_that_happened(own_database, superuser, by_superuser):
    house = life()
    for name, attack in ATTACKS.items():
        if by_superuser:
            with pytest.raises(psycopg.Error):
                superuser.execute(attack)
        else:
            with pytest.raises(DatabaseError), scope({house.id}), connection.cursor() as cursor:  # noqa: PT012
                cursor.execute(attack)
                pytest.fail(name)
    with scope({house.id}):
        assert [check for check in checks.checks() if not check.ok] == []


def test_row_level_security_hides_every_table(own_database):
    house = life()
    with scope({house.id + 1}), connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"select count(*) from fixed_assets_{table}")
            assert cursor.fetchone()[0] == 0, table
    with scope({house.id}), connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"select count(*) from fixed_assets_{table}")
            assert cursor.fetchone()[0] > 0, table


def _closing(work):
    try:
        return work()
    except Refusal as refusal:
        return refusal.code
    finally:
        connections.close_all()


def test_a_month_posted_by_six_at_once_is_one_run_and_one_entry(own_database):
    house = home.house()
    home.asset(house, 480_000)
    press = lambda _: _closing(lambda: actions.post_run(house.clerk, house.id, 2026, 1))  # noqa: E731
    with ThreadPoolExecutor(6) as pool:
        runs = list(pool.map(press, range(6)))
    assert len({run.entry_number for run in runs}) == 1
    with scope({house.id}):
        assert len(queries.runs([house.id])) == 1
        assert [check for check in checks.checks() if not check.ok] == []


def test_a_line_capitalised_by_four_at_once_is_used_once(own_database):
    house = home.house()
    (line,) = home.invoice(house, 100_000)
    part = Part(line.entry_id, line.position, 60_000)
    facts = Facts("Laptop", "informatica")

    def press(_):
        return _closing(
            lambda: actions.capitalise(house.clerk, house.id, facts, [part], in_use_on=dt.date(2026, 1, 12))
        )

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(press, range(4)))
    assert sum(answer.startswith("VA") for answer in answers) == 1
    with scope({house.id}):
        assert [row.cents for row in Source.objects.all()] == [60_000]
        assert [row.number for row in queries.page(queries.Filters((house.id,)))] == ["VA000001"]


def test_a_run_that_breaks_off_leaves_nothing_and_is_resumed(own_database, monkeypatch):
    house = home.house()
    home.asset(house, 480_000)
    whole = running._write

    def broken(*given):
        whole(*given)
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "_write", broken)
    with pytest.raises(KeyboardInterrupt):
        actions.post_run(house.clerk, house.id, 2026, 1)
    with scope({house.id}):
        assert queries.runs([house.id]) == []
        assert [check for check in checks.checks() if not check.ok] == []
    monkeypatch.setattr(running, "_write", whole)
    assert actions.post_run(house.clerk, house.id, 2026, 1).cents == 10_000


def test_checks_find_an_amount_that_was_changed_behind_their_back(own_database, superuser):
    house = life()
    superuser.execute("update fixed_assets_book set accumulated_cents = accumulated_cents - 1")
    with scope({house.id}):
        assert [check.ok for check in checks.checks()] == [False, True, True, False]
