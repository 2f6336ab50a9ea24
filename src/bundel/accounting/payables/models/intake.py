"""Every file that arrives, whatever became of it. Rows never change: what happens later is a new row or an invoice."""

from django.db import models
from django.db.models import Q


class Intake(models.Model):
    """One arrival of one file. Without client nobody could be found for it; only staff of the centre see it.

    `message_id` is the key of the message in its channel (the hash of the file where the channel has none): delivered
    again, the first row answers. `content` keeps the original of a file that belongs to no client; others have a
    document.
    """

    class State(models.TextChoices):
        ACCEPTED = "accepted", "Aanvaard"
        REFUSED = "refused", "Geweigerd"
        DUPLICATE = "duplicate", "Dubbel"
        UNROUTABLE = "unroutable", "Ontvanger onbekend"
        TO_KEY = "to_key", "Over te nemen"

    class Channel(models.TextChoices):
        UPLOAD = "upload", "Opgeladen"
        FOLDER = "folder", "Map"
        API = "api", "API"
        PEPPOL = "peppol", "Peppol"

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField("grootte")
    name = models.CharField("bestandsnaam", max_length=200)
    channel = models.CharField("kanaal", max_length=10, choices=Channel.choices)
    message_id = models.CharField("bericht", max_length=200)
    received_at = models.DateTimeField("ontvangen op")
    state = models.CharField("toestand", max_length=10, choices=State.choices)
    verdict = models.JSONField("oordeel", default=dict)
    rule_sets = models.JSONField("regelversies", default=dict)
    findings = models.JSONField("bevindingen", default=list)
    receiver = models.CharField("ontvanger", max_length=60, blank=True)
    sender = models.CharField("afzender", max_length=60, blank=True)
    sender_name = models.CharField("naam van de afzender", max_length=200, blank=True)
    number = models.CharField("factuurnummer", max_length=100, blank=True)
    document_id = models.BigIntegerField("origineel", null=True)
    content = models.BinaryField("inhoud", null=True)
    duplicate_of_invoice = models.BigIntegerField("dubbel van factuur", null=True)
    duplicate_of_intake = models.BigIntegerField("zelfde bestand als", null=True)
    retry_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "ontvangen bestand"
        constraints = [
            # A key is one client's own: another client's file or message never stands in its way, nor tells of it.
            models.UniqueConstraint(
                fields=["client", "channel", "message_id"], name="intake_message_once", nulls_distinct=False
            ),
            models.UniqueConstraint(
                fields=["client", "sha256"], condition=Q(state__in=["accepted", "to_key"]), name="intake_file_once"
            ),
            models.CheckConstraint(
                condition=Q(state="unroutable", client__isnull=True)
                | Q(state="refused")
                | (Q(client__isnull=False) & ~Q(state="unroutable")),
                name="intake_without_client_is_unroutable",
            ),
            models.CheckConstraint(
                condition=Q(state="duplicate", duplicate_of_invoice__isnull=False)
                | Q(state="duplicate", duplicate_of_intake__isnull=False)
                | ~Q(state="duplicate"),
                name="intake_duplicate_of_something",
            ),
            # A file without client gets one place: what is tried again and finds one, finds it once.
            models.UniqueConstraint(fields=["retry_of"], condition=Q(client__isnull=False), name="intake_placed_once"),
        ]
        indexes = [
            models.Index(fields=["client", "state", "-id"], name="intake_by_state"),
            models.Index(fields=["client", "-received_at"], name="intake_by_time"),
            models.Index(fields=["sha256"], name="intake_by_hash"),
        ]


class Dismissal(models.Model):
    """An arrival that nobody has to do anything about any more, with the reason; taken back, it waits again.

    A row is ended once and never disappears (`sql/arrivals_guard.sql`); one arrival has one live row at most.
    """

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, related_name="dismissals")
    reason = models.CharField("reden", max_length=300)
    dismissed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    dismissed_at = models.DateTimeField("afgehandeld op")
    restored_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    restored_at = models.DateTimeField("teruggezet op", null=True)
    restored_reason = models.CharField("reden van het terugzetten", max_length=300, blank=True)

    class Meta:
        verbose_name = "afgehandelde ontvangst"
        constraints = [
            models.UniqueConstraint(
                fields=["intake"], condition=Q(restored_at__isnull=True), name="intake_dismissed_once"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="intake_dismissed_with_reason"),
            models.CheckConstraint(
                condition=Q(restored_at__isnull=True, restored_reason="")
                | (Q(restored_at__isnull=False) & ~Q(restored_reason="")),
                name="intake_restored_with_reason",
            ),
        ]
