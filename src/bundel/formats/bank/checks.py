"""Checks that every bank format shares: balance, chain inside one file, sums of details, check digits."""

from collections.abc import Iterator

from bundel.formats.bank import messages
from bundel.formats.bank.model import Movement, Statement
from bundel.formats.payments.identifiers import ogm
from bundel.kit.findings import Finding
from bundel.kit.money import show


def balance(statement: Statement, place: str) -> Iterator[Finding]:
    """Old balance + movements = new balance; the totals count, their details never do."""
    moved = sum(movement.amount_cents for movement in statement.movements)
    if statement.opening_cents + moved != statement.closing_cents:
        facts = {
            "opening": show(statement.opening_cents),
            "movements": show(moved),
            "computed": show(statement.opening_cents + moved),
            "closing": show(statement.closing_cents),
        }
        yield Finding("error", messages.BALANCE, place, facts)


def movements(statement: Statement, place: str) -> Iterator[Finding]:
    """Warnings about single movements: details that do not add up, check digits of a structured communication."""
    for movement in statement.movements:
        yield from _movement(movement, f"{place}, verrichting {movement.sequence}")


def _movement(movement: Movement, place: str) -> Iterator[Finding]:
    if movement.details:
        total = sum(detail.amount_cents for detail in movement.details)
        if total != movement.amount_cents:
            facts = {"found": show(total), "expected": show(movement.amount_cents)}
            yield Finding("warning", messages.DETAILS_SUM, place, facts)
        for detail in movement.details:
            yield from _movement(detail, f"{place}.{detail.sequence}")
    reference = movement.structured_reference
    if reference and reference.isdigit() and ogm(reference) is None:
        yield Finding("warning", messages.REFERENCE_CHECK, place, {"reference": reference})


class Chain:
    """The statements of one file in their order: per account each opens where the one before closed."""

    def __init__(self) -> None:
        self._last: dict[str, Statement] = {}
        self._seen: set[tuple[str, int | None, str]] = set()

    def follow(self, statement: Statement, place: str) -> Iterator[Finding]:
        """Findings about the step from the previous statement of the same account to this one."""
        previous = self._last.get(statement.account)
        self._last[statement.account] = statement
        key = (statement.account, statement.sequence, statement.date.isoformat())
        if key in self._seen and statement.sequence is not None:
            facts: dict[str, str | int] = {"sequence": statement.sequence, "date": statement.date.isoformat()}
            yield Finding("error", messages.TWICE, place, facts)
            return
        self._seen.add(key)
        if previous is None:
            return
        if previous.closing_cents != statement.opening_cents:
            facts_chain = {"opening": show(statement.opening_cents), "previous": show(previous.closing_cents)}
            yield Finding("error", messages.CHAIN, place, facts_chain)
        elif _gap(previous, statement):
            facts_gap = {"found": statement.sequence or 0, "previous": previous.sequence or 0}
            yield Finding("warning", messages.SEQUENCE_GAP, place, facts_gap)


def _gap(previous: Statement, statement: Statement) -> bool:
    """A missing number: not the next one, and not the first of a new year or after 999."""
    if previous.sequence is None or statement.sequence is None:
        return False
    restart = statement.sequence == 1 and (statement.date.year > previous.date.year or previous.sequence >= 999)
    return statement.sequence != previous.sequence + 1 and not restart
