"""Files that belong to a prepared or posted entry."""

from typing import Final

from django.contrib import messages as flash
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.ledger import actions
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.documents.queries import DocumentRow
from bundel.platform.people.actor import Actor
from bundel.platform.ui.pages import screen

PAGES: Final = {"boekingen": ("ledger.entry", "ledger:entry"), "klaargezet": ("ledger.draft", "ledger:draft")}


def files_of(actor: Actor, client: Client, *subjects: str) -> list[tuple[DocumentRow, str]]:
    """The files of the subjects of one client, each with the address that downloads it."""
    return [
        (one, reverse("ledger:file", args=[client.code, one.id]))
        for subject in dict.fromkeys(subjects)
        if subject.startswith(("ledger.draft:", "ledger.entry:"))
        for one in documents.of(subject, actor)
    ]


@require_POST
@screen(right="ledger.post", client=True)
def attach(request: HttpRequest, client: Client, where: str, subject_id: int) -> HttpResponse:
    """Keep the sent files with an entry or a prepared entry."""
    if where not in PAGES:
        raise Http404
    kind, page = PAGES[where]
    sent: list[UploadedFile] = request.FILES.getlist("bestand")
    for one in sent:
        actions.attach(
            request.actor, client.pk, f"{kind}:{subject_id}", name=one.name or "bestand", content=one.read()  # type: ignore[attr-defined]
        )  # fmt: skip
    if sent:
        flash.success(request, _("De bijlage is bewaard."))
    return redirect(page, client.code, subject_id)


@screen(right="ledger.view", client=True)
def file(request: HttpRequest, client: Client, file_id: int) -> HttpResponse:
    """Download a file of an entry."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    try:
        row = documents.row(file_id, actor)
        if row.client_id != client.pk or not row.subject.startswith(("ledger.draft:", "ledger.entry:")):
            raise Http404
        content = documents.content(file_id, actor)
    except Refusal as refusal:
        raise Http404 from refusal
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(True, row.name)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
