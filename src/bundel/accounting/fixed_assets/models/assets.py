"""The register: what an asset is, its amounts, what happened to it, and where it came from."""

from django.db import models
from django.db.models import F, Q

from bundel.accounting.fixed_assets.rules import KINDS_NL, LARGEST_CENTS, LONGEST_MONTHS, METHODS_NL, STATES_NL
from bundel.platform.clients.owned import ClientOwned


class Policy(ClientOwned):
    """Life and method that a client chose for a category, from a day on (the day of first use decides). Append-only."""

    category = models.CharField("categorie", max_length=30)
    life_months = models.PositiveSmallIntegerField("levensduur in maanden", null=True, blank=True)
    method = models.CharField("methode", max_length=5)
    valid_from = models.DateField("vanaf")
    decided_at = models.DateTimeField("vastgelegd op")
    decided_by_name = models.CharField("door", max_length=160)

    class Meta:
        verbose_name = "afschrijvingsregel"
        constraints = [
            models.UniqueConstraint(fields=["client", "category", "valid_from"], name="asset_policy_once"),
            models.CheckConstraint(condition=Q(method__in=list(METHODS_NL)), name="asset_policy_method_known"),
            models.CheckConstraint(
                condition=Q(life_months__isnull=True) | Q(life_months__gte=1, life_months__lte=LONGEST_MONTHS),
                name="asset_policy_life_in_range",
            ),
        ]


class Asset(ClientOwned):
    """An asset of a client: what it is, where it stands and what reports group it by. Its amounts stand in `Book`."""

    number = models.CharField("nummer", max_length=20)
    label = models.CharField("etiket", max_length=40)
    name = models.CharField("omschrijving", max_length=200)
    category = models.CharField("categorie", max_length=30)
    state = models.CharField("toestand", max_length=20)
    asset_account = models.CharField("rekening aanschaffing", max_length=10)
    accumulated_account = models.CharField("rekening afschrijvingen", max_length=10)
    expense_account = models.CharField("kostenrekening", max_length=10)
    method = models.CharField("methode", max_length=5)
    life_months = models.PositiveSmallIntegerField("levensduur in maanden", null=True, blank=True)
    acquired_on = models.DateField("verworven op")
    in_use_on = models.DateField("in gebruik sinds", null=True, blank=True)
    disposed_on = models.DateField("buiten gebruik sinds", null=True, blank=True)
    article = models.CharField("begrotingsartikel", max_length=60, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    dimensions = models.JSONField("dimensies", default=dict, blank=True)
    location = models.CharField("plaats", max_length=120, blank=True)
    serial = models.CharField("serienummer", max_length=80, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="components")
    events_count = models.PositiveIntegerField("gebeurtenissen", default=0)

    class Meta:
        verbose_name = "vast actief"
        verbose_name_plural = "vaste activa"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="asset_number_once"),
            models.UniqueConstraint(fields=["client", "label"], name="asset_label_once"),
            models.CheckConstraint(condition=Q(state__in=list(STATES_NL)), name="asset_state_known"),
            models.CheckConstraint(condition=Q(method__in=list(METHODS_NL)), name="asset_method_known"),
            models.CheckConstraint(
                condition=Q(life_months__isnull=True) | Q(life_months__gte=1, life_months__lte=LONGEST_MONTHS),
                name="asset_life_in_range",
            ),
            models.CheckConstraint(
                condition=(Q(state="under_construction") & Q(in_use_on__isnull=True, disposed_on__isnull=True))
                | (Q(state="in_use") & Q(in_use_on__isnull=False, disposed_on__isnull=True))
                | (Q(state="disposed") & Q(disposed_on__isnull=False)),
                name="asset_days_fit_its_state",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="asset_is_not_its_own_part"
            ),
        ]
        indexes = [
            models.Index(fields=["client", "state", "category"], name="asset_by_state"),
            models.Index(fields=["client", "location"], name="asset_by_location"),
        ]

    def __str__(self) -> str:
        return self.number


