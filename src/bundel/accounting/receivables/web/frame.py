"""What receivables bring to the frame: the tabs of their pages, counters, inbox and search; and pressing a button."""

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.receivables import queries
from bundel.accounting.receivables.models import Customer, OutgoingInvoice
from bundel.kit.findings import Refusal, fill
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Hit, WorkItem

SHOWN: Final = 8
_TABS: Final = (
    ("Openstaand", "list"), ("Facturen", "sales"), ("Debiteuren", "customers"), ("Ouderdom", "ageing"),
    ("Aanmaningen", "dunning"), ("Tegoeden", "refunds"), ("Afboekingen", "write_offs"), ("Terugkerend", "recurrences"),
)  # fmt: skip


def tabs(here: str) -> list[dict[str, Any]]:
    """The tabs above the pages of all clients."""
    return [
        {"caption": caption, "url": reverse(f"receivables:{name}"), "here": name == here, "count": None}
        for caption, name in _TABS
    ]


def crumbs(*parts: tuple[str, str]) -> list[tuple[str, str]]:
    """The way to a page of receivables."""
    return [(_("Uitgaande facturen"), reverse("receivables:list")), *parts]


def press(request: HttpRequest, back: str, do: Callable[[], str]) -> HttpResponse:
    """Call `do`, which returns the sentence for the reader, and go to `back`; a refusal is told there with its rows."""
    try:
        flash.success(request, do())
    except Refusal as refusal:
        rows = [row for row in refusal.rows[:SHOWN] if row not in refusal.text]
        words = [refusal.text, *rows, fill(refusal.message.next_step, refusal.facts)]
        flash.error(request, "\n".join(filter(None, words)), extra_tags=refusal.code)
    return redirect(back)


def actor_of(request: HttpRequest) -> Actor:
    """Who looks or presses."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def clients_with(request: HttpRequest, right: str) -> list[Client]:
    """The clients for which the reader has a right, by code."""
    return list(Client.objects.filter(pk__in=rights.clients_with(actor_of(request), right)).order_by("code"))


def may(request: HttpRequest, client: Client, *names: str) -> dict[str, bool]:
    """Which of these rights of receivables the reader has for a client, by name: `may.manage`."""
    return {name: rights.has(actor_of(request), f"receivables.{name}", client.pk) for name in names}


def whole(text: str) -> int:
    """A whole number out of an address or form; nonsense is zero."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


def to_do(actor: Actor) -> int:
    """Approved documents that wait for issue, and drafts of what recurs."""
    return queries.waiting_count(scope.current())


def inbox_write_offs(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Write-offs to decide about, for the client's budget holder."""
    rows = queries.write_offs(scope.current(), status="proposed")
    items = [
        WorkItem(
            "afboeking", f"{one.invoice.number} · {one.client.name}", reverse("receivables:write_offs"), one.reason,
            None, one.cents, one.client_id,
        )
        for one in rows[:limit]
    ]  # fmt: skip
    return len(rows), items


def inbox_dunning(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Runs that somebody else proposed."""
    rows = queries.waiting_for(scope.current())
    items = [
        WorkItem(
            "aanmaningsronde", f"{one.number} · {one.client_name}",
            reverse("receivables:dunning_run", args=[one.client_code, one.id]),
            _("%(n)s brieven") % {"n": one.letters}, None, one.open_cents, one.client_id,
        )
        for one in rows[:limit]
    ]  # fmt: skip
    return len(rows), items


def inbox_refunds(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Refunds that wait for a second person."""
    rows = queries.refunds(scope.current(), statuses=("requested",))
    items = [
        WorkItem(
            "terugbetaling", f"{one.number} · {one.client.name}", reverse("receivables:refunds"), one.reason, None,
            one.cents, one.client_id,
        )
        for one in rows[:limit]
    ]  # fmt: skip
    return len(rows), items


def find(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Customers by name or number, and outgoing invoices by number."""
    words = text.strip()
    found = Customer.objects.filter(client_id__in=scope.current(), name__icontains=words).select_related("client")
    hits = [
        Hit(one.name, reverse("receivables:customer", args=[one.client.code, one.pk]), f"{one.number} · {one.client}")
        for one in found.order_by("name")[:limit]
    ]
    invoices = OutgoingInvoice.objects.filter(client_id__in=scope.current(), number__istartswith=words)
    for one in invoices.select_related("client").order_by("number")[: max(limit - len(hits), 0)]:
        address = reverse("receivables:invoice", args=[one.client.code, one.pk])
        hits.append(Hit(one.number, address, f"{one.customer} · {one.client}"))
    return hits
