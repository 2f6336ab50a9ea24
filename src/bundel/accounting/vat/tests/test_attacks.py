"""Attacks in plain SQL as the application, and histories at random."""

import datetime as dt

import hypothesis.strategies as st
import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings

from bundel.accounting.ledger.vat_boxes import CREDIT_BOXES
from bundel.accounting.vat import actions, queries
from bundel.accounting.vat.rules.boxes import balance
from bundel.accounting.vat.tests import make_vat as make
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 2, 12)

ATTACKS = {
    "straight to filed": ("prepared", "update vat_return set status = 'filed'"),
    "approval by nobody": ("prepared", "update vat_return set status = 'approved'"),
    "the preparer approves": (
        "prepared",
        "update vat_return set status = 'approved', approved_by_id = prepared_by_id, approved_at = now()",
    ),
    "approval with other amounts": (
        "prepared",
        "update vat_return set status = 'approved', boxes = '{\"71\": 1}', approved_at = now(),"
        " approved_by_id = (select max(id) from people_person where id <> prepared_by_id)",
    ),
    "a negative box": ("prepared", "update vat_return set boxes = '{\"54\": -1}'"),
    "an entry before filing": ("prepared", "update vat_return set entry_id = 1"),
    "another period": ("prepared", "update vat_return set label = '2026-Q4'"),
    "other boxes after approval": ("approved", "update vat_return set boxes = '{\"71\": 0}'"),
    "another approver afterwards": ("approved", "update vat_return set approved_by_id = null"),
    "filed without receipt": ("approved", "update vat_return set status = 'filed', reference = 'x', filed_at = now()"),
    "another number after filing": ("filed", "update vat_return set reference = 'x'"),
    "filed back to prepared": ("filed", "update vat_return set status = 'prepared'"),
    "a second filed one": (
        "filed",
        "insert into vat_return (client_id, kind, label, first, last, due_on, version, correction, correction_reason,"
        " status, raw, boxes, moves, accounts, rows, explanation, refund, no_clients, prepared_by_id, prepared_at,"
        " returned_reason, sha256, reference, settled_cents, entry_number) select client_id, kind, label, first, last,"
        " due_on, 9, 0, '', 'filed', raw, boxes, moves, accounts, rows, '', false, false, prepared_by_id, now(), '',"
        " '', '', 0, '' from vat_return limit 1",
    ),
    "deleting a return": ("prepared", "delete from vat_return"),
    "emptying returns": ("prepared", "truncate vat_return cascade"),
    "another ratio afterwards": ("prepared", "update vat_regimeperiod set ratio_ppm = 0, regime = 'none'"),
    "two regimes a day": (
        "prepared",
        "insert into vat_regimeperiod (client_id, regime, cadence, ratio_ppm, valid_from, reason, set_at)"
        " select client_id, 'none', 'month', 0, '2026-05-01', 'x', now() from vat_regimeperiod limit 1",
    ),
    "a regime that never was": ("prepared", "delete from vat_regimeperiod"),
}


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_database_refuses(attack: str) -> None:
    stage, sql = ATTACKS[attack]
    office = make.office()
    make.sale(office, DAY, 100_000)
    if stage == "prepared":
        actions.prepare(office.accountant, office.id, "2026-Q1")
    else:
        {"approved": make.approved, "filed": make.filed}[stage](office)
    with scope({office.id}), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


STEP = st.tuples(
    st.sampled_from(["sale", "purchase"]),
    st.sampled_from(["S", "E", "AE", "K", "Z", "O"]),
    st.integers(1, 1_000_000),
    st.booleans(),
    st.sampled_from(["BE", "DE", "US"]),
    st.sampled_from([0, 333_333, 1_000_000]),
    st.sampled_from(["612000", "600000", "240000"]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEP, min_size=1, max_size=8))
def test_boxes_of_any_history_are_those_of_the_ledger_and_never_negative(steps) -> None:
    with transaction.atomic():
        office = make.office()
        for what, category, net, credit, country, share, account in steps:
            if what == "sale":
                make.sale(office, DAY, net, category=category, credit=credit, country=country)
            else:
                make.purchase(
                    office, DAY, net, category=category, credit=credit, country=country, share=share, account=account
                )  # fmt: skip
        with scope({office.id}):
            period = queries.period_named(office.id, "periodic", "2026-Q1")
            found = queries.compute(office.id, "periodic", period)
            told = queries.findings(office.id, "periodic", period, found)
            assert [one.text for one in told if one.severity == "error"] == []
            expected = _by_hand(office.id)
            tax = _balance_of_vat_accounts(office.id)
        assert found.raw == expected
        assert all(cents >= 0 for cents in found.boxes.values())
        assert balance(found.boxes) == balance(found.raw) == -tax
        transaction.set_rollback(True)


def _by_hand(client_id: int) -> dict[str, int]:
    """The boxes by another road: one row a line and box, in SQL."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select box, sum(case when box = any(%s) then credit - debit else debit - credit end)::bigint
               from ledger_line, unnest(string_to_array(vat, '+')) as box
               where client_id = %s and vat <> '' and date between '2026-01-01' and '2026-03-31'
               group by box having sum(case when box = any(%s) then credit - debit else debit - credit end) <> 0
               order by box""",
            [sorted(CREDIT_BOXES), client_id, sorted(CREDIT_BOXES)],
        )
        return dict(cursor.fetchall())


def _balance_of_vat_accounts(client_id: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "select coalesce(sum(debit - credit), 0)::bigint from ledger_line where client_id = %s"
            " and (account like '411%%' or account like '451%%')",
            [client_id],
        )
        return int(cursor.fetchone()[0])
