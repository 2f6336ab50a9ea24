"""The supplier register: who they are, what each client agreed, and their accounts behind four eyes."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import actions, messages, queries
from bundel.accounting.payables.models import Supplier, SupplierAccount, SupplierTerms
from bundel.accounting.payables.web import invoice_list
from bundel.accounting.payables.web.messages import UNKNOWN_STEP
from bundel.accounting.payables.web.words import ACCOUNT_STATES, REGIMES, enterprise_number
from bundel.kit import identifiers
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.documents import actions as documents
from bundel.platform.documents import queries as stored
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.frame import names_of
from bundel.platform.ui.lists import Column, Flag, ListPage, Page, Text, after_key, key_after
from bundel.platform.ui.pages import screen

BRUSSELS = ZoneInfo("Europe/Brussels")


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    key = key_after(after, 2)
    mark = f"{key[0]}/{int(key[1])}" if key and str(key[1]).isdigit() else ""
    found = queries.suppliers(
        text=filters["tekst"] or "", unconfirmed=bool(filters["nieuw"]), after=mark, limit=limit + 1
    )  # fmt: skip
    rows = found[:limit]
    return Page(rows, after_key(rows[-1].name, rows[-1].id) if len(found) > limit else "")


LIST = ListPage(
    name="suppliers",
    title="Leveranciers",
    columns=[
        Column("name", "Naam", phone="title", long=True, link=lambda row: reverse("payables:supplier", args=[row.id])),
        Column("registration", "Ondernemingsnummer",
               value=lambda row: enterprise_number(row.country, row.registration)),
        Column("city", "Gemeente"),
        Column("state", "Toestand", kind="chip", phone="side",
               value=lambda row: "Beëindigd" if row.valid_to else "Bevestigd" if row.confirmed else "Na te kijken",
               tone=lambda row: "" if row.valid_to else "good" if row.confirmed else "wait"),
        Column("iban", "Rekening", value=lambda row: identifiers.format_iban(row.iban) if row.iban else "–"),
        Column("account_status", "Rekening is",
               value=lambda row: ACCOUNT_STATES[row.account_status][0] if row.account_status else ""),
    ],
    rows=_rows,
    filters=[Text("tekst", "Zoeken", "naam of ondernemingsnummer"), Flag("nieuw", "na te kijken")],
    empty_title="Nog geen leveranciers",
    empty="Een leverancier komt vanzelf in het register met zijn eerste e-factuur, of via een overname.",
    template="payables/suppliers.html",
)  # fmt: skip


@screen(right="payables.view")
def suppliers(request: HttpRequest) -> HttpResponse:
    """The register, shared by all clients."""
    actor = request.actor  # type: ignore[attr-defined]
    confirmers = rights.clients_with(actor, "payables.confirm_iban")
    return LIST.respond(request, proposed=len(queries.proposed_accounts()) if confirmers else 0)


def place_of(actor: Actor, right: str) -> int | None:
    """For whom a step on the shared register counts: all of Bundel when the right covers it, else the first client."""
    if rights.has(actor, right, None):
        return None
    return min(rights.clients_with(actor, right), default=None)


def _account_row(account: SupplierAccount, today: dt.date, actor: Actor) -> dict[str, Any]:
    status = queries.account_status(account, today)
    own = account.proposed_by_id in (actor.person_id, actor.answers_as)
    return {
        "row": account,
        "iban": identifiers.format_iban(account.iban),
        "status": ACCOUNT_STATES[status][0],
        "tone": ACCOUNT_STATES[status][1],
        "cooling": status == "cooling",
        "waiting": status == "proposed",
        "live": status in ("proposed", "cooling", "active"),
        "own": own,
    }


def _block(by: Actor, supplier_id: int, account: SupplierAccount, reason: str) -> str:
    clients = rights.clients_with(by, "payables.handle")
    actions.block_iban(by, min(clients, default=0), supplier_id, account.iban, reason)
    return _("De rekening is geblokkeerd: er wordt niets meer op betaald, voor geen enkele cliënt.")


def _confirm(by: Actor, supplier_id: int, account: SupplierAccount, reason: str) -> str:
    day = actions.confirm_iban(by, place_of(by, "payables.confirm_iban"), account.pk)
    return _("De rekening is bevestigd. Betalen kan vanaf %s, na de wachttijd.") % f"{day:%d/%m/%Y}"


def _refuse(by: Actor, supplier_id: int, account: SupplierAccount, reason: str) -> str:
    actions.refuse_iban(by, place_of(by, "payables.confirm_iban"), account.pk, reason)
    return _("Het voorstel is geweigerd.")


STEPS: dict[str, Callable[[Actor, int, SupplierAccount, str], str]] = {
    "bevestigen": _confirm,
    "weigeren": _refuse,
    "blokkeren": _block,
}


def found_or_404(supplier_id: int) -> Supplier:
    """The supplier. Raises `Http404`."""
    one = Supplier.objects.select_related("confirmed_by", "merged_into").filter(pk=supplier_id).first()
    if one is None:
        raise Http404
    return one


@screen(right="payables.view")
def supplier(request: HttpRequest, supplier_id: int) -> HttpResponse:
    """One supplier: register, terms per client in scope, accounts with their history."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    one = found_or_404(supplier_id)
    refusal = None
    if request.method == "POST":
        try:
            flash.success(request, _step(request, actor, one))
            return redirect(request.path)
        except Refusal as no:
            refusal = no
    allowed: frozenset[int] = request.clients  # type: ignore[attr-defined]
    codes = invoice_list.client_codes(request)
    names = names_of(allowed)
    terms = {row.client_id: row for row in SupplierTerms.objects.filter(supplier=one, client_id__in=allowed)}
    accounts = [_account_row(row, actor.today, actor) for row in queries.accounts_of(supplier_id)]
    may = {
        name: bool(rights.clients_with(actor, f"payables.{name}"))
        for name in ("suppliers", "propose_iban", "confirm_iban", "handle", "limits")
    }
    return render(
        request,
        "payables/supplier.html",
        {
            "title": one.name,
            "crumbs": [(_("Leveranciers"), reverse("payables:suppliers")), (one.name, "")],
            "one": one,
            "number": enterprise_number(one.country, one.registration),
            "history": queries.history(supplier_id),
            "accounts": accounts,
            "terms": [
                {"name": names[pk], "code": codes[pk], "row": terms[pk], "regime": REGIMES.get(terms[pk].regime, "–")}
                for pk in sorted(terms, key=lambda key: names[key])
            ],
            "others": [(codes[pk], names[pk]) for pk in sorted(allowed - set(terms), key=lambda key: names[key])],
            "may": may,
            "refusal": refusal.as_dict() if refusal else None,
        },
        status=422 if refusal else 200,
    )


