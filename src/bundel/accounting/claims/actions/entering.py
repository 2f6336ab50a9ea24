"""What the person who made the costs does: start a claim, add and remove expenses, submit, withdraw."""

import datetime as dt
from collections.abc import Sequence

from django.urls import reverse

from bundel.accounting.claims import messages, queries, rules
from bundel.accounting.claims.actions import steps
from bundel.accounting.claims.models import Claim, Line
from bundel.kit.findings import Refusal, errors
from bundel.platform.actions import action
from bundel.platform.approvals import actions as approvals
from bundel.platform.audit.actions import note
from bundel.platform.numbering.actions import take
from bundel.platform.people.actor import Actor


@action(right="claims.own")
def start(by: Actor, client_id: int, *, explanation: str = "", source: str = "") -> int:
    """A claim of the actor, empty; gives its id. With a `source` (the other system's name of it) it is made once."""
    owner = steps.oneself(by)
    if source and (known := Claim.of(client_id).filter(source=source).first()) is not None:
        if known.person_id != owner:
            raise Refusal(messages.SAME_SOURCE, source=source)
        return int(known.pk)
    number = f"ON{by.today:%y}-{take(client_id, f'claims/{by.today.year}'):04d}"
    made = Claim.objects.create(
        client_id=client_id, person_id=owner, number=number, source=source[:120], period=f"{by.today:%Y-%m}",
        explanation=explanation.strip()[:300], created_at=by.now,
    )  # fmt: skip
    note("claim", made.pk, name=number, changes={"toestand": [None, "draft"]})
    return int(made.pk)


@action(right="claims.own")
def add_line(
    by: Actor,
    client_id: int,
    claim_id: int,
    *,
    date: dt.date,
    kind: str,
    description: str,
    cents: int = 0,
    km: int = 0,
    article: str = "",
    cost_centre: str = "",
    receipt: tuple[str, bytes] | None = None,
) -> int:
    """Add an expense with its receipt (name, bytes); gives its id. Of a trip the amount follows from the kilometres.

    Raises `Refusal` for a future day, no amount, a receipt that was used, and an expense that the person has already.
    """
    owner = steps.oneself(by)
    claim = steps.locked(client_id, claim_id, owner)
    steps.require(claim, *rules.EDITABLE)
    if kind not in rules.KINDS:
        raise Refusal(messages.UNKNOWN_KIND, kind=kind)
    if date < rules.conditions().values[0].valid_from:
        raise Refusal(messages.TOO_LATE, day=f"{date:%d/%m/%Y}", until="–")
    km = km if kind == "mileage" else 0
    if kind == "mileage":
        cents = rules.mileage(km, date)
    one = rules.Expense(date, kind, cents, km)
    # A missing receipt or a late day is judged when the claim is submitted; what can never be kept is refused here.
    never = [messages.FUTURE, messages.AMOUNT, messages.KM_MISSING]
    for finding in errors(rules.judge("", one, by.today, "later")):
        if finding.message in never:
            raise Refusal(finding.message, day=f"{date:%d/%m/%Y}")
    twin = Line.of(client_id).filter(person_id=owner, date=date, kind=kind, cents=cents, live=True).first()
    if twin is not None:
        raise Refusal(messages.SAME_EXPENSE, number=twin.claim.number)
    made = Line(
        client_id=client_id, claim=claim, person_id=owner, date=date, kind=kind, km=km, cents=cents,
        description=description.strip()[:160] or rules.KINDS[kind], account=rules.ACCOUNTS[kind],
        article=article.strip()[:60], cost_centre=cost_centre.strip()[:40],
    )  # fmt: skip
    if receipt is not None:
        subject = f"claims.claim:{claim.pk}"
        made.document_id, made.receipt_sha256 = steps.keep_receipt(by, client_id, owner, subject, *receipt)
    made.save()
    _total(claim)
    note("claim", claim.pk, name=claim.number, changes={f"uitgave {made.pk}": [None, cents]})
    return int(made.pk)


