"""What payables brings to the frame: counters, figures, work that waits, and search."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import queries
from bundel.accounting.payables.rules import CAUSES
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Figure, Hit, WorkItem, names_of
from bundel.platform.ui.language import said

AWAITING_WORK = ("exception", "to_book")


def _count(count: int) -> str:
    return f"{count:,}".replace(",", ".") + ("+" if count >= queries.CAP else "")


def _codes() -> dict[int, str]:
    return dict(Client.objects.filter(id__in=scope.current()).values_list("id", "code"))


def to_do(actor: Actor) -> int:
    """Invoices that the centre must do something about; nothing for who only looks or approves."""
    if not rights.clients_with(actor, "payables.handle"):
        return 0
    return queries.count_of(AWAITING_WORK)


def stopped(actor: Actor) -> int:
    """Invoices in exception."""
    return queries.count_of(("exception",))


def asked(actor: Actor) -> int:
    """Questions that wait for the client."""
    return len(queries.open_questions())


def proposed(actor: Actor) -> int:
    """Accounts that wait for a second person."""
    return len(queries.proposed_accounts())


def card_to_book(actor: Actor) -> Figure:
    """What can go to approval now, and how much of it is late."""
    total = queries.count_of(("to_book",))
    late = queries.count_of(("to_book",), due_before=actor.today)
    detail = _("%s te laat") % _count(late) if late else _("niets te laat")
    return Figure(_count(total), detail, f"{reverse('payables:list')}?status=to_book", "bad" if late else "")


def card_exceptions(actor: Actor) -> Figure:
    """How many stand still, and the most frequent cause."""
    rows = queries.exceptions_by_cause(actor.today)
    most = max(rows, key=lambda row: row.count, default=None)
    detail = f"{said(most.caption)}: {most.count}" if most else _("geen enkele")
    return Figure(str(sum(row.count for row in rows)), detail, reverse("payables:exceptions"))


def card_waiting(actor: Actor) -> Figure:
    """How many have waited too long for the client."""
    rows = queries.waiting_for_client(actor.now)
    detail = _("de langste %s dagen") % rows[0].days if rows else _("geen enkele")
    return Figure(str(len(rows)), detail, reverse("payables:waiting"), "wait" if rows else "")


def card_questions(actor: Actor) -> Figure:
    """Questions to the client."""
    rows = queries.open_questions()
    return Figure(
        str(len(rows)), _("het dienstencentrum wacht") if rows else _("geen enkele"), reverse("payables:questions")
    )


def inbox_questions(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Questions to answer, the oldest first."""
    rows = queries.open_questions()
    codes = _codes()
    return len(rows), [
        WorkItem(
            "vraag",
            f"{one.supplier} {one.number}",
            reverse("payables:answer", args=[codes[one.client_id], one.id]),
            one.text[:120],
            client_id=one.client_id,
        )
        for one in rows[:limit]
    ]


def inbox_accounts(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Accounts to confirm; what the reader proposed is left out."""
    rows = [one for one in queries.proposed_accounts() if one.proposed_by_id not in (actor.person_id, actor.answers_as)]
    return len(rows), [
        WorkItem(
            "rekening",
            one.supplier.name,
            f"{reverse('payables:supplier', args=[one.supplier_id])}#rekening-{one.pk}",
            _("voorgesteld door %s") % one.proposed_by.name,
        )
        for one in rows[:limit]
    ]


def inbox_invoices(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """The reader's own invoices, then those of nobody, the earliest due first."""
    total = 0
    found: list[queries.Row] = []
    codes = _codes()
    for handler in (actor.person_id or 0, 0):
        filters = queries.Filters(statuses=AWAITING_WORK, handler=handler)
        total += queries.totals(filters).count
        if len(found) < limit:
            found += queries.listed(filters, limit=limit - len(found)).rows
    names = names_of({row.client_id for row in found})
    return total, [
        WorkItem(
            "creditnota" if row.kind == "credit_note" else "factuur",
            f"{row.supplier} {row.number}",
            reverse("payables:work", args=[codes[row.client_id], row.id]),
            CAUSES[row.cause].caption if row.cause else names.get(row.client_id, ""),
            row.due_on,
            row.sign * row.payable_cents,
            row.client_id,
            "bad" if row.status == "exception" else "",
        )
        for row in found
    ]


def find_invoices(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Invoices by number, order or supplier."""
    if len(text.strip()) < 2:
        return []
    codes = _codes()
    rows = queries.listed(queries.Filters(text=text), limit=limit).rows
    return [
        Hit(
            f"{row.number} · {row.supplier}",
            reverse("payables:work", args=[codes[row.client_id], row.id]),
            row.status_caption,
        )
        for row in rows
    ]


def find_suppliers(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Suppliers by name or number."""
    if len(text.strip()) < 2:
        return []
    return [
        Hit(row.name, reverse("payables:supplier", args=[row.id]), row.registration)
        for row in queries.suppliers(text=text, limit=limit)
    ]
