"""Schemes: every account has one place, totals add up, eliminations cancel out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.accounting.ledger.chart import load
from bundel.accounting.statements import rules

ACCOUNTS = sorted(account.number for account in load().postable if account.number[0] in "1234567")
BALANCES = st.dictionaries(st.sampled_from(ACCOUNTS), st.integers(-(10**12), 10**12), max_size=60)


def evened(balances: dict[str, int]) -> dict[str, int]:
    """The same balances with what is missing to zero on the suspense account: books always add up to zero."""
    return rules.added(balances, {"499000": -sum(balances.values())})


@pytest.mark.parametrize(("name", "classes"), [("balance", "1234567"), ("result", "67")])
def test_every_account_of_the_chart_has_exactly_one_place(name: str, classes: str) -> None:
    scheme = rules.scheme(name)
    for account in load().postable:
        places = [one.code for one in scheme.rubrics if one.takes and one.holds(account.number)]
        assert len(places) == (1 if account.number[0] in classes else 0), (account.number, places)


@given(BALANCES)
def test_assets_equal_liabilities_for_any_books_in_balance(balances: dict[str, int]) -> None:
    filled = rules.fill(rules.scheme("balance"), evened(balances))
    assert filled["20/58"].cents == filled["10/49"].cents
    assert filled.unplaced == ()


@given(BALANCES)
def test_the_result_of_both_statements_is_the_same_figure(balances: dict[str, int]) -> None:
    result = rules.fill(rules.scheme("result"), balances)
    balance = rules.fill(rules.scheme("balance"), balances)
    assert result["9905"].cents + result["79/69"].cents == balance["6/7"].cents
    assert balance["6/7"].cents == -sum(cents for account, cents in balances.items() if account[0] in "67")


@given(BALANCES)
def test_a_total_is_the_sum_of_what_opens_behind_it(balances: dict[str, int]) -> None:
    for name in ("balance", "result"):
        scheme = rules.scheme(name)
        filled = rules.fill(scheme, balances)
        for rubric in scheme.rubrics:
            leaves = scheme.leaves_of(rubric.code)
            sign = 1 if rubric.side == "debit" else -1
            behind = sum(cents for account, cents in balances.items() if any(leaf.holds(account) for leaf in leaves))
            assert filled[rubric.code].cents == sign * behind


def test_an_account_without_a_place_is_named_and_not_dropped_unseen() -> None:
    assert rules.fill(rules.scheme("result"), {"612000": 5, "440000": -5}).unplaced == ("440000",)


@given(BALANCES, BALANCES)
def test_elimination_keeps_the_whole_in_balance(balances: dict[str, int], internal: dict[str, int]) -> None:
    left = rules.without(evened(balances), evened(internal))
    assert sum(left.values()) == 0


def test_an_elimination_that_does_not_cancel_out_is_refused() -> None:
    with pytest.raises(rules.Lopsided):
        rules.without({"700000": -100}, {"700000": -100})


def rubric(code: str, **fields: list[str]) -> dict[str, object]:
    return {"code": code, "caption": code, "level": 1, **fields}


@pytest.mark.parametrize(
    "rubrics",
    [
        [rubric("a", of=["b"]), rubric("b", of=["a"])],
        [rubric("a", of=["x"])],
        [rubric("a", **{"from": ["6"]}), rubric("a", **{"from": ["7"]})],
    ],
)
def test_a_broken_scheme_is_refused_when_it_is_read(rubrics: list[dict[str, object]]) -> None:
    with pytest.raises(rules.BrokenScheme):
        rules.read_scheme({"name": "x", "version": "1", "parts": [{"name": "p", "side": "debit", "rubrics": rubrics}]})


def test_levels_bring_accounts_to_their_first_digits() -> None:
    rows = [("612000", "", 10, 0), ("612100", "", 5, 2), ("440000", "", 0, 13)]
    assert rules.levels(rows, 2) == [("44", 0, 13), ("61", 15, 2)]
