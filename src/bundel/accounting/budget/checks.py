"""What `bundel verify` looks at in the budget. Runs with every client in scope."""

import re

from django.db import connection

from bundel.accounting.budget.models import BudgetYear
from bundel.accounting.budget.rules import Standing
from bundel.accounting.ledger.queries import charges
from bundel.kit.checks import Check
from bundel.platform.clients import scope
from bundel.platform.numbering.queries import all_last

_COUNTERS = tuple(Standing.__slots__)
_MOVED = f"""
    select a.code from budget_article a left join (
        select article_id, {", ".join(f"sum({name}) as {name}" for name in _COUNTERS)}
        from budget_movement where client_id = any(%(clients)s) group by article_id
    ) m on m.article_id = a.id
    where a.client_id = any(%(clients)s) and ({", ".join(f"a.{name}" for name in _COUNTERS)}) is distinct from
        ({", ".join(f"coalesce(m.{name}, 0)::bigint" for name in _COUNTERS)})
"""  # noqa: S608 - names of our own columns
_COMMITMENTS = """
    select c.number from budget_commitment c left join (
        select commitment_id, sum(reserved + committed + encours)::bigint as open, sum(cleared)::bigint as cleared
        from budget_movement where client_id = any(%(clients)s) and commitment_id is not null group by commitment_id
    ) m on m.commitment_id = c.id
    where c.client_id = any(%(clients)s) and (c.open, c.cleared) is distinct from (coalesce(m.open, 0),
                                                                                  coalesce(m.cleared, 0))
    union all
    select a.code from budget_article a left join (
        select article_id, sum(c.open) filter (where c.status = 'reserved')::bigint as reserved,
               sum(c.open) filter (where c.status = 'committed' and c.year = a.year)::bigint as committed,
               sum(c.open) filter (where c.status = 'committed' and c.year < a.year)::bigint as encours
        from budget_commitment c join budget_article a on a.id = c.article_id
        where c.client_id = any(%(clients)s) group by article_id
    ) o on o.article_id = a.id
    where a.client_id = any(%(clients)s) and (a.reserved, a.committed, a.encours) is distinct from
        (coalesce(o.reserved, 0), coalesce(o.committed, 0), coalesce(o.encours, 0))
"""
_BEYOND = """
    select code from budget_article where client_id = any(%(clients)s)
        and (vak + vak_overrun < reserved + committed + carried + used or vek + vek_overrun < cleared)
"""
_CLEARED = """
    select m.client_id, a.year, a.code, coalesce(c.number, ''), sum(m.cleared)::bigint
    from budget_movement m join budget_article a on a.id = m.article_id left join budget_commitment c
        on c.id = m.commitment_id
    where m.client_id = any(%(clients)s) and m.kind in ('clear', 'together') group by 1, 2, 3, 4
"""


def checks() -> list[Check]:
    """Counters are what their movements say, commitments explain what is open, and the ledger says the same."""
    return [
        _none("Begroting: tellers van artikelen zijn de som van hun bewegingen", _MOVED),
        _none("Begroting: open vastleggingen verklaren wat vastgelegd is", _COMMITMENTS),
        _none("Begroting: geen krediet overschreden buiten wat toegestaan is", _BEYOND),
        _ledger(),
        _numbers(),
    ]


def _none(name: str, sql: str) -> Check:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"clients": sorted(scope.current())})
        wrong = [str(row[0]) for row in cursor.fetchall()]
    return Check(name, not wrong, f"{len(wrong)}: {', '.join(wrong[:5])}" if wrong else "")


def _ledger() -> Check:
    """What was cleared is what the ledger charged, by article and commitment, since each budget year was opened."""
    with connection.cursor() as cursor:
        cursor.execute(_CLEARED, {"clients": sorted(scope.current())})
        here = {tuple(row[:4]): row[4] for row in cursor.fetchall() if row[4]}
    there: dict[tuple[object, ...], int] = {}
    for one in BudgetYear.objects.filter(client_id__in=scope.current()):
        for row in charges.posted_charges([one.client_id], [one.year], one.opened_at):
            if row.cents:
                there[row.client_id, row.year, row.article, row.commitment] = row.cents
    wrong = sorted(str(key[2]) for key in set(here) | set(there) if here.get(key) != there.get(key))
    detail = f"{len(wrong)}: {', '.join(wrong[:5])}" if wrong else f"{len(here)} artikelen en vastleggingen"
    return Check("Begroting: vereffend is wat het grootboek op artikels boekte", not wrong, detail)


def _numbers() -> Check:
    """Every number up to the last one given exists: given here, or brought along by an order."""
    wrong, count = [], 0
    for client_id in sorted(scope.current()):
        for series, last in all_last(client_id, "budget.commitment/").items():
            year = int(series.rpartition("/")[2])
            with connection.cursor() as cursor:
                cursor.execute(
                    "select number from budget_commitment where client_id = %s and number like %s",
                    [client_id, f"VL{year % 100:02d}-%"],
                )
                known = {
                    int(found[1]) for (number,) in cursor.fetchall() if (found := re.match(r"VL\d\d-(\d+)$", number))
                }
            count += last
            wrong += [f"{series}/{number}" for number in range(1, last + 1) if number not in known]
    return Check(
        "Begroting: nummers van vastleggingen zonder gaten", not wrong, ", ".join(wrong[:5]) or f"{count} nummers"
    )
