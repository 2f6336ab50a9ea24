"""Payment runs: the list, what is due, proposing, and one run with its steps."""

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.payables import queries as payables
from bundel.accounting.payments import actions, messages, queries, rules
from bundel.accounting.payments.web import bank_answers
from bundel.accounting.payments.web.answers import press
from bundel.accounting.payments.web.frame import address
from bundel.kit.calendar import next_bank_day
from bundel.kit.money import show
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text
from bundel.platform.ui.pages import screen

TONES = {"proposed": "todo", "approved": "todo", "signed": "todo", "released": "wait", "executed": "good",
         "partly": "bad", "failed": "bad", "cancelled": ""}  # fmt: skip
LINE_TONES = {"planned": "", "removed": "", "sent": "wait", "accepted": "wait", "rejected": "bad", "executed": "good",
              "returned": "bad"}  # fmt: skip
LIMIT_BYTES = 5_000_000


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = queries.runs(
        client_ids=[filters["client"]] if filters["client"] else None,
        status=filters["toestand"] or "",
        text=filters["tekst"] or "",
        after=int(after) if after.isascii() and after.isdigit() else 0,
        limit=limit + 1,
    )
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="payments",
    title="Betaalruns",
    columns=[
        Column("number", "Run", phone="title", link=address, under=lambda row: row.client_name),
        Column("status", "Toestand", kind="chip", value=lambda row: row.status_nl, tone=lambda row: TONES[row.status],
               phone="side"),
        Column("execution_on", "Uitvoering", kind="date"),
        Column("line_count", "Betalingen", kind="int"),
        Column("total_cents", "Bedrag (€)", kind="cents"),
        Column("account_name", "Rekening", phone="hidden"),
        Column("prepared_by", "Voorbereid door", phone="hidden"),
        Column("excluded_count", "Niet opgenomen", kind="int", phone="hidden"),
    ],
    rows=_rows,
    filters=[Choice("toestand", "Toestand", tuple(rules.RUN_NL.items()), tabs=True), Text("tekst", "Zoeken", "nummer"),
             ClientChoice()],
    bad_row=lambda row: row.status in ("partly", "failed"),
    empty_title="Geen betaalruns",
    empty="Stel een run voor zodra er goedgekeurde facturen vervallen.",
    template="payments/list.html",
)  # fmt: skip


@screen(right="payments.view")
def runs(request: HttpRequest) -> HttpResponse:
    """All runs, newest first."""
    return LIST.respond(request, may_prepare="payments.prepare" in rights.rights_of(request.actor))  # type: ignore[attr-defined]


@screen(right="payments.prepare")
def start(request: HttpRequest) -> HttpResponse:
    """For each client: how much is approved and due within two weeks, and the way to a proposal."""
    actor = request.actor  # type: ignore[attr-defined]
    until = actor.today + dt.timedelta(days=14)
    found: dict[int, dict[str, Any]] = {}
    names = {one.pk: one for one in Client.objects.filter(pk__in=request.clients).order_by("code")}  # type: ignore[attr-defined]
    banked = {row.client_id for row in queries.accounts() if row.active_on(actor.today)}
    for item in payables.open_items(due_before=until + dt.timedelta(days=1), on=actor.today):
        row = found.setdefault(item.client_id, {"count": 0, "cents": 0, "late": 0, "blocked": 0, "first": item.due_on})
        if item.approved and not item.held:
            row["count"] += 1
            row["cents"] += item.open_cents
            row["late"] += item.due_on < actor.today
        else:
            row["blocked"] += 1
    lines = [{"client": names[key], "banked": key in banked, **row} for key, row in found.items() if key in names]
    lines.sort(key=lambda line: (line["first"], line["client"].code))
    context = {
        "title": _("Wat te betalen is"),
        "crumbs": [(LIST.title, reverse("payments:list")), (_("Wat te betalen is"), "")],
        "lines": lines,
        "until": until,
        "without": [one for key, one in names.items() if key not in banked],
    }
    return render(request, "payments/start.html", context)


