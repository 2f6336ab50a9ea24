"""Expense claims, clicked on a phone by who made them and on a screen by who approves and checks; judged by axe."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.claims import actions
from bundel.accounting.claims.tests.make_claims import receipt
from bundel.accounting.ledger.tests.make_ledger import books
from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]
WIDE = {"width": 1280, "height": 800}


def office() -> Client:
    """A client whose books are open on the real day, with a chain for claims."""
    machine = make.machine()
    client = books(code="WAT", name="Waterbeheer Voorbeeld", year=machine.today.year)
    approvals.set_chain(
        machine, client.pk, kind="claim", caption="Onkosten", from_cents=0, to_cents=None,
        steps=[Step(role="goedkeurder")], valid_from=make.JOINED,
    )  # fmt: skip
    return client


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"])


def test_submitted_on_the_phone_with_a_receipt_approved_and_booked(page: Page, shot: Shot, tmp_path: Path) -> None:
    client = office()
    mia = make.person("Mia Medewerker", "medewerker", client=client)
    bea = make.person("Bea Budget", "goedkeurder", client=client)
    ann = make.person("Ann Acker", "boekhouder")
    proof = tmp_path / "bewijs.pdf"
    proof.write_bytes(b"%PDF-1.7 bewijs van de lunch")
    sign_in(page, mia)
    page.set_viewport_size(PHONE)
    page.goto("/onkosten/")
    assert axe(page) == []
    page.get_by_role("link", name="Nieuwe onkostennota").click()
    page.get_by_label("Soort").select_option("meals")
    page.get_by_label("Bedrag met btw (€)").fill("24,50")
    page.get_by_label("Waarvoor").fill("Lunch met de jury")
    page.get_by_label("Bewijs").set_input_files(proof)
    assert axe(page) == []
    assert fits(page)
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_role("link", name="Bewijs van Lunch met de jury")).to_be_visible()
    assert axe(page) == []
    assert fits(page)
    shot(page, "claims-draft")
    page.set_viewport_size(PHONE)
    page.get_by_role("button", name="Indienen").click()
    expect(page.get_by_text("de budgethouder beslist")).to_be_visible()
    address = page.url
    sign_in(page, bea)
    page.set_viewport_size(WIDE)
    page.goto(address)
    assert axe(page) == []
    shot(page, "claims-decide")
    page.get_by_role("button", name="Goedkeuren").click()
    sign_in(page, ann)
    page.goto("/onkosten/nakijken/")
    assert axe(page) == []
    page.get_by_role("link", name=re.compile(r"^ON\d")).first.click()
    page.get_by_label("Kostenplaats").fill("JURY")
    assert axe(page) == []
    shot(page, "claims-check")
    page.get_by_role("button", name="Nagekeken, boeken").click()
    expect(page.get_by_text("Nagekeken en geboekt")).to_be_visible()
    page.get_by_role("link", name=client.code, exact=True).click()
    page.get_by_label("Soort").select_option("public_transport")
    page.get_by_label("Weg").select_option("to_payroll")
    assert axe(page) == []
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Openbaar vervoer → Naar de loonverwerking")).to_be_visible()
    sign_in(page, make.person("Cas Collega", "medewerker", client=client))
    assert page.goto(address).status == 404  # type: ignore[union-attr]


def _bought(client: Client, mia: Actor, ann: Actor) -> None:
    today = mia.today
    actions.add_card(
        ann, client.pk, person_id=mia.person_id or 0, last4="4821", name="Secretariaat", limit_cents=40_00,
        valid_from=make.JOINED,
    )  # fmt: skip
    actions.take_in(ann, client.pk, [actions.Bill("4821", "R1", today, "Spoorwegen Voorbeeld", 48_60)])


def test_a_card_is_answered_by_its_holder_and_booked_by_the_centre(page: Page, shot: Shot) -> None:
    client = office()
    person, clerk = make.person("Mia Medewerker", "medewerker", client=client), make.person("Ann Acker", "boekhouder")
    mia, ann = make.actor(person), make.actor(clerk)
    _bought(client, mia, ann)
    sign_in(page, person)
    page.set_viewport_size(PHONE)
    page.goto("/onkosten/kaarten/")
    assert axe(page) == []
    page.get_by_role("link", name="Spoorwegen Voorbeeld").first.click()
    assert axe(page) == []
    assert fits(page)
    page.get_by_label("Waarvoor").fill("Trein naar Brussel")
    page.get_by_label("Bewijs").set_input_files(
        {"name": "ticket.pdf", "mimeType": "application/pdf", "buffer": receipt()[1]}
    )
    page.get_by_label("Rekening van de kost").fill("615020")
    page.get_by_role("button", name="Bewaren").click()
    sign_in(page, clerk)
    page.set_viewport_size(WIDE)
    page.goto("/onkosten/afrekeningen/")
    assert axe(page) == []
    page.get_by_role("link", name="Secretariaat").first.click()
    expect(page.get_by_text("de maandlimiet is 40,00")).to_be_visible()
    page.get_by_role("button", name="Nagekeken: Spoorwegen Voorbeeld").click()
    page.get_by_label("Bedrag dat de bank neemt (€)").fill("48,60")
    assert axe(page) == []
    shot(page, "claims-statement")
    page.get_by_role("button", name="Boeken", exact=True).click()
    expect(page.get_by_text("De afrekening is geboekt")).to_be_visible()
    page.goto(f"/onkosten/{client.code}/kaarten/nieuw/")
    assert axe(page) == []
