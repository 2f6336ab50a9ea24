"""Tables of the indicators."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from bundel.platform.clients.models import DateRange
from bundel.platform.clients.owned import ClientOwned


class Norm(models.Model):
    """A norm that was agreed: for one client, or (without client) for all that have none of their own.

    `milli` is the norm in thousandths of the unit of the indicator: 95 % is 95000, 30 days is 30000.
    """

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    indicator = models.CharField("indicator", max_length=60)
    milli = models.BigIntegerField("norm (duizendsten)")
    valid_from = models.DateField("vanaf")
    valid_to = models.DateField("tot", null=True)
    source = models.CharField("waar de norm staat", max_length=300)
    set_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "norm"
        constraints = [
            ExclusionConstraint(
                name="one_norm_a_day",
                expressions=[
                    (Coalesce("client", 0), RangeOperators.EQUAL),
                    ("indicator", RangeOperators.EQUAL),
                    (DateRange(F("valid_from"), F("valid_to")), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")), name="norm_ends_after_it_starts"
            ),
            models.CheckConstraint(condition=~Q(source=""), name="norm_has_a_source"),
        ]


class FactSet(ClientOwned):
    """The facts of one client, source and period as known on the cut-off day, in canonical JSON. Never changed."""

    source = models.CharField("bron", max_length=20)
    period = models.CharField("periode", max_length=10)
    cutoff = models.DateField("afgesloten op")
    count = models.PositiveIntegerField("aantal")
    sha256 = models.CharField(max_length=64)
    rows = models.TextField("feiten")

    class Meta:
        verbose_name = "bevroren feiten"
        constraints = [
            models.UniqueConstraint(fields=["client", "period", "source", "cutoff", "sha256"], name="fact_set_once"),
        ]


class Figure(ClientOwned):
    """What a stored figure is made of. `measured` is False when its source was not connected."""

    indicator = models.CharField("indicator", max_length=60)
    version = models.PositiveSmallIntegerField("versie")
    period = models.CharField("periode", max_length=10)
    cutoff = models.DateField("stand van")
    numerator = models.BigIntegerField("teller")
    denominator = models.BigIntegerField("noemer")
    excluded = models.PositiveIntegerField("uitgesloten")
    missing = models.PositiveIntegerField("ontbreekt")
    cause_centre = models.BigIntegerField("door het dienstencentrum", default=0)
    cause_client = models.BigIntegerField("door de entiteit", default=0)
    cause_supplier = models.BigIntegerField("door de leverancier", default=0)
    cause_system = models.BigIntegerField("door het systeem", default=0)
    cause_unknown = models.BigIntegerField("oorzaak niet bekend", default=0)
    measured = models.BooleanField("gemeten", default=True)

    class Meta:
        abstract = True
        base_manager_name = "objects"


class Measurement(Figure):
    """The latest figure of one indicator for one client and month or half-year; measured again while it runs."""

    measured_at = models.DateTimeField("gemeten om")

    class Meta:
        verbose_name = "meting"
        base_manager_name = "objects"
        constraints = [
            models.UniqueConstraint(fields=["client", "period", "indicator"], name="one_measurement"),
        ]


class FrozenValue(Figure):
    """A figure of a closed period, with its facts and the hash of what each row added. Never changed."""

    facts = models.ForeignKey(FactSet, on_delete=models.PROTECT, null=True, related_name="+")
    rows_sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = "bevroren waarde"
        base_manager_name = "objects"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "period", "indicator", "version", "cutoff", "rows_sha256"], name="frozen_value_once"
            ),
        ]
