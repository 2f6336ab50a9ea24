"""Open items, one of them with its story, and ageing."""

import datetime as dt
from typing import Any

from django.contrib import messages as flash
from django.db.models import Q, Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.receivables import actions, queries
from bundel.accounting.receivables.models import Dispute, OutgoingInvoice, Receipt, ReminderItem, WriteOff
from bundel.accounting.receivables.rules_recovery import BUCKETS, DISPUTE_OUTCOMES, DISPUTE_REASONS, WRITE_OFF_REASONS
from bundel.accounting.receivables.web.frame import actor_of, crumbs, may, press, tabs, whole
from bundel.kit import money
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
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


def _address(row: OutgoingInvoice) -> str:
    return reverse("receivables:invoice", args=[row.client.code, row.pk])


LIST = ListPage(
    name="outgoing",
    title="Uitgaande facturen",
    columns=[
        Column("number", "Document", phone="title", link=_address),
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
    empty="Reik een factuur uit onder ‘Facturen’, of lees openstaande facturen in onder ‘Invoer van bestanden’.",
    template="receivables/list.html",
)  # fmt: skip


def _reference(digits: str) -> str:
    """A structured communication as people write it: `+++123/4567/89012+++`."""
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++" if len(digits) == 12 else digits


@screen(right="receivables.view")
def outgoing(request: HttpRequest) -> HttpResponse:
    """Open outgoing invoices, the earliest due first."""
    return LIST.respond(request, pages=tabs("list"))


@screen(right="receivables.view", client=True)
def invoice(request: HttpRequest, client: Client, outgoing_id: int) -> HttpResponse:
    """One outgoing invoice: what was received, the letters, disputes and what was given up."""
    row = OutgoingInvoice.of(client.pk).select_related("debtor").filter(pk=outgoing_id).first()
    if row is None:
        raise Http404
    today = actor_of(request).today
    disputes = list(Dispute.of(client.pk).filter(invoice=row).select_related("owner").order_by("-id"))
    letters = ReminderItem.of(client.pk).filter(invoice=row, live=True).select_related("reminder__run").order_by("-id")
    context = {
        "title": row.number,
        "crumbs": crumbs((row.number, "")),
        "client": client,
        "row": row,
        "reference": _reference(row.structured_reference),
        "sale_id": queries.sale_of_invoice(client.pk, row.pk),
        "receipts": list(Receipt.of(client.pk).filter(invoice=row).order_by("on", "id")),
        "letters": [one for one in letters if one.reminder.state == "sent"],
        "disputes": disputes,
        "open_dispute": next((one for one in disputes if one.closed_on is None), None),
        "write_offs": list(WriteOff.of(client.pk).filter(invoice=row).select_related("proposed_by").order_by("-id")),
        "paused": queries.paused_invoices(client.pk).get(row.pk, ""),
        "age": (today - row.due_on).days if row.open_cents else 0,
        "may": may(request, client, "manage", "dun"),
        "reasons": DISPUTE_REASONS.items(),
        "outcomes": DISPUTE_OUTCOMES.items(),
        "kinds": WRITE_OFF_REASONS.items(),
        "credit_cents": queries.credit_of(client.pk, row.debtor.key) if row.debtor else 0,
    }
    return render(request, "receivables/invoice.html", context)


@require_POST
@screen(right="receivables.view", client=True)
def step(request: HttpRequest, client: Client, outgoing_id: int) -> HttpResponse:
    """The verbs of an open item. The action judges the right."""
    back = reverse("receivables:invoice", args=[client.code, outgoing_id])
    return press(request, back, lambda: _do(request, client, outgoing_id))


def _do(request: HttpRequest, client: Client, outgoing_id: int) -> str:
    by, given = actor_of(request), request.POST
    verb, reason = given.get("stap", ""), given.get("reden", "")
    if verb == "betwisten":
        actions.open_dispute(by, client.pk, outgoing_id, reason=given.get("soort", ""), text=reason)
        return _("De betwisting is vastgelegd; deze factuur krijgt geen brieven.")
    if verb == "beslissen":
        chosen, outcome = whole(given.get("betwisting", "")), given.get("uitkomst", "")
        actions.close_dispute(by, client.pk, chosen, outcome=outcome, text=reason)
        return _("De betwisting is beslist.")
    if verb == "afboeken":
        try:
            cents = int(money.parse_belgian(given["bedrag"])) if given.get("bedrag", "").strip() else None
        except ValueError:
            cents = 0
        actions.propose_write_off(by, client.pk, outgoing_id, kind=given.get("soort", ""), reason=reason, cents=cents)
        return _("Voorgesteld; de budgethouder van de cliënt beslist.")
    if verb == "dubieus":
        return _("Overgeboekt naar dubieuze debiteuren: %(number)s.") % {
            "number": actions.mark_doubtful(by, client.pk, outgoing_id, reason) or "–"
        }
    if verb == "overdragen":
        actions.hand_over(by, client.pk, [outgoing_id])
        return _("Overgedragen ter invordering; het bestand staat bij de documenten.")
    if verb == "terugnemen":
        actions.take_back_handover(by, client.pk, outgoing_id, reason)
        return _("Teruggenomen van de invordering.")
    if verb == "tegoed":
        row = OutgoingInvoice.of(client.pk).filter(pk=outgoing_id).first()
        used = actions.use_credit(by, client.pk, row.debtor_id or 0 if row else 0, outgoing_id)
        return _("%(cents)s euro tegoed gebruikt.") % {"cents": money.show(used)}
    raise Http404


def _asked_day(request: HttpRequest) -> dt.date:
    """The day in the address; nonsense is today."""
    try:
        found = dt.date.fromisoformat(request.GET.get("op", ""))
    except ValueError:
        return actor_of(request).today
    if not 2000 <= found.year <= 2099:
        flash.warning(request, _("Deze datum ligt buiten de boekjaren; u ziet de stand van vandaag."))
        return actor_of(request).today
    return found


@screen(right="receivables.view")
def ageing(request: HttpRequest) -> HttpResponse:
    """What is open by customer and age on a day, per client."""
    day = _asked_day(request)
    wanted = whole(request.GET.get("client", ""))
    allowed: frozenset[int] = request.clients  # type: ignore[attr-defined]
    chosen = {wanted} & allowed if wanted else set(allowed)
    rows = queries.ageing(chosen, day)
    groups: dict[int, dict[str, Any]] = {}
    for row in rows:
        group = groups.setdefault(row.client_id, {"code": row.client_code, "name": row.client_name, "rows": []})
        group["rows"].append(row)
    for key, group in groups.items():
        group["totals"] = queries.ageing_total(group["rows"])
        group["total"] = sum(group["totals"])
        days = queries.dso(key, day) if len(groups) <= 20 else None
        group["dso"] = None if days is None else round(days)
    context = {
        "title": _("Ouderdom van vorderingen"),
        "crumbs": crumbs((_("Ouderdom"), "")),
        "pages": tabs("ageing"),
        "day": day,
        "groups": list(groups.values()),
        "buckets": BUCKETS,
        "clients": Client.objects.filter(pk__in=allowed).order_by("code"),
        "wanted": wanted,
    }
    return render(request, "receivables/ageing.html", context)
