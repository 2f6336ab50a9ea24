"""Matching: the list of movements, and one movement beside its suggestions, with accept-and-next."""

import datetime as dt
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.bank import actions, messages, queries
from bundel.accounting.bank.rules import Part
from bundel.accounting.bank.web.frame import address
from bundel.accounting.payments import queries as payments
from bundel.kit import money
from bundel.kit.findings import Refusal, fill
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui import saved_views
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text, after_key, key_after
from bundel.platform.ui.pages import screen

STATES = {"to_do": ("Te verwerken", "wait"), "matched": ("Afgepunt", "good"), "suspense": ("Wachtrekening", "todo")}
KEPT = ("toestand", "tekst", "richting", "uittreksel", "client")
"""Filters that travel along from movement to movement, so that one keeps one's place."""
ROWS = 4


def _best(row: queries.MovementRow) -> str:
    if row.best is None:
        return ""
    return f"{row.best.confidence} % · {messages.CAPTIONS[row.best.rule]}"


def _filters(request: HttpRequest, values: Mapping[str, Any]) -> dict[str, Any]:
    """The filters of the address as the queries want them."""
    mark = str(values.get("uittreksel") or request.GET.get("uittreksel", ""))
    return {
        "client_ids": [values["client"]] if values.get("client") else None,
        "state": values.get("toestand") or "",
        "direction": values.get("richting") or "",
        "text": values.get("tekst") or "",
        "statement_id": int(mark) if mark.isascii() and mark.isdigit() else None,
    }


def _list(request: HttpRequest) -> ListPage:
    def rows(values: dict[str, Any], after: str, limit: int) -> Page:
        key = key_after(after, 2)
        place = (dt.date.fromisoformat(str(key[0])), int(str(key[1]))) if key else None
        filters = _filters(request, values)
        found = queries.movements(**filters, after=place, limit=limit + 1)
        counted = queries.counts(**{name: value for name, value in filters.items() if name != "state"})
        states = [filters["state"]] if filters["state"] else list(STATES)
        last = found[limit - 1] if len(found) > limit else None
        return Page(
            found[:limit],
            after_key(str(last.date), last.id) if last else "",
            sum(counted.count.get(state, 0) for state in states),
            {"amount_cents": sum(counted.cents.get(state, 0) for state in states)},
        )

    def counters(values: dict[str, Any]) -> dict[str, int]:
        filters = _filters(request, values)
        filters.pop("state")
        counted = queries.counts(**filters).count
        return {**counted, "": sum(counted.values())}

    kept = urlencode({name: value for name in KEPT if (value := request.GET.get(name, ""))})

    def link(row: queries.MovementRow) -> str:
        return f"{address(row)}?{kept}" if kept else address(row)

    return ListPage(
        name="movements",
        title="Afpunten",
        columns=[
            Column("date", "Datum", kind="date"),
            Column("counterparty_name", "Tegenpartij", phone="title", link=link,
                   value=lambda row: row.counterparty_name or _("zonder naam"),
                   under=lambda row: row.counterparty_account),
            Column("communication", "Mededeling", long=True),
            Column("best", "Beste voorstel", value=_best, under=lambda row: row.best.reason if row.best else ""),
            Column("amount_cents", "Bedrag (€)", kind="cents", sum=True, phone="side"),
            Column("state", "Toestand", kind="chip", value=lambda row: STATES[row.state][0],
                   tone=lambda row: STATES[row.state][1], phone="hidden"),
            Column("client_name", "Cliënt", phone="hidden"),
        ],
        rows=rows,
        counters=counters,
        filters=[
            Choice("toestand", "Toestand", [(key, words[0]) for key, words in STATES.items()], tabs=True),
            Text("tekst", "Zoeken", "naam, mededeling, rekening"),
            Choice("richting", "Richting", [("in", "ontvangen"), ("uit", "betaald")]),
            ClientChoice(),
        ],
        empty_title="Niets te verwerken",
        empty="Alle bankverrichtingen zijn afgepunt. Lees nieuwe uittreksels in zodra de bank ze geeft.",
        template="bank/matching.html",
    )  # fmt: skip


@screen(right="bank.view")
def listed(request: HttpRequest) -> HttpResponse:
    """Movements, the oldest first; without a choice those to decide about."""
    if not request.GET and not saved_views.default_query(request, "movements"):
        return redirect(f"{request.path}?toestand=to_do")
    may = rights.clients_with(request.actor, "bank.match")  # type: ignore[attr-defined]
    chosen = Client.objects.filter(pk__in=may, code=request.GET.get("client", "")).first()
    return _list(request).respond(request, client=chosen)


@require_POST
@screen(right="bank.match", client=True)
def start(request: HttpRequest, client: Client) -> HttpResponse:
    """Match everything of a client that is to do."""
    back = f"{reverse('bank:matching')}?client={client.code}"
    try:
        found = actions.match(request.actor, client.pk)  # type: ignore[attr-defined]
    except Refusal as refusal:
        flash.error(request, "\n".join([refusal.text, *refusal.rows[:8]]))
        return redirect(back)
    facts = {"auto": found.automatic, "some": found.suggested, "none": found.unknown}
    flash.success(request, _("%(auto)s afgepunt, %(some)s met voorstel, %(none)s zonder.") % facts)
    return redirect(back)


