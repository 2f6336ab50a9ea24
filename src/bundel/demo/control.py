"""The controls of the sample: a night after each month, and a sample that the auditor draws at the end."""

import datetime as dt
from typing import Final

from bundel.accounting.control import actions
from bundel.demo.stage import Stage, moment

FIRST: Final = dt.date(2026, 1, 1)
LAST: Final = dt.date(2026, 6, 30)


def finish(stage: Stage, client: str, today: dt.date) -> None:
    """The controls of last night, so that the screen opens on what the books hold now."""
    actions.look(stage.machine(moment(today, 5)), stage.clients[client])


def play(stage: Stage, client: str, day: dt.date) -> None:
    """On the first working day of a month the controls of the night; on the last day a sample of invoices."""
    first_working_day = day.day == 1 or (day.day <= 3 and day.weekday() == 0)
    if first_working_day or day == LAST:
        actions.look(stage.machine(moment(day, 5)), stage.clients[client])
    if day == LAST:
        actions.draw(
            stage.who("auditor", client, moment(day, 17)), stage.clients[client], population="invoices", first=FIRST,
            last=LAST, method="monetary", seed="2026-H1", size=5,
        )  # fmt: skip
