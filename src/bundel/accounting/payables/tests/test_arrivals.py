"""Files that became no invoice: a scan that waits for its client, what is dismissed and taken back, many at once."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.test import Client as Browser
from django.test import override_settings
from django.urls import reverse
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.payables import actions, queries, rules_package
from bundel.accounting.payables.models import DeliveredFile, Delivery, Dismissal, Intake, Invoice
from bundel.accounting.payables.tests import make_payables as own
from bundel.kit.findings import Refusal
from bundel.platform.audit.models import Record
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import work
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db
NOW = own.NOW
SCAN = b"%PDF-1.4 een scan"
LONG_AGO = NOW.timestamp()


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path / "stukken"


@pytest.fixture
def clerk() -> Actor:
    return make.actor(make.person("", "boekhouder"), NOW)


def signed_in(person: Person) -> Browser:
    browser = Browser()
    browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return browser


def waiting(by: Actor, content: bytes = SCAN, name: str = "scan.pdf") -> int:
    """A scan that came without client; the id of its arrival."""
    receipt = actions.receive(by, content, name, "upload")
    assert (receipt.verdict, receipt.client_id, receipt.findings[0]["code"]) == (
        "unroutable",
        None,
        "payables.paper_waits",
    )
    return receipt.intake_id


def test_a_scan_without_client_waits_and_is_taken_over_by_the_client_it_gets(clerk: Actor) -> None:
    client, other = make.client(), make.client()
    key = waiting(clerk)
    assert waiting(clerk) == key
    with scope({client.pk, other.pk}):
        assert [row.id for row in queries.unroutable()] == [key]
    receipt = actions.assign_intake(clerk, client.pk, key)
    assert (receipt.verdict, receipt.client_id) == ("to_key", client.pk)
    again = actions.assign_intake(clerk, client.pk, key)
    assert (again.intake_id, again.again) == (receipt.intake_id, True)
    with pytest.raises(Refusal, match="al verwerkt"):
        actions.assign_intake(clerk, other.pk, key)
    with scope({client.pk, other.pk}):
        assert queries.unroutable() == []
        assert [(row.id, row.document_id is not None) for row in queries.to_key()] == [(receipt.intake_id, True)]
        kept = Intake.objects.get(pk=receipt.intake_id)
    assert (kept.retry_of_id, kept.received_at) == (key, NOW)
    invoice = actions.key_in(clerk, client.pk, receipt.intake_id, own.keyed(own.supplier(), "P-1"))
    assert invoice


def test_the_same_scan_offered_for_a_client_takes_the_waiting_one_along(clerk: Actor) -> None:
    client = make.client()
    key = waiting(clerk)
    receipt = actions.receive(clerk, SCAN, "scan.pdf", "upload", client_id=client.pk)
    assert receipt.verdict == "to_key"
    with scope({client.pk}):
        assert Intake.objects.get(pk=receipt.intake_id).retry_of_id == key
        assert queries.unroutable() == []
    other = actions.receive(clerk, SCAN, "scan.pdf", "upload", client_id=make.client().pk)
    assert (other.verdict, other.again) == ("to_key", False)


def test_only_who_handles_everybody_gives_a_scan_to_a_client_and_an_e_invoice_decides_itself(clerk: Actor) -> None:
    client, supplier = make.client(), own.supplier()
    key = waiting(clerk)
    of_one = make.actor(make.person("", "boekhouder", client=client), NOW)
    with pytest.raises(Refusal) as refused:
        actions.assign_intake(of_one, client.pk, key)
    assert refused.value.code == "people.no_right"
    stranger = Client(name="Vreemd", enterprise_number=own.number_of(77))
    lost = actions.receive(clerk, own.xml(stranger, supplier), "vreemd.xml", "upload")
    assert lost.verdict == "unroutable"
    with pytest.raises(Refusal, match="geen pdf of scan"):
        actions.assign_intake(clerk, client.pk, lost.intake_id)


def test_a_refused_file_is_dismissed_with_a_reason_and_taken_back(clerk: Actor) -> None:
    client = make.client()
    bad = actions.receive(clerk, b"<Invoice>half", "kapot.xml", "upload", client_id=client.pk).intake_id
    with pytest.raises(Refusal, match="vraagt een reden"):
        actions.dismiss_intake(clerk, client.pk, bad, "  ")
    for _ in range(2):
        actions.dismiss_intake(clerk, client.pk, bad, "Reclame")
    with scope({client.pk}):
        assert queries.arrivals(state="refused") == []
        assert [(row.id, row.dismissed) for row in queries.dismissed_arrivals()] == [(bad, "Reclame")]
        assert [row.dismissed for row in queries.arrivals()] == ["Reclame"]
    actions.restore_intake(clerk, client.pk, bad, "Toch nodig")
    with pytest.raises(Refusal, match="niet op afgehandeld"):
        actions.restore_intake(clerk, client.pk, bad, "Nog eens")
    actions.dismiss_intake(clerk, client.pk, bad, "Toch reclame")
    with scope({client.pk}):
        assert Dismissal.objects.filter(intake_id=bad).count() == 2
        told = Record.objects.filter(action__endswith="_intake", subject_id=str(bad)).order_by("id")
        assert [(one.action, one.reason) for one in told] == [
            ("payables.dismiss_intake", "Reclame"),
            ("payables.restore_intake", "Toch nodig"),
            ("payables.dismiss_intake", "Toch reclame"),
        ]


def test_what_became_an_invoice_cannot_be_dismissed_and_what_is_dismissed_cannot_go_on(clerk: Actor) -> None:
    client, supplier = make.client(), own.supplier()
    good = actions.receive(clerk, own.xml(client, supplier), "goed.xml", "upload")
    with pytest.raises(Refusal, match="niets af te handelen"):
        actions.dismiss_intake(clerk, client.pk, good.intake_id, "weg")
    scan = waiting(clerk)
    actions.dismiss_intake(clerk, None, scan, "Reclame")
    with pytest.raises(Refusal, match="staat op afgehandeld"):
        actions.assign_intake(clerk, client.pk, scan)
    paper = actions.receive(clerk, SCAN + b"2", "b.pdf", "upload", client_id=client.pk).intake_id
    actions.dismiss_intake(clerk, client.pk, paper, "Dubbel op papier")
    with pytest.raises(Refusal, match="staat op afgehandeld"):
        actions.key_in(clerk, client.pk, paper, own.keyed(supplier, "P-2"))
    with pytest.raises(Refusal, match="bestaat niet"):
        actions.dismiss_intake(clerk, make.client().pk, paper, "niet van mij")


def attempt(attack: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack)
        assert cursor.rowcount, "deze aanval raakt niets"


@pytest.mark.parametrize(
    "attack",
    [
        "update payables_dismissal set reason = 'anders'",
        "update payables_dismissal set restored_at = now(), restored_reason = ''",
        "update payables_dismissal set restored_at = now(), restored_reason = 'x', reason = 'y'",
        "update payables_dismissal set restored_at = null where restored_at is not null",
        "delete from payables_dismissal",
        "insert into payables_dismissal (client_id, intake_id, reason, dismissed_at, restored_reason)"
        " select client_id, intake_id, 'weer', now(), '' from payables_dismissal where restored_at is null",
        "insert into payables_dismissal (client_id, intake_id, reason, dismissed_at, restored_reason)"
        " select null, intake_id, 'weer', now(), '' from payables_dismissal",
        "insert into payables_intake (client_id, sha256, size, name, channel, message_id, received_at, state, verdict,"
        " rule_sets, findings, receiver, sender, sender_name, number, retry_of_id) select client_id, 'z', 1, 'z',"
        " 'upload', 'z', now(), 'refused', '{}', '{}', '[]', '', '', '', '', retry_of_id from payables_intake"
        " where retry_of_id is not null",
        "update payables_deliveredfile set state = 'pending'",
        "update payables_deliveredfile set text = 'anders'",
        "update payables_deliveredfile set content = 'x'",
        "delete from payables_deliveredfile",
        "delete from payables_delivery",
    ],
)
def test_the_database_keeps_what_was_decided(clerk: Actor, attack: str) -> None:
    client = make.client()
    bad = actions.receive(clerk, b"<Invoice>half", "kapot.xml", "upload", client_id=client.pk).intake_id
    actions.dismiss_intake(clerk, client.pk, bad, "Reclame")
    ended = actions.receive(clerk, b"<Invoice>nog half", "kapot2.xml", "upload", client_id=client.pk).intake_id
    actions.dismiss_intake(clerk, client.pk, ended, "Reclame")
    actions.restore_intake(clerk, client.pk, ended, "Toch niet")
    actions.assign_intake(clerk, client.pk, waiting(clerk))
    key = actions.deliver(clerk, client.pk, [actions.Offered("a.pdf", SCAN + b"9")], key="k", chosen=True)
    actions.take_in_delivery(clerk, client.pk, key, lambda *_: None)
    with scope({client.pk}), pytest.raises(DatabaseError):
        attempt(attack)


class Killed(Exception):
    """The process dies."""


def stopped_after(count: int) -> Callable[[int, int, str], None]:
    def tell(done: int, _total: int, _what: str) -> None:
        if done == count:
            raise Killed

    return tell


def test_a_delivery_that_is_killed_goes_on_and_takes_nothing_in_twice(clerk: Actor) -> None:
    client, supplier = make.client(), own.supplier()
    files = [actions.Offered(f"{n}.xml", own.xml(client, supplier, f"26-{n}", net=1_000 + n)) for n in range(6)]
    files += [actions.Offered("kapot.xml", b"<Invoice>"), actions.Offered("0-nog-eens.xml", files[0].content)]
    key = actions.deliver(clerk, None, files, key="een", chosen=False)
    assert actions.deliver(clerk, None, files, key="een", chosen=False) == key
    with pytest.raises(Killed):
        actions.take_in_delivery(clerk, None, key, stopped_after(3))
    with scope({client.pk}):
        assert Invoice.objects.count() == 3
        assert DeliveredFile.objects.filter(content__isnull=True).count() == 3
    told: list[tuple[int, int]] = []
    counts = actions.take_in_delivery(clerk, None, key, lambda done, total, _what: told.append((done, total)))
    assert counts == {"accepted": 7, "refused": 1}
    assert told == [(n, 8) for n in range(3, 9)]
    with scope({client.pk}):
        assert Invoice.objects.count() == 6
        rows = queries.delivered(key)
        assert not DeliveredFile.objects.filter(content__isnull=False).exists()
    assert [row.again for row in rows] == [False] * 7 + [True]
    assert rows[6].text
    assert actions.take_in_delivery(clerk, None, key, lambda *_: None) == counts


def test_a_file_that_may_not_come_in_is_an_outcome_and_the_others_go_on(clerk: Actor) -> None:
    client, other, supplier = make.client(), make.client(), own.supplier()
    files = [
        actions.Offered("ander.xml", own.xml(other, supplier)),
        actions.Offered("goed.xml", own.xml(client, supplier)),
    ]
    key = actions.deliver(clerk, client.pk, files, key="twee", chosen=True)
    assert actions.take_in_delivery(clerk, client.pk, key, lambda *_: None) == {"accepted": 1, "not_taken": 1}
    with scope({client.pk}):
        wrong = queries.delivered(key, state="not_taken")[0]
    assert other.name in wrong.text
    assert wrong.next_step


def packed(*files: tuple[str, bytes], **given: Any) -> bytes:
    place = io.BytesIO()
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, **given) as package:
        for name, content in files:
            package.writestr(name, content)
    return place.getvalue()


def test_a_zip_is_unpacked_without_folders_or_hidden_files() -> None:
    content = packed(
        ("map/a.xml", b"A"), ("__MACOSX/._a.xml", b"x"), (".DS_Store", b"x"), ("../b.xml", b"B"), ("leeg/", b"")
    )
    assert rules_package.is_package(content[:4], "x.ZIP")
    assert list(rules_package.unpack(io.BytesIO(content), "x.zip")) == [("a.xml", b"A"), ("b.xml", b"B")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 half", "payables.not_a_zip"),
        (packed(*((f"{n}.xml", b"") for n in range(rules_package.MOST_FILES + 1))), "payables.package_too_large"),
        (packed(("bom.xml", bytes(rules_package.MOST_BYTES_EACH + 1))), "payables.package_too_large"),
        (packed(("a.xml", b"hallo"))[:-30], "payables.not_a_zip"),
    ],
    ids=["half", "many", "large", "cut"],
)
def test_a_zip_that_is_damaged_or_too_much_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        list(rules_package.unpack(io.BytesIO(content), "x.zip"))
    assert refused.value.code == code


def test_many_files_go_through_a_job_that_the_uploader_follows() -> None:
    client, supplier = make.client(), own.supplier()
    person = make.person("", "boekhouder")
    browser = signed_in(person)
    files = [(f"{n}.xml", own.xml(client, supplier, f"26-{n}", net=1_000 + n)) for n in range(3)]
    body = {"bestand": SimpleUploadedFile("alles.zip", packed(*files, ("scan.pdf", SCAN))), "token": "t1"}
    answer = browser.post(reverse("payables:upload"), body)
    delivery = Delivery.objects.get()
    address = reverse("payables:delivery", args=[delivery.pk])
    assert (answer.status_code, answer.url) == (302, address)
    page = browser.get(address).content.decode()
    assert "hx-get" in page
    assert "In de wachtrij" in page
    assert work() == 1
    page = browser.get(address).content.decode()
    assert "hx-get" not in page
    for words in ("Klaar", "Aanvaard: 3", "Zonder cliënt: 1", "0.xml", "scan.pdf"):
        assert words in page
    part = browser.get(reverse("payables:delivery_progress", args=[delivery.pk]))
    assert part["HX-Refresh"] == "true"
    with scope({client.pk}):
        first = DeliveredFile.objects.order_by("id")[0]
    assert reverse("payables:arrival", args=[first.intake_id]) in page
    assert "4" in browser.get(reverse("payables:deliveries")).content.decode()
    again = browser.post(
        reverse("payables:upload"), body | {"bestand": SimpleUploadedFile("alles.zip", packed(*files))}
    )
    assert again.url == address
    contact = signed_in(make.person("", "contact", client=client))
    assert contact.get(address).status_code == 404


def test_more_than_a_handful_becomes_a_delivery_and_a_contact_has_its_own() -> None:
    client, supplier = make.client(), own.supplier()
    browser = signed_in(make.person("", "contact", client=client))
    files = [SimpleUploadedFile(f"{n}.xml", own.xml(client, supplier, f"26-{n}", net=1_000 + n)) for n in range(21)]
    address = browser.post(reverse("payables:upload"), {"bestand": files, "token": "t2"}).url
    assert work() == 1
    page = browser.get(address).content.decode()
    assert "Aanvaard: 21" in page
    with scope({client.pk}):
        assert Delivery.objects.get().client_id == client.pk
        assert Invoice.objects.count() == 21


def test_the_folder_is_emptied_by_a_job_with_a_row_for_every_file(tmp_path: Path) -> None:
    client, supplier = make.client(), own.supplier()
    browser = signed_in(make.person("", "boekhouder"))
    (drop := tmp_path / "inkomend").mkdir()
    contents = {"goed.xml": own.xml(client, supplier), "kapot.xml": b"<Invoice", "scan.pdf": SCAN}
    for name, content in contents.items():
        (drop / name).write_bytes(content)
        os.utime(drop / name, (LONG_AGO, LONG_AGO))
    with override_settings(DROP_FOLDER=drop):
        address = browser.post(reverse("payables:collect")).url
        assert browser.post(reverse("payables:collect")).url == address
        assert work() == 1
        page = browser.get(address).content.decode()
        for words in ("Aanvaard: 1", "Geweigerd: 1", "Zonder cliënt: 1", "Klaar", "kapot.xml"):
            assert words in page
        assert {one.name for one in (drop / "verwerkt").iterdir()} == {"goed.xml", "scan.pdf"}
        # Killed before it moved them: the same run finds the files again and makes no second row.
        for name in ("goed.xml", "scan.pdf"):
            (drop / "verwerkt" / name).rename(drop / name)
        run_id = Delivery.objects.get().run_id
        assert actions.receive_folder(make.machine(NOW), drop, run_id=run_id) == {"accepted": 1, "unroutable": 1}
    assert DeliveredFile.objects.count() == 3
    with scope({client.pk}):
        assert (Invoice.objects.count(), Intake.objects.count()) == (1, 3)


def test_the_screens_assign_dismiss_and_restore() -> None:
    client = make.client("AWV", name="Waterwegen")
    person = make.person("", "boekhouder")
    browser, by = signed_in(person), make.actor(person, NOW)
    scan = waiting(by)
    address = reverse("payables:arrival", args=[scan])
    page = browser.get(address).content.decode()
    assert "Voor welke cliënt is dit?" in page
    picture = browser.get(reverse("payables:arrival_picture", args=[scan]))
    assert (picture["Content-Type"], picture.content) == ("application/pdf", SCAN)
    done = browser.post(reverse("payables:dismiss", args=[scan]), {"reden": "Reclame van een drukker"})
    assert done.url == address
    page = browser.get(address).content.decode()
    assert "Reclame van een drukker" in page
    assert "Voor welke cliënt is dit?" not in page
    listed = reverse("payables:intake")
    assert "scan.pdf" in browser.get(f"{listed}?toestand=dismissed").content.decode()
    assert "scan.pdf" not in browser.get(f"{listed}?toestand=unroutable").content.decode()
    browser.post(reverse("payables:restore", args=[scan]), {"reden": "Was toch een factuur"})
    assert "Was toch een factuur" in browser.get(address).content.decode()
    given = browser.post(reverse("payables:assign", args=[scan]), {"client": client.code})
    assert given.url.startswith(f"/facturen/{client.code}/overnemen/")
    assert "Open de toegewezen ontvangst" in browser.get(address).content.decode()
    outsider = signed_in(make.person("", "boekhouder", client=client))
    assert outsider.get(address).status_code == 404
    assert outsider.get(reverse("payables:arrival_picture", args=[scan])).status_code == 404
    assert outsider.post(reverse("payables:assign", args=[scan]), {"client": client.code}).status_code == 404


def test_several_arrivals_are_dismissed_at_once_and_the_preview_says_what_stays() -> None:
    client, supplier = make.client(), own.supplier()
    person = make.person("", "boekhouder")
    browser, by = signed_in(person), make.actor(person, NOW)
    bad = [
        actions.receive(by, b"<x>" + bytes([65 + n]), f"k{n}.xml", "upload", client_id=client.pk).intake_id
        for n in (0, 1)
    ]
    good = actions.receive(by, own.xml(client, supplier), "goed.xml", "upload").intake_id
    body = {"bulk": "afhandelen", "rij": [*map(str, bad), str(good)]}
    preview = browser.post(reverse("payables:intake"), body)
    assert "2 ontvangsten vragen daarna niets meer" in preview.content.decode()
    browser.post(reverse("payables:intake"), body | {"zeker": "1", "reden": "Proefbestanden"})
    with scope({client.pk}):
        assert {row.id for row in queries.dismissed_arrivals()} == set(bad)
