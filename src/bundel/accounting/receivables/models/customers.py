"""Customers of a client, and the accounts to which refunds go."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.receivables.rules_dunning import KINDS_NL
from bundel.platform.clients.owned import ClientOwned


class Customer(ClientOwned):
    """Whom a client invoices. Of a citizen no more is kept than an invoice needs: a name, an address, a mailbox.

    `number` is given once; `enterprise_number` and `kind` stay as they are once something was invoiced.
    """

    class Channel(models.TextChoices):
        PEPPOL = "peppol", "Peppol"
        MAIL = "mail", "E-mail"
        POST = "post", "Post"

    number = models.CharField("nummer", max_length=20)
    kind = models.CharField("soort", max_length=15, choices=list(KINDS_NL.items()))
    name = models.CharField("naam", max_length=200)
    enterprise_number = models.CharField("ondernemingsnummer", max_length=10, blank=True)
    vat_number = models.CharField("btw-nummer", max_length=20, blank=True)
    channel = models.CharField("verzending", max_length=10, choices=Channel.choices)
    endpoint = models.CharField("Peppol-adres", max_length=50, blank=True)
    endpoint_scheme = models.CharField("schema van het Peppol-adres", max_length=4, default="0208")
    email = models.EmailField("e-mail", blank=True)
    street = models.CharField("straat en nummer", max_length=150, blank=True)
    postcode = models.CharField("postcode", max_length=20, blank=True)
    city = models.CharField("gemeente", max_length=80, blank=True)
    country = models.CharField("land", max_length=2, default="BE")
    buyer_reference = models.CharField("referentie van de klant", max_length=100, blank=True)
    term_days = models.PositiveSmallIntegerField("betalingstermijn (dagen)", default=30)
    active = models.BooleanField("actief", default=True)
    made_at = models.DateTimeField("aangemaakt op")

    class Meta:
        verbose_name = "debiteur"
        verbose_name_plural = "debiteuren"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="customer_number_once"),
            models.UniqueConstraint(
                fields=["client", "enterprise_number"], condition=~Q(enterprise_number=""), name="customer_known_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=list(KINDS_NL)), name="customer_kind_known"),
            models.CheckConstraint(
                condition=Q(enterprise_number="") | Q(enterprise_number__regex=r"^\d{10}$"),
                name="customer_number_has_ten_digits",
            ),
            models.CheckConstraint(
                condition=~Q(kind="person") | Q(enterprise_number="", vat_number=""), name="citizen_is_no_enterprise"
            ),
            models.CheckConstraint(condition=~Q(channel="peppol") | ~Q(endpoint=""), name="peppol_needs_an_address"),
            models.CheckConstraint(condition=~Q(channel="mail") | ~Q(email=""), name="mail_needs_an_address"),
            models.CheckConstraint(condition=Q(term_days__lte=120), name="customer_term_within_reason"),
        ]
        indexes = [models.Index(fields=["client", "name"], name="customer_by_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """How ledger, bank and credit name the customer: its enterprise number, or else the number here."""
        return self.enterprise_number or self.number


class CustomerAccount(ClientOwned):
    """An account number to which a customer is refunded: proposed by one person with evidence, confirmed by another."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", "Wacht op bevestiging"
        CONFIRMED = "confirmed", "Bevestigd"
        BLOCKED = "blocked", "Geblokkeerd"

    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="accounts")
    iban = models.CharField("rekeningnummer", max_length=34)
    holder = models.CharField("rekeninghouder", max_length=70)
    evidence = models.CharField("bewijs", max_length=300)
    status = models.CharField("toestand", max_length=10, choices=Status.choices, default=Status.PROPOSED)
    proposed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    proposed_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField("voorgesteld op")
    confirmed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField("bevestigd op", null=True)
    blocked_reason = models.CharField("geblokkeerd wegens", max_length=300, blank=True)

    class Meta:
        verbose_name = "rekening van een debiteur"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "customer", "iban"], condition=~Q(status="blocked"), name="customer_account_once"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True)
                | (
                    ~Q(confirmed_by=F("proposed_by"))
                    & (Q(proposed_for__isnull=True) | ~Q(confirmed_by=F("proposed_for")))
                    & (Q(confirmed_for__isnull=True) | ~Q(confirmed_for=F("proposed_by")))
                ),
                name="customer_account_by_two",
            ),
            models.CheckConstraint(
                condition=~Q(status="confirmed") | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="customer_account_confirmed_by_somebody",
            ),
        ]
