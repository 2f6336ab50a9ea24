"""Taking in a file: once, for the right client, whatever happens meanwhile."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from django.db import connection, connections
from django.test import override_settings
from tests import make

from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.models import Intake, Invoice, Supplier
from bundel.accounting.payables.tests import make_payables as own
from bundel.accounting.purchasing import actions as purchasing
from bundel.accounting.purchasing.rules import COLUMNS
from bundel.kit.findings import Refusal, Unavailable
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.documents import queries as documents

NOW = own.NOW


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    with override_settings(DOCUMENTS_FOLDER=tmp_path / "documents"):
        yield tmp_path


def everything() -> set[int]:
    return set(Client.objects.values_list("pk", flat=True))


def count() -> tuple[int, int]:
    with scope(everything()):
        return Intake.objects.count(), Invoice.objects.count()


@pytest.mark.django_db
def test_the_original_is_kept_byte_for_byte_and_found_from_the_invoice() -> None:
    client, supplier = make.client(), own.supplier()
    content = own.xml(client, supplier)
    receipt = actions.receive(make.machine(NOW), content, "a.xml", "upload")
    with scope({client.pk}):
        invoice = Invoice.objects.get(pk=receipt.invoice_id)
        assert documents.content(invoice.document_id) == content
        assert [row.id for row in documents.of(f"payables.invoice:{invoice.pk}")] == [invoice.document_id]
        assert Intake.objects.get().rule_sets.keys() == {"xsd", "en16931", "peppol", "platform"}


@pytest.mark.django_db
def test_the_same_message_gives_the_same_answer_and_changes_nothing() -> None:
    client, supplier = make.client(), own.supplier()
    content = own.xml(client, supplier)
    first = actions.receive(make.machine(NOW), content, "a.xml", "peppol", message_id="m1")
    again = actions.receive(make.machine(NOW), content, "anders.xml", "peppol", message_id="m1")
    assert (again.invoice_id, again.intake_id, again.again) == (first.invoice_id, first.intake_id, True)
    assert count() == (1, 1)
    with pytest.raises(Refusal) as refused:
        actions.receive(make.machine(NOW), content + b"\n", "a.xml", "peppol", message_id="m1")
    assert refused.value.code == "payables.message_of_another"


@pytest.mark.django_db
def test_the_same_file_by_another_channel_is_a_duplicate_that_points_at_the_invoice() -> None:
    client, supplier = make.client(), own.supplier()
    content = own.xml(client, supplier)
    first = actions.receive(make.machine(NOW), content, "a.xml", "peppol", message_id="m1")
    for channel in ("upload", "folder", "api"):
        again = actions.receive(make.machine(NOW), content, "a.xml", channel)
        assert (again.verdict, again.duplicate_of) == ("duplicate", first.invoice_id)
    assert count() == (4, 1)


@pytest.mark.django_db
def test_the_same_number_in_another_file_is_a_duplicate_but_not_in_another_year_or_kind() -> None:
    client, supplier = make.client(), own.supplier()
    first = actions.receive(make.machine(NOW), own.xml(client, supplier, "26-1"), "a.xml", "upload")
    same = actions.receive(make.machine(NOW), own.xml(client, supplier, " 26-1", net=777), "b.xml", "upload")
    assert (same.verdict, same.duplicate_of) == ("duplicate", first.invoice_id)
    assert same.findings[-1]["code"] == "payables.same_invoice"
    older = own.xml(client, supplier, "26-1", issued=dt.date(2025, 12, 30), net=555)
    assert actions.receive(make.machine(NOW), older, "c.xml", "upload").verdict == "accepted"
    credit = own.xml(client, supplier, "26-1", kind="credit_note", type_code="381", net=444)
    assert actions.receive(make.machine(NOW), credit, "d.xml", "upload").verdict == "accepted"


@pytest.mark.django_db
def test_look_alikes_stop_both_until_a_person_says_that_they_differ() -> None:
    client, supplier = make.client(), own.supplier()
    actions.set_terms(make.machine(NOW), client.pk, supplier.pk, without_order=True)
    first = actions.receive(make.machine(NOW), own.xml(client, supplier, "26-000101"), "a.xml", "upload")
    second = actions.receive(make.machine(NOW), own.xml(client, supplier, "26/101", net=5), "b.xml", "upload")
    with scope({client.pk}):
        causes = dict(Invoice.objects.values_list("pk", "exception_cause"))
    assert causes == {first.invoice_id: "near_duplicate", second.invoice_id: "near_duplicate"}
    who = make.actor(make.person("", "boekhouder"), NOW)
    assert actions.accept_cause(who, client.pk, second.invoice_id, "near_duplicate", "andere levering") == "to_book"


@pytest.mark.django_db
def test_only_the_receiver_on_the_invoice_chooses_the_client() -> None:
    mine, other = make.client(), make.client()
    supplier = own.supplier()
    content = own.xml(mine, supplier)
    with pytest.raises(Refusal) as refused:
        actions.receive(make.machine(NOW), content, "a.xml", "upload", client_id=other.pk)
    assert refused.value.code == "payables.other_receiver"
    contact = make.actor(make.person("", "contact", client=other), NOW)
    with pytest.raises(Refusal) as refused:
        actions.receive(contact, content, "a.xml", "upload")
    assert refused.value.code == "people.no_right"
    assert count() == (0, 0)


@pytest.mark.django_db
def test_clients_of_one_legal_person_are_told_apart_by_their_routing_code() -> None:
    number = "0877000160"
    one = make.client(enterprise_number=number, establishment="OVO000001")
    two = make.client(enterprise_number=number, establishment="OVO000002")
    supplier = own.supplier()
    to_two = own.xml(two, supplier, "26-1", buyer_reference="OVO000002")
    assert actions.receive(make.machine(NOW), to_two, "a.xml", "upload").client_id == two.pk
    lost = actions.receive(make.machine(NOW), own.xml(one, supplier, "26-2"), "b.xml", "upload")
    assert (lost.verdict, lost.client_id) == ("unroutable", None)


@pytest.mark.django_db
def test_a_file_without_client_is_kept_and_routed_after_the_register_changed() -> None:
    supplier = own.supplier()
    unknown = Client(name="Agentschap Later", enterprise_number="0877000259")
    content = own.xml(unknown, supplier)
    receipt = actions.receive(make.machine(NOW), content, "a.xml", "peppol", message_id="m1")
    assert (receipt.verdict, receipt.findings[-1]["code"]) == ("unroutable", "payables.not_routable")
    who = make.actor(make.person("", "boekhouder"), NOW)
    with pytest.raises(Refusal, match="geen enkele cliënt"):
        actions.route_again(who, None, receipt.intake_id)
    client = make.client(enterprise_number="0877000259")
    routed = actions.route_again(who, None, receipt.intake_id)
    assert (routed.verdict, routed.client_id) == ("accepted", client.pk)
    with scope({client.pk}):
        assert queries.unroutable() == []
    with pytest.raises(Refusal):
        actions.route_again(who, None, receipt.intake_id)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"geen xml",
        b"PK\x03\x04zip",
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        b"<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>",
        b"<Invoice",
        "<Invoice>é</Invoice>".encode("latin-1"),
    ],
)
def test_broken_files_are_refused_with_a_finding_and_never_raise(content: bytes) -> None:
    client = make.client()
    receipt = actions.receive(make.machine(NOW), content, "x.xml", "upload", client_id=client.pk)
    assert receipt.verdict == "refused"
    assert [one for one in receipt.findings if one["severity"] == "error" and one["text"]]
    again = actions.receive(make.machine(NOW), content, "x.xml", "upload", client_id=client.pk)
    assert again.again
    assert count() == (1, 0)


@pytest.mark.django_db
def test_a_full_disk_keeps_nothing_half(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client, supplier = make.client(), own.supplier()
    content = own.xml(client, supplier)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bundel.platform.documents.disk.write", full)
    with pytest.raises(Unavailable):
        actions.receive(make.machine(NOW), content, "a.xml", "upload")
    assert count() == (0, 0)
    monkeypatch.undo()
    assert actions.receive(make.machine(NOW), content, "a.xml", "upload").verdict == "accepted"


@pytest.mark.django_db
def test_a_folder_is_emptied_once_and_every_file_has_its_answer(folder: Path) -> None:
    client, supplier = make.client(), own.supplier()
    drop = folder / "inkomend"
    drop.mkdir()
    (drop / "goed.xml").write_bytes(own.xml(client, supplier))
    (drop / "kapot.xml").write_bytes(b"<Invoice")
    (drop / ".deel").write_bytes(b"nog bezig")
    assert actions.receive_folder(make.machine(NOW), drop, quiet_seconds=0) == {"accepted": 1, "refused": 1}
    names = sorted(file.relative_to(drop).as_posix() for file in drop.rglob("*") if file.is_file())
    assert names == [".deel", "geweigerd/kapot.xml", "geweigerd/kapot.xml.txt", "verwerkt/goed.xml"]
    assert actions.receive_folder(make.machine(NOW), drop, quiet_seconds=0) == {}


@pytest.mark.django_db
def test_a_folder_run_that_died_before_moving_only_moves_the_second_time(folder: Path) -> None:
    client, supplier = make.client(), own.supplier()
    drop = folder / "inkomend"
    drop.mkdir()
    (drop / "goed.xml").write_bytes(own.xml(client, supplier))
    actions.receive(make.machine(NOW), (drop / "goed.xml").read_bytes(), "goed.xml", "folder")
    assert actions.receive_folder(make.machine(NOW), drop, quiet_seconds=0) == {"accepted": 1}
    assert count() == (1, 1)


def _deliver(content: bytes, message: str) -> actions.Receipt:
    try:
        return actions.receive(make.machine(NOW), content, "a.xml", "peppol", message_id=message)
    finally:
        connections.close_all()


def test_the_same_file_from_eight_threads_makes_one_invoice(own_database: str) -> None:
    client, supplier = make.client(), own.supplier()
    content = own.xml(client, supplier)
    with ThreadPoolExecutor(8) as pool:
        receipts = list(pool.map(lambda _: _deliver(content, "m1"), range(8)))
    assert len({receipt.invoice_id for receipt in receipts}) == 1
    assert sorted(receipt.again for receipt in receipts) == [False] + [True] * 7
    assert count() == (1, 1)


def test_one_number_in_eight_different_files_at_once_makes_one_invoice(own_database: str) -> None:
    client, supplier = make.client(), own.supplier()
    files = [own.xml(client, supplier, "26-1", net=1000 + number) for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        receipts = list(pool.map(lambda pair: _deliver(pair[1], f"m{pair[0]}"), enumerate(files)))
    assert sorted(receipt.verdict for receipt in receipts) == ["accepted"] + ["duplicate"] * 7
    assert count() == (8, 1)


def test_an_unknown_supplier_in_eight_files_at_once_is_registered_once(own_database: str) -> None:
    client = make.client()
    seller = Supplier(name="Nieuw BV", registration=own.number_of(77))
    files = [own.xml(client, seller, f"26-{number}", net=1000 * number) for number in range(1, 9)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda pair: _deliver(pair[1], f"m{pair[0]}"), enumerate(files)))
    assert Supplier.objects.count() == 1
    with scope({client.pk}):
        assert Invoice.objects.filter(exception_cause="unknown_supplier").count() == 8


def test_two_suppliers_at_once_do_not_overdraw_one_order(own_database: str) -> None:
    client, sellers = make.client(), [own.supplier(1), own.supplier(2)]
    head = ",".join(COLUMNS)
    row = "4500,,,1,Papier,,,100.00,21,ZZ0-1,VL26-1,121.00"
    purchasing.import_orders(make.machine(NOW), client.pk, f"{head}\n{row}\n".encode())
    files = [own.xml(client, sellers[n % 2], f"26-{n}", net=3_000 + n, order="4500") for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda pair: _deliver(pair[1], f"m{pair[0]}"), enumerate(files)))
    with scope({client.pk}):
        assert Invoice.objects.filter(status="to_book").count() == 3
        assert Invoice.objects.filter(exception_cause="over_order").count() == 5


_VICTIM = """
import os, sys, time
import django
django.setup()
from django.conf import settings
settings.DOCUMENTS_FOLDER = sys.argv[1]
import bundel.accounting.payables.actions.creating as creating
from bundel.accounting.payables import actions
from bundel.platform.people.actor import system
inner = creating.insert_all
def slow(rows):
    inner(rows)
    print("written", flush=True)
    time.sleep(60)
