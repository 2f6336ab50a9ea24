"""Budget holder and centre: approve or return a claim, check it, book it, or send it to payroll."""

from collections.abc import Mapping

from bundel.accounting.claims import messages, queries, rules
from bundel.accounting.claims.actions import steps
from bundel.accounting.claims.models import Claim, Line, Route
from bundel.accounting.claims.rules import Booked, Coding
from bundel.accounting.ledger import actions as ledger
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.approvals import actions as approvals
from bundel.platform.audit.actions import note
from bundel.platform.notifications.actions import notify
from bundel.platform.outbox.actions import announce
from bundel.platform.people.actor import Actor


@action(right="claims.approve")
def decide(
    by: Actor, client_id: int, claim_id: int, decision: str, reason: str = "", *, step: int | None = None
) -> str:
    """Approve, refuse or return a claim as budget holder; gives its new state.

    Raises `Refusal` for the claimant, whoever is not asked, and a decision without reason.
    """
    claim = steps.locked(client_id, claim_id)
    steps.require(claim, "submitted")
    request = approvals.decide(by, client_id, claim.approval_id or 0, decision, reason, step=step)
    if request.status == "approved":
        claim.approver_id, claim.approved_at = by.person_id, by.now
        steps.move(claim, "approved")
    elif request.status in ("refused", "returned"):
        claim.reason = steps.reason_of(reason)
        steps.move(claim, request.status, reason)
        _tell(by, claim)
    return claim.state


def _checks(by: Actor, claim: Claim) -> int:
    """The person who checks: neither claimant nor approver, nor somebody who acts for one of them. Raises `Refusal`."""
    checker = steps.person(by)
    if {checker, by.acting_for_id} & {claim.person_id, claim.approver_id}:
        raise Refusal(messages.OWN_WORK, number=claim.number)
    return checker


@action(right="claims.check")
def return_claim(by: Actor, client_id: int, claim_id: int, reason: str, *, refuse: bool = False) -> str:
    """Send an approved claim back to its owner, or refuse it for good; gives its new state."""
    claim = steps.locked(client_id, claim_id)
    steps.require(claim, "approved")
    _checks(by, claim)
    claim.reason = steps.reason_of(reason)
    claim.approver_id, claim.approved_at = (claim.approver_id, claim.approved_at) if refuse else (None, None)
    steps.move(claim, "refused" if refuse else "returned", claim.reason)
    _tell(by, claim)
    return claim.state


@action(right="claims.check")
def check(by: Actor, client_id: int, claim_id: int, coding: Mapping[int, Coding] | None = None) -> str:
    """Check an approved claim: book and pay it, or send it to payroll, line by line as its route says; gives the state.

    `coding` says by line where it is booked; an empty account stays what it was. Raises `Refusal` for the claimant and
    the approver, and for what the ledger refuses (account, locked period, no credit).
    """
    claim = steps.locked(client_id, claim_id)
    steps.require(claim, "approved")
    claim.checker_id, claim.checked_at = _checks(by, claim), by.now
    routes = queries.routes(client_id)
    lines = list(Line.of(client_id).filter(claim=claim).order_by("date", "pk"))
    for line in lines:
        if (given := (coding or {}).get(line.pk)) is not None:
            line.account = given.account or line.account
            line.article, line.cost_centre, line.commitment = given.article, given.cost_centre, given.commitment
        line.route = rules.route_of(routes, line.kind, line.article)
        line.save()
    booked = [line for line in lines if line.route == rules.LEDGER]
    if booked:
        _book(by, claim, booked)
    away = [line for line in lines if line.route == rules.PAYROLL]
    if away:
        payload = {
            "claim_id": claim.pk, "number": claim.number, "person_id": claim.person_id,
            "lines": [{"id": one.pk, "date": str(one.date), "kind": one.kind, "cents": one.cents} for one in away],
        }  # fmt: skip
        announce(by, client_id, "claims.to_payroll", payload)
    steps.move(claim, "to_pay" if booked else "payroll")
    _tell(by, claim)
    return claim.state


def _book(by: Actor, claim: Claim, lines: list[Line]) -> None:
    """Post the entry; the day is that of the latest expense, so that costs fall in their own period when it is open."""
    drafts = [
        Booked(line.description, line.cents, Coding(line.account, line.article, line.cost_centre, line.commitment))
        for line in lines
    ]
    on = max(line.date for line in lines)
    made = rules.entry(claim.pk, claim.number, on, claim.person_id, drafts)
    posted = ledger.post(by, claim.client_id, [made])[0]
    claim.entry_id, claim.entry_number = posted.entry_id, posted.number
    claim.ledger_cents = claim.open_cents = sum(line.cents for line in lines)


def _tell(by: Actor, claim: Claim) -> None:
    """Tell the owner what became of the claim."""
    notify(
        by, claim.client_id, people=[claim.person_id], kind="claims.decided",
        text=f"Onkostennota {claim.number}: {rules.STATES[claim.state].lower()}",
        url=queries.address(claim), key=f"claims:{claim.pk}:{claim.state}:{by.request_id}",
    )  # fmt: skip


@action(right="claims.check")
def set_route(by: Actor, client_id: int, *, kind: str, article: str, route: str) -> None:
    """Say where expenses of a kind or an article go from now on. Raises `Refusal` for a route or kind that is not."""
    if route not in rules.ROUTES or (kind and kind not in rules.KINDS):
        raise Refusal(messages.ROUTE_UNKNOWN)
    made, _ = Route.objects.update_or_create(
        client_id=client_id, kind=kind, article=article.strip()[:60], defaults={"route": route}
    )
    note("claims_route", made.pk, name=f"{kind or 'alle'} {article}", changes={"weg": [None, route]})
