"""The shared register of suppliers, and their accounts behind four eyes."""

import datetime as dt

import pytest
from tests import make

from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.models import Supplier, SupplierAccount
from bundel.accounting.payables.tests import make_payables as own
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
NOW = own.NOW
HEAD = "enterprise_number,name,vat_number,street,postcode,city,email\n"


@pytest.fixture
def clerk() -> Actor:
    return make.actor(make.person("", "boekhouder"), NOW)


@pytest.fixture
def boss() -> Actor:
    return make.actor(make.person("", "centrumleider"), NOW)


def propose(by: Actor, supplier: Supplier, iban: str = "BE71096123456769", **change: object) -> int:
    given = {
        "iban": iban, "holder_name": "Houder", "evidence": "brief", "callback_number": "02 123",
        "callback_person": "Jo", "callback_at": by.now,
    } | change  # fmt: skip
    return actions.propose_iban(by, None, supplier.pk, **given)  # type: ignore[arg-type]


def test_a_wrong_check_digit_is_refused_and_a_known_number_too(clerk: Actor) -> None:
    with pytest.raises(Refusal, match="controlegetal"):
        actions.add_supplier(clerk, None, registration="0123456789", name="Fout BV")
    actions.add_supplier(clerk, None, registration="0777.010.184", name="Goed BV")
    with pytest.raises(Refusal, match="Goed BV"):
        actions.add_supplier(clerk, None, registration="BE0777010184", name="Nog eens BV")


def test_an_import_is_all_or_nothing_and_the_second_run_changes_nothing(clerk: Actor) -> None:
    good = f"{own.number_of(1)},Een BV,,Straat 1,1000,Brussel,\n{own.number_of(2)},Twee BV,,,,,\n"
    with pytest.raises(Refusal) as refused:
        actions.import_suppliers(clerk, None, (HEAD + good + "0123456789,Fout,,,,,\n").encode())
    assert refused.value.rows[0].startswith("Rij 4")
    assert Supplier.objects.count() == 0
    dry = actions.import_suppliers(clerk, None, (HEAD + good).encode(), dry_run=True)
    assert (dry.added, Supplier.objects.count()) == (2, 0)
    assert actions.import_suppliers(clerk, None, (HEAD + good).encode()).added == 2
    again = actions.import_suppliers(clerk, None, (HEAD + good).encode())
    assert (again.added, again.changed, again.unchanged) == (0, 0, 2)
    changed = actions.import_suppliers(clerk, None, (HEAD + good.replace("Twee BV", "Twee NV")).encode())
    assert (changed.changed, Supplier.objects.get(registration=own.number_of(2)).name) == (1, "Twee NV")


def test_terms_of_one_client_do_not_show_at_another(clerk: Actor) -> None:
    mine, other = make.client(), make.client()
    supplier = own.supplier()
    actions.set_terms(clerk, mine.pk, supplier.pk, account="612010", hold_reason="beslag")
    with scope({other.pk}):
        assert queries.open_items() == []
        from_other = own.xml(other, supplier)
    receipt = actions.receive(make.machine(NOW), from_other, "a.xml", "upload")
    with scope({other.pk}):
        detail = queries.detail(other.pk, receipt.invoice_id or 0, NOW)
    assert (detail.terms, detail.held, detail.bookings[0].account) == (None, "", "")


def test_an_account_needs_evidence_a_call_back_and_a_person(clerk: Actor) -> None:
    supplier = own.supplier(iban="")
    for change in (
        {"evidence": " "}, {"callback_number": ""}, {"callback_person": ""},
        {"callback_at": NOW + dt.timedelta(days=1)}, {"iban": "BE71096123456768"},
    ):  # fmt: skip
        with pytest.raises(Refusal):
            propose(clerk, supplier, **change)
    with pytest.raises(Refusal, match="persoon"):
        propose(make.machine(NOW), supplier)
    assert SupplierAccount.objects.count() == 0


def test_whoever_proposed_an_account_cannot_confirm_it(boss: Actor) -> None:
    supplier = own.supplier(iban="")
    account = propose(boss, supplier)
    with pytest.raises(Refusal, match="vier ogen"):
        actions.confirm_iban(boss, None, account)
    with pytest.raises(Refusal, match="persoon"):
        actions.confirm_iban(make.machine(NOW), None, account)
    assert queries.iban_for(0, supplier.pk, NOW.date()) == []


def test_standing_in_for_the_proposer_does_not_help(clerk: Actor, boss: Actor) -> None:
    supplier = own.supplier(iban="")
    account = propose(clerk, supplier)
    stand_in = Actor(boss.person_id, boss.name, "screen", acting_for_id=clerk.person_id, now=NOW)
    with pytest.raises(Refusal):
        actions.confirm_iban(stand_in, None, account)


