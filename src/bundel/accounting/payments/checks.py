"""What `bundel verify` looks at in payments. Runs with every client in scope."""

import hashlib

from django.db import connection

from bundel.accounting.ledger import queries as ledger
from bundel.accounting.payments import rules
from bundel.accounting.payments.actions.releasing import UNDER_WAY, build, released_key
from bundel.accounting.payments.models import Line, Run
from bundel.kit.checks import Check
from bundel.platform.clients import scope


def checks() -> list[Check]:
    """Files equal the ledger and can be made again; nothing is paid twice; nobody did two steps."""
    return [_files(), _once(), _totals(), _sent()]


def _files() -> Check:
    """The total of each file is the credit on 580000 of its entry, and its bytes are those that were sent."""
    wrong = []
    count = 0
    for run in Run.objects.filter(status__in=rules.SENT).select_related("account"):
        count += 1
        posted = ledger.posted_with(run.client_id, released_key(run.pk))
        entry = posted and ledger.entry(run.client_id, posted.entry_id)
        credit = sum(
            line.draft.credit_cents for line in entry.lines if line.draft.account == UNDER_WAY
        ) if entry else -1  # fmt: skip
        same = not run.line_count or hashlib.sha256(build(run)).hexdigest() == run.sha256
        if credit != run.total_cents or not same:
            wrong.append(run.number)
    return Check(
        "Betaalbestanden zijn gelijk aan hun boeking en aan wat verzonden is", not wrong, _detail(wrong, count)
    )


def _once() -> Check:
    with connection.cursor() as cursor:
        cursor.execute(
            """select i.number from payments_item i join payments_line l on l.id = i.line_id
               where i.client_id = any(%s) and l.state in ('planned', 'sent', 'accepted', 'executed')
               group by i.client_id, i.source, i.invoice_id, i.number having count(*) > 1""",
            [sorted(scope.current())],
        )
        doubled = [row[0] for row in cursor.fetchall()]
        cursor.execute(
            """select l.end_to_end_id from payments_item i join payments_line l on l.id = i.line_id
               where i.client_id = any(%s)
                 and i.live <> (l.state in ('planned', 'sent', 'accepted', 'executed'))""",
            [sorted(scope.current())],
        )
        doubled += [row[0] for row in cursor.fetchall()]
    return Check("Elke factuur staat in hoogstens één lopende betaling", not doubled, _detail(doubled))


def _totals() -> Check:
    with connection.cursor() as cursor:
        cursor.execute(
            """select r.number from payments_run r left join lateral (
                   select count(*) filter (where amount_cents > 0) as n, coalesce(sum(amount_cents), 0) as total
                   from payments_line l where l.client_id = r.client_id and l.run_id = r.id and l.state <> 'removed'
               ) l on true
               where r.client_id = any(%(c)s) and r.status <> 'cancelled'
                 and (l.n, l.total) is distinct from (r.line_count::bigint, r.total_cents)
               union all
               select l.end_to_end_id from payments_line l where l.client_id = any(%(c)s) and l.amount_cents <> (
                   select sum(cents) from payments_item i where i.client_id = l.client_id and i.line_id = l.id)""",
            {"c": sorted(scope.current())},
        )
        wrong = [row[0] for row in cursor.fetchall()]
    return Check("Totalen van betaalruns zijn die van hun betalingen en posten", not wrong, _detail(wrong))


def _sent() -> Check:
    """Lines of a sent run were sent, and those of another run were not."""
    sent = Line.objects.filter(run__status__in=rules.SENT, state="planned").values_list("end_to_end_id", flat=True)
    early = (
        Line.objects.exclude(run__status__in=rules.SENT)
        .exclude(state__in=("planned", "removed"))
        .values_list("end_to_end_id", flat=True)
    )
    wrong = [*sent, *early]
    return Check("Betalingen zijn verzonden als hun run verzonden is", not wrong, _detail(wrong))


def _detail(wrong: list[str], count: int | None = None) -> str:
    if wrong:
        return f"{len(wrong)}: {', '.join(wrong[:5])}"
    return f"{count} betaalruns" if count is not None else ""
