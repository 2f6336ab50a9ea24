"""Tables of company cards: the card and its holder, a statement a month, and its lines."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.claims.rules_cards import LINE_STATES
from bundel.platform.clients.owned import ClientOwned


class Card(ClientOwned):
    """A card of the client that one person carries. Only the last four digits are kept."""

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+", verbose_name="houder")
    last4 = models.CharField("laatste vier cijfers", max_length=4)
    name = models.CharField("naam", max_length=60)
    limit_cents = models.BigIntegerField("maandlimiet")
    valid_from = models.DateField("geldig van")
    valid_to = models.DateField("geldig tot", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "bedrijfskaart"
        constraints = [
            models.UniqueConstraint(fields=["client", "last4"], name="claims_card_once"),
            models.CheckConstraint(condition=Q(last4__regex=r"^\d{4}$"), name="claims_card_last_four"),
            models.CheckConstraint(condition=Q(limit_cents__gt=0), name="claims_card_limit"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")), name="claims_card_validity"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} (…{self.last4})"


class Statement(ClientOwned):
    """What a card spent in a month; booked once, in one entry."""

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="statements")
    month = models.DateField("maand")
    bank_cents = models.BigIntegerField("van de bank", null=True)
    booked_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    booked_at = models.DateTimeField("geboekt op", null=True)
    entry_id = models.BigIntegerField("boeking", null=True)
    entry_number = models.CharField("boekingsnummer", max_length=40, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "kaartafrekening"
        constraints = [
            models.UniqueConstraint(fields=["client", "card", "month"], name="claims_statement_once"),
            models.CheckConstraint(condition=Q(month__day=1), name="claims_statement_of_a_month"),
            models.CheckConstraint(
                condition=Q(entry_number="", entry_id__isnull=True, booked_by__isnull=True, bank_cents__isnull=True)
                | Q(entry_id__isnull=False, booked_by__isnull=False, bank_cents__isnull=False) & ~Q(entry_number=""),
                name="claims_statement_booked_whole",
            ),
        ]


class CardLine(ClientOwned):
    """One purchase with a card, or money back (negative). The bank's reference keeps it once."""

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="lines")
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="lines")
    reference = models.CharField("referentie", max_length=60)
    date = models.DateField("datum")
    merchant = models.CharField("handelaar", max_length=120)
    cents = models.BigIntegerField("bedrag")
    state = models.CharField("toestand", max_length=10, choices=list(LINE_STATES.items()), default="open")
    description = models.CharField("omschrijving", max_length=160, blank=True)
    account = models.CharField("rekening", max_length=10, blank=True)
    article = models.CharField("begrotingsartikel", max_length=60, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    document_id = models.BigIntegerField("bewijs", null=True)
    receipt_sha256 = models.CharField("hash van het bewijs", max_length=64, blank=True)
    answered_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    checked_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta(ClientOwned.Meta):
        verbose_name = "kaartuitgave"
        constraints = [
            models.UniqueConstraint(fields=["client", "card", "reference"], name="claims_card_line_once"),
            models.UniqueConstraint(
                fields=["client", "receipt_sha256"], condition=~Q(receipt_sha256=""), name="claims_card_receipt_once"
            ),
            models.CheckConstraint(condition=~Q(cents=0), name="claims_card_line_is_something"),
            models.CheckConstraint(condition=Q(state__in=list(LINE_STATES)), name="claims_card_line_state"),
            models.CheckConstraint(
                condition=~Q(state="justified") | (~Q(receipt_sha256="") & ~Q(account="")),
                name="claims_justified_has_receipt",
            ),
            models.CheckConstraint(
                condition=Q(state="open") | Q(answered_by__isnull=False), name="claims_card_line_answered"
            ),
            models.CheckConstraint(
                condition=Q(checked_by__isnull=True) | (~Q(state="open") & ~Q(checked_by=F("answered_by"))),
                name="claims_card_line_by_two",
            ),
        ]
