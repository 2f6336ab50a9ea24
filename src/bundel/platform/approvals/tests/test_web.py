"""The screens of chains and running requests: what they change, and who may open them."""

import datetime as dt

import pytest
from django.test import Client as Browser
from tests import make

from bundel.platform.approvals import queries
from bundel.platform.approvals.models import Chain
from bundel.platform.approvals.rules import Step
from bundel.platform.approvals.tests import make_approvals
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db
CHAINS = "/goedkeuringen/ketens/"


def signed_in(person: Person) -> Browser:
    browser = Browser()
    browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return browser


def form(**given: str) -> dict[str, str]:
    return {
        "kind": "invoice", "caption": "Groot werk", "client": "", "from_cents": "0,00", "to_cents": "30.000,00",
        "article_prefix": "ZZ0", "valid_from": "2026-01-01", "valid_to": "", "step_1": "role:goedkeurder",
        "needed_1": "2", "step_2": "role:centrumleider", "needed_2": "1", "token": given.pop("token", "een"),
    } | given  # fmt: skip


def test_an_administrator_makes_a_chain_and_ends_it() -> None:
    browser = signed_in(make.person("", "beheerder"))
    assert browser.post(CHAINS + "nieuw/", form()).status_code == 302
    (chain,) = queries.chains()
    assert (chain.from_cents, chain.to_cents, chain.article_prefix) == (0, 3_000_000, "ZZ0")
    assert chain.steps == (Step("goedkeurder", needed=2), Step("centrumleider"))
    page = browser.get(CHAINS).content.decode()
    assert "Budgethouder of goedkeurder (2) → Centrumleider boekhouding" in page
    assert "van 0,00 tot 30.000,00" in page
    ending = f"{CHAINS}{chain.id}/einde/"
    assert browser.post(ending, {"on": "2025-12-01", "token": "a"}).status_code == 422
    assert browser.post(ending, {"on": "2026-02-01", "token": "b"}).status_code == 302
    assert Chain.objects.get().valid_to == dt.date(2026, 2, 1)
    assert "Groot werk" not in browser.get(f"{CHAINS}?toestand=geldt").content.decode()
    assert "Groot werk" in browser.get(f"{CHAINS}?toestand=voorbij").content.decode()


def test_a_named_person_can_be_a_step() -> None:
    client = make.client()
    holder = make.person("Bram Budget", "goedkeurder", client=client)
    browser = signed_in(make.person("", "beheerder"))
    sent = form(client=str(client.pk), step_1=f"person:{holder.pk}", needed_1="1", step_2="")
    assert browser.post(CHAINS + "nieuw/", sent).status_code == 302
    with scope({client.pk}):
        (chain,) = queries.chains(client.pk)
    assert (chain.client_id, chain.steps) == (client.pk, (Step(person_id=holder.pk),))
    assert "Bram Budget" in browser.get(CHAINS).content.decode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"step_1": "", "step_2": "role:centrumleider"}, "zonder een over te slaan"),
        ({"to_cents": "0,00"}, "bovengrens ligt niet boven de ondergrens"),
        ({"valid_to": "2025-01-01"}, "eindigt na haar begin"),
        ({"step_1": "role:auditor"}, "geldige keuze"),
        ({}, "geldt in deze periode al een andere keten"),
    ],
)
def test_a_wrong_chain_comes_back_with_the_reason(change: dict[str, str], told: str) -> None:
    browser = signed_in(make.person("", "beheerder"))
    if not change:
        browser.post(CHAINS + "nieuw/", form(token="eerst"))
    answer = browser.post(CHAINS + "nieuw/", form(**change))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert told in page
    assert "Groot werk" in page
    assert Chain.objects.count() == (0 if change else 1)


@pytest.mark.parametrize("role", ["boekhouder", "centrumleider", "auditor"])
def test_only_an_administrator_sets_chains(role: str) -> None:
    browser = signed_in(make.person("", role))
    assert browser.get(CHAINS).status_code == 403
    assert browser.post(CHAINS + "nieuw/", form()).status_code == 403


def test_the_lead_gives_a_request_to_somebody_else_with_a_reason() -> None:
    client = make.client()
    make_approvals.chains()
    holder = make.person("Bram Budget", "goedkeurder", client=client)
    other = make.person("Olga Opvolger", "goedkeurder", client=client)
    preparer = make.person("Piet Proef", "goedkeurder", client=client)
    asked = make_approvals.request(client, 10_000)
    browser = signed_in(make.person("", "centrumleider"))
    page = browser.get("/goedkeuringen/lopend/").content.decode()
    assert "Budgethouder of goedkeurder" in page
    address = f"/goedkeuringen/{client.code}/{asked.id}/toewijzen/"
    assert "Olga Opvolger" in browser.get(address).content.decode()
    assert browser.post(address, {"person_id": other.pk, "reason": "", "token": "a"}).status_code == 422
    sent = {"person_id": other.pk, "reason": "Bram is met verlof.", "token": "b"}
    assert browser.post(address, sent).status_code == 302
    with scope({client.pk}):
        assert [row.request for row in queries.waiting_for(make.actor(other))] == [asked.id]
        assert queries.waiting_for(make.actor(holder)) == []
    assert signed_in(preparer).get(address).status_code == 403


def test_whoever_prepared_it_is_not_offered_and_another_client_is_not_found() -> None:
    client, stranger = make.client(), make.client()
    make_approvals.chains()
    preparer = make.person("Piet Proef", "goedkeurder", client=client)
    make.person("Bram Budget", "goedkeurder", client=client)
    asked = make_approvals.request(client, 10_000, excluded={preparer.pk})
    browser = signed_in(make.person("", "centrumleider"))
    page = browser.get(f"/goedkeuringen/{client.code}/{asked.id}/toewijzen/").content.decode()
    assert "Bram Budget" in page
    assert "Piet Proef" not in page
    assert browser.get(f"/goedkeuringen/{stranger.code}/{asked.id}/toewijzen/").status_code == 404
