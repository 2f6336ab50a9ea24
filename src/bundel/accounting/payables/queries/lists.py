"""The list of invoices: filters, pages by mark, counters and totals. Quick at a million rows, whatever the filter.

A page across many clients and statuses is merged from one index range per client and status, so that no sort ever
sees more than a page of each. What is counted stops at `CAP`: more is shown as "more than".
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection

from bundel.accounting.payables.rules import STATUS_NL, UNFINISHED
from bundel.accounting.payables.rules_duplicates import number_key
from bundel.platform.clients import scope

CAP: Final = 10_000
CANDIDATES: Final = 500
PAGE: Final = 50
LAST: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list shows; empty means: no such filter. `handler` 0 means: nobody's."""

    statuses: tuple[str, ...] = ()
    client_ids: tuple[int, ...] = ()
    supplier_id: int | None = None
    due_before: dt.date | None = None
    due_from: dt.date | None = None
    cause: str = ""
    owner: str = ""
    handler: int | None = None
    text: str = ""
    kind: str = ""
    touchless: bool | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One invoice in a list; amounts as on the document, `sign` -1 for a credit note."""

    id: int
    client_id: int
    client: str
    supplier_id: int
    supplier: str
    kind: str
    number: str
    issued_on: dt.date
    received_on: dt.date
    due_on: dt.date
    payable_cents: int
    open_cents: int
    status: str
    cause: str
    owner: str
    handler_id: int | None
    touchless: bool
    order_reference: str
    confidence: int

    @property
    def sign(self) -> int:
        return 1 if self.kind == "invoice" else -1

    @property
    def status_caption(self) -> str:
        return STATUS_NL[self.status]

    @property
    def mark(self) -> str:
        """Where the next page begins."""
        return f"{self.due_on.isoformat()}/{self.id}"


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `after` is empty on the last. `capped` tells that a search found too much to look at all of it."""

    rows: tuple[Row, ...]
    after: str
    capped: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """Number and signed amounts of a selection; `capped` tells that there are more than `CAP`, and no amounts."""

    count: int
    payable_cents: int
    open_cents: int
    capped: bool


_COLUMNS: Final = """
    i.id, i.client_id, c.name, i.supplier_id, s.name, i.kind, i.number, i.issued_on, i.received_on, i.due_on,
    i.payable_cents, i.open_cents, i.status, i.exception_cause, i.exception_owner, i.handler_id, i.touchless,
    i.order_reference, i.confidence
"""
_MINE: Final = "i.client_id = any(%(clients)s)"
_FROM: Final = """
    from page i join clients_client c on c.id = i.client_id join payables_supplier s on s.id = i.supplier_id
    order by i.due_on, i.id
"""


def clients_in(filters: Filters) -> list[int]:
    """The clients to look at: those in scope, narrowed by the filter."""
    allowed = scope.current()
    return sorted(allowed & set(filters.client_ids) if filters.client_ids else allowed)


def _mark(after: str) -> tuple[dt.date, int] | None:
    """Where a page begins, `2026-11-24/17`; anything else is the first page."""
    day, _, key = after.partition("/")
    try:
        return (dt.date.fromisoformat(day), int(key)) if key.isascii() and len(key) < 19 else None
    except ValueError:
        return None


def listed(filters: Filters, *, after: str = "", limit: int = 50) -> Page:
    """A page of invoices, the earliest due first. One query, or three with a search text."""
    where, parameters = _conditions(filters)
    if (mark := _mark(after)) is not None:
        where += " and (i.due_on, i.id) > (%(mark_day)s, %(mark_id)s)"
        parameters |= {"mark_day": mark[0], "mark_id": mark[1]}
    parameters |= {"limit": limit + 1}
    capped = False
    if filters.text:
        ids, capped = _search(filters)
        parameters["ids"] = ids
        page = f"select i.* from payables_invoice i where i.id = any(%(ids)s) and {_MINE} and {where}"  # noqa: S608
        page += " order by i.due_on, i.id limit %(limit)s"
    elif filters.cause or filters.handler is not None or filters.owner:
        page = f"select i.* from payables_invoice i where i.status = any(%(statuses)s) and {_MINE} and {where}"  # noqa: S608
        page += " order by i.due_on, i.id limit %(limit)s"
    else:
        page = _merged(where, by_supplier=filters.supplier_id is not None)
    with connection.cursor() as cursor:
        cursor.execute(f"with page as ({page}) select {_COLUMNS} {_FROM}", parameters)
        rows = tuple(Row(*row) for row in cursor.fetchall())
    more = len(rows) > limit
    return Page(rows[:limit], rows[limit - 1].mark if more else "", capped)


def _merged(where: str, *, by_supplier: bool) -> str:
    """One index range per client and status (or supplier), each cut to a page, merged and cut again."""
    second = "unnest(array[%(supplier)s]::bigint[])" if by_supplier else "unnest(%(statuses)s::text[])"
    column = "supplier_id" if by_supplier else "status"
    if by_supplier:
        where += " and i.status = any(%(statuses)s)"
    return f"""
        select i.* from (
            select x.id from unnest(%(clients)s::bigint[]) as client(id) cross join {second} as part(value)
            cross join lateral (
                select i.id, i.due_on from payables_invoice i
                where i.client_id = client.id and i.{column} = part.value and {where}
                order by i.due_on, i.id limit %(limit)s
            ) x order by x.due_on, x.id limit %(limit)s
        ) found join payables_invoice i on i.id = found.id
    """  # noqa: S608