def _step(request: HttpRequest, actor: Actor, one: Supplier) -> str:
    name = request.POST.get("doe", "")
    if name == "leverancier":
        actions.confirm_supplier(actor, place_of(actor, "payables.suppliers"), one.pk)
        return _("De leverancier is bevestigd.")
    if name == "heractiveren":
        reason = request.POST.get("reden", "").replace("\x00", "")
        actions.revive_supplier(actor, place_of(actor, "payables.suppliers"), one.pk, reason)
        return _("De leverancier is weer actief: nieuwe facturen op zijn naam zijn weer van hem.")
    key = request.POST.get("rekening", "")
    account = SupplierAccount.objects.filter(
        supplier=one, pk=int(key) if key.isdigit() and len(key) < 19 else 0
    ).first()
    if account is None or name not in STEPS:
        raise Refusal(UNKNOWN_STEP)
    return STEPS[name](actor, one.pk, account, request.POST.get("reden", "").replace("\x00", "").strip())


class MomentInput(forms.DateTimeInput):
    """The browser's own field for day and hour."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class ProposalForm(forms.Form):
    """A new account, its evidence, and the call that checked it."""

    iban = forms.CharField(label="Rekeningnummer (IBAN)", max_length=42)
    holder_name = forms.CharField(label="Rekeninghouder", max_length=140)
    client = forms.ChoiceField(label="Kwam de vraag via", help_text="Het bewijsstuk wordt bij deze cliënt bewaard.")
    evidence = forms.CharField(
        label="Bewijs", max_length=300, help_text="Bijvoorbeeld: brief van 3 maart met bankattest."
    )
    document = forms.FileField(label="Bewijsstuk", required=False, help_text="Pdf of scan.")
    callback_number = forms.CharField(
        label="Teruggebeld op nummer",
        max_length=40,
        help_text="Een nummer dat u al kende of zelf opzocht; nooit dat van de brief die om de wijziging vraagt.",
    )
    callback_person = forms.CharField(label="Gesproken met", max_length=120)
    callback_at = forms.DateTimeField(
        label="Teruggebeld op", widget=MomentInput(), input_formats=["%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M"]
    )

    def __init__(self, *args: Any, clients: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["client"].choices = clients  # type: ignore[attr-defined]


@screen(right="payables.propose_iban")
def propose(request: HttpRequest, supplier_id: int) -> HttpResponse:
    """Propose an account with evidence and call back; a second person confirms it."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    one = found_or_404(supplier_id)
    clients = [(str(pk), code) for pk, code in invoice_list.client_codes(request).items()]
    names = names_of(request.clients)  # type: ignore[attr-defined]

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        client_id, document_id = int(cleaned["client"]), None
        if cleaned["document"]:
            kept = documents.store(
                actor,
                client_id,
                name=cleaned["document"].name[:200],
                content=cleaned["document"].read(),
                kind="supplier_account",
                visibility="internal",
                subject=f"payables.supplier:{supplier_id}",
            )
            document_id = kept.pk
        actions.propose_iban(
            actor,
            client_id,
            supplier_id,
            iban=cleaned["iban"],
            holder_name=cleaned["holder_name"],
            evidence=cleaned["evidence"],
            callback_number=cleaned["callback_number"],
            callback_person=cleaned["callback_person"],
            callback_at=cleaned["callback_at"],
            evidence_document_id=document_id,
        )
        flash.success(request, _("Het voorstel wacht op bevestiging door een tweede persoon."))
        return reverse("payables:supplier", args=[supplier_id])

    page = FormPage(
        ProposalForm,
        _("Nieuwe rekening voor %s") % one.name,
        do,
        _("Voorstellen"),
        crumbs=[(_("Leveranciers"), reverse("payables:suppliers")),
                (one.name, reverse("payables:supplier", args=[supplier_id]))],
        lead=_("Iemand anders bevestigt dit voorstel. Daarna loopt een wachttijd voor de eerste betaling."),
        cancel=reverse("payables:supplier", args=[supplier_id]),
        beside={messages.IBAN_INVALID.code: "iban", messages.IBAN_PENDING.code: "iban",
                messages.EVIDENCE_NEEDED.code: "callback_at"},
    )  # fmt: skip
    initial = {"iban": request.GET.get("iban", "")[:42], "holder_name": one.name,
               "callback_at": actor.now.astimezone(BRUSSELS)}  # fmt: skip
    return page.respond(
        request, initial=initial, clients=[(pk, names.get(int(pk), code)) for pk, code in clients]
    )  # fmt: skip


