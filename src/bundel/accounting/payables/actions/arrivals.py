"""What people decide about files that became no invoice: for whom one is, and that nothing has to be done about one."""

from django.db import IntegrityError, transaction

from bundel.accounting.payables import messages
from bundel.accounting.payables.actions import steps
from bundel.accounting.payables.actions.receive import Receipt, place
from bundel.accounting.payables.models import Dismissal, Intake, Invoice
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

DISMISSIBLE = ("refused", "unroutable", "to_key")
"""States of an arrival that ask something of a person, so that it can be dismissed."""


def _arrival(client_id: int | None, intake_id: int) -> Intake:
    """The arrival of this client, locked against others who decide about it. Raises `Refusal`."""
    steps.lock(f"intake/{intake_id}")
    found: Intake | None = Intake.objects.defer("content").filter(pk=intake_id).first()
    if found is None or found.client_id != client_id:
        raise Refusal(messages.UNKNOWN_INTAKE, id=intake_id)
    return found


@action(right="payables.handle")
def assign_intake(by: Actor, client_id: int, intake_id: int) -> Receipt:
    """Give a PDF or scan that came without client to a client, to take over by hand; again gives the same receipt.

    Only for who handles invoices of everybody: the file belongs to nobody yet. Raises `Refusal` for an e-invoice (the
    receiver on it decides), and for a file that is dismissed or went to another client.
    """
    rights.require(by, "payables.handle", None)
    intake = _arrival(None, intake_id)
    if live_dismissal(intake_id) is not None:
        raise Refusal(messages.DISMISSED, name=intake.name)
    try:
        with transaction.atomic():
            return place(by, client_id, intake_id)
    except IntegrityError as error:
        raise Refusal(messages.UNKNOWN_INTAKE, id=intake_id) from error


@action(right="payables.handle")
def dismiss_intake(by: Actor, client_id: int | None, intake_id: int, reason: str) -> None:
    """Say that nothing has to be done about a file that was refused, has no client, or waits to be taken over.

    The file stays, with the reason; `restore_intake` is the way back. Dismissed already: nothing happens. Raises
    `Refusal` without reason, and for a file that became an invoice or was a duplicate.
    """
    reason = steps.require_reason(reason)
    intake = _arrival(client_id, intake_id)
    placed = Intake.objects.filter(retry_of=intake).exclude(state="unroutable").exists()
    if intake.state not in DISMISSIBLE or placed or Invoice.objects.filter(intake_id=intake_id).exists():
        raise Refusal(messages.NOTHING_TO_DISMISS, name=intake.name)
    if live_dismissal(intake_id) is not None:
        return
    Dismissal.objects.create(
        client_id=client_id, intake=intake, reason=reason, dismissed_by_id=by.person_id, dismissed_at=by.now
    )
    note("intake", intake_id, name=intake.name, changes={"dismissed": [False, True]}, reason=reason)


@action(right="payables.handle")
def restore_intake(by: Actor, client_id: int | None, intake_id: int, reason: str) -> None:
    """Take a dismissal back: the file waits again. Raises `Refusal` without reason, or when it was not dismissed."""
    reason = steps.require_reason(reason)
    intake = _arrival(client_id, intake_id)
    live = live_dismissal(intake_id)
    if live is None:
        raise Refusal(messages.NOT_DISMISSED, name=intake.name)
    live.restored_by_id, live.restored_at, live.restored_reason = by.person_id, by.now, reason
    live.save(update_fields=["restored_by", "restored_at", "restored_reason"])
    note("intake", intake_id, name=intake.name, changes={"dismissed": [True, False]}, reason=reason)


def live_dismissal(intake_id: int) -> Dismissal | None:
    """The dismissal of an arrival that holds now."""
    return Dismissal.objects.filter(intake_id=intake_id, restored_at__isnull=True).first()
