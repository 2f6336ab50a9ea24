"""Tables of the client register."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q


class DateRange(Func):
    """PostgreSQL `daterange(from, to)`, half-open."""

    function = "daterange"


class Client(models.Model):
    """A client entity of the centres. The register is shared: its names are public, its rows elsewhere are not."""

    class LegalForm(models.TextChoices):
        DEPARTMENT = "department", "Departement"
        AGENCY_WITHOUT = "iva", "Intern verzelfstandigd agentschap zonder rechtspersoonlijkheid"
        AGENCY_WITH = "iva_rp", "Intern verzelfstandigd agentschap met rechtspersoonlijkheid"
        EXTERNAL_AGENCY = "eva", "Extern verzelfstandigd agentschap"
        COUNCIL = "council", "Strategische adviesraad"
        FUND = "fund", "Dienst met afzonderlijk beheer of fonds"
        OTHER = "other", "Andere rechtspersoon"

    class VatRegime(models.TextChoices):
        NONE = "none", "Niet btw-plichtig"
        MIXED = "mixed", "Gemengd btw-plichtig"
        FULL = "full", "Volledig btw-plichtig"
        SPECIAL = "special", "Niet-belastingplichtige rechtspersoon met bijzondere aangifte"

    code = models.CharField("code", max_length=20, unique=True)
    name = models.CharField("naam", max_length=200)
    enterprise_number = models.CharField("ondernemingsnummer", max_length=10)
    establishment = models.CharField("vestigings- of routeringscode", max_length=20, blank=True)
    policy_domain = models.CharField("beleidsdomein", max_length=120)
    legal_form = models.CharField("rechtsvorm", max_length=20, choices=LegalForm.choices)
    inside_vlaamse_gemeenschap = models.BooleanField("binnen de rechtspersoon Vlaamse Gemeenschap", default=False)
    vat_regime = models.CharField("btw-stelsel", max_length=10, choices=VatRegime.choices, default=VatRegime.NONE)
    vat_deductible_ppm = models.PositiveIntegerField("aftrekbaar deel van de btw (ppm)", default=0)
    contact_name = models.CharField("contactpersoon", max_length=120, blank=True)
    contact_email = models.EmailField("e-mail contactpersoon", blank=True)
    joined_on = models.DateField("toegetreden op")
    left_on = models.DateField("uitgetreden op", null=True, blank=True)
    leaving_reason = models.CharField("reden van uittreding", max_length=300, blank=True)

    class Meta:
        verbose_name = "cliënt"
        verbose_name_plural = "cliënten"
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["enterprise_number", "establishment"], name="client_receiver_is_unique"),
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(left_on__gt=F("joined_on")), name="client_leaves_after_joining"
            ),
            models.CheckConstraint(
                condition=Q(enterprise_number__regex=r"^\d{10}$"), name="client_number_has_ten_digits"
            ),
            models.CheckConstraint(
                condition=Q(vat_deductible_ppm__lte=1_000_000), name="client_vat_share_at_most_whole"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ClientName(models.Model):
    """The names a client has had, half-open in time: an old document shows the name of its day."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="names")
    name = models.CharField("naam", max_length=200)
    valid_from = models.DateField("vanaf")
    valid_to = models.DateField("tot", null=True, blank=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_client_name_a_day",
                expressions=[
                    (DateRange(F("valid_from"), F("valid_to")), RangeOperators.OVERLAPS),
                    ("client", RangeOperators.EQUAL),
                ],
            )
        ]


class Succession(models.Model):
    """A merge or split: work of `predecessor` is continued by `successor` from a date. Both keep their own rows."""

    class Kind(models.TextChoices):
        MERGE = "merge", "Samenvoeging"
        SPLIT = "split", "Splitsing"

    predecessor = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="origins")
    kind = models.CharField("soort", max_length=10, choices=Kind.choices)
    on = models.DateField("op")
    decision = models.CharField("beslissing", max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="one_succession_a_pair"),
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="client_does_not_succeed_itself"),
        ]
