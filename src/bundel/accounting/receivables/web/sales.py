"""Invoices and credit notes: the list, the work screen of a draft, one document with its steps, what recurs."""

from typing import Any

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.ledger import queries as books
from bundel.accounting.receivables import actions, messages, queries
from bundel.accounting.receivables.models import Customer
from bundel.accounting.receivables.rules_sale import KINDS_NL, REVENUE_ACCOUNTS, STATUS_NL, SaleDraft, figure
from bundel.accounting.receivables.web.customers import chosen
from bundel.accounting.receivables.web.frame import actor_of, clients_with, crumbs, may, press, tabs
from bundel.accounting.receivables.web.sale_form import (
    LINES,
    MOST_LINES,
    LineForm,
    RecurrenceForm,
    SaleForm,
    filled,
    lines_of,
    period_of,
    rows_of,
)
from bundel.platform.approvals import queries as approvals
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.people import rights
from bundel.platform.ui.forms import FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text
from bundel.platform.ui.pages import screen

TONES = {"draft": "todo", "asked": "wait", "approved": "todo", "issued": "good", "cancelled": ""}
DELIVERY = {"": "", "waiting": "wacht op verzending", "sent": "verzonden", "failed": "verzending mislukt"}
DELIVERY_TONES = {"": "", "waiting": "wait", "sent": "good", "failed": "bad"}
LINE_REFUSALS = {messages.SALE_INVALID.code: "text_1", messages.NO_LINES.code: "text_1",
                 messages.CUSTOMER_CLOSED.code: "customer_id"}  # fmt: skip


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = queries.sales(
        client_ids=[filters["client"]] if filters["client"] else None,
        statuses=(filters["toestand"],) if filters["toestand"] else (),
        kind=filters["soort"] or "",
        text=filters["tekst"] or "",
        after=int(after) if after.isascii() and after.isdigit() and len(after) < 19 else 0,
        limit=limit + 1,
    )
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="sales",
    title="Facturen en creditnota’s",
    columns=[
        Column("shown", "Document", phone="title",
               link=lambda row: reverse("receivables:sale", args=[row.client_code, row.id]),
               under=lambda row: row.description),
        Column("customer", "Debiteur", long=True),
        Column("client_name", "Cliënt", long=True, phone="hidden"),
        Column("status", "Toestand", kind="chip", value=lambda row: row.status_nl, tone=lambda row: TONES[row.status],
               phone="side"),
        Column("delivery", "Verzending", value=lambda row: DELIVERY[row.delivery]),
        Column("issued_on", "Datum", kind="date"),
        Column("total_cents", "Bedrag (€)", kind="cents"),
        Column("open_cents", "Open (€)", kind="cents", phone="hidden"),
    ],
    rows=_rows,
    filters=[Choice("toestand", "Toestand", tuple(STATUS_NL.items()), tabs=True),
             Choice("soort", "Soort", tuple(KINDS_NL.items())), Text("tekst", "Zoeken", "nummer, debiteur"),
             ClientChoice()],
    bad_row=lambda row: row.delivery == "failed",
    empty_title="Nog geen facturen",
    empty="Stel de eerste factuur op. Bij het uitreiken krijgt ze een nummer, een mededeling en een e-factuur.",
    template="receivables/sales.html",
)  # fmt: skip


@screen(right="receivables.view")
def listed(request: HttpRequest) -> HttpResponse:
    """Drafts and issued documents, newest first."""
    return LIST.respond(request, pages=tabs("sales"), clients=clients_with(request, "receivables.manage"))


@screen(right="receivables.manage")
def choose(request: HttpRequest) -> HttpResponse:
    """For which client."""
    return chosen(request, "receivables:new_sale", _("Nieuwe factuur"))


def _customers(client: Client) -> list[tuple[int, str]]:
    found = Customer.of(client.pk).filter(active=True).order_by("name", "id")
    return [(pk, f"{name} ({number})") for pk, name, number in found.values_list("pk", "name", "number")]


def _ready(request: HttpRequest, client: Client) -> None:
    """What the template needs besides the form: the accounts to choose from."""
    rows = [one for one in books.accounts(client.pk) if one.number.startswith(REVENUE_ACCOUNTS) and not one.closed_on]
    request.accounts = rows  # type: ignore[attr-defined]
    request.sale_client = client  # type: ignore[attr-defined]


