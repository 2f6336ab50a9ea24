"""Outgoing invoices of which the payment is followed."""

from typing import Any

from django.db.models import Q, Sum
from django.http import HttpRequest, HttpResponse

from bundel.accounting.receivables.models import OutgoingInvoice
from bundel.platform.clients import scope
from bundel.platform.ui.lists import ClientChoice, Column, Flag, ListPage, Page, Text, after_key, key_after
from bundel.platform.ui.pages import screen


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = OutgoingInvoice.objects.filter(client_id__in=scope.current())
    if not filters["betaald"]:
        found = found.filter(open_cents__gt=0)
    if filters["client"]:
        found = found.filter(client_id=filters["client"])
    if text := filters["tekst"]:
        digits = "".join(letter for letter in text if letter.isdigit())
        known = Q(number__icontains=text) | Q(customer__icontains=text)
        found = found.filter(known | Q(structured_reference=digits) if len(digits) == 12 else known)
    sums: dict[str, int] = {}
    if not after:
        added = found.aggregate(amount_cents=Sum("amount_cents"), open_cents=Sum("open_cents"))
        sums = {name: value or 0 for name, value in added.items()}
    if (key := key_after(after, 2)) and str(key[1]).isdigit():
        found = found.filter(Q(due_on__gt=str(key[0])) | Q(due_on=str(key[0]), id__gt=int(key[1])))
    rows = list(found.select_related("client").order_by("due_on", "id")[: limit + 1])
    more = after_key(rows[limit - 1].due_on, rows[limit - 1].pk) if len(rows) > limit else ""
    return Page(rows[:limit], more, None, sums)


LIST = ListPage(
    name="outgoing",
    title="Uitgaande facturen",
    columns=[
        Column("number", "Document", phone="title"),
        Column("customer", "Klant", long=True),
        Column("client", "Cliënt", long=True, value=lambda row: row.client.name),
        Column("structured_reference", "Mededeling", value=lambda row: _reference(row.structured_reference)),
        Column(
            "due_on", "Vervalt", kind="clock", value=lambda row: row.due_on if row.open_cents else None, phone="side"
        ),
        Column("issued_on", "Factuurdatum", kind="date", phone="hidden"),
        Column("amount_cents", "Bedrag (€)", kind="cents", sum=True),
        Column("open_cents", "Open (€)", kind="cents", sum=True),
    ],
    rows=_rows,
    row_id="pk",
    filters=[Text("tekst", "Zoeken", "document, klant, mededeling"), ClientChoice(), Flag("betaald", "ook betaalde")],
    empty_title="Niets staat open",
    empty="Uitgaande facturen komen uit het systeem van de entiteit; hier volgt u hun betaling.",
)  # fmt: skip


def _reference(digits: str) -> str:
    """A structured communication as people write it: `+++123/4567/89012+++`."""
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++" if len(digits) == 12 else digits


@screen(right="receivables.view")
def outgoing(request: HttpRequest) -> HttpResponse:
    """Open outgoing invoices, the earliest due first."""
    return LIST.respond(request)
