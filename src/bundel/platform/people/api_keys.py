"""Keys with which a client's system uses the API: made, revoked, recognised, and limited in number of requests."""

import datetime as dt
import hashlib
import hmac
import secrets
from typing import Final

from django.db import connection
from django.http import HttpRequest
from ninja.security import HttpBearer

from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people import messages
from bundel.platform.people.actor import BRUSSELS, Actor
from bundel.platform.people.models import ApiKey, Person
from bundel.platform.ui.request_id import REQUEST_ID

MARK: Final = "bdl_"
REQUESTS_A_MINUTE: Final = 600
PREFIX_LENGTH: Final = 12

USE = """
    insert into people_apiuse as u (key_id, minute, used) values (%(key)s, %(minute)s, 1)
    on conflict (key_id) do update
        set used = case when u.minute = excluded.minute then u.used + 1 else 1 end, minute = excluded.minute
    returning used
"""


class TooManyRequests(Refusal):
    """The key is over its limit: HTTP 429 with `Retry-After: retry_after_seconds`."""

    def __init__(self, limit: int, seconds: int) -> None:
        super().__init__(messages.TOO_MANY_REQUESTS, limit=limit, seconds=seconds)
        self.retry_after_seconds = seconds


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


@action(right="people.manage")
def create_api_key(by: Actor, client_id: int, *, name: str, person_id: int) -> tuple[ApiKey, str]:
    """A key that acts as a person for one client: (the row, the secret). The secret is shown once and not kept.

    Raises `Refusal` when the person's account is closed.
    """
    person = Person.objects.filter(id=person_id).first()
    if person is None:
        raise Refusal(messages.UNKNOWN_PERSON, person_id=person_id)
    if not person.is_active:
        raise Refusal(messages.NOT_ACTIVE, person=person.name)
    prefix = MARK + secrets.token_hex((PREFIX_LENGTH - len(MARK)) // 2)
    secret = f"{prefix}_{secrets.token_urlsafe(32)}"
    made = ApiKey.objects.create(client_id=client_id, name=name, prefix=prefix, key_hash=_hash(secret), person=person)
    note("api_key", made.pk, name=name, changes={"prefix": [None, prefix], "person": [None, person.name]})
    return made, secret


@action(right="people.manage")
def revoke_api_key(by: Actor, client_id: int, key_id: int, reason: str = "") -> None:
    """End a key at once. Raises `Refusal` when it is not a live key of this client."""
    key = ApiKey.objects.select_for_update().filter(id=key_id, client_id=client_id, revoked_at__isnull=True).first()
    if key is None:
        raise Refusal(messages.UNKNOWN_KEY, key_id=key_id)
    key.revoked_at = by.now
    key.save(update_fields=["revoked_at"])
    note("api_key", key.pk, name=key.name, changes={"revoked_at": [None, by.now.isoformat()]}, reason=reason)


def recognise(secret: str, now: dt.datetime) -> ApiKey | None:
    """The live key of an active person and a present client that a secret belongs to; None for anything else."""
    key = (
        ApiKey.objects.select_related("person", "client")
        .filter(prefix=secret[:PREFIX_LENGTH], revoked_at__isnull=True, person__is_active=True)
        .first()
    )
    if key is None or not hmac.compare_digest(key.key_hash, _hash(secret)):
        return None
    left_on = key.client.left_on
    return key if left_on is None or left_on > now.astimezone(BRUSSELS).date() else None


def count_use(key: ApiKey, now: dt.datetime, limit: int = REQUESTS_A_MINUTE) -> None:
    """Count a request, over all server processes together. Raises `TooManyRequests` above the limit a minute."""
    minute = now.replace(second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(USE, {"key": key.pk, "minute": minute})
        (used,) = cursor.fetchone()
    if used > limit:
        raise TooManyRequests(limit, 60 - now.second)
    if key.last_used_on != now.date():
        ApiKey.objects.filter(id=key.pk).update(last_used_on=now.date())


class KeyAuthentication(HttpBearer):
    """`Authorization: Bearer bdl_…` for django-ninja. Sets `request.actor` and `request.client` (the key's client).

    The person behind a key may have rights for other clients; the API must work in `request.client` alone. Without a
    valid key ninja answers 401; `TooManyRequests` must be turned into 429 by the API's handler.
    """

    def __init__(self, limit: int = REQUESTS_A_MINUTE) -> None:
        super().__init__()
        self.limit = limit

    def authenticate(self, request: HttpRequest, token: str) -> ApiKey | None:
        """The key of the request, or None."""
        now = dt.datetime.now(dt.UTC)
        key = recognise(token, now)
        if key is None:
            return None
        count_use(key, now, self.limit)
        request.actor = Actor(  # type: ignore[attr-defined]
            person_id=key.person_id, name=key.person.name, channel="api", now=now, request_id=REQUEST_ID.get()
        )
        request.client = key.client  # type: ignore[attr-defined]
        return key
