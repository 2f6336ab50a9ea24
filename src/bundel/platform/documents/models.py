"""The register of documents; the bytes stand on disk under their hash."""

from django.db import models
from django.db.models import Q

from bundel.platform.clients.owned import ClientOwned


class Document(ClientOwned):
    """One stored file that belongs to a subject (`payables.invoice:17`). Its bytes never change; a new version is a
    new row that `replaces` the older one. A trigger keeps rows until `keep_until`."""

    name = models.CharField("naam", max_length=200)
    kind = models.CharField("soort", max_length=40)
    subject = models.CharField("hoort bij", max_length=80, blank=True)
    visibility = models.CharField(
        "zichtbaar voor", max_length=10, choices=[("internal", "Dienstencentrum"), ("client", "Ook de cliënt")]
    )
    sha256 = models.CharField("hash", max_length=64)
    mime = models.CharField("type", max_length=100)
    size = models.PositiveBigIntegerField("grootte in bytes")
    version = models.PositiveIntegerField("versie", default=1)
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    retention = models.CharField("bewaarklasse", max_length=20)
    keep_until = models.DateField("te bewaren tot", null=True)
    stored_at = models.DateTimeField("bewaard op")
    stored_by_id = models.BigIntegerField(null=True)
    stored_by_name = models.CharField("bewaard door", max_length=160)

    class Meta(ClientOwned.Meta):
        verbose_name = "document"
        constraints = [
            models.UniqueConstraint(fields=["client", "subject", "sha256"], name="same_bytes_once_a_subject"),
            models.UniqueConstraint(
                fields=["client", "replaces"], condition=Q(replaces__isnull=False), name="one_next_version"
            ),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="document_hash_is_sha256"),
            models.CheckConstraint(condition=Q(visibility__in=["internal", "client"]), name="document_visibility"),
        ]
        indexes = [models.Index(fields=["client", "sha256"], name="document_by_hash")]
