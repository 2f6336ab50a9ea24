"""The screens of VAT, clicked like an accountant and the client's approver do."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.vat import actions
from bundel.accounting.vat.tests import make_vat
from bundel.accounting.vat.tests.make_vat import Office
from bundel.platform.people.models import Person
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


@dataclass
class Vat:
    """A client with the first quarter filed and the second prepared."""

    office: Office
    filed: int
    prepared: int

    @property
    def code(self) -> str:
        return self.office.client.code


@pytest.fixture
def vat(own_database: str, settings: Any, tmp_path: Path) -> Vat:
    settings.DOCUMENTS_FOLDER = tmp_path
    office = make_vat.office("mixed", ratio_ppm=250_000, name="Opleidingshuis Voorbeeld")
    ledger.open_books(make.machine(), office.id, dt.datetime.now(dt.UTC).year)
    for month in (2, 5):
        day = dt.date(2026, month, 12)
        make_vat.sale(office, day, 1_845_000)
        make_vat.sale(office, day, 70_000, category="AE", partner="DE123456789", country="DE")
        make_vat.purchase(office, day, 640_000, share=250_000)
        make_vat.purchase(office, day, 210_000, share=250_000, category="AE", country="NL")
        make_vat.purchase(office, day, 12_500, share=250_000, credit=True)
    filed = make_vat.filed(office)
    later = office.accountant.at(dt.datetime(2026, 7, 2, 9, 0, tzinfo=dt.UTC))
    prepared = actions.prepare(later, office.id, "2026-Q2", explanation="Gewone verrichtingen")
    return Vat(office, filed, prepared)


def _enter(page: Page, person_id: int | None) -> None:
    sign_in(page, Person.objects.get(pk=person_id))


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("btw-aangiften", "/btw/"),
        ("btw-in-te-dienen", "/btw/in-te-dienen/"),
        ("btw-stelsels", "/btw/stelsels/"),
        ("btw-voorbereiden", "/btw/{code}/nieuw/"),
        ("btw-ingediend", "/btw/{code}/{filed}/"),
        ("btw-voorbereid", "/btw/{code}/{prepared}/"),
        ("btw-rooster", "/btw/{code}/{prepared}/rooster/59/"),
    ],
)
def test_screens_are_accessible_and_fit_a_phone(page: Page, shot: Shot, vat: Vat, name: str, place: str) -> None:
    _enter(page, vat.office.lead.person_id)
    page.goto(place.format(code=vat.code, filed=vat.filed, prepared=vat.prepared))
    assert axe(page) == []
    shot(page, name)
    page.set_viewport_size(PHONE)
    assert too_wide(page) == []


def test_the_client_approves_with_the_keyboard(page: Page, shot: Shot, vat: Vat) -> None:
    _enter(page, vat.office.approver.person_id)
    page.goto("/")
    page.get_by_role("link", name="Btw-aangifte 2026-Q2").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Btw-aangifte 2026-Q2")
    page.keyboard.press("a")
    shot(page, "btw-goedkeuren")
    page.locator("#approve").get_by_role("button", name="Goedkeuren").click()
    expect(page.get_by_text("het dienstencentrum dient de aangifte in")).to_be_visible()
    expect(page.locator(".head .chip")).to_have_text("Goedgekeurd")
