"""Chains and running requests, clicked and typed like an administrator and a lead do."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.platform.approvals.tests import make_approvals
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


def test_an_administrator_makes_a_chain_of_two_steps(page: Page, shot: Shot) -> None:
    make.client(name="Agentschap Waterwegen")
    make.person("Bram Budget", "goedkeurder")
    sign_in(page, make.person("Bea Beheer", "beheerder"))
    page.goto("/goedkeuringen/ketens/")
    expect(page.get_by_text("Geen ketens")).to_be_visible()
    page.get_by_role("link", name="Nieuwe keten").click()
    assert axe(page) == []
    page.get_by_label("Naam van de keten").fill("Grote opdrachten")
    page.get_by_label("Vanaf (€)").fill("30.000,00")
    page.get_by_label("Stap 1: wie beslist").select_option(label="Budgethouder of goedkeurder")
    page.get_by_label("Stap 1: aantal handtekeningen").fill("2")
    page.get_by_label("Stap 2: wie beslist").select_option(label="Centrumleider boekhouding")
    shot(page, "keten-nieuw")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Budgethouder of goedkeurder (2) → Centrumleider boekhouding")).to_be_visible()
    assert axe(page) == []
    shot(page, "ketens")
    page.set_viewport_size(PHONE)
    assert too_wide(page) == []
    page.get_by_role("link", name="Grote opdrachten").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Grote opdrachten")
    assert axe(page) == []


def test_a_lead_gives_a_request_to_another_approver(page: Page, shot: Shot) -> None:
    client = make.client(name="Agentschap Waterwegen")
    make_approvals.chains()
    make.person("Bram Budget", "goedkeurder", client=client)
    make.person("Olga Opvolger", "goedkeurder", client=client)
    make_approvals.request(client, 12_345)
    sign_in(page, make.person("Lien Leemans", "centrumleider"))
    page.goto("/goedkeuringen/lopend/")
    assert axe(page) == []
    shot(page, "goedkeuringen-lopend")
    page.get_by_role("link", name="Factuur 2026-17").first.click()
    page.get_by_label("Nieuwe goedkeurder").select_option(label="Olga Opvolger")
    page.get_by_label("Reden").fill("Bram is met verlof.")
    assert axe(page) == []
    shot(page, "goedkeuring-toewijzen")
    page.get_by_role("button", name="Toewijzen").click()
    expect(page.get_by_text("De goedkeuring is toegewezen")).to_be_visible()
    expect(page.get_by_role("cell", name="Olga Opvolger")).to_be_visible()