def _page(request: HttpRequest, client: Client, title: str, sale_id: int | None) -> FormPage:
    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        draft = SaleDraft(
            answer["customer_id"], lines_of(answer), answer["description"], answer["buyer_reference"],
            answer["order_reference"], period_of(answer),
        )  # fmt: skip
        made = actions.save_draft(actor_of(request), client.pk, draft, sale_id=sale_id)
        flash.success(request, _("Het ontwerp is bewaard."))
        return reverse("receivables:sale", args=[client.code, made])

    return FormPage(
        SaleForm, title, do, _("Bewaren"), crumbs=crumbs((_("Facturen"), reverse("receivables:sales"))),
        lead=client.name, cancel=reverse("receivables:sales"), beside=LINE_REFUSALS,
        template="receivables/sale_form.html",
    )  # fmt: skip


@screen(right="receivables.manage", client=True)
def new(request: HttpRequest, client: Client) -> HttpResponse:
    """Draft an invoice."""
    _ready(request, client)
    page = _page(request, client, _("Nieuwe factuur"), None)
    chosen_vat = "S:21" if client.vat_regime in ("full", "mixed") else "O"
    initial: dict[str, Any] = {f"vat_{n}": chosen_vat for n in range(1, MOST_LINES + 1)}
    if (wanted := request.GET.get("debiteur", "")).isdecimal():
        initial["customer_id"] = wanted
    return page.respond(request, initial=initial, customers=_customers(client), rows=rows_of(request) or LINES)


@screen(right="receivables.manage", client=True)
def change(request: HttpRequest, client: Client, sale_id: int) -> HttpResponse:
    """Change a draft."""
    found = queries.sale(client.pk, sale_id)
    if found is None or found.row.status != "draft":
        raise Http404
    _ready(request, client)
    page = _page(request, client, _("Ontwerp wijzigen"), sale_id)
    rows = rows_of(request) or min(len(found.lines) + 2, MOST_LINES)
    return page.respond(request, initial=filled(found.sale, found.lines), customers=_customers(client), rows=rows)


@require_POST
@screen(right="receivables.manage", client=True)
def one_more(request: HttpRequest, client: Client) -> HttpResponse:
    """One more line below those that were sent."""
    count = rows_of(request)
    if not 0 < count < MOST_LINES:
        return HttpResponse("")
    return render(request, "receivables/sale_line.html", {"line": LineForm(count + 1).line})


@screen(right="receivables.view", client=True)
def record(request: HttpRequest, client: Client, sale_id: int) -> HttpResponse:
    """One document: lines, where it stands, how it was sent, what corrects it."""
    found = queries.sale(client.pk, sale_id)
    if found is None:
        raise Http404
    row, actor = found.row, actor_of(request)
    allowed = may(request, client, "manage", "issue")
    settings = queries.billing(client.pk)
    asked = approvals.waiting_for(actor) if row.status == "asked" else []
    context = {
        "title": row.shown,
        "crumbs": crumbs((_("Facturen"), reverse("receivables:sales")), (row.shown, "")),
        "client": client,
        "found": found,
        "row": row,
        "sale": found.sale,
        "lines": [
            (one, figure(one.quantity), figure(one.price, decimals=2), "" if not one.percent else figure(one.percent))
            for one in found.lines
        ],
        "tone": TONES[row.status],
        "delivery": DELIVERY[row.delivery],
        "delivery_tone": DELIVERY_TONES[row.delivery],
        "settings": settings,
        "may_edit": allowed["manage"] and row.status == "draft",
        "may_ask": allowed["manage"] and row.status == "draft" and settings is not None and settings.approval,
        "may_issue": allowed["issue"] and settings is not None
        and (row.status == "approved" or (row.status == "draft" and not settings.approval)),
        "may_take_back": allowed["manage"] and row.status in ("asked", "approved"),
        "may_decide": any(one.request == found.sale.request_id for one in asked),
        "may_credit": allowed["manage"] and found.room_cents > 0,
        "may_send": allowed["issue"] and row.status == "issued",
        "may_billing": rights.has(actor, "receivables.issue", client.pk),
    }  # fmt: skip
    return render(request, "receivables/sale.html", context)


@require_POST
@screen(right="receivables.view", client=True)
def step(request: HttpRequest, client: Client, sale_id: int) -> HttpResponse:
    """The verbs of a document. The action judges the right."""
    back = reverse("receivables:sale", args=[client.code, sale_id])
    made: list[int] = []

    def do() -> str:
        return _do(request, client, sale_id, made)

    answer = press(request, back, do)
    if made:
        answer["Location"] = reverse("receivables:sale", args=[client.code, made[0]])
    return answer


