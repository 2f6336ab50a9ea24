"""What is read about interfaces: feeders with their last file, deliveries, what waits, and who was not heard."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from bundel.accounting.interfaces import rules
from bundel.accounting.interfaces.models import Booking, Delivery, Dropping, Feeder, Reject
from bundel.platform.people.actor import BRUSSELS


@dataclass(frozen=True, slots=True)
class FeederRow:
    """A feeder with its last delivery; `waiting` counts rejected entries that nobody settled, `late` the period that
    brought nothing."""

    id: int
    client_id: int
    client_code: str
    code: str
    name: str
    journal: str
    schedule: str
    policy: str
    active: bool
    owner: str
    made_by: str
    activated_by: str
    last_id: int | None
    last_at: dt.datetime | None
    last_state: str
    last_rows: int
    last_cents: int
    waiting: int
    late: str

    @property
    def schedule_nl(self) -> str:
        return rules.SCHEDULES[self.schedule]

    @property
    def status(self) -> str:
        """inactive, late, waiting or good."""
        if not self.active:
            return "inactive"
        return "late" if self.late else "waiting" if self.waiting else "good"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A rejected entry that nobody settled yet: its rows, amounts and first reason."""

    reference: str
    rows: int
    debit: int
    credit: int
    row: int
    raw: str
    reason: str


def open_rejects(client_id: int, origin_id: int) -> list[Waiting]:
    """The rejected entries of a delivery and its replays that were neither booked nor dropped since, by first row."""
    found: dict[str, list[Reject]] = {}
    for one in _open(Reject.of(client_id).filter(origin_id=origin_id)).order_by("delivery_id", "row"):
        held = found.setdefault(one.reference, [])
        if held and held[0].delivery_id != one.delivery_id:
            held.clear()  # the latest file that brought it says how it stands now
        held.append(one)
    return sorted(
        (
            Waiting(name, len(rows), sum(one.debit for one in rows), sum(one.credit for one in rows), rows[0].row,
                    rows[0].raw, rows[0].reason)
            for name, rows in found.items()
        ),
        key=lambda one: (one.row, one.reference),
    )  # fmt: skip


def anything_open(client_id: int, origin_id: int) -> bool:
    """Whether something of a delivery and its replays still waits."""
    return _open(Reject.of(client_id).filter(origin_id=origin_id)).exists()


def _open(rejects: QuerySet[Reject]) -> QuerySet[Reject]:
    """The rows of these that nobody settled."""
    same = {"client_id": OuterRef("client_id"), "origin_id": OuterRef("origin_id"), "reference": OuterRef("reference")}
    return rejects.filter(~Exists(Booking.objects.filter(**same)), ~Exists(Dropping.objects.filter(**same)))


def waiting_by_feeder(client_ids: Collection[int]) -> dict[int, int]:
    """Feeder → how many rejected entries nobody settled."""
    rows = (
        _open(Reject.objects.filter(client_id__in=client_ids))
        .order_by()
        .values_list("origin__feeder_id", "origin_id", "reference")
        .distinct()
    )
    found: dict[int, int] = {}
    for feeder, _origin, _reference in rows:
        found[feeder] = found.get(feeder, 0) + 1
    return found


def settled_references(client_id: int, origin_id: int) -> set[str]:
    """What was booked or dropped of a delivery and its replays."""
    booked = Booking.of(client_id).filter(origin_id=origin_id).values_list("reference", flat=True)
    dropped = Dropping.of(client_id).filter(origin_id=origin_id).values_list("reference", flat=True)
    return {*booked, *dropped}


def silent(feeder: Feeder, today: dt.date) -> rules.Period | None:
    """The last whole period in which a feeder in use should have delivered and did not; None when all is well."""
    period = rules.last_period(feeder.schedule, today)
    if period is None or not feeder.active or feeder.activated_at is None:
        return None
    if feeder.activated_at.astimezone(BRUSSELS).date() > period.first:
        return None
    start = dt.datetime.combine(period.first, dt.time(), BRUSSELS)
    heard = Delivery.of(feeder.client_id).filter(feeder=feeder, received_at__gte=start, repairs__isnull=True)
    return None if heard.exists() else period


