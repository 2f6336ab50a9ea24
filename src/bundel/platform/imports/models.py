"""Tables of imports."""

from django.db import models
from django.db.models import Q

from bundel.platform.clients.owned import ClientOwned


class Batch(ClientOwned):
    """One file that was offered, and what became of it."""

    class State(models.TextChoices):
        STAGED = "staged", "klaargezet"
        COMMITTED = "committed", "ingevoerd"
        PARTIAL = "partial", "deels ingevoerd"
        DISCARDED = "discarded", "weggelegd"

    kind = models.CharField("soort", max_length=40)
    name = models.CharField("bestand", max_length=200)
    sha256 = models.CharField(max_length=64)
    document_id = models.BigIntegerField(null=True)
    origin = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField("toestand", max_length=10, choices=State.choices, default=State.STAGED)
    rows = models.PositiveIntegerField("rijen")
    bad = models.PositiveIntegerField("met fouten", default=0)
    new = models.PositiveIntegerField("nieuw", default=0)
    changed = models.PositiveIntegerField("gewijzigd", default=0)
    same = models.PositiveIntegerField("ongewijzigd", default=0)
    counts = models.JSONField("resultaat", default=dict)
    staged_at = models.DateTimeField("klaargezet op")
    staged_by_name = models.CharField("door", max_length=160)
    committed_at = models.DateTimeField("ingevoerd op", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "invoer"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "kind", "sha256"],
                condition=Q(state="staged", origin__isnull=True),
                name="same_file_staged_once",
            )
        ]
        indexes = [models.Index(fields=["client", "-id"], name="import_by_time")]


class Row(ClientOwned):
    """One row of a file: its texts, what was found, and whether it would be or was new, changed or the same."""

    batch_id = models.BigIntegerField()
    number = models.PositiveIntegerField()
    texts = models.JSONField()
    findings = models.JSONField(default=list)
    has_error = models.BooleanField(default=False)
    fate = models.CharField(max_length=10, blank=True)
    committed = models.BooleanField(default=False)

    class Meta(ClientOwned.Meta):
        constraints = [models.UniqueConstraint(fields=["client", "batch_id", "number"], name="one_row_a_number")]
        indexes = [
            models.Index(fields=["client", "batch_id", "number"], name="import_bad_rows", condition=Q(has_error=True))
        ]
