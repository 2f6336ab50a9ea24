"""The second and third pair of eyes: the centre's lead approves, the client's signatory signs, either sends back."""

from bundel.accounting.payments import messages, queries, rules
from bundel.accounting.payments.actions import steps
from bundel.accounting.payments.models import Run, SigningRules
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="payments.approve")
def approve(by: Actor, client_id: int, run_id: int) -> None:
    """Approve a proposal. Raises `Refusal` for its preparer, and when lines do not hold any more."""
    run = steps.locked(client_id, run_id)
    steps.require_status(run, "proposed")
    person, acting_for = steps.person(by)
    if not rules.may_approve(steps.hands(run), steps.who(person, acting_for)):
        raise Refusal(messages.OWN_WORK, run=run.number)
    _require_payable(run, by)
    run.approved_by_id, run.approved_for_id, run.approved_at = person, acting_for, by.now
    run.signatures = rules.signatures_needed(run.total_cents, queries.signature_limit(client_id))
    run.returned_reason = ""
    steps.move(run, "approved")
    run.save()
    steps.tell(by, run, "sign", "payments.sign")


@action(right="payments.sign")
def sign(by: Actor, client_id: int, run_id: int) -> None:
    """Sign an approved run for the client; above the client's limit a second signatory must sign too.

    Raises `Refusal` for whoever prepared, approved or signed it, and when lines do not hold any more.
    """
    run = steps.locked(client_id, run_id)
    steps.require_status(run, "approved")
    person, acting_for = steps.person(by)
    if not rules.may_sign(steps.hands(run), steps.who(person, acting_for)):
        raise Refusal(messages.OWN_WORK, run=run.number)
    _require_payable(run, by)
    if run.signed_by_id is None:
        run.signed_by_id, run.signed_for_id, run.signed_at = person, acting_for, by.now
    else:
        run.signed_again_by_id, run.signed_again_for_id, run.signed_again_at = person, acting_for, by.now
    note("payment_run", run.pk, name=run.number, changes={"signature": [None, by.name]})
    if len(steps.hands(run).signed) >= run.signatures:
        steps.move(run, "signed")
    run.save()
    if run.status == "signed":
        steps.tell(by, run, "release", "payments.prepare")
    else:
        steps.tell(by, run, "sign", "payments.sign")


def _require_payable(run: Run, by: Actor) -> None:
    if not run.line_count and not run.lines.filter(state="planned").exists():
        raise Refusal(messages.LAST_LINE, run=run.number)
    if run.execution_on < by.today:
        raise Refusal(messages.EXECUTION_PASSED, run=run.number, day=f"{run.execution_on:%d/%m/%Y}")
    steps.refuse_changes(run, by)


def _back(by: Actor, client_id: int, run_id: int, reason: str) -> None:
    run = steps.locked(client_id, run_id)
    steps.require_status(run, "approved", "signed")
    reason = steps.require_reason(reason)
    steps.move(run, "proposed", reason=reason)
    for step in ("approved", "signed", "signed_again"):
        for field in ("by_id", "for_id", "at"):
            setattr(run, f"{step}_{field}", None)
    run.returned_reason = reason
    run.save()
    steps.tell(by, run, "returned", "payments.prepare", reason=reason)


@action(right="payments.view")
def send_back(by: Actor, client_id: int, run_id: int, reason: str) -> None:
    """Send an approved or signed run back to its preparer; all steps start again.

    For whoever prepares, approves or signs. Raises `Refusal` without reason, and for people who may only look.
    """
    queries.require_a_hand(by, client_id)
    _back(by, client_id, run_id, reason)


@action(right="payments.approve")
def set_signing_rules(by: Actor, client_id: int, two_signatures_from_cents: int | None) -> None:
    """From which total a run of the client needs two signatures; nothing is never. Holds for approvals from now on."""
    row, _ = SigningRules.objects.get_or_create(client_id=client_id)
    before, row.two_signatures_from_cents = row.two_signatures_from_cents, two_signatures_from_cents
    row.save(update_fields=["two_signatures_from_cents"])
    note("payment_signing", client_id, changes={"two_signatures_from_cents": [before, two_signatures_from_cents]})
