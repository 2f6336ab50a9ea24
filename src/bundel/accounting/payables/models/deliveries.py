"""Many files at once: what was handed in, and what became of each file."""

from django.db import models
from django.db.models import Q

from bundel.accounting.payables.models.intake import Intake


class Delivery(models.Model):
    """Files that were uploaded together, or found in the drop folder together. A job takes them in one by one.

    `client` is whose rows these are (none: of the centre); `chosen` tells that a person chose it for files that do not
    name their receiver. `key` makes a delivery that is sent twice one delivery.
    """

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    chosen = models.BooleanField("cliënt gekozen", default=False)
    channel = models.CharField("kanaal", max_length=10, choices=Intake.Channel.choices)
    key = models.CharField("kenmerk", max_length=80)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    person_name = models.CharField("door", max_length=160)
    at = models.DateTimeField("aangeboden op")
    run_id = models.BigIntegerField("taak", null=True)

    class Meta:
        verbose_name = "levering"
        constraints = [models.UniqueConstraint(fields=["channel", "key"], name="delivery_once")]
        indexes = [models.Index(fields=["person", "-id"], name="delivery_by_person")]


class DeliveredFile(models.Model):
    """One file of a delivery. `content` waits here until the file is taken in; then the intake has it.

    `source` names the file inside its delivery (its place in an upload, name and moment in the folder), so that a job
    that was killed and starts again makes no second row.
    """

    class State(models.TextChoices):
        PENDING = "pending", "Wacht"
        ACCEPTED = "accepted", "Aanvaard"
        REFUSED = "refused", "Geweigerd"
        DUPLICATE = "duplicate", "Dubbel"
        UNROUTABLE = "unroutable", "Ontvanger onbekend"
        TO_KEY = "to_key", "Over te nemen"
        NOT_TAKEN = "not_taken", "Niet ingenomen"

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="files")
    source = models.CharField("plaats", max_length=250)
    name = models.CharField("bestandsnaam", max_length=200)
    content = models.BinaryField("inhoud", null=True)
    state = models.CharField("oordeel", max_length=10, choices=State.choices, default=State.PENDING)
    again = models.BooleanField("was er al", default=False)
    text = models.CharField("waarom", max_length=500, blank=True)
    next_step = models.CharField("wat nu", max_length=500, blank=True)
    intake_id = models.BigIntegerField("ontvangst", null=True)

    class Meta:
        verbose_name = "geleverd bestand"
        constraints = [
            models.UniqueConstraint(fields=["delivery", "source"], name="delivered_file_once"),
            models.CheckConstraint(
                condition=Q(state="pending") | Q(content__isnull=True), name="delivered_file_kept_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["pending", "not_taken"]) | Q(intake_id__isnull=False),
                name="delivered_file_has_its_intake",
            ),
        ]
        indexes = [models.Index(fields=["delivery", "state", "id"], name="delivered_file_by_state")]
