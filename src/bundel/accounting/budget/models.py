"""Tables of the budget. Counters of articles and commitments change through `Movement` alone (`sql/judges.sql`)."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.budget.rules import ADJUSTMENT_NL, DECISION_NL, KIND_NL, STATE_NL
from bundel.platform.clients.owned import ClientOwned


class BudgetYear(ClientOwned):
    """A year in which a client works with a budget; without one nothing is judged. Closed stays closed."""

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        CLOSED = "closed", "Afgesloten"

    year = models.SmallIntegerField("jaar")
    status = models.CharField("toestand", max_length=6, choices=Status.choices, default=Status.OPEN)
    article_required = models.BooleanField("artikel verplicht op elke uitgave", default=False)
    opened_at = models.DateTimeField("geopend op")
    closed_at = models.DateTimeField("afgesloten op", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "begrotingsjaar"
        constraints = [
            models.UniqueConstraint(fields=["client", "year"], name="budget_year_once"),
            models.CheckConstraint(condition=Q(year__gte=2020, year__lte=2099), name="budget_year_since_codex"),
            models.CheckConstraint(condition=Q(status__in=["open", "closed"]), name="budget_year_status_known"),
            models.CheckConstraint(
                condition=Q(status="open", closed_at__isnull=True) | Q(status="closed", closed_at__isnull=False),
                name="budget_year_closed_at_a_moment",
            ),
        ]


class Article(ClientOwned):
    """A budget article of a year with its counters, in cents. What they mean stands at `rules.Standing`."""

    year = models.SmallIntegerField("jaar")
    code = models.CharField("code", max_length=60, db_collation="C")
    name = models.CharField("naam", max_length=200)
    esr_code = models.CharField("ESR-code", max_length=5)
    policy_field = models.CharField("beleidsveld", max_length=4, blank=True)
    organisation = models.CharField("entiteit", max_length=4, blank=True)
    programme = models.CharField("programma", max_length=4, blank=True)
    minister = models.CharField("minister", max_length=4, blank=True)
    credit_kind = models.CharField("kredietsoort", max_length=4, blank=True)
    objective = models.CharField("doelstelling", max_length=4, blank=True)
    aggregate = models.CharField("ESR-aggregaat", max_length=4, blank=True)
    vak = models.BigIntegerField("VAK", default=0)
    vek = models.BigIntegerField("VEK", default=0)
    vak_overrun = models.BigIntegerField("toegestane overschrijding VAK", default=0)
    vek_overrun = models.BigIntegerField("toegestane overschrijding VEK", default=0)
    reserved = models.BigIntegerField("voorbehouden", default=0)
    committed = models.BigIntegerField("vastgelegd en open", default=0)
    used = models.BigIntegerField("vastgelegd en vereffend", default=0)
    carried = models.BigIntegerField("open overgedragen", default=0)
    cleared = models.BigIntegerField("vereffend", default=0)
    encours = models.BigIntegerField("open uit vorige jaren", default=0)

    class Meta(ClientOwned.Meta):
        verbose_name = "begrotingsartikel"
        verbose_name_plural = "begrotingsartikelen"
        constraints = [
            models.UniqueConstraint(fields=["client", "year", "code"], name="budget_article_once"),
            models.CheckConstraint(condition=~Q(code="") & ~Q(name=""), name="budget_article_has_a_name"),
            models.CheckConstraint(
                condition=Q(vak__gte=0, vek__gte=0, vak_overrun__gte=0, vek_overrun__gte=0, reserved__gte=0,
                            committed__gte=0, carried__gte=0, encours__gte=0),
                name="budget_article_counters_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(vak__gte=F("reserved") + F("committed") + F("carried") + F("used") - F("vak_overrun")),
                name="budget_article_vak_not_overspent",
            ),
            models.CheckConstraint(
                condition=Q(vek__gte=F("cleared") - F("vek_overrun")), name="budget_article_vek_not_overspent"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.code


class Adjustment(ClientOwned):
    """Credits that one person proposed and another approves: initial budget, adjustment, transfer. Never changed."""

    year = models.SmallIntegerField("jaar")
    kind = models.CharField("soort", max_length=10, choices=list(ADJUSTMENT_NL.items()))
    reference = models.CharField("beslissing", max_length=120)
    reason = models.CharField("reden", max_length=300, blank=True)
    status = models.CharField("toestand", max_length=10, choices=list(DECISION_NL.items()), default="proposed")
    prepared_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    prepared_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField("voorgesteld op")
    decided_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField("beslist op", null=True)
    decision_reason = models.CharField("reden van de beslissing", max_length=300, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "aanpassing van de begroting"
        constraints = [
            models.CheckConstraint(condition=Q(status__in=list(DECISION_NL)), name="budget_adjustment_status_known"),
            models.CheckConstraint(condition=Q(kind__in=list(ADJUSTMENT_NL)), name="budget_adjustment_kind_known"),
            models.CheckConstraint(
                condition=Q(status="proposed", decided_by__isnull=True, decided_for__isnull=True)
                | (~Q(status="proposed") & Q(decided_by__isnull=False, decided_for__isnull=False,
                                             decided_at__isnull=False)),
                name="budget_adjustment_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(status="approved")
                | (~Q(decided_by=F("prepared_by")) & ~Q(decided_by=F("prepared_for"))
                   & ~Q(decided_for=F("prepared_by")) & ~Q(decided_for=F("prepared_for"))),
                name="budget_adjustment_by_two",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["client", "status", "-id"], name="budget_adjustment_by_status")]


class AdjustmentLine(ClientOwned):
    """What an adjustment does to one article. Never changed."""

    adjustment = models.ForeignKey(Adjustment, on_delete=models.PROTECT, related_name="lines")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="+")
    vak = models.BigIntegerField("VAK")
    vek = models.BigIntegerField("VEK")

    class Meta(ClientOwned.Meta):
        verbose_name = "lijn van een aanpassing"
        constraints = [
            models.UniqueConstraint(fields=["client", "adjustment", "article"], name="budget_adjusted_once_an_article"),
            models.CheckConstraint(condition=~Q(vak=0) | ~Q(vek=0), name="budget_adjustment_line_is_something"),
        ]


class Overrun(ClientOwned):
    """How far an article may go beyond a credit, by whom and why. Never changed."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="overruns")
    credit = models.CharField("krediet", max_length=3, choices=[("vak", "VAK"), ("vek", "VEK")])
    cents = models.BigIntegerField("bedrag")
    reason = models.CharField("reden", max_length=300)
    granted_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    granted_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    granted_at = models.DateTimeField("toegestaan op")

    class Meta(ClientOwned.Meta):
        verbose_name = "toegestane overschrijding"
        constraints = [
            models.CheckConstraint(condition=Q(cents__gt=0), name="budget_overrun_is_something"),
            models.CheckConstraint(condition=Q(credit__in=["vak", "vek"]), name="budget_overrun_credit_known"),
            models.CheckConstraint(condition=~Q(reason=""), name="budget_overrun_with_reason"),
        ]


