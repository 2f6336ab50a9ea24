"""The financial statements, clicked like a person does and judged by axe."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.statements.tests.make_statements import busy_client
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


def test_from_a_figure_to_its_lines_and_back(page: Page, shot: Shot) -> None:
    client = busy_client(code="ERF", name="Departement Erfgoed")
    lead = make.person("Lien Leemans", "centrumleider", client=client)
    sign_in(page, lead)
    page.goto("/overzichten/?client=ERF&overzicht=balance&datum=2026-06-30")
    expect(page.get_by_role("heading", level=1)).to_have_text("Balans")
    expect(page.get_by_role("row", name="20/58")).to_contain_text("13.190,00")
    assert axe(page) == []
    shot(page, "statements-balance")
    page.get_by_role("link", name="24", exact=True).click()
    expect(page.get_by_role("row", name="Kantoormeubilair: aanschaffing")).to_contain_text("4.000,00")
    assert axe(page) == []
    shot(page, "statements-lines")
    page.go_back()
    page.get_by_role("link", name="Resultatenrekening").click()
    expect(page.get_by_role("row", name="9905")).to_contain_text("9.190,00")
    page.get_by_role("button", name="Dit overzicht ondertekenen").click()
    expect(page.get_by_text("ondertekend door")).to_be_visible()
    assert axe(page) == []
    page.get_by_role("link", name="ESR-overzicht").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ESR-overzicht")
    assert axe(page) == []
    shot(page, "statements-esr")
    page.get_by_role("link", name="Kaspositie").click()
    assert axe(page) == []
    page.set_viewport_size(PHONE)
    page.goto("/overzichten/?client=ERF&overzicht=balance&datum=2026-06-30")
    assert axe(page) == []
    shot(page, "statements-phone")
