"""Working days and opening hours, and the days on which banks execute payments.

A `Calendar` is a value with a version: a clock that is replayed later uses the calendar it was measured with. Hours
are local (Europe/Brussels); moments are aware datetimes and are counted in whole minutes, so that parts add up.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

import holidays

BRUSSELS: Final = ZoneInfo("Europe/Brussels")
MINUTE: Final = timedelta(minutes=1)
FULL_DAY: Final = 1440

Slots = tuple[tuple[int, int], ...]
"""Opening hours of one day: (from, to) in minutes after local midnight, sorted, not overlapping."""

OFFICE_HOURS: Final[Slots] = ((9 * 60, 12 * 60), (13 * 60, 17 * 60))

# Fixed days on which the Flemish administration is closed besides the Belgian public holidays: 11 July (feast of the
# Flemish Community), 2 and 15 November, and the days from 26 to 31 December that replace holidays in a weekend.
# Vlaams personeelsstatuut, part X, title 2; overheid.vlaanderen.be/jaarlijkse-vakantie-en-feestdagen and
# acod-overheidsdiensten.be/vlaams/vakantieregeling, read 2026-11-24.
FLEMISH_CLOSING_DAYS: Final = ((7, 11), (11, 2), (11, 15), *((12, day) for day in range(26, 32)))


def hours(*texts: str) -> Slots:
    """Slots out of `"09:00-12:00"` texts; `24:00` is the end of the day. Raises `ValueError` when they overlap.

    A boundary between 2 and 3 at night is refused: that hour is missing once a year and happens twice once a year.
    """
    slots = []
    for text in texts:
        opens, closes = (_minutes(part) for part in text.split("-"))
        slots.append((opens, closes))
    return _checked(tuple(sorted(slots)))


def _minutes(text: str) -> int:
    hour, minute = text.strip().split(":")
    return int(hour) * 60 + int(minute)


def _checked(slots: Slots) -> Slots:
    previous = 0
    for opens, closes in slots:
        if not previous <= opens < closes <= FULL_DAY:
            raise ValueError(f"openingsuren overlappen of staan in de verkeerde volgorde: {slots}")
        if any(120 < boundary < 180 for boundary in (opens, closes)):
            raise ValueError("een openings- of sluitingsuur tussen 2 en 3 uur 's nachts bestaat niet op elke dag")
        previous = closes
    return slots


@cache
def _public_holidays(year: int) -> Mapping[date, str]:
    return dict(holidays.country_holidays("BE", years=year, language="nl"))


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.financial_holidays("ECB", years=year))


def no_holidays(day: date) -> str:
    """A calendar without holidays."""
    return ""


def belgian_holiday(day: date) -> str:
    """The Dutch name of the Belgian public holiday on that day, or nothing."""
    return _public_holidays(day.year).get(day, "")


def flemish_closing_day(day: date) -> str:
    """The name of the Belgian holiday or of the closing day of the Flemish administration, or nothing."""
    if name := belgian_holiday(day):
        return name
    return "sluitingsdag Vlaamse overheid" if (day.month, day.day) in FLEMISH_CLOSING_DAYS else ""


def floor_minute(moment: datetime) -> datetime:
    """The moment in UTC, without seconds. Raises `ValueError` when it has no time zone."""
    if moment.tzinfo is None:
        raise ValueError("een tijdstip zonder tijdzone kan niet worden geteld")
    return moment.astimezone(UTC).replace(second=0, microsecond=0)


@dataclass(frozen=True)
class Calendar:
    """Opening hours per weekday (Monday first), a rule for holidays, and exceptions that win from both.

    `exceptions` maps a day to its hours: an empty tuple closes it, hours open it even on a holiday or a Sunday.
    """

    code: str
    version: str
    week: tuple[Slots, Slots, Slots, Slots, Slots, Slots, Slots]
    holiday: Callable[[date], str] = no_holidays
    exceptions: Mapping[date, Slots] = field(default_factory=dict)
    zone: ZoneInfo = BRUSSELS
    # Opening hours of days already asked for: a year of clocks asks for the same days a million times.
    _known: dict[date, tuple[tuple[datetime, datetime], ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        for slots in (*self.week, *self.exceptions.values()):
            _checked(slots)

    def slots(self, day: date) -> Slots:
        """The local opening hours of a day; empty when it is closed."""
        if day in self.exceptions:
            return self.exceptions[day]
        return () if self.holiday(day) else self.week[day.weekday()]

    def is_working_day(self, day: date) -> bool:
        """Whether there are any opening hours that day."""
        return bool(self.slots(day))

    def why_closed(self, day: date) -> str:
        """Dutch reason why a day does not count; empty when it does."""
        if self.is_working_day(day):
            return ""
        if day in self.exceptions:
            return "uitzonderlijk gesloten"
        return self.holiday(day) or ("weekend" if day.weekday() >= 5 else "gesloten")

    def next_working_day(self, day: date) -> date:
        """The day itself when it is a working day, otherwise the first one after it."""
        return _search(day, 1, self.is_working_day)

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`-th working day after a day (before it when negative). Zero gives the day itself.

        Raises `ValueError` when a year passes without a working day.
        """
        step = 1 if count > 0 else -1
        for _ in range(abs(count)):
            day = _search(day + timedelta(days=step), step, self.is_working_day)
        return day

    def working_days(self, start: date, end: date) -> int:
        """Number of working days from `start` up to, not including, `end`."""
        return sum(self.is_working_day(start + timedelta(days=n)) for n in range((end - start).days))

    def intervals(self, day: date) -> tuple[tuple[datetime, datetime], ...]:
        """The opening hours of a local day as moments in UTC; on the days that the clock changes they are right too."""
        if day not in self._known:
            self._known[day] = tuple(
                (self._moment(day, opens), self._moment(day, closes)) for opens, closes in self.slots(day)
            )
        return self._known[day]

    def _moment(self, day: date, minutes: int) -> datetime:
        local_day = day + timedelta(days=minutes // FULL_DAY)
        hour, minute = divmod(minutes % FULL_DAY, 60)
        return datetime(local_day.year, local_day.month, local_day.day, hour, minute, tzinfo=self.zone).astimezone(UTC)

    def working_minutes(self, start: datetime, end: datetime) -> int:
        """Open minutes from `start` to `end`, both cut to the whole minute; 0 when `end` is not later."""
        begin, finish = floor_minute(start), floor_minute(end)
        total = timedelta()
        day = begin.astimezone(self.zone).date()
        last = finish.astimezone(self.zone).date()
        while day <= last:
            for opens, closes in self.intervals(day):
                opens, closes = max(opens, begin), min(closes, finish)
                if opens < closes:
                    total += closes - opens
            day += timedelta(days=1)
        return total // MINUTE

    def add_working_minutes(self, start: datetime, count: int) -> datetime:
        """The first moment (UTC) at which `count` open minutes have passed since `start`.

        It lies inside opening hours or at their end. Raises `ValueError` for a negative count, or when ten years do
        not hold that many minutes.
        """
        if count < 0:
            raise ValueError("een klok telt niet terug")
        moment = floor_minute(start)
        if not count:
            return moment
        left = timedelta(minutes=count)
        day = moment.astimezone(self.zone).date()
        for n in range(3660):
            for opens, closes in self.intervals(day + timedelta(days=n)):
                available = closes - max(opens, moment)
                if timedelta() < left <= available:
                    return max(opens, moment) + left
                left -= max(timedelta(), available)
        raise ValueError(f"kalender {self.code} heeft niet genoeg openingsuren")


def _search(day: date, step: int, accept: Callable[[date], bool]) -> date:
    for _ in range(367):
        if accept(day):
            return day
        day += timedelta(days=step)
    raise ValueError("geen enkele werkdag in een jaar")


def office(code: str, version: str, holiday: Callable[[date], str], slots: Slots = OFFICE_HOURS) -> Calendar:
    """Monday to Friday with the same hours, closed in the weekend and on holidays."""
    return Calendar(code, version, (slots, slots, slots, slots, slots, (), ()), holiday)


FLEMISH_OFFICE: Final = office("vlaamse-overheid", "2026.1", flemish_closing_day)
"""Office days of the Flemish administration, 9-12 and 13-17 h."""

_ALL_DAY: Final[Slots] = ((0, FULL_DAY),)
ALWAYS: Final = Calendar("altijd", "1", (_ALL_DAY,) * 7)
"""Every minute counts (24/7), for urgent faults and for lead times in calendar days."""


def is_bank_day(day: date) -> bool:
    """Whether euro payments are executed that day (no weekend, no TARGET holiday)."""
    return day.weekday() < 5 and day not in _bank_holidays(day.year)


def next_bank_day(day: date) -> date:
    """The day itself when banks work, otherwise the first bank day after it."""
    return _search(day, 1, is_bank_day)


def previous_bank_day(day: date) -> date:
    """The day itself when banks work, otherwise the last bank day before it."""
    return _search(day, -1, is_bank_day)


def with_exceptions(calendar: Calendar, version: str, exceptions: Iterable[tuple[date, Slots]]) -> Calendar:
    """The same calendar under a new version, with more exceptions."""
    merged = {**calendar.exceptions, **dict(exceptions)}
    return Calendar(calendar.code, version, calendar.week, calendar.holiday, merged, calendar.zone)
