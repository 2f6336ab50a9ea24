"""What matching works on: movements as they come in, open items, and what may be decided about them. Pure values."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["payment", "return", "receivable", "payable", "credit", "account"]
"""`payment`: a payment of ours is executed; `return`: one came back; `receivable`, `payable`: an open document;
`credit`: what a customer paid too much; `account`: straight to a ledger account (charges, transfers, suspense)."""

Rule = Literal["return", "end_to_end", "batch", "reference", "transfer", "iban_amount", "number", "charge", "amount"]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A movement on an account, or a detail of a globalised one (`details`). Amounts in cents, credit positive.

    `day` and `id` only serve to treat movements in the order in which they happened.
    """

    id: int
    day: int
    account_id: int
    amount_cents: int
    name: str = ""
    iban: str = ""
    reference: str = ""
    text: str = ""
    end_to_end_id: str = ""
    return_reason: str = ""
    details: tuple["Incoming", ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """Something open that a movement may settle. `cents` is signed as the movement would be: positive comes in.

    A payment of ours is negative (it leaves the account) and stands in `run`; `returnable` tells that it was executed
    already, so that it can only come back. `party` identifies the customer or supplier, `name` is how people know it.
    """

    kind: Literal["payment", "receivable", "payable"]
    id: int
    cents: int
    party: str
    iban: str = ""
    numbers: tuple[str, ...] = ()
    reference: str = ""
    end_to_end_id: str = ""
    run: str = ""
    account_id: int = 0
    returnable: bool = False
    name: str = ""

    @property
    def key(self) -> tuple[str, int]:
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class ChargePattern:
    """A rule of a client: movements out whose text holds all the words go to a ledger account."""

    id: int
    words: tuple[str, ...]
    ledger_account: str
    esr: str = ""
    most_cents: int | None = None
    account_id: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a movement: `cents` signed like the movement, to an item (`target`) or a ledger account."""

    kind: Kind
    cents: int
    target: int = 0
    label: str = ""
    ledger_account: str = ""
    esr: str = ""
    party: str = ""
    iban: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a movement probably is: the parts, the rule that says so, and how sure that is in percent.

    Parts may cover less than the movement: a person then places the rest.
    """

    rule: Rule
    parts: tuple[Part, ...]
    confidence: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What matching says about one movement: certain (`automatic`), or suggestions with the best one first."""

    movement: int
    automatic: Proposal | None = None
    suggestions: tuple[Proposal, ...] = ()
