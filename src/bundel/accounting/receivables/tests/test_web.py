"""The screens and the API of receivables, pressed as people do."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.receivables import actions
from bundel.accounting.receivables.customer_imports import KIND
from bundel.accounting.receivables.jobs import every_night
from bundel.accounting.receivables.models import Customer, OutgoingInvoice, Recurrence, Reminder, Sale, WriteOff
from bundel.accounting.receivables.tests import make_receivables as given
from bundel.platform.audit.models import Record
from bundel.platform.clients.scope import scope
from bundel.platform.imports import actions as imports
from bundel.platform.outbox.actions import dispatch
from bundel.platform.people import api_keys
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db
PAGES = ("list", "sales", "customers", "ageing", "dunning", "refunds", "write_offs", "recurrences")


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    settings.HOME = tmp_path
    return tmp_path


def enter(actor: given.Actor) -> Browser:
    browser = Browser()
    browser.force_login(Person.objects.get(pk=actor.person_id))
    return browser


def today_office(**fields: Any) -> given.Office:
    """An office whose books are open on the real day."""
    office = given.office(**fields)
    year = dt.datetime.now(dt.UTC).year
    if year != 2026:
        ledger.open_books(make.machine(), office.id, year)
    return office


def form(**change: object) -> dict[str, object]:
    """An invoice as the form sends it."""
    lines = {f"{name}_{n}": "" for n in (1, 2) for name in ("text", "quantity", "price", "account", "article")}
    return {
        **lines, "vat_1": "S:21", "vat_2": "S:21", "description": "Huur", "buyer_reference": "", "order_reference": "",
        "period_start": "", "period_end": "", "text_1": "Zaal", "quantity_1": "2,5", "price_1": "1.000,50",
        "account_1": "743000", "token": "t1", **change,
    }  # fmt: skip


def test_every_list_opens_with_and_without_rows() -> None:
    office = today_office()
    browser = enter(office.clerk)
    for name in PAGES:
        assert browser.get(reverse(f"receivables:{name}")).status_code == 200
    customer_id = given.customer(office)
    made = given.issued(office, customer_id)
    for name in PAGES:
        assert browser.get(reverse(f"receivables:{name}")).status_code == 200
    code = office.client.code
    for name, key in (("sale", made.sale_id), ("invoice", made.invoice_id), ("customer", customer_id)):
        answer = browser.get(reverse(f"receivables:{name}", args=[code, key]))
        assert answer.status_code == 200
    assert b"V26-00001" in browser.get(reverse("receivables:list")).content
    for suffix in ("xml", "pdf"):
        assert browser.get(reverse("receivables:sale_file", args=[code, made.sale_id, suffix])).status_code == 200
    for suffix in ("csv", "pdf"):
        assert browser.get(reverse("receivables:statement", args=[code, customer_id, suffix])).status_code == 200


def test_an_invoice_is_typed_issued_sent_and_credited_by_pressing(folder: Path) -> None:
    office = today_office()
    browser, code = enter(office.clerk), office.client.code
    customer_id = given.customer(office)
    assert browser.get(reverse("receivables:choose")).status_code in (200, 302)
    assert browser.get(reverse("receivables:new_sale", args=[code])).status_code == 200
    wrong = browser.post(
        reverse("receivables:new_sale", args=[code]), form(customer_id=customer_id, account_1="612000")
    )
    assert wrong.status_code == 422
    assert "opbrengstrekening" in wrong.content.decode()
    answer = browser.post(reverse("receivables:new_sale", args=[code]), form(customer_id=customer_id, token="t2"))
    assert answer.status_code == 302
    with scope({office.id}):
        sale = Sale.objects.get()
    assert (sale.net_cents, sale.tax_cents) == (250_125, 52_526)
    change = reverse("receivables:change_sale", args=[code, sale.pk])
    assert browser.get(change).status_code == 200
    assert browser.post(change, form(customer_id=customer_id, quantity_1="1", token="t3")).status_code == 302
    step = reverse("receivables:sale_step", args=[code, sale.pk])
    assert browser.post(step, {"stap": "uitreiken"}).status_code == 302
    dispatch(make.machine())
    assert len(list((folder / "peppol-uit").iterdir())) == 1
    page = browser.get(reverse("receivables:sale", args=[code, sale.pk])).content.decode()
    assert "Uitgereikt" in page
    assert "verzonden" in page
    credited = browser.post(step, {"stap": "crediteren", "reden": "Vergissing"})
    with scope({office.id}):
        note = Sale.objects.get(kind="credit_note")
    assert credited["Location"].endswith(f"/document/{note.pk}/")
    assert browser.post(step, {"stap": "onzin"}).status_code == 404


def test_lines_are_added_and_recurrences_kept() -> None:
    office = today_office()
    browser, code = enter(office.clerk), office.client.code
    customer_id = given.customer(office)
    more = browser.post(reverse("receivables:one_more", args=[code]), form(customer_id=customer_id))
    assert b"text_3" in more.content
    given_form = form(customer_id=customer_id, months="1", first_on="2026-01-15", until="")
    address = reverse("receivables:new_recurrence", args=[code])
    assert browser.get(address).status_code == 200
    assert browser.post(address, given_form).status_code == 302
    with scope({office.id}):
        assert Recurrence.objects.get().months == 1


def test_customers_are_made_changed_and_a_citizen_looked_at_leaves_a_trace() -> None:
    office = today_office()
    browser, code = enter(office.clerk), office.client.code
    address = reverse("receivables:new_customer", args=[code])
    assert browser.get(address).status_code == 200
    values = {"kind": "person", "name": "Jan Peeters", "channel": "post", "street": "Dorp 1", "city": "Gent",
              "country": "BE", "term_days": "30", "active": "on", "token": "c1"}  # fmt: skip
    assert browser.post(address, values | {"street": ""}).status_code == 422
    assert browser.post(address, values | {"token": "c2"}).status_code == 302
    with scope({office.id}):
        customer = Customer.objects.get(name="Jan Peeters")
    page = reverse("receivables:customer", args=[code, customer.pk])
    assert browser.get(page).status_code == 200
    with scope({office.id}):
        assert Record.objects.filter(action="receivables.look", subject_id=str(customer.pk)).count() >= 1
    change = reverse("receivables:change_customer", args=[code, customer.pk])
    assert browser.post(change, values | {"street": "Markt 5", "token": "c3"}).status_code == 302
    with scope({office.id}):
        trail = Record.objects.filter(action="receivables.change_customer").get()
    assert trail.changes == {"street": ["…", "…"]}
    assert "Peeters" not in trail.subject_name


def test_a_run_is_proposed_by_one_and_sent_by_another() -> None:
    office = today_office()
    code = office.client.code
    given.issued(office, given.customer(office))
    clerk, second = enter(office.clerk), enter(office.second)
    answer = clerk.post(reverse("receivables:propose_run", args=[code]))
    page = clerk.get(answer["Location"])
    assert "U stelde deze ronde voor" in page.content.decode()
    step = answer["Location"] + "stap/"
    clerk.post(step, {"stap": "verzenden"})
    with scope({office.id}):
        assert Reminder.objects.get().state == "planned"
    assert "Verzenden" in second.get(answer["Location"]).content.decode()
    second.post(step, {"stap": "verzenden"})
    with scope({office.id}):
        letter = Reminder.objects.get()
    assert letter.state == "sent"
    assert clerk.get(reverse("receivables:letter", args=[code, letter.pk])).content.startswith(b"%PDF")
    again = clerk.post(reverse("receivables:propose_run", args=[code]), follow=True)
    assert "niemand aan te manen" in again.content.decode()
    assert clerk.get(reverse("receivables:steps", args=[code])).status_code == 200
    edit = reverse("receivables:set_step", args=[code, "company", 1])
    values = {"caption": "Vriendelijk", "days": "5", "text": "Beste {klant}", "token": "s1"}
    assert clerk.get(edit).status_code == 200
    assert clerk.post(edit, values | {"text": "{x}"}).status_code == 422
    assert clerk.post(edit, values | {"token": "s2"}).status_code == 302


def test_disputes_plans_and_write_offs_are_pressed() -> None:
    office = today_office()
    code = office.client.code
    customer_id = given.customer(office)
    made = given.issued(office, customer_id)
    clerk, holder = enter(office.clerk), enter(office.holder)
    step = reverse("receivables:invoice_step", args=[code, made.invoice_id])
    clerk.post(step, {"stap": "betwisten", "soort": "price", "reden": "Te duur"})
    page = clerk.get(reverse("receivables:invoice", args=[code, made.invoice_id])).content.decode()
    assert "betwist" in page
    with scope({office.id}):
        dispute = OutgoingInvoice.objects.get().disputes.get().pk
    clerk.post(step, {"stap": "beslissen", "betwisting": dispute, "uitkomst": "wrong", "reden": "Contract"})
    plan = reverse("receivables:plan", args=[code, customer_id])
    assert clerk.get(plan).status_code == 200
    values = {"invoices": [made.invoice_id], "first_on": "2027-01-15", "count": "3", "reason": "", "token": "p1"}
    assert clerk.post(plan, values).status_code == 302
    assert "Afbetalingsplan AP" in clerk.get(reverse("receivables:customer", args=[code, customer_id])).content.decode()
    clerk.post(step, {"stap": "afboeken", "soort": "waived", "bedrag": "10,00", "reden": "Gebaar"})
    with scope({office.id}):
        proposed = WriteOff.objects.get()
    assert proposed.cents == 1_000
    decide = reverse("receivables:decide_write_off", args=[code, proposed.pk])
    assert clerk.post(decide, {"besluit": "afboeken"}).status_code == 403
    assert "Afboeken" in holder.get(reverse("receivables:write_offs")).content.decode()
    holder.post(decide, {"besluit": "afboeken"})
    with scope({office.id}):
        assert WriteOff.objects.get().status == "approved"


def test_billing_is_set_on_a_confirmed_account_only() -> None:
    office = today_office()
    browser, address = enter(office.clerk), reverse("receivables:billing", args=[office.client.code])
    assert office.iban in browser.get(address).content.decode()
    values = {"iban": given.REFUND_IBAN, "reference_prefix": "901", "token": "b1"}
    wrong = browser.post(address, values)
    assert "geen bevestigde rekening" in wrong.content.decode()
    assert browser.post(address, values | {"iban": office.iban, "token": "b2"}).status_code == 302


def test_lists_ask_a_fixed_number_of_queries(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    office = today_office()
    browser = enter(office.clerk)
    for _ in range(4):
        given.issued(office, given.customer(office))
    for name in PAGES:
        browser.get(reverse(f"receivables:{name}"))
        with django_assert_max_num_queries(60):
            browser.get(reverse(f"receivables:{name}"))


def test_a_client_reads_and_decides_but_does_not_write() -> None:
    office = today_office()
    made = given.issued(office, given.customer(office))
    holder = enter(office.holder)
    assert holder.get(reverse("receivables:list")).status_code == 200
    assert holder.get(reverse("receivables:new_sale", args=[office.client.code])).status_code == 403
    step = reverse("receivables:invoice_step", args=[office.client.code, made.invoice_id])
    holder.post(step, {"stap": "dubieus", "reden": "x"})
    with scope({office.id}):
        assert not OutgoingInvoice.objects.get().doubtful


def call(secret: str, method: str, path: str, body: dict[str, Any] | None = None, **headers: str) -> Any:
    answer = Browser().generic(
        method, f"/api/v1/receivables{path}", json.dumps(body) if body else "", content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"} | headers,
    )  # fmt: skip
    return answer.status_code, answer.json()


def test_another_system_adds_a_customer_drafts_once_and_issues() -> None:
    office = today_office()
    person = make.person("Systeem", "boekhouder", client=office.client)
    _, secret = api_keys.create_api_key(make.machine(), office.id, name="proef", person_id=person.pk)
    body = {"kind": "company", "name": "Proef nv", "channel": "peppol",
            "enterprise_number": make.enterprise_number(9_000)}  # fmt: skip
    status, customer = call(secret, "POST", "/customers", body, **{"Idempotency-Key": "k1"})
    assert (status, call(secret, "POST", "/customers", body, **{"Idempotency-Key": "k1"})) == (200, (200, customer))
    assert call(secret, "POST", "/customers", body)[0] == 409
    line = {"description": "Zaal", "quantity": "2", "price": "100.00", "account": "743000", "category": "S",
            "percent": "21"}  # fmt: skip
    asked = {"customer_id": customer["id"], "lines": [line], "source": "zalen:1"}
    status, sale = call(secret, "POST", "/invoices", asked)
    assert (status, sale["total_cents"], sale["status"]) == (200, 24_200, "draft")
    assert call(secret, "POST", "/invoices", asked)[1]["id"] == sale["id"]
    status, issued = call(secret, "POST", f"/invoices/{sale['id']}/issue")
    assert (status, issued["number"][-6:], issued["open_cents"]) == (200, "-00001", 24_200)
    assert call(secret, "GET", f"/invoices/{sale['id']}")[1]["status"] == "issued"
    assert call(secret, "GET", "/invoices/999999")[0] == 404
    assert [one["open_cents"] for one in call(secret, "GET", "/open-items")[1]] == [24_200]
    assert [one["total_cents"] for one in call(secret, "GET", "/ageing")[1]] == [24_200]
    assert len(call(secret, "GET", "/customers")[1]["items"]) == 1
    assert call(secret, "GET", "/customers?cursor=x")[0] == 409
    assert call(secret, "POST", "/invoices", asked | {"lines": [line | {"account": "612000"}], "source": ""})[0] == 409


def test_a_file_of_customers_comes_in_once_and_changes_change() -> None:
    office = today_office()
    head = ";".join(column.name for column in KIND.columns)
    rows = [";".join(row) for row in KIND.example]
    bad = "Zonder nummer;onderneming;;;post;;A 1;9000;Gent;BE;;30"
    content = "\n".join([head, *rows, bad]).encode()
    batch = imports.stage(office.clerk, office.id, kind="debiteuren", name="d.csv", content=content)
    assert (batch.new, batch.bad) == (2, 1)
    assert imports.commit(office.clerk, office.id, batch.pk, only_good=True).counts["nieuwe debiteuren"] == 2
    changed = "\n".join([head, rows[0], rows[1].replace("Dorpsplein 2", "Markt 1")]).encode()
    again = imports.stage(office.clerk, office.id, kind="debiteuren", name="d.csv", content=changed)
    assert (again.same, again.changed) == (1, 1)
    imports.commit(office.clerk, office.id, again.pk)
    with scope({office.id}):
        assert list(Customer.objects.order_by("id").values_list("kind", "street")) == [
            ("company", "Kerkstraat 1"), ("person", "Markt 1"),
        ]  # fmt: skip


def test_the_night_drafts_what_recurs_and_judges_plans() -> None:
    office = today_office()
    customer_id = given.customer(office)
    actions.set_recurrence(
        office.clerk, office.id, customer_id=customer_id, description="Huur", months=12,
        first_on=dt.date(2026, 1, 1), lines=[given.RENT], until=dt.date(2026, 12, 31),
    )  # fmt: skip
    assert every_night(make.machine(), office.id) == 1
    assert every_night(make.machine(), None) == 0
