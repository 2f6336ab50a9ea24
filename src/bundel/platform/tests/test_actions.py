"""The door of every write: right, scope, audit, idempotency, and the database as last judge."""

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, IntegrityError, ProgrammingError
from tests import make

from bundel.kit.findings import Refusal
from bundel.platform.actions import action, once
from bundel.platform.audit.actions import note
from bundel.platform.audit.models import Record
from bundel.platform.clients.scope import OutsideScope, current, scope
from bundel.platform.outbox.models import Arrival
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db


@action(right="clients.manage")
def _rename(by: Actor, client_id: int, new: str) -> str:
    note("client", client_id, changes={"name": ["oud", new]})
    return new


def test_writes_an_audit_record_with_old_and_new_value() -> None:
    client, admin = make.client(), make.person("", "beheerder")
    _rename(make.actor(admin), client.pk, "nieuw")
    record = Record.objects.get()
    assert (record.person_id, record.changes, record.action) == (admin.pk, {"name": ["oud", "nieuw"]}, "tests._rename")


def test_refuses_without_the_right_and_says_who_can_give_it() -> None:
    client, reader = make.client(), make.person("", "auditor")
    with pytest.raises(Refusal) as refused:
        _rename(make.actor(reader), client.pk, "nieuw")
    assert refused.value.code == "people.no_right"
    assert "beheerder" in str(refused.value.as_dict()["lifted_by"])


def test_a_role_for_one_client_gives_no_right_for_another() -> None:
    mine, other = make.client(), make.client()
    who = make.person("", "beheerder", client=mine)
    _rename(make.actor(who), mine.pk, "goed")
    with pytest.raises(Refusal):
        _rename(make.actor(who), other.pk, "fout")


def test_scope_is_closed_after_the_action() -> None:
    _rename(make.machine(), make.client().pk, "nieuw")
    with pytest.raises(OutsideScope):
        current()


def test_same_key_gives_same_answer_and_does_nothing_twice() -> None:
    client, done = make.client(), []
    with scope({client.pk}):
        first = once(client.pk, "api", "k1", {"a": 1}, lambda: done.append(1) or {"n": 7})
        again = once(client.pk, "api", "k1", {"a": 1}, lambda: done.append(1) or {"n": 8})
        with pytest.raises(Refusal):
            once(client.pk, "api", "k1", {"a": 2}, lambda: None)
    assert (first, again, done) == (({"n": 7}, True), ({"n": 7}, False), [1])


def test_rows_of_another_client_are_invisible_and_unwritable_even_to_raw_sql() -> None:
    mine, other = make.client(), make.client()
    with scope({other.pk}):
        Arrival.objects.create(client=other, channel="x", key="k", fingerprint="f")
    with scope({mine.pk}), connection.cursor() as cursor:
        cursor.execute("select count(*) from outbox_arrival where client_id is not null")
        assert cursor.fetchone() == (0,)
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            cursor.execute(
                "insert into outbox_arrival (client_id, channel, key, fingerprint, at) "
                "values (%s, 'x', 'z', 'f', now())",
                [other.pk],
            )


def test_audit_rows_cannot_be_changed_or_removed() -> None:
    _rename(make.machine(), make.client().pk, "nieuw")
    for attack in ("update audit_record set action = 'x'", "delete from audit_record", "truncate audit_record"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(attack)


def test_client_register_refuses_two_names_on_one_day() -> None:
    client = make.client()
    with pytest.raises(IntegrityError), transaction.atomic():
        client.names.create(name="Tweede", valid_from=make.JOINED)
