"""Who acts: the first argument of every action."""

import datetime as dt
import uuid
from dataclasses import dataclass, field, replace
from typing import Literal
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")
Channel = Literal["screen", "api", "cli", "job", "demo"]


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True)
class Actor:
    """A person (or a system task, without person) at a moment, through a channel, perhaps for somebody else.

    `now` is given and not read inside rules, so that a whole half-year can be replayed.
    """

    person_id: int | None
    name: str
    channel: Channel
    acting_for_id: int | None = None
    acting_for_name: str = ""
    now: dt.datetime = field(default_factory=_now)
    request_id: str = field(default_factory=lambda: uuid.uuid4().hex)

    @property
    def today(self) -> dt.date:
        """The day in Brussels."""
        return self.now.astimezone(BRUSSELS).date()

    @property
    def is_system(self) -> bool:
        return self.person_id is None

    @property
    def answers_as(self) -> int | None:
        """The person whose authority is used: the one acted for, otherwise the actor."""
        return self.acting_for_id or self.person_id

    def at(self, now: dt.datetime) -> "Actor":
        """The same actor at another moment."""
        return replace(self, now=now)


def system(task: str, *, now: dt.datetime | None = None, channel: Channel = "job") -> Actor:
    """A task of Bundel itself, named so that the audit trail can say which one."""
    return Actor(person_id=None, name=f"Bundel ({task})", channel=channel, now=now or _now())
