"""The audit chain shows what even a superuser changed."""

import psycopg
from tests import make

from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="clients.manage")
def _rename(by: Actor, client_id: int, new: str) -> None:
    note("client", client_id, changes={"name": ["oud", new]})


def test_a_change_by_the_superuser_breaks_the_chain_visibly(own_database: str, superuser: psycopg.Connection) -> None:
    client = make.client()
    for name in ("een", "twee", "drie"):
        _rename(make.machine(), client.pk, name)
    assert superuser.execute("select * from audit_breaks()").fetchall() == []
    superuser.execute("alter table audit_record disable trigger user")
    superuser.execute("update audit_record set person_name = 'Iemand Anders' where sequence = 2")
    assert superuser.execute("select sequence from audit_breaks()").fetchall() == [(2,)]
    superuser.execute("delete from audit_record where sequence = 3")
    assert {row[0] for row in superuser.execute("select what from audit_breaks()").fetchall()} >= {
        "de laatste regels ontbreken"
    }