@action(right="claims.own")
def remove_line(by: Actor, client_id: int, claim_id: int, line_id: int) -> None:
    """Take an expense out of a claim that is not submitted."""
    claim = steps.locked(client_id, claim_id, steps.oneself(by))
    steps.require(claim, *rules.EDITABLE)
    line = Line.of(client_id).filter(claim=claim, pk=line_id).first()
    if line is None:
        raise Refusal(messages.UNKNOWN_LINE)
    note("claim", claim.pk, name=claim.number, changes={f"uitgave {line.pk}": [line.cents, None]})
    line.delete()
    _total(claim)


def _total(claim: Claim) -> None:
    """The total and the month of the latest expense."""
    lines = list(Line.of(claim.client_id).filter(claim=claim).values_list("cents", "date"))
    claim.total_cents = sum(cents for cents, _ in lines)
    if lines:
        claim.period = f"{max(day for _, day in lines):%Y-%m}"
    claim.save()


@action(right="claims.own")
def explain(by: Actor, client_id: int, claim_id: int, explanation: str) -> None:
    """Say something to who approves: why an expense comes late, or is more than usual."""
    claim = steps.locked(client_id, claim_id, steps.oneself(by))
    steps.require(claim, *rules.EDITABLE)
    before, claim.explanation = claim.explanation, explanation.strip()[:300]
    claim.save()
    note("claim", claim.pk, name=claim.number, changes={"toelichting": [before, claim.explanation]})


@action(right="claims.own")
def submit(by: Actor, client_id: int, claim_id: int) -> str:
    """Ask the budget holder to approve; gives the new state.

    Raises `Refusal` without expenses, with the findings that stop it, and when no chain covers kind and amount.
    """
    owner = steps.oneself(by)
    claim = steps.locked(client_id, claim_id, owner)
    steps.require(claim, *rules.EDITABLE)
    lines = list(Line.of(client_id).filter(claim=claim).order_by("date", "pk"))
    if not lines:
        raise Refusal(messages.EMPTY, number=claim.number)
    wrong = errors([one for line in lines for one in queries.judge_line(line, claim.explanation, by.today)])
    if wrong:
        count = len({one.place for one in wrong})
        raise Refusal(messages.WRONG, rows=tuple(wrong), number=claim.number, count=count)
    articles = {line.article for line in lines}
    request = approvals.start(
        by,
        client_id,
        kind="claim",
        subject=f"claims.claim:{claim.pk}",
        name=f"Onkostennota {claim.number} van {by.name}",
        amount_cents=claim.total_cents,
        article=articles.pop() if len(articles) == 1 else "",
        excluded={owner},
        url=reverse("claims:claim", args=[claim.client.code, claim.pk]),
    )
    claim.approval_id, claim.submitted_at, claim.reason = request.id, by.now, ""
    steps.move(claim, "submitted")
    return claim.state


@action(right="claims.own")
def withdraw(by: Actor, client_id: int, claim_id: int, reason: str) -> None:
    """Take a claim back before it is approved; its receipts can be used again."""
    claim = steps.locked(client_id, claim_id, steps.oneself(by))
    claim.reason = steps.reason_of(reason)
    if claim.state == "submitted":
        approvals.withdraw(by, client_id, f"claims.claim:{claim.pk}", claim.reason)
    steps.move(claim, "withdrawn", claim.reason)


@action(right="claims.own")
def enter(
    by: Actor,
    client_id: int,
    lines: Sequence[rules.Expense],
    *,
    explanation: str = "",
    source: str = "",
    receipts: Sequence[tuple[str, bytes] | None] = (),
) -> int:
    """A whole claim at once, submitted: what another system sends. Sent again with its `source`, the first is given."""
    claim_id = start(by, client_id, explanation=explanation, source=source)
    claim = steps.locked(client_id, claim_id)
    if claim.state != "draft" or Line.of(client_id).filter(claim=claim).exists():
        return claim_id
    for place, one in enumerate(lines):
        add_line(
            by, client_id, claim_id, date=one.date, kind=one.kind, description=one.description, cents=one.cents,
            km=one.km, receipt=receipts[place] if place < len(receipts) else None,
        )  # fmt: skip
    submit(by, client_id, claim_id)
    return claim_id
