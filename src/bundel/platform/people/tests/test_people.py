"""Accounts, roles with separation of duties, substitution, and sessions that end at once."""

import dataclasses
import datetime as dt

import pytest
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from tests import make

from bundel.kit.findings import Refusal
from bundel.platform.audit.models import Record
from bundel.platform.clients import actions as clients
from bundel.platform.clients.models import Client
from bundel.platform.people import actions, api_keys, queries, rights
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import ApiKey, Delegation, Person, RoleAssignment

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 2)
NOW = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
LATER = dt.date(2026, 6, 1)


def admin() -> Actor:
    return make.actor(make.person("", "beheerder"), NOW)


def refusal(code: str) -> "pytest.RaisesExc[Refusal]":
    return pytest.raises(Refusal, check=lambda refused: refused.code == code)


def test_an_account_is_made_once_an_address() -> None:
    by = admin()
    made = actions.add_person(by, None, email="Nieuw@Voorbeeld.example", name="Nieuw")
    assert (made.email, made.has_usable_password()) == ("nieuw@voorbeeld.example", False)
    with refusal("people.address_in_use"):
        actions.add_person(by, None, email="nieuw@voorbeeld.example", name="Ander")


def test_deactivation_ends_sessions_roles_keys_and_substitutions_at_once() -> None:
    client, by = make.client(), admin()
    leaver, other = make.person("", "goedkeurder", client=client), make.person()
    Delegation.objects.create(
        giver=leaver, receiver=other, role="goedkeurder", valid_from=DAY, valid_to=LATER, reason="x"
    )
    _, secret = api_keys.create_api_key(by, client.pk, name="ERP", person_id=leaver.pk)
    for person in (leaver, other):
        session = SessionStore()
        session[SESSION_KEY] = str(person.pk)
        session.create()
    actions.deactivate(by, None, leaver.pk, "uit dienst")
    assert not rights.has(make.actor(leaver, NOW), "approvals.decide", client.pk)
    assert queries.can_act_for(other.pk, DAY) == []
    assert api_keys.recognise(secret, NOW) is None
    assert (actions.end_sessions(leaver.pk), actions.end_sessions(other.pk)) == (0, 1)
    with refusal("people.not_active"):
        actions.grant_role(by, client.pk, leaver.pk, "contact", DAY)


def test_roles_that_exclude_each_other_are_refused_both_ways() -> None:
    client, by = make.client(), admin()
    clerk, signer = make.person("", "boekhouder"), make.person("", "ondertekenaar", client=client)
    with refusal("people.conflicting_roles"):
        actions.grant_role(by, client.pk, clerk.pk, "ondertekenaar", DAY)
    with refusal("people.conflicting_roles"):
        actions.grant_role(by, None, signer.pk, "boekhouder", DAY)


def test_excluding_roles_may_follow_each_other_or_belong_to_different_clients() -> None:
    one, two, by = make.client(), make.client(), admin()
    who = make.person("", "ondertekenaar", client=one)
    actions.grant_role(by, two.pk, who.pk, "boekhouder", DAY)
    held = RoleAssignment.objects.get(person=who, role="ondertekenaar")
    actions.end_role(by, one.pk, held.pk, DAY)
    actions.grant_role(by, one.pk, who.pk, "boekhouder", DAY)


def test_a_role_is_held_once_a_period_and_nobody_grants_to_themselves() -> None:
    client, by = make.client(), admin()
    who = make.person("", "contact", client=client)
    with refusal("people.already_has_role"):
        actions.grant_role(by, client.pk, who.pk, "contact", DAY)
    assert by.person_id is not None
    with refusal("people.not_to_oneself"):
        actions.grant_role(by, client.pk, by.person_id, "contact", DAY)
    with refusal("people.unknown_role"):
        actions.grant_role(by, client.pk, who.pk, "koning", DAY)


def delegated(giver: Person, receiver: Person, client: Client, role: str = "goedkeurder") -> int:
    return actions.delegate(make.actor(giver, NOW), client.pk, receiver.pk, role, DAY, LATER, "verlof")


def test_a_substitute_has_the_right_only_while_acting_for_the_giver() -> None:
    client = make.client()
    boss, stand_in = make.person("", "goedkeurder", client=client), make.person("", "contact", client=client)
    delegated(boss, stand_in, client)
    own = make.actor(stand_in, NOW)
    acting = dataclasses.replace(own, acting_for_id=boss.pk, acting_for_name=boss.name)
    assert not rights.has(own, "approvals.decide", client.pk)
    assert rights.has(acting, "approvals.decide", client.pk)
    assert not rights.has(acting.at(NOW + dt.timedelta(days=200)), "approvals.decide", client.pk)


def test_what_was_lent_can_be_passed_on_and_ends_with_its_source() -> None:
    client = make.client()
    boss = make.person("", "goedkeurder", client=client)
    between, last = make.person(), make.person()
    first = delegated(boss, between, client)
    passing_on = dataclasses.replace(make.actor(between, NOW), acting_for_id=boss.pk)
    actions.delegate(passing_on, client.pk, last.pk, "goedkeurder", DAY, LATER, "ziek")
    with refusal("people.delegation_beyond_own_role"):
        actions.delegate(passing_on, client.pk, last.pk, "goedkeurder", DAY, dt.date(2026, 7, 1), "te lang")
    acting = dataclasses.replace(make.actor(last, NOW), acting_for_id=between.pk)
    assert rights.has(acting, "approvals.decide", client.pk)
    actions.revoke_delegation(make.actor(boss, NOW), first)
    assert not rights.has(acting, "approvals.decide", client.pk)


