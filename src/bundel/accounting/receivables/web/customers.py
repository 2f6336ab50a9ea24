"""Customers: the list, one with everything about it, its forms, its statement and its plans."""

import datetime as dt
from dataclasses import asdict
from typing import Any

from django import forms
from django.contrib import messages as flash
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.receivables import actions, messages, queries
from bundel.accounting.receivables.models import Customer, CustomerAccount, OutgoingInvoice
from bundel.accounting.receivables.rules_customer import CustomerDraft
from bundel.accounting.receivables.rules_dunning import KINDS_NL
from bundel.accounting.receivables.rules_recovery import divide
from bundel.accounting.receivables.web.frame import actor_of, clients_with, crumbs, may, press, tabs, whole
from bundel.kit import money
from bundel.platform.audit.actions import Note, record
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.reports import csv, pdf
from bundel.platform.reports.tables import Column as PrintColumn
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, Flag, ListPage, Page, Text, after_key, key_after
from bundel.platform.ui.pages import screen


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = Customer.objects.filter(client_id__in=scope.current()).select_related("client")
    if filters["client"]:
        found = found.filter(client_id=filters["client"])
    if filters["soort"]:
        found = found.filter(kind=filters["soort"])
    if not filters["alle"]:
        found = found.filter(active=True)
    if text := filters["tekst"]:
        found = found.filter(Q(name__icontains=text) | Q(number__iexact=text) | Q(enterprise_number=text))
    if (key := key_after(after, 2)) and str(key[1]).isdigit():
        found = found.filter(Q(name__gt=str(key[0])) | Q(name=str(key[0]), id__gt=int(key[1])))
    rows = list(found.order_by("name", "id")[: limit + 1])
    more = after_key(rows[limit - 1].name, rows[limit - 1].pk) if len(rows) > limit else ""
    return Page(rows[:limit], more)


LIST = ListPage(
    name="customers",
    title="Debiteuren",
    columns=[
        Column("name", "Naam", long=True, phone="title",
               link=lambda row: reverse("receivables:customer", args=[row.client.code, row.pk]),
               under=lambda row: row.number),
        Column("kind", "Soort", value=lambda row: row.get_kind_display(), phone="side"),
        Column("client", "Cliënt", long=True, value=lambda row: row.client.name),
        Column("enterprise_number", "Ondernemingsnummer"),
        Column("channel", "Verzending", value=lambda row: row.get_channel_display()),
        Column("term_days", "Termijn (dagen)", kind="int", phone="hidden"),
    ],
    rows=_rows,
    row_id="pk",
    filters=[Text("tekst", "Zoeken", "naam, nummer"), Choice("soort", "Soort", tuple(KINDS_NL.items())),
             ClientChoice(), Flag("alle", "ook niet actieve")],
    empty_title="Nog geen debiteuren",
    empty="Voeg de eerste debiteur toe, of lees een bestand met debiteuren in onder ‘Invoer van bestanden’.",
    template="receivables/customers.html",
)  # fmt: skip


@screen(right="receivables.view")
def listed(request: HttpRequest) -> HttpResponse:
    """Customers of the clients in scope, by name."""
    return LIST.respond(request, pages=tabs("customers"), clients=clients_with(request, "receivables.manage"))


@screen(right="receivables.manage")
def choose(request: HttpRequest) -> HttpResponse:
    """For which client."""
    return chosen(request, "receivables:new_customer", _("Nieuwe debiteur"))


def chosen(request: HttpRequest, name: str, title: str) -> HttpResponse:
    """The clients to choose from; with one client the form at once."""
    found = clients_with(request, "receivables.manage")
    if len(found) == 1:
        return redirect(name, found[0].code)
    rows = [(one, reverse(name, args=[one.code])) for one in found]
    return render(request, "receivables/choose.html", {"title": title, "crumbs": crumbs((title, "")), "rows": rows})


class CustomerForm(forms.Form):
    """Who a customer is and how it is reached."""

    kind = forms.ChoiceField(label="Soort", choices=list(KINDS_NL.items()))
    name = forms.CharField(label="Naam", max_length=200)
    enterprise_number = forms.CharField(
        label="Ondernemingsnummer", max_length=20, required=False, help_text="Niet voor burgers."
    )
    vat_number = forms.CharField(label="Btw-nummer", max_length=20, required=False)
    channel = forms.ChoiceField(label="Verzending", choices=Customer.Channel.choices)
    endpoint = forms.CharField(
        label="Peppol-adres", max_length=50, required=False, help_text="Leeg laten: het ondernemingsnummer."
    )
    email = forms.EmailField(label="E-mail", required=False)
    street = forms.CharField(label="Straat en nummer", max_length=150, required=False)
    postcode = forms.CharField(label="Postcode", max_length=20, required=False)
    city = forms.CharField(label="Gemeente", max_length=80, required=False)
    country = forms.CharField(label="Land (twee letters)", max_length=2, initial="BE")
    buyer_reference = forms.CharField(label="Referentie van de klant", max_length=100, required=False)
    term_days = forms.IntegerField(label="Betalingstermijn (dagen)", initial=30, min_value=0, max_value=120)
    active = forms.BooleanField(label="Actief", required=False, initial=True)


