"""What jobs bring to the frame: what failed."""

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.platform.jobs import queries
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Figure

RECENT = dt.timedelta(days=2)


def failed(actor: Actor) -> int:
    """Jobs that failed in the last two days."""
    return len(queries.failed_since(actor.now - RECENT))


def card(actor: Actor) -> Figure:
    """The same as a figure."""
    number = failed(actor)
    return Figure(
        str(number), _("laatste twee dagen"), f"{reverse('jobs:list')}?toestand=failed", "bad" if number else ""
    )
