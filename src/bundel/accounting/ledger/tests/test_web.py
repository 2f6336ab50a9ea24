"""The screens of the ledger: who may open them, what they show, and what their buttons do."""

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.module_loading import import_string
from tests import make

from bundel.accounting.ledger import actions, queries
from bundel.accounting.ledger.tests.make_ledger import DAY, NOW, books, entry, post
from bundel.config.documents import PAGES
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db
LISTS = ("/grootboek/", "/grootboek/saldi/", "/grootboek/klaargezet/", "/grootboek/periodes/")
OF_CLIENT = (
    "rekeningen/440000/",
    "boekingen/{entry}/",
    "boekingen/{entry}/tegenboeken/",
    "nieuw/",
    "klaargezet/{draft}/",
    "periodes/",
    "periodes/vergrendelen/?jaar=2026",
    "periodes/{lock}/heropenen/",
    "openingsbalans/",
)


def browser(person: Person) -> Browser:
    one = Browser()
    one.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return one


class Desk:
    """A client with one entry, one prepared entry and one lock; an accountant, a colleague and a lead."""

    def __init__(self) -> None:
        self.client: Client = books()
        self.accountant, self.colleague = make.person("Ann Acker", "boekhouder"), make.person("Cas Claes", "boekhouder")
        self.lead, self.second = make.person("Lien Leemans", "centrumleider"), make.person("Mo Maes", "centrumleider")
        posted = post(self.client, entry(12_345, document="payables.invoice:17", description="Papier <b>A4</b>"))
        self.entry = posted[0].entry_id
        draft = entry(journal="DIV", description="Overboeking kosten", document_type="manual")
        self.draft = actions.prepare(make.actor(self.accountant, NOW), self.client.pk, draft)
        self.lock = actions.lock(make.actor(self.lead, NOW), self.client.pk, 2026, 1, reason="januari is af")

    def at(self, rest: str) -> str:
        return f"/grootboek/{self.client.code}/" + rest.format(entry=self.entry, draft=self.draft, lock=self.lock)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("address", LISTS)
def test_lists_open_for_who_may_read_and_for_nobody_else(desk: Desk, address: str) -> None:
    assert browser(desk.accountant).get(address).status_code == 200
    assert browser(make.person("", "auditor")).get(address).status_code == 200
    assert browser(make.person("", "beheerder")).get(address).status_code == 403
    assert Browser().get(address).status_code == 302


@pytest.mark.parametrize("rest", OF_CLIENT)
def test_pages_of_a_client_open_for_its_own_people_only(desk: Desk, rest: str) -> None:
    assert browser(desk.lead).get(desk.at(rest)).status_code == 200
    stranger = make.person("", "boekhouder", "centrumleider", client=make.client())
    assert browser(stranger).get(desk.at(rest)).status_code == 404


@pytest.mark.parametrize("rest", ["boekingen/{entry}/", "klaargezet/{draft}/"])
def test_the_id_of_another_client_is_not_found(desk: Desk, rest: str) -> None:
    other = books()
    address = f"/grootboek/{other.code}/" + rest.format(entry=desk.entry, draft=desk.draft)
    assert browser(desk.lead).get(address).status_code == 404


def test_an_auditor_reads_but_changes_nothing(desk: Desk) -> None:
    auditor = browser(make.person("", "auditor"))
    assert auditor.get(desk.at("boekingen/{entry}/")).status_code == 200
    for rest in ("boekingen/{entry}/tegenboeken/", "klaargezet/{draft}/boeken/", "periodes/vergrendelen/?jaar=2026",
                 "periodes/openen/"):  # fmt: skip
        assert auditor.post(desk.at(rest), {"jaar": "2027"}).status_code == 403
    with scope({desk.client.pk}):
        assert len(queries.entries([desk.client.pk])) == 1


def test_an_entry_shows_its_lines_escaped_and_its_document(desk: Desk) -> None:
    page = browser(desk.accountant).get(desk.at("boekingen/{entry}/")).content.decode()
    for words in ("AANK/2026/000001", "123,45", "440000", "Leveranciers", "payables.invoice:17", "Bundel (proef)"):
        assert words in page
    assert "<b>A4</b>" not in page


