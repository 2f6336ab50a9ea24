"""Company cards: taken in once, answered by the holder, checked by another, booked whole for what the bank took."""

import datetime as dt
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from pytest_django.fixtures import Settings

from bundel.accounting.claims import actions, checks, imports, queries_cards, rules_cards
from bundel.accounting.claims.models import CardLine, Statement
from bundel.accounting.claims.rules import Coding
from bundel.accounting.claims.tests.make_claims import Desk, receipt
from bundel.accounting.ledger import queries as books
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.imports.rules import Row
from bundel.platform.notifications.models import Notification

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 10, 12)
BILLS = [
    actions.Bill("4821", "R1", DAY, "Spoorwegen", 48_60),
    actions.Bill("4821", "R2", DAY, "Schoenwinkel", 80_00),
    actions.Bill("4821", "R3", DAY, "Spoorwegen terug", -8_60),
]


@pytest.fixture
def desk(settings: Settings, tmp_path: Path) -> Desk:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    settings.HOME = tmp_path
    made = Desk()
    actions.add_card(
        made.clerk, made.id, person_id=made.mia.person_id or 0, last4="4821", name="Secretariaat",
        limit_cents=100_00, valid_from=dt.date(2026, 1, 1),
    )  # fmt: skip
    return made


def taken(desk: Desk) -> tuple[int, list[int]]:
    actions.take_in(desk.clerk, desk.id, BILLS)
    with scope({desk.id}):
        return Statement.objects.get().pk, list(CardLine.objects.order_by("reference").values_list("pk", flat=True))


def done(desk: Desk) -> tuple[int, list[int]]:
    """A statement of which everything is answered and checked."""
    statement, lines = taken(desk)
    for line in (lines[0], lines[2]):
        actions.answer_line(desk.mia, desk.id, line, description="Trein", coding=Coding("615020"), receipt=receipt())
    actions.answer_line(desk.mia, desk.id, lines[1], private=True)
    for line in lines:
        actions.check_line(desk.clerk, desk.id, line)
    return statement, lines


def balances(desk: Desk) -> list[int]:
    accounts = ["615020", rules_cards.PRIVATE, rules_cards.CLEARING]
    with scope({desk.id}):
        return [books.balance(desk.id, account, dt.date(2026, 12, 31)) for account in accounts]


def test_a_statement_is_booked_once_when_all_is_done_and_equals_the_bank(desk: Desk) -> None:
    statement, lines = taken(desk)
    with pytest.raises(Refusal, match="3 uitgave"):
        actions.book_statement(desk.clerk, desk.id, statement, bank_cents=120_00)
    statement, lines = done(desk)
    with pytest.raises(Refusal, match="120,00; de bank nam 119,00"):
        actions.book_statement(desk.clerk, desk.id, statement, bank_cents=119_00)
    number = actions.book_statement(desk.clerk, desk.id, statement, bank_cents=120_00)
    assert actions.book_statement(desk.clerk, desk.id, statement, bank_cents=120_00) == number
    assert balances(desk) == [40_00, 80_00, -120_00]
    with scope({desk.id}):
        assert all(check.ok for check in checks.checks())
        found = queries_cards.statement(desk.id, statement)
    assert found is not None
    assert [one.code for one in found[2]] == ["claims.limit"]
    with pytest.raises(Refusal, match="al geboekt"):
        actions.answer_line(desk.mia, desk.id, lines[0], private=True)
    with pytest.raises(Refusal, match="al geboekt"):
        actions.take_in(desk.clerk, desk.id, [actions.Bill("4821", "R9", DAY, "Laat", 1_00)])


