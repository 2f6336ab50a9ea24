"""Bank accounts of clients: proposed by one person, confirmed by another."""

import datetime as dt
import re

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.accounting.payments import messages
from bundel.accounting.payments.actions import steps
from bundel.accounting.payments.models import AccountChange, BankAccount
from bundel.kit import identifiers
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import difference, note
from bundel.platform.people.actor import Actor

_LEDGER = re.compile(r"55\d{4,8}")
FIELDS = ("name", "bic", "pain_version", "valid_from", "valid_to", "ledger_account")


@action(right="payments.prepare")
def propose_account(
    by: Actor,
    client_id: int,
    *,
    iban: str,
    name: str,
    ledger_account: str,
    reason: str,
    bic: str = "",
    pain_version: str = "09",
    valid_from: dt.date | None = None,
    valid_to: dt.date | None = None,
) -> int:
    """Propose a new bank account, or other values for a known one; gives the id of the change.

    Nothing holds before a second person confirms. Raises `Refusal` for a wrong number, BIC, ledger account or version,
    for a second proposal of the same account, and for a change of its ledger account.
    """
    person, acting_for = steps.person(by)
    reason = steps.require_reason(reason)
    number, code = _numbers(iban, bic)
    if not name.strip():
        raise Refusal(messages.ACCOUNT_INVALID, what="De naam van de rekening ontbreekt.")
    if not _LEDGER.fullmatch(ledger_account):
        raise Refusal(messages.ACCOUNT_INVALID, what="Een bankrekening boekt op een eigen rekening 55 van 6 cijfers.")
    if pain_version not in ("09", "03"):
        raise Refusal(messages.ACCOUNT_INVALID, what="De versie van het betaalbestand is 09 of 03.")
    known = BankAccount.of(client_id).filter(iban=number).first()
    if known is not None and known.ledger_account != ledger_account:
        shown = identifiers.format_iban(number)
        raise Refusal(messages.ACCOUNT_FIXED, iban=shown, ledger_account=known.ledger_account)
    taken = BankAccount.of(client_id).filter(ledger_account=ledger_account).exclude(iban=number).exists()
    if taken or AccountChange.of(client_id).filter(iban=number, status="open").exists():
        raise Refusal(messages.ACCOUNT_TAKEN, iban=identifiers.format_iban(number))
    start = valid_from or (known.valid_from if known else by.today)
    if valid_to is not None and valid_to <= start:
        raise Refusal(messages.ACCOUNT_INVALID, what="De einddag ligt voor de begindag.")
    made = AccountChange.objects.create(
        client_id=client_id,
        account=known,
        iban=number,
        values={
            "name": name.strip()[:70],
            "bic": code,
            "pain_version": pain_version,
            "valid_from": str(start),
            "valid_to": None if valid_to is None else str(valid_to),
            "ledger_account": ledger_account,
        },
        reason=reason,
        proposed_by_id=person,
        proposed_for_id=acting_for,
        proposed_at=by.now,
    )
    note("bank_account_change", made.pk, name=number, changes={"status": [None, "open"]}, reason=reason)
    return int(made.pk)


def _numbers(iban: str, bic: str) -> tuple[str, str]:
    try:
        number = identifiers.parse_iban(iban)
        return number, identifiers.parse_bic(bic) if bic.strip() else identifiers.bic_of(number) or ""
    except ValueError as error:
        raise Refusal(messages.ACCOUNT_INVALID, what=f"{str(error).capitalize()}.") from error


def _open(client_id: int, change_id: int) -> AccountChange:
    found: AccountChange | None = (
        AccountChange.of(client_id).select_for_update(of=("self",)).filter(pk=change_id, status="open").first()
    )
    if found is None:
        raise Refusal(messages.CHANGE_UNKNOWN)
    return found


def _decide(by: Actor, change: AccountChange, status: str, reason: str) -> None:
    change.decided_by_id, change.decided_for_id = steps.person(by)
    if steps.who(change.decided_by_id, change.decided_for_id) & steps.who(
        change.proposed_by_id, change.proposed_for_id
    ):
        raise Refusal(messages.CHANGE_OWN)
    change.status, change.decided_at, change.decision_reason = status, by.now, reason
    change.save()


@action(right="payments.approve")
def confirm_account(by: Actor, client_id: int, change_id: int) -> int:
    """Confirm a proposed bank account or change; gives the id of the account. Opens its ledger account when needed.

    Raises `Refusal` for whoever proposed it, and when the account number belongs to another client.
    """
    change = _open(client_id, change_id)
    _decide(by, change, AccountChange.Status.CONFIRMED, "")
    values = dict(change.values)
    account = change.account
    before = {field: str(getattr(account, field)) for field in FIELDS} if account is not None else {}
    if account is None:
        if BankAccount.objects.filter(iban=change.iban).exists():
            raise Refusal(messages.ACCOUNT_TAKEN, iban=identifiers.format_iban(change.iban))
        account = BankAccount(client_id=client_id, iban=change.iban)
    for field in FIELDS:
        setattr(account, field, values[field])
    account.save()
    number = values["ledger_account"]
    if not any(row.number == number for row in books.accounts(client_id)):
        ledger.add_account(by, client_id, number, f"Bank: {values['name']}", like="550000")
    note("bank_account", account.pk, name=change.iban, changes=difference(before, values), reason=change.reason)
    return int(account.pk)


@action(right="payments.approve")
def refuse_account(by: Actor, client_id: int, change_id: int, reason: str) -> None:
    """Refuse a proposed bank account or change."""
    change = _open(client_id, change_id)
    reason = steps.require_reason(reason)
    _decide(by, change, AccountChange.Status.REFUSED, reason)
    note("bank_account_change", change.pk, name=change.iban, changes={"status": ["open", "refused"]}, reason=reason)
