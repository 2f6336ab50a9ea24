"""Tables of orders."""

from django.db import models
from django.db.models import Q

from bundel.platform.clients.owned import ClientOwned


class Order(ClientOwned):
    """An order of a client. `amount_cents` is the most that may be invoiced, VAT that cannot be recovered included.

    `invoiced_cents` is kept by payables (through `actions.consume`), so that no invoice overdraws unseen.
    """

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        CLOSED = "closed", "Afgesloten"
        NOT_COMMITTED = "not_committed", "Zonder vastlegging"

    class Kind(models.TextChoices):
        SINGLE = "single", "Bestelling"
        YEAR = "year", "Jaarbestelling"
        GLOBAL = "global", "Raambestelling"
        CALL_OFF = "call_off", "Afroep"

    number = models.CharField("nummer", max_length=40)
    supplier_number = models.CharField("ondernemingsnummer leverancier", max_length=20, blank=True)
    article = models.CharField("begrotingsartikel", max_length=60, blank=True)
    commitment = models.CharField("vastlegging", max_length=60, blank=True)
    contract_published_on = models.DateField("opdracht bekendgemaakt op", null=True, blank=True)
    net_cents = models.BigIntegerField("bedrag zonder btw")
    amount_cents = models.BigIntegerField("bedrag met niet-aftrekbare btw")
    invoiced_cents = models.BigIntegerField("gefactureerd", default=0)
    receipt_required = models.BooleanField("ontvangst vereist", default=False)
    received_cents = models.BigIntegerField("ontvangen", default=0)
    status = models.CharField("toestand", max_length=15, choices=Status.choices, default=Status.OPEN)

    kind = models.CharField("soort", max_length=8, choices=Kind.choices, default=Kind.SINGLE)
    supplier_name = models.CharField("leverancier", max_length=160, blank=True)
    description = models.CharField("omschrijving", max_length=200, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    contract = models.CharField("contract", max_length=60, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    called_cents = models.BigIntegerField("afgeroepen", default=0)
    approved_cents = models.BigIntegerField("goedgekeurd bedrag", null=True)
    version = models.SmallIntegerField("versie", default=1)
    valid_until = models.DateField("geldig tot en met", null=True)
    deliver_on = models.DateField("levering tegen", null=True)
    placed_on = models.DateField("geplaatst op", null=True)
    placed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    closed_reason = models.CharField("reden van afsluiten", max_length=300, blank=True)

    class Meta:
        verbose_name = "bestelling"
        verbose_name_plural = "bestellingen"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="order_number_once"),
            models.CheckConstraint(condition=Q(amount_cents__gte=0), name="order_amount_not_negative"),
            models.CheckConstraint(
                condition=Q(called_cents__gte=0) & (Q(called_cents=0) | Q(called_cents__lte=models.F("amount_cents"))),
                name="order_calls_within_its_amount",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | Q(kind="call_off"), name="order_parent_of_a_call_off"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["open", "closed", "not_committed"]), name="order_status_is_known"
            ),
        ]
        indexes = [models.Index(fields=["client", "supplier_number"], name="order_by_supplier")]

    def __str__(self) -> str:
        return self.number


class OrderLine(ClientOwned):
    """One line of an order. Quantity and price may be unknown (a framework or a mixed delivery)."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="lines")
    position = models.CharField("lijn", max_length=20)
    description = models.CharField("omschrijving", max_length=300, blank=True)
    quantity = models.DecimalField("hoeveelheid", max_digits=18, decimal_places=6, null=True)
    unit_price = models.DecimalField("eenheidsprijs", max_digits=18, decimal_places=6, null=True)
    net_cents = models.BigIntegerField("bedrag zonder btw")
    vat = models.CharField("btw", max_length=10, blank=True)

    class Meta:
        verbose_name = "bestellijn"
        constraints = [models.UniqueConstraint(fields=["client", "order", "position"], name="order_line_once")]
