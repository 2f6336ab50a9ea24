"""Entries that wait for a second person."""

from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.owned import ClientOwned


class Draft(ClientOwned):
    """An entry prepared on screen, posted by another person. `lines` holds the fields of `rules.LineDraft`.

    `reverse_on` is the first day on which an accrual is undone again.
    """

    class Status(models.TextChoices):
        PREPARED = "prepared", "Klaargezet"
        POSTED = "posted", "Geboekt"
        RETURNED = "returned", "Teruggestuurd"
        WITHDRAWN = "withdrawn", "Ingetrokken"

    journal = models.CharField("dagboek", max_length=8)
    date = models.DateField("datum")
    description = models.CharField("omschrijving", max_length=300)
    lines = models.JSONField("lijnen")
    total_cents = models.BigIntegerField("totaal debet")
    document_type = models.CharField("soort stuk", max_length=30, default="manual")
    reverse_on = models.DateField("terug te draaien vanaf", null=True, blank=True)
    status = models.CharField("status", max_length=10, choices=Status.choices, default=Status.PREPARED)
    prepared_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    prepared_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField("klaargezet op")
    decided_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField("beslist op", null=True)
    reason = models.CharField("motivering", max_length=300, blank=True)
    entry_id = models.BigIntegerField("boeking", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "klaargezette boeking"
        indexes = [
            models.Index(fields=["client", "prepared_at"], name="ledger_draft_waiting", condition=Q(status="prepared"))
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(reverse_on__isnull=True) | Q(document_type="accrual", reverse_on__gt=F("date")),
                name="ledger_draft_reversed_later",
            ),
            models.CheckConstraint(
                condition=~Q(status="posted")
                | (
                    Q(entry_id__isnull=False, decided_by__isnull=False, decided_for__isnull=False)
                    & ~Q(decided_by=F("prepared_by"))
                    & ~Q(decided_for=F("prepared_by"))
                    & ~Q(decided_by=F("prepared_for"))
                    & ~Q(decided_for=F("prepared_for"))
                ),
                name="ledger_draft_posted_by_another",
            ),
        ]
