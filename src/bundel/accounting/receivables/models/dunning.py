"""Steps of dunning, runs, and the letters that came of them."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.receivables.models.customers import Customer
from bundel.accounting.receivables.models.open_items import OutgoingInvoice
from bundel.accounting.receivables.rules_dunning import KINDS_NL
from bundel.platform.clients.owned import ClientOwned


class DunningStep(ClientOwned):
    """A step that a client set for a kind of debtor; a client without steps follows the standard ones."""

    kind = models.CharField("soort debiteur", max_length=15, choices=list(KINDS_NL.items()))
    position = models.PositiveSmallIntegerField("stap")
    caption = models.CharField("naam", max_length=60)
    days = models.PositiveSmallIntegerField("dagen na de vervaldag")
    text = models.TextField("tekst van de brief", max_length=4000)
    cost_cents = models.BigIntegerField("vergoeding", default=0)
    interest = models.BooleanField("interest aanrekenen", default=False)
    formal = models.BooleanField("ingebrekestelling", default=False)
    minimum_cents = models.BigIntegerField("geen brief onder", default=0)

    class Meta:
        verbose_name = "stap van de aanmaning"
        constraints = [
            models.UniqueConstraint(fields=["client", "kind", "position"], name="dunning_step_once"),
            models.CheckConstraint(
                condition=Q(position__gte=1, cost_cents__gte=0, minimum_cents__gte=0), name="dunning_step_sane"
            ),
        ]


class DunningRun(ClientOwned):
    """A day's proposal of letters: proposed by one person, checked and sent by another."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", "Voorgesteld"
        SENT = "sent", "Verzonden"
        CANCELLED = "cancelled", "Geannuleerd"

    number = models.CharField("nummer", max_length=20)
    on = models.DateField("op")
    status = models.CharField("toestand", max_length=10, choices=Status.choices, default=Status.PROPOSED)
    left_out = models.JSONField("zonder brief", default=list)
    prepared_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    prepared_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    prepared_at = models.DateTimeField("voorgesteld op")
    sent_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    sent_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    sent_at = models.DateTimeField("verzonden op", null=True)
    cancelled_reason = models.CharField("geannuleerd wegens", max_length=300, blank=True)

    class Meta:
        verbose_name = "aanmaningsronde"
        verbose_name_plural = "aanmaningsrondes"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="dunning_run_number_once"),
            models.UniqueConstraint(fields=["client"], condition=Q(status="proposed"), name="one_open_dunning_run"),
            models.CheckConstraint(
                condition=Q(sent_by__isnull=True)
                | (
                    ~Q(sent_by=F("prepared_by"))
                    & (Q(prepared_for__isnull=True) | ~Q(sent_by=F("prepared_for")))
                    & (Q(sent_for__isnull=True) | ~Q(sent_for=F("prepared_by")))
                ),
                name="dunning_run_by_two",
            ),
            models.CheckConstraint(
                condition=~Q(status="sent") | Q(sent_by__isnull=False, sent_at__isnull=False),
                name="dunning_run_sent_by_somebody",
            ),
        ]


class Reminder(ClientOwned):
    """The one letter that a customer gets in a run."""

    class State(models.TextChoices):
        PLANNED = "planned", "Voorgesteld"
        REMOVED = "removed", "Uit de ronde"
        SENT = "sent", "Verzonden"

    run = models.ForeignKey(DunningRun, on_delete=models.PROTECT, related_name="reminders")
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="reminders")
    position = models.PositiveSmallIntegerField("stap")
    caption = models.CharField("naam", max_length=60)
    text = models.TextField("tekst", max_length=4000)
    formal = models.BooleanField("ingebrekestelling", default=False)
    open_cents = models.BigIntegerField("openstaand")
    interest_cents = models.BigIntegerField("interest", default=0)
    cost_cents = models.BigIntegerField("vergoeding", default=0)
    channel = models.CharField("kanaal", max_length=10, choices=Customer.Channel.choices)
    state = models.CharField("toestand", max_length=10, choices=State.choices, default=State.PLANNED)
    reason = models.CharField("reden", max_length=300, blank=True)
    sent_on = models.DateField("verzonden op", null=True)
    term_ends_on = models.DateField("te betalen tot en met", null=True)
    document_id = models.BigIntegerField("brief", null=True)
    delivered = models.BooleanField("aangekomen bij het kanaal", default=False)

    class Meta:
        verbose_name = "aanmaning"
        verbose_name_plural = "aanmaningen"
        constraints = [
            models.UniqueConstraint(fields=["client", "run", "customer"], name="one_letter_a_customer_a_run"),
            models.CheckConstraint(
                condition=~Q(state="sent") | Q(sent_on__isnull=False, document_id__isnull=False),
                name="sent_reminder_has_its_letter",
            ),
            models.CheckConstraint(condition=~Q(state="removed") | ~Q(reason=""), name="removed_reminder_says_why"),
        ]


class ReminderItem(ClientOwned):
    """An invoice in a letter with the step it takes: the same step never twice while the letter stands."""

    reminder = models.ForeignKey(Reminder, on_delete=models.PROTECT, related_name="items")
    invoice = models.ForeignKey(OutgoingInvoice, on_delete=models.PROTECT, related_name="reminded")
    position = models.PositiveSmallIntegerField("stap")
    caption = models.CharField("naam", max_length=60)
    open_cents = models.BigIntegerField("openstaand")
    interest_cents = models.BigIntegerField("interest", default=0)
    live = models.BooleanField(default=True)

    class Meta:
        verbose_name = "post van een aanmaning"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "invoice", "position"], condition=Q(live=True), name="same_step_never_twice"
            )
        ]