@screen(right="payables.view")
def evidence(request: HttpRequest, supplier_id: int, account_id: int) -> HttpResponse:
    """The document that proves an account, for those who may see it."""
    account = SupplierAccount.objects.filter(pk=account_id, supplier_id=supplier_id).first()
    if account is None or account.evidence_document_id is None:
        raise Http404
    try:
        content = stored.content(account.evidence_document_id, request.actor)  # type: ignore[attr-defined]
    except Refusal as refusal:
        raise Http404 from refusal
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="bewijs-{account_id}"'
    return answer


class TermsForm(forms.Form):
    """What one client agreed about a supplier."""

    account = forms.RegexField(r"^\d{6}$", label="Vaste rekening", required=False, help_text="Zes cijfers, of leeg.")
    article = forms.CharField(label="Vast artikel", max_length=60, required=False)
    cost_centre = forms.CharField(label="Kostenplaats", max_length=40, required=False)
    without_order = forms.BooleanField(label="mag zonder bestelling", required=False)
    regime = forms.ChoiceField(
        label="Betaalregime", choices=[("", "zoals de cliënt"), *REGIMES.items()], required=False
    )
    agreed_days = forms.IntegerField(label="Afgesproken termijn (dagen)", min_value=1, max_value=120, required=False)
    contract_published_on = DayField(
        label="Opdracht bekendgemaakt op",
        required=False,
        help_text="Voor 2025 gelden 30 dagen verificatie en 30 dagen betaling, vanaf 2025 samen 30 dagen.",
    )
    hold_reason = forms.CharField(
        label="Niet betalen wegens", max_length=300, required=False, help_text="Leeg: gewoon betalen."
    )


class LimitForm(forms.Form):
    """Up to which amount an invoice may pass without a person."""

    limit = EuroField(label="Grens zonder behandeling", help_text="0 betekent: nooit zonder behandeling.")


@screen(right="payables.suppliers", client=True)
def terms(request: HttpRequest, client: Client, supplier_id: int) -> HttpResponse:
    """The terms of one client."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    one = found_or_404(supplier_id)
    kept = SupplierTerms.of(client.pk).filter(supplier=one).first()
    back = reverse("payables:supplier", args=[supplier_id])

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.set_terms(actor, client.pk, supplier_id, **cleaned)
        flash.success(request, _("De voorwaarden zijn bewaard."))
        return back

    page = FormPage(
        TermsForm,
        _("Voorwaarden van %s") % client.name,
        do,
        _("Bewaren"),
        crumbs=[(_("Leveranciers"), reverse("payables:suppliers")), (one.name, back)],
        lead=one.name,
        cancel=back,
    )
    return page.respond(request, initial={name: getattr(kept, name) for name in TermsForm.base_fields} if kept else {})


@screen(right="payables.limits", client=True)
def limit(request: HttpRequest, client: Client, supplier_id: int) -> HttpResponse:
    """The limit without handling, set by the lead."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    one = found_or_404(supplier_id)
    kept = SupplierTerms.of(client.pk).filter(supplier=one).first()
    back = reverse("payables:supplier", args=[supplier_id])

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.set_supplier_limit(actor, client.pk, supplier_id, cleaned["limit"])
        flash.success(request, _("De grens is bewaard."))
        return back

    page = FormPage(
        LimitForm,
        _("Grens voor %s") % client.name,
        do,
        _("Bewaren"),
        crumbs=[(_("Leveranciers"), reverse("payables:suppliers")), (one.name, back)],
        lead=_("Boven deze grens kijkt altijd iemand naar facturen van %s.") % one.name,
        cancel=back,
    )
    return page.respond(request, initial={"limit": kept.touchless_limit_cents if kept else 0})
