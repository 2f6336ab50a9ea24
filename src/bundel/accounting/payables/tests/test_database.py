"""The database as last judge: raw SQL in the application's own role breaks no rule of payables."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.utils import DatabaseError, IntegrityError
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables import actions
from bundel.accounting.payables.models import Invoice
from bundel.accounting.payables.tests import make_payables as own
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.owned import ClientOwned
from bundel.platform.clients.scope import OutsideScope, scope

pytestmark = pytest.mark.django_db
NOW = own.NOW


@pytest.fixture
def client() -> Client:
    """A client with one booked invoice (touchless), one in exception, and something in every table."""
    made = make.client()
    ledger.open_books(make.machine(NOW), made.pk, 2026)
    supplier = own.supplier()
    boss, clerk = make.actor(make.person("", "centrumleider"), NOW), make.actor(make.person("", "boekhouder"), NOW)
    actions.set_client_rules(boss, made.pk, touchless_limit_cents=20_000)
    actions.set_supplier_limit(boss, made.pk, supplier.pk, 20_000)
    actions.set_terms(boss, made.pk, supplier.pk, account="612010", without_order=True)
    actions.set_reference(clerk, made.pk, "REF-1", account="612010")
    actions.receive(make.machine(NOW), own.xml(made, supplier, "26-1"), "a.xml", "upload")
    assert actions.book_touchless(make.machine(NOW), made.pk) == 1
    other = actions.receive(make.machine(NOW), own.xml(made, supplier, "26-2", order="X", net=999), "b.xml", "upload")
    actions.ask(clerk, made.pk, other.invoice_id or 0, "Klopt dit?")
    actions.hold(clerk, made.pk, other.invoice_id or 0, "wachten")
    with scope({made.pk}):
        booked = Invoice.objects.get(number="26-1")
    actions.settle(clerk, made.pk, [(booked.pk, 100, "e1", NOW.date())])
    return made


def execute(sql: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.rowcount


@pytest.mark.parametrize(
    "attack",
    [
        # facts of a document
        "update payables_invoice set payable_cents = payable_cents + 100, total_cents = total_cents + 100,"
        " net_cents = net_cents + 100",
        "update payables_invoice set number = 'anders'",
        "update payables_invoice set supplier_id = supplier_id + 1",
        "update payables_invoice set received_at = now()",
        "update payables_invoice set document_id = null where document_id is not null",
        "update payables_invoice set net_cents = net_cents + 1",
        # status and approval
        "update payables_invoice set status = 'paid' where number = '26-2'",
        "update payables_invoice set status = 'approved' where number = '26-2'",
        "update payables_invoice set status = 'onbekend'",
        "update payables_invoice set status = 'paid' where number = '26-1'",
        "update payables_invoice set status = 'scheduled' where number = '26-1'",
        "update payables_invoice set touchless = false where number = '26-1'",
        "update payables_invoice set touchless_limit_cents = 12099 where number = '26-1'",
        "update payables_invoice set touchless = true where number = '26-2'",
        "update payables_invoice set handler_id = p.id, approver_id = p.id"
        " from (select min(id) as id from people_person) p",
        "update payables_invoice set entry_id = 999 where number = '26-1'",
        "update payables_invoice set open_cents = -1 where number = '26-1'",
        "update payables_invoice set open_cents = payable_cents + 1",
        # disappearing
        "delete from payables_invoice",
        "truncate payables_invoice cascade",
        "delete from payables_supplier",
        "delete from payables_supplieraccount",
        # what happened stays
        "update payables_clockevent set at = now()",
        "delete from payables_clockevent",
        "update payables_intake set state = 'accepted'",
        "delete from payables_intake",
        "truncate payables_intake cascade",
        "update payables_settlement set cents = 1",
        "delete from payables_settlement",
        'insert into payables_settlement (client_id, invoice_id, cents, entry_key, "on", reason, at)'
        ' select client_id, invoice_id, cents, entry_key, "on", reason, at from payables_settlement',
        # bookings of a booked invoice
        "update payables_bookingline set account = '610000'",
        "delete from payables_bookingline",
        # a second live hold, an answer before its question
        "insert into payables_hold (client_id, invoice_id, reason, placed_at, release_reason)"
        " select client_id, invoice_id, reason, placed_at, '' from payables_hold",
        "update payables_question set answered_at = asked_at - interval '1 second', answer = 'ja'",
        # accounts: four eyes
        "update payables_supplieraccount set iban = 'BE71096123456769'",
        "update payables_supplieraccount set active_from = '2020-01-01'",
        "update payables_supplieraccount set confirmed_by_id = proposed_by_id",
        "update payables_supplieraccount set status = 'proposed'",
        "insert into payables_supplieraccount (supplier_id, iban, holder_name, status, evidence, callback_number,"
        " callback_person, proposed_by_id, proposed_at, confirmed_by_id, confirmed_at, active_from, ended_reason)"
        " select supplier_id, 'BE71096123456769', holder_name, 'confirmed', 'x', 'x', 'x', confirmed_by_id, now(),"
        " proposed_by_id, now(), '2020-01-01', '' from payables_supplieraccount",
        # limits
        "update payables_clientrules set touchless_limit_cents = -1",
        "update payables_supplierterms set account = '61'",
    ],
)  # fmt: skip
def test_the_database_refuses(client: Client, attack: str) -> None:
    with scope({client.pk}), pytest.raises(DatabaseError), transaction.atomic():
        _attack(attack)


def _attack(sql: str) -> None:
    changed = execute(sql)
    connection.check_constraints()
    pytest.fail(f"{changed} rijen gewijzigd door: {sql}")


def test_the_same_number_cannot_live_twice(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select string_agg(quote_ident(column_name), ', ') from information_schema.columns"
            " where table_name = 'payables_invoice' and is_generated = 'NEVER'"
            " and column_name not in ('id', 'status', 'entry_id', 'touchless', 'intake_id', 'number')"
        )
        columns = cursor.fetchone()[0]
    copy = (
        f"insert into payables_invoice ({columns}, status, touchless, number)"
        f" select {columns}, 'to_book', false, 'ANDERS' from payables_invoice where number = '26-1'"
    )
    with scope({client.pk}):
        with pytest.raises(IntegrityError, match="invoice_once_alive"), transaction.atomic():
            execute(copy)
        with pytest.raises(DatabaseError, match="begint ontvangen"), transaction.atomic():
            execute(copy.replace("'to_book'", "'approved'"))


@pytest.mark.parametrize("limit", [("clientrules", 1_000), ("supplierterms", 1_000)])
def test_passing_without_a_person_is_held_to_the_limits_of_that_moment(client: Client, limit: tuple[str, int]) -> None:
    with scope({client.pk}):
        key = Invoice.objects.get(number="26-2").pk
    boss = make.actor(make.person("", "centrumleider"), NOW)
    actions.accept_cause(boss, client.pk, key, "unknown_order", "toch")
    with scope({client.pk}):
        execute(f"update payables_{limit[0]} set touchless_limit_cents = {limit[1]}")
        with pytest.raises(DatabaseError, match="zonder behandeling"), transaction.atomic():
            execute(
                "update payables_invoice set touchless_limit_cents = 99999999, touchless = true, status = 'approved',"
                f" entry_id = 1 where id = {key}"
            )


def test_a_proposer_cannot_confirm_by_sql_either(client: Client) -> None:
    supplier = own.supplier(31, iban="")
    clerk = make.actor(make.person("", "boekhouder"), NOW)
    account = actions.propose_iban(
        clerk, None, supplier.pk, iban=own.IBAN, holder_name="H", evidence="x", callback_number="1",
        callback_person="J", callback_at=NOW,
    )  # fmt: skip
    with pytest.raises(DatabaseError), transaction.atomic():
        execute(
            "update payables_supplieraccount set status = 'confirmed', confirmed_by_id = proposed_by_id,"
            f" confirmed_at = now(), active_from = '2026-01-01' where id = {account}"
        )


TABLES = sorted(
    model._meta.db_table for model in apps.get_app_config("payables").get_models() if issubclass(model, ClientOwned)
)


@pytest.mark.parametrize("table", [*TABLES, "payables_intake"])
def test_rows_of_another_client_are_invisible_and_cannot_be_made(client: Client, table: str) -> None:
    other = make.client()
    with scope({other.pk}), connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {table} where client_id is not null")
        assert cursor.fetchone() == (0,)
    with scope({client.pk}):
        assert execute(f"select 1 from {table}") > 0, "deze tabel moet iets bevatten, anders bewijst de proef niets"
        with pytest.raises(DatabaseError), transaction.atomic():
            execute(f"update {table} set client_id = {other.pk}")


def test_models_cannot_be_read_outside_a_scope(client: Client) -> None:
    with pytest.raises(OutsideScope):
        Invoice.objects.count()


def test_another_clients_invoice_is_unknown_to_every_action(client: Client) -> None:
    other = make.client()
    clerk = make.actor(make.person("", "boekhouder"), NOW)
    with scope({client.pk}):
        key = Invoice.objects.get(number="26-2").pk
    for attempt in (
        lambda: actions.claim(clerk, other.pk, key),
        lambda: actions.cancel(clerk, other.pk, key, "x"),
        lambda: actions.schedule(clerk, other.pk, [key], "PR1"),
        lambda: actions.settle(clerk, other.pk, [(key, 1, "e", NOW.date())]),
        lambda: actions.rejudge(clerk, other.pk, [key]),
    ):
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value.code == "payables.unknown_invoice"
