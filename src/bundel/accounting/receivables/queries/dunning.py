"""Who owes what for how long and which letters they had; runs and their letters."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, Max, Q, Sum

from bundel.accounting.receivables import messages
from bundel.accounting.receivables.models import (
    Dispute,
    DunningRun,
    DunningStep,
    HandoverItem,
    OutgoingInvoice,
    PlanInvoice,
    Receipt,
    Reminder,
    ReminderItem,
    WriteOff,
)
from bundel.accounting.receivables.rules_dunning import LeftOut, Owed, Step, standard_steps
from bundel.kit.findings import Fact, fill
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run as a list shows it."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    number: str
    on: dt.date
    status: str
    status_nl: str
    letters: int
    open_cents: int
    left_out: int
    prepared_by: str


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter of a run with the invoices in it."""

    id: int
    customer_number: str
    customer: str
    caption: str
    formal: bool
    channel: str
    open_cents: int
    interest_cents: int
    cost_cents: int
    state: str
    state_nl: str
    reason: str
    sent_on: dt.date | None
    document_id: int | None
    delivered: bool
    items: tuple[tuple[str, int, str], ...] = ()
    run_number: str = ""
    id_of_run: int = 0

    @property
    def extra_cents(self) -> int:
        """What the letter asked besides the debt."""
        return self.interest_cents + self.cost_cents

    @property
    def total_cents(self) -> int:
        return self.open_cents + self.extra_cents


@dataclass(frozen=True, slots=True)
class RunDetail:
    """One run: its letters, and what got none as dicts `{number, customer, cents, text}`."""

    row: RunRow
    letters: tuple[LetterRow, ...]
    left_out: tuple[dict[str, Any], ...] = ()
    hands: frozenset[int] = field(default_factory=frozenset)


def steps_of(client_id: int) -> tuple[Step, ...]:
    """The steps that a client follows: its own for a kind of debtor when it has some, else the standard ones."""
    own = [
        Step(one.kind, one.position, one.caption, one.days, one.text, one.cost_cents, one.interest, one.formal,
             one.minimum_cents)
        for one in DunningStep.of(client_id).order_by("kind", "position")
    ]  # fmt: skip
    kinds = {one.kind for one in own}
    return (*own, *(one for one in standard_steps() if one.kind not in kinds))


def paused_invoices(client_id: int) -> dict[int, str]:
    """Why invoices are left alone: disputed, in a running plan, proposed to be written off, or handed over."""
    found: dict[int, str] = {}
    sources = (
        (WriteOff.of(client_id).filter(status="proposed"), "written_off"),
        (PlanInvoice.of(client_id).filter(live=True, plan__status="running"), "plan"),
        (Dispute.of(client_id).filter(closed_on__isnull=True), "disputed"),
        (HandoverItem.of(client_id).filter(taken_back_on__isnull=True), "handed_over"),
    )
    for rows, why in sources:
        found |= dict.fromkeys(rows.values_list("invoice_id", flat=True), why)
    return found


def owed(client_id: int, on: dt.date) -> tuple[list[Owed], list[OutgoingInvoice]]:
    """Overdue invoices as dunning judges them, and those without a customer record. A fixed number of queries."""
    rows = list(
        OutgoingInvoice.of(client_id).filter(open_cents__gt=0, due_on__lt=on).select_related("debtor").order_by("id")
    )
    ids = [row.pk for row in rows]
    taken: dict[int, set[int]] = defaultdict(set)
    last: dict[int, dt.date] = {}
    free: dict[int, dt.date] = {}
    had = ReminderItem.of(client_id).filter(invoice_id__in=ids, live=True).select_related("reminder")
    for item in had:
        letter = item.reminder
        taken[item.invoice_id].add(item.position)
        if letter.sent_on is not None:
            last[item.invoice_id] = max(letter.sent_on, last.get(item.invoice_id, letter.sent_on))
            ends = letter.term_ends_on or letter.sent_on
            free[item.invoice_id] = min(ends, free.get(item.invoice_id, ends))
    paid = dict(
        Receipt.of(client_id)
        .filter(cents__gt=0, invoice__debtor__isnull=False, on__lte=on)
        .values_list("invoice__debtor_id")
        .annotate(last=Max("on"))
    )
    paused = paused_invoices(client_id)
    found = [
        Owed(
            row.pk,
            row.number,
            row.debtor.pk,
            row.debtor.kind,
            row.open_cents,
            row.due_on,
            frozenset(taken[row.pk]),
            last.get(row.pk),
            free.get(row.pk),
            paid.get(row.debtor.pk),
            paused.get(row.pk, ""),
        )
        for row in rows
        if row.debtor is not None
    ]
    return found, [row for row in rows if row.debtor is None]


