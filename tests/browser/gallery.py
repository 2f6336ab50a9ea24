"""The site with one more page, on which every component stands once; used by test_gallery only."""

import datetime as dt
from zoneinfo import ZoneInfo

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bundel.config import urls
from bundel.kit.findings import Finding, Message
from bundel.platform.ui import charts
from bundel.platform.ui.forms import DayField, EuroField
from bundel.platform.ui.pages import signed_in

NOW = dt.datetime(2026, 3, 4, 9, 12, tzinfo=ZoneInfo("Europe/Brussels"))
RULE = Message("proef.regel", "De lijnen tellen niet op tot het totaal.", next_step="Vraag een verbeterde factuur.")
NEAR = Message("proef.lijkt", "Lijkt op factuur {other}.", next_step="Vergelijk de twee.")
MONTHS = ("jul", "aug", "sep", "okt", "nov", "dec", "jan", "feb", "mrt", "apr", "mei", "jun")


class Sample(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Naam", help_text="Zoals op de factuur.")
    amount = EuroField(label="Bedrag")
    on = DayField(label="Dag", required=False)
    kind = forms.ChoiceField(label="Soort", choices=[("a", "Factuur"), ("b", "Creditnota")])
    way = forms.ChoiceField(label="Weg", choices=[("x", "Peppol"), ("y", "Map")], widget=forms.RadioSelect)
    sure = forms.BooleanField(label="ik heb de factuur nagekeken", required=False)
    why = forms.CharField(label="Reden", widget=forms.Textarea, required=False)


@signed_in
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component once."""
    events = [
        {"at": NOW, "who": "Ann Acker", "text": "stelde de boeking voor", "detail": "zoals de vorige zes", "tone": ""},
        {"at": NOW, "who": "Bram Budget", "text": "keurde goed", "detail": "", "tone": "good"},
        {"at": NOW, "who": "", "text": "wacht op betaling", "detail": "", "tone": "now"},
    ]
    trend = list(zip(MONTHS, [81, 84, 86, None, 90, 91, 93, 92, 95, 96, 95, 96], strict=True))
    context = {
        "title": "2026-00417 Drukkerij De Vos",
        "crumbs": [("Facturen", "/"), ("2026-00417", "")],
        "soon": request.actor.today + dt.timedelta(days=2),
        "steps": [{"caption": "Voorstel", "done": True}, {"caption": "Keuren", "here": True}, {"caption": "Vrijgeven"}],
        "tabs": [{"caption": "Boeking", "url": "#a", "here": True, "count": None},
                 {"caption": "Vragen", "url": "#b", "here": False, "count": 2}],
        "findings": [Finding("error", RULE, f"lijn {n}") for n in range(1, 8)]
        + [Finding("warning", NEAR, "factuur", {"other": "2026-00391"})],
        "form": Sample({"amount": "12,345"}),
        "events": events,
        "charts": [
            charts.line(
                "Op tijd betaald (%)", "Van 81 % in juli naar 96 % in juni; norm 95 %.", trend, unit="%", norm=95,
                breaks=["jan"], bottom=70,
            ),
            charts.bars(
                "Wacht het langst (dagen)", "Drie cliënten.", [("Waterbeheer", 18), ("Erfgoed", 12), ("Jeugd", 3)]
            ),
            charts.shares("Waarom te laat", "Bij wie het lag.", [("cliënt", 31), ("centrum", 12), ("leverancier", 9)]),
        ],
    }  # fmt: skip
    return render(request, "ui/gallery.html", context)


urlpatterns = [path("onderdelen/", gallery, name="gallery"), *urls.urlpatterns]
handler404 = urls.handler404
