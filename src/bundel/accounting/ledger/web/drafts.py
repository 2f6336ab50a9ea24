"""Manual entries: one person prepares, another posts."""

from typing import Any, cast

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.ledger import actions, queries, rules
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.ledger.web.views import HOME, actor_of, client_of, codes
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.pages import screen

LINES = 8
MOST_LINES = 40


class EntryForm(forms.Form):
    """An entry with a number of lines; lines left empty do not count."""

    journal = forms.ChoiceField(label="Dagboek")
    date = DayField(label="Datum")
    description = forms.CharField(label="Omschrijving", max_length=300)

    def __init__(self, *args: Any, journals: list[tuple[str, str]], rows: int = LINES, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        journal = cast(forms.ChoiceField, self.fields["journal"])
        journal.choices = [(code, f"{code} {name}") for code, name in journals]
        self.rows = rows
        for n in range(1, rows + 1):
            self.fields[f"account_{n}"] = forms.CharField(
                label=_("Rekening, lijn %(n)s") % {"n": n}, required=False, max_length=10,
                widget=forms.TextInput(attrs={"list": "rekeningen", "inputmode": "numeric", "autocomplete": "off"}),
            )  # fmt: skip
            self.fields[f"text_{n}"] = forms.CharField(
                label=_("Omschrijving, lijn %(n)s") % {"n": n}, required=False, max_length=300
            )
            self.fields[f"debit_{n}"] = EuroField(label=_("Debet, lijn %(n)s") % {"n": n}, required=False)
            self.fields[f"credit_{n}"] = EuroField(label=_("Credit, lijn %(n)s") % {"n": n}, required=False)
        for name, field in self.fields.items():
            if "_" in name:
                field.widget.attrs["aria-label"] = field.label

    def table(self) -> list[list[forms.BoundField]]:
        """The cells of the lines, row by row."""
        return [
            [self[f"{name}_{n}"] for name in ("account", "text", "debit", "credit")] for n in range(1, self.rows + 1)
        ]


def _draft(given: dict[str, Any]) -> EntryDraft:
    """The entry that was filled in; empty lines do not count."""
    rows = range(1, sum(name.startswith("account_") for name in given) + 1)
    lines = tuple(
        LineDraft(
            given[f"account_{n}"].strip(), given[f"debit_{n}"] or 0, given[f"credit_{n}"] or 0, given[f"text_{n}"]
        )
        for n in rows
        if given[f"account_{n}"] or given[f"debit_{n}"] or given[f"credit_{n}"]
    )
    return EntryDraft(given["journal"], given["date"], given["description"], lines)


def _prepare(request: HttpRequest, given: dict[str, Any]) -> str:
    client = client_of(request)
    made = actions.prepare(actor_of(request), client.pk, _draft(given))
    flash.success(request, _("De boeking staat klaar. Een andere persoon boekt ze."))
    return reverse("ledger:draft", args=[client.code, made])


@screen(right="ledger.post", client=True)
def new(request: HttpRequest, client: Client) -> HttpResponse:
    """Prepare an entry by hand."""
    asked = request.GET.get("lijnen", "")
    page = FormPage(
        EntryForm,
        _("Nieuwe boeking voor %(client)s") % {"client": client.name},
        _prepare,
        _("Klaarzetten"),
        crumbs=[HOME, (_("Klaargezet"), reverse("ledger:drafts"))],
        lead=_("U zet de boeking klaar; een andere persoon boekt ze."),
        cancel=reverse("ledger:list"),
        beside={"ledger.locked": "date", "ledger.period_not_open": "date", "ledger.unknown_journal": "journal"},
        template="ledger/new.html",
    )
    rows = min(int(asked), MOST_LINES) if asked.isdecimal() and len(asked) < 4 and int(asked) > 1 else LINES
    initial = {"date": actor_of(request).today, "journal": "DIV"}
    request.accounts = queries.accounts(client.pk)  # type: ignore[attr-defined]
    return page.respond(request, initial=initial, journals=queries.journals(client.pk), rows=rows)


@screen(right="ledger.view")
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits to be posted by a second person."""
    known = codes()
    rows = [(one, known[one.client_id]) for one in queries.drafts(scope.current())]
    may_post = rights.clients_with(actor_of(request), "ledger.post") & scope.current()
    context = {
        "title": _("Klaargezette boekingen"),
        "crumbs": [HOME, (_("Klaargezet"), "")],
        "rows": rows,
        "clients": Client.objects.filter(id__in=may_post).order_by("code"),
    }
    return render(request, "ledger/drafts.html", context)


@screen(right="ledger.view", client=True)
def draft(request: HttpRequest, client: Client, draft_id: int) -> HttpResponse:
    """One prepared entry, with what one may do with it."""
    found = queries.draft(client.pk, draft_id)
    if found is None:
        raise Http404
    actor = actor_of(request)
    open_for_me = found.status == "prepared" and rights.has(actor, "ledger.post", client.pk)
    other = rules.disjoint((found.prepared_by_id, found.prepared_for_id), (actor.person_id, actor.answers_as))
    names = {one.number: one.name for one in queries.accounts(client.pk)}
    context = {
        "title": found.description,
        "crumbs": [HOME, (_("Klaargezet"), reverse("ledger:drafts")), (str(draft_id), "")],
        "client": client,
        "draft": found,
        "lines": [(line, names.get(line.account, "")) for line in found.lines],
        "may_post": open_for_me and other,
        "may_withdraw": open_for_me and found.prepared_by_id == actor.person_id,
        "waits_for_other": open_for_me and not other,
    }
    return render(request, "ledger/draft.html", context)


@require_POST
@screen(right="ledger.post", client=True)
def post_draft(request: HttpRequest, client: Client, draft_id: int) -> HttpResponse:
    """Post what another prepared."""
    posted = actions.post_prepared(actor_of(request), client.pk, draft_id)
    flash.success(request, _("Geboekt als %(number)s.") % {"number": posted.number})
    return redirect("ledger:entry", client.code, posted.entry_id)


@require_POST
@screen(right="ledger.post", client=True)
def return_draft(request: HttpRequest, client: Client, draft_id: int) -> HttpResponse:
    """Send it back with a reason."""
    actions.return_prepared(actor_of(request), client.pk, draft_id, reason=request.POST.get("reden", ""))
    flash.success(request, _("De boeking is teruggestuurd."))
    return redirect("ledger:drafts")


@require_POST
@screen(right="ledger.post", client=True)
def withdraw_draft(request: HttpRequest, client: Client, draft_id: int) -> HttpResponse:
    """Take back one's own."""
    actions.withdraw_prepared(actor_of(request), client.pk, draft_id)
    flash.success(request, _("De boeking is ingetrokken."))
    return redirect("ledger:drafts")