creating.insert_all = slow
actions.receive(system("proef"), open(sys.argv[2], "rb").read(), "a.xml", "peppol", message_id="m1")
"""


def test_a_killed_intake_leaves_nothing_and_the_next_delivery_does_it_all(
    own_database: str, folder: Path, superuser: psycopg.Connection
) -> None:
    client, supplier = make.client(), own.supplier()
    file = folder / "a.xml"
    file.write_bytes(own.xml(client, supplier))
    settings = connection.settings_dict
    address = f"postgresql://{settings['USER']}@/{settings['NAME']}?host={settings['HOST']}&port={settings['PORT']}"
    environment = os.environ | {"DATABASE_URL": address, "DATABASE_OWNER_URL": address}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    victim = subprocess.Popen(
        [sys.executable, "-c", _VICTIM, str(folder / "documents"), str(file)],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert victim.stdout is not None
    assert victim.stdout.readline() == "written\n"
    os.kill(victim.pid, signal.SIGKILL)
    victim.wait()
    for _ in range(50):
        if superuser.execute(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'ClientRead'"
            " and state = 'idle in transaction'"
        ).fetchone() == (0,):
            break
        time.sleep(0.1)
    assert count() == (0, 0)
    assert _deliver(file.read_bytes(), "m1").verdict == "accepted"
    assert count() == (1, 1)


@pytest.mark.django_db
@pytest.mark.parametrize("content", [b"%PDF-1.7 zelfde bijlage", b"<Invoice>geen factuur"])
def test_the_same_bytes_of_two_clients_are_two_arrivals(content: bytes) -> None:
    first, second = make.client(), make.client()
    receipts = [
        actions.receive(make.machine(NOW), content, "a", "upload", client_id=client.pk) for client in (first, second)
    ]
    assert [receipt.client_id for receipt in receipts] == [first.pk, second.pk]
    assert not any(receipt.again for receipt in receipts)
    assert actions.receive(make.machine(NOW), content, "a", "upload", client_id=second.pk).again
