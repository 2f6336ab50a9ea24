"""Returns: the list, what is to be filed, preparing one, and one return with its boxes, checks and steps."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.ledger.queries.vat import vat_lines
from bundel.accounting.vat import actions, messages, outputs, queries
from bundel.accounting.vat.rules import boxes as box_rules
from bundel.accounting.vat.rules import regimes as rules
from bundel.accounting.vat.web.frame import address
from bundel.kit.findings import Refusal, fill
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.people import rights
from bundel.platform.ui.forms import FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

TONES = {"prepared": "todo", "approved": "todo", "filed": "good", "replaced": "", "withdrawn": ""}
PROOF_LIMIT = 5_000_000


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = queries.returns(
        client_ids=[filters["client"]] if filters["client"] else None,
        status=filters["toestand"] or "",
        kind=filters["soort"] or "",
        after=int(after) if after.isascii() and after.isdigit() else 0,
        limit=limit + 1,
    )
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="vat",
    title="Btw-aangiften",
    columns=[
        Column("name", "Aangifte", phone="title", link=address, under=lambda row: row.client_name),
        Column("status", "Toestand", kind="chip", value=lambda row: row.status_nl, tone=lambda row: TONES[row.status],
               phone="side"),
        Column("due_on", "In te dienen voor", kind="date"),
        Column("balance_cents", "Te betalen (€)", kind="cents"),
        Column("prepared_by", "Voorbereid door", phone="hidden"),
        Column("filed_at", "Ingediend", kind="moment", phone="hidden"),
        Column("reference", "Indieningsnummer", phone="hidden"),
    ],
    rows=_rows,
    filters=[Choice("toestand", "Toestand", tuple(rules.STATUS_NL.items()), tabs=True),
             Choice("soort", "Soort", tuple(rules.KIND_NL.items())), ClientChoice()],
    bad_row=lambda row: row.returned and row.status == "prepared",
    empty_title="Geen aangiften",
    empty="Bereid er een voor bij ‘In te dienen’ zodra een periode voorbij is.",
    template="vat/list.html",
)  # fmt: skip


@screen(right="vat.view")
def listed(request: HttpRequest) -> HttpResponse:
    """All returns, newest first."""
    return LIST.respond(request, may_prepare="vat.prepare" in rights.rights_of(request.actor))  # type: ignore[attr-defined]


@screen(right="vat.view")
def start(request: HttpRequest) -> HttpResponse:
    """For each client what is to be filed about the last period, with its deadline and state."""
    actor = request.actor  # type: ignore[attr-defined]
    may = rights.clients_with(actor, "vat.prepare")
    found = queries.obligations(request.clients, actor.today)  # type: ignore[attr-defined]
    context = {
        "title": _("In te dienen"),
        "crumbs": [(_(LIST.title), reverse("vat:list")), (_("In te dienen"), "")],
        "lines": [
            {"one": one, "done": one.row is not None and one.row.status == "filed", "may": one.client_id in may,
             "tone": TONES[one.row.status] if one.row else "wait"}
            for one in found
        ],
        "may_set": "vat.regime" in rights.rights_of(actor),
    }  # fmt: skip
    return render(request, "vat/start.html", context)


class PrepareForm(forms.Form):
    """Which return about which period, and what to tell the administration."""

    kind = forms.ChoiceField(label="Soort", choices=list(rules.KIND_NL.items()))
    period = forms.CharField(
        label="Periode", max_length=7, help_text="Een maand (2026-03), een kwartaal (2026-Q1) of een jaar (2026)."
    )
    explanation = forms.CharField(
        label="Toelichting",
        max_length=500,
        required=False,
        help_text="Nodig wanneer een controle niet klopt. De entiteit en de administratie lezen dit.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    refund = forms.BooleanField(label="Terugbetaling vragen", required=False)
    no_clients = forms.BooleanField(label="Geen klanten op te nemen in de klantenlisting", required=False)


@screen(right="vat.prepare", client=True)
def prepare(request: HttpRequest, client: Client) -> HttpResponse:
    """Compute a return of one client from its ledger."""

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        made = actions.prepare(request.actor, client.pk, answer.pop("period"), **answer)  # type: ignore[attr-defined]
        flash.success(request, _("Voorbereid; de entiteit is verwittigd."))
        return reverse("vat:return", kwargs={"client_code": client.code, "return_id": made})

    page = FormPage(
        PrepareForm,
        _("Aangifte voorbereiden"),
        do,
        _("Voorbereiden"),
        crumbs=[(_(LIST.title), reverse("vat:list")), (client.name, reverse("vat:start"))],
        lead=client.name,
        cancel=reverse("vat:start"),
        beside={messages.NO_PERIOD.code: "period", messages.NOT_OVER.code: "period",
                messages.NO_REGIME.code: "kind", messages.ALREADY_THERE.code: "period",
                messages.NOTHING_TO_LIST.code: "period"},
    )  # fmt: skip
    initial = {"kind": request.GET.get("soort", "periodic"), "period": request.GET.get("periode", "")}
    return page.respond(request, initial=initial)


def _found(client: Client, return_id: int) -> queries.ReturnDetail:
    found = queries.detail(client.pk, return_id)
    if found is None:
        raise Http404
    return found


def _steps(status: str) -> list[dict[str, Any]]:
    captions = [_("Voorbereid"), _("Goedgekeurd door de entiteit"), _("Ingediend en geboekt")]
    if status in ("withdrawn", "replaced"):
        return [{"caption": _(rules.STATUS_NL[status]), "done": True, "here": True, "url": ""}]
    reached = {"prepared": 0, "approved": 1, "filed": 2}[status]
    return [
        {"caption": caption, "done": place <= reached, "here": place == reached, "url": ""}
        for place, caption in enumerate(captions)
    ]


def _sections(client: Client, found: queries.ReturnDetail) -> list[dict[str, Any]]:
    """The boxes in the order of the form; the words of a box open its lines."""
    wanted = (*box_rules.SPECIAL, "71") if found.row.kind == "special" else ()
    sections = []
    for caption, names in box_rules.SECTIONS:
        lines = [
            {
                "box": box,
                "text": _(box_rules.BOX_NL[box]),
                "cents": found.boxes.get(box, 0),
                "raw": found.raw.get(box, 0),
                "difference": found.differences.get(box, 0),
                "url": "" if box in ("71", "72") or not found.raw.get(box) else reverse(
                    "vat:lines", kwargs={"client_code": client.code, "return_id": found.row.id, "box": box}),
            }
            for box in names
            if not wanted or box in wanted
        ]  # fmt: skip
        if lines:
            sections.append({"caption": _(caption), "lines": lines})
    return sections


@screen(right="vat.view", client=True)
def shown(request: HttpRequest, client: Client, return_id: int) -> HttpResponse:
    """One return: boxes, checks, who did what, and the next step for whoever may take it."""
    actor = request.actor  # type: ignore[attr-defined]
    found = _found(client, return_id)
    row = found.row
    may = {verb: rights.has(actor, f"vat.{verb}", client.pk) for verb in ("prepare", "approve", "file")}
    own = bool({actor.person_id, actor.acting_for_id} - {None} & found.hands)
    listing = row.kind in ("clients", "intra")
    context = {
        "title": row.name,
        "crumbs": [(_(LIST.title), reverse("vat:list")),
                   (client.name, f"{reverse('vat:list')}?client={client.code}"), (row.name, "")],
        "client": client,
        "found": found,
        "row": row,
        "tone": TONES[row.status],
        "steps": _steps(row.status),
        "listing": listing,
        "sections": [] if listing else _sections(client, found),
        "total_cents": sum(one.cents for one in found.rows),
        "total_vat_cents": sum(one.vat_cents for one in found.rows),
        "again": f"{reverse('vat:prepare', kwargs={'client_code': client.code})}"
                 f"?soort={row.kind}&periode={row.label}",
        "events": [
            {"at": at, "who": who, "text": what.lower(), "detail": "", "tone": ""}
            for what, who, at in found.steps
            if at
        ],
        "may_ledger": rights.has(actor, "ledger.view", client.pk),
        "has_file": row.kind != "special",
        "may_prepare": may["prepare"] and row.status == "prepared",
        "may_approve": may["approve"] and row.status == "prepared" and not own and not found.returned_reason,
        "may_send_back": may["approve"] and row.status in ("prepared", "approved") and not found.returned_reason,
        "may_file": may["file"] and row.status == "approved",
        "may_correct": may["prepare"] and row.status == "filed" and not found.correction_id,
        "own_work": may["approve"] and row.status == "prepared" and own,
    }  # fmt: skip
    return render(request, "vat/return.html", context)


@screen(right="vat.view", client=True)
def lines(request: HttpRequest, client: Client, return_id: int, box: str) -> HttpResponse:
    """The ledger lines behind a box, oldest first."""
    found = _found(client, return_id)
    if box not in box_rules.BOX_NL:
        raise Http404
    after = request.GET.get("na", "")
    rows = vat_lines(client.pk, found.period, box, after, 101)
    context = {
        "title": f"{_('Rooster')} {box}",
        "lead": _(box_rules.BOX_NL[box]),
        "crumbs": [(_(LIST.title), reverse("vat:list")), (found.row.name, address(found.row)), (box, "")],
        "client": client,
        "rows": [(row, box_rules.signed(box, row.debit_cents, row.credit_cents)) for row in rows[:100]],
        "next": rows[99].mark if len(rows) > 100 else "",
        "total_cents": found.raw.get(box, 0),
        "first_page": not after,
        "may_ledger": rights.has(request.actor, "ledger.view", client.pk),  # type: ignore[attr-defined]
    }
    return render(request, "vat/lines.html", context)


def _do(request: HttpRequest, client_id: int, return_id: int) -> str:
    """Take the step that a button names; returns the sentence for the reader. The action judges the right."""
    actor = request.actor  # type: ignore[attr-defined]
    verb, reason = request.POST.get("stap", ""), request.POST.get("reden", "")
    if verb == "goedkeuren":
        actions.approve(actor, client_id, return_id)
        return _("Goedgekeurd; het dienstencentrum dient de aangifte in.")
    if verb == "terugsturen":
        actions.send_back(actor, client_id, return_id, reason)
        return _("Teruggestuurd naar de voorbereider.")
    if verb == "intrekken":
        actions.withdraw(actor, client_id, return_id, reason)
        return _("Ingetrokken.")
    if verb == "verbeteren":
        actions.correct(actor, client_id, return_id, reason)
        return _("De periode staat weer open; bereid de verbetering voor na het boeken.")
    if verb == "indienen":
        sent = request.FILES.get("bewijs")
        if sent is None or sent.size is None or sent.size > PROOF_LIMIT:
            raise Refusal(messages.PROOF_NEEDED)
        actions.file(
            actor, client_id, return_id, reference=request.POST.get("nummer", ""),
            proof_name=(sent.name or "ontvangstbevestiging").replace("\x00", "")[:200], proof=sent.read(),
        )  # fmt: skip
        return _("Ingediend; het saldo is geboekt.")
    raise Http404


@require_POST
@screen(right="vat.view", client=True)
def step(request: HttpRequest, client: Client, return_id: int) -> HttpResponse:
    """Take one step of a return; what happened is told on its page."""
    _found(client, return_id)
    try:
        flash.success(request, _do(request, client.pk, return_id))
    except Refusal as refusal:
        words = [refusal.text, *refusal.rows[:8], fill(refusal.message.next_step, refusal.facts)]
        flash.error(request, "\n".join(filter(None, words)), extra_tags=refusal.code)
    return redirect("vat:return", client_code=client.code, return_id=return_id)


@screen(right="vat.view", client=True)
def xml(request: HttpRequest, client: Client, return_id: int) -> HttpResponse:
    """The file for Intervat, made from what was prepared or approved."""
    name, content = outputs.xml(client.pk, _found(client, return_id).row.id)
    return _download(name, content, "application/xml")


@screen(right="vat.view", client=True)
def pdf(request: HttpRequest, client: Client, return_id: int) -> HttpResponse:
    """The return on paper."""
    name, content = outputs.pdf(_found(client, return_id), request.actor.now)  # type: ignore[attr-defined]
    return _download(name, content, "application/pdf")


@screen(right="vat.view", client=True)
def proof(request: HttpRequest, client: Client, return_id: int) -> HttpResponse:
    """The receipt of the administration."""
    found = _found(client, return_id)
    if found.proof_id is None:
        raise Http404
    actor = request.actor  # type: ignore[attr-defined]
    row = documents.row(found.proof_id, actor)
    return _download(row.name, documents.content(found.proof_id, actor), row.mime)


def _download(name: str, content: bytes, mime: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=mime)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
