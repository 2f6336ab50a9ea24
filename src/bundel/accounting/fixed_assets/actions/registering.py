"""How assets come into the register: from ledger lines, from an earlier register, with their grants."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bundel.accounting.fixed_assets import messages, rules, rules_moves
from bundel.accounting.fixed_assets.actions import steps
from bundel.accounting.fixed_assets.actions.steps import Facts, Held
from bundel.accounting.fixed_assets.models import Grant, Source
from bundel.accounting.fixed_assets.queries import sources
from bundel.accounting.fixed_assets.queries.books import grant_of
from bundel.accounting.fixed_assets.rules_entries import GRANT_ACCOUNT, GRANT_SOURCE
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Part:
    """So many cents of a ledger line; None is all that is left of it."""

    entry_id: int
    position: int
    cents: int | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """An asset of an earlier register: what it cost and what was written off of it on the day of take-over."""

    number: str
    facts: Facts
    acquired_on: dt.date
    in_use_on: dt.date | None
    life_months: int | None
    cost_cents: int
    accumulated_cents: int
    residual_cents: int
    granted_cents: int
    released_cents: int


def take_parts(client_id: int, parts: Sequence[Part]) -> list[tuple[sources.SourceRow, int]]:
    """The lines with the cents asked of each. Raises `Refusal` when a line has not so much left."""
    sources.hold(client_id, [(one.entry_id, one.position) for one in parts])
    rows = {
        (row.entry_id, row.position): row
        for row in sources.waiting(
            [client_id], ids=[(one.entry_id, one.position) for one in parts], limit=len(parts) + 1
        )
    }
    found = []
    for part in parts:
        row = rows.get((part.entry_id, part.position))
        if row is None:
            raise Refusal(messages.SOURCE_UNKNOWN, line=f"{part.entry_id}.{part.position}")
        cents = row.left_cents if part.cents is None else part.cents
        if cents == 0 or cents * row.left_cents < 0 or abs(cents) > abs(row.left_cents):
            raise Refusal(
                messages.SOURCE_USED, rows=(row.number,), number=row.number, left=money.show(row.left_cents),
                cents=money.show(cents),
            )  # fmt: skip
        found.append((row, cents))
    return found


def link(by: Actor, one: Held, taken: Sequence[tuple[sources.SourceRow, int]]) -> None:
    """Write down which cents of which lines the asset carries."""
    for row, cents in taken:
        kept = Source.of(one.asset.client_id).filter(
            entry_id=row.entry_id, position=row.position, asset_id=one.asset.pk
        )
        if kept.exists():
            raise Refusal(messages.SOURCE_USED, rows=(row.number,), number=row.number,
                          left=money.show(0), cents=money.show(cents))  # fmt: skip
        Source.objects.create(
            client_id=one.asset.client_id, entry_id=row.entry_id, position=row.position, asset_id=one.asset.pk,
            cents=cents, account=row.account, person_name=by.name[:160], at=by.now,
        )  # fmt: skip


def by_account(one: Held, taken: Sequence[tuple[sources.SourceRow, int]], account: str) -> list[tuple[str, int]]:
    """What of the lines stands on other accounts than that of the asset: (account, cents)."""
    sums: dict[str, int] = {}
    for row, cents in taken:
        if row.account != account:
            sums[row.account] = sums.get(row.account, 0) + cents
    return sorted(sums.items())


@action(right="fixed_assets.manage")
def capitalise(
    by: Actor,
    client_id: int,
    facts: Facts,
    parts: Sequence[Part],
    *,
    in_use_on: dt.date | None,
    on: dt.date | None = None,
    life_months: int | None = None,
    residual_cents: int = 0,
) -> str:
    """Make one asset of (parts of) ledger lines; gives its number. Without `in_use_on` it is under construction.

    Lines on another account than the asset's own move to it, dated `on` (default: the day of the last line). Raises
    `Refusal` when a line has not so much left, and for what is wrong with the facts.
    """
    taken = take_parts(client_id, parts)
    cents = sum(part for _, part in taken)
    if not taken or cents <= 0:
        raise Refusal(messages.SOURCES_NEGATIVE, cents=money.show(cents))
    last = max(row.date for row, _ in taken)
    on = on or last
    facts = _filled(facts, taken)
    state = "under_construction" if in_use_on is None else "in_use"
    one = steps.make(client_id, facts, acquired_on=min(row.date for row, _ in taken), state=state)
    if on > by.today or (in_use_on is not None and in_use_on > by.today):
        raise Refusal(messages.IN_FUTURE, on=steps.day(max(on, in_use_on or on)))
    building = in_use_on is None
    home = one.category.construction if building else one.category.asset
    text = f"{one.asset.number} {one.asset.name}"
    book, drafts = rules.Book(), []
    for place, (account, part) in enumerate(by_account(one, taken, home)):
        step = rules_moves.capitalise(book, 0, construction=building, from_source=part)
        made = steps.posting(one, step, on, text, one.accounts(source=account))
        drafts += [replace(draft, key=f"{draft.key}.{place}") for draft in made]
    book = replace(book, cost_cents=cents, residual_cents=_residual(residual_cents, cents))
    if in_use_on is not None:
        book = start(one, book, in_use_on, life_months)
    link(by, one, taken)
    steps.write(by, one, "capitalise", on, book, drafts, text=text,
                facts={"lijnen": [row.number for row, _ in taken]})  # fmt: skip
    return one.asset.number


def _filled(facts: Facts, taken: Sequence[tuple[sources.SourceRow, int]]) -> Facts:
    """What was not given about keys comes from the first line."""
    first = taken[0][0]
    return replace(
        facts,
        article=facts.article or first.article,
        cost_centre=facts.cost_centre or first.cost_centre,
        dimensions=facts.dimensions or first.dimensions,
    )


def _residual(residual_cents: int, cents: int) -> int:
    if not 0 <= residual_cents <= cents:
        raise Refusal(messages.AMOUNT, what="De restwaarde ligt tussen nul en de aanschaffingswaarde.")
    return residual_cents


def start(one: Held, book: rules.Book, in_use_on: dt.date, life_months: int | None) -> rules.Book:
    """Give an asset its plan from the day of first use. Raises `Refusal` for a life that cannot be."""
    asset = one.asset
    life, method = steps.life_of(asset.client_id, one.category, in_use_on)
    if life is not None and life_months is not None:
        life = life_months
    if life is not None and not 1 <= life <= rules.LONGEST_MONTHS:
        raise Refusal(messages.NO_LIFE)
    asset.state, asset.in_use_on, asset.life_months, asset.method = "in_use", in_use_on, life, method
    return rules_moves.put_in_use(book, in_use_on, life, method, construction=False).book


@action(right="fixed_assets.manage")
def leave_out(by: Actor, client_id: int, part: Part, *, reason: str) -> None:
    """Say of a ledger line why (the rest of) it is no asset: an advance, something below the threshold."""
    reason = steps.reason_of(reason)
    ((row, cents),) = take_parts(client_id, [replace(part, cents=None)])
    Source.objects.create(
        client_id=client_id, entry_id=row.entry_id, position=row.position, asset=None, cents=cents,
        account=row.account, reason=reason, person_name=by.name[:160], at=by.now,
    )  # fmt: skip
    note("fixed_asset_source", row.id, name=row.number, reason=reason, changes={"activeren": [cents, 0]})


@action(right="fixed_assets.manage")
def take_over(by: Actor, client_id: int, rows: Sequence[Taken], *, on: dt.date) -> int:
    """Bring in an earlier register as it stood on a day; nothing is posted, because the opening balance carries it.

    Numbers stay what they were. What is left is spread over the rest of the life. Returns how many came in.
    """
    for row in rows:
        one = steps.make(
            client_id, row.facts, acquired_on=row.acquired_on,
            state="in_use" if row.in_use_on else "under_construction", number=row.number,
        )  # fmt: skip
        grants = []
        if row.granted_cents:
            made = Grant.objects.create(
                client_id=client_id, asset=one.asset, name="Overgenomen", account=GRANT_ACCOUNT,
                granted_on=row.acquired_on, cents=row.granted_cents, released_cents=row.released_cents,
                from_accumulated_cents=row.accumulated_cents, from_released_cents=row.released_cents,
            )  # fmt: skip
            one.grants.append(made)
            grants.append(grant_of(made))
        book = rules.Book(row.cost_cents, 0, row.residual_cents, row.accumulated_cents, None, tuple(grants))
        if row.in_use_on is not None:
            life, method = steps.life_of(client_id, one.category, row.in_use_on)
            life = row.life_months or life
            one.asset.in_use_on, one.asset.life_months, one.asset.method = row.in_use_on, life, method
            if life is not None:
                end = rules.end_of_life(method, row.in_use_on, life)
                since = max(on, row.in_use_on)
                book = rules.replanned(book, since, end, method, row.accumulated_cents)
        home = one.asset.asset_account if row.in_use_on else one.category.construction
        facts = {"aanschaffing": home, "afschrijving": one.asset.accumulated_account}
        steps.write(by, one, "opening", on, book, [], text="Overgenomen uit een vorig register", facts=facts)
    return len(rows)


@action(right="fixed_assets.manage")
def grant(
    by: Actor,
    client_id: int,
    number: str,
    *,
    on: dt.date,
    cents: int,
    name: str,
    account: str = GRANT_ACCOUNT,
    source: str = GRANT_SOURCE,
    booked: bool = True,
) -> None:
    """Attach a capital grant to an asset. `booked`: it stands on `account` already; otherwise it is posted now.

    It is taken into result in step with what is written off from now on.
    """
    one = steps.held(client_id, number, "under_construction", "in_use")
    steps.require_day(by, one, on)
    if cents <= 0:
        raise Refusal(messages.AMOUNT, what="Een subsidie is een positief bedrag.")
    if not account.startswith("15") or account.startswith("159"):
        raise Refusal(messages.GRANT_ACCOUNT, account=account)
    if any(other.account != account for other in one.grants):
        raise Refusal(messages.GRANT_ONE_ACCOUNT, number=number, account=one.grants[0].account)
    made = Grant.objects.create(
        client_id=client_id, asset=one.asset, name=name.strip()[:160] or "Subsidie", account=account, granted_on=on,
        cents=cents,
    )  # fmt: skip
    one.grants.append(made)
    step = rules_moves.granted(one.book, on, made.pk, cents, booked=booked)
    text = f"Subsidie voor {one.asset.number}: {made.name}"
    drafts = steps.posting(one, step, on, text, one.accounts(granted=account, source=source))
    steps.write(by, one, "grant", on, step.book, drafts, text=text)
