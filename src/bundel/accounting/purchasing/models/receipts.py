"""Receipts of goods and services. Never changed: a mistake is undone by a receipt that takes it back."""

from django.db import models

from bundel.accounting.purchasing.models.orders import Order
from bundel.platform.clients.owned import ClientOwned


class Receipt(ClientOwned):
    """What arrived on one day for one order, noted by somebody who did not place it."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="receipts")
    on = models.DateField("ontvangen op")
    note = models.CharField("leveringsbon", max_length=120, blank=True)
    cents = models.BigIntegerField("bedrag met niet-aftrekbare btw")
    received_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    received_by_name = models.CharField("door", max_length=160)
    received_at = models.DateTimeField("genoteerd op")
    undoes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.CharField("reden", max_length=300, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "ontvangst"
        indexes = [models.Index(fields=["client", "order"], name="receipt_by_order")]


class ReceiptLine(ClientOwned):
    """How much of an order line arrived: a quantity for goods, an amount for services."""

    receipt = models.ForeignKey(Receipt, on_delete=models.PROTECT, related_name="lines")
    position = models.CharField("lijn", max_length=20)
    quantity = models.DecimalField("hoeveelheid", max_digits=18, decimal_places=6, null=True)
    net_cents = models.BigIntegerField("bedrag zonder btw")

    class Meta(ClientOwned.Meta):
        verbose_name = "lijn van een ontvangst"
        constraints = [models.UniqueConstraint(fields=["client", "receipt", "position"], name="receipt_line_once")]
