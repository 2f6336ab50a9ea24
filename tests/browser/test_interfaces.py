"""Feeder files, clicked by those who set up, activate, deliver and settle, and judged by axe."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.interfaces import booking_jobs
from bundel.accounting.interfaces.models import Delivery
from bundel.accounting.interfaces.tests.make_interfaces import GOOD, NOW, REPAIRED, UNBALANCED, World, file
from bundel.accounting.ledger.tests.make_ledger import books
from bundel.platform.clients.scope import scope
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


def book(client_id: int) -> None:
    """What the worker does: book everything that waits."""
    with scope({client_id}):
        waiting = list(Delivery.of(client_id).filter(state="received").values_list("pk", flat=True))
    for delivery in waiting:
        booking_jobs.book_all(make.machine(NOW), client_id, delivery)


def hand_in(page: Page, folder: Path, batch: str, *rows: str) -> None:
    path = folder / f"{batch}.csv"
    path.write_bytes(file(*rows))
    page.get_by_label("Bestand", exact=True).set_input_files(path)
    page.get_by_label("Kenmerk van het bestand").fill(batch)


def test_set_up_put_to_use_delivered_rejected_repaired(page: Page, shot: Shot, tmp_path: Path) -> None:
    client = books(code="IFC", name="Agentschap Interfaces")
    accountant, lead = make.person("Ann Acker", "boekhouder"), make.person("Leo Leider", "centrumleider")
    sign_in(page, accountant)
    page.goto("/interfaces/")
    assert axe(page) == []
    page.get_by_role("link", name="Inrichten").click()
    for label, text in {"Code": "HUUR", "Naam": "Huurpakket"}.items():
        page.get_by_label(label, exact=True).fill(text)
    for label, text in {"Referentie van de boeking": "stuk", "Datum": "dag", "Rekening": "rekening", "Debet": "debet",
                        "Credit": "credit", "Omschrijving": "tekst"}.items():  # fmt: skip
        page.get_by_label(f"Kolom: {label}").fill(text)
    assert axe(page) == []
    shot(page, "interfaces-form")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Een andere persoon neemt het systeem in gebruik.")).to_be_visible()
    expect(page.get_by_role("button", name="In gebruik nemen")).to_have_count(0)
    sign_in(page, lead)
    page.goto("/interfaces/IFC/systeem/HUUR/")
    page.get_by_role("button", name="In gebruik nemen").click()
    expect(page.get_by_text("In gebruik", exact=True)).to_be_visible()
    sign_in(page, accountant)
    page.goto("/interfaces/IFC/systeem/HUUR/")
    page.get_by_role("link", name="Bestand leveren").click()
    hand_in(page, tmp_path, "maart", *GOOD, *UNBALANCED)
    assert axe(page) == []
    page.get_by_role("button", name="Leveren").click()
    expect(page.get_by_text("0 van 2 boekingen")).to_be_visible()
    book(client.pk)
    page.get_by_role("link", name="Opnieuw kijken").click()
    expect(page.get_by_text("Deels geboekt")).to_be_visible()
    expect(page.get_by_role("row", name="C3")).to_contain_text("niet in evenwicht")
    assert axe(page) == []
    shot(page, "interfaces-delivery")
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert axe(page) == []
    shot(page, "interfaces-delivery-phone")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.get_by_role("link", name="Herstel leveren").click()
    hand_in(page, tmp_path, "maart-2", *REPAIRED)
    page.get_by_role("button", name="Leveren").click()
    expect(page.get_by_text("0 van 1 boekingen")).to_be_visible()
    book(client.pk)
    page.goto("/interfaces/IFC/systeem/HUUR/")
    expect(page.get_by_role("row", name="maart", exact=False).first).to_contain_text("Geboekt")
    expect(page.get_by_text("Rechtgezet")).to_be_visible()
    assert axe(page) == []
    shot(page, "interfaces-feeder")
    page.goto("/interfaces/")
    expect(page.get_by_role("row", name="HUUR")).to_contain_text("In orde")
    assert axe(page) == []
    shot(page, "interfaces-list")
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.set_viewport_size({"width": 1280, "height": 800})


def test_dropped_with_a_reason(page: Page, tmp_path: Path) -> None:
    world = World()
    one = world.deliver("maart", *GOOD, *UNBALANCED)
    sign_in(page, make.person("Ann Acker", "boekhouder"))
    page.goto(f"/interfaces/IFC/levering/{one.pk}/")
    page.get_by_label("Boeking C3 kiezen").check()
    page.get_by_label("Reden").fill("dubbel geleverd door het pakket")
    page.get_by_role("button", name="Schrappen").click()
    expect(page.get_by_text("1 boekingen zijn geschrapt.")).to_be_visible()
    expect(page.get_by_text("dubbel geleverd door het pakket")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Status als CSV").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    assert "C3;geschrapt;dubbel geleverd door het pakket;70,00" in text
    assert "A1;geboekt;DIV/2026/000001;100,00" in text