def plain_left_out(one: LeftOut, customer: str) -> dict[str, Any]:
    """How a run keeps an invoice without a letter."""
    return {
        "number": one.owed.number, "customer": customer, "cents": one.owed.open_cents, "code": one.code,
        "facts": dict(one.facts),
    }  # fmt: skip


def why_not(code: str, facts: dict[str, Fact]) -> str:
    """The sentence why an invoice gets no letter."""
    return fill(messages.NO_LETTER[code], facts)


def _run_rows(found: Any) -> list[RunRow]:
    live = ~Q(reminders__state="removed")
    rows = found.select_related("client", "prepared_by").annotate(
        letters=Count("reminders", filter=live), cents=Sum("reminders__open_cents", filter=live)
    )
    return [
        RunRow(one.pk, one.client_id, one.client.code, one.client.name, one.number, one.on, one.status,
               one.get_status_display(), one.letters, one.cents or 0, len(one.left_out), one.prepared_by.name)
        for one in rows
    ]  # fmt: skip


def runs(
    *, client_ids: Collection[int] | None = None, status: str = "", after: int = 0, limit: int = 50
) -> list[RunRow]:
    """Runs of the clients in scope, newest first."""
    clients = scope.current() if client_ids is None else scope.current() & set(client_ids)
    found = DunningRun.objects.filter(client_id__in=clients)
    if status:
        found = found.filter(status=status)
    if after:
        found = found.filter(pk__lt=after)
    return _run_rows(found.order_by("-pk")[:limit])


def letters_of(found: Any) -> tuple[LetterRow, ...]:
    """Letters with their invoices, in two queries."""
    letters = list(found.select_related("customer", "run").order_by("-pk"))
    items: dict[int, list[tuple[str, int, str]]] = defaultdict(list)
    rows = ReminderItem.objects.filter(reminder_id__in=[one.pk for one in letters]).order_by("id")
    for reminder_id, *item in rows.values_list("reminder_id", "invoice__number", "open_cents", "caption"):
        items[reminder_id].append(tuple(item))
    return tuple(
        LetterRow(
            one.pk, one.customer.number, one.customer.name, one.caption, one.formal, one.channel, one.open_cents,
            one.interest_cents, one.cost_cents, one.state, one.get_state_display(), one.reason, one.sent_on,
            one.document_id, one.delivered, tuple(items[one.pk]), one.run.number, one.run_id,
        )
        for one in letters
    )  # fmt: skip


def run(client_id: int, run_id: int) -> RunDetail | None:
    """One run with its letters, in a fixed number of queries."""
    found = _run_rows(DunningRun.of(client_id).filter(pk=run_id))
    if not found:
        return None
    one = DunningRun.of(client_id).get(pk=run_id)
    left = tuple({**row, "text": why_not(row["code"], row["facts"])} for row in one.left_out)
    hands = frozenset(each for each in (one.prepared_by_id, one.prepared_for_id) if each is not None)
    return RunDetail(found[0], letters_of(Reminder.of(client_id).filter(run_id=run_id)), left, hands)


def changed_letters(client_id: int, run_id: int, on: dt.date) -> list[tuple[int, str, str]]:
    """(letter, customer, why) of letters that do not hold any more: paid, disputed, agreed, written off since."""
    paused = paused_invoices(client_id)
    found: dict[int, tuple[int, str, str]] = {}
    rows = ReminderItem.of(client_id).filter(reminder__run_id=run_id, reminder__state="planned")
    fields = ("reminder_id", "reminder__customer__name", "invoice_id", "invoice__number", "open_cents", "now")
    for letter, name, invoice, number, cents, now in rows.annotate(now=F("invoice__open_cents")).values_list(*fields):
        why = f"op {number} staat een ander bedrag open" if cents != now else ""
        if invoice in paused:
            why = f"{number}: {why_not(paused[invoice], {})}"
        if why:
            found.setdefault(letter, (letter, name, why))
    return list(found.values())


def letters_for(client_id: int, customer_id: int) -> tuple[LetterRow, ...]:
    """The letters that a customer got, newest first."""
    return letters_of(Reminder.of(client_id).filter(customer_id=customer_id, state="sent"))


def waiting_for(client_ids: Collection[int]) -> list[RunRow]:
    """Runs that wait for a second person."""
    return runs(client_ids=client_ids, status="proposed")
