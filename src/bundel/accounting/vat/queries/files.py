"""The file of a return for Intervat, made from what was kept: the same return always gives the same bytes."""

from bundel.accounting.vat import messages
from bundel.accounting.vat.models import Return
from bundel.accounting.vat.queries.regimes import client_row
from bundel.accounting.vat.rules import plausibility
from bundel.accounting.vat.rules import regimes as rules
from bundel.accounting.vat.rules.boxes import Move
from bundel.formats.tax import intervat
from bundel.formats.tax.model import (
    ClientListing,
    Declarant,
    IntraClient,
    IntraListing,
    ListedClient,
    Period,
    PeriodicReturn,
)
from bundel.kit.findings import Refusal

_NO_SCHEMA = "de bijzondere aangifte wordt op het scherm van de administratie ingevuld."


def file_name(row: Return) -> str:
    """`btw-periodic-2026-Q1.xml`, with the number of a correction."""
    extra = f"-verbetering-{row.correction}" if row.correction else ""
    return f"btw-{row.kind}-{row.label}{extra}.xml"


def build(row: Return) -> bytes:
    """The bytes for Intervat. Raises `Refusal` for the special return (no file exists) and when it is not valid."""
    title = rules.name(row.kind, row.label, row.correction)
    if row.kind == "special":
        raise Refusal(messages.NO_XML, name=title, why=_NO_SCHEMA)
    client = client_row(row.client_id)
    who = Declarant(client.enterprise_number, client.name, email=client.contact_email)
    replaces = row.replaces.reference if row.replaces is not None else ""
    reference = f"BDL{row.pk}"[:14]
    try:
        if row.kind == "clients":
            listed = tuple(ListedClient(one["number"], one["cents"], one["vat_cents"]) for one in row.rows)
            return intervat.write_clients(ClientListing(who, row.last.year, listed, reference, replaces))
        if row.kind == "intra":
            abroad = tuple(
                IntraClient(one["country"], one["number"], one["code"], one["cents"]) for one in row.rows
            )  # fmt: skip
            return intervat.write_intra(IntraListing(who, period_of(row), abroad, reference, replaces))
        return intervat.write_return(_periodic(row, who, replaces, reference))
    except intervat.InvalidFile as wrong:
        raise Refusal(messages.NOT_VALID, name=title, what=str(wrong)) from wrong


def period_of(row: Return) -> Period:
    """The period of a return as a file names it."""
    if "Q" in row.label:
        return Period(row.last.year, quarter=int(row.label[-1]))
    return Period(row.last.year, month=row.last.month)


def _periodic(row: Return, who: Declarant, replaces: str, reference: str) -> PeriodicReturn:
    moves = [Move(*one) for one in row.moves]
    letters = {plausibility.letter(one) for one in plausibility.judge(row.boxes, moves)} - {""}
    return PeriodicReturn(
        who,
        period_of(row),
        row.boxes,
        reference,
        replaces,
        no_clients=row.no_clients,
        refund=row.refund,
        comment=row.explanation,
        justifications=dict.fromkeys(letters, row.explanation) if row.explanation else {},
    )
