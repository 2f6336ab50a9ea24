"""What runs by itself does its work once, for every client that has some."""

import datetime as dt
import os
from pathlib import Path

import pytest
from django.test import override_settings
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables import actions, jobs
from bundel.accounting.payables.models import Invoice
from bundel.accounting.payables.tests import make_payables as own
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.notifications.models import Notification

pytestmark = pytest.mark.django_db
NOW = own.NOW


def test_booking_without_a_person_goes_over_every_client_and_stops_when_done() -> None:
    supplier = own.supplier()
    boss = make.actor(make.person("", "centrumleider"), NOW)
    clients = [make.client() for _ in range(3)]
    for client in clients:
        ledger.open_books(make.machine(NOW), client.pk, 2026)
        actions.set_client_rules(boss, client.pk, touchless_limit_cents=10**6)
        actions.set_supplier_limit(boss, client.pk, supplier.pk, 10**6)
        actions.set_terms(boss, client.pk, supplier.pk, account="612010", without_order=True)
        for number in range(2):
            content = own.xml(client, supplier, f"26-{number}", net=1_000 + number)
            actions.receive(make.machine(NOW), content, "a.xml", "peppol", message_id=f"{client.pk}/{number}")
    assert jobs.book_without_person(make.machine(NOW), None) == 6
    assert jobs.book_without_person(make.machine(NOW), None) == 0
    with scope({client.pk for client in clients}):
        assert Invoice.objects.filter(status="approved", touchless=True).count() == 6


def test_the_drop_folder_of_the_settings_is_emptied(tmp_path: Path) -> None:
    with override_settings(DROP_FOLDER=tmp_path / "weg"):
        assert jobs.take_in_folder(make.machine(NOW), None) == {}
    (tmp_path / "kapot.xml").write_bytes(b"<Invoice")
    long_ago = dt.datetime(2026, 1, 1, tzinfo=dt.UTC).timestamp()
    os.utime(tmp_path / "kapot.xml", (long_ago, long_ago))
    with override_settings(DROP_FOLDER=tmp_path):
        assert jobs.take_in_folder(make.machine(NOW), None) == {"refused": 1}


def test_the_client_is_told_once_a_week_what_waits_for_it() -> None:
    client, other = make.client(), make.client()
    supplier = own.supplier()
    approver, contact = make.person("", "goedkeurder", client=client), make.person("", "contact", client=client)
    make.person("", "contact", client=other)
    clerk = make.actor(make.person("", "boekhouder"), NOW)
    key = actions.receive(make.machine(NOW), own.xml(client, supplier), "a.xml", "upload").invoice_id
    actions.ask(clerk, client.pk, key or 0, "Geleverd?")
    later = make.machine(NOW + dt.timedelta(days=13))
    assert jobs.tell_waiting(make.machine(NOW + dt.timedelta(days=11)), None) == 0
    for _ in range(2):
        assert jobs.tell_waiting(later, None) == 1
    with scope(set(Client.objects.values_list("pk", flat=True))):
        told = Notification.objects.filter(kind="payables.waiting")
        assert sorted(told.values_list("person_id", flat=True)) == sorted([approver.pk, contact.pk])
        assert "26-1" in told[0].text
