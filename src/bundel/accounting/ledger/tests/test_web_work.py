"""The screens of ledger work: keys, recurring entries, accruals, divisions, attachments, lines from a file."""

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import make

from bundel.accounting.ledger import actions, queries
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.ledger.tests.make_ledger import NOW, books, entry, lines, post
from bundel.accounting.ledger.tests.test_web import browser
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
START = dt.date(2026, 1, 1)
WORK = "/grootboek/werk/"
LISTS = (WORK, f"{WORK}overlopend/", f"{WORK}verdelingen/", f"{WORK}sleutels/")
PAGES = (
    "werk/terugkerend/{recurrence}/",
    "werk/terugkerend/nieuw/?kopie={entry}",
    "werk/verdelingen/{rule}/?periode=2026-03",
    "werk/verdelingen/nieuw/",
    "werk/verdelingen/{rule}/wijzigen/",
    "werk/verdeelsleutels/",
    "werk/verdeelsleutels/bewaren/?code=m2",
    "werk/sleutels/",
    "werk/sleutels/nieuw/",
    "werk/sleutels/waarde/",
    "werk/sleutels/regel/",
    "werk/sleutels/grens/",
    "lijnen-inlezen/",
    "nieuw/?kopie={entry}",
    "nieuw/?sleutels=1",
)


class Desk:
    """A client with a key, a recurring entry, an accrual, a rule of division and a driver."""

    def __init__(self) -> None:
        self.client = books()
        self.ann, self.cas = make.person("Ann Acker", "boekhouder"), make.person("Cas Claes", "boekhouder")
        self.lead = make.person("Lien Leemans", "centrumleider")
        ann, cas, pk = make.actor(self.ann, NOW), make.actor(self.cas, NOW), self.client.pk
        actions.set_dimension(ann, pk, "project", "Project", valid_from=START)
        actions.set_value(ann, pk, actions.ValueDraft("project", "P1", "Website", START))
        self.key_rule = actions.add_rule(ann, pk, "project", "64", "64", "mandatory", valid_from=START)
        cost = (LineDraft("610000", 10_001, 0, cost_centre="ALG"), LineDraft("440000", 0, 10_001))
        self.entry = post(self.client, entry(lines=cost, description="Huur <b>Brussel</b>"))[0].entry_id
        rent = EntryDraft("DIV", dt.date(2026, 1, 31), "Huur", lines(5_000, "610000", "440000"))
        self.recurrence = actions.recur(ann, pk, "Huur kantoor", rent, every="month", day=31, automatic=True)
        accrual = EntryDraft("DIV", dt.date(2026, 3, 31), "Nog te ontvangen", lines(700, "612000", "444000"))
        draft = actions.prepare(ann, pk, accrual, reverse_on=dt.date(2026, 4, 1))
        actions.post_prepared(cas, pk, draft)
        targets = [
            actions.TargetDraft({"cost_centre": "K1"}, share_ppm=500_000),
            actions.TargetDraft({"cost_centre": "K2"}, share_ppm=500_000),
        ]
        self.rule = actions.set_allocation(
            ann, pk, "Huisvesting", "61", "61", targets, source_keys={"cost_centre": "ALG"}
        )  # fmt: skip
        actions.set_driver(ann, pk, "m2", "Oppervlakte", "m²")
        actions.set_driver_values(ann, pk, "m2", [actions.DriverRow("K1", START, 120_500)])

    def at(self, rest: str) -> str:
        filled = rest.format(entry=self.entry, recurrence=self.recurrence, rule=self.rule)
        return f"/grootboek/{self.client.code}/{filled}"


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("address", LISTS)
def test_lists_open_for_who_may_read_and_ask_a_fixed_number_of_questions(desk: Desk, address: str) -> None:
    assert browser(make.person("", "auditor")).get(address).status_code == 200
    assert browser(make.person("", "beheerder")).get(address).status_code == 403
    seen = browser(desk.ann)

    def questions() -> int:
        seen.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert seen.get(address).status_code == 200
        return len(asked)

    few = questions()
    Desk()
    assert questions() == few


@pytest.mark.parametrize("rest", PAGES)
def test_pages_open_for_the_clients_own_people_only(desk: Desk, rest: str) -> None:
    page = browser(desk.lead).get(desk.at(rest))
    assert page.status_code == 200
    assert "<b>Brussel</b>" not in page.content.decode()
    stranger = make.person("", "boekhouder", "centrumleider", client=make.client())
    assert browser(stranger).get(desk.at(rest)).status_code == 404


