"""The yearly inventory: what should be there, what was seen, and what is decided about the difference."""

from django.db import models
from django.db.models import Q

from bundel.accounting.fixed_assets.models.assets import Asset
from bundel.accounting.fixed_assets.models.deeds import two_people
from bundel.platform.clients.owned import ClientOwned


class Count(ClientOwned):
    """A count of the assets of a client on a day, of all or of those in a place, category or cost centre."""

    class Status(models.TextChoices):
        OPEN = "open", "Bezig"
        CLOSED = "closed", "Afgesloten"

    name = models.CharField("naam", max_length=120)
    on = models.DateField("datum")
    location = models.CharField("plaats begint met", max_length=120, blank=True)
    category = models.CharField("categorie", max_length=30, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    status = models.CharField("toestand", max_length=6, choices=Status.choices, default=Status.OPEN)
    opened_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    opened_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField("geopend op")
    closed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    closed_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField("afgesloten op", null=True)

    class Meta:
        verbose_name = "telling"
        constraints = [
            models.UniqueConstraint(fields=["client", "name"], name="asset_count_name_once"),
            models.CheckConstraint(
                condition=(Q(status="open") & Q(closed_by__isnull=True, closed_at__isnull=True))
                | (
                    Q(status="closed")
                    & Q(closed_by__isnull=False, closed_at__isnull=False)
                    & two_people("opened", "closed")
                ),
                name="asset_count_closed_by_another",
            ),
        ]


class CountLine(ClientOwned):
    """One asset in a count: where it should be, what was seen last, and the decision when the two differ."""

    class Seen(models.TextChoices):
        NOT_YET = "", "Niet gezien"
        FOUND = "found", "Gevonden"
        MISSING = "missing", "Ontbreekt"

    class Decision(models.TextChoices):
        NONE = "", "Te beslissen"
        MOVE = "move", "Plaats aanpassen"
        KEEP = "keep", "Register blijft"
        DISPOSE = "dispose", "Buiten gebruik stellen"

    count = models.ForeignKey(Count, on_delete=models.PROTECT, related_name="lines")
    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="count_lines")
    expected = models.BooleanField("verwacht", default=True)
    location = models.CharField("plaats in het register", max_length=120, blank=True)
    seen = models.CharField("gezien", max_length=7, choices=Seen.choices, blank=True, default="")
    seen_location = models.CharField("gezien op", max_length=120, blank=True)
    seen_by_name = models.CharField("door", max_length=160, blank=True)
    seen_at = models.DateTimeField("gezien om", null=True)
    remark = models.CharField("opmerking", max_length=300, blank=True)
    decision = models.CharField("beslissing", max_length=8, choices=Decision.choices, blank=True, default="")
    decision_reason = models.CharField("motivering", max_length=300, blank=True)
    decided_by_name = models.CharField("beslist door", max_length=160, blank=True)

    class Meta:
        verbose_name = "lijn van een telling"
        constraints = [
            models.UniqueConstraint(fields=["client", "count", "asset"], name="asset_once_a_count"),
            models.CheckConstraint(condition=Q(seen__in=["", "found", "missing"]), name="asset_count_seen_known"),
            models.CheckConstraint(
                condition=Q(decision__in=["", "move", "keep", "dispose"]), name="asset_count_decision_known"
            ),
            models.CheckConstraint(
                condition=Q(decision="") | ~Q(decision_reason="") | Q(decision="move"),
                name="asset_count_decision_reason",
            ),
        ]


class Sighting(ClientOwned):
    """That somebody saw (or missed) an asset, on a phone or in a file. Append-only."""

    line = models.ForeignKey(CountLine, on_delete=models.PROTECT, related_name="sightings")
    seen = models.CharField("gezien", max_length=7, choices=CountLine.Seen.choices)
    location = models.CharField("plaats", max_length=120, blank=True)
    channel = models.CharField("langs", max_length=6)
    remark = models.CharField("opmerking", max_length=300, blank=True)
    person_name = models.CharField("door", max_length=160)
    at = models.DateTimeField("op")

    class Meta:
        verbose_name = "waarneming"
        constraints = [
            models.CheckConstraint(condition=Q(seen__in=["found", "missing"]), name="asset_sighting_known"),
            models.CheckConstraint(condition=Q(channel__in=["phone", "file", "screen"]), name="asset_sighting_way"),
        ]
