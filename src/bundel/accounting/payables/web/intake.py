"""Arrival of documents: upload with a verdict per file, what was refused and why, the drop folder."""

from collections import Counter
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import messages as flash
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.models import Intake, Invoice
from bundel.accounting.payables.web import invoice_list, messages, work_page
from bundel.accounting.payables.web.words import INTAKE_STATES
from bundel.kit.findings import Refusal, Unavailable
from bundel.platform.documents import queries as documents
from bundel.platform.people import rights
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

MOST_FILES = 100
FOLDERS = (("", "wacht"), ("verwerkt", "verwerkt"), ("geweigerd", "geweigerd"))


def _sees_homeless(request: HttpRequest) -> bool:
    """Files without client are for staff that handles invoices of everybody."""
    return rights.has(request.actor, "payables.handle", None)  # type: ignore[attr-defined]


def page_for(request: HttpRequest) -> ListPage:
    """Everything that arrived, the latest first."""
    codes = invoice_list.client_codes(request)
    homeless = _sees_homeless(request)

    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        before = int(after) if after.isascii() and after.isdigit() and len(after) < 19 else None
        state = filters["toestand"] or ""
        clients = (filters["client"],) if filters["client"] else ()
        if state == "unroutable":
            found = queries.unroutable(before=before, limit=limit + 1) if homeless else []
        elif state == "to_key":
            return Page(queries.to_key(clients), "")
        else:
            found = queries.arrivals(client_ids=clients, state=state, before=before, limit=limit + 1)
        return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")

    def link(row: queries.IntakeRow) -> str:
        if row.state == "to_key" and row.client_id:
            return reverse("payables:key", args=[codes[row.client_id], row.id])
        return reverse("payables:arrival", args=[row.id])

    states = [(key, words[0]) for key, words in INTAKE_STATES.items() if key != "unroutable" or homeless]
    return ListPage(
        name="intake",
        title="Binnenkomst",
        columns=[
            Column("name", "Bestand", phone="title", long=True, link=link, under=_why),
            Column("state", "Oordeel", kind="chip", value=lambda row: INTAKE_STATES[row.state][0],
                   tone=lambda row: INTAKE_STATES[row.state][1], phone="side"),
            Column("client", "Cliënt", value=lambda row: codes.get(row.client_id or 0, "–")),
            Column("sender_name", "Afzender", long=True),
            Column("number", "Nummer"),
            Column("channel", "Kanaal", value=lambda row: Intake.Channel(row.channel).label),
            Column("received_at", "Ontvangen", kind="moment"),
        ],
        rows=rows,
        filters=[Choice("toestand", "Oordeel", states, tabs=True), ClientChoice()],
        crumbs=[("Facturen", reverse("payables:list"))],
        bad_row=lambda row: row.state in ("refused", "unroutable"),
        empty_title="Nog niets ontvangen",
        empty="Sleep hierboven facturen, of laat ze binnenkomen via Peppol, de API of de map.",
        template="payables/intake.html",
    )  # fmt: skip


def _why(row: queries.IntakeRow) -> str:
    """The first rule that refused it; the others stand on its page."""
    wrong = [one for one in row.findings if one["severity"] == "error"]
    if not wrong:
        return ""
    more = f" (+{len(wrong) - 1})" if len(wrong) > 1 else ""
    return f"{wrong[0]['code']}: {wrong[0]['text']}"[:160] + more


def _folder() -> list[dict[str, Any]]:
    """How many files stand in each part of the drop folder."""
    place = Path(settings.DROP_FOLDER)
    return [{"caption": caption, "count": len(_files(place / name))} for name, caption in FOLDERS]


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [one for one in folder.iterdir() if one.is_file() and one.suffix != ".txt" and not one.name.startswith(".")]


@screen(right="payables.view")
def intake(request: HttpRequest) -> HttpResponse:
    """The list of arrivals, with the place to upload above it."""
    actor = request.actor  # type: ignore[attr-defined]
    may_submit = bool(rights.clients_with(actor, "payables.submit"))
    homeless = _sees_homeless(request)
    return page_for(request).respond(
        request,
        may_submit=may_submit,
        clients=ClientChoice().options(request),
        folder=_folder() if homeless else [],
    )


@require_POST
@screen(right="payables.submit")
def upload(request: HttpRequest) -> HttpResponse:
    """Take in files and tell for each what became of it. The same file again gives the same answer."""
    files: list[UploadedFile] = request.FILES.getlist("bestand")
    if not files:
        raise Refusal(messages.NO_FILE)
    if len(files) > MOST_FILES:
        raise Refusal(messages.TOO_MANY_FILES, count=len(files), most=MOST_FILES)
    chosen = ClientChoice().read(request.POST, request)
    results = [_take_in(request, file, chosen) for file in files]
    counts = Counter(one["caption"] for one in results)
    return render(
        request,
        "payables/uploaded.html",
        {
            "title": _("Opgeladen bestanden"),
            "crumbs": [(_("Binnenkomst"), reverse("payables:intake")), (_("Opgeladen"), "")],
            "results": results,
            "counts": sorted(counts.items()),
        },
    )


