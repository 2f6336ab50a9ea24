"""Controls and samples, clicked by a lead and an auditor and judged by axe."""

import datetime as dt
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.control import actions
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.ledger.tests.make_ledger import books
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


def test_a_finding_is_explained_and_a_sample_drawn_and_judged(page: Page, shot: Shot) -> None:
    client = books(code="WAT", name="Waterbeheer Voorbeeld")
    now = dt.datetime.now(dt.UTC)
    ledger.open_books(make.machine(now), client.pk, now.year)
    by = make.actor(make.person("Ann Acker", "boekhouder"), now)
    for number in range(1, 6):
        lines = (LineDraft("612000", 5_000_00 * number, 0), LineDraft("444000", 0, 5_000_00 * number))
        ledger.post(
            by, client.pk, [EntryDraft("DIV", now.date(), f"Provisie {number}", lines, "manual", "", f"p{number}")]
        )
    actions.look(make.machine(now), client.pk)
    lead, auditor = make.person("Leo Leider", "centrumleider"), make.person("Ida Inspectie", "auditor")
    sign_in(page, lead)
    page.goto("/controle/?open=1")
    expect(page.get_by_role("row", name="Ronde bedragen met de hand geboekt")).to_contain_text("5")
    assert axe(page) == []
    shot(page, "control-overview")
    page.get_by_role("link", name="Ronde bedragen met de hand geboekt").click()
    assert axe(page) == []
    shot(page, "control-watch")
    page.get_by_role("link", name="Verklaren: ").first.click()
    page.get_by_label("Verklaring").fill("Vast bedrag volgens het besluit van de minister")
    page.get_by_label("Geldig tot en met").fill(f"{now.date() + dt.timedelta(days=90)}")
    page.get_by_role("button", name="Verklaren").click()
    expect(page.get_by_text("verklaard door Leo Leider")).to_be_visible()
    page.get_by_role("button", name="Verklaring beëindigen").click()
    expect(page.get_by_text("telt weer mee")).to_be_visible()
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    shot(page, "control-watch-phone")
    sign_in(page, auditor)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/controle/steekproeven/")
    page.get_by_role("link", name="Steekproef trekken bij Waterbeheer Voorbeeld").click()
    assert axe(page) == []
    page.get_by_label("Van", exact=True).fill(f"{now.year}-01-01")
    page.get_by_label("Tot en met").fill(f"{now.year}-12-31")
    page.get_by_label("Aantal stukken").fill("3")
    page.get_by_label("Zaad").fill("ronde 7")
    page.get_by_role("button", name="Trekken").click()
    page.get_by_role("button", name="Stuk 1 in orde").click()
    page.get_by_text("Stuk 2 is fout").click()
    page.get_by_label("Toelichting").first.fill("hoort in een andere maand")
    page.get_by_label("Soort fout").first.select_option("period")
    page.get_by_role("button", name="Fout noteren").first.click()
    expect(page.get_by_text("Foute periode: hoort in een andere maand")).to_be_visible()
    assert axe(page) == []
    shot(page, "control-sample")
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    shot(page, "control-sample-phone")
