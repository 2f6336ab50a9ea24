"""Files of feeders through the API: once, with control totals, repaired, and for one's own client only."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bundel.accounting.interfaces import actions, booking_jobs
from bundel.accounting.interfaces.models import Delivery
from bundel.accounting.interfaces.tests.make_interfaces import GOOD, LAYOUT, NOW, REPAIRED, UNBALANCED, file
from bundel.accounting.ledger import actions as ledger
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.models import JobRun
from tests import make
from tests.api.conftest import Caller

pytestmark = pytest.mark.django_db


def open_feeder(system: Caller) -> None:
    """Books of 2026 and the feeder HUUR, in use."""
    maker, lead = (make.actor(make.person("", "centrumleider"), NOW) for _number in range(2))
    ledger.open_books(make.machine(NOW), system.client.pk, 2026)
    actions.set_feeder(
        maker, system.client.pk, "HUUR", name="Huurpakket", journal="DIV", layout=LAYOUT, schedule="none",
        policy="rows", owner_id=maker.person_id or 0,
    )  # fmt: skip
    actions.activate(lead, system.client.pk, "HUUR")


def send(system: Caller, *rows: str, key: str = "", to: str = "", feeder: str = "HUUR", **told: int) -> Any:
    content = SimpleUploadedFile("huur.csv", file(*rows), content_type="text/csv")
    path = f"/api/v1/interfaces/{to or system.client.code}/{feeder}/deliveries"
    headers = system.headers | ({"Idempotency-Key": key} if key else {})
    return system.http.post(path, {"file": content, **told}, headers=headers)


def book(system: Caller) -> None:
    """What the worker does with what the API put in the queue."""
    with scope({system.client.pk}):
        waiting = list(Delivery.of(system.client.pk).filter(state="received"))
        queued = set(JobRun.objects.filter(state="queued").values_list("pk", flat=True))
    assert {one.run_id for one in waiting} <= queued
    for one in waiting:
        booking_jobs.book_delivery(make.machine(NOW), system.client.pk, delivery_id=one.pk)


def status(system: Caller, delivery: int, to: str = "") -> Any:
    return system.get(f"/interfaces/{to or system.client.code}/HUUR/deliveries/{delivery}")


def test_delivered_once_followed_and_repaired(system: Caller) -> None:
    open_feeder(system)
    first = send(system, *GOOD, *UNBALANCED, key="maart", rows=4, debit_cents=17000, credit_cents=16000).json()
    assert (first["state"], first["batch"], first["rows"], first["again"]) == ("received", "maart", 4, False)
    again = send(system, *GOOD, *UNBALANCED, key="maart").json()
    assert (again["id"], again["again"]) == (first["id"], True)
    book(system)
    now = status(system, first["id"]).json()
    assert (now["state"], now["booked_cents"], now["rejected_rows"]) == ("partly", 10000, 2)
    assert [(one["reference"], one["row"], one["debit_cents"], one["credit_cents"]) for one in now["rejects"]] == [
        ("C3", 4, 7000, 6000)
    ]
    repair = send(system, *REPAIRED, repairs=first["id"]).json()
    book(system)
    assert status(system, repair["id"]).json()["state"] == "booked"
    assert status(system, first["id"]).json()["state"] == "replayed"


def test_another_control_total_books_nothing(system: Caller) -> None:
    open_feeder(system)
    sent = send(system, *GOOD, key="april", debit_cents=10001).json()
    book(system)
    now = status(system, sent["id"]).json()
    assert (now["state"], now["booked_cents"]) == ("rejected", 0)
    assert "controletotaal" in now["rejects"][0]["reason"]


def test_of_another_client_nothing_exists(system: Caller, neighbour: Caller) -> None:
    open_feeder(system)
    one = send(system, *GOOD).json()["id"]
    assert send(neighbour, *GOOD).status_code == 404
    assert send(neighbour, *GOOD, to=system.client.code).status_code == 404
    assert send(system, *GOOD, feeder="LOON").json()["code"] == "interfaces.unknown_feeder"
    assert status(neighbour, one).status_code == 404
    assert status(neighbour, one, to=system.client.code).status_code == 404
    open_feeder(neighbour)
    assert status(neighbour, one).status_code == 404
