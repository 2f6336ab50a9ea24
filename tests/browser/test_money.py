"""The screens of payments and bank, clicked and typed like an accountant, a lead and a signatory do."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.bank import queries
from bundel.accounting.bank.tests import make_bank
from bundel.accounting.bank.tests import test_scenario as story
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments.tests import make_payments
from bundel.accounting.payments.tests.make_payments import Office
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


@dataclass
class Money:
    """The client of the scenario: one run back from the bank, one proposed, two movements to decide about."""

    office: Office
    to_do: list[int]
    run: str

    @property
    def code(self) -> str:
        return self.office.client.code


@pytest.fixture
def money(own_database: str, settings: object, tmp_path: Path) -> Money:
    office, _ = story.set_up(settings, tmp_path)
    story.play(office, [(f"{place}.cod", content) for place, content in enumerate(story.own_coda())])
    other = make_payments.supplier("BE61310126985517", "Drukkerij Tweede Proef")
    for number, cents in enumerate((12_345, 50_000, 7_900), 1):
        make_payments.invoice(office, other, cents, number=f"2026/{number:04d}")
    make_payments.invoice(office, other, 5_000, number="2026/C001", kind="credit_note")
    make_payments.open_for_today(office)
    now = dt.datetime.now(dt.UTC)
    run = payments.propose(
        office.preparer.at(now), office.id, account_id=office.account_id, due_until=dt.date(2099, 12, 31)
    )
    payments.propose_account(
        office.preparer, office.id, iban="BE68539007547034", name="Ontvangsten", ledger_account="550002", reason="Nieuw"
    )
    with scope({office.id}):
        return Money(office, [row.id for row in queries.movements()], run.number)


def _enter(page: Page, person_id: int | None) -> None:
    sign_in(page, Person.objects.get(pk=person_id))


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("betaalruns", "/betalingen/"),
        ("te-betalen", "/betalingen/voorstellen/"),
        ("run-voorstellen", "/betalingen/{code}/nieuw/"),
        ("run-voorstel", "/betalingen/{code}/{run}/"),
        ("run-uitgevoerd", "/betalingen/{code}/PR26-0007/"),
        ("bankrekeningen", "/betalingen/rekeningen/"),
        ("bankrekening", "/betalingen/{code}/rekening/"),
        ("uittreksels", "/bank/"),
        ("inlezen", "/bank/inlezen/"),
        ("afpunten", "/bank/afpunten/"),
        ("afpunten-alles", "/bank/afpunten/?client={code}"),
        ("verrichting", "/bank/{code}/afpunten/{first}/"),
        ("verrichting-onbekend", "/bank/{code}/afpunten/{second}/"),
        ("kostenregels", "/bank/{code}/regels/"),
    ],
)
def test_every_screen_is_accessible_and_fits_a_phone(
    page: Page, money: Money, shot: Shot, name: str, place: str
) -> None:
    _enter(page, money.office.preparer.person_id)
    page.goto(place.format(code=money.code, first=money.to_do[0], second=money.to_do[1], run=money.run))
    assert axe(page) == []
    shot(page, name)
    page.set_viewport_size(PHONE)
    assert too_wide(page) == []


def test_run_goes_from_hand_to_hand_by_clicking(page: Page, money: Money) -> None:
    office, address = money.office, f"/betalingen/{money.code}/{money.run}/"
    _enter(page, office.preparer.person_id)
    page.goto(address)
    expect(page.get_by_role("button", name="Goedkeuren")).to_have_count(0)
    for person, button in (
        (office.lead, "Goedkeuren"),
        (office.signatory, "Ondertekenen"),
        (office.preparer, "Verzenden"),
    ):
        _enter(page, person.person_id)
        page.goto(address)
        page.keyboard.press("a")
        page.locator("dialog[open]").get_by_role("button", name=button).click()
    expect(page.get_by_text("Bestand gemaakt: 3 betalingen, 652,45 euro.")).to_be_visible()


def test_matching_is_walked_with_the_keyboard(page: Page, money: Money) -> None:
    _enter(page, money.office.preparer.person_id)
    page.goto("/bank/afpunten/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_text("85 %")).to_be_visible()
    page.keyboard.press("a")
    expect(page.get_by_text("Geboekt als BANK/2026/")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("ONBEKENDE BETALER")
    page.keyboard.press("s")
    page.keyboard.type("Afzender onbekend")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Niets te verwerken")).to_be_visible()
    with scope({money.office.id}):
        assert queries.to_do_count() == 0


def test_statement_file_is_dropped_and_shown(page: Page, money: Money, tmp_path: Path) -> None:
    _enter(page, money.office.preparer.person_id)
    file = tmp_path / "nieuw.cod"
    day = story.TWO.replace(day=5)
    file.write_bytes(make_bank.coda(make_bank.statement(4_200, sequence=213, day=day, opening=24_583_726)))
    page.goto("/bank/inlezen/")
    page.set_input_files("input[type=file]", str(file))
    page.get_by_role("button", name="Inlezen").click()
    expect(page.locator("td .chip", has_text="opgenomen")).to_be_visible()
