"""The API of the ledger: balances by key, and the keys themselves."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client as Browser
from tests import make

from bundel.accounting.ledger import actions
from bundel.accounting.ledger.rules import LineDraft
from bundel.accounting.ledger.tests.make_ledger import NOW, books, entry, post
from bundel.platform.clients.models import Client
from bundel.platform.people import api_keys

pytestmark = pytest.mark.django_db
START = dt.date(2026, 1, 1)


@pytest.fixture
def client() -> Client:
    made, by = books(), make.machine(NOW)
    actions.set_dimension(by, made.pk, "project", "Project", valid_from=START)
    actions.set_value(by, made.pk, actions.ValueDraft("project", "P1", "Website", START))
    line = LineDraft("612000", 500, 0, cost_centre="K1", dimensions=(("project", "P1"),))
    post(made, entry(lines=(line, LineDraft("440000", 0, 500))), entry(700))
    return made


def ask(client: Client, path: str, **query: str) -> Any:
    person = make.person("", "boekhouder", client=client)
    _, secret = api_keys.create_api_key(make.machine(), client.pk, name="proef", person_id=person.pk)
    return Browser().get(f"/api/v1/ledger{path}", query, headers={"Authorization": f"Bearer {secret}"})


def test_the_balance_is_filtered_and_split_by_key(client: Client) -> None:
    only = ask(client, "/balance", on="2026-03-31", dimension="project=P1, cost_centre=K1").json()
    assert [(row["account"], row["balance_cents"]) for row in only["rows"]] == [("612000", 500)]
    split = ask(client, "/balance", on="2026-03-31", by="project").json()
    costs = {row["key"]: row["balance_cents"] for row in split["rows"] if row["account"] == "612000"}
    assert costs == {"": 700, "P1": 500}
    unknown = ask(client, "/balance", on="2026-03-31", by="dienst")
    assert (unknown.status_code, unknown.json()["code"]) == (409, "ledger.no_dimension")


def test_the_keys_of_a_client_are_its_own(client: Client) -> None:
    (key,) = ask(client, "/dimensions").json()
    assert (key["code"], [value["value"] for value in key["values"]]) == ("project", ["P1"])
    assert ask(books(), "/dimensions").json() == []
