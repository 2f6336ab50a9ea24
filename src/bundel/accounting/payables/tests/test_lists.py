"""Lists give every row once, whatever the filter, in a fixed number of queries; process facts add up."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.models import Invoice, Supplier
from bundel.accounting.payables.queries import Filters
from bundel.accounting.payables.tests import make_payables as own
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
NOW = own.NOW


@pytest.fixture
def clients() -> list[Client]:
    """Two clients and two suppliers with 24 invoices in several statuses, due on several days."""
    made = [make.client(), make.client()]
    sellers = [own.supplier(1, name="Drukkerij Proef"), own.supplier(2, name="Bakkerij Proef", iban="")]
    boss = make.actor(make.person("", "centrumleider"), NOW)
    for client in made:
        ledger.open_books(make.machine(NOW), client.pk, 2026)
        actions.set_client_rules(boss, client.pk, touchless_limit_cents=5_000)
        actions.set_supplier_limit(boss, client.pk, sellers[0].pk, 5_000)
        actions.set_terms(boss, client.pk, sellers[0].pk, account="612010", without_order=True)
        for number in range(12):
            _deliver(client, sellers[number % 2], number)
        actions.book_touchless(make.machine(NOW), client.pk)
    return made


def _deliver(client: Client, seller: Supplier, number: int) -> None:
    at = NOW - dt.timedelta(days=number % 5)
    content = own.xml(client, seller, f"26-{number:03d}", net=1_000 + 700 * number, order="" if number % 3 else "PO1")
    key = f"{client.pk}/{number}"
    actions.receive(make.machine(at), content, "a.xml", "peppol", message_id=key, received_at=at)


def _walk(filters: Filters, size: int) -> list[int]:
    found: list[int] = []
    after = ""
    while True:
        page = queries.listed(filters, after=after, limit=size)
        found += [row.id for row in page.rows]
        if not page.after:
            return found
        after = page.after


def _expected(**where: Any) -> list[int]:
    return list(Invoice.objects.filter(**where).order_by("due_on", "id").values_list("pk", flat=True))


@pytest.mark.parametrize("size", [1, 5, 50])
def test_pages_give_every_invoice_once_in_order(clients: list[Client], size: int) -> None:
    with scope({client.pk for client in clients}):
        assert _walk(Filters(), size) == _expected()
        for status in ("exception", "to_book", "approved"):
            assert _walk(Filters(statuses=(status,)), size) == _expected(status=status) != []
        key = Supplier.objects.get(name="Drukkerij Proef").pk
        assert _walk(Filters(supplier_id=key), size) == _expected(supplier_id=key) != []
        mine = Filters(supplier_id=key, statuses=("approved",), client_ids=(clients[0].pk,))
        assert _walk(mine, size) == _expected(supplier_id=key, status="approved", client=clients[0]) != []
        assert _walk(Filters(cause="unknown_order"), size) == _expected(exception_cause="unknown_order") != []
        assert _walk(Filters(handler=0), size) == _expected(handler=None)
        day = NOW.date() + dt.timedelta(days=28)
        assert _walk(Filters(due_before=day), size) == _expected(due_on__lt=day) != []
        assert _walk(Filters(touchless=True), size) == _expected(touchless=True) != []


def test_a_search_finds_number_order_and_supplier(clients: list[Client]) -> None:
    with scope({client.pk for client in clients}):
        assert _walk(Filters(text="26-00"), 5) == _expected(number__startswith="26-00")
        assert _walk(Filters(text="PO1"), 5) == _expected(order_reference="PO1") != []
        assert _walk(Filters(text="drukk"), 5) == _expected(supplier__name="Drukkerij Proef")
        assert _walk(Filters(text=own.number_of(2)), 5) == _expected(supplier__name="Bakkerij Proef")
        assert _walk(Filters(text="100%_"), 5) == []
        assert _walk(Filters(text="drukk", statuses=("approved",)), 5) == _expected(status="approved")


def test_a_list_shows_only_clients_in_scope_even_when_asked_for_another(clients: list[Client]) -> None:
    with scope({clients[0].pk}):
        rows = queries.listed(Filters(client_ids=(clients[0].pk, clients[1].pk))).rows
        assert {row.client_id for row in rows} == {clients[0].pk}
        assert queries.listed(Filters(client_ids=(clients[1].pk,))).rows == ()
        assert queries.totals(Filters(client_ids=(clients[1].pk,))).count == 0


def test_counters_and_totals_are_those_of_the_rows(clients: list[Client]) -> None:
    with scope({client.pk for client in clients}):
        counted = queries.counters()
        for status, number in counted.items():
            assert number == Invoice.objects.filter(status=status).count()
        chosen = queries.listed(Filters(statuses=("exception",)), limit=100).rows
        total = queries.totals(Filters(statuses=("exception",)))
        assert (total.count, total.payable_cents) == (len(chosen), sum(row.sign * row.payable_cents for row in chosen))


def test_every_page_takes_a_fixed_number_of_queries(clients: list[Client]) -> None:
    with scope({client.pk for client in clients}):
        first, last = _expected()[0], _expected()[-1]
        pages: dict[str, tuple[int, Any]] = {
            "list": (1, lambda: queries.listed(Filters())),
            "search": (3, lambda: queries.listed(Filters(text="26"))),
            "counters": (1, queries.counters),
            "totals": (1, lambda: queries.totals(Filters())),
            "open items": (1, lambda: queries.open_items(on=NOW.date())),
            "exceptions": (1, lambda: queries.exceptions_by_cause(NOW.date())),
            "waiting": (1, lambda: queries.waiting_for_client(NOW)),
        }
        owners = dict(Invoice.objects.values_list("pk", "client_id"))
        for key in (first, last):
            pages[f"work page {key}"] = (12, lambda key=key: queries.detail(owners[key], key, NOW))
        for name, (limit, page) in pages.items():
            with CaptureQueriesContext(connection) as captured:
                page()
            assert len(captured) <= limit, name


def test_process_facts_tell_whose_time_it_took_and_add_up(clients: list[Client]) -> None:
    clerk = make.actor(make.person("", "boekhouder"), NOW)
    later = NOW.date() + dt.timedelta(days=40)
    client = clients[0].pk
    with scope({client}):
        approved = list(Invoice.objects.filter(status="approved").order_by("id"))
    settled = [(one.pk, one.payable_cents, "e1", later) for one in approved]
    actions.settle(clerk.at(NOW + dt.timedelta(days=40)), client, settled)
    with scope({client}):
        rows = list(queries.process_rows([client], dt.date(2026, 7, 1), dt.date(2027, 1, 1)))
        assert len(rows) == 12
        paid = [row for row in rows if row.paid_on]
        assert {row.invoice_id for row in paid} == {one.pk for one in approved}
        for row in paid:
            assert row.days is not None
            assert row.paid_on is not None
            assert sum(row.days.values()) == (row.paid_on - row.received_on).days
            assert (row.touchless, row.first_pass, row.late_by != "") == (True, True, row.paid_on > row.due_on)
            assert (row.interest_cents > 0) == (row.paid_on > row.due_on)
        behaviour = queries.behaviour(client, dt.date(2026, 12, 1), dt.date(2027, 1, 1))
        assert (behaviour.count, sum(behaviour.per_bucket.values())) == (len(approved), len(approved))
        assert len(list(queries.process_rows([client], dt.date(2027, 1, 1), dt.date(2027, 7, 1)))) == 12 - len(approved)
        intakes = list(queries.intake_rows([client], dt.date(2026, 7, 1), dt.date(2027, 1, 1)))
        assert (len(intakes), any(row.refused for row in intakes)) == (12, False)
