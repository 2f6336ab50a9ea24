"""Company cards: the card, the statement of the bank, what the holder answers, the check and the entry."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from bundel.accounting.claims import messages, rules_cards
from bundel.accounting.claims.actions import steps
from bundel.accounting.claims.models import Card, CardLine, Statement
from bundel.accounting.claims.rules import Coding
from bundel.accounting.claims.rules_cards import Bought
from bundel.accounting.ledger import actions as ledger
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.notifications.actions import notify
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Bill:
    """One purchase as the bank tells it; negative for money back."""

    last4: str
    reference: str
    date: dt.date
    merchant: str
    cents: int


@action(right="claims.cards")
def add_card(
    by: Actor, client_id: int, *, person_id: int, last4: str, name: str, limit_cents: int, valid_from: dt.date
) -> int:
    """A card that a person carries; gives its id. Raises `Refusal` for wrong digits, no limit, or a known card."""
    if not (last4.isascii() and last4.isdigit() and len(last4) == 4):
        raise Refusal(messages.CARD_WRONG, what="Geef alleen de laatste vier cijfers van de kaart.")
    if limit_cents <= 0:
        raise Refusal(messages.CARD_WRONG, what="De maandlimiet moet groter dan nul zijn.")
    if Card.of(client_id).filter(last4=last4).exists():
        raise Refusal(messages.CARD_WRONG, what=f"Er is al een kaart met de cijfers {last4}.")
    made = Card.objects.create(
        client_id=client_id, person_id=person_id, last4=last4, name=name.strip()[:60], limit_cents=limit_cents,
        valid_from=valid_from,
    )  # fmt: skip
    note("claims_card", made.pk, name=str(made), changes={"limiet": [None, limit_cents]})
    return int(made.pk)


@action(right="claims.cards")
def end_card(by: Actor, client_id: int, card_id: int, on: dt.date) -> None:
    """A card is not valid any more from a day on."""
    card = Card.of(client_id).select_for_update(of=("self",)).filter(pk=card_id).first()
    if card is None:
        raise Refusal(messages.CARD_UNKNOWN, last4="–")
    if on <= card.valid_from:
        raise Refusal(messages.CARD_WRONG, what="Een kaart kan niet eindigen voor ze begint.")
    before, card.valid_to = card.valid_to, on
    card.save()
    note("claims_card", card.pk, name=str(card), changes={"geldig tot": [str(before or ""), str(on)]})


@action(right="claims.cards")
def take_in(by: Actor, client_id: int, bills: Sequence[Bill]) -> int:
    """Lines of card statements; how many were new. The same reference of a card comes once.

    Raises `Refusal` for an unknown card and for a new line of a month that was booked.
    """
    cards = {card.last4: card for card in Card.of(client_id)}
    new = 0
    for bill in bills:
        card = cards.get(bill.last4)
        if card is None:
            raise Refusal(messages.CARD_UNKNOWN, last4=bill.last4)
        if CardLine.of(client_id).filter(card=card, reference=bill.reference).exists():
            continue
        month = rules_cards.month_of(bill.date)
        statement, _ = Statement.objects.get_or_create(client_id=client_id, card=card, month=month)
        if statement.entry_id is not None:
            raise Refusal(messages.BOOKED_ALREADY, number=statement.entry_number)
        CardLine.objects.create(
            client_id=client_id, card=card, statement=statement, reference=bill.reference[:60], date=bill.date,
            merchant=bill.merchant[:120], cents=bill.cents,
        )  # fmt: skip
        new += 1
    note("claims_card", "", name="kaartafrekening", changes={"nieuwe uitgaven": [0, new]})
    return new


def _line(client_id: int, line_id: int) -> CardLine:
    line: CardLine | None = (
        CardLine.of(client_id).select_for_update(of=("self",)).select_related("card", "statement")
        .filter(pk=line_id).first()
    )  # fmt: skip
    if line is None:
        raise Refusal(messages.UNKNOWN_LINE)
    if line.statement.entry_id is not None:
        raise Refusal(messages.LINE_BOOKED)
    return line


@action(right="claims.own")
def answer_line(
    by: Actor,
    client_id: int,
    line_id: int,
    *,
    private: bool = False,
    description: str = "",
    coding: Coding | None = None,
    receipt: tuple[str, bytes] | None = None,
) -> None:
    """The holder says what a purchase was, with its receipt, or that it was private. Checked again after a change."""
    holder = steps.oneself(by)
    line = _line(client_id, line_id)
    if line.card.person_id != holder:
        raise Refusal(messages.NOT_YOUR_CARD)
    if receipt is not None:
        subject = f"claims.cardline:{line.pk}"
        line.document_id, line.receipt_sha256 = steps.keep_receipt(by, client_id, holder, subject, *receipt)
    if not private and not line.receipt_sha256:
        raise Refusal(messages.CARD_RECEIPT)
    before, line.state = line.state, "private" if private else "justified"
    where = coding or Coding()
    line.description = description.strip()[:160]
    line.account = "" if private else where.account or line.account or "623050"
    line.article, line.cost_centre = ("", "") if private else (where.article, where.cost_centre)
    line.answered_by_id, line.checked_by_id = holder, None
    line.save()
    note("claims_card_line", line.pk, name=line.merchant, changes={"toestand": [before, line.state]})


@action(right="claims.check")
def check_line(by: Actor, client_id: int, line_id: int, coding: Coding | None = None) -> None:
    """Another person than the holder agrees with the answer, and may say where it is booked."""
    line = _line(client_id, line_id)
    if line.state == "open":
        raise Refusal(messages.NOT_ALL_DONE, open=1, unchecked=0)
    checker = steps.person(by)
    if {checker, by.acting_for_id} & {line.answered_by_id, line.card.person_id}:
        raise Refusal(messages.OWN_WORK, number=line.reference)
    if coding is not None and line.state == "justified":
        line.account = coding.account or line.account
        line.article, line.cost_centre = coding.article, coding.cost_centre
    line.checked_by_id = checker
    line.save()
    note("claims_card_line", line.pk, name=line.merchant, changes={"nagekeken": [None, True]})


@action(right="claims.check")
def book_statement(by: Actor, client_id: int, statement_id: int, *, bank_cents: int) -> str:
    """Book a statement in one entry; `bank_cents` is what the bank takes for it. Gives the number of the entry.

    Raises `Refusal` while a line waits, when the lines add up to something else than the bank took, and for what the
    ledger refuses. Booked already, the same number is given.
    """
    statement = (
        Statement.of(client_id).select_for_update(of=("self",)).select_related("card").filter(pk=statement_id).first()
    )
    if statement is None:
        raise Refusal(messages.UNKNOWN_LINE)
    if statement.entry_id is not None:
        return str(statement.entry_number)
    booker = steps.person(by)
    if statement.card.person_id in {booker, by.acting_for_id}:
        raise Refusal(messages.OWN_WORK, number=str(statement.card))
    lines = list(CardLine.of(client_id).filter(statement=statement).order_by("date", "pk"))
    waiting = sum(line.state == "open" for line in lines)
    unchecked = sum(line.checked_by_id is None for line in lines) - waiting
    if waiting or unchecked or not lines:
        raise Refusal(messages.NOT_ALL_DONE, open=waiting, unchecked=unchecked)
    total = sum(line.cents for line in lines)
    if total != bank_cents:
        raise Refusal(messages.OTHER_TOTAL, total=money.show(total), bank=money.show(bank_cents))
    bought = [
        Bought(line.description or line.merchant, line.cents, line.state == "private",
               Coding(line.account, line.article, line.cost_centre))
        for line in lines
    ]  # fmt: skip
    card = statement.card
    caption = f"…{card.last4} {statement.month:%m/%Y}"
    made = rules_cards.entry(statement.pk, card.pk, caption, statement.month, card.person_id, bought)
    posted = ledger.post(by, client_id, [made])[0]
    statement.entry_id, statement.entry_number = posted.entry_id, posted.number
    statement.bank_cents, statement.booked_by_id, statement.booked_at = bank_cents, booker, by.now
    statement.save()
    note("claims_statement", statement.pk, name=caption, changes={"boeking": [None, posted.number]})
    return str(posted.number)


@action(right="claims.cards")
def remind_holders(by: Actor, client_id: int) -> int:
    """Tell each holder once a week how many purchases still need an answer; how many holders were told."""
    waiting: dict[int, int] = {}
    found = CardLine.of(client_id).filter(state="open", statement__entry_id__isnull=True)
    for holder in found.values_list("card__person_id", flat=True):
        waiting[holder] = waiting.get(holder, 0) + 1
    year, week, _ = by.today.isocalendar()
    for holder, count in waiting.items():
        text = f"U hebt nog {count} kaartuitgave(n) zonder bewijs of antwoord."
        notify(
            by, client_id, people=[holder], kind="claims.cards", text=text, url=reverse("claims:cards"),
            key=f"claims.cards:{client_id}:{year}-{week}",
        )  # fmt: skip
    note("claims_card", "", name="herinnering", changes={"houders": [0, len(waiting)]})
    return len(waiting)
