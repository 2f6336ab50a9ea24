"""Posting and taking back a month of write-off."""

import datetime as dt
import json
from typing import Final

from django.db import connection

from bundel.accounting.fixed_assets import messages, rules
from bundel.accounting.fixed_assets.actions.steps import reason_of
from bundel.accounting.fixed_assets.models import Event, Run
from bundel.accounting.fixed_assets.queries.runs import Month, Proposal, RunRow, hold_alone, month_of, proposal, runs
from bundel.accounting.fixed_assets.rules_entries import entry, run_lines
from bundel.accounting.ledger import actions as ledger
from bundel.kit.findings import Refusal
from bundel.kit.periods import FiscalPeriod
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

_STAGE: Final = """
create temp table if not exists fixed_assets_stage (
    asset_id bigint not null, cents bigint not null, grants_cents bigint not null, accumulated_cents bigint not null
) on commit delete rows;
truncate fixed_assets_stage
"""
_CHARGES: Final = """
insert into fixed_assets_charge (client_id, run_id, asset_id, cents, grants_cents, accumulated_cents)
select %(client)s, %(run)s, asset_id, cents, grants_cents, accumulated_cents from fixed_assets_stage
"""
_BOOKS: Final = """
update fixed_assets_book b set accumulated_cents = s.accumulated_cents
from fixed_assets_stage s where b.client_id = %(client)s and b.asset_id = s.asset_id and s.cents <> 0
"""
_GRANTS: Final = """
update fixed_assets_grant g set released_cents = n.cents
from unnest(%(ids)s::bigint[], %(cents)s::bigint[]) as n(id, cents)
where g.client_id = %(client)s and g.id = n.id and g.released_cents <> n.cents
"""
_BACK: Final = """
update fixed_assets_book b set accumulated_cents = b.accumulated_cents - c.cents
from fixed_assets_charge c
where c.client_id = %(client)s and c.run_id = %(run)s and b.client_id = c.client_id and b.asset_id = c.asset_id
"""
# A run released of each grant what its rule gave; taken back, what the runs before it and the events released stays.
_GRANTS_BACK: Final = """
update fixed_assets_grant g set released_cents = g.released_cents - p.cents
from jsonb_each_text(%(parts)s::jsonb) as q(id, text), lateral (select q.text::bigint as cents) p
where g.client_id = %(client)s and g.id = q.id::bigint
"""
_CHUNK: Final = 5000


def _period(year: int, month: int) -> str:
    return FiscalPeriod(year, month).name_nl


@action(right="fixed_assets.view")
def propose_run(by: Actor, client_id: int, year: int, month: int) -> Proposal:
    """The month as it would be posted now, with its lines and what differs from the month before."""
    taken = month_of(client_id, year, month)
    return proposal(client_id, year, month, run_lines(taken.sums, f"Afschrijvingen {_period(year, month)}"), taken)


@action(right="fixed_assets.run")
def post_run(by: Actor, client_id: int, year: int, month: int) -> RunRow:
    """Post the write-off of a month, once: asked again it gives what stands. All or nothing, so it can be resumed.

    Raises `Refusal` before the month is over, and when a later month stands.
    """
    on = rules.month_end(year, month)
    if by.today < on:
        raise Refusal(messages.RUN_FUTURE, period=_period(year, month))
    hold_alone(client_id)
    standing = Run.of(client_id).filter(status=Run.Status.POSTED).order_by("-year", "-month")
    if same := standing.filter(year=year, month=month).first():
        return next(row for row in runs([client_id], before=same.pk + 1, limit=1))
    last = standing.first()
    if last is not None and (last.year, last.month) > (year, month):
        raise Refusal(messages.RUN_LATER, later=_period(last.year, last.month), period=_period(year, month))
    taken = month_of(client_id, year, month)
    run = Run.objects.create(
        client_id=client_id, year=year, month=month, assets=len(taken.ids), cents=taken.total_cents,
        grants_cents=taken.grants_cents, posted_by_name=by.name[:160], posted_at=by.now,
    )  # fmt: skip
    before = _released(client_id, taken)
    _write(client_id, run.pk, taken)
    text = f"Afschrijvingen {_period(year, month)}"
    key = f"fixed_assets.run:{run.pk}"
    draft = entry(run_lines(taken.sums, text), on=on, text=text, document=key, key=key, write_off=True)
    if draft is not None:
        posted = ledger.post(by, client_id, [draft])[0]
        run.entry_id, run.entry_number = posted.entry_id, posted.number
    run.grant_parts = {str(key): cents - before[key] for key, cents in taken.released.items() if cents != before[key]}
    run.save()
    note("fixed_asset_run", run.pk, name=text, changes={"afschrijving": [None, taken.total_cents]})
    return next(row for row in runs([client_id], before=run.pk + 1, limit=1))


