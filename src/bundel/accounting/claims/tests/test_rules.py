"""The decisions of claims by themselves."""

import datetime as dt

import pytest

from bundel.accounting.claims import rules, rules_cards
from bundel.accounting.claims.rules import Expense, RouteRow

DAY = dt.date(2026, 3, 10)


@pytest.mark.parametrize(("km", "cents"), [(1, 43), (87, 37_24), (100, 42_80), (0, 0)])
def test_mileage_is_rounded_half_up_for_each_line(km: int, cents: int) -> None:
    assert rules.mileage(km, DAY) == cents


def test_the_rate_is_that_of_the_day_and_of_the_scale() -> None:
    assert rules.mileage(100, dt.date(2017, 7, 1)) == 34_60
    assert rules.mileage(100, dt.date(2023, 5, 1), "federal") == 42_46
    assert rules.mileage(50, dt.date(2023, 8, 1), "federal") == 21_19  # 21,185


@pytest.mark.parametrize(
    ("day", "last"),
    [(dt.date(2026, 3, 10), dt.date(2026, 6, 10)), (dt.date(2025, 11, 30), dt.date(2026, 2, 28)),
     (dt.date(2025, 12, 31), dt.date(2026, 3, 31)), (dt.date(2026, 9, 15), dt.date(2026, 12, 15))],
)  # fmt: skip
def test_three_months_end_on_the_same_day_or_the_last_one(day: dt.date, last: dt.date) -> None:
    assert rules.last_day(day) == last


@pytest.mark.parametrize(
    ("expense", "explanation", "found"),
    [
        (Expense(DAY, "meals", 20_00, receipt="a"), "", []),
        (Expense(DAY, "meals", 20_00), "", [("error", "claims.receipt_missing")]),
        (Expense(DAY, "parking", 5_00), "", []),
        (Expense(DAY, "parking", 5_01), "", [("error", "claims.receipt_missing")]),
        (Expense(DAY, "meals", 35_01, receipt="a"), "", [("warning", "claims.above_cap")]),
        (Expense(DAY, "mileage", 0), "", [("error", "claims.km_missing")]),
        (Expense(DAY, "meals", 0, receipt="a"), "", [("error", "claims.amount")]),
        (Expense(dt.date(2026, 4, 2), "meals", 5_00, receipt="a"), "", [("error", "claims.future")]),
        (Expense(dt.date(2026, 1, 1), "meals", 5_00, receipt="a"), "", []),
        (Expense(dt.date(2025, 12, 31), "meals", 5_00, receipt="a"), "", [("error", "claims.too_late")]),
        (Expense(dt.date(2025, 12, 31), "meals", 5_00, receipt="a"), "ziek", [("warning", "claims.too_late")]),
        (Expense(dt.date(2001, 1, 1), "meals", 5_00, receipt="a"), "ziek", [("error", "claims.too_late")]),
    ],
)
def test_what_an_expense_needs(expense: Expense, explanation: str, found: list[tuple[str, str]]) -> None:
    judged = rules.judge("", expense, dt.date(2026, 4, 1), explanation)
    assert [(one.severity, one.code) for one in judged] == found


def test_the_most_precise_route_wins() -> None:
    routes = [RouteRow("", "", "a"), RouteRow("meals", "", "b"), RouteRow("", "A1", "c"), RouteRow("meals", "A1", "d")]
    asked = [("other", ""), ("meals", ""), ("other", "A1"), ("meals", "A1")]
    assert [rules.route_of(routes, *one) for one in asked] == ["a", "b", "c", "d"]
    assert rules.route_of([], "meals", "") == rules.LEDGER


def test_a_statement_balances_with_money_back_and_private_use() -> None:
    bought = [
        rules_cards.Bought("Trein", 40_00, False, rules.Coding("615020")),
        rules_cards.Bought("Terug", -10_00, False, rules.Coding("615020")),
        rules_cards.Bought("Schoenen", 80_00, True),
    ]
    made = rules_cards.entry(1, 2, "…1234 03/2026", dt.date(2026, 3, 1), 7, bought)
    assert sum(one.debit_cents - one.credit_cents for one in made.lines) == 0
    by_account = {one.account: one.debit_cents - one.credit_cents for one in made.lines}
    assert (by_account[rules_cards.CLEARING], by_account[rules_cards.PRIVATE]) == (-110_00, 80_00)
    assert made.date == dt.date(2026, 3, 31)
    assert [one.code for one in rules_cards.exceeded(110_01, 110_00)] == ["claims.limit"]
    assert rules_cards.exceeded(110_00, 110_00) == []
