"""The screens of payments as the people of the three steps use them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests import make

from bundel.accounting.payments import queries
from bundel.accounting.payments.tests import make_payments as given
from bundel.formats.payments import status
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person
from bundel.platform.people.rights import roles

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    made = given.office()
    given.open_for_today(made)
    return made


def sign_in(client, actor):
    client.force_login(Person.objects.get(pk=actor.person_id))
    return client


def page(office, name, number, **more):
    return reverse(f"payments:{name}", kwargs={"client_code": office.client.code, "number": number, **more})


def test_three_people_take_a_run_from_proposal_to_file(client, office):
    supplier = given.supplier()
    given.invoice(office, supplier, 12_345, number="F-1")
    given.invoice(office, supplier, 500, number="F-2")
    sign_in(client, office.preparer)
    assert office.client.name in client.get(reverse("payments:start")).content.decode()
    form = {"account": office.account_id, "due_until": "2099-12-31", "execution_on": "", "token": "een"}
    made = client.post(reverse("payments:propose", args=[office.client.code]), form)
    assert client.post(reverse("payments:propose", args=[office.client.code]), form).url == made.url
    with scope({office.id}):
        (row,) = queries.runs()
    shown = client.get(made.url).content.decode()
    assert "128,45" in shown
    assert 'value="goedkeuren"' not in shown
    step = page(office, "step", row.number)
    assert "Boekhouder" not in client.post(step, {"stap": "goedkeuren"}, follow=True).content.decode()
    sign_in(client, office.lead).post(step, {"stap": "goedkeuren"})
    sign_in(client, office.signatory).post(step, {"stap": "ondertekenen"})
    sign_in(client, office.preparer)
    for _ in range(2):
        client.post(step, {"stap": "verzenden"})
    answer = client.get(page(office, "file", row.number))
    assert answer.content.startswith(b"<?xml")
    assert b"<CtrlSum>128.45</CtrlSum>" in answer.content
    report = status.StatusReport(
        "S1", row.number, "PART", None, f"{row.number}-1", None,
        (status.TransactionStatus(f"{row.number}-F-2", "RJCT", "AM04"),),
    )  # fmt: skip
    file = SimpleUploadedFile("status.xml", status.write(report, given.NOW))
    said = client.post(page(office, "status", row.number), {"bestand": file}, follow=True).content.decode()
    assert "1 aanvaard, 1 geweigerd" in said


def test_answer_of_the_bank_is_told_payment_by_payment_in_dutch(client, office):
    supplier = given.supplier()
    given.invoice(office, supplier, 12_345, number="F-1")
    run_id = given.released(office)
    with scope({office.id}):
        (row,) = queries.runs()
        (line,) = queries.detail(office.id, row.number, given.NOW.date()).lines
    told = (
        status.TransactionStatus(line.end_to_end_id, "RJCT", "AC04", "rekening weg"),
        status.TransactionStatus("VREEMD", "PDNG"),
    )
    report = status.StatusReport("M1", row.number, "PART", None, row.number, "PART", told)
    sign_in(client, office.preparer)
    sent = SimpleUploadedFile("antwoord.xml", status.write(report, given.NOW))
    client.post(page(office, "status", row.number), {"bestand": sent})
    shown = client.get(page(office, "run", row.number)).content.decode()
    assert run_id == row.id
    for words in ("de rekening is afgesloten (AC04): rekening weg", "deels aanvaard", "in behandeling", "VREEMD",
                  "niet in deze run", "antwoord.xml"):  # fmt: skip
        assert words in shown
    other = sign_in(client, office.signatory).get(page(office, "run", row.number)).content.decode()
    assert "antwoord.xml" not in other


def test_line_is_taken_out_and_put_back_with_a_reason(client, office):
    supplier = given.supplier()
    given.invoice(office, supplier, 12_345)
    given.invoice(office, supplier, 500)
    given.proposed(office)
    with scope({office.id}):
        (row,) = queries.runs()
        detail = queries.detail(office.id, row.number, given.NOW.date())
    line = detail.lines[0]
    step = page(office, "step", row.number)
    sign_in(client, office.preparer)
    said = client.post(step, {"stap": "uitnemen", "lijn": line.id, "reden": ""}, follow=True).content.decode()
    assert "Geef een reden op" in said
    client.post(step, {"stap": "uitnemen", "lijn": line.id, "reden": "Navragen"})
    said = client.get(page(office, "run", row.number)).content.decode()
    assert "Uit de run genomen: Navragen" in said
    client.post(step, {"stap": "toevoegen", "lijn": line.items[0].invoice_id})
    with scope({office.id}):
        assert queries.runs()[0].total_cents == 12_845


def test_bank_account_waits_on_the_list_for_a_second_person(client, office):
    sign_in(client, office.preparer)
    form = {
        "iban": "BE68 5390 0754 7034", "name": "Ontvangsten", "bic": "", "ledger_account": "550002",
        "pain_version": "03", "valid_from": "2026-11-02", "valid_to": "", "reason": "Nieuw", "token": "x",
    }  # fmt: skip
    client.post(reverse("payments:account", args=[office.client.code]), form)
    with scope({office.id}):
        (change,) = queries.open_changes()
    listed = client.get(reverse("payments:accounts")).content.decode()
    assert "Wacht op bevestiging" in listed
    decide = reverse("payments:decide_account", args=[office.client.code, change.id])
    assert client.post(decide, {"besluit": "bevestigen"}).status_code == 403
    sign_in(client, office.lead).post(decide, {"besluit": "bevestigen"})
    with scope({office.id}):
        assert [row.pain_version for row in queries.accounts()] == ["09", "03"]


@pytest.mark.parametrize("role", sorted(set(roles()) - {"boekhouder", "centrumleider", "ondertekenaar", "auditor"}))
def test_others_do_not_see_runs(client, office, role):
    client.force_login(make.person("Ander", role, client=office.client))
    assert client.get(reverse("payments:list")).status_code == 403


def test_run_of_another_client_does_not_exist(client, office):
    given.invoice(office, given.supplier(), 100)
    given.proposed(office)
    other = make.client()
    client.force_login(make.person("Vreemd", "boekhouder", client=other))
    assert client.get(page(office, "run", "PR26-0001")).status_code == 404
    elsewhere = reverse("payments:run", kwargs={"client_code": other.code, "number": "PR26-0001"})
    assert client.get(elsewhere).status_code == 404


def counted(client, address):
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


def test_pages_ask_as_many_queries_for_many_rows_as_for_few(client, office):
    supplier = given.supplier()
    given.invoice(office, supplier, 100)
    given.proposed(office)
    sign_in(client, office.lead)
    places = reverse("payments:list"), page(office, "run", "PR26-0001"), page(office, "run", "PR26-0002")
    few = [counted(client, one) for one in places[:2]]
    for _ in range(30):
        given.invoice(office, supplier, 100)
    given.proposed(office)
    assert [counted(client, places[0]), counted(client, places[2])] == few
