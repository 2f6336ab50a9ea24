"""From a draft to an issued invoice: numbers, file, print, entry, credit notes; and what nobody can do to it after."""

import datetime as dt
import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import transaction
from django.db.utils import DatabaseError
from pypdf import PdfReader
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.ledger import queries as books
from bundel.accounting.receivables import actions, checks, queries
from bundel.accounting.receivables.models import Customer, Delivery, OutgoingInvoice, Sale, SaleLine
from bundel.accounting.receivables.queries.sales import sale as sale_of
from bundel.accounting.receivables.rules_customer import CustomerDraft
from bundel.accounting.receivables.tests import make_receivables as given
from bundel.formats.invoices import check, ubl
from bundel.kit.findings import Refusal
from bundel.kit.identifiers import format_iban, is_ogm
from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.clients.scope import scope
from bundel.platform.documents import queries as documents

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    settings.HOME = tmp_path
    return tmp_path


def _issued_sale(office: given.Office, sale_id: int) -> Sale:
    with scope({office.id}):
        return Sale.objects.get(pk=sale_id)


def test_an_issued_invoice_has_number_reference_file_without_findings_print_and_entry() -> None:
    office = given.office()
    made = given.issued(office, given.customer(office), given.RENT, replace(given.RENT, percent=Decimal(6)))
    sale = _issued_sale(office, made.sale_id)
    assert (sale.number, is_ogm(sale.reference)) == ("V26-00001", True)
    with scope({office.id}):
        verdict = check.check(documents.content(sale.xml_document_id or 0))
        assert verdict.findings == []
        text = PdfReader(io.BytesIO(documents.content(sale.pdf_document_id or 0))).pages[0].extract_text()
        entry = books.entry(office.id, sale.entry_id or 0)
        (item,) = queries.open_items()
    assert "V26-00001" in text
    assert "681,00" in text  # 600 net, 63 + 18 VAT
    assert format_iban(office.iban) in text
    assert entry is not None
    lines = [(one.draft.account, one.draft.debit_cents, one.draft.credit_cents, one.draft.vat) for one in entry.lines]
    assert lines == [
        ("400000", 68_100, 0, ""), ("743000", 0, 30_000, "03"), ("743000", 0, 30_000, "01"),
        ("451000", 0, 6_300, "54"), ("451000", 0, 1_800, "54"),
    ]  # fmt: skip
    assert (item.open_cents, item.structured_reference, item.due_on) == (68_100, sale.reference, dt.date(2026, 4, 1))
    with scope({office.id}):
        assert all(one.ok for one in checks.checks())


def test_pressed_twice_the_same_invoice_comes_back() -> None:
    office = given.office()
    made = given.issued(office, given.customer(office))
    again = actions.issue(office.clerk, office.id, made.sale_id)
    assert (again.number, again.again) == (made.number, True)


def test_a_refused_invoice_leaves_no_gap() -> None:
    office = given.office()
    company = given.customer(office)
    given.issued(office, company)
    bad = given.draft(office, company)
    with pytest.raises(Refusal, match="ligt ervoor"):
        actions.issue(office.clerk, office.id, bad, on=given.TODAY - dt.timedelta(days=1))
    assert given.issued(office, company).number == "V26-00002"
    assert given.issued(office, company, on=dt.date(2026, 12, 31)).number == "V26-00003"


def test_a_file_with_a_finding_is_not_issued_and_names_it() -> None:
    office = given.office()
    late = given.customer(office, term_days=60)
    sale = given.draft(office, late)
    with pytest.raises(Refusal) as refused:
        actions.issue(office.clerk, office.id, sale)
    assert refused.value.code == "receivables.file_refused"
    assert refused.value.rows
    assert _issued_sale(office, sale).status == "draft"


def test_a_taxable_customer_is_reached_by_peppol_alone() -> None:
    office = given.office()
    by_post = given.customer(office, channel="post")
    with pytest.raises(Refusal, match="Peppol"):
        given.issued(office, by_post)
    untaxed = given.office(vat="none")
    assert given.issued(untaxed, given.customer(untaxed, channel="post"), given.FEE).number == "V26-00001"


