"""Statements with their chain, and taking up files of the bank."""

import datetime as dt
from typing import Any

from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.bank import actions, queries
from bundel.accounting.payments import queries as payments
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, after_key, key_after
from bundel.platform.ui.pages import screen

LIMIT_BYTES = 52_428_800
MOST_FILES = 200
STATES = {"waiting": ("Wacht op vorige", "wait"), "taken_up": ("Opgenomen", "good")}
OUTCOMES = {"taken_up": ("opgenomen", "good"), "waiting": ("wacht op vorige", "wait"), "known": ("al ingelezen", ""),
            "refused": ("geweigerd", "bad")}  # fmt: skip


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    key = key_after(after, 2)
    found = queries.statements(
        client_ids=[filters["client"]] if filters["client"] else None,
        state=filters["toestand"] or "",
        after=(dt.date.fromisoformat(str(key[0])), int(str(key[1]))) if key else None,
        limit=limit + 1,
    )
    last = found[limit - 1] if len(found) > limit else None
    return Page(found[:limit], after_key(str(last.date), last.id) if last else "")


def _link(row: queries.StatementRow) -> str:
    if row.state == "waiting":
        return reverse("bank:gap", kwargs={"client_code": row.client_code, "statement_id": row.id})
    return f"{reverse('bank:matching')}?client={row.client_code}&uittreksel={row.id}"


LIST = ListPage(
    name="statements",
    title="Rekeninguittreksels",
    columns=[
        Column("date", "Datum", kind="date"),
        Column("account_name", "Rekening", phone="title", link=_link, under=lambda row: row.iban),
        Column("sequence", "Nummer", kind="int"),
        Column("opening_cents", "Beginsaldo (€)", kind="cents", phone="hidden"),
        Column("closing_cents", "Eindsaldo (€)", kind="cents"),
        Column("movement_count", "Verrichtingen", kind="int", phone="hidden"),
        Column("to_do", "Te verwerken", kind="int"),
        Column("state", "Keten", kind="chip", value=lambda row: STATES[row.state][0],
               tone=lambda row: STATES[row.state][1], under=lambda row: row.gap_reason, phone="side"),
        Column("client_name", "Cliënt", phone="hidden"),
    ],
    rows=_rows,
    filters=[Choice("toestand", "Keten", [(key, words[0]) for key, words in STATES.items()], tabs=True),
             ClientChoice()],
    bad_row=lambda row: row.state == "waiting",
    empty_title="Nog geen uittreksels",
    empty="Lees de bestanden van de bank in (CODA of camt.053).",
    template="bank/list.html",
)  # fmt: skip


@screen(right="bank.view")
def listed(request: HttpRequest) -> HttpResponse:
    """All statements, the latest first, and where each account stands."""
    states = queries.accounts_state()
    accounts = [{"row": row, "state": states[row.id]} for row in payments.accounts() if row.id in states]
    may = rights.rights_of(request.actor)  # type: ignore[attr-defined]
    return LIST.respond(request, accounts=accounts, may_import="bank.import" in may)


@screen(right="bank.import")
def take_up(request: HttpRequest) -> HttpResponse:
    """Take up files of the bank: drop them, see what became of each, and match what is certain."""
    context: dict[str, Any] = {
        "title": _("Bankbestanden inlezen"),
        "crumbs": [(LIST.title, reverse("bank:list")), (_("Inlezen"), "")],
        "results": [],
        "outcomes": OUTCOMES,
    }
    if request.method == "POST":
        files = request.FILES.getlist("bestanden")[:MOST_FILES]
        for sent in files:
            if sent.size is None or sent.size > LIMIT_BYTES:
                flash.error(request, _("%(name)s is groter dan 50 MB.") % {"name": sent.name})
                continue
            context["results"].append(
                actions.take_up(request.actor, sent.read(), sent.name or _("naamloos"))  # type: ignore[attr-defined]
            )
        if not files:
            flash.error(request, _("Kies minstens één bestand."))
        context["matched"] = _match(request, context["results"])
    return render(request, "bank/import.html", context)


def _match(request: HttpRequest, results: list[actions.Imported]) -> dict[str, int]:
    actor = request.actor  # type: ignore[attr-defined]
    clients = {
        one.client_id for result in results for one in result.outcomes if one.client_id and one.status == "taken_up"
    }
    total = {"automatic": 0, "suggested": 0, "unknown": 0}
    for client_id in sorted(clients & rights.clients_with(actor, "bank.match")):
        try:
            found = actions.match(actor, client_id)
        except Refusal as refusal:
            flash.error(request, f"{refusal.text} {' '.join(refusal.rows[:3])}")
            continue
        for key in total:
            total[key] += getattr(found, key)
    return total


@screen(right="bank.import", client=True)
def gap(request: HttpRequest, client: Client, statement_id: int) -> HttpResponse:
    """A statement that waits for its previous: what is missing, and taking it up nevertheless."""
    row = queries.statement(client.pk, statement_id)
    if row is None or row.state != "waiting":
        return redirect("bank:list")
    if request.method == "POST":
        return _accept(request, client, statement_id)
    state = queries.accounts_state([client.pk]).get(row.account_id)
    connects = state is not None and state.closing_cents == row.opening_cents
    context = {
        "title": _("Uittreksel wacht op vorige"),
        "crumbs": [(LIST.title, reverse("bank:list")), (row.account_name, "")],
        "row": row,
        "state": state,
        "connects": connects,
        "client": client,
    }
    return render(request, "bank/gap.html", context)


@require_POST
def _accept(request: HttpRequest, client: Client, statement_id: int) -> HttpResponse:
    count = actions.accept_gap(request.actor, client.pk, statement_id, request.POST.get("reden", ""))  # type: ignore[attr-defined]
    flash.success(request, _("%(n)s uittreksels opgenomen.") % {"n": count})
    return redirect("bank:list")
