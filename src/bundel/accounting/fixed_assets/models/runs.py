"""A month of write-off, and what it took from each asset.

Charges have no foreign keys in the database: a month has as many as there are assets, and `sql/guards.sql` judges them
once a statement instead of once a row.
"""

from django.db import models
from django.db.models import Q

from bundel.accounting.fixed_assets.models.assets import Asset
from bundel.platform.clients.owned import ClientOwned


class Run(ClientOwned):
    """A month of write-off that was posted; reversed it makes room for another."""

    class Status(models.TextChoices):
        POSTED = "posted", "Geboekt"
        REVERSED = "reversed", "Teruggeboekt"

    year = models.SmallIntegerField("jaar")
    month = models.SmallIntegerField("maand")
    status = models.CharField("toestand", max_length=10, choices=Status.choices, default=Status.POSTED)
    assets = models.PositiveIntegerField("activa")
    cents = models.BigIntegerField("afschrijving")
    grants_cents = models.BigIntegerField("subsidies in resultaat")
    entry_id = models.BigIntegerField("boeking", null=True)
    entry_number = models.CharField("boekingsnummer", max_length=40, blank=True)
    posted_by_name = models.CharField("geboekt door", max_length=160)
    posted_at = models.DateTimeField("geboekt op")
    reversed_by_name = models.CharField("teruggeboekt door", max_length=160, blank=True)
    reversed_at = models.DateTimeField("teruggeboekt op", null=True)
    reversal_number = models.CharField("tegenboeking", max_length=40, blank=True)
    reason = models.CharField("reden", max_length=300, blank=True)
    grant_parts = models.JSONField("subsidies per toekenning", default=dict)

    class Meta:
        verbose_name = "afschrijvingsrun"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "year", "month"], condition=Q(status="posted"), name="one_posted_run_a_month"
            ),
            models.CheckConstraint(condition=Q(month__gte=1, month__lte=12), name="asset_run_month"),
            models.CheckConstraint(
                condition=Q(status="posted") | (Q(reversed_at__isnull=False) & ~Q(reason="")),
                name="asset_run_reversed_with_reason",
            ),
        ]


class Charge(ClientOwned):
    """What a run took from one asset. Append-only."""

    client = models.ForeignKey(
        "clients.Client", on_delete=models.PROTECT, related_name="+", db_constraint=False, db_index=False
    )
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="charges", db_constraint=False, db_index=False)
    asset = models.ForeignKey(
        Asset, on_delete=models.PROTECT, related_name="charges", db_constraint=False, db_index=False
    )
    cents = models.BigIntegerField("afschrijving")
    grants_cents = models.BigIntegerField("subsidies in resultaat", default=0)
    accumulated_cents = models.BigIntegerField("afgeschreven na de run")

    class Meta:
        verbose_name = "afschrijving"
        constraints = [models.UniqueConstraint(fields=["client", "asset", "run"], name="asset_charge_once_a_run")]