def _take_in(request: HttpRequest, file: UploadedFile, chosen: int | None) -> dict[str, Any]:
    codes = invoice_list.client_codes(request)
    name = (file.name or "bestand").replace("\x00", "")[:200]
    row: dict[str, Any] = {"name": name, "findings": [], "url": "", "invoice_url": "", "text": ""}
    try:
        receipt = actions.receive(request.actor, file.read(), name, "upload", client_id=chosen)  # type: ignore[attr-defined]
    except Refusal as refusal:
        told = refusal.as_dict()
        return row | {"caption": _("Niet ingenomen"), "tone": "bad", "text": refusal.text, "next": told["next_step"]}
    except Unavailable as error:
        return row | {"caption": _("Niet ingenomen"), "tone": "bad", "text": str(error),
                      "next": _("Probeer het straks opnieuw; er is niets half bewaard.")}  # fmt: skip
    caption, tone = INTAKE_STATES[receipt.verdict]
    row |= {
        "caption": caption,
        "tone": tone,
        "again": receipt.again,
        "findings": work_page.as_findings(receipt.findings),
        "url": reverse("payables:arrival", args=[receipt.intake_id]),
    }
    if receipt.client_id in codes:
        code = codes[receipt.client_id]
        if receipt.verdict == "to_key":
            row["invoice_url"] = reverse("payables:key", args=[code, receipt.intake_id])
        elif invoice_id := receipt.invoice_id or receipt.duplicate_of:
            row["invoice_url"] = reverse("payables:work", args=[code, invoice_id])
    return row


def _arrival(request: HttpRequest, intake_id: int) -> Intake:
    """An arrival that the reader may see. Raises `Http404` otherwise."""
    found = Intake.objects.defer("content").filter(pk=intake_id).first()
    if found is None:
        raise Http404
    allowed: frozenset[int] = request.clients  # type: ignore[attr-defined]
    if found.client_id not in allowed and not (found.client_id is None and _sees_homeless(request)):
        raise Http404
    return found


@screen(right="payables.view")
def arrival(request: HttpRequest, intake_id: int) -> HttpResponse:
    """One arrival: its verdict by layer, with the rules that refused it, and what can be done."""
    one = _arrival(request, intake_id)
    codes = invoice_list.client_codes(request)
    code = codes.get(one.client_id or 0, "")
    invoice = Invoice.objects.filter(intake_id=one.pk).first() if one.client_id else None
    caption, tone = INTAKE_STATES[one.state]
    return render(
        request,
        "payables/arrival.html",
        {
            "title": one.name,
            "crumbs": [(_("Binnenkomst"), reverse("payables:intake")), (one.name, "")],
            "one": one,
            "code": code,
            "channel": Intake.Channel(one.channel).label,
            "caption": caption,
            "tone": tone,
            "findings": work_page.as_findings(one.findings),
            "layers": [(layer, len(found)) for layer, found in one.verdict.items()],
            "rule_sets": sorted(one.rule_sets.items()),
            "invoice": invoice,
            "twin": one.duplicate_of_invoice if code else None,
            "may_retry": one.state == "unroutable" and rights.has(request.actor, "payables.submit", None),  # type: ignore[attr-defined]
        },
    )


@screen(right="payables.view")
def arrival_file(request: HttpRequest, intake_id: int) -> HttpResponse:
    """The bytes of an arrival, as a download: nothing of a refused file is shown in our own pages."""
    one = _arrival(request, intake_id)
    if one.document_id is not None:
        try:
            content = documents.content(one.document_id, request.actor)  # type: ignore[attr-defined]
        except Refusal as refusal:
            raise Http404 from refusal
    else:
        content = bytes(one.content or b"")
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="ontvangst-{one.pk}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_POST
@screen(right="payables.submit")
def retry(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Look for the client of a file once more."""
    receipt = actions.route_again(request.actor, None, intake_id)  # type: ignore[attr-defined]
    flash.success(request, _("De ontvanger is nu gevonden: %s.") % INTAKE_STATES[receipt.verdict][0].lower())
    return redirect("payables:arrival", receipt.intake_id)


@require_POST
@screen(right="payables.submit")
def collect(request: HttpRequest) -> HttpResponse:
    """Take in what stands in the drop folder now."""
    if not _sees_homeless(request):
        raise Http404
    place = Path(settings.DROP_FOLDER)
    counts = actions.receive_folder(request.actor, place) if place.is_dir() else {}  # type: ignore[attr-defined]
    said = ", ".join(f"{INTAKE_STATES[verdict][0].lower()}: {count}" for verdict, count in counts.items())
    flash.info(request, _("Map opgehaald. %s") % (said or _("Er stond niets klaar.")))
    return redirect("payables:intake")
