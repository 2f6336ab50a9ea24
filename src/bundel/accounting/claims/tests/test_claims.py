"""Claims: entered, approved, checked by a third person, booked and paid; nothing twice and nobody else's."""

import datetime as dt
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.claims import actions, checks, queries, rules
from bundel.accounting.claims.models import Claim, Line
from bundel.accounting.claims.rules import Coding
from bundel.accounting.claims.tests.make_claims import NOW, Desk, lock, receipt
from bundel.accounting.ledger import queries as books
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments.models import Item
from bundel.accounting.payments.models import Line as PaymentLine
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.outbox.models import Announcement

pytestmark = pytest.mark.django_db
END = dt.date(2026, 12, 31)


@pytest.fixture
def desk(settings: Settings, tmp_path: Path) -> Desk:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    settings.HOME = tmp_path
    return Desk()


def state(desk: Desk, made: int) -> str:
    with scope({desk.id}):
        return str(Claim.objects.get(pk=made).state)


def balance(desk: Desk, account: str) -> int:
    with scope({desk.id}):
        return books.balance(desk.id, account, END)


def well(desk: Desk) -> bool:
    with scope({desk.id}):
        return all(check.ok for check in checks.checks())


def test_from_receipt_to_money_on_the_account(desk: Desk) -> None:
    made = desk.payable()
    assert state(desk, made) == "to_pay"
    assert (balance(desk, "615050"), balance(desk, rules.DEBT)) == (24_50, -24_50)
    assert well(desk)
    with pytest.raises(Refusal):  # nobody confirmed an account
        payments.propose(desk.clerk, desk.id, account_id=desk.office.account_id, due_until=desk.today)
    desk.confirmed_account()
    run = payments.propose(desk.clerk, desk.id, account_id=desk.office.account_id, due_until=desk.today)
    with scope({desk.id}):
        assert list(Item.objects.values_list("source", "invoice_id", "cents")) == [("claims", made, 24_50)]
    payments.approve(desk.lead, desk.id, run.id)
    payments.sign(desk.office.signatory, desk.id, run.id)
    payments.release(desk.clerk, desk.id, run.id)
    assert (state(desk, made), balance(desk, rules.DEBT)) == ("paid", 0)
    assert well(desk)
    with scope({desk.id}):
        line = PaymentLine.objects.get().pk
    payments.give_back(desk.clerk, desk.id, line, "AC04 rekening gesloten", desk.today)
    assert (state(desk, made), balance(desk, rules.DEBT)) == ("to_pay", -24_50)
    assert well(desk)
    with scope({desk.id}):
        assert [row.status for row in queries.accounts([desk.id])] == ["blocked"]


def test_a_settlement_told_twice_counts_once(desk: Desk) -> None:
    made = desk.payable()
    for _ in range(2):
        actions.settle(desk.clerk, desk.id, [(made, 24_50, "run:1", desk.today)])
    with scope({desk.id}):
        assert Claim.objects.get(pk=made).open_cents == 0


def test_the_amount_of_a_trip_follows_from_its_kilometres(desk: Desk) -> None:
    day = desk.today - dt.timedelta(days=3)
    made = actions.start(desk.mia, desk.id)
    actions.add_line(desk.mia, desk.id, made, date=day, kind="mileage", description="Gent", km=87, cents=999_99)
    with scope({desk.id}):
        assert Line.objects.get(claim_id=made).cents == rules.mileage(87, day) == 37_24


def test_what_is_not_in_order_is_not_submitted_and_says_why(desk: Desk) -> None:
    late = desk.today - dt.timedelta(days=120)
    made = desk.draft(receipt=None, date=late)
    with pytest.raises(Refusal) as refusal:
        actions.submit(desk.mia, desk.id, made)
    assert "ontbreekt het bewijs" in " ".join(refusal.value.rows)
    assert "kon tot" in " ".join(refusal.value.rows)
    other = desk.draft(date=late, cents=40_00)
    actions.explain(desk.mia, desk.id, other, "Ik was drie maanden ziek.")
    assert actions.submit(desk.mia, desk.id, other) == "submitted"
    with scope({desk.id}):
        claim = queries.visible(desk.holder, desk.id, other)
        assert claim is not None
        codes = [one.code for one in queries.findings(claim, desk.today)]
    assert codes == ["claims.too_late", "claims.above_cap"]


