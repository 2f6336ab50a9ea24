"""Manual entries: one person prepares, another posts."""

import contextlib
from typing import Any, cast

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.ledger import actions, batch, messages, queries, rules, rules_lines
from bundel.accounting.ledger.rules import EntryDraft
from bundel.accounting.ledger.web.attachments import files_of
from bundel.accounting.ledger.web.entry_form import (
    MOST_LINES,
    EntryForm,
    LineForm,
    draft_of,
    filled,
    keys_for,
    rows_of,
    source_of,
)
from bundel.accounting.ledger.web.views import HOME, actor_of, client_of, codes
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.imports import files
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.pages import screen

FILE_LIMIT_BYTES = 2_000_000
MOST_FILE_LINES = 2_000


def _prepare(request: HttpRequest, given: dict[str, Any]) -> str:
    client = client_of(request)
    made = actions.prepare(actor_of(request), client.pk, draft_of(given), reverse_on=given["reverse_on"])
    flash.success(request, _("De boeking staat klaar. Een andere persoon boekt ze."))
    return reverse("ledger:draft", args=[client.code, made])


@screen(right="ledger.post", client=True)
def new(request: HttpRequest, client: Client) -> HttpResponse:
    """Prepare an entry by hand, empty or as a copy (`?kopie=` an entry, `?concept=` a prepared entry)."""
    actor = actor_of(request)
    page = FormPage(
        EntryForm,
        _("Nieuwe boeking voor %(client)s") % {"client": client.name},
        _prepare,
        _("Klaarzetten"),
        crumbs=[HOME, (_("Klaargezet"), reverse("ledger:drafts"))],
        lead=_("U zet de boeking klaar; een andere persoon boekt ze."),
        cancel=reverse("ledger:list"),
        beside={"ledger.locked": "date", "ledger.period_not_open": "date", "ledger.unknown_journal": "journal",
                "ledger.reversed_later": "reverse_on"},
        template="ledger/new.html",
    )  # fmt: skip
    copied = source_of(request, client)
    initial = {"journal": "DIV"} | (filled(copied) if copied else {}) | {"date": actor.today}
    rows = max(rows_of(request), min(len(copied.lines) + 1, MOST_LINES) if copied else 0)
    keys = keys_for(request, client, actor)
    request.accounts = queries.accounts(client.pk)  # type: ignore[attr-defined]
    request.entry_client = client  # type: ignore[attr-defined]
    return page.respond(request, initial=initial, journals=queries.journals(client.pk), rows=rows, keys=keys)


@require_POST
@screen(right="ledger.post", client=True)
def one_more(request: HttpRequest, client: Client) -> HttpResponse:
    """One more line below those that were sent; nothing when there are as many as a form may have."""
    sent = [name for name in request.POST if name.startswith("account_")]
    if not sent or len(sent) >= MOST_LINES:
        return HttpResponse("")
    keys = keys_for(request, client, actor_of(request))
    return render(request, "ledger/entry_line.html", {"line": LineForm(len(sent) + 1, keys).line})


@require_POST
@screen(right="ledger.post", client=True)
def check_sums(request: HttpRequest, client: Client) -> HttpResponse:
    """What was typed so far: debit, credit and their difference, and the names of the accounts. Nothing is kept."""
    names = {one.number: one.name for one in queries.accounts(client.pk)}
    sums = {"debit": 0, "credit": 0}
    shown = []
    for n in range(1, min(rows_of(request), MOST_LINES) + 1):
        for side in sums:
            with contextlib.suppress(ValueError):
                sums[side] += money.parse_belgian(request.POST.get(f"{side}_{n}", "")[:24])
        if account := request.POST.get(f"account_{n}", "").strip()[:10]:
            shown.append((n, account, names.get(account, "")))
    context = {**sums, "difference": sums["debit"] - sums["credit"], "shown": shown}
    return render(request, "ledger/entry_sums.html", context)


class LinesForm(forms.Form):
    """The head of an entry, and a file with its lines."""

    journal = forms.ChoiceField(label="Dagboek")
    date = DayField(label="Datum")
    description = forms.CharField(label="Omschrijving", max_length=300)
    file = forms.FileField(
        label="Bestand met lijnen",
        help_text="CSV of XLSX. Eerste rij: account;debit;credit;description, en een kolom per sleutel die u gebruikt.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
    )

    def __init__(self, *args: Any, journals: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["journal"]).choices = [(code, f"{code} {name}") for code, name in journals]

    def clean_file(self) -> Any:
        """The name and bytes of the file."""
        given = self.cleaned_data["file"]
        if given.size > FILE_LIMIT_BYTES:
            raise forms.ValidationError(_("Het bestand is groter dan 2 MB."))
        return given.name, given.read()


def _read_lines(request: HttpRequest, given: dict[str, Any]) -> str:
    client, (name, content) = client_of(request), given["file"]
    table = files.read(name, content)
    codes = [one.code for one in queries.dimensions(client.pk)]
    rows = [(str(number), cells) for number, cells in enumerate(table.rows, 2)]
    lines, findings = rules_lines.read_lines(table.headings, rows, codes)
    if findings:
        raise batch.refuse(findings)
    if len(lines) > MOST_FILE_LINES:
        raise Refusal(messages.TOO_MANY_LINES, count=len(lines), limit=MOST_FILE_LINES)
    entry = EntryDraft(given["journal"], given["date"], given["description"], lines)
    made = actions.prepare(actor_of(request), client.pk, entry)
    actions.attach(actor_of(request), client.pk, f"ledger.draft:{made}", name=name, content=content)
    flash.success(request, _("%(count)s lijnen staan klaar. Een andere persoon boekt ze.") % {"count": len(lines)})
    return reverse("ledger:draft", args=[client.code, made])


@screen(right="ledger.post", client=True)
def from_file(request: HttpRequest, client: Client) -> HttpResponse:
    """Prepare an entry whose lines stand in a file; the file stays with it."""
    page = FormPage(
        LinesForm, _("Lijnen inlezen voor %(client)s") % {"client": client.name}, _read_lines, _("Klaarzetten"),
        crumbs=[HOME, (_("Klaargezet"), reverse("ledger:drafts"))], cancel=reverse("ledger:drafts"),
        beside={"ledger.locked": "date", "ledger.period_not_open": "date", "ledger.line_columns": "file",
                "ledger.unbalanced": "file", "ledger.unknown_account": "file", "ledger.missing_key": "file"},
    )  # fmt: skip
    initial = {"journal": "DIV", "date": actor_of(request).today}
    return page.respond(request, initial=initial, journals=queries.journals(client.pk))


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
        "files": files_of(actor, client, f"ledger.draft:{draft_id}"),
        "may_attach": rights.has(actor, "ledger.post", client.pk) and found.status == "prepared",
        "attach_url": reverse("ledger:attach", args=[client.code, "klaargezet", draft_id]),
        "kind": rules.DOCUMENT_TYPES.get(found.document_type, ""),
        "may_copy": rights.has(actor, "ledger.post", client.pk),
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
