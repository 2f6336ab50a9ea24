"""Entries that come back: recurring ones, and accruals that reverse themselves."""

from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.owned import ClientOwned


class Recurrence(ClientOwned):
    """An entry that comes back every month, quarter or year. `lines` holds the fields of `rules.LineDraft`.

    Each time it becomes a prepared entry of its author that another person posts; `automatic` ones are posted at once,
    because a second person approved them as a whole. `next_on` is the day that is not done yet; empty when all are.
    """

    class Every(models.TextChoices):
        MONTH = "month", "Elke maand"
        QUARTER = "quarter", "Elk kwartaal"
        YEAR = "year", "Elk jaar"

    class Status(models.TextChoices):
        PROPOSED = "proposed", "Wacht op goedkeuring"
        ACTIVE = "active", "Loopt"
        STOPPED = "stopped", "Gestopt"

    name = models.CharField("naam", max_length=120)
    journal = models.CharField("dagboek", max_length=8)
    description = models.CharField("omschrijving", max_length=300)
    lines = models.JSONField("lijnen")
    total_cents = models.BigIntegerField("totaal debet")
    every = models.CharField("hoe vaak", max_length=7, choices=Every.choices)
    day = models.SmallIntegerField("dag van de maand")
    first_on = models.DateField("eerste keer vanaf")
    until = models.DateField("tot en met", null=True, blank=True)
    next_on = models.DateField("volgende keer", null=True)
    reverses = models.BooleanField("draait zichzelf terug", default=False)
    automatic = models.BooleanField("boekt zonder tweede persoon", default=False)
    status = models.CharField("status", max_length=8, choices=Status.choices)
    trouble = models.CharField("hindernis", max_length=300, blank=True)
    author = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    author_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField("gemaakt op")
    approved_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    approved_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField("goedgekeurd op", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "terugkerende boeking"
        indexes = [models.Index(fields=["client", "next_on"], name="ledger_recurrence_next")]
        constraints = [
            models.CheckConstraint(condition=Q(day__gte=1, day__lte=31), name="ledger_recurrence_day_of_month"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("first_on")), name="ledger_recurrence_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(automatic=False)
                | ~Q(status="active")
                | (
                    Q(approved_by__isnull=False, approved_for__isnull=False, approved_at__isnull=False)
                    & ~Q(approved_by=F("author"))
                    & ~Q(approved_for=F("author"))
                    & ~Q(approved_by=F("author_for"))
                    & ~Q(approved_for=F("author_for"))
                ),
                name="ledger_recurrence_automatic_by_two_people",
            ),
        ]


class Occurrence(ClientOwned):
    """One time that a recurrence was carried out: on which day it was due and what it became. Rows never change."""

    recurrence = models.ForeignKey(Recurrence, on_delete=models.PROTECT, related_name="occurrences")
    due_on = models.DateField("voorzien op")
    draft_id = models.BigIntegerField("klaargezette boeking", null=True)
    entry_id = models.BigIntegerField("boeking", null=True)
    made_at = models.DateTimeField("gedaan op")

    class Meta(ClientOwned.Meta):
        verbose_name = "keer van een terugkerende boeking"
        constraints = [
            models.UniqueConstraint(fields=["client", "recurrence", "due_on"], name="ledger_occurrence_once"),
            models.CheckConstraint(
                condition=Q(draft_id__isnull=False, entry_id__isnull=True)
                | Q(draft_id__isnull=True, entry_id__isnull=False),
                name="ledger_occurrence_became_one_thing",
            ),
        ]


class Accrual(ClientOwned):
    """An entry that must be undone from a day on. Rows never change: whether it was undone, the entries tell."""

    entry_id = models.BigIntegerField("boeking")
    reverse_on = models.DateField("terug te draaien vanaf")
    made_at = models.DateTimeField("gemaakt op")

    class Meta(ClientOwned.Meta):
        verbose_name = "overlopende post"
        constraints = [models.UniqueConstraint(fields=["client", "entry_id"], name="ledger_accrual_once")]
