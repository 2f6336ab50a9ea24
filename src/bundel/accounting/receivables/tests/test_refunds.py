"""What a customer has too much: refunded through a payment run, or used on another invoice."""

import datetime as dt
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.payments import actions as payments
from bundel.accounting.payments.models import Item, Line
from bundel.accounting.receivables import actions, queries
from bundel.accounting.receivables.models import (
    Customer,
    OutgoingInvoice,
    Refund,
)
from bundel.accounting.receivables.tests import make_receivables as given
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
RENT_CENTS = 36_300


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    settings.HOME = tmp_path


def refundable(office: given.Office) -> tuple[int, int]:
    """A customer with a credit of 100,00 and an account that two people confirmed."""
    customer_id = given.customer(office, "person")
    with scope({office.id}):
        key = Customer.objects.get(pk=customer_id).key
    given.issued(office, customer_id, given.FEE, on=dt.date(2026, 4, 12))
    with scope({office.id}):
        invoice = OutgoingInvoice.objects.get(debtor_id=customer_id).pk
    actions.settle(office.clerk, office.id, [(invoice, 10_000, "bank:1", given.TODAY)])
    actions.credit(office.clerk, office.id, key, 10_000, entry_key="bank:1", on=given.TODAY, reason="te veel")
    account = actions.propose_refund_account(
        office.clerk, office.id, customer_id, iban=given.REFUND_IBAN, holder="Jan Peeters", evidence="Bankattest"
    )
    with pytest.raises(Refusal):
        actions.confirm_refund_account(office.clerk, office.id, account)
    actions.confirm_refund_account(office.lead, office.id, account)
    return customer_id, account


def test_a_refund_goes_through_a_payment_run_and_comes_back_when_the_bank_refuses() -> None:
    office = given.office()
    signatory = make.actor(make.person("Tine Teken", "ondertekenaar", client=office.client), given.NOW)
    own = office.account_id
    customer_id, account = refundable(office)
    with pytest.raises(Refusal, match="tegoed"):
        actions.request_refund(
            office.clerk, office.id, customer_id, account_id=account, cents=10_001, reason="Te veel betaald"
        )
    refund = actions.request_refund(
        office.lead, office.id, customer_id, account_id=account, cents=10_000, reason="Te veel betaald"
    )
    with pytest.raises(Refusal, match="zelf"):
        actions.decide_refund(office.lead, office.id, refund, approve=True)
    other_lead = make.actor(make.person("Lia Leider", "centrumleider"), given.NOW)
    actions.decide_refund(other_lead, office.id, refund, approve=True)
    run = payments.propose(office.clerk, office.id, account_id=own, due_until=given.TODAY)
    with scope({office.id}):
        assert list(Item.objects.values_list("source", "invoice_id", "cents")) == [("refunds", refund, 10_000)]
    payments.approve(office.lead, office.id, run.id)
    payments.sign(signatory, office.id, run.id)
    payments.release(office.clerk, office.id, run.id)
    with scope({office.id}):
        assert Refund.objects.get().status == "paid"
        assert queries.unallocated([office.id]) == []
        line = Line.objects.get().pk
    payments.give_back(office.clerk, office.id, line, "AC04 rekening gesloten", given.TODAY)
    with scope({office.id}):
        (row,) = queries.unallocated([office.id])
        assert (Refund.objects.get().status, row.cents) == ("approved", 10_000)
    with pytest.raises(Refusal):
        payments.propose(office.clerk, office.id, account_id=own, due_until=given.TODAY)  # its account is blocked


def test_credit_is_used_on_another_invoice_of_the_same_customer() -> None:
    office = given.office()
    customer_id, _ = refundable(office)
    second = given.issued(office, customer_id, given.FEE, on=dt.date(2026, 4, 12))
    assert actions.use_credit(office.clerk, office.id, customer_id, second.invoice_id or 0) == 10_000
    with scope({office.id}):
        assert queries.open_items() == []
        assert queries.unallocated([office.id]) == []
