"""Tables of internal transactions. The transaction is seen by its seller and its buyer; a leg by its own client."""

from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.owned import ClientOwned


class Transaction(models.Model):
    """A delivery of one client to another of the same legal person. Row-level security shows it to both alone."""

    seller = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="+")
    buyer = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="+")
    number = models.CharField("nummer", max_length=20)
    date = models.DateField("datum")
    description = models.CharField("omschrijving", max_length=300)
    cents = models.BigIntegerField("bedrag")
    state = models.CharField("toestand", max_length=10, default="proposed")
    source = models.CharField("herkomst", max_length=120)
    proposed_by_name = models.CharField("voorgesteld door", max_length=160)
    proposed_at = models.DateTimeField("voorgesteld op")
    answered_by_name = models.CharField("beantwoord door", max_length=160, blank=True)
    answered_at = models.DateTimeField("beantwoord op", null=True)
    dispute = models.CharField("reden van betwisting", max_length=300, blank=True)

    class Meta:
        verbose_name = "interne verrichting"
        constraints = [
            models.UniqueConstraint(fields=["seller", "number"], name="internal_number_once"),
            models.UniqueConstraint(fields=["seller", "source"], name="internal_source_once"),
            models.CheckConstraint(condition=~Q(seller=F("buyer")), name="internal_two_clients"),
            models.CheckConstraint(condition=Q(cents__gt=0), name="internal_amount_positive"),
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "disputed", "posted", "withdrawn"]), name="internal_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state="disputed") | ~Q(dispute=""), name="internal_dispute_has_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["buyer", "state"], name="internal_by_buyer")]

    def __str__(self) -> str:
        return self.number


class Leg(ClientOwned):
    """Where one of the two books its side; `entry_id` is filled when both are booked."""

    transaction = models.ForeignKey(Transaction, on_delete=models.PROTECT, related_name="+")
    role = models.CharField("kant", max_length=6)
    account = models.CharField("rekening", max_length=10)
    article = models.CharField("begrotingsartikel", max_length=60, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    commitment = models.CharField("vastlegging", max_length=60, blank=True)
    entry_id = models.BigIntegerField("boeking", null=True)
    entry_number = models.CharField("boekingsnummer", max_length=30, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "kant van een interne verrichting"
        constraints = [
            models.UniqueConstraint(fields=["client", "transaction"], name="internal_one_leg_a_client"),
            models.CheckConstraint(condition=Q(role__in=["seller", "buyer"]), name="internal_leg_role_known"),
        ]


class Netting(models.Model):
    """Mutual claims of two clients set off against each other on a day; seen by both."""

    seller = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="+")
    buyer = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="+")
    on = models.DateField("op")
    cents = models.BigIntegerField("verrekend")
    done_by_name = models.CharField("door", max_length=160)
    done_at = models.DateTimeField("gedaan op")

    class Meta:
        verbose_name = "verrekening"
        constraints = [
            models.CheckConstraint(condition=Q(seller__lt=F("buyer")), name="internal_netting_ordered"),
            models.CheckConstraint(condition=Q(cents__gt=0), name="internal_netting_positive"),
        ]
