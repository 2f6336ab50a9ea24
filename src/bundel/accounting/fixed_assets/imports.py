"""Two kinds of import: an earlier register as it stood on a day, and what was seen at a count."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from bundel.accounting.fixed_assets import actions, messages, rules
from bundel.accounting.fixed_assets.actions import Facts, Taken
from bundel.accounting.fixed_assets.actions.counting import Seen
from bundel.accounting.fixed_assets.models import Asset, Count, CountLine
from bundel.accounting.fixed_assets.queries.balances import opening
from bundel.accounting.fixed_assets.rules_entries import RELEASED
from bundel.accounting.ledger import queries as ledger
from bundel.kit import money
from bundel.kit.findings import Finding
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor

YES, NO = ("ja", "j", "1", "x", "gevonden"), ("nee", "n", "0", "ontbreekt")


def _bad(row: Row, column: str, what: str, severity: Any = "error") -> RowFinding:
    return RowFinding(row.number, Finding(severity, messages.IMPORT_ROW, column, {"what": what}))


def _amounts(values: Mapping[str, Any]) -> tuple[int, int, int, int, int]:
    names = ("cost", "accumulated", "residual", "granted", "released")
    return tuple(values[name] or 0 for name in names)  # type: ignore[return-value]


def _wrong_row(row: Row) -> list[RowFinding]:
    values = row.values
    cost, accumulated, residual, granted, released = _amounts(values)
    found = []
    if values["category"] not in rules.categories():
        found.append(_bad(row, "category", f"Categorie {values['category']} bestaat niet."))
    if not 0 < cost <= rules.LARGEST_CENTS:
        found.append(_bad(row, "cost", "De aanschaffingswaarde is niet positief."))
    if not 0 <= accumulated <= cost - residual or residual < 0:
        found.append(_bad(row, "accumulated", "Afgeschreven en restwaarde zijn samen meer dan de aanschaffingswaarde."))
    if not 0 <= released <= granted:
        found.append(_bad(row, "released", "In resultaat genomen is meer dan de subsidie."))
    life = values["life_months"]
    if life is not None and not 1 <= life <= rules.LONGEST_MONTHS:
        found.append(_bad(row, "life_months", "Een levensduur telt 1 tot 1200 maanden."))
    if values["in_use_on"] is None and accumulated:
        found.append(_bad(row, "in_use_on", "Wat niet in gebruik is, is niet afgeschreven."))
    if values["as_of"] and values["in_use_on"] and values["in_use_on"] > values["as_of"]:
        found.append(_bad(row, "in_use_on", "De ingebruikname ligt na de dag van de overname."))
    return found


def check(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """Amounts possible, numbers known unchanged, labels free; and whether the accounts tie to the opening balance."""
    known = {
        one.number: one
        for one in Asset.of(client_id).filter(number__in=[row.values["number"] for row in rows]).select_related("book")
    }
    wanted = {row.values["label"] for row in rows if row.values["label"]}
    labels = dict(Asset.of(client_id).filter(label__in=wanted).values_list("label", "number"))
    found: list[RowFinding] = []
    good = []
    for row in rows:
        wrong = _wrong_row(row)
        before = known.get(row.values["number"])
        if before is not None and before.name != row.values["name"]:
            facts = {"number": before.number}
            wrong.append(RowFinding(row.number, Finding("error", messages.IMPORT_CHANGED, "number", facts)))
        taken = labels.get(row.values["label"])
        if taken not in (None, row.values["number"]):
            wrong.append(_bad(row, "label", f"Etiket {row.values['label']} hoort al bij {taken}."))
        found += wrong
        if not wrong and before is None:
            good.append(row)
    return found + _ties(client_id, good)


def _ties(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """A warning on the first row when an account of the register is not what the opening balance says."""
    if not rows:
        return []
    day: dt.date = max(row.values["as_of"] for row in rows)
    ours = {account: cents for (_, account), cents in opening([client_id]).items()}
    for row in rows:
        cost, accumulated, _, _, released = _amounts(row.values)
        kind = rules.categories()[row.values["category"]]
        home = kind.asset if row.values["in_use_on"] else kind.construction
        for account, cents in ((home, cost), (kind.accumulated, -accumulated), (RELEASED, released)):
            ours[account] = ours.get(account, 0) + cents
    first = dt.date(day.year + 1, 1, 1) if (day.month, day.day) == (12, 31) else day
    theirs = {row.account: row.balance_cents for row in ledger.trial_balance(client_id, first)}
    wrong = [
        messages.DIFFERS.format(account=account, register=money.show(cents), ledger=money.show(theirs.get(account, 0)))
        for account, cents in sorted(ours.items())
        if cents and cents != theirs.get(account, 0)
    ]
    return [_bad(rows[0], "cost", f"{one}.", "warning") for one in wrong]


def compare(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """New, or there already: an asset that was taken over changes by its own deeds only."""
    numbers = set(
        Asset.of(client_id).filter(number__in=[row.values["number"] for row in rows]).values_list("number", flat=True)
    )
    return {row.number: "same" if row.values["number"] in numbers else "new" for row in rows}


def commit(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Bring the assets in, by day of take-over; parents first."""
    done = 0
    for day in sorted({row.values["as_of"] for row in rows}):
        of_day = [row.values for row in rows if row.values["as_of"] == day]
        of_day.sort(key=lambda values: bool(values["parent"]))
        taken = [
            Taken(
                values["number"],
                Facts(
                    values["name"], values["category"], values["article"] or "", values["cost_centre"] or "", {},
                    values["location"] or "", values["serial"] or "", values["label"] or "", values["parent"] or "",
                ),
                values["acquired_on"], values["in_use_on"], values["life_months"],
                *(_amounts(values)[place] for place in (0, 1, 2, 3, 4)),
            )
            for values in of_day
        ]  # fmt: skip
        done += actions.take_over(by, client_id, taken, on=day)
    return {"vaste activa": done}


