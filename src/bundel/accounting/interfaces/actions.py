"""Every write of interfaces: set up and activate a feeder, receive a file, book it part by part, drop what waits."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.db.models import Q

from bundel.accounting.interfaces import messages, queries, rules
from bundel.accounting.interfaces.models import Booking, Delivery, Dropping, Feeder, Reject
from bundel.accounting.interfaces.rules import Group, Layout, Totals
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, disjoint
from bundel.kit import money
from bundel.kit.findings import Finding, Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.documents import actions as documents
from bundel.platform.documents import queries as kept
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor

CHUNK: Final = 5000
"""How many entries one transaction books of a file that is booked entry by entry."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to a file: its delivery, and whether it had come before (`other_content`: the batch id with other
    bytes)."""

    delivery_id: int
    again: bool = False
    other_content: bool = False


def _feeder(client_id: int, code: str) -> Feeder:
    found = Feeder.of(client_id).select_for_update().filter(code=code).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_FEEDER, code=code)
    return found


def _people(by: Actor) -> tuple[int, int]:
    if by.person_id is None or by.answers_as is None:
        raise Refusal(messages.NEEDS_A_PERSON)
    return by.person_id, by.answers_as


@action(right="interfaces.manage")
def set_feeder(
    by: Actor,
    client_id: int,
    code: str,
    *,
    name: str,
    journal: str,
    layout: Layout,
    schedule: str,
    policy: str,
    owner_id: int,
) -> int:
    """Set up a feeder, or change it; it then waits until another person activates it. Returns its id.

    Raises `Refusal` for a layout that cannot work, or an owner who may not see it.
    """
    person, behalf = _people(by)
    if wrong := layout.wrong():
        raise Refusal(messages.BAD_LAYOUT, why=wrong)
    if owner_id not in people.holders_of_right("interfaces.view", client_id, by.today):
        raise Refusal(messages.UNKNOWN_OWNER)
    values = {
        "name": name.strip()[:120], "journal": journal.strip()[:8], "layout": layout.stored(), "schedule": schedule,
        "policy": policy, "owner_id": owner_id, "made_by_id": person, "made_for_id": behalf, "made_at": by.now,
        "active": False, "activated_by_id": None, "activated_for_id": None, "activated_at": None,
    }  # fmt: skip
    before = Feeder.of(client_id).select_for_update().filter(code=code.strip()[:20]).first()
    made, _new = Feeder.objects.update_or_create(client_id=client_id, code=code.strip()[:20], defaults=values)
    shown = ("name", "journal", "schedule", "policy", "layout")
    changes = {one: [getattr(before, one, None), values[one]] for one in shown}
    note("interfaces.feeder", made.pk, name=made.code, changes={k: v for k, v in changes.items() if v[0] != v[1]})
    return int(made.pk)


@action(right="interfaces.activate")
def activate(by: Actor, client_id: int, code: str) -> None:
    """Put a feeder to use. Raises `Refusal` when the person set it up."""
    person, behalf = _people(by)
    one = _feeder(client_id, code)
    if not disjoint((person, behalf), (one.made_by_id, one.made_for_id)):
        raise Refusal(messages.SAME_PERSON, maker=one.made_by.name, feeder=one.name)
    if one.active:
        return
    one.active, one.activated_by_id, one.activated_for_id, one.activated_at = True, person, behalf, by.now
    one.save(update_fields=["active", "activated_by", "activated_for", "activated_at"])
    note("interfaces.feeder", one.pk, name=one.code, changes={"in gebruik": [False, True]})


@action(right="interfaces.manage")
def stop(by: Actor, client_id: int, code: str) -> None:
    """Take a feeder out of use; files are refused until it is activated again."""
    one = _feeder(client_id, code)
    one.active = False
    one.save(update_fields=["active"])
    note("interfaces.feeder", one.pk, name=one.code, changes={"in gebruik": [True, False]})


@action(right="interfaces.deliver")
def receive(
    by: Actor,
    client_id: int,
    code: str,
    *,
    batch: str,
    name: str,
    content: bytes,
    told: Totals = Totals(),  # noqa: B008 - immutable
    repairs: int | None = None,
) -> Receipt:
    """Take in a file of a feeder: kept, counted, not booked yet (`book` does). The same batch id or the same bytes give
    the first delivery again.

    `told` are control totals that came with it; `repairs` is the delivery whose rejected entries it brings right.
    Raises `Refusal` when the feeder is not in use, the file cannot be read, or there is nothing to repair.
    """
    batch = batch.strip()
    if not batch or len(batch) > 60:
        raise Refusal(messages.BATCH_NEEDED)
    one = _feeder(client_id, code)
    sha256 = hashlib.sha256(content).hexdigest()
    known = Delivery.of(client_id).filter(feeder=one)
    for before in (known.filter(sha256=sha256).first(), known.filter(batch=batch).first()):
        if before is not None:
            return Receipt(int(before.pk), True, before.sha256 != sha256)
    if not one.active:
        raise Refusal(messages.NOT_ACTIVE, feeder=one.name)
    origin = None if repairs is None else _to_repair(client_id, one, repairs)
    try:
        counted = rules.read(content, queries.layout_of(one.layout))
    except rules.Unreadable as wrong:
        raise Refusal(messages.UNREADABLE, name=name, why=str(wrong)) from wrong
    total = rules.counted(counted)
    made = Delivery.objects.create(
        client_id=client_id, feeder=one, batch=batch, sha256=sha256, name=name[:200], repairs_id=origin,
        layout=one.layout, policy=one.policy, received_at=by.now, received_by_name=by.name[:160], rows=total.rows,
        debit=total.debit, credit=total.credit, told_rows=told.rows, told_debit=told.debit, told_credit=told.credit,
        entries=len(counted),
    )  # fmt: skip
    document = documents.store(
        by, client_id, name=name, content=content, kind="interface", visibility="client",
        subject=f"interfaces.delivery:{made.pk}",
    )  # fmt: skip
    made.document_id = document.pk
    made.save(update_fields=["document_id"])
    note("interfaces.delivery", made.pk, name=f"{one.code} {batch}", changes={"ontvangen": [None, total.words()]})
    return Receipt(int(made.pk))


def _to_repair(client_id: int, feeder: Feeder, delivery_id: int) -> int:
    """The delivery that a replay belongs to: the one named, or the one that that one repairs."""
    found = Delivery.of(client_id).select_related("repairs").filter(pk=delivery_id, feeder=feeder).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_DELIVERY)
    origin = found.repairs or found
    if origin.state not in ("partly", "rejected"):
        raise Refusal(messages.NOTHING_TO_REPAIR, batch=origin.batch)
    return int(origin.pk)


@action(right="interfaces.deliver")
def attach_run(by: Actor, client_id: int, delivery_id: int, run_id: int) -> None:
    """Remember which job books a delivery."""
    Delivery.of(client_id).filter(pk=delivery_id).update(run_id=run_id)
    note("interfaces.delivery", delivery_id, changes={"taak": [None, run_id]})


@action(right="interfaces.view")
def content_of(by: Actor, client_id: int, delivery_id: int) -> list[Group]:
    """The entries of a delivery, read again from its original with the layout it came under. Writes nothing."""
    one = Delivery.of(client_id).get(pk=delivery_id)
    return rules.read(kept.content(one.document_id or 0), queries.layout_of(one.layout))


@action(right="interfaces.deliver")
def book(by: Actor, client_id: int, delivery_id: int, groups: Sequence[Group], *, chunk: int = CHUNK) -> bool:
    """Book the next part of a delivery in one transaction; True when it is finished. Called again after a kill it goes
    on where it was: what was booked is counted in the same transaction.

    `groups` are the entries of the whole file (`content_of`). A file that is booked whole, or whose control total
    differs, is one part.
    """
    one = (
        Delivery.of(client_id)
        .select_for_update(of=("self",))
        .select_related("feeder", "repairs")
        .filter(pk=delivery_id)
        .first()
    )
    if one is None:
        raise Refusal(messages.UNKNOWN_DELIVERY)
    if one.state != "received":
        return True
    told = Totals(one.told_rows, one.told_debit, one.told_credit)
    found = rules.counted(groups)
    if told.differs(found):
        facts = {"told": told.words(), "found": found.words()}
        _reject(one, [(group, Finding("error", messages.CONTROL_TOTAL, "", facts)) for group in groups])
        one.done = one.entries
    elif one.policy == "whole":
        _book_whole(by, one, groups)
        one.done = one.entries
    else:
        part = groups[one.done : one.done + chunk]
        _book_part(by, one, part)
        one.done += len(part)
    if one.done >= one.entries:
        _finish(one)
    one.save()
    return one.state != "received"


def _origin(one: Delivery) -> Delivery:
    return one.repairs or one


def _fresh(one: Delivery, groups: Sequence[Group]) -> list[Group]:
    """Those that a replay may still bring: what was booked or dropped before is counted as such and left alone."""
    if one.repairs_id is None:
        return list(groups)
    settled = queries.settled_references(one.client_id, one.repairs_id)
    for group in groups:
        if group.reference in settled:
            one.skipped_rows += len(group.lines)
            one.skipped_debit += group.debit
            one.skipped_credit += group.credit
    return [group for group in groups if group.reference not in settled]


def _book_part(by: Actor, one: Delivery, groups: Sequence[Group]) -> None:
    """Book what is good of these entries and keep the rest with its reason."""
    good: list[Group] = []
    wrong: list[tuple[Group, Finding]] = []
    for group in _fresh(one, groups):
        problem = group.problem()
        if problem:
            wrong.append((group, problem))
        else:
            good.append(group)
    if good:
        told = _judged(by, one, good)
        wrong += [(good[place], finding) for place, finding in told.items()]
        wrong += _post(by, one, [group for place, group in enumerate(good) if place not in told])
    _reject(one, wrong)


def _judged(by: Actor, one: Delivery, groups: Sequence[Group]) -> dict[int, Finding]:
    """Place → the first thing that the ledger says against that entry."""
    found: dict[int, Finding] = {}
    for finding in ledger.check(by, one.client_id, [_entry(one, group) for group in groups]):
        place = int(finding.facts["row"]) - 1
        facts = dict(finding.facts) | {"row": groups[place].reference}
        found.setdefault(place, Finding("error", finding.message, groups[place].reference, facts))
    return found


def _entry(one: Delivery, group: Group) -> EntryDraft:
    return rules.entry(
        group, journal=one.feeder.journal, feeder=one.feeder.code, origin=int(_origin(one).pk), delivery=int(one.pk)
    )


def _post_all(by: Actor, one: Delivery, groups: Sequence[Group]) -> None:
    """Post entries and remember them, all or none. Raises `Refusal`."""
    with transaction.atomic():
        posted = ledger.post(by, one.client_id, [_entry(one, group) for group in groups])
        Booking.objects.bulk_create(
            [
                Booking(
                    client_id=one.client_id, delivery=one, origin=_origin(one), reference=group.reference,
                    entry_id=entry.entry_id, number=entry.number, rows=len(group.lines), cents=group.debit,
                )
                for group, entry in zip(groups, posted, strict=True)
            ],
            batch_size=2000,
        )  # fmt: skip
    one.booked_rows += sum(len(group.lines) for group in groups)
    one.booked_cents += sum(group.debit for group in groups)


def _post(by: Actor, one: Delivery, groups: Sequence[Group]) -> list[tuple[Group, Finding]]:
    """Post entries; what is refused all the same (a budget, a race) is found by halving until one stands alone."""
    if not groups:
        return []
    try:
        _post_all(by, one, groups)
    except Refusal as refusal:
        if len(groups) == 1:
            facts = dict(refusal.facts) | {"row": groups[0].reference}
            return [(groups[0], Finding("error", refusal.message, groups[0].reference, facts))]
        half = len(groups) // 2
        return _post(by, one, groups[:half]) + _post(by, one, groups[half:])
    return []


def _book_whole(by: Actor, one: Delivery, groups: Sequence[Group]) -> None:
    """Book everything or nothing; then every entry waits, each with its own reason or with that of the whole."""
    fresh = _fresh(one, groups)
    wrong = {place: problem for place, group in enumerate(fresh) if (problem := group.problem())}
    if not wrong and fresh:
        wrong = _judged(by, one, fresh)
    if not wrong and fresh:
        try:
            _post_all(by, one, fresh)
        except Refusal as refusal:
            facts = dict(refusal.facts)
            wrong = {place: Finding("error", refusal.message, "", facts) for place in range(len(fresh))}
        else:
            return
    whole = Finding("error", messages.WHOLE)
    _reject(one, [(group, wrong.get(place, whole)) for place, group in enumerate(fresh)])


def _reject(one: Delivery, wrong: Sequence[tuple[Group, Finding]]) -> None:
    """Keep the rows of entries that are not booked, each with the reason."""
    origin = _origin(one)
    Reject.objects.bulk_create(
        [
            Reject(
                client_id=one.client_id, delivery=one, origin=origin, row=line.row, reference=group.reference,
                debit=line.draft.debit_cents, credit=line.draft.credit_cents, raw=line.raw,
                code=finding.code[:60], reason=finding.text[:400],
            )
            for group, finding in wrong
            for line in group.lines
        ],
        batch_size=2000,
    )  # fmt: skip
    one.rejected_rows += sum(len(group.lines) for group, _finding in wrong)
    one.rejected_debit += sum(group.debit for group, _finding in wrong)
    one.rejected_credit += sum(group.credit for group, _finding in wrong)


def _finish(one: Delivery) -> None:
    """What the delivery became; a replay may settle the one it repairs."""
    one.state = "booked" if not one.rejected_rows else "partly" if one.booked_rows else "rejected"
    changes = {
        "toestand": ["received", one.state], "geboekt": [0, money.show(one.booked_cents)],
        "afgekeurde rijen": [0, one.rejected_rows],
    }  # fmt: skip
    note("interfaces.delivery", one.pk, name=one.batch, changes=changes)
    if one.repairs is not None:
        _settle(one.repairs)


def _settle(origin: Delivery) -> None:
    """A delivery of which nothing waits any more is put right, and so are the replays that left something behind."""
    if queries.anything_open(origin.client_id, origin.pk):
        return
    unsettled = Delivery.of(origin.client_id).filter(state__in=["partly", "rejected"])
    unsettled.filter(Q(pk=origin.pk) | Q(repairs_id=origin.pk)).update(state="replayed")
    note("interfaces.delivery", origin.pk, name=origin.batch, changes={"toestand": [origin.state, "replayed"]})


@action(right="interfaces.settle")
def drop(by: Actor, client_id: int, delivery_id: int, references: Sequence[str], *, reason: str) -> int:
    """Decide that rejected entries are never booked, with the reason; how many. Raises `Refusal` when one of them does
    not wait."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    one = Delivery.of(client_id).select_related("repairs").filter(pk=delivery_id).first()
    if one is None:
        raise Refusal(messages.UNKNOWN_DELIVERY)
    origin = Delivery.of(client_id).select_for_update().get(pk=_origin(one).pk)
    waiting = {row.reference for row in queries.open_rejects(client_id, origin.pk)}
    wanted = list(dict.fromkeys(references))
    for reference in wanted:
        if reference not in waiting:
            raise Refusal(messages.NOT_WAITING, reference=reference[:60])
    Dropping.objects.bulk_create(
        [
            Dropping(client_id=client_id, origin=origin, reference=reference, reason=reason.strip()[:300],
                     by_name=by.name[:160], at=by.now)
            for reference in wanted
        ]
    )  # fmt: skip
    note("interfaces.delivery", origin.pk, name=origin.batch, reason=reason, changes={"geschrapt": [None, wanted[:50]]})
    _settle(origin)
    return len(wanted)
