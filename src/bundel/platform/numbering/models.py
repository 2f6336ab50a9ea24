"""The counters."""

from django.db import models
from django.db.models import Q

from bundel.platform.clients.owned import ClientOwned


class Series(ClientOwned):
    """The last number given in one series of one client, for example `AANK/2026`. It only grows (trigger)."""

    series = models.CharField(max_length=60)
    last = models.BigIntegerField()

    class Meta(ClientOwned.Meta):
        verbose_name = "nummerreeks"
        constraints = [
            models.UniqueConstraint(fields=["client", "series"], name="one_counter_a_series"),
            models.CheckConstraint(condition=Q(last__gte=0), name="counter_is_not_negative"),
        ]
