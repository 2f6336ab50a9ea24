"""Every read of claims. Who may see a claim is judged here: its owner, whoever approves it, whoever checks it."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from bundel.accounting.claims import messages, rules
from bundel.accounting.claims.models import Claim, Line, PersonAccount, Route
from bundel.accounting.claims.rules import RouteRow
from bundel.kit.calendar import BRUSSELS
from bundel.kit.findings import Finding
from bundel.platform.approvals import queries as approvals
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

IN_HAND = ("approved", "to_pay", "paid", "payroll", "refused")
"""States in which the centre has seen, or sees, a claim."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a list."""

    id: int
    client_id: int
    client_code: str
    number: str
    person_id: int
    person: str
    period: str
    state: str
    total_cents: int
    open_cents: int
    submitted_at: dt.datetime | None
    paid_on: dt.date | None

    @property
    def state_nl(self) -> str:
        return rules.STATES[self.state]


@dataclass(frozen=True, slots=True)
class PayrollRow:
    """An expense that payroll pays; there is no entry."""

    number: str
    person: str
    date: dt.date
    kind: str
    description: str
    cents: int


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account of a person and where it stands."""

    id: int
    client_code: str
    person_id: int
    person: str
    iban: str
    holder: str
    status: str


@dataclass(frozen=True, slots=True)
class DueRow:
    """A claim with something to pay, and the confirmed account of its owner (empty: none)."""

    id: int
    person_id: int
    person: str
    number: str
    open_cents: int
    due_on: dt.date
    iban: str
    holder: str
    run: str


def address(claim: Claim) -> str:
    """The path of a claim's page."""
    return reverse("claims:claim", args=[claim.client.code, claim.pk])


def _row(claim: Claim, names: dict[int, str]) -> ClaimRow:
    return ClaimRow(
        claim.pk, claim.client_id, claim.client.code, claim.number, claim.person_id, names.get(claim.person_id, "–"),
        claim.period, claim.state, claim.total_cents, claim.open_cents, claim.submitted_at, claim.paid_on,
    )  # fmt: skip


def _listed(where: Q, before: int, limit: int) -> list[ClaimRow]:
    found = Claim.objects.filter(where).select_related("client").order_by("-pk")
    claims = list((found.filter(pk__lt=before) if before else found)[:limit])
    names = people.names({claim.person_id for claim in claims})
    return [_row(claim, names) for claim in claims]


def own(by: Actor, *, state: str = "", before: int = 0, limit: int = 50) -> list[ClaimRow]:
    """The actor's own claims of the clients in scope, last first. Somebody who acts for another sees none."""
    if by.person_id is None or by.acting_for_id is not None:
        return []
    where = Q(person_id=by.person_id)
    return _listed(where & Q(state=state) if state else where, before, limit)


def to_check(
    client_ids: Collection[int], *, state: str = "approved", before: int = 0, limit: int = 50
) -> list[ClaimRow]:
    """Claims that reached the centre, for those who check at these clients; last first."""
    where = Q(client_id__in=client_ids, state__in=[state] if state in IN_HAND else IN_HAND)
    return _listed(where, before, limit)


def visible(by: Actor, client_id: int, claim_id: int) -> Claim | None:
    """A claim when the actor is its owner, approves or approved it, or checks at the client once it was approved."""
    claim = Claim.of(client_id).select_related("client").filter(pk=claim_id).first()
    if claim is None or by.person_id is None:
        return None
    if claim.person_id == by.person_id and by.acting_for_id is None:
        return claim
    if claim.state in IN_HAND and rights.has(by, "claims.check", client_id):
        return claim
    if rights.has(by, "claims.approve", client_id) and (claim.approver_id == by.person_id or asked(by, claim)):
        return claim
    return None


def asked(by: Actor, claim: Claim) -> bool:
    """Whether the actor is asked now to approve the claim."""
    if claim.state != "submitted":
        return False
    return any(one.request == claim.approval_id for one in approvals.waiting_for(by))


