"""The yearly inventory: counts, their differences, labels to print, and the page that a label opens on a phone."""

import io
from typing import Any

import qrcode
import qrcode.image.svg
from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.fixed_assets import actions, messages, queries
from bundel.accounting.fixed_assets.actions.counting import Seen
from bundel.accounting.fixed_assets.queries import Filters
from bundel.accounting.fixed_assets.web.press import press
from bundel.accounting.fixed_assets.web.register import category_choices, found
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.reports import pdf
from bundel.platform.reports.pdf import About
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.pages import screen

LABELS = 960
SHEET = "accounting/fixed_assets/typst/labels.typ"
PAGE = 100


@screen(right="fixed_assets.view")
def counts(request: HttpRequest) -> HttpResponse:
    """All counts, the newest first."""
    context = {
        "title": _("Tellingen"),
        "crumbs": [(_("Vaste activa"), reverse("fixed_assets:list")), (_("Tellingen"), "")],
        "rows": queries.counts(request.clients),  # type: ignore[attr-defined]
        "clients": Client.objects.filter(pk__in=request.clients).order_by("code"),  # type: ignore[attr-defined]
        "may": "fixed_assets.manage" in rights.rights_of(request.actor),  # type: ignore[attr-defined]
    }
    return render(request, "fixed_assets/counts.html", context)


class CountForm(forms.Form):
    """What is counted, and on which day."""

    name = forms.CharField(label="Naam", max_length=120)
    on = DayField(label="Datum")
    location = forms.CharField(
        label="Plaats begint met", required=False, max_length=120, help_text="Leeg laten: overal."
    )
    category = forms.ChoiceField(
        label="Categorie", required=False, choices=lambda: [("", _("alle")), *category_choices()]
    )
    cost_centre = forms.CharField(label="Kostenplaats", required=False, max_length=40)


@screen(right="fixed_assets.manage", client=True)
def start(request: HttpRequest, client: Client) -> HttpResponse:
    """Open a count."""
    actor = request.actor  # type: ignore[attr-defined]

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        key = actions.open_count(actor, client.pk, **given)
        return reverse("fixed_assets:count", args=[client.code, key])

    page = FormPage(
        CountForm, _("Telling openen"), do, _("Openen"), cancel=reverse("fixed_assets:counts"),
        crumbs=[(_("Tellingen"), reverse("fixed_assets:counts")), (client.name, "")],
        beside={messages.COUNT_NAME.code: "name", messages.COUNT_EMPTY.code: "location"},
    )  # fmt: skip
    return page.respond(request, initial={"on": actor.today, "name": f"Telling {actor.today.year}"})


def _step(request: HttpRequest, client: Client, count_id: int) -> str:
    actor, verb = request.actor, request.POST.get("stap", "")  # type: ignore[attr-defined]
    if verb == "afsluiten":
        moved, proposed = actions.close_count(actor, client.pk, count_id)
        facts = {"m": moved, "p": proposed}
        return _("Afgesloten: %(m)s verplaatst, %(p)s voorgesteld om buiten gebruik te stellen.") % facts
    line = request.POST.get("lijn", "")
    line_id = int(line) if line.isascii() and line.isdigit() and len(line) < 19 else 0
    if verb == "terug":
        actions.withdraw_decision(actor, client.pk, line_id)
        return _("De beslissing is teruggenomen.")
    actions.decide_difference(actor, client.pk, line_id, verb, reason=request.POST.get("reden", ""))
    return _("Beslist.")


@screen(right="fixed_assets.view", client=True)
def count(request: HttpRequest, client: Client, count_id: int) -> HttpResponse:
    """One count: how far it is, its differences with their decisions, and closing it."""
    actor = request.actor  # type: ignore[attr-defined]
    here = reverse("fixed_assets:count", args=[client.code, count_id])
    which = request.GET.get("toon", "verschil")
    if request.method == "POST":
        return press(request, f"{here}?toon={which}", lambda: _step(request, client, count_id))
    one = next(iter(queries.counts([client.pk], only=count_id)), None)
    if one is None:
        raise Http404
    lines = queries.lines(client.pk, count_id, which=which, after=request.GET.get("na", ""), limit=PAGE + 1)
    open_ = one.status == "open"
    mine = {actor.person_id, actor.acting_for_id}
    tabs = (("verschil", _("Verschillen"), None), ("beslissen", _("Te beslissen"), one.tally.undecided),
            ("niet", _("Niet gezien"), one.tally.unseen), ("alles", _("Alles"), None))  # fmt: skip
    context = {
        "title": one.name,
        "crumbs": [(_("Vaste activa"), reverse("fixed_assets:list")), (_("Tellingen"), reverse("fixed_assets:counts")),
                   (one.name, "")],
        "lead": client.name,
        "client": client,
        "count": one,
        "lines": lines[:PAGE],
        "more": lines[PAGE - 1].number if len(lines) > PAGE else "",
        "which": which,
        "tabs": [{"caption": caption, "url": f"?toon={name}", "here": which == name, "count": number}
                 for name, caption, number in tabs],
        "may_decide": open_ and rights.has(actor, "fixed_assets.manage", client.pk),
        "may_close": open_ and rights.has(actor, "fixed_assets.dispose", client.pk) and one.opened_by_id not in mine,
        "own": open_ and one.opened_by_id in mine,
    }  # fmt: skip
    return render(request, "fixed_assets/count.html", context)


