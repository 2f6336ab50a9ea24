"""Pure decisions of interfaces: how a file reads, how rows become entries, which period brought nothing.

Amounts are whole cents. A row that cannot be read keeps its text and the reason; its entry is then rejected as a whole.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bundel.accounting.interfaces import messages
from bundel.accounting.ledger.rules import CONTROL_ACCOUNTS, EntryDraft, LineDraft, keyed, read_keys
from bundel.kit import money
from bundel.kit.calendar import FLEMISH_OFFICE
from bundel.kit.findings import Fact, Finding, Message

POLICIES: Final[Mapping[str, str]] = {"whole": "in zijn geheel", "rows": "boeking per boeking"}
SCHEDULES: Final[Mapping[str, str]] = {
    "none": "niet vast", "day": "elke werkdag", "week": "elke week", "month": "elke maand",
}  # fmt: skip
STATES: Final[Mapping[str, str]] = {
    "received": "Ontvangen", "booked": "Geboekt", "partly": "Deels geboekt", "rejected": "Afgekeurd",
    "replayed": "Rechtgezet",
}  # fmt: skip
TRANSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "received": frozenset({"booked", "partly", "rejected"}),
    "partly": frozenset({"replayed"}),
    "rejected": frozenset({"replayed"}),
    "booked": frozenset(),
    "replayed": frozenset(),
}
DATE_FORMS: Final[Mapping[str, str]] = {
    "%d/%m/%Y": "31/12/2026", "%Y-%m-%d": "2026-12-31", "%Y%m%d": "20261231", "%d-%m-%Y": "31-12-2026",
    "%d.%m.%Y": "31.12.2026",
}  # fmt: skip
DELIMITERS: Final[Mapping[str, str]] = {";": "puntkomma", ",": "komma", "\t": "tab", "|": "streep"}
DECIMALS: Final[Mapping[str, str]] = {",": "komma", ".": "punt"}
FIELDS: Final[Mapping[str, str]] = {
    "reference": "Referentie van de boeking", "date": "Datum", "account": "Rekening", "debit": "Debet",
    "credit": "Credit", "amount": "Bedrag (debet positief, credit negatief)", "description": "Omschrijving",
    "partner": "Relatie", "article": "Begrotingsartikel", "cost_centre": "Kostenplaats", "esr": "ESR-code",
    "commitment": "Vastlegging", "keys": "Eigen sleutels",
}  # fmt: skip
NEEDED: Final = ("reference", "date", "account")
LIMITS: Final[Mapping[str, int]] = {
    "account": 10, "partner": 60, "article": 60, "cost_centre": 40, "esr": 20, "commitment": 60,
}  # fmt: skip
REFERENCE: Final = 60
MAX_ROWS: Final = 250_000


@dataclass(frozen=True, slots=True)
class Layout:
    """How a feeder writes: our field → heading of its column, and how it separates, writes decimals and days."""

    columns: Mapping[str, str]
    delimiter: str = ";"
    decimal: str = ","
    date_form: str = "%d/%m/%Y"

    def stored(self) -> dict[str, object]:
        """As JSON keeps it."""
        return {"columns": dict(self.columns), "delimiter": self.delimiter, "decimal": self.decimal,
                "date_form": self.date_form}  # fmt: skip

    def wrong(self) -> str:
        """What is wrong with it in Dutch; empty when it can be used."""
        missing = [FIELDS[name] for name in NEEDED if not self.columns.get(name)]
        if missing:
            return f"er is geen kolom voor {', '.join(missing)}"
        sides = {name for name in ("debit", "credit", "amount") if self.columns.get(name)}
        if sides not in ({"amount"}, {"debit", "credit"}):
            return "er is een kolom voor het bedrag nodig, of één voor debet en één voor credit"
        if set(self.columns) - set(FIELDS):
            return "er staat een onbekend veld in"
        named = [one.strip().lower() for one in self.columns.values() if one]
        if len(named) != len(set(named)):
            return "twee velden wijzen dezelfde kolom aan"
        if self.delimiter not in DELIMITERS or self.decimal not in DECIMALS or self.date_form not in DATE_FORMS:
            return "scheidingsteken, decimaalteken of datumvorm is onbekend"
        return "" if self.delimiter != self.decimal else "scheidingsteken en decimaalteken zijn gelijk"


@dataclass(slots=True)
class Line:
    """A row of a file, read: its number, reference, day, ledger line, text as it came, and what is wrong with it."""

    row: int
    reference: str
    day: dt.date | None
    draft: LineDraft
    raw: str
    problem: Finding | None = None


@dataclass(slots=True)
class Group:
    """The rows of one reference: an entry, or the reason why it cannot be one."""

    reference: str
    lines: list[Line] = field(default_factory=list)

    @property
    def debit(self) -> int:
        return sum(one.draft.debit_cents for one in self.lines)

    @property
    def credit(self) -> int:
        return sum(one.draft.credit_cents for one in self.lines)

    def problem(self) -> Finding | None:
        """The first thing that keeps these rows from being an entry."""
        found = next((one.problem for one in self.lines if one.problem), None)
        if found:
            return found
        if len({one.day for one in self.lines}) > 1:
            return Finding("error", messages.DATES_DIFFER, self.reference, {"reference": self.reference})
        kept = next((one.draft.account for one in self.lines if one.draft.account in CONTROL_ACCOUNTS), "")
        if kept:
            told = {"reference": self.reference, "account": kept, "kept": CONTROL_ACCOUNTS[kept]}
            return Finding("error", messages.CONTROL_ACCOUNT, self.reference, told)
        if self.debit != self.credit:
            facts = {"reference": self.reference, "debit": money.show(self.debit), "credit": money.show(self.credit)}
            return Finding("error", messages.UNBALANCED, self.reference, facts)
        return None


@dataclass(frozen=True, slots=True)
class Totals:
    """Rows, debit and credit in cents: counted in a file, or told with it (None: not told)."""

    rows: int | None = None
    debit: int | None = None
    credit: int | None = None

    def differs(self, counted: "Totals") -> bool:
        """Whether something that was told is not what was counted."""
        pairs = ((self.rows, counted.rows), (self.debit, counted.debit), (self.credit, counted.credit))
        return any(told is not None and told != found for told, found in pairs)

    def words(self) -> str:
        """`12 rijen, debet 1.234,56, credit 1.234,56`: what is filled in."""
        parts = [] if self.rows is None else [f"{self.rows} rijen"]
        parts += [f"{name} {money.show(cents)}" for name, cents in (("debet", self.debit), ("credit", self.credit))
                  if cents is not None]  # fmt: skip
        return ", ".join(parts)


class Unreadable(Exception):
    """The file is no table of this layout; the text says why."""


def _text(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _places(heading: Sequence[str], layout: Layout) -> dict[str, int]:
    """Our field → place in the row. Raises `Unreadable` naming the columns that are not there."""
    found = {name.strip().lower(): place for place, name in enumerate(heading)}
    wanted = {ours: theirs.strip().lower() for ours, theirs in layout.columns.items() if theirs}
    missing = [layout.columns[ours] for ours, theirs in wanted.items() if theirs not in found]
    if missing:
        raise Unreadable(f"de kolom {', '.join(missing)} ontbreekt")
    return {ours: found[theirs] for ours, theirs in wanted.items()}


class _Reader:
    """Reads rows of one layout; remembers days, because a file has few."""

    def __init__(self, places: Mapping[str, int], layout: Layout) -> None:
        self.places, self.layout = places, layout
        self.days: dict[str, dt.date | None] = {"": None}

    def cents(self, text: str) -> int:
        """Cents of an amount; nothing is zero. Raises `ValueError`."""
        if not text:
            return 0
        return int(money.parse_belgian(text) if self.layout.decimal == "," else money.parse(text.replace(" ", "")))

    def day(self, text: str) -> dt.date | None:
        if text not in self.days:
            try:
                self.days[text] = dt.datetime.strptime(text, self.layout.date_form).date()  # noqa: DTZ007 - a day
            except ValueError:
                self.days[text] = None
        return self.days[text]

    def line(self, number: int, cells: Sequence[str]) -> Line:
        """One row. What cannot be read counts for nothing and is named."""
        value = {
            ours: cells[at].strip().replace("\x00", "") if at < len(cells) else "" for ours, at in self.places.items()
        }
        problem: Finding | None = None
        try:
            debit, credit = self.cents(value.get("debit", "")), self.cents(value.get("credit", ""))
            amount = self.cents(value.get("amount", ""))
        except ValueError:
            debit = credit = amount = 0
            texts = [value[one] for one in ("debit", "credit", "amount") if value.get(one)]
            problem = _wrong(messages.BAD_AMOUNT, number, text=" / ".join(texts)[:60])
        debit, credit = debit + max(amount, 0), credit + max(-amount, 0)
        if debit < 0 or credit < 0 or (debit == 0) == (credit == 0):
            problem = problem or _wrong(messages.SIDES, number)
            debit, credit = max(debit, 0), max(credit, 0)
        day = self.day(value["date"])
        if day is None:
            form = DATE_FORMS[self.layout.date_form]
            problem = problem or _wrong(messages.BAD_DATE, number, text=value["date"][:40] or "–", form=form)
        for name, limit in LIMITS.items():
            if len(value.get(name, "")) > limit:
                problem = problem or _wrong(messages.BAD_KEYS, number, column=FIELDS[name], limit=limit)
        reference = value["reference"]
        if not reference or len(reference) > REFERENCE:
            problem = _wrong(messages.LONG_REFERENCE if reference else messages.NO_REFERENCE, number)
            reference = f"rij {number}"
        draft = LineDraft(
            value["account"], debit, credit, value.get("description", "")[:200], value.get("partner", ""),
            value.get("article", ""), value.get("cost_centre", ""), value.get("esr", ""), value.get("commitment", ""),
        )  # fmt: skip
        if own := value.get("keys"):
            fixed = {"article": draft.article, "cost_centre": draft.cost_centre, "esr": draft.esr}
            draft = keyed(draft, read_keys(own) | fixed)
        return Line(
            number, reference, day, draft, self.layout.delimiter.join(cells)[:1000].replace("\x00", ""), problem
        )


def _wrong(message: Message, row: int, **facts: Fact) -> Finding:
    return Finding("error", message, str(row), {"row": row} | facts)


def read(content: bytes, layout: Layout) -> list[Group]:
    """The entries of a file in order of first appearance; row 2 is the first under the headings.

    Raises `Unreadable` when it is no table, misses a column, is empty or has more than `MAX_ROWS` rows.
    """
    try:
        rows = csv.reader(io.StringIO(_text(content), newline=""), delimiter=layout.delimiter, strict=True)
        reader = _Reader(_places(next(rows, []), layout), layout)
        groups: dict[str, Group] = {}
        count = 0
        for number, cells in enumerate(rows, 2):
            if not any(cell.strip() for cell in cells):
                continue
            count += 1
            if count > MAX_ROWS:
                raise Unreadable(f"er staan meer dan {MAX_ROWS} rijen in")
            line = reader.line(number, cells)
            if (group := groups.get(line.reference)) is None:
                group = groups[line.reference] = Group(line.reference)
            group.lines.append(line)
    except csv.Error as wrong:
        raise Unreadable(str(wrong)[:120]) from wrong
    if not groups:
        raise Unreadable("er staan geen rijen in")
    return list(groups.values())


def counted(groups: Iterable[Group]) -> Totals:
    """What is in a file, to the cent; a row whose amount cannot be read counts as a row of nothing."""
    found = list(groups)
    return Totals(
        sum(len(one.lines) for one in found), sum(one.debit for one in found), sum(one.credit for one in found)
    )


def entry(group: Group, *, journal: str, feeder: str, origin: int, delivery: int) -> EntryDraft:
    """The entry of a group without problems. `origin` is the delivery itself, or the one that it repairs."""
    first = group.lines[0]
    if first.day is None:
        raise ValueError(group.reference)
    return EntryDraft(
        journal, first.day, (first.draft.description or f"{feeder} {group.reference}")[:300],
        tuple(one.draft for one in group.lines), "interface", f"interfaces.delivery:{delivery}",
        key_of(origin, group.reference),
    )  # fmt: skip


def key_of(origin: int, reference: str) -> str:
    """The natural name of an entry in the ledger. A number comes first, so that no two references read the same,
    whatever strokes stand in them."""
    return f"interfaces/{origin}/{reference}"


@dataclass(frozen=True, slots=True)
class Period:
    """A span in which a file was expected: how it is called and its first and last day."""

    name: str
    first: dt.date
    last: dt.date


def last_period(schedule: str, today: dt.date) -> Period | None:
    """The last whole period before today: a working day, a week from Monday to Sunday, or a month."""
    if schedule == "day":
        day = today - dt.timedelta(days=1)
        while not FLEMISH_OFFICE.is_working_day(day):
            day -= dt.timedelta(days=1)
        return Period(f"{day:%d/%m/%Y}", day, day)
    if schedule == "week":
        last = today - dt.timedelta(days=today.weekday() + 1)
        first = last - dt.timedelta(days=6)
        return Period(f"de week van {first:%d/%m/%Y}", first, last)
    if schedule == "month":
        last = today.replace(day=1) - dt.timedelta(days=1)
        return Period(f"{last:%m/%Y}", last.replace(day=1), last)
    return None
