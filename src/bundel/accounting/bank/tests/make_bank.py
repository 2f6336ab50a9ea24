"""Builders for tests of the bank: the scenario of two days, in our own words, and statements to order."""

import datetime as dt
import itertools

from bundel.accounting.payments.tests import make_payments as office_of
from bundel.accounting.payments.tests.make_payments import NOW, OWN_IBAN, Office, office
from bundel.accounting.receivables import actions as receivables
from bundel.formats.bank import Movement, Statement
from bundel.formats.bank.coda_writer import write as write_coda
from bundel.kit.money import Cents

__all__ = ["NOW", "OWN_IBAN", "Office", "coda", "movement", "office", "office_of", "outgoing", "statement"]
_COUNT = itertools.count(1)
DAY = dt.date(2026, 11, 3)


def movement(cents: int, sequence: int = 1, day: dt.date = DAY, **given: object) -> Movement:
    """A movement of a statement."""
    return Movement(sequence, day, day, Cents(cents), **given)  # type: ignore[arg-type]


def statement(
    *cents: int | Movement, sequence: int = 211, day: dt.date = DAY, opening: int = 1_000_00, account: str = OWN_IBAN
) -> Statement:
    """A statement whose balance adds up."""
    moves = tuple(
        one if isinstance(one, Movement) else movement(one, place, day, bank_reference=f"BK{next(_COUNT):08d}")
        for place, one in enumerate(cents, 1)
    )
    closing = opening + sum(one.amount_cents for one in moves)
    return Statement(account, "EUR", sequence, day, day, Cents(opening), Cents(closing), "Proef", movements=moves)


def coda(*statements: Statement) -> bytes:
    """The statements as a CODA file."""
    return write_coda(statements)


def outgoing(office: Office, *rows: tuple[str, str, str, str, str]) -> None:
    """Outgoing invoices: (document, customer, iban, amount, structured communication)."""
    head = "document,customer,customer_iban,amount_open,structured_communication,invoice_date,due_date,description"
    lines = [
        f"{number},{name},{iban},{amount},{ogm},2026-10-01,2026-10-31,Proef" for number, name, iban, amount, ogm in rows
    ]
    receivables.import_outgoing(office.preparer, office.id, "\n".join([head, *lines]).encode())
