"""Imports: offer a file, read what was found and what would happen, write it, take along what failed."""

from typing import Any

from django.contrib import messages as flash
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.imports import actions, kinds, queries
from bundel.platform.people import rights
from bundel.platform.ui.lists import Column, ListPage, Page
from bundel.platform.ui.pages import screen

STATES = {
    "staged": ("na te kijken", "todo"),
    "committed": ("ingevoerd", "good"),
    "partial": ("deels ingevoerd", "wait"),
    "discarded": ("weggelegd", ""),
}
FATES = {"new": "nieuw", "changed": "gewijzigd", "same": "ongewijzigd", "": "–"}
ROWS = 100


def _captions() -> dict[str, str]:
    return {kind.name: kind.caption for kind in kinds.every()}


def _list(codes: dict[int, tuple[str, str]]) -> ListPage:
    captions = _captions()

    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        before = int(after) if after.isascii() and after.isdigit() else None
        found = queries.batches(before=before, limit=limit + 1)
        return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")

    return ListPage(
        name="imports",
        title="Invoer van bestanden",
        columns=[
            Column("name", "Bestand", phone="title", long=True,
                   link=lambda row: reverse("imports:batch", args=[codes[row.client_id][0], row.id])),
            Column("kind", "Soort", value=lambda row: captions.get(row.kind, row.kind)),
            Column("client", "Cliënt", value=lambda row: codes[row.client_id][1]),
            Column("state", "Toestand", kind="chip", value=lambda row: STATES[row.state][0],
                   tone=lambda row: STATES[row.state][1], phone="side"),
            Column("rows", "Rijen", kind="int"),
            Column("bad", "Fouten", kind="int"),
            Column("staged_at", "Aangeboden", kind="moment", phone="hidden"),
            Column("staged_by_name", "Door", phone="hidden"),
        ],
        rows=rows,
        empty_title="Nog niets ingevoerd",
        empty="Kies hieronder een cliënt om een bestand aan te bieden. U ziet eerst wat ermee zou gebeuren.",
        template="imports/list.html",
    )  # fmt: skip


@screen(right="imports.view")
def imports(request: HttpRequest) -> HttpResponse:
    """Every import of the clients in scope."""
    clients = Client.objects.filter(id__in=request.clients).order_by("code")  # type: ignore[attr-defined]
    codes = {pk: (code, name) for pk, code, name in clients.values_list("id", "code", "name")}
    able = rights.clients_with(request.actor, "imports.run")  # type: ignore[attr-defined]
    starts = [code for pk, (code, _name) in codes.items() if pk in able]
    return _list(codes).respond(request, starts=starts, kinds=kinds.every())


@screen(right="imports.view")
def example(request: HttpRequest, kind: str) -> HttpResponse:
    """A file with the columns of a kind."""
    return _file(queries.example_file(kind), f"voorbeeld-{kind}.csv")


def _file(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@screen(right="imports.run", client=True)
def start(request: HttpRequest, client: Client) -> HttpResponse:
    """Offer a file: it is read and judged, and nothing is written yet."""
    trouble = ""
    wanted = request.POST.get("soort", "")
    sent = request.FILES.get("bestand")
    if request.method == "POST" and isinstance(sent, UploadedFile):
        try:
            made = actions.stage(
                request.actor,  # type: ignore[attr-defined]
                client.pk,
                kind=wanted,
                name=str(sent.name)[:200],
                content=sent.read(),
            )
            return redirect("imports:batch", client.code, made.pk)
        except Refusal as refusal:
            trouble = f"{refusal.text} {refusal.as_dict()['next_step']}"
    elif request.method == "POST":
        trouble = _("Kies eerst een bestand.")
    able = [kind for kind in kinds.every() if rights.has(request.actor, kind.right, client.pk)]  # type: ignore[attr-defined]
    context = {
        "title": _("Bestand invoeren"),
        "crumbs": [(_("Invoer van bestanden"), reverse("imports:list")), (client.name, "")],
        "client": client,
        "kinds": able,
        "wanted": wanted or (able[0].name if able else ""),
        "trouble": trouble,
        "steps": _steps(0),
    }
    return render(request, "imports/start.html", context, status=422 if trouble else 200)


def _steps(here: int) -> list[dict[str, Any]]:
    captions = (_("Bestand aanbieden"), _("Nakijken"), _("Invoeren"))
    return [
        {"caption": caption, "done": number < here, "here": number == here} for number, caption in enumerate(captions)
    ]


@screen(right="imports.view", client=True)
def batch(request: HttpRequest, client: Client, batch_id: int) -> HttpResponse:
    """One import: findings, difference, rows; write or put away."""
    found = queries.batch(batch_id)
    if request.method == "POST":
        return _do(request, client, found)
    only = request.GET.get("rijen", "fout" if found.bad else "")
    after = request.GET.get("na", "")
    lines = queries.rows(
        batch_id,
        bad_only=only == "fout",
        fate=only if only in ("new", "changed", "same") else "",
        after=int(after) if after.isascii() and after.isdigit() and len(after) < 10 else 0,
        limit=ROWS,
    )
    counts = [("", _("Alle"), found.rows), ("fout", _("Met fouten"), found.bad), ("new", _("Nieuw"), found.new),
              ("changed", _("Gewijzigd"), found.changed), ("same", _("Ongewijzigd"), found.same)]  # fmt: skip
    kind = kinds.named(found.kind)
    caption, tone = STATES[found.state]
    context = {
        "title": found.name,
        "crumbs": [(_("Invoer van bestanden"), reverse("imports:list")), (str(batch_id), "")],
        "client": client,
        "batch": found,
        "kind": kind,
        "state": caption,
        "tone": tone,
        "tabs": [{"caption": text, "count": number, "url": f"?rijen={name}", "here": name == only}
                 for name, text, number in counts],
        "lines": [(line, [line.texts.get(column.name, "") for column in kind.columns], FATES.get(line.fate, line.fate))
                  for line in lines],
        "next": lines[-1].number if len(lines) == ROWS else "",
        "only": only,
        "good": found.rows - found.bad,
        "may_run": rights.has(request.actor, "imports.run", client.pk)  # type: ignore[attr-defined]
        and rights.has(request.actor, kind.right, client.pk),  # type: ignore[attr-defined]
        "steps": _steps(1 if found.state == "staged" else 3),
    }  # fmt: skip
    return render(request, "imports/batch.html", context)


def _do(request: HttpRequest, client: Client, found: queries.BatchRow) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    if request.POST.get("weg"):
        actions.discard(actor, client.pk, found.id, request.POST.get("reden", "").strip() or _("niet nodig"))
        flash.success(request, _("De invoer is weggelegd; er is niets geschreven."))
        return redirect("imports:list")
    done = actions.commit(actor, client.pk, found.id, only_good=request.POST.get("alleen_goede") == "1")
    told = ", ".join(f"{number} {name}" for name, number in done.counts.items()) or _("geen enkele rij gewijzigd")
    flash.success(request, _("Ingevoerd: %(what)s.") % {"what": told})
    return redirect("imports:batch", client.code, found.id)


@screen(right="imports.view", client=True)
def failed(request: HttpRequest, client: Client, batch_id: int) -> HttpResponse:
    """The rows that were not written, with why: to correct and offer again."""
    return _file(queries.failed_file(batch_id), f"mislukt-{batch_id}.csv")
