"""The control queries: each looks at the books of one client for a period and gives the exceptions that it finds.

A control reads what the modules themselves say; it decides nothing of its own. `CONTROLS` is the register that
`tasks.yaml` names. Where a module keeps invariants for `bundel verify` (`checks.py`), the control asks exactly those,
so that a certified task and a clean `verify` can never disagree.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from bundel.accounting.bank import checks as bank_checks
from bundel.accounting.bank import queries as bank
from bundel.accounting.budget import checks as budget_checks
from bundel.accounting.closing import rules
from bundel.accounting.closing.models import Accrual, Close, Task, YearEnd
from bundel.accounting.closing.rules import Found
from bundel.accounting.fixed_assets import checks as assets_checks
from bundel.accounting.internal import queries as internal
from bundel.accounting.ledger import queries as ledger
from bundel.accounting.payables import checks as payables_checks
from bundel.accounting.payables import queries as payables
from bundel.accounting.payments import queries as payments
from bundel.accounting.receivables import checks as receivables_checks
from bundel.accounting.vat import checks as vat_checks
from bundel.kit import calendar, money
from bundel.kit.checks import Check
from bundel.platform.clients.models import Client

Control = Callable[[int, int, int, dt.date], list[Found]]
MOST: Final = 500
SUSPENSE: Final = ("499", "580")


def _code(client_id: int) -> str:
    return str(Client.objects.values_list("code", flat=True).get(pk=client_id))


def _invoices(client_id: int, end: dt.date, *statuses: str) -> list[Found]:
    code = _code(client_id)
    found: list[Found] = []
    after = ""
    while len(found) < MOST:
        page = payables.listed(payables.Filters(statuses=statuses, client_ids=(client_id,)), after=after, limit=200)
        found += [
            Found(
                f"payables.invoice:{row.id}", f"{row.supplier} {row.number} ({row.status_caption.lower()})",
                f"/facturen/{code}/{row.id}/", row.sign * row.payable_cents,
            )
            for row in page.rows
            if row.received_on <= end
        ]  # fmt: skip
        after = page.after
        if not after:
            break
    return found[:MOST]


def unbooked_invoices(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Invoices that arrived in the period (or before) and are not booked: in work or stopped by an exception."""
    return _invoices(client_id, rules.last_day(year, period), "received", "exception", "to_book")


