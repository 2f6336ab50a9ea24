"""What the work screen of one invoice shows: document, facts, obstacles, booking, clock and who acts next."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bundel.accounting.ledger import queries as ledger
from bundel.accounting.payables import queries
from bundel.accounting.payables.models import Invoice
from bundel.accounting.payables.rules import CAUSES, LIVE, STATUS_NL, UNFINISHED
from bundel.accounting.payables.rules_booking import Booking
from bundel.accounting.payables.web import invoice_list
from bundel.accounting.payables.web.words import KINDS, PARTIES, REGIMES, TONES, VAT_CATEGORIES, enterprise_number
from bundel.kit import identifiers, money
from bundel.kit.clock import PARTIES as PARTY_ORDER
from bundel.kit.findings import Finding, Message
from bundel.platform.approvals import queries as approvals
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.ui.language import retold, said

COSTS = ("2", "6")
"""Account classes on which a purchase is booked: fixed assets and costs."""

MOST = 1_000_000_000_000
EDITABLE = ("exception", "to_book")
TONE_OF_FACT = {"received": "now", "paid": "good", "refused": "bad", "suspended": "bad", "approved": "good"}


def as_findings(kept: Sequence[dict[str, Any]]) -> list[Finding]:
    """Findings as they were kept, in the shape that the findings table shows."""
    return [
        Finding(
            one["severity"] if one["severity"] in ("error", "warning") else "info",
            Message(one["code"], *_told(one)),
            one.get("place", ""),
        )
        for one in kept
    ]


def _told(kept: dict[str, Any]) -> tuple[str, str, str]:
    """Text, nobody, and what next, in the reader's language; nothing in them is filled in again."""
    text, next_step = retold(kept["code"], kept.get("facts"), kept["text"], kept.get("next_step", ""))
    return _plain(text), "", _plain(next_step)


