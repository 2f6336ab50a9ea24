"""Suppliers by the import screen: wrong rows explained, a dry run tells what would change, again changes nothing."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.payables.models import Supplier, SupplierAccount
from bundel.accounting.payables.tests.make_payables import number_of
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.imports import actions, queries
from bundel.platform.imports.models import Batch

pytestmark = pytest.mark.django_db
HEADING = "enterprise_number;name;vat_number;street;postcode;city;email"


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path


def line(number: str, name: str = "Proef bv", city: str = "Gent", email: str = "post@proef.example") -> str:
    return f"{number};{name};;Straat 1;9000;{city};{email}"


def staged(client: Client, *rows: str) -> Batch:
    content = "\n".join([HEADING, *rows]).encode()
    found: Batch = actions.stage(make.machine(), client.pk, kind="leveranciers", name="lev.csv", content=content)
    return found


def test_suppliers_come_in_are_changed_and_the_same_file_changes_nothing() -> None:
    client = make.client()
    rows = [line(number_of(n)) for n in range(1, 4)]
    batch = staged(client, *rows)
    assert (batch.new, Supplier.objects.count()) == (3, 0)
    done = actions.commit(make.machine(), client.pk, batch.pk)
    assert done.counts == {"nieuwe leveranciers": 3, "gewijzigde leveranciers": 0}
    assert SupplierAccount.objects.count() == 0
    again = staged(client, *rows)
    assert (again.new, again.changed, again.same) == (0, 0, 3)
    assert actions.commit(make.machine(), client.pk, again.pk).counts == {}
    moved = staged(client, rows[0], line(number_of(2), city="Brugge"))
    assert (moved.new, moved.changed, moved.same) == (0, 1, 1)
    actions.commit(make.machine(), client.pk, moved.pk)
    assert sorted(Supplier.objects.values_list("city", flat=True)) == ["Brugge", "Gent", "Gent"]


def test_wrong_rows_are_explained_and_the_good_ones_come_in() -> None:
    client = make.client()
    dotted = f"{number_of(1)[:4]}.{number_of(1)[4:7]}.{number_of(1)[7:]}"
    batch = staged(
        client, line(number_of(1)), line("0123456789"), line(number_of(2), name=""), line(number_of(3), email="geen"),
        line(dotted),
    )  # fmt: skip
    assert (batch.bad, batch.new) == (4, 1)
    with scope({client.pk}):
        found = [(row.number, row.findings[0]["column"]) for row in queries.rows(batch.pk, bad_only=True)]
    assert found == [(3, "enterprise_number"), (4, "name"), (5, "email"), (6, "enterprise_number")]
    actions.commit(make.machine(), client.pk, batch.pk, only_good=True)
    assert Supplier.objects.get().registration == number_of(1)


@pytest.mark.parametrize("role", ["boekhouder", "centrumleider"])
def test_the_centre_brings_suppliers_and_orders_in_from_the_screen(role: str) -> None:
    client = make.client()
    browser = Browser()
    browser.force_login(make.person("", role), backend="allauth.account.auth_backends.AuthenticationBackend")
    address = f"/invoer/{client.code}/nieuw/"
    page = browser.get(address).content.decode()
    assert "Leveranciers" in page
    assert "Bestellingen" in page
    file = SimpleUploadedFile("lev.csv", "\n".join([HEADING, line(number_of(1))]).encode())
    answer = browser.post(address, {"soort": "leveranciers", "bestand": file}, follow=True)
    assert answer.status_code == 200
    browser.post(answer.redirect_chain[-1][0], {"invoeren": "1"})
    assert Supplier.objects.filter(registration=number_of(1)).exists()
