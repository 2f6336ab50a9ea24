"""What a client's system may decide through the API: the same verbs, rights and refusals as on the screens."""

import datetime as dt

import pytest

from bundel.accounting.payables import actions
from bundel.accounting.payables.tests import make_payables
from tests import make
from tests.api.conftest import Caller, caller

pytestmark = pytest.mark.django_db
TODAY = dt.datetime.now(dt.UTC).date()


@pytest.fixture
def centre() -> Caller:
    """A key with the rights of the lead."""
    return caller("centrumleider")


def send(system: Caller, method: str, path: str, **body: object) -> tuple[int, dict[str, object]]:
    answer = getattr(system.http, method)(
        f"/api/v1{path}", body, content_type="application/json", headers=system.headers
    )
    return answer.status_code, answer.json()


def test_a_credit_note_is_linked_and_untied(centre: Caller) -> None:
    supplier = make_payables.supplier()
    invoice = make_payables.received(centre.client, supplier, "26-1")
    note = make_payables.received(centre.client, supplier, "C-1", kind="credit_note", type_code="381")
    path = f"/invoices/{note}/correction"
    for _ in range(2):
        assert send(centre, "put", path, invoice_id=invoice) == (200, {"corrects": invoice, "number": "26-1"})
    assert send(centre, "put", f"/invoices/{invoice}/correction", invoice_id=note)[0] == 409
    assert send(centre, "put", path, invoice_id=999_999)[0] == 404
    assert send(centre, "post", f"{path}/undo", reason=" ")[1]["code"] == "payables.reason_needed"
    assert send(centre, "post", f"{path}/undo", reason="Verkeerd") == (200, {"corrects": None, "number": ""})


def test_a_refused_file_is_dismissed_and_restored(centre: Caller, neighbour: Caller) -> None:
    bad = actions.receive(make.machine(), b"<x>", "k.xml", "upload", client_id=centre.client.pk).intake_id
    path = f"/einvoices/{bad}/dismissal"
    assert send(neighbour, "put", path, reason="Weg")[0] == 404
    assert send(centre, "put", path, reason="Reclame") == (200, {"intake_id": bad, "dismissed": True})
    assert send(centre, "post", f"{path}/undo", reason="Toch niet") == (200, {"intake_id": bad, "dismissed": False})
    assert send(centre, "post", f"{path}/undo", reason="Nog eens")[0] == 409


def test_the_rules_are_read_by_all_and_set_by_the_lead(centre: Caller, neighbour: Caller) -> None:
    rules = {
        "order_required": False, "touchless_limit_cents": 125_000, "tolerance_ppm": 25_000,
        "tolerance_least_cents": 10, "tolerance_most_cents": 4_000, "regime": "general",
    }  # fmt: skip
    assert centre.get("/invoice-rules").json()["touchless_limit_cents"] == 0
    assert send(centre, "put", "/invoice-rules", **rules) == (200, rules | {"cooling_off_days": 3})
    assert send(centre, "put", "/invoice-rules", **rules | {"regime": "zomaar"})[0] == 422
    assert send(neighbour, "put", "/invoice-rules", **rules)[0] == 403
    assert neighbour.get("/invoice-rules").json()["touchless_limit_cents"] == 0


def test_suppliers_are_merged_ended_and_revived(centre: Caller) -> None:
    old, new = make_payables.supplier(1, iban=""), make_payables.supplier(2, iban="")
    path = f"/suppliers/{old.registration}"
    status, body = send(centre, "post", f"{path}/merge", into_kbo=new.registration, reason="Fusie")
    assert (status, body["merged_into"]) == (200, new.registration)
    status, body = send(centre, "post", f"{path}/revive", reason="Vergissing")
    assert (status, body) == (200, {"kbo": old.registration, "valid_to": None, "merged_into": ""})
    status, body = send(centre, "post", f"{path}/end", on=TODAY.isoformat(), reason="Stopgezet")
    assert (status, body["valid_to"]) == (200, TODAY.isoformat())
    assert send(centre, "post", "/suppliers/0123/end", on=TODAY.isoformat(), reason="x")[0] == 404
    assert send(centre, "post", f"{path}/end", on="1900-01-01", reason="x")[1]["code"] == "api.bad_date"
