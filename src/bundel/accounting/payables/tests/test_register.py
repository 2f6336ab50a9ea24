"""The end of a supplier and the way back; a credit note finds its invoice by hand."""

import datetime as dt

import pytest
from django.test import Client as Browser
from django.urls import reverse
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.models import Invoice, Supplier
from bundel.accounting.payables.tests import make_payables as own
from bundel.kit.findings import Refusal
from bundel.platform.audit.models import Record
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db
NOW = own.NOW


@pytest.fixture
def clerk() -> Actor:
    return make.actor(make.person("", "boekhouder"), NOW)


def signed_in(person: Person) -> Browser:
    browser = Browser()
    browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return browser


def test_a_merged_supplier_takes_those_merged_before_along_and_can_be_revived(clerk: Actor) -> None:
    first, second, third = (own.supplier(n, iban="") for n in (1, 2, 3))
    actions.merge_suppliers(clerk, None, first.pk, second.pk, "fusie")
    actions.merge_suppliers(clerk, None, second.pk, third.pk, "overname")
    with scope(set()):
        assert set(Supplier.objects.filter(merged_into=third).values_list("pk", flat=True)) == {first.pk, second.pk}
    for into, words in ((first.pk, "beëindigd"), (third.pk, "zichzelf")):
        with pytest.raises(Refusal, match=words):
            actions.merge_suppliers(clerk, None, third.pk, into, "terug")
    with pytest.raises(Refusal, match="vraagt een reden"):
        actions.revive_supplier(clerk, None, second.pk, " ")
    actions.revive_supplier(clerk, None, second.pk, "toch niet overgenomen")
    second.refresh_from_db()
    assert (second.valid_to, second.merged_into_id) == (None, None)
    with pytest.raises(Refusal, match="niets te heractiveren"):
        actions.revive_supplier(clerk, None, second.pk, "nog eens")


def test_an_end_needs_a_reason_and_a_day_in_the_register(clerk: Actor) -> None:
    supplier = own.supplier(iban="")
    with pytest.raises(Refusal, match="vraagt een reden"):
        actions.end_supplier(clerk, None, supplier.pk, NOW.date(), "")
    with pytest.raises(Refusal, match="in het register sinds"):
        actions.end_supplier(clerk, None, supplier.pk, supplier.valid_from - dt.timedelta(days=1), "gestopt")


def test_a_supplier_with_unpaid_invoices_at_another_client_is_not_ended(clerk: Actor) -> None:
    mine, other, supplier = make.client(), make.client(), own.supplier()
    own.received(other, supplier, "26-1")
    of_one = make.actor(make.person("", "boekhouder", client=mine), NOW)
    with pytest.raises(Refusal) as refused:
        actions.end_supplier(of_one, mine.pk, supplier.pk, NOW.date(), "gestopt")
    assert (refused.value.facts["count"], refused.value.rows) == (1, ())


def test_a_number_of_before_the_merger_is_still_a_duplicate(clerk: Actor) -> None:
    client, old, new = make.client(), own.supplier(1), own.supplier(2, iban="BE71096123456769")
    first = own.received(client, old, "26-7", net=5_000)
    actions.merge_suppliers(clerk, None, old.pk, new.pk, "fusie")
    again = actions.receive(clerk, own.xml(client, new, "26-7", net=5_000), "n.xml", "upload")
    assert (again.verdict, again.duplicate_of) == ("duplicate", first)
    other = actions.receive(clerk, own.xml(client, old, "26-8", net=6_000), "o.xml", "upload")
    with scope({client.pk}):
        assert Invoice.objects.get(pk=other.invoice_id).supplier_id == new.pk


def test_the_screens_show_what_moves_before_merging_and_end_with_a_way_back() -> None:
    client = make.client(name="Waterwegen")
    clerk = make.person("", "boekhouder")
    by, browser = make.actor(clerk, NOW), signed_in(clerk)
    old, new = own.supplier(1, name="Drukkerij Oud"), own.supplier(2, iban="", name="Drukkerij Nieuw")
    own.received(client, old, "26-1", net=10_000)
    actions.set_terms(by, client.pk, old.pk, account="612010")
    page = reverse("payables:supplier", args=[old.pk])
    merge = reverse("payables:merge_supplier", args=[old.pk])
    assert merge in browser.get(page).content.decode()
    assert f"?met={new.pk}" in browser.get(f"{merge}?tekst=drukkerij").content.decode()
    assert f"?met={old.pk}" not in browser.get(f"{merge}?tekst=drukkerij").content.decode()
    shown = browser.get(f"{merge}?met={new.pk}").content.decode()
    for words in ("€ 121,00", "Waterwegen", "nog geen rekening", "Drukkerij Nieuw"):
        assert words in shown
    assert browser.post(f"{merge}?met={new.pk}", {"reason": "", "token": "m"}).status_code == 422
    assert browser.post(f"{merge}?met={new.pk}", {"reason": "Fusie", "token": "m"}).url == page
    shown = browser.get(page).content.decode()
    assert "Samengevoegd met" in shown
    assert "Heractiveren" in shown
    assert browser.post(page, {"doe": "heractiveren", "reden": "Vergissing"}).url == page
    assert merge in browser.get(page).content.decode()
    end = reverse("payables:end_supplier", args=[new.pk])
    body = {"on": NOW.date().isoformat(), "reason": "Stopgezet", "token": "e"}
    assert browser.post(end, body).url == reverse("payables:supplier", args=[new.pk])
    new.refresh_from_db()
    assert new.valid_to == NOW.date()
    used = browser.post(reverse("payables:end_supplier", args=[old.pk]), body | {"token": "f"})
    assert used.status_code == 422
    assert "26-1" in used.content.decode()
    assert Record.objects.filter(action="payables.end_supplier", reason="Stopgezet").count() == 1
    reader = signed_in(make.person("", "auditor"))
    assert merge not in reader.get(page).content.decode()
    assert reader.post(end, body).status_code == 403


