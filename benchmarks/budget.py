"""What the hard stop of the budget costs: the same postings with and without its guard, taking turns in one run.

A batch of 100,000 lines on 200 articles, half of it on commitments; then one entry at a time.
"""

import datetime as dt
import statistics
import time
from dataclasses import replace
from typing import Any

from benchmarks.place import own_place
from benchmarks.posting import LINES_PER_ENTRY, START, client, entries, machine, row
from django.db import connection

from bundel.accounting.budget import actions, guard
from bundel.accounting.budget.rules import CreditLine
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import batch
from bundel.accounting.ledger.rules import EntryDraft
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Person, RoleAssignment

ARTICLES = 200
CREDIT_CENTS = 10**13
MOST = 1.2


def _person(name: str, role: str) -> Actor:
    made = Person.objects.create_user(f"{name}@voorbeeld.example", name=name)
    RoleAssignment.objects.create(person=made, role=role, valid_from=START)
    return Actor(person_id=made.pk, name=name, channel="cli", now=machine().now)


def _code(number: int) -> str:
    return f"ZZ0-1ZZA-2-{number % ARTICLES:03d}/WT"


def budgeted(code: str, preparer: Actor, approver: Actor) -> Client:
    """A client with 200 articles that will not run out, and a commitment on each."""
    one = client(code)
    actions.open_year(preparer, one.pk, 2026)
    lines = []
    for number in range(ARTICLES):
        actions.set_article(preparer, one.pk, 2026, _code(number), name=f"Artikel {number}", esr_code="12.11")
        lines.append(CreditLine(_code(number), CREDIT_CENTS, CREDIT_CENTS))
    asked = actions.adjust(preparer, one.pk, 2026, lines, kind="initial", reference="Meting")
    actions.approve(approver, one.pk, asked)
    for number in range(ARTICLES):
        made = actions.reserve(
            preparer, one.pk, number=f"V{number}", year=2026, article=_code(number), cents=CREDIT_CENTS // 2
        )
        actions.post_commitment(preparer, one.pk, made.number)
    return one


def _on_articles(drafts: list[EntryDraft]) -> list[EntryDraft]:
    """Spread the cost lines over the articles, every second entry on the commitment of its article."""
    return [
        replace(
            draft,
            lines=tuple(
                replace(line, article=_code(n + i), commitment=f"V{(n + i) % ARTICLES}" if n % 2 else "")
                if line.debit_cents
                else line
                for i, line in enumerate(draft.lines)
            ),
        )
        for n, draft in enumerate(drafts)
    ]


def _seconds(of: Client, drafts: list[EntryDraft]) -> float:
    """One posting; the client without budget posts as if this module did not exist, without its guard."""
    others = [one for one in batch.GUARDS if one is not guard.judge]
    batch.GUARDS[:] = others if of.code == "VRIJ" else [*others, guard.judge]
    began = time.perf_counter()
    ledger.post(machine(), of.pk, drafts)
    return time.perf_counter() - began


def whole_batch(with_budget: Client, without: Client, count: int, rounds: int) -> dict[str, Any]:
    """Extra time of one batch, the quickest of rounds that take turns: what else runs on the machine only adds."""
    pairs = []
    for turn in range(rounds):
        drafts = _on_articles(entries(count // LINES_PER_ENTRY, f"batch {turn}"))
        both = [with_budget, without] if turn % 2 else [without, with_budget]
        found = {one.pk: _seconds(one, drafts) for one in both}
        pairs.append((found[with_budget.pk], found[without.pk]))
    guarded, free = (min(column) for column in zip(*pairs, strict=True))
    note = f"{count} lijnen op {ARTICLES} artikels: {guarded:.2f} s tegenover {free:.2f} s (snelste van {rounds})"
    ratio = guarded / free
    return row("batch met begroting tegenover zonder", ratio, "×", MOST, ratio / MOST, ratio <= MOST, note)


def single(with_budget: Client, without: Client, count: int) -> dict[str, Any]:
    """Extra time of one entry through the action, medians of postings that take turns."""
    drafts = _on_articles(entries(count + 10, "enkel"))
    times: dict[int, list[float]] = {with_budget.pk: [], without.pk: []}
    for place, draft in enumerate(drafts):
        for one in (with_budget, without) if place % 2 else (without, with_budget):
            times[one.pk].append(_seconds(one, [draft]) * 1000)
    guarded, free = (statistics.median(times[one.pk][10:]) for one in (with_budget, without))
    note = f"{count} boekingen: mediaan {guarded:.2f} ms tegenover {free:.2f} ms"
    ratio = guarded / free
    return row("één boeking met begroting tegenover zonder", ratio, "×", MOST, ratio / MOST, ratio <= MOST, note)


def spent(of: Client) -> int:
    """What was cleared of the budget in cents, to see that the guarded side really was guarded."""
    with connection.cursor() as cursor:
        cursor.execute("select set_config('app.clients', %s, false)", [str(of.pk)])
        cursor.execute("select sum(cleared)::bigint from budget_article where client_id = %s", [of.pk])
        (cents,) = cursor.fetchone()
        cursor.execute("select set_config('app.clients', '', false)")
    return int(cents)


def run(quick: bool = False) -> list[dict[str, Any]]:
    """All measurements; `quick` posts less and is meant for a look, not for a figure."""
    with own_place("budget"):
        preparer, approver = _person("voorbereider", "boekhouder"), _person("beslisser", "centrumleider")
        guarded, free = budgeted("BEGROOT", preparer, approver), client("VRIJ")
        found = [
            whole_batch(guarded, free, 20_000 if quick else 100_000, 2 if quick else 6),
            single(guarded, free, 60 if quick else 400),
        ]
        cents = spent(guarded)
        found.append(row("begroting telde mee", cents, "cent", 1, 1.0, cents > 0, f"op {dt.date(2026, 12, 31):%Y}"))
        return found
