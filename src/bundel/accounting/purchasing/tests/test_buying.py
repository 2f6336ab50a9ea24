"""From request to receipt: complete or refused, four pairs of hands, the budget held and freed, never too much."""

import datetime as dt
from decimal import Decimal

import pytest
from django.conf import settings as django_settings
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st
from tests import make

from bundel.accounting.budget.models import Commitment
from bundel.accounting.budget.tests import make_budget
from bundel.accounting.ledger.tests.make_ledger import books
from bundel.accounting.purchasing import actions, checks, queries
from bundel.accounting.purchasing import rules_buying as rules
from bundel.accounting.purchasing.models import Order, Receipt, Requisition
from bundel.accounting.purchasing.received import received_not_invoiced
from bundel.accounting.purchasing.rules_buying import Arrived, AskedLine, Draft
from bundel.formats import orders
from bundel.kit.findings import Refusal
from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.documents import queries as documents
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
DAY = NOW.date()
CHAIRS = Draft(
    "Stoelen",
    (AskedLine("Bureaustoel", Decimal(10), Decimal(100)), AskedLine("Montage ter plaatse", Decimal(1), Decimal(50))),
    "0770000266", "Kantoorwereld Proef bv", "ZZ0-1ZZA-2-A/WT", "K1",
)  # fmt: skip


class Buying:
    """A client with a chain, and the people of each step."""

    def __init__(self) -> None:
        self.client: Client = books()
        approvals.set_chain(
            make.machine(NOW), self.client.pk, kind="requisition", caption="aanvragen", from_cents=0, to_cents=None,
            steps=[Step(role="goedkeurder")], valid_from=dt.date(2026, 1, 1),
        )  # fmt: skip
        self.contact, self.holder = self.actor("contact"), self.actor("goedkeurder")
        self.accountant, self.colleague = self.actor("boekhouder"), self.actor("boekhouder")

    def actor(self, role: str) -> Actor:
        return make.actor(make.person("", role, client=self.client), NOW)

    def approved(self, draft: Draft = CHAIRS) -> int:
        made = actions.request(self.contact, self.client.pk, draft)
        actions.submit(self.contact, self.client.pk, made)
        actions.accept(self.accountant, self.client.pk, made)
        assert actions.decide(self.holder, self.client.pk, made, "approved") == "approved"
        return made

    def ordered(self, draft: Draft = CHAIRS) -> Order:
        order = actions.place_order(self.accountant, self.client.pk, self.approved(draft))
        return self.order(order)

    def order(self, order_id: int) -> Order:
        with scope({self.client.pk}):
            return Order.of(self.client.pk).get(pk=order_id)

    def request(self, made: int) -> Requisition:
        with scope({self.client.pk}):
            return Requisition.of(self.client.pk).get(pk=made)

    def budget(self, vak: int) -> None:
        lead = self.actor("centrumleider")
        make_budget.budget(
            make_budget.Office(self.client, self.accountant, lead, self.holder), (CHAIRS.article, vak, vak)
        )

    def check(self) -> None:
        with scope({self.client.pk}):
            assert [check.name for check in checks.checks() if not check.ok] == []


@pytest.fixture
def buying(tmp_path: object) -> Buying:
    django_settings.DOCUMENTS_FOLDER = tmp_path
    return Buying()


def test_a_request_becomes_an_order_with_valid_files(buying: Buying) -> None:
    order = buying.ordered()
    assert (order.net_cents, order.amount_cents) == (1050_00, 1270_50)
    with scope({buying.client.pk}):
        kept = {row.name.rpartition(".")[2]: row for row in documents.of(f"purchasing.order:{order.pk}")}
        xml = documents.content(kept["xml"].id)
        assert documents.content(kept["pdf"].id).startswith(b"%PDF")
    assert orders.violations(xml) == []
    read = orders.read(xml)
    assert (read.number, read.net_cents, read.seller.number) == (order.number, 1050_00, "0770000266")
    assert queries_by_number(buying, order.number).amount_cents == 1270_50
    buying.check()


def queries_by_number(buying: Buying, number: str) -> object:
    with scope({buying.client.pk}):
        return queries.by_number(buying.client.pk, number)


def test_an_incomplete_request_says_everything_that_is_missing(buying: Buying) -> None:
    made = actions.request(
        buying.contact, buying.client.pk, Draft("x", (AskedLine("??", Decimal(1), Decimal("9000")),))
    )
    with pytest.raises(Refusal) as caught:
        actions.submit(buying.contact, buying.client.pk, made)
    said = " ".join(str(row) for row in caught.value.rows)
    for words in ("zegt niet wat besteld wordt", "leverancier ontbreekt", "artikel ontbreekt", "3 offertes nodig"):
        assert words in said
    assert buying.request(made).state == "draft"


