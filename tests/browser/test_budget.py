"""The screens of the budget, clicked and typed like an accountant and a budget holder do."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.budget import actions, queries
from bundel.accounting.budget.rules import CreditLine
from bundel.accounting.budget.tests import make_budget
from bundel.accounting.budget.tests.make_budget import CODE, Office, charge, committed
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]
OTHER, THIRD = "ZZ0-1ZZA-2-B/WT", "ZZ0-1ZZA-2-C/WT"


@pytest.fixture
def office(own_database: str) -> Office:
    """Three articles: one half used, one nearly empty with an overrun, one untouched; an adjustment waits."""
    one = make_budget.office((CODE, 6_000_000, 5_500_000), (OTHER, 1_500_000, 1_500_000), (THIRD, 250_000, 400_000))
    number = committed(one, 2_500_000)
    charge(one, 1_200_000, commitment=number)
    charge(one, 450_000)
    charge(one, 229_779, article=THIRD)
    actions.grant_overrun(one.holder, one.id, 2026, THIRD, "vak", 221_779, "Meettoestel stuk bij de overstroming")
    actions.reserve(
        one.accountant, one.id, year=2026, article=THIRD, cents=242_000, creditor="Meetkundig Huis",
        description="Meettoestel",
    )  # fmt: skip
    actions.adjust(
        one.accountant, one.id, 2026, [CreditLine(OTHER, -50_000, 0), CreditLine(CODE, 50_000, 0)], kind="transfer",
        reference="Besluit 2026/12",
    )  # fmt: skip
    return one


def _ids(one: Office) -> dict[str, object]:
    with scope({one.id}):
        article = queries.article(one.id, 2026, CODE)
        assert article is not None
        return {
            "code": one.client.code,
            "article": article.id,
            "commitment": queries.commitments([one.id], text="VL26-0001")[0].id,
            "adjustment": queries.adjustments([one.id], status="proposed")[0].id,
        }


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("begroting", "/begroting/"),
        ("begrotingsjaar", "/begroting/{code}/2026/"),
        ("artikel", "/begroting/{code}/artikel/{article}/"),
        ("vastleggingen", "/begroting/vastleggingen/"),
        ("vastlegging", "/begroting/{code}/vastlegging/{commitment}/"),
        ("aanpassingen", "/begroting/aanpassingen/"),
        ("aanpassing", "/begroting/{code}/aanpassing/{adjustment}/"),
        ("aanpassen", "/begroting/{code}/2026/aanpassen/"),
        ("vastleggen", "/begroting/{code}/2026/vastleggen/"),
        ("bedrag", "/begroting/{code}/vastlegging/{commitment}/bedrag/"),
    ],
)
def test_screens_are_accessible_and_fit(page: Page, office: Office, shot: Shot, name: str, place: str) -> None:
    sign_in(page, Person.objects.get(pk=office.accountant.person_id))
    page.goto(place.format(**_ids(office)))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert axe(page) == []
    assert too_wide(page) == []
    page.set_viewport_size(PHONE)
    assert axe(page) == []
    assert too_wide(page) == []
    shot(page, name)


def test_holder_approves_credits_and_lets_an_article_go_further(page: Page, office: Office) -> None:
    ids = _ids(office)
    sign_in(page, Person.objects.get(pk=office.holder.person_id))
    page.goto("/")
    page.get_by_role("link", name="Herverdeling tussen artikelen 2026").click()
    page.get_by_role("button", name="Goedkeuren").click()
    page.get_by_role("dialog").get_by_role("button", name="Goedkeuren").click()
    expect(page.get_by_text("Goedgekeurd; de kredieten tellen vanaf nu.")).to_be_visible()
    page.goto(f"/begroting/{ids['code']}/artikel/{ids['article']}/")
    page.get_by_role("link", name="Overschrijding toestaan").click()
    page.get_by_label("Bedrag (€)").fill("1.000,00")
    page.get_by_label("Reden").fill("Dringende herstelling")
    page.get_by_role("button", name="Toestaan").click()
    expect(page.get_by_text("Dringende herstelling").first).to_be_visible()
    with scope({office.id}):
        found = queries.article(office.id, 2026, CODE)
    assert found is not None
    assert (found.standing.vak, found.standing.vak_overrun) == (6_050_000, 100_000)