def test_a_key_is_asked_on_the_form_and_reaches_the_books(desk: Desk) -> None:
    seen = browser(desk.ann)
    form = {"journal": "DIV", "date": "2026-03-10", "description": "Taks", "token": "t1", "sleutels": "1",
            "account_1": "640000", "debit_1": "12,50", "account_2": "440000", "credit_2": "12,50"}  # fmt: skip
    refused = seen.post(desk.at("nieuw/"), form)
    assert refused.status_code == 422
    assert "verplicht" in refused.content.decode()
    done = seen.post(desk.at("nieuw/"), form | {"key_project_1": "P1", "key_cost_centre_1": "K9"})
    assert done.status_code == 302, done.content.decode()
    page = seen.get(done["Location"]).content.decode()
    assert "project=P1" in page
    assert "K9" in page


def test_the_form_tells_sums_names_and_gives_one_more_line(desk: Desk) -> None:
    seen = browser(desk.ann)
    typed = {"account_1": "612000", "debit_1": "1.000,50", "account_2": "999999", "credit_2": "900", "credit_3": "x"}
    told = seen.post(desk.at("nieuw/nakijken/"), typed).content.decode()
    assert "1.000,50" in told
    assert "100,50" in told
    assert "onbekende rekening" in told
    more = seen.post(desk.at("nieuw/lijn/"), typed).content.decode()
    assert 'name="account_3"' in more
    assert 'name="key_project_3"' in more
    many = {f"account_{n}": "" for n in range(1, 41)}
    assert seen.post(desk.at("nieuw/lijn/"), many).content == b""


def test_lines_come_from_a_file_and_the_file_stays(desk: Desk) -> None:
    seen = browser(desk.ann)
    good = "rekening;debet;credit;omschrijving;project\n640000;10,00;;taks;P1\n440000;;10,00;;\n"
    form = {"journal": "DIV", "date": "2026-03-10", "description": "Uit bestand"}
    bad = SimpleUploadedFile("fout.csv", b"rekening;debet\n640000;1\n")
    assert "credit" in seen.post(desk.at("lijnen-inlezen/"), form | {"file": bad, "token": "a"}).content.decode()
    done = seen.post(
        desk.at("lijnen-inlezen/"), form | {"file": SimpleUploadedFile("taks.csv", good.encode()), "token": "b"}
    )
    assert done.status_code == 302, done.content.decode()
    page = seen.get(done["Location"]).content.decode()
    assert "taks.csv" in page
    assert "project=P1" in page


def test_an_attachment_is_kept_and_read_by_its_client_only(desk: Desk) -> None:
    seen = browser(desk.ann)
    sent = {"bestand": SimpleUploadedFile("bewijs.txt", b"gezien en goed")}
    assert seen.post(desk.at("bijlagen/boekingen/{entry}/"), sent).status_code == 302
    page = seen.get(desk.at("boekingen/{entry}/")).content.decode()
    found = re.search(rf'href="({desk.at("bijlagen/")}\d+/)"', page)
    assert found is not None
    address = found[1]
    answer = seen.get(address)
    assert (answer.content, answer["Content-Disposition"]) == (
        b"gezien en goed", 'attachment; filename="bewijs.txt"'
    )  # fmt: skip
    other = books()
    assert seen.get(address.replace(desk.client.code, other.code)).status_code == 404
    assert seen.post(desk.at("bijlagen/elders/1/"), {}).status_code == 404


def test_an_entry_is_copied_and_comes_back(desk: Desk) -> None:
    seen = browser(desk.ann)
    assert 'value="610000"' in seen.get(desk.at("nieuw/?kopie={entry}")).content.decode()
    form = {"name": "Huur", "first_on": "2026-02-28", "every": "month", "day": "31", "token": "r"}
    done = seen.post(desk.at("werk/terugkerend/nieuw/?kopie={entry}"), form)
    assert done.status_code == 302, done.content.decode()
    assert "30/04/2026" in seen.get(done["Location"]).content.decode()


def test_another_person_approves_an_automatic_series_and_anybody_stops_it(desk: Desk) -> None:
    page = browser(desk.ann).get(desk.at("werk/terugkerend/{recurrence}/")).content.decode()
    assert "Een andere persoon keurt" in page
    browser(desk.cas).post(desk.at("werk/terugkerend/{recurrence}/goedkeuren/"))
    with scope({desk.client.pk}):
        assert queries.recurrences([desk.client.pk])[0].status == "active"
    browser(desk.cas).post(desk.at("werk/terugkerend/{recurrence}/stoppen/"), {"reden": "verhuisd"})
    with scope({desk.client.pk}):
        assert queries.recurrences([desk.client.pk])[0].status == "stopped"