class Commitment(ClientOwned):
    """An obligation charged to an article: reserved, committed, then closed or void. `year` is the year of its VAK.

    `article` moves to the next year when what is open is carried over. State, open and cleared follow the movements.
    """

    number = models.CharField("nummer", max_length=40, db_collation="C")
    year = models.SmallIntegerField("jaar")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="commitments")
    status = models.CharField("toestand", max_length=10, choices=list(STATE_NL.items()), default="reserved")
    asked = models.BigIntegerField("gevraagd")
    open = models.BigIntegerField("open", default=0)
    cleared = models.BigIntegerField("vereffend", default=0)
    subject = models.CharField("onderwerp", max_length=120, blank=True, db_collation="C")
    creditor = models.CharField("begunstigde", max_length=200, blank=True)
    description = models.CharField("omschrijving", max_length=300, blank=True)
    made_at = models.DateTimeField("gemaakt op")
    made_by = models.CharField("gemaakt door", max_length=160)

    class Meta(ClientOwned.Meta):
        verbose_name = "vastlegging"
        verbose_name_plural = "vastleggingen"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="budget_commitment_number_once"),
            models.UniqueConstraint(
                fields=["client", "subject"], condition=~Q(subject="") & ~Q(status="void"),
                name="budget_commitment_subject_once",
            ),
            models.CheckConstraint(condition=Q(status__in=list(STATE_NL)), name="budget_commitment_status_known"),
            models.CheckConstraint(condition=Q(asked__gt=0), name="budget_commitment_is_something"),
            models.CheckConstraint(condition=Q(open__gte=0, cleared__gte=0), name="budget_commitment_not_overcleared"),
            models.CheckConstraint(
                condition=~Q(status__in=["closed", "void"]) | Q(open=0), name="budget_commitment_ended_has_nothing_open"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["reserved", "void"]) | Q(cleared=0),
                name="budget_commitment_cleared_after_post",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["client", "article", "status"], name="budget_commitment_by_article")]

    def __str__(self) -> str:
        return self.number


class Movement(ClientOwned):
    """One change of counters, with its cause: a decision, a commitment or a posting. Never changed.

    Each column adds to the counter of the same name of the article. `posting_id` is the batch of the ledger. The
    trigger reads article and commitment and refuses one that is not there: no second look by a foreign key.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="movements", db_constraint=False)
    commitment = models.ForeignKey(
        Commitment, on_delete=models.PROTECT, null=True, related_name="movements", db_constraint=False
    )
    kind = models.CharField("soort", max_length=10, choices=list(KIND_NL.items()))
    adjustment_line = models.ForeignKey(AdjustmentLine, on_delete=models.PROTECT, null=True, related_name="+")
    overrun = models.ForeignKey(Overrun, on_delete=models.PROTECT, null=True, related_name="+")
    posting_id = models.BigIntegerField("geboekte reeks", null=True)
    person_id = models.BigIntegerField("persoon", null=True)
    person_name = models.CharField("door", max_length=160)
    at = models.DateTimeField("op")
    reason = models.CharField("reden", max_length=300, blank=True)
    vak = models.BigIntegerField(default=0)
    vek = models.BigIntegerField(default=0)
    vak_overrun = models.BigIntegerField(default=0)
    vek_overrun = models.BigIntegerField(default=0)
    reserved = models.BigIntegerField(default=0)
    committed = models.BigIntegerField(default=0)
    used = models.BigIntegerField(default=0)
    carried = models.BigIntegerField(default=0)
    cleared = models.BigIntegerField(default=0)
    encours = models.BigIntegerField(default=0)

    class Meta(ClientOwned.Meta):
        verbose_name = "beweging op een krediet"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "adjustment_line"], condition=Q(adjustment_line__isnull=False),
                name="budget_line_credited_once",
            ),
            models.UniqueConstraint(
                fields=["client", "overrun"], condition=Q(overrun__isnull=False), name="budget_overrun_granted_once"
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["client", "article", "id"], name="budget_movement_by_article"),
            models.Index(
                fields=["client", "commitment", "id"], name="budget_movement_by_commitment",
                condition=Q(commitment__isnull=False),
            ),
        ]  # fmt: skip
