"""Tables of jobs."""

from django.db import models
from django.db.models import Q


class JobRun(models.Model):
    """One piece of deferred work: who asked it, how far it is, and how it ended."""

    class State(models.TextChoices):
        QUEUED = "queued", "In de wachtrij"
        RUNNING = "running", "Bezig"
        RETRY = "retry", "Wordt opnieuw geprobeerd"
        DONE = "done", "Klaar"
        FAILED = "failed", "Mislukt"
        CANCELLED = "cancelled", "Geannuleerd"

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    job = models.CharField(max_length=160)
    caption = models.CharField("taak", max_length=160)
    queue = models.CharField(max_length=30)
    key = models.CharField(max_length=160, blank=True)
    args = models.JSONField(default=dict)
    state = models.CharField("toestand", max_length=10, choices=State.choices, default=State.QUEUED)
    done = models.PositiveIntegerField("gedaan", default=0)
    total = models.PositiveIntegerField("totaal", default=0)
    text = models.CharField("voortgang", max_length=300, blank=True)
    result = models.JSONField(null=True)
    trouble = models.TextField("fout", blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    cancel_requested = models.BooleanField(default=False)
    person_id = models.BigIntegerField(null=True)
    person_name = models.CharField("door", max_length=160)
    acting_for_id = models.BigIntegerField(null=True)
    acting_for_name = models.CharField(max_length=160, blank=True)
    queued_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "taak"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "job", "key"],
                condition=~Q(key="") & Q(state__in=["queued", "running", "retry"]),
                name="one_live_run_a_key",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(state__in=["queued", "running", "retry", "done", "failed", "cancelled"]),
                name="job_state_known",
            ),
        ]
        indexes = [models.Index(fields=["client", "-queued_at"], name="job_by_time")]


class Timed(models.Model):
    """When a timed job was last put in the queue."""

    job = models.CharField(max_length=160, unique=True)
    last_at = models.DateTimeField()