def feeders(client_ids: Collection[int], today: dt.date, *, text: str = "") -> list[FeederRow]:
    """The feeders of clients in scope, by client and code."""
    found = Feeder.objects.filter(client_id__in=client_ids).select_related("client", "owner", "made_by", "activated_by")
    if text:
        found = found.filter(name__icontains=text) | found.filter(code__icontains=text)
    waiting = waiting_by_feeder(client_ids)
    rows = []
    for one in found.order_by("client__code", "code"):
        last = Delivery.of(one.client_id).filter(feeder=one).order_by("-received_at", "-id").first()
        late = silent(one, today)
        rows.append(
            FeederRow(
                one.pk, one.client_id, one.client.code, one.code, one.name, one.journal, one.schedule, one.policy,
                one.active, one.owner.name, one.made_by.name, one.activated_by.name if one.activated_by else "",
                last.pk if last else None, last.received_at if last else None, last.state if last else "",
                last.rows if last else 0, last.debit if last else 0, waiting.get(one.pk, 0),
                late.name if late else "",
            )
        )  # fmt: skip
    return rows


def feeder(client_id: int, code: str) -> Feeder | None:
    """A feeder of a client in scope."""
    found: Feeder | None = (
        Feeder.of(client_id).select_related("owner", "made_by", "activated_by").filter(code=code).first()
    )
    return found


def layout_of(stored: dict[str, object]) -> rules.Layout:
    """A layout as the tables keep it."""
    return rules.Layout(**stored)  # type: ignore[arg-type]


def deliveries(client_id: int, feeder_id: int, *, before: int = 0, limit: int = 50) -> list[Delivery]:
    """The deliveries of a feeder, last first, one page after the id `before`."""
    found = Delivery.of(client_id).filter(feeder_id=feeder_id)
    if before:
        found = found.filter(pk__lt=before)
    return list(found.select_related("repairs").order_by("-pk")[:limit])


def delivery(client_id: int, delivery_id: int) -> Delivery | None:
    """A delivery of a client in scope, with its feeder."""
    found = Delivery.of(client_id).filter(pk=delivery_id)
    return found.select_related("feeder", "repairs").first()


def replays(client_id: int, delivery_id: int) -> list[Delivery]:
    """The files that repaired a delivery, first one first."""
    return list(Delivery.of(client_id).filter(repairs_id=delivery_id).order_by("pk"))


def unfinished(client_ids: Collection[int]) -> list[tuple[int, int]]:
    """(client, delivery) of files that were received and are not booked yet."""
    rows = Delivery.objects.filter(client_id__in=client_ids, state="received").order_by("pk")
    return list(rows.values_list("client_id", "pk"))


def bookings(client_id: int, delivery_id: int, *, limit: int = 200) -> list[Booking]:
    """The entries of a delivery, in order."""
    return list(Booking.of(client_id).filter(delivery_id=delivery_id).order_by("pk")[:limit])


def droppings(client_id: int, origin_id: int) -> list[Dropping]:
    """What persons dropped of a delivery."""
    return list(Dropping.of(client_id).filter(origin_id=origin_id).order_by("pk"))


def status_lines(client_id: int, delivery_id: int) -> list[tuple[str, str, str, int]]:
    """What became of each reference of a delivery: (reference, outcome, entry number or reason, cents)."""
    booked = [(one.reference, "geboekt", one.number, one.cents) for one in
              Booking.of(client_id).filter(delivery_id=delivery_id).order_by("pk")]  # fmt: skip
    one = Delivery.of(client_id).get(pk=delivery_id)
    origin = one.repairs_id or one.pk
    later = dict(Booking.of(client_id).filter(origin_id=origin).values_list("reference", "number"))
    dropped = dict(Dropping.of(client_id).filter(origin_id=origin).values_list("reference", "reason"))
    seen: dict[str, tuple[str, int]] = {}
    for reject in Reject.of(client_id).filter(delivery_id=delivery_id).order_by("row"):
        reason, cents = seen.get(reject.reference, (reject.reason, 0))
        seen[reject.reference] = (reason, cents + reject.debit)
    rejected = []
    for name, (reason, cents) in seen.items():
        outcome = ("hersteld", later[name]) if name in later else ("geschrapt", dropped[name]) if name in dropped else (
            "afgekeurd", reason)  # fmt: skip
        rejected.append((name, *outcome, cents))
    return booked + rejected
