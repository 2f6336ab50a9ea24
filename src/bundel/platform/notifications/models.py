"""Tables of notifications."""

from django.db import models
from django.db.models import Q


class Notification(models.Model):
    """One event told to one person; the same key is told once. `mail` says what happens to its mail."""

    class Mail(models.TextChoices):
        WAITING = "waiting", "Te verzenden"
        DIGEST = "digest", "In het dagoverzicht"
        NONE = "none", "Niet per mail"
        SENT = "sent", "Verzonden"

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField("soort", max_length=40)
    key = models.CharField(max_length=160)
    text = models.CharField("tekst", max_length=500)
    url = models.CharField("adres", max_length=300, blank=True)
    at = models.DateTimeField("op")
    read_at = models.DateTimeField("gelezen op", null=True)
    mail = models.CharField("mail", max_length=10, choices=Mail.choices)
    mailed_at = models.DateTimeField("gemaild op", null=True)

    class Meta:
        verbose_name = "melding"
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="told_once_a_person")]
        indexes = [
            models.Index(fields=["person", "-at"], name="notification_unread", condition=Q(read_at__isnull=True)),
            models.Index(
                fields=["person", "id"], name="notification_to_mail", condition=Q(mail__in=["waiting", "digest"])
            ),
        ]


class Preference(models.Model):
    """How a person wants to be mailed about a kind of event; an empty kind is about all others."""

    class Mode(models.TextChoices):
        IMMEDIATE = "immediate", "Meteen"
        DAILY = "daily", "Eén overzicht per dag"
        NONE = "none", "Niet per mail"

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40, blank=True)
    mode = models.CharField(max_length=10, choices=Mode.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind"], name="one_preference_a_kind")]