def test_without_vat_the_document_carries_none() -> None:
    office = given.office(vat="none")
    with pytest.raises(Refusal, match="niet btw-plichtig"):
        given.draft(office, given.customer(office), given.RENT)
    made = given.issued(office, given.customer(office, "public"), given.FEE)
    sale = _issued_sale(office, made.sale_id)
    with scope({office.id}):
        content = documents.content(sale.xml_document_id or 0)
    assert check.check(content).findings == []
    assert ubl.read(content).seller.vat_number == ""


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"description": " "}, "omschrijving"),
        ({"quantity": Decimal(0)}, "nul"),
        ({"price": Decimal(-1)}, "negatief"),
        ({"account": "612000"}, "opbrengstrekening"),
        ({"account": "799999"}, "opbrengstrekening"),
        ({"percent": Decimal(20)}, "tarief"),
        ({"category": "E"}, "tarief"),
        ({"category": "X"}, "bestaat niet"),
    ],
)
def test_a_wrong_line_is_refused_with_its_place(change: dict[str, object], words: str) -> None:
    office = given.office()
    with pytest.raises(Refusal, match=words) as refused:
        given.draft(office, given.customer(office), given.RENT, replace(given.RENT, **change))  # type: ignore[arg-type]
    assert refused.value.facts["line"] == 2


def test_a_source_is_invoiced_once() -> None:
    office = given.office()
    company = given.customer(office)
    first = given.draft(office, company, source="facility.order:12")
    assert given.draft(office, company, source="facility.order:12") == first
    with pytest.raises(Refusal, match="ander bedrag"):
        given.draft(office, company, given.FEE, source="facility.order:12")


def test_a_credit_note_nets_its_invoice_and_never_more_than_it() -> None:
    office = given.office()
    made = given.issued(office, given.customer(office), given.RENT, given.RENT)  # 726,00
    note = actions.draft_credit_note(office.clerk, office.id, made.sale_id, reason="Zaal was dicht", lines=[given.RENT])
    number = actions.issue(office.clerk, office.id, note).number
    assert number == "C26-00001"
    with scope({office.id}):
        (item,) = queries.open_items()
        assert item.open_cents == 36_300
        sale = Sale.objects.get(number=number)
        assert check.check(documents.content(sale.xml_document_id or 0)).findings == []
        entry = books.entry(office.id, sale.entry_id or 0)
        assert entry is not None
        assert {one.draft.vat for one in entry.lines} == {"", "49", "64"}
    with pytest.raises(Refusal, match="nog 363,00 euro"):
        actions.draft_credit_note(office.clerk, office.id, made.sale_id, reason="Alles")
    with scope({office.id}):
        assert all(one.ok for one in checks.checks())


def test_a_credit_note_on_a_paid_invoice_becomes_credit_of_the_customer() -> None:
    office = given.office()
    customer_id = given.customer(office)
    made = given.issued(office, customer_id)
    actions.settle(make.machine(given.NOW), office.id, [(made.invoice_id or 0, 30_000, "bank:1", given.TODAY)])
    note = actions.draft_credit_note(office.clerk, office.id, made.sale_id, reason="Niet doorgegaan")
    actions.issue(office.clerk, office.id, note)
    with scope({office.id}):
        assert queries.open_items() == []
        (row,) = queries.unallocated([office.id])
        customer = Customer.objects.get(pk=customer_id)
    assert (row.customer, row.customer_number, row.cents) == (customer.enterprise_number, customer.number, 30_000)


