"""Screens and API: who may, what they show, and the labels as a document."""

import io

import pypdf
import pytest
from django.test import Client as Browser
from tests import make

from bundel.accounting.fixed_assets import actions, queries
from bundel.accounting.fixed_assets.tests import make_assets as home
from bundel.accounting.ledger import actions as ledger
from bundel.platform.clients.scope import scope
from bundel.platform.people import api_keys
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    made = home.house()
    ledger.open_books(make.machine(), made.id, make.machine().today.year)
    return made


def browser(actor) -> Browser:
    found = Browser()
    found.force_login(Person.objects.get(pk=actor.person_id))
    return found


def at(house, rest=""):
    return f"/vaste-activa/{house.client.code}/{rest}"


def test_a_stranger_and_another_client_see_nothing(house):
    number = home.asset(house)
    nobody = make.actor(make.person())
    other = make.client()
    clerk = make.actor(make.person("Elders", "boekhouder", client=other))
    assert browser(nobody).get("/vaste-activa/").status_code == 403
    assert number not in browser(clerk).get("/vaste-activa/").content.decode()
    for rest in (f"fiche/{number}/", f"fiche/{number}/levensduur/", "afschrijvingen/", f"inventaris/scan/{number}/"):
        assert browser(clerk).get(at(house, rest)).status_code == 404


def test_the_register_shows_sums_and_exports(house):
    home.asset(house, 480_000, name="Laptop =1+1")
    home.asset(house, 120_000, name="Scherm")
    clerk = browser(house.clerk)
    text = clerk.get("/vaste-activa/").content.decode()
    assert "6.000,00" in text
    csv = clerk.get("/vaste-activa/?uitvoer=csv").content.decode("utf-8-sig")
    assert csv.count("\r\n") == 3
    assert "VA000002" in csv


def test_the_list_asks_few_questions_however_many_assets(house, django_assert_max_num_queries):
    for n in range(12):
        home.asset(house, 1_000 + n)
    clerk = browser(house.clerk)
    clerk.get("/vaste-activa/")
    with django_assert_max_num_queries(45):
        assert clerk.get("/vaste-activa/").status_code == 200


def test_a_deed_on_the_page_and_a_refusal_beside_its_field(house):
    number = home.asset(house, 480_000)
    clerk = browser(house.clerk)
    form = {
        "on": "2026-02-10",
        "life_months": "24",
        "residual_cents": "800,00",
        "reason": "Slijt sneller",
        "token": "a",
    }
    address = at(house, f"fiche/{number}/levensduur/")
    assert clerk.post(address, form).status_code == 302
    assert clerk.post(address, form).status_code == 302
    with scope({house.id}):
        one = queries.detail(house.id, number)
    assert (one.row.life_months, one.book.residual_cents, len(one.events)) == (24, 80_000, 2)
    early = clerk.post(address, form | {"on": "2026-01-13", "life_months": "30", "token": "b"})
    assert early.status_code == 422
    assert "Kies een datum vanaf 01/02/2026" in early.content.decode()


def test_a_month_is_posted_and_taken_back_on_its_page(house):
    home.asset(house, 480_000)
    clerk = browser(house.clerk)
    address = at(house, "afschrijvingen/?maand=2026-01")
    assert "100,00" in clerk.get(address).content.decode()
    assert "1 activa afgeschreven" in clerk.post(address, {"stap": "boeken"}, follow=True).content.decode()
    clerk.post(address, {"stap": "terugboeken", "reden": "Te vroeg"})
    with scope({house.id}):
        assert [run.status for run in queries.runs([house.id])] == ["reversed"]


def test_labels_are_a_document_with_an_address_in_each_code(house):
    for n in range(30):
        home.asset(house, 1_000 + n, name=f"Stoel {n}")
    answer = browser(house.clerk).get(at(house, "etiketten/"))
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    text = "".join(page.extract_text() for page in pages)
    assert (len(pages), "VA000030" in text, "Stoel 29" in text) == (2, True, True)


def test_the_api_gives_the_register_the_plan_and_the_coming_years(house):
    number = home.asset(house, 480_000)
    home.asset(house, 48_000)
    person = make.person("Systeem", "boekhouder", client=house.client)
    _, secret = api_keys.create_api_key(make.machine(), house.id, name="proef", person_id=person.pk)
    client = Browser(headers={"authorization": f"Bearer {secret}"})
    first = client.get("/api/v1/assets?limit=1").json()
    assert ([one["number"] for one in first["items"]], first["next"]) == ([number], number)
    second = client.get(f"/api/v1/assets?limit=1&cursor={first['next']}").json()
    assert ([one["net_cents"] for one in second["items"]], second["next"]) == ([48_000], "")
    plan = client.get(f"/api/v1/assets/{number}").json()
    assert [year["cents"] for year in plan["years"]] == [120_000] * 4
    assert client.get("/api/v1/assets/VA999999").status_code == 404
    years = client.get("/api/v1/depreciation").json()["years"]
    assert len(years) == 5


def test_approving_from_the_list(house):
    number = home.asset(house, 480_000)
    proposal = actions.propose_disposal(
        house.clerk, house.id, number, on=home.dt.date(2026, 3, 1), way="scrap", reason="Stuk"
    )
    clerk, lead = browser(house.clerk), browser(house.lead)
    address = at(house, f"buiten-gebruik/{proposal}/")
    assert clerk.post(address, {"besluit": "goedkeuren"}).status_code == 403
    assert "Goedgekeurd en geboekt" in lead.post(address, {"besluit": "goedkeuren"}, follow=True).content.decode()