def test_a_division_is_prepared_on_screen_and_posted_by_another(desk: Desk) -> None:
    seen = browser(desk.ann)
    page = seen.get(desk.at("werk/verdelingen/{rule}/?periode=2026-03")).content.decode()
    assert "100,01" in page
    assert "50,01" in page
    done = seen.post(desk.at("werk/verdelingen/{rule}/klaarzetten/"), {"periode": "2026-03"})
    assert done.status_code == 302
    again = seen.get(desk.at("werk/verdelingen/{rule}/?periode=2026-03")).content.decode()
    assert "Klaarzetten" not in again
    assert seen.get(desk.at("werk/verdelingen/{rule}/?periode=x")).status_code == 200
    edit = {"name": "Huisvesting", "account_from": "61", "keys_1": "cost_centre=K1", "share_1": "33,33", "token": "v"}
    assert "33,33" in seen.post(desk.at("werk/verdelingen/{rule}/wijzigen/"), edit).content.decode()
    done = seen.post(desk.at("werk/verdelingen/{rule}/wijzigen/"), edit | {"share_1": "100"})
    assert done.status_code == 302


def test_drivers_read_one_target_a_line(desk: Desk) -> None:
    seen = browser(desk.ann)
    form = {"code": "vte", "name": "Voltijdse", "unit": "vte", "valid_from": "2026-01-01", "token": "d"}
    wrong = seen.post(desk.at("werk/verdeelsleutels/bewaren/"), form | {"rows": "K1 veel"})
    assert wrong.status_code == 422
    done = seen.post(desk.at("werk/verdeelsleutels/bewaren/"), form | {"rows": "K1 12,5\nDienst Zuid 7"})
    assert done.status_code == 302, done.content.decode()
    page = seen.get(done["Location"]).content.decode()
    assert "Dienst Zuid" in page
    assert "12,5" in page


def test_keys_rules_and_limits_are_managed_on_screen(desk: Desk) -> None:
    lead = browser(desk.lead)
    key = {"code": "activiteit", "name": "Activiteit", "valid_from": "2026-01-01", "token": "k"}
    assert lead.post(desk.at("werk/sleutels/nieuw/"), key).status_code == 302
    value = {"dimension": "activiteit", "value": "A3", "name": "Beheer", "valid_from": "2026-01-01", "token": "w"}
    assert lead.post(desk.at("werk/sleutels/waarde/"), value).status_code == 302
    rule = {"dimension": "activiteit", "demand": "optional", "account_from": "62", "valid_from": "2026-01-01",
            "token": "q"}  # fmt: skip
    assert lead.post(desk.at("werk/sleutels/regel/"), rule).status_code == 302
    assert "al een regel" in lead.post(desk.at("werk/sleutels/regel/"), rule | {"token": "q2"}).content.decode()
    limit = {"journal": "DIV", "limit": "5.000,00", "token": "l"}
    assert lead.post(desk.at("werk/sleutels/grens/"), limit).status_code == 302
    assert browser(desk.ann).get(desk.at("werk/sleutels/grens/")).status_code == 403
    page = lead.get(desk.at("werk/sleutels/")).content.decode()
    assert "5.000,00" in page
    assert "A3" in page
    assert (
        lead.post(desk.at("werk/sleutels/beeindigen/"), {"soort": "regel", "wat": str(desk.key_rule)}).status_code
        == 302
    )
    assert lead.post(desk.at("werk/sleutels/beeindigen/"), {"soort": "sleutel", "wat": "project"}).status_code == 302
    assert lead.post(desk.at("werk/sleutels/beeindigen/"), {"soort": "niets", "wat": "1"}).status_code == 404
    assert "Weer openen" in lead.get(desk.at("werk/sleutels/")).content.decode()


def test_the_balance_and_the_card_are_of_one_key(desk: Desk) -> None:
    seen = browser(desk.ann)
    address = f"/grootboek/saldi/?client={desk.client.code}&datum=2026-03-30&per=cost_centre"
    assert ">ALG<" in seen.get(address).content.decode()
    assert "Kostenplaats" in seen.get(address + "&uitvoer=csv").content.decode()
    none = seen.get(address + "&sleutel=project&waarde=P1").content.decode()
    assert "Nog niets geboekt" in none
    card = seen.get(desk.at("rekeningen/610000/?sleutel=cost_centre&waarde=ALG&periode_tot=2026-03-31"))
    assert "cost_centre=ALG" in card.content.decode()
    assert seen.get(address + "&sleutel=';drop&waarde=x&per=1").status_code == 200
