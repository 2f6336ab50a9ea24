"""Internal transactions: both or none, inside the legal person, seen by two, netting, and elimination that is zero."""

import datetime as dt
from collections.abc import Sequence

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import make

from bundel.accounting.internal import actions, checks, imports, queries, rules
from bundel.accounting.internal.models import Transaction
from bundel.accounting.internal.rules import Side
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.accounting.ledger.tests.make_ledger import books as open_books
from bundel.accounting.statements import actions as statements
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.imports.rules import Row
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 4, 10, 9, tzinfo=dt.UTC)
DAY = dt.date(2026, 3, 31)
SOLD, BOUGHT = Side("743000"), Side("612000", cost_centre="K1")


class Two:
    """Two clients of the legal person with their people, and a third outside it."""

    def __init__(self) -> None:
        self.seller: Client = open_books(code="DRU", name="Drukkerij Voorbeeld", inside_vlaamse_gemeenschap=True)
        self.buyer: Client = open_books(code="WAT", name="Waterbeheer Voorbeeld", inside_vlaamse_gemeenschap=True)
        self.outside: Client = open_books(code="EVA", name="Extern Voorbeeld")
        self.contact = self.actor("contact", self.seller)
        self.holder = self.actor("goedkeurder", self.buyer)
        self.accountant = make.actor(make.person("", "boekhouder"), NOW)

    @staticmethod
    def actor(role: str, client: Client) -> Actor:
        return make.actor(make.person("", role, client=client), NOW)

    def propose(self, cents: int = 1250_00, **change: object) -> int:
        given: dict[str, object] = {
            "buyer_id": self.buyer.pk, "date": DAY, "description": "Drukwerk maart", "cents": cents, "side": SOLD,
        }  # fmt: skip
        return actions.propose(self.contact, self.seller.pk, **(given | change))  # type: ignore[arg-type]

    def state(self, made: int) -> str:
        with scope({self.seller.pk}):
            return Transaction.objects.get(pk=made).state

    def balance(self, client: Client, account: str) -> int:
        with scope({client.pk}):
            return books.balance(client.pk, account, dt.date(2026, 12, 31))

    @property
    def both(self) -> set[int]:
        return {self.seller.pk, self.buyer.pk}


@pytest.fixture
def two() -> Two:
    return Two()


def test_agreed_both_sides_are_booked_for_the_same_amount(two: Two) -> None:
    made = two.propose()
    actions.agree(two.holder, two.buyer.pk, made, side=BOUGHT)
    assert two.state(made) == "posted"
    assert two.balance(two.seller, rules.CLAIM) == 1250_00 == -two.balance(two.buyer, rules.DEBT)
    assert (two.balance(two.seller, "743000"), two.balance(two.buyer, "612000")) == (-1250_00, 1250_00)
    with scope(two.both):
        assert all(check.ok for check in checks.checks())
    with pytest.raises(Refusal, match="wacht niet op een antwoord"):
        actions.agree(two.holder, two.buyer.pk, made, side=BOUGHT)


def test_when_one_ledger_refuses_neither_is_booked(two: Two) -> None:
    made = two.propose()
    ledger.lock(make.machine(NOW), two.seller.pk, 2026, 3, reason="maart is af")
    with pytest.raises(Refusal, match="ergrendeld"):
        actions.agree(two.holder, two.buyer.pk, made, side=BOUGHT)
    assert two.state(made) == "proposed"
    assert two.balance(two.buyer, "612000") == 0
    with scope(two.both):
        assert all(check.ok for check in checks.checks())


