"""The ledger, clicked like a person does and judged by axe."""

import datetime as dt
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bundel.accounting.ledger import actions
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.ledger.tests.make_ledger import books
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]
OPENING = "account;debit;credit\n550000;90.000,00;\n100000;;90.000,00\n"
COSTS = (("610000", "Huur kantoor Brussel"), ("612000", "Papier en schrijfgerei"), ("611000", "Onderhoud verwarming"))


class Desk:
    """A client with half a year of purchases, a prepared entry, locks and an asked reopening."""

    def __init__(self) -> None:
        self.today = dt.datetime.now(dt.UTC)
        self.accountant, self.colleague = make.person("Ann Acker", "boekhouder"), make.person("Cas Claes", "boekhouder")
        self.lead, self.second = make.person("Lien Leemans", "centrumleider"), make.person("Mo Maes", "centrumleider")
        self.client = books(2026, code="ERF", name="Departement Erfgoed")
        books(2026, code="WAT", name="Agentschap Waterbeheer")
        machine = make.machine()
        actions.import_opening(
            machine, self.client.pk, 2026, "account;debit;credit\n550000;90.000,00;\n100000;;90.000,00\n"
        )
        self.posted = actions.post(machine, self.client.pk, [self._purchase(n) for n in range(70)])
        june = dt.date(2026, 6, 30)
        actions.reverse(machine, self.client.pk, self.posted[3].entry_id, on=june, reason="dubbel ontvangen")
        lines = (LineDraft("613000", 45_000, 0, "aandeel juni"), LineDraft("612000", 0, 45_000))
        draft = EntryDraft("DIV", june, "Herverdeling kosten juni", lines)
        self.draft = actions.prepare(make.actor(self.accountant), self.client.pk, draft)
        lead = make.actor(self.lead)
        actions.lock(lead, self.client.pk, 2026, 1, hard=True, reason="btw-aangifte ingediend")
        soft = actions.lock(lead, self.client.pk, 2026, 2, journal="AANK", reason="februari is nagekeken")
        until = self.today.date() + dt.timedelta(days=4)
        actions.request_reopening(
            lead, self.client.pk, soft, reason="factuur van de drukkerij vergeten", relock_on=until
        )

    @staticmethod
    def _purchase(n: int) -> EntryDraft:
        account, text = COSTS[n % 3]
        cents = 12_345 + 1_017 * n
        return EntryDraft(
            "AANK", dt.date(2026, 1, 5) + dt.timedelta(days=2 * n), f"{text} {n + 1}",
            (LineDraft(account, cents, 0, text, "Drukkerij De Vos", "EB0-1EBB2AA-WT"), LineDraft("440000", 0, cents)),
            "purchase_invoice", f"payables.invoice:{n + 1}", f"scherm:{n}",
        )  # fmt: skip

    def at(self, rest: str) -> str:
        return f"/grootboek/{self.client.code}/{rest}"

    def pages(self) -> dict[str, str]:
        return {
            "boekingen": "/grootboek/",
            "saldi": f"/grootboek/saldi/?client={self.client.code}&datum=2026-06-30",
            "kaart": self.at("rekeningen/440000/?periode_van=2026-02-01&periode_tot=2026-06-30"),
            "boeking": self.at(f"boekingen/{self.posted[3].entry_id}/"),
            "tegenboeken": self.at(f"boekingen/{self.posted[4].entry_id}/tegenboeken/"),
            "nieuw": self.at("nieuw/"),
            "klaargezet": "/grootboek/klaargezet/",
            "klaargezette": self.at(f"klaargezet/{self.draft}/"),
            "clienten": "/grootboek/periodes/",
            "periodes": self.at("periodes/"),
            "vergrendelen": self.at("periodes/vergrendelen/?jaar=2026"),
            "opening": self.at("openingsbalans/"),
        }


@pytest.fixture
def desk(own_database: str) -> Desk:
    return Desk()


def test_every_screen_of_the_ledger_is_accessible(desk: Desk, page: Page, site: str, shot: Shot) -> None:
    sign_in(page, desk.second)
    for name, address in desk.pages().items():
        page.goto(site + address)
        assert axe(page) == [], name
        shot(page, f"grootboek-{name}")
    page.set_viewport_size(PHONE)
    for name, address in desk.pages().items():
        page.goto(site + address)
        assert axe(page) == [], f"{name} op een telefoon"
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], f"{name} is te breed"


def test_a_person_prepares_and_another_posts_with_the_keyboard(desk: Desk, page: Page, site: str) -> None:
    sign_in(page, desk.accountant)
    page.goto(site + desk.at("nieuw/"))
    page.get_by_label("Omschrijving", exact=True).fill("Overboeking post")
    for n, (account, debit, credit) in enumerate((("614000", "12,50", ""), ("612000", "", "12,50")), 1):
        page.get_by_label(f"Rekening, lijn {n}").fill(account)
        page.get_by_label(f"Debet, lijn {n}").fill(debit)
        page.get_by_label(f"Credit, lijn {n}").fill(credit)
    page.get_by_role("button", name="Klaarzetten").click()
    expect(page.get_by_role("heading", name="Overboeking post")).to_be_visible()
    expect(page.get_by_role("button", name="Boeken")).to_have_count(0)
    address = page.url
    sign_in(page, desk.colleague)
    page.goto(address)
    page.keyboard.press("a")
    expect(page.get_by_role("heading", name="DIV/2026/000001")).to_be_visible()


def test_a_person_reopens_what_another_locked(desk: Desk, page: Page, site: str) -> None:
    sign_in(page, desk.second)
    page.goto(site + desk.at("periodes/"))
    page.get_by_role("button", name="Goedkeuren").click()
    expect(page.get_by_text("heropend tot")).to_be_visible()
