"""Claims by API: submitted whole by the person behind the key, once, and seen by nobody else's key."""

import base64
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.people import api_keys
from tests import make
from tests.api.conftest import Caller

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def chain(settings: Settings, tmp_path: Path, system: Caller) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    make.person("Bea Budget", "goedkeurder", client=system.client)
    approvals.set_chain(
        make.machine(), system.client.pk, kind="claim", caption="Onkosten", from_cents=0, to_cents=None,
        steps=[Step(role="goedkeurder")], valid_from=make.JOINED,
    )  # fmt: skip


def post(system: Caller, receipt: str, source: str = "reis:1") -> Any:
    day = make.machine().today - dt.timedelta(days=2)
    lunch = {"date": str(day), "kind": "meals", "description": "Lunch", "cents": 2_450, "receipt": receipt}
    trip = {"date": str(day), "kind": "mileage", "description": "Gent", "km": 87}
    content = json.dumps({"expenses": [lunch, trip], "source": source})
    return system.http.post("/api/v1/claims", content, content_type="application/json", headers=system.headers)


def test_a_claim_is_submitted_once_and_followed_by_its_own_key(system: Caller) -> None:
    receipt = base64.b64encode(b"%PDF-1.7 lunch").decode()
    first = post(system, receipt)
    assert first.status_code == 200, first.content
    assert post(system, receipt).json() == first.json()
    (row,) = system.get("/claims").json()["items"]
    assert (row["id"], row["state"], row["total_cents"]) == (first.json()["id"], "submitted", 2_450 + 3_724)
    colleague = make.person("", "contact", client=system.client)
    _, system.secret = api_keys.create_api_key(make.machine(), system.client.pk, name="collega", person_id=colleague.pk)
    assert system.get("/claims").json() == {"items": [], "next": ""}


def test_what_is_not_in_order_leaves_nothing_behind(system: Caller) -> None:
    assert post(system, "").json()["code"] == "claims.wrong"
    assert post(system, "geen base64!").json()["code"] == "claims.bad_receipt"
    assert system.get("/claims").json()["items"] == []
    assert system.get("/claims", cursor="x").status_code == 409
