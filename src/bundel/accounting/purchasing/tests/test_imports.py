"""Orders by the import screen: wrong rows are explained, a dry run tells what would change, again changes nothing."""

import datetime as dt
from pathlib import Path

import pytest
from django.test import Client as Browser
from django.urls import reverse
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.purchasing import actions as purchasing
from bundel.accounting.purchasing import queries
from bundel.accounting.purchasing.models import Order
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.imports import actions
from bundel.platform.imports import queries as imports
from bundel.platform.imports.models import Batch

pytestmark = pytest.mark.django_db
HEADING = (
    "order;line;supplier_kbo;description;quantity;unit_price;amount_excl_vat;vat_rate;budget_article;commitment;"
    "commitment_incl_nonrecoverable_vat"
)


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path


def line(order: str, place: int = 1, **given: str) -> str:
    values = {
        "kbo": "0777010184", "text": "Papier", "quantity": "20", "price": "4,95", "net": "99,00", "rate": "21",
        "article": "ZZ0-1", "commitment": "VL26-1", "committed": "119,79",
    } | given  # fmt: skip
    return ";".join([order, str(place), *values.values()])


def staged(client: Client, *rows: str, kind: str = "bestellingen") -> Batch:
    content = "\n".join([HEADING, *rows]).encode()
    found: Batch = actions.stage(make.machine(), client.pk, kind=kind, name="orders.csv", content=content)
    return found


def test_orders_come_in_by_file_and_the_same_file_changes_nothing() -> None:
    client = make.client()
    rows = [line("4501"), line("4501", 2, text="Karton"), line("4502", committed="", rate="6", commitment="")]
    batch = staged(client, *rows)
    assert (batch.new, batch.bad) == (3, 0)
    with scope({client.pk}):
        assert not Order.objects.exists()
        assert [row.findings[0]["severity"] for row in imports.rows(batch.pk) if row.findings] == ["warning"]
    counts = actions.commit(make.machine(), client.pk, batch.pk).counts
    assert counts == {"nieuwe bestellingen": 2, "gewijzigde bestellingen": 0}
    with scope({client.pk}):
        first, second = (queries.by_number(client.pk, number) for number in ("4501", "4502"))
        assert first is not None
        assert second is not None
        assert (first.amount_cents, [one.description for one in first.lines]) == (23_958, ["Papier", "Karton"])
        assert (second.amount_cents, second.status) == (10_494, "not_committed")
    again = staged(client, *rows)
    assert (again.new, again.changed, again.same) == (0, 0, 3)
    assert actions.commit(make.machine(), client.pk, again.pk).counts == {}


def test_a_changed_line_replaces_the_lines_of_its_order_and_leaves_the_others() -> None:
    client = make.client()
    rows = [line("4501"), line("4501", 2), line("4502")]
    actions.commit(make.machine(), client.pk, staged(client, *rows).pk)
    batch = staged(client, rows[0], line("4501", 2, text="Nieuw papier"), rows[2])
    assert (batch.new, batch.changed, batch.same) == (0, 2, 1)
    done = actions.commit(make.machine(), client.pk, batch.pk)
    assert done.counts == {"nieuwe bestellingen": 0, "gewijzigde bestellingen": 1}
    with scope({client.pk}):
        order = queries.by_number(client.pk, "4501")
    assert order is not None
    assert [one.description for one in order.lines] == ["Papier", "Nieuw papier"]


def test_the_day_of_publication_is_a_column_of_the_file_and_is_shown() -> None:
    client = make.client()
    content = f"{HEADING};contract_published_on\n{line('4501')};15/03/2024".encode()
    batch = actions.stage(make.machine(), client.pk, kind="bestellingen", name="orders.csv", content=content)
    actions.commit(make.machine(), client.pk, batch.pk)
    with scope({client.pk}):
        order = Order.objects.get()
    assert order.contract_published_on == dt.date(2024, 3, 15)
    browser = Browser()
    browser.force_login(make.person("", "boekhouder"), backend="allauth.account.auth_backends.AuthenticationBackend")
    assert "15/03/2024" in browser.get(reverse("purchasing:order", args=[client.code, order.pk])).content.decode()
    assert staged(client, line("4501")).same == 1


def test_each_wrong_row_says_what_is_wrong() -> None:
    client = make.client()
    actions.commit(make.machine(), client.pk, staged(client, line("4509")).pk)
    with scope({client.pk}):
        key = Order.objects.get().pk
    purchasing.consume(make.machine(), client.pk, key, 11_000)
    batch = staged(
        client, line("4501", quantity="veel"), line("4502", kbo="077"), line("4503", net="-1,00"), line("4504", net=""),
        line("4505"), line("4505"), line("4509", committed="100,00"), line("4510"),
    )  # fmt: skip
    assert (batch.bad, batch.new) == (7, 1)
    with scope({client.pk}):
        columns = [row.findings[0]["column"] for row in imports.rows(batch.pk, bad_only=True)]
    assert columns == ["quantity", "supplier_kbo", "amount_excl_vat", "amount_excl_vat", "order", "order", "order"]


def test_an_order_is_never_written_without_its_wrong_line() -> None:
    client = make.client()
    batch = staged(client, line("4501"), line("4501", 2, net="veel"), line("4502"))
    assert (batch.bad, batch.new) == (2, 1)
    done = actions.commit(make.machine(), client.pk, batch.pk, only_good=True)
    assert done.counts == {"nieuwe bestellingen": 1, "gewijzigde bestellingen": 0}
    with scope({client.pk}):
        assert list(Order.objects.values_list("number", flat=True)) == ["4502"]
        texts = [row.findings[0]["text"] for row in imports.rows(batch.pk, bad_only=True)]
    assert texts[0] == "Deze rij hoort samen met rij 3, waarin een fout staat."
    again = actions.stage_failed(make.machine(), client.pk, batch.pk, {3: {"amount_excl_vat": "10,00"}})
    assert actions.commit(make.machine(), client.pk, again.pk).counts["nieuwe bestellingen"] == 1


def test_only_who_manages_orders_brings_them_in() -> None:
    client = make.client()
    content = f"{HEADING}\n{line('4501')}".encode()
    batch = actions.stage(
        make.actor(make.person("", "boekhouder")), client.pk, kind="bestellingen", name="o.csv", content=content
    )
    assert batch.new == 1
    with pytest.raises(Refusal):
        actions.stage(
            make.actor(make.person("", "auditor")), client.pk, kind="bestellingen", name="o.csv", content=content
        )
