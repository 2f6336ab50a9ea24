"""Which open items are paid, how they become transfers, and what may follow what. Pure.

The database holds the transitions and the three pairs of eyes too (`sql/guards.sql`, constraints of `models`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from bundel.kit import identifiers
from bundel.kit.findings import Fact

RunStatus = Literal["proposed", "approved", "signed", "released", "executed", "partly", "failed", "cancelled"]
LineState = Literal["planned", "removed", "sent", "accepted", "rejected", "executed", "returned"]

RUN_NL: Final[dict[RunStatus, str]] = {
    "proposed": "Voorgesteld",
    "approved": "Goedgekeurd",
    "signed": "Ondertekend",
    "released": "Verzonden",
    "executed": "Uitgevoerd",
    "partly": "Deels uitgevoerd",
    "failed": "Niet uitgevoerd",
    "cancelled": "Geannuleerd",
}
RUN_TRANSITIONS: Final[dict[RunStatus, frozenset[RunStatus]]] = {
    "proposed": frozenset({"approved", "cancelled"}),
    "approved": frozenset({"signed", "proposed", "cancelled"}),
    "signed": frozenset({"released", "proposed", "cancelled"}),
    "released": frozenset({"executed", "partly", "failed"}),
    # An undone match or a late return changes what became of a run that was sent.
    "executed": frozenset({"released", "partly", "failed"}),
    "partly": frozenset({"released", "executed", "failed"}),
    "failed": frozenset({"released", "partly", "executed"}),
    "cancelled": frozenset(),
}
SENT: Final[frozenset[RunStatus]] = frozenset({"released", "executed", "partly", "failed"})
"""Statuses after the file was made: nothing of the run changes any more but what became of its lines."""

LINE_NL: Final[dict[LineState, str]] = {
    "planned": "Gepland",
    "removed": "Uit de run",
    "sent": "Verzonden",
    "accepted": "Aanvaard door de bank",
    "rejected": "Geweigerd door de bank",
    "executed": "Uitgevoerd",
    "returned": "Teruggestort",
}
LINE_TRANSITIONS: Final[dict[LineState, frozenset[LineState]]] = {
    "planned": frozenset({"removed", "sent", "executed"}),  # executed at once: a netting without money
    "removed": frozenset(),
    "sent": frozenset({"accepted", "rejected", "executed", "returned"}),
    "accepted": frozenset({"rejected", "executed", "returned"}),
    "rejected": frozenset(),
    "executed": frozenset({"sent", "returned"}),
    "returned": frozenset(),
}
LIVE: Final[frozenset[LineState]] = frozenset({"planned", "sent", "accepted", "executed"})
"""States in which a line holds its open items: no other line may cover them."""
UNDER_WAY: Final[frozenset[LineState]] = frozenset({"sent", "accepted"})

REMITTANCE_LENGTH: Final = 140
END_TO_END_LENGTH: Final = 35
_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9?:().,'+ -]+")


@dataclass(frozen=True, slots=True)
class Due:
    """An open item that might be paid: an invoice, or (negative) a credit note.

    `iban` is the confirmed account that it may be paid to today and `holder` the exact name of its holder, both empty
    when there is none; `asked_iban` is what the invoice says.
    """

    id: int
    supplier_id: int
    supplier_name: str
    number: str
    iban: str
    open_cents: int
    due_on: date
    reference: str
    holder: str = ""
    asked_iban: str = ""
    approved: bool = True
    held: str = ""


@dataclass(frozen=True, slots=True)
class Excluded:
    """An open item that is not paid now, with the code of the reason (`messages.EXCLUSIONS`) and its facts."""

    due: Due
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Transfer:
    """One payment: the items it covers (credit notes negative) and what the receiver reads. Zero nets without money."""

    supplier_id: int
    name: str
    iban: str
    items: tuple[Due, ...]
    reference: str
    remittance: str

    @property
    def amount_cents(self) -> int:
        return sum(item.open_cents for item in self.items)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is paid, and what is not with the reason why."""

    transfers: tuple[Transfer, ...]
    excluded: tuple[Excluded, ...]

    @property
    def total_cents(self) -> int:
        return sum(transfer.amount_cents for transfer in self.transfers)


def allowed(old: str, new: str) -> bool:
    """Whether a run may go from `old` to `new`."""
    return new in RUN_TRANSITIONS.get(old, frozenset())  # type: ignore[call-overload]


def line_allowed(old: str, new: str) -> bool:
    """Whether a line may go from `old` to `new`."""
    return new in LINE_TRANSITIONS.get(old, frozenset())  # type: ignore[call-overload]


def propose(dues: Iterable[Due], *, until: date, in_runs: Mapping[int, str]) -> Proposal:
    """Divide open items over transfers and reasons not to pay.

    `in_runs` gives the run in which an item stands already. Invoices due after `until` wait, credit notes never do:
    they are netted per supplier and account, as far as the sum stays at or above zero. The order of `dues` plays no
    part.
    """
    excluded: list[Excluded] = []
    groups: dict[tuple[int, str], list[Due]] = defaultdict(list)
    for due in sorted(dues, key=lambda one: (one.due_on, one.id)):
        reason = _reason(due, until, in_runs)
        if reason is None:
            groups[due.supplier_id, due.iban].append(due)
        else:
            excluded.append(reason)
    transfers: list[Transfer] = []
    for (supplier_id, iban), items in _with_loose_credits(groups).items():
        owed = [item for item in items if item.open_cents > 0]
        credits = [item for item in items if item.open_cents < 0]
        netted, left = _fit(credits, sum(item.open_cents for item in owed))
        excluded += [Excluded(credit, "credit_too_large") for credit in left]
        if owed:
            transfers += _transfers(supplier_id, iban, owed, netted)
    return Proposal(tuple(transfers), tuple(excluded))