def _conditions(filters: Filters) -> tuple[str, dict[str, Any]]:
    """The conditions of a filter over `payables_invoice i`, with their values."""
    statuses = list(filters.statuses or STATUS_NL)
    if filters.cause or filters.owner:
        statuses = [one for one in statuses if one == "exception"]
    elif filters.handler is not None:
        statuses = [one for one in statuses if one in UNFINISHED]
    conditions = ["true"]
    values: dict[str, Any] = {"clients": clients_in(filters), "statuses": statuses, "supplier": filters.supplier_id}
    simple: Sequence[tuple[str, Any, str]] = (
        ("supplier_id", filters.supplier_id, "i.supplier_id = %(supplier_id)s"),
        ("due_before", filters.due_before, "i.due_on < %(due_before)s"),
        ("due_from", filters.due_from, "i.due_on >= %(due_from)s"),
        ("cause", filters.cause or None, "i.exception_cause = %(cause)s"),
        ("owner", filters.owner or None, "i.exception_owner = %(owner)s"),
        ("kind", filters.kind or None, "i.kind = %(kind)s"),
        ("touchless", filters.touchless, "i.touchless = %(touchless)s"),
        ("handler", filters.handler or None, "i.handler_id = %(handler)s"),
    )
    for name, value, condition in simple:
        if value is not None:
            conditions.append(condition)
            values[name] = value
    if filters.handler == 0:
        conditions.append("i.handler_id is null")
    if filters.text:
        conditions.append("i.status = any(%(statuses)s)")
    return " and ".join(conditions), values


def _search(filters: Filters) -> tuple[list[int], bool]:
    """Invoices that a text may mean: number from its start, order number, or a supplier by part of its name."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select id from payables_supplier where name ilike %s or registration = %s order by id limit 40",
            [f"%{_escaped(filters.text.strip())}%", "".join(filter(str.isdigit, filters.text)) or "-"],
        )
        suppliers = [row[0] for row in cursor.fetchall()]
        cursor.execute(
            """
            select x.id from unnest(%(clients)s::bigint[]) as client(id) cross join lateral (
                (select id from payables_invoice where client_id = client.id and number_key >= %(from)s
                    and number_key < %(to)s order by number_key limit %(limit)s)
                union
                (select id from payables_invoice where client_id = client.id and order_reference = %(text)s
                    limit %(limit)s)
            ) x
            union
            select x.id from unnest(%(clients)s::bigint[]) as client(id)
            cross join unnest(%(suppliers)s::bigint[]) as supplier(id)
            cross join lateral (
                select id from payables_invoice where client_id = client.id and supplier_id = supplier.id
                order by due_on desc, id desc limit 50
            ) x
            limit %(cap)s
            """,
            {
                "clients": clients_in(filters),
                "from": number_key(filters.text),
                "to": number_key(filters.text) + LAST,
                "text": filters.text.strip(),
                "suppliers": suppliers,
                # A page of each client is enough when many clients are looked at: the answer is then told to be capped.
                "limit": max(PAGE, CANDIDATES // max(len(clients_in(filters)), 1)),
                "cap": CAP,
            },
        )
        ids = [row[0] for row in cursor.fetchall()]
    return ids, bool(suppliers) or len(ids) >= CANDIDATES


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def totals(filters: Filters) -> Totals:
    """Count and signed sums of a selection, up to `CAP` rows."""
    where, values = _conditions(filters)
    if filters.text:
        values["ids"], _ = _search(filters)
        where += " and i.id = any(%(ids)s)"
    values["cap"] = CAP + 1
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            select count(*), coalesce(sum(payable), 0)::bigint, coalesce(sum(open), 0)::bigint from (
                select case kind when 'invoice' then payable_cents else -payable_cents end as payable,
                       case kind when 'invoice' then open_cents else -open_cents end as open
                from payables_invoice i where i.status = any(%(statuses)s) and {_MINE} and {where} limit %(cap)s
            ) x
            """,  # noqa: S608
            values,
        )
        count, payable, open_cents = cursor.fetchone()
    capped = count > CAP
    return Totals(min(count, CAP), 0 if capped else payable, 0 if capped else open_cents, capped)


def count_of(statuses: Sequence[str], *, due_before: dt.date | None = None) -> int:
    """How many invoices of the clients in scope stand in some statuses, counted up to `CAP`; for menus and cards."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select count(*) from (
                select 1 from payables_invoice where client_id = any(%(clients)s) and status = any(%(statuses)s)
                    and (%(before)s::date is null or due_on < %(before)s) limit %(cap)s
            ) found
            """,
            {"clients": sorted(scope.current()), "statuses": list(statuses), "before": due_before, "cap": CAP},
        )
        count: int = cursor.fetchone()[0]
    return count


def counters(client_ids: Collection[int] = ()) -> dict[str, int]:
    """How many invoices stand in each status, for the tabs of the list; finished ones are counted up to `CAP` + 1."""
    clients = clients_in(Filters(client_ids=tuple(client_ids)))
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select status, count(*) from payables_invoice where client_id = any(%(clients)s)
                and status not in ('paid', 'refused', 'cancelled') group by status
            union all
            select part.status, (select count(*) from (select 1 from payables_invoice i
                where i.client_id = any(%(clients)s) and i.status = part.status limit %(cap)s) x)
            from unnest(array['paid', 'refused', 'cancelled']) as part(status)
            """,
            {"clients": clients, "cap": CAP + 1},
        )
        found = dict(cursor.fetchall())
    return {status: found.get(status, 0) for status in STATUS_NL}