def test_nothing_is_claimed_twice(desk: Desk) -> None:
    same, day = receipt("hetzelfde"), desk.today - dt.timedelta(days=5)
    made = desk.submitted(receipt=same)
    with pytest.raises(Refusal, match="een andere onkostennota"):
        desk.draft(desk.jos, receipt=same)
    with pytest.raises(Refusal, match="staat al op ON"):
        desk.draft(date=day)
    twin = desk.submitted(desk.jos)
    with scope({desk.id}):
        claim = Claim.objects.get(pk=twin)
        found = queries.findings(claim, desk.today, for_checker=True)
        assert [one.code for one in found] == ["claims.same_as_other"]
    actions.withdraw(desk.mia, desk.id, made, "vergissing")
    assert desk.draft(receipt=same)


def test_three_people_and_each_their_own_part(desk: Desk) -> None:
    own = desk.draft(desk.holder)
    actions.submit(desk.holder, desk.id, own)
    with pytest.raises(Refusal):
        actions.decide(desk.holder, desk.id, own, "approved")
    made = desk.submitted(cents=11_00)
    with pytest.raises(Refusal):
        actions.decide(desk.mia, desk.id, made, "approved")
    with pytest.raises(Refusal, match="toestand"):
        actions.check(desk.clerk, desk.id, made)
    actions.decide(desk.holder, desk.id, made, "approved")
    both = make.person("Duo", "boekhouder")
    with scope({desk.id}):
        Claim.objects.filter(pk=made).update(approver_id=both.pk)
    with pytest.raises(Refusal, match="kijkt ze niet na"):
        actions.check(make.actor(both, NOW), desk.id, made)
    with pytest.raises(Refusal):
        actions.submit(desk.jos, desk.id, desk.draft(cents=7_00))


def test_returned_changed_and_submitted_again(desk: Desk) -> None:
    made = desk.submitted()
    with pytest.raises(Refusal):
        actions.decide(desk.holder, desk.id, made, "returned")
    actions.decide(desk.holder, desk.id, made, "returned", "het bewijs is onleesbaar")
    with scope({desk.id}):
        line = Line.objects.get(claim_id=made).pk
    actions.remove_line(desk.mia, desk.id, made, line)
    actions.add_line(
        desk.mia, desk.id, made, date=desk.today, kind="meals", description="Lunch", cents=20_00, receipt=receipt()
    )
    actions.submit(desk.mia, desk.id, made)
    actions.decide(desk.holder, desk.id, made, "approved")
    actions.return_claim(desk.clerk, desk.id, made, "verkeerde maand")
    assert state(desk, made) == "returned"
    actions.submit(desk.mia, desk.id, made)
    actions.decide(desk.holder, desk.id, made, "refused", "geen dienstreis")
    assert state(desk, made) == "refused"
    assert desk.draft(date=desk.today, cents=20_00)


def test_a_locked_month_books_nothing(desk: Desk) -> None:
    made = desk.approved()
    day = desk.today - dt.timedelta(days=5)
    lock(desk, day.year, day.month)
    with pytest.raises(Refusal, match="ergrendeld"):
        actions.check(desk.clerk, desk.id, made)
    assert state(desk, made) == "approved"


def test_what_goes_to_payroll_is_told_and_not_booked(desk: Desk) -> None:
    actions.set_route(desk.clerk, desk.id, kind="meals", article="", route=rules.PAYROLL)
    made = desk.approved()
    assert actions.check(desk.clerk, desk.id, made) == "payroll"
    assert balance(desk, rules.DEBT) == 0
    with scope({desk.id}):
        told = Announcement.objects.get(event="claims.to_payroll").payload
        (row,) = queries.for_payroll([desk.id], dt.date(2026, 1, 1), dt.date(2027, 1, 1))
    assert (told["claim_id"], row.person, row.cents) == (made, "Mia Medewerker", 24_50)


def test_the_checker_says_where_it_is_booked(desk: Desk) -> None:
    made = desk.approved()
    with scope({desk.id}):
        line = Line.objects.get(claim_id=made).pk
    actions.check(desk.clerk, desk.id, made, {line: Coding("612400", cost_centre="JURY")})
    assert balance(desk, "612400") == 24_50


