"""The work list of invoices: filters in the address, counters, totals, and what is done to many at once."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.models import Invoice, Supplier
from bundel.accounting.payables.rules import CAUSES, STATUS_NL, UNFINISHED
from bundel.accounting.payables.web.words import KINDS, PARTIES, TONES
from bundel.kit.findings import Refusal
from bundel.platform.people import queries as people
from bundel.platform.ui.lists import (
    BulkAction,
    Choice,
    ClientChoice,
    Column,
    DateRange,
    Flag,
    ListPage,
    Page,
    Preview,
    Text,
)
from bundel.platform.ui.pages import screen

CONTROL = ("na", "p", "uitvoer", "alles")
MINE, NOBODY, EVERYTHING = "ik", "niemand", "alles"
HANDLED = ("received", "exception", "to_book", "disputed")
HOLDABLE = ("received", "exception", "to_book", "to_approve", "approved", "disputed")


def filters_of(values: dict[str, Any], request: HttpRequest) -> queries.Filters:
    """The filters of the address in the words of the queries."""
    since, until = values.get("vervalt") or (None, None)
    before = until + dt.timedelta(days=1) if until else None
    if values.get("late"):
        today = request.actor.today  # type: ignore[attr-defined]
        before = min(before, today) if before else today
    handler = values.get("behandelaar")
    person: int | None = request.actor.person_id  # type: ignore[attr-defined]
    return queries.Filters(
        statuses=_statuses(values),
        client_ids=(values["client"],) if values.get("client") else (),
        supplier_id=int(values["leverancier"]) if values.get("leverancier") else None,
        due_from=since,
        due_before=before,
        cause=values.get("oorzaak") or "",
        owner=values.get("aanzet") or "",
        handler={None: None, MINE: person, NOBODY: 0}.get(handler) if handler in (None, MINE, NOBODY) else int(handler),
        text=values.get("tekst") or "",
        kind=values.get("soort") or "",
        touchless=values.get("zonder") or None,
    )


def _statuses(values: dict[str, Any]) -> tuple[str, ...]:
    """Without a choice: what is not finished, unless somebody looks for an invoice by its words."""
    chosen = values.get("status")
    if chosen == EVERYTHING or (chosen is None and values.get("tekst")):
        return ()
    return (chosen,) if chosen else tuple(sorted(UNFINISHED))


def kept_query(request: HttpRequest) -> str:
    """The filters of the address, for links that lead back to the same list."""
    query = request.GET.copy()
    for name in CONTROL:
        query.pop(name, None)
    return f"?{query.urlencode()}" if query else ""


def _handlers(request: HttpRequest) -> list[tuple[str, str]]:
    """Me, nobody, and the colleagues who handle invoices."""
    actor = request.actor  # type: ignore[attr-defined]
    staff = people.holders_of_right("payables.handle", None, actor.today) - {actor.person_id}
    names = sorted(people.names(staff).items(), key=lambda pair: pair[1])
    return [(MINE, _("ik")), (NOBODY, _("niemand")), *((str(key), name) for key, name in names)]


def _supplier(request: HttpRequest) -> list[tuple[str, str]]:
    """The supplier that the address names, so that it can be shown and taken away."""
    key = request.GET.get("leverancier", "")
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        return []
    return [(str(pk), name) for pk, name in Supplier.objects.filter(pk=int(key)).values_list("pk", "name")]


def filters(request: HttpRequest) -> list[Any]:
    """The filters of the list; that of the supplier only when the address names one."""
    found: list[Any] = [
        Choice("status", "Toestand", [*STATUS_NL.items(), (EVERYTHING, _("Alle"))], tabs=True, without=_("Nog open")),
        Text("tekst", "Zoeken", "nummer, bestelling, leverancier"),
        ClientChoice(),
        Choice("oorzaak", "Oorzaak", [(cause.code, cause.caption) for cause in CAUSES.values()]),
        Choice("behandelaar", "Behandelaar", _handlers),
        DateRange("vervalt", "Vervaldag"),
        Choice("soort", "Soort", list(KINDS.items())),
        Choice("aanzet", "Aan zet", list(PARTIES.items())),
        Flag("late", "te laat"),
        Flag("zonder", "zonder behandeling"),
    ]
    if request.GET.get("leverancier"):
        found.append(Choice("leverancier", "Leverancier", _supplier))
    return found


def _found(request: HttpRequest, ids: list[str]) -> list[Invoice]:
    keys = [int(key) for key in ids if key.isascii() and key.isdigit() and len(key) < 19]
    allowed = request.clients  # type: ignore[attr-defined]
    return list(Invoice.objects.filter(pk__in=keys, client_id__in=allowed).order_by("due_on", "id"))


def _preview(
    statuses: tuple[str, ...], sentence: Callable[[], str], more: Callable[[Invoice], str] = lambda one: ""
) -> Callable[[HttpRequest, list[str]], Preview]:
    """What will happen: how many fit the step, and why the others stay as they are."""

    def preview(request: HttpRequest, ids: list[str]) -> Preview:
        rows, blocked = 0, []
        for one in _found(request, ids):
            why = more(one) if one.status in statuses else _("staat op ‘%s’") % STATUS_NL[one.status]
            if why:
                blocked.append((one.number, why))
            else:
                rows += 1
        return Preview([sentence()], rows, blocked)

    return preview


def _each(request: HttpRequest, ids: list[str], statuses: tuple[str, ...], do: Callable[[Any, Invoice], object]) -> str:
    """Do it to each that fits; one that is refused stays as it is and is told."""
    done, refused = 0, []
    for one in _found(request, ids):
        if one.status not in statuses:
            continue
        try:
            do(request.actor, one)  # type: ignore[attr-defined]
            done += 1
        except Refusal as refusal:
            refused.append(f"{one.number}: {refusal.text}")
    said = ngettext("%(n)s factuur bijgewerkt.", "%(n)s facturen bijgewerkt.", done) % {"n": done}
    return "\n".join([said, *refused[:10]])


def _send(request: HttpRequest, ids: list[str], reason: str) -> str:
    return _each(request, ids, ("to_book",), lambda by, one: send(by, one))


def send(by: Any, one: Invoice) -> int:
    """Send an invoice to the client's budget holder, whose screen it links to."""
    return actions.send_to_approval(by, one.client_id, one.pk, url=judge_url(one))


