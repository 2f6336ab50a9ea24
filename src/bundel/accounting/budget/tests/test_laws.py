"""The law of a credit, over any history: what is free and what is used add up to it, and movements explain both."""

import datetime as dt

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import make

from bundel.accounting.budget import actions, checks, queries
from bundel.accounting.budget.rules import CreditLine, Standing
from bundel.accounting.budget.tests import make_budget
from bundel.accounting.budget.tests.make_budget import CODE, office
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.tests.make_ledger import NOW
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db

AMOUNT = st.integers(1, 600)
STEP = st.one_of(
    st.tuples(st.just("reserve"), AMOUNT),
    st.tuples(st.just("post"), st.integers(0, 5)),
    st.tuples(st.just("void"), st.integers(0, 5)),
    st.tuples(st.just("close"), st.integers(0, 5)),
    st.tuples(st.just("amend"), st.integers(0, 5), AMOUNT),
    st.tuples(st.just("clear"), st.integers(0, 5), st.integers(-300, 600)),
    st.tuples(st.just("together"), st.integers(-300, 600)),
    st.tuples(st.just("reverse"), st.integers(0, 5)),
    st.tuples(st.just("adjust"), st.integers(-300, 300), st.integers(-300, 300)),
    st.tuples(st.just("overrun"), st.sampled_from(["vak", "vek"]), AMOUNT),
    st.tuples(st.just("carry")),
)


class History:
    """A client that goes through steps, and beside it the plain sums of what came through."""

    def __init__(self) -> None:
        self.one = office((CODE, 1000, 1000))
        make_budget.budget(self.one, (CODE, 500, 500), year=2027)
        self.year = 2026
        self.entries: list[tuple[int, int, int, bool]] = []
        self.credit = {2026: [1000, 1000], 2027: [500, 500]}
        self.cleared = {2026: 0, 2027: 0}
        for cents in (300, 200):
            make_budget.committed(self.one, cents)

    def number(self, place: int, status: str = "") -> str:
        with scope({self.one.id}):
            rows = queries.commitments([self.one.id], status=status, limit=50)
        return rows[place % len(rows)].number if rows else "VL26-9999"

    def take(self, step: tuple) -> None:
        kind, *values = step
        try:
            with transaction.atomic():
                getattr(self, f"_{kind}")(*values)
        except Refusal:
            return

    def _reserve(self, cents):
        actions.reserve(self.one.accountant, self.one.id, year=self.year, article=CODE, cents=cents)

    def _post(self, place):
        actions.post_commitment(self.one.accountant, self.one.id, self.number(place))

    def _void(self, place):
        actions.void(self.one.accountant, self.one.id, self.number(place), reason="proef")

    def _close(self, place):
        actions.close(self.one.accountant, self.one.id, self.number(place), reason="proef")

    def _amend(self, place, cents):
        actions.amend(self.one.accountant, self.one.id, self.number(place), cents, reason="proef")

    def _clear(self, place, cents):
        self._book(cents, self.number(place, "committed"))

    def _together(self, cents):
        self._book(cents, "")

    def _book(self, cents, commitment):
        if cents:
            on = dt.date(self.year, 3, 10)
            by = make.machine(NOW.replace(year=self.year))
            draft = make_budget.entry(cents, commitment=commitment, date=on)
            posted = ledger.post(by, self.one.id, [draft])[0]
            self.entries.append((posted.entry_id, self.year, cents, False))
            self.cleared[self.year] += cents

    def _reverse(self, place):
        if self.entries:
            key = place % len(self.entries)
            entry_id, _year, cents, done = self.entries[key]
            by = make.machine(NOW.replace(year=self.year))
            ledger.reverse(by, self.one.id, entry_id, on=dt.date(self.year, 4, 10), reason="proef")
            assert not done
            self.entries[key] = (*self.entries[key][:3], True)
            self.cleared[self.year] -= cents

    def _adjust(self, vak, vek):
        asked = actions.adjust(
            self.one.accountant, self.one.id, self.year, [CreditLine(CODE, vak, vek)], reference="proef"
        )  # fmt: skip
        actions.approve(self.one.lead, self.one.id, asked)
        self.credit[self.year] = [self.credit[self.year][0] + vak, self.credit[self.year][1] + vek]

    def _overrun(self, credit, cents):
        actions.grant_overrun(self.one.holder, self.one.id, self.year, CODE, credit, cents, "proef")

    def _carry(self):
        actions.carry_over(self.one.accountant, self.one.id, 2026)
        self.year = 2027

    def holds(self) -> None:
        """Both laws, from the commitments and entries themselves and not from the counters."""
        with scope({self.one.id}):
            rows = queries.commitments([self.one.id], limit=200)
            found = {year: queries.article(self.one.id, year, CODE).standing for year in (2026, 2027)}
            assert [(check.name, check.detail) for check in checks.checks() if not check.ok] == []
        for year, now in found.items():
            self._law(year, now, rows)

    def _law(self, year: int, now: Standing, rows: list[queries.CommitmentRow]) -> None:
        reserved = sum(row.open_cents for row in rows if row.at_year == year and row.status == "reserved")
        own = sum(row.open_cents for row in rows if row.at_year == year == row.year and row.status == "committed")
        encours = sum(row.open_cents for row in rows if row.at_year == year > row.year)
        assert [now.vak, now.vek] == self.credit[year]
        assert (now.reserved, now.committed, now.encours) == (reserved, own, encours)
        assert now.free_vak + now.reserved + now.committed + now.carried + now.used == self.credit[year][0]
        assert now.cleared == self.cleared[year]
        assert now.free_vek + self.cleared[year] == self.credit[year][1]
        assert now.free_vak >= -now.vak_overrun
        assert now.free_vek >= -now.vek_overrun


@given(steps=st.lists(STEP, min_size=3, max_size=25))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_free_and_used_are_the_credit_whatever_happened(steps) -> None:
    with transaction.atomic():
        history = History()
        for step in steps:
            history.take(step)
        history.holds()
        transaction.set_rollback(True)
