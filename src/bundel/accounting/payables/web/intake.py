"""Arrival of documents: upload with a verdict per file, what was refused and why, the drop folder."""

import uuid
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from bundel.accounting.payables import actions, delivery_jobs, queries, rules_package
from bundel.accounting.payables.models import Intake
from bundel.accounting.payables.web import invoice_list, messages, work_page
from bundel.accounting.payables.web.words import INTAKE_STATES
from bundel.kit.findings import Refusal, Unavailable
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.lists import BulkAction, Choice, ClientChoice, Column, ListPage, Page, Preview
from bundel.platform.ui.pages import screen

AT_ONCE = 20
"""Up to so many files are judged while the person waits; more, or a zip, become a delivery with a job."""

FOLDERS = (("", "wacht"), ("verwerkt", "verwerkt"), ("geweigerd", "geweigerd"))


def sees_homeless(request: HttpRequest) -> bool:
    """Files without client are for staff that handles invoices of everybody."""
    return rights.has(request.actor, "payables.handle", None)  # type: ignore[attr-defined]


DONE = "dismissed"
"""The tab of what somebody dismissed."""


def page_for(request: HttpRequest) -> ListPage:
    """Everything that arrived, the latest first."""
    codes = invoice_list.client_codes(request)
    homeless = sees_homeless(request)

    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        before = int(after) if after.isascii() and after.isdigit() and len(after) < 19 else None
        state = filters["toestand"] or ""
        clients = (filters["client"],) if filters["client"] else ()
        if state == "unroutable":
            found = queries.unroutable(before=before, limit=limit + 1) if homeless else []
        elif state == "to_key":
            return Page(queries.to_key(clients), "")
        elif state == DONE:
            found = queries.dismissed_arrivals(client_ids=clients, homeless=homeless, before=before, limit=limit + 1)
        else:
            found = queries.arrivals(
                client_ids=clients, state=state, homeless=homeless, before=before, limit=limit + 1
            )  # fmt: skip
        return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")

    def link(row: queries.IntakeRow) -> str:
        if row.state == "to_key" and row.client_id and not row.dismissed:
            return reverse("payables:key", args=[codes[row.client_id], row.id])
        return reverse("payables:arrival", args=[row.id])

    states = [(key, words[0]) for key, words in INTAKE_STATES.items() if key != "unroutable" or homeless]
    states.append((DONE, _("Afgehandeld")))
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
        bulk=[BulkAction("afhandelen", "Afhandelen", "payables.handle", _preview, _dismiss_all, reason=True)],
        bad_row=lambda row: row.state in ("refused", "unroutable") and not row.dismissed,
        empty_title="Nog niets ontvangen",
        empty="Sleep hierboven facturen, of laat ze binnenkomen via Peppol, de API of de map.",
        template="payables/intake.html",
    )  # fmt: skip


def _why(row: queries.IntakeRow) -> str:
    """Why nothing has to be done about it, or the first rule that refused it; the others stand on its page."""
    if row.dismissed:
        return _("Afgehandeld: %s") % row.dismissed
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
    homeless = sees_homeless(request)
    return page_for(request).respond(
        request,
        may_submit=may_submit,
        clients=ClientChoice().options(request),
        folder=_folder() if homeless else [],
        token=uuid.uuid4().hex,
    )


@require_POST
@screen(right="payables.submit")
def upload(request: HttpRequest) -> HttpResponse:
    """Take in a few files and tell for each what became of it; many, or a zip, go to a delivery that is followed.

    The same file again gives the same answer.
    """
    files: list[UploadedFile] = request.FILES.getlist("bestand")
    if not files:
        raise Refusal(messages.NO_FILE)
    chosen = ClientChoice().read(request.POST, request)
    if len(files) > AT_ONCE or any(_is_package(file) for file in files):
        return redirect("payables:delivery", _deliver(request, files, chosen))
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


def name_of(file: UploadedFile) -> str:
    """The name that a file came with."""
    return (file.name or "bestand").replace("\x00", "")[:200]


def _is_package(file: UploadedFile) -> bool:
    start = file.read(4)
    file.seek(0)
    return rules_package.is_package(start, name_of(file))


def _offered(files: list[UploadedFile]) -> Iterator[actions.Offered]:
    """Every file, those inside a zip one by one."""
    for file in files:
        if _is_package(file):
            for name, content in rules_package.unpack(file, name_of(file)):
                yield actions.Offered(name, content)
        else:
            yield actions.Offered(name_of(file), file.read())


def _deliver(request: HttpRequest, files: list[UploadedFile], chosen: int | None) -> int:
    """Keep the files and start the job; the id of the delivery. Without right over all it belongs to a client."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    owner = chosen
    if owner is None and not rights.has(actor, "payables.submit", None):
        owner = min(rights.clients_with(actor, "payables.submit"))
    key = f"{actor.person_id}/{request.POST.get('token', '').replace(chr(0), '')[:40] or uuid.uuid4().hex}"
    return delivery_jobs.start(actor, owner, _offered(files), key=key, chosen=chosen is not None)


def _take_in(request: HttpRequest, file: UploadedFile, chosen: int | None) -> dict[str, Any]:
    codes = invoice_list.client_codes(request)
    name = name_of(file)
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


def _rows_of(request: HttpRequest, ids: list[str]) -> list[Intake]:
    """The chosen arrivals that the reader may see."""
    allowed: frozenset[int] = request.clients  # type: ignore[attr-defined]
    keys = [int(one) for one in ids if one.isascii() and one.isdigit() and len(one) < 19]
    found = Intake.objects.defer("content", "verdict").filter(pk__in=keys)
    homeless = sees_homeless(request)
    return [one for one in found if one.client_id in allowed or (one.client_id is None and homeless)]


def _preview(request: HttpRequest, ids: list[str]) -> Preview:
    rows = _rows_of(request, ids)
    able = [one for one in rows if one.state in actions.DISMISSIBLE]
    blocked = [(one.name, _("werd een factuur of was dubbel")) for one in rows if one.state not in actions.DISMISSIBLE]
    said = ngettext(
        "%(n)s ontvangst vraagt daarna niets meer. Het bestand blijft en kan teruggezet worden.",
        "%(n)s ontvangsten vragen daarna niets meer. De bestanden blijven en kunnen teruggezet worden.",
        len(able),
    )
    return Preview([said % {"n": len(able)}], len(able), blocked)


def _dismiss_all(request: HttpRequest, ids: list[str], reason: str) -> str:
    able = [one for one in _rows_of(request, ids) if one.state in actions.DISMISSIBLE]
    for one in able:
        actions.dismiss_intake(request.actor, one.client_id, one.pk, reason)  # type: ignore[attr-defined]
    return ngettext("%(n)s ontvangst afgehandeld.", "%(n)s ontvangsten afgehandeld.", len(able)) % {"n": len(able)}


@require_POST
@screen(right="payables.submit")
def collect(request: HttpRequest) -> HttpResponse:
    """Take in what stands in the drop folder now, as a job that is followed."""
    if not sees_homeless(request):
        raise Http404
    return redirect("payables:delivery", delivery_jobs.start_folder(request.actor))  # type: ignore[attr-defined]