def test_quotes_or_a_contract_make_it_complete(buying: Buying) -> None:
    dear = Draft("Meubilair", (AskedLine("Zithoek", Decimal(1), Decimal("9000")),), "0770000266", "K", "ART")
    made = actions.request(buying.contact, buying.client.pk, dear)
    for supplier in ("Een", "Twee", "Drie"):
        with pytest.raises(Refusal):
            actions.submit(buying.contact, buying.client.pk, made)
        actions.add_quote(
            buying.contact, buying.client.pk, made, supplier=supplier, cents=900_000, content=b"%PDF-1.7 x"
        )
    actions.submit(buying.contact, buying.client.pk, made)
    assert rules.completeness(rules_with(dear, contract="RAAM-1"), 0, DAY) == []
    big = rules_with(dear, lines=(AskedLine("Verbouwing", Decimal(1), Decimal("30000")),))
    assert [one.code for one in rules.completeness(big, 9, DAY)] == ["purchasing.no_contract"]


def rules_with(draft: Draft, **change: object) -> Draft:
    return Draft(**({name: getattr(draft, name) for name in draft.__slots__} | change))  # type: ignore[arg-type]


def test_returned_with_a_standard_reason_changed_and_submitted_again(buying: Buying) -> None:
    made = actions.request(buying.contact, buying.client.pk, CHAIRS)
    actions.submit(buying.contact, buying.client.pk, made)
    with pytest.raises(Refusal):
        actions.return_request(buying.accountant, buying.client.pk, made, code="zomaar")
    actions.return_request(buying.accountant, buying.client.pk, made, code="artikel", text="Neem artikel B.")
    assert buying.request(made).return_text == "Neem artikel B."
    actions.save_request(buying.contact, buying.client.pk, made, CHAIRS)
    actions.submit(buying.contact, buying.client.pk, made)
    assert buying.request(made).state == "submitted"


def test_nobody_takes_two_steps(buying: Buying) -> None:
    both = make.actor(make.person("", "boekhouder", "contact", client=buying.client), NOW)
    made = actions.request(both, buying.client.pk, CHAIRS)
    actions.submit(both, buying.client.pk, made)
    with pytest.raises(Refusal, match="kijkt ze niet zelf na"):
        actions.accept(both, buying.client.pk, made)
    order = buying.ordered()
    with pytest.raises(Refusal, match="noteert de ontvangst niet"):
        actions.receive(buying.accountant, buying.client.pk, order.pk, on=DAY, arrived=[Arrived("1", Decimal(1))])


def test_the_budget_is_held_freed_and_made_definitive(buying: Buying) -> None:
    buying.budget(2_000_00)
    first = buying.ordered()
    with scope({buying.client.pk}):
        kept = Commitment.of(buying.client.pk).get(number=first.commitment)
        assert (kept.status, kept.open) == ("committed", 1270_50)
    again = actions.request(buying.contact, buying.client.pk, CHAIRS)
    actions.submit(buying.contact, buying.client.pk, again)
    with pytest.raises(Refusal):
        actions.accept(buying.accountant, buying.client.pk, again)
    actions.close_order(buying.accountant, buying.client.pk, first.pk, reason="niet meer nodig")
    actions.accept(buying.accountant, buying.client.pk, again)
    actions.decide(buying.holder, buying.client.pk, again, "refused", "te duur")
    third = buying.approved()
    assert buying.request(third).commitment
    buying.check()


def test_receipts_are_partial_never_too_much_and_taken_back(buying: Buying) -> None:
    order = buying.ordered()
    first = actions.receive(buying.contact, buying.client.pk, order.pk, on=DAY, arrived=[Arrived("1", Decimal(4))])
    assert buying.order(order.pk).received_cents == 484_00
    with pytest.raises(Refusal) as caught:
        actions.receive(
            buying.contact,
            buying.client.pk,
            order.pk,
            on=DAY,
            arrived=[Arrived("1", Decimal(7)), Arrived("9", Decimal(1))],
        )
    over, unknown = (str(row) for row in caught.value.rows)
    assert "mag nog 6" in over
    assert "Lijn 9 staat niet op de bestelling" in unknown
    with scope({buying.client.pk}):
        assert [one.cents for one in received_not_invoiced([buying.client.pk], DAY)] == [484_00]
    actions.undo_receipt(buying.contact, buying.client.pk, first, reason="verkeerd geteld")
    with pytest.raises(Refusal, match="al teruggenomen"):
        actions.undo_receipt(buying.contact, buying.client.pk, first, reason="nog eens")
    assert buying.order(order.pk).received_cents == 0
    actions.receive(
        buying.contact,
        buying.client.pk,
        order.pk,
        on=DAY,
        arrived=[Arrived("1", Decimal(10)), Arrived("2", net_cents=50_00)],
    )
    assert buying.order(order.pk).received_cents == order.amount_cents
    buying.check()


def test_what_was_invoiced_stays_received(buying: Buying) -> None:
    order = buying.ordered()
    made = actions.receive(buying.contact, buying.client.pk, order.pk, on=DAY, arrived=[Arrived("1", Decimal(4))])
    actions.consume(make.machine(NOW), buying.client.pk, order.pk, 484_00)
    with pytest.raises(Refusal, match="gefactureerd"):
        actions.undo_receipt(buying.contact, buying.client.pk, made, reason="x")


