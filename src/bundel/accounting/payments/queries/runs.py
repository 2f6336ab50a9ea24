"""Payment runs: what may be paid, the list, one run with its lines, and what changed since it was proposed."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bundel.accounting.payments import messages, rules
from bundel.accounting.payments.models import Item, Line, Run
from bundel.accounting.payments.sources import SOURCES, Now, source
from bundel.kit import identifiers, money
from bundel.kit.findings import Fact, Refusal, fill
from bundel.platform.clients import scope
from bundel.platform.people import messages as people_messages
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

STEPS = ("payments.prepare", "payments.approve", "payments.sign")


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run as a list shows it."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    number: str
    status: str
    due_until: dt.date
    execution_on: dt.date
    line_count: int
    total_cents: int
    account_name: str
    account_iban: str
    prepared_by: str
    prepared_at: dt.datetime
    excluded_count: int

    @property
    def status_nl(self) -> str:
        return rules.RUN_NL[self.status]  # type: ignore[index]


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An open item that a transfer covers."""

    invoice_id: int
    number: str
    cents: int


@dataclass(frozen=True, slots=True)
class LineRow:
    """A transfer of a run, with what it covers and (before sending) what does not hold any more."""

    id: int
    position: int
    supplier_id: int
    name: str
    iban: str
    amount_cents: int
    end_to_end_id: str
    communication: str
    state: str
    reason: str
    executed_on: dt.date | None
    items: tuple[ItemRow, ...]
    changed: str = ""

    @property
    def state_nl(self) -> str:
        return rules.LINE_NL[self.state]  # type: ignore[index]


@dataclass(frozen=True, slots=True)
class Changed:
    """A line that does not hold any more, and why in Dutch."""

    line_id: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class RunDetail:
    """One run with all that its page shows. `excluded` holds dicts `{invoice_id, number, supplier, cents, text}`."""

    row: RunRow
    lines: tuple[LineRow, ...]
    excluded: tuple[dict[str, Any], ...]
    steps: tuple[tuple[str, str, dt.datetime | None], ...]
    signatures: int
    returned_reason: str
    cancelled_reason: str
    document_id: int | None
    sha256: str
    entry_id: int | None
    entry_number: str
    hands: frozenset[int]
    prepared_by_id: int


def dues(client_id: int, on: dt.date, name: str = "payables") -> list[rules.Due]:
    """Everything of a client with something open in a source, as the proposal judges it."""
    return source(name).dues(client_id, on)


def runs_of_items(client_id: int, name: str = "payables") -> dict[int, str]:
    """The run in which each item of a source stands that is live and not executed yet."""
    found = Item.of(client_id).filter(live=True, source=name).exclude(line__state="executed")
    return dict(found.values_list("invoice_id", "line__run__number"))


def why_not(code: str, facts: Mapping[str, Fact]) -> str:
    """The sentence why an item is not in a run."""
    return fill(messages.EXCLUSIONS[code], facts)


def plain_exclusion(one: rules.Excluded, name: str = "payables") -> dict[str, Any]:
    """How a run keeps an item that was left out."""
    due = one.due
    return {
        "source": name,
        "invoice_id": due.id,
        "number": due.number,
        "supplier": due.supplier_name,
        "cents": due.open_cents,
        "code": one.code,
        "facts": dict(one.facts),
    }


def partners(client_id: int, lines: Iterable[Line]) -> dict[tuple[str, int], str]:
    """How the ledger names the beneficiaries of lines, by source and id."""
    asked: dict[str, set[int]] = {}
    for line in lines:
        asked.setdefault(line.source, set()).add(line.supplier_id)
    return {
        (name, party): partner
        for name, ids in asked.items()
        for party, partner in source(name).partners(client_id, ids).items()
    }


def changed_lines(client_id: int, run_id: int, on: dt.date) -> list[Changed]:
    """The lines of a run that was not sent which do not hold any more: account, amount, hold, or status changed."""
    run = Run.of(client_id).get(pk=run_id)
    if run.status not in ("proposed", "approved", "signed"):
        return []
    now = {one.name: one.now(client_id, on) for one in SOURCES}
    items = Item.of(client_id).filter(line__run=run, line__state="planned").select_related("line").order_by("id")
    changed: dict[int, Changed] = {}
    for item in items:
        text = _change(item, now[item.source].get(item.invoice_id), run.number)
        if text and item.line_id not in changed:
            changed[item.line_id] = Changed(item.line_id, item.line.name, text)
    return list(changed.values())


def _change(item: Item, now: Now | None, run: str) -> str:
    facts: dict[str, Fact] = {"number": item.number}
    if now is None or now.run != run:
        return fill(messages.CHANGES["status"], facts)
    if now.held:
        return fill(messages.CHANGES["held"], facts | {"reason": now.held})
    if now.open_cents != item.cents:
        shown = {"open": money.show(now.open_cents), "cents": money.show(item.cents)}
        return fill(messages.CHANGES["amount"], facts | shown)
    if item.cents > 0 and now.iban != item.line.iban:
        return fill(messages.CHANGES["iban"], facts | {"iban": identifiers.format_iban(item.line.iban)})
    return ""


