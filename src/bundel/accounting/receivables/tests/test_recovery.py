"""What happens when an invoice is not paid: letters, plans, disputes, write-offs, refunds, handing over."""

import datetime as dt
from pathlib import Path

import pytest
from django.db import transaction
from django.db.utils import DatabaseError
from hypothesis import HealthCheck, settings
from hypothesis import given as for_all
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from bundel.accounting.ledger import queries as books
from bundel.accounting.receivables import actions, checks, queries
from bundel.accounting.receivables.models import (
    Customer,
    Dispute,
    DunningRun,
    Handover,
    OutgoingInvoice,
    Reminder,
    ReminderItem,
    WriteOff,
)
from bundel.accounting.receivables.rules_dunning import Step
from bundel.accounting.receivables.rules_recovery import divide
from bundel.accounting.receivables.tests import make_receivables as given
from bundel.accounting.receivables.tests.test_refunds import refundable
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.documents import queries as documents

pytestmark = pytest.mark.django_db
RENT_CENTS = 36_300


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    settings.HOME = tmp_path


def later(actor: given.Actor, days: int) -> given.Actor:
    return actor.at(given.NOW + dt.timedelta(days=days))


def overdue(kind: str = "company", **fields: object) -> tuple[given.Office, int, actions.Issued]:
    """An office, a customer, and an invoice of 363,00 due after thirty days."""
    office = given.office()
    customer_id = given.customer(office, kind, **fields)
    return office, customer_id, given.issued(office, customer_id)


def run_of(office: given.Office, days: int) -> int:
    return actions.propose_run(later(office.clerk, days), office.id)


def sent(office: given.Office, days: int) -> int:
    run = run_of(office, days)
    actions.send_run(later(office.second, days), office.id, run)
    return run


def balanced(office: given.Office) -> None:
    with scope({office.id}):
        wrong = [one for one in checks.checks() if not one.ok]
        assert wrong == []


def test_letters_go_out_by_two_people_and_never_the_same_step_twice() -> None:
    office, _, made = overdue()
    run = run_of(office, 41)
    with pytest.raises(Refusal, match="zelf"):
        actions.send_run(later(office.clerk, 41), office.id, run)
    with pytest.raises(Refusal, match="staat nog open"):
        run_of(office, 41)
    assert actions.send_run(later(office.second, 41), office.id, run) == 1
    with scope({office.id}):
        letter = Reminder.objects.get()
        assert letter.document_id is not None
        assert documents.content(letter.document_id).startswith(b"%PDF")
    with pytest.raises(Refusal, match="niemand aan te manen"):
        run_of(office, 41)
    sent(office, 60)
    sent(office, 80)
    with pytest.raises(Refusal, match="niemand aan te manen"):
        run_of(office, 300)
    with scope({office.id}):
        taken = list(ReminderItem.objects.filter(invoice_id=made.invoice_id).order_by("id").values_list("position"))
        assert taken == [(1,), (2,), (3,)]
        (last,) = [one for one in queries.letters_for(office.id, Customer.objects.get().pk) if one.formal]
    assert (last.channel, last.interest_cents > 0, last.cost_cents) == ("post", True, 4_000)


def test_a_letter_that_does_not_hold_any_more_stops_the_run() -> None:
    office, _, made = overdue()
    run = run_of(office, 41)
    actions.settle(later(office.clerk, 41), office.id, [(made.invoice_id or 0, 100, "bank:1", given.TODAY)])
    with pytest.raises(Refusal) as refused:
        actions.send_run(later(office.second, 41), office.id, run)
    assert "ander bedrag" in refused.value.rows[0]
    with scope({office.id}):
        letter = Reminder.objects.get().pk
    actions.remove_letter(office.clerk, office.id, run, letter, "Betaalde een deel")
    assert actions.send_run(later(office.second, 41), office.id, run) == 0
    sent(office, 50)  # the step was free again


def test_a_cancelled_run_frees_its_steps() -> None:
    office, _, _ = overdue()
    actions.cancel_run(office.clerk, office.id, run_of(office, 41), "Verkeerde dag")
    sent(office, 41)


