"""Accounts of suppliers behind four eyes: proposed with evidence and a call back, confirmed by another, cooled off."""

import datetime as dt

from django.db import IntegrityError, transaction

from bundel.accounting.payables import messages, queries
from bundel.accounting.payables.models import CoolingOff, Supplier, SupplierAccount
from bundel.kit import identifiers
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="payables.propose_iban")
def propose_iban(
    by: Actor,
    client_id: int | None,
    supplier_id: int,
    *,
    iban: str,
    holder_name: str,
    evidence: str,
    callback_number: str,
    callback_person: str,
    callback_at: dt.datetime,
    evidence_document_id: int | None = None,
) -> int:
    """Propose an account, with what proves it and the telephone call that checked it; gives the id of the proposal.

    The number called back must be one that was known before, never one from the letter that asks for the change.
    Raises `Refusal` for a wrong IBAN, missing evidence, an account that is proposed or confirmed already, and a task
    without person.
    """
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    try:
        number = identifiers.parse_iban(iban)
    except ValueError as error:
        raise Refusal(messages.IBAN_INVALID, iban=iban) from error
    if not (evidence.strip() and callback_number.strip() and callback_person.strip()) or callback_at > by.now:
        raise Refusal(messages.EVIDENCE_NEEDED)
    supplier = Supplier.objects.filter(pk=supplier_id).first()
    if supplier is None:
        raise Refusal(messages.UNKNOWN_SUPPLIER, number=supplier_id)
    try:
        with transaction.atomic():
            made = SupplierAccount.objects.create(
                supplier=supplier,
                iban=number,
                holder_name=holder_name.strip()[:140],
                status=SupplierAccount.Status.PROPOSED,
                evidence=evidence.strip()[:300],
                evidence_document_id=evidence_document_id,
                callback_number=callback_number.strip()[:40],
                callback_person=callback_person.strip()[:120],
                callback_at=callback_at,
                proposed_by_id=by.person_id,
                proposed_at=by.now,
            )
    except IntegrityError as error:
        alive = SupplierAccount.objects.get(supplier=supplier, iban=number, status__in=("proposed", "confirmed"))
        status = SupplierAccount.Status(alive.status).label.lower()
        raise Refusal(messages.IBAN_PENDING, iban=identifiers.format_iban(number), status=status) from error
    note("supplier_account", made.pk, name=supplier.name, changes={"iban": [None, number]}, reason=evidence)
    return made.pk


@action(right="payables.confirm_iban")
def confirm_iban(by: Actor, client_id: int | None, account_id: int) -> dt.date:
    """Confirm a proposed account after looking at its evidence; gives the first day on which it may be paid to.

    Raises `Refusal` for whoever proposed it, also through somebody they stand in for.
    """
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    account = _proposed(account_id)
    if account.proposed_by_id in (by.person_id, by.answers_as):
        raise Refusal(messages.CONFIRM_OWN_IBAN, iban=identifiers.format_iban(account.iban))
    account.status = SupplierAccount.Status.CONFIRMED
    account.confirmed_by_id, account.confirmed_at = by.person_id, by.now
    account.active_from = by.today + dt.timedelta(days=cooling_days(by.today))
    account.save()
    changes = {"status": ["proposed", "confirmed"], "active_from": [None, str(account.active_from)]}
    note("supplier_account", account.pk, name=account.supplier.name, changes=changes)
    return account.active_from


@action(right="payables.confirm_iban")
def refuse_iban(by: Actor, client_id: int | None, account_id: int, reason: str) -> None:
    """Refuse a proposed account, with the reason."""
    account = _proposed(account_id)
    _end(by, account, SupplierAccount.Status.REFUSED, reason)


def _proposed(account_id: int) -> SupplierAccount:
    found: SupplierAccount | None = (
        SupplierAccount.objects.select_for_update().filter(pk=account_id, status="proposed").first()
    )
    if found is None:
        raise Refusal(messages.IBAN_UNKNOWN)
    return found


@action(right="payables.handle")
def block_iban(by: Actor, client_id: int, supplier_id: int, iban: str, reason: str) -> bool:
    """Stop all payments to an account at once, for every client (a bank returned one, or there is suspicion of fraud).

    Gives whether there was something to block. It can be used again only through a new proposal.
    """
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    found = SupplierAccount.objects.select_for_update().filter(
        supplier_id=supplier_id, iban=iban.replace(" ", "").upper(), status__in=("proposed", "confirmed")
    )  # fmt: skip
    blocked = False
    for account in found:
        _end(by, account, SupplierAccount.Status.BLOCKED, reason)
        blocked = True
    return blocked


def _end(by: Actor, account: SupplierAccount, status: str, reason: str) -> None:
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    changes = {"status": [account.status, status]}
    account.status, account.ended_at, account.ended_reason = status, by.now, reason.strip()[:300]
    account.save(update_fields=["status", "ended_at", "ended_reason"])
    note("supplier_account", account.pk, name=account.supplier.name, changes=changes, reason=reason)


def cooling_days(day: dt.date) -> int:
    """The cooling-off that holds on a day."""
    return queries.cooling_off(day).days


@action(right="payables.limits")
def set_cooling_off(by: Actor, client_id: int | None, days: int, valid_from: dt.date) -> None:
    """How long a confirmed account waits before its first payment, from a day."""
    before = cooling_days(valid_from)
    CoolingOff.objects.update_or_create(valid_from=valid_from, defaults={"days": days, "set_by_id": by.person_id})
    note("cooling_off", str(valid_from), changes={"days": [before, days]})
