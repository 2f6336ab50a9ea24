"""A file of a thousand outgoing invoices: the good ones in, the ten bad ones explained, and only those ten again."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.receivables.models import OutgoingInvoice
from bundel.kit.identifiers import make_ogm
from bundel.platform.clients.scope import scope
from bundel.platform.imports import actions, queries

pytestmark = pytest.mark.django_db
HEADING = "document;customer;customer_iban;amount_open;structured_communication;invoice_date;due_date;description"


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path


def line(number: int, **given: str) -> str:
    values = {
        "document": f"V{number:05d}",
        "customer": f"Proefklant {number}",
        "iban": "BE68539007547034",
        "amount": "121,00",
        "reference": make_ogm(number),
        "issued": "15/01/2026",
        "due": "2026-02-14",
        "text": "Vergunning",
    } | given
    return ";".join(values.values())


WRONG = [
    {"amount": "-1,00"}, {"amount": "veel"}, {"iban": "BE00539007547034"}, {"reference": "123456789012"},
    {"issued": "31/02/2026"}, {"due": ""}, {"customer": " "}, {"document": "V00001"}, {"document": ""}, {"amount": ""},
]  # fmt: skip


def test_990_rows_come_in_ten_are_explained_and_only_those_ten_come_in_again() -> None:
    client = make.client()
    rows = [line(number) for number in range(1, 991)] + [line(990 + n, **fix) for n, fix in enumerate(WRONG, 1)]
    content = "\n".join([HEADING, *rows]).encode()
    batch = actions.stage(make.machine(), client.pk, kind="uitgaande-facturen", name="open.csv", content=content)
    assert (batch.rows, batch.new, batch.bad) == (1000, 990, 10)
    done = actions.commit(make.machine(), client.pk, batch.pk, only_good=True)
    assert done.counts == {"uitgaande facturen": 990}
    with scope({client.pk}):
        bad = queries.rows(batch.pk, bad_only=True)
        assert len(bad) == 10
        assert all(row.findings[0]["text"] for row in bad)
    names = ["document", "customer", "customer_iban", "amount_open", "structured_communication", "invoice_date",
             "due_date", "description"]  # fmt: skip
    fixes = {row.number: dict(zip(names, line(row.number).split(";"), strict=True)) for row in bad}
    again = actions.stage_failed(make.machine(), client.pk, batch.pk, fixes)
    assert (again.rows, again.new, again.bad) == (10, 10, 0)
    actions.commit(make.machine(), client.pk, again.pk)
    whole = actions.stage(make.machine(), client.pk, kind="uitgaande-facturen", name="open.csv", content=content)
    assert (whole.same, whole.new) == (990, 0)
    with scope({client.pk}):
        assert OutgoingInvoice.objects.count() == 1000
