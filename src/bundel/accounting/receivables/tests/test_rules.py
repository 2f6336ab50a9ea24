"""The rules without a database: payment code, reference, dunning, consumers, instalments, ageing."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest
import qrcode
from hypothesis import given
from hypothesis import strategies as st
from qrcode import base, util

from bundel.accounting.receivables import rules_dunning, rules_recovery, rules_sale
from bundel.accounting.receivables.rules_customer import CustomerDraft, cleaned, must_go_by_peppol, problems
from bundel.accounting.receivables.rules_dunning import Owed, Step
from bundel.accounting.receivables.rules_qr import MOST_VERSION, Transfer, code, payload, picture
from bundel.accounting.receivables.rules_recovery import Instalment
from bundel.kit import late_payment
from bundel.kit.dated import NotInForce
from bundel.kit.identifiers import is_ogm, make_rf

DAY = dt.date(2026, 3, 2)
IBAN = "BE68539007547034"
STEPS = rules_dunning.standard_steps()


# --- the payment code ---------------------------------------------------------------------------------------------


def _mask(number: int, row: int, column: int) -> bool:
    """The eight masks of ISO/IEC 18004, written out here so that the picture is read by another hand."""
    return (
        (row + column) % 2 == 0, row % 2 == 0, column % 3 == 0, (row + column) % 3 == 0,
        (row // 2 + column // 3) % 2 == 0, row * column % 2 + row * column % 3 == 0,
        (row * column % 2 + row * column % 3) % 2 == 0, ((row + column) % 2 + row * column % 3) % 2 == 0,
    )[number]  # fmt: skip


def _reserved(size: int, version: int) -> set[tuple[int, int]]:
    """Finder, timing, alignment, format and version modules."""
    taken = {(6, n) for n in range(size)} | {(n, 6) for n in range(size)}
    taken |= {(r, c) for r in range(9) for c in range(9)}
    taken |= {(r, c) for r in range(9) for c in range(size - 8, size)}
    taken |= {(r, c) for r in range(size - 8, size) for c in range(9)}
    places = util.pattern_position(version)
    for row in places:
        for column in places:
            corner = (row, column) in ((6, 6), (6, size - 7), (size - 7, 6))
            if not corner:
                taken |= {(row + r, column + c) for r in range(-2, 3) for c in range(-2, 3)}
    if version >= 7:
        taken |= {(r, size - 11 + c) for r in range(6) for c in range(3)}
        taken |= {(size - 11 + c, r) for r in range(6) for c in range(3)}
    return taken


def _zigzag(size: int) -> Iterator[tuple[int, int]]:
    column, up = size - 1, True
    while column > 0:
        column -= column == 6
        for row in range(size - 1, -1, -1) if up else range(size):
            yield row, column
            yield row, column - 1
        column, up = column - 2, not up


def read(made: qrcode.QRCode) -> str:
    """Read the modules back to text: format, mask, codewords, blocks, byte mode."""
    modules = made.modules
    size, version = len(modules), made.version
    word = 0
    for row, column in [(8, n) for n in (0, 1, 2, 3, 4, 5, 7, 8)] + [(n, 8) for n in (7, 5, 4, 3, 2, 1, 0)]:
        word = word << 1 | bool(modules[row][column])
    word ^= 0b101010000010010
    assert word >> 13 == 0, "error level M is written as 00"
    mask, taken = word >> 10 & 7, _reserved(size, version)
    bits = [
        bool(modules[row][column]) != _mask(mask, row, column)
        for row, column in _zigzag(size)
        if (row, column) not in taken
    ]
    words = [sum(bit << 7 - n for n, bit in enumerate(bits[at : at + 8])) for at in range(0, len(bits) - 7, 8)]
    counts = [one.data_count for one in base.rs_blocks(version, made.error_correction)]
    blocks: list[list[int]] = [[] for _ in counts]
    at = 0
    for place in range(max(counts)):
        for block, count in zip(blocks, counts, strict=True):
            if place < count:
                block.append(words[at])
                at += 1
    stream = "".join(f"{one:08b}" for block in blocks for one in block)
    assert stream[:4] == "0100", "byte mode"
    width = 8 if version < 10 else 16
    length = int(stream[4 : 4 + width], 2)
    start = 4 + width
    return bytes(int(stream[start + 8 * n : start + 8 * n + 8], 2) for n in range(length)).decode()


def test_the_code_says_exactly_what_the_standard_asks() -> None:
    text = payload(Transfer("Agentschap Voorbeeld", IBAN, 12_345, rules_sale.reference(900, 2026, 1), "GKCCBEBB"))
    assert text.split("\n") == [
        "BCD", "002", "1", "SCT", "GKCCBEBB", "Agentschap Voorbeeld", IBAN, "EUR123.45", "", "", "+++900/2600/00128+++",
    ]  # fmt: skip
    assert read(code(text)) == text
    assert picture(text).startswith("<?xml")


def test_a_creditor_reference_stands_in_the_structured_place() -> None:
    lines = payload(Transfer("Agentschap", IBAN, 1, make_rf("539007547034"))).split("\n")
    assert (lines[7], lines[9], len(lines)) == ("EUR0.01", "RF18539007547034", 10)


@given(
    name=st.text(st.characters(max_codepoint=0x17F, categories=["L", "Nd"]), min_size=1, max_size=70),
    cents=st.integers(1, 99_999_999_999),
    sequence=st.integers(1, 99_999),
)
def test_every_code_can_be_read_back_and_stays_within_the_standard(name: str, cents: int, sequence: int) -> None:
    text = payload(Transfer(name, IBAN, cents, rules_sale.reference(900, 2026, sequence)))
    made = code(text)
    assert made.version <= MOST_VERSION
    assert read(made) == text


def test_a_payload_of_more_than_331_bytes_is_refused() -> None:
    with pytest.raises(ValueError, match="331 bytes"):
        payload(Transfer("\U00010400" * 70, IBAN, 1, rules_sale.reference(1, 2026, 1)))


@pytest.mark.parametrize(
    "wrong",
    [
        Transfer("", IBAN, 1, ""), Transfer("x" * 71, IBAN, 1, ""), Transfer("A", "BE00", 1, ""),
        Transfer("\u754c" * 70 + "x", IBAN, 1, ""),
        Transfer("A", IBAN, 0, ""), Transfer("A", IBAN, 100_000_000_000, ""), Transfer("A", IBAN, 1, "123456789012"),
    ],
)  # fmt: skip
def test_what_the_standard_does_not_allow_gives_no_code(wrong: Transfer) -> None:
    with pytest.raises(ValueError):
        payload(wrong)


@given(st.integers(0, 999), st.integers(2020, 2099), st.integers(1, 99_999))
def test_every_reference_is_a_right_structured_communication(prefix: int, year: int, sequence: int) -> None:
    assert is_ogm(rules_sale.reference(prefix, year, sequence))


# --- customers ----------------------------------------------------------------------------------------------------


def test_the_peppol_address_follows_from_the_enterprise_number() -> None:
    clean = cleaned(CustomerDraft("company", " Proef  nv ", "peppol", "0403.170.701", "BE 0403.170.701"))
    assert (clean.name, clean.endpoint, clean.vat_number) == ("Proef nv", "0403170701", "BE0403170701")
    assert problems(clean) == []


def test_the_law_asks_peppol_between_taxable_belgians_from_2026_on() -> None:
    asked = ("company", "BE", "BE0403170701", True)
    assert must_go_by_peppol(*asked, dt.date(2026, 1, 1))
    assert not must_go_by_peppol(*asked, dt.date(2025, 12, 31))
    assert not must_go_by_peppol("person", "BE", "", True, DAY)
    assert not must_go_by_peppol("company", "BE", "BE0403170701", False, DAY)


# --- dunning ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cents", "most"),
    [(100, 2_000), (15_000, 2_000), (15_001, 3_000), (25_000, 4_000), (50_000, 6_500), (50_001, 6_500),
     (100_000, 9_000), (3_870_000, 197_500), (10_000_000, 200_000)],
)  # fmt: skip
def test_a_consumer_owes_at_most_what_book_xix_says(cents: int, most: int) -> None:
    assert rules_dunning.most_for_a_consumer(cents, DAY) == most


def test_before_book_xix_there_is_no_answer() -> None:
    with pytest.raises(NotInForce):
        rules_dunning.most_for_a_consumer(100, dt.date(2023, 8, 31))


def test_the_free_term_runs_from_the_third_working_day_by_post_and_the_next_day_by_mail() -> None:
    friday = dt.date(2026, 3, 6)  # Monday, Tuesday, Wednesday 11 March is the third working day
    assert rules_dunning.free_term_ends(friday, by_mail=False) == dt.date(2026, 3, 24)
    assert rules_dunning.free_term_ends(friday, by_mail=True) == dt.date(2026, 3, 20)
    easter = dt.date(2026, 4, 3)  # Monday 6 April is a holiday
    assert rules_dunning.free_term_ends(easter, by_mail=False) == dt.date(2026, 4, 22)


def owed(kind: str = "company", days: int = 30, cents: int = 10_000, **fields: object) -> Owed:
    given_ = {"id": 1, "number": "V1", "customer_id": 1, "kind": kind, "open_cents": cents,
              "due_on": DAY - dt.timedelta(days=days)} | fields  # fmt: skip
    return Owed(**given_)  # type: ignore[arg-type]


def why(one: Owed) -> str:
    letters, left = rules_dunning.propose([one], STEPS, DAY)
    return letters[0].step.caption if letters else left[0].code if left else "nothing"


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (owed(days=0), "nothing"),
        (owed(days=9), "not_yet"),
        (owed(days=10), "Herinnering"),
        (owed(days=100), "Herinnering"),  # steps are never skipped
        (owed(days=24, taken=frozenset({1}), last_on=DAY - dt.timedelta(days=14)), "not_yet"),
        (owed(days=100, taken=frozenset({1}), last_on=DAY - dt.timedelta(days=14)), "not_yet"),
        (owed(days=100, taken=frozenset({1}), last_on=DAY - dt.timedelta(days=15)), "Aanmaning"),
        (owed(days=300, taken=frozenset({1, 2, 3}), last_on=DAY - dt.timedelta(days=90)), "done"),
        (owed(paused="disputed"), "disputed"),
        (owed(paused="plan"), "plan"),
        (owed(paid_on=DAY - dt.timedelta(days=4)), "recent"),
        (owed(paid_on=DAY - dt.timedelta(days=5)), "Herinnering"),
        (owed(cents=499), "below"),
        (owed("person", days=40), "Eerste herinnering"),
        (owed("person", days=90, taken=frozenset({1}), last_on=DAY - dt.timedelta(days=30)), "no_free_reminder"),
        (owed("person", days=90, taken=frozenset({1}), last_on=DAY - dt.timedelta(days=30), free_until=DAY), "not_yet"),
        (owed("person", days=90, taken=frozenset({1}), last_on=DAY - dt.timedelta(days=30),
              free_until=DAY - dt.timedelta(days=1)), "Aanmaning"),
    ],
)  # fmt: skip
def test_an_invoice_takes_its_next_step_or_says_why_not(one: Owed, expected: str) -> None:
    assert why(one) == expected


def test_a_customer_gets_one_letter_with_all_that_is_overdue() -> None:
    second = owed(id=2, days=60, taken=frozenset({1}), last_on=DAY - dt.timedelta(days=30))
    letters, _ = rules_dunning.propose([owed(), second, owed(id=3, customer_id=2)], STEPS, DAY)
    assert [(letter.customer_id, len(letter.items), letter.step.caption) for letter in letters] == [
        (1, 2, "Aanmaning"), (2, 1, "Herinnering"),
    ]  # fmt: skip
    letter = letters[0]
    interest = late_payment.late_interest_cents(10_000, second.due_on, DAY, "half_up")
    assert letter.interest_cents == interest > 0  # the first reminder of the other one asks none
    assert letter.cost_cents == 8_000
    assert letter.total_cents == 20_000 + interest + 8_000


def test_a_consumer_pays_no_interest_over_the_free_term_and_no_cost_above_the_cap() -> None:
    free = DAY - dt.timedelta(days=10)
    one = owed("person", days=90, taken=frozenset({1}), last_on=DAY - dt.timedelta(days=30), free_until=free)
    letters, _ = rules_dunning.propose([one], STEPS, DAY)
    assert letters[0].interest_cents == late_payment.late_interest_cents(10_000, free, DAY, "half_up")
    assert letters[0].cost_cents == 2_000
    dear = [Step("person", 1, "Gratis", 5, "x"), Step("person", 2, "Duur", 20, "x", cost_cents=50_000)]
    letters, _ = rules_dunning.propose([one], dear, DAY)
    assert letters[0].cost_cents == rules_dunning.most_for_a_consumer(10_000, DAY)


@given(
    st.lists(
        st.tuples(st.integers(1, 400), st.sampled_from(["public", "company", "person", "international"])), max_size=12
    )
)
def test_walking_day_by_day_no_step_comes_twice_and_all_come_in_order(debts: list[tuple[int, str]]) -> None:
    kinds = {kind: n for n, kind in enumerate(rules_dunning.KINDS_NL)}
    state = {
        n: owed(kind, days, id=n, customer_id=kinds[kind] + 1, number=f"V{n}") for n, (days, kind) in enumerate(debts)
    }
    seen: dict[int, list[int]] = {n: [] for n in state}
    for week in range(60):
        today = DAY + dt.timedelta(days=7 * week)
        letters, left = rules_dunning.propose(state.values(), STEPS, today)
        for letter in letters:
            for item in letter.items:
                one = item.owed
                seen[one.id].append(item.step.position)
                ends = one.free_until or rules_dunning.free_term_ends(today, by_mail=False)
                state[one.id] = owed(
                    one.kind, id=one.id, customer_id=one.customer_id, number=one.number, due_on=one.due_on,
                    taken=one.taken | {item.step.position}, last_on=today, free_until=ends,
                )  # fmt: skip
        assert {one.owed.id for one in left}.isdisjoint(item.owed.id for letter in letters for item in letter.items)
    for n, positions in seen.items():
        most = max(step.position for step in STEPS if step.kind == state[n].kind)
        assert positions == list(range(1, most + 1))


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [("2", 0, "2"), ("2.5000", 0, "2,5"), ("1250.5", 2, "1.250,50"), ("-3", 2, "-3,00"), ("0.0001", 2, "0,0001"),
     ("-0.5", 0, "-0,5")],
)  # fmt: skip
def test_figures_are_written_the_belgian_way(value: str, decimals: int, shown: str) -> None:
    assert rules_sale.figure(Decimal(value), decimals=decimals) == shown


# --- recovery -----------------------------------------------------------------------------------------------------


@given(st.integers(100, 10**9), st.integers(1, 60), st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)))
def test_instalments_add_up_exactly_and_never_share_a_day(total: int, count: int, first: dt.date) -> None:
    parts = rules_recovery.divide(total, first, count)
    assert sum(one.cents for one in parts) == total
    assert rules_recovery.judge_plan(parts, total) == ""
    assert parts[0].due_on == first


def test_a_month_later_keeps_the_day_or_the_last_of_a_short_month() -> None:
    day = dt.date(2026, 1, 31)
    later = [rules_recovery.month_later(day, n) for n in (1, 2, 11, 13)]
    assert later == [dt.date(2026, 2, 28), dt.date(2026, 3, 31), dt.date(2026, 12, 31), dt.date(2027, 2, 28)]


def test_what_is_paid_fills_the_instalments_in_order() -> None:
    parts = [Instalment(n, DAY + dt.timedelta(days=30 * n), 100) for n in (1, 2, 3)]
    on = DAY + dt.timedelta(days=30 + rules_recovery.GRACE_DAYS)
    found = rules_recovery.states(parts, 150, on)
    assert [(one.paid_cents, one.late) for one in found] == [(100, False), (50, False), (0, False)]
    assert [one.late for one in rules_recovery.states(parts, 50, on)] == [False, False, False]
    assert rules_recovery.states(parts, 50, on + dt.timedelta(days=1))[0].late


@pytest.mark.parametrize(
    ("days", "bucket"),
    [(-5, "niet vervallen"), (0, "niet vervallen"), (1, "0-30"), (30, "0-30"), (31, "31-60"), (60, "31-60"),
     (61, "61-90"), (90, "61-90"), (91, ">90")],
)  # fmt: skip
def test_age_counts_from_the_due_date(days: int, bucket: str) -> None:
    assert rules_recovery.bucket(DAY - dt.timedelta(days=days), DAY) == bucket


def test_days_outstanding_is_open_over_invoiced_times_the_days() -> None:
    assert rules_recovery.days_outstanding(50, 365, 365) == Fraction(50)
    assert rules_recovery.days_outstanding(50, 0, 365) is None


def test_the_vat_in_a_part_is_in_proportion() -> None:
    assert rules_recovery.vat_in(6_050, 12_100, 2_100) == 1_050
