"""Requests for orders on screen: the list, writing one, its steps, the order that comes of it, receipts."""

import datetime as dt
from decimal import Decimal, InvalidOperation
from typing import Any

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.purchasing import actions, messages, queries
from bundel.accounting.purchasing import rules_buying as rules
from bundel.accounting.purchasing.models import Order, Requisition
from bundel.accounting.purchasing.rules_buying import Arrived, AskedLine, Draft
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text
from bundel.platform.ui.pages import screen

LINES = 8
HOME = ("Bestelaanvragen", "/bestellingen/aanvragen/")
TONES = {
    "draft": "", "submitted": "todo", "returned": "wait", "to_approve": "todo", "approved": "todo",
    "ordered": "good", "refused": "bad", "withdrawn": "",
}  # fmt: skip


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined]


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = {filters["client"]} if filters["client"] else scope.current()
    before = int(after) if after.isdecimal() and len(after) < 18 else 0
    found = queries.requests(
        clients, state=filters["toestand"] or "", text=filters["tekst"] or "", before=before, limit=limit + 1
    )
    return Page(found[:limit], str(found[limit - 1].pk) if len(found) > limit else "")


LIST = ListPage(
    name="requisitions",
    title="Bestelaanvragen",
    columns=[
        Column("number", "Nummer", phone="title",
               link=lambda row: reverse("purchasing:request", args=[row.client.code, row.pk])),
        Column("client", "Cliënt", value=lambda row: row.client.code),
        Column("title", "Omschrijving", long=True, under=lambda row: row.supplier_name),
        Column("state", "Toestand", kind="chip", value=lambda row: rules.STATES[row.state],
               tone=lambda row: TONES[row.state], phone="side"),
        Column("next", "Aan zet", value=lambda row: rules.NEXT.get(row.state, "")),
        Column("amount_cents", "Bedrag (€)", kind="cents"),
    ],
    rows=_rows,
    row_id="pk",
    filters=[Choice("toestand", "Toestand", list(rules.STATES.items()), tabs=True),
             Text("tekst", "Zoeken", "nummer, omschrijving, leverancier"), ClientChoice()],
    crumbs=(HOME,),
    empty_title="Nog geen bestelaanvragen",
    empty="Wie iets nodig heeft, schrijft hier een aanvraag; het centrum kijkt ze na, de budgethouder keurt goed.",
    template="purchasing/requests.html",
)  # fmt: skip


@screen(right="purchasing.view")
def requests(request: HttpRequest) -> HttpResponse:
    """Requests of the clients in scope, last first."""
    mine = rights.clients_with(_actor(request), "purchasing.request")
    return LIST.respond(request, askers=list(Client.objects.filter(id__in=mine).order_by("code")[:100]))


def _decimal(text: str) -> Decimal:
    return Decimal(text.strip().replace(".", "").replace(",", ".") if "," in text else text.strip())


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def read_draft(given: QueryDict) -> Draft:
    """The request as the form gives it; lines without description are left out. Raises `Refusal` naming a bad line."""
    lines = []
    names, quantities = given.getlist("omschrijving"), given.getlist("aantal")
    prices, rates = given.getlist("prijs"), given.getlist("btw")
    for place, (name, quantity, price, vat) in enumerate(zip(names, quantities, prices, rates, strict=False), 1):
        if not name.strip():
            continue
        try:
            line = AskedLine(name.strip(), _decimal(quantity), _decimal(price), vat)
            if not line.quantity.is_finite() or not line.unit_price.is_finite() or line.quantity <= 0:
                raise InvalidOperation
        except InvalidOperation as wrong:
            raise Refusal(messages.UNREADABLE_LINE, line=place) from wrong
        lines.append(line)
    return Draft(
        given.get("titel", ""), tuple(lines[:100]),
        "".join(filter(str.isdigit, given.get("ondernemingsnummer", "")))[:10],
        given.get("leverancier", ""), given.get("artikel", "").strip(), given.get("kostenplaats", "").strip(),
        given.get("contract", "").strip(), given.get("soort", "single"), given.get("raam", ""),
        _day(given.get("gewenst", "")), _day(given.get("geldig", "")),
    )  # fmt: skip