def judge_url(one: Invoice) -> str:
    """Where the budget holder decides."""
    return reverse("payables:judge", args=[one.client.code, one.pk])


def _mine(request: HttpRequest, ids: list[str], reason: str) -> str:
    me = request.actor.person_id  # type: ignore[attr-defined]
    return _each(request, ids, HANDLED, lambda by, one: actions.assign(by, one.client_id, [one.pk], me))


def _free(request: HttpRequest, ids: list[str], reason: str) -> str:
    return _each(request, ids, HANDLED, lambda by, one: actions.assign(by, one.client_id, [one.pk], None))


def _hold(request: HttpRequest, ids: list[str], reason: str) -> str:
    return _each(request, ids, HOLDABLE, lambda by, one: actions.hold(by, one.client_id, one.pk, reason))


def _judge(request: HttpRequest, ids: list[str], reason: str) -> str:
    return _each(
        request, ids, ("exception", "to_book"), lambda by, one: actions.rejudge(by, one.client_id, [one.pk])
    )  # fmt: skip


BULK = [
    BulkAction(
        "goedkeuring",
        "Ter goedkeuring",
        "payables.book",
        _preview(
            ("to_book",), lambda: _("De budgethouder krijgt elke factuur ter goedkeuring, geboekt zoals voorgesteld.")
        ),
        _send,
    ),
    BulkAction(
        "mij",
        "Aan mij toewijzen",
        "payables.handle",
        _preview(HANDLED, lambda: _("U wordt behandelaar. U kunt ze daarna niet zelf goedkeuren.")),
        _mine,
    ),
    BulkAction(
        "vrij", "Vrijgeven", "payables.handle", _preview(HANDLED, lambda: _("Niemand heeft ze nog in handen.")), _free
    ),
    BulkAction(
        "opnieuw",
        "Opnieuw beoordelen",
        "payables.handle",
        _preview(
            ("exception", "to_book"),
            lambda: _("Elke factuur wordt beoordeeld met wat nu bekend is: bestellingen, leveranciers, rekeningen."),
        ),
        _judge,
    ),
    BulkAction(
        "blokkeren",
        "Blokkeren",
        "payables.handle",
        _preview(HOLDABLE, lambda: _("Ze worden niet betaald zolang de blokkering duurt. De termijn loopt door.")),
        _hold,
        danger=True,
        reason=True,
    ),
]  # fmt: skip


