"""The screens of payables, clicked and typed like an accountant and a budget holder do."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.payables.models import Invoice
from bundel.accounting.payables.tests import make_payables, make_world
from bundel.accounting.payables.tests.make_world import World
from bundel.platform.clients.scope import scope
from tests.browser.conftest import PHONE, axe, sign_in

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]
CLEAN = 10
MOST_KEYS = 6
"""Keys that a clean invoice may cost (look.md); the test walks fewer invoices than the 200 of that page."""


@pytest.fixture
def world(own_database: str) -> World:
    return make_world.office()


def _address(world: World, place: str) -> str:
    """An address with the ids of the sample filled in: `{to_book}` is the work screen of that invoice."""
    works = {name: f"/facturen/AWV/{key}/" for name, key in world.ids.items()}
    return place.format(**works, first_id=world.ids["first"], supplier=f"/leveranciers/{world.suppliers[0].pk}/",
                        key=f"/facturen/AWV/overnemen/{world.to_key}/",
                        refused=f"/facturen/binnenkomst/{world.refused}/",
                        question=f"/facturen/AWV/vragen/{world.question}/")  # fmt: skip


@pytest.mark.parametrize(
    ("who", "name", "place"),
    [
        ("accountant", "facturen", "/facturen/"),
        ("accountant", "factuur", "{to_book}?status=to_book"),
        ("accountant", "factuur-uitzondering", "{exception}?status=exception"),
        ("accountant", "factuur-betwist", "{disputed}"),
        ("accountant", "factuur-vraag", "{asked}"),
        ("auditor", "factuur-lezer", "{approved}"),
        ("accountant", "vergelijken", "{twin}vergelijken/{first_id}/"),
        ("accountant", "uitzonderingen", "/facturen/uitzonderingen/"),
        ("accountant", "wacht-op-entiteit", "/facturen/wacht-op-entiteit/"),
        ("accountant", "binnenkomst", "/facturen/binnenkomst/"),
        ("accountant", "geweigerd-bestand", "{refused}"),
        ("accountant", "overnemen", "{key}"),
        ("accountant", "leveranciers", "/leveranciers/"),
        ("accountant", "leverancier", "{supplier}"),
        ("accountant", "rekening-voorstellen", "{supplier}rekening/"),
        ("lead", "rekeningen", "/leveranciers/rekeningen/"),
        ("accountant", "betaalgedrag", "/facturen/betaalgedrag/"),
        ("accountant", "nalatigheid", "/facturen/nalatigheidsinteresten/"),
        ("accountant", "bestellingen", "/bestellingen/"),
        ("accountant", "uitgaand", "/uitgaand/"),
        ("approver", "beoordelen", "{to_approve}beoordelen/"),
        ("contact", "vragen", "/facturen/vragen/"),
        ("contact", "antwoorden", "{question}"),
        ("accountant", "api", "/api/docs"),
    ],
)
def test_screen_has_no_violation_at_both_widths(
    page: Page, world: World, shot: Shot, who: str, name: str, place: str
) -> None:
    sign_in(page, getattr(world, who))
    answer = page.goto(_address(world, place))
    assert answer is not None
    assert answer.status == 200
    assert page.locator("h1").count() == 1
    assert axe(page) == []
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    shot(page, name)


def test_clean_invoices_cost_few_keys(page: Page, own_database: str) -> None:
    """From the list, by keys alone: each invoice is looked at, accepted, and the next one is there."""
    world = make_world.people_and_suppliers()
    made = make_world.clean(world, CLEAN)
    sign_in(page, world.accountant)
    page.goto("/facturen/?status=to_book")
    keys = 0

    def press(key: str) -> None:
        nonlocal keys
        page.keyboard.press(key)
        keys += 1

    press("j")
    press("Enter")
    for number in range(CLEAN):
        expect(page.locator("button[data-primary]")).to_be_focused()
        press("a" if number % 2 else "Enter")
        expect(page.get_by_role("status").first).to_contain_text("ter goedkeuring gestuurd")
    expect(page.get_by_role("heading", level=1)).to_have_text("Facturen")
    assert keys <= MOST_KEYS * CLEAN
    assert keys <= CLEAN + 2
    with scope({world.client.pk}):
        found = Invoice.objects.filter(pk__in=made).values_list("status", flat=True)
        assert set(found) == {"to_approve"}


def test_a_question_is_asked_by_keys_and_answered_in_the_portal(page: Page, world: World) -> None:
    sign_in(page, world.accountant)
    page.goto(_address(world, "{to_book}"))
    page.keyboard.press("v")
    expect(page.locator("#d-vraag")).to_be_visible()
    assert axe(page) == []
    page.get_by_label("Uw vraag").fill("Voor welk project is dit?")
    page.locator("#d-vraag").get_by_role("button", name="Vraag stellen").click()
    expect(page.get_by_role("status").first).to_contain_text("De klok wacht op haar")
    sign_in(page, world.contact)
    page.goto("/facturen/vragen/")
    page.get_by_role("link", name="Antwoorden op de vraag over 2026-0001").click()
    page.get_by_label("Uw antwoord").fill("Voor het project Dijk 4.")
    page.get_by_role("button", name="Antwoord versturen").click()
    sign_in(page, world.accountant)
    page.goto(_address(world, "{to_book}"))
    expect(page.get_by_text("Voor het project Dijk 4.")).to_be_visible()


def test_a_refused_booking_stays_as_typed(page: Page, world: World, shot: Shot) -> None:
    sign_in(page, world.accountant)
    page.goto(_address(world, "{to_book}"))
    page.get_by_label("Bedrag zonder btw van lijn 1").fill("1,00")
    page.get_by_role("button", name="Aanvaarden en volgende").click()
    expect(page.get_by_role("alert")).to_contain_text("verschillen van de factuur")
    expect(page.get_by_label("Bedrag zonder btw van lijn 1")).to_have_value("1,00")
    assert axe(page) == []
    shot(page, "factuur-geweigerd")


def test_a_budget_holder_approves_on_a_phone(page: Page, world: World, shot: Shot) -> None:
    page.set_viewport_size(PHONE)
    sign_in(page, world.approver)
    page.goto("/goedkeuringen/")
    page.get_by_role("link", name="Drukkerij De Vos 2026-0002").click()
    approve = page.get_by_role("button", name="Goedkeuren")
    expect(approve).to_be_in_viewport()
    box = approve.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    approve.click()
    expect(page.get_by_role("status").first).to_contain_text("2026-0002 is goedgekeurd")
    assert make_world.status(world, "to_approve") == "approved"


def test_dropped_files_are_judged_one_by_one(page: Page, world: World, shot: Shot) -> None:
    sign_in(page, world.accountant)
    page.goto("/facturen/binnenkomst/")
    good = make_payables.xml(world.client, world.suppliers[0], "BR-1")
    page.locator("input[name=bestand]").set_input_files(
        [
            {"name": "goed.xml", "mimeType": "application/xml", "buffer": good},
            {"name": "slecht.xml", "mimeType": "application/xml", "buffer": good.replace(b"121.00", b"122.00")},
        ]
    )
    page.get_by_role("button", name="Opladen", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Opgeladen bestanden")
    expect(page.get_by_text("Aanvaard", exact=True)).to_be_visible()
    expect(page.get_by_text("BR-CO", exact=False).first).to_be_visible()
    assert axe(page) == []
    shot(page, "opgeladen")


def test_chosen_rows_are_counted_and_handled_together(page: Page, world: World, shot: Shot) -> None:
    sign_in(page, world.accountant)
    page.goto("/facturen/?status=to_book")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("[data-selection] [data-count]")).to_have_text("2")
    page.get_by_role("button", name="Blokkeren…").click()
    assert axe(page) == []
    shot(page, "bulk")
    page.get_by_label("Reden").fill("Controle op het project")
    page.get_by_role("button", name="Blokkeren", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("bijgewerkt")
