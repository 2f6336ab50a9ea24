"""Opening books: years, accounts."""

import datetime as dt
from typing import Any

from django.db import connection

from bundel.accounting.ledger import messages, rules
from bundel.accounting.ledger.actions.people import reason_of
from bundel.accounting.ledger.chart import load
from bundel.accounting.ledger.models import Account, Journal, Period
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="ledger.manage")
def open_books(by: Actor, client_id: int, year: int) -> int:
    """Open a book year: the accounts of the chart, the journals and the 14 periods. Returns the number of new rows.

    Done again it adds what is missing and nothing else; names that a client gave its accounts stay.
    """
    with connection.cursor() as cursor:
        cursor.execute("select ledger_open_year(%s)", [year])
    rows: list[tuple[Any, list[Any]]] = [
        (
            Account,
            [
                Account(client_id=client_id, number=one.number, name=one.name_nl, kind=one.kind, normal=one.normal)
                for one in load().postable
            ],
        ),
        (Journal, [Journal(client_id=client_id, code=code, name=name) for code, name in rules.JOURNALS.items()]),
        (Period, [Period(client_id=client_id, year=year, number=number) for number in range(14)]),
    ]
    made = 0
    for model, wanted in rows:
        before = model.of(client_id).count()
        model.objects.bulk_create(wanted, ignore_conflicts=True)
        made += model.of(client_id).count() - before
    if made:
        note("ledger.year", year, name=f"Boekjaar {year}", changes={"rijen": [0, made]})
    return made


@action(right="ledger.manage")
def add_account(by: Actor, client_id: int, number: str, name: str, *, like: str) -> None:
    """Open an account of the client's own (each bank account has its own 550xxx), of the same kind as `like`.

    Raises `Refusal` when the number exists or does not stand under a heading of the chart.
    """
    chart = load()
    if not number.isdecimal() or not 6 <= len(number) <= 10 or number[:3] not in chart:
        raise Refusal(messages.ACCOUNT_NUMBER, number=number)
    existing = Account.of(client_id).filter(number=number).first()
    if existing is not None:
        raise Refusal(messages.ACCOUNT_EXISTS, number=number, name=existing.name)
    pattern = Account.of(client_id).filter(number=like).first()
    if pattern is None:
        raise Refusal(messages.UNKNOWN_ACCOUNT, row=1, line=1, account=like)
    Account.objects.create(
        client_id=client_id, number=number, name=name[:160], kind=pattern.kind, normal=pattern.normal
    )
    note("ledger.account", number, name=name, changes={"naam": [None, name]})


@action(right="ledger.manage")
def close_account(by: Actor, client_id: int, number: str, *, on: dt.date | None, reason: str) -> None:
    """Refuse entries on an account from a day on; `None` opens it again. What was posted stays."""
    account = Account.of(client_id).select_for_update().filter(number=number).first()
    if account is None:
        raise Refusal(messages.UNKNOWN_ACCOUNT, row=1, line=1, account=number)
    before, account.closed_on = account.closed_on, on
    account.save(update_fields=["closed_on"])
    note("ledger.account", number, name=account.name, reason=reason_of(reason),
         changes={"afgesloten op": [before and str(before), on and str(on)]})  # fmt: skip


@action(right="ledger.limits")
def set_limit(by: Actor, client_id: int, journal: str, limit_cents: int | None) -> None:
    """Above which amount a prepared entry of a journal is posted by who may pass limits only; None means no limit."""
    found = Journal.of(client_id).select_for_update().filter(code=journal).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_JOURNAL, row=1, journal=journal)
    before, found.limit_cents = found.limit_cents, limit_cents
    found.save(update_fields=["limit_cents"])
    note("ledger.journal", journal, name=found.name, changes={"grens in cent": [before, limit_cents]})
