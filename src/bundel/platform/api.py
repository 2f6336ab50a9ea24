"""What every part of the API shares: the guard of reads, idempotency, pages by cursor, and the one shape of a problem.

Modules write a `ninja.Router` in their `api.py`; `config.api` brings them together under `/api/v1/`. A request comes
with a key (`platform.people.api_keys`), which sets `request.actor` and `request.client`; everything happens in the
scope of that one client, so that what belongs to another one does not exist (404).
"""

import datetime as dt
import functools
import re
from collections.abc import Callable
from typing import Annotated, Any, Final, Protocol, TypeVar

from django.http import HttpRequest
from ninja import Field, Schema
from pydantic import BeforeValidator

from bundel.kit.findings import Message, Refusal
from bundel.platform.actions import once
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

F = TypeVar("F", bound=Callable[..., Any])
LIMIT: Final = 200
_MISSING: Final = re.compile(r"\.(unknown_|not_found)")

BAD_CURSOR = Message(
    "api.bad_cursor",
    "De cursor ‘{cursor}’ is niet door deze lijst gegeven.",
    next_step="Begin zonder cursor en geef daarna telkens de waarde van `next` door.",
)
BAD_DATE = Message(
    "api.bad_date",
    "De datum {day} ligt buiten 2000–2099.",
    next_step="Geef een datum in de vorm 2026-11-24.",
)


def _without_nul(value: object) -> object:
    return value.replace("\x00", "") if isinstance(value, str) else value


Words = Annotated[str, BeforeValidator(_without_nul), Field(max_length=200)]
"""Text from outside. PostgreSQL knows no NUL, so it is left out."""

Id = Annotated[int, Field(ge=1, le=2**63 - 1)]
Limit = Annotated[int, Field(ge=1, le=LIMIT, description="Hoeveel rijen hoogstens op deze bladzijde.")]


class Keyed(Protocol):
    """A request as `KeyAuthentication` leaves it."""

    actor: Actor
    client: Client


class Problem(Schema):
    """Why something was not done: the same sentence that the screen would show, with who can lift it and what next."""

    code: str
    message: str
    facts: dict[str, str | int] = {}
    rows: list[str] = []
    lifted_by: str = ""
    next_step: str = ""


PROBLEMS: Final[dict[int, type[Problem]]] = dict.fromkeys((400, 401, 403, 404, 409, 413, 422, 429, 503), Problem)
"""The answers that every operation may give besides its own."""


def status_of(refusal: Refusal) -> int:
    """The HTTP status of a refusal: 403 for a missing right, 404 for what is not there, otherwise 409."""
    if refusal.code == "people.no_right":
        return 403
    return 404 if _MISSING.search(refusal.code) else 409


def reading(right: str) -> Callable[[F], F]:
    """Guard a read with a right over the key's client, and open the scope of that client around it."""

    def wrap(view: F) -> F:
        @functools.wraps(view)
        def run(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            rights.require(actor_of(request), right, client_of(request).pk)
            with scope({client_of(request).pk}):
                return view(request, *args, **kwargs)

        run.right = right  # type: ignore[attr-defined]
        return run  # type: ignore[return-value]

    return wrap


def writing(right: str) -> Callable[[F], F]:
    """Say which right a write asks. The action that it calls judges it; this opens the scope of the key's client."""
    return reading(right)


def actor_of(request: HttpRequest) -> Actor:
    """Who acts: the person behind the key."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def client_of(request: HttpRequest) -> Client:
    """The one client of the key."""
    client: Client = request.client  # type: ignore[attr-defined]
    return client


def keyed(request: HttpRequest, operation: str, key: str | None, content: Any, do: Callable[[], Any]) -> Any:
    """Do something once for an `Idempotency-Key`; without key it is simply done. `do` answers plain JSON.

    The same key with the same content gives the first answer; with other content a `Refusal` (409).
    """
    if not key:
        return do()
    answer, _done = once(client_of(request).pk, "api", key, {"operation": operation, "content": content}, do)
    return answer


def day(value: dt.date) -> dt.date:
    """A day in the years that books can have. Raises `Refusal`."""
    if not 2000 <= value.year <= 2099:
        raise Refusal(BAD_DATE, day=value.isoformat())
    return value


def bad_cursor(cursor: str) -> Refusal:
    """The refusal for a cursor that was made up."""
    return Refusal(BAD_CURSOR, cursor=cursor[:40])
