"""Book years, periods, locks and their reopening; opening balances."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.ledger import actions, messages, queries, rules
from bundel.accounting.ledger.web.views import HOME, actor_of, client_of, codes
from bundel.kit.findings import Refusal
from bundel.kit.periods import FiscalPeriod
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.pages import screen

OPENING_LIMIT_BYTES = 2_000_000


def _crumbs(client: Client) -> list[tuple[str, str]]:
    return [HOME, (_("Periodes"), reverse("ledger:client_periods", args=[client.code]))]


@screen(right="ledger.view")
def chooser(request: HttpRequest) -> HttpResponse:
    """The clients with their locks, and every reopening that waits for a decision."""
    locks = queries.locks(scope.current(), actor_of(request).today)
    known = codes()
    held: dict[int, int] = {}
    for one in locks:
        held[one.client_id] = held.get(one.client_id, 0) + one.holds
    context = {
        "title": _("Periodes en vergrendelingen"),
        "crumbs": [HOME, (_("Periodes"), "")],
        "clients": [(one, held.get(one.pk, 0)) for one in Client.objects.filter(id__in=known).order_by("code")],
        "asked": [(one, known[one.client_id]) for one in queries.reopenings(scope.current(), status="open")],
    }
    return render(request, "ledger/chooser.html", context)


@screen(right="ledger.view", client=True)
def periods(request: HttpRequest, client: Client) -> HttpResponse:
    """The periods of a year: what was posted, what is locked, and what one may do about it."""
    actor, years = actor_of(request), queries.years([client.pk])
    asked = request.GET.get("jaar", "")
    newest = max(years, default=actor.today.year)
    usual = actor.today.year if actor.today.year in years else newest
    year = int(asked) if asked.isdecimal() and len(asked) == 4 and int(asked) in years else usual
    counts = queries.period_counts(client.pk, year)
    locks = queries.locks([client.pk], actor.today, year=year)
    deeds = ("lock", "unlock", "approve_unlock", "manage", "import")
    may = {deed: rights.has(actor, f"ledger.{deed}", client.pk) for deed in deeds}
    context = {
        "title": _("Periodes van %(client)s") % {"client": client.name},
        "crumbs": [HOME, (_("Periodes"), reverse("ledger:periods")), (client.code, "")],
        "client": client,
        "year": year,
        "tabs": [{"caption": str(one), "url": f"?jaar={one}", "here": one == year, "count": None} for one in years],
        "next_year": newest + 1 if years else actor.today.year,
        "has_books": bool(years),
        "rows": [
            {
                "number": number,
                "name": FiscalPeriod(year, number).name_nl,
                "count": counts.get(number, (0, 0))[0],
                "cents": counts.get(number, (0, 0))[1],
                "locks": [one for one in locks if one.period == number],
            }
            for number in range(14)
        ],
        "me": actor.person_id,
        "may": may,
    }
    return render(request, "ledger/periods.html", context)


@require_POST
@screen(right="ledger.manage", client=True)
def open_year(request: HttpRequest, client: Client) -> HttpResponse:
    """Open a book year."""
    year = request.POST.get("jaar", "")
    if not year.isdecimal() or len(year) != 4:
        raise Http404
    actions.open_books(actor_of(request), client.pk, int(year))
    flash.success(request, _("Boekjaar %(year)s is geopend.") % {"year": year})
    return redirect(f"{reverse('ledger:client_periods', args=[client.code])}?jaar={year}")


class LockForm(forms.Form):
    """What to lock, how, and why."""

    period = forms.ChoiceField(label="Periode")
    journal = forms.ChoiceField(label="Dagboek", required=False)
    document_type = forms.ChoiceField(
        label="Soort stuk", required=False, choices=[("", "alle soorten"), *rules.DOCUMENT_TYPES.items()]
    )
    kind = forms.ChoiceField(
        label="Hoe",
        choices=[("soft", "Voorlopig: twee personen kunnen heropenen"), ("hard", "Definitief: niemand heropent")],
        widget=forms.RadioSelect,
        initial="soft",
    )
    reason = forms.CharField(label="Reden", max_length=300, help_text="Wie hier niet kan boeken, leest deze reden.")

    def __init__(self, *args: Any, year: int, journals: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(str(number), FiscalPeriod(year, number).name_nl) for number in range(14)]
        self.fields["period"].choices = names  # type: ignore[attr-defined]
        self.fields["journal"].choices = [  # type: ignore[attr-defined]
            ("", "alle dagboeken"),
            *((code, f"{code} {name}") for code, name in journals),
        ]


@screen(right="ledger.lock", client=True)
def lock(request: HttpRequest, client: Client) -> HttpResponse:
    """Lock a period of a year."""
    asked = request.GET.get("jaar", "")
    if not asked.isdecimal() or int(asked) not in queries.years([client.pk]):
        raise Refusal(messages.BOOKS_NOT_OPEN, year=asked or "–")
    year = int(asked)
    back = f"{reverse('ledger:client_periods', args=[client.code])}?jaar={year}"

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        actions.lock(
            actor_of(request), client.pk, year, int(given["period"]), journal=given["journal"],
            document_type=given["document_type"], hard=given["kind"] == "hard", reason=given["reason"],
        )  # fmt: skip
        return back

    page = FormPage(
        LockForm, _("Periode vergrendelen"), do, _("Vergrendelen"), crumbs=_crumbs(client), cancel=back,
        beside={"ledger.already_locked": "period", "ledger.reason_needed": "reason"},
    )  # fmt: skip
    initial = {"period": request.GET.get("periode", "1"), "kind": "soft"}
    return page.respond(request, initial=initial, year=year, journals=queries.journals(client.pk))


class ReopeningForm(forms.Form):
    """Why, and until when."""

    reason = forms.CharField(label="Waarom heropenen?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))
    relock_on = DayField(label="Opnieuw vergrendeld vanaf", help_text="De periode sluit die dag vanzelf.")


@screen(right="ledger.unlock", client=True)
def ask_reopening(request: HttpRequest, client: Client, lock_id: int) -> HttpResponse:
    """Ask to reopen a lock; another person decides."""
    found = next((one for one in queries.locks([client.pk], actor_of(request).today) if one.id == lock_id), None)
    if found is None:
        raise Http404
    back = f"{reverse('ledger:client_periods', args=[client.code])}?jaar={found.year}"

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        actions.request_reopening(
            actor_of(request), client.pk, lock_id, reason=given["reason"], relock_on=given["relock_on"]
        )
        flash.success(request, _("De heropening is gevraagd. Een andere persoon beslist."))
        return back

    page = FormPage(
        ReopeningForm, _("Heropening vragen: %(scope)s") % {"scope": found.scope}, do, _("Vragen"),
        crumbs=_crumbs(client), cancel=back,
        lead=_("Vergrendeld door %(who)s: %(why)s.") % {"who": found.locked_by, "why": found.reason},
        beside={"ledger.relock_in_future": "relock_on", "ledger.reason_needed": "reason"},
    )  # fmt: skip
    return page.respond(request)


@require_POST
@screen(right="ledger.approve_unlock", client=True)
def decide(request: HttpRequest, client: Client, reopening_id: int) -> HttpResponse:
    """Approve or refuse a reopening."""
    approve = request.POST.get("besluit") == "ja"
    actions.decide_reopening(
        actor_of(request), client.pk, reopening_id, approve=approve, reason=request.POST.get("reden", "").strip()
    )
    flash.success(request, _("De periode is heropend.") if approve else _("De heropening is geweigerd."))
    return redirect("ledger:client_periods", client.code)


class OpeningForm(forms.Form):
    """A year and a file."""

    year = forms.TypedChoiceField(label="Boekjaar", coerce=int)
    file = forms.FileField(
        label="Bestand",
        help_text="CSV met als eerste rij: account;debit;credit. Debet en credit moeten samen in evenwicht zijn.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(str(year), str(year)) for year in years]  # type: ignore[attr-defined]

    def clean_file(self) -> str:
        """The text of the file."""
        given = self.cleaned_data["file"]
        if given.size > OPENING_LIMIT_BYTES:
            raise forms.ValidationError(_("Het bestand is groter dan 2 MB."))
        try:
            return str(given.read().decode("utf-8-sig"))
        except UnicodeDecodeError as wrong:
            raise forms.ValidationError(_("Het bestand is geen tekst in UTF-8.")) from wrong


def _read_opening(request: HttpRequest, given: dict[str, Any]) -> str:
    client = client_of(request)
    posted = actions.import_opening(actor_of(request), client.pk, given["year"], given["file"])
    if posted.again:
        flash.info(request, _("Deze openingsbalans was al geboekt; er is niets gewijzigd."))
    else:
        flash.success(request, _("De openingsbalans is geboekt als %(number)s.") % {"number": posted.number})
    return reverse("ledger:entry", args=[client.code, posted.entry_id])


@screen(right="ledger.import", client=True)
def opening(request: HttpRequest, client: Client) -> HttpResponse:
    """Read an opening balance."""
    back = reverse("ledger:client_periods", args=[client.code])
    page = FormPage(
        OpeningForm, _("Openingsbalans inlezen"), _read_opening, _("Inlezen en boeken"), crumbs=_crumbs(client),
        cancel=back,
        beside={"ledger.opening_differs": "file", "ledger.unbalanced": "file", "ledger.unknown_account": "file"},
    )  # fmt: skip
    return page.respond(request, years=queries.years([client.pk]))
