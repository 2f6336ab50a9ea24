"""The register keeps history: names of the day, merges and splits, and nothing that cannot be."""

import datetime as dt

import pytest
from tests import make

from bundel.kit.findings import Refusal
from bundel.platform.clients import actions, queries
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 6, 1, 8, 0, tzinfo=dt.UTC)
MARCH = dt.date(2026, 3, 1)


def admin() -> Actor:
    return make.actor(make.person("", "beheerder"), NOW)


def registered(code: str, number: str, **fields: object) -> Client:
    return actions.register(
        admin(), None, code=code, name=f"Agentschap {code}", enterprise_number=number, policy_domain="Landbouw",
        legal_form="iva", joined_on=dt.date(2026, 1, 1), **fields,
    )  # fmt: skip


def test_an_old_document_shows_the_name_of_its_day() -> None:
    client = make.client()
    old = client.name
    actions.rename(admin(), client.pk, "Agentschap Nieuw", MARCH, "decreet")
    assert queries.name_on(client.pk, dt.date(2026, 2, 28)) == old
    assert queries.name_on(client.pk, MARCH) == "Agentschap Nieuw"
    assert [row.name for row in queries.names(client.pk)] == ["Agentschap Nieuw", old]


@pytest.mark.parametrize("on", [make.JOINED, dt.date(2020, 1, 1), dt.date(2026, 7, 1)])
def test_a_name_begins_after_the_last_one_and_not_in_the_future(on: dt.date) -> None:
    with pytest.raises(Refusal):
        actions.rename(admin(), make.client().pk, "X", on)


def test_registering_checks_number_and_uniqueness() -> None:
    number = make.enterprise_number(4242)
    made = registered("LV", f"BE {number[:4]}.{number[4:7]}.{number[7:]}")
    assert made.enterprise_number == number
    with pytest.raises(Refusal) as refused:
        registered("LW", number)
    assert refused.value.code == "clients.in_use"
    assert registered("LW", number, establishment="0002").pk != made.pk
    with pytest.raises(Refusal) as refused:
        registered("LX", "0123456789")
    assert refused.value.code == "clients.number_wrong"


def test_work_of_merged_and_split_entities_is_found_on_any_day() -> None:
    one, two, three, four = (make.client() for _ in range(4))
    by = admin()
    actions.merge(by, None, [one.pk, two.pk], three.pk, MARCH, "besluit 1")
    actions.split(by, None, three.pk, [four.pk], dt.date(2026, 5, 1), "besluit 2")
    assert queries.successors(one.pk, dt.date(2026, 2, 1)) == {one.pk}
    assert queries.successors(one.pk, dt.date(2026, 4, 1)) == {three.pk}
    assert queries.successors(one.pk, dt.date(2026, 6, 1)) == {four.pk}
    assert [row.id for row in queries.rows(active_on=dt.date(2026, 6, 1), search=one.code)] == []
    assert len(queries.successions(three.pk)) == 3
    with pytest.raises(Refusal):
        actions.merge(by, None, [one.pk], four.pk, MARCH, "nog eens")


def test_only_the_last_entity_of_a_reorganisation_may_receive_work() -> None:
    gone, other = make.client(), make.client()
    actions.leave(admin(), gone.pk, MARCH, "opgeheven")
    with pytest.raises(Refusal) as refused:
        actions.merge(admin(), None, [other.pk], gone.pk, MARCH, "besluit")
    assert refused.value.code == "clients.has_left"


def test_a_name_is_not_changed_without_its_own_step() -> None:
    client = make.client()
    actions.change(admin(), client.pk, contact_name="Ada Proef")
    with pytest.raises(Refusal):
        actions.change(admin(), client.pk, name="stil")
