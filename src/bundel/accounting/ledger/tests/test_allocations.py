"""Divisions of costs: exact to the cent, once a rule and period, undone by a reversal."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from hypothesis import given
from hypothesis import strategies as st
from tests import make

from bundel.accounting.ledger import actions, queries
from bundel.accounting.ledger.rules import LineDraft, keys_of
from bundel.accounting.ledger.rules_allocation import (
    Source,
    Target,
    allocation_lines,
    milli,
    share_ppm,
    show_milli,
    show_share,
)
from bundel.accounting.ledger.tests.make_ledger import NOW, books, entry, post
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

END = dt.date(2026, 3, 31)
START = dt.date(2026, 1, 1)
sources = st.lists(
    st.builds(
        Source,
        st.sampled_from(["610000", "612000", "613000"]),
        st.dictionaries(st.sampled_from(["cost_centre", "esr", "project"]), st.sampled_from(["A", "B"])),
        st.integers(-(10**12), 10**12),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda one: (one.account, tuple(sorted(one.keys.items()))),
)
goals = st.lists(
    st.builds(
        Target,
        st.sampled_from(["", "614000"]),
        st.dictionaries(st.sampled_from(["cost_centre", "project"]), st.sampled_from(["A", "B", "C"])),
        st.integers(0, 1_000_000),
    ),
    min_size=1,
    max_size=6,
).filter(lambda found: any(one.weight for one in found))


@given(sources, goals)
def test_a_division_balances_and_keeps_what_its_target_replaces_nowhere(
    found: list[Source], targets: list[Target]
) -> None:
    lines = allocation_lines(found, targets, "verdeling")
    assert sum(line.debit_cents - line.credit_cents for line in lines) == 0
    assert all((line.debit_cents == 0) != (line.credit_cents == 0) for line in lines)
    places = [(line.account, tuple(sorted(keys_of(line).items()))) for line in lines]
    assert len(places) == len(set(places))
    for kept in ("A", "B", ""):  # no target replaces an ESR code: per code nothing comes or goes
        assert sum(x.debit_cents - x.credit_cents for x in lines if x.esr == kept) == 0


@given(st.integers(-(10**12), 10**12), st.lists(st.integers(0, 10**6), min_size=1, max_size=8).filter(any))
def test_what_leaves_the_source_arrives_at_the_targets_to_the_cent(cents: int, weights: list[int]) -> None:
    targets = [Target("", {"cost_centre": f"K{n}"}, weight) for n, weight in enumerate(weights)]
    lines = allocation_lines([Source("612000", {"cost_centre": "BRON"}, cents)], targets, "x")
    left = sum(x.debit_cents - x.credit_cents for x in lines if x.cost_centre == "BRON")
    came = sum(x.debit_cents - x.credit_cents for x in lines if x.cost_centre != "BRON")
    assert (left, came) == (-cents, cents)


def test_quantities_and_shares_read_as_people_write_them() -> None:
    assert [milli("12,5"), milli("0.125"), milli("1.200,5")] == [12_500, 125, 1_200_500]
    assert (show_milli(12_500), show_milli(3_000)) == ("12,5", "3")
    assert (share_ppm("33,3333"), share_ppm("100 %"), show_share(333_333)) == (333_333, 1_000_000, "33,3333")
    for wrong in ("12,3456", "-1", "veel", "nan"):
        with pytest.raises(ValueError, match=r".+"):
            milli(wrong)
    for wrong in ("101", "33,33333", "x"):
        with pytest.raises(ValueError, match=r".+"):
            share_ppm(wrong)


class Desk:
    def __init__(self) -> None:
        self.client = books()
        self.ann, self.cas = make.person("Ann Acker", "boekhouder"), make.person("Cas Claes", "boekhouder")
        cost = (LineDraft("610000", 10_001, 0, cost_centre="ALG", esr="1211"), LineDraft("440000", 0, 10_001))
        other = (LineDraft("610000", 7_000, 0, cost_centre="K9"), LineDraft("440000", 0, 7_000))
        post(self.client, entry(lines=cost), entry(lines=other))
        shares = (("K1", 333_333), ("K2", 333_333), ("K3", 333_334))
        self.rule = actions.set_allocation(
            self.by(self.ann), self.client.pk, "Huisvesting", "61", "61",
            [actions.TargetDraft({"cost_centre": code}, share_ppm=share) for code, share in shares],
            source_keys={"cost_centre": "ALG"},
        )  # fmt: skip

    def by(self, person: object) -> object:
        return make.actor(person, NOW)  # type: ignore[arg-type]

    def per_centre(self) -> dict[str, int]:
        with scope({self.client.pk}):
            rows = queries.trial_balance(self.client.pk, END, by="cost_centre")
        return {row.key: row.balance_cents for row in rows if row.account == "610000"}

    def run(self) -> int:
        return actions.prepare_allocation(self.by(self.ann), self.client.pk, self.rule, 2026, 3)


@pytest.fixture
def desk(db: None) -> Desk:
    return Desk()


def refused_code(attempt: object) -> str:
    with pytest.raises(Refusal) as refused:
        attempt()  # type: ignore[operator]
    return refused.value.code


def test_a_period_is_divided_once_and_again_after_a_reversal(desk: Desk) -> None:
    draft = desk.run()
    assert refused_code(desk.run) == "ledger.allocated"
    posted = actions.post_prepared(desk.by(desk.cas), desk.client.pk, draft)
    assert desk.per_centre() == {"ALG": 0, "K1": 3_334, "K2": 3_333, "K3": 3_334, "K9": 7_000}
    assert refused_code(desk.run) == "ledger.allocated"
    actions.reverse(desk.by(desk.cas), desk.client.pk, posted.entry_id, on=dt.date(2026, 4, 2), reason="andere sleutel")
    again = desk.run()
    with scope({desk.client.pk}):
        draft_row = queries.draft(desk.client.pk, again)
        runs = queries.allocation_runs(desk.client.pk, desk.rule)
    assert draft_row is not None
    assert draft_row.total_cents == 10_001
    assert [(run.undone, run.stands) for run in runs] == [(False, True), (True, False)]
    assert {line.esr for line in draft_row.lines} == {"1211"}


def test_a_draft_that_came_back_makes_room(desk: Desk) -> None:
    actions.return_prepared(desk.by(desk.cas), desk.client.pk, desk.run(), reason="nog een factuur")
    assert desk.run() > 0


def test_a_driver_divides_by_what_holds_at_the_end_of_the_period(desk: Desk) -> None:
    by = desk.by(desk.ann)
    actions.set_driver(by, desk.client.pk, "m2", "Oppervlakte", "m²")
    targets = [actions.TargetDraft({"cost_centre": "K1"}), actions.TargetDraft({"cost_centre": "K2"})]
    desk.rule = actions.set_allocation(by, desk.client.pk, "Per m²", "61", "61", targets, driver="m2")
    assert refused_code(desk.run) == "ledger.no_weight"
    rows = [
        actions.DriverRow("K1", START, 100_000), actions.DriverRow("K2", START, 50_000),
        actions.DriverRow("K1", dt.date(2026, 3, 1), 150_000), actions.DriverRow("K1", dt.date(2026, 4, 1), 1),
    ]  # fmt: skip
    actions.set_driver_values(by, desk.client.pk, "m2", rows)
    with scope({desk.client.pk}):
        proposal = queries.allocation_proposal(desk.client.pk, desk.rule, 2026, 3)
    assert proposal is not None
    assert proposal.cents == 17_001
    to = {line.cost_centre: 0 for line in proposal.lines}
    for line in proposal.lines:
        to[line.cost_centre] += line.debit_cents - line.credit_cents
    assert to == {"ALG": -10_001, "K9": -7_000, "K1": 7_501 + 5_250, "K2": 2_500 + 1_750}


def test_what_makes_no_sense_is_refused(desk: Desk) -> None:
    by, pk = desk.by(desk.ann), desk.client.pk
    target = actions.TargetDraft({"cost_centre": "K1"}, share_ppm=990_000)
    assert refused_code(lambda: actions.set_allocation(by, pk, "x", "61", "61", [target])) == "ledger.shares"
    assert refused_code(lambda: actions.set_allocation(by, pk, "x", "61", "61", [])) == "ledger.no_targets"
    assert refused_code(lambda: actions.set_allocation(by, pk, "x", "6a", "61", [target])) == "ledger.account_range"
    assert refused_code(lambda: actions.set_allocation(by, pk, "x", "61", "", [target], driver="q")) == (
        "ledger.no_driver"
    )
    assert refused_code(lambda: actions.prepare_allocation(by, pk, desk.rule, 2026, 5)) == (
        "ledger.nothing_to_allocate"
    )
    assert refused_code(lambda: actions.prepare_allocation(by, pk, 99_999, 2026, 3)) == "ledger.no_allocation"


@pytest.mark.parametrize(
    "attack",
    [
        "update ledger_allocationrun set undone = true",
        "update ledger_allocationrun set period = 4",
        "delete from ledger_allocationrun",
        "insert into ledger_allocationrun (client_id, rule_id, year, period, draft_id, undone, made_at)"
        " select client_id, rule_id, year, period, draft_id + 1, false, now() from ledger_allocationrun",
        "update ledger_allocationtarget set share_ppm = 1000001",
    ],
)
def test_raw_sql_cannot_divide_a_period_twice(desk: Desk, attack: str) -> None:
    actions.post_prepared(desk.by(desk.cas), desk.client.pk, desk.run())
    with (
        scope({desk.client.pk}),
        pytest.raises(DatabaseError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(attack)
