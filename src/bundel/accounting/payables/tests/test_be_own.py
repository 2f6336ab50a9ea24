"""The Belgian sample invoices of the shared data behave as their table of expected results says."""

import csv
import random
from pathlib import Path

import pytest
from tests import make

from bundel.accounting.payables import actions
from bundel.accounting.payables.models import Intake, Invoice, Supplier
from bundel.accounting.payables.tests import make_payables as own
from bundel.accounting.purchasing import actions as purchasing
from bundel.formats.invoices import ubl
from bundel.kit.hashing import sha256_value
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(shared: Path) -> Path:
    return shared / "accounting"


@pytest.fixture
def clients(place: Path) -> dict[str, Client]:
    """Clients A and B, the suppliers with their accounts, and the orders of A."""
    made = {
        "A": make.client("A", enterprise_number="0877000160"),
        "B": make.client("B", enterprise_number="0877000259"),
    }
    clerk, second = make.person("", "boekhouder"), make.person("", "centrumleider")
    for file in files(place):
        document = ubl.read(file.read_bytes())
        if Supplier.objects.filter(registration=document.seller.kbo).exists():
            continue
        key = actions.add_supplier(
            make.actor(clerk, own.BEFORE), None, registration=document.seller.kbo, name=document.seller.name
        )
        if document.payment and document.payment.iban:
            own.account(key, document.payment.iban, clerk, second)
    orders = (place / "public-sector" / "orders-own.csv").read_bytes()
    first = purchasing.import_orders(make.machine(own.BEFORE), made["A"].pk, orders, entity="A")
    again = purchasing.import_orders(make.machine(own.BEFORE), made["A"].pk, orders, entity="A")
    assert (first.added, again.added, again.changed, again.unchanged) == (9, 0, 0, 9)
    return made


def files(place: Path) -> list[Path]:
    return sorted((place / "ubl" / "be-own" / "valid").glob("*.xml"))


def deliver(file: Path) -> actions.Receipt:
    return actions.receive(make.machine(own.NOW), file.read_bytes(), file.name, "peppol", message_id=file.name)


def state() -> str:
    """A hash of what matters, whatever the order of arrival."""
    with scope(set(Client.objects.values_list("id", flat=True))):
        invoices = sorted(
            [
                one.client.code, one.supplier.registration, one.number, one.kind, one.payable_cents, one.status,
                one.exception_cause, sorted({obstacle["cause"] for obstacle in one.obstacles}), str(one.due_on),
                one.order_cents, one.corrects.number if one.corrects else "",
            ]
            for one in Invoice.objects.select_related("client", "supplier", "corrects")
        )  # fmt: skip
        intakes = sorted(Intake.objects.values_list("state", flat=True))
    return sha256_value({"invoices": invoices, "intakes": intakes})


def test_every_valid_invoice_is_taken_in_for_the_client_that_it_names(place: Path, clients: dict[str, Client]) -> None:
    with (place / "ubl" / "be-own" / "valid-expected.csv").open() as rows:
        expected = {row["file"]: row for row in csv.DictReader(rows)}
    for file in files(place):
        receipt = deliver(file)
        client = {"0877000160": "A", "0877000259": "B"}[expected[file.name]["buyer_kbo"]]
        assert receipt.client_id == clients[client].pk, file.name
        assert receipt.verdict == ("duplicate" if file.name.startswith("be20") else "accepted"), file.name


@pytest.mark.parametrize(
    ("file", "status", "causes"),
    [
        ("be01", "to_book", set()),
        ("be02", "to_book", set()),
        ("be03", "to_book", set()),
        ("be05", "to_book", set()),
        ("be06", "to_book", set()),
        ("be10", "to_book", set()),
        ("be12", "to_book", set()),
        ("be17", "exception", {"unknown_order"}),
        ("be18", "exception", {"unknown_order"}),
        ("be19", "exception", {"unknown_order", "bad_reference"}),
        ("be21", "exception", {"unknown_order"}),
        ("be22", "exception", {"over_order", "quantity"}),
    ],
)
def test_an_invoice_alone_is_judged_as_the_table_notes(
    place: Path, clients: dict[str, Client], file: str, status: str, causes: set[str]
) -> None:
    receipt = deliver(next(one for one in files(place) if one.name.startswith(file)))
    with scope({clients["A"].pk}):
        invoice = Invoice.objects.get(pk=receipt.invoice_id)
    assert (invoice.status, {one["cause"] for one in invoice.obstacles}) == (status, causes)


