"""Tables of closing. Certifications and signatures are never changed; a task that opens again gets new ones."""

from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.owned import ClientOwned


class Close(ClientOwned):
    """The closing of a month (1-12) or of the year (13) of a client, with the version of the task list it follows."""

    year = models.SmallIntegerField("boekjaar")
    period = models.SmallIntegerField("periode")
    version = models.CharField("versie van de takenlijst", max_length=20)
    opened_at = models.DateTimeField("geopend op")
    closed_at = models.DateTimeField("afgesloten op", null=True)
    closed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta(ClientOwned.Meta):
        verbose_name = "afsluiting"
        constraints = [
            models.UniqueConstraint(fields=["client", "year", "period"], name="closing_close_once"),
            models.CheckConstraint(condition=Q(period__gte=1) & Q(period__lte=13), name="closing_period_1_to_13"),
        ]


class Task(ClientOwned):
    """A task of a close. Only a certification moves its state."""

    close = models.ForeignKey(Close, on_delete=models.PROTECT, related_name="tasks")
    code = models.CharField("taak", max_length=20)
    place = models.SmallIntegerField("volgorde")
    caption = models.CharField("omschrijving", max_length=160)
    side = models.CharField("kant", max_length=6)
    control = models.CharField("controle", max_length=40)
    needs = models.JSONField("wacht op", default=list)
    due_on = models.DateField("tegen")
    state = models.CharField("toestand", max_length=10, default="to_do")
    owner = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    seen_at = models.DateTimeField("laatst nagekeken op", null=True)
    found = models.IntegerField("uitzonderingen", default=0)

    class Meta(ClientOwned.Meta):
        verbose_name = "taak"
        constraints = [
            models.UniqueConstraint(fields=["client", "close", "code"], name="closing_task_once"),
            models.CheckConstraint(
                condition=Q(state__in=["to_do", "exceptions", "certified", "signed", "reopened"]),
                name="closing_task_state_known",
            ),
            models.CheckConstraint(
                condition=~Q(state="certified") | Q(found=0), name="closing_certified_found_nothing"
            ),
        ]


class Certification(ClientOwned):
    """What a control found at one moment: how many, the rows themselves, and their hash. Append-only evidence."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="certifications")
    at = models.DateTimeField("op")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    person_name = models.CharField("door", max_length=160)
    verdict = models.CharField("uitkomst", max_length=10)
    found = models.IntegerField("uitzonderingen")
    rows = models.JSONField("rijen")
    digest = models.CharField("sha256", max_length=64)
    reason = models.CharField("reden", max_length=300, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "vaststelling"
        indexes = [models.Index(fields=["client", "task", "at"], name="closing_certified_by_task")]


class Signature(ClientOwned):
    """A named person takes one exception of a task for his or her account, with the reason."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="signatures")
    key = models.CharField("uitzondering", max_length=120)
    text = models.CharField("omschrijving", max_length=300)
    reason = models.CharField("reden", max_length=300)
    signed_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    signed_by_name = models.CharField("getekend door", max_length=160)
    signed_at = models.DateTimeField("getekend op")

    class Meta(ClientOwned.Meta):
        verbose_name = "getekende uitzondering"
        constraints = [
            models.UniqueConstraint(fields=["client", "task", "key"], name="closing_signature_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="closing_signature_has_a_reason"),
        ]


class Accrual(ClientOwned):
    """A proposed accrual of a period: booked with its reversal in the next one, or turned down with a reason."""

    class State(models.TextChoices):
        PROPOSED = "proposed", "Voorgesteld"
        BOOKED = "booked", "Geboekt"
        REFUSED = "refused", "Afgewezen"

    year = models.SmallIntegerField("boekjaar")
    period = models.SmallIntegerField("periode")
    source = models.CharField("bron", max_length=80)
    kind = models.CharField("soort", max_length=12)
    description = models.CharField("omschrijving", max_length=200)
    cost_account = models.CharField("kostenrekening", max_length=10)
    balance_account = models.CharField("balansrekening", max_length=10)
    article = models.CharField("begrotingsartikel", max_length=60, blank=True)
    cost_centre = models.CharField("kostenplaats", max_length=40, blank=True)
    partner = models.CharField("relatie", max_length=40, blank=True)
    cents = models.BigIntegerField("bedrag")
    state = models.CharField("toestand", max_length=8, choices=State.choices, default=State.PROPOSED)
    entry_id = models.BigIntegerField("boeking", null=True)
    reason = models.CharField("reden", max_length=300, blank=True)
    decided_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField("beslist op", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "overlopende post"
        constraints = [
            models.UniqueConstraint(fields=["client", "year", "period", "source"], name="closing_accrual_once"),
            models.CheckConstraint(
                condition=~Q(state="booked") | Q(entry_id__isnull=False), name="closing_accrual_booked"
            ),
            models.CheckConstraint(condition=~Q(state="refused") | ~Q(reason=""), name="closing_accrual_refused_why"),
            models.CheckConstraint(condition=Q(cents__gt=0), name="closing_accrual_positive"),
        ]


class YearEnd(ClientOwned):
    """The year end of a client: what it found at its start and how far it is. Undone, the next attempt is a new row."""

    class State(models.TextChoices):
        RUNNING = "running", "Bezig"
        DONE = "done", "Klaar"
        UNDONE = "undone", "Teruggedraaid"

    year = models.SmallIntegerField("boekjaar")
    attempt = models.SmallIntegerField("poging")
    state = models.CharField("toestand", max_length=8, choices=State.choices, default=State.RUNNING)
    result_cents = models.BigIntegerField("resultaat")
    result_rows = models.IntegerField("lijnen van het resultaat")
    carry_rows = models.IntegerField("over te dragen lijnen")
    posted_rows = models.IntegerField("geboekte lijnen", default=0)
    digest = models.CharField("sha256 van de over te dragen lijnen", max_length=64)
    started_by_name = models.CharField("gestart door", max_length=160)
    started_at = models.DateTimeField("gestart op")
    ended_at = models.DateTimeField("klaar op", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "jaareinde"
        constraints = [
            models.UniqueConstraint(fields=["client", "year", "attempt"], name="closing_year_end_attempt"),
            models.UniqueConstraint(
                fields=["client", "year"], condition=~Q(state="undone"), name="closing_one_year_end_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(posted_rows__lte=F("result_rows") + F("carry_rows")),
                name="closing_year_end_not_past_its_rows",
            ),
        ]


class Carry(ClientOwned):
    """One line that a year end posts: part 1 appropriates the result, part 2 opens the next year. Per full key."""

    year_end = models.ForeignKey(YearEnd, on_delete=models.PROTECT, related_name="carried")
    place = models.IntegerField("volgnummer")
    part = models.SmallIntegerField("deel")
    account = models.CharField("rekening", max_length=10)
    partner = models.TextField("relatie", blank=True)
    article = models.TextField("begrotingsartikel", blank=True)
    cost_centre = models.TextField("kostenplaats", blank=True)
    esr = models.TextField("ESR-code", blank=True)
    dimensions = models.JSONField("dimensies", default=dict)
    cents = models.BigIntegerField("debet min credit")

    class Meta(ClientOwned.Meta):
        verbose_name = "over te dragen lijn"
        constraints = [models.UniqueConstraint(fields=["client", "year_end", "place"], name="closing_carry_once")]
