"""One arrival: its verdict, its picture, and what people decide about it."""

from typing import Any, Final

from csp.decorators import csp_replace
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.payables import actions
from bundel.accounting.payables.messages import PAPER_WAITS
from bundel.accounting.payables.models import Intake, Invoice
from bundel.accounting.payables.web import documents as documents_shown
from bundel.accounting.payables.web import intake, invoice_list, messages, work_page
from bundel.accounting.payables.web.words import INTAKE_STATES
from bundel.kit.findings import Refusal
from bundel.platform.documents import queries as documents
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.lists import ClientChoice
from bundel.platform.ui.pages import screen

PICTURES: Final = ((b"%PDF", "application/pdf"), (b"\x89PNG", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
"""How the files begin that a browser may show from our own address."""


def _arrival(request: HttpRequest, intake_id: int) -> Intake:
    """An arrival that the reader may see. Raises `Http404` otherwise."""
    found = Intake.objects.defer("content").filter(pk=intake_id).first()
    if found is None:
        raise Http404
    allowed: frozenset[int] = request.clients  # type: ignore[attr-defined]
    if found.client_id not in allowed and not (found.client_id is None and intake.sees_homeless(request)):
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
            **_what_next(request, one),
        },
    )


def _what_next(request: HttpRequest, one: Intake) -> dict[str, Any]:
    """What the reader can do about an arrival, and whether somebody said that nothing has to be done."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    live = one.dismissals.filter(restored_at__isnull=True).select_related("dismissed_by").first()
    scan = one.client_id is None and one.state == "unroutable" and bool(_paper(one))
    placed = Intake.objects.filter(retry_of=one).exclude(state="unroutable").first() if one.client_id is None else None
    open_here = one.state in actions.DISMISSIBLE and live is None and placed is None
    handles = rights.has(actor, "payables.handle", one.client_id)
    homeless = scan and open_here and rights.has(actor, "payables.handle", None)
    picture = reverse("payables:arrival_picture", args=[one.pk])
    return {
        "dismissal": live,
        "history": one.dismissals.exclude(restored_at__isnull=True).select_related("dismissed_by", "restored_by"),
        "placed": placed,
        "shown": documents_shown.Shown(_paper(one), picture, one.name) if scan else None,
        "clients": ClientChoice().options(request) if homeless else [],
        "may_dismiss": handles and open_here and not Invoice.objects.filter(intake_id=one.pk).exists(),
        "may_restore": handles and live is not None,
        "may_retry": (
            one.state == "unroutable" and not scan and open_here and rights.has(actor, "payables.submit", None)
        ),
    }


def _paper(one: Intake) -> str:
    """How a scan that waits without client can be shown: pdf, image, file; empty when it is none."""
    if not any(found["code"] == PAPER_WAITS.code for found in one.findings):
        return ""
    start = bytes(Intake.objects.filter(pk=one.pk).values_list("content", flat=True)[0] or b"")[:8]
    mime = next((kind for mark, kind in PICTURES if start.startswith(mark)), "")
    return documents_shown.INLINE.get(mime, "file")


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


# The browser's own PDF viewer is a plugin inside our frame; nothing else may run there.
@csp_replace({"object-src": ["'self'"]})
@screen(right="payables.view")
def arrival_picture(request: HttpRequest, intake_id: int) -> HttpResponse:
    """The picture of a scan that waits without client, for who may give it one."""
    one = _arrival(request, intake_id)
    content = bytes(Intake.objects.filter(pk=one.pk).values_list("content", flat=True)[0] or b"")
    mime = next((kind for mark, kind in PICTURES if content.startswith(mark)), "")
    if one.client_id is not None or not mime:
        raise Http404
    answer = HttpResponse(content, content_type=mime)
    answer["Content-Disposition"] = f'inline; filename="ontvangst-{one.pk}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _reason(request: HttpRequest) -> str:
    return request.POST.get("reden", "").replace("\x00", "")


@require_POST
@screen(right="payables.handle")
def assign(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Give a scan without client to a client, and go on to take it over."""
    _arrival(request, intake_id)
    chosen = ClientChoice().read(request.POST, request)
    if chosen is None:
        raise Refusal(messages.NO_CLIENT)
    receipt = actions.assign_intake(request.actor, chosen, intake_id)  # type: ignore[attr-defined]
    flash.success(request, _("Toegewezen; het document kan nu overgenomen worden."))
    if receipt.verdict == "to_key":
        return redirect("payables:key", invoice_list.client_codes(request)[chosen], receipt.intake_id)
    return redirect("payables:arrival", receipt.intake_id)


@require_POST
@screen(right="payables.handle")
def dismiss(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Nothing has to be done about this file."""
    one = _arrival(request, intake_id)
    actions.dismiss_intake(request.actor, one.client_id, intake_id, _reason(request))  # type: ignore[attr-defined]
    flash.success(request, _("Afgehandeld. Het bestand blijft; terugzetten kan op deze bladzijde."))
    return redirect("payables:arrival", intake_id)


@require_POST
@screen(right="payables.handle")
def restore(request: HttpRequest, intake_id: int) -> HttpResponse:
    """Take it back: the file waits again."""
    one = _arrival(request, intake_id)
    actions.restore_intake(request.actor, one.client_id, intake_id, _reason(request))  # type: ignore[attr-defined]
    flash.success(request, _("Teruggezet: het bestand wacht weer."))
    return redirect("payables:arrival", intake_id)
