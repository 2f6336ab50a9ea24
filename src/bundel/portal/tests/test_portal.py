"""Home, inbox and search show what is the reader's own, and nothing of another client."""

import datetime as dt
import json
from typing import Any

import pytest
from django.test import Client as Browser
from tests import make

from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.tests import make_approvals
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.people.models import Person, RoleAssignment

pytestmark = pytest.mark.django_db


def browser(person: Person) -> Browser:
    one = Browser()
    one.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return one


def request_for(client: Client, count: int, days: int = 5) -> None:
    machine = make.machine()
    for n in range(1, count + 1):
        approvals.start(
            machine, client.pk, kind="invoice", subject=f"payables.invoice:{client.pk}{n}", amount_cents=5_000 * n,
            name=f"Factuur {client.code}-{n}", due_on=machine.today + dt.timedelta(days=days + n), url="/werk/",
            excluded=set(),
        )  # fmt: skip


@pytest.fixture
def two() -> tuple[Client, Client]:
    make_approvals.chains()
    return make.client("AA1", name="Agentschap Eigen"), make.client("BB2", name="Agentschap Ander")


def hits(answer: Any) -> list[str]:
    return [hit["caption"] for group in json.loads(answer.content)["groups"] for hit in group["hits"]]


def test_inbox_holds_the_own_client_only_most_urgent_first(two: tuple[Client, Client]) -> None:
    own, other = two
    request_for(own, 3)
    request_for(other, 2)
    text = browser(make.person("Bram Budget", "goedkeurder", client=own)).get("/").content.decode()
    assert "Er wachten 3 stukken op u." in text
    assert text.index("Factuur AA1-1") < text.index("Factuur AA1-3")
    assert "BB2" not in text


def test_clock_counts_what_is_due(two: tuple[Client, Client]) -> None:
    own, _other = two
    request_for(own, 3, days=-2)
    text = browser(make.person("Bram Budget", "goedkeurder", client=own)).get("/meldingen/").content.decode()
    assert "2 stukken vervallen vandaag of zijn te laat" in text


def test_search_finds_places_and_own_clients_only(two: tuple[Client, Client]) -> None:
    own, _other = two
    seen = browser(make.person("Ann Acker", "boekhouder", client=own))
    assert hits(seen.get("/zoek/json/?q=agentschap")) == ["Agentschap Eigen"]
    assert "Goedkeuringen" in hits(seen.get("/zoek/json/?q=goedk"))
    assert hits(seen.get("/zoek/json/?q=&soort=client")) == ["Agentschap Eigen"]


def test_search_does_not_show_places_without_the_right() -> None:
    seen = browser(make.person("Els Peeters", "kabinet"))
    assert hits(seen.get("/zoek/json/?q=audit")) == []
    assert hits(seen.get("/zoek/json/?q=%00%25_")) == []


def test_pages_take_a_fixed_number_of_queries(two: tuple[Client, Client], django_assert_max_num_queries: Any) -> None:
    own, _other = two
    seen = browser(make.person("Bram Budget", "goedkeurder", client=own))
    counts = []
    for more in (1, 6):
        request_for(own, more)
        with django_assert_max_num_queries(60) as asked:
            seen.get("/")
        counts.append(len(asked.captured_queries))
    assert counts[0] == counts[1]


def test_demo_sign_in_does_not_exist_outside_a_demo() -> None:
    person = make.person("Bea Beheer", "beheerder")
    assert Browser().post("/aanmelden/demo/", {"persoon": person.pk}).status_code == 404


def test_demo_signs_in_as_an_offered_person_only(settings: Any) -> None:
    settings.BUNDEL_DEMO = True
    offered = make.person("Bea Beheer", "beheerder")
    other = make.person("Nooit Getoond", "beheerder")
    assert Browser().post("/aanmelden/demo/", {"persoon": other.pk}).status_code == 404
    assert Browser().post("/aanmelden/demo/", {"persoon": offered.pk}).headers["Location"] == "/"


def test_theme_is_kept_and_never_leads_away() -> None:
    seen = browser(make.person("Els Peeters", "kabinet"))
    answer = seen.post("/profiel/thema/", {"thema": "dark", "terug": "//kwaad.example/"})
    assert answer.headers["Location"] == "/profiel/"
    assert 'data-theme="dark"' in seen.get("/").content.decode()


def test_roles_are_asked_once_a_page_and_afresh_for_a_deed(django_assert_num_queries: Any) -> None:
    person = make.person("Bea Beheer", "beheerder")
    actor = make.actor(person)
    with rights.remembered(), django_assert_num_queries(1):
        assert rights.has(actor, "people.manage", None)
        assert rights.has(actor, "clients.manage", None)
    RoleAssignment.objects.filter(person=person).delete()
    assert not rights.has(actor, "people.manage", None)
