"""Suppliers: one register for all clients, with per client its own terms; and their accounts behind four eyes."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.owned import ClientOwned


class Supplier(models.Model):
    """A supplier, known once for all clients (N24). Never deleted: end-dated, or merged into another.

    `registration` is the ten-digit enterprise number (KBO) for a Belgian supplier, otherwise its foreign number.
    `confirmed_on` is empty as long as nobody looked at a supplier that an e-invoice brought in.
    """

    class Source(models.TextChoices):
        E_INVOICE = "e_invoice", "E-factuur"
        IMPORT = "import", "Overname"
        MANUAL = "manual", "Ingevoerd"

    country = models.CharField("land", max_length=2, default="BE")
    registration = models.CharField("ondernemingsnummer", max_length=40)
    name = models.CharField("naam", max_length=200)
    vat_number = models.CharField("btw-nummer", max_length=20, blank=True)
    street = models.CharField("straat", max_length=200, blank=True)
    postcode = models.CharField("postcode", max_length=20, blank=True)
    city = models.CharField("gemeente", max_length=120, blank=True)
    email = models.EmailField("e-mail", blank=True)
    source = models.CharField("herkomst", max_length=10, choices=Source.choices)
    confirmed_on = models.DateField("bevestigd op", null=True, blank=True)
    confirmed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    valid_from = models.DateField("vanaf")
    valid_to = models.DateField("tot", null=True, blank=True)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged")

    class Meta:
        verbose_name = "leverancier"
        constraints = [
            models.UniqueConstraint(fields=["country", "registration"], name="supplier_registered_once"),
            models.CheckConstraint(
                condition=~Q(country="BE") | Q(registration__regex=r"^[01]\d{9}$"),
                name="supplier_number_has_ten_digits",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="supplier_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")), name="supplier_not_merged_into_itself"
            ),
        ]
        indexes = [GinIndex(fields=["name"], name="supplier_name_trigram", opclasses=["gin_trgm_ops"])]

    def __str__(self) -> str:
        return self.name


class SupplierAccount(models.Model):
    """An account of a supplier. It may be paid to only when a second person confirmed it and the cooling-off is over.

    The cooling-off is not a status: it is a confirmed account whose `active_from` still lies ahead.
    """

    class Status(models.TextChoices):
        PROPOSED = "proposed", "Voorgesteld"
        CONFIRMED = "confirmed", "Bevestigd"
        REFUSED = "refused", "Geweigerd"
        BLOCKED = "blocked", "Geblokkeerd"

    supplier = models.ForeignKey(Supplier, on_delete=models.PROTECT, related_name="accounts")
    iban = models.CharField("rekeningnummer", max_length=34)
    holder_name = models.CharField("rekeninghouder", max_length=140)
    status = models.CharField("toestand", max_length=10, choices=Status.choices)
    evidence_document_id = models.BigIntegerField("bewijsstuk", null=True)
    evidence = models.CharField("bewijs", max_length=300)
    callback_number = models.CharField("teruggebeld op nummer", max_length=40, blank=True)
    callback_person = models.CharField("gesproken met", max_length=120, blank=True)
    callback_at = models.DateTimeField("teruggebeld op", null=True)
    proposed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField("voorgesteld op")
    confirmed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField("bevestigd op", null=True)
    active_from = models.DateField("betaalbaar vanaf", null=True)
    ended_at = models.DateTimeField("geweigerd of geblokkeerd op", null=True)
    ended_reason = models.CharField("reden", max_length=300, blank=True)

    class Meta:
        verbose_name = "rekening van leverancier"
        constraints = [
            models.UniqueConstraint(
                fields=["supplier", "iban"],
                condition=Q(status__in=["proposed", "confirmed"]),
                name="supplier_account_once_alive",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("proposed_by")),
                name="iban_confirmed_by_another",
            ),
            models.CheckConstraint(
                condition=~Q(status="confirmed")
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False, active_from__isnull=False),
                name="iban_confirmed_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["refused", "blocked"]) | ~Q(ended_reason=""), name="iban_ended_with_reason"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["proposed", "confirmed", "refused", "blocked"]), name="iban_status_is_known"
            ),
        ]
        indexes = [models.Index(fields=["iban"], name="supplier_account_by_iban")]


class CoolingOff(models.Model):
    """How many days a confirmed account waits before the first payment, from a date."""

    days = models.PositiveSmallIntegerField("dagen")
    valid_from = models.DateField("vanaf", unique=True)
    set_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")


class SupplierTerms(ClientOwned):
    """What one client agreed or decided about one supplier: its private overlay on the shared register."""

    supplier = models.ForeignKey(Supplier, on_delete=models.PROTECT, related_name="+")
    account = models.CharField("vaste rekening", max_length=6, blank=True)
    article = models.CharField("vast artikel", max_length=60, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    touchless_limit_cents = models.BigIntegerField("grens zonder behandeling", default=0)
    without_order = models.BooleanField("mag zonder bestelling", default=False)
    regime = models.CharField("betaalregime", max_length=20, blank=True)
    agreed_days = models.PositiveSmallIntegerField("afgesproken termijn", null=True, blank=True)
    contract_published_on = models.DateField("opdracht bekendgemaakt op", null=True, blank=True)
    hold_reason = models.CharField("geblokkeerd wegens", max_length=300, blank=True)

    class Meta:
        verbose_name = "leveranciersvoorwaarden"
        constraints = [
            models.UniqueConstraint(fields=["client", "supplier"], name="supplier_terms_once"),
            models.CheckConstraint(condition=Q(touchless_limit_cents__gte=0), name="supplier_limit_not_negative"),
            models.CheckConstraint(
                condition=Q(regime__in=["", "procurement", "procurement_care", "general"]), name="supplier_regime_known"
            ),
            models.CheckConstraint(
                condition=Q(account="") | Q(account__regex=r"^\d{6}$"), name="supplier_account_six_digits"
            ),
        ]


class ClientRules(ClientOwned):
    """How the invoices of one client are judged."""

    order_required = models.BooleanField("bestelling verplicht", default=True)
    touchless_limit_cents = models.BigIntegerField("grens zonder behandeling", default=0)
    tolerance_ppm = models.PositiveIntegerField("tolerantie op bestelling (ppm)", default=10_000)
    tolerance_least_cents = models.PositiveIntegerField("tolerantie: minstens", default=5)
    tolerance_most_cents = models.PositiveIntegerField("tolerantie: hoogstens", default=2_500)
    regime = models.CharField("gewoon betaalregime", max_length=20, default="procurement")

    class Meta:
        verbose_name = "regels voor facturen"
        constraints = [
            models.UniqueConstraint(fields=["client"], name="client_rules_once"),
            models.CheckConstraint(condition=Q(touchless_limit_cents__gte=0), name="client_limit_not_negative"),
        ]


class BuyerReference(ClientOwned):
    """A reference that suppliers of a client write instead of an order number, and where it leads."""

    reference = models.CharField("referentie", max_length=60)
    handler = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    account = models.CharField("rekening", max_length=6, blank=True)
    article = models.CharField("artikel", max_length=60, blank=True)

    class Meta:
        verbose_name = "referentie van de koper"
        constraints = [models.UniqueConstraint(fields=["client", "reference"], name="buyer_reference_once")]
