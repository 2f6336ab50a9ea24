"""Ledger work, clicked like a person does and judged by axe: keys, recurring entries, accruals, divisions."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.ledger.tests.test_web_work import Desk
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


@pytest.fixture
def desk(own_database: str) -> Desk:
    return Desk()


def pages(desk: Desk) -> dict[str, str]:
    return {
        "terugkerend": "/grootboek/werk/",
        "reeks": desk.at("werk/terugkerend/{recurrence}/"),
        "laten-terugkeren": desk.at("werk/terugkerend/nieuw/?kopie={entry}"),
        "overlopend": "/grootboek/werk/overlopend/",
        "verdelingen": "/grootboek/werk/verdelingen/",
        "verdeling": desk.at("werk/verdelingen/{rule}/?periode=2026-03"),
        "verdeling-wijzigen": desk.at("werk/verdelingen/{rule}/wijzigen/"),
        "verdeelsleutels": desk.at("werk/verdeelsleutels/"),
        "sleutels": "/grootboek/werk/sleutels/",
        "sleutels-client": desk.at("werk/sleutels/"),
        "waarde": desk.at("werk/sleutels/waarde/"),
        "regel": desk.at("werk/sleutels/regel/"),
        "lijnen-inlezen": desk.at("lijnen-inlezen/"),
        "nieuw-met-sleutels": desk.at("nieuw/?kopie={entry}"),
        "boeking-met-bijlagen": desk.at("boekingen/{entry}/"),
        "saldi-per-sleutel": f"/grootboek/saldi/?client={desk.client.code}&datum=2026-03-30&per=cost_centre",
    }


def test_every_screen_of_ledger_work_is_accessible(desk: Desk, page: Page, site: str, shot: Shot) -> None:
    sign_in(page, desk.lead)
    for name, address in pages(desk).items():
        page.goto(site + address)
        assert axe(page) == [], name
        shot(page, f"grootboekwerk-{name}")
    page.set_viewport_size(PHONE)
    for name, address in pages(desk).items():
        page.goto(site + address)
        assert axe(page) == [], f"{name} op een telefoon"
        assert too_wide(page) == [], name


def test_an_entry_is_typed_with_the_keyboard_and_its_difference_is_told(desk: Desk, page: Page, site: str) -> None:
    sign_in(page, desk.ann)
    page.goto(site + desk.at("nieuw/?lijnen=2"))
    page.get_by_label("Omschrijving", exact=True).fill("Taks op de loods")
    page.get_by_label("Rekening, lijn 1").fill("640000")
    page.get_by_label("Debet, lijn 1").fill("12,50")
    page.get_by_label("Project, lijn 1").select_option("P1")
    expect(page.locator("#evenwicht")).to_contain_text("verschil 12,50")
    page.get_by_role("button", name="Lijn toevoegen").press("Enter")
    expect(page.get_by_label("Rekening, lijn 3")).to_be_focused()
    page.keyboard.type("440000")
    page.get_by_label("Credit, lijn 3").fill("12,50")
    expect(page.locator("#evenwicht")).to_contain_text("in evenwicht")
    expect(page.locator("#evenwicht")).to_contain_text("440000 Leveranciers")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", name="Taks op de loods")).to_be_visible()
    expect(page.get_by_text("project=P1")).to_be_visible()


def test_a_division_is_prepared_with_one_key_and_posted_by_another(desk: Desk, page: Page, site: str) -> None:
    sign_in(page, desk.ann)
    page.goto(site + desk.at("werk/verdelingen/{rule}/?periode=2026-03"))
    page.keyboard.press("a")
    expect(page.get_by_role("heading", name="Huisvesting, maart 2026")).to_be_visible()
    address = page.url
    sign_in(page, desk.cas)
    page.goto(address)
    page.keyboard.press("a")
    expect(page.get_by_role("heading", name="DIV/2026/")).to_be_visible()
