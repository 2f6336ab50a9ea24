"""What is read about internal transactions: lists, balances of pairs, and what consolidation takes away."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q

from bundel.accounting.internal import rules
from bundel.accounting.internal.models import Leg, Transaction
from bundel.platform.clients.models import Client


@dataclass(frozen=True, slots=True)
class Row:
    """A transaction as one of its two clients sees it; `mine` is `seller` or `buyer`."""

    id: int
    number: str
    date: dt.date
    description: str
    cents: int
    state: str
    seller_id: int
    seller_code: str
    seller_name: str
    buyer_id: int
    buyer_code: str
    buyer_name: str
    proposed_by: str
    proposed_at: dt.datetime
    answered_by: str
    answered_at: dt.datetime | None
    dispute: str

    @property
    def state_nl(self) -> str:
        return rules.STATES[self.state]

    @property
    def waits(self) -> bool:
        return self.state in ("proposed", "disputed")


_FIELDS = (
    "id", "number", "date", "description", "cents", "state", "seller_id", "seller__code", "seller__name", "buyer_id",
    "buyer__code", "buyer__name", "proposed_by_name", "proposed_at", "answered_by_name", "answered_at", "dispute",
)  # fmt: skip


def listed(
    client_ids: Collection[int], *, state: str = "", text: str = "", before: int = 0, limit: int = 50
) -> list[Row]:
    """Transactions in which one of the clients takes part, last first, one page after the id `before`."""
    found = Transaction.objects.filter(Q(seller_id__in=client_ids) | Q(buyer_id__in=client_ids))
    if state:
        found = found.filter(state=state)
    if text:
        found = found.filter(Q(number__icontains=text) | Q(description__icontains=text))
    if before:
        found = found.filter(pk__lt=before)
    return [Row(*row) for row in found.order_by("-pk").values_list(*_FIELDS)[:limit]]


def transaction(client_id: int, transaction_id: int) -> Row | None:
    """One transaction of a client, or None."""
    mine = Q(seller_id=client_id) | Q(buyer_id=client_id)
    row = Transaction.objects.filter(mine, pk=transaction_id).values_list(*_FIELDS).first()
    return Row(*row) if row else None


def leg(client_id: int, transaction_id: int) -> Leg | None:
    """The side of a client in a transaction; None while it has none."""
    return Leg.of(client_id).filter(transaction_id=transaction_id).first()


def owed(client_id: int, partner: str, on: dt.date) -> int:
    """What a client owes another inside the legal person on a day: the credit balance of the debt account with it."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select coalesce(sum(credit - debit), 0)::bigint from ledger_line
               where client_id = %s and year = %s and account = %s and partner = %s and date <= %s""",
            [client_id, on.year, rules.DEBT, partner, on],
        )
        return int(cursor.fetchone()[0])


@dataclass(frozen=True, slots=True)
class Pair:
    """What two clients have between them on a day: claims and debts as each has them in its own books."""

    one_code: str
    other_code: str
    one_claims: int
    one_owes: int
    other_claims: int
    other_owes: int

    @property
    def agrees(self) -> bool:
        """Whether both books say the same."""
        return self.one_claims == self.other_owes and self.one_owes == self.other_claims

    @property
    def nettable(self) -> int:
        return rules.to_net(self.one_owes, self.other_owes)


_PAIRS = """
select c.code, l.partner, l.account, sum(l.debit - l.credit)::bigint
from ledger_line l join clients_client c on c.id = l.client_id
where l.client_id = any(%(clients)s) and l.year = %(year)s and l.account = any(%(accounts)s) and l.date <= %(on)s
  and l.partner <> ''
group by 1, 2, 3
"""


def pairs(client_ids: Collection[int], on: dt.date) -> list[Pair]:
    """The balances between clients in scope that have something between them, by code."""
    with connection.cursor() as cursor:
        accounts = [rules.CLAIM, rules.DEBT]
        cursor.execute(_PAIRS, {"clients": sorted(client_ids), "year": on.year, "on": on, "accounts": accounts})
        held = {(code, partner, account): cents for code, partner, account, cents in cursor.fetchall()}
    codes = set(Client.objects.filter(pk__in=client_ids).values_list("code", flat=True))
    couples = sorted({tuple(sorted((code, partner))) for code, partner, _ in held if partner in codes})
    return [
        Pair(
            one, other, held.get((one, other, rules.CLAIM), 0), -held.get((one, other, rules.DEBT), 0),
            held.get((other, one, rules.CLAIM), 0), -held.get((other, one, rules.DEBT), 0),
        )
        for one, other in couples
    ]  # fmt: skip


_ELIMINATION = """
select l.account, sum(l.debit - l.credit)::bigint
from ledger_entry e
join ledger_line l on l.client_id = e.client_id and l.year = e.year and l.entry_id = e.id
where e.client_id = any(%(clients)s) and e.document >= 'internal.' and e.document < 'internal/'
  and e.year = %(year)s and e.date <= %(on)s and l.partner = any(%(codes)s)
group by 1 having sum(l.debit - l.credit) <> 0 order by 1
"""


def elimination(client_ids: Collection[int], on: dt.date) -> dict[str, int]:
    """What consolidation of these clients takes away: account → debit minus credit, of the book year up to a day.

    Lines of internal transactions and nettings whose partner is one of the same clients. Each entry balances and its
    lines all name one partner, so the amounts always add up to zero.
    """
    codes = list(Client.objects.filter(pk__in=client_ids).values_list("code", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(_ELIMINATION, {"clients": sorted(client_ids), "year": on.year, "on": on, "codes": codes})
        return dict(cursor.fetchall())


def waiting(client_ids: Collection[int]) -> list[Row]:
    """Proposals that wait for an answer of one of the clients, oldest first."""
    found = Transaction.objects.filter(buyer_id__in=client_ids, state="proposed").order_by("proposed_at", "pk")
    return [Row(*row) for row in found.values_list(*_FIELDS)]


def open_until(client_ids: Collection[int], day: dt.date) -> list[Row]:
    """Transactions dated up to a day that are not booked and not withdrawn: what a close still has to settle."""
    mine = Q(seller_id__in=client_ids) | Q(buyer_id__in=client_ids)
    found = Transaction.objects.filter(mine, state__in=("proposed", "disputed"), date__lte=day)
    return [Row(*row) for row in found.order_by("date", "pk").values_list(*_FIELDS)]


def client_with(code: str) -> int | None:
    """The client with this code; a proposer names the buyer and is shown no list of others."""
    return Client.objects.filter(code=code).values_list("pk", flat=True).first() if "\x00" not in code else None
