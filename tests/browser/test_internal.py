"""Internal transactions, clicked by both sides and judged by axe."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.ledger.tests.make_ledger import books
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


def test_proposed_by_one_disputed_changed_and_agreed_by_the_other(page: Page, shot: Shot) -> None:
    seller = books(code="DRU", name="Drukkerij Voorbeeld", inside_vlaamse_gemeenschap=True)
    buyer = books(code="WAT", name="Waterbeheer Voorbeeld", inside_vlaamse_gemeenschap=True)
    contact, holder = (
        make.person("Cas Contact", "contact", client=seller),
        make.person("Bea", "goedkeurder", client=buyer),
    )
    accountant = make.person("Ann Acker", "boekhouder")
    sign_in(page, contact)
    page.goto("/intern/")
    assert axe(page) == []
    page.get_by_role("link", name="Voorstellen", exact=True).click()
    page.get_by_label("Code van de koper").fill("WAT")
    page.get_by_label("Datum van de levering").fill("2026-03-31")
    page.get_by_label("Omschrijving").fill("Drukwerk maart")
    page.get_by_label("Bedrag (€)").fill("1.250,00")
    assert axe(page) == []
    page.get_by_role("button", name="Voorstellen").click()
    expect(page.get_by_role("button", name="Intrekken")).to_be_visible()
    sign_in(page, holder)
    page.goto("/intern/")
    page.get_by_role("link", name="INT/2026/00001").click()
    assert axe(page) == []
    shot(page, "internal-answer")
    page.get_by_label("Reden").fill("maar de helft is geleverd")
    page.get_by_role("button", name="Betwisten").click()
    expect(page.get_by_text("maar de helft is geleverd").first).to_be_visible()
    sign_in(page, contact)
    page.goto("/intern/?toestand=disputed")
    page.get_by_role("link", name="INT/2026/00001").click()
    page.get_by_role("link", name="Wijzigen en opnieuw voorstellen").click()
    page.get_by_label("Bedrag (€)").fill("625,00")
    page.get_by_role("button", name="Voorstellen").click()
    sign_in(page, holder)
    page.set_viewport_size(PHONE)
    page.goto("/intern/?toestand=proposed")
    page.get_by_role("link", name="INT/2026/00001").first.click()
    page.get_by_label("Rekening van de kost").fill("612000")
    page.get_by_role("button", name="Aanvaarden en boeken").click()
    expect(page.get_by_text("beide kanten zijn geboekt")).to_be_visible()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    sign_in(page, accountant)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/intern/saldi/")
    expect(page.get_by_role("row", name="DRU – WAT")).to_contain_text("625,00")
    assert axe(page) == []
    shot(page, "internal-balances")
    page.goto("/overzichten/?client=*&overzicht=result&datum=2026-12-31")
    expect(page.get_by_text("Onderlinge verrichtingen zijn weggelaten: € 1.250,00")).to_be_visible()
