"""Returns: the list, one with its boxes and checks, what waits for whom, and what is still to be filed."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from bundel.accounting.vat.models import RegimePeriod, Return
from bundel.accounting.vat.queries import computing
from bundel.accounting.vat.queries.regimes import fallback
from bundel.accounting.vat.rules import boxes as box_rules
from bundel.accounting.vat.rules import deadlines, listings
from bundel.accounting.vat.rules import regimes as rules
from bundel.kit import calendar, periods
from bundel.kit.findings import Finding, Refusal
from bundel.kit.periods import DateRange
from bundel.platform.clients import queries as clients
from bundel.platform.clients import scope
from bundel.platform.people import messages as people_messages
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

HANDS = ("vat.prepare", "vat.approve", "vat.file")


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """A return as a list shows it. `balance_cents` is owed to the State, negative when it is got back."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    kind: str
    label: str
    correction: int
    status: str
    due_on: dt.date
    balance_cents: int
    listed: int
    prepared_by: str
    filed_at: dt.datetime | None
    reference: str
    returned: bool

    @property
    def name(self) -> str:
        return rules.name(self.kind, self.label, self.correction)

    @property
    def kind_nl(self) -> str:
        return rules.KIND_NL[self.kind]

    @property
    def status_nl(self) -> str:
        return rules.STATUS_NL[self.status]


