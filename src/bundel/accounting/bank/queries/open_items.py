"""What matching works on, read for one client: movements, everything open, and the charge rules."""

import datetime as dt
from typing import Final

from bundel.accounting.bank.models import ChargeRule, Movement
from bundel.accounting.bank.rules import ChargePattern, Incoming, Item
from bundel.accounting.bank.rules.words import runs as words_of
from bundel.accounting.payables import queries as payables
from bundel.accounting.payments import queries as payments
from bundel.accounting.receivables import queries as receivables
from bundel.formats.payments.identifiers import ogm_in_text
from bundel.kit import identifiers

RETURNABLE_DAYS: Final = 400
"""A bank may give a payment back up to thirteen months later (EPC rule book, recall for fraud)."""


def incoming(movement: Movement) -> Incoming:
    """A movement as the rules see it."""
    text = f"{movement.remittance} {movement.information}".strip()
    reference = movement.structured_reference or ogm_in_text(text) or ""
    details = tuple(
        Incoming(
            id=place,
            day=movement.date.toordinal(),
            account_id=movement.account_id,
            amount_cents=detail["amount_cents"],
            name=detail["name"],
            iban=detail["iban"],
            reference=detail["reference"],
            text=detail["remittance"],
            end_to_end_id=detail["end_to_end_id"],
            return_reason=detail["return_reason"],
        )
        for place, detail in enumerate(movement.details, 1)
    )
    return Incoming(
        id=movement.pk,
        day=movement.date.toordinal(),
        account_id=movement.account_id,
        amount_cents=movement.amount_cents,
        name=movement.counterparty_name,
        iban=movement.counterparty_account,
        reference=reference,
        text=text,
        end_to_end_id=movement.end_to_end_id,
        return_reason=movement.return_reason,
        details=details,
    )


def items_of(client_id: int, since: dt.date, today: dt.date) -> list[Item]:
    """Everything of a client that movements since a day may settle: own payments, customers, suppliers."""
    items = [
        Item(
            "payment",
            one.id,
            -one.amount_cents,
            str(one.supplier_id),
            one.iban,
            one.numbers,
            one.reference,
            one.end_to_end_id,
            one.run,
            one.account_id,
            one.state == "executed",
            one.name,
        )
        for one in payments.sent_lines(client_id, returnable_since=since - dt.timedelta(days=RETURNABLE_DAYS))
    ]
    items += [
        Item(
            "receivable",
            one.id,
            one.open_cents,
            one.customer,
            one.customer_iban,
            (one.number,),
            one.structured_reference,
            name=one.name,
        )
        for one in receivables.open_items([client_id])
    ]
    owed = [one for one in payables.open_items([client_id], on=today) if one.approved]
    numbers = payables.registrations({one.supplier_id for one in owed})
    items += [
        Item(
            "payable",
            one.id,
            -one.open_cents,
            numbers.get(one.supplier_id, ""),
            one.iban or one.iban_on_invoice,
            (one.number,),
            _reference(one.reference),
            name=one.supplier_name,
        )
        for one in owed
    ]
    return items


def _reference(text: str) -> str:
    """The compact form of a structured reference; free text is none."""
    for parse in (identifiers.parse_ogm, identifiers.parse_rf):
        try:
            return parse(text)
        except ValueError:
            continue
    return ""


def patterns(client_id: int) -> list[ChargePattern]:
    """The charge rules of a client as the rules see them."""
    return [
        ChargePattern(one.pk, tuple(words_of(one.words)), one.ledger_account, one.esr, one.most_cents, one.account_id)
        for one in ChargeRule.of(client_id).filter(ended_at__isnull=True).order_by("id")
    ]
