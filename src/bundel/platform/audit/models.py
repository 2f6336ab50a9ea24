"""The table of the audit trail."""

from django.db import models


class Record(models.Model):
    """One deed. `chain` is the client, or 0 for deeds of no client; `hash` covers the row and the hash before it.

    `sequence`, `previous_hash` and `hash` are given by a trigger, so that a row inserted by hand is chained as well.
    """

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    chain = models.BigIntegerField(default=0)
    sequence = models.BigIntegerField(default=0)
    at = models.DateTimeField()
    action = models.CharField(max_length=80)
    person_id = models.BigIntegerField(null=True)
    person_name = models.CharField(max_length=160)
    acting_for_id = models.BigIntegerField(null=True)
    acting_for_name = models.CharField(max_length=160, blank=True)
    channel = models.CharField(max_length=10)
    request_id = models.CharField(max_length=40)
    subject_type = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=60)
    subject_name = models.CharField(max_length=200, blank=True)
    changes = models.JSONField(default=dict)
    reason = models.TextField(blank=True)
    previous_hash = models.CharField(max_length=64, default="")
    hash = models.CharField(max_length=64, default="")

    class Meta:
        verbose_name = "auditregel"
        constraints = [models.UniqueConstraint(fields=["chain", "sequence"], name="audit_chain_without_gap")]
        indexes = [
            models.Index(fields=["client", "subject_type", "subject_id"], name="audit_by_subject"),
            models.Index(fields=["client", "-at"], name="audit_by_time"),
            models.Index(fields=["person_id", "-at"], name="audit_by_person"),
        ]
