"""No gap and no double number, also with many at once, also after a failure, also against raw SQL."""

import threading

import psycopg
import pytest
from django.db import connection, connections, transaction
from django.db.utils import DatabaseError
from tests import make

from bundel.platform.clients.scope import scope
from bundel.platform.numbering import actions, gaps, queries


@pytest.mark.django_db
def test_blocks_follow_each_other_and_series_do_not_mix() -> None:
    client = make.client()
    with scope({client.pk}):
        taken = [actions.take(client.pk, "AANK/2026", n) for n in (1, 3, 1)]
        assert (taken, actions.take(client.pk, "VERK/2026")) == ([1, 2, 5], 1)
        assert queries.all_last(client.pk) == {"AANK/2026": 5, "VERK/2026": 1}


@pytest.mark.django_db
def test_a_failed_deed_gives_its_numbers_back() -> None:
    client = make.client()
    with scope({client.pk}):
        with transaction.atomic():
            actions.take(client.pk, "X", 10)
            transaction.set_rollback(True)
        assert actions.take(client.pk, "X") == 1


@pytest.mark.django_db
def test_refuses_an_empty_block() -> None:
    client = make.client()
    with scope({client.pk}), pytest.raises(ValueError):
        actions.take(client.pk, "X", 0)


@pytest.mark.django_db
@pytest.mark.parametrize("attack", ["update numbering_series set last = 0", "delete from numbering_series"])
def test_raw_sql_cannot_turn_a_counter_back(attack: str) -> None:
    client = make.client()
    with scope({client.pk}):
        actions.take(client.pk, "X", 5)
        with pytest.raises(DatabaseError, match="nummerreeks"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(attack)


@pytest.mark.django_db
def test_the_check_sees_a_gap() -> None:
    client = make.client()
    with scope({client.pk}):
        actions.take(client.pk, "X", 3)
        assert gaps.equals_rows(client.pk, "", {"X": (3, 3)}).ok
        assert not gaps.equals_rows(client.pk, "", {"X": (2, 3)}).ok
        assert not gaps.equals_rows(client.pk, "", {}).ok


def test_fifty_sessions_on_one_series_leave_no_gap(own_database: str, superuser: psycopg.Connection) -> None:
    client = make.client()
    taken: list[int] = []
    start = threading.Barrier(50)

    def work() -> None:
        start.wait()
        try:
            for _ in range(4):
                with scope({client.pk}):
                    taken.append(actions.take(client.pk, "X"))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(1, 201))
