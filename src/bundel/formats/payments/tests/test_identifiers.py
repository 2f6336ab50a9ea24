"""References and account numbers, held against examples published by others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban

from bundel.formats.payments.identifiers import is_bic, is_iban, ogm, ogm_in_text, rf, show_ogm


@pytest.mark.parametrize("text", ["+++123/4567/89002+++", "***123/4567/89002***", "123456789002", "123/4567/89002"])
def test_reads_a_structured_communication_in_each_printed_form(text: str) -> None:
    assert ogm(text) == "123456789002"


@pytest.mark.parametrize(
    "text", ["123/4567/89012", "12345678900", "1234567890021", "", "abc", "１２３４５６７８９００２"]
)
def test_refuses_a_structured_communication_with_wrong_check_digits_or_length(text: str) -> None:
    assert ogm(text) is None


@given(st.integers(0, 9_999_999_999))
def test_exactly_one_pair_of_check_digits_is_right(number: int) -> None:
    right = [check for check in range(100) if ogm(f"{number:010d}{check:02d}")]
    assert right == [number % 97 or 97]
    assert ogm(show_ogm(f"{number:010d}{right[0]:02d}")) == f"{number:010d}{right[0]:02d}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("factuur +++123/4567/89002+++ dank u", "123456789002"),
        ("factuur 123/4567/89002", "123456789002"),
        ("***123456789002***", "123456789002"),
        ("factuur 123456789002", None),
        ("+++123/4567/89012+++", None),
        ("+++123/4567/89002+++ en +++002/6000/10127+++", None),
        ("+++123/4567/89002+++ en nogmaals 123/4567/89002", "123456789002"),
        ("9123/4567/89002", None),
    ],
)
def test_finds_the_one_valid_communication_in_a_text(text: str, found: str | None) -> None:
    assert ogm_in_text(text) == found


def test_knows_the_published_creditor_reference() -> None:
    assert rf("RF18 5390 0754 7034") == "RF18539007547034"  # the example of ISO 11649
    assert rf("RF19539007547034") is None
    assert rf("18539007547034") is None


@given(st.integers(0, 9_999_999_999), st.integers(4, 15), st.integers(1, 9))
def test_another_library_agrees_on_iban_and_no_changed_digit_passes(number: int, position: int, step: int) -> None:
    bban = f"{number:010d}{number % 97 or 97:02d}"
    account = f"BE{iban.calc_check_digits(f'BE00{bban}')}{bban}"
    assert is_iban(account)
    assert iban.is_valid(account)
    digit = (int(account[position]) + step) % 10
    assert not is_iban(f"{account[:position]}{digit}{account[position + 1 :]}")


def test_knows_real_account_numbers() -> None:
    assert is_iban("BE68539007547034")  # the example of the IBAN registry
    assert not is_iban("BE68539007547035")
    assert not is_iban("be68539007547034")
    assert is_bic("KREDBEBB")
    assert is_bic("DEUTBEB4NDX")
    assert not is_bic("KREDBE")
