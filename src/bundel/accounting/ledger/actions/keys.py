"""Registering analytic keys, their values and the rules that ask them."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bundel.accounting.ledger import messages
from bundel.accounting.ledger.models import Dimension, DimensionRule, DimensionValue
from bundel.accounting.ledger.rules import FIXED_KEYS
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,29}", re.ASCII)
RANGE: Final = re.compile(r"\d{1,10}", re.ASCII)


@dataclass(frozen=True, slots=True)
class ValueDraft:
    """A value of a key: code, name, the days on which it may be used (half-open), and who answers for its budget."""

    dimension: str
    value: str
    name: str
    valid_from: dt.date
    valid_until: dt.date | None = None
    holder_id: int | None = None

    def held_by(self, holder_id: int | None) -> "ValueDraft":
        """The same value with another holder."""
        return replace(self, holder_id=holder_id)


def _ordered(start: dt.date, until: dt.date | None) -> None:
    if until is not None and until < start:
        raise Refusal(messages.DATES_REVERSED, start=f"{start:%d/%m/%Y}", until=f"{until:%d/%m/%Y}")


def _dimension(client_id: int, code: str) -> Dimension:
    found: Dimension | None = Dimension.of(client_id).select_for_update().filter(code=code).first()
    if found is None:
        raise Refusal(messages.NO_DIMENSION, code=code)
    return found


@action(right="ledger.manage")
def set_dimension(by: Actor, client_id: int, code: str, name: str, *, valid_from: dt.date) -> int:
    """Register a key (also `article`, `cost_centre` or `esr`, whose values are judged from then on), or rename it."""
    if not CODE.fullmatch(code):
        raise Refusal(messages.DIMENSION_CODE, code=code)
    made, new = Dimension.objects.get_or_create(
        client_id=client_id, code=code, defaults={"name": name.strip()[:120], "valid_from": valid_from}
    )
    before = None if new else made.name
    if not new and made.name != name.strip()[:120]:
        made.name = name.strip()[:120]
        made.save(update_fields=["name"])
    note("ledger.dimension", made.pk, name=code, changes={"naam": [before, made.name]})
    return int(made.pk)


@action(right="ledger.manage")
def end_dimension(by: Actor, client_id: int, code: str, *, until: dt.date | None) -> None:
    """Let entries from a day on no longer carry a key; None opens it again. What was posted stays."""
    found = _dimension(client_id, code)
    if until is not None:
        _ordered(found.valid_from, until)
    before, found.valid_until = found.valid_until, until
    found.save(update_fields=["valid_until"])
    note(
        "ledger.dimension", found.pk, name=code, changes={"geldig tot": [before and str(before), until and str(until)]}
    )


@action(right="ledger.manage")
def set_value(by: Actor, client_id: int, given: ValueDraft) -> None:
    """Add a value of a key, or change its name, last day and holder."""
    store_values(client_id, [given])


@action(right="ledger.manage")
def set_values(by: Actor, client_id: int, given: Sequence[ValueDraft]) -> int:
    """Add or change many values at once; how many."""
    return store_values(client_id, given)


def store_values(client_id: int, given: Sequence[ValueDraft]) -> int:
    """Write values, in one statement, with one note a key. Raises `Refusal` for a key that does not exist."""
    keys = {one.code: one.pk for one in Dimension.of(client_id)}
    for one in given:
        if one.dimension not in keys:
            raise Refusal(messages.NO_DIMENSION, code=one.dimension)
        _ordered(one.valid_from, one.valid_until)
    DimensionValue.objects.bulk_create(
        [
            DimensionValue(
                client_id=client_id, dimension_id=keys[one.dimension], value=one.value.strip()[:60],
                name=one.name.strip()[:160], valid_from=one.valid_from, valid_until=one.valid_until,
                holder_id=one.holder_id,
            )
            for one in given
        ],
        update_conflicts=True, unique_fields=["client", "dimension", "value"],
        update_fields=["name", "valid_until", "holder"],
    )  # fmt: skip
    for code in sorted({one.dimension for one in given}):
        values = [one.value for one in given if one.dimension == code]
        note("ledger.dimension", keys[code], name=code, changes={"waarden": [None, ", ".join(values)[:300]]})
    return len(given)


@action(right="ledger.manage")
def end_value(by: Actor, client_id: int, value_id: int, *, until: dt.date | None) -> None:
    """Let entries from a day on no longer carry a value; None opens it again."""
    found = DimensionValue.of(client_id).select_for_update(of=("self",)).filter(pk=value_id).first()
    if found is None:
        raise Refusal(messages.NO_VALUE)
    if until is not None:
        _ordered(found.valid_from, until)
    before, found.valid_until = found.valid_until, until
    found.save(update_fields=["valid_until"])
    note("ledger.dimension", found.dimension_id, name=found.value,
         changes={"geldig tot": [before and str(before), until and str(until)]})  # fmt: skip


@action(right="ledger.manage")
def add_rule(
    by: Actor,
    client_id: int,
    dimension: str,
    account_from: str,
    account_to: str,
    demand: str,
    *,
    valid_from: dt.date,
    valid_until: dt.date | None = None,
) -> int:
    """Ask, forbid or leave free a key on a range of accounts (`60` to `61` is every account of 60 and 61)."""
    if dimension not in FIXED_KEYS:
        _dimension(client_id, dimension)
    start, end = account_from.strip(), account_to.strip() or account_from.strip()
    if not (RANGE.fullmatch(start) and RANGE.fullmatch(end)) or start.ljust(10, "0") > end.ljust(10, "9"):
        raise Refusal(messages.ACCOUNT_RANGE, start=start, end=end)
    _ordered(valid_from, valid_until)
    for one in DimensionRule.of(client_id).filter(dimension=dimension, account_from=start, account_to=end):
        if (one.valid_until is None or valid_from < one.valid_until) and (
            valid_until is None or one.valid_from < valid_until
        ):
            raise Refusal(messages.RULE_EXISTS, dimension=dimension, start=start, end=end)
    made = DimensionRule.objects.create(
        client_id=client_id, dimension=dimension, account_from=start, account_to=end,
        demand=DimensionRule.Demand(demand), valid_from=valid_from, valid_until=valid_until,
    )  # fmt: skip
    note("ledger.dimension_rule", made.pk, name=f"{dimension} {start}-{end}", changes={"eis": [None, demand]})
    return int(made.pk)


@action(right="ledger.manage")
def end_rule(by: Actor, client_id: int, rule_id: int, *, until: dt.date) -> None:
    """Let a rule no longer count from a day on."""
    found = DimensionRule.of(client_id).select_for_update().filter(pk=rule_id).first()
    if found is None:
        raise Refusal(messages.NO_VALUE)
    _ordered(found.valid_from, until)
    before, found.valid_until = found.valid_until, until
    found.save(update_fields=["valid_until"])
    note("ledger.dimension_rule", found.pk, name=f"{found.dimension} {found.account_from}-{found.account_to}",
         changes={"geldig tot": [before and str(before), str(until)]})  # fmt: skip
