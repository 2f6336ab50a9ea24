"""Analytic keys of a client: which there are, which values they take, and on which accounts they are asked."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.models import DateRange
from bundel.platform.clients.owned import ClientOwned

ENDS_AFTER_START = Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from"))


class Dimension(ClientOwned):
    """A key by which a client analyses its books. `article`, `cost_centre` and `esr` may be registered too: then their
    values are judged like those of the client's own keys."""

    code = models.CharField("code", max_length=30)
    name = models.CharField("naam", max_length=120)
    valid_from = models.DateField("geldig vanaf")
    valid_until = models.DateField("geldig tot", null=True, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "analytische sleutel"
        constraints = [
            models.UniqueConstraint(fields=["client", "code"], name="ledger_dimension_once"),
            models.CheckConstraint(
                condition=Q(code__regex=r"^[a-z][a-z0-9_]{0,29}$"), name="ledger_dimension_code_form"
            ),
            models.CheckConstraint(condition=ENDS_AFTER_START, name="ledger_dimension_ends_after_start"),
        ]


class DimensionValue(ClientOwned):
    """A value of a key, with the days on which entries may carry it and the person who answers for its budget."""

    dimension = models.ForeignKey(Dimension, on_delete=models.PROTECT, related_name="values")
    value = models.CharField("waarde", max_length=60)
    name = models.CharField("naam", max_length=160)
    valid_from = models.DateField("geldig vanaf")
    valid_until = models.DateField("geldig tot", null=True, blank=True)
    holder = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="budgethouder"
    )

    class Meta(ClientOwned.Meta):
        verbose_name = "waarde van een sleutel"
        constraints = [
            models.UniqueConstraint(fields=["client", "dimension", "value"], name="ledger_dimension_value_once"),
            models.CheckConstraint(condition=~Q(value=""), name="ledger_dimension_value_not_empty"),
            models.CheckConstraint(condition=ENDS_AFTER_START, name="ledger_dimension_value_ends_after_start"),
        ]


class DimensionRule(ClientOwned):
    """Whether a key must, may or may not stand on lines of accounts from `account_from` to `account_to`.

    `6` to `6` means every account of class 6. Of several rules that cover an account the narrowest counts.
    """

    class Demand(models.TextChoices):
        MANDATORY = "mandatory", "Verplicht"
        FORBIDDEN = "forbidden", "Verboden"
        OPTIONAL = "optional", "Vrij"

    dimension = models.CharField("sleutel", max_length=30)
    account_from = models.CharField("rekening van", max_length=10)
    account_to = models.CharField("rekening tot en met", max_length=10)
    demand = models.CharField("eis", max_length=10, choices=Demand.choices)
    valid_from = models.DateField("geldig vanaf")
    valid_until = models.DateField("geldig tot", null=True, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "regel voor een sleutel"
        constraints = [
            models.CheckConstraint(
                condition=Q(account_from__regex=r"^\d{1,10}$") & Q(account_to__regex=r"^\d{1,10}$"),
                name="ledger_dimension_rule_accounts_are_digits",
            ),
            models.CheckConstraint(condition=ENDS_AFTER_START, name="ledger_dimension_rule_ends_after_start"),
            ExclusionConstraint(
                name="ledger_dimension_rule_one_at_a_time",
                expressions=[
                    ("client", RangeOperators.EQUAL),
                    ("dimension", RangeOperators.EQUAL),
                    ("account_from", RangeOperators.EQUAL),
                    ("account_to", RangeOperators.EQUAL),
                    (DateRange("valid_from", "valid_until"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
