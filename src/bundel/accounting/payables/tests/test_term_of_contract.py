"""The day on which a contract was published chooses the legal term of its invoices, from the screen to the due date."""

import datetime as dt

import pytest
from django.test import Client as Browser
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables import actions, checks, queries
from bundel.accounting.payables.models import Invoice, Supplier, SupplierTerms
from bundel.accounting.payables.tests import make_payables
from bundel.accounting.purchasing import actions as purchasing
from bundel.accounting.purchasing.rules import OrderDraft
from bundel.platform.approvals.tests import make_approvals
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
NOW = make_payables.NOW
RECEIVED = NOW.date()


def place(published_on: dt.date | None) -> tuple[Client, Supplier]:
    client, supplier = make.client(), make_payables.supplier()
    ledger.open_books(make.machine(NOW), client.pk, 2026)
    make_approvals.chains(client)
    actions.set_terms(
        make.machine(NOW), client.pk, supplier.pk, without_order=True, account="612010",
        contract_published_on=published_on,
    )  # fmt: skip
    return client, supplier


def verified_after(client: Client, supplier: Supplier, days: int) -> Invoice:
    """An invoice that was approved so many days after it came."""
    key = make_payables.received(client, supplier)
    clerk, holder = make.person("", "boekhouder"), make.person("", "goedkeurder", client=client)
    later = NOW + dt.timedelta(days=days)
    actions.send_to_approval(make.actor(clerk, later), client.pk, key)
    actions.decide(make.actor(holder, later), client.pk, key, "approved")
    with scope({client.pk}):
        found: Invoice = Invoice.objects.get(pk=key)
    return found


@pytest.mark.parametrize(
    ("published_on", "verified", "due_after"),
    [
        (dt.date(2024, 12, 31), 10, 40),  # verified early: the thirty days of payment start then
        (dt.date(2024, 12, 31), 30, 60),
        (dt.date(2024, 12, 31), 37, 60),  # the seven days too long shorten the term of payment
        (dt.date(2025, 1, 1), 10, 30),  # from 2025 one term for both
        (dt.date(2025, 1, 1), 37, 30),
        (None, 37, 30),  # unknown: the strictest
    ],
)
def test_the_contract_chooses_the_term_and_late_verification_shortens_payment(
    published_on: dt.date | None, verified: int, due_after: int
) -> None:
    client, supplier = place(published_on)
    invoice = verified_after(client, supplier, verified)
    assert invoice.contract_published_on == published_on
    assert (invoice.verified_on, invoice.due_on) == (
        RECEIVED + dt.timedelta(days=verified), RECEIVED + dt.timedelta(days=due_after),
    )  # fmt: skip
    with scope({client.pk}):
        term = queries.detail(client.pk, invoice.pk, NOW + dt.timedelta(days=verified)).term
        assert term.due_on == invoice.due_on
        assert [check for check in checks.checks() if not check.ok] == []
    if published_on:
        assert f"bekendgemaakt op {published_on.day}" in " ".join(term.story)


def order(client: Client, number: str, published_on: dt.date | None, supplier: str = "") -> None:
    draft = OrderDraft(
        number, supplier, "", "VL26-1", committed=True, amount_cents=10_000_000, contract_published_on=published_on
    )
    purchasing.take_over(make.machine(NOW), client.pk, [draft])


def test_the_day_of_the_order_counts_before_that_of_the_supplier() -> None:
    client, supplier = place(dt.date(2025, 6, 1))
    order(client, "4501", dt.date(2024, 3, 4), supplier.registration)
    order(client, "4502", None)
    order(client, "4503", dt.date(2023, 1, 1), "0999999922")
    key = make_payables.received(client, supplier)

    def after_naming(number: str) -> tuple[dt.date | None, int]:
        actions.set_order(make.machine(NOW), client.pk, key, number)
        with scope({client.pk}):
            invoice = Invoice.objects.get(pk=key)
            assert [check for check in checks.checks() if not check.ok] == []
        return invoice.contract_published_on, (invoice.due_on - RECEIVED).days

    assert after_naming("4501") == (dt.date(2024, 3, 4), 60)
    assert after_naming("4502") == (dt.date(2025, 6, 1), 30)
    assert after_naming("4503") == (dt.date(2025, 6, 1), 30)  # an order of somebody else says nothing
    assert after_naming("4502") == (dt.date(2025, 6, 1), 30)
    order(client, "4502", dt.date(2024, 5, 6))
    actions.rejudge(make.machine(NOW), client.pk, [key])
    with scope({client.pk}):
        assert Invoice.objects.get(pk=key).contract_published_on == dt.date(2024, 5, 6)


def test_the_day_is_kept_on_the_screen_of_the_terms() -> None:
    client, supplier = place(None)
    browser = Browser()
    browser.force_login(make.person("", "boekhouder"), backend="allauth.account.auth_backends.AuthenticationBackend")
    address = f"/leveranciers/{supplier.pk}/voorwaarden/{client.code}/"
    sent = {"account": "612010", "without_order": "on", "contract_published_on": "2024-06-01", "token": "t"}
    assert browser.post(address, sent).status_code == 302
    with scope({client.pk}):
        assert SupplierTerms.objects.get().contract_published_on == dt.date(2024, 6, 1)
    assert "01/06/2024" in browser.get(f"/leveranciers/{supplier.pk}/").content.decode()
