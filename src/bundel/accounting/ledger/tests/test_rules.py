"""Pure decisions: periods, numbers, reversals, opening balances, names in hledger."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.accounting.ledger import rules, rules_lines
from bundel.accounting.ledger.rules import EntryDraft, LineDraft

DAY = dt.date(2026, 3, 10)
amounts = st.integers(1, 10**12)
lines = st.lists(
    st.builds(lambda account, cents, debit: LineDraft(account, cents * debit, cents * (1 - debit)),
              st.from_regex(r"[1-7]\d{5}", fullmatch=True), amounts, st.integers(0, 1)),
    min_size=1, max_size=8,
)  # fmt: skip


def test_period_is_the_month_unless_opening_or_closing_is_named() -> None:
    assert EntryDraft("DIV", DAY, "", ()).fiscal_period == 3
    assert EntryDraft("OPEN", dt.date(2026, 1, 1), "", (), period=0).fiscal_period == 0


def test_number_shows_journal_year_and_six_digits() -> None:
    assert rules.entry_number("AANK", 2026, 123) == "AANK/2026/000123"


@given(lines)
def test_lines_swapped_twice_are_the_lines(drafts: list[LineDraft]) -> None:
    assert rules.swapped(rules.swapped(drafts)) == tuple(drafts)


@given(lines)
def test_a_reversal_copies_every_amount_to_the_other_side(drafts: list[LineDraft]) -> None:
    original = EntryDraft("AANK", DAY, "Huur", tuple(drafts), "purchase_invoice", "payables.invoice:1", "k")
    undone = rules.reversal(original, entry_id=7, number="AANK/2026/000007", on=DAY, reason="dubbel")
    for one, other in zip(original.lines, undone.lines, strict=True):
        assert (one.account, one.debit_cents, one.credit_cents) == (
            other.account,
            other.credit_cents,
            other.debit_cents,
        )
    assert (undone.reverses_id, undone.document, undone.journal) == (7, "payables.invoice:1", "AANK")


@pytest.mark.parametrize(
    ("groups", "expected"),
    [(((1, 1), (2, 2)), True), (((1, 2), (2, 3)), False), (((1, None), (None, 2)), True), (((4,), (4,)), False)],
)
def test_four_eyes_count_who_acts_and_for_whom(groups: tuple[tuple[int | None, ...], ...], expected: bool) -> None:
    assert rules.disjoint(*groups) is expected


def test_opening_balance_reads_belgian_and_plain_amounts() -> None:
    text = "\ufeffaccount;debit;credit\n550000;1.234,56;\n100000;;1234.56\n612000;;\n"
    read, findings = rules_lines.opening_lines(text)
    assert findings == []
    assert [(line.account, line.debit_cents, line.credit_cents) for line in read] == [
        ("550000", 123456, 0),
        ("100000", 0, 123456),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nummer;debit;credit\n1;1;\n", "ledger.opening_columns"),
        ("account;debit;credit\n550000;1;1\n", "ledger.opening_sides"),
        ("account;debit;credit\n550000;-1;\n", "ledger.opening_sides"),
        ("account;debit;credit\n550000;1,234;\n", "ledger.opening_amount"),
        ("account;debit;credit\n550000;een;\n", "ledger.opening_amount"),
        ("account;debit;credit\n", "ledger.opening_empty"),
        ("", "ledger.opening_columns"),
    ],
)
def test_opening_balance_tells_what_is_wrong_with_a_file(text: str, code: str) -> None:
    _, findings = rules_lines.opening_lines(text)
    assert [one.code for one in findings] == [code]
    assert "{" not in findings[0].text


def test_hledger_names_hold_no_sign_that_hledger_reads_as_something_else() -> None:
    assert (
        rules.hledger_account("440000", "Leveranciers: binnenland;  EU") == "4:44:440:440000 Leveranciers binnenland EU"
    )
    assert rules.hledger_text("a ; b | c\nd\te") == "a b c d e"


def test_every_status_of_draft_and_reopening_is_reached_and_ends_somewhere() -> None:
    for table in (rules.DRAFT_TRANSITIONS, rules.REOPENING_TRANSITIONS):
        reached = set().union(*table.values())
        assert reached <= set(table)
        assert set(table) - reached == {next(iter(table))}
