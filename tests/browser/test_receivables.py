"""The screens of receivables, clicked and typed like an accountant, a lead and a budget holder do."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.receivables import actions
from bundel.accounting.receivables.models import OutgoingInvoice, Sale
from bundel.accounting.receivables.rules_recovery import divide
from bundel.accounting.receivables.tests import make_receivables as given
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


@dataclass
class Debtors:
    """A client with a draft, issued invoices, a letter run, a plan, a dispute and a write-off."""

    office: given.Office
    customer: int
    draft: int
    issued: int
    invoice: int
    run: int

    @property
    def code(self) -> str:
        return self.office.client.code


@pytest.fixture
def debtors(own_database: str, settings: Settings, tmp_path: Path) -> Debtors:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    settings.HOME = tmp_path
    office = given.office(name="Agentschap Voorbeeld Zalen")
    for year in {dt.datetime.now(dt.UTC).year} - {2026}:
        ledger.open_books(make.machine(), office.id, year)
    company = given.customer(office, name="Landgoed De Proef BV")
    other = given.customer(office, "public", name="Stad Modelgem")
    citizen = given.customer(office, "person", name="Wout Wanbetaler")
    first = given.issued(office, company, given.RENT, given.RENT)
    second = given.issued(office, other, given.RENT)
    third = given.issued(office, citizen, given.FEE)
    later = office.clerk.at(given.NOW + dt.timedelta(days=50))
    actions.agree_plan(
        later, office.id, other, [second.invoice_id or 0], divide(36_300, given.TODAY + dt.timedelta(days=60), 3)
    )
    actions.open_dispute(later, office.id, third.invoice_id or 0, reason="price", text="Tarief klopt niet")
    actions.propose_write_off(
        office.lead, office.id, third.invoice_id or 0, kind="waived", reason="Kleine fout van ons"
    )
    run = actions.propose_run(later, office.id)
    draft = given.draft(office, company)
    return Debtors(office, company, draft, first.sale_id, third.invoice_id or 0, run)


def _enter(page: Page, actor: given.Actor) -> None:
    sign_in(page, Person.objects.get(pk=actor.person_id))


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("debiteuren-open", "/uitgaand/"),
        ("debiteuren-facturen", "/uitgaand/documenten/"),
        ("debiteuren-lijst", "/uitgaand/debiteuren/"),
        ("debiteuren-ouderdom", "/uitgaand/ouderdom/"),
        ("debiteuren-aanmaningen", "/uitgaand/aanmaningen/"),
        ("debiteuren-tegoeden", "/uitgaand/tegoeden/"),
        ("debiteuren-afboekingen", "/uitgaand/afboekingen/"),
        ("debiteuren-terugkerend", "/uitgaand/terugkerend/"),
        ("debiteur", "/uitgaand/{code}/debiteur/{customer}/"),
        ("debiteur-wijzigen", "/uitgaand/{code}/debiteur/{customer}/wijzigen/"),
        ("debiteur-plan", "/uitgaand/{code}/debiteur/{customer}/plan/"),
        ("factuur-opstellen", "/uitgaand/{code}/document/"),
        ("factuur-ontwerp", "/uitgaand/{code}/document/{draft}/"),
        ("factuur-uitgereikt", "/uitgaand/{code}/document/{issued}/"),
        ("factuur-open", "/uitgaand/{code}/factuur/{invoice}/"),
        ("aanmaningsronde", "/uitgaand/{code}/aanmaning/{run}/"),
        ("aanmaning-stappen", "/uitgaand/{code}/stappen/"),
        ("aanmaning-stap", "/uitgaand/{code}/stappen/person/1/"),
        ("facturatie-instellingen", "/uitgaand/{code}/instellingen/"),
    ],
)
def test_every_screen_is_accessible_and_fits_a_phone(
    page: Page, debtors: Debtors, shot: Shot, name: str, place: str
) -> None:
    _enter(page, debtors.office.clerk)
    page.goto(
        place.format(
            code=debtors.code, customer=debtors.customer, draft=debtors.draft, issued=debtors.issued,
            invoice=debtors.invoice, run=debtors.run,
        )
    )  # fmt: skip
    assert axe(page) == []
    shot(page, name)
    page.set_viewport_size(PHONE)
    assert too_wide(page) == []


def test_an_invoice_is_typed_with_the_keyboard_issued_and_credited(page: Page, debtors: Debtors) -> None:
    _enter(page, debtors.office.clerk)
    page.goto("/uitgaand/documenten/")
    page.keyboard.press("a")
    page.get_by_label("Debiteur").select_option(label="Landgoed De Proef BV (D00001)")
    page.locator("#id_description").fill("Huur van de grote zaal")
    page.get_by_label("Omschrijving, lijn 1").fill("Grote zaal")
    page.get_by_label("Aantal, lijn 1").fill("2")
    page.get_by_label("Prijs, lijn 1").fill("1.250,50")
    page.get_by_label("Rekening, lijn 1").fill("743000")
    page.get_by_role("button", name="Lijn toevoegen").click()
    page.get_by_label("Omschrijving, lijn 5").fill("Koffie")
    page.get_by_label("Prijs, lijn 5").fill("99")
    page.get_by_label("Rekening, lijn 5").fill("700020")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Het ontwerp is bewaard.")).to_be_visible()
    expect(page.locator("tfoot").get_by_text("3.146,00")).to_be_visible()
    page.keyboard.press("a")
    page.locator("dialog[open]").get_by_role("button", name="Uitreiken").click()
    expect(page.get_by_text("Uitgereikt als V26-")).to_be_visible()
    page.get_by_role("button", name="Crediteren").click()
    page.locator("dialog[open]").get_by_label("Reden").fill("Zaal was dicht")
    page.locator("dialog[open]").get_by_role("button", name="Opstellen").click()
    expect(page.get_by_text("De creditnota staat klaar als ontwerp")).to_be_visible()
    with scope({debtors.office.id}):
        assert Sale.objects.filter(kind="credit_note", status="draft").count() == 1


def test_letters_and_a_write_off_pass_from_hand_to_hand(page: Page, debtors: Debtors) -> None:
    address = f"/uitgaand/{debtors.code}/aanmaning/{debtors.run}/"
    _enter(page, debtors.office.clerk)
    page.goto(address)
    expect(page.get_by_text("U stelde deze ronde voor")).to_be_visible()
    _enter(page, debtors.office.second)
    page.goto(address)
    page.keyboard.press("a")
    page.locator("dialog[open]").get_by_role("button", name="Verzenden").click()
    expect(page.get_by_text("1 brieven verzonden.")).to_be_visible()
    _enter(page, debtors.office.holder)
    page.goto("/uitgaand/afboekingen/")
    page.get_by_role("button", name="Afboeken").click()
    expect(page.get_by_text("Afgeboekt: DIV/")).to_be_visible()
    with scope({debtors.office.id}):
        assert OutgoingInvoice.objects.get(pk=debtors.invoice).open_cents == 0
