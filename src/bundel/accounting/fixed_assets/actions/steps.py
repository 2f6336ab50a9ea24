"""The steps that every verb of this module shares: lock, judge the day, post, write down. Used by its actions alone."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from bundel.accounting.fixed_assets import messages, rules
from bundel.accounting.fixed_assets.models import Asset, Book, Event, Grant, Policy
from bundel.accounting.fixed_assets.queries.books import book_of, grants_of, keys_of
from bundel.accounting.fixed_assets.rules_entries import Accounts, Keys, entry, lines
from bundel.accounting.fixed_assets.rules_moves import Step
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft, Posted
from bundel.kit.findings import Refusal
from bundel.platform.audit.actions import note
from bundel.platform.numbering.actions import take
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Facts:
    """What a person says of a new asset. An empty label becomes the number; `dimensions` are analytic keys."""

    name: str
    category: str
    article: str = ""
    cost_centre: str = ""
    dimensions: Mapping[str, str] = field(default_factory=dict)
    location: str = ""
    serial: str = ""
    label: str = ""
    parent: str = ""


@dataclass(slots=True)
class Held:
    """An asset locked for a change: its rows and its book as the rules know it."""

    asset: Asset
    row: Book
    grants: list[Grant]
    book: rules.Book

    @property
    def category(self) -> rules.Category:
        return rules.categories()[self.asset.category]

    def accounts(self, **given: str) -> Accounts:
        """The accounts of the asset; `given` are those of this event."""
        one = self.asset
        return Accounts(one.asset_account, one.accumulated_account, one.expense_account, self.category, **given)


def day(on: dt.date) -> str:
    return f"{on:%d/%m/%Y}"


def reason_of(text: str) -> str:
    """The reason, trimmed. Raises `Refusal` when it is empty."""
    if not text.strip():
        raise Refusal(messages.REASON_NEEDED)
    return text.strip()[:300]


def person(by: Actor) -> tuple[int, int | None]:
    """(who acts, for whom). Raises `Refusal` for a task of Bundel."""
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    return by.person_id, by.acting_for_id


def category_of(code: str) -> rules.Category:
    """The category of a code. Raises `Refusal`."""
    found = rules.categories().get(code)
    if found is None:
        raise Refusal(messages.UNKNOWN_CATEGORY, category=code or "–")
    return found


def life_of(client_id: int, category: rules.Category, on: dt.date) -> tuple[int | None, rules.Method]:
    """Life and method on the day of first use: what the client chose, else the category."""
    chosen = Policy.of(client_id).filter(category=category.code, valid_from__lte=on).order_by("-valid_from").first()
    if chosen is None:
        return category.life_months, category.method
    return chosen.life_months, "day" if chosen.method == "day" else "month"


def held(client_id: int, number: str, *states: str) -> Held:
    """The asset with this number, locked until the end of the action. Raises `Refusal` in another state."""
    with connection.cursor() as cursor:
        # Together with other events, never beside a run (`queries.runs.hold_alone`).
        cursor.execute("select pg_advisory_xact_lock_shared(hashtextextended(%s, 7812))", [str(client_id)])
    asset = Asset.of(client_id).select_for_update(of=("self",)).filter(number=number).first()
    if asset is None:
        raise Refusal(messages.UNKNOWN, number=number)
    if states and asset.state not in states:
        raise Refusal(messages.WRONG_STATE, number=number, state=rules.STATES_NL[asset.state].lower())
    row = Book.of(client_id).select_for_update(of=("self",)).get(asset=asset)
    grants = grants_of(client_id, [asset.pk]).get(asset.pk, [])
    return Held(asset, row, grants, book_of(asset, row, grants))


def require_day(by: Actor, one: Held, on: dt.date) -> None:
    """Raises `Refusal` for a day in the future, before the acquisition or before the last change of the plan."""
    asset, plan = one.asset, one.book.plan
    if on > by.today:
        raise Refusal(messages.IN_FUTURE, on=day(on))
    if on < asset.acquired_on:
        raise Refusal(messages.BEFORE_ACQUIRED, number=asset.number, acquired=day(asset.acquired_on), on=day(on))
    last = plan.start if plan else None
    if last is not None and rules.cut(plan.method, on) < last:  # type: ignore[union-attr]
        raise Refusal(messages.BEFORE_LAST, number=asset.number, last=day(last), on=day(on))


def make(client_id: int, facts: Facts, *, acquired_on: dt.date, state: str, number: str = "") -> Held:
    """A new asset without amounts; it takes the next number. Raises `Refusal` naming what is wrong."""
    category = category_of(facts.category)
    if not facts.name.strip():
        raise Refusal(messages.NAME_NEEDED)
    parent = None
    if facts.parent:
        parent = Asset.of(client_id).filter(number=facts.parent).exclude(state="disposed").first()
        if parent is None:
            raise Refusal(messages.PARENT_UNKNOWN, number=facts.parent)
    taken = Asset.of(client_id).filter(label=facts.label).first() if facts.label else None
    if taken is not None:
        raise Refusal(messages.LABEL_TAKEN, label=facts.label, number=taken.number)
    number = number or f"VA{take(client_id, 'fixed_assets'):06d}"
    life, method = life_of(client_id, category, acquired_on)
    asset = Asset.objects.create(
        client_id=client_id, number=number, label=facts.label or number, name=facts.name.strip()[:200],
        category=category.code, state="under_construction", asset_account=category.asset,
        accumulated_account=category.accumulated, expense_account=category.expense, method=method, life_months=life,
        acquired_on=acquired_on, article=facts.article, cost_centre=facts.cost_centre,
        dimensions=dict(facts.dimensions), location=facts.location.strip()[:120], serial=facts.serial[:80],
        parent=parent,
    )  # fmt: skip
    row = Book.objects.create(client_id=client_id, asset=asset)
    asset.state = state
    return Held(asset, row, [], rules.Book())


def posting(one: Held, step: Step, on: dt.date, text: str, accounts: Accounts) -> list[EntryDraft]:
    """The entries of a step: the write-off apart from the moves of the asset."""
    asset = one.asset
    document, place = f"fixed_assets.asset:{asset.pk}", asset.events_count + 1
    keys = keys_of(asset)
    drafts = [
        entry(
            lines(moves, accounts, keys, text, with_article=write_off),
            on=on, text=text, document=document, key=f"{document}/{place}{mark}", write_off=write_off,
        )
        for moves, write_off, mark in ((step.write_off, True, "a"), (step.moves, False, ""))
    ]  # fmt: skip
    return [one for one in drafts if one is not None]


def reclassing(
    one: Held, on: dt.date, text: str, before: tuple[Accounts, Keys], after: tuple[Accounts, Keys]
) -> EntryDraft | None:
    """The entry that moves the balances of an asset to other accounts or keys; its grants stay where they are."""
    book = one.book
    drafts: list[LineDraft] = []
    for (accounts, keys), sign in ((after, 1), (before, -1)):
        moves = (
            ("construction" if one.asset.state == "under_construction" else "asset", book.cost_cents * sign),
            ("revaluation", book.revalued_cents * sign),
            ("accumulated", -book.accumulated_cents * sign),
        )
        drafts += lines(moves, accounts, keys, text, with_article=False)  # type: ignore[arg-type]
    document = f"fixed_assets.asset:{one.asset.pk}"
    return entry(drafts, on=on, text=text, document=document, key=f"{document}/{one.asset.events_count + 1}r",
                 write_off=False)  # fmt: skip


def write(
    by: Actor,
    one: Held,
    kind: str,
    on: dt.date,
    after: rules.Book,
    drafts: list[EntryDraft],
    *,
    text: str = "",
    facts: Mapping[str, Any] | None = None,
) -> Event:
    """Post the entries, save rows and book, and write down the event with the differences that it made."""
    asset, before = one.asset, one.book
    posted: list[Posted] = ledger.post(by, asset.client_id, drafts) if drafts else []
    asset.events_count += 1
    asset.save()
    save_book(one, after)
    event = Event.objects.create(
        client_id=asset.client_id, asset=asset, position=asset.events_count, kind=kind, on=on, text=text[:300],
        cost_cents=after.cost_cents - before.cost_cents, revalued_cents=after.revalued_cents - before.revalued_cents,
        accumulated_cents=after.accumulated_cents - before.accumulated_cents,
        granted_cents=after.granted_cents - before.granted_cents,
        released_cents=after.released_cents - before.released_cents, facts=dict(facts or {}),
        entries=[[entry.entry_id, entry.number] for entry in posted], person_id=by.person_id,
        person_name=by.name[:160], at=by.now,
    )  # fmt: skip
    note("fixed_asset", asset.pk, name=f"{asset.number} {asset.name}"[:160], reason=text,
         changes={rules.KINDS_NL[kind].lower(): [before.net_cents, after.net_cents]})  # fmt: skip
    one.book = after
    return event


def save_book(one: Held, after: rules.Book) -> None:
    """Bring the rows of an asset in line with its book."""
    row, plan = one.row, after.plan
    row.cost_cents, row.revalued_cents = after.cost_cents, after.revalued_cents
    row.residual_cents, row.accumulated_cents = after.residual_cents, after.accumulated_cents
    row.plan_start, row.plan_end = (plan.start, plan.end) if plan else (None, None)
    row.plan_base_cents, row.plan_before_cents = (plan.base_cents, plan.before_cents) if plan else (0, 0)
    row.save()
    amounts = {grant.id: grant for grant in after.grants}
    for kept in one.grants:
        grant = amounts[kept.pk]
        kept.cents, kept.released_cents = grant.cents, grant.released_cents
        kept.from_accumulated_cents, kept.from_released_cents = grant.from_accumulated, grant.from_released
        kept.save()
