"""The content of a report as sections with tables of text: one form, which PDF, HTML page and screen show alike."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from bundel.platform.reports.tables import Column
from bundel.steering.halfyear import builder
from bundel.steering.halfyear.builder import Plain
from bundel.steering.kpis import wording
from bundel.steering.kpis.engine import CENTRE_NL
from bundel.steering.kpis.rules import VERDICT_NL, Sums

STATE_NL = {
    "measured": "",
    "partly": "Dit hoofdstuk is gedeeltelijk gemeten.",
    "not_measured": "Nog niet gemeten.",
    "text": "",
}
OUTCOME_NL = {"kept": "nagekomen", "late": "vertraagd", "dropped": "losgelaten"}
OTHER_CENTRES = ("Sociaal secretariaat", "Facilitaire ondersteuning")
Cell = str | dict[str, Any]
Address = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of text cells; a cell is text, or a mapping with text and address."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[int, ...] = ()

    @property
    def kinds(self) -> list[list[tuple[str, Cell]]]:
        """Every cell with the kind of its column, for templates."""
        return [[(c.kind, cell) for c, cell in zip(self.columns, row, strict=True)] for row in self.rows]


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter as it is shown."""

    number: int
    key: str
    title: str
    purpose: str
    state: str
    remarks: tuple[str, ...]
    narrative: str
    written_by: str
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A whole report as it is shown, with the key figures of its first page."""

    number: str
    title: str
    subtitle: str
    data_at: str
    cutoff: dt.date
    key_figures: tuple[dict[str, str], ...]
    sections: tuple[Section, ...]
    errata: tuple[dict[str, str], ...] = field(default=())


def _columns(*captions: str) -> tuple[Column, ...]:
    """Columns by their captions; a caption that starts with # is a column of figures, set to the right."""
    return tuple(Column(each.removeprefix("#"), "int" if each.startswith("#") else "text") for each in captions)


def sums_of(figure: Plain) -> Sums:
    """A stored figure as a figure."""
    names = ("numerator", "denominator", "excluded", "missing", "causes", "measured")
    return Sums(*(figure[name] for name in names))


def date(text: str) -> str:
    """`2026-06-30` as `30/06/2026`."""
    return f"{dt.date.fromisoformat(text):%d/%m/%Y}"


