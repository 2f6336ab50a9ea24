"""Kinds of import of the ledger: opening balances, values of analytic keys, values of drivers."""

from collections.abc import Mapping, Sequence
from typing import Any

from bundel.accounting.ledger import actions, batch, messages, queries, rules
from bundel.accounting.ledger.rules import LineDraft
from bundel.accounting.ledger.rules_allocation import milli
from bundel.kit.findings import Finding, Message, Refusal
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor

KEYS = (
    Column("article", "Begrotingsartikel"), Column("cost_centre", "Kostenplaats"), Column("esr", "ESR-code"),
    Column("keys", "Eigen sleutels (project=P12, activiteit=A3)"),
)  # fmt: skip


def _wrong(row: Row, column: str, message: Message, /, **facts: str | int) -> RowFinding:
    return RowFinding(row.number, Finding("error", message, column, facts))


def _line(values: Mapping[str, Any]) -> LineDraft:
    """A line of the opening balance with its full keys."""
    fixed = {code: values[code] or "" for code in rules.FIXED_KEYS}
    line = LineDraft(
        values["account"], values["debit"] or 0, values["credit"] or 0, values["description"] or "Openingsbalans",
        values["partner"] or "",
    )  # fmt: skip
    return rules.keyed(line, rules.read_keys(values["keys"] or "") | fixed)