def _plain(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


@dataclass(frozen=True, slots=True)
class FormLine:
    """A booking line as the form shows it: amounts and share as text, kept as typed after a refusal."""

    account: str
    article: str
    cost_centre: str
    description: str
    net: str
    vat: str
    category: str
    rate: str
    deductible: str

    @property
    def vat_text(self) -> str:
        share = Fraction(int(self.rate), 10_000)
        percent = f"{share.numerator}" if share.denominator == 1 else money.show(int(share * 100))
        return f"{VAT_CATEGORIES.get(self.category, self.category)} {percent} %"


def form_line(one: Any) -> FormLine:
    """A kept line, or one of the rules, as the form shows it."""
    return FormLine(
        one.account,
        one.article,
        one.cost_centre,
        one.description,
        money.show(one.net_cents),
        money.show(one.vat_cents),
        one.vat_category,
        str(one.vat_rate_ppm),
        money.show(one.deductible_ppm // 100).removesuffix(",00"),
    )


def read_lines(request: HttpRequest) -> list[FormLine]:
    """The lines as typed; a row without account and without amount is left out."""
    names = ("rekening", "artikel", "kostenplaats", "omschrijving", "netto", "btw", "categorie", "tarief", "aftrek")
    columns = [request.POST.getlist(name) for name in names]
    rows = [FormLine(*(text.strip()[:200] for text in row)) for row in zip(*columns, strict=False)]
    return [row for row in rows if row.account or row.net.strip("0,. ") or row.vat.strip("0,. ")]


def bookings(lines: Sequence[FormLine]) -> list[Booking]:
    """The typed lines as the rules know them. Raises `ValueError` for an amount that cannot be read."""
    return [
        Booking(
            account=line.account,
            net_cents=_cents(line.net),
            vat_cents=_cents(line.vat),
            vat_category=line.category if line.category in VAT_CATEGORIES else "S",
            vat_rate_ppm=min(int(line.rate), 1_000_000) if line.rate.isdigit() else 0,
            deductible_ppm=_share(line.deductible),
            article=line.article[:60],
            cost_centre=line.cost_centre[:40],
            description=line.description,
        )
        for line in lines
    ]


def _cents(text: str) -> int:
    """An amount as typed. Raises `ValueError`, also for one that no invoice has."""
    cents = money.parse_belgian(text or "0")
    if abs(cents) >= MOST:
        raise ValueError("een bedrag blijft onder 10 miljard euro")
    return cents


def _share(text: str) -> int:
    """A percentage as typed, in millionths. Raises `ValueError`."""
    ppm = int(money.parse_belgian(text or "0")) * 100
    if not 0 <= ppm <= 1_000_000:
        raise ValueError("een aandeel ligt tussen 0 en 100 %")
    return ppm


def following(request: HttpRequest, mark: str, own_id: int) -> str:
    """The address of the next invoice in the list that the reader came from; empty when there is none.

    The list may go over several clients, so it is asked in the scope of all that the reader may see.
    """
    actor = request.actor  # type: ignore[attr-defined]
    allowed = rights.clients_with(actor, "payables.view")
    narrow = request.clients  # type: ignore[attr-defined]
    request.clients, request.client_rows = allowed, None  # type: ignore[attr-defined]
    try:
        with scope(allowed):
            values = {one.name: one.read(request.GET, request) for one in invoice_list.filters(request)}
            wanted = invoice_list.filters_of(values, request)
            if not wanted.statuses:
                wanted = queries.Filters(**{**_fields(wanted), "statuses": EDITABLE})
            rows = queries.listed(wanted, after=mark, limit=1).rows or queries.listed(wanted, limit=1).rows
            if not rows or rows[0].id == own_id:
                return ""
            code = invoice_list.client_codes(request)[rows[0].client_id]
            return reverse("payables:work", args=[code, rows[0].id]) + invoice_list.kept_query(request)
    finally:
        request.clients, request.client_rows = narrow, None  # type: ignore[attr-defined]


def _fields(filters: queries.Filters) -> dict[str, Any]:
    return {name: getattr(filters, name) for name in queries.Filters.__slots__}


def obstacles_of(invoice: Invoice, codes: str) -> list[dict[str, Any]]:
    """What stops the invoice, each with what to do; what a person accepted is shown as such."""
    shown = []
    for one in invoice.obstacles:
        cause = CAUSES[one["cause"]]
        other = one.get("facts", {}).get("invoice")
        accepted = one["cause"] in invoice.accepted_causes
        shown.append(
            {
                "cause": cause,
                "text": one["text"],
                "owner": PARTIES[cause.owner],
                "accepted": accepted,
                "open": cause.blocks and not accepted,
                "tone": "good" if accepted else ("bad" if cause.blocks else "wait"),
                "compare": reverse("payables:compare", args=[codes, invoice.pk, other]) if other else "",
                "order": one["cause"] in ("no_order", "unknown_order"),
                "supplier": one["cause"] == "unknown_supplier",
                "iban": one["cause"] == "iban_differs",
            }
        )
    return shown


def acts_next(invoice: Invoice, asked: approvals.RequestRow | None, questions: int) -> str:
    """Who has the invoice in hands, and what that person does."""
    name = invoice.handler.name if invoice.handler else _("een boekhouder van het dienstencentrum")
    if questions and invoice.status in EDITABLE:
        return _("De entiteit: een vraag beantwoorden.")
    if invoice.status == "exception":
        party = PARTIES.get(invoice.exception_owner, "")
        return _("%(who)s: %(what)s") % {
            "who": name if invoice.exception_owner == "centre" else said(party).capitalize(),
            "what": said(CAUSES[invoice.exception_cause].what_to_do),
        }
    if invoice.status == "to_approve" and asked is not None:
        step = next((one for one in asked.steps if one.position == asked.position), None)
        return _("%s: goedkeuren.") % (step.asked if step else _("De budgethouder"))
    words = {
        "received": _("%s: beoordelen.") % name,
        "to_book": _("%s: boeking nakijken en ter goedkeuring sturen.") % name,
        "approved": _("De betaalrun neemt ze mee vóór de vervaldag."),
        "scheduled": _("De ondertekenaar en de bank: betalen."),
        "disputed": _("De leverancier: antwoorden op de betwisting."),
    }
    return words.get(invoice.status, _("Niemand: deze factuur is afgewerkt."))


def changes_since(invoice: Invoice, history: Sequence[Invoice]) -> list[str]:
    """What is different from the previous invoice of the same supplier."""
    mark = (invoice.issued_on, invoice.pk)
    earlier = [one for one in history if one.kind == invoice.kind and (one.issued_on, one.pk) < mark]
    before = next((one for one in earlier if one.status in LIVE), None)
    if before is None:
        return [_("Eerste document van deze leverancier bij deze entiteit.")]
    said = []
    difference = invoice.payable_cents - before.payable_cents
    if difference:
        word = _("meer") if difference > 0 else _("minder")
        said.append(f"{money.show(abs(difference), euro=True)} {word} dan {before.number}.")
    else:
        said.append(_("Zelfde bedrag als %s.") % before.number)
    if invoice.iban != before.iban:
        said.append(_("Ander rekeningnummer dan op %s.") % before.number)
    if (invoice.order_reference or before.order_reference) and invoice.order_reference != before.order_reference:
        said.append(_("Andere bestelling dan %s.") % (before.order_reference or "–"))
    return said


def shares(found: queries.Detail) -> list[dict[str, Any]]:
    """Whose time it took so far, in days and per cent."""
    causes = found.causes
    return [
        {
            "party": PARTIES[party],
            "days": money.show(causes.per_party[party] * 100 // 1440),
            "share": (causes.per_mille[party], 1000),
        }
        for party in PARTY_ORDER
        if causes.per_party[party]
    ]


def events(found: queries.Detail) -> list[dict[str, Any]]:
    """The clock's facts and the questions as one timeline, the latest first."""
    told = [
        {
            "at": one.at,
            "who": one.who,
            "text": one.caption,
            "detail": one.reason,
            "tone": TONE_OF_FACT.get(one.kind, ""),
        }
        for one in found.told
    ]
    return list(reversed(told))


def _accounts(client_id: int) -> list[ledger.AccountRow]:
    return [one for one in ledger.accounts(client_id) if one.number.startswith(COSTS) and len(one.number) == 6]


def rights_here(request: HttpRequest, client: Client) -> dict[str, bool]:
    """Which of the steps of this screen the reader may do for this client. One reading of the roles for all of them."""
    known = rights.roles()
    here = [
        known[role].rights
        for role, client_id in rights.assignments(request.actor)  # type: ignore[attr-defined]
        if role in known and client_id in (None, client.pk)
    ]
    held = frozenset[str]().union(*here)
    names = ("handle", "book", "suppliers", "answer", "approve", "propose_iban")
    return {name: f"payables.{name}" in held for name in names} | {"ledger": "ledger.view" in held}


def context(request: HttpRequest, client: Client, found: queries.Detail, today: dt.date) -> dict[str, Any]:
    """Everything of the work screen except its document, its form and a refusal."""
    invoice, supplier = found.invoice, found.supplier
    may = rights_here(request, client)
    asked = approvals.of(f"payables.invoice:{invoice.pk}") if invoice.approval_id else []
    unanswered = [one for one in found.questions if one.answered_at is None and one.to == "client"]
    editable = invoice.status in EDITABLE and may["book"]
    staff = people.holders_of_right("payables.handle", client.pk, today) if may["handle"] else frozenset()
    mark = f"{invoice.due_on.isoformat()}/{invoice.pk}"
    query = invoice_list.kept_query(request)
    return {
        "title": f"{_(KINDS[invoice.kind])} {invoice.number}",
        "crumbs": [ (_("Facturen"), reverse("payables:list") + query), (invoice.number, ""),
        ],
        "lead": f"{supplier.name} · {client.name}",
        "client": client,
        "found": found,
        "invoice": invoice,
        "sign": invoice.sign,
        "supplier": supplier,
        "supplier_number": enterprise_number(supplier.country, supplier.registration),
        "iban": identifiers.format_iban(invoice.iban) if invoice.iban else "",
        "status": STATUS_NL[invoice.status],
        "status_tone": TONES[invoice.status],
        "unfinished": invoice.status in UNFINISHED,
        "regime": REGIMES.get(invoice.regime, invoice.regime),
        "obstacles": obstacles_of(invoice, client.code),
        "findings": as_findings(invoice.findings),
        "may": may,
        "editable": editable,
        "acceptable": invoice.status == "to_book" and may["book"],
        "accounts": _accounts(client.pk) if editable else [],
        "confidence_tone": "good" if invoice.confidence >= 90 else "wait" if invoice.confidence >= 60 else "bad",
        "requests": asked,
        "acts_next": acts_next(invoice, asked[0] if asked else None, len(unanswered)),
        "changes": changes_since(invoice, found.history),
        "shares": shares(found),
        "events": events(found),
        "questions": _questions(found),
        "staff": sorted(people.names(staff).items(), key=lambda pair: pair[1]),
        "causes": [cause for cause in CAUSES.values() if cause.blocks and cause.code != "not_routable"],
        "parties": PARTIES,
        "next_url": following(request, mark, invoice.pk),
        "list_query": query,
        "open_questions": ngettext("%(n)s open vraag", "%(n)s open vragen", len(unanswered)) % {"n": len(unanswered)}
        if unanswered else "",
    }  # fmt: skip


def _questions(found: queries.Detail) -> list[dict[str, Any]]:
    names = {line.position: line.name for line in found.lines}
    return [{"row": one, "line": names.get(one.line_position or 0, "")} for one in found.questions]