def page_for(request: HttpRequest) -> ListPage:
    """The list as this reader sees it: links keep its filters, so that the work screen knows what comes next."""
    query = kept_query(request)
    names: dict[int, str] = {}

    def rows(values: dict[str, Any], after: str, limit: int) -> Page:
        wanted = filters_of(values, request)
        found = queries.listed(wanted, after=after, limit=limit)
        sums: dict[str, int] = {}
        total = None
        if not after and limit <= 100 and not found.capped:
            counted = queries.totals(wanted)
            total = None if counted.capped else counted.count
            sums = {} if counted.capped else {"payable_cents": counted.payable_cents, "open_cents": counted.open_cents}
        names.update(people.names({row.handler_id for row in found.rows if row.handler_id}))
        return Page(found.rows, found.after, total, sums)

    def counters(values: dict[str, Any]) -> dict[str, int]:
        counts = queries.counters((values["client"],) if values.get("client") else ())
        unfinished = sum(count for status, count in counts.items() if status in UNFINISHED)
        return {"": unfinished, EVERYTHING: sum(counts.values()), **counts}

    def link(row: queries.Row) -> str:
        return reverse("payables:work", args=[codes[row.client_id], row.id]) + query

    codes = client_codes(request)
    return ListPage(
        name="invoices",
        title="Facturen",
        columns=[
            Column("number", "Nummer", phone="title", link=link, under=lambda row: row.order_reference),
            Column("supplier", "Leverancier", long=True, under=_under),
            *([Column("client", "Cliënt", value=lambda row: codes[row.client_id])] if len(codes) > 1 else []),
            Column("status", "Toestand", kind="chip", value=lambda row: row.status_caption,
                   tone=lambda row: TONES[row.status], phone="side"),
            Column("due_on", "Vervalt", kind="clock", value=_running),
            Column("handler", "Behandelaar", value=lambda row: names.get(row.handler_id or 0, ""), phone="hidden"),
            Column("payable_cents", "Bedrag (€)", kind="cents", value=lambda row: row.sign * row.payable_cents,
                   sum=True),
            Column("open_cents", "Open (€)", kind="cents", value=lambda row: row.sign * row.open_cents, sum=True,
                   phone="hidden"),
        ],
        rows=rows,
        counters=counters,
        filters=filters(request),
        bulk=BULK,
        bad_row=lambda row: row.status == "exception",
        empty_title="Geen facturen",
        empty="Nieuwe facturen komen binnen via Peppol, upload, de API of de map. Zelf opladen kan bij ‘Binnenkomst’.",
        template="payables/invoices.html",
    )  # fmt: skip


def _under(row: queries.Row) -> str:
    if row.cause:
        return CAUSES[row.cause].caption
    return _("creditnota") if row.kind == "credit_note" else ""


def _running(row: queries.Row) -> dt.date | None:
    """The due date while it matters."""
    return row.due_on if row.status not in ("paid", "refused", "cancelled") else None


def client_codes(request: HttpRequest) -> dict[int, str]:
    """Code by id of the clients in scope, read once a request and shared with the filter on clients."""
    choice = ClientChoice()
    choice.options(request)
    return {pk: code for code, _name, pk in request.client_rows}  # type: ignore[attr-defined]


@screen(right="payables.view")
def invoices(request: HttpRequest) -> HttpResponse:
    """The work list."""
    return page_for(request).respond(request)