def require_a_hand(by: Actor, client_id: int) -> None:
    """Raises `Refusal` for people who may only look at runs."""
    if not any(rights.has(by, right, client_id) for right in STEPS):
        raise Refusal(people_messages.NO_RIGHT, right=rights.caption(STEPS[0]), client="deze cliënt")


def row_of(run: Run) -> RunRow:
    """A run as a list shows it."""
    return RunRow(
        run.pk,
        run.client_id,
        run.client.code,
        run.client.name,
        run.number,
        run.status,
        run.due_until,
        run.execution_on,
        run.line_count,
        run.total_cents,
        run.account.name,
        run.account.iban,
        run.prepared_by.name,
        run.prepared_at,
        len(run.excluded),
    )


def _found() -> Any:
    return Run.objects.select_related("client", "account", "prepared_by")


def runs(
    *, client_ids: Collection[int] | None = None, status: str = "", text: str = "", after: int = 0, limit: int = 50
) -> list[RunRow]:
    """Runs of the clients in scope, newest first, one page after the id `after`."""
    found = _found().filter(client_id__in=scope.current() if client_ids is None else client_ids)
    if status:
        found = found.filter(status=status)
    if text.strip():
        found = found.filter(number__icontains=text.strip())
    if after:
        found = found.filter(pk__lt=after)
    return [row_of(one) for one in found.order_by("-pk")[:limit]]


def waiting(by: Actor) -> list[RunRow]:
    """Runs that wait for the actor: to approve, to sign, or to send, of the clients for which they have the right."""
    found: list[RunRow] = []
    for status, right in (("proposed", STEPS[1]), ("approved", STEPS[2]), ("signed", STEPS[0])):
        clients = rights.clients_with(by, right) & scope.current()
        mine = {by.person_id, by.acting_for_id} - {None}
        for run in _found().filter(client_id__in=clients, status=status).order_by("execution_on", "pk"):
            done = {run.prepared_by_id, run.prepared_for_id, run.approved_by_id, run.approved_for_id, run.signed_by_id}
            if status == "signed" or not mine & done:
                found.append(row_of(run))
    return found


def run_by_number(client_id: int, number: str) -> int | None:
    """The id of a run by its number."""
    return Run.of(client_id).filter(number=number).values_list("pk", flat=True).first()


def number_of_run(client_id: int, run_id: int) -> str | None:
    """The number of a run by its id: its page goes by number."""
    return Run.of(client_id).filter(pk=run_id).values_list("number", flat=True).first()


def detail(client_id: int, number: str, on: dt.date) -> RunDetail | None:
    """One run with its lines, what stayed out, and what changed since; in a fixed number of queries."""
    run = (
        _found()
        .select_related("approved_by", "signed_by", "signed_again_by")
        .filter(client_id=client_id, number=number)
        .first()
    )
    if run is None:
        return None
    changed = {one.line_id: one.text for one in changed_lines(client_id, run.pk, on)}
    items: dict[int, list[ItemRow]] = {}
    for item in Item.of(client_id).filter(line__run=run).order_by("id"):
        items.setdefault(item.line_id, []).append(ItemRow(item.invoice_id, item.number, item.cents))
    lines = [
        LineRow(
            line.pk,
            line.position,
            line.supplier_id,
            line.name,
            line.iban,
            line.amount_cents,
            line.end_to_end_id,
            identifiers.format_ogm(line.reference) if identifiers.is_ogm(line.reference) else
            line.reference or line.remittance,
            line.state,
            line.reason,
            line.executed_on,
            tuple(items.get(line.pk, ())),
            changed.get(line.pk, ""),
        )
        for line in Line.of(client_id).filter(run=run).order_by("position")
    ]  # fmt: skip
    excluded = [{"source": "payables", **one, "text": why_not(one["code"], one["facts"])} for one in run.excluded]
    done = (
        ("Voorgesteld", run.prepared_by.name, run.prepared_at),
        ("Goedgekeurd", run.approved_by.name if run.approved_by else "", run.approved_at),
        ("Ondertekend", ", ".join(p.name for p in (run.signed_by, run.signed_again_by) if p),
         run.signed_again_at or run.signed_at),
        ("Verzonden", run.released_by, run.created),
    )  # fmt: skip
    people = {run.prepared_by_id, run.prepared_for_id, run.approved_by_id, run.approved_for_id, run.signed_by_id,
              run.signed_for_id}  # fmt: skip
    return RunDetail(
        row_of(run),
        tuple(lines),
        tuple(excluded),
        done,
        run.signatures,
        run.returned_reason,
        run.cancelled_reason,
        run.document_id,
        run.sha256,
        run.entry_id,
        run.entry_number,
        frozenset(one for one in people if one is not None),
        run.prepared_by_id,
    )