def test_a_disputed_transaction_is_changed_and_proposed_again_or_withdrawn(two: Two) -> None:
    made = two.propose()
    with pytest.raises(Refusal, match="waarom"):
        actions.dispute(two.holder, two.buyer.pk, made, reason="")
    actions.dispute(two.holder, two.buyer.pk, made, reason="maar de helft geleverd")
    with pytest.raises(Refusal, match="betwist"):
        actions.agree(two.holder, two.buyer.pk, made, side=BOUGHT)
    actions.propose_again(two.contact, two.seller.pk, made, cents=625_00, date=DAY, description="Drukwerk, de helft")
    actions.agree(two.holder, two.buyer.pk, made, side=BOUGHT)
    assert two.balance(two.seller, rules.CLAIM) == 625_00
    other = two.propose(100)
    actions.withdraw(two.contact, two.seller.pk, other, reason="vergissing")
    with pytest.raises(Refusal, match="ingetrokken"):
        actions.agree(two.holder, two.buyer.pk, other, side=BOUGHT)


def test_each_side_does_its_own_part_only(two: Two) -> None:
    made = two.propose()
    seller_holder = two.actor("goedkeurder", two.seller)
    with pytest.raises(Refusal, match="Alleen de koper"):
        actions.agree(seller_holder, two.seller.pk, made, side=BOUGHT)
    buyer_contact = two.actor("contact", two.buyer)
    with pytest.raises(Refusal, match="Alleen de verkoper"):
        actions.withdraw(buyer_contact, two.buyer.pk, made, reason="x")
    with pytest.raises(Refusal):
        actions.agree(two.contact, two.seller.pk, made, side=BOUGHT)


def test_outside_the_legal_person_or_with_oneself_is_refused(two: Two) -> None:
    with pytest.raises(Refusal, match="hoort niet bij de rechtspersoon"):
        two.propose(buyer_id=two.outside.pk)
    with pytest.raises(Refusal, match="dezelfde entiteit"):
        two.propose(buyer_id=two.seller.pk)
    with pytest.raises(Refusal, match="groter dan nul"):
        two.propose(0)


def test_the_same_source_is_one_transaction(two: Two) -> None:
    first = two.propose(source="facility.order:12")
    assert two.propose(source="facility.order:12") == first
    with pytest.raises(Refusal, match="hoort al bij"):
        two.propose(999, source="facility.order:12")


def test_a_third_client_sees_nothing(two: Two) -> None:
    made = two.propose()
    third = open_books(code="DERDE", inside_vlaamse_gemeenschap=True)
    with scope({third.pk}):
        assert queries.listed([third.pk, two.seller.pk, two.buyer.pk]) == []
        assert queries.transaction(two.seller.pk, made) is None
    for client in (two.seller, two.buyer):
        with scope({client.pk}):
            assert [row.id for row in queries.listed([client.pk])] == [made]
    with scope({two.buyer.pk}):
        assert queries.leg(two.seller.pk, made) is None


def test_mutual_debts_are_set_off_at_both(two: Two) -> None:
    actions.agree(two.holder, two.buyer.pk, two.propose(1000_00), side=BOUGHT)
    back = actions.propose(
        two.actor("contact", two.buyer), two.buyer.pk, buyer_id=two.seller.pk, date=DAY, description="Water",
        cents=300_00, side=SOLD,
    )  # fmt: skip
    actions.agree(two.actor("goedkeurder", two.seller), two.seller.pk, back, side=BOUGHT)
    assert actions.net(two.accountant, two.seller.pk, two.buyer.pk, on=dt.date(2026, 4, 1)) == 300_00
    with pytest.raises(Refusal, match="niets om te verrekenen"):
        actions.net(two.accountant, two.seller.pk, two.buyer.pk, on=dt.date(2026, 4, 2))
    assert two.balance(two.seller, rules.CLAIM) == 700_00 == -two.balance(two.buyer, rules.DEBT)
    assert two.balance(two.seller, rules.DEBT) == 0 == two.balance(two.buyer, rules.CLAIM)
    with scope(two.both):
        (pair,) = queries.pairs(two.both, dt.date(2026, 12, 31))
        assert pair.agrees
        assert all(check.ok for check in checks.checks())


