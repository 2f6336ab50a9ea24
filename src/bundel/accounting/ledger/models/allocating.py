"""Dividing costs over targets: rules, what they divide by, and the periods for which they ran."""

from django.db import models
from django.db.models import Q

from bundel.platform.clients.owned import ClientOwned


class Driver(ClientOwned):
    """Something by which costs are divided: square metres, full-time equivalents."""

    code = models.CharField("code", max_length=30)
    name = models.CharField("naam", max_length=120)
    unit = models.CharField("eenheid", max_length=20)

    class Meta(ClientOwned.Meta):
        verbose_name = "verdeelsleutel"
        constraints = [models.UniqueConstraint(fields=["client", "code"], name="ledger_driver_once")]


class DriverValue(ClientOwned):
    """How much of a driver a target has from a day on, in thousandths of its unit."""

    driver = models.ForeignKey(Driver, on_delete=models.PROTECT, related_name="values")
    target = models.CharField("doel", max_length=60)
    valid_from = models.DateField("geldig vanaf")
    quantity_milli = models.BigIntegerField("hoeveelheid in duizendsten")

    class Meta(ClientOwned.Meta):
        verbose_name = "waarde van een verdeelsleutel"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "driver", "target", "valid_from"], name="ledger_driver_value_once"
            ),
            models.CheckConstraint(condition=Q(quantity_milli__gte=0), name="ledger_driver_value_not_negative"),
        ]


class AllocationRule(ClientOwned):
    """What is divided: the movements of a period on accounts from `account_from` to `account_to` whose keys are those
    of `source_keys`. Without a driver the targets have fixed shares."""

    name = models.CharField("naam", max_length=120)
    journal = models.CharField("dagboek", max_length=8, default="DIV")
    account_from = models.CharField("rekening van", max_length=10)
    account_to = models.CharField("rekening tot en met", max_length=10)
    source_keys = models.JSONField("sleutels van de bron", default=dict)
    driver = models.ForeignKey(Driver, on_delete=models.PROTECT, null=True, related_name="+")
    stopped_on = models.DateField("gestopt op", null=True, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "verdeling"
        constraints = [
            models.UniqueConstraint(fields=["client", "name"], name="ledger_allocation_rule_once"),
            models.CheckConstraint(
                condition=Q(account_from__regex=r"^\d{1,10}$") & Q(account_to__regex=r"^\d{1,10}$"),
                name="ledger_allocation_accounts_are_digits",
            ),
        ]


class AllocationTarget(ClientOwned):
    """One target of a rule: its keys, the account (empty: that of the source), and its share or its driver's name."""

    rule = models.ForeignKey(AllocationRule, on_delete=models.CASCADE, related_name="targets")
    position = models.SmallIntegerField("volgorde")
    account = models.CharField("rekening", max_length=10, blank=True)
    keys = models.JSONField("sleutels")
    share_ppm = models.IntegerField("aandeel in miljoensten", default=0)
    driver_target = models.CharField("doel van de verdeelsleutel", max_length=60, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "doel van een verdeling"
        constraints = [
            models.UniqueConstraint(fields=["client", "rule", "position"], name="ledger_allocation_target_once"),
            models.CheckConstraint(
                condition=Q(share_ppm__gte=0, share_ppm__lte=1_000_000), name="ledger_allocation_share_of_a_million"
            ),
        ]


class AllocationRun(ClientOwned):
    """A rule carried out for a period, once: `undone` when its draft was sent back or its entry reversed."""

    rule = models.ForeignKey(AllocationRule, on_delete=models.PROTECT, related_name="runs")
    year = models.SmallIntegerField("boekjaar")
    period = models.SmallIntegerField("periode")
    draft = models.ForeignKey("ledger.Draft", on_delete=models.PROTECT, related_name="+")
    undone = models.BooleanField("ongedaan gemaakt", default=False)
    made_at = models.DateTimeField("gedaan op")

    class Meta(ClientOwned.Meta):
        verbose_name = "uitgevoerde verdeling"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "rule", "year", "period"],
                condition=Q(undone=False),
                name="ledger_allocation_once_a_period",
            ),
            models.UniqueConstraint(fields=["client", "draft"], name="ledger_allocation_run_has_its_draft"),
            models.CheckConstraint(condition=Q(period__gte=1, period__lte=12), name="ledger_allocation_of_a_month"),
        ]
