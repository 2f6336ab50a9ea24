"""Orders as a kind of import: one row a line of an order, judged by order, with a dry run."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from bundel.accounting.purchasing import actions, messages
from bundel.accounting.purchasing.models import Order
from bundel.accounting.purchasing.rules import LineDraft, OrderDraft, committed_cents
from bundel.kit import money
from bundel.kit.findings import Finding
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor

DECIMALS = ("quantity", "unit_price")


def _decimal(text: str | None) -> Decimal | None:
    """`12.5` or `12,5`; None when empty. Raises `InvalidOperation`."""
    return Decimal(text.replace(",", ".")) if text else None


def drafts_of(rows: Sequence[Row]) -> dict[str, OrderDraft]:
    """The orders that rows describe, by number; rows of one order are added up, its first row gives its facts."""
    found: dict[str, OrderDraft] = {}
    for row in rows:
        values: Mapping[str, Any] = row.values
        commitment = values["commitment"] or ""
        order = found.setdefault(
            values["order"],
            OrderDraft(
                values["order"],
                re.sub(r"\D", "", values["supplier_kbo"] or ""),
                values["budget_article"] or "",
                commitment,
                commitment not in ("", "refused"),
                contract_published_on=values["contract_published_on"],
            ),
        )
        net = values["amount_excl_vat"]
        order.lines.append(
            LineDraft(
                values["line"],
                values["description"] or "",
                _decimal(values["quantity"]),
                _decimal(values["unit_price"]),
                net,
                values["vat_rate"] or "",
            )
        )
        order.net_cents += net
        order.amount_cents += committed_cents(
            values["commitment_incl_nonrecoverable_vat"], net, values["vat_rate"] or ""
        )
    return found


def _unreadable(row: Row) -> list[str]:
    """The columns of a row whose value makes no sense."""
    values = row.values
    found = []
    for column in DECIMALS:
        try:
            _decimal(values[column])
        except InvalidOperation:
            found.append(column)
    if values["amount_excl_vat"] < 0:
        found.append("amount_excl_vat")
    if len(re.sub(r"\D", "", values["supplier_kbo"] or "")) not in (0, 10):
        found.append("supplier_kbo")
    return found


def check(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """Numbers readable, the supplier's number complete, and no order below what was invoiced on it."""
    found: list[RowFinding] = []
    readable = []
    for row in rows:
        columns = _unreadable(row)
        for column in columns:
            value = row.values[column]
            shown = money.show(money.Cents(value)) if isinstance(value, int) else value
            facts = {"row": row.number, "value": shown, "column": column}
            found.append(RowFinding(row.number, Finding("error", messages.WRONG_VALUE, column, facts)))
        if not columns:
            readable.append(row)
    drafts = drafts_of(readable)
    invoiced = dict(Order.of(client_id).filter(number__in=drafts).values_list("number", "invoiced_cents"))
    warned = set()
    for row in readable:
        draft = drafts[row.values["order"]]
        if draft.amount_cents < (so_far := invoiced.get(draft.number, 0)):
            low = {"number": draft.number, "invoiced": money.show(money.Cents(so_far))}
            found.append(RowFinding(row.number, Finding("error", messages.INVOICED_MORE, "order", low)))
        elif not draft.committed and draft.number not in warned:
            warned.add(draft.number)
            named = {"number": draft.number}
            found.append(RowFinding(row.number, Finding("warning", messages.NOT_COMMITTED, "commitment", named)))
    return found


def compare(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """Every row of an order has the fate of the whole order: its lines are replaced together."""
    fates = actions.fates_of(client_id, drafts_of(rows))
    return {row.number: fates[row.values["order"]] for row in rows}


def commit(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Write the new and changed orders."""
    done = actions.take_over(by, client_id, list(drafts_of(rows).values()))
    return {"nieuwe bestellingen": done.added, "gewijzigde bestellingen": done.changed}


KIND = ImportKind(
    name="bestellingen",
    caption="Bestellingen",
    right="purchasing.manage",
    explanation=(
        "Eén rij per bestellijn. De rijen van één bestelling horen samen: een bestelling die al bekend is, krijgt de "
        "lijnen van het bestand."
    ),
    columns=(
        Column("order", "Bestelling", required=True, key=True),
        Column("line", "Lijn", required=True, key=True),
        Column("supplier_kbo", "Ondernemingsnummer van de leverancier"),
        Column("description", "Omschrijving"),
        Column("quantity", "Hoeveelheid"),
        Column("unit_price", "Eenheidsprijs"),
        Column("amount_excl_vat", "Bedrag zonder btw", "cents", required=True),
        Column("vat_rate", "Btw-tarief"),
        Column("budget_article", "Begrotingsartikel"),
        Column("commitment", "Vastlegging"),
        Column("commitment_incl_nonrecoverable_vat", "Vastgelegd met niet-aftrekbare btw", "cents"),
        Column("contract_published_on", "Opdracht bekendgemaakt op", "date"),
    ),
    whole="order",
    check=check,
    compare=compare,
    commit=commit,
    example=(
        ("4500000001", "1", "0777.010.184", "Printpapier A4", "20", "4,95", "99,00", "21", "ZZ0-1ZZA-2-A/WT",
         "VL26-0001", "119,79", "15/03/2026"),
    ),
)  # fmt: skip
