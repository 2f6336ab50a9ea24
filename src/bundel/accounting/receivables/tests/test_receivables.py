"""Outgoing invoices: taken over once, settled by entries, and never beyond what is open."""

import datetime as dt
from pathlib import Path

import pytest
from django.db import transaction
from django.db.utils import DatabaseError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import make

from bundel.accounting.receivables import actions, checks, queries
from bundel.accounting.receivables.models import OutgoingInvoice, Receipt
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import OutsideScope, scope

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 3)
HEAD = "document,customer,customer_iban,amount_open,structured_communication,invoice_date,due_date,description\n"
ROW = "OUT-1,Gemeente Proefdorp,BE68539007547034,100.00,+++090/9337/55493+++,2026-10-01,2026-10-31,Studie\n"


def _taken_over(client: Client, text: str = HEAD + ROW) -> int:
    actions.import_outgoing(make.machine(), client.pk, text.encode())
    with scope({client.pk}):
        return queries.open_items()[0].id


def test_the_shared_open_items_are_taken_over_once(shared: Path) -> None:
    client = make.client()
    content = (shared / "accounting" / "bank" / "scenario-own" / "open-receivables.csv").read_bytes()
    first = actions.import_outgoing(make.machine(), client.pk, content)
    again = actions.import_outgoing(make.machine(), client.pk, content)
    assert ((first.added, first.unchanged), (again.added, again.unchanged)) == ((7, 0), (0, 7))
    with scope({client.pk}):
        assert sum(item.open_cents for item in queries.open_items()) == 479840


def test_a_wrong_row_refuses_the_whole_file_and_names_the_row() -> None:
    client = make.client()
    wrong = ROW.replace("55493", "55494").replace("OUT-1", "OUT-2")
    with pytest.raises(Refusal) as refused:
        actions.import_outgoing(make.machine(), client.pk, (HEAD + ROW + wrong).encode())
    assert refused.value.rows[0].startswith("Rij 3")
    with scope({client.pk}):
        assert queries.open_items() == []


def test_a_document_does_not_change_by_importing_it_again() -> None:
    client = make.client()
    _taken_over(client)
    with pytest.raises(Refusal, match="ander bedrag"):
        actions.import_outgoing(make.machine(), client.pk, (HEAD + ROW.replace("100.00", "90.00")).encode())


def test_parts_close_an_invoice_and_the_same_entry_counts_once() -> None:
    client = make.client()
    key = _taken_over(client)
    assert actions.settle(make.machine(), client.pk, [(key, 4000, "e1", DAY)]) == 1
    assert actions.settle(make.machine(), client.pk, [(key, 4000, "e1", DAY), (key, 6000, "e2", DAY)]) == 1
    with scope({client.pk}):
        assert queries.open_items() == []
        assert OutgoingInvoice.objects.get(pk=key).closed_on == DAY
    with pytest.raises(Refusal, match="ander bedrag"):
        actions.settle(make.machine(), client.pk, [(key, 4001, "e1", DAY)])


def test_more_than_is_open_is_refused_and_goes_to_the_credit_of_the_customer() -> None:
    client = make.client()
    key = _taken_over(client)
    with pytest.raises(Refusal, match="afpunten kan niet"):
        actions.settle(make.machine(), client.pk, [(key, 10_450, "e1", DAY)])
    actions.settle(make.machine(), client.pk, [(key, 10_000, "e1", DAY)])
    for _ in range(2):
        actions.credit(make.machine(), client.pk, "Gemeente Proefdorp", 450, entry_key="e1", on=DAY, reason="te veel")
    with scope({client.pk}):
        assert [(row.customer, row.cents) for row in queries.credits(client.pk)] == [("Gemeente Proefdorp", 450)]
        assert queries.open_total(client.pk) == -450
    with pytest.raises(Refusal, match="tegoed"):
        actions.credit(make.machine(), client.pk, "Gemeente Proefdorp", -451, entry_key="e2", on=DAY, reason="terug")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.integers(-12_000, 12_000), max_size=8))
def test_what_is_open_is_always_the_amount_less_what_was_received(parts: list[int]) -> None:
    client = make.client()
    key = _taken_over(client)
    for number, cents in enumerate(parts):
        try:
            actions.settle(make.machine(), client.pk, [(key, cents, f"e{number}", DAY)])
        except Refusal:
            continue
    with scope({client.pk}):
        invoice = OutgoingInvoice.objects.get(pk=key)
        received = sum(Receipt.objects.filter(invoice=invoice).values_list("cents", flat=True))
        assert invoice.open_cents == invoice.amount_cents - received
        assert all(check.ok for check in checks.checks())


def test_the_database_keeps_open_within_the_amount_and_receipts_as_they_are() -> None:
    client = make.client()
    key = _taken_over(client)
    actions.settle(make.machine(), client.pk, [(key, 4000, "e1", DAY)])
    with scope({client.pk}):
        for attack in (
            "update receivables_outgoinginvoice set open_cents = -1, closed_on = null",
            "update receivables_outgoinginvoice set open_cents = amount_cents + 1",
            "update receivables_receipt set cents = 1",
            "delete from receivables_receipt",
            "insert into receivables_receipt (client_id, invoice_id, cents, entry_key, \"on\", at)"
            " select client_id, invoice_id, cents, entry_key, \"on\", at from receivables_receipt",
        ):  # fmt: skip
            with pytest.raises(DatabaseError), transaction.atomic():
                _execute(attack)


def _execute(sql: str) -> None:
    with transaction.get_connection().cursor() as cursor:
        cursor.execute(sql)


def test_another_client_sees_nothing_even_by_raw_sql() -> None:
    mine, other = make.client(), make.client()
    _taken_over(mine)
    with scope({other.pk}), transaction.get_connection().cursor() as cursor:
        for table in ("outgoinginvoice", "receipt", "customercredit"):
            cursor.execute(f"select count(*) from receivables_{table}")
            assert cursor.fetchone() == (0,)
    with pytest.raises(OutsideScope):
        queries.open_items()
