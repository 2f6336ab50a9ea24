"""The pure rules: statuses, causes, look-alikes, orders, bookings, touchless."""

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.accounting.payables import rules, rules_booking, rules_duplicates, rules_match, rules_touchless
from bundel.accounting.payables.rules import CAUSES, TRANSITIONS, Obstacle, weightiest
from bundel.accounting.payables.rules_booking import Booking, Habit, Hints, Side
from bundel.accounting.payables.rules_duplicates import Likeness
from bundel.accounting.payables.rules_facts import FactLine, FactTax, clean_reference, reference_kind
from bundel.accounting.payables.rules_match import Tolerance
from bundel.accounting.payables.rules_touchless import Candidate
from bundel.accounting.purchasing.rules import LineDraft, Ordered

DAY = dt.date(2026, 10, 5)


def test_every_status_can_be_reached_and_only_cancelled_is_final() -> None:
    reached = {"received"}
    while more := {after for status in reached for after in TRANSITIONS[status]} - reached:
        reached |= more
    assert reached == set(TRANSITIONS) == set(rules.STATUS_NL)
    assert {status for status, after in TRANSITIONS.items() if not after} == {"cancelled"}


def test_the_database_holds_the_same_table_of_transitions() -> None:
    sql = (Path(rules.__file__).parent / "sql" / "invoice_guard.sql").read_text()
    guard = sql[: sql.index("raise exception 'een factuur gaat niet")]
    pairs = set(re.findall(r"\('(\w+)', '(\w+)'\)", guard))
    assert pairs == {(before, after) for before, every in TRANSITIONS.items() for after in every}


def test_every_cause_says_who_acts_and_what_to_do() -> None:
    for cause in CAUSES.values():
        assert cause.owner in ("centre", "client", "supplier")
        assert cause.caption
        assert cause.what_to_do.endswith(".")


def test_the_weightiest_blocking_cause_names_the_exception() -> None:
    found = [Obstacle("bad_reference", ""), Obstacle("quantity", ""), Obstacle("over_order", "")]
    assert weightiest(found) == found[2]
    assert weightiest(found[:1]) is None


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("26-000101", "26000101", True),
        ("26-000101", "26/101", True),
        ("26-000101", "026-000101", True),
        ("FAC 12", "fac-0012", True),
        ("26-000101", "26-000110", False),
        ("26-000101", "27-000101", False),
        ("A1", "B1", False),
    ],
)
def test_numbers_that_differ_only_in_writing_are_alike(one: str, other: str, alike: bool) -> None:
    new = Likeness(1, one, "invoice", DAY, 100)
    old = Likeness(2, other, "invoice", DAY - dt.timedelta(days=60), 999)
    assert bool(rules_duplicates.near_matches(new, [old])) is alike


@pytest.mark.parametrize(
    ("days", "cents", "alike"), [(7, 100, True), (8, 100, False), (0, 101, False), (-7, 100, True)]
)
def test_the_same_amount_within_a_week_is_alike(days: int, cents: int, alike: bool) -> None:
    new = Likeness(1, "A", "invoice", DAY, 100)
    old = Likeness(2, "B", "invoice", DAY + dt.timedelta(days=days), cents)
    assert bool(rules_duplicates.near_matches(new, [old])) is alike
    assert rules_duplicates.near_matches(new, [Likeness(2, "B", "credit_note", DAY, 100)]) == []
    assert rules_duplicates.near_matches(new, [Likeness(1, "A", "invoice", DAY, 100)]) == []


@given(one=st.text(max_size=20), other=st.text(max_size=20))
def test_likeness_is_symmetric(one: str, other: str) -> None:
    a, b = Likeness(1, one, "invoice", DAY, 100), Likeness(2, other, "invoice", DAY, 200)
    assert bool(rules_duplicates.near_matches(a, [b])) == bool(rules_duplicates.near_matches(b, [a]))


@pytest.mark.parametrize(
    ("reference", "kind", "clean"),
    [
        ("+++090/9337/55493+++", "ogm", "090933755493"),
        ("***090/9337/55493***", "ogm", "090933755493"),
        ("+++123/4567/89012+++", "free", "+++123/4567/89012+++"),
        ("RF18 5390 0754 7034", "rf", "RF18539007547034"),
        ("FACT 26-000116", "free", "FACT 26-000116"),
        ("", "none", ""),
    ],
)
def test_a_reference_is_structured_only_when_its_check_digits_are_right(reference: str, kind: str, clean: str) -> None:
    assert (reference_kind(reference), clean_reference(reference)) == (kind, clean)


