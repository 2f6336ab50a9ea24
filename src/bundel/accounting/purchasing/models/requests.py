"""Requests for an order (bestelaanvragen), with their lines and quotes."""

from django.db import models
from django.db.models import Q

from bundel.accounting.purchasing.models.orders import Order
from bundel.platform.clients.owned import ClientOwned


class Requisition(ClientOwned):
    """What somebody at a client asks to order, until it is an order or is turned down."""

    number = models.CharField("nummer", max_length=20)
    title = models.CharField("omschrijving", max_length=200)
    kind = models.CharField("soort", max_length=8, choices=Order.Kind.choices, default=Order.Kind.SINGLE)
    supplier_number = models.CharField("ondernemingsnummer leverancier", max_length=10, blank=True)
    supplier_name = models.CharField("leverancier", max_length=160, blank=True)
    article = models.CharField("begrotingsartikel", max_length=60, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    contract = models.CharField("contract", max_length=60, blank=True)
    parent = models.ForeignKey(Order, on_delete=models.PROTECT, null=True, related_name="+")
    wanted_on = models.DateField("gewenst tegen", null=True)
    valid_until = models.DateField("geldig tot en met", null=True)
    source = models.CharField("herkomst", max_length=120)
    state = models.CharField("toestand", max_length=10, default="draft")
    net_cents = models.BigIntegerField("bedrag zonder btw", default=0)
    amount_cents = models.BigIntegerField("bedrag met niet-aftrekbare btw", default=0)
    commitment = models.CharField("vastlegging", max_length=60, blank=True)
    requested_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    requested_by_name = models.CharField("gevraagd door", max_length=160)
    requested_at = models.DateTimeField("gevraagd op")
    checked_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    return_code = models.CharField("standaardreden", max_length=20, blank=True)
    return_text = models.CharField("toelichting", max_length=300, blank=True)
    approval_id = models.BigIntegerField("goedkeuring", null=True)
    order = models.ForeignKey(Order, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta(ClientOwned.Meta):
        verbose_name = "bestelaanvraag"
        verbose_name_plural = "bestelaanvragen"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="requisition_number_once"),
            models.UniqueConstraint(fields=["client", "source"], name="requisition_source_once"),
            models.UniqueConstraint(fields=["client", "order"], name="requisition_one_order"),
            models.CheckConstraint(
                condition=Q(
                    state__in=[
                        "draft",
                        "submitted",
                        "returned",
                        "to_approve",
                        "approved",
                        "ordered",
                        "refused",
                        "withdrawn",
                    ]
                ),
                name="requisition_state_known",
            ),
            models.CheckConstraint(condition=~Q(state="ordered") | Q(order__isnull=False), name="requisition_ordered"),
            models.CheckConstraint(
                condition=Q(checked_by__isnull=True)
                | Q(requested_by__isnull=True)
                | ~Q(checked_by=models.F("requested_by")),
                name="requisition_checked_by_another",
            ),
        ]
        indexes = [models.Index(fields=["client", "state"], name="requisition_by_state")]

    def __str__(self) -> str:
        return self.number


class RequisitionLine(ClientOwned):
    """One thing or service that is asked."""

    requisition = models.ForeignKey(Requisition, on_delete=models.PROTECT, related_name="lines")
    position = models.SmallIntegerField("lijn")
    description = models.CharField("omschrijving", max_length=300)
    quantity = models.DecimalField("hoeveelheid", max_digits=18, decimal_places=6)
    unit = models.CharField("eenheid", max_length=6, default="C62")
    unit_price = models.DecimalField("eenheidsprijs", max_digits=18, decimal_places=6)
    net_cents = models.BigIntegerField("bedrag zonder btw")
    vat = models.CharField("btw", max_length=10, default="21")

    class Meta(ClientOwned.Meta):
        verbose_name = "lijn van een aanvraag"
        constraints = [
            models.UniqueConstraint(fields=["client", "requisition", "position"], name="requisition_line_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="requisition_quantity_positive"),
        ]


class Quote(ClientOwned):
    """An offer of a supplier, with its document."""

    requisition = models.ForeignKey(Requisition, on_delete=models.PROTECT, related_name="quotes")
    supplier_name = models.CharField("leverancier", max_length=160)
    cents = models.BigIntegerField("bedrag zonder btw")
    document_id = models.BigIntegerField("document", null=True)
    added_at = models.DateTimeField("toegevoegd op")

    class Meta(ClientOwned.Meta):
        verbose_name = "offerte"
        constraints = [
            models.UniqueConstraint(fields=["client", "requisition", "supplier_name"], name="quote_once_a_supplier"),
            models.CheckConstraint(condition=Q(cents__gte=0), name="quote_not_negative"),
        ]
