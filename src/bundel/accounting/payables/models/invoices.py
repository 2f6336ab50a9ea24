"""Invoices and credit notes of suppliers."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import ExtractYear

from bundel.platform.clients.owned import ClientOwned


class Invoice(ClientOwned):
    """An invoice or credit note. Amounts are those of the document, positive for both kinds; the kind gives the sign.

    Dates of the term (`verified_on`, `due_on`, …) are derived from the clock events by one function and are only kept
    for lists; `checks` compares them. `number_key` is the number that must be unique; `number_padded` and `number_bare`
    are two other ways to write it, to find look-alikes.
    """

    class Kind(models.TextChoices):
        INVOICE = "invoice", "Factuur"
        CREDIT_NOTE = "credit_note", "Creditnota"

    # Every index of this table begins with the client: one on the client alone would only mislead the planner.
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="+", db_index=False)
    intake = models.OneToOneField("payables.Intake", on_delete=models.PROTECT, null=True, related_name="+")
    document_id = models.BigIntegerField("origineel", null=True)
    supplier = models.ForeignKey("payables.Supplier", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField("soort", max_length=12, choices=Kind.choices)
    number = models.CharField("nummer", max_length=100)
    number_key = models.CharField(max_length=100, db_collation="C")
    number_padded = models.CharField(max_length=100, db_collation="C")
    number_bare = models.CharField(max_length=100, db_collation="C")
    issued_on = models.DateField("factuurdatum")
    year = models.GeneratedField(
        expression=ExtractYear("issued_on"), output_field=models.SmallIntegerField(), db_persist=True
    )
    supplier_due_on = models.DateField("vervaldag op de factuur", null=True)
    received_on = models.DateField("ontvangen op")
    received_at = models.DateTimeField("ontvangen om")
    currency = models.CharField("munt", max_length=3, default="EUR")
    net_cents = models.BigIntegerField("bedrag zonder btw")
    tax_cents = models.BigIntegerField("btw")
    total_cents = models.BigIntegerField("bedrag met btw")
    prepaid_cents = models.BigIntegerField("vooruitbetaald", default=0)
    rounding_cents = models.BigIntegerField("afronding", default=0)
    payable_cents = models.BigIntegerField("te betalen")
    open_cents = models.BigIntegerField("open")
    order_reference = models.CharField("bestelnummer", max_length=100, blank=True, db_collation="C")
    buyer_reference = models.CharField("referentie van de koper", max_length=100, blank=True)
    order_id = models.BigIntegerField("bestelling", null=True)
    order_cents = models.BigIntegerField("op de bestelling", default=0)
    payment_reference = models.CharField("mededeling", max_length=140, blank=True)
    reference_kind = models.CharField("soort mededeling", max_length=4, default="free")
    iban = models.CharField("rekeningnummer", max_length=34, blank=True)
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    corrects_number = models.CharField("corrigeert factuur", max_length=100, blank=True)
    electronic = models.BooleanField("e-factuur", default=True)

    status = models.CharField("toestand", max_length=10, default="received")
    exception_cause = models.CharField("oorzaak", max_length=20, blank=True)
    exception_owner = models.CharField("aan zet", max_length=10, blank=True)
    exception_since = models.DateTimeField("sinds", null=True)
    obstacles = models.JSONField("opmerkingen", default=list)
    accepted_causes = models.JSONField("aanvaarde oorzaken", default=list)
    findings = models.JSONField("bevindingen", default=list)

    order_needed = models.BooleanField("bestelling nodig", default=True)
    first_pass = models.BooleanField("in één keer goed", default=False)

    handler = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    prepared_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    worked_on_by = ArrayField(models.BigIntegerField(), verbose_name="bewerkt door", null=True)
    approver = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    article = models.CharField("artikel", max_length=60, blank=True)
    booking_reason = models.CharField("waarom zo geboekt", max_length=300, blank=True)
    confidence = models.PositiveSmallIntegerField("zekerheid", default=0)
    touchless = models.BooleanField("zonder behandeling", default=False)
    touchless_ready = models.BooleanField("kan zonder behandeling", default=False)
    touchless_limit_cents = models.BigIntegerField("geldende grens", default=0)
    touchless_reasons = models.JSONField("redenen", default=dict)
    approval_id = models.BigIntegerField("goedkeuring", null=True)

    regime = models.CharField("betaalregime", max_length=20, default="procurement")
    agreed_days = models.PositiveSmallIntegerField("afgesproken termijn", null=True)
    contract_published_on = models.DateField("opdracht bekendgemaakt op", null=True)
    verified_on = models.DateField("geverifieerd op", null=True)
    due_on = models.DateField("uiterste betaaldag")
    waiting_client_since = models.DateTimeField("wacht op de klant sinds", null=True)
    entry_id = models.BigIntegerField("boeking", null=True)
    entry_number = models.CharField("boekingsnummer", max_length=40, blank=True)
    booked_on = models.DateField("geboekt op", null=True)
    payment_run = models.CharField("betaalrun", max_length=60, blank=True)
    paid_on = models.DateField("betaald op", null=True)

    class Meta:
        verbose_name = "factuur"
        verbose_name_plural = "facturen"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "supplier", "number_key", "year", "kind"],
                condition=~Q(status__in=["refused", "cancelled"]),
                name="invoice_once_alive",
            ),
            models.CheckConstraint(
                condition=Q(total_cents=F("net_cents") + F("tax_cents"))
                & Q(payable_cents=F("total_cents") - F("prepaid_cents") + F("rounding_cents")),
                name="invoice_amounts_add_up",
            ),
            models.CheckConstraint(
                condition=(Q(payable_cents__gte=0) & Q(open_cents__gte=0) & Q(open_cents__lte=F("payable_cents")))
                | (Q(payable_cents__lt=0) & Q(open_cents__lte=0) & Q(open_cents__gte=F("payable_cents"))),
                name="invoice_open_within_payable",
            ),
            models.CheckConstraint(
                condition=Q(
                    status__in=[
                        "received",
                        "exception",
                        "to_book",
                        "to_approve",
                        "approved",
                        "scheduled",
                        "paid",
                        "disputed",
                        "refused",
                        "cancelled",
                    ]
                ),
                name="invoice_status_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(status="exception") | ~Q(exception_cause=""), name="invoice_exception_has_cause"
            ),
            models.CheckConstraint(
                condition=Q(approver__isnull=True)
                | (
                    (Q(handler__isnull=True) | ~Q(handler=F("approver")))
                    & (Q(prepared_by__isnull=True) | ~Q(prepared_by=F("approver")))
                ),
                name="invoice_approver_is_another",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["approved", "scheduled", "paid"])
                | (Q(entry_id__isnull=False) & (Q(approver__isnull=False) | Q(touchless=True))),
                name="invoice_approved_and_booked",
            ),
            models.CheckConstraint(
                condition=Q(touchless=False)
                | (
                    Q(payable_cents__lte=F("touchless_limit_cents")) & Q(payable_cents__gte=-F("touchless_limit_cents"))
                ),
                name="invoice_touchless_within_limit",
            ),
            models.CheckConstraint(
                condition=(Q(status="paid") & Q(open_cents=0)) | ~Q(status="paid"), name="invoice_paid_is_closed"
            ),
            models.CheckConstraint(
                condition=~Q(status="scheduled") | ~Q(payment_run=""), name="invoice_scheduled_in_a_run"
            ),
        ]
        indexes = [
            models.Index(fields=["client", "status", "due_on", "id"], name="invoice_by_due"),
            models.Index(fields=["client", "received_on", "id"], name="invoice_by_receipt"),
            models.Index(fields=["client", "supplier", "due_on", "id"], name="invoice_by_supplier_due"),
            models.Index(fields=["client", "supplier", "issued_on"], name="invoice_by_supplier"),
            models.Index(fields=["client", "number_key"], name="invoice_by_number"),
            models.Index(fields=["client", "supplier", "number_padded"], name="invoice_by_padded_number"),
            models.Index(fields=["client", "supplier", "number_bare"], name="invoice_by_bare_number"),
            models.Index(fields=["client", "order_reference"], name="invoice_by_order"),
            models.Index(fields=["client", "paid_on"], name="invoice_by_payment", condition=Q(paid_on__isnull=False)),
            models.Index(
                fields=["client", "status", "due_on"],
                name="invoice_unfinished",
                condition=~Q(status__in=["paid", "refused", "cancelled"]),
            ),
            models.Index(
                fields=["client", "exception_cause", "exception_since"],
                name="invoice_exceptions",
                condition=Q(status="exception"),
            ),
            models.Index(
                fields=["client", "waiting_client_since"],
                name="invoice_waiting_client",
                condition=Q(waiting_client_since__isnull=False),
            ),
            models.Index(
                fields=["client", "handler"],
                name="invoice_by_handler",
                condition=~Q(status__in=["paid", "refused", "cancelled"]),
            ),
            models.Index(fields=["client", "id"], name="invoice_touchless_ready", condition=Q(touchless_ready=True)),
            models.Index(
                fields=["client", "corrects_number"], name="invoice_corrects", condition=~Q(corrects_number="")
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def sign(self) -> int:
        """1 for an invoice, -1 for a credit note: times an amount it gives what the client owes."""
        return 1 if self.kind == self.Kind.INVOICE else -1


class InvoiceLine(ClientOwned):
    """A line as the supplier wrote it."""

    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="lines")
    position = models.PositiveIntegerField("volgnummer")
    line_id = models.CharField("lijn", max_length=60)
    name = models.CharField("omschrijving", max_length=300)
    description = models.TextField("toelichting", blank=True)
    quantity = models.DecimalField("hoeveelheid", max_digits=20, decimal_places=8)
    unit = models.CharField("eenheid", max_length=10)
    price = models.DecimalField("prijs", max_digits=24, decimal_places=10)
    net_cents = models.BigIntegerField("bedrag")
    category = models.CharField("btw-categorie", max_length=5)
    rate_ppm = models.PositiveIntegerField("btw-tarief (ppm)", default=0)
    order_line = models.CharField("bestellijn", max_length=60, blank=True)
    accounting_cost = models.CharField("kostenplaats volgens leverancier", max_length=100, blank=True)
    period_start = models.DateField("periode van", null=True)
    period_end = models.DateField("periode tot en met", null=True)

    class Meta:
        verbose_name = "factuurlijn"
        constraints = [
            models.UniqueConstraint(fields=["client", "invoice", "position"], name="invoice_line_once"),
        ]


class BookingLine(ClientOwned):
    """Where a part of the invoice goes. Together the lines make net and VAT of the invoice."""

    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="bookings")
    position = models.PositiveSmallIntegerField("volgnummer")
    account = models.CharField("rekening", max_length=6, blank=True)
    article = models.CharField("artikel", max_length=60, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    description = models.CharField("omschrijving", max_length=200, blank=True)
    net_cents = models.BigIntegerField("bedrag zonder btw")
    vat_cents = models.BigIntegerField("btw")
    vat_category = models.CharField("btw-categorie", max_length=5)
    vat_rate_ppm = models.PositiveIntegerField("btw-tarief (ppm)")
    deductible_ppm = models.PositiveIntegerField("aftrekbaar (ppm)")
    proposed = models.BooleanField("voorstel", default=True)

    class Meta:
        verbose_name = "boekingslijn"
        constraints = [
            models.UniqueConstraint(fields=["client", "invoice", "position"], name="booking_line_once"),
            models.CheckConstraint(condition=Q(deductible_ppm__lte=1_000_000), name="booking_deductible_at_most_all"),
            models.CheckConstraint(
                condition=Q(account="") | Q(account__regex=r"^\d{6}$"), name="booking_account_six_digits"
            ),
        ]
