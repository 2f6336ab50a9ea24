"""Bank accounts and their proposed changes."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from bundel.accounting.payments.models import AccountChange, BankAccount, SigningRules
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A bank account of a client."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    iban: str
    bic: str
    name: str
    ledger_account: str
    pain_version: str
    valid_from: dt.date
    valid_to: dt.date | None

    def active_on(self, day: dt.date) -> bool:
        """Whether payments leave from it on a day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A proposed account or change that waits for a second person."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    iban: str
    values: dict[str, Any]
    reason: str
    proposed_by_id: int
    proposed_by: str
    proposed_at: dt.datetime
    is_new: bool


_FIELDS = (
    "id", "client_id", "client__code", "client__name", "iban", "bic", "name", "ledger_account", "pain_version",
    "valid_from", "valid_to",
)  # fmt: skip


def accounts(client_ids: Collection[int] | None = None) -> list[AccountRow]:
    """The bank accounts of the clients in scope (or some of them), by client and number."""
    found = BankAccount.objects.filter(client_id__in=scope.current() if client_ids is None else client_ids)
    return [AccountRow(*row) for row in found.order_by("client__code", "iban").values_list(*_FIELDS)]


def account(client_id: int, account_id: int) -> AccountRow | None:
    """One bank account of a client."""
    row = BankAccount.of(client_id).filter(pk=account_id).values_list(*_FIELDS).first()
    return AccountRow(*row) if row else None


def accounts_by_iban(ibans: Collection[str]) -> dict[str, AccountRow]:
    """The accounts in scope with these numbers: how an arriving statement finds its client."""
    found = BankAccount.objects.filter(iban__in=set(ibans)).values_list(*_FIELDS)
    return {row[4]: AccountRow(*row) for row in found}


def hold_account(account_id: int) -> None:
    """Lock a bank account until the end of the transaction: statements of one account are taken up one at a time."""
    list(BankAccount.objects.select_for_update(of=("self",)).filter(pk=account_id).values_list("id"))


def open_changes(client_ids: Collection[int] | None = None) -> list[ChangeRow]:
    """Proposed accounts and changes of the clients in scope that wait for a second person, the oldest first."""
    found = AccountChange.objects.filter(
        status="open", client_id__in=scope.current() if client_ids is None else client_ids
    ).select_related("client", "proposed_by")
    return [
        ChangeRow(
            one.pk,
            one.client_id,
            one.client.code,
            one.client.name,
            one.iban,
            one.values,
            one.reason,
            one.proposed_by_id,
            one.proposed_by.name,
            one.proposed_at,
            one.account_id is None,
        )
        for one in found.order_by("proposed_at", "id")
    ]


def signature_limits(client_ids: Collection[int]) -> dict[int, int]:
    """`signature_limit` of many clients in scope; those without limit are left out. One query."""
    found = SigningRules.objects.filter(client_id__in=client_ids, two_signatures_from_cents__isnull=False)
    return dict(found.values_list("client_id", "two_signatures_from_cents"))


def signature_limit(client_id: int) -> int | None:
    """From which total a run of the client needs two signatures; nothing is never."""
    return SigningRules.of(client_id).values_list("two_signatures_from_cents", flat=True).first()


def own_ibans(client_id: int) -> frozenset[str]:
    """The account numbers of a client that two people confirmed."""
    return frozenset(BankAccount.of(client_id).values_list("iban", flat=True))
