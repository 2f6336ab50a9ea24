"""What a payment run does with claims: take up, leave, pay, and open again what the bank gave back."""

import datetime as dt
from collections.abc import Sequence

from bundel.accounting.claims import messages
from bundel.accounting.claims.actions import steps
from bundel.accounting.claims.models import Claim, Settlement
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="claims.check")
def schedule(by: Actor, client_id: int, claim_ids: Sequence[int], run: str) -> None:
    """Claims that a run took up. Raises `Refusal` when one has nothing to pay or stands in another run."""
    for claim_id in sorted(set(claim_ids)):
        claim = steps.locked(client_id, claim_id)
        if claim.state != "to_pay" or claim.payment_run not in ("", run):
            raise Refusal(messages.PAID_OTHERWISE, number=claim.number)
        _run(claim, run)


@action(right="claims.check")
def unschedule(by: Actor, client_id: int, claim_ids: Sequence[int], run: str) -> None:
    """Claims that left a run again."""
    for claim_id in sorted(set(claim_ids)):
        claim = steps.locked(client_id, claim_id)
        if claim.payment_run == run:
            _run(claim, "")


def _run(claim: Claim, run: str) -> None:
    before, claim.payment_run = claim.payment_run, run
    claim.save(update_fields=["payment_run"])
    note("claim", claim.pk, name=claim.number, changes={"betaalrun": [before, run]})


@action(right="claims.check")
def settle(by: Actor, client_id: int, settlements: Sequence[tuple[int, int, str, dt.date]]) -> None:
    """(claim, cents, key of the entry, day): what went to the bank. The same entry counts once."""
    for claim_id, cents, entry_key, on in settlements:
        claim = steps.locked(client_id, claim_id)
        if _settled(claim, cents, entry_key, on):
            claim.open_cents -= cents
            claim.paid_on = on if claim.open_cents == 0 else None
            if claim.open_cents == 0:
                steps.move(claim, "paid")
            else:
                claim.save()


@action(right="claims.check")
def reopen(by: Actor, client_id: int, claim_id: int, cents: int, reason: str, *, entry_key: str, on: dt.date) -> None:
    """What the bank refused or gave back is to be paid again. The same entry counts once."""
    claim = steps.locked(client_id, claim_id)
    if not _settled(claim, -cents, entry_key, on):
        return
    claim.open_cents += cents
    claim.paid_on, claim.payment_run = None, ""
    if claim.state == "paid":
        steps.move(claim, "to_pay", reason)
    else:
        claim.save()


def _settled(claim: Claim, cents: int, entry_key: str, on: dt.date) -> bool:
    """Keep a settlement; whether it is new."""
    _, made = Settlement.objects.get_or_create(
        client_id=claim.client_id, claim=claim, entry_key=entry_key, defaults={"cents": cents, "on": on}
    )
    if made:
        note("claim", claim.pk, name=claim.number, changes={"betaald": [0, cents]})
    return made
