"""Indicators and the half-yearly report in a real browser: a person makes a report, opens a figure, another signs."""

import datetime as dt
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.platform.clients.models import Client
from bundel.steering.halfyear import actions as halfyear
from bundel.steering.kpis import actions as kpis
from bundel.steering.kpis.tests.make_sources import connect
from tests import make
from tests.browser.conftest import axe, sign_in

pytestmark = pytest.mark.browser
NOW = dt.datetime(2026, 7, 10, 8, 0, tzinfo=dt.UTC)
Shot = Callable[[Page, str], None]


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch, own_database: str) -> list[Client]:
    made = [make.client(f"ENT{n}", policy_domain="Omgeving") for n in range(3)]
    connect(monkeypatch, [each.pk for each in made])
    kpis.measure(make.machine(NOW), None, "2026-H1")
    return made


def test_from_a_figure_to_its_rows(page: Page, shot: Shot, clients: list[Client]) -> None:
    sign_in(page, make.person("Petra Proef", "projectleider"))
    page.goto("/sturing/indicatoren/?periode=2026-H1")
    expect(page.get_by_role("heading", level=1)).to_have_text("Indicatoren")
    assert axe(page) == []
    shot(page, "indicatoren")
    page.get_by_role("table").get_by_role("link", name="Facturen tijdig betaald", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Facturen tijdig betaald")
    assert axe(page) == []
    shot(page, "indicator")
    page.get_by_role("link", name="Gevallen tonen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gevallen")
    page.get_by_role("link", name="Gemist").first.click()
    expect(page.get_by_role("table")).to_contain_text("te laat betaald")
    assert axe(page) == []
    shot(page, "gevallen")


def test_one_person_freezes_and_another_signs(page: Page, shot: Shot, clients: list[Client]) -> None:
    halfyear.build(make.machine(NOW), None, "2026-H1")
    sign_in(page, make.person("Petra Proef", "projectleider"))
    page.goto("/sturing/halfjaarverslagen/")
    assert axe(page) == []
    page.get_by_role("link", name="HJV-2026-H1").click()
    page.get_by_role("link", name="Tekst schrijven: Samenvatting").click()
    page.get_by_label("Tekst").fill("Een rustig halfjaar.")
    assert axe(page) == []
    shot(page, "verslag-tekst")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Een rustig halfjaar.")).to_be_visible()
    assert axe(page) == []
    shot(page, "verslag")
    page.get_by_role("button", name="Bevriezen").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Bevriezen").click()
    expect(page.get_by_text("is bevroren. Iemand anders kan het nu ondertekenen.")).to_be_visible()
    sign_in(page, make.person("Karel Kabinet", "kabinet"))
    page.goto("/sturing/halfjaarverslagen/HJV-2026-H1/")
    page.get_by_role("button", name="Ondertekenen").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Ondertekenen").click()
    expect(page.get_by_text("is ondertekend.")).to_be_visible()
    assert axe(page) == []
    shot(page, "verslag-ondertekend")