def _form(request: HttpRequest, client: Client, title: str, customer: Customer | None) -> FormPage:
    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        draft = CustomerDraft(**answer)
        if customer is None:
            made = actions.add_customer(actor_of(request), client.pk, draft)
            flash.success(request, _("Debiteur toegevoegd."))
        else:
            made = customer.pk
            actions.change_customer(actor_of(request), client.pk, made, draft)
            flash.success(request, _("Bewaard."))
        return reverse("receivables:customer", args=[client.code, made])

    return FormPage(
        CustomerForm, title, do, _("Bewaren"), crumbs=crumbs((_("Debiteuren"), reverse("receivables:customers"))),
        lead=client.name, cancel=reverse("receivables:customers"),
        beside={messages.CUSTOMER_KNOWN.code: "enterprise_number", messages.CUSTOMER_FIXED.code: "kind"},
    )  # fmt: skip


@screen(right="receivables.manage", client=True)
def new(request: HttpRequest, client: Client) -> HttpResponse:
    """A new customer."""
    return _form(request, client, _("Nieuwe debiteur"), None).respond(request, initial={"channel": "peppol"})


@screen(right="receivables.manage", client=True)
def change(request: HttpRequest, client: Client, customer_id: int) -> HttpResponse:
    """Change a customer."""
    found = _found(request, client, customer_id)
    names = asdict(CustomerDraft("", ""))
    initial = {name: getattr(found, name) for name in names}
    return _form(request, client, _("Debiteur wijzigen"), found).respond(request, initial=initial)


def _found(request: HttpRequest, client: Client, customer_id: int) -> Customer:
    """The customer; looking at a citizen is written down."""
    found: Customer | None = Customer.of(client.pk).filter(pk=customer_id).first()
    if found is None:
        raise Http404
    if found.kind == "person":
        record(actor_of(request), "receivables.look", client.pk, [Note("customer", str(found.pk), found.number)])
    return found


@screen(right="receivables.view", client=True)
def record_page(request: HttpRequest, client: Client, customer_id: int) -> HttpResponse:
    """Everything about one customer."""
    found = _found(request, client, customer_id)
    today = actor_of(request).today
    invoices = list(OutgoingInvoice.of(client.pk).filter(debtor=found, open_cents__gt=0).order_by("due_on", "id"))
    loose = OutgoingInvoice.of(client.pk).filter(debtor__isnull=True, customer=found.name).order_by("due_on", "id")
    accounts = CustomerAccount.of(client.pk).filter(customer=found).select_related("proposed_by", "confirmed_by")
    credit = queries.credit_of(client.pk, found.key)
    context = {
        "title": found.name,
        "crumbs": crumbs((_("Debiteuren"), reverse("receivables:customers")), (found.name, "")),
        "client": client,
        "customer": found,
        "invoices": invoices,
        "open_cents": sum(one.open_cents for one in invoices),
        "late_cents": sum(one.open_cents for one in invoices if one.due_on < today),
        "loose": list(loose[:50]),
        "paused": queries.paused_invoices(client.pk),
        "credit_cents": credit,
        "free_cents": credit - queries.promised(client.pk, found.pk),
        "accounts": list(accounts.order_by("-id")),
        "plans": queries.plans([client.pk], today, customer_id=found.pk),
        "letters": queries.letters_for(client.pk, found.pk),
        "may": may(request, client, "manage", "confirm"),
        "me": actor_of(request).person_id,
        "year_start": today.replace(month=1, day=1),
        "today": today,
    }
    return render(request, "receivables/customer.html", context)


@require_POST
@screen(right="receivables.view", client=True)
def step(request: HttpRequest, client: Client, customer_id: int) -> HttpResponse:
    """The verbs of a customer. The action judges the right."""
    back = reverse("receivables:customer", args=[client.code, customer_id])
    return press(request, back, lambda: _do(request, client, customer_id))


