"""What people decide about a movement: confirm a suggestion, assign it, put it in suspense, undo."""

from collections.abc import Sequence
from dataclasses import replace

from bundel.accounting.bank import messages
from bundel.accounting.bank.actions import matching
from bundel.accounting.bank.actions.booking import SUSPENSE, Booked, Decision, book, unsettle
from bundel.accounting.bank.models import Match, Movement, Suggestion
from bundel.accounting.bank.models import Part as PartRow
from bundel.accounting.bank.queries.open_items import incoming, items_of, patterns
from bundel.accounting.bank.rules import Part
from bundel.accounting.bank.rules import match as decide
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payments import queries as payments
from bundel.kit.findings import Refusal
from bundel.kit.money import show
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor


def _locked(client_id: int, movement_id: int) -> Movement:
    found: Movement | None = (
        Movement.of(client_id).select_for_update(of=("self",)).filter(pk=movement_id, taken_up=True).first()
    )
    if found is None:
        raise Refusal(messages.UNKNOWN_MOVEMENT)
    return found


def named(movement: Movement) -> str:
    """How messages call a movement."""
    return f"{movement.date:%d/%m/%Y} {show(movement.amount_cents)} {movement.counterparty_name}".strip()


def _to_do(client_id: int, movement_id: int) -> Movement:
    movement = _locked(client_id, movement_id)
    if movement.state != Movement.State.TO_DO:
        raise Refusal(messages.NOT_TO_DO, rows=(named(movement),), movement=named(movement))
    return movement


def _reason(text: str) -> str:
    if not text.strip():
        raise Refusal(messages.REASON_NEEDED)
    return text.strip()[:300]


def _note(made: Booked) -> None:
    one = made.decision
    note(
        "bank_movement",
        one.movement.pk,
        name=named(one.movement),
        changes={"match": [None, f"{one.source} {one.rule}".strip()], "entry": [None, made.entry_number]},
        reason=one.reason,
    )


@action(right="bank.match")
def confirm(by: Actor, client_id: int, movement_id: int, rank: int = 1) -> str:
    """Book a suggestion as it stands; gives the number of the entry.

    Raises `Refusal` when the movement was processed already, when the suggestion covers only part of it, and when
    what it settles is not open any more.
    """
    movement = _to_do(client_id, movement_id)
    suggestion = Suggestion.of(client_id).filter(movement=movement, rank=rank).first()
    if suggestion is None:
        raise Refusal(messages.NO_SUGGESTION)
    parts = tuple(Part(**part) for part in suggestion.parts)
    total = sum(part.cents for part in parts)
    if total != movement.amount_cents:
        raise Refusal(messages.NOT_WHOLE, found=show(total), expected=show(movement.amount_cents))
    one = Decision(movement, Match.Source.SUGGESTION, suggestion.rule, suggestion.reason, parts)
    (made,) = book(by, client_id, [one])
    _note(made)
    return made.entry_number


@action(right="bank.match")
def assign(by: Actor, client_id: int, movement_id: int, parts: Sequence[Part], reason: str = "") -> str:
    """Divide a movement over open items and accounts by hand; gives the number of the entry.

    Amounts are signed like the movement; a part of the other sign (a charge taken off a receipt) is fine. Raises
    `Refusal` when the parts do not add up, name something that is not open, or stand on an account of a bank.
    """
    movement = _to_do(client_id, movement_id)
    total = sum(part.cents for part in parts)
    if not parts or total != movement.amount_cents:
        raise Refusal(messages.SUM_DIFFERS, found=show(total), expected=show(movement.amount_cents))
    items = {item.key: item for item in items_of(client_id, movement.date, by.today)}
    banks = {row.ledger_account for row in payments.accounts([client_id])}
    whole = []
    for part in parts:
        if part.cents == 0:
            raise Refusal(messages.PART_INVALID, what="een deel van nul euro.")
        if part.kind == "account":
            if part.ledger_account in banks or not part.ledger_account:
                raise Refusal(messages.PART_INVALID, what=f"rekening {part.ledger_account or '–'} kan hier niet.")
            whole.append(part)
            continue
        if part.kind == "credit":
            if not part.party.strip() or part.cents < 0:
                raise Refusal(messages.PART_INVALID, what="een tegoed vraagt een klant en een ontvangst.")
            whole.append(part)
            continue
        item = items.get(("payment" if part.kind == "return" else part.kind, part.target))
        if item is None or (part.kind == "payment" and item.returnable):
            raise Refusal(messages.PART_INVALID, what=f"{part.label or part.target} staat niet meer open.")
        whole_payment = item.cents if part.kind == "payment" else -item.cents
        if part.kind in ("payment", "return") and part.cents != whole_payment:
            raise Refusal(messages.PART_INVALID, what="een betaling van ons wordt altijd geheel uitgevoerd.")
        label = f"{', '.join(item.numbers)} {item.name}".strip()
        whole.append(replace(part, label=label, party=item.party, iban=item.iban))
    (made,) = book(by, client_id, [Decision(movement, Match.Source.MANUAL, "", reason.strip()[:300], tuple(whole))])
    _note(made)
    return made.entry_number


