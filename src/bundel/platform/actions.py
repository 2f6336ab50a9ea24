"""`@action`: the one door through which anything is written. Right, scope, transaction, audit and refusal in one place.

    @action(right="ledger.post")
    def post(by: Actor, client_id: int, batch: Sequence[EntryDraft]) -> Posted: ...

Screens, API, jobs and command line call the same function, so there is one truth about who may do what.
"""

import functools
import hashlib
import json
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from bundel.kit.findings import Message, Refusal
from bundel.platform.audit.actions import NOTES, Note, record
from bundel.platform.clients.scope import scope
from bundel.platform.outbox.models import Arrival
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

KEY_USED_FOR_OTHER_CONTENT = Message(
    "actions.key_used_for_other_content",
    "De sleutel ‘{key}’ werd al gebruikt voor een andere inhoud.",
    next_step="Geef elke nieuwe aanvraag een eigen sleutel; herhaal een aanvraag alleen met dezelfde inhoud.",
)


class Action(Protocol[P, R_co]):
    """An action: callable, and telling the right that it asks."""

    right: str
    name: str

    def __call__(self, by: Actor, client_id: int | None, *args: P.args, **kwargs: P.kwargs) -> R_co: ...


REGISTRY: dict[str, "Action[..., Any]"] = {}


def action(
    *, right: str
) -> Callable[[Callable[Concatenate[Actor, Any, P], R]], Callable[Concatenate[Actor, Any, P], R]]:
    """Make a function an action. Its first two arguments are the actor and the client (or None for all of Bundel).

    The right is that of the action which the person called: an action called inside another one is part of it and is
    not judged again. What the action notes with `audit.note` is written at the end, in the same transaction.
    """

    def wrap(function: Callable[Concatenate[Actor, Any, P], R]) -> Callable[Concatenate[Actor, Any, P], R]:
        # `….ledger.actions` and `….ledger.actions.locks` both belong to the module `ledger`.
        path = function.__module__.split(".")
        module = path[path.index("actions") - 1] if "actions" in path else path[-2]
        name = f"{module}.{function.__name__}"

        @functools.wraps(function)
        def run(by: Actor, client_id: int | None, *args: P.args, **kwargs: P.kwargs) -> R:
            if NOTES.get() is not None:
                return function(by, client_id, *args, **kwargs)
            rights.require(by, right, client_id)
            token = NOTES.set([])
            try:
                with scope(rights.clients_with(by, right) if client_id is None else {client_id}):
                    result = function(by, client_id, *args, **kwargs)
                    record(by, name, client_id, NOTES.get() or [Note(module, "")])
                    return result
            finally:
                NOTES.reset(token)

        run.right, run.name = right, name  # type: ignore[attr-defined]
        REGISTRY[name] = run  # type: ignore[assignment]
        return run

    return wrap


def fingerprint(content: Any) -> str:
    """The hash of what was sent with a key."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


def once(client_id: int | None, channel: str, key: str, content: Any, do: Callable[[], Any]) -> tuple[Any, bool]:
    """Do something once for a sent key: (answer, done now). Sent again, the first answer comes back.

    Two at the same moment: the second waits for the first to commit. Raises `Refusal` when the key came with other
    content before. The answer must be JSON. Call inside an action, so that key and deed commit together.
    """
    mark = fingerprint(content)
    place: dict[str, Any] = {"client_id": client_id, "channel": channel, "key": key}
    _, made = Arrival.objects.get_or_create(**place, defaults={"fingerprint": mark})
    arrival = Arrival.objects.select_for_update().get(**place)
    if arrival.fingerprint != mark:
        raise Refusal(KEY_USED_FOR_OTHER_CONTENT, key=key)
    if not made:
        return arrival.answer, False
    answer = do()
    arrival.answer = answer
    arrival.save(update_fields=["answer"])
    return answer, True