def _do(request: HttpRequest, client: Client, customer_id: int) -> str:
    by, given = actor_of(request), request.POST
    verb, reason, target = given.get("stap", ""), given.get("reden", ""), whole(given.get("doel", ""))
    if verb == "rekening":
        actions.propose_refund_account(
            by, client.pk, customer_id, iban=given.get("iban", ""), holder=given.get("houder", ""), evidence=reason
        )
        return _("Voorgesteld; een tweede persoon bevestigt de rekening.")
    if verb == "bevestigen":
        actions.confirm_refund_account(by, client.pk, target)
        return _("De rekening is bevestigd.")
    if verb == "blokkeren":
        actions.block_refund_account(by, client.pk, target, reason)
        return _("De rekening is geblokkeerd.")
    if verb == "terugbetalen":
        try:
            cents = int(money.parse_belgian(given.get("bedrag", "")))
        except ValueError:
            cents = 0
        actions.request_refund(by, client.pk, customer_id, account_id=target, cents=cents, reason=reason)
        return _("Gevraagd; een tweede persoon keurt de terugbetaling goed.")
    if verb == "koppelen":
        rows = OutgoingInvoice.of(client.pk).filter(pk__in=[whole(one) for one in given.getlist("factuur")])
        count = actions.link(by, client.pk, customer_id, [row.pk for row in rows])
        return _("%(count)s facturen gekoppeld.") % {"count": count}
    if verb == "stoppen":
        actions.stop_plan(by, client.pk, target, reason)
        return _("Het plan is stopgezet; wat openstaat, is meteen te betalen.")
    if verb == "kosten":
        actions.draft_late_costs(by, client.pk, target)
        return _("De kosten van de brief staan klaar als ontwerp.")
    raise Http404


class PlanForm(forms.Form):
    """Which invoices are paid in how many parts."""

    invoices = forms.TypedMultipleChoiceField(label="Facturen", coerce=int, widget=forms.CheckboxSelectMultiple)
    first_on = DayField(label="Eerste afbetaling op")
    count = forms.IntegerField(label="Aantal maandelijkse afbetalingen", min_value=1, max_value=60, initial=3)
    reason = forms.CharField(label="Toelichting", max_length=300, required=False)

    def __init__(self, *arguments: Any, invoices: list[tuple[int, str]], **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        self.fields["invoices"].choices = invoices  # type: ignore[attr-defined]


@screen(right="receivables.manage", client=True)
def plan(request: HttpRequest, client: Client, customer_id: int) -> HttpResponse:
    """Agree a plan over open invoices."""
    found = _found(request, client, customer_id)
    rows = list(OutgoingInvoice.of(client.pk).filter(debtor=found, open_cents__gt=0).order_by("due_on", "id"))
    back = reverse("receivables:customer", args=[client.code, found.pk])

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        total = sum(row.open_cents for row in rows if row.pk in answer["invoices"])
        parts = divide(total, answer["first_on"], min(answer["count"], max(total, 1)))
        actions.agree_plan(actor_of(request), client.pk, found.pk, answer["invoices"], parts, answer["reason"])
        flash.success(request, _("Het afbetalingsplan loopt."))
        return back

    page = FormPage(
        PlanForm, _("Afbetalingsplan"), do, _("Afspreken"), crumbs=crumbs((found.name, back)), lead=client.name,
        cancel=back, beside={messages.PLAN_INVALID.code: "count", messages.IN_PLAN.code: "invoices"},
    )  # fmt: skip
    choices = [(row.pk, f"{row.number} · {money.show(row.open_cents, euro=True)}") for row in rows]
    first = actor_of(request).today + dt.timedelta(days=30)
    return page.respond(request, initial={"first_on": first, "invoices": [row.pk for row in rows]}, invoices=choices)


_STATEMENT = (
    PrintColumn("Datum"),
    PrintColumn("Wat"),
    PrintColumn("Bedrag (€)", "cents"),
    PrintColumn("Saldo (€)", "cents"),
)


@screen(right="receivables.view", client=True)
def statement(request: HttpRequest, client: Client, customer_id: int, suffix: str) -> HttpResponse:
    """The statement of a customer since the first of January (or `?van=`), as PDF or CSV."""
    found = _found(request, client, customer_id)
    today = actor_of(request).today
    try:
        start = dt.date.fromisoformat(request.GET.get("van", ""))
    except ValueError:
        start = today.replace(month=1, day=1)
    before, lines = queries.statement(client.pk, found, start, today)
    rows: list[tuple[Any, ...]] = [(f"{start:%d/%m/%Y}", _("Saldo bij het begin"), before, before)]
    rows += [(f"{one.on:%d/%m/%Y}", one.text, one.cents, one.balance_cents) for one in lines]
    name = f"{client.code}-{found.number}"
    if suffix == "csv":
        answer = HttpResponse(csv.table(_STATEMENT, rows), content_type="text/csv; charset=utf-8")
    elif suffix == "pdf":
        about = pdf.About(
            _("Rekeningoverzicht %(name)s") % {"name": found.name}, name, actor_of(request).now, subtitle=client.name,
            data_at=f"{today:%d/%m/%Y}",
        )  # fmt: skip
        answer = HttpResponse(pdf.table(about, _STATEMENT, rows), content_type="application/pdf")
    else:
        raise Http404
    answer["Content-Disposition"] = f'attachment; filename="{name}.{suffix}"'
    return answer