def _released(client_id: int, taken: Month) -> dict[int, int]:
    """What grants had released before the run."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select id, released_cents from fixed_assets_grant where client_id = %s and id = any(%s)",
            [client_id, list(taken.released)],
        )
        return dict(cursor.fetchall())


def _write(client_id: int, run_id: int, taken: Month) -> None:
    """Charges, books and grants of a month, set by set."""
    rows = zip(taken.ids.tolist(), taken.cents.tolist(), taken.grants.tolist(), taken.accumulated.tolist(), strict=True)
    lines = [f"{asset}\t{cents}\t{grants}\t{accumulated}\n" for asset, cents, grants, accumulated in rows]
    with connection.cursor() as cursor:
        cursor.execute(_STAGE)
        with cursor.copy("copy fixed_assets_stage from stdin") as copy:
            for place in range(0, len(lines), _CHUNK):
                copy.write("".join(lines[place : place + _CHUNK]))
        cursor.execute(_CHARGES, {"client": client_id, "run": run_id})
        cursor.execute(_BOOKS, {"client": client_id})
        if taken.released:
            ids = list(taken.released)
            cursor.execute(_GRANTS, {"client": client_id, "ids": ids, "cents": [taken.released[one] for one in ids]})


@action(right="fixed_assets.run")
def reverse_run(by: Actor, client_id: int, run_id: int, *, on: dt.date | None = None, reason: str) -> RunRow:
    """Take back the last month that stands, so that it can be posted again. `on`: default its last day.

    Raises `Refusal` when a later month stands or assets of it changed since.
    """
    reason = reason_of(reason)
    hold_alone(client_id)
    run = Run.of(client_id).select_for_update(of=("self",)).filter(pk=run_id).first()
    if run is None:
        raise Refusal(messages.RUN_UNKNOWN)
    period = _period(run.year, run.month)
    if run.status != Run.Status.POSTED:
        raise Refusal(messages.RUN_REVERSED, period=period)
    later = Run.of(client_id).filter(status=Run.Status.POSTED).order_by("-year", "-month").exclude(pk=run.pk).first()
    if later is not None and (later.year, later.month) > (run.year, run.month):
        raise Refusal(messages.RUN_LATER, later=_period(later.year, later.month), period=period)
    changed = Event.of(client_id).filter(
        at__gt=run.posted_at, asset__charges__run_id=run.pk
    ).exclude(kind__in=("moved",)).values_list("asset__number", flat=True).distinct()  # fmt: skip
    if changed:
        raise Refusal(messages.RUN_FOLLOWED, rows=tuple(changed[:20]), period=period, count=len(changed))
    with connection.cursor() as cursor:
        cursor.execute(_BACK, {"client": client_id, "run": run.pk})
        cursor.execute(_GRANTS_BACK, {"client": client_id, "parts": json.dumps(run.grant_parts)})
    if run.entry_id is not None:
        back = ledger.reverse(by, client_id, run.entry_id, on=on or rules.month_end(run.year, run.month), reason=reason)
        run.reversal_number = back.number
    run.status, run.reason, run.reversed_by_name, run.reversed_at = "reversed", reason, by.name[:160], by.now
    run.save()
    note("fixed_asset_run", run.pk, name=f"Afschrijvingen {period}", reason=reason,
         changes={"status": ["posted", "reversed"]})  # fmt: skip
    return next(row for row in runs([client_id], before=run.pk + 1, limit=1))