def test_only_the_holder_answers_and_another_checks(desk: Desk) -> None:
    _, lines = taken(desk)
    with pytest.raises(Refusal, match="Alleen de houder"):
        actions.answer_line(desk.jos, desk.id, lines[0], private=True)
    with pytest.raises(Refusal, match="bewijs nodig"):
        actions.answer_line(desk.mia, desk.id, lines[0], description="Trein")
    with pytest.raises(Refusal):
        actions.check_line(desk.clerk, desk.id, lines[0])
    with scope({desk.id}):
        assert len(queries_cards.purchases(desk.mia)) == 3
        assert queries_cards.purchases(desk.jos) == []
        assert queries_cards.purchase(desk.jos, desk.id, lines[0]) is None
        assert queries_cards.purchase(desk.holder, desk.id, lines[0]) is None


def test_a_receipt_serves_a_claim_or_a_card_never_both(desk: Desk) -> None:
    _, lines = taken(desk)
    same = receipt()
    desk.draft(receipt=same)
    with pytest.raises(Refusal, match="al gebruikt"):
        actions.answer_line(desk.mia, desk.id, lines[0], receipt=same)
    other = receipt()
    actions.answer_line(desk.mia, desk.id, lines[0], receipt=other)
    with pytest.raises(Refusal, match="een kaartuitgave"):
        desk.draft(receipt=other, cents=3_00)


def test_a_file_is_judged_and_read_twice_changes_nothing(desk: Desk) -> None:
    def row(number: int, **change: object) -> Row:
        values = {"card": "4821", "reference": f"R{number}", "date": DAY, "merchant": "Winkel", "amount": 100}
        return Row(number, values | change)

    bad = [row(2, card="0000"), row(3, amount=0), row(4, date=dt.date(2025, 1, 1)), row(5)]
    with scope({desk.id}):
        found = [(one.row, one.finding.severity) for one in imports.check(desk.id, bad)]
        assert found == [(2, "error"), (3, "error"), (4, "warning")]
        assert imports.compare(desk.id, [row(5)]) == {5: "new"}
    assert imports.commit(desk.clerk, desk.id, [row(5)]) == {"kaartuitgaven": 1}
    assert imports.commit(desk.clerk, desk.id, [row(5)]) == {"kaartuitgaven": 0}
    with scope({desk.id}):
        assert imports.compare(desk.id, [row(5)]) == {5: "same"}


def test_holders_are_reminded_once_a_week(desk: Desk) -> None:
    taken(desk)
    for days in (0, 1, 7):
        actions.remind_holders(desk.clerk.at(desk.clerk.now + dt.timedelta(days=days)), desk.id)
    with scope({desk.id}):
        assert Notification.objects.filter(kind="claims.cards", person_id=desk.mia.person_id).count() == 2


@pytest.mark.parametrize(
    "attack",
    [
        "update claims_cardline set cents = cents + 1",
        "update claims_cardline set state = 'private'",
        "update claims_statement set bank_cents = 1",
        "update claims_statement set entry_id = null, entry_number = '', booked_by_id = null, bank_cents = null",
        "delete from claims_cardline",
        "delete from claims_statement",
    ],
)
def test_raw_sql_cannot_change_a_booked_statement(desk: Desk, attack: str) -> None:
    statement, _ = done(desk)
    actions.book_statement(desk.clerk, desk.id, statement, bank_cents=120_00)
    with pytest.raises(DatabaseError), transaction.atomic(), scope({desk.id}), connection.cursor() as cursor:
        cursor.execute(attack)


@pytest.mark.parametrize(
    "attack",
    [
        "update claims_cardline set cents = cents + 1",
        "update claims_cardline set checked_by_id = answered_by_id",
        "update claims_cardline set state = 'justified', receipt_sha256 = '', document_id = null",
        "update claims_cardline set date = '2026-09-01'",
        "update claims_statement set entry_id = 1, entry_number = 'X', booked_by_id = (select min(checked_by_id) from"
        " claims_cardline), bank_cents = 12000",
    ],
)
def test_raw_sql_cannot_pretend(desk: Desk, attack: str) -> None:
    done(desk)
    with pytest.raises(DatabaseError), transaction.atomic(), scope({desk.id}), connection.cursor() as cursor:
        cursor.execute(attack)
