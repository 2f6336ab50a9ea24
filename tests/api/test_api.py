"""The API as a client's system meets it."""

import json
import os
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables import queries
from bundel.accounting.payables.models import Intake, Invoice, SupplierAccount
from bundel.accounting.payables.tests import make_payables
from bundel.config import api
from bundel.platform.clients.scope import scope
from bundel.platform.people import api_keys
from tests import make
from tests.api.conftest import Caller, caller

pytestmark = pytest.mark.django_db
GOLDEN = Path(__file__).parents[1] / "golden" / "openapi.json"


def test_the_description_is_the_agreed_one() -> None:
    """Renew with BUNDEL_GOLDEN=1, and read the difference: callers depend on it."""
    text = json.dumps(api.document(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if os.environ.get("BUNDEL_GOLDEN"):
        GOLDEN.write_text(text)
    assert GOLDEN.read_text() == text


def test_the_description_and_its_page_are_there_without_key() -> None:
    answer = Browser().get("/api/openapi.json")
    assert answer.json()["info"]["title"] == "Bundel"
    page = Browser().get("/api/docs").content.decode()
    assert "POST /api/v1/einvoices" in page
    assert "<style" not in page
    assert page.count("<script") == page.count("<script src=")


def test_without_key_nothing_is_told(system: Caller) -> None:
    answer = Browser().get("/api/v1/clients/me")
    assert answer.status_code == 401
    assert answer.json()["code"] == "api.no_key"
    assert Browser().get("/api/v1/clients/me", headers={"Authorization": "Bearer bdl_x"}).status_code == 401


def test_a_key_tells_its_client(system: Caller) -> None:
    assert system.get("/clients/me").json()["code"] == system.client.code


def test_an_invoice_is_delivered_once_and_followed(system: Caller) -> None:
    supplier = make_payables.supplier()
    content = make_payables.xml(system.client, supplier, "26-9001")
    first = system.deliver(content, key="levering-1")
    assert first.status_code == 200, first.content
    assert first.json()["verdict"] == "accepted"
    again = system.deliver(content, key="levering-1")
    assert again.json() == first.json()
    assert Intake.objects.filter(channel="api").count() == 1
    page = system.get("/invoices").json()
    assert [row["number"] for row in page["items"]] == ["26-9001"]
    assert page["items"][0]["supplier_kbo"] == supplier.registration
    one = system.get(f"/invoices/{first.json()['invoice_id']}").json()
    assert one["payable_cents"] == 12_100
    assert one["clock"]["due_on"] == one["due_on"]
    assert one["clock"]["story"]


def test_the_same_key_with_another_document_is_refused(system: Caller) -> None:
    supplier = make_payables.supplier()
    assert system.deliver(make_payables.xml(system.client, supplier, "1"), key="een").status_code == 200
    answer = system.deliver(make_payables.xml(system.client, supplier, "2"), key="een")
    assert answer.status_code == 409
    assert answer.json()["code"] == "payables.message_of_another"
    assert set(answer.json()) == {"code", "message", "facts", "rows", "lifted_by", "next_step"}


def test_keys_of_two_clients_do_not_meet(system: Caller, neighbour: Caller) -> None:
    supplier = make_payables.supplier()
    mine = system.deliver(make_payables.xml(system.client, supplier, "1"), key="een").json()
    theirs = neighbour.deliver(make_payables.xml(neighbour.client, supplier, "1"), key="een").json()
    assert theirs["verdict"] == "accepted"
    assert mine["invoice_id"] != theirs["invoice_id"]


def test_a_faulty_document_is_answered_with_its_rules(system: Caller) -> None:
    answer = system.deliver(b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
    assert answer.status_code == 200
    assert answer.json()["verdict"] == "refused"
    assert answer.json()["findings"][0]["severity"] == "error"


def test_a_document_for_another_client_is_refused(system: Caller, neighbour: Caller) -> None:
    content = make_payables.xml(neighbour.client, make_payables.supplier(), "1")
    answer = system.deliver(content)
    assert answer.status_code == 409
    with scope({neighbour.client.pk}):
        assert Invoice.objects.count() == 0


def test_a_key_of_one_client_cannot_read_the_other(system: Caller, neighbour: Caller) -> None:
    made = system.deliver(make_payables.xml(system.client, make_payables.supplier(), "1")).json()
    assert system.get(f"/invoices/{made['invoice_id']}").status_code == 200
    answer = neighbour.get(f"/invoices/{made['invoice_id']}")
    assert answer.status_code == 404
    assert answer.json()["message"]
    assert neighbour.get("/invoices").json()["items"] == []


def test_pages_follow_their_cursor_to_the_end(system: Caller) -> None:
    supplier = make_payables.supplier()
    for number in range(5):
        make_payables.received(system.client, supplier, f"26-{number}", net=10_000 + number)
    seen, cursor = [], ""
    while True:
        page = system.get("/invoices", limit=2, cursor=cursor).json()
        seen += [row["id"] for row in page["items"]]
        cursor = page["next"]
        if not cursor:
            break
    assert len(seen) == len(set(seen)) == 5
    assert system.get("/invoices", cursor="2026-13-45/1").status_code == 409
    assert system.get("/invoices", limit=0).status_code == 422


def test_an_account_is_proposed_once_for_a_key(system: Caller) -> None:
    supplier = make_payables.supplier(iban="")
    body = {
        "iban": "BE68 5390 0754 7034", "holder_name": "Proef", "evidence": "Brief", "callback_number": "02 000 00 00",
        "callback_person": "An", "callback_at": "2026-01-05T09:00:00Z",
    }  # fmt: skip
    path = f"/api/v1/suppliers/{supplier.registration}/iban-changes"
    headers = system.headers | {"Idempotency-Key": "rek-1"}
    first = system.http.post(path, body, content_type="application/json", headers=headers)
    assert first.status_code == 200, first.content
    assert system.http.post(path, body, content_type="application/json", headers=headers).json() == first.json()
    other = system.http.post(
        path, body | {"holder_name": "Ander"}, content_type="application/json", headers=headers
    )  # fmt: skip
    assert other.status_code == 409
    assert other.json()["code"] == "actions.key_used_for_other_content"
    assert [one.status for one in SupplierAccount.objects.filter(supplier=supplier)] == ["proposed"]
    missing = system.http.post(
        "/api/v1/suppliers/0999999922/iban-changes", body, content_type="application/json", headers=system.headers
    )
    assert missing.status_code == 404


def test_a_key_without_the_right_gets_403() -> None:
    reader = caller("goedkeurder")
    assert reader.get("/invoices").status_code == 200
    answer = reader.get("/ledger/balance", on="2026-03-31")
    assert answer.status_code == 403
    assert answer.json()["lifted_by"]
    delivered = reader.deliver(make_payables.xml(reader.client, make_payables.supplier(), "1"))
    assert delivered.status_code == 403
    with scope({reader.client.pk}):
        assert queries.listed(queries.Filters()).rows == ()


def test_ledger_and_indicators_answer(system: Caller) -> None:
    ledger.open_books(make.machine(), system.client.pk, 2026)
    balance = system.get("/ledger/balance", on="2026-03-31")
    assert balance.status_code == 200
    assert balance.json()["debit_cents"] == balance.json()["credit_cents"] == 0
    assert system.get("/ledger/entries").json() == {"items": [], "next": ""}
    assert system.get("/ledger/balance", on="0001-01-01").status_code == 409
    figures = system.get("/kpis", period="2026-H1")
    assert figures.status_code == 200
    assert {one["verdict"] for one in figures.json()["figures"]} == {"not_measured"}
    assert system.get("/kpis", period="morgen").status_code == 404


def test_statements_are_delivered_once(system: Caller) -> None:
    file = SimpleUploadedFile("leeg.xml", b"<Document/>")
    headers = system.headers | {"Idempotency-Key": "u-1"}
    first = system.http.post("/api/v1/bank/statements", {"file": file}, headers=headers)
    assert first.status_code == 200, first.content
    assert first.json()["statements"] == []
    assert first.json()["findings"]
    file.seek(0)
    assert system.http.post("/api/v1/bank/statements", {"file": file}, headers=headers).json() == first.json()
    other = SimpleUploadedFile("ander.xml", b"<Document>2</Document>")
    assert system.http.post("/api/v1/bank/statements", {"file": other}, headers=headers).status_code == 409


def test_too_many_requests_say_how_long_to_wait(system: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api.api.auth[0], "limit", 1)  # type: ignore[index]
    answers = [system.get("/clients/me") for _ in range(4)]
    assert answers[0].status_code == 200
    late = next(answer for answer in answers if answer.status_code == 429)
    assert 0 < int(late["Retry-After"]) <= 60
    assert late.json()["code"] == "people.too_many_requests"


def test_a_revoked_key_opens_nothing(system: Caller) -> None:
    key = api_keys.recognise(system.secret, make.machine().now)
    assert key is not None
    api_keys.revoke_api_key(make.machine(), system.client.pk, key.pk)
    assert system.get("/clients/me").status_code == 401
