"""Statements as tables that screens, PDF, XLSX and CSV share: columns, lines, remarks, what each figure opens."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bundel.accounting.bank import queries as bank
from bundel.accounting.payables import queries as payables
from bundel.accounting.receivables import queries as receivables
from bundel.accounting.statements import queries, rules
from bundel.kit import money
from bundel.kit.hashing import canonical_json, sha256_bytes
from bundel.platform.reports import csv, pdf, xlsx
from bundel.platform.reports.pdf import About
from bundel.platform.reports.tables import Column, Sheet

KINDS: Final[Mapping[str, str]] = {
    "balance": "Balans",
    "result": "Resultatenrekening",
    "esr": "ESR-overzicht",
    "cash": "Kaspositie",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its cells (one per column), its depth (0 = a grand total), and the query that opens its lines."""

    cells: tuple[Any, ...]
    level: int = 2
    opens: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """A statement to show. `parts` are groups of lines with a heading; `remarks` say what the reader must know."""

    kind: str
    title: str
    subtitle: str
    columns: tuple[Column, ...]
    parts: tuple[tuple[str, tuple[Line, ...]], ...]
    remarks: tuple[str, ...] = ()
    scheme: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for _, lines in self.parts for line in lines)

    @property
    def figures(self) -> list[list[Any]]:
        """The cells as plain values: what is hashed when a person signs."""
        return [[cell.isoformat() if isinstance(cell, dt.date) else cell for cell in line.cells] for line in self.lines]

    @property
    def digest(self) -> str:
        return sha256_bytes(canonical_json({"kind": self.kind, "scheme": self.scheme, "figures": self.figures}))