def _order(**given: object) -> Ordered:
    base: dict[str, object] = {
        "id": 1, "number": "4500", "supplier_number": "", "article": "A", "commitment": "V1", "status": "open",
        "amount_cents": 11_979, "invoiced_cents": 0, "receipt_required": False, "received_cents": 0,
        "lines": (LineDraft("1", "Papier", Decimal(20), Decimal("4.95"), 9900, "21"),),
    }  # fmt: skip
    return Ordered(**(base | given))  # type: ignore[arg-type]


def _line(quantity: str = "20", price: str = "4.95", category: str = "S", order_line: str = "1") -> FactLine:
    return FactLine(
        "1", "Papier", Decimal(quantity), "C62", Decimal(price), 9900, category, 210_000, order_line=order_line
    )


@pytest.mark.parametrize(
    ("order", "cost", "line", "causes"),
    [
        (_order(), 11_979, _line(), set()),
        (_order(), 12_098, _line(), set()),
        (_order(), 12_099, _line(), {"over_order"}),
        (_order(invoiced_cents=1), 12_099, _line(), {"over_order"}),
        (_order(), 23_958, _line("40"), {"over_order", "quantity"}),
        (_order(), 11_979, _line("20", "5.10"), {"price"}),
        (_order(), 11_979, _line("20", "4.99"), set()),
        (_order(), 11_979, _line(category="AE"), {"vat_reverse_charge"}),
        (_order(receipt_required=True), 11_979, _line(), {"no_receipt"}),
        (_order(receipt_required=True, received_cents=11_979), 11_979, _line(), set()),
        (_order(receipt_required=True, received_cents=11_979, invoiced_cents=1_000), 11_979, _line(),
         {"over_order", "no_receipt"}),
        (_order(status="closed"), 100, _line(), {"unknown_order"}),
        (_order(status="not_committed"), 100, _line(), {"unknown_order"}),
        (_order(supplier_number="0777010184"), 100, _line(), {"unknown_order"}),
        (None, 100, _line(), {"unknown_order"}),
        (_order(), 11_979, _line("99", order_line="9"), set()),
    ],
)  # fmt: skip
def test_an_invoice_fits_its_order_or_says_why_not(
    order: Ordered | None, cost: int, line: FactLine, causes: set[str]
) -> None:
    found = rules_match.check_order(
        order, "4500", supplier="0777010283", cost=cost, lines=[line], tolerance=Tolerance(10_000, 5, 2_500)
    )
    assert {one.cause for one in found} == causes


@given(
    cents=st.integers(0, 10**9), ppm=st.integers(0, 10**6), least=st.integers(0, 100), most=st.integers(100, 10**6)
)  # fmt: skip
def test_tolerance_stays_between_its_bounds(cents: int, ppm: int, least: int, most: int) -> None:
    assert least <= Tolerance(ppm, least, most).of(cents) <= most


BOOKINGS = st.lists(
    st.builds(
        Booking,
        account=st.sampled_from(["612010", "610100", "240000"]),
        net_cents=st.integers(-(10**9), 10**9),
        vat_cents=st.integers(-(10**8), 10**8),
        vat_category=st.sampled_from(["S", "AE", "E", "K", "O"]),
        deductible_ppm=st.sampled_from([0, 333_333, 250_000, 1_000_000]),
    ),
    min_size=1,
    max_size=6,
)


@given(lines=BOOKINGS, prepaid=st.integers(0, 10**6), rounding=st.integers(-5, 5), sign=st.sampled_from([1, -1]))
def test_the_entry_of_an_invoice_adds_up_to_zero(lines: list[Booking], prepaid: int, rounding: int, sign: int) -> None:
    net = sum(line.net_cents for line in lines)
    vat = sum(line.vat_cents for line in lines if not line.self_assessed)
    payable = net + vat - prepaid + rounding
    sides = rules_booking.entry_sides(lines, sign=sign, payable=payable, prepaid=prepaid, rounding=rounding)
    assert sum(side.cents for side in sides) == 0
    assert sum(side.cents for side in sides if side.account == "440000") == -sign * payable
    assert all(side.cents for side in sides)


