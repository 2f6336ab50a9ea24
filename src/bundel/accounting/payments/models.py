"""Tables of payments."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.payments.rules import LINE_NL, LIVE, RUN_NL, SENT
from bundel.platform.clients.owned import ClientOwned


class BankAccount(ClientOwned):
    """An account of a client at a bank. It opens and changes through `AccountChange` only: by two people.

    The account number stands for one client in all of Bundel: an arriving statement finds its client by it.
    """

    iban = models.CharField("rekeningnummer", max_length=34)
    bic = models.CharField("BIC", max_length=11, blank=True)
    name = models.CharField("naam", max_length=70)
    ledger_account = models.CharField("grootboekrekening", max_length=10)
    pain_version = models.CharField("versie van het betaalbestand", max_length=2, default="09")
    valid_from = models.DateField("vanaf")
    valid_to = models.DateField("tot", null=True, blank=True)

    class Meta:
        verbose_name = "bankrekening"
        verbose_name_plural = "bankrekeningen"
        constraints = [
            models.UniqueConstraint(fields=["iban"], name="bank_account_of_one_client"),
            models.UniqueConstraint(fields=["client", "ledger_account"], name="bank_account_own_ledger_account"),
            models.CheckConstraint(condition=Q(ledger_account__regex=r"^55\d{4,8}$"), name="bank_account_books_on_55"),
            models.CheckConstraint(condition=Q(pain_version__in=["09", "03"]), name="bank_account_known_version"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")), name="bank_account_ends_later"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AccountChange(ClientOwned):
    """A new bank account, or a change of one, that a second person confirms. `values`: the fields as they will be."""

    class Status(models.TextChoices):
        OPEN = "open", "Wacht op bevestiging"
        CONFIRMED = "confirmed", "Bevestigd"
        REFUSED = "refused", "Geweigerd"

    account = models.ForeignKey(BankAccount, on_delete=models.PROTECT, null=True, related_name="changes")
    iban = models.CharField("rekeningnummer", max_length=34)
    values = models.JSONField("waarden")
    reason = models.CharField("reden", max_length=300)
    status = models.CharField("toestand", max_length=10, choices=Status.choices, default=Status.OPEN)
    proposed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    proposed_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField("voorgesteld op")
    decided_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField("beslist op", null=True)
    decision_reason = models.CharField("reden van de beslissing", max_length=300, blank=True)

    class Meta:
        verbose_name = "wijziging van een bankrekening"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "iban"], condition=Q(status="open"), name="one_open_account_change"
            ),
            models.CheckConstraint(
                condition=(Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")))
                & (Q(decided_by__isnull=True) | Q(proposed_for__isnull=True) | ~Q(decided_by=F("proposed_for")))
                & (Q(decided_for__isnull=True) | ~Q(decided_for=F("proposed_by"))),
                name="account_change_by_two",
            ),
            models.CheckConstraint(
                condition=Q(status="open") | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="account_change_decided_by_somebody",
            ),
        ]


class SigningRules(ClientOwned):
    """How a client signs. Without a row one signature is enough."""

    two_signatures_from_cents = models.BigIntegerField("twee handtekeningen vanaf", null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["client"], name="payment_signing_once"),
            models.CheckConstraint(
                condition=Q(two_signatures_from_cents__isnull=True) | Q(two_signatures_from_cents__gte=0),
                name="signature_limit_not_negative",
            ),
        ]


_HANDS = ("prepared", "approved", "signed", "signed_again")


def _apart() -> Q:
    """Nobody stands in two steps of a run, whether for themselves or for another."""
    condition = Q()
    for place, one in enumerate(_HANDS):
        for other in _HANDS[place + 1 :]:
            for left in (f"{one}_by", f"{one}_for"):
                for right in (f"{other}_by", f"{other}_for"):
                    condition &= Q(**{f"{left}__isnull": True}) | Q(**{f"{right}__isnull": True}) | ~Q(
                        **{left: F(right)}
                    )  # fmt: skip
    return condition


class Run(ClientOwned):
    """A payment run: one file, one account, one execution day. `excluded` tells what was not taken and why.

    `created` is the moment that the file carries and `sha256` the hash of its bytes, so that it can be made again.
    """

    number = models.CharField("nummer", max_length=20)
    account = models.ForeignKey(BankAccount, on_delete=models.PROTECT, related_name="runs")
    due_until = models.DateField("vervallen tot en met")
    execution_on = models.DateField("uitvoeringsdag")
    status = models.CharField("toestand", max_length=10, default="proposed")
    line_count = models.PositiveIntegerField("betalingen", default=0)
    total_cents = models.BigIntegerField("bedrag", default=0)
    excluded = models.JSONField("niet opgenomen", default=list)
    signatures = models.PositiveSmallIntegerField("handtekeningen nodig", default=1)

    prepared_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    prepared_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    prepared_at = models.DateTimeField("voorbereid op")
    approved_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    approved_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField("goedgekeurd op", null=True)
    signed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    signed_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField("ondertekend op", null=True)
    signed_again_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    signed_again_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    signed_again_at = models.DateTimeField("tweede handtekening op", null=True)
    returned_reason = models.CharField("teruggestuurd wegens", max_length=300, blank=True)
    cancelled_reason = models.CharField("geannuleerd wegens", max_length=300, blank=True)

    released_by = models.CharField("verzonden door", max_length=160, blank=True)
    created = models.DateTimeField("bestand gemaakt op", null=True)
    document_id = models.BigIntegerField("betaalbestand", null=True)
    sha256 = models.CharField(max_length=64, blank=True)
    entry_id = models.BigIntegerField("boeking", null=True)
    entry_number = models.CharField("boekingsnummer", max_length=40, blank=True)

    class Meta:
        verbose_name = "betaalrun"
        verbose_name_plural = "betaalruns"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="payment_run_number_once"),
            models.CheckConstraint(condition=Q(status__in=list(RUN_NL)), name="payment_run_status_known"),
            models.CheckConstraint(condition=_apart(), name="payment_run_hands_apart"),
            models.CheckConstraint(
                condition=~Q(status__in=["approved", "signed", *sorted(SENT)]) | Q(approved_by__isnull=False),
                name="payment_run_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["signed", *sorted(SENT)])
                | (Q(signed_by__isnull=False) & (Q(signatures=1) | Q(signed_again_by__isnull=False))),
                name="payment_run_signed_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=sorted(SENT)) | (Q(created__isnull=False) & ~Q(sha256="")),
                name="payment_run_sent_with_file",
            ),
            models.CheckConstraint(condition=Q(total_cents__gte=0), name="payment_run_total_not_negative"),
        ]
        indexes = [models.Index(fields=["client", "status", "-id"], name="payment_run_by_status")]

    def __str__(self) -> str:
        return self.number


class Line(ClientOwned):
    """One transfer of a run, of one source (`sources`). Its amount is what its items add up to; zero nets invoices with
    credit notes. `supplier_id` is the beneficiary in its source."""

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="lines")
    position = models.PositiveIntegerField("volgnummer")
    source = models.CharField("bron", max_length=20, default="payables", db_default="payables")
    supplier_id = models.BigIntegerField("begunstigde")
    name = models.CharField("rekeninghouder", max_length=200)
    iban = models.CharField("rekeningnummer", max_length=34)
    amount_cents = models.BigIntegerField("bedrag")
    end_to_end_id = models.CharField("kenmerk", max_length=35, db_collation="C")
    reference = models.CharField("gestructureerde mededeling", max_length=35, blank=True)
    remittance = models.CharField("mededeling", max_length=140, blank=True)
    state = models.CharField("toestand", max_length=10, default="planned")
    reason = models.CharField("reden", max_length=300, blank=True)
    executed_on = models.DateField("uitgevoerd op", null=True)
    returned_on = models.DateField("teruggestort op", null=True)

    class Meta:
        verbose_name = "betaling"
        verbose_name_plural = "betalingen"
        constraints = [
            models.UniqueConstraint(fields=["client", "end_to_end_id"], name="end_to_end_id_once"),
            models.UniqueConstraint(fields=["client", "run", "position"], name="payment_line_position_once"),
            models.CheckConstraint(condition=Q(state__in=list(LINE_NL)), name="payment_line_state_known"),
            models.CheckConstraint(condition=Q(amount_cents__gte=0), name="payment_line_not_negative"),
            models.CheckConstraint(condition=Q(reference="") | Q(remittance=""), name="payment_line_one_communication"),
            models.CheckConstraint(
                condition=~Q(state__in=["removed", "rejected", "returned"]) | ~Q(reason=""),
                name="payment_line_ended_with_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["client", "state", "id"], name="payment_line_by_state"),
            models.Index(fields=["client", "iban"], name="payment_line_by_iban"),
        ]

    @property
    def is_live(self) -> bool:
        return self.state in LIVE


class Item(ClientOwned):
    """An open item that a line covers: an invoice, (negative) a credit note, or what another source owes.

    `live` and `source` follow the line, by trigger; an invoice of a supplier exists, by a key on a column that the
    database fills. Partial unique index: one live line an open item, so that nothing is paid twice.
    """

    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="items")
    source = models.CharField("bron", max_length=20, default="payables", db_default="payables")
    invoice_id = models.BigIntegerField("post")
    number = models.CharField("nummer", max_length=100)
    cents = models.BigIntegerField("bedrag")
    live = models.BooleanField(default=True)

    class Meta:
        verbose_name = "betaalde post"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "source", "invoice_id"], condition=Q(live=True), name="one_live_line_an_open_item"
            ),
            models.UniqueConstraint(fields=["client", "line", "invoice_id"], name="item_once_a_line"),
            models.CheckConstraint(condition=~Q(cents=0), name="item_is_something"),
        ]