@screen(right="purchasing.request", client=True)
def write(request: HttpRequest, client: Client, requisition_id: int = 0) -> HttpResponse:
    """Write a request, or change one that is not submitted (or came back)."""
    one = queries.request(client.pk, requisition_id) if requisition_id else None
    if requisition_id and one is None:
        raise Http404
    refusal = None
    if request.method == "POST":
        try:
            draft = read_draft(request.POST)
            if one is None:
                made = actions.request(
                    _actor(request), client.pk, draft, source=f"scherm:{request.POST.get('token', '')}"
                )
            else:
                actions.save_request(_actor(request), client.pk, one.pk, draft)
                made = one.pk
            return redirect("purchasing:request", client.code, made)
        except Refusal as refused:
            refusal = refused
    lines = list(one.lines.order_by("position")) if one else []
    context = {
        "title": _("Aanvraag %(number)s") % {"number": one.number} if one else _("Nieuwe bestelaanvraag"),
        "crumbs": [HOME, (client.code, "")],
        "client": client,
        "one": one,
        "given": request.POST,
        "refusal": refusal,
        "lines": [*lines, *[None] * (LINES - len(lines))],
        "kinds": Order.Kind.choices,
        "rates": ("21", "12", "6", "0", "AE"),
        "frames": queries.frames(client.pk),
        "token": _actor(request).now.strftime("%Y%m%d%H%M%S%f"),
    }
    return render(request, "purchasing/write.html", context, status=422 if refusal else 200)


@screen(right="purchasing.view", client=True)
def request_(request: HttpRequest, client: Client, requisition_id: int) -> HttpResponse:
    """One request: its lines and quotes, its steps, and what the reader may do now."""
    one = queries.request(client.pk, requisition_id)
    if one is None:
        raise Http404
    actor = _actor(request)
    may = {
        deed: rights.has(actor, f"purchasing.{deed}", client.pk) for deed in ("request", "check", "approve", "order")
    }
    context = {
        "title": f"{one.number} {one.title}",
        "crumbs": [HOME, (one.number, "")],
        "client": client,
        "one": one,
        "tone": TONES[one.state],
        "state": rules.STATES[one.state],
        "next": rules.NEXT.get(one.state, ""),
        "lines": one.lines.order_by("position"),
        "quotes": one.quotes.order_by("cents"),
        "missing": rules.completeness(queries.draft_of(one), one.quotes.count(), actor.today)
        if one.state in ("draft", "returned") else [],
        "reasons": rules.RETURN_REASONS.items(),
        "returned": rules.RETURN_REASONS.get(one.return_code, ""),
        "files": documents.of(f"purchasing.requisition:{one.pk}", actor),
        "may": may,
        "may_check": may["check"] and one.state == "submitted" and one.requested_by_id != actor.person_id,
        "may_edit": may["request"] and one.state in ("draft", "returned"),
    }  # fmt: skip
    return render(request, "purchasing/request.html", context)


@require_POST
@screen(right="purchasing.view", client=True)
def step(request: HttpRequest, client: Client, requisition_id: int) -> HttpResponse:
    """One step of a request: which one, the button says; each action asks its own right."""
    given, actor, key = request.POST, _actor(request), requisition_id
    reason = given.get("reden", "")
    match given.get("stap", ""):
        case "indienen":
            actions.submit(actor, client.pk, key)
        case "offerte":
            upload = request.FILES.get("bestand")
            try:
                cents = int(money.parse_belgian(given.get("bedrag", "")))
            except ValueError as wrong:
                raise Refusal(messages.NO_LINES) from wrong
            actions.add_quote(
                actor, client.pk, key, supplier=given.get("leverancier", ""), cents=cents,
                name=(upload.name or "") if upload else "", content=upload.read() if upload else b"",
            )  # fmt: skip
        case "aanvaarden":
            actions.accept(actor, client.pk, key)
        case "terugsturen":
            actions.return_request(actor, client.pk, key, code=given.get("code", ""), text=reason)
        case "approved" | "refused" | "returned" as decision:
            actions.decide(actor, client.pk, key, decision, reason)
        case "bestellen":
            order = actions.place_order(actor, client.pk, key)
            flash.success(request, _("De bestelling is geplaatst."))
            return redirect("purchasing:order", client.code, order)
        case "intrekken":
            actions.withdraw(actor, client.pk, key, reason=reason)
        case _:
            raise Http404
    flash.success(request, _("Gedaan. Op deze pagina staat wie nu aan zet is."))
    return redirect("purchasing:request", client.code, key)


