"""What happens to an asset during its life, one verb an event."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bundel.accounting.fixed_assets import messages, rules, rules_moves
from bundel.accounting.fixed_assets.actions import registering, steps
from bundel.accounting.fixed_assets.actions.registering import Part
from bundel.accounting.fixed_assets.actions.steps import Facts, Held
from bundel.accounting.fixed_assets.models import Asset, Grant, Policy
from bundel.accounting.fixed_assets.queries.books import grant_of, keys_of
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="fixed_assets.manage")
def set_policy(
    by: Actor, client_id: int, category: str, *, life_months: int | None, method: rules.Method, valid_from: dt.date
) -> None:
    """Another life or method for a category of this client, for assets first used from a day on."""
    kind = steps.category_of(category)
    if life_months is not None and not 1 <= life_months <= rules.LONGEST_MONTHS:
        raise Refusal(messages.NO_LIFE)
    _, made = Policy.objects.get_or_create(
        client_id=client_id,
        category=kind.code,
        valid_from=valid_from,
        defaults={
            "life_months": life_months, "method": method, "decided_at": by.now, "decided_by_name": by.name[:160],
        },
    )  # fmt: skip
    if not made:
        raise Refusal(messages.NOTHING_CHANGES, number=f"{kind.name} vanaf {steps.day(valid_from)}")
    note("fixed_asset_policy", kind.code, name=kind.name, changes={"levensduur": [kind.life_months, life_months]})


@action(right="fixed_assets.manage")
def put_in_use(
    by: Actor, client_id: int, number: str, *, on: dt.date, life_months: int | None = None, residual_cents: int = 0
) -> None:
    """Start writing off an asset under construction: its cost moves from 27 to its own account."""
    one = steps.held(client_id, number, "under_construction")
    steps.require_day(by, one, on)
    book = one.book
    if book.cost_cents <= 0:
        raise Refusal(messages.AMOUNT, what=f"{number} heeft nog geen aanschaffingswaarde.")
    if not 0 <= residual_cents <= book.cost_cents:
        raise Refusal(messages.AMOUNT, what="De restwaarde ligt tussen nul en de aanschaffingswaarde.")
    after = registering.start(one, replace(book, residual_cents=residual_cents), on, life_months)
    moved = rules_moves.put_in_use(book, on, None, "month", construction=True)
    text = f"{number} in gebruik genomen"
    drafts = steps.posting(one, moved, on, text, one.accounts())
    steps.write(by, one, "put_in_use", on, after, drafts, text=text)


@action(right="fixed_assets.manage")
def add_cost(by: Actor, client_id: int, number: str, parts: Sequence[Part], *, on: dt.date | None = None) -> None:
    """Add ledger lines (credit notes lower it) to an asset: spread over what is left of its life."""
    one = steps.held(client_id, number, "under_construction", "in_use")
    taken = registering.take_parts(client_id, parts)
    cents = sum(part for _, part in taken)
    on = on or max(row.date for row, _ in taken)
    steps.require_day(by, one, on)
    if one.book.cost_cents + cents < 0:
        raise Refusal(messages.AMOUNT, what=f"{number} kostte maar {money.show(one.book.cost_cents)} euro.")
    building = one.asset.state == "under_construction"
    home = one.category.construction if building else one.asset.asset_account
    text = f"Kosten bij {number}"
    step = (
        rules_moves.capitalise(one.book, cents, construction=True, from_source=0)
        if building
        else rules_moves.add_cost(one.book, on, cents, from_source=0)
    )
    after = step.book
    if after.residual_cents > after.gross_cents:
        raise Refusal(messages.AMOUNT, what=f"Verlaag eerst de restwaarde van {number}.")
    drafts = steps.posting(one, step, on, text, one.accounts())
    for place, (account, part) in enumerate(registering.by_account(one, taken, home)):
        moved = rules_moves.capitalise(rules.Book(), 0, construction=building, from_source=part)
        made = steps.posting(one, moved, on, text, one.accounts(source=account))
        drafts += [replace(draft, key=f"{draft.key}.{place}") for draft in made]
    registering.link(by, one, taken)
    steps.write(by, one, "add_cost", on, after, drafts, text=text,
                facts={"lijnen": [row.number for row, _ in taken]})  # fmt: skip


@action(right="fixed_assets.manage")
def change_plan(
    by: Actor, client_id: int, number: str, *, on: dt.date, life_months: int, residual_cents: int, reason: str
) -> None:
    """Another life (counted from first use) or residual value: what is left is spread anew from `on`."""
    reason = steps.reason_of(reason)
    one = steps.held(client_id, number, "in_use")
    steps.require_day(by, one, on)
    asset, book = one.asset, one.book
    if book.plan is None or asset.in_use_on is None or not 1 <= life_months <= rules.LONGEST_MONTHS:
        raise Refusal(messages.NO_LIFE)
    if (life_months, residual_cents) == (asset.life_months, book.residual_cents):
        raise Refusal(messages.NOTHING_CHANGES, number=number)
    room = book.gross_cents - max(book.accumulated_cents, rules.planned(book, on))
    if not 0 <= residual_cents <= room:
        raise Refusal(messages.AMOUNT, what=f"De restwaarde ligt tussen nul en {money.show(room)} euro.")
    end = rules.end_of_life(book.plan.method, asset.in_use_on, life_months)
    step = rules_moves.change_plan(book, on, end, residual_cents)
    facts = {"levensduur": [asset.life_months, life_months], "restwaarde": [book.residual_cents, residual_cents]}
    asset.life_months = life_months
    drafts = steps.posting(one, step, on, f"Afschrijving van {number} tot {steps.day(on)}", one.accounts())
    steps.write(by, one, "change_plan", on, step.book, drafts, text=reason, facts=facts)


@action(right="fixed_assets.manage")
def revalue(by: Actor, client_id: int, number: str, *, on: dt.date, cents: int, reason: str) -> None:
    """Raise the value of land or a building (negative: undo a raise), against the revaluation surplus."""
    reason = steps.reason_of(reason)
    one = steps.held(client_id, number, "in_use")
    steps.require_day(by, one, on)
    if not one.category.revaluation:
        raise Refusal(messages.NO_REVALUATION, category=one.category.name)
    planned = max(rules.planned(one.book, on), one.book.accumulated_cents)
    lowest = -min(one.book.revalued_cents, one.book.gross_cents - planned)
    if cents == 0 or cents < lowest:
        raise Refusal(messages.AMOUNT, what=f"Een meerwaarde daalt hoogstens met {money.show(-lowest)} euro.")
    step = rules_moves.revalue(one.book, on, cents)
    drafts = steps.posting(one, step, on, f"Herwaardering van {number}: {reason}", one.accounts())
    steps.write(by, one, "revalue", on, step.book, drafts, text=reason)


@action(right="fixed_assets.manage")
def impair(by: Actor, client_id: int, number: str, *, on: dt.date, cents: int, reason: str) -> None:
    """Write off more than planned, because the asset lost value for good."""
    reason = steps.reason_of(reason)
    one = steps.held(client_id, number, "in_use")
    steps.require_day(by, one, on)
    room = one.book.gross_cents - max(rules.planned(one.book, on), one.book.accumulated_cents)
    if not 0 < cents <= room:
        raise Refusal(messages.AMOUNT, what=f"{number} is nog {money.show(room)} euro waard.")
    step = rules_moves.impair(one.book, on, cents)
    drafts = steps.posting(one, step, on, f"Waardevermindering op {number}: {reason}", one.accounts())
    steps.write(by, one, "impair", on, step.book, drafts, text=reason)


@action(right="fixed_assets.manage")
def transfer(
    by: Actor,
    client_id: int,
    number: str,
    *,
    on: dt.date,
    cost_centre: str,
    article: str,
    dimensions: Mapping[str, str] | None = None,
    location: str = "",
    reason: str,
) -> None:
    """Give an asset another cost centre, article or analytic keys: its balances move along. A place too, if given."""
    reason = steps.reason_of(reason)
    one = steps.held(client_id, number, "under_construction", "in_use")
    steps.require_day(by, one, on)
    asset = one.asset
    before = keys_of(asset)
    facts = {"kostenplaats": [asset.cost_centre, cost_centre], "artikel": [asset.article, article],
             "plaats": [asset.location, location or asset.location]}  # fmt: skip
    asset.cost_centre, asset.article = cost_centre.strip()[:40], article.strip()[:60]
    asset.dimensions = asset.dimensions if dimensions is None else dict(dimensions)
    moved = keys_of(asset) != before
    if not moved and location in ("", asset.location):
        raise Refusal(messages.NOTHING_CHANGES, number=number)
    asset.location = location.strip()[:120] or asset.location
    step = rules_moves.caught_up(one.book, on) if moved else rules_moves.Step(one.book)
    text = f"Overdracht van {number}: {reason}"
    # What is due until then belongs to the keys that the asset leaves.
    leaving = keys_of(asset)
    asset.cost_centre, asset.article, asset.dimensions = before.cost_centre, before.article, dict(before.dimensions)
    drafts = steps.posting(one, step, on, text, one.accounts())
    asset.cost_centre, asset.article, asset.dimensions = leaving.cost_centre, leaving.article, dict(leaving.dimensions)
    accounts = one.accounts()
    balances = Held(asset, one.row, one.grants, step.book)
    plain = (replace(before, article=""), replace(leaving, article=""))
    if plain[0] != plain[1]:
        entry = steps.reclassing(balances, on, text, (accounts, plain[0]), (accounts, plain[1]))
        drafts += [entry] if entry else []
    steps.write(by, one, "transfer" if moved else "moved", on, step.book, drafts, text=reason, facts=facts)


@action(right="fixed_assets.manage")
def correct(by: Actor, client_id: int, number: str, facts: Facts, *, on: dt.date, reason: str) -> None:
    """Correct the description of an asset, or its category: then its balances move to the accounts of the right one.

    Keys (article, cost centre, dimensions) go by `transfer`.
    """
    reason = steps.reason_of(reason)
    one = steps.held(client_id, number, "under_construction", "in_use")
    asset, kind = one.asset, steps.category_of(facts.category)
    if not facts.name.strip():
        raise Refusal(messages.NAME_NEEDED)
    label = facts.label.strip()[:40] or asset.number
    taken = Asset.of(client_id).filter(label=label).exclude(pk=asset.pk).first()
    if taken is not None:
        raise Refusal(messages.LABEL_TAKEN, label=label, number=taken.number)
    wanted = (facts.name.strip()[:200], kind.code, facts.location.strip()[:120], facts.serial.strip()[:80], label)
    now = (asset.name, asset.category, asset.location, asset.serial, asset.label)
    if wanted == now:
        raise Refusal(messages.NOTHING_CHANGES, number=number)
    drafts = []
    if kind.code != asset.category:
        steps.require_day(by, one, on)
        if one.book.revalued_cents and not kind.revaluation:
            raise Refusal(messages.NO_REVALUATION, category=kind.name)
        before, keys = one.accounts(), replace(keys_of(asset), article="")
        asset.category, asset.asset_account = kind.code, kind.asset
        asset.accumulated_account, asset.expense_account = kind.accumulated, kind.expense
        entry = steps.reclassing(one, on, f"Categorie van {number}: {reason}", (before, keys), (one.accounts(), keys))
        drafts = [entry] if entry else []
    asset.name, _, asset.location, asset.serial, asset.label = wanted
    changed = {name: list(pair) for name, *pair in zip(
        ("omschrijving", "categorie", "plaats", "serienummer", "etiket"), now, wanted, strict=True)
        if pair[0] != pair[1]}  # fmt: skip
    steps.write(by, one, "correction", on, one.book, drafts, text=reason, facts=changed)


@action(right="fixed_assets.manage")
def split(
    by: Actor, client_id: int, number: str, *, on: dt.date, parts: Sequence[tuple[str, int]], reason: str
) -> list[str]:
    """Divide an asset into parts (name, cost in cents) that add up to its cost; the first keeps the number.

    Returns the numbers. Accounts and keys stay, so that nothing moves in the ledger but what is due until then.
    """
    reason = steps.reason_of(reason)
    one = steps.held(client_id, number, "in_use", "under_construction")
    steps.require_day(by, one, on)
    asset = one.asset
    total = sum(cents for _, cents in parts)
    if len(parts) < 2 or total != one.book.cost_cents or min(cents for _, cents in parts) <= 0:
        raise Refusal(messages.PARTS, sum=money.show(total), number=number, cost=money.show(one.book.cost_cents))
    step, books = rules_moves.split(one.book, on, [cents for _, cents in parts])
    drafts = steps.posting(one, step, on, f"Afschrijving van {number} tot {steps.day(on)}", one.accounts())
    keys = keys_of(asset)
    numbers = [number]
    for (name, _), book in zip(parts[1:], books[1:], strict=True):
        facts = Facts(name, asset.category, keys.article, keys.cost_centre, dict(keys.dimensions), asset.location,
                      parent=number)  # fmt: skip
        other = steps.make(client_id, facts, acquired_on=asset.acquired_on, state=asset.state)
        made = other.asset
        made.in_use_on, made.life_months, made.method = asset.in_use_on, asset.life_months, asset.method
        other.grants = [_copied(grant, made, cents) for grant, cents in zip(one.grants, book.grants, strict=True)]
        grants = tuple(replace(cents, id=row.pk) for row, cents in zip(other.grants, book.grants, strict=True))
        steps.write(by, other, "split", on, replace(book, grants=grants), [], text=f"Afgesplitst van {number}")
        numbers.append(made.number)
    asset.name = parts[0][0].strip()[:200] or asset.name
    steps.write(by, one, "split", on, books[0], drafts, text=reason, facts={"delen": numbers})
    return numbers


def _copied(grant: Grant, asset: Asset, cents: rules.GrantBook) -> Grant:
    """The part of a grant that goes with a part of the asset; its book is written with that of the part."""
    made = Grant.objects.create(
        client_id=grant.client_id, asset=asset, name=grant.name, account=grant.account, granted_on=grant.granted_on,
        cents=cents.cents, released_cents=cents.released_cents,
    )  # fmt: skip
    assert grant_of(made).cents == cents.cents
    return made
