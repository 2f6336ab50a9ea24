"""What one person proposes and another decides."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.fixed_assets.models.assets import Asset
from bundel.platform.clients.owned import ClientOwned


def two_people(first: str, second: str) -> Q:
    """Who took the second step (and for whom) is nobody of the first."""
    condition = Q()
    for left in (f"{first}_by", f"{first}_for"):
        for right in (f"{second}_by", f"{second}_for"):
            condition &= Q(**{f"{left}__isnull": True}) | Q(**{f"{right}__isnull": True}) | ~Q(**{left: F(right)})
    return condition


class Disposal(ClientOwned):
    """Taking an asset (or the part that cost `part_cents`) out of use: proposed by one, approved by another."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", "Wacht op goedkeuring"
        APPROVED = "approved", "Goedgekeurd"
        REFUSED = "refused", "Geweigerd"

    class Way(models.TextChoices):
        SALE = "sale", "Verkoop"
        SCRAP = "scrap", "Vernietiging of afdanking"
        GIFT = "gift", "Schenking"
        LOST = "lost", "Verlies of diefstal"

    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="disposals")
    way = models.CharField("wijze", max_length=5, choices=Way.choices)
    on = models.DateField("datum")
    part_cents = models.BigIntegerField("aanschaffingswaarde van het deel", null=True, blank=True)
    proceeds_cents = models.BigIntegerField("opbrengst", default=0)
    proceeds_account = models.CharField("rekening van de opbrengst", max_length=10, blank=True)
    reason = models.CharField("reden", max_length=300)
    status = models.CharField("toestand", max_length=10, choices=Status.choices, default=Status.PROPOSED)
    proposed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    proposed_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField("voorgesteld op")
    decided_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField("beslist op", null=True)
    decision_reason = models.CharField("motivering", max_length=300, blank=True)

    class Meta:
        verbose_name = "buitengebruikstelling"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "asset"], condition=Q(status="proposed"), name="one_open_disposal_an_asset"
            ),
            models.CheckConstraint(
                condition=(Q(status="proposed") & Q(decided_by__isnull=True, decided_at__isnull=True))
                | (
                    Q(status__in=["approved", "refused"])
                    & Q(decided_by__isnull=False, decided_at__isnull=False)
                    & two_people("proposed", "decided")
                ),
                name="asset_disposal_by_two",
            ),
            models.CheckConstraint(
                condition=Q(proceeds_cents__gte=0) & (Q(part_cents__isnull=True) | Q(part_cents__gt=0)),
                name="asset_disposal_amounts_positive",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="asset_disposal_has_a_reason"),
        ]
