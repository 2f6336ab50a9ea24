"""Dividing costs: rules and drivers, and a run per period that another person posts."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bundel.accounting.ledger import messages, queries, rules_allocation
from bundel.accounting.ledger.actions.drafts import keep
from bundel.accounting.ledger.actions.keys import RANGE
from bundel.accounting.ledger.actions.people import people_of, reason_of
from bundel.accounting.ledger.models import (
    AllocationRule,
    AllocationRun,
    AllocationTarget,
    Draft,
    Driver,
    DriverValue,
)
from bundel.accounting.ledger.rules import EntryDraft
from bundel.kit.findings import Refusal
from bundel.kit.periods import FiscalPeriod
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class TargetDraft:
    """A target: its keys, its account (empty: that of the source), its share in millionths or its name in a driver."""

    keys: Mapping[str, str]
    account: str = ""
    share_ppm: int = 0
    driver_target: str = ""


@dataclass(frozen=True, slots=True)
class DriverRow:
    """How much of a driver a target has from a day on, in thousandths of the unit."""

    target: str
    valid_from: dt.date
    quantity_milli: int


@action(right="ledger.manage")
def set_driver(by: Actor, client_id: int, code: str, name: str, unit: str) -> int:
    """Make something to divide by (`m2`, `vte`), or rename it."""
    made, _new = Driver.objects.update_or_create(
        client_id=client_id, code=code.strip()[:30], defaults={"name": name.strip()[:120], "unit": unit.strip()[:20]}
    )
    note("ledger.driver", made.pk, name=made.code, changes={"naam": [None, made.name]})
    return int(made.pk)


@action(right="ledger.manage")
def set_driver_values(by: Actor, client_id: int, code: str, given: Sequence[DriverRow]) -> int:
    """Give targets their quantity from a day on; how many rows were written."""
    driver = Driver.of(client_id).filter(code=code).first()
    if driver is None:
        raise Refusal(messages.NO_DRIVER, code=code)
    DriverValue.objects.bulk_create(
        [
            DriverValue(
                client_id=client_id, driver=driver, target=one.target.strip()[:60], valid_from=one.valid_from,
                quantity_milli=one.quantity_milli,
            )
            for one in given
        ],
        update_conflicts=True, unique_fields=["client", "driver", "target", "valid_from"],
        update_fields=["quantity_milli"],
    )  # fmt: skip
    changes = {one.target: [None, rules_allocation.show_milli(one.quantity_milli)] for one in given[:50]}
    note("ledger.driver", driver.pk, name=code, changes=changes)
    return len(given)


@action(right="ledger.post")
def set_allocation(
    by: Actor,
    client_id: int,
    name: str,
    account_from: str,
    account_to: str,
    targets: Sequence[TargetDraft],
    *,
    source_keys: Mapping[str, str] | None = None,
    driver: str = "",
    rule_id: int | None = None,
) -> int:
    """Make a rule that divides the costs of a period, or change it; what was divided before stays.

    Without `driver` the shares of the targets are 100 % together. Raises `Refusal`.
    """
    start, end = account_from.strip(), account_to.strip() or account_from.strip()
    if not (RANGE.fullmatch(start) and RANGE.fullmatch(end)) or start.ljust(10, "0") > end.ljust(10, "9"):
        raise Refusal(messages.ACCOUNT_RANGE, start=start, end=end)
    if not targets:
        raise Refusal(messages.NO_TARGETS)
    by_driver = Driver.of(client_id).filter(code=driver).first() if driver else None
    if driver and by_driver is None:
        raise Refusal(messages.NO_DRIVER, code=driver)
    shares = sum(one.share_ppm for one in targets)
    if by_driver is None and shares != rules_allocation.WHOLE_PPM:
        raise Refusal(messages.SHARES, share=rules_allocation.show_share(shares))
    made = AllocationRule(client_id=client_id) if rule_id is None else _rule(client_id, rule_id)
    made.name, made.account_from, made.account_to = name.strip()[:120], start, end
    made.source_keys, made.driver = dict(source_keys or {}), by_driver
    made.save()
    AllocationTarget.of(client_id).filter(rule=made).delete()
    AllocationTarget.objects.bulk_create(
        AllocationTarget(
            client_id=client_id, rule=made, position=position, account=one.account.strip(), keys=dict(one.keys),
            share_ppm=one.share_ppm, driver_target=one.driver_target.strip()[:60],
        )
        for position, one in enumerate(targets, 1)
    )  # fmt: skip
    note("ledger.allocation", made.pk, name=made.name, changes={"doelen": [None, len(targets)]})
    return int(made.pk)


def _rule(client_id: int, rule_id: int) -> AllocationRule:
    found: AllocationRule | None = (
        AllocationRule.of(client_id).select_for_update(of=("self",)).filter(pk=rule_id).first()
    )
    if found is None:
        raise Refusal(messages.NO_ALLOCATION)
    return found


@action(right="ledger.post")
def stop_allocation(by: Actor, client_id: int, rule_id: int, *, reason: str) -> None:
    """Divide no more by a rule; what was divided stays."""
    found = _rule(client_id, rule_id)
    found.stopped_on = by.today
    found.save(update_fields=["stopped_on"])
    note("ledger.allocation", found.pk, name=found.name, reason=reason_of(reason),
         changes={"gestopt op": [None, str(by.today)]})  # fmt: skip


@action(right="ledger.post")
def prepare_allocation(by: Actor, client_id: int, rule_id: int, year: int, period: int) -> int:
    """Put the division of a period ready for another person to post, once a rule and period; the id of the draft.

    Sent back, withdrawn or reversed it may be made again. Raises `Refusal` when it stands, when there is nothing to
    divide, or when the driver gives no weight.
    """
    rule = _rule(client_id, rule_id)
    span = FiscalPeriod(year, period)
    _make_room(client_id, rule, span)
    proposal = queries.allocation_proposal(client_id, rule_id, year, period)
    if proposal is not None and proposal.weightless:
        raise Refusal(messages.NO_WEIGHT, driver=proposal.weightless, on=f"{span.dates.last_day:%d/%m/%Y}")
    if proposal is None or not proposal.lines:
        raise Refusal(messages.NOTHING_TO_ALLOCATE, name=rule.name, period=span.name_nl)
    entry = EntryDraft(
        rule.journal, span.dates.last_day, f"{rule.name}, {span.name_nl}", proposal.lines, "allocation"
    )  # fmt: skip
    draft_id = keep(by, client_id, entry, people_of(by))
    AllocationRun.objects.create(
        client_id=client_id, rule=rule, year=year, period=period, draft_id=draft_id, made_at=by.now
    )
    note("ledger.allocation", rule.pk, name=rule.name, changes={"klaargezet voor": [None, str(span)]})
    return draft_id


def _make_room(client_id: int, rule: AllocationRule, span: FiscalPeriod) -> None:
    """Take away the run of before when what it became was undone. Raises `Refusal` when it stands."""
    before = (
        AllocationRun.of(client_id)
        .select_related("draft")
        .filter(rule=rule, year=span.year, period=span.number, undone=False)
        .first()
    )
    if before is None:
        return
    entry = queries.entry(client_id, before.draft.entry_id) if before.draft.entry_id else None
    if before.draft.status in (Draft.Status.RETURNED, Draft.Status.WITHDRAWN) or (entry and entry.reversed_by):
        before.undone = True
        before.save(update_fields=["undone"])
        return
    state = f"geboekt als {entry.row.number}" if entry else "klaargezet"
    raise Refusal(messages.ALLOCATED, name=rule.name, period=span.name_nl, state=state)
