"""Assets through their life, on a real database: register = ledger after every step."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundel.accounting.fixed_assets import actions, checks, queries
from bundel.accounting.fixed_assets.actions import Facts, Part
from bundel.accounting.fixed_assets.tests import make_assets as home
from bundel.accounting.ledger import queries as ledger
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
D = dt.date


def balances(house):
    with scope({house.id}):
        rows = ledger.trial_balance(house.id, D(2026, 10, 31))
        return {row.account: row.balance_cents for row in rows if row.balance_cents}


def sound(house):
    with scope({house.id}):
        assert [check for check in checks.checks() if not check.ok] == []
        found = queries.differences(house.id, D(2026, 12, 31))
        # What nobody capitalised yet is the only thing that may differ.
        assert sum(one.cents for one in found) == queries.to_capitalise([house.id])[1]
        assert {one.account for one in found} <= {one.account for one in queries.source_lines([house.id])}


def detail(house, number):
    with scope({house.id}):
        return queries.detail(house.id, number)


def test_an_invoice_line_becomes_an_asset_and_a_month_is_written_off():
    house = home.house()
    number = home.asset(house, 480_000)
    assert number == "VA000001"
    run = actions.post_run(house.clerk, house.id, 2026, 1)
    assert (run.assets, run.cents) == (1, 10_000)
    found = balances(house)
    assert (found["240100"], found["240910"], found["630240"]) == (480_000, -10_000, 10_000)
    again = actions.post_run(house.clerk, house.id, 2026, 1)
    assert again == run
    assert detail(house, number).row.net_cents == 470_000
    sound(house)


def test_several_lines_make_one_asset_and_one_line_makes_several():
    house = home.house()
    one, two = home.invoice(house, 100_000, 50_000)
    both = actions.capitalise(
        house.clerk, house.id, Facts("Server", "informatica"), [one, two], in_use_on=D(2026, 2, 1)
    )
    assert detail(house, both).book.cost_cents == 150_000
    (line,) = home.invoice(house, 90_000)
    for name in ("Laptop 1", "Laptop 2"):
        part = Part(line.entry_id, line.position, 30_000)
        actions.capitalise(house.clerk, house.id, Facts(name, "informatica"), [part], in_use_on=D(2026, 2, 1))
    with scope({house.id}):
        assert queries.to_capitalise([house.id]) == (1, 30_000)
    part = Part(line.entry_id, line.position, 40_000)
    with pytest.raises(Refusal, match=r"300,00 euro te activeren; 400,00"):
        actions.capitalise(house.clerk, house.id, Facts("Te veel", "informatica"), [part], in_use_on=D(2026, 2, 1))
    actions.leave_out(house.clerk, house.id, line, reason="Klein materiaal")
    with scope({house.id}):
        assert queries.to_capitalise([house.id]) == (0, 0)


def test_a_line_on_another_account_moves_to_the_account_of_the_asset():
    house = home.house()
    (line,) = home.invoice(house, 60_000, account="240000")
    actions.capitalise(house.clerk, house.id, Facts("Bureau", "informatica"), [line], in_use_on=D(2026, 2, 1))
    found = balances(house)
    assert "240000" not in found
    assert found["240100"] == 60_000
    sound(house)


def test_under_construction_collects_lines_and_is_written_off_from_first_use():
    house = home.house()
    number = home.asset(house, 1_000_000, category="kantoorgebouwen", account="270000", in_use_on=None, name="Loods")
    actions.add_cost(house.clerk, house.id, number, home.invoice(house, 188_000, account="221000", on=D(2026, 3, 3)))
    assert balances(house)["270000"] == 1_188_000
    assert actions.post_run(house.clerk, house.id, 2026, 3).assets == 0
    actions.put_in_use(house.clerk, house.id, number, on=D(2026, 4, 20), life_months=396)
    found = balances(house)
    assert "270000" not in found
    assert found["221000"] == 1_188_000
    assert actions.post_run(house.clerk, house.id, 2026, 4).cents == 3_000
    sound(house)


def test_a_credit_note_lowers_the_cost_and_the_next_run_takes_back_what_was_too_much():
    house = home.house()
    number = home.asset(house, 480_000)
    actions.post_run(house.clerk, house.id, 2026, 1)
    actions.add_cost(house.clerk, house.id, number, home.invoice(house, -48_000, on=D(2026, 1, 30)))
    assert actions.post_run(house.clerk, house.id, 2026, 2).cents == 18_000 - 10_000
    sound(house)


def test_sale_is_approved_by_another_and_books_the_gain():
    house = home.house()
    number = home.asset(house, 480_000)
    given = {"on": D(2026, 6, 15), "way": "sale", "proceeds_cents": 450_000, "reason": "Verkocht aan personeel"}
    proposal = actions.propose_disposal(house.lead, house.id, number, **given)
    with pytest.raises(Refusal, match="keurt ze niet zelf goed"):
        actions.decide_disposal(house.lead, house.id, proposal, approve=True)
    with pytest.raises(Refusal, match="wacht al een voorstel"):
        actions.propose_disposal(house.clerk, house.id, number, **given)
    other = home.make.actor(home.make.person("Ali Ander", "centrumleider"), home.NOW)
    actions.decide_disposal(other, house.id, proposal, approve=True)
    found = balances(house)
    assert {key: found.get(key) for key in ("240100", "240910", "416000", "741000", "630240")} == {
        "240100": None, "240910": None, "416000": 450_000, "741000": -20_000, "630240": 50_000,
    }  # fmt: skip
    assert detail(house, number).row.state == "disposed"
    with pytest.raises(Refusal, match="buiten gebruik"):
        actions.impair(house.clerk, house.id, number, on=D(2026, 7, 1), cents=1, reason="x")
    sound(house)


def test_a_grant_comes_into_result_alongside_and_wholly_when_the_asset_goes():
    house = home.house()
    number = home.asset(house, 480_000)
    actions.grant(house.clerk, house.id, number, on=D(2026, 1, 20), cents=96_000, name="Fonds", booked=False)
    actions.post_run(house.clerk, house.id, 2026, 1)
    found = balances(house)
    assert (found["150000"], found["159000"], found["753000"], found["413100"]) == (-96_000, 2_000, -2_000, 96_000)
    home.disposed(house, number)
    found = balances(house)
    assert ("150000" in found, "159000" in found) == (False, False)
    assert found["753000"] == -96_000
    sound(house)


def test_a_run_taken_back_leaves_nothing_and_can_be_posted_again():
    house = home.house()
    number = home.asset(house, 480_000)
    actions.grant(house.clerk, house.id, number, on=D(2026, 1, 20), cents=96_000, name="Fonds", booked=False)
    first = actions.post_run(house.clerk, house.id, 2026, 1)
    second = actions.post_run(house.clerk, house.id, 2026, 2)
    with pytest.raises(Refusal, match="februari 2026"):
        actions.reverse_run(house.clerk, house.id, first.id, reason="Fout")
    back = actions.reverse_run(house.clerk, house.id, second.id, reason="Levensduur fout")
    assert back.status == "reversed"
    assert balances(house)["240910"] == -10_000
    sound(house)
    actions.change_plan(
        house.clerk, house.id, number, on=D(2026, 2, 1), life_months=25, residual_cents=0, reason="Korter"
    )
    assert actions.post_run(house.clerk, house.id, 2026, 2).cents == 19_583
    with pytest.raises(Refusal, match="is al teruggeboekt"):
        actions.reverse_run(house.clerk, house.id, second.id, reason="Nog eens")
    sound(house)


def test_a_run_whose_assets_changed_is_not_taken_back():
    house = home.house()
    number = home.asset(house, 480_000)
    run = actions.post_run(house.clerk, house.id, 2026, 1)
    later = house.clerk.at(home.NOW + dt.timedelta(hours=1))
    actions.impair(later, house.id, number, on=D(2026, 2, 1), cents=1_000, reason="Waterschade")
    with pytest.raises(Refusal, match="wijzigden 1 activa"):
        actions.reverse_run(later, house.id, run.id, reason="Fout")


def test_a_run_refuses_the_future_and_a_month_before_one_that_stands():
    house = home.house()
    home.asset(house)
    with pytest.raises(Refusal, match="november 2026 is nog niet voorbij"):
        actions.post_run(house.clerk, house.id, 2026, 11)
    actions.post_run(house.clerk, house.id, 2026, 5)
    with pytest.raises(Refusal, match="mei 2026"):
        actions.post_run(house.clerk, house.id, 2026, 4)


def test_revaluation_of_a_building_stands_in_the_surplus_and_is_written_off():
    house = home.house()
    number = home.asset(house, 396_000, category="kantoorgebouwen", account="221000", name="Kantoor")
    actions.revalue(house.clerk, house.id, number, on=D(2026, 1, 31), cents=396_000, reason="Schatting")
    assert actions.post_run(house.clerk, house.id, 2026, 1).cents == 2_000
    found = balances(house)
    assert (found["221800"], found["121000"]) == (396_000, -396_000)
    home.disposed(house, number)
    found = balances(house)
    assert ("221800" in found, "121000" in found, found["133000"]) == (False, False, -396_000)
    laptop = home.asset(house)
    with pytest.raises(Refusal, match="wordt niet geherwaardeerd"):
        actions.revalue(house.clerk, house.id, laptop, on=D(2026, 2, 1), cents=1, reason="x")
    sound(house)


def test_transfer_moves_the_balances_and_the_cost_follows_the_new_cost_centre():
    house = home.house()
    number = home.asset(house, 480_000, cost_centre="KP1")
    actions.post_run(house.clerk, house.id, 2026, 1)
    actions.transfer(
        house.clerk, house.id, number, on=D(2026, 2, 10), cost_centre="KP2", article="ART", reason="Verhuis"
    )
    actions.post_run(house.clerk, house.id, 2026, 2)
    with scope({house.id}):
        split = {(row.account, row.key): row.balance_cents
                 for row in ledger.trial_balance(house.id, D(2026, 2, 28), by="cost_centre")}  # fmt: skip
    assert (split["630240", "KP1"], split["630240", "KP2"]) == (10_000, 10_000)
    assert (split["240910", "KP2"], split.get(("240910", "KP1"), 0)) == (-20_000, 0)
    sound(house)


def test_a_wrong_category_is_corrected_with_its_balances():
    house = home.house()
    number = home.asset(house, 480_000)
    actions.post_run(house.clerk, house.id, 2026, 1)
    facts = Facts("Switch", "netwerk", location="Serverlokaal")
    actions.correct(house.clerk, house.id, number, facts, on=D(2026, 2, 1), reason="Verkeerd geboekt")
    found = balances(house)
    assert {key: found.get(key) for key in ("240100", "240910", "240200", "240920")} == {
        "240100": None, "240910": None, "240200": 480_000, "240920": -10_000,
    }  # fmt: skip
    sound(house)


def test_split_parts_add_up_and_one_of_them_goes():
    house = home.house()
    number = home.asset(house, 300_001, life_months=7)
    actions.post_run(house.clerk, house.id, 2026, 1)
    numbers = actions.split(
        house.clerk, house.id, number, on=D(2026, 2, 1), parts=[("Kast", 100_000), ("Scherm", 200_001)], reason="Apart"
    )
    assert numbers == [number, "VA000002"]
    sound(house)
    home.disposed(house, numbers[1], on=D(2026, 3, 2))
    actions.post_run(house.clerk, house.id, 2026, 9)
    assert detail(house, number).row.net_cents == 0
    sound(house)


def test_partial_disposal_takes_its_part_of_everything():
    house = home.house()
    number = home.asset(house, 480_000)
    home.disposed(house, number, part_cents=120_000, way="sale", proceeds_cents=200_000)
    one = detail(house, number)
    assert (one.row.state, one.book.cost_cents, one.book.accumulated_cents) == ("in_use", 360_000, 37_500)
    sound(house)


def test_own_policy_of_a_client_counts_from_its_day():
    house = home.house()
    actions.set_policy(house.clerk, house.id, "informatica", life_months=36, method="day", valid_from=D(2026, 2, 1))
    early, late = home.asset(house), home.asset(house, in_use_on=D(2026, 2, 10), on=D(2026, 2, 10))
    assert (detail(house, early).row.life_months, detail(house, late).row.life_months) == (48, 36)
    assert detail(house, late).book.plan.method == "day"


def test_an_invoice_and_its_reversal_are_nothing_to_capitalise():
    house = home.house()
    (line,) = home.invoice(house, 70_000)
    home.ledger.reverse(house.clerk, house.id, line.entry_id, on=D(2026, 1, 20), reason="Dubbel")
    with scope({house.id}):
        assert queries.to_capitalise([house.id]) == (0, 0)


def test_a_closed_month_refuses_the_run_and_leaves_nothing():
    house = home.house()
    home.asset(house)
    home.ledger.lock(house.lead, house.id, 2026, 1, reason="Afgesloten")
    with pytest.raises(Refusal):
        actions.post_run(house.clerk, house.id, 2026, 1)
    with scope({house.id}):
        assert queries.runs([house.id]) == []
    sound(house)


EVENTS = st.lists(st.tuples(st.sampled_from(
    ["run", "run", "add", "impair", "plan", "part", "split", "transfer", "grant", "dispose"]), st.integers(1, 90)),
    min_size=2, max_size=7)  # fmt: skip


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cents=st.integers(10_000, 9_999_999), life=st.integers(1, 60), events=EVENTS)
def test_after_any_history_the_register_is_the_ledger(cents, life, events):
    house = home.house()
    number = home.asset(house, cents, life_months=life)
    numbers = [number]
    for month, (what, percent) in enumerate(events, 2):
        on, chosen = D(2026, month, percent % 27 + 1), numbers[percent % len(numbers)]
        by = house.clerk.at(home.NOW + dt.timedelta(minutes=month))
        one = detail(house, chosen)
        share = max(1, one.book.cost_cents * percent // 100)
        try:
            if what == "run":
                actions.post_run(by, house.id, 2026, month)
            elif what == "add":
                actions.add_cost(by, house.id, chosen, home.invoice(house, share, on=on))
            elif what == "impair":
                actions.impair(by, house.id, chosen, on=on, cents=share, reason="x")
            elif what == "plan":
                actions.change_plan(
                    by, house.id, chosen, on=on, life_months=percent, residual_cents=share // 9, reason="x"
                )
            elif what in ("part", "dispose"):
                part = share if what == "part" else None
                home.disposed(house, chosen, on=on, part_cents=part, way="sale", proceeds_cents=share)
            elif what == "split":
                parts = [("A", share), ("B", one.book.cost_cents - share)]
                numbers += actions.split(by, house.id, chosen, on=on, parts=parts, reason="x")[1:]
            elif what == "transfer":
                actions.transfer(by, house.id, chosen, on=on, cost_centre=f"K{percent}", article="", reason="x")
            else:
                actions.grant(by, house.id, chosen, on=on, cents=share, name="Fonds", booked=False)
        except Refusal:
            pass
        sound(house)
