"""Preparing a return from the ledger, opening a correction of a filed one, taking a preparation back."""

from bundel.accounting.vat import messages, queries
from bundel.accounting.vat.actions import steps
from bundel.accounting.vat.models import Return
from bundel.accounting.vat.rules import deadlines
from bundel.accounting.vat.rules import regimes as rules
from bundel.kit import periods
from bundel.kit.findings import Refusal
from bundel.kit.periods import DateRange
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

_COUNTED = ("prepared", "approved", "filed")


@action(right="vat.prepare")
def prepare(
    by: Actor,
    client_id: int,
    period: str,
    *,
    kind: str = "periodic",
    explanation: str = "",
    refund: bool = False,
    no_clients: bool = False,
) -> int:
    """Compute a return from the ledger and put it ready for the client; done again it is computed anew. Gives its id.

    `period` is `2026-03`, `2026-Q1` or (client listing) `2026`; `explanation` answers the checks that do not hold.
    Raises `Refusal` before the period is over, for a client that files no such return, when it was approved or filed
    already, and for a listing with nothing to list.
    """
    person, acting_for = steps.person(by)
    stretch = queries.period_named(client_id, kind, period.strip())
    label = periods.label(stretch)
    if by.today <= stretch.last_day:
        raise Refusal(messages.NOT_OVER, period=rules.period_nl(label), last=f"{stretch.last_day:%d/%m/%Y}")
    queries.hold(client_id, alone=True)
    row = Return.of(client_id).select_for_update(of=("self",)).filter(kind=kind, label=label).filter(
        status__in=_COUNTED
    ).order_by("-version").first()  # fmt: skip
    if row is not None and row.status != "prepared":
        raise Refusal(messages.ALREADY_THERE, name=steps.title(row), status=rules.STATUS_NL[row.status].lower())
    if row is None:
        row = _new(client_id, kind, label, stretch)
    before = row.boxes if row.pk else None
    _fill(row, stretch, kind)
    row.explanation, row.refund, row.no_clients = " ".join(explanation.split())[:500], refund, no_clients
    row.prepared_by_id, row.prepared_for_id, row.prepared_at = person, acting_for, by.now
    row.returned_reason = ""
    row.save()
    note("vat_return", row.pk, name=steps.title(row), changes={"boxes": [before, row.boxes]})
    steps.tell(by, row, "approve", "vat.approve")
    return int(row.pk)


def _new(client_id: int, kind: str, label: str, stretch: DateRange) -> Return:
    """The first version, or the one after those that were withdrawn."""
    count = Return.of(client_id).filter(kind=kind, label=label).count()
    return Return(
        client_id=client_id,
        kind=kind,
        label=label,
        first=stretch.start,
        last=stretch.last_day,
        due_on=deadlines.due_on(kind, stretch),
        version=count + 1,
    )


def _fill(row: Return, stretch: DateRange, kind: str) -> None:
    content = queries.compute(row.client_id, kind, stretch)
    if kind == "intra" and not content.rows:
        raise Refusal(
            messages.NOTHING_TO_LIST, period=rules.period_nl(row.label), kind=rules.KIND_NL[kind].lower()
        )  # fmt: skip
    for field, value in content.stored().items():
        setattr(row, field, value)


@action(right="vat.prepare")
def correct(by: Actor, client_id: int, return_id: int, reason: str) -> int:
    """Open a correction of a filed return: its period takes lines with VAT again until the correction is approved.

    Gives the id of the correction. It replaces the whole return at the administration; what is booked is only the
    difference. Raises `Refusal` when the return was not filed or a correction is under way.
    """
    person, acting_for = steps.person(by)
    reason = steps.require_reason(reason)
    queries.hold(client_id, alone=True)
    old = steps.locked(client_id, return_id)
    steps.require_status(old, "filed")
    under_way = Return.of(client_id).filter(kind=old.kind, label=old.label, status__in=("prepared", "approved")).first()
    if under_way is not None:
        status = rules.STATUS_NL[under_way.status].lower()
        raise Refusal(messages.ALREADY_THERE, name=steps.title(under_way), status=status)
    stretch = periods.parse(old.label)
    row = _new(client_id, old.kind, old.label, stretch)
    row.replaces, row.correction, row.correction_reason = old, old.correction + 1, reason
    row.refund, row.no_clients = old.refund, old.no_clients
    _fill(row, stretch, old.kind)
    row.prepared_by_id, row.prepared_for_id, row.prepared_at = person, acting_for, by.now
    row.save()
    note("vat_return", row.pk, name=steps.title(row), changes={"replaces": [None, old.pk]}, reason=reason)
    return int(row.pk)


@action(right="vat.prepare")
def withdraw(by: Actor, client_id: int, return_id: int, reason: str) -> None:
    """Take a preparation back; of a correction the filed return stands again. Raises `Refusal` after approval."""
    row = steps.locked(client_id, return_id)
    steps.require_status(row, "prepared")
    steps.move(row, "withdrawn", reason=steps.require_reason(reason))
    row.save(update_fields=["status"])
