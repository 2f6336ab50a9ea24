"""Reading control: what the queries find now and found before, what is explained, populations and samples.

Unlike every other module, control reads the tables of the others with SQL of its own: what judges a module may not lean
on the code of that module. It writes in its own tables only (decision 0012).
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection

from bundel.accounting.closing.queries import controls
from bundel.accounting.closing.rules import Found
from bundel.accounting.control import rules
from bundel.accounting.control.models import Explanation, Night, Sample, SampleItem
from bundel.accounting.control.rules import Member, Watch
from bundel.platform.clients.models import Client

TREND_DAYS: Final = 30


def look(client_id: int, watch: Watch, today: dt.date) -> list[Found]:
    """Everything that a control query finds now. The client must be in scope."""
    if watch.control:
        return controls.CONTROLS[watch.control](client_id, today.year, today.month, today)
    code = Client.objects.values_list("code", flat=True).get(pk=client_id)
    given = {**watch.given, "client": client_id, "code": code, "today": today}
    return [Found(*row) for row in _rows(watch.sql, given)]


def _rows(sql: str, given: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return list(cursor.fetchall())


def explained(client_id: int, watch: str, today: dt.date) -> dict[str, Explanation]:
    """What stands explained on a day, by the key of the finding."""
    rows = Explanation.of(client_id).filter(watch=watch, ended_at__isnull=True, until__gte=today)
    return {row.key: row for row in rows}


@dataclass(frozen=True, slots=True)
class Standing:
    """A control query of one client: what the last night found, what of that is explained by now, and what stood
    unexplained the night before and at the start of the trend (None when there was no such night)."""

    watch: Watch
    client_id: int
    client_code: str
    client_name: str
    on: dt.date | None = None
    found: int = 0
    explained: int = 0
    before: int | None = None
    was: int | None = None

    @property
    def id(self) -> str:
        return f"{self.client_code}/{self.watch.code}"

    @property
    def open(self) -> int:
        return self.found - self.explained

    @property
    def change(self) -> int | None:
        return None if self.was is None else self.open - self.was


# The last night of each query, however long ago, with the one before it and the first of the thirty days up to it; an
# explanation counts from its signature. Three look-ups in an index for each client and query.
_LAST: Final = """
    select n.client_id, n.watch, n."on", n.found,
           case when n.found = 0 then 0 else (
               select count(*) from control_explanation e
               where e.client_id = n.client_id and e.watch = n.watch and e.ended_at is null and e.until >= %(today)s
                   and e.key in (select r ->> 0 from jsonb_array_elements(n.rows) r)) end as explained,
           b.left_open as before, w.left_open as was
    from unnest(%(clients)s::bigint[]) c cross join unnest(%(watches)s::text[]) q
    cross join lateral (
        select * from control_night where client_id = c and watch = q and "on" <= %(today)s
        order by "on" desc limit 1) n
    left join lateral (
        select found - explained as left_open from control_night
        where client_id = c and watch = q and "on" < n."on" order by "on" desc limit 1) b on true
    left join lateral (
        select found - explained as left_open from control_night
        where client_id = c and watch = q and "on" < n."on" and "on" > n."on" - %(days)s
        order by "on" limit 1) w on true
