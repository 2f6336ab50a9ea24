"""The screens around the first chain: arrivals, deliveries, merging, linking, agreements, the answer of the bank."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.payables import actions as payables
from bundel.accounting.payables.tests import make_payables, make_world
from bundel.accounting.payables.tests.make_world import World
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments import queries
from bundel.accounting.payments.tests import make_payments
from bundel.formats.payments import status
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


@pytest.fixture
def world(own_database: str, settings: Any, tmp_path: Path) -> World:
    settings.DOCUMENTS_FOLDER = tmp_path
    made = make_world.office()
    by, code = make.actor(made.accountant), made.client.pk
    made.ids["note"] = make_payables.received(
        made.client, made.suppliers[0], "CN-2026-1", kind="credit_note", type_code="381", net=102_345,
        issued=make.machine().today,
    )  # fmt: skip
    made.ids["waiting"] = payables.receive(by, make_world.PDF + b"3", "scan-zonder-client.pdf", "upload").intake_id
    made.ids["dismissed"] = payables.receive(by, b"<y>", "reclame.xml", "upload", client_id=code).intake_id
    payables.dismiss_intake(by, code, made.ids["dismissed"], "Reclame van een drukker")
    files = [
        payables.Offered(
            f"{n}.xml",
            make_payables.xml(made.client, made.suppliers[0], f"L-{n}", net=500 + n, issued=make.machine().today),
        )
        for n in range(4)
    ]
    files += [payables.Offered("kapot.xml", b"<Invoice>"), payables.Offered("laatste.pdf", make_world.PDF + b"4")]
    made.ids["delivery"] = payables.deliver(by, None, files, key="browser", chosen=False)
    payables.take_in_delivery(by, None, made.ids["delivery"], lambda *_: None)
    lead = make.actor(made.lead)
    payables.set_client_rules(lead, code, touchless_limit_cents=125_000, tolerance_ppm=20_000)
    payments.set_signing_rules(lead, code, 5_000_000)
    payables.set_cooling_off(lead, None, 5, make.machine().today)
    return made


@pytest.mark.parametrize(
    ("who", "name", "place"),
    [
        ("accountant", "binnenkomst-alles", "/facturen/binnenkomst/"),
        ("accountant", "binnenkomst-afgehandeld", "/facturen/binnenkomst/?toestand=dismissed"),
        ("accountant", "scan-zonder-client", "/facturen/binnenkomst/{waiting}/"),
        ("accountant", "afgehandeld", "/facturen/binnenkomst/{dismissed}/"),
        ("accountant", "leveringen", "/facturen/binnenkomst/leveringen/"),
        ("accountant", "levering", "/facturen/binnenkomst/leveringen/{delivery}/"),
        ("accountant", "creditnota", "/facturen/AWV/{note}/"),
        ("accountant", "creditnota-koppelen", "/facturen/AWV/{note}/koppelen/"),
        ("accountant", "samenvoegen", "/leveranciers/{old}/samenvoegen/?tekst=o"),
        ("accountant", "samenvoegen-voorbeeld", "/leveranciers/{old}/samenvoegen/?met={new}"),
        ("accountant", "beeindigen", "/leveranciers/{old}/beeindigen/"),
        ("lead", "afspraken", "/betalingen/afspraken/"),
        ("lead", "afspraken-client", "/betalingen/AWV/afspraken/"),
        ("lead", "afspraken-wijzigen", "/betalingen/AWV/afspraken/facturen/"),
        ("lead", "afspraken-ondertekenen", "/betalingen/AWV/afspraken/ondertekenen/"),
        ("lead", "wachttijd", "/betalingen/afspraken/wachttijd/"),
        ("contact", "afspraken-lezer", "/betalingen/AWV/afspraken/"),
    ],
)
def test_screen_has_no_violation_at_both_widths(
    page: Page, world: World, shot: Shot, who: str, name: str, place: str
) -> None:
    sign_in(page, getattr(world, who))
    ids = world.ids | {"old": world.suppliers[0].pk, "new": world.suppliers[1].pk}
    answer = page.goto(place.format(**ids))
    assert answer is not None
    assert answer.status == 200
    assert page.locator("h1").count() == 1
    assert axe(page) == []
    page.set_viewport_size(PHONE)
    assert too_wide(page) == []
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    shot(page, name)


def test_a_scan_gets_its_client_and_another_file_is_dismissed_and_taken_back(page: Page, world: World) -> None:
    sign_in(page, world.accountant)
    page.goto(f"/facturen/binnenkomst/{world.refused}/")
    page.get_by_role("button", name="Afhandelen").click()
    expect(page.locator("#d-afhandelen")).to_be_visible()
    assert axe(page) == []
    page.get_by_label("Reden").fill("Proefbestand van de leverancier")
    page.locator("#d-afhandelen").get_by_role("button", name="Afhandelen").click()
    expect(page.get_by_role("status").first).to_contain_text("Afgehandeld")
    page.get_by_role("button", name="Terugzetten").click()
    page.get_by_label("Reden").fill("Toch na te kijken")
    page.locator("#d-terugzetten").get_by_role("button", name="Terugzetten").click()
    expect(page.get_by_text("Toch na te kijken")).to_be_visible()
    page.goto(f"/facturen/binnenkomst/{world.ids['waiting']}/")
    page.get_by_label("Cliënt", exact=True).select_option("AWV")
    page.get_by_role("button", name="Toewijzen").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Overnemen")


def test_many_files_are_followed_until_they_are_all_in(page: Page, world: World) -> None:
    sign_in(page, world.accountant)
    page.goto("/facturen/binnenkomst/")
    files: list[Any] = [
        {"name": f"{n}.xml", "mimeType": "application/xml",
         "buffer": make_payables.xml(world.client, world.suppliers[0], f"V-{n}", net=700 + n,
                                     issued=make.machine().today)}
        for n in range(21)
    ]  # fmt: skip
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_role("button", name="Opladen").click()
    expect(page.locator("#delivery-part")).to_contain_text("In de wachtrij")
    expect(page.locator("progress")).to_have_attribute("max", "21")
    assert axe(page) == []
    delivery_id = int(page.url.rstrip("/").rsplit("/", 1)[1])
    payables.take_in_delivery(make.actor(world.accountant), None, delivery_id, lambda *_: None)
    expect(page.locator("#delivery-part")).to_contain_text("Aanvaard: 21", timeout=10_000)


def test_a_credit_note_is_linked_from_its_work_screen(page: Page, world: World) -> None:
    sign_in(page, world.accountant)
    page.goto(f"/facturen/AWV/{world.ids['note']}/")
    page.get_by_role("link", name="Koppelen aan factuur").click()
    page.get_by_role("button", name="Koppelen aan 2026-0001").click()
    expect(page.get_by_role("status").first).to_contain_text("gekoppeld")
    page.get_by_role("button", name="Loskoppelen").click()
    expect(page.locator("#d-loskoppelen")).to_be_visible()
    assert axe(page) == []


@pytest.fixture
def bank(own_database: str, settings: Any, tmp_path: Path) -> tuple[make_payments.Office, str, str]:
    """An office with a run that the bank answered, and one that waits for its signature."""
    settings.DOCUMENTS_FOLDER = tmp_path
    office = make_payments.office()
    make_payments.open_for_today(office)
    supplier = make_payments.supplier()
    make_payments.invoice(office, supplier, 12_345, number="F-1")
    make_payments.released(office)
    with scope({office.id}):
        (row,) = queries.runs()
        (line,) = queries.detail(office.id, row.number, make_payments.NOW.date()).lines
    told = status.TransactionStatus(line.end_to_end_id, "RJCT", "AM04", "")
    report = status.StatusReport("M1", row.number, "PART", None, row.number, "PART", (told,))
    payments.read_status(office.preparer, office.id, status.write(report, make_payments.NOW), "antwoord.xml")
    make_payments.invoice(office, supplier, 99_900, number="F-2")
    now = dt.datetime.now(dt.UTC)
    run = payments.propose(
        office.preparer.at(now), office.id, account_id=office.account_id, due_until=dt.date(2099, 12, 31)
    )
    payments.approve(office.lead.at(now), office.id, run.id)
    return office, row.number, run.number


def test_the_answer_of_the_bank_is_read_and_a_run_is_signed_on_a_phone(
    page: Page, bank: tuple[make_payments.Office, str, str], shot: Shot
) -> None:
    office, answered, waiting = bank
    sign_in(page, Person.objects.get(pk=office.preparer.person_id))
    page.goto(f"/betalingen/{office.client.code}/{answered}/")
    expect(page.get_by_text("er staat niet genoeg op de rekening (AM04)")).to_be_visible()
    assert axe(page) == []
    shot(page, "run-antwoord")
    sign_in(page, Person.objects.get(pk=office.signatory.person_id))
    page.set_viewport_size(PHONE)
    page.goto(f"/betalingen/{office.client.code}/{waiting}/")
    sign = page.get_by_role("button", name="Ondertekenen").first
    before = sign.bounding_box()
    page.mouse.wheel(0, 2_000)
    after = sign.bounding_box()
    assert before == after
    assert before is not None
    assert before["y"] > PHONE["height"] / 2
    assert too_wide(page) == []
    assert axe(page) == []
    shot(page, "run-ondertekenen")
    page.set_viewport_size(PHONE)
    sign.click()
    page.locator("#sign").get_by_role("button", name="Ondertekenen").click()
    expect(page.get_by_role("status").first).to_contain_text("Ondertekend")
