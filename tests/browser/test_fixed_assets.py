"""Fixed assets, clicked like a person does and judged by axe."""

import datetime as dt
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.fixed_assets import actions
from bundel.accounting.fixed_assets.tests import make_assets as home
from bundel.accounting.ledger import actions as ledger
from bundel.platform.people.models import Person
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]
D = dt.date


class Desk:
    """A client with assets in every state, a posted month, a proposal, a count and a line still to capitalise."""

    def __init__(self) -> None:
        now = dt.datetime.now(dt.UTC)
        self.house = house = home.house(now)
        for year in {now.year, 2026}:
            ledger.open_books(make.machine(now), house.id, year)
        house.client.name = "Departement Erfgoed"
        house.client.save()
        self.code = house.client.code
        self.clerk = Person.objects.get(pk=house.clerk.person_id)
        self.lead = Person.objects.get(pk=house.lead.person_id)
        places = ("Lokaal 2.14", "Lokaal 2.15", "Kelder")
        self.numbers = [
            home.asset(house, 120_000 + 1_000 * n, name=f"Laptop {n}", location=places[n % 3], cost_centre=f"KP{n % 2}")
            for n in range(9)
        ]
        home.asset(house, 900_000_00, category="kantoorgebouwen", account="270000", in_use_on=None, name="Nieuw depot")
        self.first = self.numbers[0]
        actions.grant(house.clerk, house.id, self.first, on=D(2026, 1, 20), cents=60_000, name="Fonds", booked=False)
        actions.post_run(house.clerk, house.id, 2026, 1)
        actions.impair(house.clerk, house.id, self.first, on=D(2026, 2, 3), cents=5_000, reason="Waterschade")
        actions.propose_disposal(
            house.clerk, house.id, self.numbers[8], on=D(2026, 2, 3), way="sale", proceeds_cents=5_000,
            reason="Verkocht aan een school",
        )  # fmt: skip
        self.count = actions.open_count(house.clerk, house.id, name="Telling 2026", on=D(2026, 2, 4))
        for place, number in enumerate(self.numbers[:5]):
            seen = actions.Seen(number, found=place != 2, location="Zolder" if place == 1 else "")
            actions.see(house.clerk, house.id, self.count, seen)
        home.invoice(house, 250_000, 12_345, on=D(2026, 1, 30))

    def pages(self) -> dict[str, str]:
        own = f"/vaste-activa/{self.code}"
        return {
            "register": f"/vaste-activa/?client={self.code}",
            "fiche": f"{own}/fiche/{self.first}/",
            "levensduur": f"{own}/fiche/{self.first}/levensduur/",
            "buiten": f"{own}/fiche/{self.numbers[1]}/buiten-gebruik/",
            "activeren": "/vaste-activa/activeren/",
            "activeer": f"{own}/activeren/",
            "runs": "/vaste-activa/afschrijvingen/",
            "maand": f"{own}/afschrijvingen/?maand=2026-02",
            "geboekt": f"{own}/afschrijvingen/?maand=2026-01",
            "beslissen": "/vaste-activa/buiten-gebruik/",
            "tellingen": "/vaste-activa/tellingen/",
            "telling": f"{own}/tellingen/{self.count}/",
            "nieuw": f"{own}/tellingen/nieuw/",
            "scan": f"{own}/inventaris/scan/",
            "etiket": f"{own}/inventaris/scan/{self.numbers[6]}/",
        }


@pytest.fixture
def desk(own_database: str) -> Desk:
    return Desk()


def test_every_screen_of_fixed_assets_is_accessible(desk: Desk, page: Page, site: str, shot: Shot) -> None:
    sign_in(page, desk.lead)
    for name, address in desk.pages().items():
        page.goto(site + address)
        assert axe(page) == [], name
        shot(page, f"activa-{name}")
    page.set_viewport_size(PHONE)
    for name, address in desk.pages().items():
        page.goto(site + address)
        assert axe(page) == [], f"{name} op een telefoon"
        assert too_wide(page) == [], f"{name} is te breed"


def test_a_line_becomes_an_asset_a_month_is_posted_and_a_label_is_confirmed(desk: Desk, page: Page, site: str) -> None:
    sign_in(page, desk.clerk)
    page.goto(f"{site}/vaste-activa/activeren/")
    page.locator("a.into").first.click()
    page.get_by_label("Omschrijving").fill("Server voor het archief")
    page.get_by_role("button", name="Activeren").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Server voor het archief")
    page.goto(f"{site}/vaste-activa/{desk.code}/afschrijvingen/?maand=2026-02")
    page.keyboard.press("a")
    page.get_by_role("dialog").get_by_role("button", name="Boeken").click()
    expect(page.get_by_text("activa afgeschreven")).to_be_visible()
    page.set_viewport_size(PHONE)
    page.goto(f"{site}/vaste-activa/{desk.code}/inventaris/scan/{desk.numbers[6]}/")
    page.get_by_label("Plaats", exact=True).fill("Lokaal 3.01")
    page.get_by_role("button", name="Gevonden").click()
    expect(page.get_by_text("Genoteerd: gevonden.")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    sign_in(page, desk.lead)
    page.goto(f"{site}/vaste-activa/buiten-gebruik/")
    page.get_by_role("button", name="Goedkeuren en boeken").click()
    expect(page.get_by_text("Goedgekeurd en geboekt.")).to_be_visible()