def test_every_line_opens_its_document(desk: Desk) -> None:
    seen = browser(desk.accountant)
    link = f"/grootboek/{desk.client.code}/stuk/payables.invoice:17/"
    for rest in ("boekingen/{entry}/", "rekeningen/440000/?periode_van=2026-01-01&periode_tot=2026-12-31"):
        assert link in seen.get(desk.at(rest)).content.decode()
    assert seen.get(link)["Location"].endswith(f"{desk.client.code}/17/")
    for nonsense in ("payables.invoice:x", "niets:1", "payables.invoice:", "payments.run:999999", "zonder"):
        assert seen.get(f"/grootboek/{desk.client.code}/stuk/{nonsense}/").status_code == 404


def test_every_kind_of_document_has_a_page_that_exists(desk: Desk) -> None:
    for kind, (name, find) in PAGES.items():
        assert reverse(name, args=[desk.client.code, 1]), kind
        assert not find or callable(import_string(find))


def test_reversing_on_screen_asks_date_and_reason_and_opens_the_reversal(desk: Desk) -> None:
    seen = browser(desk.accountant)
    refused = seen.post(desk.at("boekingen/{entry}/tegenboeken/"), {"on": "2026-01-31", "reason": "dubbel"})
    assert refused.status_code == 422
    assert "ligt vóór de boeking" in refused.content.decode()
    done = seen.post(desk.at("boekingen/{entry}/tegenboeken/"), {"on": "2026-04-30", "reason": "dubbel", "token": "t1"})
    assert done.status_code == 302
    assert "tegenboeking" in seen.get(done["Location"]).content.decode()
    again = seen.post(
        desk.at("boekingen/{entry}/tegenboeken/"), {"on": "2026-04-30", "reason": "dubbel", "token": "t1"}
    )
    assert again["Location"] == done["Location"]
    with scope({desk.client.pk}):
        assert len(queries.entries([desk.client.pk])) == 2


def test_a_locked_day_is_refused_beside_the_date_with_who_locked_it(desk: Desk) -> None:
    actions.lock(make.actor(desk.lead, NOW), desk.client.pk, 2026, 4, reason="april is af")
    answer = browser(desk.accountant).post(
        desk.at("boekingen/{entry}/tegenboeken/"), {"on": "2026-04-30", "reason": "dubbel"}
    )
    assert answer.status_code == 422
    assert "Lien Leemans" in answer.content.decode()
    assert "april is af" in answer.content.decode()


def form(**changed: str) -> dict[str, str]:
    filled = {"journal": "DIV", "date": "2026-05-04", "description": "Herverdeling", "account_1": "612000",
              "debit_1": "1.234,56", "account_2": "613000", "credit_2": "1.234,56"}  # fmt: skip
    return filled | changed


def test_one_prepares_on_screen_and_another_posts_with_one_press(desk: Desk) -> None:
    made = browser(desk.accountant).post(desk.at("nieuw/"), form())
    assert made.status_code == 302
    draft = made["Location"]
    assert "Een andere persoon boekt ze" in browser(desk.accountant).get(draft).content.decode()
    assert "Boeken <kbd>" in browser(desk.colleague).get(draft).content.decode()
    assert browser(desk.accountant).post(f"{draft}boeken/", {"terug": draft})["Location"] == draft
    posted = browser(desk.colleague).post(f"{draft}boeken/", {"terug": draft})
    page = browser(desk.colleague).get(posted["Location"]).content.decode()
    assert "DIV/2026/000001" in page
    assert "1.234,56" in page


@pytest.mark.parametrize(
    ("changed", "words"),
    [({"credit_2": "1.234,55"}, "niet in evenwicht"), ({"account_1": "999999"}, "bestaat niet"),
     ({"debit_1": "veel"}, "bedrag in zoals"), ({"date": "2026-01-20"}, "januari is af"),
     ({"credit_1": "5"}, "ofwel debet")],
)  # fmt: skip
def test_a_wrong_entry_comes_back_with_everything_that_was_filled_in(
    desk: Desk, changed: dict[str, str], words: str
) -> None:
    answer = browser(desk.accountant).post(desk.at("nieuw/"), form(**changed))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert words in page
    assert "Herverdeling" in page
    assert "613000" in page


def test_a_prepared_entry_is_sent_back_with_a_reason(desk: Desk) -> None:
    colleague = browser(desk.colleague)
    colleague.post(desk.at("klaargezet/{draft}/terugsturen/"), {"reden": "verkeerd artikel", "terug": "/"})
    assert "verkeerd artikel" in colleague.get(desk.at("klaargezet/{draft}/")).content.decode()