def test_only_owner_approver_and_checker_see_a_claim(desk: Desk) -> None:
    made = desk.submitted()
    others = [desk.jos, desk.actor("contact", "Cas"), desk.actor("ondertekenaar", "Tine"), desk.clerk, desk.lead]
    auditor = make.actor(make.person("Ada", "auditor"), NOW)
    with scope({desk.id}):
        assert queries.visible(desk.mia, desk.id, made)
        assert queries.visible(desk.holder, desk.id, made)
        assert [queries.visible(one, desk.id, made) for one in [*others, auditor]] == [None] * 6
        assert [row.id for row in queries.own(desk.mia)] == [made]
        assert queries.own(desk.jos) == []
    actions.decide(desk.holder, desk.id, made, "approved")
    second = desk.actor("goedkeurder", "Tweede")
    with scope({desk.id}):
        assert queries.visible(desk.clerk, desk.id, made)
        assert queries.visible(second, desk.id, made) is None
        assert queries.visible(auditor, desk.id, made) is None


def test_an_account_is_confirmed_by_another_and_then_replaced(desk: Desk) -> None:
    first = actions.propose_account(desk.mia, desk.id, iban="BE71 0961 2345 6769", holder="Mia")
    assert actions.propose_account(desk.mia, desk.id, iban="BE71096123456769", holder="Mia") == first
    with pytest.raises(Refusal):
        actions.confirm_account(desk.mia, desk.id, first)
    with pytest.raises(Refusal):
        actions.propose_account(desk.mia, desk.id, iban="BE71096123456760", holder="Mia")
    actions.confirm_account(desk.lead, desk.id, first)
    desk.confirmed_account()
    with scope({desk.id}):
        assert sorted(row.status for row in queries.accounts([desk.id])) == ["blocked", "confirmed"]


def test_what_another_system_sends_twice_is_one_claim(desk: Desk) -> None:
    trip = rules.Expense(desk.today, "mileage", 0, 30, "Aalst")
    first = actions.enter(desk.mia, desk.id, [trip], source="reis:1")
    assert actions.enter(desk.mia, desk.id, [trip], source="reis:1") == first
    with pytest.raises(Refusal, match="reis:1"):
        actions.enter(desk.jos, desk.id, [trip], source="reis:1")
    with scope({desk.id}):
        assert Claim.objects.count() == 1


@pytest.mark.parametrize(
    "attack",
    [
        "update claims_claim set total_cents = total_cents + 1",
        "update claims_claim set open_cents = open_cents - 1",
        "update claims_claim set state = 'draft'",
        "update claims_claim set state = 'paid', open_cents = 0",
        "update claims_claim set person_id = checker_id",
        "update claims_claim set checker_id = approver_id",
        "update claims_claim set checker_id = person_id",
        "update claims_claim set entry_number = 'X'",
        "delete from claims_claim",
        "update claims_line set cents = cents + 1",
        "update claims_line set receipt_sha256 = '', document_id = null",
        "update claims_line set account = '999999'",
        "update claims_line set live = false",
        "delete from claims_line",
        "insert into claims_settlement (client_id, claim_id, cents, entry_key, \"on\") select client_id, id, 0, 'x',"
        " current_date from claims_claim",
        "update claims_personaccount set iban = 'BE00'",
        "update claims_personaccount set confirmed_by_id = person_id",
        "delete from claims_personaccount",
    ],
)
def test_raw_sql_cannot_change_what_was_checked(desk: Desk, attack: str) -> None:
    desk.payable()
    desk.confirmed_account()
    with pytest.raises(DatabaseError), transaction.atomic(), scope({desk.id}), connection.cursor() as cursor:
        cursor.execute(attack)


@pytest.mark.parametrize(
    "attack",
    [
        "update claims_claim set state = 'approved'",
        "update claims_claim set state = 'to_pay'",
        "insert into claims_line (client_id, claim_id, person_id, date, kind, km, cents, description, account, article,"
        " cost_centre, commitment, route, receipt_sha256, live) select client_id, id, person_id, current_date, 'other',"
        " 0, 5, 'x', '1', '', '', '', 'to_payroll', '', true from claims_claim",
    ],
)
def test_raw_sql_cannot_skip_a_step(desk: Desk, attack: str) -> None:
    desk.submitted()
    with pytest.raises(DatabaseError), transaction.atomic(), scope({desk.id}), connection.cursor() as cursor:
        cursor.execute(attack)
