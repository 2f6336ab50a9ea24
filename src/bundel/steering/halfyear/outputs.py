"""The report as files: PDF, HTML, XLSX and JSON, all from one content, so that they show the same figures.

Equal content gives equal bytes. The JSON is exactly what was hashed; errata stand in PDF and HTML, beside the report.
"""

import datetime as dt
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from bundel.kit.hashing import canonical_json, sha256_bytes
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import BRUSSELS, system
from bundel.platform.reports import pdf, xlsx
from bundel.platform.reports.tables import Column, Sheet
from bundel.platform.ui.language import in_dutch
from bundel.steering.halfyear import actions, queries
from bundel.steering.halfyear.builder import Plain
from bundel.steering.halfyear.models import Edition
from bundel.steering.halfyear.presenting import Presenter, Shown, Table, sums_of
from bundel.steering.kpis import wording
from bundel.steering.kpis.rules import CAUSE_NL, VERDICT_NL

TEMPLATE = "steering/halfyear/typst/report.typ"


def address(number: str, figure_id: str, *, absolute: bool = True) -> str:
    """The address that opens the rows of a figure."""
    path = f"/sturing/halfjaarverslagen/{number}/cijfers/{figure_id}/rijen/"
    return f"{settings.PUBLIC_ADDRESS}{path}" if absolute else path


@in_dutch
def presented(report: Edition, *, absolute: bool = True) -> Shown:
    """A report as sections with tables; addresses are absolute in files and relative on screens."""
    content = queries.content(report)
    return Presenter(content, lambda figure_id: address(report.number, figure_id, absolute=absolute)).shown()


def _status(report: Edition) -> str:
    if report.state == Edition.State.DRAFT:
        return "ONTWERP: dit verslag is niet bevroren; cijfers en teksten kunnen nog veranderen."
    if report.state == Edition.State.FROZEN:
        return "Bevroren, nog niet ondertekend."
    return ""


def _account(report: Edition) -> list[str]:
    """Who made, froze and signed it, and how the reader finds out that nothing changed."""
    lines = []
    if report.frozen_at:
        lines.append(f"Bevroren door {report.frozen_name} op {_moment(report.frozen_at)}.")
    if report.signed_at:
        lines.append(f"Ondertekend door {report.signed_name} op {_moment(report.signed_at)}.")
    lines.append(
        "Elk cijfer is een som van rijen; in het elektronische verslag opent het adres van een cijfer die rijen. "
        "Verbeteringen staan onder Errata en veranderen het verslag zelf niet."
    )
    if report.state != Edition.State.DRAFT:
        lines.append(f"Controlegetal van de inhoud (sha256): {report.sha256}")
    return lines


def _moment(at: dt.datetime) -> str:
    return f"{at.astimezone(BRUSSELS):%d/%m/%Y %H:%M}"


def _errata(report: Edition) -> list[Table]:
    rows = tuple(
        (str(each.number), each.place, each.was, each.becomes, f"{each.reason} ({_moment(each.added_at)})")
        for each in report.errata.order_by("number")
    )
    columns = (Column("Nr.", "int"), Column("Plaats"), Column("Er staat"), Column("Lees"), Column("Waarom"))
    return [Table("Verbeteringen na het bevriezen", columns, rows, (0, 2, 3, 3, 3))] if rows else []


def _typst(table: Table) -> dict[str, Any]:
    return pdf.table_content(table.columns, table.rows, caption=table.caption, shares=table.shares)


def _moment_of_data(report: Edition) -> dt.datetime:
    """The end of the cut-off day in Brussels: the date in the files, so that they are the same whenever made."""
    return dt.datetime.combine(report.cutoff, dt.time(23, 59), BRUSSELS)


@in_dutch
def as_pdf(report: Edition) -> bytes:
    """The report as tagged PDF/A-2a and PDF/UA-1."""
    shown = presented(report)
    about = pdf.About(shown.title, shown.number, _moment_of_data(report), shown.subtitle, shown.data_at)
    sections = [asdict(section) | {"tables": [_typst(table) for table in section.tables]} for section in shown.sections]
    return pdf.render(
        TEMPLATE,
        {
            "document": about.plain(),
            "status": _status(report),
            "contents": True,
            "key_figures": list(shown.key_figures),
            "sections": sections,
            "errata": [_typst(table) for table in _errata(report)],
            "account": _account(report),
        },
    )


@in_dutch
def as_html(report: Edition) -> bytes:
    """The report as one accessible page that needs nothing from elsewhere."""
    context = {
        "report": presented(report),
        "status": _status(report),
        "errata": _errata(report),
        "account": _account(report),
    }
    return render_to_string("halfyear/report.html", context).encode()


@in_dutch
def as_json(report: Edition) -> bytes:
    """The canonical JSON of the content: of a frozen report exactly the bytes that were hashed."""
    if report.state == Edition.State.DRAFT:
        return canonical_json(queries.content(report))
    return report.content.encode()


