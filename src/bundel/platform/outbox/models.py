"""Tables of arrivals and announcements."""

from django.db import models
from django.db.models import Q


class Arrival(models.Model):
    """A key that was sent with a request. Sent again with the same content, the same answer is given."""

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    answer = models.JSONField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["client", "channel", "key"], name="arrival_once", nulls_distinct=False)
        ]


class Announcement(models.Model):
    """A fact that a module announced. Listeners stand in `config.reactions`; a job calls them after commit."""

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    event = models.CharField(max_length=120)
    payload = models.JSONField()
    at = models.DateTimeField()
    dispatched_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["client", "id"], name="announcement_waiting", condition=Q(dispatched_at__isnull=True))
        ]