@action(right="bank.match")
def to_suspense(by: Actor, client_id: int, movement_id: int, reason: str) -> str:
    """Book a movement on the suspense account, with the reason, and tell the accountants; gives the entry's number."""
    movement = _to_do(client_id, movement_id)
    reason = _reason(reason)
    part = Part("account", movement.amount_cents, 0, reason, SUSPENSE)
    (made,) = book(by, client_id, [Decision(movement, Match.Source.SUSPENSE, "", reason, (part,))])
    _note(made)
    facts = {
        "amount": show(movement.amount_cents, euro=True),
        "name": movement.counterparty_name or "onbekende tegenpartij",
        "date": f"{movement.date:%d/%m/%Y}",
        "reason": reason,
    }
    code = Client.objects.values_list("code", flat=True).get(pk=client_id)
    notify(
        by,
        client_id,
        people=people.holders_of_right("bank.match", client_id, by.today) - {by.person_id or 0},
        kind="bank.suspense",
        text=messages.NOTICES["suspense"].format_map(facts),
        url=f"/bank/afpunten/?client={code}&toestand=suspense",
        key=f"bank.movement:{movement_id}/suspense/{made.match_id}",
    )
    return made.entry_number


@action(right="bank.match")
def undo(by: Actor, client_id: int, movement_id: int, reason: str) -> str:
    """Undo a match: the entry is reversed, what it settled is open again; gives the number of the reversal.

    The movement is to do again and never matched by itself any more. Raises `Refusal` for a return: its invoice may
    have been paid anew.
    """
    movement = _locked(client_id, movement_id)
    reason = _reason(reason)
    match = Match.of(client_id).filter(movement=movement, undone_at__isnull=True).first()
    if match is None:
        raise Refusal(messages.NOT_MATCHED, movement=named(movement))
    parts = list(PartRow.of(client_id).filter(match=match).order_by("id"))
    if any(part.kind == "return" for part in parts):
        raise Refusal(messages.RETURN_STAYS, rows=(named(movement),))
    unsettle(by, client_id, match, parts, reason)
    on = max(by.today, movement.date)
    reversal = ledger.reverse(by, client_id, match.entry_id, on=on, reason=reason)
    match.undone_by, match.undone_at, match.undone_reason = by.name[:160], by.now, reason
    match.reversal_number = reversal.number
    match.save(update_fields=["undone_by", "undone_at", "undone_reason", "reversal_number"])
    Movement.of(client_id).filter(pk=movement.pk).update(state=Movement.State.TO_DO)
    note("bank_movement", movement.pk, name=named(movement), reason=reason,
         changes={"match": [match.entry_number, None], "entry": [match.entry_number, reversal.number]})  # fmt: skip
    own = {row.iban for row in payments.accounts([client_id])}
    items = items_of(client_id, movement.date, by.today)
    outcomes = decide([incoming(movement)], items, own_ibans=own, charges=patterns(client_id))
    matching.suggest(client_id, outcomes)
    return reversal.number
