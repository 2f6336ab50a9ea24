"""Telling people, and how they want to be told."""

from collections.abc import Collection

from bundel.kit.findings import Message, Refusal
from bundel.platform.notifications.models import Notification, Preference
from bundel.platform.people.actor import Actor

MAIL_OF_MODE = {
    Preference.Mode.IMMEDIATE: Notification.Mail.WAITING,
    Preference.Mode.DAILY: Notification.Mail.DIGEST,
    Preference.Mode.NONE: Notification.Mail.NONE,
}
UNKNOWN_MODE = Message(
    "notifications.unknown_mode",
    "‘{mode}’ is geen manier om gemaild te worden.",
    next_step="Kies meteen, één overzicht per dag, of niet per mail.",
)


def _modes(people: Collection[int], kind: str) -> dict[int, str]:
    chosen: dict[int, str] = {}
    for preference in Preference.objects.filter(person_id__in=people, kind__in=["", kind]).order_by("kind"):
        chosen[preference.person_id] = preference.mode  # the one for this kind comes last and wins
    return chosen


def notify(
    by: Actor, client_id: int | None, *, people: Collection[int], kind: str, text: str, url: str, key: str
) -> None:
    """Tell people of an event, as part of the deed that causes it: in the application, and by mail after commit.

    The same `key` reaches a person once, however often it is announced. `kind` is what people choose a way of mailing
    for; `url` is a path inside Bundel.
    """
    modes = _modes(people, kind)
    Notification.objects.bulk_create(
        [
            Notification(
                client_id=client_id,
                person_id=person,
                kind=kind,
                key=key[:160],
                text=" ".join(text.split())[:500],
                url=url,
                at=by.now,
                mail=MAIL_OF_MODE[Preference.Mode(modes.get(person, Preference.Mode.IMMEDIATE))],
            )
            for person in sorted(set(people))
        ],
        ignore_conflicts=True,
    )


def mark_read(by: Actor, notification_ids: Collection[int] | None = None) -> int:
    """Mark the actor's own notifications of the clients in scope as read: those given, or all of them.

    Not an `@action`: everybody reads their own post, and reading it is not a deed for the audit trail.
    """
    mine = Notification.objects.filter(person_id=by.person_id or 0, read_at__isnull=True)
    if notification_ids is not None:
        mine = mine.filter(id__in=notification_ids)
    return mine.update(read_at=by.now)


def prefer(by: Actor, kind: str, mode: str) -> None:
    """How the actor wants to be mailed about a kind of event (empty: about all others). Raises `Refusal`."""
    if mode not in Preference.Mode.values:
        raise Refusal(UNKNOWN_MODE, mode=mode)
    Preference.objects.update_or_create(person_id=by.person_id or 0, kind=kind, defaults={"mode": mode})
