"""A step of a chain for the centre lead: the lead decides on the work of others and never on own work."""

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.test import Client as Browser
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables import actions
from bundel.accounting.payables.models import Invoice, Supplier
from bundel.accounting.payables.rules_booking import Booking
from bundel.accounting.payables.tests import make_payables
from bundel.kit.findings import Refusal
from bundel.platform.approvals import queries as approvals
from bundel.platform.approvals.tests import make_approvals
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
NOW = make_payables.NOW
NET = 4_000_000


@pytest.fixture
def client() -> Client:
    made = make.client()
    ledger.open_books(make.machine(NOW), made.pk, 2026)
    make_approvals.chains(made)
    return made


def large(client: Client) -> int:
    supplier: Supplier = make_payables.supplier()
    actions.set_terms(make.machine(NOW), client.pk, supplier.pk, without_order=True, account="612010")
    return make_payables.received(client, supplier, net=NET)


def somebody(role: str, client: Client | None = None) -> Actor:
    return make.actor(make.person("", role, client=client), NOW)


def book(by: Actor, client: Client, key: int) -> None:
    lines = [Booking("612010", NET, NET * 21 // 100, "S", 210_000)]
    actions.set_booking(by, client.pk, key, lines)


def test_after_the_budget_holder_the_lead_has_the_last_word_on_a_large_invoice(client: Client) -> None:
    key = large(client)
    lead = make.person("", "centrumleider")
    actions.send_to_approval(somebody("boekhouder"), client.pk, key)
    assert actions.decide(somebody("goedkeurder", client), client.pk, key, "approved") == "to_approve"
    with scope({client.pk}):
        (waiting,) = approvals.waiting_for(make.actor(lead, NOW))
    browser = Browser()
    browser.force_login(lead, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert browser.get(waiting.url).status_code == 200
    assert actions.decide(make.actor(lead, NOW), client.pk, key, "approved") == "approved"


@pytest.mark.parametrize("work", ["book", "accept", "claim"])
def test_a_lead_who_worked_on_the_invoice_does_not_decide_on_it(client: Client, work: str) -> None:
    key = large(client)
    lead = somebody("centrumleider")
    if work == "book":
        book(lead, client, key)
    elif work == "accept":
        actions.stop(lead, client.pk, key, "price", "Prijs ligt hoger dan de offerte.")
        actions.accept_cause(lead, client.pk, key, "price", "Nieuwe prijs is bevestigd.")
    else:
        actions.claim(lead, client.pk, key)
    actions.send_to_approval(somebody("boekhouder"), client.pk, key)
    actions.decide(somebody("goedkeurder", client), client.pk, key, "approved")
    with scope({client.pk}):
        assert approvals.waiting_for(lead) == []
    with pytest.raises(Refusal):
        actions.decide(lead, client.pk, key, "approved")
    with scope({client.pk}):
        request = Invoice.objects.get(pk=key).approval_id
        with pytest.raises(DatabaseError, match="voorbereidde"), transaction.atomic():
            connection.cursor().execute(
                "insert into approvals_decision (client_id, request_id, position, decision, asked_person_id, "
                "answered_by_id, through, reason, at) values (%s, %s, 2, 'approved', %s, %s, '', '', now())",
                [client.pk, request, lead.person_id, lead.person_id],
            )
    assert actions.decide(somebody("centrumleider"), client.pk, key, "approved") == "approved"


def test_the_lead_does_not_decide_in_the_place_of_the_budget_holder(client: Client) -> None:
    key = large(client)
    actions.send_to_approval(somebody("boekhouder"), client.pk, key)
    with pytest.raises(Refusal, match="wacht op"):
        actions.decide(somebody("centrumleider"), client.pk, key, "approved")