def _do(request: HttpRequest, client: Client, sale_id: int, made: list[int]) -> str:
    by, verb, reason = actor_of(request), request.POST.get("stap", ""), request.POST.get("reden", "")
    if verb == "uitreiken":
        issued = actions.issue(by, client.pk, sale_id)
        return _("Uitgereikt als %(number)s, geboekt als %(entry)s.") % {
            "number": issued.number, "entry": issued.entry_number
        }  # fmt: skip
    if verb == "vragen":
        actions.ask_approval(by, client.pk, sale_id)
        return _("Goedkeuring gevraagd.")
    if verb in ("goedkeuren", "terugsturen"):
        actions.decide_sale(by, client.pk, sale_id, "approved" if verb == "goedkeuren" else "returned", reason)
        return _("Goedgekeurd.") if verb == "goedkeuren" else _("Teruggestuurd.")
    if verb == "terugnemen":
        actions.take_back(by, client.pk, sale_id, reason)
        return _("Het is weer een ontwerp.")
    if verb == "schrappen":
        actions.cancel_draft(by, client.pk, sale_id, reason)
        return _("Geschrapt.")
    if verb == "crediteren":
        made.append(actions.draft_credit_note(by, client.pk, sale_id, reason=reason))
        return _("De creditnota staat klaar als ontwerp: pas de lijnen aan als u niet alles crediteert.")
    if verb == "verzenden":
        state = actions.send(by, client.pk, sale_id, again=True)
        return _("Verzonden.") if state == "sent" else _("De verzending mislukte; de reden staat hieronder.")
    raise Http404


@screen(right="receivables.view", client=True)
def file(request: HttpRequest, client: Client, sale_id: int, suffix: str) -> HttpResponse:
    """The e-invoice or the print of an issued document."""
    found = queries.sale(client.pk, sale_id)
    ids = {"xml": found.sale.xml_document_id, "pdf": found.sale.pdf_document_id} if found else {}
    document_id = ids.get(suffix)
    if document_id is None:
        raise Http404
    row = documents.row(document_id, actor_of(request))
    kinds = {"xml": "application/xml", "pdf": "application/pdf"}
    answer = HttpResponse(documents.content(document_id, actor_of(request)), content_type=kinds[suffix])
    answer["Content-Disposition"] = f'attachment; filename="{row.name}"'
    return answer


@screen(right="receivables.view")
def recurrences(request: HttpRequest) -> HttpResponse:
    """What recurs, by client."""
    clients: frozenset[int] = request.clients  # type: ignore[attr-defined]
    context = {
        "title": _("Terugkerende facturen"),
        "crumbs": crumbs((_("Terugkerend"), "")),
        "pages": tabs("recurrences"),
        "rows": queries.recurrences(clients),
        "clients": clients_with(request, "receivables.manage"),
    }
    return render(request, "receivables/recurrences.html", context)


@screen(right="receivables.manage", client=True)
def new_recurrence(request: HttpRequest, client: Client) -> HttpResponse:
    """Set up what recurs."""
    _ready(request, client)

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        actions.set_recurrence(
            actor_of(request), client.pk, customer_id=answer["customer_id"], description=answer["description"],
            months=answer["months"], first_on=answer["first_on"], until=answer["until"], lines=lines_of(answer),
        )  # fmt: skip
        flash.success(request, _("Bewaard; op de dag zelf staat de factuur klaar als ontwerp."))
        return reverse("receivables:recurrences")

    back = reverse("receivables:recurrences")
    page = FormPage(
        RecurrenceForm, _("Nieuwe terugkerende factuur"), do, _("Bewaren"), crumbs=crumbs((_("Terugkerend"), back)),
        lead=client.name, cancel=back, template="receivables/sale_form.html",
        beside={**LINE_REFUSALS, messages.RECURRENCE_INVALID.code: "first_on"},
    )  # fmt: skip
    vat = "S:21" if client.vat_regime in ("full", "mixed") else "O"
    initial = {f"vat_{n}": vat for n in range(1, MOST_LINES + 1)} | {"first_on": actor_of(request).today}
    return page.respond(request, initial=initial, customers=_customers(client), rows=rows_of(request) or LINES)
