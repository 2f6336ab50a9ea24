"""Tables of the bank."""

from django.db import models
from django.db.models import Q

from bundel.platform.clients.owned import ClientOwned


class StatementFile(ClientOwned):
    """A file from the bank from which something was taken up, once for each client by its hash. Never changed."""

    sha256 = models.CharField(max_length=64)
    name = models.CharField("bestandsnaam", max_length=200)
    format = models.CharField("formaat", max_length=20)
    document_id = models.BigIntegerField("origineel", null=True)
    findings = models.JSONField("bevindingen", default=list)
    imported_by = models.CharField("ingelezen door", max_length=160)
    imported_at = models.DateTimeField("ingelezen op")

    class Meta:
        verbose_name = "bankbestand"
        constraints = [models.UniqueConstraint(fields=["client", "sha256"], name="statement_file_once")]


class Statement(ClientOwned):
    """One statement of one account. Waiting until the one before it is there; taken up, it never changes again.

    `previous` is the statement that it follows: each has at most one follower, and only the first has none before it.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Wacht op vorige"
        TAKEN_UP = "taken_up", "Opgenomen"

    account = models.ForeignKey("payments.BankAccount", on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey(StatementFile, on_delete=models.PROTECT, related_name="statements")
    sequence = models.PositiveIntegerField("nummer", null=True)
    date = models.DateField("datum")
    opening_cents = models.BigIntegerField("beginsaldo")
    closing_cents = models.BigIntegerField("eindsaldo")
    movement_count = models.PositiveIntegerField("verrichtingen")
    fingerprint = models.CharField(max_length=64)
    state = models.CharField("toestand", max_length=10, choices=State.choices, default=State.WAITING)
    first = models.BooleanField("eerste", default=False)
    previous = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="following")
    gap_reason = models.CharField("reden van een ontbrekend nummer", max_length=300, blank=True)

    class Meta:
        verbose_name = "rekeninguittreksel"
        constraints = [
            models.UniqueConstraint(fields=["client", "account", "date", "sequence"], name="statement_once"),
            # A bank without numbers may send several a day: then the amounts tell them apart.
            models.UniqueConstraint(
                fields=["client", "account", "date", "fingerprint"],
                condition=Q(sequence__isnull=True),
                name="unnumbered_statement_once",
            ),
            models.UniqueConstraint(
                fields=["client", "account"], condition=Q(first=True), name="one_first_statement_an_account"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", first=False, previous__isnull=True)
                | Q(state="taken_up", first=True, previous__isnull=True)
                | Q(state="taken_up", first=False, previous__isnull=False),
                name="statement_stands_in_the_chain",
            ),
        ]
        indexes = [models.Index(fields=["client", "account", "-date", "-id"], name="statement_by_date")]


class Movement(ClientOwned):
    """One movement of a statement. Facts never change; `state` follows its match. `details` serve to match only."""

    class State(models.TextChoices):
        TO_DO = "to_do", "Te verwerken"
        MATCHED = "matched", "Afgepunt"
        SUSPENSE = "suspense", "Op wachtrekening"

    account = models.ForeignKey("payments.BankAccount", on_delete=models.PROTECT, related_name="+", db_index=False)
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="movements", db_index=False)
    sequence = models.PositiveIntegerField("volgnummer")
    date = models.DateField("datum")
    value_date = models.DateField("valutadatum")
    amount_cents = models.BigIntegerField("bedrag")
    counterparty_name = models.CharField("tegenpartij", max_length=140, blank=True)
    counterparty_account = models.CharField("rekening tegenpartij", max_length=34, blank=True)
    structured_reference = models.CharField("gestructureerde mededeling", max_length=35, blank=True)
    remittance = models.TextField("mededeling", blank=True)
    information = models.TextField("informatie van de bank", blank=True)
    end_to_end_id = models.CharField("kenmerk", max_length=35, blank=True)
    bank_reference = models.CharField("bankreferentie", max_length=80, blank=True)
    return_reason = models.CharField("reden van terugkeer", max_length=10, blank=True)
    transaction_code = models.CharField("code", max_length=40, blank=True)
    details = models.JSONField("details", default=list)
    taken_up = models.BooleanField("opgenomen", default=False)
    state = models.CharField("toestand", max_length=10, choices=State.choices, default=State.TO_DO)

    class Meta:
        verbose_name = "bankverrichting"
        constraints = [
            models.UniqueConstraint(fields=["client", "statement", "sequence"], name="movement_once_a_statement"),
            models.CheckConstraint(
                condition=Q(state__in=["to_do", "matched", "suspense"]), name="movement_state_known"
            ),
            models.CheckConstraint(condition=Q(taken_up=True) | Q(state="to_do"), name="movement_waits_with_statement"),
        ]
        indexes = [
            models.Index(fields=["client", "account", "date", "id"], name="movement_by_date"),
            models.Index(
                fields=["client", "date", "id"], name="movement_to_do", condition=Q(state="to_do", taken_up=True)
            ),
            models.Index(fields=["client", "date", "id"], name="movement_suspense", condition=Q(state="suspense")),
        ]


class Match(ClientOwned):
    """What a movement was tied to, with the entry that books it. Undone it stays, beside the reversal."""

    class Source(models.TextChoices):
        AUTOMATIC = "automatic", "Automatisch"
        SUGGESTION = "suggestion", "Voorstel bevestigd"
        MANUAL = "manual", "Met de hand"
        SUSPENSE = "suspense", "Wachtrekening"

    movement = models.ForeignKey(Movement, on_delete=models.PROTECT, related_name="matches", db_index=False)
    source = models.CharField("hoe", max_length=10, choices=Source.choices)
    rule = models.CharField("regel", max_length=20, blank=True)
    reason = models.CharField("reden", max_length=300, blank=True)
    entry_key = models.CharField("sleutel", max_length=200)
    entry_id = models.BigIntegerField("boeking")
    entry_number = models.CharField("boekingsnummer", max_length=40)
    made_by = models.CharField("door", max_length=160)
    made_by_id = models.BigIntegerField("persoon", null=True)
    made_at = models.DateTimeField("op")
    undone_by = models.CharField("ongedaan gemaakt door", max_length=160, blank=True)
    undone_at = models.DateTimeField("ongedaan gemaakt op", null=True)
    undone_reason = models.CharField("waarom ongedaan gemaakt", max_length=300, blank=True)
    reversal_number = models.CharField("tegenboeking", max_length=40, blank=True)

    class Meta:
        verbose_name = "afpunting"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "movement"], condition=Q(undone_at__isnull=True), name="movement_matched_once"
            ),
            models.UniqueConstraint(fields=["client", "entry_key"], name="match_entry_once"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True) | (~Q(undone_reason="") & ~Q(reversal_number="")),
                name="match_undone_with_reversal",
            ),
        ]
        indexes = [models.Index(fields=["client", "movement"], name="match_by_movement")]


class Part(ClientOwned):
    """A share of a match: what it settled, or the account it went to. Signed like the movement. Never changed."""

    match = models.ForeignKey(Match, on_delete=models.PROTECT, related_name="parts")
    kind = models.CharField("soort", max_length=12)
    target_id = models.BigIntegerField("post", default=0)
    cents = models.BigIntegerField("bedrag")
    label = models.CharField("omschrijving", max_length=200, blank=True)
    party = models.CharField("partij", max_length=200, blank=True)
    ledger_account = models.CharField("grootboekrekening", max_length=10)
    esr = models.CharField("ESR-code", max_length=10, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(cents=0), name="match_part_is_something"),
            models.CheckConstraint(
                condition=Q(kind__in=["payment", "return", "receivable", "payable", "credit", "account"]),
                name="match_part_kind_known",
            ),
        ]
        indexes = [models.Index(fields=["client", "kind", "target_id"], name="match_part_by_target")]


class Suggestion(ClientOwned):
    """What a movement probably is, for a person to confirm; the best has rank 1. Replaced whenever matching runs."""

    movement = models.ForeignKey(Movement, on_delete=models.CASCADE, related_name="suggestions", db_index=False)
    rank = models.PositiveSmallIntegerField("rang")
    rule = models.CharField("regel", max_length=20)
    confidence = models.PositiveSmallIntegerField("zekerheid")
    reason = models.CharField("waarom", max_length=300)
    parts = models.JSONField("delen")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["client", "movement", "rank"], name="suggestion_rank_once")]


class ChargeRule(ClientOwned):
    """Movements out whose text holds all these words go to a ledger account without a document."""

    words = models.CharField("woorden", max_length=200)
    ledger_account = models.CharField("grootboekrekening", max_length=10)
    esr = models.CharField("ESR-code", max_length=10, blank=True)
    most_cents = models.BigIntegerField("hoogstens", null=True, blank=True)
    account = models.ForeignKey(
        "payments.BankAccount", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_at = models.DateTimeField("beëindigd op", null=True)
    made_by = models.CharField("door", max_length=160)
    made_at = models.DateTimeField("op")

    class Meta:
        verbose_name = "regel voor bankkosten"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "words", "account"],
                condition=Q(ended_at__isnull=True),
                name="charge_rule_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(most_cents__isnull=True) | Q(most_cents__gt=0), name="charge_limit_positive"
            ),
        ]