def waiting_approvals(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Invoices of the period that wait for the client's approval."""
    return _invoices(client_id, rules.last_day(year, period), "to_approve")


def open_questions(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Questions to the client that were asked before the period ended and have no answer."""
    code, end = _code(client_id), rules.last_day(year, period)
    return [
        Found(f"payables.question:{one.id}", f"Vraag bij {one.supplier} {one.number}: {one.text[:120]}",
              f"/facturen/{code}/{one.invoice_id}/")
        for one in payables.open_questions([client_id], limit=MOST)
        if one.asked_at.astimezone(calendar.BRUSSELS).date() <= end
    ]  # fmt: skip


def missing_statements(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Bank accounts whose last statement lies before the last bank day of the period."""
    last = rules.last_day(year, period)
    wanted = last if calendar.is_bank_day(last) else calendar.previous_bank_day(last)
    states = bank.accounts_state([client_id])
    found = []
    for one in payments.accounts([client_id]):
        if not one.active_on(wanted):
            continue
        state = states.get(one.id)
        if state is None:
            found.append(Found(f"bank.account:{one.id}", f"{one.iban}: nog geen uittreksel", "/bank/"))
        elif state.last_date < wanted:
            found.append(
                Found(
                    f"bank.account:{one.id}", f"{one.iban}: laatste uittreksel van {state.last_date:%d/%m/%Y}", "/bank/"
                )
            )
    return found


def open_movements(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Bank movements up to the end of the period that are tied to nothing."""
    code, end = _code(client_id), rules.last_day(year, period)
    return [
        Found(f"bank.movement:{row.id}", f"{row.date:%d/%m/%Y} {row.counterparty_name or 'onbekende tegenpartij'}",
              f"/bank/{code}/verrichtingen/{row.id}/", row.amount_cents)
        for row in bank.movements(client_ids=[client_id], limit=MOST)
        if row.date <= end
    ]  # fmt: skip


def suspense(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Suspense accounts and payments under way that hold a balance at the end of the period."""
    code, end = _code(client_id), rules.last_day(year, period)
    return [
        Found(f"ledger.account:{row.account}", f"{row.account} {row.name}",
              f"/grootboek/{code}/rekeningen/{row.account}/", row.balance_cents)
        for row in ledger.trial_balance(client_id, end)
        if row.account.startswith(SUSPENSE) and row.balance_cents
    ]  # fmt: skip


def waiting_drafts(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Prepared entries dated in the period (or before) that nobody posted."""
    code, end = _code(client_id), rules.last_day(year, period)
    return [
        Found(f"ledger.draft:{one.id}", f"{one.date:%d/%m/%Y} {one.description}",
              f"/grootboek/{code}/klaargezet/{one.id}/", one.total_cents)
        for one in ledger.drafts([client_id], limit=MOST)
        if one.date <= end
    ]  # fmt: skip


def open_accruals(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Proposed accruals of the period that were neither booked nor turned down."""
    rows = Accrual.of(client_id).filter(year=year, period=period, state=Accrual.State.PROPOSED).order_by("id")
    return [
        Found(
            f"closing.accrual:{one.pk}", one.description, f"/afsluiten/{_code(client_id)}/{year}/{period}/", one.cents
        )
        for one in rows[:MOST]
    ]


def internal_open(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Internal transactions of the period that are proposed or disputed: booked at neither side."""
    code = _code(client_id)
    return [
        Found(f"internal.transaction:{row.id}", f"{row.number} {row.description} ({row.state_nl.lower()})",
              f"/intern/{code}/{row.id}/", row.cents)
        for row in internal.open_until([client_id], rules.last_day(year, period))[:MOST]
    ]  # fmt: skip


def open_months(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Months of the year that are not locked as a whole."""
    return [
        Found(f"ledger.period:{year}-{month:02d}", f"Maand {month}/{year} is niet vergrendeld",
              f"/grootboek/{_code(client_id)}/periodes/?jaar={year}")
        for month in range(1, 13)
        if ledger.provisional([client_id], dt.date(year, month, 1), today)
    ]  # fmt: skip


def year_not_carried(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """The year end has not been run to its end."""
    done = YearEnd.of(client_id).filter(year=year, state=YearEnd.State.DONE).exists()
    address = f"/afsluiten/{_code(client_id)}/{year}/jaareinde/"
    return [] if done else [Found("closing.year_end", f"Boekjaar {year} is niet overgedragen", address)]


def figures_not_seen(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
    """Nothing by itself: the client confirms, once everything that it waits for is in order.

    What it confirms is kept as its evidence: the balance of the period at that moment is part of the certification.
    """
    return []


def _invariants(checks: Callable[[], Iterable[Check]], address: str) -> Control:
    """A control that asks the invariants of a module, as `bundel verify` does, for this client alone."""

    def control(client_id: int, year: int, period: int, today: dt.date) -> list[Found]:
        code = _code(client_id)
        return [
            Found(f"check:{one.name}"[:120], f"{one.name}: {one.detail}", address.format(code=code))
            for one in checks()
            if not one.ok
        ]

    return control


CONTROLS: Final[Mapping[str, Control]] = {
    "unbooked_invoices": unbooked_invoices,
    "waiting_approvals": waiting_approvals,
    "open_questions": open_questions,
    "missing_statements": missing_statements,
    "open_movements": open_movements,
    "bank_differs": _invariants(bank_checks.checks, "/bank/"),
    "suspense": suspense,
    "payables_differ": _invariants(payables_checks.checks, "/facturen/"),
    "receivables_differ": _invariants(receivables_checks.checks, "/uitgaand/"),
    "vat_differs": _invariants(vat_checks.checks, "/btw/"),
    "budget_differs": _invariants(budget_checks.checks, "/begroting/"),
    "assets_differ": _invariants(assets_checks.checks, "/vaste-activa/"),
    "internal_open": internal_open,
    "waiting_drafts": waiting_drafts,
    "open_accruals": open_accruals,
    "open_months": open_months,
    "year_not_carried": year_not_carried,
    "figures_not_seen": figures_not_seen,
}


def run(task: Task, close: Close, today: dt.date) -> list[Found]:
    """What the control of a task finds now."""
    return CONTROLS[task.control](close.client_id, close.year, close.period, today)


def evidence(client_id: int, year: int, period: int) -> dict[str, str | int]:
    """The state of the books that a confirmation is about: totals of the trial balance at the end of the period."""
    rows = ledger.trial_balance(client_id, rules.last_day(year, period))
    return {
        "stand op": f"{rules.last_day(year, period):%d/%m/%Y}",
        "debet": money.plain(sum(row.debit_cents for row in rows)),
        "resultaat": money.plain(-sum(row.balance_cents for row in rows if row.account[0] in "67")),
    }
