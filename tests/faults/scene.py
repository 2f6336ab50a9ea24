"""One client with something to do in every step: files to take in, entries to post, runs to release, statements."""

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

from bundel.accounting.bank.tests import make_bank
from bundel.accounting.payables import actions as payables
from bundel.accounting.payables.queries import open_items
from bundel.accounting.payables.tests import make_payables
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments import queries as runs
from bundel.accounting.payments.tests import make_payments as given
from bundel.accounting.purchasing.rules import COLUMNS as ORDER_COLUMNS
from bundel.accounting.receivables import actions as receivables
from bundel.formats.bank import coda_writer
from bundel.kit.identifiers import make_ogm
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from tests import make

NOW = given.NOW
CODE = "EENMAAL"
INVOICES, CUSTOMERS, RUNS, ENTRIES = 40, 12, 6, 8
CUSTOMER_IBAN = "BE29091090000164"
HEAD = "document,customer,customer_iban,amount_open,structured_communication,invoice_date,due_date,description"


@dataclass(frozen=True)
class Scene:
    """The database with the client in it, and the folder with the files that arrive."""

    database: str
    folder: Path

    def read(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    @property
    def facts(self) -> dict[str, list[int]]:
        return json.loads((self.folder / "facts.json").read_text())

    def names(self, kind: str) -> list[str]:
        return sorted(f"{kind}/{path.name}" for path in (self.folder / kind).iterdir())


def build(database: str, folder: Path) -> Scene:
    """Make the client and the files."""
    office = given.office(code=CODE)
    supplier = make_payables.supplier(41, iban=given.SUPPLIER_IBANS[0])
    machine = make.machine(NOW)
    payables.set_client_rules(machine, office.id, order_required=False, touchless_limit_cents=500_000)
    payables.set_terms(machine, office.id, supplier.pk, account="612000", article="ZZ0-1ZZA-2-A/WT", without_order=True)
    payables.set_supplier_limit(machine, office.id, supplier.pk, 500_000)
    for kind in ("invoices", "orders", "statements"):
        (folder / kind).mkdir(parents=True)
    for place in range(1, INVOICES + 1):
        number = f"26-{place:04d}"
        content = make_payables.xml(
            office.client, supplier, number, net=1_000 + 137 * place, iban=given.SUPPLIER_IBANS[0],
            reference=make_ogm(place), order=f"BB-{place % 3}" if place % 2 else "",
        )  # fmt: skip
        if place == 7:
            content = content.replace(b"<cbc:IssueDate>2026-10-30", b"<cbc:IssueDate>2026-13-30")
        (folder / "invoices" / f"{number}.xml").write_bytes(content)
    (folder / "orders" / "orders.csv").write_bytes(_orders(supplier.registration))
    rows = [f"UIT-{n:03d},Klant {n},{CUSTOMER_IBAN},{100 + n}.00,{make_ogm(900 + n)},2026-10-01,2026-10-31,Proef"
            for n in range(CUSTOMERS)]  # fmt: skip
    receivables.import_outgoing(machine, office.id, "\n".join([HEAD, *rows]).encode())
    _write_statements(folder, given.OWN_IBAN)
    signed = _runs_to_release(office)
    (folder / "facts.json").write_text(json.dumps({"runs": signed}))
    return Scene(database, folder)


def _orders(registration: str) -> bytes:
    lines = [",".join(ORDER_COLUMNS)]
    for place in range(3):
        values = {
            "order": f"BB-{place}", "entity": CODE, "supplier_kbo": registration, "line": "1", "description": "Papier",
            "amount_excl_vat": "5000.00", "vat_rate": "21", "budget_article": "ZZ0-1ZZA-2-A/WT", "commitment": "VL-1",
            "commitment_incl_nonrecoverable_vat": "5000.00",
        }  # fmt: skip
        lines.append(",".join(values.get(name, "") for name in ORDER_COLUMNS))
    return "\n".join(lines).encode()


def _write_statements(folder: Path, iban: str) -> None:
    """Three days on which customers pay, a charge is taken and an unknown amount comes in."""
    opening = 1_000_000
    for place in range(3):
        day = dt.date(2026, 11, 3) + dt.timedelta(days=place)
        moves = [
            make_bank.movement(
                (100 + n) * 100, n - 4 * place + 1, day, counterparty_account=CUSTOMER_IBAN, counterparty_name="Klant",
                structured_reference=make_ogm(900 + n).strip("+").replace("/", ""),
                bank_reference=f"R{place}{n:04d}",
            )
            for n in range(4 * place, 4 * place + 4)
        ]  # fmt: skip
        moves.append(make_bank.movement(777 + place, 5, day, remittance="raadsel", bank_reference=f"X{place}"))
        statement = make_bank.statement(*moves, sequence=211 + place, day=day, opening=opening, account=iban)
        opening = statement.closing_cents
        (folder / "statements" / f"{place}.cod").write_bytes(coda_writer.write([statement]))


def _runs_to_release(office: given.Office) -> list[int]:
    """Signed runs of two invoices each, that came in on different days and passed by themselves."""
    machine, of = make.machine(NOW), make_payables.supplier(42, iban=given.SUPPLIER_IBANS[1])
    payables.set_terms(machine, office.id, of.pk, account="612000", article="ZZ0-1ZZA-2-A/WT", without_order=True)
    payables.set_supplier_limit(machine, office.id, of.pk, 500_000)
    signed = []
    for place in range(RUNS):
        at = NOW - dt.timedelta(days=15 - place)
        for turn in range(2):
            make_payables.received(
                office.client, of, f"BET-{place}-{turn}", by=make.machine(at), at=at, net=10_000 + 100 * place + turn,
                iban=given.SUPPLIER_IBANS[1], issued=at.date(),
            )  # fmt: skip
        if payables.book_touchless(machine, office.id) != 2:
            raise AssertionError("de facturen gaan niet vanzelf door")
        with scope({office.id}):
            due = max(item.due_on for item in open_items([office.id]))
        signed.append(given.signed(office, until=due))
    return signed


def client_id() -> int:
    return Client.objects.get(code=CODE).pk


def account_id() -> int:
    with scope({client_id()}):
        return runs.accounts([client_id()])[0].id


def release(run_id: int) -> str:
    """Release a run again and again: the hash of its file."""
    return payments.release(make.machine(NOW), client_id(), run_id).sha256