def test_the_chain_of_the_client_agrees_before_issue() -> None:
    office = given.office(approval=True)
    approvals.set_chain(
        make.machine(given.NOW), office.id, kind="sale", caption="Budgethouder", from_cents=0, to_cents=None,
        steps=[Step(role="goedkeurder")], valid_from=make.JOINED,
    )  # fmt: skip
    sale = given.draft(office, given.customer(office))
    with pytest.raises(Refusal, match="keurt facturen goed"):
        actions.issue(office.clerk, office.id, sale)
    actions.ask_approval(office.clerk, office.id, sale)
    with pytest.raises(Refusal):
        actions.issue(office.clerk, office.id, sale)
    assert actions.decide_sale(office.holder, office.id, sale, "returned", "Ander bedrag") == "draft"
    actions.ask_approval(office.clerk, office.id, sale)
    assert actions.decide_sale(office.holder, office.id, sale, "approved") == "approved"
    assert actions.issue(office.clerk, office.id, sale).number == "V26-00001"
    other = given.draft(office, given.customer(office))
    with scope({office.id}), pytest.raises(DatabaseError), transaction.atomic():
        Sale.objects.filter(pk=other).update(
            status="issued", number="V26-00002", year=2026, sequence=2, issued_on=given.TODAY, issued_at=given.NOW,
            entry_id=1, pdf_document_id=1,
        )  # fmt: skip


def test_what_recurs_is_drafted_once_a_period_and_catches_up() -> None:
    office = given.office()
    actions.set_recurrence(
        office.clerk, office.id, customer_id=given.customer(office), description="Huur kantoor", months=1,
        first_on=dt.date(2026, 1, 31), lines=[given.RENT], until=dt.date(2026, 12, 31),
    )  # fmt: skip
    assert actions.draft_recurring(office.clerk, office.id) == 2  # 31 January, 28 February
    assert actions.draft_recurring(office.clerk, office.id) == 0
    later = office.clerk.at(given.NOW + dt.timedelta(days=40))
    assert actions.draft_recurring(later, office.id) == 1
    with scope({office.id}):
        periods = list(Sale.objects.order_by("recurrence_on").values_list("period_start", "period_end"))
    assert periods == [
        (dt.date(2026, 1, 31), dt.date(2026, 2, 27)),
        (dt.date(2026, 2, 28), dt.date(2026, 3, 30)),
        (dt.date(2026, 3, 31), dt.date(2026, 4, 29)),
    ]


def test_peppol_goes_to_the_folder_once_and_a_failed_mail_can_be_sent_again(folder: Path) -> None:
    office = given.office()
    made = given.issued(office, given.customer(office))
    assert [actions.send(office.clerk, office.id, made.sale_id) for _ in range(2)] == ["sent", "sent"]
    (file,) = (folder / "peppol-uit").iterdir()
    assert file.name == f"{office.client.code}-V26-00001.xml"
    citizen = given.customer(office, "person", channel="mail", email="jan@voorbeeld.example")
    other = given.issued(office, citizen)
    assert actions.send(office.clerk, office.id, other.sale_id) == "failed"
    with scope({office.id}):
        states = list(Delivery.objects.order_by("id").values_list("channel", "state", "reason"))
        detail = sale_of(office.id, other.sale_id)
    assert states == [("peppol", "sent", ""), ("mail", "failed", "er is geen mailserver ingesteld")]
    assert detail is not None
    assert detail.row.delivery == "failed"