def test_consolidated_statements_lose_what_is_internal_and_stay_in_balance(two: Two) -> None:
    actions.agree(two.holder, two.buyer.pk, two.propose(), side=BOUGHT)
    last = dt.date(2026, 12, 31)
    with scope(two.both):
        gone = queries.elimination(two.both, last)
        assert sum(gone.values()) == 0 != gone["743000"]
        made = statements.overview(sorted(two.both), "result", last, None, NOW.date(), {last: gone})
    assert {str(line.cells[0]): line.cells[2] for line in made.lines}.get("74", 0) == 0
    with scope({two.seller.pk}):
        assert queries.elimination({two.seller.pk}, last) == {}


DEALS = st.lists(st.tuples(st.sampled_from([(0, 1), (1, 0), (0, 2), (2, 1)]), st.integers(1, 10**9)), max_size=6)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DEALS, st.booleans())
def test_elimination_adds_up_to_zero_for_any_deals_and_any_set(
    deals: Sequence[tuple[tuple[int, int], int]], netted: bool
) -> None:
    with transaction.atomic():
        clients = [open_books(inside_vlaamse_gemeenschap=True) for _ in range(3)]
        machine = make.machine(NOW)
        for (one, other), cents in deals:
            made = actions.propose(
                machine, clients[one].pk, buyer_id=clients[other].pk, date=DAY, description="x", cents=cents, side=SOLD
            )
            actions.agree(machine, clients[other].pk, made, side=BOUGHT)
        if netted and {pair for pair, _ in deals} >= {(0, 1), (1, 0)}:
            actions.net(machine, clients[0].pk, clients[1].pk, on=DAY)
        for chosen in ({0, 1}, {0, 2}, {0, 1, 2}):
            ids = {clients[place].pk for place in chosen}
            with scope(ids):
                assert sum(queries.elimination(ids, dt.date(2026, 12, 31)).values()) == 0
                assert all(pair.agrees for pair in queries.pairs(ids, dt.date(2026, 12, 31)))
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "attack",
    [
        "update internal_transaction set cents = cents + 1",
        "update internal_transaction set state = 'proposed'",
        "delete from internal_transaction",
        "update internal_leg set account = '999999'",
        "delete from internal_leg",
    ],
)
def test_raw_sql_cannot_change_what_is_booked(two: Two, attack: str) -> None:
    actions.agree(two.holder, two.buyer.pk, two.propose(), side=BOUGHT)
    with pytest.raises(DatabaseError), transaction.atomic(), scope(two.both), connection.cursor() as cursor:
        cursor.execute(attack)


@pytest.mark.parametrize(
    "attack",
    [
        "update internal_transaction set state = 'posted'",
        "update internal_transaction set buyer_id = {outside}",
        "insert into internal_transaction (seller_id, buyer_id, number, date, description, cents, state, source,"
        " proposed_by_name, proposed_at, answered_by_name, dispute) values ({seller}, {outside}, 'X', '2026-03-31',"
        " 'x', 5, 'proposed', 'x', '', now(), '', '')",
    ],
)
def test_raw_sql_cannot_post_without_legs_or_leave_the_legal_person(two: Two, attack: str) -> None:
    two.propose()
    statement = attack.format(outside=two.outside.pk, seller=two.seller.pk)
    with pytest.raises(DatabaseError), transaction.atomic(), scope(two.both), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_file_of_proposals_is_judged_and_read_twice_changes_nothing(two: Two) -> None:
    def row(number: int, **change: object) -> Row:
        values = {"source": f"s{number}", "buyer": "WAT", "date": DAY, "amount": 100, "description": "x",
                  "account": "743000", "article": None, "cost_centre": None}  # fmt: skip
        return Row(number, values | change)

    bad = [row(2, buyer="NERGENS"), row(3, buyer="EVA"), row(4, buyer="DRU"), row(5, amount=-1)]
    with scope({two.seller.pk}):
        assert [finding.row for finding in imports.check(two.seller.pk, bad)] == [2, 3, 4, 5]
        assert imports.compare(two.seller.pk, [row(2)]) == {2: "new"}
    imports.commit(two.contact, two.seller.pk, [row(2)])
    with scope({two.seller.pk}):
        assert imports.compare(two.seller.pk, [row(2)]) == {2: "same"}
