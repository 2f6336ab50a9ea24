"""What `bundel verify` looks at in payables. Runs with every client in scope."""

import datetime as dt

from django.db import connection

from bundel.accounting.ledger import queries as ledger
from bundel.accounting.payables import rules_clock
from bundel.accounting.payables.models import ClockEvent, Invoice
from bundel.accounting.payables.queries import open_total
from bundel.accounting.payables.rules_booking import PAYABLE
from bundel.kit import money
from bundel.kit.checks import Check
from bundel.platform.clients import scope
from bundel.platform.documents import queries as documents

SAMPLE = 200


def checks() -> list[Check]:
    """Sub-ledger equals ledger, booked once, no live duplicates, settlements explain what is open, originals whole."""
    return [
        _subledger(),
        _rows("Elke geboekte factuur heeft precies één boeking", _BOOKED_ONCE),
        _rows("Geen twee levende facturen met hetzelfde nummer van één leverancier", _DUPLICATES),
        _rows("Wat open staat is het bedrag min de afpuntingen", _OPEN),
        _rows("Betaald alleen op rekeningen die een tweede persoon bevestigde", _UNCONFIRMED),
        _rows("Automatisch geboekt nooit boven de grens", _TOUCHLESS),
        _dates(),
        _originals(),
    ]


def _subledger() -> Check:
    wrong = []
    clients = sorted(scope.current())
    for client in clients:
        ends = [dt.date(year, 12, 31) for year in ledger.years([client])]
        owed, booked = open_total(client), -sum(ledger.balance(client, PAYABLE, end) for end in ends)
        if owed != booked:
            wrong.append(f"cliënt {client}: {money.show(money.Cents(owed))} tegen {money.show(money.Cents(booked))}")
    name = f"Open facturen zijn gelijk aan het saldo van {PAYABLE} per cliënt"
    return Check(name, not wrong, "; ".join(wrong[:5]) or f"{len(clients)} cliënten")


_BOOKED_ONCE = """
    select i.number from payables_invoice i where i.entry_id is not null and i.client_id = any(%(clients)s)
        and (select count(*) from ledger_entry e where e.client_id = i.client_id
             and e.key = 'payables.invoice:' || i.id || '/booked') <> 1
"""
_DUPLICATES = """
    select min(number) from payables_invoice where status not in ('refused', 'cancelled')
        and client_id = any(%(clients)s)
    group by client_id, supplier_id, number_key, extract(year from issued_on), kind having count(*) > 1
"""
_OPEN = """
    select i.number from payables_invoice i left join (
        select client_id, invoice_id, sum(cents) as settled from payables_settlement group by client_id, invoice_id
    ) s on s.client_id = i.client_id and s.invoice_id = i.id
    where i.client_id = any(%(clients)s) and i.open_cents <> i.payable_cents - coalesce(s.settled, 0)
"""
_UNCONFIRMED = """
    select iban from payables_supplieraccount where status = 'confirmed'
        and (confirmed_by_id is null or confirmed_by_id = proposed_by_id)
"""
_TOUCHLESS = """
    select number from payables_invoice where touchless and abs(payable_cents) > touchless_limit_cents
        and client_id = any(%(clients)s)
"""


def _rows(name: str, sql: str) -> Check:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"clients": sorted(scope.current())})
        wrong = [str(row[0]) for row in cursor.fetchall()]
    return Check(name, not wrong, f"{len(wrong)}: {', '.join(wrong[:5])}" if wrong else "")


def _dates() -> Check:
    """Stored dates are what the clock says, on the latest invoices; a running dispute moves its date each day."""
    wrong = []
    latest = list(Invoice.objects.exclude(status="disputed").order_by("-id")[:SAMPLE])
    for invoice in latest:
        facts = list(ClockEvent.of(invoice.client_id).filter(invoice_id=invoice.pk).order_by("at", "id"))
        dates = rules_clock.dates(
            facts,
            regime=invoice.regime,
            received_on=invoice.received_on,
            agreed_days=invoice.agreed_days,
            contract_published_on=invoice.contract_published_on,
            today=invoice.received_on,
        )
        if (dates.due_on, dates.verified_on, dates.paid_on, dates.waiting_client_since) != (
            invoice.due_on,
            invoice.verified_on,
            invoice.paid_on,
            invoice.waiting_client_since,
        ):
            wrong.append(invoice.number)
    return Check("Data in lijsten zijn die van de klok", not wrong, ", ".join(wrong[:5]) or f"{len(latest)} bekeken")


def _originals() -> Check:
    """The originals of the latest invoices are there, byte for byte (the hash is compared when they are read)."""
    latest = Invoice.objects.filter(document_id__isnull=False).order_by("-id")
    wrong = []
    pairs = list(latest.values_list("document_id", "number", "intake__sha256")[:SAMPLE])
    for document_id, number, sha256 in pairs:
        if documents.row(document_id).sha256 != sha256 or not documents.content(document_id):
            wrong.append(number)
    return Check("Originelen zijn ongewijzigd", not wrong, ", ".join(wrong[:5]) or f"{len(pairs)} bekeken")
