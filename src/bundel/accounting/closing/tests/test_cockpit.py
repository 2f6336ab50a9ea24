"""The cockpit: a task is in order by what its control finds, or by signatures; a period closes when all are."""

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from tests import make

from bundel.accounting.closing import actions, checks, queries
from bundel.accounting.closing.models import Accrual, Certification, Task
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.ledger.tests.make_ledger import books as open_books
from bundel.accounting.ledger.tests.make_ledger import entry, post
from bundel.accounting.purchasing.models import Order
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 4, 10, 9, tzinfo=dt.UTC)
TODAY = NOW.date()


class Desk:
    """A client with a close of March 2026 and the people around it."""

    def __init__(self) -> None:
        self.client: Client = open_books()
        self.accountant = self.actor("boekhouder")
        self.lead = self.actor("centrumleider")
        self.holder = self.actor("goedkeurder")
        actions.open_close(self.accountant, self.client.pk, 2026, 3)

    def actor(self, role: str) -> Actor:
        return make.actor(make.person("", role, client=self.client), NOW)

    def task(self, code: str) -> Task:
        with scope({self.client.pk}):
            return Task.of(self.client.pk).get(code=code)

    def certify(self, code: str, by: Actor | None = None) -> str:
        task = self.task(code)
        who = by or (self.accountant if task.side == "centre" else self.holder)
        return actions.certify(who, self.client.pk, task.pk)

    def certify_all(self) -> None:
        with scope({self.client.pk}):
            codes = list(Task.of(self.client.pk).order_by("place").values_list("code", flat=True))
        for code in codes:
            assert self.certify(code) == "certified", code

    def suspense(self, cents: int = 5_00) -> None:
        lines = (LineDraft("499000", debit_cents=cents), LineDraft("550000", credit_cents=cents))
        post(self.client, entry(journal="DIV", date=dt.date(2026, 3, 12), document_type="manual", lines=lines))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_month_without_anything_left_closes_and_locks_the_ledger(desk: Desk) -> None:
    desk.certify_all()
    actions.close_period(desk.lead, desk.client.pk, 2026, 3)
    with scope({desk.client.pk}):
        locks = books.locks([desk.client.pk], TODAY, year=2026)
        assert [(one.period, one.holds) for one in locks] == [(3, True)]
        assert all(check.ok for check in checks.checks())
    with pytest.raises(Refusal, match="al afgesloten"):
        actions.close_period(desk.lead, desk.client.pk, 2026, 3)
    with pytest.raises(Refusal):
        post(desk.client, entry(date=dt.date(2026, 3, 20)))


def test_a_month_with_tasks_left_stays_open(desk: Desk) -> None:
    with pytest.raises(Refusal, match="kan nog niet dicht"):
        actions.close_period(desk.lead, desk.client.pk, 2026, 3)


def test_an_exception_holds_a_task_until_it_is_gone_or_signed(desk: Desk) -> None:
    desk.suspense()
    desk.certify("uittreksels")
    desk.certify("afpunten")
    assert desk.certify("wachtrekeningen") == "exceptions"
    task = desk.task("wachtrekeningen")
    with scope({desk.client.pk}):
        kept = queries.certifications(desk.client.pk, task.pk)[0]
    assert kept["rows"]["rows"] == [
        {"key": "ledger.account:499000", "text": "499000 Wachtrekening",
         "address": f"/grootboek/{desk.client.code}/rekeningen/499000/", "cents": 500}
    ]  # fmt: skip
    with pytest.raises(Refusal, match="reden"):
        actions.sign_exception(desk.lead, desk.client.pk, task.pk, "ledger.account:499000", reason=" ")
    with pytest.raises(Refusal, match="niet \\(meer\\)"):
        actions.sign_exception(desk.lead, desk.client.pk, task.pk, "ledger.account:1", reason="x")
    state = actions.sign_exception(desk.lead, desk.client.pk, task.pk, "ledger.account:499000", reason="bewijs volgt")
    assert state == "signed"


def test_a_signature_does_not_cover_what_is_found_later(desk: Desk) -> None:
    desk.suspense()
    desk.certify("uittreksels")
    desk.certify("afpunten")
    desk.certify("wachtrekeningen")
    task = desk.task("wachtrekeningen")
    actions.sign_exception(desk.lead, desk.client.pk, task.pk, "ledger.account:499000", reason="bewijs volgt")
    actions.reopen(desk.lead, desk.client.pk, task.pk, reason="nog iets geboekt")
    lines = (LineDraft("499100", debit_cents=7), LineDraft("550000", credit_cents=7))
    post(desk.client, entry(journal="DIV", date=dt.date(2026, 3, 13), document_type="manual", lines=lines))
    assert desk.certify("wachtrekeningen") == "exceptions"


