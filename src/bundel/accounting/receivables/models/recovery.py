"""What happens when an invoice is not simply paid: plans, disputes, write-offs, handing over, and refunds."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.receivables.models.customers import Customer, CustomerAccount
from bundel.accounting.receivables.models.open_items import OutgoingInvoice
from bundel.accounting.receivables.rules_recovery import (
    DISPUTE_OUTCOMES,
    DISPUTE_REASONS,
    PLAN_NL,
    REFUND_NL,
    WRITE_OFF_NL,
    WRITE_OFF_REASONS,
)
from bundel.platform.clients.owned import ClientOwned


def _two(first: str, second: str) -> Q:
    """Nobody stands on both sides of a decision, for themselves or for another."""
    return Q(**{f"{second}_by__isnull": True}) | (
        ~Q(**{f"{second}_by": F(f"{first}_by")})
        & (Q(**{f"{first}_for__isnull": True}) | ~Q(**{f"{second}_by": F(f"{first}_for")}))
        & (Q(**{f"{second}_for__isnull": True}) | ~Q(**{f"{second}_for": F(f"{first}_by")}))
    )


class Plan(ClientOwned):
    """An agreement to pay in parts. Its invoices get no letters; one missed part makes all due at once."""

    number = models.CharField("nummer", max_length=20)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="plans")
    status = models.CharField("toestand", max_length=10, choices=list(PLAN_NL.items()), default="running")
    agreed_on = models.DateField("afgesproken op")
    total_cents = models.BigIntegerField("bedrag")
    reason = models.CharField("reden", max_length=300, blank=True)
    ended_on = models.DateField("beëindigd op", null=True)
    ended_reason = models.CharField("beëindigd wegens", max_length=300, blank=True)

    class Meta:
        verbose_name = "afbetalingsplan"
        verbose_name_plural = "afbetalingsplannen"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="plan_number_once"),
            models.CheckConstraint(condition=Q(total_cents__gt=0), name="plan_is_something"),
        ]


class PlanInvoice(ClientOwned):
    """An invoice in a plan with what was open on the day of the agreement. In one running plan at a time."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="invoices")
    invoice = models.ForeignKey(OutgoingInvoice, on_delete=models.PROTECT, related_name="planned")
    cents = models.BigIntegerField("openstaand bij de afspraak")
    live = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client", "invoice"], condition=Q(live=True), name="invoice_in_one_running_plan"
            )
        ]


