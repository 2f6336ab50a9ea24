"""The screens of VAT as accountant, client and auditor use them; the API; the command line."""

import datetime as dt
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests import make as people

from bundel.accounting.vat import actions, jobs, outputs, queries
from bundel.accounting.vat.tests import make_vat as given
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.notifications.models import Notification
from bundel.platform.people import api_keys
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 2, 12)


@pytest.fixture
def office(settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    made = given.office()
    given.sale(made, DAY, 100_000)
    given.purchase(made, DAY, 40_000)
    return made


def sign_in(client, actor):
    client.force_login(Person.objects.get(pk=actor.person_id))
    return client


def page(office, name, return_id, **more):
    return reverse(f"vat:{name}", kwargs={"client_code": office.client.code, "return_id": return_id, **more})


def open_books_of_today(office):
    """Screens act on the real day; the entry of a filing is dated then."""
    from_now = people.machine()
    given.ledger.open_books(from_now, office.id, from_now.today.year)


def test_from_preparing_to_filing_by_three_hands(client, office) -> None:
    open_books_of_today(office)
    sign_in(client, office.accountant)
    form = {"kind": "periodic", "period": "2026-Q1", "explanation": "", "token": "een"}
    url = reverse("vat:prepare", args=[office.client.code])
    made = client.post(url, form)
    assert client.post(url, form).url == made.url
    shown = client.get(made.url).content.decode()
    assert "Kader II" in shown
    assert "126,00" in shown
    assert 'value="goedkeuren"' not in shown
    return_id = int(made.url.rstrip("/").rpartition("/")[2])
    step = page(office, "step", return_id)
    assert "recht" in client.post(step, {"stap": "goedkeuren"}, follow=True).content.decode()
    sign_in(client, office.approver)
    assert 'value="goedkeuren"' in client.get(made.url).content.decode()
    assert "Goedgekeurd" in client.post(step, {"stap": "goedkeuren"}, follow=True).content.decode()
    sign_in(client, office.accountant)
    proof = SimpleUploadedFile("ontvangst.pdf", given.PROOF)
    sent = {"stap": "indienen", "nummer": given.REFERENCE, "bewijs": proof}
    assert "Ingediend; het saldo is geboekt" in client.post(step, sent, follow=True).content.decode()
    assert client.get(page(office, "xml", return_id)).content.startswith(b"<?xml")
    assert client.get(page(office, "pdf", return_id)).content.startswith(b"%PDF")
    assert client.get(page(office, "proof", return_id)).content == given.PROOF
    assert given.REFERENCE in client.get(reverse("vat:list")).content.decode()
    opened = client.post(step, {"stap": "verbeteren", "reden": "Vergeten factuur"}, follow=True)
    assert "staat weer open" in opened.content.decode()


def test_a_box_opens_its_lines(client, office) -> None:
    made = actions.prepare(office.accountant, office.id, "2026-Q1")
    sign_in(client, office.approver)
    shown = client.get(page(office, "lines", made, box="59")).content.decode()
    assert "DIV/2026/" in shown
    assert "84,00" in shown
    assert "/boekingen/" not in shown  # the approver at the client may not open the books
    assert (
        "/boekingen/" in sign_in(client, office.accountant).get(page(office, "lines", made, box="59")).content.decode()
    )
    assert client.get(page(office, "lines", made, box="99")).status_code == 404


def test_what_is_to_be_filed_and_regimes(client, office) -> None:
    sign_in(client, office.lead)
    shown = client.get(reverse("vat:start")).content.decode()
    assert office.client.name in shown
    assert "Voorbereiden" in shown
    url = reverse("vat:regime", args=[office.client.code])
    form = {
        "regime": "mixed",
        "cadence": "month",
        "ratio_ppm": "33,33",
        "valid_from": "2027-01-01",
        "reason": "Nieuw",
        "token": "a",
    }
    assert client.post(url, form).status_code == 302
    with scope({office.id}):
        assert queries.span_on(office.id, dt.date(2027, 1, 1)).ratio_ppm == 333_300
    again = client.post(url, form | {"token": "b"})
    assert again.status_code == 422
    assert "01/01/2027" in again.content.decode()
    assert "Nieuw" in client.get(reverse("vat:regimes")).content.decode()
    none = client.post(
        reverse("vat:revision", args=[office.client.code]), {"year": "2026", "definitive_ppm": "30", "token": "c"}
    )
    assert "niets te herzien" in none.content.decode()


def test_pages_ask_the_same_number_of_queries_for_many_returns(client, office) -> None:
    sign_in(client, office.accountant)
    actions.prepare(office.accountant, office.id, "2026-Q1")
    client.get(reverse("vat:list"))
    with CaptureQueriesContext(connection) as one:
        client.get(reverse("vat:list"))
    later = office.accountant.at(dt.datetime(2027, 1, 5, tzinfo=dt.UTC))
    for period in ("2026-Q2", "2026-Q3", "2026-Q4"):
        actions.prepare(later, office.id, period)
    with CaptureQueriesContext(connection) as many:
        client.get(reverse("vat:list"))
    assert len(many) == len(one)


def test_reminders_reach_the_next_one_once_a_day(office) -> None:
    now = people.machine(dt.datetime(2026, 4, 20, 6, 0, tzinfo=dt.UTC))  # five days before the 25th
    assert jobs.remind(now, office.id) == 1
    jobs.remind(now, office.id)
    found = list(Notification.objects.filter(kind="vat.due").values_list("person_id", flat=True))
    told = set(found)
    assert len(found) == len(told)
    assert office.accountant.person_id in told
    assert office.approver.person_id not in told


def test_the_api_gives_the_returns_of_the_key_and_no_other(client, office) -> None:
    other = given.office()
    given.sale(other, DAY, 50_000)
    theirs = actions.prepare(other.accountant, other.id, "2026-Q1")
    made = actions.prepare(office.accountant, office.id, "2026-Q1")
    machine = people.machine()
    _key, secret = api_keys.create_api_key(machine, office.id, name="proef", person_id=office.approver.person_id)
    head = {"Authorization": f"Bearer {secret}"}

    def ask(path: str):
        return client.get(f"/api/v1/vat/returns{path}", headers=head)

    (row,) = ask("?label=2026-Q1").json()["items"]
    assert (row["id"], row["balance_cents"], row["status"]) == (made, 12_600, "prepared")
    assert ask(f"/{made}").json()["boxes"]["03"] == 100_000
    assert ask(f"/{made}/xml").content.startswith(b"<?xml")
    assert ask("?cursor=x").status_code in (400, 409)
    assert (ask(f"/{theirs}").status_code, ask(f"/{theirs}/xml").status_code) == (404, 404)


def test_the_command_line_tells_boxes_and_writes_the_file(office) -> None:
    lines, good = outputs.told(office.id, "periodic", "2026-Q1", as_json=True)
    assert good
    assert json.loads(lines[0])["boxes"]["71"] == 12_600
    lines, _ = outputs.told(office.id, "periodic", "2026-Q1", as_json=False)
    assert any(line.startswith("71") and line.endswith("126,00") for line in lines)
    with pytest.raises(Refusal):
        outputs.prepared_file(office.id, "periodic", "2026-Q1")
    actions.prepare(office.accountant, office.id, "2026-Q1")
    assert outputs.prepared_file(office.id, "periodic", "2026-Q1").startswith(b"<?xml")