def test_tasks_keep_their_order_and_their_side(desk: Desk) -> None:
    with pytest.raises(Refusal, match="wacht nog op"):
        desk.certify("afpunten")
    with pytest.raises(Refusal, match="van de entiteit"):
        desk.certify("goedkeuring", desk.accountant)
    with pytest.raises(Refusal, match="van de dienstencentrum"):
        desk.certify("facturen", desk.holder)
    desk.certify("facturen")
    with pytest.raises(Refusal, match="al in orde"):
        desk.certify("facturen")


def test_reopening_takes_along_what_waits_for_it(desk: Desk) -> None:
    desk.certify_all()
    actions.reopen(desk.lead, desk.client.pk, desk.task("uittreksels").pk, reason="nieuw uittreksel")
    states = {code: desk.task(code).state for code in ("uittreksels", "afpunten", "bank", "nazicht", "klanten")}
    assert states == {
        "uittreksels": "reopened", "afpunten": "reopened", "bank": "reopened", "nazicht": "reopened",
        "klanten": "certified",
    }  # fmt: skip


def test_who_blocks_is_the_first_task_nobody_waits_for(desk: Desk) -> None:
    with scope({desk.client.pk}):
        row = queries.close_of(desk.client.pk, 2026, 3, TODAY)
    assert row is not None
    assert row.blocker == "uittreksels"
    assert row.blocking is not None
    assert row.blocking.late == (TODAY - row.blocking.due_on).days > 0
    assert row.done == 0


def test_a_prepared_entry_is_found(desk: Desk) -> None:
    lines = (LineDraft("612000", debit_cents=5), LineDraft("440000", credit_cents=5))
    ledger.prepare(desk.accountant, desk.client.pk, EntryDraft("DIV", dt.date(2026, 3, 31), "Nog te boeken", lines))
    assert desk.certify("klaargezet") == "exceptions"


def test_an_accrual_is_booked_with_its_reversal_and_proposed_once(desk: Desk) -> None:
    with scope({desk.client.pk}):
        Order.objects.create(
            client=desk.client, number="4500001", net_cents=100_00, amount_cents=121_00, received_cents=50_00,
            invoiced_cents=20_00,
        )  # fmt: skip
    assert actions.propose_accruals(desk.accountant, desk.client.pk, 2026, 3) == 1
    assert actions.propose_accruals(desk.accountant, desk.client.pk, 2026, 3) == 0
    desk.certify("facturen")
    assert desk.certify("overlopend") == "exceptions"
    with scope({desk.client.pk}):
        one = Accrual.of(desk.client.pk).get()
    assert one.cents == 30_00
    actions.book_accrual(desk.accountant, desk.client.pk, one.pk, account="612000")
    with pytest.raises(Refusal, match="al beslist"):
        actions.book_accrual(desk.accountant, desk.client.pk, one.pk)
    with scope({desk.client.pk}):
        assert books.balance(desk.client.pk, "444000", dt.date(2026, 3, 31)) == -30_00
        assert books.balance(desk.client.pk, "444000", dt.date(2026, 4, 1)) == 0
        assert books.balance(desk.client.pk, "612000", dt.date(2026, 4, 1)) == 0
        assert all(check.ok for check in checks.checks())
    assert desk.certify("overlopend") == "certified"


@pytest.mark.parametrize(
    "attack",
    [
        "update closing_task set state = 'certified'",
        "update closing_task set state = 'signed', seen_at = now()",
        "update closing_task set code = 'anders'",
        "update closing_certification set found = 0",
        "delete from closing_certification",
        "delete from closing_signature",
        "update closing_close set closed_at = now()",
        "insert into closing_task (client_id, close_id, code, place, caption, side, control, needs, due_on, state,"
        " found) select client_id, id, 'x', 1, 'x', 'centre', 'suspense', '[]', current_date, 'certified', 0"
        " from closing_close",
    ],
)
def test_raw_sql_cannot_certify_or_close(desk: Desk, attack: str) -> None:
    desk.suspense()
    desk.certify("uittreksels")
    desk.certify("afpunten")
    desk.certify("wachtrekeningen")
    task = desk.task("wachtrekeningen")
    actions.sign_exception(desk.lead, desk.client.pk, task.pk, "ledger.account:499000", reason="bewijs volgt")
    with scope({desk.client.pk}):
        assert Certification.of(desk.client.pk).count() == 4
    with pytest.raises(DatabaseError), transaction.atomic(), scope({desk.client.pk}), connection.cursor() as cursor:
        cursor.execute(attack)