def test_a_circle_of_substitutes_gives_nobody_a_right() -> None:
    client = make.client()
    one, two = make.person(), make.person()
    for giver, receiver in ((one, two), (two, one)):
        Delegation.objects.create(
            giver=giver, receiver=receiver, role="goedkeurder", valid_from=DAY, valid_to=LATER, reason="kring"
        )
    acting = dataclasses.replace(make.actor(one, NOW), acting_for_id=two.pk)
    assert not rights.has(acting, "approvals.decide", client.pk)


def test_nobody_lends_more_or_longer_than_they_hold_or_against_separation_of_duties() -> None:
    client = make.client()
    boss = make.person("", "goedkeurder", "ondertekenaar", client=client)
    RoleAssignment.objects.filter(person=boss, role="goedkeurder").update(valid_to=dt.date(2026, 5, 1))
    with refusal("people.delegation_beyond_own_role"):
        delegated(boss, make.person(), client)
    with refusal("people.conflicting_roles"):
        delegated(boss, make.person("", "boekhouder"), client, "ondertekenaar")


def test_only_giver_receiver_or_administrator_revokes() -> None:
    client = make.client()
    boss, stand_in = make.person("", "goedkeurder", client=client), make.person()
    number = delegated(boss, stand_in, client)
    with refusal("people.no_right"):
        actions.revoke_delegation(make.actor(make.person("", "boekhouder"), NOW), number)
    actions.revoke_delegation(admin(), number)
    with refusal("people.unknown_delegation"):
        actions.revoke_delegation(make.actor(stand_in, NOW), number)


def test_acting_for_is_kept_in_the_session_and_in_the_trail() -> None:
    client = make.client()
    boss, stand_in = make.person("Baas", "goedkeurder", client=client), make.person()
    session, by = SessionStore(), make.actor(stand_in, NOW)
    with refusal("people.not_lent"):
        actions.act_for(by, session, boss.pk)
    delegated(boss, stand_in, client)
    actions.act_for(by, session, boss.pk)
    assert session[actions.ACTING_FOR] == boss.pk
    actions.stop_acting_for(by, session)
    assert actions.ACTING_FOR not in session
    assert Record.objects.filter(action__in=["people.act_for", "people.stop_acting_for"]).count() == 2


def test_the_matrix_shows_roles_of_a_day_and_of_the_clients_asked_for() -> None:
    one, two = make.client(), make.client()
    mine = make.person("Aa", "contact", client=one)
    make.person("Bb", "contact", client=two)
    staff = make.person("Cc", "boekhouder")
    assert [row.person_id for row in queries.matrix(client_ids={one.pk}, on=DAY)] == [mine.pk, staff.pk]
    assert queries.matrix(client_ids={one.pk}, on=dt.date(2020, 1, 1)) == []
    assert {row.id for row in queries.everyone(client_ids={one.pk})} == {mine.pk, staff.pk}


def test_access_of_a_client_that_leaves_ends_on_the_day() -> None:
    client, by = make.client(), admin()
    theirs, ours = make.person("", "goedkeurder", client=client), make.person("", "boekhouder", client=client)
    _, secret = api_keys.create_api_key(by, client.pk, name="ERP", person_id=theirs.pk)
    clients.leave(by, client.pk, dt.date(2026, 3, 10), "decreet")
    before, after = NOW, dt.datetime(2026, 3, 10, 8, 0, tzinfo=dt.UTC)
    assert rights.has(make.actor(theirs, before), "payables.view", client.pk)
    assert not rights.has(make.actor(theirs, after), "payables.view", client.pk)
    assert rights.clients_with(make.actor(theirs, after), "payables.view") == frozenset()
    assert rights.has(make.actor(ours, after), "payables.view", client.pk)
    assert api_keys.recognise(secret, before) is not None
    assert api_keys.recognise(secret, after) is None


def test_a_key_is_shown_once_and_only_its_hash_is_kept() -> None:
    client, by = make.client(), admin()
    who = make.person("", "contact", client=client)
    key, secret = api_keys.create_api_key(by, client.pk, name="ERP", person_id=who.pk)
    assert secret not in str(ApiKey.objects.filter(pk=key.pk).values())
    found = api_keys.recognise(secret, NOW)
    assert found is not None
    assert found.pk == key.pk
    assert api_keys.recognise(secret[:-1] + "x", NOW) is None
    api_keys.revoke_api_key(by, client.pk, key.pk)
    assert api_keys.recognise(secret, NOW) is None


def test_a_key_over_its_limit_waits_for_the_next_minute() -> None:
    client = make.client()
    key, _ = api_keys.create_api_key(admin(), client.pk, name="ERP", person_id=make.person().pk)
    for _ in range(3):
        api_keys.count_use(key, NOW, limit=3)
    with pytest.raises(api_keys.TooManyRequests) as refused:
        api_keys.count_use(key, NOW + dt.timedelta(seconds=20), limit=3)
    assert refused.value.retry_after_seconds == 40
    api_keys.count_use(key, NOW + dt.timedelta(seconds=61), limit=3)