def test_the_database_keeps_what_was_issued_and_its_numbers() -> None:
    office = given.office()
    company = given.customer(office)
    made = given.issued(office, company)
    loose = given.draft(office, company)
    with scope({office.id}):
        for attack in (
            f"update receivables_sale set description = 'anders' where id = {made.sale_id}",
            f"update receivables_sale set status = 'draft' where id = {made.sale_id}",
            f"delete from receivables_sale where id = {made.sale_id}",
            f"update receivables_saleline set net_cents = 1 where sale_id = {made.sale_id}",
            f"delete from receivables_saleline where sale_id = {made.sale_id}",
            f"update receivables_sale set number = 'V26-00009', sequence = 9, year = 2026, status = 'issued',"
            f" issued_on = '2026-03-02', issued_at = now(), entry_id = 1, pdf_document_id = 1 where id = {loose}",
            f"update receivables_sale set number = 'V26-00002', sequence = 2, year = 2026, status = 'issued',"
            f" issued_on = '2026-03-01', issued_at = now(), entry_id = 1, pdf_document_id = 1 where id = {loose}",
            f"update receivables_sale set status = 'approved' where id = {loose}",
            f"update receivables_saleline set sale_id = {made.sale_id} where sale_id = {loose}",
            "update receivables_outgoinginvoice set amount_cents = 1",
            "update receivables_outgoinginvoice set due_on = '2030-01-01'",
            "delete from receivables_outgoinginvoice",
            f"update receivables_customer set kind = 'public' where id = {company}",
            "update receivables_customer set number = 'D99999'",
            "delete from receivables_customer",
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                _execute(attack)


def test_the_database_refuses_more_credit_than_invoice_at_the_same_moment() -> None:
    office = given.office()
    made = given.issued(office, given.customer(office))
    first = actions.draft_credit_note(office.clerk, office.id, made.sale_id, reason="Eerste")
    second = actions.draft_credit_note(office.clerk, office.id, made.sale_id, reason="Tweede")
    actions.issue(office.clerk, office.id, first)
    with pytest.raises(DatabaseError, match="meer gecrediteerd"), transaction.atomic():
        actions.issue(office.clerk, office.id, second)
    with scope({office.id}):
        assert Sale.objects.filter(kind="credit_note", status="issued").count() == 1


def _execute(sql: str) -> None:
    with transaction.get_connection().cursor() as cursor:
        cursor.execute(sql)


def test_another_client_sees_nothing_even_by_raw_sql() -> None:
    mine, other = given.office(), given.office()
    given.issued(mine, given.customer(mine))
    with scope({other.id}), transaction.get_connection().cursor() as cursor:
        for table in ("sale", "saleline", "customer", "customeraccount", "billing"):
            cursor.execute(f"select count(*) from receivables_{table} where client_id = {mine.id}")
            assert cursor.fetchone() == (0,)


def test_customers_are_known_once_and_of_a_citizen_the_trail_keeps_no_address() -> None:
    office = given.office()
    company = given.customer(office)
    with scope({office.id}):
        known = Customer.objects.get(pk=company)
    again = CustomerDraft("company", "Zelfde", "post", known.enterprise_number, street="A 1", city="Gent")
    with pytest.raises(Refusal, match=known.number):
        actions.add_customer(office.clerk, office.id, again)
    for wrong in (
        CustomerDraft("person", "Jan", enterprise_number=known.enterprise_number, street="A 1", city="Gent"),
        CustomerDraft("company", "Zonder nummer", street="A 1", city="Gent"),
        CustomerDraft("person", "Jan", "mail"),
        CustomerDraft("person", "Jan", "post"),
        CustomerDraft("person", "Jan", "peppol"),
        CustomerDraft("company", "Jan", "peppol", "0123456789"),
    ):
        with pytest.raises(Refusal):
            actions.add_customer(office.clerk, office.id, wrong)


def test_imported_invoices_are_linked_and_their_credit_moves_along() -> None:
    office = given.office()
    customer_id = given.customer(office, "person")
    with scope({office.id}):
        invoice = OutgoingInvoice.objects.create(
            client_id=office.id, number="OUD-1", customer="Jan Peeters", amount_cents=100, open_cents=100,
            issued_on=given.TODAY, due_on=given.TODAY,
        )  # fmt: skip
    actions.credit(office.clerk, office.id, "Jan Peeters", 50, entry_key="e1", on=given.TODAY, reason="te veel")
    assert actions.link(office.clerk, office.id, customer_id, [invoice.pk]) == 1
    with scope({office.id}):
        (row,) = queries.unallocated([office.id])
        assert (row.customer, row.cents) == (Customer.objects.get(pk=customer_id).number, 50)
        assert SaleLine.objects.count() == 0
