"""Which clients the present transaction may see. Fail closed: outside a scope there are no rows.

The scope is kept twice: in a context variable, which the scoped managers check, and in the PostgreSQL setting
`app.clients`, which row-level security reads. The setting lives as long as the transaction.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, transaction

_CLIENTS: ContextVar[frozenset[int] | None] = ContextVar("clients_in_scope", default=None)


class OutsideScope(RuntimeError):
    """A client-owned table was read or written outside a scope: a bug, never a user's mistake."""


def current() -> frozenset[int]:
    """The clients in scope. Raises `OutsideScope`."""
    clients = _CLIENTS.get()
    if clients is None:
        raise OutsideScope("Deze tabel hoort bij een cliënt en mag alleen binnen een bereik gelezen worden.")
    return clients


def is_open() -> bool:
    return _CLIENTS.get() is not None


def _tell_database(clients: Collection[int]) -> None:
    text = ",".join(str(client) for client in sorted(clients))
    with connection.cursor() as cursor:
        cursor.execute("select set_config('app.clients', %s, true)", [text])


@contextmanager
def scope(clients: Collection[int]) -> Iterator[frozenset[int]]:
    """Open a transaction that sees the rows of `clients` only; a scope inside a scope can narrow and widen.

    Rights are not judged here: `actions.action` and `ui.pages.screen` decide which clients a person may have in scope.
    """
    wanted = frozenset(clients)
    before = _CLIENTS.get()
    token = _CLIENTS.set(wanted)
    try:
        with transaction.atomic():
            _tell_database(wanted)
            yield wanted
            if before is not None:
                _tell_database(before)
    finally:
        _CLIENTS.reset(token)
        # After a rolled-back savepoint PostgreSQL has restored the outer setting by itself.