def test_locking_asking_and_approving_go_by_three_screens(desk: Desk) -> None:
    lead, second = browser(desk.lead), browser(desk.second)
    locked = lead.post(desk.at("periodes/vergrendelen/?jaar=2026"),
                       {"period": "2", "journal": "AANK", "kind": "soft", "reason": "februari is af"})  # fmt: skip
    assert locked.status_code == 302
    until = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=5)
    lead.post(desk.at("periodes/{lock}/heropenen/"), {"reason": "factuur vergeten", "relock_on": str(until)})
    page = lead.get(desk.at("periodes/")).content.decode()
    assert "februari 2026, dagboek AANK" in page
    assert "factuur vergeten" in page
    assert "Goedkeuren" not in page
    with scope({desk.client.pk}):
        asked = queries.reopenings([desk.client.pk])[0].id
    assert "Goedkeuren" in second.get(desk.at("periodes/")).content.decode()
    second.post(desk.at(f"heropeningen/{asked}/"), {"besluit": "ja", "terug": "/"})
    assert "heropend tot" in second.get(desk.at("periodes/")).content.decode()


def test_the_button_opens_the_next_year_and_the_year_is_written_without_a_point(desk: Desk) -> None:
    lead = browser(desk.lead)
    page = lead.get(desk.at("periodes/")).content.decode()
    assert "2.02" not in page
    found = re.search(r'name="jaar" value="(\d+)"', page)
    assert found is not None
    opened = lead.post(desk.at("periodes/openen/"), {"jaar": found[1]})
    assert "maart 2027" in lead.get(opened["Location"]).content.decode()
    assert "?jaar=2026" in page


def test_the_trial_balance_adds_up_and_downloads(desk: Desk) -> None:
    seen = browser(desk.accountant)
    address = f"/grootboek/saldi/?client={desk.client.code}&datum={DAY}"
    page = seen.get(address).content.decode()
    assert page.count("123,45") >= 4
    assert "Klasse 4" in page
    assert seen.get(f"{address}&uitvoer=csv").content.decode("utf-8-sig").count("\n") == 3
    assert seen.get(f"{address}&uitvoer=xlsx").content[:2] == b"PK"
    earlier = seen.get(f"/grootboek/saldi/?client={desk.client.code}&datum=2026-03-09").content.decode()
    assert "Nog niets geboekt" in earlier


def test_nonsense_in_the_address_is_no_error(desk: Desk) -> None:
    seen = browser(desk.accountant)
    for address in ("/grootboek/saldi/?client=X&datum=gisteren", "/grootboek/?na=x&dagboek=YY&periode_van=nooit",
                    desk.at("rekeningen/440000/?na=..&p=x"), desk.at("periodes/?jaar=999999999999999999999"),
                    desk.at("nieuw/?lijnen=-1")):  # fmt: skip
        assert seen.get(address).status_code == 200
    assert seen.get(desk.at("rekeningen/123/")).status_code == 404


def test_an_opening_balance_is_read_from_a_file_once(desk: Desk) -> None:
    other = books()
    seen = browser(desk.accountant)
    for n in range(2):
        file = SimpleUploadedFile("opening.csv", b"account;debit;credit\n550000;10,00;\n100000;;10,00\n")
        done = seen.post(f"/grootboek/{other.code}/openingsbalans/", {"year": "2026", "file": file, "token": f"o{n}"})
        assert done.status_code == 302, done.content.decode()
    with scope({other.pk}):
        assert [one.number for one in queries.entries([other.pk])] == ["OPEN/2026/000001"]


def test_pages_ask_as_many_questions_for_many_rows_as_for_few(desk: Desk) -> None:
    addresses = ("/grootboek/", f"/grootboek/saldi/?client={desk.client.code}&datum={DAY}",
                 desk.at("rekeningen/440000/"), desk.at("boekingen/{entry}/"), "/grootboek/klaargezet/")  # fmt: skip
    seen = browser(desk.accountant)

    def questions(address: str) -> int:
        seen.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert seen.get(address).status_code == 200
        return len(asked)

    few = [questions(address) for address in addresses]
    post(desk.client, *(entry(document="payables.invoice:17") for _ in range(60)))
    for n in range(5):
        draft = entry(journal="DIV", description=f"Nog een {n}", document_type="manual")
        actions.prepare(make.actor(desk.accountant, NOW), desk.client.pk, draft)
    assert [questions(address) for address in addresses] == few
