"""Control queries on rows that no short story makes: each finds its case, and not the one beside it."""

import datetime as dt

import psycopg

from bundel.accounting.control.tests.test_control import found, signed
from bundel.accounting.control.tests.test_firewall import hand
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments.tests import make_payments as given

__all__ = ["hand"]
TODAY = dt.date(2026, 11, 3)


def test_paid_well_before_its_day(own_database: str, hand: psycopg.Connection) -> None:
    office = given.office()
    payments.release(office.preparer, office.id, signed(office, 10_000, 20_000))
    hand.execute("update payables_invoice set due_on = paid_on + 20")
    assert found(office, "te_vroeg_betaald", TODAY) == []
    hand.execute("update payables_invoice set due_on = paid_on + 21 where payable_cents = 20000")
    (one,) = found(office, "te_vroeg_betaald", TODAY)
    assert "21 dagen voor de uiterste betaaldag" in one


def test_paid_on_an_account_that_replaced_another_just_before(own_database: str, hand: psycopg.Connection) -> None:
    office = given.office()
    payments.release(office.preparer, office.id, signed(office, 10_000))
    fresh = "update payables_supplieraccount set confirmed_at = '2026-10-25 23:30+00' where status = 'confirmed'"
    hand.execute(fresh)
    assert found(office, "rekening_net_gewijzigd", TODAY) == []  # the first account of a supplier is no change
    hand.execute(
        "insert into payables_supplieraccount (supplier_id, iban, holder_name, status, evidence, callback_number,"
        " callback_person, ended_reason, proposed_by_id, proposed_at, confirmed_by_id, confirmed_at)"
        " select supplier_id, 'BE57001200000235', holder_name, 'blocked', '', '', '', 'vervangen', proposed_by_id,"
        " proposed_at, confirmed_by_id, '2025-01-01' from payables_supplieraccount"
    )
    (one,) = found(office, "rekening_net_gewijzigd", TODAY)
    assert "op 26/10/2026 bevestigd" in one  # half past midnight in Brussels
    hand.execute("update payables_supplieraccount set confirmed_at = '2026-10-01' where status = 'confirmed'")
    assert found(office, "rekening_net_gewijzigd", TODAY) == []


def test_an_account_of_two_suppliers(own_database: str, hand: psycopg.Connection) -> None:
    office = given.office()
    one, two = given.supplier(), given.supplier(iban=given.SUPPLIER_IBANS[1])
    given.invoice(office, one, 10_000)
    assert found(office, "rekening_gedeeld", TODAY) == []
    hand.execute("update payables_supplieraccount set iban = %s", [given.SUPPLIER_IBANS[0]])
    (line,) = found(office, "rekening_gedeeld", TODAY)
    assert line == f"{one.name}: het rekeningnummer staat ook bij {two.name}"


def test_numbers_that_follow_each_other_over_days(own_database: str, hand: psycopg.Connection) -> None:
    office = given.office()
    supplier = given.supplier()
    for _number in range(5):
        given.invoice(office, supplier, 10_000)
    hand.execute(
        "update payables_invoice set number_bare = (100 + 2 * id)::text, issued_on = '2026-10-01'::date + id::int"
    )
    assert found(office, "opeenvolgende_nummers", TODAY) == []
    hand.execute("update payables_invoice set number_bare = (100 + id)::text")
    (one,) = found(office, "opeenvolgende_nummers", TODAY)
    assert "5 facturen met opeenvolgende nummers" in one
    hand.execute("update payables_invoice set issued_on = '2026-10-01'")
    assert found(office, "opeenvolgende_nummers", TODAY) == []  # a bundle of one day says nothing


def test_a_credit_note_that_nobody_sets_off(own_database: str, hand: psycopg.Connection) -> None:
    office = given.office()
    given.invoice(office, given.supplier(), 10_000)
    hand.execute("update payables_invoice set kind = 'credit_note', booked_on = '2026-08-05', status = 'approved'")
    assert found(office, "creditnota_blijft_liggen", TODAY) == []
    hand.execute("update payables_invoice set booked_on = '2026-08-04'")
    assert len(found(office, "creditnota_blijft_liggen", TODAY)) == 1