@require_POST
@screen(right="purchasing.view", client=True)
def order_step(request: HttpRequest, client: Client, order_id: int) -> HttpResponse:
    """Receive on an order, take a receipt back, or close the order."""
    given, actor = request.POST, _actor(request)
    match given.get("stap", ""):
        case "ontvangen":
            actions.receive(
                actor, client.pk, order_id, on=_day(given.get("datum", "")) or actor.today,
                arrived=_arrived(given), slip=given.get("bon", ""),
            )  # fmt: skip
            flash.success(request, _("De ontvangst is genoteerd."))
        case "terugnemen":
            number = given.get("ontvangst", "")
            if not number.isdecimal() or len(number) > 18:
                raise Http404
            actions.undo_receipt(actor, client.pk, int(number), reason=given.get("reden", ""))
            flash.success(request, _("De ontvangst is teruggenomen."))
        case "afsluiten":
            actions.close_order(actor, client.pk, order_id, reason=given.get("reden", ""))
            flash.success(request, _("De bestelling is afgesloten; wat overbleef, is vrij op de begroting."))
        case _:
            raise Http404
    return redirect("purchasing:order", client.code, order_id)


def _arrived(given: QueryDict) -> list[Arrived]:
    """The lines of a receipt that were filled in."""
    found = []
    for position in given.getlist("lijn"):
        quantity, amount = given.get(f"aantal-{position}", "").strip(), given.get(f"bedrag-{position}", "").strip()
        try:
            if quantity:
                found.append(Arrived(position, _decimal(quantity)))
            elif amount:
                found.append(Arrived(position, net_cents=int(money.parse_belgian(amount))))
        except (InvalidOperation, ValueError) as wrong:
            raise Refusal(messages.NOTHING_ARRIVED, line=position) from wrong
    return found


def order_context(actor: Actor, client: Client, order: Order) -> dict[str, Any]:
    """What the page of an order shows of receipts, files and deeds."""
    left = queries.left_of(order)
    receipts = queries.receipts(order)
    undone = {one.undoes_id for one in receipts}
    return {
        "left_by_line": [left[line.position] for line in order.lines.order_by("id")],
        "receipts": [(one, one.undoes_id is None and one.pk not in undone) for one in receipts],
        "files": documents.of(f"purchasing.order:{order.pk}", actor),
        "asked": Requisition.of(client.pk).filter(order=order).first(),
        "may_receive": order.status == "open" and rights.has(actor, "purchasing.receive", client.pk)
        and order.placed_by_id != actor.person_id,
        "may_close": order.status == "open" and rights.has(actor, "purchasing.order", client.pk),
    }  # fmt: skip


@screen(right="purchasing.view", client=True)
def file(request: HttpRequest, client: Client, document_id: int) -> HttpResponse:
    """A file of an order or a request: the order as sent, a quote."""
    row = documents.row(document_id, _actor(request))
    if not row.subject.startswith(("purchasing.order:", "purchasing.requisition:")) or row.client_id != client.pk:
        raise Http404
    answer = HttpResponse(documents.content(document_id, _actor(request)), content_type=row.mime)
    answer["Content-Disposition"] = f'attachment; filename="{row.id}.{row.name.rpartition(".")[2][:5]}"'
    return answer