def test_the_second_delivery_under_another_name_is_a_duplicate_of_the_first(
    place: Path, clients: dict[str, Client]
) -> None:
    first, second = (
        deliver(next(one for one in files(place) if one.name.startswith(name))) for name in ("be01", "be20")
    )
    assert (second.verdict, second.duplicate_of) == ("duplicate", first.invoice_id)
    assert second.findings[-1]["code"] == "payables.same_file"


def test_a_term_of_sixty_days_on_the_invoice_does_not_count(place: Path, clients: dict[str, Client]) -> None:
    receipt = deliver(next(one for one in files(place) if one.name.startswith("be17")))
    with scope({clients["A"].pk}):
        invoice = Invoice.objects.get(pk=receipt.invoice_id)
    assert "BUNDEL-DUE-30" in {one["code"] for one in receipt.findings}
    assert str(invoice.supplier_due_on) == "2026-12-25"
    assert invoice.due_on < invoice.supplier_due_on


def test_a_bad_structured_reference_goes_as_free_text_with_a_warning(place: Path, clients: dict[str, Client]) -> None:
    both = [next(one for one in files(place) if one.name.startswith(name)) for name in ("be18", "be19")]
    free, bad = (deliver(file) for file in both)
    with scope({clients["A"].pk}):
        kinds = {one.pk: one.reference_kind for one in Invoice.objects.all()}
    assert kinds == {free.invoice_id: "free", bad.invoice_id: "free"}
    assert "BUNDEL-OGM" in {one["code"] for one in bad.findings}
    assert "BUNDEL-OGM" not in {one["code"] for one in free.findings}


def test_a_credit_note_finds_its_invoice_whichever_came_first(place: Path, clients: dict[str, Client]) -> None:
    names = ("be05", "be13", "be14", "be07")
    ids = {name: deliver(next(f for f in files(place) if f.name.startswith(name))).invoice_id for name in names}
    with scope({clients["A"].pk}):
        ties = dict(Invoice.objects.filter(kind="credit_note").values_list("pk", "corrects_id"))
    assert ties == {ids["be13"]: ids["be05"], ids["be14"]: ids["be07"]}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_three_deliveries_in_any_order_give_the_same_state(place: Path, clients: dict[str, Client], seed: int) -> None:
    for file in files(place):
        deliver(file)
    once = state()
    again = files(place) * 2
    random.Random(seed).shuffle(again)
    for file in again:
        assert deliver(file).again
    assert state() == once


def test_the_order_of_arrival_does_not_matter(place: Path, clients: dict[str, Client]) -> None:
    seen = set()
    for seed in (None, 1, 2):
        order = files(place)
        if seed is not None:
            random.Random(seed).shuffle(order)
        with pytest.raises(_Undo):
            _deliver_and_undo(order, seen)
    assert len(seen) == 1


class _Undo(Exception):
    pass


def _deliver_and_undo(order: list[Path], seen: set[str]) -> None:
    with scope(set(Client.objects.values_list("id", flat=True))):
        for file in order:
            deliver(file)
        seen.add(state())
        raise _Undo


def test_invalid_files_are_refused_and_kept_with_their_findings(place: Path, clients: dict[str, Client]) -> None:
    for file in sorted((place / "ubl" / "be-own" / "invalid").glob("*.xml")):
        receipt = deliver(file)
        assert receipt.verdict == "refused", file.name
        assert receipt.invoice_id is None
        assert any(one["severity"] == "error" and one["text"] for one in receipt.findings), file.name
    with scope({client.pk for client in clients.values()}):
        assert not Invoice.objects.exists()
        assert Intake.objects.filter(state="refused", document_id__isnull=False).exists()
