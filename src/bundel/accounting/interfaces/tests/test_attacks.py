"""Raw SQL as the application's own role, against what must stay true of interfaces."""

import pytest
from django.db import DatabaseError, connection, transaction

from bundel.accounting.interfaces.tests.make_interfaces import GOOD, UNBALANCED, World
from bundel.accounting.ledger.tests.make_ledger import books
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def refused(statement: str, values: dict[str, object], words: str, clients: set[int]) -> None:
    with (
        pytest.raises(DatabaseError, match=words),
        transaction.atomic(),
        scope(clients),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, values)


BOOKING = """insert into interfaces_booking
        (client_id, delivery_id, origin_id, reference, entry_id, number, rows, cents)
    values (%(client)s, %(delivery)s, %(delivery)s, %(reference)s, 1, 'DIV/2026/000001', 2, 10000)"""
DROPPING = """insert into interfaces_dropping (client_id, origin_id, reference, reason, by_name, at)
    values (%(client)s, %(delivery)s, %(reference)s, %(reason)s, 'x', now())"""
COPY = """insert into interfaces_delivery (client_id, feeder_id, batch, sha256, name, layout, policy, received_at,
        received_by_name, rows, debit, credit, entries, state, done, booked_rows, booked_cents, rejected_rows,
        rejected_debit, rejected_credit, skipped_rows, skipped_debit, skipped_credit, repairs_id)
    select %(client)s, feeder_id, %(batch)s, %(sha)s, name, layout, policy, received_at, received_by_name, rows, debit,
        credit, entries, %(state)s, 0, 0, 0, 0, 0, 0, 0, 0, 0, %(repairs)s
    from interfaces_delivery where id = %(delivery)s"""


def test_nothing_is_booked_twice_or_changed_after(world: World) -> None:
    one = world.deliver("maart", *GOOD, *UNBALANCED)
    mine: set[int] = {world.client.pk}
    facts = {"client": world.client.pk, "delivery": one.pk, "reference": "A1", "reason": "x"}
    refused(BOOKING, facts, "interfaces_booked_once|verwerkt wordt", mine)
    refused(BOOKING, facts | {"reference": "C3"}, "verwerkt wordt", mine)
    refused(DROPPING, facts, "alleen wat afgekeurd", mine)
    refused(DROPPING, facts | {"reference": "C3", "reason": ""}, "interfaces_dropped_with_a_reason", mine)
    for statement in (
        "update interfaces_reject set reason = 'goed' where delivery_id = %(delivery)s",
        "delete from interfaces_reject where delivery_id = %(delivery)s",
        "update interfaces_booking set cents = 1 where delivery_id = %(delivery)s",
        "delete from interfaces_booking where delivery_id = %(delivery)s",
    ):
        refused(statement, facts, "blijven zoals ze zijn|permission denied", mine)
    refused("delete from interfaces_delivery where id = %(delivery)s", facts, "niet gewist", mine)
    refused("update interfaces_delivery set batch = 'x' where id = %(delivery)s", facts, "blijft wat ze was", mine)
    refused("update interfaces_delivery set booked_cents = 1 where id = %(delivery)s", facts, "blijft", mine)
    refused("update interfaces_delivery set state = 'booked' where id = %(delivery)s", facts, "gaat een levering", mine)
    refused("update interfaces_delivery set state = 'replayed' where id = %(delivery)s", facts, "wachten nog", mine)


def test_a_file_comes_in_once_and_for_its_own_client(world: World) -> None:
    one = world.deliver("maart", *GOOD)
    other = books()
    facts: dict[str, object] = {
        "client": world.client.pk, "delivery": one.pk, "batch": "n", "sha": "0" * 64, "state": "received",
        "repairs": None,
    }  # fmt: skip
    mine, both = {world.client.pk}, {world.client.pk, other.pk}
    refused(COPY, facts | {"batch": "maart"}, "interfaces_batch_once", mine)
    refused(COPY, facts | {"sha": one.sha256}, "interfaces_bytes_once", mine)
    refused(COPY, facts | {"client": other.pk}, "hoort niet bij deze entiteit", both)
    refused("update interfaces_feeder set client_id = %(client)s", {"client": other.pk}, "row-level security", mine)
    refused(COPY, facts | {"state": "booked"}, "begint ontvangen", mine)
    with scope({other.pk}), connection.cursor() as cursor:
        cursor.execute("select count(*) from interfaces_delivery")
        assert cursor.fetchone() == (0,)


def test_the_count_at_the_end_is_that_of_its_rows(world: World) -> None:
    one = world.deliver("maart", *GOOD)
    facts: dict[str, object] = {
        "client": world.client.pk, "delivery": one.pk, "batch": "n", "sha": "0" * 64, "state": "received",
        "repairs": None,
    }  # fmt: skip
    with scope({world.client.pk}), connection.cursor() as cursor:
        cursor.execute(COPY, facts)
    lie = """update interfaces_delivery set state = 'booked', done = entries, booked_rows = rows,
        booked_cents = {} where batch = 'n'"""
    refused(lie.format("debit"), facts, "klopt niet met haar boekingen", {world.client.pk})
    refused(lie.format("debit - 1"), facts, "klopt niet|interfaces_all_accounted_for", {world.client.pk})


def test_nobody_puts_their_own_feeder_to_use(world: World) -> None:
    own = "update interfaces_feeder set active = true, activated_by_id = made_by_id, activated_for_id = made_by_id"
    refused(own, {}, "interfaces_activated_by_another", {world.client.pk})
    refused("update interfaces_feeder set activated_by_id = null", {}, "activated_by_another", {world.client.pk})
    refused("delete from interfaces_feeder", {}, "niet gewist", {world.client.pk})
