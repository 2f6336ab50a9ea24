"""Commitments: reserve, then post or void; amend, close. One mechanism for orders, internal operations and claims."""

from django.db import IntegrityError, transaction

from bundel.accounting.budget import messages, queries, rules
from bundel.accounting.budget.actions import moving
from bundel.accounting.budget.models import Article, Commitment
from bundel.accounting.budget.queries import CommitmentRow
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.numbering.actions import take
from bundel.platform.people.actor import Actor


@action(right="budget.manage")
def reserve(
    by: Actor,
    client_id: int,
    *,
    number: str = "",
    year: int,
    article: str,
    cents: int,
    subject: str = "",
    creditor: str = "",
    description: str = "",
) -> CommitmentRow:
    """Reserve an amount (VAT that cannot be recovered included) on the VAK of an article.

    Without `number` it gets the next `VL26-0001` of client and year. The same number or subject (a document like
    `purchasing.order:17`) again, with the same article and amount, gives the first answer. Raises `Refusal` when the
    VAK does not suffice, and for a number or subject that stands for something else.
    """
    if cents <= 0:
        raise Refusal(messages.AMOUNT_POSITIVE)
    held = moving.articles(client_id, year, [article])[article]
    before = _before(client_id, number, subject)
    if before is not None:
        if (before.article.code, before.year, before.open + before.cleared) != (article, year, cents):
            raise Refusal(messages.NUMBER_TAKEN, rows=(before.number,), commitment=before.number)
        return queries.commitment(client_id, before.number)
    moving.require_room(held, "vak", cents)
    made = Commitment(
        client_id=client_id,
        number=number.strip()[:40] or _next_number(client_id, year),
        year=year,
        article=held,
        asked=cents,
        subject=subject[:120],
        creditor=creditor[:200],
        description=description[:300],
        made_at=by.now,
        made_by=by.name[:160],
    )
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as error:  # another session took the number or subject for another article just now
        raise Refusal(messages.NUMBER_TAKEN, rows=(made.number,), commitment=made.number) from error
    moving.write([moving.movement(by, held, "reserve", {"reserved": cents}, of=made)])
    note("budget.commitment", made.pk, name=made.number, changes={"toestand": [None, "reserved"], "bedrag": [0, cents]})
    return queries.commitment(client_id, made.number)


def _before(client_id: int, number: str, subject: str) -> Commitment | None:
    """The commitment that this number or subject stands for already."""
    known = Commitment.of(client_id).select_related("article").order_by("pk")
    if number.strip() and (found := known.filter(number=number.strip()).first()) is not None:
        return found
    return known.filter(subject=subject).exclude(status="void").first() if subject else None


def _next_number(client_id: int, year: int) -> str:
    """The next number without gap; numbers that came in with orders are passed over."""
    while True:
        number = rules.commitment_number(year, take(client_id, f"budget.commitment/{year}"))
        if not Commitment.of(client_id).filter(number=number).exists():
            return number


@action(right="budget.manage")
def post_commitment(by: Actor, client_id: int, number: str) -> CommitmentRow:
    """Make a reservation definitive: the full amount is committed. Done again, nothing changes.

    Raises `Refusal` for one that was closed or void.
    """
    held = moving.commitment(client_id, number)
    if held.status == "reserved":
        deltas = {"reserved": -held.open, "committed": held.open}
        moving.write([moving.movement(by, held.article, "commit", deltas, of=held)])
        note("budget.commitment", held.pk, name=number, changes={"toestand": ["reserved", "committed"]})
    elif held.status != "committed":
        raise moving.wrong_state(held)
    return queries.commitment(client_id, number)


@action(right="budget.manage")
def void(by: Actor, client_id: int, number: str, *, reason: str) -> CommitmentRow:
    """Take a reservation or commitment back before anything was cleared on it; the VAK is free again.

    Done again, nothing changes. Raises `Refusal` without reason, when something was cleared, or when it was closed.
    A commitment of an earlier year is closed: the VAK of that year does not come back.
    """
    reason = moving.reason_of(reason)
    held = moving.commitment(client_id, number)
    if held.status == "void":
        return queries.commitment(client_id, number)
    if held.status == "closed":
        raise moving.wrong_state(held)
    if held.cleared:
        raise Refusal(messages.HAS_CLEARED, rows=(number,), commitment=number, free=money.show(held.cleared))
    if held.year != held.article.year:
        return close(by, client_id, number, reason=reason)
    counter = "reserved" if held.status == "reserved" else "committed"
    moving.write([moving.movement(by, held.article, "void", {counter: -held.open}, of=held, reason=reason)])
    note("budget.commitment", held.pk, name=number, reason=reason, changes={"toestand": [held.status, "void"]})
    return queries.commitment(client_id, number)


@action(right="budget.manage")
def close(by: Actor, client_id: int, number: str, *, reason: str) -> CommitmentRow:
    """Close a commitment: what is open falls free (of an earlier year: falls away). Done again, nothing changes.

    Raises `Refusal` without reason, and for one that is not committed.
    """
    reason = moving.reason_of(reason)
    held = moving.commitment(client_id, number)
    if held.status == "closed":
        return queries.commitment(client_id, number)
    if held.status != "committed":
        raise moving.wrong_state(held)
    moving.write([moving.movement(by, held.article, "close", {_counter(held): -held.open}, of=held, reason=reason)])
    note("budget.commitment", held.pk, name=number, reason=reason,
         changes={"toestand": ["committed", "closed"], "open": [held.open, 0]})  # fmt: skip
    return queries.commitment(client_id, number)


def _counter(held: Commitment) -> str:
    """In which counter of its article the open part of a commitment stands."""
    if held.status == "reserved":
        return "reserved"
    article: Article = held.article
    return "committed" if held.year == article.year else "encours"


@action(right="budget.manage")
def amend(by: Actor, client_id: int, number: str, cents: int, *, reason: str) -> CommitmentRow:
    """Set the whole amount of a reservation or commitment anew.

    Raises `Refusal` when the VAK does not suffice for more, below what was cleared, and for more on an earlier year's.
    """
    reason = moving.reason_of(reason)
    held = moving.commitment(client_id, number)
    if held.status not in ("reserved", "committed"):
        raise moving.wrong_state(held)
    change = cents - held.open - held.cleared
    if cents <= 0:
        raise Refusal(messages.AMOUNT_POSITIVE)
    if cents < held.cleared:
        raise Refusal(messages.BELOW_CLEARED, rows=(number,), commitment=number, free=money.show(held.cleared))
    if change > 0 and held.year != held.article.year:
        raise Refusal(messages.CARRIED_GROWS, rows=(number,), commitment=number, year=held.year)
    if change > 0:
        moving.require_room(held.article, "vak", change)
    if change:
        moving.write([moving.movement(by, held.article, "amend", {_counter(held): change}, of=held, reason=reason)])
        note("budget.commitment", held.pk, name=number, reason=reason,
             changes={"bedrag": [held.open + held.cleared, cents]})  # fmt: skip
    return queries.commitment(client_id, number)
