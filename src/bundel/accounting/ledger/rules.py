"""Pure decisions of the ledger: what a batch is made of, how numbers look, what a reversal is, how files read.

Amounts are whole cents; debit and credit are two non-negative amounts of which exactly one is filled.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, NamedTuple

from bundel.kit.periods import OPENING, FiscalPeriod

JOURNALS: Final[Mapping[str, str]] = {
    "AANK": "Aankopen",
    "CRED": "Creditnota’s aankoop",
    "VERK": "Verkopen",
    "BET": "Betalingen",
    "BANK": "Bank",
    "DIV": "Diverse verrichtingen",
    "OPEN": "Opening",
}
DOCUMENT_TYPES: Final[Mapping[str, str]] = {
    "manual": "Diverse boeking",
    "opening": "Openingsbalans",
    "purchase_invoice": "Aankoopfactuur",
    "purchase_credit_note": "Creditnota aankoop",
    "sales_invoice": "Verkoopfactuur",
    "payment_run": "Betaalrun",
    "bank_movement": "Bankverrichting",
    "sales_credit_note": "Creditnota verkoop",
    "accrual": "Overlopende post",
    "allocation": "Verdeling van kosten",
    "depreciation": "Afschrijving",
    "asset": "Verrichting op een vast actief",
    "internal": "Interne verrichting",
    "internal_elimination": "Eliminatie van interne verrichtingen",
    "claim": "Onkostennota",
    "card_statement": "Kaartafrekening",
    "vat_return": "Btw-aangifte",
    "interface": "Boeking uit een toeleverend systeem",
    "closing": "Afsluiting",
}
CONTROL_ACCOUNTS: Final[Mapping[str, str]] = {
    "440000": "de facturen van leveranciers",
    "455200": "de onkostennota’s",
}
"""Accounts whose balance is the sum of open items of a sub-ledger, and of which: no other system books there."""
NOT_BUDGETED: Final = ("accrual", "allocation", "depreciation", "internal_elimination")
"""Kinds of document that move cost without a debt to anybody: they clear no payment credit."""

DRAFT_TRANSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "prepared": frozenset({"posted", "returned", "withdrawn"}),
    "posted": frozenset(),
    "returned": frozenset(),
    "withdrawn": frozenset(),
}
REOPENING_TRANSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "open": frozenset({"approved", "refused"}),
    "approved": frozenset(),
    "refused": frozenset(),
}


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line to post: account number, one of debit and credit in cents, and what reports group by.

    `commitment` names the budget commitment that the line clears, `vat` the boxes of the VAT return it counts in
    (`82+87`), `dimensions` the analytic keys of the client besides article, cost centre and ESR code: pairs of a
    dimension's code and a value, sorted by code.
    """

    account: str
    debit_cents: int = 0
    credit_cents: int = 0
    description: str = ""
    partner: str = ""
    article: str = ""
    cost_centre: str = ""
    esr: str = ""
    commitment: str = ""
    vat: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """An entry to post. `key` is its natural name (`payables.invoice:17/booked`): posted again, nothing new happens.

    `document` names the thing it books (`payables.invoice:17`); `period` is needed for opening (0) and closing (13)
    only, otherwise the month of the date is meant. `reverses_id` is filled by `actions.reverse` alone.
    """

    journal: str
    date: date
    description: str
    lines: tuple[LineDraft, ...]
    document_type: str = "manual"
    document: str = ""
    key: str = ""
    period: int | None = None
    reverses_id: int | None = None

    @property
    def fiscal_period(self) -> int:
        return self.date.month if self.period is None else self.period


class Posted(NamedTuple):
    """What posting an entry gave: its id, its number (`AANK/2026/000123`), journal, date and key.

    `again` tells that the key had been posted before and nothing new was written.
    """

    entry_id: int
    number: str
    journal: str
    date: date
    key: str
    again: bool = False


def entry_number(journal: str, year: int, number: int) -> str:
    """How the number of an entry is written everywhere."""
    return f"{journal}/{year}/{number:06d}"


def lock_scope(year: int, period: int, journal: str, document_type: str) -> str:
    """A lock in words: `maart 2026, dagboek AANK, Aankoopfactuur`."""
    parts = [FiscalPeriod(year, period).name_nl]
    if journal:
        parts.append(f"dagboek {journal}")
    if document_type:
        parts.append(DOCUMENT_TYPES.get(document_type, document_type))
    return ", ".join(parts)