@dataclass(frozen=True, slots=True)
class ReturnDetail:
    """One return with all that its page shows. `changed` tells, before approval, whether the ledger says other now."""

    row: ReturnRow
    period: DateRange
    boxes: dict[str, int]
    raw: dict[str, int]
    moves: tuple[box_rules.Move, ...]
    rows: tuple[listings.Row, ...]
    findings: tuple[Finding, ...]
    differences: dict[str, int]
    changed: dict[str, int]
    explanation: str
    correction_reason: str
    returned_reason: str
    refund: bool
    no_clients: bool
    steps: tuple[tuple[str, str, dt.datetime | None], ...]
    hands: frozenset[int]
    replaces_id: int | None
    correction_id: int | None
    document_id: int | None
    proof_id: int | None
    sha256: str
    settled_cents: int
    entry_id: int | None
    entry_number: str

    @property
    def errors(self) -> list[Finding]:
        return [one for one in self.findings if one.severity == "error"]

    @property
    def warnings(self) -> list[Finding]:
        return [one for one in self.findings if one.severity == "warning"]


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something that a client has to file about the last period that is over; `row` is empty when nothing was begun."""

    client_id: int
    client_code: str
    client_name: str
    kind: str
    label: str
    due_on: dt.date
    regime: str
    row: ReturnRow | None

    @property
    def name(self) -> str:
        return rules.name(self.kind, self.label, 0)

    @property
    def status_nl(self) -> str:
        return self.row.status_nl if self.row else "Nog niet voorbereid"


def row_of(one: Return) -> ReturnRow:
    """A return as a list shows it."""
    boxes = one.boxes
    return ReturnRow(
        one.pk,
        one.client_id,
        one.client.code,
        one.client.name,
        one.kind,
        one.label,
        one.correction,
        one.status,
        one.due_on,
        boxes.get("71", 0) - boxes.get("72", 0),
        len(one.rows),
        one.prepared_by.name,
        one.filed_at,
        one.reference,
        bool(one.returned_reason),
    )


def _found() -> Any:
    return Return.objects.select_related("client", "prepared_by")


def returns(
    *,
    client_ids: Collection[int] | None = None,
    status: str = "",
    kind: str = "",
    label: str = "",
    after: int = 0,
    limit: int = 50,
) -> list[ReturnRow]:
    """Returns of the clients in scope, newest first, one page after the id `after`; withdrawn ones only when asked."""
    found = _found().filter(client_id__in=scope.current() if client_ids is None else client_ids)
    found = found.filter(status=status) if status else found.exclude(status="withdrawn")
    for name, value in (("kind", kind), ("label", label)):
        if value:
            found = found.filter(**{name: value})
    if after:
        found = found.filter(pk__lt=after)
    return [row_of(one) for one in found.order_by("-pk")[:limit]]


def waiting(by: Actor) -> list[ReturnRow]:
    """Returns that wait for the actor: to approve for the client, or to file; the nearest deadline first."""
    found: list[ReturnRow] = []
    mine = {by.person_id, by.acting_for_id} - {None}
    for status, right in (("prepared", "vat.approve"), ("approved", "vat.file")):
        held = rights.clients_with(by, right) & scope.current()
        for one in _found().filter(client_id__in=held, status=status).order_by("due_on", "pk"):
            blocked = status == "prepared" and (one.returned_reason or mine & {one.prepared_by_id, one.prepared_for_id})
            if not blocked:
                found.append(row_of(one))
    return found


def detail(client_id: int, return_id: int) -> ReturnDetail | None:
    """One return with its checks; a prepared one is held against the ledger of now."""
    one = (
        _found().select_related("approved_by", "filed_by", "replaces").filter(client_id=client_id, pk=return_id).first()
    )
    if one is None:
        return None
    period = DateRange(one.first, one.last + dt.timedelta(days=1))
    content = computing.Computed(
        one.raw,
        one.boxes,
        tuple(box_rules.Move(*move) for move in one.moves),
        one.accounts,
        tuple(listings.Row(**row) for row in one.rows),
    )
    changed = {}
    if one.status == "prepared":
        now = computing.compute(client_id, one.kind, period)
        changed = box_rules.differences(one.raw, now.raw)
        if not changed and now.stored() != content.stored():
            changed = {"lijst": len(now.rows) - len(content.rows)}
        content = computing.Computed(
            content.raw, content.boxes, content.moves, content.accounts, content.rows, now.others
        )
    done = (
        ("Voorbereid", one.prepared_by.name, one.prepared_at),
        ("Goedgekeurd", one.approved_by.name if one.approved_by else "", one.approved_at),
        ("Ingediend", one.filed_by.name if one.filed_by else "", one.filed_at),
    )
    hands = {one.prepared_by_id, one.prepared_for_id, one.approved_by_id, one.approved_for_id}
    correction = (
        Return.of(client_id).filter(replaces_id=one.pk).exclude(status="withdrawn").order_by("-version").first()
    )
    return ReturnDetail(
        row_of(one),
        period,
        one.boxes,
        one.raw,
        content.moves,
        content.rows,
        tuple(computing.findings(client_id, one.kind, period, content)),
        box_rules.differences(one.replaces.boxes, one.boxes) if one.replaces else {},
        changed,
        one.explanation,
        one.correction_reason,
        one.returned_reason,
        one.refund,
        one.no_clients,
        done,
        frozenset(person for person in hands if person is not None),
        one.replaces_id,
        correction.pk if correction else None,
        one.document_id,
        one.proof_id,
        one.sha256,
        one.settled_cents,
        one.entry_id,
        one.entry_number,
    )


def obligations(client_ids: Collection[int], today: dt.date) -> list[Obligation]:
    """What clients have to file about the last period that is over, done or not, and what is under way; by deadline.

    The client listing counts from January until it is filed; the intra-Community listing only once somebody prepared
    it, because most clients have nothing to list.
    """
    laid_down: dict[int, list[rules.Span]] = {}
    for one in RegimePeriod.objects.filter(client_id__in=client_ids).order_by("valid_from"):
        span = rules.Span(one.regime, one.cadence, one.ratio_ppm, one.valid_from, one.valid_to)
        laid_down.setdefault(one.client_id, []).append(span)
    latest: dict[tuple[int, str, str], ReturnRow] = {}
    for row in _found().filter(client_id__in=client_ids, last__gte=today - dt.timedelta(days=800)).exclude(
        status="withdrawn"
    ).order_by("version"):  # fmt: skip
        latest[row.client_id, row.kind, row.label] = row_of(row)
    found = []
    for client in clients.rows(ids=client_ids):
        kinds = ("periodic", "special", "clients", "intra")
        for kind in kinds:
            span = rules.on(laid_down.get(client.id, []), fallback(client), today)
            period = rules.previous(today, rules.cadence_of(span, kind))
            span = rules.on(laid_down.get(client.id, []), fallback(client), period.last_day)
            period = rules.previous(today, rules.cadence_of(span, kind))
            row = latest.get((client.id, kind, periods.label(period)))
            if (
                not rules.files(span.regime, kind)
                or client.joined_on > period.last_day
                or (kind == "intra" and not row)
            ):
                continue
            found.append(
                Obligation(client.id, client.code, client.name, kind, periods.label(period),
                           deadlines.due_on(kind, period), span.regime, row)
            )  # fmt: skip
    listed = {one.row.id for one in found if one.row}
    found += [
        Obligation(row.client_id, row.client_code, row.client_name, row.kind, row.label, row.due_on, "", row)
        for row in latest.values()
        if row.status in ("prepared", "approved") and row.id not in listed
    ]
    return sorted(found, key=lambda one: (one.due_on, one.client_code, one.kind))


def require_a_hand(by: Actor, client_id: int) -> None:
    """Raises `Refusal` for people who may only look at returns."""
    if not any(rights.has(by, right, client_id) for right in HANDS):
        raise Refusal(people_messages.NO_RIGHT, right=rights.caption(HANDS[0]), client="deze cliënt")


@dataclass(frozen=True, slots=True)
class DueReturn:
    """A return or listing whose day has come: when it was ready, approved by the client and filed."""

    id: int
    client_id: int
    caption: str
    due_on: dt.date
    prepared_on: dt.date
    approved_on: dt.date | None
    filed_on: dt.date | None


def due_returns(client_ids: Collection[int], first: dt.date, last: dt.date) -> list[DueReturn]:
    """Every return due in a period, in its last version; a correction has no day of its own."""
    rows = Return.objects.filter(client_id__in=client_ids, due_on__range=(first, last), correction=0)
    rows = rows.exclude(status="withdrawn").order_by("id")

    def day(at: dt.datetime | None) -> dt.date | None:
        return at.astimezone(calendar.BRUSSELS).date() if at else None

    return [
        DueReturn(
            row.pk, row.client_id, f"{rules.KIND_NL[row.kind]} {row.label}", row.due_on,
            row.prepared_at.astimezone(calendar.BRUSSELS).date(), day(row.approved_at), day(row.filed_at),
        )
        for row in rows
    ]  # fmt: skip
