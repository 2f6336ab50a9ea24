"""Tables of VAT."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from bundel.accounting.vat.rules.regimes import KIND_NL, REGIME_NL, STATUS_NL
from bundel.platform.clients.owned import ClientOwned


class _Days(Func):
    """PostgreSQL `daterange(from, to)`, half-open."""

    function = "daterange"


class RegimePeriod(ClientOwned):
    """The VAT regime of a client in a stretch of days. Where there is none, the client register tells."""

    regime = models.CharField("stelsel", max_length=10, choices=list(REGIME_NL.items()))
    cadence = models.CharField("aangifte", max_length=10, choices=[("month", "Per maand"), ("quarter", "Per kwartaal")])
    ratio_ppm = models.PositiveIntegerField("aftrekbaar deel (ppm)", default=0)
    valid_from = models.DateField("vanaf")
    valid_to = models.DateField("tot", null=True)
    reason = models.CharField("reden", max_length=300)
    set_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    set_at = models.DateTimeField("vastgelegd op")

    class Meta(ClientOwned.Meta):
        verbose_name = "btw-stelsel"
        constraints = [
            ExclusionConstraint(
                name="vat_one_regime_a_day",
                expressions=[
                    (_Days(F("valid_from"), F("valid_to")), RangeOperators.OVERLAPS),
                    ("client", RangeOperators.EQUAL),
                ],
            ),
            models.CheckConstraint(condition=Q(regime__in=list(REGIME_NL)), name="vat_regime_known"),
            models.CheckConstraint(condition=Q(cadence__in=["month", "quarter"]), name="vat_cadence_known"),
            models.CheckConstraint(
                condition=Q(regime="mixed", ratio_ppm__gt=0, ratio_ppm__lt=1_000_000)
                | Q(regime="full", ratio_ppm=1_000_000)
                | Q(regime__in=["none", "special"], ratio_ppm=0),
                name="vat_ratio_fits_regime",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")), name="vat_regime_ends_later"
            ),
        ]


class Return(ClientOwned):
    """A return of any kind about one period; the approved content never changes.

    `raw` is what the ledger said, `boxes` what the return says, `accounts` what stands on the accounts of VAT (debit
    minus credit); a listing has `rows` instead. `version` counts what was begun, `correction` what
    replaces a filed one. `settled_cents` is what filing booked:
    positive owed to the State, of a correction only the difference.
    """

    kind = models.CharField("soort", max_length=10, choices=list(KIND_NL.items()))
    label = models.CharField("periode", max_length=7)
    first = models.DateField("vanaf")
    last = models.DateField("tot en met")
    due_on = models.DateField("in te dienen voor")
    version = models.PositiveSmallIntegerField("versie", default=1)
    correction = models.PositiveSmallIntegerField("verbetering", default=0)
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="corrections")
    correction_reason = models.CharField("reden van de verbetering", max_length=300, blank=True)
    status = models.CharField("toestand", max_length=10, default="prepared")
    raw = models.JSONField("roosters volgens het grootboek", default=dict)
    boxes = models.JSONField("roosters", default=dict)
    moves = models.JSONField("verplaatst", default=list)
    accounts = models.JSONField("btw per rekening", default=dict)
    rows = models.JSONField("rijen", default=list)
    explanation = models.CharField("toelichting", max_length=500, blank=True)
    refund = models.BooleanField("terugbetaling gevraagd", default=False)
    no_clients = models.BooleanField("geen klanten op te nemen", default=False)

    prepared_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    prepared_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    prepared_at = models.DateTimeField("voorbereid op")
    approved_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    approved_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField("goedgekeurd op", null=True)
    returned_reason = models.CharField("teruggestuurd wegens", max_length=300, blank=True)
    sha256 = models.CharField("controlegetal van het bestand", max_length=64, blank=True)
    filed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    filed_at = models.DateTimeField("ingediend op", null=True)
    reference = models.CharField("indieningsnummer", max_length=60, blank=True)
    proof_id = models.BigIntegerField("ontvangstbevestiging", null=True)
    document_id = models.BigIntegerField("bestand", null=True)
    settled_cents = models.BigIntegerField("geboekt saldo", default=0)
    entry_id = models.BigIntegerField("boeking", null=True)
    entry_number = models.CharField("boekingsnummer", max_length=40, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "btw-aangifte"
        verbose_name_plural = "btw-aangiften"
        constraints = [
            models.UniqueConstraint(fields=["client", "kind", "label", "version"], name="vat_return_version_once"),
            models.UniqueConstraint(
                fields=["client", "kind", "label"],
                condition=Q(status__in=["prepared", "approved"]),
                name="vat_return_one_under_way",
            ),
            models.UniqueConstraint(
                fields=["client", "kind", "label"], condition=Q(status="filed"), name="vat_return_one_filed"
            ),
            models.CheckConstraint(condition=Q(kind__in=list(KIND_NL)), name="vat_return_kind_known"),
            models.CheckConstraint(condition=Q(status__in=list(STATUS_NL)), name="vat_return_status_known"),
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="vat_return_period_in_order"),
            models.CheckConstraint(
                condition=~Q(status__in=["approved", "filed", "replaced"])
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="vat_return_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True)
                | (
                    ~Q(approved_by=F("prepared_by"))
                    & (Q(prepared_for__isnull=True) | ~Q(approved_by=F("prepared_for")))
                    & (Q(approved_for__isnull=True) | ~Q(approved_for=F("prepared_by")))
                    & (Q(approved_for__isnull=True) | Q(prepared_for__isnull=True) | ~Q(approved_for=F("prepared_for")))
                ),
                name="vat_return_hands_apart",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["filed", "replaced"])
                | (Q(filed_by__isnull=False, filed_at__isnull=False, proof_id__isnull=False) & ~Q(reference="")),
                name="vat_return_filed_with_proof",
            ),
        ]
        indexes = [models.Index(fields=["client", "status", "due_on"], name="vat_return_by_status")]

    def __str__(self) -> str:
        return f"{KIND_NL[self.kind]} {self.label}"
