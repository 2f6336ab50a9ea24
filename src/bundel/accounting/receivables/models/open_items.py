"""Outgoing invoices that wait for payment, and what customers have too much."""

from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.owned import ClientOwned


class OutgoingInvoice(ClientOwned):
    """An invoice of a client to its customer, for as far as its payment is followed: issued here, or taken over.

    `customer` is its name on the day of the invoice, `debtor` the record of the customer when there is one. `doubtful`
    tells that what is open stands on 407000.
    """

    number = models.CharField("document", max_length=60)
    customer = models.CharField("klant", max_length=200)
    customer_iban = models.CharField("rekening van de klant", max_length=34, blank=True)
    amount_cents = models.BigIntegerField("bedrag")
    open_cents = models.BigIntegerField("open")
    structured_reference = models.CharField("gestructureerde mededeling", max_length=12, blank=True)
    issued_on = models.DateField("factuurdatum")
    due_on = models.DateField("vervaldag")
    description = models.CharField("omschrijving", max_length=300, blank=True)
    closed_on = models.DateField("afgesloten op", null=True)
    debtor = models.ForeignKey(
        "receivables.Customer", on_delete=models.PROTECT, null=True, related_name="invoices", verbose_name="debiteur"
    )
    doubtful = models.BooleanField("dubieus", default=False)

    class Meta:
        verbose_name = "uitgaande factuur"
        verbose_name_plural = "uitgaande facturen"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="outgoing_number_once"),
            models.UniqueConstraint(
                fields=["client", "structured_reference"],
                condition=~Q(structured_reference=""),
                name="outgoing_reference_once",
            ),
            models.CheckConstraint(
                condition=Q(open_cents__gte=0) & Q(open_cents__lte=F("amount_cents")), name="outgoing_open_within"
            ),
            models.CheckConstraint(
                condition=Q(open_cents=0, closed_on__isnull=False) | Q(open_cents__gt=0, closed_on__isnull=True),
                name="outgoing_closed_when_nothing_open",
            ),
        ]
        indexes = [
            models.Index(fields=["client", "due_on"], name="outgoing_open", condition=Q(open_cents__gt=0)),
        ]

    def __str__(self) -> str:
        return self.number


class Receipt(ClientOwned):
    """A part of an outgoing invoice that was received (positive) or undone (negative). Never changed."""

    invoice = models.ForeignKey(OutgoingInvoice, on_delete=models.PROTECT, related_name="receipts")
    cents = models.BigIntegerField("bedrag")
    entry_key = models.CharField("boeking", max_length=200)
    on = models.DateField("op")
    at = models.DateTimeField("om")

    class Meta:
        verbose_name = "ontvangst"
        constraints = [
            models.UniqueConstraint(fields=["client", "invoice", "entry_key"], name="received_once_by_an_entry"),
            models.CheckConstraint(condition=~Q(cents=0), name="receipt_is_something"),
        ]


class CustomerCredit(ClientOwned):
    """What a customer paid too much (positive) or got back (negative). Never changed; the sum is the balance."""

    customer = models.CharField("klant", max_length=200)
    customer_iban = models.CharField("rekening van de klant", max_length=34, blank=True)
    cents = models.BigIntegerField("bedrag")
    entry_key = models.CharField("boeking", max_length=200)
    on = models.DateField("op")
    reason = models.CharField("reden", max_length=300)
    at = models.DateTimeField("om")

    class Meta:
        verbose_name = "tegoed van een klant"
        constraints = [
            models.UniqueConstraint(fields=["client", "customer", "entry_key"], name="credited_once_by_an_entry"),
            models.CheckConstraint(condition=~Q(cents=0), name="credit_is_something"),
        ]
        indexes = [models.Index(fields=["client", "customer_iban"], name="credit_by_iban")]
