"""What `bundel verify` looks at in control. Runs with every client in scope."""

from django.db import connection

from bundel.accounting.control import queries, rules
from bundel.accounting.control.models import Sample
from bundel.kit.checks import Check
from bundel.platform.clients import scope

_PROVEN = """
    select r.number from payments_run r left join control_proof p on p.client_id = r.client_id and p.run_id = r.id
    where r.client_id = any(%(clients)s) and r.sha256 <> ''
        and (p.line_count, p.total_cents) is distinct from (r.line_count, r.total_cents)
"""


def checks() -> list[Check]:
    """Every sent run was explained line by line, and every sample is drawn again from its population the same."""
    with connection.cursor() as cursor:
        cursor.execute(_PROVEN, {"clients": sorted(scope.current())})
        unproven = [str(row[0]) for row in cursor.fetchall()]
    return [
        Check("Elke verzonden betaalrun is betaling per betaling verklaard", not unproven, ", ".join(unproven[:5])),
        _samples(),
    ]


def _samples() -> Check:
    """A population may have changed since (a late invoice): only one whose digest still fits is drawn again."""
    wrong, count = [], 0
    for one in Sample.objects.filter(client_id__in=scope.current()).order_by("id"):
        members = [
            row.member
            for row in queries.population(one.client_id, one.population, one.first_on, one.last_on, one.least_cents)
        ]
        if rules.digest(members) != one.digest:
            continue
        count += 1
        drawn = [row.key for row in rules.draw(members, one.method, one.seed, one.size)]
        if drawn != list(one.items.order_by("place").values_list("key", flat=True)):
            wrong.append(str(one.pk))
    return Check("Elke steekproef komt met haar zaad opnieuw hetzelfde uit", not wrong, ", ".join(wrong) or f"{count}")