def test_a_dispute_a_plan_and_a_recent_payment_keep_letters_away() -> None:
    office, customer_id, made = overdue()
    invoice = made.invoice_id or 0
    dispute = actions.open_dispute(later(office.clerk, 40), office.id, invoice, reason="price", text="Te duur")
    with pytest.raises(Refusal, match="betwist"):
        actions.open_dispute(later(office.clerk, 40), office.id, invoice, reason="price", text="Nog eens")
    with pytest.raises(Refusal, match="niemand"):
        run_of(office, 41)
    actions.close_dispute(later(office.clerk, 42), office.id, dispute, outcome="wrong", text="Prijs volgt het contract")
    plan = actions.agree_plan(
        later(office.clerk, 42), office.id, customer_id, [invoice],
        divide(RENT_CENTS, given.TODAY + dt.timedelta(days=60), 3),
    )  # fmt: skip
    with pytest.raises(Refusal, match="niemand"):
        run_of(office, 43)
    actions.stop_plan(later(office.clerk, 44), office.id, plan, "Op vraag van de klant")
    actions.settle(later(office.clerk, 45), office.id, [(invoice, 100, "bank:1", given.TODAY + dt.timedelta(days=45))])
    with pytest.raises(Refusal, match="niemand"):
        run_of(office, 46)
    sent(office, 51)


def test_a_consumer_first_gets_a_free_reminder_with_what_may_follow() -> None:
    office = given.office(vat="none")
    citizen = given.customer(office, "person")
    given.issued(office, citizen, given.FEE)
    sent(office, 45)
    with scope({office.id}):
        letter = Reminder.objects.get()
    assert (letter.caption, letter.cost_cents, letter.interest_cents) == ("Eerste herinnering", 0, 0)
    assert letter.term_ends_on is not None
    with pytest.raises(Refusal, match="niemand"):
        run_of(office, (letter.term_ends_on - given.TODAY).days)
    sent(office, 80)
    with scope({office.id}):
        assert Reminder.objects.latest("id").cost_cents == 2_000


def test_steps_are_data_of_the_client_within_the_law() -> None:
    office = given.office()
    with pytest.raises(Refusal, match="kosteloos"):
        actions.set_step(office.clerk, office.id, Step("person", 1, "Duur", 5, "Betaal {totaal}", cost_cents=100))
    for text in ("Betaal {onbekend}", "Betaal {klant.name}", "Betaal {klant!r}", "Betaal {", " "):
        with pytest.raises(Refusal, match="velden"):
            actions.set_step(office.clerk, office.id, Step("company", 1, "x", 5, text))
    with pytest.raises(Refusal, match="later"):
        actions.set_step(office.clerk, office.id, Step("company", 1, "x", 26, "Betaal"))
    actions.set_step(office.clerk, office.id, Step("company", 1, "Vriendelijk", 3, "Beste {klant}, betaal {bedrag}."))
    with scope({office.id}):
        mine = [one.caption for one in queries.steps_of(office.id) if one.kind == "company"]
    assert mine == ["Vriendelijk", "Aanmaning", "Ingebrekestelling"]


def test_what_a_letter_asked_can_be_invoiced_once() -> None:
    office, _, _ = overdue()
    sent(office, 41)
    sent(office, 60)
    with scope({office.id}):
        letter = Reminder.objects.latest("id")
    sale = actions.draft_late_costs(later(office.clerk, 60), office.id, letter.pk)
    assert actions.draft_late_costs(later(office.clerk, 61), office.id, letter.pk) == sale
    with scope({office.id}):
        found = queries.sale(office.id, sale)
        assert found is not None
        assert found.row.total_cents == letter.interest_cents + letter.cost_cents


def test_a_plan_adds_up_is_kept_and_falls_when_a_part_stays_away() -> None:
    office, customer_id, made = overdue()
    invoice, first = made.invoice_id or 0, given.TODAY + dt.timedelta(days=40)
    wrong = divide(RENT_CENTS - 1, first, 3)
    with pytest.raises(Refusal, match="niet gelijk"):
        actions.agree_plan(office.clerk, office.id, customer_id, [invoice], wrong)
    actions.agree_plan(office.clerk, office.id, customer_id, [invoice], divide(RENT_CENTS, first, 3))
    with pytest.raises(Refusal, match="lopend"):
        actions.agree_plan(office.clerk, office.id, customer_id, [invoice], divide(RENT_CENTS, first, 2))
    assert actions.judge_plans(later(office.clerk, 50), office.id) == {"done": 0, "defaulted": 0}
    assert actions.judge_plans(later(office.clerk, 51), office.id) == {"done": 0, "defaulted": 1}
    sent(office, 52)
    again = actions.agree_plan(later(office.clerk, 53), office.id, customer_id, [invoice], divide(RENT_CENTS, first, 1))
    actions.settle(later(office.clerk, 54), office.id, [(invoice, RENT_CENTS, "bank:1", first)])
    assert actions.judge_plans(later(office.clerk, 55), office.id) == {"done": 1, "defaulted": 0}
    with scope({office.id}):
        assert [one.status for one in queries.plans([office.id], first) if one.id == again] == ["done"]