def _by_year(rows: Sequence[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in rows:
        if row.values["debit"] or row.values["credit"]:
            found.setdefault(row.values["year"], []).append(row)
    return found


def check_opening(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """Each row fills one side; each year is open, balances, and was not opened with other amounts before."""
    found: list[RowFinding] = []
    for row in rows:
        debit, credit = row.values["debit"] or 0, row.values["credit"] or 0
        if debit < 0 or credit < 0 or (debit and credit):
            found.append(_wrong(row, "debit", messages.OPENING_SIDES, row=row.number, account=row.values["account"]))
    bad = {one.row for one in found}
    for year, those in _by_year(rows).items():
        if not 1990 <= year <= 2200:
            found += [_wrong(row, "year", messages.BOOKS_NOT_OPEN, year=year) for row in those]
            continue
        if bad & {row.number for row in those}:
            continue
        entry = rules.opening_entry(year, tuple(_line(row.values) for row in those))
        before = queries.posted_with(client_id, entry.key)
        if before is not None:
            known = queries.entry(client_id, before.entry_id)
            if known is None or known.draft().lines != entry.lines:
                found.append(_wrong(those[0], "year", messages.OPENING_DIFFERS, year=year, number=before.number))
            continue
        batch.stage([entry])
        for finding in batch.check(client_id, entry.date)[:200]:
            line = int(finding.facts.get("line", 1))
            found.append(RowFinding(those[line - 1].number, finding))
    return found


def compare_opening(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """New, or the same as what was posted; rows without an amount change nothing."""
    fates: dict[int, Fate] = {row.number: "same" for row in rows}
    for year, those in _by_year(rows).items():
        if queries.posted_with(client_id, f"ledger.opening:{year}") is None:
            fates |= {row.number: "new" for row in those}
    return fates


def commit_opening(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """One opening entry a year."""
    years = _by_year(rows)
    for year, those in years.items():
        actions.post_opening(by, client_id, year, tuple(_line(row.values) for row in those))
    return {"openingsbalansen": len(years), "lijnen": sum(len(those) for those in years.values())}


OPENING = ImportKind(
    name="openingsbalans",
    caption="Openingsbalans",
    right="ledger.import",
    explanation="De beginsaldi van een boekjaar, per rekening en per sleutel. Debet en credit zijn samen gelijk; wat "
    "al geboekt is, wijzigt niet.",
    columns=(
        Column("year", "Boekjaar", "int", required=True),
        Column("account", "Rekening", required=True),
        Column("debit", "Debet", "cents"),
        Column("credit", "Credit", "cents"),
        Column("description", "Omschrijving"),
        Column("partner", "Relatie"),
        *KEYS,
    ),
    check=check_opening,
    compare=compare_opening,
    commit=commit_opening,
    whole="year",
    example=(
        ("2026", "550000", "90.000,00", "", "Zichtrekening", "", "", "", "", ""),
        ("2026", "100000", "", "90.000,00", "Kapitaal", "", "", "", "", ""),
    ),
)


def _value(values: Mapping[str, Any]) -> actions.ValueDraft:
    return actions.ValueDraft(
        values["key"], values["value"], values["name"], values["valid_from"], values["valid_until"]
    )  # fmt: skip


def check_values(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """The key exists, and the last day does not lie before the first."""
    known = {one.code for one in queries.dimensions(client_id)}
    found = [
        _wrong(row, "key", messages.NO_DIMENSION, code=row.values["key"])
        for row in rows
        if row.values["key"] not in known
    ]
    for row in rows:
        start, until = row.values["valid_from"], row.values["valid_until"]
        if until is not None and until < start:
            found.append(
                _wrong(
                    row, "valid_until", messages.DATES_REVERSED, start=f"{start:%d/%m/%Y}", until=f"{until:%d/%m/%Y}"
                )
            )
    return found


def compare_values(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """New, changed in name or last day, or the same."""
    known = {(one.dimension, one.value): (one.name, one.valid_until) for one in queries.values(client_id)}
    fates: dict[int, Fate] = {}
    for row in rows:
        before = known.get((row.values["key"], row.values["value"]))
        now = (row.values["name"], row.values["valid_until"])
        fates[row.number] = "new" if before is None else "same" if before == now else "changed"
    return fates


def commit_values(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Write the values; the holder of a value that exists stays."""
    holders = {(one.dimension, one.value): one.holder_id for one in queries.values(client_id)}
    drafts = [_value(row.values) for row in rows]
    actions.set_values(by, client_id, [one.held_by(holders.get((one.dimension, one.value))) for one in drafts])
    return {"waarden": len(rows)}


VALUES = ImportKind(
    name="sleutelwaarden",
    caption="Waarden van analytische sleutels",
    right="ledger.manage",
    explanation="Projecten, activiteiten, kostenplaatsen: wat op een boekingslijn mag staan, en in welke dagen.",
    columns=(
        Column("key", "Sleutel", required=True, key=True),
        Column("value", "Waarde", required=True, key=True),
        Column("name", "Naam", required=True),
        Column("valid_from", "Geldig vanaf", "date", required=True),
        Column("valid_until", "Geldig tot", "date"),
    ),
    check=check_values,
    compare=compare_values,
    commit=commit_values,
    example=(("project", "P12", "Vernieuwing website", "01/01/2026", ""),),
)


def _quantity(text: str) -> int | None:
    try:
        return milli(text)
    except ValueError:
        return None


def check_drivers(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """The driver exists and the quantity is a number with at most three decimals."""
    known = {one.code for one in queries.drivers(client_id)}
    found = [
        _wrong(row, "driver", messages.NO_DRIVER, code=row.values["driver"])
        for row in rows
        if row.values["driver"] not in known
    ]
    return found + [
        _wrong(row, "quantity", messages.DRIVER_VALUE, text=row.values["quantity"])
        for row in rows
        if _quantity(row.values["quantity"]) is None
    ]


def compare_drivers(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """New, changed, or the same quantity on that day."""
    known = {
        (one.code, target, day): quantity for one in queries.drivers(client_id) for target, day, quantity in one.rows
    }
    fates: dict[int, Fate] = {}
    for row in rows:
        before = known.get((row.values["driver"], row.values["target"], row.values["valid_from"]))
        now = _quantity(row.values["quantity"])
        fates[row.number] = "new" if before is None else "same" if before == now else "changed"
    return fates


def commit_drivers(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Write the quantities."""
    by_driver: dict[str, list[actions.DriverRow]] = {}
    for row in rows:
        quantity = _quantity(row.values["quantity"])
        if quantity is None:
            raise Refusal(messages.DRIVER_VALUE, text=row.values["quantity"])
        one = actions.DriverRow(row.values["target"], row.values["valid_from"], quantity)
        by_driver.setdefault(row.values["driver"], []).append(one)
    written = [actions.set_driver_values(by, client_id, code, those) for code, those in by_driver.items()]
    return {"hoeveelheden": sum(written)}


DRIVERS = ImportKind(
    name="verdeelsleutels",
    caption="Waarden van verdeelsleutels",
    right="ledger.manage",
    explanation="Vierkante meters, voltijdse eenheden: hoeveel elk doel heeft vanaf een dag.",
    columns=(
        Column("driver", "Verdeelsleutel", required=True, key=True),
        Column("target", "Doel", required=True, key=True),
        Column("valid_from", "Geldig vanaf", "date", required=True, key=True),
        Column("quantity", "Hoeveelheid", required=True),
    ),
    check=check_drivers,
    compare=compare_drivers,
    commit=commit_drivers,
    example=(("m2", "K100", "01/01/2026", "120,5"),),
)