@screen(right="bank.view", client=True)
def movement(request: HttpRequest, client: Client, movement_id: int) -> HttpResponse:
    """One movement: facts left, suggestions right, keys for the whole walk."""
    found = queries.detail(client.pk, movement_id)
    if found is None:
        raise Http404
    actor = request.actor  # type: ignore[attr-defined]
    query = urlencode({name: value for name in KEPT if (value := request.GET.get(name, ""))})
    where = _where(request, client)
    following = queries.next_after(found.row, **where)
    if request.method == "POST":
        return _decide(request, client, found, following, query)
    words = request.GET.get("zoek", "")
    to_do = found.row.state == "to_do"
    may = rights.has(actor, "bank.match", client.pk)
    context = {
        "title": found.row.counterparty_name or _("Bankverrichting"),
        "crumbs": [(_("Afpunten"), f"{reverse('bank:matching')}?{query}"), (f"{found.row.date:%d/%m/%Y}", "")],
        "one": found,
        "row": found.row,
        "state": STATES[found.row.state],
        "captions": messages.CAPTIONS,
        "may": may,
        "to_do": to_do and may,
        "next_url": f"{address(following)}?{query}" if following else "",
        "list_url": f"{reverse('bank:matching')}?{query}",
        "query": query,
        "words": words,
        "candidates": queries.candidates(client.pk, movement_id, words, actor.today) if to_do and may else [],
        "rows": range(1, ROWS + 1),
        "undo": may and not to_do and not any(part.kind == "return" for part in found.parts),
        "account": payments.account(client.pk, found.account_id),
    }
    return render(request, "bank/movement.html", context)


def _where(request: HttpRequest, client: Client) -> dict[str, Any]:
    """The list that one walks through, as far as it lies within this client."""
    mark = request.GET.get("uittreksel", "")
    return {
        "client_ids": [client.pk],
        "state": request.GET.get("toestand", "to_do"),
        "direction": request.GET.get("richting", ""),
        "text": request.GET.get("tekst", ""),
        "statement_id": int(mark) if mark.isascii() and mark.isdigit() else None,
    }


def _decide(
    request: HttpRequest,
    client: Client,
    found: queries.MovementDetail,
    following: queries.MovementRow | None,
    query: str,
) -> HttpResponse:
    """Do what the button says; then on to the next one, or stay here with the refusal."""
    actor = request.actor  # type: ignore[attr-defined]
    movement_id, verb, reason = found.row.id, request.POST.get("besluit", ""), request.POST.get("reden", "")
    here = f"{address(found.row)}?{query}"
    try:
        if verb.startswith("voorstel-") and verb[9:].isdigit():
            entry = actions.confirm(actor, client.pk, movement_id, int(verb[9:]))
        elif verb == "toewijzen":
            entry = actions.assign(actor, client.pk, movement_id, _parts(request), reason)
        elif verb == "wachtrekening":
            entry = actions.to_suspense(actor, client.pk, movement_id, reason or _("nog uit te zoeken"))
        elif verb == "ongedaan":
            entry = actions.undo(actor, client.pk, movement_id, reason)
            flash.success(request, _("Ongedaan gemaakt met %(entry)s.") % {"entry": entry})
            return redirect(here)
        else:
            raise Http404
    except Refusal as refusal:
        words = [refusal.text, *refusal.rows[:8], fill(refusal.message.next_step, refusal.facts)]
        flash.error(request, "\n".join(filter(None, words)))
        return redirect(here)
    flash.success(request, _("Geboekt als %(entry)s.") % {"entry": entry})
    return redirect(f"{address(following)}?{query}" if following else f"{reverse('bank:matching')}?{query}")


def _parts(request: HttpRequest) -> list[Part]:
    """The parts of the form: `soort-n` (`receivable:17`, `account`, `credit`), `bedrag-n`, `rekening-n`, `klant-n`."""
    parts = []
    for place in range(1, ROWS + 1):
        amount = request.POST.get(f"bedrag-{place}", "").strip()
        if not amount:
            continue
        try:
            cents = int(money.parse_belgian(amount))
        except ValueError as error:
            raise Refusal(messages.PART_INVALID, what=f"{amount} is geen bedrag.") from error
        kind, _colon, target = request.POST.get(f"soort-{place}", "").partition(":")
        if kind not in ("payment", "return", "receivable", "payable", "credit", "account"):
            raise Refusal(messages.PART_INVALID, what="kies waar het bedrag naartoe gaat.")
        account = request.POST.get(f"rekening-{place}", "").strip()
        parts.append(
            Part(
                kind,  # type: ignore[arg-type]
                cents,
                int(target) if target.isascii() and target.isdigit() else 0,
                ledger_account=account if kind == "account" else "",
                party=request.POST.get(f"klant-{place}", "").strip(),
            )
        )
    return parts