def test_a_confirmed_account_is_paid_to_only_after_its_cooling_off(clerk: Actor, boss: Actor) -> None:
    supplier = own.supplier(iban="")
    account = propose(clerk, supplier)
    assert [one.pk for one in queries.proposed_accounts()] == [account]
    actions.set_cooling_off(boss, None, 5, NOW.date())
    active = actions.confirm_iban(boss, None, account)
    assert active == NOW.date() + dt.timedelta(days=5)
    row = SupplierAccount.objects.get(pk=account)
    assert queries.account_status(row, active - dt.timedelta(days=1)) == "cooling"
    assert queries.account_status(row, active) == "active"
    assert queries.iban_for(0, supplier.pk, active - dt.timedelta(days=1)) == []
    assert [one.iban for one in queries.iban_for(0, supplier.pk, active)] == ["BE71096123456769"]
    with pytest.raises(Refusal):
        actions.confirm_iban(boss, None, account)


def test_an_account_is_proposed_once_and_blocked_for_good(clerk: Actor, boss: Actor) -> None:
    client, supplier = make.client(), own.supplier(iban="")
    account = propose(clerk, supplier)
    with pytest.raises(Refusal, match="voorgesteld"):
        propose(clerk, supplier)
    actions.confirm_iban(boss, None, account)
    assert actions.block_iban(clerk, client.pk, supplier.pk, "BE71 0961 2345 6769", "AC04")
    assert not actions.block_iban(clerk, client.pk, supplier.pk, "BE71096123456769", "AC04")
    assert queries.iban_for(0, supplier.pk, NOW.date() + dt.timedelta(days=9)) == []
    with pytest.raises(Refusal):
        actions.confirm_iban(boss, None, account)
    assert propose(clerk, supplier) != account


def test_a_refused_proposal_keeps_its_reason(clerk: Actor, boss: Actor) -> None:
    supplier = own.supplier(iban="")
    account = propose(clerk, supplier)
    with pytest.raises(Refusal):
        actions.refuse_iban(boss, None, account, "")
    actions.refuse_iban(boss, None, account, "nummer niet gekend bij de bank")
    assert SupplierAccount.objects.get(pk=account).ended_reason == "nummer niet gekend bij de bank"


def test_a_supplier_with_unpaid_invoices_is_not_ended_and_they_are_named(clerk: Actor) -> None:
    client, supplier = make.client(), own.supplier()
    actions.receive(make.machine(NOW), own.xml(client, supplier, "26-7"), "a.xml", "upload")
    with pytest.raises(Refusal) as refused:
        actions.end_supplier(clerk, None, supplier.pk, NOW.date(), "gestopt")
    assert refused.value.rows == ("26-7",)
    other = own.supplier(9)
    actions.end_supplier(clerk, None, other.pk, NOW.date(), "gestopt")
    receipt = actions.receive(make.machine(NOW), own.xml(client, other, "26-8"), "b.xml", "upload")
    with scope({client.pk}):
        assert queries.detail(client.pk, receipt.invoice_id or 0, NOW).invoice.exception_cause == "unknown_supplier"


def test_new_invoices_of_a_merged_supplier_go_to_its_successor(clerk: Actor) -> None:
    client, old, new = make.client(), own.supplier(11, iban=""), own.supplier(12)
    before = actions.receive(make.machine(NOW), own.xml(client, old, "26-1"), "a.xml", "upload").invoice_id
    actions.merge_suppliers(clerk, None, old.pk, new.pk, "fusie")
    after = actions.receive(make.machine(NOW), own.xml(client, old, "26-2", net=5), "b.xml", "upload").invoice_id
    with scope({client.pk}):
        owners = [queries.detail(client.pk, key or 0, NOW).supplier.pk for key in (before, after)]
    assert owners == [old.pk, new.pk]
    again = actions.receive(make.machine(NOW), own.xml(client, new, "26-2", net=5), "c.xml", "upload")
    assert again.verdict == "duplicate"


def test_the_register_is_found_by_part_of_a_name_or_by_number() -> None:
    own.supplier(21, name="Drukkerij De Proef NV")
    own.supplier(22, name="Schoonmaak Voorbeeld")
    assert [row.name for row in queries.suppliers(text="proef")] == ["Drukkerij De Proef NV"]
    assert [row.name for row in queries.suppliers(text=own.number_of(22))] == ["Schoonmaak Voorbeeld"]
    first = queries.suppliers(limit=1)
    assert [row.name for row in queries.suppliers(after=f"{first[0].name}/{first[0].id}")] == ["Schoonmaak Voorbeeld"]
