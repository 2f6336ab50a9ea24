"""The frame, sign-in and administration, clicked like a person does and judged by axe."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import override_settings
from playwright.sync_api import Page, expect

from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.tests import make_approvals
from bundel.platform.clients.scope import scope
from bundel.platform.notifications.actions import notify
from bundel.platform.people import actions as people
from bundel.platform.people.models import Person
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
PASSWORD = "zeven vrolijke uilen"
Shot = Callable[[Page, str], None]
NAMES = (
    "Agentschap Waterbeheer",
    "Departement Erfgoed",
    "Fonds Landschap",
    "Agentschap Jeugdhuizen",
    "Raad voor Dijken",
)


class World:
    """Five clients, and one person for each role."""

    def __init__(self) -> None:
        self.clients = [make.client(f"K{n:02d}", name=name) for n, name in enumerate(NAMES, 1)]
        first = self.clients[0]
        self.admin = make.person("Bea Beheer", "beheerder")
        self.lead = make.person("Lien Leemans", "centrumleider")
        self.accountant = make.person("Ann Acker", "boekhouder")
        self.approver = make.person("Bram Budget", "goedkeurder", client=first)
        self.signer = make.person("Tine Tekens", "ondertekenaar", client=first)
        self.auditor = make.person("Axel Audit", "auditor")
        for one in (self.admin, self.approver):
            one.set_password(PASSWORD)
            one.save()

    def busy(self) -> None:
        """Requests to approve, notifications and a trail."""
        machine, first = make.machine(), self.clients[0]
        make_approvals.chains()
        today = machine.today
        for n in range(1, 9):
            approvals.start(
                machine,
                first.pk,
                kind="invoice",
                subject=f"payables.invoice:{n}",
                name=f"2026-{n:05d} Drukkerij De Vos",
                amount_cents=123456 * n,
                due_on=today + dt.timedelta(days=3 * n - 6),
                url="/werk/",
                excluded=set(),
            )
        with scope({first.pk}):
            text = "Uw antwoord wordt gevraagd over factuur 2026-00012."
            notify(machine, first.pk, people=[self.approver.pk], kind="invoice", text=text, url="/werk/", key="n1")
        admin = make.actor(self.admin)
        for n in range(4):
            extra = people.add_person(admin, None, email=f"extra{n}@voorbeeld.example", name=f"Extra Persoon {n}")
            people.grant_role(admin, self.clients[n].pk, extra.pk, "contact", make.JOINED)


@pytest.fixture
def world(own_database: str) -> World:
    return World()


def test_signs_in_with_address_and_password(page: Page, world: World, shot: Shot) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Aanmelden")
    assert axe(page) == []
    shot(page, "aanmelden")
    page.get_by_label("E-mailadres").fill(world.admin.email)
    page.get_by_label("Wachtwoord").fill("verkeerd wachtwoord")
    page.get_by_role("button", name="Aanmelden").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Aanmelden").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bea")


def test_demo_offers_a_sign_in_per_role(page: Page, world: World, shot: Shot) -> None:
    with override_settings(BUNDEL_DEMO=True):
        page.goto("/")
        shot(page, "demo")
        assert axe(page) == []
        page.get_by_role("button", name="Auditor").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Axel")


@pytest.mark.parametrize(
    ("who", "name", "address"),
    [
        ("approver", "thuis-goedkeurder", "/"),
        ("admin", "thuis-beheerder", "/"),
        ("accountant", "thuis-boekhouder", "/"),
        ("approver", "goedkeuringen", "/goedkeuringen/"),
        ("approver", "meldingen", "/meldingen/"),
        ("approver", "profiel", "/profiel/"),
        ("approver", "vervanger", "/profiel/vervanger/"),
        ("admin", "clienten", "/clienten/"),
        ("admin", "client", "/clienten/K01/"),
        ("admin", "client-personen", "/clienten/K01/?deel=personen"),
        ("admin", "personen", "/personen/"),
        ("admin", "matrix", "/personen/matrix/"),
        ("admin", "rol-geven", "/personen/2/rol/"),
        ("auditor", "audit", "/audit/?keten=1"),
        ("auditor", "steekproef", "/audit/steekproef/?zaad=2026&aantal=5"),
        ("admin", "taken", "/taken/"),
        ("admin", "tweede-stap", "/aanmelden/2fa/"),
        ("admin", "inschrijven", "/clienten/nieuw/"),
        ("admin", "opvolging", "/clienten/K01/opvolging/"),
        ("admin", "sleutels", "/clienten/K01/sleutels/"),
        ("admin", "inzage", "/clienten/K01/?deel=inzage"),
        ("admin", "persoon", "/personen/1/"),
        ("accountant", "invoer", "/invoer/"),
        ("accountant", "aanbieden", "/invoer/K01/nieuw/"),
        ("auditor", "auditregel", "/audit/3/"),
        ("admin", "zoeken", "/zoek/?q=agentschap"),
    ],
)
def test_screen_has_no_violation_at_both_widths(
    page: Page, world: World, shot: Shot, who: str, name: str, address: str
) -> None:
    world.busy()
    sign_in(page, getattr(world, who))
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200
    assert page.locator("h1").count() == 1
    assert axe(page) == []
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    assert too_wide(page) == []
    shot(page, name)


def test_palette_opens_a_client_by_keys_alone(page: Page, world: World, shot: Shot) -> None:
    sign_in(page, world.admin)
    page.goto("/")
    page.keyboard.press("Control+k")
    expect(page.locator("#palette")).to_be_visible()
    page.keyboard.type("erfgoed")
    expect(page.locator(".answers a").first).to_have_text("Departement ErfgoedK02")
    assert axe(page) == []
    shot(page, "palet")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Departement Erfgoed")


def test_list_is_walked_with_keys(page: Page, world: World) -> None:
    sign_in(page, world.admin)
    page.goto("/clienten/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(NAMES[1])
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()


def test_saved_view_opens_by_itself(page: Page, world: World, shot: Shot) -> None:
    sign_in(page, world.admin)
    page.goto("/clienten/?tekst=fonds")
    page.get_by_role("button", name="Weergaven").click()
    page.get_by_label("Naam voor wat nu op het scherm staat").fill("Fondsen")
    page.get_by_label("deze lijst vanzelf zo openen").check()
    shot(page, "weergaven")
    page.get_by_role("button", name="Weergave bewaren").click()
    page.goto("/clienten/")
    expect(page.locator("[data-row]")).to_have_count(1)
    page.get_by_role("link", name="alle filters weg").click()
    expect(page.locator("[data-row]")).to_have_count(len(NAMES))


def test_refused_role_keeps_what_was_filled_in(page: Page, world: World, shot: Shot) -> None:
    sign_in(page, world.admin)
    page.goto(f"/personen/{world.signer.pk}/rol/")
    page.get_by_label("Rol", exact=True).select_option("boekhouder")
    page.get_by_label("Voor").select_option(str(world.clients[0].pk))
    page.get_by_role("button", name="Rol geven").click()
    expect(page.get_by_role("alert")).to_contain_text("functiescheiding")
    expect(page.get_by_label("Rol", exact=True)).to_have_value("boekhouder")
    assert axe(page) == []
    shot(page, "geweigerd")


def test_acting_for_somebody_is_always_visible(page: Page, world: World, shot: Shot) -> None:
    actor = make.actor(world.approver)
    other: Person = make.person("Vera Vervang", "contact", client=world.clients[0])
    people.delegate(
        actor, world.clients[0].pk, other.pk, "goedkeurder", actor.today, actor.today + dt.timedelta(days=9), "verlof"
    )
    sign_in(page, other)
    page.goto("/profiel/")
    page.get_by_role("button", name="Handel namens Bram Budget").click()
    expect(page.locator(".behalf")).to_contain_text("U handelt namens Bram Budget")
    assert axe(page) == []
    shot(page, "namens")
    page.get_by_role("button", name="Stoppen").click()
    expect(page.locator(".behalf")).to_have_count(0)


def test_file_is_judged_before_it_is_written(page: Page, world: World, shot: Shot) -> None:
    sign_in(page, world.accountant)
    page.goto("/invoer/K01/nieuw/")
    lines = [
        "document;customer;customer_iban;amount_open;structured_communication;invoice_date;due_date;description",
        "V-1;Bakkerij Proef;;1234,56;;2026-01-10;2026-02-10;brood",
        "V-2;Bakkerij Proef;;geen bedrag;;2026-01-10;2026-02-10;brood",
    ]
    page.get_by_label("Sleep een bestand hierheen of kies er een").set_input_files(
        {"name": "open.csv", "mimeType": "text/csv", "buffer": "\n".join(lines).encode()}
    )
    page.get_by_role("radio", name="Uitgaande facturen").check()
    page.get_by_role("button", name="Bestand nakijken").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("open.csv")
    expect(page.locator("tr.bad")).to_have_count(1)
    assert axe(page) == []
    shot(page, "invoer-nakijken")
    page.get_by_role("button", name="Alleen de goede rijen invoeren").click()
    page.locator("#goede").get_by_role("button", name="Invoeren").click()
    expect(page.get_by_role("status").first).to_contain_text("1 uitgaande facturen")


def test_key_is_shown_once(page: Page, world: World) -> None:
    sign_in(page, world.admin)
    page.goto("/clienten/K01/sleutels/")
    page.get_by_label("Naam van de toepassing").fill("Kassasysteem")
    page.get_by_role("button", name="Sleutel maken").click()
    secret = page.locator(".note code").inner_text()
    assert len(secret) > 30
    page.goto("/clienten/K01/sleutels/")
    assert secret not in page.content()
    page.get_by_role("button", name="Sleutel Kassasysteem intrekken").click()
    expect(page.get_by_text("ingetrokken")).to_be_visible()


def test_pressed_twice_makes_one_client(page: Page, world: World) -> None:
    sign_in(page, world.admin)
    page.goto("/clienten/nieuw/")
    page.get_by_label("Code").fill("NIEUW1")
    page.get_by_label("Naam", exact=True).fill("Fonds Proef")
    page.get_by_label("Ondernemingsnummer").fill(make.enterprise_number(9000))
    page.get_by_label("Treedt toe op").fill("2026-01-01")
    page.get_by_label("Beleidsdomein").fill("Omgeving")
    page.get_by_role("button", name="Inschrijven").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fonds Proef")
    page.goto("/clienten/?tekst=Fonds+Proef")
    expect(page.locator("[data-row]")).to_have_count(1)
