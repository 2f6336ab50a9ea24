"""Codes, ESR codes and the limit for committing and clearing at once."""

import datetime as dt

import pytest

from bundel.accounting.budget import rules
from bundel.accounting.budget.rules import CodeParts

DAY = dt.date(2026, 3, 10)


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("HB0/1HF-G-2-E/WT", CodeParts("H", "B", "1HF", "G", "2", "E", "WT")),
        ("ZZ0-1ZZA-2-A/WT", CodeParts("Z", "Z", "1ZZ", "A", "2", "A", "WT")),
        ("EB0-1EBB2AA-WT", CodeParts()),
        ("", CodeParts()),
        ("iets anders", CodeParts()),
    ],
)
def test_reads_both_styles_of_codes_and_refuses_none(code: str, parts: CodeParts) -> None:
    assert rules.parse_code(code) == parts


@pytest.mark.parametrize(("text", "code"), [("12.11", "12.11"), ("1211", "12.11"), ("74", "74"), ("03.00", "03.00")])
def test_takes_esr_codes_of_expenditure(text: str, code: str) -> None:
    assert rules.normal_esr(text) == code


@pytest.mark.parametrize("text", ["", "1", "123", "12,11", "16.11", "46.10", "10.00", "ab.cd", "12.115"])
def test_refuses_what_is_no_esr_code_of_expenditure(text: str) -> None:
    with pytest.raises(ValueError):
        rules.normal_esr(text)


def test_every_named_group_stands_on_the_side_of_its_second_digit() -> None:
    for code, (side, name) in rules.esr_names().items():
        assert name
        if len(code) == 1:
            assert side == "both"
        else:
            assert side == ("expenditure" if code[1] in "12345" else "revenue"), code


@pytest.mark.parametrize(
    ("cents", "needed"), [(2_999_999, False), (3_000_000, True), (3_000_001, True), (1, False), (0, False)]
)
def test_the_limit_is_a_cent_below_thirty_thousand_euro(cents: int, needed: bool) -> None:
    assert rules.needs_commitment(cents, DAY) is needed


@pytest.mark.parametrize(("number", "year"), [("VL26-0001", 2026), ("VL25-12", 2025), ("4500", None), ("", None)])
def test_a_number_of_ours_names_its_year(number: str, year: int | None) -> None:
    assert rules.year_of(number) == year


def test_room_counts_the_granted_overrun_and_free_does_not() -> None:
    standing = rules.Standing(vak=100, vek=80, vak_overrun=20, reserved=30, committed=40, used=50, cleared=60)
    assert (standing.free_vak, standing.room_vak, standing.free_vek, standing.room_vek) == (-20, 0, 20, 20)
