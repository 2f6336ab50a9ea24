"""Customers: keeping them, linking older invoices to them, and the accounts to which they are refunded."""

from collections.abc import Collection
from dataclasses import asdict

from bundel.accounting.receivables import messages, queries
from bundel.accounting.receivables.actions import steps
from bundel.accounting.receivables.actions.settling import credit
from bundel.accounting.receivables.models import Customer, CustomerAccount, OutgoingInvoice
from bundel.accounting.receivables.rules_customer import CustomerDraft, cleaned, problems
from bundel.kit import identifiers
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import difference, note
from bundel.platform.numbering.actions import take
from bundel.platform.people.actor import Actor

SHOWN_IN_TRAIL = ("kind", "channel", "enterprise_number", "vat_number", "term_days", "active")
# Of a citizen the trail keeps that name, mail or address changed, not what they were.
PERSONAL = ("name", "email", "street", "postcode", "city")


def _changes(before: dict[str, object], after: dict[str, object], is_person: bool) -> dict[str, list[object]]:
    found = difference(before, after)
    if is_person:
        for field in PERSONAL:
            if field in found:
                found[field] = ["…", "…"]
    return found


def _judged(draft: CustomerDraft) -> CustomerDraft:
    clean = cleaned(draft)
    wrong = problems(clean)
    if wrong:
        raise Refusal(messages.CUSTOMER_INVALID, rows=tuple(text for _, text in wrong), what=wrong[0][1])
    return clean


@action(right="receivables.manage")
def add_customer(by: Actor, client_id: int, draft: CustomerDraft) -> int:
    """Keep a new customer; gives its id. An enterprise that is known comes back instead of being added twice, when it
    is the same kind; raises `Refusal` for wrong values and for a number known as another kind."""
    clean = _judged(draft)
    if clean.enterprise_number:
        known = Customer.of(client_id).filter(enterprise_number=clean.enterprise_number).first()
        if known is not None:
            facts = {"enterprise_number": clean.enterprise_number, "number": known.number}
            raise Refusal(messages.CUSTOMER_KNOWN, rows=(known.number,), **facts)
    made = Customer.objects.create(
        client_id=client_id,
        number=f"D{take(client_id, 'receivables.customer'):05d}",
        made_at=by.now,
        **asdict(clean),
    )
    changes = _changes({}, {field: getattr(clean, field) for field in SHOWN_IN_TRAIL}, False)
    note("customer", made.pk, name=_shown(made), changes=changes)
    return int(made.pk)


@action(right="receivables.manage")
def change_customer(by: Actor, client_id: int, customer_id: int, draft: CustomerDraft) -> None:
    """Change a customer. Raises `Refusal` for wrong values, and for another kind or number once it was invoiced."""
    found = steps.customer(client_id, customer_id, lock=True)
    clean = _judged(draft)
    fixed = (clean.kind, clean.enterprise_number) != (found.kind, found.enterprise_number)
    if fixed and OutgoingInvoice.of(client_id).filter(debtor=found).exists():
        raise Refusal(messages.CUSTOMER_FIXED, name=found.name)
    other = Customer.of(client_id).filter(enterprise_number=clean.enterprise_number).exclude(pk=found.pk).first()
    if clean.enterprise_number and other is not None:
        raise Refusal(messages.CUSTOMER_KNOWN, enterprise_number=clean.enterprise_number, number=other.number)
    values = asdict(clean)
    before = {field: getattr(found, field) for field in values}
    for field, value in values.items():
        setattr(found, field, value)
    found.save()
    note("customer", found.pk, name=_shown(found), changes=_changes(before, values, found.kind == "person"))


def _shown(customer: Customer) -> str:
    """How the trail names a customer: a citizen by number alone."""
    return customer.number if customer.kind == "person" else f"{customer.number} {customer.name}"


@action(right="receivables.manage")
def link(by: Actor, client_id: int, customer_id: int, invoice_ids: Collection[int]) -> int:
    """Say whose imported invoices are; their credit moves along. Gives how many were linked now.

    Raises `Refusal` for an invoice of another customer.
    """
    found = steps.customer(client_id, customer_id)
    rows = list(OutgoingInvoice.of(client_id).select_for_update(of=("self",)).filter(pk__in=set(invoice_ids)))
    for row in rows:
        if row.debtor_id not in (None, found.pk):
            raise Refusal(messages.LINKED_OTHERWISE, rows=(row.number,), number=row.number)
    new = [row for row in rows if row.debtor_id is None]
    OutgoingInvoice.of(client_id).filter(pk__in=[row.pk for row in new]).update(debtor=found)
    for name in sorted({row.customer for row in new} - {found.key}):
        balance = queries.credit_of(client_id, name)
        key = f"receivables.link:{found.pk}/{by.request_id}"
        if balance > 0:
            words = f"overgezet naar {found.number}"
            credit(by, client_id, name, -balance, entry_key=key, on=by.today, reason=words)
            credit(by, client_id, found.key, balance, entry_key=key, on=by.today, reason=words)
    note("customer", found.pk, name=_shown(found), changes={"linked": [0, len(new)]})
    return len(new)


