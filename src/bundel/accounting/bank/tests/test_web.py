"""The screens of the bank as a person uses them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests import make

from bundel.accounting.bank import actions, queries
from bundel.accounting.bank.models import Movement
from bundel.accounting.bank.tests import make_bank as given
from bundel.accounting.bank.tests import test_scenario as story
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(settings, tmp_path):
    made = story.set_up(settings, tmp_path)[0]
    given.office_of.open_for_today(made)
    return made


@pytest.fixture
def accountant(client, office):
    client.force_login(Person.objects.get(pk=office.preparer.person_id))
    return client


def drop(accountant, *contents):
    files = [SimpleUploadedFile(f"afschrift-{place}.cod", content) for place, content in enumerate(contents)]
    return accountant.post(reverse("bank:import"), {"bestanden": files})


def ids(state="to_do"):
    return [row.id for row in queries.movements(state=state)]


def page_of(office, movement_id):
    return reverse("bank:movement", kwargs={"client_code": office.client.code, "movement_id": movement_id})


def test_dropped_files_are_taken_up_and_matched(accountant, office):
    answer = drop(accountant, *story.own_coda(), b"geen bankbestand")
    text = answer.content.decode()
    assert answer.status_code == 200
    assert text.count("opgenomen") >= 2
    assert "9 vanzelf, 1 met een voorstel, 1 zonder" in text
    assert "bank.unknown-format" in text
    again = drop(accountant, story.own_coda()[0]).content.decode()
    assert "al ingelezen" in again


def test_walk_confirms_the_best_and_goes_to_the_next_one(accountant, office):
    drop(accountant, *story.own_coda())
    with scope({office.id}):
        first, second = ids()
    shown = accountant.get(page_of(office, first)).content.decode()
    assert "OUT-2026-0005" in shown
    assert "data-primary" in shown
    answer = accountant.post(f"{page_of(office, first)}?toestand=to_do", {"besluit": "voorstel-1"})
    assert answer.status_code == 302
    assert answer.url.startswith(page_of(office, second))
    assert "toestand=to_do" in answer.url
    last = accountant.post(page_of(office, second), {"besluit": "wachtrekening", "reden": "Onbekend"})
    assert last.url.startswith(reverse("bank:matching"))
    with scope({office.id}):
        assert ids() == []
        assert ids("suspense") == [second]


def test_movement_is_divided_by_hand_over_documents_and_an_account(accountant, office):
    drop(accountant, *story.own_coda())
    with scope({office.id}):
        first, _ = ids()
        items = {item.numbers[0]: item.id for item in queries.candidates(office.id, first, "", given.NOW.date())}
    wrong = {"besluit": "toewijzen", "soort-1": f"receivable:{items['OUT-2026-0005']}", "bedrag-1": "2.420,00"}
    answer = accountant.post(page_of(office, first), wrong, follow=True)
    assert "tellen op tot 2.420,00" in answer.content.decode()
    right = wrong | {
        "soort-2": f"receivable:{items['OUT-2026-0004']}", "bedrag-2": "490,00",
        "soort-3": "account", "rekening-3": "499000", "bedrag-3": "10,00",
    }  # fmt: skip
    accountant.post(page_of(office, first), right)
    with scope({office.id}):
        detail = queries.detail(office.id, first)
        assert detail.row.state == "matched"
        assert [part.cents for part in detail.parts] == [242_000, 49_000, 1_000]


def test_undo_is_a_press_with_a_reason(accountant, office):
    drop(accountant, *story.own_coda()[:1])
    with scope({office.id}):
        movement = Movement.objects.get(sequence=2)
    answer = accountant.post(page_of(office, movement.pk), {"besluit": "ongedaan", "reden": ""}, follow=True)
    assert "reden" in answer.content.decode()
    answer = accountant.post(page_of(office, movement.pk), {"besluit": "ongedaan", "reden": "Verkeerd"}, follow=True)
    assert "Ongedaan gemaakt met BANK/2026/" in answer.content.decode()


def counted(accountant, address, **query):
    with CaptureQueriesContext(connection) as queries_of_page:
        assert accountant.get(address, query).status_code == 200
    return len(queries_of_page)


def test_pages_ask_as_many_queries_for_many_rows_as_for_few(accountant, office):
    drop(accountant, given.coda(given.statement(7, 8, sequence=1, opening=0)))
    lists = (reverse("bank:list"), reverse("bank:matching"))
    few = [counted(accountant, one, alles="1") for one in lists]
    many = [given.statement(*range(1, 40), sequence=n, opening=15 + (n - 2) * 780) for n in range(2, 6)]
    drop(accountant, given.coda(*many))
    assert [counted(accountant, one, alles="1") for one in lists] == few
    with scope({office.id}):
        movement = ids()[0]
    alone = counted(accountant, page_of(office, movement))
    given.outgoing(office, *((f"EXTRA-{n:04d}", f"Klant {n}", "", "12.00", "") for n in range(50)))
    assert counted(accountant, page_of(office, movement)) == alone


def test_filters_stand_in_the_address(accountant, office):
    drop(accountant, *story.own_coda())
    found = accountant.get(reverse("bank:matching"), {"toestand": "matched", "tekst": "Janssens", "richting": "in"})
    text = found.content.decode()
    assert "48,40" in text
    assert "1.210,00" not in text


def test_statement_that_waits_shows_what_is_missing(accountant, office):
    drop(accountant, given.coda(given.statement(100, sequence=1, opening=0)))
    drop(accountant, given.coda(given.statement(5, sequence=4, day=story.TWO, opening=100)))
    with scope({office.id}):
        (row,) = queries.statements(state="waiting")
    address = reverse("bank:gap", kwargs={"client_code": office.client.code, "statement_id": row.id})
    assert "sluit aan" in accountant.get(address).content.decode()
    accountant.post(address, {"reden": "Dagen zonder verrichtingen"})
    with scope({office.id}):
        assert queries.statements(state="waiting") == []


def test_charge_rule_is_added_and_stopped(accountant, office):
    code = office.client.code
    form = {"words": "kaartkosten", "ledger_account": "657100", "esr": "12.11", "most_cents": "25,00", "token": "t1"}
    assert accountant.post(reverse("bank:add_rule", args=[code]), form).status_code == 302
    with scope({office.id}):
        rule = next(rule for rule in queries.rules(office.id) if rule.words == "KAARTKOSTEN")
    assert "KAARTKOSTEN" in accountant.get(reverse("bank:rules", args=[code])).content.decode()
    accountant.post(reverse("bank:end_rule", args=[code, rule.id]), {"reden": "Niet meer nodig"})
    with scope({office.id}):
        assert len(queries.rules(office.id)) == 1


def test_people_without_the_right_and_other_clients_see_nothing(client, office):
    other = make.client()
    stranger = make.person("Vreemd", "boekhouder", client=other)
    actions.import_file(office.preparer, None, story.own_coda()[0], "x.cod")
    with scope({office.id}):
        movement = Movement.objects.get(sequence=6)
    client.force_login(stranger)
    assert client.get(page_of(office, movement.pk)).status_code == 404
    assert "Gemeente" not in client.get(reverse("bank:matching")).content.decode()
    client.force_login(make.person("Budget", "goedkeurder", client=office.client))
    assert client.get(reverse("bank:matching")).status_code == 403