class ProposeForm(forms.Form):
    """Which account, until which due date, on which day."""

    account = forms.TypedChoiceField(label="Rekening", coerce=int)
    due_until = DayField(label="Vervalt tot en met")
    execution_on = DayField(label="Uitvoeringsdag", required=False, help_text="Leeg laten: de eerstvolgende bankdag.")

    def __init__(self, *arguments: Any, accounts: list[tuple[int, str]], **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        self.fields["account"].choices = accounts  # type: ignore[attr-defined]


@screen(right="payments.prepare", client=True)
def propose(request: HttpRequest, client: Client) -> HttpResponse:
    """Propose a run for one client."""
    actor = request.actor  # type: ignore[attr-defined]

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        row = actions.propose(
            actor, client.pk, account_id=answer["account"], due_until=answer["due_until"],
            execution_on=answer["execution_on"],
        )  # fmt: skip
        return address(row)

    accounts = [
        (row.id, f"{row.name} · {row.iban}") for row in queries.accounts([client.pk]) if row.active_on(actor.today)
    ]
    page = FormPage(
        ProposeForm,
        _("Betaalrun voorstellen"),
        do,
        _("Voorstellen"),
        crumbs=[(LIST.title, reverse("payments:list")), (client.name, reverse("payments:start"))],
        cancel=reverse("payments:start"),
        beside={messages.NOT_A_BANK_DAY.code: "execution_on", messages.UNKNOWN_ACCOUNT.code: "account",
                messages.NOTHING_DUE.code: "due_until"},
    )  # fmt: skip
    first = next_bank_day(actor.today + dt.timedelta(days=1))
    initial = {"due_until": actor.today + dt.timedelta(days=14), "execution_on": first}
    return page.respond(request, initial=initial, accounts=accounts)


def _found(client: Client, number: str, day: dt.date) -> queries.RunDetail:
    found = queries.detail(client.pk, number, day)
    if found is None:
        raise Http404
    return found


_ORDER = (("proposed", "Voorstel"), ("approved", "Goedgekeurd"), ("signed", "Ondertekend"), ("released", "Verzonden"),
          ("executed", "Uitgevoerd"))  # fmt: skip


def _steps(status: str) -> list[dict[str, Any]]:
    if status == "cancelled":
        return [{"caption": _("Geannuleerd"), "done": True, "here": True, "url": ""}]
    reached = {"proposed": 0, "approved": 1, "signed": 2, "released": 3, "partly": 4, "failed": 4, "executed": 4}[
        status
    ]
    captions = [caption for _key, caption in _ORDER]
    captions[4] = rules.RUN_NL[status] if status in ("partly", "failed") else captions[4]  # type: ignore[index]
    return [
        {"caption": caption, "done": place <= reached, "here": place == reached, "url": ""}
        for place, caption in enumerate(captions)
    ]


@screen(right="payments.view", client=True)
def run(request: HttpRequest, client: Client, number: str) -> HttpResponse:
    """One run: steps, payments, what stayed out, and the next step for whoever may take it."""
    actor = request.actor  # type: ignore[attr-defined]
    detail = _found(client, number, actor.today)
    status = detail.row.status
    may = {verb: rights.has(actor, right, client.pk) for verb, right in (
        ("prepare", "payments.prepare"), ("approve", "payments.approve"), ("sign", "payments.sign"))}  # fmt: skip
    mine = {actor.person_id, actor.acting_for_id} - {None}
    free = not mine & detail.hands
    context = {
        "title": f"{_('Betaalrun')} {number}",
        "crumbs": [(LIST.title, reverse("payments:list")),
                   (client.name, f"{reverse('payments:list')}?client={client.code}"), (number, "")],
        "run": detail,
        "row": detail.row,
        "tone": TONES[status],
        "line_tones": LINE_TONES,
        "steps": _steps(status),
        "lines": [line for line in detail.lines if line.state != "removed"],
        "changed": [line for line in detail.lines if line.changed],
        "events": [
            {"at": at, "who": who, "text": what.lower(), "detail": "", "tone": ""}
            for what, who, at in detail.steps if at
        ],
        "may_edit": may["prepare"] and status == "proposed",
        "may_approve": may["approve"] and status == "proposed" and free,
        "may_sign": may["sign"] and status == "approved" and free,
        "may_release": may["prepare"] and status == "signed",
        "may_send_back": any(may.values()) and status in ("approved", "signed"),
        "may_cancel": may["prepare"] and status in ("proposed", "approved", "signed"),
        "may_report": may["prepare"] and status in rules.SENT,
        "own_work": not free and ((may["approve"] and status == "proposed") or (may["sign"] and status == "approved")),
        "sent": status in rules.SENT,
        "answers": bank_answers.of_run(detail, actor),
    }  # fmt: skip
    return render(request, "payments/run.html", context)


def _do(request: HttpRequest, client_id: int, run_id: int, verb: str) -> str:
    """Take the step that a button names; returns the sentence for the reader. The action judges the right."""
    actor = request.actor  # type: ignore[attr-defined]
    reason, target = request.POST.get("reden", ""), request.POST.get("lijn", "")
    origin, _colon, target = target.rpartition(":")
    chosen = int(target) if target.isascii() and target.isdigit() else 0
    if verb == "goedkeuren":
        actions.approve(actor, client_id, run_id)
        return _("Goedgekeurd; de ondertekenaar is verwittigd.")
    if verb == "ondertekenen":
        actions.sign(actor, client_id, run_id)
        return _("Ondertekend.")
    if verb == "verzenden":
        made = actions.release(actor, client_id, run_id)
        facts = {"n": made.count, "total": show(made.total_cents)}
        return _("Bestand gemaakt: %(n)s betalingen, %(total)s euro.") % facts
    if verb == "terugsturen":
        actions.send_back(actor, client_id, run_id, reason)
        return _("Teruggestuurd naar de voorbereider.")
    if verb == "annuleren":
        actions.cancel(actor, client_id, run_id, reason)
        return _("Geannuleerd; de facturen zijn weer vrij.")
    if verb == "uitnemen":
        actions.remove_line(actor, client_id, run_id, chosen, reason)
        return _("De betaling is uit de run genomen.")
    if verb == "toevoegen":
        actions.add_item(actor, client_id, run_id, chosen, origin or "payables")
        return _("Toegevoegd.")
    raise Http404


@require_POST
@screen(right="payments.view", client=True)
def step(request: HttpRequest, client: Client, number: str) -> HttpResponse:
    """Take one step of a run."""
    run_id = queries.run_by_number(client.pk, number)
    if run_id is None:
        raise Http404
    back = reverse("payments:run", kwargs={"client_code": client.code, "number": number})
    return press(request, back, lambda: _do(request, client.pk, run_id, request.POST.get("stap", "")))


@screen(right="payments.view", client=True)
def file(request: HttpRequest, client: Client, number: str) -> HttpResponse:
    """Download the file as it was sent."""
    detail = _found(client, number, request.actor.today)  # type: ignore[attr-defined]
    if detail.document_id is None:
        raise Http404
    row = documents.row(detail.document_id)
    answer = HttpResponse(documents.content(detail.document_id), content_type="application/xml")
    answer["Content-Disposition"] = f'attachment; filename="{row.name}"'
    return answer


@require_POST
@screen(right="payments.prepare", client=True)
def status(request: HttpRequest, client: Client, number: str) -> HttpResponse:
    """Read what the bank answered (pain.002)."""
    back = reverse("payments:run", kwargs={"client_code": client.code, "number": number})
    sent = request.FILES.get("bestand")
    if sent is None or sent.size is None or sent.size > LIMIT_BYTES:
        flash.error(request, _("Kies een statusbericht van hoogstens 5 MB."))
        return redirect(back)

    def do() -> str:
        read = actions.read_status(request.actor, client.pk, sent.read(), sent.name or "status.xml")  # type: ignore[attr-defined]
        facts = {"run": read.run, "ok": read.accepted, "no": read.rejected}
        return _("Statusbericht over %(run)s: %(ok)s aanvaard, %(no)s geweigerd.") % facts

    return press(request, back, do)
