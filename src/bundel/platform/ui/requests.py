"""The actor of every request: what actions want as their first argument."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Delegation, Person
from bundel.platform.ui import language
from bundel.platform.ui.request_id import REQUEST_ID

ACTING_FOR = "acting_for"
Respond = Callable[[HttpRequest], HttpResponse]


class ActorMiddleware:
    """Sets `request.actor` for a signed-in person, with the person they act for when that delegation still holds, and
    the language that they chose.

    While a page is only read, roles are asked once; a request that may write judges every deed afresh.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = actor_of(request)  # type: ignore[attr-defined]
        language.speak(request)
        if request.method not in ("GET", "HEAD"):
            return self._answer(request)
        with rights.remembered():
            return self._answer(request)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if request.actor is not None:  # type: ignore[attr-defined]
            # What somebody saw is not kept by a shared computer or a proxy after they left.
            answer.headers.setdefault("Cache-Control", "private, no-store")
        return answer


def actor_of(request: HttpRequest) -> Actor | None:
    """The actor of a request, or None when nobody is signed in."""
    person = request.user
    if not isinstance(person, Person):
        return None
    actor = Actor(person_id=person.pk, name=person.name, channel="screen", request_id=REQUEST_ID.get())
    giver_id = request.session.get(ACTING_FOR)
    if giver_id is None:
        return actor
    holds = Delegation.objects.filter(
        giver_id=giver_id,
        receiver_id=person.pk,
        valid_from__lte=actor.today,
        valid_to__gt=actor.today,
        revoked_at__isnull=True,
    ).select_related("giver")
    delegation = holds.first()
    if delegation is None:
        del request.session[ACTING_FOR]
        return actor
    return Actor(
        person_id=person.pk,
        name=person.name,
        channel="screen",
        request_id=REQUEST_ID.get(),
        acting_for_id=giver_id,
        acting_for_name=delegation.giver.name,
    )
