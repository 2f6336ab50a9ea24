"""Runs from proposal to bank and back, against the real database."""

import datetime as dt

import pytest
from tests import make

from bundel.accounting.ledger import queries as ledger
from bundel.accounting.payables import actions as payables
from bundel.accounting.payables import queries as invoices
from bundel.accounting.payments import actions, checks, messages, queries
from bundel.accounting.payments.models import Item, Line, Run
from bundel.accounting.payments.tests import make_payments as given
from bundel.formats.payments import credit_transfer, status
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.documents import queries as documents
from bundel.platform.notifications.models import Notification

pytestmark = pytest.mark.django_db
YEAR_END = dt.date(2026, 12, 31)


@pytest.fixture
def office(settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    return given.office()


def look(office, run_id):
    with scope({office.id}):
        return queries.detail(office.id, Run.objects.get(pk=run_id).number, given.NOW.date())


def balance(office, account):
    with scope({office.id}):
        return ledger.balance(office.id, account, YEAR_END)


def verify(office):
    with scope({office.id}):
        return [check for check in checks.checks() if not check.ok]


def test_goes_from_proposal_to_a_file_tied_to_the_ledger(office):
    one, two = given.supplier(), given.supplier(given.SUPPLIER_IBANS[1])
    given.invoice(office, one, 11_979, number="26-000101", reference="+++002/6000/10127+++")
    given.invoice(office, two, 103_340, number="26-000102")
    run = given.signed(office)
    file = actions.release(office.preparer, office.id, run)
    batch = credit_transfer.read(file.content)
    assert batch.total_cents == 115_319
    assert batch.message_id == "PR26-0001"
    assert [(p.reference, p.remittance) for p in batch.payments] == [("002600010127", ""), (None, "26-000102")]
    assert batch.payments[0].end_to_end_id == "PR26-0001-26-000101"
    assert balance(office, "580000") == -115_319
    assert balance(office, "440000") == 0
    with scope({office.id}):
        assert invoices.open_items([office.id]) == []
        assert documents.content(look(office, run).document_id) == file.content
    assert verify(office) == []


def test_pressed_twice_gives_the_same_file_and_one_entry(office):
    given.invoice(office, given.supplier(), 5_000)
    run = given.signed(office)
    first = actions.release(office.preparer, office.id, run)
    again = actions.release(office.preparer.at(given.NOW + dt.timedelta(days=9)), office.id, run)
    assert again.again
    assert (again.content, again.sha256) == (first.content, first.sha256)
    assert balance(office, "580000") == -5_000


def test_lists_what_stays_behind_with_its_reason(office):
    supplier, stranger = given.supplier(), given.supplier(given.SUPPLIER_IBANS[1])
    paid = given.invoice(office, supplier, 100)
    late = given.invoice(office, supplier, 200, due_on=dt.date(2026, 12, 24))
    raw = given.invoice(office, supplier, 300, approved=False)
    held = given.invoice(office, supplier, 400)
    payables.hold(office.preparer, office.id, held, "Betwiste levering")
    blocked = given.invoice(office, stranger, 500)
    payables.block_iban(office.preparer, office.id, stranger.pk, given.SUPPLIER_IBANS[1], "Verdacht")
    detail = look(office, given.proposed(office))
    assert [item.invoice_id for line in detail.lines for item in line.items] == [paid]
    assert {one["invoice_id"]: one["code"] for one in detail.excluded} == {
        late: "not_due", raw: "not_approved", held: "held", blocked: "iban_not_active",
    }  # fmt: skip


def test_three_steps_ask_three_people(office):
    given.invoice(office, given.supplier(), 100)
    run = given.proposed(office)
    everything = make.actor(make.person("Alles Kan", "centrumleider", "ondertekenaar"), given.NOW)
    actions.approve(everything, office.id, run)
    with pytest.raises(Refusal) as caught:
        actions.sign(everything, office.id, run)
    assert caught.value.code == messages.OWN_WORK.code


def test_large_runs_ask_two_signatures(office):
    actions.set_signing_rules(office.lead, office.id, 10_000)
    given.invoice(office, given.supplier(), 10_000)
    run = given.signed(office)
    with pytest.raises(Refusal):
        actions.release(office.preparer, office.id, run)
    with pytest.raises(Refusal):
        actions.sign(office.signatory, office.id, run)
    actions.sign(office.second_signatory, office.id, run)
    assert actions.release(office.preparer, office.id, run).count == 1


def test_credit_notes_are_netted_and_never_below_zero(office):
    supplier = given.supplier()
    given.invoice(office, supplier, 10_000, number="F1")
    given.invoice(office, supplier, 4_000, number="C1", kind="credit_note")
    big = given.invoice(office, supplier, 9_000, number="C2", kind="credit_note", due_on=dt.date(2026, 11, 9))
    run = given.signed(office)
    detail = look(office, run)
    assert [line.amount_cents for line in detail.lines] == [6_000]
    assert [one["invoice_id"] for one in detail.excluded] == [big]
    assert (
        credit_transfer.read(actions.release(office.preparer, office.id, run).content).payments[0].remittance
        == "F1 - C1"
    )
    assert balance(office, "440000") == 9_000
    assert verify(office) == []


def test_invoice_and_equal_credit_note_close_each_other_without_a_payment(office):
    supplier = given.supplier()
    given.invoice(office, supplier, 10_000)
    given.invoice(office, supplier, 10_000, kind="credit_note")
    run = given.released(office)
    assert look(office, run).row.status == "executed"
    assert balance(office, "440000") == 0
    with scope({office.id}):
        assert invoices.open_items([office.id]) == []
    assert verify(office) == []


def test_account_blocked_after_signing_stops_the_release_and_is_shown(office):
    supplier = given.supplier()
    given.invoice(office, supplier, 100)
    run = given.signed(office)
    payables.block_iban(office.preparer, office.id, supplier.pk, given.SUPPLIER_IBANS[0], "Fraude gemeld")
    with pytest.raises(Refusal) as caught:
        actions.release(office.preparer, office.id, run)
    assert caught.value.code == messages.CHANGED_SINCE.code
    assert "wachttijd" in look(office, run).lines[0].changed
    assert balance(office, "580000") == 0


def test_sent_back_starts_again_and_a_removed_line_frees_its_invoice(office):
    supplier = given.supplier()
    given.invoice(office, supplier, 100)
    other = given.invoice(office, supplier, 200)
    run = given.signed(office)
    actions.send_back(office.signatory, office.id, run, "Bedrag klopt niet")
    line = next(one for one in look(office, run).lines if one.amount_cents == 200)
    actions.remove_line(office.preparer, office.id, run, line.id, "Eerst navragen")
    detail = look(office, run)
    assert (detail.row.status, detail.row.total_cents, detail.row.line_count) == ("proposed", 100, 1)
    second = given.proposed(office)
    assert [item.invoice_id for line in look(office, second).lines for item in line.items] == [other]


def test_cancelled_run_frees_its_invoices_and_a_sent_one_cannot_be_cancelled(office):
    given.invoice(office, given.supplier(), 100)
    run = given.signed(office)
    actions.cancel(office.preparer, office.id, run, "Dubbel voorgesteld")
    sent = given.released(office)
    with pytest.raises(Refusal):
        actions.cancel(office.preparer, office.id, sent, "Te laat")
    assert look(office, sent).row.total_cents == 100


def test_held_invoice_joins_the_proposal_once_released(office):
    supplier = given.supplier()
    given.invoice(office, supplier, 100)
    held = given.invoice(office, supplier, 400)
    payables.hold(office.preparer, office.id, held, "Navragen")
    run = given.proposed(office)
    with pytest.raises(Refusal):
        actions.add_item(office.preparer, office.id, run, held)
    payables.release(office.preparer, office.id, held, "In orde")
    actions.add_item(office.preparer, office.id, run, held)
    detail = look(office, run)
    assert (detail.row.total_cents, detail.excluded) == (500, ())


def _answer(run_number, *transactions, group="PART"):
    report = status.StatusReport("ST1", run_number, group, None, f"{run_number}-1", None, transactions)
    return status.write(report, given.NOW)


def test_refused_payment_opens_its_invoice_and_blocks_the_account(office):
    one, two = given.supplier(), given.supplier(given.SUPPLIER_IBANS[1])
    given.invoice(office, one, 100, number="A1")
    given.invoice(office, two, 250, number="B1")
    run = given.released(office)
    answer = _answer("PR26-0001", status.TransactionStatus("PR26-0001-B1", "RJCT", "AC04"))
    first = actions.read_status(office.preparer, office.id, answer)
    assert (first.accepted, first.rejected) == (1, 1)
    again = actions.read_status(office.preparer, office.id, answer)
    assert (again.accepted, again.rejected) == (0, 0)
    assert {line.end_to_end_id: line.state for line in look(office, run).lines} == {
        "PR26-0001-A1": "accepted", "PR26-0001-B1": "rejected",
    }  # fmt: skip
    with scope({office.id}):
        (open_item,) = invoices.open_items([office.id])
        assert (open_item.number, open_item.open_cents, open_item.iban) == ("B1", 250, "")
    assert balance(office, "580000") == -100
    assert verify(office) == []


def test_wholly_refused_file_opens_everything(office):
    given.invoice(office, given.supplier(), 100)
    run = given.released(office)
    actions.read_status(office.preparer, office.id, _answer("PR26-0001", group="RJCT"))
    assert look(office, run).row.status == "failed"
    assert (balance(office, "580000"), balance(office, "440000")) == (0, -100)
    again = given.proposed(office)
    assert look(office, again).row.total_cents == 100


def test_executed_payment_can_come_back(office):
    supplier = given.supplier()
    given.invoice(office, supplier, 100)
    run = given.released(office)
    with scope({office.id}):
        (line,) = Line.objects.filter(run_id=run)
    actions.execute(office.preparer, office.id, [line.pk], given.EXECUTION)
    assert look(office, run).row.status == "executed"
    actions.give_back(office.preparer, office.id, line.pk, "AC04", dt.date(2026, 11, 4))
    assert look(office, run).row.status == "failed"
    with scope({office.id}):
        (item,) = invoices.open_items([office.id])
        assert (item.open_cents, item.status, item.iban) == (100, "approved", "")
        assert not Item.objects.get(line=line).live
    assert verify(office) == []


def test_next_in_line_is_told(office):
    given.invoice(office, given.supplier(), 100)
    given.signed(office)
    with scope({office.id}):
        told = set(Notification.objects.values_list("kind", "person_id"))
    assert ("payments.approve", office.lead.person_id) in told
    assert ("payments.sign", office.signatory.person_id) in told
    assert ("payments.release", office.preparer.person_id) in told


def test_bank_account_opens_by_two_people(office):
    change = actions.propose_account(
        office.preparer, office.id, iban="BE68539007547034", name="Tweede", ledger_account="550002", reason="Nieuw"
    )  # fmt: skip
    with pytest.raises(Refusal):
        actions.confirm_account(office.preparer, office.id, change)
    actions.confirm_account(office.lead, office.id, change)
    with scope({office.id}):
        assert [row.ledger_account for row in queries.accounts()] == ["550001", "550002"]


def test_execution_day_is_a_bank_day(office):
    given.invoice(office, given.supplier(), 100)
    with pytest.raises(Refusal) as caught:
        actions.propose(
            office.preparer, office.id, account_id=office.account_id, due_until=YEAR_END,
            execution_on=dt.date(2026, 11, 7),
        )  # fmt: skip
    assert caught.value.facts["next"] == "09/11/2026"