def lines(claim: Claim) -> list[Line]:
    """The expenses of a claim, by day."""
    return list(Line.of(claim.client_id).filter(claim=claim).order_by("date", "pk"))


def judge_line(line: Line, explanation: str, today: dt.date) -> list[Finding]:
    """What the rules say of an expense that is submitted on this day; its place is the day and kind."""
    place = f"{line.date:%d/%m/%Y} {rules.KINDS[line.kind]}"
    one = rules.Expense(line.date, line.kind, line.cents, line.km, line.description, line.receipt_sha256)
    return rules.judge(place, one, today, explanation)


def findings(claim: Claim, today: dt.date, *, for_checker: bool = False) -> list[Finding]:
    """What is wrong or remarkable about a claim; whoever approves or checks also sees the twins at colleagues."""
    sent = claim.submitted_at if claim.state not in rules.EDITABLE else None
    day = sent.astimezone(BRUSSELS).date() if sent else today
    every = lines(claim)
    found = [one for line in every for one in judge_line(line, claim.explanation, day)]
    if for_checker and every:
        same = Q()
        for line in every:
            same |= Q(date=line.date, cents=line.cents, kind=line.kind)
        twins = Line.of(claim.client_id).filter(same, live=True).exclude(person_id=claim.person_id)
        for twin in twins.exclude(claim__state__in=rules.EDITABLE).select_related("claim")[:20]:
            place = f"{twin.date:%d/%m/%Y} {rules.KINDS[twin.kind]}"
            found.append(Finding("warning", messages.SAME_AS_OTHER, place, {"number": twin.claim.number}))
    return found


def routes(client_id: int) -> list[RouteRow]:
    """Where expenses of the client go."""
    return [RouteRow(*row) for row in Route.of(client_id).order_by("kind", "article").values_list(*RouteRow.__slots__)]


def for_payroll(client_ids: Collection[int], start: dt.date, end: dt.date) -> list[PayrollRow]:
    """Expenses of these clients that go to payroll, of days from `start` to before `end`."""
    found = Line.objects.filter(
        client_id__in=client_ids, route=rules.PAYROLL, claim__state__in=["to_pay", "paid", "payroll"],
        date__gte=start, date__lt=end,
    ).select_related("claim").order_by("claim__number", "date", "pk")  # fmt: skip
    names = people.names(set(found.values_list("person_id", flat=True)))
    return [
        PayrollRow(line.claim.number, names[line.person_id], line.date, line.kind, line.description, line.cents)
        for line in found
    ]


def accounts(client_ids: Collection[int], *, status: str = "", person_id: int = 0) -> list[AccountRow]:
    """Accounts of persons at these clients; of one person when given."""
    found = PersonAccount.objects.filter(client_id__in=client_ids).select_related("person", "client").order_by("-pk")
    if status:
        found = found.filter(status=status)
    if person_id:
        found = found.filter(person_id=person_id)
    return [
        AccountRow(one.pk, one.client.code, one.person_id, one.person.name, one.iban, one.holder, one.status)
        for one in found
    ]


def to_pay(client_id: int) -> list[DueRow]:
    """Booked claims of which something is open, the oldest first."""
    held = {one.person_id: one for one in PersonAccount.of(client_id).filter(status="confirmed")}
    claims = list(Claim.of(client_id).filter(state="to_pay").order_by("pk"))
    names = people.names({claim.person_id for claim in claims})
    found = []
    for claim in claims:
        account = held.get(claim.person_id)
        due = claim.checked_at.astimezone(BRUSSELS).date() if claim.checked_at else dt.date.max
        iban, holder = (account.iban, account.holder) if account is not None else ("", "")
        found.append(
            DueRow(
                claim.pk,
                claim.person_id,
                names[claim.person_id],
                claim.number,
                claim.open_cents,
                due,
                iban,
                holder,
                claim.payment_run,
            )
        )
    return found