def test_an_order_grows_within_bounds_and_gets_a_new_version(buying: Buying) -> None:
    order = buying.ordered()
    actions.amend_order(
        buying.accountant, buying.client.pk, order.pk, {"1": (Decimal(11), Decimal(100))}, reason="één meer"
    )
    changed = buying.order(order.pk)
    assert (changed.version, changed.amount_cents) == (2, 1391_50)
    with pytest.raises(Refusal, match="mag zonder nieuwe aanvraag groeien"):
        actions.amend_order(
            buying.accountant, buying.client.pk, order.pk, {"1": (Decimal(20), Decimal(100))}, reason="x"
        )
    actions.receive(buying.contact, buying.client.pk, order.pk, on=DAY, arrived=[Arrived("1", Decimal(5))])
    with pytest.raises(Refusal, match="onder wat al ontvangen is"):
        actions.amend_order(
            buying.accountant, buying.client.pk, order.pk, {"1": (Decimal(4), Decimal(100))}, reason="x"
        )
    with scope({buying.client.pk}):
        names = [row.name for row in documents.of(f"purchasing.order:{order.pk}")]
    assert len(names) == 4


def test_calls_stay_within_their_framework_order(buying: Buying) -> None:
    frame = buying.ordered(rules_with(CHAIRS, kind="global", contract="RAAM-7"))
    call = rules_with(
        CHAIRS, kind="call_off", parent=frame.number, lines=(AskedLine("Bureaustoel", Decimal(6), Decimal(100)),)
    )
    first = buying.ordered(call)
    assert (first.kind, first.parent_id, first.supplier_name) == ("call_off", frame.pk, frame.supplier_name)
    assert buying.order(frame.pk).called_cents == 726_00
    waiting = buying.approved(call)
    with pytest.raises(Refusal, match="af te roepen"):
        actions.place_order(buying.accountant, buying.client.pk, waiting)
    actions.close_order(buying.accountant, buying.client.pk, first.pk, reason="afbesteld")
    assert buying.order(frame.pk).called_cents == 0
    actions.place_order(buying.accountant, buying.client.pk, waiting)
    buying.check()


def test_the_same_source_is_one_request(buying: Buying) -> None:
    first = actions.request(buying.contact, buying.client.pk, CHAIRS, source="facility.order:12")
    assert actions.request(buying.contact, buying.client.pk, CHAIRS, source="facility.order:12") == first
    with pytest.raises(Refusal, match="hoort al bij"):
        actions.request(buying.contact, buying.client.pk, rules_with(CHAIRS, lines=()), source="facility.order:12")
    order = actions.place_order
    made = buying.approved()
    assert order(buying.accountant, buying.client.pk, made) == order(buying.accountant, buying.client.pk, made)


@pytest.mark.parametrize(
    "attack",
    [
        "update purchasing_receipt set cents = cents + 1",
        "delete from purchasing_receiptline",
        "insert into purchasing_receiptline (client_id, receipt_id, position, quantity, net_cents)"
        " select client_id, id, '2', 2, 100 from purchasing_receipt",
        "update purchasing_order set called_cents = amount_cents + 1",
        "update purchasing_requisition set state = 'ordered', order_id = null",
        "update purchasing_requisition set checked_by_id = requested_by_id",
        'insert into purchasing_receipt (client_id, order_id, "on", note, cents, received_by_id, received_by_name,'
        " received_at, reason) select client_id, id, current_date, '', 1, placed_by_id, 'x', now(), ''"
        " from purchasing_order",
    ],
)
def test_raw_sql_cannot_receive_too_much_or_change_what_was_received(buying: Buying, attack: str) -> None:
    order = buying.ordered()
    actions.receive(buying.contact, buying.client.pk, order.pk, on=DAY, arrived=[Arrived("1", Decimal(1))])
    with scope({buying.client.pk}):
        assert Receipt.of(buying.client.pk).count() == 1
    with pytest.raises(DatabaseError), transaction.atomic(), scope({buying.client.pk}), connection.cursor() as cursor:
        cursor.execute(attack)


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(1, 10**6)), min_size=1, max_size=5), st.data())
def test_what_arrives_is_never_more_than_ordered(lines: list[tuple[int, int]], data: st.DataObject) -> None:
    ordered = [(str(n), Decimal(quantity), quantity * price) for n, (quantity, price) in enumerate(lines, 1)]
    prices = {str(n): Decimal(price) / 100 for n, (_, price) in enumerate(lines, 1)}
    received: dict[str, tuple[Decimal, int]] = {}
    for _turn in range(6):
        position = data.draw(st.sampled_from([one[0] for one in ordered]))
        quantity = Decimal(data.draw(st.integers(1, 41)))
        good, _ = rules.judge_arrival([Arrived(position, quantity)], rules.left_of(ordered, received), prices)
        for one, net in good:
            before = received.get(one.position, (Decimal(0), 0))
            received[one.position] = (before[0] + quantity, before[1] + net)
    for position, quantity, net in ordered:
        got = received.get(position, (Decimal(0), 0))
        assert got[0] <= quantity
        assert (got[1] == net) is (got[0] == quantity)
