"""What customers paid too much, refunds, and what is given up: lists and the decisions of a second person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.receivables import actions, queries
from bundel.accounting.receivables.models import Customer
from bundel.accounting.receivables.rules_recovery import VAT_NOTE
from bundel.accounting.receivables.web.frame import actor_of, crumbs, press, tabs
from bundel.kit import money
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.pages import screen

REFUND_TONES = {"requested": "todo", "approved": "wait", "scheduled": "wait", "paid": "good", "refused": "bad"}
WRITE_OFF_TONES = {"proposed": "todo", "approved": "good", "refused": "bad"}


@screen(right="receivables.view")
def refunds(request: HttpRequest) -> HttpResponse:
    """Receipts that no invoice took with their age, and refunds."""
    actor = actor_of(request)
    clients: frozenset[int] = request.clients  # type: ignore[attr-defined]
    codes = dict(Client.objects.filter(pk__in=clients).values_list("pk", "code"))
    loose = queries.unallocated(clients)
    numbers = {
        (client_id, number): pk
        for client_id, number, pk in Customer.objects.filter(
            client_id__in=clients, number__in=[one.customer_number for one in loose if one.customer_number]
        ).values_list("client_id", "number", "pk")
    }
    rows = [
        {
            "row": one,
            "code": codes[one.client_id],
            "customer_id": numbers.get((one.client_id, one.customer_number)),
            "days": (actor.today - one.since).days if one.since else None,
        }
        for one in loose
    ]
    deciding = rights.clients_with(actor, "receivables.confirm")
    found = [
        {
            "row": one,
            "tone": REFUND_TONES[one.status],
            "may": one.status == "requested" and one.client_id in deciding and actor.person_id != one.requested_by_id,
        }
        for one in queries.refunds(clients)[:200]
    ]
    context = {
        "title": _("Tegoeden en terugbetalingen"),
        "crumbs": crumbs((_("Tegoeden"), "")),
        "pages": tabs("refunds"),
        "credits": rows,
        "total": sum(one.cents for one in loose),
        "refunds": found,
    }
    return render(request, "receivables/refunds.html", context)


@require_POST
@screen(right="receivables.confirm", client=True)
def decide_refund(request: HttpRequest, client: Client, refund_id: int) -> HttpResponse:
    """Approve or refuse a refund."""
    approve = request.POST.get("besluit") == "goedkeuren"

    def do() -> str:
        reason = request.POST.get("reden", "")
        actions.decide_refund(actor_of(request), client.pk, refund_id, approve=approve, reason=reason)
        return _("Goedgekeurd; de volgende betaalrun neemt ze mee.") if approve else _("Geweigerd.")

    return press(request, reverse("receivables:refunds"), do)


@screen(right="receivables.view")
def write_offs(request: HttpRequest) -> HttpResponse:
    """Write-offs with their decision; whoever decides sees the reason and the VAT in it."""
    actor = actor_of(request)
    clients: frozenset[int] = request.clients  # type: ignore[attr-defined]
    deciding = rights.clients_with(actor, "receivables.approve_write_off")
    rows = [
        {
            "row": one,
            "tone": WRITE_OFF_TONES[one.status],
            "may": one.status == "proposed" and one.client_id in deciding and actor.person_id != one.proposed_by_id,
            "vat": VAT_NOTE.format(vat=money.show(one.vat_cents)) if one.vat_cents and one.status != "refused" else "",
        }
        for one in queries.write_offs(clients)[:200]
    ]
    context = {
        "title": _("Afboekingen"),
        "crumbs": crumbs((_("Afboekingen"), "")),
        "pages": tabs("write_offs"),
        "rows": rows,
    }
    return render(request, "receivables/write_offs.html", context)


@require_POST
@screen(right="receivables.approve_write_off", client=True)
def decide_write_off(request: HttpRequest, client: Client, write_off_id: int) -> HttpResponse:
    """Decide about a write-off as the client's budget holder."""
    approve = request.POST.get("besluit") == "afboeken"

    def do() -> str:
        reason = request.POST.get("reden", "")
        number = actions.decide_write_off(actor_of(request), client.pk, write_off_id, approve=approve, reason=reason)
        return _("Afgeboekt: %(number)s.") % {"number": number} if approve else _("Geweigerd.")

    return press(request, reverse("receivables:write_offs"), do)
