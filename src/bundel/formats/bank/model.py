"""One statement model for all bank formats: what CODA and camt.053 both say.

Amounts are whole cents of the account's currency, credit positive. Dates are book dates. Values are frozen, so that
two readings can be compared with `==`.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

from bundel.kit.findings import Finding
from bundel.kit.money import Cents

FormatName = Literal["coda", "camt.052", "camt.053", "camt.054", "unknown"]


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement on the account, or one detail of a globalised movement.

    `sequence` counts from 1 within its statement (or within its total). A globalised movement is booked once with its
    own amount; `details` serve to match and are never added to it. `structured_reference` holds 12 digits (OGM) or
    an RF reference; `remittance` the free text; `return_reason` an ISO code such as AC04. Absent = None, text "".
    """

    sequence: int
    date: datetime.date
    value_date: datetime.date
    amount_cents: Cents
    counterparty_name: str | None = None
    counterparty_account: str | None = None
    counterparty_bic: str | None = None
    structured_reference: str | None = None
    remittance: str = ""
    end_to_end_id: str | None = None
    mandate: str | None = None
    bank_reference: str | None = None
    return_reason: str | None = None
    transaction_code: str | None = None
    information: str = ""
    details: tuple["Movement", ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of one account. `account` is an IBAN or BBAN without spaces.

    `date` is the day of the closing balance, `sequence` the statement number of the bank (None when it gives none).
    `balances_known` is False for notifications (camt.054) and intraday reports, whose balances then are 0.
    """

    account: str
    currency: str
    sequence: int | None
    date: datetime.date
    opening_date: datetime.date
    opening_cents: Cents
    closing_cents: Cents
    holder: str = ""
    bic: str = ""
    movements: tuple[Movement, ...] = ()
    balances_known: bool = True


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What a file says: its accepted statements and the findings.

    `statements` are whole and proven (balance, totals, counts): all or nothing per statement. `rejected` holds those
    that could be read but have an error finding; they may be shown, never booked. `bookable` is False for formats that
    only inform (camt.052 intraday, camt.054 notifications).
    """

    format: FormatName
    statements: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()
    rejected: tuple[Statement, ...] = ()

    @property
    def bookable(self) -> bool:
        return self.format in ("coda", "camt.053")

    @property
    def has_errors(self) -> bool:
        return any(finding.severity == "error" for finding in self.findings)
