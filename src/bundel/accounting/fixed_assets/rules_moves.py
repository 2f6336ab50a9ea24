"""What each event does to an asset: the book after it, and what moves in the ledger. Pure.

A move is (role, cents), positive in debit; the roles become accounts in `rules_entries`. Moves of write-off and of the
asset itself stay apart, because the first are no expense of the budget. Both add up to zero.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bundel.accounting.fixed_assets.rules import (
    Book,
    GrantBook,
    Method,
    Plan,
    cut,
    end_of_life,
    grant_target,
    planned,
    replanned,
)
from bundel.kit import money

Role = Literal[
    "asset", "construction", "accumulated", "expense", "impairment", "revaluation", "surplus", "reserve", "proceeds",
    "gain", "loss", "granted", "released", "income", "source",
]  # fmt: skip
Move = tuple[Role, int]


@dataclass(frozen=True, slots=True)
class Step:
    """The book after an event, with the moves of write-off and those of the asset."""

    book: Book
    write_off: tuple[Move, ...] = ()
    moves: tuple[Move, ...] = ()


def _kept(moves: Iterable[Move]) -> tuple[Move, ...]:
    return tuple(move for move in moves if move[1])


def release(book: Book, accumulated: int) -> tuple[Book, tuple[Move, ...]]:
    """Take grants into result as far as belongs to what is written off."""
    grants = tuple(replace(one, released_cents=grant_target(book, one, accumulated)) for one in book.grants)
    after = replace(book, grants=grants)
    cents = after.released_cents - book.released_cents
    return after, _kept((("released", cents), ("income", -cents)))


def written_off(book: Book, accumulated: int, role: Role = "expense") -> Step:
    """Bring the write-off to an amount, with the grants alongside."""
    cents = accumulated - book.accumulated_cents
    after, grants = release(replace(book, accumulated_cents=accumulated), accumulated)
    return Step(after, _kept(((role, cents), ("accumulated", -cents))) + grants)


def caught_up(book: Book, on: dt.date) -> Step:
    """Write off what is due until a day when the monthly runs are behind; what they did already stays."""
    due = planned(book, on)
    return written_off(book, due) if due > book.accumulated_cents else Step(book)


def _spread(old: Book, done: Step, on: dt.date, end: dt.date, method: Method, before: int) -> Step:
    """Spread what is left; when more is written off than there is to write off, the surplus returns at once."""
    book, write_off = done.book, done.write_off
    before = min(before, book.depreciable_cents)
    if book.accumulated_cents > book.depreciable_cents:
        back = written_off(book, before)
        book, write_off = back.book, write_off + back.write_off
    return Step(replanned(book, on, end, method, before, old), write_off, done.moves)


def capitalise(book: Book, cents: int, *, construction: bool, from_source: int) -> Step:
    """Cost of an asset without plan. `from_source` cents of it stand on another account and move to this one."""
    role: Role = "construction" if construction else "asset"
    return Step(
        replace(book, cost_cents=book.cost_cents + cents), (), _kept(((role, from_source), ("source", -from_source)))
    )


def put_in_use(book: Book, on: dt.date, life_months: int | None, method: Method, *, construction: bool) -> Step:
    """Start writing off; what was under construction moves to the account of the asset."""
    moves = _kept((("asset", book.cost_cents), ("construction", -book.cost_cents))) if construction else ()
    if life_months is None:
        return Step(book, (), moves)
    end = end_of_life(method, on, life_months)
    return Step(replanned(book, on, end, method, book.accumulated_cents), (), moves)


def add_cost(book: Book, on: dt.date, cents: int, *, from_source: int) -> Step:
    """Cost (or, negative, a credit note) during use: spread over what is left of the life."""
    done = caught_up(book, on)
    before = planned(book, on)
    after = replace(done.book, cost_cents=book.cost_cents + cents)
    step = Step(after, done.write_off, _kept((("asset", from_source), ("source", -from_source))))
    if after.plan is None:
        return step
    return _spread(book, step, on, after.plan.end, after.plan.method, before)


def change_plan(book: Book, on: dt.date, end: dt.date, residual_cents: int) -> Step:
    """Another end of life or residual value: the remainder is spread anew."""
    if book.plan is None:
        return Step(replace(book, residual_cents=residual_cents))
    done = caught_up(book, on)
    after = replace(done.book, residual_cents=residual_cents)
    return _spread(book, Step(after, done.write_off), on, end, book.plan.method, planned(book, on))


def revalue(book: Book, on: dt.date, cents: int) -> Step:
    """Raise the value (or, negative, undo a raise): against the surplus, written off over what is left."""
    done = caught_up(book, on)
    after = replace(done.book, revalued_cents=book.revalued_cents + cents)
    step = Step(after, done.write_off, _kept((("revaluation", cents), ("surplus", -cents))))
    if after.plan is None:
        return step
    return _spread(book, step, on, after.plan.end, after.plan.method, planned(book, on))


def impair(book: Book, on: dt.date, cents: int) -> Step:
    """Write off more than planned. Below the residual value that value goes down as well."""
    done = caught_up(book, on)
    before = planned(book, on) + cents
    room = max(0, done.book.gross_cents - before)
    lowered = replace(done.book, residual_cents=min(book.residual_cents, room))
    step = written_off(lowered, done.book.accumulated_cents + cents, "impairment")
    whole = Step(step.book, done.write_off + step.write_off)
    if step.book.plan is None:
        return whole
    plan = step.book.plan
    return _spread(lowered, whole, on, plan.end, plan.method, before)


def _divided(book: Book, parts: Sequence[int]) -> list[Book]:
    """The amounts over parts that cost so much, without plans; each adds up, and none is more than it can be."""
    revalued = money.allocate(book.revalued_cents, parts)
    gross = [cost + more for cost, more in zip(parts, revalued, strict=True)]
    accumulated = money.allocate(book.accumulated_cents, gross)
    net = [whole - gone for whole, gone in zip(gross, accumulated, strict=True)]
    residual = money.allocate(book.residual_cents, net) if sum(net) else [0] * len(net)
    grants = []
    for one in book.grants:
        cents = money.allocate(one.cents, parts)
        released = money.allocate(one.released_cents, cents) if one.cents else cents
        grants.append([GrantBook(one.id, *both, 0, 0) for both in zip(cents, released, strict=True)])
    return [
        Book(*amounts, None, tuple(one[place] for one in grants))
        for place, amounts in enumerate(zip(parts, revalued, residual, accumulated, strict=True))
    ]


def _part_planned(part: Book, on: dt.date, whole: Book) -> Book:
    """A part with its own plan until the end of that of the whole."""
    if whole.plan is None:
        return part
    grants = tuple(
        replace(one, from_accumulated=part.accumulated_cents, from_released=one.released_cents) for one in part.grants
    )
    method = whole.plan.method
    start = cut(method, on)
    base = part.depreciable_cents - part.accumulated_cents
    plan = Plan(method, start, max(start, whole.plan.end), base, part.accumulated_cents)
    return replace(part, plan=plan, grants=grants)


def dispose(book: Book, on: dt.date, proceeds_cents: int, part_cents: int | None = None) -> Step:
    """Take an asset, or the part that cost `part_cents`, out of the books at its value on that day.

    Written off until that day, the grants of what goes are taken into result, and its revaluation becomes a reserve.
    """
    done = written_off(book, planned(book, on))
    now = done.book
    whole = part_cents is None or part_cents == book.cost_cents
    gone, left = (now, None) if whole else _divided(now, (part_cents or 0, book.cost_cents - (part_cents or 0)))
    result = proceeds_cents - gone.net_cents
    freed = gone.granted_cents - gone.released_cents
    write_off: tuple[Move, ...] = (*done.write_off, ("released", freed), ("income", -freed))
    moves: tuple[Move, ...] = (
        ("accumulated", gone.accumulated_cents),
        ("asset", -gone.cost_cents),
        ("revaluation", -gone.revalued_cents),
        ("proceeds", proceeds_cents),
        ("gain", -max(result, 0)),
        ("loss", max(-result, 0)),
        ("surplus", gone.revalued_cents),
        ("reserve", -gone.revalued_cents),
        ("granted", gone.granted_cents),
        ("released", -gone.granted_cents),
    )
    after = Book(grants=tuple(GrantBook(one.id, 0, 0, 0, 0) for one in now.grants))
    if left is not None:
        after = _part_planned(left, on, now)
    return Step(after, _kept(write_off), _kept(moves))


def split(book: Book, on: dt.date, parts: Sequence[int]) -> tuple[Step, list[Book]]:
    """Divide an asset into parts that cost so much; each amount is divided by cost and adds up exactly.

    The step brings the write-off to what is due; its book is that before the division. Raises `ValueError` when the
    parts do not add up to the cost.
    """
    if sum(parts) != book.cost_cents or min(parts, default=0) <= 0:
        raise ValueError("de delen zijn samen niet de aanschaffingswaarde")
    done = written_off(book, planned(book, on))
    return done, [_part_planned(one, on, done.book) for one in _divided(done.book, parts)]


def granted(book: Book, on: dt.date, grant_id: int, cents: int, *, booked: bool) -> Step:
    """Attach a capital grant, released over the years to come. `booked`: it stands in the ledger already."""
    before = planned(book, on)
    grant = GrantBook(grant_id, cents, 0, before, 0)
    after = replace(book, grants=(*book.grants, grant))
    moves: tuple[Move, ...] = () if booked else (("source", cents), ("granted", -cents))
    if after.plan is None or before < after.depreciable_cents:
        return Step(after, (), moves)
    freed, write_off = release(after, before)
    return Step(freed, write_off, moves)
