"""The forms of a report: make a draft, write a chapter, promise, tell what became of a promise, correct."""

import datetime as dt
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.kit import periods
from bundel.platform.ui.forms import FormPage
from bundel.platform.ui.pages import screen
from bundel.steering.halfyear import actions, outline, queries
from bundel.steering.halfyear.models import Edition, PromiseOutcome
from bundel.steering.halfyear.web.views import crumbs, found
from bundel.steering.kpis import wording


def _back(report: Edition, place: str = "") -> str:
    return reverse("halfyear:edition", args=[report.number]) + (f"#{place}" if place else "")


def _day(label: str, *, required: bool = True) -> forms.DateField:
    return forms.DateField(label=label, required=required, widget=forms.DateInput(attrs={"type": "date"}))


class BuildForm(forms.Form):
    """Which half-year."""

    period = forms.ChoiceField(label=_("Halfjaar"))

    def __init__(self, *arguments: Any, labels: list[str], **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["period"].choices = [(label, wording.half_year(label)) for label in labels]  # type: ignore[attr-defined]


@screen(right="halfyear.manage")
def build(request: HttpRequest) -> HttpResponse:
    """Make or renew a draft."""
    now = periods.half_year_of(request.actor.today)  # type: ignore[attr-defined]
    before = periods.half_year_of(now.start - dt.timedelta(days=1))
    labels = [periods.label(before), periods.label(now)]

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        return _back(actions.build(request.actor, None, cleaned["period"]))  # type: ignore[attr-defined]

    page = FormPage(
        form=BuildForm, title=_("Verslag opmaken"), do=do, submit=_("Cijfers ophalen"), crumbs=crumbs(),
        cancel=reverse("halfyear:list"),
        lead=_("De cijfers worden opgehaald zoals ze nu bekend zijn. Teksten van een bestaand ontwerp blijven."),
        beside={"halfyear.frozen": "period", "halfyear.not_begun": "period"},
    )  # fmt: skip
    return page.respond(request, initial={"period": labels[0]}, labels=labels)


class NarrativeForm(forms.Form):
    """The text of a chapter."""

    text = forms.CharField(
        label=_("Tekst"),
        required=False,
        help_text=_("Laat een lege regel tussen twee alinea’s. De cijfers komen vanzelf onder de tekst."),
        widget=forms.Textarea(attrs={"rows": 14}),
    )


@screen(right="halfyear.manage")
def narrative(request: HttpRequest, number: str, chapter: str) -> HttpResponse:
    """Write the text of a chapter."""
    report, part = found(number), outline.chapter(chapter)
    if part is None:
        raise Http404

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.write_narrative(request.actor, None, report.pk, chapter, cleaned["text"])  # type: ignore[attr-defined]
        return _back(report, chapter)

    written = report.narratives.filter(chapter=chapter).values_list("text", flat=True).first() or ""
    page = FormPage(
        form=NarrativeForm, title=f"{part.number}. {part.title}", do=do, submit=_("Bewaren"), crumbs=crumbs(report),
        lead=part.purpose, cancel=_back(report, chapter),
    )  # fmt: skip
    return page.respond(request, initial={"text": written})


class PromiseForm(forms.Form):
    """What the report promises."""

    text = forms.CharField(label=_("Belofte"), max_length=400)
    owner = forms.CharField(label=_("Eigenaar"), max_length=160)
    due_on = _day(_("Tegen"))


@screen(right="halfyear.manage")
def promise(request: HttpRequest, number: str) -> HttpResponse:
    """Add a promise."""
    report = found(number)

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.promise(request.actor, None, report.pk, "vooruitzicht", **cleaned)  # type: ignore[attr-defined]
        return _back(report, "vooruitzicht")

    page = FormPage(
        form=PromiseForm, title=_("Belofte toevoegen"), do=do, submit=_("Toevoegen"), crumbs=crumbs(report),
        lead=_("Het volgende verslag moet zeggen wat ervan geworden is."), cancel=_back(report),
    )  # fmt: skip
    return page.respond(request)


class OutcomeForm(forms.Form):
    """What became of a promise."""

    outcome = forms.ChoiceField(label=_("Uitkomst"), choices=PromiseOutcome.Outcome.choices, widget=forms.RadioSelect)
    cause = forms.CharField(label=_("Toelichting"), max_length=400, required=False)
    due_on = _day(_("Nieuwe datum"), required=False)


@screen(right="halfyear.manage")
def outcome(request: HttpRequest, number: str, promise_id: int) -> HttpResponse:
    """Tell what became of a promise of an earlier report."""
    report = found(number)
    made = next((each for each in queries.open_promises(report) if each.pk == promise_id), None)
    if made is None:
        raise Http404

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.report_outcome(request.actor, None, report.pk, promise_id, **cleaned)  # type: ignore[attr-defined]
        return _back(report, "vooruitzicht")

    page = FormPage(
        form=OutcomeForm, title=_("Wat is ervan geworden?"), do=do, submit=_("Bewaren"), crumbs=crumbs(report),
        lead=f"{made.text} ({made.edition.number}, {made.owner}, {made.due_on:%d/%m/%Y})", cancel=_back(report),
        beside={"halfyear.incomplete": "cause"},
    )  # fmt: skip
    return page.respond(request)


class ErratumForm(forms.Form):
    """A correction beside a frozen report."""

    place = forms.CharField(label=_("Plaats"), max_length=120, help_text=_("Bijvoorbeeld: hoofdstuk 4, eerste tabel"))
    was = forms.CharField(label=_("Er staat"), max_length=400)
    becomes = forms.CharField(label=_("Lees"), max_length=400)
    reason = forms.CharField(label=_("Waarom"), max_length=400)


@screen(right="halfyear.manage")
def erratum(request: HttpRequest, number: str) -> HttpResponse:
    """Correct a frozen report beside it."""
    report = found(number)

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.add_erratum(request.actor, None, report.pk, **cleaned)  # type: ignore[attr-defined]
        return _back(report, "errata")

    page = FormPage(
        form=ErratumForm, title=_("Erratum toevoegen"), do=do, submit=_("Toevoegen"), crumbs=crumbs(report),
        lead=_("Een erratum verschijnt naast het verslag en verandert er niets in; het kan niet meer weg."),
        cancel=_back(report),
    )  # fmt: skip
    return page.respond(request)
