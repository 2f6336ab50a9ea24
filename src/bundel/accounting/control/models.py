"""Tables of control. What a night found, a proof and a drawn sample are never changed."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.control.rules import ERRORS, METHODS, POPULATIONS, VERDICTS
from bundel.platform.clients.owned import ClientOwned


class Night(ClientOwned):
    """What one control query found for a client on one day: all of it as a count, the first rows as evidence."""

    watch = models.CharField("controle", max_length=40)
    on = models.DateField("dag")
    at = models.DateTimeField("om")
    found = models.IntegerField("gevonden")
    explained = models.IntegerField("waarvan verklaard")
    rows = models.JSONField("rijen")

    class Meta(ClientOwned.Meta):
        verbose_name = "controle van een nacht"
        constraints = [
            models.UniqueConstraint(fields=["client", "watch", "on"], name="control_night_once"),
            models.CheckConstraint(
                condition=Q(explained__gte=0) & Q(explained__lte=F("found")), name="control_explained_within_found"
            ),
        ]


class Explanation(ClientOwned):
    """A named person explains one finding until a day; until then it does not count. It can be ended early."""

    watch = models.CharField("controle", max_length=40)
    key = models.CharField("bevinding", max_length=160)
    text = models.CharField("omschrijving", max_length=400)
    reason = models.CharField("verklaring", max_length=300)
    until = models.DateField("tot en met")
    signed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    signed_by_name = models.CharField("door", max_length=160)
    signed_at = models.DateTimeField("op")
    ended_at = models.DateTimeField("beëindigd op", null=True)
    ended_by_name = models.CharField("beëindigd door", max_length=160, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "verklaring van een bevinding"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "watch", "key"], condition=Q(ended_at__isnull=True), name="control_explained_once"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="control_explanation_has_a_reason"),
        ]


class Proof(ClientOwned):
    """The firewall let a payment run go: every line was explained anew from the books at that moment."""

    run_id = models.BigIntegerField("betaalrun")
    line_count = models.IntegerField("betalingen")
    total_cents = models.BigIntegerField("bedrag")
    at = models.DateTimeField("op")
    by_name = models.CharField("bij het verzenden door", max_length=160)

    class Meta(ClientOwned.Meta):
        verbose_name = "bewijs bij een betaalrun"
        constraints = [models.UniqueConstraint(fields=["client", "run_id"], name="control_proof_once")]


class Sample(ClientOwned):
    """A drawn sample: who draws the same population with the same seed gets the same items."""

    population = models.CharField("populatie", max_length=10, choices=list(POPULATIONS.items()))
    first_on = models.DateField("van")
    last_on = models.DateField("tot en met")
    least_cents = models.BigIntegerField("vanaf bedrag", default=0)
    method = models.CharField("methode", max_length=10, choices=list(METHODS.items()))
    seed = models.CharField("zaad", max_length=60)
    size = models.IntegerField("grootte")
    population_count = models.IntegerField("aantal in de populatie")
    population_cents = models.BigIntegerField("bedrag van de populatie")
    digest = models.CharField("sha256 van de populatie", max_length=64)
    drawn_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    drawn_by_name = models.CharField("getrokken door", max_length=160)
    drawn_at = models.DateTimeField("getrokken op")

    class Meta(ClientOwned.Meta):
        verbose_name = "steekproef"
        constraints = [
            models.CheckConstraint(
                condition=Q(size__gt=0) & Q(size__lte=F("population_count")), name="control_sample_size"
            ),
            models.CheckConstraint(condition=Q(first_on__lte=F("last_on")), name="control_sample_period"),
        ]


class SampleItem(ClientOwned):
    """One item of a sample. The item never changes; the judgement about it does, and the trail keeps each."""

    sample = models.ForeignKey(Sample, on_delete=models.PROTECT, related_name="items")
    place = models.IntegerField("volgnummer")
    key = models.CharField("stuk", max_length=160)
    text = models.CharField("omschrijving", max_length=400)
    address = models.CharField("adres", max_length=200)
    handler = models.CharField("behandeld door", max_length=160, blank=True)
    cents = models.BigIntegerField("bedrag")
    verdict = models.CharField("oordeel", max_length=8, choices=list(VERDICTS.items()), default="open")
    error = models.CharField("soort fout", max_length=16, choices=list(ERRORS.items()), blank=True)
    note = models.CharField("toelichting", max_length=400, blank=True)
    judged_by_name = models.CharField("beoordeeld door", max_length=160, blank=True)
    judged_at = models.DateTimeField("beoordeeld op", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "stuk van een steekproef"
        constraints = [
            models.UniqueConstraint(fields=["client", "sample", "place"], name="control_item_place_once"),
            models.UniqueConstraint(fields=["client", "sample", "key"], name="control_item_once"),
            models.CheckConstraint(
                condition=(Q(verdict="error") & ~Q(error="") & ~Q(note="")) | (~Q(verdict="error") & Q(error="")),
                name="control_error_has_a_class",
            ),
            models.CheckConstraint(
                condition=Q(verdict="open") | Q(judged_at__isnull=False), name="control_judged_by_somebody"
            ),
        ]
