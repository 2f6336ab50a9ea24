"""What a client issues: its settings, drafts and issued documents with their lines, how they were sent, what recurs."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.receivables.models.customers import Customer
from bundel.accounting.receivables.models.open_items import OutgoingInvoice
from bundel.accounting.receivables.rules_sale import CATEGORIES, KINDS_NL, STATUS_NL
from bundel.platform.clients.owned import ClientOwned


class Billing(ClientOwned):
    """How a client invoices: what stands on its documents, on which account it is paid, and whether a chain agrees."""

    street = models.CharField("straat en nummer", max_length=150, blank=True)
    postcode = models.CharField("postcode", max_length=20, blank=True)
    city = models.CharField("gemeente", max_length=80, blank=True)
    contact = models.CharField("dienst of contactpersoon", max_length=100, blank=True)
    email = models.EmailField("e-mail", blank=True)
    phone = models.CharField("telefoon", max_length=40, blank=True)
    iban = models.CharField("rekening voor ontvangsten", max_length=34)
    bic = models.CharField("BIC", max_length=11, blank=True)
    reference_prefix = models.PositiveSmallIntegerField("eerste drie cijfers van de mededeling", default=900)
    approval = models.BooleanField("facturen vragen goedkeuring", default=False)
    dunning_minimum_cents = models.BigIntegerField("geen brief onder", default=0)

    class Meta:
        verbose_name = "instellingen van de facturatie"
        constraints = [
            models.UniqueConstraint(fields=["client"], name="billing_once"),
            models.CheckConstraint(condition=Q(reference_prefix__lte=999), name="billing_prefix_three_digits"),
        ]


class Recurrence(ClientOwned):
    """Something invoiced again every month, quarter or year: rent, a concession. `lines` are the lines of the draft."""

    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="recurrences")
    description = models.CharField("omschrijving", max_length=300)
    months = models.PositiveSmallIntegerField("om de (maanden)")
    first_on = models.DateField("eerste keer")
    until = models.DateField("tot en met", null=True, blank=True)
    lines = models.JSONField("lijnen")
    active = models.BooleanField("actief", default=True)
    made_at = models.DateTimeField("aangemaakt op")

    class Meta:
        verbose_name = "terugkerende factuur"
        constraints = [
            models.CheckConstraint(condition=Q(months__in=[1, 2, 3, 6, 12]), name="recurrence_every_some_months"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("first_on")), name="recurrence_ends_later"
            ),
        ]


class Sale(ClientOwned):
    """An invoice or credit note from draft to issue. Once issued it never changes; a credit note corrects it.

    Numbers have no gap per client, kind and year (`sql/sales.sql` holds it). `source` names where it came from, once.
    """

    kind = models.CharField("soort", max_length=12, choices=list(KINDS_NL.items()))
    status = models.CharField("toestand", max_length=10, choices=list(STATUS_NL.items()), default="draft")
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="sales", verbose_name="debiteur")
    year = models.PositiveSmallIntegerField("jaar", null=True)
    sequence = models.PositiveIntegerField("volgnummer", null=True)
    number = models.CharField("nummer", max_length=20, blank=True)
    reference = models.CharField("gestructureerde mededeling", max_length=12, blank=True)
    description = models.CharField("omschrijving", max_length=300, blank=True)
    buyer_reference = models.CharField("referentie van de klant", max_length=100, blank=True)
    order_reference = models.CharField("bestelbon van de klant", max_length=100, blank=True)
    period_start = models.DateField("periode van", null=True)
    period_end = models.DateField("periode tot en met", null=True)
    credits = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="credited_by")
    reason = models.CharField("reden van de creditnota", max_length=300, blank=True)
    recurrence = models.ForeignKey(Recurrence, on_delete=models.PROTECT, null=True, related_name="sales")
    recurrence_on = models.DateField("voor", null=True)
    source = models.CharField("herkomst", max_length=120, blank=True)
    net_cents = models.BigIntegerField("zonder btw", default=0)
    tax_cents = models.BigIntegerField("btw", default=0)
    total_cents = models.BigIntegerField("totaal", default=0)
    issued_on = models.DateField("factuurdatum", null=True)
    due_on = models.DateField("vervaldag", null=True)
    outgoing = models.OneToOneField(OutgoingInvoice, on_delete=models.PROTECT, null=True, related_name="sale")
    entry_id = models.BigIntegerField("boeking", null=True)
    entry_number = models.CharField("boekingsnummer", max_length=40, blank=True)
    xml_document_id = models.BigIntegerField("e-factuur", null=True)
    pdf_document_id = models.BigIntegerField("afdruk", null=True)
    request_id = models.BigIntegerField("aanvraag van goedkeuring", null=True)
    prepared_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    prepared_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    prepared_name = models.CharField("opgesteld door", max_length=160)
    prepared_at = models.DateTimeField("opgesteld op")
    issued_by = models.CharField("uitgereikt door", max_length=160, blank=True)
    issued_at = models.DateTimeField("uitgereikt op", null=True)

    class Meta:
        verbose_name = "verkoopdocument"
        verbose_name_plural = "verkoopdocumenten"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=list(KINDS_NL)), name="sale_kind_known"),
            models.CheckConstraint(condition=Q(status__in=list(STATUS_NL)), name="sale_status_known"),
            models.UniqueConstraint(
                fields=["client", "kind", "year", "sequence"],
                condition=Q(sequence__isnull=False),
                name="sale_sequence_once",
            ),
            models.UniqueConstraint(fields=["client", "number"], condition=~Q(number=""), name="sale_number_once"),
            models.UniqueConstraint(fields=["client", "source"], condition=~Q(source=""), name="sale_source_once"),
            models.UniqueConstraint(
                fields=["client", "recurrence", "recurrence_on"],
                condition=Q(recurrence__isnull=False) & ~Q(status="cancelled"),
                name="recurring_sale_once_a_period",
            ),
            models.CheckConstraint(
                condition=~Q(status="issued")
                | (
                    Q(issued_on__isnull=False, sequence__isnull=False, entry_id__isnull=False, total_cents__gte=0)
                    & Q(pdf_document_id__isnull=False, issued_at__isnull=False)
                    & ~Q(number="")
                ),
                name="issued_sale_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(status="issued") | Q(number="", sequence__isnull=True, entry_id__isnull=True),
                name="number_comes_with_issue",
            ),
            models.CheckConstraint(
                condition=Q(kind="invoice", credits__isnull=True)
                | (Q(kind="credit_note", credits__isnull=False) & ~Q(reason="")),
                name="credit_note_credits_an_invoice",
            ),
            models.CheckConstraint(
                condition=Q(total_cents=F("net_cents") + F("tax_cents")), name="sale_total_is_net_and_tax"
            ),
        ]
        indexes = [models.Index(fields=["client", "status", "-id"], name="sale_by_status")]

    def __str__(self) -> str:
        return self.number or f"ontwerp {self.pk}"


class SaleLine(ClientOwned):
    """A line of a sale. Lines change while it is a draft alone."""

    sale = models.ForeignKey(Sale, on_delete=models.PROTECT, related_name="lines")
    position = models.PositiveSmallIntegerField("lijn")
    description = models.CharField("omschrijving", max_length=500)
    quantity = models.DecimalField("aantal", max_digits=15, decimal_places=4)
    unit = models.CharField("eenheid", max_length=10, default="C62")
    price = models.DecimalField("eenheidsprijs", max_digits=15, decimal_places=4)
    category = models.CharField("btw-soort", max_length=2, choices=list(CATEGORIES.items()))
    percent = models.DecimalField("btw-tarief", max_digits=5, decimal_places=2, null=True)
    net_cents = models.BigIntegerField("zonder btw")
    account = models.CharField("rekening", max_length=10)
    article = models.CharField("begrotingsartikel", max_length=60, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    esr = models.CharField("ESR-code", max_length=10, blank=True)

    class Meta:
        verbose_name = "lijn van een verkoopdocument"
        constraints = [models.UniqueConstraint(fields=["client", "sale", "position"], name="sale_line_position_once")]


class Delivery(ClientOwned):
    """An attempt to bring an issued document to the customer. Never changed; the last one tells where it stands."""

    class State(models.TextChoices):
        SENT = "sent", "Verzonden"
        FAILED = "failed", "Mislukt"

    sale = models.ForeignKey(Sale, on_delete=models.PROTECT, related_name="deliveries")
    channel = models.CharField("kanaal", max_length=10, choices=Customer.Channel.choices)
    address = models.CharField("naar", max_length=254, blank=True)
    state = models.CharField("toestand", max_length=10, choices=State.choices)
    reason = models.CharField("reden", max_length=300, blank=True)
    by = models.CharField("door", max_length=160)
    at = models.DateTimeField("om")

    class Meta:
        verbose_name = "verzending"
        constraints = [
            models.CheckConstraint(condition=~Q(state="failed") | ~Q(reason=""), name="failed_delivery_says_why")
        ]
