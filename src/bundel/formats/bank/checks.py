"""Checks that every bank format shares: balance, chain inside one file, sums of details, check digits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bundel.formats.bank import messages
from bundel.formats.bank.model import FormatName, Movement, ReadResult, Statement
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


@dataclass(slots=True)
class Part:
    """One statement of a file as a reader found it: None when it could not be read at all."""

    place: str
    statement: Statement | None
    findings: list[Finding]


def assemble(name: FormatName, parts: list[Part], findings: list[Finding], *, chained: bool = True) -> ReadResult:
    """The result of a file. Per account each statement must open where the one before it closed.

    Statements come out oldest first, whatever their order in the file, so that they can be imported one by one.
    """
    found = _oldest_first([part for part in parts if part.statement is not None])
    if chained:
        _follow(found)
    accepted: list[Statement] = []
    rejected: list[Statement] = []
    for part in found:
        stopped = any(finding.severity == "error" for finding in part.findings)
        if part.statement is not None:
            (rejected if stopped else accepted).append(part.statement)
    everything = findings + [finding for part in parts for finding in part.findings]
    return ReadResult(name, tuple(accepted), tuple(everything), tuple(rejected))


def _oldest_first(parts: list[Part]) -> list[Part]:
    """By day, then by number; where a bank leaves a number out, the order of the file decides within one day."""
    numbered = all(part.statement is not None and part.statement.sequence is not None for part in parts)

    def age(part: Part) -> tuple[date, int]:
        statement = part.statement
        if statement is None:
            return date.min, 0
        return statement.date, (statement.sequence or 0) if numbered else 0

    return sorted(parts, key=age)


def _follow(parts: list[Part]) -> None:
    last: dict[str, Statement] = {}
    for part in parts:
        statement = part.statement
        if statement is None:
            continue
        previous = last.get(statement.account)
        if previous is not None:
            part.findings += _step(previous, statement, part.place)
        last[statement.account] = statement


def _step(previous: Statement, statement: Statement, place: str) -> Iterator[Finding]:
    """Findings about the step from one statement of an account to the next one."""
    if statement.sequence is not None and (previous.sequence, previous.date) == (statement.sequence, statement.date):
        day = statement.date.isoformat()
        yield Finding("error", messages.TWICE, place, {"sequence": statement.sequence, "date": day})
    elif previous.closing_cents != statement.opening_cents:
        opening, closing = show(statement.opening_cents), show(previous.closing_cents)
        yield Finding("error", messages.CHAIN, place, {"opening": opening, "previous": closing})
    elif _gap(previous, statement):
        found, before = statement.sequence or 0, previous.sequence or 0
        yield Finding("warning", messages.SEQUENCE_GAP, place, {"found": found, "previous": before})


def _gap(previous: Statement, statement: Statement) -> bool:
    """A missing number: not the next one, and not the first of a new year or after 999."""
    if previous.sequence is None or statement.sequence is None:
        return False
    restart = statement.sequence == 1 and (statement.date.year > previous.date.year or previous.sequence >= 999)
    return statement.sequence != previous.sequence + 1 and not restart
