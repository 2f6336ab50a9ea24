"""The order register: what may be invoiced, and how much of it was."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from bundel.accounting.purchasing.models import Order, OrderLine
from bundel.accounting.purchasing.web.buying import order_context
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.ui.frame import Tone
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text, after_key, key_after
from bundel.platform.ui.pages import screen

TONES: dict[str, Tone] = {"open": "good", "closed": "", "not_committed": "wait"}


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = Order.objects.filter(client_id__in=scope.current()).select_related("client").order_by("number", "id")
    if filters["client"]:
        found = found.filter(client_id=filters["client"])
    if filters["toestand"]:
        found = found.filter(status=filters["toestand"])
    if text := filters["tekst"]:
        found = found.filter(number__startswith=text)
    if (key := key_after(after, 2)) and str(key[1]).isdigit():
        found = found.filter(number__gte=str(key[0])).exclude(number=str(key[0]), id__lte=int(key[1]))
    rows = list(found[: limit + 1])
    more = after_key(rows[limit - 1].number, rows[limit - 1].pk) if len(rows) > limit else ""
    return Page(rows[:limit], more)


LIST = ListPage(
    name="orders",
    title="Bestellingen",
    columns=[
        Column("number", "Nummer", phone="title",
               link=lambda row: reverse("purchasing:order", args=[row.client.code, row.pk])),
        Column("client", "Cliënt", long=True, value=lambda row: row.client.name),
        Column("supplier_number", "Leverancier"),
        Column("article", "Artikel"),
        Column("status", "Toestand", kind="chip", value=lambda row: row.get_status_display(),
               tone=lambda row: TONES[row.status], phone="side"),
        Column("amount_cents", "Bedrag (€)", kind="cents"),
        Column("invoiced_cents", "Gefactureerd (€)", kind="cents"),
        Column("left", "Nog open (€)", kind="cents", value=lambda row: row.amount_cents - row.invoiced_cents),
    ],
    rows=_rows,
    row_id="pk",
    filters=[Text("tekst", "Zoeken", "begin van het nummer"), ClientChoice(),
             Choice("toestand", "Toestand", Order.Status.choices)],
    empty_title="Nog geen bestellingen",
    empty="Bestellingen komen uit het systeem van de entiteit, via een invoer van bestanden.",
)  # fmt: skip


@screen(right="purchasing.view")
def orders(request: HttpRequest) -> HttpResponse:
    """Orders by number."""
    return LIST.respond(request)


@screen(right="purchasing.view", client=True)
def order(request: HttpRequest, client: Client, order_id: int) -> HttpResponse:
    """One order with its lines, and the way to its invoices."""
    one = Order.of(client.pk).filter(pk=order_id).first()
    if one is None:
        raise Http404
    return render(
        request,
        "purchasing/order.html",
        {
            "title": f"Bestelling {one.number}",
            "crumbs": [("Bestellingen", reverse("purchasing:list")), (one.number, "")],
            "lead": client.name,
            "one": one,
            "tone": TONES[one.status],
            "left": one.amount_cents - one.invoiced_cents,
            "lines": OrderLine.of(client.pk).filter(order=one).order_by("id"),
            "client": client,
            **order_context(request.actor, client, one),  # type: ignore[attr-defined]
        },
    )
