"""What happened to an invoice: clock events, questions, holds and settlements."""

from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.owned import ClientOwned


class ClockEvent(ClientOwned):
    """One fact about the clock of an invoice; never changed. `party` is who has it in hands from then on."""

    invoice = models.ForeignKey("payables.Invoice", on_delete=models.PROTECT, related_name="events", db_index=False)
    at = models.DateTimeField("om")
    kind = models.CharField("feit", max_length=20)
    party = models.CharField("partij", max_length=10)
    reason = models.CharField("reden", max_length=300, blank=True)
    person_id = models.BigIntegerField("persoon", null=True)
    person_name = models.CharField("naam", max_length=160, blank=True)

    class Meta:
        verbose_name = "klokfeit"
        constraints = [
            models.CheckConstraint(
                condition=Q(party__in=["centre", "client", "supplier", "system"]), name="clock_party_is_known"
            ),
            models.CheckConstraint(
                condition=Q(
                    kind__in=[
                        "received",
                        "waiting",
                        "continued",
                        "suspended",
                        "resumed",
                        "question_asked",
                        "answered",
                        "to_approve",
                        "approved",
                        "returned",
                        "verified",
                        "booked",
                        "scheduled",
                        "unscheduled",
                        "paid",
                        "reopened",
                        "refused",
                        "reconsidered",
                        "cancelled",
                    ]
                ),
                name="clock_kind_is_known",
            ),
        ]
        indexes = [models.Index(fields=["client", "invoice", "at", "id"], name="clock_by_invoice")]


class Question(ClientOwned):
    """A question about an invoice or one of its lines, to the client or the supplier."""

    invoice = models.ForeignKey("payables.Invoice", on_delete=models.PROTECT, related_name="questions")
    line_position = models.PositiveIntegerField("lijn", null=True)
    to = models.CharField("aan", max_length=10, default="client")
    text = models.TextField("vraag")
    asked_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField("gesteld op")
    answer = models.TextField("antwoord", blank=True)
    answered_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField("beantwoord op", null=True)

    class Meta:
        verbose_name = "vraag"
        constraints = [
            models.CheckConstraint(condition=Q(to__in=["client", "supplier"]), name="question_to_client_or_supplier"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answer="") | (Q(answered_at__gte=F("asked_at")) & ~Q(answer="")),
                name="question_answered_after_asked",
            ),
        ]
        indexes = [
            models.Index(
                fields=["client", "to", "asked_at"], name="question_open", condition=Q(answered_at__isnull=True)
            )
        ]


class Hold(ClientOwned):
    """Why an invoice may not be paid for now."""

    invoice = models.ForeignKey("payables.Invoice", on_delete=models.PROTECT, related_name="holds")
    reason = models.CharField("reden", max_length=300)
    placed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    placed_at = models.DateTimeField("geplaatst op")
    released_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    released_at = models.DateTimeField("opgeheven op", null=True)
    release_reason = models.CharField("reden van opheffing", max_length=300, blank=True)

    class Meta:
        verbose_name = "blokkering"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "invoice"], condition=Q(released_at__isnull=True), name="one_live_hold"
            )
        ]


class Settlement(ClientOwned):
    """A part of an invoice that was settled (positive) or reopened (negative), with the entry that did it.

    Never changed; the same entry settles the same invoice once.
    """

    invoice = models.ForeignKey(
        "payables.Invoice", on_delete=models.PROTECT, related_name="settlements", db_index=False
    )
    cents = models.BigIntegerField("bedrag")
    entry_key = models.CharField("boeking", max_length=200)
    on = models.DateField("op")
    reason = models.CharField("reden", max_length=300, blank=True)
    at = models.DateTimeField("om")

    class Meta:
        verbose_name = "afpunting"
        constraints = [
            models.UniqueConstraint(fields=["client", "invoice", "entry_key"], name="settled_once_by_an_entry"),
            models.CheckConstraint(condition=~Q(cents=0), name="settlement_is_something"),
        ]