def _dated(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def scheme_overview(asked: queries.Asked, names: Sequence[str], made: queries.Made, shut: bool) -> Overview:
    """A balance sheet or profit and loss account beside the day it is compared with."""
    filled = made.filled
    columns = [Column("Code"), Column("Rubriek"), Column(_dated(asked.on), "cents")]
    if asked.before:
        columns += [Column(_dated(asked.before), "cents"), Column("Verschil", "cents")]
    parts = []
    for part in filled.scheme.parts:
        lines = []
        for row in rules.without_zeros([one for one in filled.rows if one.part == part]):
            amounts = (row.cents, row.before_cents, row.change_cents) if asked.before else (row.cents,)
            lines.append(Line((row.code, row.caption, *amounts), row.level, _opens(filled.scheme, row.code)))
        parts.append((part, tuple(lines)))
    return Overview(
        asked.kind,
        filled.scheme.name,
        f"{_whose(names)}, stand op {_dated(asked.on)}",
        tuple(columns),
        tuple(parts),
        tuple(_remarks(made, shut, asked)),
        filled.scheme.version,
    )


def _whose(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{len(names)} cliënten samen"


def _opens(scheme: rules.Scheme, code: str) -> dict[str, str]:
    leaves = scheme.leaves_of(code)
    return {
        "rekening": ",".join(dict.fromkeys(start for leaf in leaves for start in leaf.takes)),
        "zonder": ",".join(dict.fromkeys(start for leaf in leaves for start in leaf.leaves))
        if len(leaves) == 1
        else "",
    }


def _remarks(made: queries.Made, shut: bool, asked: queries.Asked) -> Iterable[str]:
    if not shut:
        yield "Voorlopige cijfers: de periode is nog niet vergrendeld."
    if made.filled.unplaced:
        yield f"Zonder plaats in het schema: {', '.join(made.filled.unplaced)}."
    if made.unmapped:
        listed = ", ".join(f"{one.account} ({money.show(money.Cents(one.cents))})" for one in made.unmapped)
        yield f"Rekeningen zonder vertaling naar het gemeenschappelijke rekeningplan: {listed}."
    if made.eliminated:
        total = sum(abs(cents) for cents in made.eliminated.values()) // 2
        yield f"Onderlinge verrichtingen zijn weggelaten: {money.show(money.Cents(total), euro=True)}."
    elif len(asked.client_ids) > 1:
        yield "Onderlinge verrichtingen van de cliënten zijn niet weggelaten."


def esr_overview(client_ids: Sequence[int], names: Sequence[str], on: dt.date, shut: bool) -> Overview:
    """Expenditure and revenue by ESR code, with the main group of the code as heading."""
    rows = queries.esr(client_ids, on)
    groups: dict[str, list[Line]] = {}
    for row in rows:
        heading = rules.ESR_GROUPS.get(row.code[:1], "Zonder ESR-code")
        cells = (row.code or "–", row.expenditure_cents, row.revenue_cents)
        groups.setdefault(heading, []).append(Line(cells, 2, {"rekening": "2,6,7", "esr": row.code}))
    totals = (sum(row.expenditure_cents for row in rows), sum(row.revenue_cents for row in rows))
    # Groups 8 and 9 and internal flows (0) stay out of the consolidated figure (domain page, ESR rules of Flanders).
    counted = [row for row in rows if row.code[:1] in tuple("1234567")]
    parts = [(heading, tuple(lines)) for heading, lines in groups.items()]
    parts.append(
        (
            "Totaal",
            (
                Line(("Alle codes", *totals), 0, {"rekening": "2,6,7"}),
                Line(("Hoofdgroepen 1 tot 7", sum(r.expenditure_cents for r in counted),
                      sum(r.revenue_cents for r in counted)), 0),
            ),
        )
    )  # fmt: skip
    missing = [row for row in rows if not row.code]
    remarks = [] if shut else ["Voorlopige cijfers: de periode is nog niet vergrendeld."]
    if missing:
        remarks.append("Er zijn boekingen zonder ESR-code; zij staan apart en tellen niet mee in de hoofdgroepen.")
    columns = (Column("ESR-code"), Column("Uitgaven en investeringen", "cents"), Column("Ontvangsten", "cents"))
    return Overview("esr", KINDS["esr"], f"{_whose(names)}, 01/01/{on.year} tot en met {_dated(on)}", columns,
                    tuple(parts), tuple(remarks))  # fmt: skip


def cash_overview(client_ids: Sequence[int], names: Sequence[str], on: dt.date) -> Overview:
    """What stands on the bank, what is under way, and what falls due in the coming thirty days."""
    held = queries.balances(client_ids, on).by_account
    bank_cents = sum(cents for account, cents in held.items() if account.startswith(("55", "57")))
    moving = sum(cents for account, cents in held.items() if account.startswith("58"))
    until = on + dt.timedelta(days=30)
    owed = [one for one in payables.open_items(client_ids) if one.due_on <= until]
    due = [one for one in receivables.open_items(client_ids) if one.due_on is not None and one.due_on <= until]
    out = -sum(one.open_cents for one in owed)
    coming = sum(one.open_cents for one in due)
    per_account = [
        Line((account, cents), 3, {"rekening": account})
        for account, cents in sorted(held.items())
        if account.startswith(("55", "57")) and cents
    ]
    lines = (
        *per_account,
        Line(("Op de bank en in kas", bank_cents), 1, {"rekening": "55,57"}),
        Line(("Betalingen onderweg", moving), 2, {"rekening": "58"}),
        Line((f"Te betalen tot en met {_dated(until)} ({len(owed)} posten)", out), 2),
        Line((f"Te ontvangen tot en met {_dated(until)} ({len(due)} posten)", coming), 2),
        Line(("Verwachte stand", bank_cents + moving + out + coming), 0),
    )
    states = bank.accounts_state(client_ids)
    last = [state.last_date for state in states.values()]
    remarks = [f"Laatste uittreksel: {_dated(max(last))}."] if last else []
    columns = (Column("Post"), Column("Bedrag (€)", "cents"))
    subtitle = f"{_whose(names)}, stand op {_dated(on)}"
    return Overview("cash", KINDS["cash"], subtitle, columns, (("Kaspositie", lines),), tuple(remarks))


def as_xlsx(overview: Overview) -> bytes:
    """A workbook with one sheet; remarks under the table."""
    note = " · ".join((overview.subtitle, *overview.remarks))
    rows = [line.cells for line in overview.lines]
    return xlsx.workbook([Sheet(overview.title[:31], overview.columns, rows, note=note)], title=overview.title)


def as_csv(overview: Overview) -> bytes:
    return csv.table(overview.columns, [line.cells for line in overview.lines])


def as_pdf(overview: Overview, made_at: dt.datetime, number: str) -> bytes:
    """The statement on paper, tagged, with headings and remarks."""
    tables = [
        pdf.table_content(overview.columns, [line.cells for line in lines], caption=part, shares=_shares(overview))
        for part, lines in overview.parts
    ]
    about = About(title=overview.title, number=number, made_at=made_at, subtitle=overview.subtitle)
    return pdf.render(
        pdf.TABLE,
        {"document": about.plain(), "landscape": False, "remarks": list(overview.remarks), "tables": tables},
    )


def _shares(overview: Overview) -> list[int]:
    """The longest text takes what the amounts leave."""
    texts = [place for place, column in enumerate(overview.columns) if column.kind == "text"]
    wide = max(texts, key=lambda place: max((len(str(line.cells[place])) for line in overview.lines), default=0))
    return [1 if place == wide else 0 for place in range(len(overview.columns))]
