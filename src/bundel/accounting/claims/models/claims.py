"""Tables of expense claims. Triggers in `sql/guards.sql` keep amounts, states and owners."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.claims.rules import KINDS, ROUTES, STATES
from bundel.platform.clients.owned import ClientOwned


class PersonAccount(ClientOwned):
    """An account number on which a person is paid: proposed by one person, confirmed by another, never its holder."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", "Wacht op bevestiging"
        CONFIRMED = "confirmed", "Bevestigd"
        BLOCKED = "blocked", "Geblokkeerd"

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+", verbose_name="persoon")
    iban = models.CharField("rekeningnummer", max_length=34)
    holder = models.CharField("rekeninghouder", max_length=70)
    status = models.CharField("toestand", max_length=10, choices=Status.choices, default=Status.PROPOSED)
    proposed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField("voorgesteld op")
    confirmed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField("bevestigd op", null=True)
    blocked_reason = models.CharField("geblokkeerd wegens", max_length=300, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "rekening van een personeelslid"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "person", "iban"], condition=~Q(status="blocked"), name="claims_account_once"
            ),
            models.UniqueConstraint(
                fields=["client", "person"], condition=Q(status="confirmed"), name="claims_one_confirmed_account"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True)
                | ~Q(confirmed_by=F("proposed_by")) & ~Q(confirmed_by=F("person")),
                name="claims_account_by_two",
            ),
            models.CheckConstraint(
                condition=~Q(status="confirmed") | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="claims_account_confirmed_by_somebody",
            ),
        ]


class Route(ClientOwned):
    """Where expenses of a kind or an article of this client go; an empty kind or article means any."""

    kind = models.CharField("soort", max_length=20, choices=list(KINDS.items()), blank=True)
    article = models.CharField("begrotingsartikel", max_length=60, blank=True)
    route = models.CharField("weg", max_length=20, choices=list(ROUTES.items()))

    class Meta(ClientOwned.Meta):
        verbose_name = "weg van onkosten"
        constraints = [
            models.UniqueConstraint(fields=["client", "kind", "article"], name="claims_route_once"),
            models.CheckConstraint(condition=Q(route__in=list(ROUTES)), name="claims_route_known"),
        ]


class Claim(ClientOwned):
    """Expenses of one person, submitted together. `ledger_cents` is booked and paid; the rest goes to payroll."""

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+", verbose_name="persoon")
    number = models.CharField("nummer", max_length=20)
    source = models.CharField("kenmerk", max_length=120, blank=True)
    period = models.CharField("periode", max_length=7)
    state = models.CharField("toestand", max_length=10, choices=list(STATES.items()), default="draft")
    explanation = models.CharField("toelichting", max_length=300, blank=True)
    created_at = models.DateTimeField("gemaakt op")
    submitted_at = models.DateTimeField("ingediend op", null=True)
    total_cents = models.BigIntegerField("totaal", default=0)
    ledger_cents = models.BigIntegerField("te boeken", default=0)
    open_cents = models.BigIntegerField("te betalen", default=0)
    approval_id = models.BigIntegerField("goedkeuring", null=True)
    approver = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField("goedgekeurd op", null=True)
    checker = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    checked_at = models.DateTimeField("nagekeken op", null=True)
    reason = models.CharField("reden", max_length=300, blank=True)
    entry_id = models.BigIntegerField("boeking", null=True)
    entry_number = models.CharField("boekingsnummer", max_length=40, blank=True)
    payment_run = models.CharField("betaalrun", max_length=40, blank=True)
    paid_on = models.DateField("betaald op", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "onkostennota"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="claims_number_once"),
            models.UniqueConstraint(fields=["client", "source"], condition=~Q(source=""), name="claims_source_once"),
            models.CheckConstraint(condition=Q(state__in=list(STATES)), name="claims_state_known"),
            models.CheckConstraint(condition=Q(period__regex=r"^\d{4}-\d{2}$"), name="claims_period_is_a_month"),
            models.CheckConstraint(
                condition=(Q(approver__isnull=True) | ~Q(approver=F("person")))
                & (Q(checker__isnull=True) | ~Q(checker=F("person")) & ~Q(checker=F("approver"))),
                name="claims_three_people",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["approved", "to_pay", "paid", "payroll"]) | Q(approver__isnull=False),
                name="claims_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["to_pay", "paid", "payroll"]) | Q(checker__isnull=False),
                name="claims_checked_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["to_pay", "paid"]) | ~Q(entry_number=""), name="claims_payable_is_booked"
            ),
            models.CheckConstraint(
                condition=Q(open_cents__gte=0, ledger_cents__gte=0, open_cents__lte=F("ledger_cents"))
                & Q(ledger_cents__lte=F("total_cents")),
                name="claims_amounts_fit",
            ),
            models.CheckConstraint(
                condition=(~Q(state="paid") | Q(open_cents=0)) & (~Q(state="to_pay") | Q(open_cents__gt=0)),
                name="claims_paid_is_nothing_open",
            ),
        ]
        indexes = [models.Index(fields=["client", "state"], name="claims_by_state")]

    def __str__(self) -> str:
        return self.number


class Line(ClientOwned):
    """One expense. `live` until its claim is refused or withdrawn: then its receipt may be used again."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="lines")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    date = models.DateField("datum")
    kind = models.CharField("soort", max_length=20, choices=list(KINDS.items()))
    km = models.PositiveIntegerField("kilometer", default=0)
    cents = models.BigIntegerField("bedrag met btw")
    description = models.CharField("omschrijving", max_length=160)
    account = models.CharField("rekening", max_length=10)
    article = models.CharField("begrotingsartikel", max_length=60, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    commitment = models.CharField("vastlegging", max_length=60, blank=True)
    route = models.CharField("weg", max_length=20, choices=list(ROUTES.items()), default="to_ledger_and_pay")
    document_id = models.BigIntegerField("bewijs", null=True)
    receipt_sha256 = models.CharField("hash van het bewijs", max_length=64, blank=True)
    live = models.BooleanField(default=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "uitgave"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "receipt_sha256"], condition=Q(live=True) & ~Q(receipt_sha256=""),
                name="claims_receipt_once",
            ),
            models.UniqueConstraint(
                fields=["client", "person", "date", "kind", "cents"], condition=Q(live=True), name="claims_expense_once"
            ),
            models.CheckConstraint(condition=Q(cents__gt=0), name="claims_line_is_something"),
            models.CheckConstraint(condition=Q(kind__in=list(KINDS)), name="claims_kind_known"),
            models.CheckConstraint(condition=Q(route__in=list(ROUTES)), name="claims_line_route_known"),
            models.CheckConstraint(condition=~Q(kind="mileage") | Q(km__gt=0), name="claims_mileage_has_km"),
            models.CheckConstraint(
                condition=Q(receipt_sha256="", document_id__isnull=True)
                | Q(receipt_sha256__regex=r"^[0-9a-f]{64}$", document_id__isnull=False),
                name="claims_receipt_is_kept",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["client", "date", "cents"], name="claims_same_day")]


class Settlement(ClientOwned):
    """What went to the bank for a claim with an entry (positive), or came back (negative). Never changed."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="settlements")
    cents = models.BigIntegerField("bedrag")
    entry_key = models.CharField("boeking", max_length=160)
    on = models.DateField("op")

    class Meta(ClientOwned.Meta):
        verbose_name = "betaling van onkosten"
        constraints = [
            models.UniqueConstraint(fields=["client", "claim", "entry_key"], name="claims_settled_once"),
            models.CheckConstraint(condition=~Q(cents=0), name="claims_settlement_is_something"),
        ]