def _reason(due: Due, until: date, in_runs: Mapping[int, str]) -> Excluded | None:
    if due.id in in_runs:
        return Excluded(due, "in_run", {"run": in_runs[due.id]})
    if not due.approved:
        return Excluded(due, "not_approved")
    if due.held:
        return Excluded(due, "held", {"reason": due.held})
    if due.open_cents > 0 and due.due_on > until:
        return Excluded(due, "not_due", {"due_on": f"{due.due_on:%d/%m/%Y}"})
    if due.open_cents > 0 and not due.iban:
        return Excluded(due, "iban_not_active" if due.asked_iban else "no_iban", {"iban": due.asked_iban})
    return None


def _with_loose_credits(groups: Mapping[tuple[int, str], list[Due]]) -> dict[tuple[int, str], list[Due]]:
    """A credit note that names no account of a paid invoice is netted with the supplier's largest group."""
    owed = {key: sum(item.open_cents for item in items if item.open_cents > 0) for key, items in groups.items()}
    merged: dict[tuple[int, str], list[Due]] = {key: [] for key in groups if owed[key] > 0}
    for key, items in groups.items():
        home = key
        if owed[key] == 0:
            others = [other for other in merged if other[0] == key[0]]
            home = max(others, key=lambda other: (owed[other], other[1]), default=key)
        merged.setdefault(home, []).extend(items)
    return merged


def _fit(credits: Sequence[Due], room: int) -> tuple[list[Due], list[Due]]:
    """The credit notes that fit whole in `room`, oldest first, and the others."""
    netted: list[Due] = []
    left: list[Due] = []
    for credit in sorted(credits, key=lambda one: (one.due_on, one.id)):
        fits = -credit.open_cents <= room
        room += credit.open_cents if fits else 0
        (netted if fits else left).append(credit)
    return netted, left


def _transfers(supplier_id: int, iban: str, owed: Sequence[Due], netted: Sequence[Due]) -> Iterable[Transfer]:
    """One transfer for each invoice with its own reference; those that credit notes need go together in one.

    The invoices that absorb the credit notes are the largest, so that as few as possible lose their own reference.
    """
    name = owed[0].holder or owed[0].supplier_name
    needed = -sum(credit.open_cents for credit in netted)
    absorbing: list[Due] = []
    for due in sorted(owed, key=lambda one: (-one.open_cents, one.id)):
        if needed <= 0:
            break
        absorbing.append(due)
        needed -= due.open_cents
    together = {due.id for due in absorbing}
    for due in owed:
        if due.id not in together:
            yield Transfer(supplier_id, name, iban, (due,), *communication(due))
    if absorbing:
        items = tuple(sorted((*absorbing, *netted), key=lambda one: (one.open_cents < 0, one.due_on, one.id)))
        yield Transfer(supplier_id, name, iban, items, "", joined(items))


def communication(due: Due) -> tuple[str, str]:
    """(structured reference, free text) of a single invoice: its own when it has a right one, else its number."""
    text = due.reference.strip()
    for parse in (identifiers.parse_ogm, identifiers.parse_rf):
        try:
            return parse(text), ""
        except ValueError:
            continue
    return "", (text or due.number)[:REMITTANCE_LENGTH]


def joined(items: Sequence[Due]) -> str:
    """The numbers that a netted transfer covers, credit notes after a minus; cut at a whole number with a count."""
    words = [f"- {item.number}" if item.open_cents < 0 else item.number for item in items]
    text = " ".join(words)
    shown = len(words)
    while len(text) > REMITTANCE_LENGTH and shown:
        shown -= 1
        text = f"{' '.join(words[:shown])} +{len(words) - shown} andere".strip()
    return text


def end_to_end(run: str, number: str, position: int, taken: set[str]) -> str:
    """The identifier that comes back on the statement: run and invoice number, or run and position when that cannot."""
    own = f"{run}-{number}"
    fits = len(own) <= END_TO_END_LENGTH and _IDENTIFIER.fullmatch(own) and own == own.strip() and own not in taken
    if fits:
        return own
    fallback = f"{run}-{position:05d}"
    while fallback in taken:
        fallback += "A"
    return fallback


def what_became(states: Iterable[str]) -> RunStatus:
    """The status of a sent run out of the states of its lines."""
    present = {state for state in states if state != "removed"}
    if present & UNDER_WAY:
        return "released"
    if present <= {"executed"}:
        return "executed"
    return "partly" if "executed" in present else "failed"


@dataclass(frozen=True, slots=True)
class Hands:
    """Through whose hands a run went: each step the person and, when acting for another, that one."""

    prepared: frozenset[int]
    approved: frozenset[int] = frozenset()
    signed: tuple[frozenset[int], ...] = ()


def may_approve(hands: Hands, who: frozenset[int]) -> bool:
    """The approver had no part in the preparation."""
    return not who & hands.prepared


def may_sign(hands: Hands, who: frozenset[int]) -> bool:
    """The signatory had no part in preparation, approval or an earlier signature."""
    return not who & hands.prepared.union(hands.approved, *hands.signed)


def signatures_needed(total_cents: int, two_from_cents: int | None) -> int:
    """How many signatures a run asks; `two_from_cents` is the client's limit, nothing is one signature always."""
    return 2 if two_from_cents is not None and total_cents >= two_from_cents else 1
