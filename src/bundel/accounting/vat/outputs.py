"""A return as a file: XML for Intervat and PDF for people. Used by screens, API and command line."""

import datetime as dt
import json

from bundel.accounting.vat import messages, queries
from bundel.accounting.vat.models import Return
from bundel.accounting.vat.rules.boxes import BOX_NL, SECTIONS
from bundel.accounting.vat.rules.regimes import period_nl
from bundel.kit import money, periods
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.reports import pdf as paper
from bundel.platform.reports.tables import Column


def xml(client_id: int, return_id: int) -> tuple[str, bytes]:
    """(name, bytes) of the Intervat file. Raises `Refusal` when there is none for this kind of return."""
    row = Return.of(client_id).select_related("replaces").filter(pk=return_id).first()
    if row is None:
        raise Refusal(messages.UNKNOWN_RETURN)
    return queries.file_name(row), queries.build(row)


def pdf(found: queries.ReturnDetail, now: dt.datetime) -> tuple[str, bytes]:
    """(name, bytes) of the return on paper: the boxes in the order of the form, or the customers of a listing."""
    row = found.row
    about = paper.About(row.name, f"{row.client_code}-{row.label}", now, subtitle=row.client_name)
    remarks = [f"{period_nl(row.label)} · {row.status_nl} · in te dienen voor {row.due_on:%d/%m/%Y}"]
    if row.reference:
        remarks.append(f"Indieningsnummer {row.reference}.")
    if found.explanation:
        remarks.append(f"Toelichting: {found.explanation}")
    remarks += [one.text for one in found.findings]
    name = f"btw-{row.kind}-{row.label}.pdf"
    if row.kind in ("clients", "intra"):
        columns = [Column("Land"), Column("Nummer"), Column("Code"), Column("Bedrag (€)", "cents"),
                   Column("Btw (€)", "cents")]  # fmt: skip
        listed = [(one.country, one.number, one.code, one.cents, one.vat_cents) for one in found.rows]
        return name, paper.table(about, columns, listed, remarks=remarks)
    columns = [Column("Rooster"), Column("Omschrijving"), Column("Bedrag (€)", "cents")]
    lines = [
        (box, BOX_NL[box], found.boxes.get(box, 0))
        for _caption, boxes in SECTIONS
        for box in boxes
        if box in found.boxes
    ]
    return name, paper.table(about, columns, lines, remarks=remarks)


def told(client_id: int, kind: str, period: str, *, as_json: bool) -> tuple[list[str], bool]:
    """What `bundel vat return` prints: what the ledger says now with its checks, and whether nothing is wrong.

    Raises `Refusal` when the client files no such return about that period.
    """
    with scope({client_id}):
        stretch = queries.period_named(client_id, kind, period)
        content = queries.compute(client_id, kind, stretch)
        found = queries.findings(client_id, kind, stretch, content)
    good = not any(one.severity == "error" for one in found)
    if as_json:
        checks = [{"severity": one.severity, "code": one.code, "text": one.text} for one in found]
        rows = [one.plain() for one in content.rows]
        whole = {"period": periods.label(stretch), "boxes": content.boxes, "rows": rows, "checks": checks}
        return [json.dumps(whole, ensure_ascii=False)], good
    lines = [
        f"{box}  {BOX_NL[box][:64]:64}{money.show(content.boxes[box]):>18}"
        for _caption, boxes in SECTIONS
        for box in boxes
        if box in content.boxes
    ]
    lines += [
        f"{one.country} {one.number:14}{one.code:3}{money.show(one.cents):>18}{money.show(one.vat_cents):>18}"
        for one in content.rows
    ]
    return lines + [f"{one.severity}: {one.text}" for one in found], good


def prepared_file(client_id: int, kind: str, period: str) -> bytes:
    """The Intervat file of the latest return about a period. Raises `Refusal` when nothing was prepared."""
    with scope({client_id}):
        label = periods.label(queries.period_named(client_id, kind, period))
        found = Return.of(client_id).select_related("replaces").filter(kind=kind, label=label)
        latest = found.exclude(status="withdrawn").order_by("-version").first()
        if latest is None:
            raise Refusal(messages.UNKNOWN_RETURN)
        return queries.build(latest)