KIND = ImportKind(
    name="vaste-activa",
    caption="Vaste activa (overname van een register)",
    right="fixed_assets.manage",
    explanation=(
        "Het register zoals het stond op de dag van de overname. Er wordt niets geboekt: de openingsbalans draagt deze "
        "bedragen, en per rekening ziet u of ze gelijk zijn."
    ),
    columns=(
        Column("number", "Nummer", required=True, key=True),
        Column("name", "Omschrijving", required=True),
        Column("category", "Categorie", required=True),
        Column("as_of", "Stand op", "date", required=True),
        Column("acquired_on", "Verworven op", "date", required=True),
        Column("in_use_on", "In gebruik sinds", "date"),
        Column("life_months", "Levensduur in maanden", "int"),
        Column("cost", "Aanschaffingswaarde", "cents", required=True),
        Column("accumulated", "Afgeschreven", "cents"),
        Column("residual", "Restwaarde", "cents"),
        Column("granted", "Kapitaalsubsidie", "cents"),
        Column("released", "Subsidie in resultaat", "cents"),
        Column("article", "Begrotingsartikel"),
        Column("cost_centre", "Kostenplaats"),
        Column("location", "Plaats"),
        Column("serial", "Serienummer"),
        Column("label", "Etiket"),
        Column("parent", "Onderdeel van"),
    ),
    check=check,
    compare=compare,
    commit=commit,
    example=(
        ("INV-001", "Vergadertafel", "meubilair", "01/01/2026", "15/03/2022", "15/03/2022", "120", "2.400,00", "920,00",
         "", "", "", "ZZ0-1ZZA-2-A/WT", "KP100", "Lokaal 2.14", "", "E-0001", ""),
    ),
)  # fmt: skip


def _counts(client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    names = {row.values["count"] for row in rows}
    found = Count.of(client_id).filter(status=Count.Status.OPEN, name__in=names)
    return dict(found.values_list("name", "pk"))


def check_seen(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """The count is open, the label known, and found is yes or no."""
    open_ones = _counts(client_id, rows)
    wanted = {row.values["label"] for row in rows if row.values["label"]}
    labels = set(Asset.of(client_id).filter(label__in=wanted).values_list("label", flat=True))
    found = []
    for row in rows:
        values = row.values
        if values["count"] and values["count"] not in open_ones:
            found.append(_bad(row, "count", f"Telling {values['count']} bestaat niet of is afgesloten."))
        if values["label"] and values["label"] not in labels:
            found.append(_bad(row, "label", f"Etiket {values['label']} is hier niet bekend."))
        if (values["found"] or "ja").lower() not in YES + NO:
            found.append(_bad(row, "found", "Gevonden is ja of nee."))
    return found


def _seen(row: Row) -> Seen:
    values = row.values
    there = (values["found"] or "ja").lower() in YES
    return Seen(values["label"], there, (values["location"] or "") if there else "", values["remark"] or "")


def compare_seen(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """Whether this was noted in the count already."""
    open_ones = _counts(client_id, rows)
    lines = {
        (line.count_id, line.asset.label): line
        for line in CountLine.of(client_id)
        .filter(count__in=open_ones.values())
        .exclude(seen="")
        .select_related("asset")
    }
    fates: dict[int, Fate] = {}
    for row in rows:
        seen = _seen(row)
        line = lines.get((open_ones.get(row.values["count"], 0), seen.label))
        state = "found" if seen.found else "missing"
        place = (seen.location or (line.location if line else "")) if seen.found else ""
        same = line is not None and (line.seen, line.seen_location) == (state, place)
        fates[row.number] = "same" if same else "changed" if line else "new"
    return fates


def commit_seen(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Note what was seen, count by count."""
    done = 0
    for name, key in _counts(client_id, rows).items():
        done += actions.see_many(by, client_id, key, [_seen(row) for row in rows if row.values["count"] == name])
    return {"waarnemingen": done}


COUNT_KIND = ImportKind(
    name="telling-vaste-activa",
    caption="Telling van vaste activa",
    right="fixed_assets.manage",
    explanation="Wat bij een telling gezien werd, één rij per etiket. De telling moet open zijn.",
    columns=(
        Column("count", "Telling", required=True, key=True),
        Column("label", "Etiket", required=True, key=True),
        Column("found", "Gevonden (ja of nee)"),
        Column("location", "Plaats"),
        Column("remark", "Opmerking"),
    ),
    check=check_seen,
    compare=compare_seen,
    commit=commit_seen,
    example=(("Telling 2026", "E-0001", "ja", "Lokaal 2.16", ""), ("Telling 2026", "E-0002", "nee", "", "weg")),
)