def test_the_client_decides_about_a_write_off_and_the_books_follow() -> None:
    office, _, made = overdue()
    invoice = made.invoice_id or 0
    proposed = actions.propose_write_off(office.lead, office.id, invoice, kind="irrecoverable", reason="Failliet")
    with pytest.raises(Refusal, match="al een afboeking"):
        actions.propose_write_off(office.lead, office.id, invoice, kind="waived", reason="Nog eens")
    with pytest.raises(Refusal):
        actions.decide_write_off(office.clerk, office.id, proposed, approve=True)  # no right
    number = actions.decide_write_off(office.holder, office.id, proposed, approve=True)
    with scope({office.id}):
        found = WriteOff.objects.get()
        assert (found.status, found.vat_cents, found.entry_number) == ("approved", 6_300, number)
        assert OutgoingInvoice.objects.get().open_cents == 0
        assert books.balance(office.id, "642000", dt.date(2026, 12, 31)) == RENT_CENTS
    balanced(office)


def test_a_doubtful_debtor_stands_on_407_and_what_is_received_comes_back() -> None:
    office, _, made = overdue()
    invoice = made.invoice_id or 0
    actions.mark_doubtful(office.clerk, office.id, invoice, "Reageert niet")
    assert actions.mark_doubtful(office.clerk, office.id, invoice, "Nog eens") == ""
    end = dt.date(2026, 12, 31)
    with scope({office.id}):
        assert books.balance(office.id, "407000", end) == RENT_CENTS
        assert books.balance(office.id, "400000", end) == 0
    proposed = actions.propose_write_off(office.lead, office.id, invoice, kind="waived", reason="Deel", cents=10_000)
    actions.decide_write_off(office.holder, office.id, proposed, approve=True)
    with scope({office.id}):
        assert books.balance(office.id, "407000", end) == RENT_CENTS - 10_000
        assert books.balance(office.id, "400000", end) == 0
    balanced(office)


def test_only_after_a_formal_notice_a_debt_is_handed_over_with_its_file() -> None:
    office, _, made = overdue(name="=Formule nv")
    invoice = made.invoice_id or 0
    with pytest.raises(Refusal, match="ingebrekestelling"):
        actions.hand_over(office.clerk, office.id, [invoice])
    for days in (41, 60, 80):
        sent(office, days)
    actions.hand_over(later(office.clerk, 90), office.id, [invoice])
    with pytest.raises(Refusal, match="overgedragen"):
        actions.hand_over(later(office.clerk, 91), office.id, [invoice])
    with scope({office.id}):
        text = documents.content(Handover.objects.get().document_id or 0).decode("utf-8-sig")
    head, row = text.splitlines()
    values = dict(zip(head.split(";"), row.split(";"), strict=True))
    assert (values["factuur"], values["openstaand"], values["naam"]) == ("V26-00001", "363.00", "'=Formule nv")
    actions.take_back_handover(later(office.clerk, 92), office.id, invoice, "Klant betaalt toch")
    actions.hand_over(later(office.clerk, 93), office.id, [invoice])


def test_ageing_adds_up_to_what_is_open_on_any_day() -> None:
    office, customer_id, made = overdue()
    given.issued(office, customer_id, on=given.TODAY + dt.timedelta(days=50))
    paid_on = given.TODAY + dt.timedelta(days=100)
    actions.settle(later(office.clerk, 100), office.id, [(made.invoice_id or 0, RENT_CENTS, "bank:1", paid_on)])
    with scope({office.id}):
        before = queries.ageing([office.id], given.TODAY + dt.timedelta(days=75))
        after = queries.ageing([office.id], paid_on)
        customer = Customer.objects.get(pk=customer_id)
        opening, lines = queries.statement(office.id, customer, given.TODAY + dt.timedelta(days=1), paid_on)
        assert queries.dso(office.id, paid_on, 365) == 182 + 1 / 2
    assert list(before[0].cents) == [RENT_CENTS, 0, RENT_CENTS, 0, 0]
    assert list(after[0].cents) == [0, RENT_CENTS, 0, 0, 0]
    assert (opening, [line.cents for line in lines], lines[-1].balance_cents) == (
        RENT_CENTS, [RENT_CENTS, -RENT_CENTS], RENT_CENTS,
    )  # fmt: skip


