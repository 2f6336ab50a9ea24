"""Divisions of costs: rules, drivers, and a run per period."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.ledger import actions, queries, rules
from bundel.accounting.ledger.rules_allocation import milli, share_ppm, show_share
from bundel.accounting.ledger.web.recurring import strip
from bundel.accounting.ledger.web.views import HOME, actor_of, client_of, codes
from bundel.kit.periods import FiscalPeriod
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.lists import ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

TARGETS = 8


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = {filters["client"]} if filters["client"] else scope.current()
    start, known = int(after) if after.isdecimal() and len(after) < 9 else 0, codes()
    found = queries.allocations(clients)
    rows = [{"one": one, "code": known[one.client_id], "id": one.id} for one in found[start : start + limit]]
    return Page(rows, str(start + limit) if len(found) > start + limit else "", total=len(found))


def _of(name: str) -> Any:
    return lambda row: getattr(row["one"], name)


LIST = ListPage(
    name="allocations",
    title="Verdelingen",
    columns=[
        Column("name", "Naam", phone="title", long=True, value=_of("name"),
               link=lambda row: reverse("ledger:allocation", args=[row["code"], row["id"]])),
        Column("state", "Status", kind="chip", phone="side",
               value=lambda row: _("gestopt") if row["one"].stopped_on else _("loopt"),
               tone=lambda row: "" if row["one"].stopped_on else "good"),
        Column("code", "Cliënt"),
        Column("source", "Bron", value=_of("source")),
        Column("driver", "Verdeelsleutel", value=lambda row: row["one"].driver or _("vaste aandelen")),
        Column("targets", "Doelen", kind="int", value=_of("targets")),
    ],
    rows=_rows,
    filters=[ClientChoice()],
    crumbs=(HOME,),
    empty_title="Nog geen verdelingen",
    empty="Een verdeling spreidt kosten van een periode over kostenplaatsen, met vaste aandelen of per m² of voltijdse "
    "eenheid. Kies ‘Nieuwe verdeling’.",
    template="ledger/allocations.html",
)  # fmt: skip


@screen(right="ledger.view")
def allocations(request: HttpRequest) -> HttpResponse:
    """The rules by which costs are divided."""
    may = rights.clients_with(actor_of(request), "ledger.post") & scope.current()
    clients = Client.objects.filter(id__in=may).order_by("code")
    return LIST.respond(request, strip=strip("ledger:allocations"), clients=clients)


class AllocationForm(forms.Form):
    """What is divided, by what, and over which targets; targets left empty do not count."""

    name = forms.CharField(label="Naam", max_length=120)
    account_from = forms.CharField(
        label="Rekeningen van", max_length=10, help_text="De eerste cijfers, bijvoorbeeld 61."
    )
    account_to = forms.CharField(label="Rekeningen tot en met", max_length=10, required=False)
    source_keys = forms.CharField(
        label="Sleutels van de bron", max_length=200, required=False, help_text="Bijvoorbeeld cost_centre=ALG."
    )
    driver = forms.ChoiceField(label="Verdelen volgens", required=False)

    def __init__(self, *args: Any, drivers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["driver"].choices = [("", _("vaste aandelen")), *drivers]  # type: ignore[attr-defined]
        for n in range(1, TARGETS + 1):
            made = {
                f"keys_{n}": (_("Sleutels, doel %(n)s") % {"n": n}, 200),
                f"target_{n}": (_("Rekening (leeg: die van de bron), doel %(n)s") % {"n": n}, 10),
                f"share_{n}": (_("Aandeel in %%, doel %(n)s") % {"n": n}, 12),
                f"driver_{n}": (_("Naam in de verdeelsleutel, doel %(n)s") % {"n": n}, 60),
            }
            for name, (label, length) in made.items():
                widget = forms.TextInput(attrs={"aria-label": label, "autocomplete": "off"})
                self.fields[name] = forms.CharField(label=label, max_length=length, required=False, widget=widget)

    def table(self) -> list[list[forms.BoundField]]:
        """The cells of the targets, row by row."""
        return [[self[f"{name}_{n}"] for name in ("keys", "target", "share", "driver")] for n in range(1, TARGETS + 1)]

    def clean(self) -> dict[str, Any]:
        """The targets, with their shares in millionths."""
        given = super().clean() or {}
        given["targets"] = []
        for n in range(1, TARGETS + 1):
            keys, account = given.get(f"keys_{n}", ""), given.get(f"target_{n}", "")
            if not keys and not account:
                continue
            try:
                share = share_ppm(given.get(f"share_{n}", "") or "0")
            except ValueError:
                self.add_error(f"share_{n}", _("Schrijf een aandeel zoals 33,3333."))
                continue
            target = actions.TargetDraft(rules.read_keys(keys), account, share, given.get(f"driver_{n}", ""))
            given["targets"].append(target)
        return given


def _form_page(client: Client, title: str, rule_id: int | None) -> FormPage:
    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        made = actions.set_allocation(
            actor_of(request), client_of(request).pk, given["name"], given["account_from"], given["account_to"],
            given["targets"], source_keys=rules.read_keys(given["source_keys"]), driver=given["driver"],
            rule_id=rule_id,
        )  # fmt: skip
        return reverse("ledger:allocation", args=[client.code, made])

    return FormPage(
        AllocationForm, title, do, _("Bewaren"), template="ledger/allocation_form.html",
        crumbs=[HOME, (_("Verdelingen"), reverse("ledger:allocations"))], cancel=reverse("ledger:allocations"),
        beside={"ledger.account_range": "account_from", "ledger.no_driver": "driver"},
    )  # fmt: skip


def _drivers(client: Client) -> list[tuple[str, str]]:
    return [(one.code, f"{one.name} ({one.unit})") for one in queries.drivers(client.pk)]


@screen(right="ledger.post", client=True)
def new(request: HttpRequest, client: Client) -> HttpResponse:
    """Make a rule."""
    page = _form_page(client, _("Nieuwe verdeling voor %(client)s") % {"client": client.name}, None)
    return page.respond(request, drivers=_drivers(client))


@screen(right="ledger.post", client=True)
def edit(request: HttpRequest, client: Client, allocation_id: int) -> HttpResponse:
    """Change a rule; what was divided stays."""
    found = queries.allocation(client.pk, allocation_id)
    if found is None:
        raise Http404
    initial: dict[str, Any] = {
        "name": found.name, "account_from": found.account_from, "account_to": found.account_to,
        "source_keys": rules.dimension_text(found.source_keys.items()), "driver": found.driver,
    }  # fmt: skip
    for one in queries.targets(client.pk, allocation_id, actor_of(request).today)[:TARGETS]:
        initial |= {
            f"keys_{one.position}": one.keys_text, f"target_{one.position}": one.account,
            f"share_{one.position}": show_share(one.share_ppm) if one.share_ppm else "",
            f"driver_{one.position}": one.driver_target,
        }  # fmt: skip
    page = _form_page(client, _("%(name)s wijzigen") % {"name": found.name}, allocation_id)
    return page.respond(request, initial=initial, drivers=_drivers(client))


def _asked(request: HttpRequest) -> FiscalPeriod:
    """The month in the address, otherwise the month before this one."""
    year, _dash, month = (request.GET.get("periode") or request.POST.get("periode", "")).partition("-")
    if year.isdecimal() and month.isdecimal() and 1990 <= int(year[:5]) <= 2200 and 1 <= int(month[:3]) <= 12:
        return FiscalPeriod(int(year), int(month))
    today = actor_of(request).today
    return FiscalPeriod(today.year - (today.month == 1), today.month - 1 or 12)


@screen(right="ledger.view", client=True)
def allocation(request: HttpRequest, client: Client, allocation_id: int) -> HttpResponse:
    """One rule: what it would give for a period, and the periods for which it ran."""
    found = queries.allocation(client.pk, allocation_id)
    if found is None:
        raise Http404
    span = _asked(request)
    proposal = queries.allocation_proposal(client.pk, allocation_id, span.year, span.number)
    runs = queries.allocation_runs(client.pk, allocation_id)
    stands = next((one for one in runs if (one.year, one.period) == (span.year, span.number) and one.stands), None)
    names = {one.number: one.name for one in queries.accounts(client.pk)}
    may = rights.has(actor_of(request), "ledger.post", client.pk)
    context = {
        "title": found.name,
        "crumbs": [HOME, (_("Verdelingen"), reverse("ledger:allocations")), (found.name, "")],
        "client": client,
        "one": found,
        "span": span,
        "month": f"{span.year}-{span.number:02d}",
        "proposal": proposal,
        "lines": [(line, names.get(line.account, "")) for line in proposal.lines] if proposal else [],
        "runs": runs,
        "stands": stands,
        "may": may,
        "may_run": may and not stands and not found.stopped_on and bool(proposal and proposal.lines),
    }
    return render(request, "ledger/allocation.html", context)


@require_POST
@screen(right="ledger.post", client=True)
def run(request: HttpRequest, client: Client, allocation_id: int) -> HttpResponse:
    """Put the division of a period ready for another person."""
    span = _asked(request)
    made = actions.prepare_allocation(actor_of(request), client.pk, allocation_id, span.year, span.number)
    flash.success(request, _("De verdeling staat klaar. Een andere persoon boekt ze."))
    return redirect("ledger:draft", client.code, made)


@require_POST
@screen(right="ledger.post", client=True)
def stop(request: HttpRequest, client: Client, allocation_id: int) -> HttpResponse:
    """Divide no more by this rule."""
    actions.stop_allocation(actor_of(request), client.pk, allocation_id, reason=request.POST.get("reden", ""))
    flash.success(request, _("Er wordt niet meer verdeeld volgens deze regel."))
    return redirect("ledger:allocation", client.code, allocation_id)


@screen(right="ledger.view", client=True)
def drivers(request: HttpRequest, client: Client) -> HttpResponse:
    """What a client divides by, with the quantities of its targets."""
    context = {
        "title": _("Verdeelsleutels van %(client)s") % {"client": client.name},
        "crumbs": [HOME, (_("Verdelingen"), reverse("ledger:allocations")), (_("Verdeelsleutels"), "")],
        "client": client,
        "drivers": queries.drivers(client.pk),
        "may": rights.has(actor_of(request), "ledger.manage", client.pk),
    }
    return render(request, "ledger/drivers.html", context)


class DriverForm(forms.Form):
    """A driver, and its quantities from a day on."""

    code = forms.CharField(label="Code", max_length=30, help_text="Bijvoorbeeld m2 of vte.")
    name = forms.CharField(label="Naam", max_length=120)
    unit = forms.CharField(label="Eenheid", max_length=20)
    valid_from = DayField(label="Hoeveelheden geldig vanaf")
    rows = forms.CharField(
        label="Hoeveelheden", widget=forms.Textarea(attrs={"rows": 8}), required=False,
        help_text="Eén doel per regel, met zijn hoeveelheid: K100 120,5",
    )  # fmt: skip

    def clean_rows(self) -> list[tuple[str, int]]:
        """Targets with their quantity in thousandths."""
        found = []
        for line in self.cleaned_data["rows"].splitlines():
            target, _space, quantity = line.strip().rpartition(" ")
            if not line.strip():
                continue
            try:
                found.append((target.strip()[:60], milli(quantity)))
            except ValueError as wrong:
                raise forms.ValidationError(
                    _("‘%(line)s’: schrijf een doel en een getal met hoogstens drie decimalen.") % {"line": line[:60]}
                ) from wrong
            if not target.strip():
                raise forms.ValidationError(_("‘%(line)s’: het doel ontbreekt.") % {"line": line[:60]})
        return found


@screen(right="ledger.manage", client=True)
def set_driver(request: HttpRequest, client: Client) -> HttpResponse:
    """Make a driver, or give it quantities from a day on."""
    back = reverse("ledger:drivers", args=[client.code])

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        actor = actor_of(request)
        actions.set_driver(actor, client.pk, given["code"], given["name"], given["unit"])
        rows = [actions.DriverRow(target, given["valid_from"], quantity) for target, quantity in given["rows"]]
        if rows:
            actions.set_driver_values(actor, client.pk, given["code"].strip(), rows)
        return back

    page = FormPage(
        DriverForm, _("Verdeelsleutel"), do, _("Bewaren"), cancel=back,
        crumbs=[HOME, (_("Verdeelsleutels"), back)],
    )  # fmt: skip
    known = next((one for one in queries.drivers(client.pk) if one.code == request.GET.get("code")), None)
    initial: dict[str, Any] = {"valid_from": actor_of(request).today}
    if known:
        latest = {target: shown for target, _day, shown in known.shown}
        initial |= {"code": known.code, "name": known.name, "unit": known.unit}
        initial["rows"] = "\n".join(f"{target} {shown}" for target, shown in latest.items())
    return page.respond(request, initial=initial)
