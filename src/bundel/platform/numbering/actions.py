"""Giving numbers. Not an `@action` of its own: a number is always part of the deed that needs it."""

from django.db import connection

TAKE = """
    insert into numbering_series as s (client_id, series, last) values (%(client)s, %(series)s, %(count)s)
    on conflict (client_id, series) do update set last = s.last + excluded.last
    returning last
"""


def take(client_id: int, series: str, count: int = 1) -> int:
    """The first number of a block of `count`, without gaps: the block returns to the series when the deed rolls back.

    The counter stays locked until commit, so call it late in the transaction. Raises `ValueError` for an empty block
    and `RuntimeError` outside a transaction, where a failure afterwards would leave a gap.
    """
    if count < 1:
        raise ValueError("een blok nummers telt er minstens één")
    if not connection.in_atomic_block:
        raise RuntimeError("nummers worden alleen binnen een transactie gegeven")
    with connection.cursor() as cursor:
        cursor.execute(TAKE, {"client": client_id, "series": series, "count": count})
        (last,) = cursor.fetchone()
    return int(last) - count + 1