@action(right="receivables.manage")
def propose_refund_account(
    by: Actor, client_id: int, customer_id: int, *, iban: str, holder: str, evidence: str
) -> int:
    """Propose an account to which a customer may be refunded, with its evidence; gives its id.

    Nothing is paid to it before a second person confirms. Raises `Refusal` for a wrong number, without evidence, and
    for an account that is known.
    """
    proposer, acting_for = steps.person(by)
    found = steps.customer(client_id, customer_id)
    try:
        number = identifiers.parse_iban(iban)
    except ValueError as error:
        raise Refusal(messages.ACCOUNT_INVALID, what=f"{str(error).capitalize()}.") from error
    if not holder.strip() or not evidence.strip():
        raise Refusal(messages.ACCOUNT_INVALID, what="Rekeninghouder en bewijs zijn verplicht.")
    if CustomerAccount.of(client_id).filter(customer=found, iban=number).exclude(status="blocked").exists():
        raise Refusal(messages.ACCOUNT_KNOWN, iban=identifiers.format_iban(number), name=found.name)
    made = CustomerAccount.objects.create(
        client_id=client_id,
        customer=found,
        iban=number,
        holder=holder.strip()[:70],
        evidence=evidence.strip()[:300],
        proposed_by_id=proposer,
        proposed_for_id=acting_for,
        proposed_at=by.now,
    )
    note("customer_account", made.pk, name=_shown(found), changes={"status": [None, "proposed"]}, reason=made.evidence)
    url = steps.address(client_id, "customer", customer_id=found.pk)
    steps.tell(
        by, client_id, "account", "receivables.confirm", url, but=(proposer, acting_for),
        iban=identifiers.format_iban(number), name=found.number,
    )  # fmt: skip
    return int(made.pk)


@action(right="receivables.confirm")
def confirm_refund_account(by: Actor, client_id: int, account_id: int) -> None:
    """Confirm a proposed account of a customer. Raises `Refusal` for whoever proposed it."""
    found = _account(client_id, account_id, "proposed")
    confirmer, acting_for = steps.another(by, found.proposed_by_id, found.proposed_for_id)
    found.status, found.confirmed_at = CustomerAccount.Status.CONFIRMED, by.now
    found.confirmed_by_id, found.confirmed_for_id = confirmer, acting_for
    found.save()
    note("customer_account", found.pk, name=_shown(found.customer), changes={"status": ["proposed", "confirmed"]})


@action(right="receivables.manage")
def block_refund_account(by: Actor, client_id: int, account_id: int, reason: str) -> None:
    """Block an account at once: one person may; lifting it takes a new proposal."""
    found = _account(client_id, account_id, "proposed", "confirmed")
    before, found.status, found.blocked_reason = found.status, CustomerAccount.Status.BLOCKED, steps.reason_of(reason)
    found.save()
    note(
        "customer_account", found.pk, name=_shown(found.customer), changes={"status": [before, "blocked"]},
        reason=found.blocked_reason,
    )  # fmt: skip


@action(right="receivables.manage")
def block_customer_iban(by: Actor, client_id: int, customer_id: int, iban: str, reason: str) -> None:
    """Block an account number of a customer that the bank says is wrong; nothing happens when it is not there."""
    found = CustomerAccount.of(client_id).filter(customer_id=customer_id, iban=iban).exclude(status="blocked").first()
    if found is not None:
        block_refund_account(by, client_id, found.pk, reason)


def _account(client_id: int, account_id: int, *statuses: str) -> CustomerAccount:
    found: CustomerAccount | None = (
        CustomerAccount.of(client_id).select_for_update(of=("self",)).select_related("customer")
        .filter(pk=account_id, status__in=statuses).first()
    )  # fmt: skip
    if found is None:
        raise Refusal(messages.ACCOUNT_UNKNOWN)
    return found
