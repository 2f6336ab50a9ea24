"""Taking over a PDF or scan by hand, beside its image."""

from dataclasses import replace

from django.db import connection

from bundel.accounting.payables import messages
from bundel.accounting.payables.actions import creating, judging
from bundel.accounting.payables.models import Dismissal, Intake, Invoice
from bundel.accounting.payables.rules_facts import Facts
from bundel.kit import identifiers, money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor


@action(right="payables.handle")
def key_in(by: Actor, client_id: int, intake_id: int, facts: Facts) -> int:
    """Make the invoice of a PDF or scan from what a person read on it; gives its id. The clock starts at its receipt.

    Done already, the same invoice comes back. Raises `Refusal` for amounts that do not add up, a wrong enterprise
    number or IBAN, and an invoice that is there already.
    """
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s, %s)", [7360, intake_id % 2**31])
    intake = Intake.objects.filter(pk=intake_id, client_id=client_id).first()
    if intake is None or intake.state != "to_key":
        raise Refusal(messages.UNKNOWN_INTAKE, id=intake_id)
    done = Invoice.of(client_id).filter(intake_id=intake_id).first()
    if done is not None:
        return done.pk
    if Dismissal.objects.filter(intake_id=intake_id, restored_at__isnull=True).exists():
        raise Refusal(messages.DISMISSED, name=intake.name)
    _check(facts)
    facts = replace(facts, electronic=False)
    creating.lock_supplier(client_id, facts)
    known = judging.look(client_id, facts, by.today, reserve=True)
    if known.twin is not None:
        finding = creating.same_invoice(known.twin, facts)
        raise Refusal(finding.message, rows=(known.twin["number"],), **finding.facts)
    invoice = creating.create(
        by,
        Client.objects.get(pk=client_id),
        facts,
        known,
        intake,
        new_intake=False,
        document_id=intake.document_id,
        handler_id=by.person_id,
    )
    return invoice.pk


def _check(facts: Facts) -> None:
    if not facts.number.strip():
        raise Refusal(messages.KEYED_NUMBER)
    taxable = sum(tax.taxable_cents for tax in facts.taxes)
    tax = sum(tax.tax_cents for tax in facts.taxes)
    payable = facts.total_cents - facts.prepaid_cents + facts.rounding_cents
    if (taxable, tax, payable) != (facts.net_cents, facts.tax_cents, facts.payable_cents):
        raise Refusal(
            messages.KEYED_AMOUNTS,
            net=money.show(money.Cents(facts.net_cents)),
            tax=money.show(money.Cents(facts.tax_cents)),
            total=money.show(money.Cents(facts.payable_cents)),
        )
    if facts.seller.country == "BE" and not identifiers.is_enterprise_number(facts.seller.registration):
        raise Refusal(messages.SUPPLIER_NUMBER, number=facts.seller.registration)
    if facts.iban and not identifiers.is_iban(facts.iban):
        raise Refusal(messages.IBAN_INVALID, iban=facts.iban)
