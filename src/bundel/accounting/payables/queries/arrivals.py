"""Files that arrived: all of them, those of nobody, those to take over by hand, and those that are done with."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from bundel.accounting.payables.models import DeliveredFile, Delivery, Dismissal, Intake, Invoice
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """One arrival in a list. `dismissed` is the reason why nothing has to be done about it, when that is so."""

    id: int
    client_id: int | None
    name: str
    channel: str
    received_at: dt.datetime
    state: str
    sender_name: str
    number: str
    receiver: str
    findings: list[dict[str, str]]
    document_id: int | None
    duplicate_of_invoice: int | None
    dismissed: str = ""


def _live() -> "QuerySet[Dismissal]":
    return Dismissal.objects.filter(intake_id=OuterRef("pk"), restored_at__isnull=True)


def _everywhere(client_ids: Collection[int], *, homeless: bool) -> "QuerySet[Intake]":
    """Arrivals of clients in scope, and with `homeless` those of nobody that found no place yet."""
    allowed = scope.current()
    place = Q(client_id__in=allowed & set(client_ids) if client_ids else allowed)
    if homeless and not client_ids:
        answered = Intake.objects.filter(retry_of__isnull=False).exclude(state="unroutable").values("retry_of_id")
        place |= Q(client__isnull=True) & ~Q(pk__in=answered)
    return Intake.objects.filter(place)


def arrivals(
    *,
    client_ids: Collection[int] = (),
    state: str = "",
    homeless: bool = False,
    before: int | None = None,
    limit: int = 50,
) -> list[IntakeRow]:
    """Files that arrived for clients in scope, the latest first; `before` is the id where the page before ended.

    With a state, those that somebody dismissed are left out. `homeless` adds files of nobody, for staff of the centre
    only: the caller judges `payables.handle` over all.
    """
    found = _everywhere(client_ids, homeless=homeless)
    return _rows(found.filter(~Exists(_live())) if state else found, state, before, limit)


def dismissed_arrivals(
    *, client_ids: Collection[int] = (), homeless: bool = False, before: int | None = None, limit: int = 50
) -> list[IntakeRow]:
    """Files about which nothing has to be done any more, the latest first; `homeless` as for `arrivals`."""
    return _rows(_everywhere(client_ids, homeless=homeless).filter(Exists(_live())), "", before, limit)


def unroutable(*, before: int | None = None, limit: int = 50) -> list[IntakeRow]:
    """Files of which no client is known, for staff of the centre only: the caller judges `payables.handle` over all."""
    waiting = _everywhere((), homeless=True).filter(~Exists(_live()), client__isnull=True)
    return _rows(waiting, "unroutable", before, limit)


def to_key(client_ids: Collection[int] = (), *, limit: int = 200) -> list[IntakeRow]:
    """PDFs and scans that nobody took over or dismissed yet, the oldest first."""
    made = Invoice.objects.filter(intake_id=OuterRef("pk"), client_id__in=scope.current())
    found = _everywhere(client_ids, homeless=False).filter(~Exists(made), ~Exists(_live()), state="to_key")
    return [_intake(one) for one in _told(found).order_by("id")[:limit]]


def _rows(found: "QuerySet[Intake]", state: str, before: int | None, limit: int) -> list[IntakeRow]:
    if state:
        found = found.filter(state=state)
    if before is not None:
        found = found.filter(pk__lt=before)
    return [_intake(one) for one in _told(found).order_by("-id")[:limit]]


def _told(found: "QuerySet[Intake]") -> "QuerySet[Intake]":
    return found.defer("content", "verdict").annotate(dismissed=Subquery(_live().values("reason")[:1]))


def _intake(one: Intake) -> IntakeRow:
    return IntakeRow(
        one.pk,
        one.client_id,
        one.name,
        one.channel,
        one.received_at,
        one.state,
        one.sender_name,
        one.number,
        one.receiver,
        one.findings,
        one.document_id,
        one.duplicate_of_invoice,
        one.dismissed or "",  # type: ignore[attr-defined]
    )


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """Files that came together: from where, by whom, and how far taking them in is. `counts` per outcome."""

    id: int
    client_id: int | None
    channel: str
    person_id: int | None
    person_name: str
    at: dt.datetime
    run_id: int | None
    counts: dict[str, int]

    @property
    def files(self) -> int:
        return sum(self.counts.values())

    @property
    def waiting(self) -> int:
        return self.counts.get("pending", 0)


def deliveries(
    person_id: int | None, *, everybody: bool = False, before: int | None = None, limit: int = 50
) -> list[DeliveryRow]:
    """Deliveries of a person, the latest first; with `everybody` all that are visible. Two queries."""
    found = Delivery.objects.order_by("-id")
    if not everybody:
        found = found.filter(person_id=person_id or 0)
    if before is not None:
        found = found.filter(pk__lt=before)
    rows = list(found[:limit])
    counts: dict[int, dict[str, int]] = {row.pk: {} for row in rows}
    told = DeliveredFile.objects.filter(delivery_id__in=counts).values_list("delivery_id", "state").order_by()
    for delivery_id, state, count in told.annotate(count=Count("id")):
        counts[delivery_id][state] = count
    return [_delivery(row, counts[row.pk]) for row in rows]


def delivery(delivery_id: int) -> DeliveryRow | None:
    """One delivery; the caller judges who may look at it. Two queries."""
    row = Delivery.objects.filter(pk=delivery_id).first()
    if row is None:
        return None
    told = DeliveredFile.objects.filter(delivery=row).values_list("state").order_by()
    return _delivery(row, dict(told.annotate(count=Count("id"))))


def _delivery(row: Delivery, counts: dict[str, int]) -> DeliveryRow:
    return DeliveryRow(row.pk, row.client_id, row.channel, row.person_id, row.person_name, row.at, row.run_id, counts)


def delivered(delivery_id: int, *, state: str = "", after: int = 0, limit: int = 50) -> list[DeliveredFile]:
    """The files of a delivery with what became of them, in the order in which they came, without their bytes."""
    found = DeliveredFile.objects.filter(delivery_id=delivery_id, pk__gt=after)
    if state:
        found = found.filter(state=state)
    return list(found.defer("content").order_by("id")[:limit])