"""


def standings(
    client_ids: Collection[int], today: dt.date, *, owner: str = "", open_only: bool = False
) -> list[Standing]:
    """Every query of every client, in the order of the register, clients by code."""
    given = {
        "clients": sorted(client_ids), "watches": list(rules.watches()), "today": today, "days": TREND_DAYS,
    }  # fmt: skip
    last = {(row[0], row[1]): row[2:] for row in _rows(_LAST, given)}
    clients = list(Client.objects.filter(id__in=client_ids).order_by("code"))
    found = (
        Standing(watch, client.pk, client.code, client.name, *last.get((client.pk, watch.code), ()))
        for watch in rules.watches().values()
        for client in clients
        if owner in ("", watch.owner)
    )
    return [one for one in found if one.open or not open_only]


def nights(client_id: int, watch: str, limit: int = 60) -> list[Night]:
    """The nights of a query, newest first."""
    return list(Night.of(client_id).filter(watch=watch).defer("rows").order_by("-on")[:limit])


@dataclass(frozen=True, slots=True)
class Problem:
    """A payment that the books do not explain. `place` 0 is about the run as a whole."""

    place: int
    name: str
    cents: int
    problem: str

    @property
    def text(self) -> str:
        return rules.PROBLEMS[self.problem]


def run_problems(client_id: int, run_id: int, day: dt.date) -> list[Problem]:
    """What the firewall has against a run on a day; nothing when every line is explained."""
    return [
        Problem(*row) for row in _rows("select * from control_run_problems(%(client)s, %(run)s, %(day)s)",
                                       {"client": client_id, "run": run_id, "day": day})
    ]  # fmt: skip


_POPULATIONS: Final = {
    "entries": """
        select 'ledger.entry:' || e.id, e.total_cents, e.journal || '/' || e.year || '/' || lpad(e.number::text, 6, '0')
               || ' ' || e.description, '/grootboek/' || %(code)s || '/boekingen/' || e.id || '/', p.person_name
        from ledger_entry e join ledger_posting p on p.client_id = e.client_id and p.id = e.posting_id
        where e.client_id = %(client)s and e.date between %(first)s and %(last)s and e.total_cents >= %(least)s
            and e.period between 1 and 12""",
    "invoices": """
        select 'payables.invoice:' || i.id, abs(i.payable_cents), s.name || ' ' || i.number,
               '/facturen/' || %(code)s || '/' || i.id || '/',
               coalesce(p.name, case when i.touchless then 'Bundel' else '' end)
        from payables_invoice i join payables_supplier s on s.id = i.supplier_id
        left join people_person p on p.id = coalesce(i.prepared_by_id, i.handler_id)
        where i.client_id = %(client)s and i.received_on between %(first)s and %(last)s
            and abs(i.payable_cents) >= %(least)s and i.status not in ('refused', 'cancelled')""",
    "payments": """
        select 'payments.line:' || l.id, l.amount_cents, r.number || ' ' || l.name,
               '/betalingen/' || %(code)s || '/' || r.number || '/', p.name
        from payments_line l join payments_run r on r.client_id = l.client_id and r.id = l.run_id
        join people_person p on p.id = r.prepared_by_id
        where l.client_id = %(client)s and r.execution_on between %(first)s and %(last)s
            and l.amount_cents >= greatest(%(least)s, 1) and l.state in ('sent', 'executed', 'returned')""",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that may be drawn, with what the auditor wants to see of it."""

    member: Member
    text: str
    address: str
    handler: str


def population(client_id: int, name: str, first: dt.date, last: dt.date, least_cents: int) -> list[Candidate]:
    """The items of a population of one client in a period, from an amount on."""
    code = Client.objects.values_list("code", flat=True).get(pk=client_id)
    given = {"client": client_id, "code": code, "first": first, "last": last, "least": least_cents}
    return [
        Candidate(Member(key, cents), text[:400], address, handler[:160])
        for key, cents, text, address, handler in _rows(_POPULATIONS[name], given)
    ]


def samples(client_ids: Collection[int], before: int, limit: int) -> list[Sample]:
    """Drawn samples, newest first, those after a number (0: from the start)."""
    rows = Sample.objects.filter(client_id__in=client_ids).select_related("client").order_by("-id")
    return list((rows.filter(id__lt=before) if before else rows)[:limit])


def sample(client_id: int, sample_id: int) -> tuple[Sample, list[SampleItem]] | None:
    """A sample with its items in the order of drawing; None when it is not of this client."""
    found = Sample.of(client_id).filter(pk=sample_id).first()
    return (found, list(found.items.order_by("place"))) if found else None


@dataclass(frozen=True, slots=True)
class Rate:
    """Of whoever handled the items: how many were judged and how many were wrong."""

    handler: str
    judged: int
    wrong: int
    cents: int


def rates(items: Sequence[SampleItem]) -> list[Rate]:
    """Errors per person who handled the items; `cents` is the amount of the wrong ones."""
    names = sorted({one.handler for one in items})
    return [_rate(name, [one for one in items if one.handler == name and one.verdict != "open"]) for name in names]


def _rate(name: str, judged: Iterable[SampleItem]) -> Rate:
    rows = list(judged)
    wrong = [one for one in rows if one.verdict == "error"]
    return Rate(name, len(rows), len(wrong), sum(one.cents for one in wrong))