@in_dutch
def as_xlsx(report: Edition) -> bytes:
    """Every figure with its numerator and denominator, the months, causes, definitions and hashes of the facts."""
    content = queries.content(report)
    note = f"{report.number}, stand van {report.cutoff:%d/%m/%Y}"
    definitions = {made["code"]: made for made in content["definitions"]}
    sheets = [
        _figure_sheet(report, content, definitions, note),
        _month_sheet(content, definitions, note),
        _cause_sheet(content, definitions, note),
        Sheet(
            "Definities",
            [Column(c) for c in ("Indicator", "Uitleg", "Teller", "Noemer", "Uitgesloten", "Eigenaar")]
            + [Column("Versie", "int")],
            [
                [made[name] for name in ("name", "explanation", "counts", "of", "leaves_out", "owner", "version")]
                for made in content["definitions"]
            ],
            note,
        ),
        Sheet(
            "Bevroren feiten",
            [Column("Cliënt"), Column("Bron"), Column("Aantal", "int"), Column("sha256", width=68)],
            [[row["client"], row["source"], row["count"], row["sha256"]] for row in content["facts"]],
            note,
        ),
    ]
    return xlsx.workbook(sheets, title=f"Halfjaarverslag {report.period}", made_at=_moment_of_data(report))


def _figure_sheet(report: Edition, content: Plain, definitions: Mapping[str, Plain], note: str) -> Sheet:
    columns = [
        Column("Indicator", width=44), Column("Cliënt"), Column("Waarde", width=16), Column("Teller", "int"),
        Column("Noemer", "int"), Column("Uitgesloten", "int"), Column("Zonder gegeven", "int"), Column("Oordeel"),
        Column("Versie", "int"), Column("Rijen", width=90),
    ]  # fmt: skip
    rows = []
    for name, figure in content["figures"].items():
        made, measured = definitions[figure["indicator"]], figure["measured"]
        numbers = [figure[key] if measured else None for key in ("numerator", "denominator", "excluded", "missing")]
        rows.append(
            [
                made["name"],
                figure["client"] or "alle",
                wording.figure(sums_of(figure), made["unit"]),
                *numbers,
                VERDICT_NL[figure["verdict"]],
                figure["version"],
                address(report.number, name),
            ]
        )
    return Sheet("Cijfers", columns, rows, note)


def _month_sheet(content: Plain, definitions: Mapping[str, Plain], note: str) -> Sheet:
    numbers = [Column("Teller", "int"), Column("Noemer", "int")]
    columns = [Column("Indicator", width=44), Column("Cliënt"), Column("Maand"), *numbers]
    rows = [
        [
            definitions[figure["indicator"]]["name"],
            figure["client"] or "alle",
            month["period"],
            month["numerator"] if month["measured"] else None,
            month["denominator"] if month["measured"] else None,
        ]
        for figure in content["figures"].values()
        for month in figure["months"]
    ]
    return Sheet("Maanden", columns, rows, note)


def _cause_sheet(content: Plain, definitions: Mapping[str, Plain], note: str) -> Sheet:
    columns = [Column("Indicator", width=44), Column("Cliënt"), Column("Oorzaak"), Column("Eenheden", "int")]
    rows = [
        [definitions[figure["indicator"]]["name"], figure["client"] or "alle", CAUSE_NL[cause], units]
        for figure in content["figures"].values()
        for cause, units in figure["causes"].items()
    ]
    return Sheet("Oorzaken", columns, rows, note)


def write_all(report: Edition, folder: Path) -> list[Path]:
    """Write the four files into a folder; call in a scope over all clients. Returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"halfjaarverslag-{report.period}"
    written = []
    for suffix, content in (
        ("pdf", as_pdf(report)),
        ("html", as_html(report)),
        ("xlsx", as_xlsx(report)),
        ("json", as_json(report)),
    ):
        path = folder / f"{name}.{suffix}"
        path.write_bytes(content)
        written.append(path)
    return written


def build_cli(period: str, folder: Path) -> int:
    """`bundel halfyear build`: write a frozen report as it was frozen (after counting it again), else its draft.

    Prints one line per file. Returns 1 when a frozen report is no longer rebuilt identical.
    """
    by = system("halfjaarverslag", channel="cli")
    report = Edition.objects.filter(period=period).first()
    with scope(set(Client.objects.values_list("id", flat=True))):
        if report is None or report.state == Edition.State.DRAFT:
            report = actions.build(by, None, period)
        elif (again := sha256_bytes(queries.rebuilt(report))) != report.sha256:
            sys.stderr.write(f"{report.number}: opnieuw gebouwd {again}, bevroren {report.sha256}\n")
            return 1
        for path in write_all(report, folder):
            sys.stdout.write(f"{path}\n")
    state = Edition.State(report.state).label.lower()
    figures = len(json.loads(report.content)["figures"])
    sys.stderr.write(f"{report.number} ({state}): {figures} cijfers, sha256 {report.sha256}\n")
    return 0
