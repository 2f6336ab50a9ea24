"""Belgian and banking numbers: own makers against the library's checks, known examples, and spoilt digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.kit import identifiers as ids

BASES = st.integers(0, 10**10 - 1)


@given(BASES, st.sampled_from("+*"))
def test_made_ogm_is_valid_in_every_writing(base: int, mark: str) -> None:
    digits = ids.make_ogm(base)
    shown = ids.format_ogm(digits, mark)
    assert ids.parse_ogm(digits) == ids.parse_ogm(shown) == digits
    assert shown.startswith(mark * 3)
    assert len(shown) == 20


@given(BASES, st.integers(0, 11), st.integers(1, 9))
def test_ogm_with_one_wrong_digit_is_refused(base: int, position: int, shift: int) -> None:
    digits = ids.make_ogm(base)
    spoilt = f"{digits[:position]}{(int(digits[position]) + shift) % 10}{digits[position + 1 :]}"
    assert not ids.is_ogm(spoilt)


def test_known_ogm_examples() -> None:
    assert ids.format_ogm("090933755493") == "+++090/9337/55493+++"
    assert ids.is_ogm("+++123/4567/89002+++")
    assert not ids.is_ogm("123/4567/89012")
    assert ids.make_ogm(97) == "000000009797"
    for text in ("", "abc", "+++090/9337/5549+++", "090/9337/55493 ref", "0909337554930"):
        assert not ids.is_ogm(text)


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=21))
def test_made_rf_is_valid_and_shown_in_fours(reference: str) -> None:
    made = ids.make_rf(reference)
    assert ids.parse_rf(made.lower()) == made
    assert ids.parse_rf(ids.format_rf(made)) == made


def test_known_rf_example() -> None:
    assert ids.make_rf("539007547034") == "RF18539007547034"
    assert not ids.is_rf("RF19539007547034")
    with pytest.raises(ValueError):
        ids.make_rf("A" * 22)


@given(st.integers(2_000_000, 19_999_999))
def test_made_enterprise_number_is_valid_and_reads_back(base: int) -> None:
    made = ids.make_enterprise_number(base)
    shown = ids.format_enterprise_number(made)
    assert ids.parse_enterprise_number(shown) == made
    assert ids.parse_enterprise_number(f"BE {shown}") == made
    assert ids.parse_vat_be(shown) == f"BE{made}"
    assert ids.parse_vat_be(ids.format_vat_be(made)) == f"BE{made}"
    assert not ids.is_enterprise_number(f"{made[:-2]}{(int(made[-2:]) + 1) % 100:02d}")


@pytest.mark.parametrize("text", ["", "0123.456.789", "123", "BE", "FR0403019261", "0403019261x"])
def test_other_enterprise_numbers_are_refused(text: str) -> None:
    assert not ids.is_enterprise_number(text)


def test_enterprise_number_of_nine_digits_gets_its_zero() -> None:
    assert ids.parse_enterprise_number("403.019.261") == "0403019261"


def test_iban_is_checked_and_shown() -> None:
    assert ids.parse_iban("be68 5390 0754 7034") == "BE68539007547034"
    assert ids.format_iban("BE68539007547034") == "BE68 5390 0754 7034"
    for text in ("", "BE69539007547034", "BE6853900754703", "539007547034", "ZZ68539007547034"):
        assert not ids.is_iban(text)


def test_belgian_account_check_digits_inside_the_iban_are_proven() -> None:
    inside_wrong = "BE" + f"{98 - int('539007547035' + '111400') % 97:02d}" + "539007547035"
    assert not ids.is_iban(inside_wrong)


def test_bic_and_gln() -> None:
    assert ids.parse_bic("kredbebb") == "KREDBEBB"
    with pytest.raises(ValueError):
        ids.parse_bic("KRED")
    assert ids.parse_gln("5412345000013") == "5412345000013"
    for text in ("5412345000014", "541234500001", "abc"):
        assert not ids.is_gln(text)
