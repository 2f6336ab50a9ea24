"""A budget as a kind of import: one row an article, with its credits as they are after approval by another person."""

from collections.abc import Mapping, Sequence
from typing import Any

from bundel.accounting.budget import actions, messages, rules
from bundel.accounting.budget.models import AdjustmentLine, Article, BudgetYear
from bundel.accounting.budget.rules import CreditLine
from bundel.kit import money
from bundel.kit.findings import Fact, Finding, Message
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor

Standing = tuple[str, str, int, int]
"""(name, ESR code, VAK, VEK), with what is proposed counted in."""


def _known(client_id: int, rows: Sequence[Row]) -> dict[tuple[int, str], Standing]:
    """What the articles of these rows have or will have once everything that waits is approved. Two queries."""
    codes = {row.values["budget_article"] for row in rows}
    found = Article.of(client_id).filter(code__in=codes)
    waiting: dict[int, tuple[int, int]] = {}
    for line in AdjustmentLine.of(client_id).filter(article__code__in=codes, adjustment__status="proposed"):
        vak, vek = waiting.get(line.article_id, (0, 0))
        waiting[line.article_id] = (vak + line.vak, vek + line.vek)
    return {
        (one.year, one.code): (
            one.name, one.esr_code, one.vak + waiting.get(one.pk, (0, 0))[0], one.vek + waiting.get(one.pk, (0, 0))[1],
        )
        for one in found
    }  # fmt: skip


def _wanted(row: Row) -> Standing:
    values: Mapping[str, Any] = row.values
    return values["libelle_nl"], rules.normal_esr(values["esr_code"]), values["VAK"], values["VEK"]


def check(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """Year with a budget that can be, ESR code of expenditure, credits not negative."""
    closed = set(BudgetYear.of(client_id).filter(status="closed").values_list("year", flat=True))
    found: list[RowFinding] = []

    def wrong(row: Row, column: str, message: Message, facts: dict[str, Fact]) -> None:
        found.append(RowFinding(row.number, Finding("error", message, column, facts)))

    for row in rows:
        values: Mapping[str, Any] = row.values
        year, code = values["year"], values["budget_article"]
        if not rules.FIRST_YEAR <= year <= 2099:
            wrong(row, "year", messages.YEAR_OUTSIDE, {"year": year})
        elif year in closed:
            wrong(row, "year", messages.CLOSED_YEAR, {"year": year, "article": code})
        try:
            rules.normal_esr(values["esr_code"])
        except ValueError as why:
            facts: dict[str, Fact] = {"article": code, "value": values["esr_code"], "what": str(why)}
            wrong(row, "esr_code", messages.ESR, facts)
        for column in ("VAK", "VEK"):
            if values[column] < 0:
                what = f"{column} is negatief ({money.show(values[column])})"
                wrong(row, column, messages.WRONG_ROW, {"row": row.number, "what": what})
    return found


def compare(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """New, changed or the same, with what waits for approval counted in: a second import proposes nothing."""
    known = _known(client_id, rows)
    fates: dict[int, Fate] = {}
    for row in rows:
        before = known.get((row.values["year"], row.values["budget_article"]))
        fates[row.number] = "new" if before is None else "same" if before == _wanted(row) else "changed"
    return fates


def commit(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Open the year, set the articles and propose the difference in credits, for another person to approve."""
    known = _known(client_id, rows)
    lines: dict[int, list[CreditLine]] = {}
    for row in rows:
        year, code = row.values["year"], row.values["budget_article"]
        name, esr, vak, vek = _wanted(row)
        actions.open_year(by, client_id, year)
        actions.set_article(by, client_id, year, code, name=name, esr_code=esr)
        _name, _esr, had_vak, had_vek = known.get((year, code), ("", "", 0, 0))
        if (vak, vek) != (had_vak, had_vek):
            lines.setdefault(year, []).append(CreditLine(code, vak - had_vak, vek - had_vek))
    for year, changes in lines.items():
        first = not Article.of(client_id).filter(year=year, movements__kind="credit").exists()
        kind = "initial" if first else "adjustment"
        actions.adjust(by, client_id, year, changes, kind=kind, reference=f"Ingelezen begroting {year}")
    return {"artikelen": len(rows), "voorgestelde kredieten": sum(len(changes) for changes in lines.values())}


KIND = ImportKind(
    name="begroting",
    caption="Begroting",
    right="budget.manage",
    explanation=(
        "Eén rij per begrotingsartikel, met VAK en VEK zoals ze moeten worden. Het verschil met wat er staat, wordt "
        "voorgesteld; een ander keurt goed en dan tellen de kredieten."
    ),
    columns=(
        Column("year", "Jaar", "int", required=True, key=True),
        Column("budget_article", "Begrotingsartikel", required=True, key=True),
        Column("libelle_nl", "Naam", required=True),
        Column("esr_code", "ESR-code", required=True),
        Column("VAK", "Vastleggingskrediet", "cents", required=True),
        Column("VEK", "Vereffeningskrediet", "cents", required=True),
    ),
    check=check,
    compare=compare,
    commit=commit,
    example=(("2026", "ZZ0-1ZZA-2-A/WT", "Werking en toelagen", "12.11", "60000,00", "55000,00"),),
)  # fmt: skip
