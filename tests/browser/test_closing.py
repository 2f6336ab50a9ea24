"""Closing a month, clicked like a person does and judged by axe."""

import datetime as dt
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.closing import actions
from bundel.accounting.ledger.rules import LineDraft
from bundel.accounting.ledger.tests.make_ledger import books, entry, post
from bundel.accounting.purchasing.models import Order
from bundel.platform.clients.scope import scope
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


def test_a_month_from_its_first_task_to_the_lock(page: Page, shot: Shot) -> None:
    client = books(code="ERF", name="Departement Erfgoed")
    other = books(code="WAT", name="Agentschap Waterbeheer")
    lines = (LineDraft("499000", debit_cents=5_00), LineDraft("550000", credit_cents=5_00))
    post(client, entry(journal="DIV", date=dt.date(2026, 3, 12), document_type="manual", lines=lines))
    with scope({client.pk}):
        Order.objects.create(
            client=client, number="4500001", net_cents=100_00, amount_cents=121_00, received_cents=50_00, article="ZZ0",
        )  # fmt: skip
    lead = make.person("Lien Leemans", "centrumleider")
    holder = make.person("Bea Budget", "goedkeurder", client=client)
    actions.open_close(make.machine(), other.pk, 2026, 3)
    sign_in(page, lead)
    page.goto(f"/afsluiten/{client.code}/2026/3/")
    page.get_by_role("button", name="Afsluiting openen").click()
    expect(page.get_by_text("Alles wacht nu op")).to_be_visible()
    page.locator("input[name=rekening]").fill("612000")
    page.get_by_role("button", name="Boeken", exact=True).click()
    expect(page.get_by_text("met haar terugname")).to_be_visible()
    while (button := page.get_by_role("button", name="Nakijken:")).count():
        caption = str(button.first.get_attribute("aria-label")).removeprefix("Nakijken: ")
        button.first.click()
        if "wachtrekeningen" in caption.lower():
            assert axe(page) == []
            shot(page, "closing-task")
            page.get_by_label("Reden", exact=True).fill("bewijs volgt in april")
            page.get_by_role("button", name="Tekenen").click()
            page.goto(f"/afsluiten/{client.code}/2026/3/")
    assert axe(page) == []
    shot(page, "closing-close")
    sign_in(page, holder)
    page.goto(f"/afsluiten/{client.code}/2026/3/")
    for _turn in range(3):
        page.locator("form[action*='/nakijken/'] button").first.click()
    sign_in(page, lead)
    page.goto(f"/afsluiten/{client.code}/2026/3/")
    page.get_by_role("button", name="Periode afsluiten").click()
    expect(page.get_by_text("Afgesloten en vergrendeld op")).to_be_visible()
    page.goto("/afsluiten/?periode=2026-03")
    expect(page.get_by_role("row", name="WAT Agentschap Waterbeheer").first).to_be_visible()
    assert axe(page) == []
    shot(page, "closing-cockpit")
    page.goto(f"/afsluiten/{client.code}/2026/jaareinde/")
    assert axe(page) == []
    page.set_viewport_size(PHONE)
    for address in ("/afsluiten/?periode=2026-03", f"/afsluiten/{client.code}/2026/3/"):
        page.goto(address)
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