def hledger_text(text: str) -> str:
    """A description that hledger reads back as text: one line, no comment sign, no tag, no payee bar."""
    cleaned = "".join(" " if sign in ";|\n\r\t" else sign for sign in text)
    return " ".join(cleaned.split())


def hledger_account(number: str, name: str) -> str:
    """The name of an account in hledger: headings as a path, number and name (`4:44:440:440000 Leveranciers`)."""
    return f"{number[0]}:{number[:2]}:{number[:3]}:{number} {hledger_text(name.replace(':', ' '))}".rstrip()


def stored_lines(rows: Iterable[Mapping[str, Any]]) -> tuple[LineDraft, ...]:
    """Lines as a prepared entry keeps them (JSON has no tuples)."""
    return tuple(
        LineDraft(**{**row, "dimensions": tuple((code, value) for code, value in row.get("dimensions", ()))})
        for row in rows
    )


FIXED_KEYS: Final = ("article", "cost_centre", "esr")
"""The analytic keys that every client has; its own stand in `LineDraft.dimensions`."""
KEY_NAMES: Final[Mapping[str, str]] = {"article": "Begrotingsartikel", "cost_centre": "Kostenplaats", "esr": "ESR-code"}


def keys_of(line: LineDraft) -> dict[str, str]:
    """The analytic keys of a line that are filled in, fixed ones and the client's own."""
    fixed = {"article": line.article, "cost_centre": line.cost_centre, "esr": line.esr}
    return {code: value for code, value in (*fixed.items(), *line.dimensions) if value}


def keyed(line: LineDraft, keys: Mapping[str, str]) -> LineDraft:
    """The line with these analytic keys and no others."""
    own = tuple(sorted((code, value) for code, value in keys.items() if value and code not in FIXED_KEYS))
    return replace(
        line, article=keys.get("article", ""), cost_centre=keys.get("cost_centre", ""), esr=keys.get("esr", ""),
        dimensions=own,
    )  # fmt: skip


def read_keys(text: str) -> dict[str, str]:
    """The keys of `project=P12, activiteit=A3`; what is not of that form is left out."""
    pairs = (part.partition("=") for part in text.split(","))
    return {code.strip(): value.strip() for code, sign, value in pairs if sign and code.strip() and value.strip()}


def dimension_text(pairs: Iterable[tuple[str, str]]) -> str:
    """Analytic keys on one line: `activiteit=A3, project=P12`."""
    return ", ".join(f"{code}={value}" for code, value in sorted(pairs))


def debit_total(lines: Iterable[LineDraft]) -> int:
    return sum(line.debit_cents for line in lines)


def swapped(lines: Sequence[LineDraft]) -> tuple[LineDraft, ...]:
    """The same lines with debit and credit exchanged; amounts are copied, never computed again."""
    return tuple(replace(line, debit_cents=line.credit_cents, credit_cents=line.debit_cents) for line in lines)


def reversal(original: EntryDraft, *, entry_id: int, number: str, on: date, reason: str) -> EntryDraft:
    """The entry that undoes `original`, dated `on`, in the same journal and for the same document."""
    return EntryDraft(
        journal=original.journal,
        date=on,
        description=f"Tegenboeking van {number}: {reason}",
        lines=swapped(original.lines),
        document_type=original.document_type,
        document=original.document,
        key=f"ledger.reversal:{entry_id}",
        reverses_id=entry_id,
    )


def disjoint(*groups: Iterable[int | None]) -> bool:
    """Whether no person stands in two of the groups: who acts and for whom they act both count."""
    seen: set[int] = set()
    for group in groups:
        people = {person for person in group if person is not None}
        if people & seen:
            return False
        seen |= people
    return True


def opening_entry(year: int, lines: tuple[LineDraft, ...]) -> EntryDraft:
    """The opening entry of a year: period 0, dated 1 January, at most one a client and year."""
    return EntryDraft(
        journal="OPEN",
        date=date(year, 1, 1),
        description=f"Openingsbalans {year}",
        lines=lines,
        document_type="opening",
        key=f"ledger.opening:{year}",
        period=OPENING,
    )