def test_a_credit_note_is_linked_judged_again_and_untied_with_a_reason(clerk: Actor) -> None:
    client, supplier, stranger = make.client(), own.supplier(1), own.supplier(2, iban="BE71096123456769")
    ledger.open_books(make.machine(NOW), client.pk, 2026)
    invoice = own.received(client, supplier, "26-1", net=10_000)
    far = own.received(client, supplier, "26-2", net=90_000)
    foreign = own.received(client, stranger, "26-3", net=10_000, iban="BE71096123456769")
    note = own.received(client, supplier, "C-1", net=10_000, kind="credit_note", type_code="381")

    def causes() -> set[str]:
        with scope({client.pk}):
            return {one["cause"] for one in Invoice.objects.get(pk=note).obstacles}

    assert "no_order" in causes()
    with scope({client.pk}):
        kept = Invoice.objects.get(pk=note)
        assert [one.pk for one in queries.correctable(client.pk, kept)] == [invoice, far]
        assert [one.pk for one in queries.correctable(client.pk, kept, text="26-2")] == [far]
    for wrong in (foreign, note):
        with pytest.raises(Refusal, match="geen creditnota van dezelfde leverancier"):
            actions.link_credit_note(clerk, client.pk, note, wrong)
    actions.refuse(clerk, client.pk, far, "fout")
    with pytest.raises(Refusal, match="deze stap kan dan niet"):
        actions.link_credit_note(clerk, client.pk, note, far)
    for _ in range(2):
        actions.link_credit_note(clerk, client.pk, note, invoice)
    assert "no_order" not in causes()
    with pytest.raises(Refusal, match="vraagt een reden"):
        actions.unlink_credit_note(clerk, client.pk, note, "")
    actions.unlink_credit_note(clerk, client.pk, note, "Verkeerde factuur")
    assert "no_order" in causes()
    with pytest.raises(Refusal, match="aan geen enkele factuur"):
        actions.unlink_credit_note(clerk, client.pk, note, "nog eens")
    with scope({client.pk}):
        told = Record.objects.filter(subject_type="invoice", subject_id=str(note), changes__has_key="corrects")
        assert [one.changes["corrects"] for one in told.order_by("id")] == [[None, "26-1"], ["26-1", None]]


def test_a_credit_note_of_a_merged_supplier_finds_the_invoices_of_both(clerk: Actor) -> None:
    client, old, new = make.client(), own.supplier(1), own.supplier(2, iban="BE71096123456769")
    invoice = own.received(client, old, "26-1")
    actions.merge_suppliers(clerk, None, old.pk, new.pk, "fusie")
    note = own.received(client, new, "C-1", kind="credit_note", type_code="381")
    with scope({client.pk}):
        assert [one.pk for one in queries.correctable(client.pk, Invoice.objects.get(pk=note))] == [invoice]
    actions.link_credit_note(clerk, client.pk, note, invoice)
    with scope({client.pk}):
        assert Invoice.objects.get(pk=note).corrects_id == invoice


def test_the_work_screen_of_a_credit_note_leads_to_its_invoice_and_back() -> None:
    client, supplier = make.client("AWV"), own.supplier(1)
    browser = signed_in(make.person("", "boekhouder"))
    invoice = own.received(client, supplier, "26-1", net=10_000)
    note = own.received(client, supplier, "C-1", net=10_000, kind="credit_note", type_code="381")
    work, link = (reverse(f"payables:{name}", args=[client.code, note]) for name in ("work", "link"))
    assert "Koppelen aan factuur" in browser.get(work).content.decode()
    shown = browser.get(f"{link}?tekst=26").content.decode()
    assert "zelfde bedrag" in shown
    assert browser.post(link, {"factuur": "999999"}).status_code == 422
    assert browser.post(link, {"factuur": str(invoice)}).url == work
    shown = browser.get(work).content.decode()
    assert "Loskoppelen" in shown
    assert browser.post(work, {"doe": "loskoppelen", "reden": ""}).status_code == 422
    assert browser.post(work, {"doe": "loskoppelen", "reden": "Verkeerd"}).status_code == 302
    assert "niet gekoppeld aan een factuur" in browser.get(work).content.decode()
    assert browser.get(reverse("payables:link", args=[client.code, invoice])).status_code == 404
    assert signed_in(make.person("", "auditor")).get(link).status_code == 403