class Instalment(ClientOwned):
    """One part of a plan. Never changed: another agreement is another plan."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="instalments")
    position = models.PositiveSmallIntegerField("nummer")
    due_on = models.DateField("te betalen op")
    cents = models.BigIntegerField("bedrag")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["client", "plan", "position"], name="instalment_position_once"),
            models.UniqueConstraint(fields=["client", "plan", "due_on"], name="instalment_day_once"),
            models.CheckConstraint(condition=Q(cents__gt=0), name="instalment_is_something"),
        ]


class Dispute(ClientOwned):
    """A customer contests an invoice: no letters until it is decided. One open dispute an invoice."""

    invoice = models.ForeignKey(OutgoingInvoice, on_delete=models.PROTECT, related_name="disputes")
    reason = models.CharField("reden", max_length=20, choices=list(DISPUTE_REASONS.items()))
    text = models.CharField("toelichting", max_length=500)
    owner = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+", verbose_name="eigenaar")
    opened_on = models.DateField("geopend op")
    opened_by = models.CharField("geopend door", max_length=160)
    closed_on = models.DateField("beslist op", null=True)
    outcome = models.CharField("uitkomst", max_length=10, choices=list(DISPUTE_OUTCOMES.items()), blank=True)
    outcome_text = models.CharField("motivering", max_length=500, blank=True)

    class Meta:
        verbose_name = "betwisting"
        verbose_name_plural = "betwistingen"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "invoice"], condition=Q(closed_on__isnull=True), name="one_open_dispute"
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True, outcome="") | (Q(closed_on__isnull=False) & ~Q(outcome="")),
                name="closed_dispute_has_outcome",
            ),
        ]


class WriteOff(ClientOwned):
    """What a client gives up of an invoice: proposed by the centre, decided by the client, booked on approval."""

    invoice = models.ForeignKey(OutgoingInvoice, on_delete=models.PROTECT, related_name="write_offs")
    cents = models.BigIntegerField("bedrag")
    kind = models.CharField("soort", max_length=15, choices=list(WRITE_OFF_REASONS.items()))
    reason = models.CharField("motivering", max_length=500)
    vat_cents = models.BigIntegerField("btw in het bedrag", default=0)
    status = models.CharField("toestand", max_length=10, choices=list(WRITE_OFF_NL.items()), default="proposed")
    proposed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    proposed_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField("voorgesteld op")
    decided_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField("beslist op", null=True)
    decision_reason = models.CharField("reden van de beslissing", max_length=300, blank=True)
    entry_number = models.CharField("boekingsnummer", max_length=40, blank=True)

    class Meta:
        verbose_name = "afboeking"
        verbose_name_plural = "afboekingen"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "invoice"], condition=Q(status="proposed"), name="one_write_off_proposed"
            ),
            models.CheckConstraint(condition=Q(cents__gt=0), name="write_off_is_something"),
            models.CheckConstraint(condition=_two("proposed", "decided"), name="write_off_by_two"),
            models.CheckConstraint(
                condition=Q(status="proposed") | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="write_off_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(status="approved") | ~Q(entry_number=""), name="approved_write_off_is_booked"
            ),
        ]


class Handover(ClientOwned):
    """Invoices given to the recovery service, with the file that was made for it."""

    number = models.CharField("nummer", max_length=20)
    on = models.DateField("op")
    document_id = models.BigIntegerField("bestand", null=True)
    sha256 = models.CharField(max_length=64, blank=True)
    by = models.CharField("door", max_length=160)

    class Meta:
        verbose_name = "overdracht ter invordering"
        constraints = [models.UniqueConstraint(fields=["client", "number"], name="handover_number_once")]


class HandoverItem(ClientOwned):
    """An invoice that was handed over, with what was open then. Once, unless it was taken back."""

    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="items")
    invoice = models.ForeignKey(OutgoingInvoice, on_delete=models.PROTECT, related_name="handed_over")
    cents = models.BigIntegerField("openstaand")
    interest_cents = models.BigIntegerField("interest", default=0)
    taken_back_on = models.DateField("teruggenomen op", null=True)
    taken_back_reason = models.CharField("teruggenomen wegens", max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client", "invoice"], condition=Q(taken_back_on__isnull=True), name="handed_over_once"
            )
        ]


class Refund(ClientOwned):
    """What a customer paid too much and gets back, through a payment run. Asked by one person, approved by another."""

    number = models.CharField("nummer", max_length=20)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="refunds")
    account = models.ForeignKey(CustomerAccount, on_delete=models.PROTECT, related_name="refunds")
    cents = models.BigIntegerField("bedrag")
    reason = models.CharField("reden", max_length=300)
    status = models.CharField("toestand", max_length=10, choices=list(REFUND_NL.items()), default="requested")
    due_on = models.DateField("te betalen tegen")
    payment_run = models.CharField("betaalrun", max_length=20, blank=True)
    paid_on = models.DateField("betaald op", null=True)
    requested_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    requested_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    requested_at = models.DateTimeField("gevraagd op")
    decided_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField("beslist op", null=True)
    decision_reason = models.CharField("reden van de beslissing", max_length=300, blank=True)

    class Meta:
        verbose_name = "terugbetaling"
        verbose_name_plural = "terugbetalingen"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="refund_number_once"),
            models.CheckConstraint(condition=Q(cents__gt=0), name="refund_is_something"),
            models.CheckConstraint(condition=_two("requested", "decided"), name="refund_by_two"),
            models.CheckConstraint(
                condition=Q(status="requested") | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="refund_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(status="paid") | Q(paid_on__isnull=False), name="paid_refund_has_a_day"
            ),
        ]
