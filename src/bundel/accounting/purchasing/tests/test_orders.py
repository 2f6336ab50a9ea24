"""Orders are taken over once, whole, and never below what was invoiced."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from tests import make

from bundel.accounting.purchasing import actions, queries
from bundel.accounting.purchasing.models import Order, OrderLine
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import OutsideScope, scope

pytestmark = pytest.mark.django_db
HEAD = (
    "order,entity,supplier_kbo,line,description,quantity,unit_price,amount_excl_vat,vat_rate,budget_article,commitment,"
    "commitment_incl_nonrecoverable_vat\n"
)
ROW = "4500,A,0777010184,1,Papier,20,4.95,99.00,21,ZZ0-1,VL26-1,119.79\n"


def take_over(client: Client, text: str = HEAD + ROW, entity: str = "") -> actions.Imported:
    return actions.import_orders(make.machine(), client.pk, text.encode(), entity=entity)


def test_the_shared_orders_are_read_and_the_one_without_commitment_cannot_be_used(shared: Path) -> None:
    client = make.client()
    content = (shared / "accounting" / "public-sector" / "orders-own.csv").read_bytes()
    done = actions.import_orders(make.machine(), client.pk, content, entity="A")
    assert (done.added, [finding.facts["number"] for finding in done.findings]) == (9, ["4500012360"])
    with scope({client.pk}):
        refused, paper, courant = (queries.by_number(client.pk, f"45000123{end}") for end in ("60", "45", "52"))
    assert refused is not None
    assert paper is not None
    assert courant is not None
    assert (refused.status, paper.status) == ("not_committed", "open")
    assert (paper.amount_cents, paper.lines[0].quantity, paper.lines[0].unit_price) == (11_979, 20, Decimal("4.95"))
    assert courant.amount_cents == 1_209


def test_lines_of_one_order_are_added_up() -> None:
    client = make.client()
    take_over(client, HEAD + ROW + ROW.replace(",1,Papier", ",2,Karton"))
    with scope({client.pk}):
        order = queries.by_number(client.pk, "4500")
    assert order is not None
    assert (order.amount_cents, len(order.lines), order.supplier_number) == (23_958, 2, "0777010184")


def test_a_changed_order_is_changed_once_and_never_below_what_was_invoiced() -> None:
    client = make.client()
    take_over(client)
    higher = HEAD + ROW.replace("119.79", "150.00")
    assert (take_over(client, higher).changed, take_over(client, higher).unchanged) == (1, 1)
    with scope({client.pk}):
        key = Order.objects.get().pk
    actions.consume(make.machine(), client.pk, key, 14_000)
    with pytest.raises(Refusal, match="140,00"):
        take_over(client)
    with scope({client.pk}):
        found = queries.by_number(client.pk, "4500")
    assert found is not None
    assert found.open_cents == 1_000


def test_the_day_of_publication_comes_with_a_file_and_a_file_without_it_wipes_nothing() -> None:
    client = make.client()
    heading = HEAD.replace("\n", ",contract_published_on\n")

    def known() -> dt.date | None:
        with scope({client.pk}):
            return Order.objects.get().contract_published_on

    take_over(client)
    assert known() is None
    assert take_over(client, heading + ROW.replace("\n", ",2024-11-04\n")).changed == 1
    assert known() == dt.date(2024, 11, 4)
    assert take_over(client).unchanged == 1
    assert take_over(client, HEAD + ROW.replace("119.79", "150.00")).changed == 1
    assert known() == dt.date(2024, 11, 4)
    with pytest.raises(Refusal, match="contract_published_on"):
        take_over(client, heading + ROW.replace("\n", ",binnenkort\n"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a,b\n1,2\n", "purchasing.wrong_columns"),
        (HEAD + ROW.replace("99.00", "negenennegentig"), "purchasing.wrong_value"),
        (HEAD + ROW.replace(",20,", ",veel,"), "purchasing.wrong_value"),
        (HEAD + ROW.replace("4500", ""), "purchasing.wrong_value"),
    ],
)
def test_a_wrong_file_changes_nothing_and_names_the_place(text: str, code: str) -> None:
    client = make.client()
    with pytest.raises(Refusal) as refused:
        take_over(
            client, HEAD + ROW.replace("4500", "4499") + text.removeprefix(HEAD) if text.startswith(HEAD) else text
        )
    assert refused.value.code == code
    with scope({client.pk}):
        assert queries.listed(client.pk) == []


def test_rows_of_another_entity_are_left_out_with_a_remark() -> None:
    client = make.client()
    done = take_over(client, HEAD + ROW + ROW.replace("4500,A", "4501,B"), entity="A")
    assert (done.added, [finding.code for finding in done.findings]) == (1, ["purchasing.other_client"])


def test_orders_are_listed_by_number_with_a_mark() -> None:
    client = make.client()
    take_over(client, HEAD + "".join(ROW.replace("4500", f"45{n:02d}") for n in range(5)))
    with scope({client.pk}):
        first = queries.listed(client.pk, limit=2)
        rest = queries.listed(client.pk, after=first[-1].number)
        assert [order.number for order in (*first, *rest)] == ["4500", "4501", "4502", "4503", "4504"]
        assert [order.number for order in queries.listed(client.pk, text="4503")] == ["4503"]


def test_another_client_sees_nothing_and_cannot_write_even_by_raw_sql() -> None:
    mine, other = make.client(), make.client()
    take_over(mine)
    with scope({other.pk}), connection.cursor() as cursor:
        for table in (Order._meta.db_table, OrderLine._meta.db_table):
            cursor.execute(f"select count(*) from {table}")
            assert cursor.fetchone() == (0,)
    with scope({mine.pk}), connection.cursor() as cursor:
        for table in (Order._meta.db_table, OrderLine._meta.db_table):
            with pytest.raises(DatabaseError), transaction.atomic():
                cursor.execute(f"update {table} set client_id = {other.pk}")
        with pytest.raises(DatabaseError), transaction.atomic():
            cursor.execute(
                "insert into purchasing_order (client_id, number, supplier_number, article, commitment, net_cents,"
                " amount_cents, invoiced_cents, receipt_required, received_cents, status)"
                " select client_id, number, '', '', '', 0, 0, 0, false, 0, 'open' from purchasing_order"
            )
    with pytest.raises(OutsideScope):
        Order.objects.count()
