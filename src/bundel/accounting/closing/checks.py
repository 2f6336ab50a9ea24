"""What `bundel verify` looks at in closing: certified by evidence, openings equal to closings, accruals taken back."""

from django.db import connection

from bundel.accounting.closing.actions.year_end import SQL
from bundel.accounting.closing.models import YearEnd
from bundel.kit.checks import Check
from bundel.platform.clients import scope

_EVIDENCE = """
select t.code from closing_task t where t.client_id = any(%(clients)s) and t.state in ('certified', 'signed')
and not exists (select from closing_certification c where c.client_id = t.client_id and c.task_id = t.id
                and c.verdict = t.state and c.at = t.seen_at)
"""
_ACCRUALS = """
select a.description from closing_accrual a where a.client_id = any(%(clients)s) and a.state = 'booked' and (
    select coalesce(sum(l.debit - l.credit), 0) from ledger_entry e
    join ledger_line l on l.client_id = e.client_id and l.year = e.year and l.entry_id = e.id
    where e.client_id = a.client_id and e.document = 'closing.accrual:' || a.id and l.account = a.balance_account) <> 0
"""


def _rows(name: str, sql: str) -> Check:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"clients": sorted(scope.current())})
        wrong = [row[0] for row in cursor.fetchall()]
    return Check(name, not wrong, ", ".join(wrong[:5]))


def _openings() -> Check:
    wrong = []
    done = YearEnd.objects.filter(client_id__in=scope.current(), state=YearEnd.State.DONE).select_related("client")
    with connection.cursor() as cursor:
        for one in done:
            cursor.execute(SQL["differs"], {"client": one.client_id, "year": one.year})
            if cursor.fetchone()[0]:
                wrong.append(f"{one.client.code} {one.year}")
    return Check(
        "Opening is afsluiting, per volledige sleutel", not wrong, ", ".join(wrong) or f"{len(done)} jaareinden"
    )


def checks() -> list[Check]:
    """The invariants of closing, for the clients in scope."""
    return [
        _rows("Elke taak die in orde is, heeft haar vaststelling", _EVIDENCE),
        _rows("Elke overlopende post is weer teruggenomen", _ACCRUALS),
        _openings(),
    ]