ATTACKS = (
    "update receivables_reminder set open_cents = 1",
    "update receivables_reminderitem set open_cents = 1",
    "delete from receivables_reminderitem",
    "update receivables_dunningrun set number = 'AR00'",
    "insert into receivables_reminderitem (client_id, reminder_id, invoice_id, position, caption, open_cents,"
    " interest_cents, live) select client_id, reminder_id, invoice_id, position, caption, open_cents, interest_cents,"
    " true from receivables_reminderitem limit 1",
    "update receivables_instalment set cents = 1",
    "update receivables_plan set total_cents = 1",
    "update receivables_planinvoice set cents = 1",
    "update receivables_writeoff set status = 'approved', decided_by_id = proposed_by_id, decided_at = now(),"
    " entry_number = 'X'",
    "update receivables_writeoff set cents = 1",
    "update receivables_dispute set text = 'anders'",
    "update receivables_customeraccount set iban = 'BE10091012345604'",
    "update receivables_customeraccount set status = 'proposed'",
    "update receivables_refund set cents = 1",
    "update receivables_refund set status = 'paid', paid_on = now()",
    "update receivables_refund set status = 'approved', decided_by_id = requested_by_id, decided_at = now()",
    "delete from receivables_refund",
)


def test_the_database_keeps_letters_plans_decisions_and_refunds_as_they_are() -> None:
    office, customer_id, made = overdue()
    sent(office, 41)
    loose = given.issued(office, customer_id, on=given.TODAY + dt.timedelta(days=41)).invoice_id or 0
    actions.agree_plan(later(office.clerk, 42), office.id, customer_id, [loose], divide(RENT_CENTS, given.TODAY, 2))
    actions.propose_write_off(office.lead, office.id, made.invoice_id or 0, kind="waived", reason="x")
    dispute = actions.open_dispute(office.clerk, office.id, loose, reason="price", text="x")
    actions.close_dispute(office.clerk, office.id, dispute, outcome="right", text="x")
    refunded, account = refundable(office)
    actions.request_refund(office.clerk, office.id, refunded, account_id=account, cents=100, reason="x")
    with scope({office.id}):
        assert Dispute.objects.count() == DunningRun.objects.count() == 1
        for attack in ATTACKS:
            with pytest.raises(DatabaseError), transaction.atomic():
                _execute(attack)
        ReminderItem.objects.update(live=False)  # whatever is written, it follows its letter
        assert list(ReminderItem.objects.values_list("live", flat=True)) == [True]


def test_a_plan_that_does_not_add_up_cannot_be_committed() -> None:
    office, customer_id, made = overdue()
    actions.agree_plan(office.clerk, office.id, customer_id, [made.invoice_id or 0], divide(RENT_CENTS, given.TODAY, 2))
    attack = (
        "insert into receivables_instalment (client_id, plan_id, position, due_on, cents)"
        " select client_id, id, 9, '2030-01-01', 1 from receivables_plan"
    )
    with scope({office.id}), transaction.get_connection().cursor() as cursor:
        cursor.execute("set constraints all immediate")
        with pytest.raises(DatabaseError, match="telt niet op"), transaction.atomic():
            cursor.execute(attack)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@for_all(
    st.lists(
        st.tuples(st.sampled_from(["pay", "credit", "write", "doubt", "back"]), st.integers(1, 40_000)), max_size=8
    )
)
def test_open_items_are_always_the_balance_of_400000_and_407000(steps: list[tuple[str, int]]) -> None:
    """Sub-ledger = ledger, whatever happens: receipts are posted as the bank would."""
    office, _, made = overdue()
    invoice = made.invoice_id or 0
    for number, (verb, cents) in enumerate(steps):
        try:
            with transaction.atomic():
                _one(office, made, invoice, verb, cents, number)
        except Refusal:
            continue
    balanced(office)


def _one(office: given.Office, made: actions.Issued, invoice: int, verb: str, cents: int, number: int) -> None:
    key = f"proef:{number}"
    if verb == "pay":
        actions.settle(office.clerk, office.id, [(invoice, cents, key, given.TODAY)])
        given.receive(office, cents, key)
    elif verb == "back":
        actions.settle(office.clerk, office.id, [(invoice, -cents, key, given.TODAY)])
        given.receive(office, -cents, key)
    elif verb == "credit":
        part = given.part_of(given.RENT, cents)
        note = actions.draft_credit_note(office.clerk, office.id, made.sale_id, reason="x", lines=[part])
        actions.issue(office.clerk, office.id, note)
    elif verb == "write":
        proposed = actions.propose_write_off(office.lead, office.id, invoice, kind="waived", reason="x", cents=cents)
        actions.decide_write_off(office.holder, office.id, proposed, approve=True)
    else:
        actions.mark_doubtful(office.clerk, office.id, invoice, "x")


def _execute(sql: str) -> None:
    with transaction.get_connection().cursor() as cursor:
        cursor.execute(sql)
        raise AssertionError(f"aanvaard: {sql}")