def test_a_credit_note_is_the_mirror_of_its_invoice() -> None:
    lines = [Booking("612010", 10_000, 2_100, "S", 210_000, 250_000)]
    invoice = rules_booking.entry_sides(lines, sign=1, payable=12_100, prepaid=0, rounding=0)
    credit = rules_booking.entry_sides(lines, sign=-1, payable=12_100, prepaid=0, rounding=0)
    assert invoice == [Side("612010", 11_575, vat="82"), Side("411000", 525, vat="59"), Side("440000", -12_100)]
    assert [(side.account, -side.cents) for side in credit] == [(side.account, side.cents) for side in invoice]
    assert [side.vat for side in credit] == ["82+85", "63", ""]


def test_reverse_charge_is_owed_and_borne_by_the_client() -> None:
    proposed = rules_booking.propose([FactTax("AE", 0, 842_000, 0)], Hints(terms_account="611000"))
    sides = rules_booking.entry_sides(proposed.lines, sign=1, payable=842_000, prepaid=0, rounding=0)
    assert sides == [
        Side("611000", 842_000, vat="82+87"),
        Side("611000", 176_820, vat="82"),
        Side("451200", -176_820, vat="56"),
        Side("440000", -842_000),
    ]


def test_what_was_paid_before_is_taken_off_the_debt() -> None:
    lines = [Booking("612020", 500_000, 105_000, "S", 210_000)]
    sides = rules_booking.entry_sides(lines, sign=1, payable=505_000, prepaid=100_000, rounding=0)
    assert sides == [Side("612020", 605_000, vat="82"), Side("406000", -100_000), Side("440000", -505_000)]


def _habits(same: int, other: int) -> tuple[Habit, ...]:
    return (Habit("612010", "A", ""),) * same + (Habit("610100", "B", ""),) * other


@pytest.mark.parametrize(
    ("hints", "account", "article", "confidence"),
    [
        (Hints(), "", "", 0),
        (Hints(habits=_habits(1, 0)), "612010", "A", 50),
        (Hints(habits=_habits(9, 0)), "612010", "A", 90),
        (Hints(habits=_habits(9, 3)), "612010", "A", 69),
        (Hints(habits=_habits(9, 0), order_article="Z", order_number="1"), "612010", "Z", 90),
        (Hints(reference_account="613070", reference="R", habits=_habits(9, 0)), "613070", "", 90),
        (Hints(terms_account="613000", reference_account="613070", habits=_habits(9, 0)), "613000", "", 95),
    ],
)
def test_the_proposal_follows_rule_then_reference_then_history(
    hints: Hints, account: str, article: str, confidence: int
) -> None:
    proposed = rules_booking.propose([FactTax("S", 210_000, 10_000, 2_100)], hints)
    line = proposed.lines[0]
    assert (line.account, line.article, proposed.confidence) == (account, article, confidence)
    assert proposed.reason


SURE = Candidate(
    electronic=True, order_ok=True, obstacles=(), payable_cents=10_000, client_limit_cents=20_000,
    supplier_limit_cents=15_000, iban_ok=True, confidence=95,
)  # fmt: skip


def test_touchless_needs_every_condition_and_names_the_one_that_fails() -> None:
    assert rules_touchless.decide(SURE).touchless
    for change in (
        {"electronic": False}, {"order_ok": False}, {"obstacles": (Obstacle("bad_reference", ""),)},
        {"payable_cents": 15_001}, {"payable_cents": -15_001}, {"client_limit_cents": 9_999},
        {"supplier_limit_cents": 0}, {"iban_ok": False}, {"confidence": 89}, {"held": True},
    ):  # fmt: skip
        decision = rules_touchless.decide(Candidate(**{**_fields(SURE), **change}))  # type: ignore[arg-type]
        assert not decision.touchless, change
        assert len(decision.stops) == 1, change


@given(payable=st.integers(-(10**9), 10**9), client=st.integers(0, 10**6), supplier=st.integers(0, 10**6))
def test_touchless_never_passes_a_limit(payable: int, client: int, supplier: int) -> None:
    given = {"payable_cents": payable, "client_limit_cents": client, "supplier_limit_cents": supplier}
    decision = rules_touchless.decide(Candidate(**{**_fields(SURE), **given}))  # type: ignore[arg-type]
    assert not decision.touchless or abs(payable) <= min(client, supplier)


def _fields(one: Candidate) -> dict[str, object]:
    return {name: getattr(one, name) for name in Candidate.__slots__}
