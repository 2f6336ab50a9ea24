"""Tables of the half-yearly report. They belong to no client: the report speaks of all of them."""

from django.db import models
from django.db.models import F, Q


class Edition(models.Model):
    """The report on one half-year.

    `content` is the canonical JSON of everything that is printed, `sha256` its hash; from `frozen` on a trigger refuses
    any change of them.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "Ontwerp"
        FROZEN = "frozen", "Bevroren"
        SIGNED = "signed", "Ondertekend"

    period = models.CharField("halfjaar", max_length=7, unique=True)
    number = models.CharField("nummer", max_length=20, unique=True)
    cutoff = models.DateField("stand van")
    state = models.CharField("toestand", max_length=10, choices=State.choices, default=State.DRAFT)
    content = models.TextField("inhoud")
    sha256 = models.CharField(max_length=64)
    figures_sha256 = models.CharField("controlegetal van de cijfers", max_length=64)
    built_by = models.CharField("opgemaakt door", max_length=160)
    built_at = models.DateTimeField("opgemaakt om")
    frozen_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    frozen_name = models.CharField("bevroren door", max_length=160, blank=True)
    frozen_at = models.DateTimeField("bevroren om", null=True)
    signed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    signed_name = models.CharField("ondertekend door", max_length=160, blank=True)
    signed_at = models.DateTimeField("ondertekend om", null=True)

    class Meta:
        verbose_name = "halfjaarverslag"
        verbose_name_plural = "halfjaarverslagen"
        ordering = ["-period"]
        constraints = [
            models.CheckConstraint(condition=Q(period__regex=r"^\d{4}-H[12]$"), name="edition_is_of_a_half_year"),
            models.CheckConstraint(condition=Q(state__in=["draft", "frozen", "signed"]), name="edition_state_is_known"),
            models.CheckConstraint(
                condition=Q(state="draft", frozen_at__isnull=True) | (~Q(state="draft") & Q(frozen_at__isnull=False)),
                name="edition_frozen_has_moment",
            ),
            models.CheckConstraint(
                condition=Q(state="signed", signed_at__isnull=False, signed_by__isnull=False)
                | (~Q(state="signed") & Q(signed_at__isnull=True, signed_by__isnull=True)),
                name="edition_signed_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(signed_by__isnull=True) | Q(frozen_by__isnull=True) | ~Q(signed_by=F("frozen_by")),
                name="edition_signed_by_another",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Narrative(models.Model):
    """The text of a chapter, written by people while the edition is a draft."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="narratives")
    chapter = models.CharField("hoofdstuk", max_length=30)
    text = models.TextField("tekst")
    written_by = models.CharField("geschreven door", max_length=160)
    written_at = models.DateTimeField("geschreven om")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "chapter"], name="one_narrative_a_chapter")]


class Promise(models.Model):
    """What a report promises. The next report must say what became of it."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="promises")
    chapter = models.CharField("hoofdstuk", max_length=30)
    text = models.CharField("belofte", max_length=400)
    owner = models.CharField("eigenaar", max_length=160)
    due_on = models.DateField("tegen")

    class Meta:
        verbose_name = "belofte"
        constraints = [models.UniqueConstraint(fields=["edition", "text"], name="promised_once")]


class PromiseOutcome(models.Model):
    """What a later edition says about a promise."""

    class Outcome(models.TextChoices):
        KEPT = "kept", "Nagekomen"
        LATE = "late", "Vertraagd"
        DROPPED = "dropped", "Losgelaten"

    promise = models.ForeignKey(Promise, on_delete=models.PROTECT, related_name="outcomes")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="outcomes")
    outcome = models.CharField("uitkomst", max_length=10, choices=Outcome.choices)
    cause = models.CharField("toelichting", max_length=400, blank=True)
    due_on = models.DateField("nieuwe datum", null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["promise", "edition"], name="one_outcome_an_edition"),
            models.CheckConstraint(condition=Q(outcome="kept") | ~Q(cause=""), name="outcome_has_a_cause"),
            models.CheckConstraint(
                condition=Q(outcome="late", due_on__isnull=False) | ~Q(outcome="late"), name="late_promise_has_new_date"
            ),
        ]


class Erratum(models.Model):
    """A correction of a frozen edition. It is added beside the report and changes nothing in it."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="errata")
    number = models.PositiveSmallIntegerField("volgnummer")
    place = models.CharField("plaats", max_length=120)
    was = models.CharField("er staat", max_length=400)
    becomes = models.CharField("lees", max_length=400)
    reason = models.CharField("waarom", max_length=400)
    added_by = models.CharField("toegevoegd door", max_length=160)
    added_at = models.DateTimeField("toegevoegd om")

    class Meta:
        verbose_name = "erratum"
        constraints = [models.UniqueConstraint(fields=["edition", "number"], name="erratum_once")]
