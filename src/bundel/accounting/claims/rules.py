"""Claims as plain decisions: kinds, states, mileage, what an expense needs, routes, the entry. Cents. Pure.

Rates, caps and terms stand with their source in `parameters/*.yaml`, chosen by the day of the expense.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from bundel.accounting.claims import messages
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.kit.dated import Dated, load
from bundel.kit.findings import Finding
from bundel.kit.money import Cents, show
from bundel.kit.rounding import half_up

Scale = Literal["flemish", "federal"]
DEBT: Final = "455200"
"""Current account with staff: what the client owes a person for expenses."""
LEDGER, PAYROLL = "to_ledger_and_pay", "to_payroll"
ROUTES: Final[Mapping[str, str]] = {LEDGER: "Boeken en betalen", PAYROLL: "Naar de loonverwerking"}
KINDS: Final[Mapping[str, str]] = {
    "mileage": "Eigen wagen (km)",
    "public_transport": "Openbaar vervoer",
    "meals": "Maaltijd",
    "lodging": "Hotel en verblijf",
    "parking": "Parkeren",
    "other": "Andere",
}
ACCOUNTS: Final[Mapping[str, str]] = {
    "mileage": "615030",
    "public_transport": "615020",
    "meals": "615050",
    "lodging": "615040",
    "parking": "612320",
    "other": "623050",
}
"""The cost account that a kind gets unless the checker says otherwise."""
STATES: Final[Mapping[str, str]] = {
    "draft": "In opmaak",
    "submitted": "Wacht op goedkeuring",
    "returned": "Teruggestuurd",
    "approved": "Wacht op nazicht",
    "to_pay": "Te betalen",
    "paid": "Betaald",
    "payroll": "Naar de loonverwerking",
    "refused": "Geweigerd",
    "withdrawn": "Ingetrokken",
}
TRANSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "draft": frozenset({"submitted", "withdrawn"}),
    "submitted": frozenset({"approved", "returned", "refused", "withdrawn"}),
    "returned": frozenset({"submitted", "withdrawn"}),
    "approved": frozenset({"to_pay", "payroll", "returned", "refused"}),
    "to_pay": frozenset({"paid"}),
    "paid": frozenset({"to_pay"}),
    "payroll": frozenset(),
    "refused": frozenset(),
    "withdrawn": frozenset(),
}
EDITABLE: Final = ("draft", "returned")
_PARAMETERS: Final = Path(__file__).with_name("parameters")


@dataclass(frozen=True, slots=True)
class Expense:
    """One expense as it was entered. `km` counts for mileage only; `cents` includes VAT; `receipt` its hash."""

    date: dt.date
    kind: str
    cents: int
    km: int = 0
    description: str = ""
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """Where an expense is booked."""

    account: str = ""
    article: str = ""
    cost_centre: str = ""
    commitment: str = ""


@dataclass(frozen=True, slots=True)
class RouteRow:
    """Where expenses of a kind or of an article go; an empty kind or article means any."""

    kind: str
    article: str
    route: str


@dataclass(frozen=True, slots=True)
class Booked:
    """A line that goes into the entry."""

    description: str
    cents: int
    coding: Coding


@cache
def mileage_rates(scale: Scale) -> Dated[int]:
    """Ten-thousandths of a euro a kilometre, by day of the trip."""
    return load(_PARAMETERS / f"mileage_{scale}.yaml", int)


@cache
def conditions() -> Dated[dict[str, Any]]:
    """What is asked of an expense, by its day."""
    return load(_PARAMETERS / "expenses.yaml", dict)


def mileage(km: int, day: dt.date, scale: Scale = "flemish") -> Cents:
    """What a trip with one's own car gives: km times the rate of that day, half a cent up, for each line apart."""
    return half_up(Fraction(km * mileage_rates(scale)(day), 100))


def last_day(day: dt.date) -> dt.date:
    """The last day on which an expense can be submitted: the same day some months later, or that month's last day."""
    months = int(conditions()(day)["deadline_months"])
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_of_next = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    end = first_of_next - dt.timedelta(days=1)
    return min(end, end.replace(day=min(day.day, end.day)))


def judge(place: str, one: Expense, today: dt.date, explanation: str = "") -> list[Finding]:
    """What is wrong (error) or remarkable (warning) about an expense that is submitted today.

    With an explanation a late expense is a warning that the approver and the checker see.
    """
    if one.date > today:
        return [Finding("error", messages.FUTURE, place, {"day": _day(one.date)})]
    if one.date < conditions().values[0].valid_from:
        return [Finding("error", messages.TOO_LATE, place, {"day": _day(one.date), "until": "–"})]
    found = []
    asked = conditions()(one.date)["kinds"][one.kind]
    if one.kind == "mileage" and one.km <= 0:
        found.append(Finding("error", messages.KM_MISSING, place))
    elif one.cents <= 0:
        found.append(Finding("error", messages.AMOUNT, place))
    until = last_day(one.date)
    if today > until:
        severity: Literal["warning", "error"] = "warning" if explanation.strip() else "error"
        found.append(Finding(severity, messages.TOO_LATE, place, {"day": _day(one.date), "until": _day(until)}))
    limit = asked["receipt_above_cents"]
    if limit is not None and one.cents > limit and not one.receipt:
        found.append(Finding("error", messages.RECEIPT_MISSING, place, {"kind": KINDS[one.kind]}))
    cap = asked["cap_cents"]
    if cap is not None and one.cents > cap:
        facts = {"kind": KINDS[one.kind], "cap": show(cap), "amount": show(one.cents)}
        found.append(Finding("warning", messages.ABOVE_CAP, place, facts))
    return found


def route_of(routes: Iterable[RouteRow], kind: str, article: str) -> str:
    """The route of an expense: that for its article and kind, then its article, then its kind; otherwise the ledger."""
    fitting = [one for one in routes if one.kind in ("", kind) and one.article in ("", article)]
    best = max(fitting, key=lambda one: (one.article != "", one.kind != ""), default=None)
    return best.route if best is not None else LEDGER


def partner(person_id: int) -> str:
    """How the ledger names a person: no name, so that who reads the books does not read who claimed what."""
    return f"P{person_id:06d}"


def entry(claim_id: int, number: str, on: dt.date, person_id: int, lines: Sequence[Booked]) -> EntryDraft:
    """The entry of a claim: costs to the debit, what the person gets to the credit of the account with staff."""
    who = partner(person_id)
    drafts = [
        LineDraft(
            one.coding.account, debit_cents=one.cents, description=f"{number} {one.description}"[:200], partner=who,
            article=one.coding.article, cost_centre=one.coding.cost_centre, commitment=one.coding.commitment,
        )
        for one in lines
    ]  # fmt: skip
    drafts.append(LineDraft(DEBT, credit_cents=sum(one.cents for one in lines), description=number, partner=who))
    document = f"claims.claim:{claim_id}"
    return EntryDraft(
        "DIV", on, f"Onkostennota {number}", tuple(drafts), "claim", document, f"{document}/booked"
    )  # fmt: skip


def _day(day: dt.date) -> str:
    return day.strftime("%d/%m/%Y")