class Presenter:
    """Makes the sections of one content. `address` turns a figure id into the address of its rows."""

    def __init__(self, content: Plain, address: Address) -> None:
        self.content = content
        self.address = address
        self.definitions: dict[str, Plain] = {made["code"]: made for made in content["definitions"]}
        self.figures: dict[str, Plain] = content["figures"]

    def shown(self, errata: Sequence[dict[str, str]] = ()) -> Shown:
        """The whole report."""
        content = self.content
        return Shown(
            number=content["number"],
            title=f"Halfjaarverslag {wording.half_year(content['period'])}",
            subtitle="Gemeenschappelijke dienstencentra van de Vlaamse overheid",
            data_at=f"{date(content['cutoff'])}, einde van de dag",
            cutoff=dt.date.fromisoformat(content["cutoff"]),
            key_figures=tuple(self._key_figure(code) for code in _HEADLINES if code in self.figures),
            sections=tuple(self._section(chapter) for chapter in content["chapters"]),
            errata=tuple(errata),
        )

    def _value(self, figure: Plain) -> Cell:
        made = self.definitions[figure["indicator"]]
        return {"text": wording.figure(sums_of(figure), made["unit"]), "address": self.address(figure["id"])}

    def _norm(self, figure: Plain) -> str:
        made, norm = self.definitions[figure["indicator"]], figure["norm"]
        text = wording.norm(Fraction(norm["milli"], 1000) if norm else None, made["unit"], made["better"])
        return f"{text} *" if norm and norm["default"] else text

    def _verdict(self, figure: Plain) -> str:
        return "" if figure["verdict"] == "no_norm" else VERDICT_NL[figure["verdict"]]

    def _key_figure(self, code: str) -> dict[str, str]:
        figure, made = self.figures[code], self.definitions[code]
        return {
            "caption": made["name"],
            "value": wording.figure(sums_of(figure), made["unit"]),
            "detail": wording.cases(sums_of(figure), made["unit"]),
            "verdict": self._verdict(figure),
            "address": self.address(code),
        }

    def _section(self, chapter: Plain) -> Section:
        narrative = chapter["narrative"] or {"text": "", "written_by": ""}
        tables: list[Table] = []
        if chapter["figures"]:
            tables.append(self._figure_table(chapter["figures"]))
            tables += self._causes(chapter["figures"])
            tables += self._months(chapter["figures"])
        for code in chapter["per_client"]:
            tables.append(self._per_client(code))
        for name in chapter["special"]:
            tables += _SPECIALS[name](self)
        remarks = [text for text in (STATE_NL[chapter["state"]], *chapter["missing"]) if text]
        if not (tables or remarks or narrative["text"]):
            remarks.append("In dit verslag staat hier niets.")
        if any((self.figures[code]["norm"] or {}).get("default") for code in chapter["figures"]):
            remarks.append("* Standaardwaarde van het systeem; er is nog geen norm afgesproken.")
        remarks += self._alarms(chapter["figures"])
        return Section(
            chapter["number"],
            chapter["key"],
            chapter["title"],
            chapter["purpose"],
            chapter["state"],
            tuple(remarks),
            narrative["text"],
            narrative["written_by"],
            tuple(tables),
        )

    def _alarms(self, codes: Sequence[str]) -> list[str]:
        found = []
        for code in codes:
            for alarm in self.figures[code]["alarms"]:
                name, when = self.definitions[code]["name"], wording.month(alarm["period"])
                how = (
                    "scherpe daling of stijging in"
                    if alarm["kind"] == "collapsed"
                    else "vier maanden op rij slechter, tot"
                )
                found.append(f"Let op: {name}: {how} {when}.")
        return found

    def _figure_table(self, codes: Sequence[str]) -> Table:
        rows = []
        for code in codes:
            figure, made = self.figures[code], self.definitions[code]
            rows.append(
                (
                    made["name"],
                    self._value(figure),
                    wording.cases(sums_of(figure), made["unit"]),
                    self._norm(figure),
                    self._verdict(figure),
                    self._before(figure, made),
                )
            )
        columns = _columns("Indicator", "#Waarde", "Gevallen", "Norm", "Oordeel", "#Vorig verslag")
        return Table("Cijfers van het halfjaar, alle cliënten samen", columns, tuple(rows), (5, 0, 4, 3, 3, 0))

    def _before(self, figure: Plain, made: Plain) -> str:
        before = figure["before"]
        if not before:
            return "–"
        text = wording.figure(
            Sums(before["numerator"], before["denominator"], measured=before["measured"]), made["unit"]
        )
        return f"{text} (andere definitie)" if before["version"] != figure["version"] else text

    def _causes(self, codes: Sequence[str]) -> list[Table]:
        rows = []
        for code in codes:
            figure, made = self.figures[code], self.definitions[code]
            if figure["causes"]:
                of_misses = made["unit"] == "%"
                what = (
                    "gevallen buiten de norm" if of_misses else {"dagen": "dagen", "euro": "euro"}.get(made["unit"], "")
                )
                rows.append((made["name"], what, wording.causes(figure["causes"], made["unit"], of_misses=of_misses)))
        columns = _columns("Indicator", "Wat verdeeld wordt", "Oorzaken")
        return [Table("Verdeling over de oorzaken", columns, tuple(rows), (4, 3, 6))] if rows else []

    def _months(self, codes: Sequence[str]) -> list[Table]:
        labels = [month["period"] for month in self.figures[codes[0]]["months"]]
        rows = []
        for code in codes:
            made = self.definitions[code]
            if made["better"] == "neither":
                continue
            values = [wording.figure(sums_of(month), made["unit"]) for month in self.figures[code]["months"]]
            rows.append((made["name"], *(text.replace("niet gemeten", "–") for text in values)))
        if not rows:
            return []
        columns = (Column("Indicator"), *(Column(wording.month(label).split()[0], "int") for label in labels))
        return [Table("Verloop per maand", columns, tuple(rows), (1, *(0 for _ in labels)))]

    def _per_client(self, code: str) -> Table:
        made = self.definitions[code]
        rows = []
        for client in self.content["clients"]:
            figure = self.figures[builder.figure_id(code, client["code"])]
            rows.append(
                (
                    client["name"],
                    self._value(figure),
                    wording.cases(sums_of(figure), made["unit"]),
                    self._norm(figure),
                    self._verdict(figure),
                )
            )
        columns = _columns("Cliënt", "#Waarde", "Gevallen", "Norm", "Oordeel")
        return Table(f"{made['name']}, per cliënt", columns, tuple(rows), (5, 0, 4, 3, 3))

    def lights(self) -> list[Table]:
        """One line per centre: how many norms are met, missed, not measured."""
        rows: list[tuple[Cell, ...]] = []
        for centre, name in CENTRE_NL.items():
            codes = [made["code"] for made in self.definitions.values() if made["centre"] == centre]
            verdicts = [self.figures[code]["verdict"] for code in codes]
            met, missed = verdicts.count("met"), verdicts.count("missed")
            if met + missed:
                light = "● op koers" if not missed else ("▲ aandacht" if met >= missed else "■ bijsturen")
                counted = (str(met), str(missed), str(verdicts.count("not_measured")))
                rows.append(("Boekhoudkantoor" if centre == "boekhouding" else name, light, *counted))
        rows += [(name, "○ nog niet gemeten", "–", "–", "–") for name in OTHER_CENTRES]
        columns = _columns("Dienstencentrum", "Stand", "#Norm gehaald", "#Norm niet gehaald", "#Niet gemeten")
        return [Table("Stand per dienstencentrum", columns, tuple(rows), (4, 3, 0, 0, 0))]

    def clients(self) -> list[Table]:
        """The clients by policy domain."""
        clients = sorted(self.content["clients"], key=lambda each: (each["policy_domain"], each["name"]))
        rows = tuple((each["policy_domain"], each["code"], each["name"]) for each in clients)
        columns = _columns("Beleidsdomein", "Code", "Entiteit")
        return [Table("Cliënten van het boekhoudkantoor", columns, rows, (3, 1, 5))]

    def buckets(self) -> list[Table]:
        """Days from receipt to payment in four buckets, for all and per client (F86: public per entity)."""
        codes = builder.bucket_codes()
        rows = []
        for name, client in [
            ("Alle cliënten", ""),
            *((each["name"], each["code"]) for each in self.content["clients"]),
        ]:
            figures = [self.figures[builder.figure_id(code, client)] for code in codes]
            count = wording.whole(figures[0]["denominator"]) if figures[0]["measured"] else "–"
            rows.append((name, count, *(self._value(figure) for figure in figures)))
        columns = _columns("Cliënt", "#Betaald", "#≤ 15 dagen", "#16-30", "#31-60", "#> 60 dagen")
        return [Table("Van ontvangst tot betaling", columns, tuple(rows), (1, 0, 0, 0, 0, 0))]

    def definition_tables(self) -> list[Table]:
        """Definitions with another version than in the report before, and what every indicator counts."""
        changed = [
            (made["name"], f"versie {made['version']}", date(made["valid_from"]))
            for made in self.definitions.values()
            if (before := self.figures[made["code"]]["before"]) and before["version"] != made["version"]
        ]
        tables = []
        if changed:
            columns = _columns("Indicator", "Nu", "#Vanaf")
            tables.append(Table("Anders gemeten dan in het vorige verslag", columns, tuple(changed), (4, 1, 0)))
        rows = tuple(
            (made["name"], made["counts"], made["of"], made["leaves_out"], str(made["version"]))
            for made in self.definitions.values()
        )
        columns = _columns("Indicator", "Teller", "Noemer", "Uitgesloten", "#Versie")
        return [*tables, Table("Wat elke indicator telt", columns, rows, (4, 5, 5, 4, 0))]

    def promises(self) -> list[Table]:
        """What became of earlier promises, and what this report promises."""
        tables = []
        outcomes = tuple(
            (
                each["promise"],
                each["promised_in"],
                OUTCOME_NL[each["outcome"]],
                each["cause"] + (f" Nieuwe datum: {date(each['new_due_on'])}." if each["new_due_on"] else ""),
            )
            for each in self.content["outcomes"]
        )
        if outcomes:
            columns = _columns("Belofte", "Verslag", "Uitkomst", "Toelichting")
            tables.append(Table("Wat er van eerdere beloften geworden is", columns, outcomes, (4, 2, 2, 4)))
        made = tuple((each["text"], each["owner"], date(each["due_on"])) for each in self.content["promises"])
        if made:
            columns = _columns("Belofte", "Eigenaar", "#Tegen")
            tables.append(Table("Wat dit verslag belooft", columns, made, (5, 3, 0)))
        return tables


_HEADLINES = (
    "facturen_tijdig_betaald",
    "gemiddelde_betaaltermijn",
    "aandeel_efacturen",
    "facturen_zonder_tussenkomst",
    "facturen_ontvangen",
    "facturen_wachten_op_entiteit",
)
_SPECIALS: dict[str, Callable[[Presenter], list[Table]]] = {
    "lights": Presenter.lights,
    "clients": Presenter.clients,
    "buckets": Presenter.buckets,
    "definitions": Presenter.definition_tables,
    "promises": Presenter.promises,
}
