"""The yearly inventory: open a count, see assets by phone or file, decide about differences, close by another."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from bundel.accounting.fixed_assets import messages
from bundel.accounting.fixed_assets.actions import disposing, steps
from bundel.accounting.fixed_assets.models import Asset, Count, CountLine, Sighting
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

_EXPECTED = """
insert into fixed_assets_countline (client_id, count_id, asset_id, expected, location, seen, seen_location,
                                    seen_by_name, remark, decision, decision_reason, decided_by_name)
select a.client_id, %(count)s, a.id, true, a.location, '', '', '', '', '', '', ''
from fixed_assets_asset a
where a.client_id = %(client)s and a.state = 'in_use' and a.in_use_on <= %(on)s
  and starts_with(lower(a.location), lower(%(location)s)) and %(category)s in ('', a.category)
  and %(centre)s in ('', a.cost_centre)
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody saw: the label, whether it was there, and where (empty: where it should be)."""

    label: str
    found: bool = True
    location: str = ""
    remark: str = ""


@action(right="fixed_assets.manage")
def open_count(
    by: Actor, client_id: int, *, name: str, on: dt.date, location: str = "", category: str = "", cost_centre: str = ""
) -> int:
    """Open a count of what is in use on a day; gives its id. The list of what should be there is fixed now."""
    who, acting_for = steps.person(by)
    if category:
        steps.category_of(category)
    name = name.strip()[:120] or f"Telling {steps.day(on)}"
    if Count.of(client_id).filter(name=name).exists():
        raise Refusal(messages.COUNT_NAME, name=name)
    made = Count.objects.create(
        client_id=client_id, name=name, on=on, location=location.strip(), category=category, cost_centre=cost_centre,
        opened_by_id=who, opened_for_id=acting_for, opened_at=by.now,
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(
            _EXPECTED,
            {"client": client_id, "count": made.pk, "on": on, "location": location.strip(), "category": category,
             "centre": cost_centre},
        )  # fmt: skip
        if cursor.rowcount == 0:
            raise Refusal(messages.COUNT_EMPTY)
        note("fixed_asset_count", made.pk, name=name, changes={"te tellen": [None, cursor.rowcount]})
    return int(made.pk)


def _open(client_id: int, count_id: int) -> Count:
    found = Count.of(client_id).select_for_update(of=("self",)).filter(pk=count_id).first()
    if found is None:
        raise Refusal(messages.COUNT_UNKNOWN)
    if found.status != Count.Status.OPEN:
        raise Refusal(messages.COUNT_CLOSED, name=found.name)
    return found


@action(right="fixed_assets.manage")
def see(by: Actor, client_id: int, count_id: int, seen: Seen, *, channel: str = "phone") -> None:
    """Note that an asset was seen or missed. The last one to look is right; what was seen before stays on record."""
    count = _open(client_id, count_id)
    _see(by, count, [seen], channel)
    note("fixed_asset_count", count.pk, name=count.name, changes={seen.label: [None, "ja" if seen.found else "nee"]})


@action(right="fixed_assets.manage")
def see_many(by: Actor, client_id: int, count_id: int, seen: Sequence[Seen], *, channel: str = "file") -> int:
    """Note a list of sightings, all or nothing; what is noted already is left out. Returns how many were new."""
    count = _open(client_id, count_id)
    new = _see(by, count, seen, channel)
    note("fixed_asset_count", count.pk, name=count.name, changes={"gezien": [None, new]})
    return new


def _see(by: Actor, count: Count, seen: Sequence[Seen], channel: str) -> int:
    client_id = count.client_id
    assets = {one.label: one for one in Asset.of(client_id).filter(label__in=[one.label.strip() for one in seen])}
    if missing := [one.label for one in seen if one.label.strip() not in assets]:
        raise Refusal(messages.LABEL_UNKNOWN, rows=tuple(missing[:20]), label=missing[0])
    lines = {line.asset_id: line for line in CountLine.of(client_id).filter(count=count, asset__in=assets.values())}
    new = 0
    for one in seen:
        asset = assets[one.label.strip()]
        line = lines.get(asset.pk)
        if line is None:
            # Not expected here: of another place, or out of use in the register and still standing there.
            line = CountLine.objects.create(
                client_id=client_id, count=count, asset=asset, expected=False, location=asset.location
            )
            lines[asset.pk] = line
        state = CountLine.Seen.FOUND if one.found else CountLine.Seen.MISSING
        place = (one.location.strip()[:120] or line.location) if one.found else ""
        if (line.seen, line.seen_location) == (state, place) and channel == "file":
            continue
        line.seen, line.seen_location, line.seen_by_name, line.seen_at = state, place, by.name[:160], by.now
        line.remark = one.remark[:300]
        line.decision = line.decision_reason = line.decided_by_name = ""
        line.save()
        Sighting.objects.create(
            client_id=client_id, line=line, seen=state, location=place, channel=channel, remark=one.remark[:300],
            person_name=by.name[:160], at=by.now,
        )  # fmt: skip
        new += 1
    return new


@action(right="fixed_assets.manage")
def decide_difference(by: Actor, client_id: int, line_id: int, decision: str, *, reason: str = "") -> None:
    """Decide about one difference: `move` (the register follows), `keep`, or `dispose` (proposed at closing)."""
    line = CountLine.of(client_id).select_related("asset").filter(pk=line_id).first()
    if line is None:
        raise Refusal(messages.COUNT_UNKNOWN)
    _open(client_id, line.count_id)
    number = line.asset.number
    if not differs(line):
        raise Refusal(messages.COUNT_NOT_DIFFERENT, number=number)
    if decision not in ("move", "keep", "dispose") or (decision == "move" and line.seen != "found"):
        raise Refusal(messages.COUNT_DECISION, number=number)
    if decision == "dispose" and (line.seen == "found" or line.asset.state == "disposed"):
        raise Refusal(messages.COUNT_DECISION, number=number)
    line.decision_reason = reason.strip()[:300] if decision == "move" else steps.reason_of(reason)
    line.decision, line.decided_by_name = decision, by.name[:160]
    line.save()
    note("fixed_asset_count", line.count_id, name=number, reason=reason, changes={"beslissing": [None, decision]})


@action(right="fixed_assets.manage")
def withdraw_decision(by: Actor, client_id: int, line_id: int) -> None:
    """Take back a decision while the count is open."""
    line = CountLine.of(client_id).filter(pk=line_id).first()
    if line is None:
        raise Refusal(messages.COUNT_UNKNOWN)
    _open(client_id, line.count_id)
    before, line.decision, line.decision_reason, line.decided_by_name = line.decision, "", "", ""
    line.save()
    note("fixed_asset_count", line.count_id, name=str(line.asset_id), changes={"beslissing": [before, ""]})


def differs(line: CountLine) -> bool:
    """Whether what was seen is not what the register says."""
    elsewhere = line.seen_location not in ("", line.location)
    return line.seen != CountLine.Seen.FOUND or not line.expected or elsewhere


@action(right="fixed_assets.dispose")
def close_count(by: Actor, client_id: int, count_id: int) -> tuple[int, int]:
    """Close a count: (how many moved, how many are proposed for disposal).

    Raises `Refusal` for whoever opened it, and while differences wait for a decision.
    """
    who, acting_for = steps.person(by)
    count = _open(client_id, count_id)
    if {who, acting_for} & ({count.opened_by_id, count.opened_for_id} - {None}):
        raise Refusal(messages.COUNT_OWN)
    lines = [one for one in CountLine.of(client_id).filter(count=count).select_related("asset") if differs(one)]
    undecided = [one.asset.number for one in lines if not one.decision]
    if undecided:
        raise Refusal(
            messages.COUNT_OPEN_DIFFERENCES, rows=tuple(undecided[:20]), name=count.name, count=len(undecided)
        )
    moved = proposed = 0
    for line in lines:
        if line.decision == "move" and line.asset.state != "disposed":
            one = steps.held(client_id, line.asset.number)
            facts = {"plaats": [one.asset.location, line.seen_location]}
            one.asset.location = line.seen_location
            steps.write(by, one, "moved", count.on, one.book, [], text=f"Telling {count.name}", facts=facts)
            moved += 1
        elif line.decision == "dispose":
            disposing.propose_disposal(
                by, client_id, line.asset.number, on=count.on, way="lost",
                reason=f"Niet gevonden bij {count.name}: {line.decision_reason}",
            )  # fmt: skip
            proposed += 1
    count.status, count.closed_by_id, count.closed_for_id = Count.Status.CLOSED, who, acting_for
    count.closed_at = by.now
    count.save()
    note("fixed_asset_count", count.pk, name=count.name, changes={"status": ["open", "closed"]})
    return moved, proposed
