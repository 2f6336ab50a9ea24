"""Sending notifications by mail over SMTP: one mail an event and person, or one overview a day."""

import datetime as dt
import hashlib
import smtplib
from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import Min

from bundel.kit.findings import Unavailable
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.notifications.models import Notification
from bundel.platform.people import queries as people

BACKEND = "django.core.mail.backends.smtp.EmailBackend"
FOOT = (
    "\n\n-- \nBundel stuurt dit bericht automatisch. Hoe u gemaild wordt, kiest u in uw profiel: {address}/profiel/\n"
)


def _message(name: str, address: str, rows: Sequence[Notification], subject: str) -> EmailMessage:
    base = settings.PUBLIC_ADDRESS.rstrip("/")
    lines = [f"{row.text}\n{base}{row.url}" if row.url else row.text for row in rows]
    body = f"Dag {name},\n\n" + "\n\n".join(lines) + FOOT.format(address=base)
    # The same event to the same person has the same Message-ID: after a crash between sending and noting it, the
    # mail goes out again and the receiving side can see that it is the same one.
    mark = hashlib.sha256("|".join([address, *(row.key for row in rows)]).encode()).hexdigest()[:40]
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    headers = {"Message-ID": f"<{mark}@{domain}>", "Auto-Submitted": "auto-generated"}
    return EmailMessage(subject[:140], body, settings.DEFAULT_FROM_EMAIL, [address], headers=headers)


def _send(person_id: int, mail: str, now: dt.datetime) -> int:
    """Send what waits for one person; the number of mails. Marks and sending commit together."""
    with scope(set(Client.objects.values_list("id", flat=True))):
        waiting = Notification.objects.select_for_update(skip_locked=True).filter(person_id=person_id, mail=mail)
        rows = list(waiting.order_by("id")[:200])
        known = people.addresses([person_id]).get(person_id)
        ids = [row.pk for row in rows]
        if known is None or not settings.EMAIL_HOST:
            Notification.objects.filter(id__in=ids).update(mail=Notification.Mail.NONE)
            return 0
        if not rows:
            return 0
        if mail == Notification.Mail.DIGEST:
            count = f"{len(rows)} meldingen" if len(rows) > 1 else "1 melding"
            messages = [_message(*known, rows, f"Bundel: overzicht van vandaag ({count})")]
        else:
            messages = [_message(*known, [row], f"Bundel: {row.text}") for row in rows]
        try:
            with get_connection(BACKEND, host=settings.EMAIL_HOST, port=settings.EMAIL_PORT) as connection:
                sent = connection.send_messages(messages) or 0
        except (OSError, smtplib.SMTPException) as away:
            raise Unavailable(f"de mailserver antwoordt niet: {away}") from away
        Notification.objects.filter(id__in=ids).update(mail=Notification.Mail.SENT, mailed_at=now)
        return sent


def send(now: dt.datetime, *, digest: bool = False) -> int:
    """Send every mail that waits (or every daily overview); the number of mails.

    People one by one, so that one refused address does not stop the others. Raises `Unavailable` at the end when some
    could not be sent: the job tries those again.
    """
    mail = Notification.Mail.DIGEST if digest else Notification.Mail.WAITING
    with scope(set(Client.objects.values_list("id", flat=True))):
        found = Notification.objects.filter(mail=mail).values("person_id").annotate(first=Min("id")).order_by("first")
        receivers = [row["person_id"] for row in found]
    sent, trouble = 0, ""
    for person_id in receivers:
        try:
            sent += _send(person_id, mail, now)
        except Unavailable as away:
            trouble = str(away)
    if trouble:
        raise Unavailable(trouble)
    return sent
