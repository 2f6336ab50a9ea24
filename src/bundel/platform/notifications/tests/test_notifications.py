"""Told once in the application, and by mail over a real SMTP server as each person prefers."""

import datetime as dt
import email
import email.policy
import socket
from collections.abc import Iterator
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Handler
from pytest_django.fixtures import Settings
from tests import make

from bundel.kit.findings import Refusal, Unavailable
from bundel.platform.clients.scope import scope
from bundel.platform.notifications import actions, mail, queries
from bundel.platform.notifications.models import Notification
from bundel.platform.people.models import Person

NOW = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


class Inbox(Handler):
    """Keeps what the SMTP server receives."""

    def __init__(self) -> None:
        super().__init__()
        self.received: list[EmailMessage] = []

    def handle_message(self, message: object) -> None:
        self.received.append(email.message_from_bytes(bytes(message), policy=email.policy.default))  # type: ignore[call-overload]


@pytest.fixture
def inbox(settings: Settings) -> Iterator[Inbox]:
    handler = Inbox()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield handler
    controller.stop()


def tell(*people: Person, key: str = "k", text: str = "Factuur 17 wacht", kind: str = "approval.asked") -> None:
    ids = [person.pk for person in people]
    actions.notify(make.machine(NOW), None, people=ids, kind=kind, text=text, url="/facturen/17/", key=key)


def test_the_same_key_reaches_a_person_once() -> None:
    one, two = make.person(), make.person()
    tell(one)
    tell(one, two)
    with scope(set()):
        assert (queries.unread(make.actor(one)), queries.unread(make.actor(two))) == (1, 1)


def test_reading_marks_only_own_notifications() -> None:
    one, two = make.person(), make.person()
    tell(one, two)
    with scope(set()):
        assert actions.mark_read(make.actor(one)) == 1
        assert (queries.unread(make.actor(one)), queries.unread(make.actor(two))) == (0, 1)
        assert queries.mine(make.actor(two))[0].text == "Factuur 17 wacht"


def test_one_mail_an_event_and_person(inbox: Inbox) -> None:
    one, two = make.person("Ada Proef"), make.person()
    tell(one, two)
    assert (mail.send(NOW), mail.send(NOW)) == (2, 0)
    first = next(message for message in inbox.received if message["To"] == one.email)
    assert first["Subject"] == "Bundel: Factuur 17 wacht"
    assert "http://127.0.0.1:8000/facturen/17/" in first.get_content()
    assert first["Auto-Submitted"] == "auto-generated"


def test_preferences_decide_between_at_once_daily_and_never(inbox: Inbox) -> None:
    at_once, daily, never = make.person(), make.person(), make.person()
    actions.prefer(make.actor(daily), "", "daily")
    actions.prefer(make.actor(never), "", "none")
    actions.prefer(make.actor(never), "payment.asked", "immediate")
    for number in range(3):
        tell(at_once, daily, never, key=f"k{number}")
    tell(never, key="betaling", kind="payment.asked")
    assert (mail.send(NOW), mail.send(NOW, digest=True)) == (4, 1)
    assert sorted(message["To"] for message in inbox.received) == sorted(
        [at_once.email] * 3 + [never.email, daily.email]
    )
    digest = next(message for message in inbox.received if message["To"] == daily.email)
    assert "3 meldingen" in digest["Subject"]
    with pytest.raises(Refusal):
        actions.prefer(make.actor(daily), "", "soms")


def test_a_mail_server_that_is_away_keeps_the_mail_for_later(settings: Settings, inbox: Inbox) -> None:
    tell(make.person())
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    with pytest.raises(Unavailable):
        mail.send(NOW)
    settings.EMAIL_PORT = port
    assert mail.send(NOW) == 1


def test_a_mail_that_is_sent_again_after_a_crash_has_the_same_message_id(inbox: Inbox) -> None:
    tell(make.person())
    mail.send(NOW)
    Notification.objects.update(mail=Notification.Mail.WAITING)
    mail.send(NOW)
    assert len({message["Message-ID"] for message in inbox.received}) == 1


def test_nobody_who_left_is_mailed_and_a_line_break_makes_no_header(inbox: Inbox) -> None:
    gone, here = make.person(), make.person()
    gone.is_active = False
    gone.save()
    tell(gone, here, text="Factuur\r\nBcc: iedereen@voorbeeld.example")
    assert mail.send(NOW) == 1
    assert inbox.received[0]["Bcc"] is None
