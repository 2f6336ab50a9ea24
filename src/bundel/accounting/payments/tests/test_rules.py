"""What is paid and how: cases of proposals, and laws that hold for any set of open items."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.accounting.payments import messages, rules
from bundel.accounting.payments.rules import Due, propose

UNTIL = dt.date(2026, 11, 30)
IBAN, OTHER = "BE35734100000137", "BE57001200000235"


def due(identifier, cents, **fields):
    usual = {
        "supplier_id": 1, "supplier_name": "Kantoor", "number": f"F{identifier}", "iban": IBAN, "holder": "KANTOOR",
        "due_on": dt.date(2026, 11, 4), "reference": "", "asked_iban": IBAN,
    }  # fmt: skip
    return Due(id=identifier, open_cents=cents, **(usual | fields))


def paid(*dues, in_runs=None):
    return propose(dues, until=UNTIL, in_runs=in_runs or {})


def amounts(proposal):
    return sorted((transfer.iban, transfer.amount_cents) for transfer in proposal.transfers)


def codes(proposal):
    return {one.due.id: one.code for one in proposal.excluded}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"approved": False}, "not_approved"),
        ({"held": "betwist"}, "held"),
        ({"due_on": dt.date(2026, 12, 1)}, "not_due"),
        ({"iban": ""}, "iban_not_active"),
        ({"iban": "", "asked_iban": ""}, "no_iban"),
    ],
)
def test_names_the_reason_why_an_item_waits(fields, code):
    assert codes(paid(due(1, 100, **fields))) == {1: code}
    assert code in messages.EXCLUSIONS


def test_item_of_another_run_waits():
    assert codes(paid(due(1, 100), in_runs={1: "PR26-0001"})) == {1: "in_run"}


def test_each_invoice_keeps_its_own_reference():
    proposal = paid(due(1, 100, reference="+++002/6000/10127+++"), due(2, 200, reference="FACT 2"), due(3, 300))
    assert [(one.reference, one.remittance) for one in proposal.transfers] == [
        ("002600010127", ""), ("", "FACT 2"), ("", "F3"),
    ]  # fmt: skip


def test_wrong_structured_reference_goes_as_free_text():
    (transfer,) = paid(due(1, 100, reference="+++002/6000/10128+++")).transfers
    assert (transfer.reference, transfer.remittance) == ("", "+++002/6000/10128+++")


def test_credit_note_takes_the_largest_invoice_and_leaves_others_alone():
    proposal = paid(due(1, 100), due(2, 500), due(3, -50, number="C3"))
    assert sorted(transfer.amount_cents for transfer in proposal.transfers) == [100, 450]
    (netted,) = [one for one in proposal.transfers if len(one.items) > 1]
    assert netted.remittance == "F2 - C3"


def test_credit_note_of_another_account_of_the_supplier_is_netted_too():
    assert amounts(paid(due(1, 100), due(2, -30, iban="", asked_iban=OTHER))) == [(IBAN, 70)]


def test_credit_note_of_another_supplier_stays():
    assert codes(paid(due(1, 100), due(2, -30, supplier_id=2))) == {2: "credit_too_large"}


def test_long_list_of_numbers_is_cut_at_a_whole_number():
    items = [due(n, 10, number=f"FACTUUR-2026-{n:05d}") for n in range(20)]
    (transfer,) = paid(*items, due(99, -195)).transfers
    assert len(transfer.remittance) <= 140
    assert transfer.remittance.endswith("andere")


@pytest.mark.parametrize(
    ("number", "expected"),
    [("26-000101", "PR26-0001-26-000101"), ("A/1", "PR26-0001-00007"), ("X" * 40, "PR26-0001-00007")],
)
def test_identifier_carries_the_number_when_banks_accept_it(number, expected):
    assert rules.end_to_end("PR26-0001", number, 7, set()) == expected


def test_identifier_is_never_given_twice():
    taken: set[str] = set()
    for position, number in enumerate(["1", "1", "00002", "A/1", "00004", "2"], 1):
        identifier = rules.end_to_end("PR26-0001", number, position, taken)
        assert identifier not in taken
        taken.add(identifier)


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        (["executed", "executed"], "executed"),
        (["executed", "sent"], "released"),
        (["executed", "returned"], "partly"),
        (["rejected", "returned", "removed"], "failed"),
        (["accepted", "rejected"], "released"),
    ],
)
def test_status_of_a_sent_run_follows_its_lines(states, expected):
    assert rules.what_became(states) == expected


def test_nobody_does_two_steps_even_for_another():
    hands = rules.Hands(frozenset({1, 2}), frozenset({3}), (frozenset({4}),))
    assert not rules.may_approve(hands, frozenset({9, 2}))
    assert [rules.may_sign(hands, frozenset({who})) for who in (1, 3, 4, 5)] == [False, False, False, True]


def test_limit_asks_a_second_signature_from_its_amount_on():
    assert [rules.signatures_needed(cents, 100) for cents in (99, 100)] == [1, 2]
    assert rules.signatures_needed(10**9, None) == 1


def test_tables_of_transitions_stand_in_the_database_as_well():
    sql = (Path(rules.__file__).parent / "sql" / "guards.sql").read_text()
    blocks = re.findall(r"\(old\.\w+, new\.\w+\) not in \((.*?)\n    \) then", sql, re.DOTALL)
    there = re.findall(r"\('(\w+)', '(\w+)'\)", "".join(blocks))
    tables = (rules.RUN_TRANSITIONS, rules.LINE_TRANSITIONS)
    assert sorted(there) == sorted((old, new) for table in tables for old in table for new in table[old])


DUES = st.lists(
    st.builds(
        due,
        st.integers(1, 10**6),
        st.integers(-500, 500).filter(bool),
        supplier_id=st.integers(1, 3),
        iban=st.sampled_from([IBAN, OTHER, ""]),
        approved=st.booleans(),
        due_on=st.dates(dt.date(2026, 11, 1), dt.date(2026, 12, 15)),
    ),
    max_size=25,
    unique_by=lambda one: one.id,
)


@given(DUES)
def test_every_item_is_paid_once_or_has_a_reason_and_nothing_goes_below_zero(dues):
    proposal = propose(dues, until=UNTIL, in_runs={})
    covered = [item.id for transfer in proposal.transfers for item in transfer.items]
    excluded = [one.due.id for one in proposal.excluded]
    assert sorted(covered + excluded) == sorted(one.id for one in dues)
    for transfer in proposal.transfers:
        assert transfer.amount_cents >= 0
        assert any(item.open_cents > 0 for item in transfer.items)
        assert {item.supplier_id for item in transfer.items} == {transfer.supplier_id}
        assert all(item.iban == transfer.iban for item in transfer.items if item.open_cents > 0)
        assert not (transfer.reference and transfer.remittance)
        assert len(transfer.remittance) <= 140
    assert proposal.total_cents == sum(one.open_cents for one in dues if one.id in set(covered))


@given(DUES, st.randoms(use_true_random=False))
def test_order_of_the_items_plays_no_part(dues, random):
    mixed = list(dues)
    random.shuffle(mixed)
    assert propose(mixed, until=UNTIL, in_runs={}) == propose(dues, until=UNTIL, in_runs={})


@given(DUES)
def test_what_is_not_approved_or_has_no_account_is_never_paid(dues):
    barred = [replace(one, approved=False) for one in dues]
    assert propose(barred, until=UNTIL, in_runs={}).transfers == ()