def _svg(text: str) -> str:
    """A QR code of a text as SVG."""
    out = io.BytesIO()
    qrcode.make(text, image_factory=qrcode.image.svg.SvgPathImage, border=0, box_size=10).save(out)
    return out.getvalue().decode()


@screen(right="fixed_assets.view", client=True)
def labels(request: HttpRequest, client: Client) -> HttpResponse:
    """A sheet of labels as PDF, of the assets that the filters of the address keep; each QR holds an address."""
    asked = {name: request.GET.get(name, "")[:120].replace("\x00", "") for name in
             ("toestand", "categorie", "kostenplaats", "tekst", "plaats")}  # fmt: skip
    filters = Filters((client.pk,), asked["toestand"] or "in_use", asked["categorie"], asked["kostenplaats"],
                      asked["tekst"], asked["plaats"])  # fmt: skip
    rows = queries.page(filters, limit=LABELS)
    content = {
        "document": About(
            _("Etiketten van vaste activa"), f"{client.code}", request.actor.now, client.name  # type: ignore[attr-defined]
        ).plain(),
        "labels": [
            {
                "label": row.label, "name": row.name[:60], "owner": client.name[:50],
                "svg": _svg(request.build_absolute_uri(reverse("fixed_assets:label", args=[client.code, row.label]))),
            }
            for row in rows
        ],
    }  # fmt: skip
    answer = HttpResponse(pdf.render(SHEET, content), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="etiketten-{client.code}.pdf"'
    return answer


@screen(right="fixed_assets.view", client=True)
def scan(request: HttpRequest, client: Client) -> HttpResponse:
    """Where somebody types a label whose code does not read."""
    typed = request.GET.get("etiket", "").strip()[:40].replace("\x00", "")
    if typed and queries.by_label(client.pk, typed):
        return redirect("fixed_assets:label", client.code, typed)
    context = {
        "title": _("Etiket zoeken"),
        "crumbs": [(_("Vaste activa"), reverse("fixed_assets:list")), (_("Etiket zoeken"), "")],
        "lead": client.name,
        "client": client,
        "typed": typed,
    }
    return render(request, "fixed_assets/scan.html", context)


def _see(request: HttpRequest, client: Client, label: str) -> str:
    posted = request.POST
    key = posted.get("telling", "")
    seen = Seen(label, posted.get("gezien") != "missing", posted.get("plaats", "").strip(), posted.get("opmerking", ""))
    count_id = int(key) if key.isascii() and key.isdigit() and len(key) < 19 else 0
    actions.see(request.actor, client.pk, count_id, seen)  # type: ignore[attr-defined]
    return _("Genoteerd: gevonden.") if seen.found else _("Genoteerd: ontbreekt.")


@screen(right="fixed_assets.view", client=True)
def label(request: HttpRequest, client: Client, label: str) -> HttpResponse:
    """The page that a label opens: what this is, and for each open count: found, elsewhere or missing."""
    number = None if "\x00" in label else queries.by_label(client.pk, label)
    if number is None:
        raise Refusal(messages.LABEL_UNKNOWN, label=label[:40].replace("\x00", ""))
    if request.method == "POST":
        here = reverse("fixed_assets:label", args=[client.code, label])
        return press(request, here, lambda: _see(request, client, label))
    detail = found(client, number)
    going_on = [
        {"count": one, "line": queries.line_of_label(client.pk, one.id, label)}
        for one in queries.open_counts(client.pk)
    ]
    context = {
        "title": detail.row.name,
        "crumbs": [(_("Vaste activa"), reverse("fixed_assets:list")), (label, "")],
        "lead": f"{client.name} · {label}",
        "client": client,
        "row": detail.row,
        "detail": detail,
        "counts": going_on,
        "may": rights.has(request.actor, "fixed_assets.manage", client.pk),  # type: ignore[attr-defined]
    }
    return render(request, "fixed_assets/label.html", context)
