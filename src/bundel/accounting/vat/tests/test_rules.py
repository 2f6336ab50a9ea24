"""Rules of VAT: nothing negative and nothing lost, the checks of the form, deadlines, listings, the revision."""

import datetime as dt

import hypothesis.strategies as st
import pytest
from hypothesis import given

from bundel.accounting.ledger.vat_boxes import BOXES
from bundel.accounting.vat.rules import boxes, deadlines, listings, plausibility, regimes, revision
from bundel.accounting.vat.rules.regimes import Span
from bundel.kit import periods

RAW = st.dictionaries(st.sampled_from(BOXES), st.integers(-(10**12), 10**12).filter(bool))


@given(RAW)
def test_no_box_is_negative_and_the_balance_is_that_of_the_ledger(raw: dict[str, int]) -> None:
    settled = boxes.settle(raw)
    assert all(cents >= 0 for cents in settled.boxes.values())
    assert settled.boxes.get("71", 0) - settled.boxes.get("72", 0) == boxes.balance(raw)
    assert ("71" in settled.boxes) != ("72" in settled.boxes)
    assert not any(move.to == "" and move.box in boxes.TAX for move in settled.moves)


@given(RAW)
def test_a_special_return_is_never_negative(raw: dict[str, int]) -> None:
    made = boxes.special(raw).boxes
    assert all(cents >= 0 for cents in made.values())
    assert made["71"] == sum(made.get(box, 0) for box in ("55", "56", "57"))
    assert set(made) <= {*boxes.SPECIAL, "71"}


def test_a_negative_becomes_the_correction_that_the_form_has() -> None:
    settled = boxes.settle({"03": -1_000, "54": -210, "59": -50, "44": -5, "82": -7})
    assert settled.boxes == {"48": 5, "49": 1_000, "61": 50, "64": 210, "72": 160}
    assert [(one.box, one.to) for one in settled.moves if not one.to] == [("82", "")]
    codes = [one.code for one in plausibility.judge(settled.boxes, settled.moves)]
    assert codes.count("vat.moved") == 4
    assert codes.count("vat.left_out") == 1


@pytest.mark.parametrize(
    ("content", "letters"),
    [
        ({"03": 100_000, "54": 21_000}, []),
        ({"03": 100_000, "54": 27_200}, []),
        ({"03": 100_000, "54": 27_201}, ["O"]),
        ({"86": 100, "82": 100}, ["C"]),
        ({"87": 100, "82": 100}, ["D"]),
        ({"88": 100_000, "55": 27_201, "82": 100_000}, ["P"]),
        ({"87": 100_000, "56": 27_201, "82": 100_000}, ["Q"]),
        ({"82": 100_000, "59": 50_000}, []),
        ({"82": 100_000, "59": 50_001}, ["S"]),
        ({"63": 6_201}, ["T"]),
        ({"64": 6_201}, ["U"]),
        ({"88": 10_000_000, "55": 2_100_000}, ["AC"]),
        ({"44": 10_000_000}, ["AD"]),
    ],
)
def test_the_checks_of_the_form(content: dict[str, int], letters: list[str]) -> None:
    assert [plausibility.letter(one) for one in plausibility.judge(content)] == letters


@pytest.mark.parametrize(
    ("kind", "period", "due"),
    [
        ("periodic", "2026-03", "2026-04-20"),
        ("periodic", "2026-Q1", "2026-04-25"),  # a Saturday: not moved any more
        ("periodic", "2026-12", "2027-01-20"),
        ("periodic", "2025-Q1", "2025-04-25"),
        ("periodic", "2025-03", "2025-04-22"),  # the 20th was Easter Sunday
        ("periodic", "2024-Q3", "2024-10-21"),  # still the 20th, a Sunday
        ("periodic", "2024-Q4", "2025-01-27"),  # the 25th, a Saturday, still moved
        ("clients", "2026", "2027-03-31"),
        ("special", "2026-Q1", "2026-04-20"),
    ],
)
def test_deadlines_by_the_rule_of_their_time(kind: str, period: str, due: str) -> None:
    assert deadlines.due_on(kind, periods.parse(period)) == dt.date.fromisoformat(due)


@pytest.mark.parametrize(
    ("partner", "who"),
    [
        ("0770000153", ("BE", "0770000153")),
        ("BE 0770.000.153", ("BE", "0770000153")),
        ("BE0770000154", None),
        ("NL123456789B01", ("NL", "123456789B01")),
        ("GR123456789", ("EL", "123456789")),
        ("GB123456789", None),
        ("K0042", None),
        ("", None),
    ],
)
def test_who_a_partner_is(partner: str, who: tuple[str, str] | None) -> None:
    assert listings.vat_number(partner) == who


def test_the_client_listing_starts_above_the_threshold_and_keeps_credit_notes() -> None:
    found = listings.clients(
        [("0770000153", "03", 0, 25_000), ("0770000153", "54", 0, 5_250), ("0770000252", "03", 0, 25_001),
         ("0770000351", "49", 100, 0), ("0770000351", "64", 21, 0), ("", "03", 0, 900)]
    )  # fmt: skip
    assert [(one.number, one.cents, one.vat_cents) for one in found.rows] == [
        ("0770000252", 25_001, 0), ("0770000351", -100, -21)]  # fmt: skip
    assert found.others == (("", 900),)


@given(st.lists(st.tuples(st.integers(-(10**9), 10**9), st.sampled_from([0, 100_000, 250_000])), max_size=12))
def test_a_revision_at_the_same_ratio_changes_nothing(deducted: list[tuple[int, int]]) -> None:
    assert revision.correction([one for one in deducted if one[1] == 250_000], 250_000) == 0
    assert revision.correction(deducted, 0) == -sum(cents for cents, ratio in deducted if ratio)
    assert revision.percent_up(250_001) == 26


def test_a_regime_is_that_of_the_day_and_names_its_period() -> None:
    fallback = Span("none", "month", 0, dt.date(2020, 1, 1))
    laid = [Span("mixed", "quarter", 250_000, dt.date(2026, 1, 1), dt.date(2026, 7, 1))]
    assert regimes.on(laid, fallback, dt.date(2026, 6, 30)).regime == "mixed"
    assert regimes.on(laid, fallback, dt.date(2026, 7, 1)) is fallback
    assert regimes.parse("2026-Q1", "month") is None
    assert regimes.parse("2026-Q1", "quarter") == periods.quarter(2026, 1)
    assert periods.label(regimes.previous(dt.date(2026, 1, 15), "quarter")) == "2025-Q4"
    assert regimes.period_nl("2026-Q1") == "1e kwartaal 2026"
    assert not regimes.files("special", "periodic")