class Book(ClientOwned):
    """The amounts and the plan of an asset, as `rules.Book` knows them; a narrow row, for a run changes all of them."""

    asset = models.OneToOneField(Asset, on_delete=models.PROTECT, primary_key=True, related_name="book")
    cost_cents = models.BigIntegerField("aanschaffingswaarde", default=0)
    revalued_cents = models.BigIntegerField("meerwaarde", default=0)
    residual_cents = models.BigIntegerField("restwaarde", default=0)
    accumulated_cents = models.BigIntegerField("afgeschreven", default=0)
    plan_start = models.DateField("plan vanaf", null=True)
    plan_end = models.DateField("plan tot", null=True)
    plan_base_cents = models.BigIntegerField("te spreiden", default=0)
    plan_before_cents = models.BigIntegerField("ervoor afgeschreven", default=0)

    class Meta:
        verbose_name = "waarde van een vast actief"
        constraints = [
            models.CheckConstraint(
                condition=Q(cost_cents__gte=0, cost_cents__lte=LARGEST_CENTS, revalued_cents__gte=0)
                & Q(revalued_cents__lte=LARGEST_CENTS),
                name="asset_book_amounts_in_range",
            ),
            models.CheckConstraint(
                condition=Q(accumulated_cents__gte=0, accumulated_cents__lte=F("cost_cents") + F("revalued_cents")),
                name="asset_book_not_beyond_value",
            ),
            models.CheckConstraint(
                condition=Q(residual_cents__gte=0, residual_cents__lte=F("cost_cents") + F("revalued_cents")),
                name="asset_book_residual_in_value",
            ),
            models.CheckConstraint(
                condition=Q(plan_start__isnull=True, plan_end__isnull=True)
                | Q(
                    plan_start__isnull=False,
                    plan_end__gte=F("plan_start"),
                    plan_base_cents=F("cost_cents") + F("revalued_cents") - F("residual_cents")
                    - F("plan_before_cents"),
                ),
                name="asset_plan_writes_off_the_base",
            ),
        ]  # fmt: skip


class Grant(ClientOwned):
    """A capital grant for an asset, taken into result in step with its write-off."""

    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="grants")
    name = models.CharField("verstrekker", max_length=160)
    account = models.CharField("rekening", max_length=10)
    granted_on = models.DateField("toegekend op")
    cents = models.BigIntegerField("bedrag")
    released_cents = models.BigIntegerField("in resultaat genomen", default=0)
    from_accumulated_cents = models.BigIntegerField(default=0)
    from_released_cents = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "kapitaalsubsidie"
        constraints = [
            models.CheckConstraint(
                condition=Q(cents__gte=0, released_cents__gte=0, released_cents__lte=F("cents")),
                name="asset_grant_not_beyond_amount",
            ),
            models.CheckConstraint(condition=Q(account__regex=r"^15[0-8]\d{3,7}$"), name="asset_grant_books_on_15"),
        ]
        indexes = [models.Index(fields=["client", "asset"], name="asset_grant_by_asset")]


class Event(ClientOwned):
    """What happened to an asset. Append-only: the amounts are the differences that it made."""

    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="events")
    position = models.PositiveIntegerField("volgnummer")
    kind = models.CharField("soort", max_length=20)
    on = models.DateField("datum")
    text = models.CharField("omschrijving", max_length=300, blank=True)
    cost_cents = models.BigIntegerField("aanschaffingswaarde", default=0)
    revalued_cents = models.BigIntegerField("meerwaarde", default=0)
    accumulated_cents = models.BigIntegerField("afgeschreven", default=0)
    granted_cents = models.BigIntegerField("subsidies", default=0)
    released_cents = models.BigIntegerField("subsidies in resultaat", default=0)
    facts = models.JSONField("gegevens", default=dict)
    entries = models.JSONField("boekingen", default=list)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    person_name = models.CharField("door", max_length=160)
    at = models.DateTimeField("op")

    class Meta:
        verbose_name = "gebeurtenis van een vast actief"
        constraints = [
            models.UniqueConstraint(fields=["client", "asset", "position"], name="asset_event_position_once"),
            models.CheckConstraint(condition=Q(kind__in=list(KINDS_NL)), name="asset_event_kind_known"),
        ]

    @property
    def kind_nl(self) -> str:
        return KINDS_NL[self.kind]


class Source(ClientOwned):
    """Which cents of a ledger line became (part of) an asset, or (without asset) why they are none. Append-only."""

    entry_id = models.BigIntegerField("boeking")
    position = models.IntegerField("lijn")
    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, null=True, related_name="sources")
    cents = models.BigIntegerField("bedrag")
    account = models.CharField("rekening", max_length=10)
    reason = models.CharField("reden", max_length=300, blank=True)
    person_name = models.CharField("door", max_length=160)
    at = models.DateTimeField("op")

    class Meta:
        verbose_name = "herkomst van een vast actief"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "entry_id", "position", "asset"], name="asset_source_once", nulls_distinct=False
            ),
            models.CheckConstraint(condition=~Q(cents=0), name="asset_source_is_something"),
            models.CheckConstraint(
                condition=Q(asset__isnull=False) | ~Q(reason=""), name="asset_source_left_out_with_reason"
            ),
        ]
