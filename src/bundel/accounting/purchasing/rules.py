"""Reading a file of orders: bytes in, orders and findings out. Pure."""

import csv
import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from bundel.accounting.purchasing import messages
from bundel.kit import money
from bundel.kit.findings import Fact, Finding
from bundel.kit.rounding import half_up

COLUMNS = (
    "order", "entity", "supplier_kbo", "line", "description", "quantity", "unit_price", "amount_excl_vat", "vat_rate",
    "budget_article", "commitment", "commitment_incl_nonrecoverable_vat",
)  # fmt: skip
PUBLISHED = "contract_published_on"
"""A column that a file may leave out: the day (JJJJ-MM-DD) on which the public contract was published."""


NOT_A_COMMITMENT = frozenset({"", "courant", "refused"})
"""What orders write where no commitment is meant: `courant` is committed and cleared at once with its invoice."""


def commitment_of(text: str) -> str:
    """The commitment that an order names; empty when its words mean that there is none."""
    stripped = text.strip()
    return "" if stripped.casefold() in NOT_A_COMMITMENT else stripped


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One order line as read."""

    position: str
    description: str
    quantity: Decimal | None
    unit_price: Decimal | None
    net_cents: int
    vat: str


@dataclass(slots=True)
class OrderDraft:
    """An order as read; `amount_cents` sums the commitments of its lines. `committed` tells whether it may be used.

    `contract_published_on` is None when the file does not say: what is known of the order stays.
    """

    number: str
    supplier_number: str
    article: str
    commitment: str
    committed: bool
    net_cents: int = 0
    amount_cents: int = 0
    lines: list[LineDraft] = field(default_factory=list)
    contract_published_on: dt.date | None = None


def read_orders(content: bytes, entity: str = "") -> tuple[list[OrderDraft], list[Finding]]:
    """Orders of a CSV file with the columns of `COLUMNS`, and what is wrong with its rows.

    A row with an unreadable value gives an error and is left out; `entity` keeps the rows of one client (empty: all).
    """
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig", errors="replace")))
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        return [], [Finding("error", messages.WRONG_COLUMNS, facts={"columns": ", ".join(missing)})]
    orders: dict[str, OrderDraft] = {}
    findings: list[Finding] = []
    for number, row in enumerate(rows, start=2):
        if entity and row["entity"] != entity:
            findings.append(
                Finding("warning", messages.OTHER_CLIENT, str(number), {"row": number, "entity": row["entity"]})
            )
            continue
        try:
            _add(orders, row)
        except _Unreadable as trouble:
            facts: dict[str, Fact] = {"row": number, "value": trouble.value, "column": trouble.column}
            findings.append(Finding("error", messages.WRONG_VALUE, str(number), facts))
    findings += [
        Finding("warning", messages.NOT_COMMITTED, order.number, {"number": order.number})
        for order in orders.values()
        if not order.committed
    ]
    return list(orders.values()), findings


class _Unreadable(Exception):
    def __init__(self, column: str, value: str) -> None:
        super().__init__(column)
        self.column, self.value = column, value


def _add(orders: dict[str, OrderDraft], row: dict[str, str]) -> None:
    net = _cents(row, "amount_excl_vat")
    if not row["order"].strip():
        raise _Unreadable("order", "")
    supplier = re.sub(r"\D", "", row["supplier_kbo"])
    order = orders.setdefault(
        row["order"].strip(),
        OrderDraft(
            row["order"].strip(),
            supplier if len(supplier) == 10 else "",
            row["budget_article"].strip(),
            row["commitment"].strip(),
            row["commitment"].strip() not in ("", "refused"),
            contract_published_on=_day(row),
        ),
    )
    line = LineDraft(
        row["line"].strip(),
        row["description"].strip(),
        _decimal(row, "quantity"),
        _decimal(row, "unit_price"),
        net,
        row["vat_rate"].strip(),
    )
    order.lines.append(line)
    order.net_cents += net
    order.amount_cents += _commitment(row, net)


def _commitment(row: dict[str, str], net: int) -> int:
    """The committed amount; a row that names none (committed and cleared together) takes net plus its VAT."""
    text = row["commitment_incl_nonrecoverable_vat"].strip()
    known = money.parse(text) if re.fullmatch(r"\d+(\.\d{1,2})?", text) else None
    return committed_cents(known, net, row["vat_rate"])


def committed_cents(known: int | None, net: int, vat_rate: str) -> int:
    """What a line commits: the amount that is known, otherwise net plus its VAT where the rate is a percentage."""
    if known is not None:
        return known
    rate = vat_rate.strip()
    return net + half_up(Fraction(net) * Fraction(rate) / 100) if re.fullmatch(r"\d+(\.\d+)?", rate) else net


def _cents(row: dict[str, str], column: str) -> int:
    try:
        return money.parse(row[column].strip())
    except ValueError as error:
        raise _Unreadable(column, row[column]) from error


def _day(row: dict[str, str]) -> dt.date | None:
    text = (row.get(PUBLISHED) or "").strip()
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise _Unreadable(PUBLISHED, text) from error


def _decimal(row: dict[str, str], column: str) -> Decimal | None:
    try:
        return Decimal(row[column].strip()) if row[column].strip() else None
    except InvalidOperation as error:
        raise _Unreadable(column, row[column]) from error


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order as a check sees it: what may still be invoiced, and its lines."""

    id: int
    number: str
    supplier_number: str
    article: str
    commitment: str
    status: str
    amount_cents: int
    invoiced_cents: int
    receipt_required: bool
    received_cents: int
    lines: Sequence[LineDraft] = ()
    contract_published_on: dt.date | None = None

    @property
    def open_cents(self) -> int:
        return self.amount_cents - self.invoiced_cents
