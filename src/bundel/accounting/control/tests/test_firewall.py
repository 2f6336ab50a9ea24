"""The firewall against somebody who has the whole database in hand: what was tampered with does not leave."""

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from bundel.accounting.control import actions, queries
from bundel.accounting.control.models import Proof
from bundel.accounting.control.tests.test_control import found, signed
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments.actions.releasing import Leaving
from bundel.accounting.payments.tests import make_payments as given
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

# (problem that must be named, what is changed, how it is put back)
TAMPERED = (
    ("account", "update payables_supplieraccount set confirmed_by_id = proposed_by_id", "confirmed_by_id = {other}"),
    ("account", "update payables_supplieraccount set iban = 'BE48363300000327'", "iban = '{iban}'"),
    ("amount", "update payments_line set amount_cents = amount_cents + 1", "amount_cents = amount_cents - 1"),
    ("not_open", "update payments_item set cents = cents + 1", "cents = cents - 1"),
    ("not_booked", "update ledger_line set account = '440100' where account = '440000'",
     "account = '440000' where account = '440100'"),
    ("not_approved", "update payables_invoice set touchless_limit_cents = 0", "touchless_limit_cents = payable_cents"),
    ("not_owed", "update payables_invoice set status = 'disputed'", "status = 'scheduled'"),
    ("total", "update payments_run set total_cents = total_cents + 100", "total_cents = total_cents - 100"),
    ("hands", "update payments_run set approved_by_id = prepared_by_id", "approved_by_id = {lead}"),
    ("no_proof", "update payments_item set source = 'eigen'", "source = 'payables'"),
)  # fmt: skip


@pytest.fixture
def hand(superuser: psycopg.Connection) -> psycopg.Connection:
    """A connection that no trigger, key or policy stops."""
    superuser.execute("set session_replication_role = replica")
    superuser.execute("alter table payables_supplieraccount drop constraint iban_confirmed_by_another")
    superuser.execute("alter table payments_run drop constraint payment_run_hands_apart")
    superuser.execute("alter table payables_invoice drop constraint invoice_touchless_within_limit")
    superuser.execute("drop index one_live_line_an_open_item")
    return superuser


def test_what_was_tampered_with_is_named_and_does_not_leave(own_database: str, hand: psycopg.Connection) -> None:
    office = given.office()
    run = signed(office, 10_000)
    other, iban = hand.execute("select confirmed_by_id, iban from payables_supplieraccount").fetchone()  # type: ignore[misc]
    for problem, change, back in TAMPERED:
        hand.execute(change)  # type: ignore[arg-type]
        with scope({office.id}):
            row = Leaving(office.id, run, "PR26-0001", 1, 10_000)
            seen = {one.problem for one in queries.run_problems(office.id, run, given.EXECUTION)}
            assert problem in seen, (change, seen)
            with pytest.raises(Refusal, match="niet door de boeken verklaard"), transaction.atomic():
                actions.explain_payments(office.preparer, row)
        if problem != "no_proof":  # of a source that is not there, payments itself knows nothing to say
            with pytest.raises(Refusal):
                payments.release(office.preparer, office.id, run)
        table = change.split()[1]
        hand.execute(f"update {table} set {back.format(other=other, iban=iban, lead=office.lead.person_id)}")
        with scope({office.id}):
            assert queries.run_problems(office.id, run, given.EXECUTION) == [], change
            assert not Proof.objects.exists()
    assert payments.release(office.preparer, office.id, run).total_cents == 10_000


def test_an_item_that_stands_in_another_payment_and_money_paid_again(
    own_database: str, hand: psycopg.Connection
) -> None:
    office = given.office()
    first = signed(office, 10_000)
    payments.release(office.preparer, office.id, first)
    second = signed(office, 10_000)
    hand.execute(
        "update payments_line b set iban = a.iban, reference = a.reference, remittance = a.remittance"
        " from payments_line a where a.run_id = %s and b.run_id = %s", [first, second]
    )  # fmt: skip
    assert len(found(office, "dubbele_betaling", given.EXECUTION)) == 1
    hand.execute(
        "update payments_item b set invoice_id = a.invoice_id from payments_item a join payments_line l"
        " on l.id = a.line_id where l.run_id = %s and b.id <> a.id", [first]
    )  # fmt: skip
    with scope({office.id}):
        assert "twice" in {one.problem for one in queries.run_problems(office.id, second, given.EXECUTION)}


def test_the_database_lets_no_run_go_without_proof_and_takes_no_proof_without_ground(
    own_database: str, hand: psycopg.Connection
) -> None:
    office = given.office()
    run = signed(office, 10_000)
    proof = (
        "insert into control_proof (client_id, run_id, line_count, total_cents, at, by_name)"
        f" values ({office.id}, {run}, 1, 10000, '2026-11-02', 'x')"
    )

    def attack(sql: str, match: str) -> None:
        with pytest.raises(DatabaseError, match=match), scope({office.id}), connection.cursor() as cursor:
            cursor.execute(sql)

    release = f"update payments_run set status = 'released', created = now(), sha256 = 'x' where id = {run}"
    attack(release, "betaling verklaard")
    hand.execute("update payments_item set cents = cents - 1")
    attack(proof, "niet verklaren")
    hand.execute("update payments_item set cents = cents + 1")
    payments.release(office.preparer, office.id, run)
    attack("update control_proof set total_cents = 1", "permission denied|blijven")
    attack("delete from control_proof", "permission denied|blijven")
