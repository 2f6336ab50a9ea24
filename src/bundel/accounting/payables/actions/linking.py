"""Tying a credit note to the invoice that it corrects, and untying it."""

from bundel.accounting.payables import messages
from bundel.accounting.payables.actions import steps
from bundel.accounting.payables.models import Invoice, Supplier
from bundel.accounting.payables.rules import LIVE
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="payables.handle")
def link_credit_note(by: Actor, client_id: int, credit_note_id: int, invoice_id: int) -> None:
    """Tie a credit note to the invoice it corrects; linked so already, nothing happens.

    A credit note that is not booked yet is judged again: what it corrects tells where it belongs. Raises `Refusal` for
    another supplier (a merged one is the same) or kind, and for an invoice that was refused or cancelled.
    """
    credit_note, invoice = steps.locked(client_id, credit_note_id), steps.locked(client_id, invoice_id)
    kinds = (credit_note.kind, invoice.kind)
    if kinds != ("credit_note", "invoice") or not _one_house(credit_note.supplier_id, invoice.supplier_id):
        raise Refusal(messages.NOT_A_CREDIT_NOTE, number=credit_note.number, other=invoice.number)
    if invoice.status not in LIVE:
        raise steps.wrong_status(invoice)
    if credit_note.corrects_id != invoice.pk:
        _set(by, credit_note, invoice)


@action(right="payables.handle")
def unlink_credit_note(by: Actor, client_id: int, credit_note_id: int, reason: str) -> None:
    """Untie a credit note from its invoice, with the reason. Raises `Refusal` when it is not tied."""
    reason = steps.require_reason(reason)
    credit_note = steps.locked(client_id, credit_note_id)
    if credit_note.corrects_id is None:
        raise Refusal(messages.NOT_LINKED, number=credit_note.number)
    _set(by, credit_note, None, reason)


def _set(by: Actor, credit_note: Invoice, invoice: Invoice | None, reason: str = "") -> None:
    before = credit_note.corrects.number if credit_note.corrects else None
    credit_note.corrects = invoice
    credit_note.save(update_fields=["corrects"])
    changes = {"corrects": [before, invoice.number if invoice else None]}
    note("invoice", credit_note.pk, name=credit_note.number, changes=changes, reason=reason)
    if credit_note.status in ("exception", "to_book"):
        steps.judge_again(by, credit_note)


def _one_house(first: int, second: int) -> bool:
    """Whether two suppliers are one: the same, or merged into one another."""
    found = Supplier.objects.filter(pk__in={first, second}).values_list("id", "merged_into_id")
    return len({merged or own for own, merged in found}) == 1
