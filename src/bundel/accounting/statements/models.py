"""Tables of statements: translations to the common chart, balances from elsewhere, signed statements."""

from django.db import models
from django.db.models import Q

from bundel.platform.clients.owned import ClientOwned


class ChartMapping(ClientOwned):
    """An account of a client's own chart (or the accounts that begin with it) and its place in the common chart."""

    own = models.CharField("eigen rekening", max_length=20)
    account = models.CharField("gemeenschappelijke rekening", max_length=6)

    class Meta(ClientOwned.Meta):
        verbose_name = "vertaling van een rekening"
        constraints = [
            models.UniqueConstraint(fields=["client", "own"], name="statements_mapping_once"),
            models.CheckConstraint(condition=Q(account__regex=r"^\d{6}$"), name="statements_mapping_to_six_digits"),
            models.CheckConstraint(condition=~Q(own=""), name="statements_mapping_of_something"),
        ]


class ExternalBalance(ClientOwned):
    """The balance of an account on a day, taken from another accounting system, for consolidation."""

    on = models.DateField("stand op")
    own = models.CharField("eigen rekening", max_length=20)
    name = models.CharField("naam", max_length=160, blank=True)
    cents = models.BigIntegerField("debet min credit")

    class Meta(ClientOwned.Meta):
        verbose_name = "saldo van elders"
        constraints = [models.UniqueConstraint(fields=["client", "on", "own"], name="statements_external_once")]


class SignedStatement(ClientOwned):
    """A statement that a person signed: its figures as they stood then, and the PDF that was kept. Never changes."""

    kind = models.CharField("overzicht", max_length=20)
    on = models.DateField("stand op")
    scheme = models.CharField("versie van het schema", max_length=20)
    figures = models.JSONField("cijfers")
    digest = models.CharField("sha256 van de cijfers", max_length=64)
    document_id = models.BigIntegerField("document")
    provisional = models.BooleanField("voorlopig")
    signed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    signed_by_name = models.CharField("ondertekend door", max_length=160)
    signed_at = models.DateTimeField("ondertekend op")

    class Meta(ClientOwned.Meta):
        verbose_name = "ondertekend overzicht"
        constraints = [
            models.UniqueConstraint(fields=["client", "kind", "on", "digest"], name="statements_signed_once"),
        ]
