"""Supplier accounts that wait for a second person."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from bundel.accounting.payables import queries
from bundel.kit import identifiers
from bundel.platform.ui.lists import Column, ListPage, Page
from bundel.platform.ui.pages import screen


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = queries.proposed_accounts()
    return Page(found, "", len(found))


LIST = ListPage(
    name="proposed-accounts",
    title="Rekeningen te bevestigen",
    lead="Bekijk het bewijs en het terugbelverslag. Wie een rekening voorstelde, kan ze niet bevestigen.",
    columns=[
        Column("supplier", "Leverancier", phone="title", long=True, value=lambda row: row.supplier.name,
               link=lambda row: f"{reverse('payables:supplier', args=[row.supplier_id])}#rekening-{row.pk}"),
        Column("iban", "Rekening", value=lambda row: identifiers.format_iban(row.iban)),
        Column("holder_name", "Houder"),
        Column("evidence", "Bewijs", long=True),
        Column("proposed_by", "Voorgesteld door", value=lambda row: row.proposed_by.name),
        Column("proposed_at", "Op", kind="moment", phone="side"),
    ],
    rows=_rows,
    row_id="pk",
    crumbs=[("Leveranciers", "/leveranciers/")],
    empty_title="Niets te bevestigen",
    empty="Zodra een collega een rekening voorstelt, staat ze hier.",
)  # fmt: skip


@screen(right="payables.confirm_iban")
def accounts(request: HttpRequest) -> HttpResponse:
    """The oldest proposal first."""
    return LIST.respond(request)
