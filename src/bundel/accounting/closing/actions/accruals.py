"""Accruals of a period: proposed from what was received and not invoiced, and from invoices that run past the period.

A booked accrual is two entries posted together: one on the last day of the period, and its opposite on the first day of
the next one, so that nobody has to remember it.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from bundel.accounting.closing import messages, rules
from bundel.accounting.closing.models import Accrual
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft, swapped
from bundel.accounting.payables.queries.periods import lines_past
from bundel.accounting.purchasing.received import received_not_invoiced
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

TO_RECEIVE: Final = "444000"
PREPAID: Final = "490000"
COST: Final = "619000"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One accrual as it is proposed; `source` names what it comes from, so that it is proposed once."""

    source: str
    kind: str
    description: str
    cost_account: str
    balance_account: str
    cents: int
    article: str = ""
    cost_centre: str = ""
    partner: str = ""


@action(right="closing.certify")
def propose_accruals(by: Actor, client_id: int, year: int, period: int) -> int:
    """Propose the accruals of a month; those that were proposed before stay as they are. Returns how many are new."""
    end = rules.last_day(year, period)
    made = 0
    for one in [*_received(client_id, end), *_prepaid(client_id, end)]:
        _, new = Accrual.objects.get_or_create(
            client_id=client_id, year=year, period=period, source=one.source[:80],
            defaults={
                "kind": one.kind, "description": one.description[:200], "cost_account": one.cost_account,
                "balance_account": one.balance_account, "article": one.article, "cost_centre": one.cost_centre,
                "partner": one.partner, "cents": one.cents,
            },
        )  # fmt: skip
        made += new
    if made:
        note("closing.accruals", f"{year}-{period:02d}", name="Overlopende posten", changes={"voorgesteld": [0, made]})
    return made


def _received(client_id: int, end: dt.date) -> list[Proposal]:
    return [
        Proposal(
            f"purchasing.order:{one.order_id}", "received", f"Ontvangen en niet gefactureerd: bestelling {one.number}",
            one.account or COST, TO_RECEIVE, one.cents, one.article, partner=one.supplier_number,
        )
        for one in received_not_invoiced([client_id], end)
    ]  # fmt: skip


def _prepaid(client_id: int, end: dt.date) -> list[Proposal]:
    found = []
    for one in lines_past(client_id, end):
        cents = rules.spread(one.cost_cents, one.start, one.end, end)
        if cents > 0:
            found.append(
                Proposal(
                    f"payables.line:{one.line_id}", "prepaid",
                    f"{one.supplier} {one.number}: {one.start:%d/%m/%Y} tot en met {one.end:%d/%m/%Y}",
                    one.account, PREPAID, cents, one.article, one.cost_centre, one.partner,
                )
            )  # fmt: skip
    return found


@action(right="closing.certify")
def book_accrual(by: Actor, client_id: int, accrual_id: int, *, cents: int | None = None, account: str = "") -> int:
    """Book a proposed accrual and its reversal in the next period; `cents` and `account` change the proposal first.

    Returns the entry. Raises `Refusal` when it was decided before, or when the ledger refuses (locked, no account).
    """
    one = _waiting(client_id, accrual_id)
    if cents is not None:
        if cents <= 0:
            raise Refusal(messages.ACCRUAL_AMOUNT)
        one.cents = cents
    if account:
        one.cost_account = account
    end = rules.last_day(one.year, one.period)
    posted = ledger.post(by, client_id, _entries(one, end))
    one.state, one.entry_id = Accrual.State.BOOKED, posted[0].entry_id
    one.decided_by_id, one.decided_at = by.person_id, by.now
    one.save()
    note("closing.accrual", one.pk, name=one.description, changes={"geboekt": [None, posted[0].number]})
    return posted[0].entry_id


def _entries(one: Accrual, end: dt.date) -> list[EntryDraft]:
    # Received, not invoiced: cost / invoices to receive. Prepaid: cost goes back / costs to carry over.
    cost, other = (one.cents, -one.cents) if one.kind == "received" else (-one.cents, one.cents)
    lines = tuple(
        LineDraft(
            account, max(cents, 0), max(-cents, 0), one.description[:120], one.partner, one.article, one.cost_centre
        )
        for account, cents in ((one.cost_account, cost), (one.balance_account, other))
    )
    document = f"closing.accrual:{one.pk}"
    return [
        EntryDraft("DIV", end, one.description[:200], lines, "accrual", document, f"{document}/booked"),
        EntryDraft("DIV", end + dt.timedelta(days=1), f"Terugname: {one.description}"[:200], swapped(lines), "accrual",
                   document, f"{document}/reversed"),
    ]  # fmt: skip


@action(right="closing.certify")
def refuse_accrual(by: Actor, client_id: int, accrual_id: int, *, reason: str) -> None:
    """Turn a proposed accrual down with a reason."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    one = _waiting(client_id, accrual_id)
    one.state, one.reason = Accrual.State.REFUSED, reason.strip()[:300]
    one.decided_by_id, one.decided_at = by.person_id, by.now
    one.save()
    note("closing.accrual", one.pk, name=one.description, reason=reason, changes={"toestand": ["proposed", "refused"]})


def _waiting(client_id: int, accrual_id: int) -> Accrual:
    one = Accrual.of(client_id).select_for_update(of=("self",)).filter(pk=accrual_id).first()
    if one is None or one.state != Accrual.State.PROPOSED:
        raise Refusal(messages.ACCRUAL_DECIDED, what=one.description if one else str(accrual_id))
    return one
