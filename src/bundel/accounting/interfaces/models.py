"""Tables of interfaces: systems that deliver, their files, what was booked of them and what was not."""

from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.owned import ClientOwned


class Feeder(ClientOwned):
    """A system of a client that delivers entries. Made by one person, put to use by another."""

    code = models.CharField("code", max_length=20)
    name = models.CharField("naam", max_length=120)
    journal = models.CharField("dagboek", max_length=8)
    layout = models.JSONField("indeling")
    schedule = models.CharField("verwacht", max_length=5, default="none")
    policy = models.CharField("boeken", max_length=5, default="rows")
    owner = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+", verbose_name="eigenaar")
    made_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    made_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField("ingericht op")
    active = models.BooleanField("in gebruik", default=False)
    activated_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    activated_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    activated_at = models.DateTimeField("in gebruik sinds", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "toeleverend systeem"
        constraints = [
            models.UniqueConstraint(fields=["client", "code"], name="interfaces_feeder_once"),
            models.CheckConstraint(
                condition=Q(schedule__in=["none", "day", "week", "month"]), name="interfaces_schedule_known"
            ),
            models.CheckConstraint(condition=Q(policy__in=["whole", "rows"]), name="interfaces_policy_known"),
            models.CheckConstraint(
                condition=Q(active=False)
                | (
                    Q(activated_by__isnull=False, activated_for__isnull=False, activated_at__isnull=False)
                    & ~Q(activated_by=F("made_by"))
                    & ~Q(activated_by=F("made_for"))
                    & ~Q(activated_for=F("made_by"))
                    & ~Q(activated_for=F("made_for"))
                ),
                name="interfaces_activated_by_another",
            ),
        ]


class Delivery(ClientOwned):
    """One file of a feeder: what is in it, what was told about it, what became of it. `done` counts entries handled."""

    feeder = models.ForeignKey(Feeder, on_delete=models.PROTECT, related_name="+")
    batch = models.CharField("kenmerk", max_length=60)
    sha256 = models.CharField("controlegetal", max_length=64)
    name = models.CharField("bestand", max_length=200)
    document_id = models.BigIntegerField("origineel", null=True)
    repairs = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+", verbose_name="herstelt")
    layout = models.JSONField("indeling bij ontvangst")
    policy = models.CharField("boeken", max_length=5)
    received_at = models.DateTimeField("ontvangen")
    received_by_name = models.CharField("aangeleverd door", max_length=160)
    rows = models.PositiveIntegerField("rijen")
    debit = models.BigIntegerField("debet")
    credit = models.BigIntegerField("credit")
    told_rows = models.PositiveIntegerField("opgegeven rijen", null=True)
    told_debit = models.BigIntegerField("opgegeven debet", null=True)
    told_credit = models.BigIntegerField("opgegeven credit", null=True)
    state = models.CharField("toestand", max_length=8, default="received")
    entries = models.PositiveIntegerField("boekingen")
    done = models.PositiveIntegerField("behandelde boekingen", default=0)
    booked_rows = models.PositiveIntegerField("geboekte rijen", default=0)
    booked_cents = models.BigIntegerField("geboekt", default=0)
    rejected_rows = models.PositiveIntegerField("afgekeurde rijen", default=0)
    rejected_debit = models.BigIntegerField("afgekeurd debet", default=0)
    rejected_credit = models.BigIntegerField("afgekeurd credit", default=0)
    skipped_rows = models.PositiveIntegerField("rijen die al geboekt of geschrapt waren", default=0)
    skipped_debit = models.BigIntegerField("al behandeld debet", default=0)
    skipped_credit = models.BigIntegerField("al behandeld credit", default=0)
    run_id = models.BigIntegerField("taak", null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "levering"
        constraints = [
            models.UniqueConstraint(fields=["client", "feeder", "batch"], name="interfaces_batch_once"),
            models.UniqueConstraint(fields=["client", "feeder", "sha256"], name="interfaces_bytes_once"),
            models.CheckConstraint(
                condition=Q(state__in=["received", "booked", "partly", "rejected", "replayed"]),
                name="interfaces_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state="received")
                | Q(
                    rows=F("booked_rows") + F("rejected_rows") + F("skipped_rows"),
                    debit=F("booked_cents") + F("rejected_debit") + F("skipped_debit"),
                    credit=F("booked_cents") + F("rejected_credit") + F("skipped_credit"),
                    done=F("entries"),
                ),
                name="interfaces_all_accounted_for",
            ),
        ]
        indexes = [models.Index(fields=["client", "feeder", "-received_at"], name="interfaces_by_feeder")]


class Booking(ClientOwned):
    """An entry that a delivery brought into the ledger. `origin` is the delivery it belongs to: itself or the one it
    repairs."""

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="+")
    origin = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField("referentie", max_length=60)
    entry_id = models.BigIntegerField("boeking")
    number = models.CharField("boekingsnummer", max_length=30)
    rows = models.PositiveIntegerField("rijen")
    cents = models.BigIntegerField("bedrag")

    class Meta(ClientOwned.Meta):
        verbose_name = "geboekte referentie"
        constraints = [
            models.UniqueConstraint(fields=["client", "origin", "reference"], name="interfaces_booked_once"),
        ]
        indexes = [models.Index(fields=["client", "delivery"], name="interfaces_booked_of")]


class Reject(ClientOwned):
    """A row that was not booked, as it came, and why. Stays for ever."""

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="+")
    origin = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="+")
    row = models.PositiveIntegerField("rij")
    reference = models.CharField("referentie", max_length=60)
    debit = models.BigIntegerField("debet")
    credit = models.BigIntegerField("credit")
    raw = models.CharField("zoals geleverd", max_length=1000)
    code = models.CharField("reden (code)", max_length=60)
    reason = models.CharField("reden", max_length=400)

    class Meta(ClientOwned.Meta):
        verbose_name = "afgekeurde rij"
        constraints = [models.UniqueConstraint(fields=["client", "delivery", "row"], name="interfaces_reject_once")]
        indexes = [models.Index(fields=["client", "origin", "reference"], name="interfaces_reject_of")]


class Dropping(ClientOwned):
    """A rejected entry that a person decided never to book, and why."""

    origin = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField("referentie", max_length=60)
    reason = models.CharField("reden", max_length=300)
    by_name = models.CharField("door", max_length=160)
    at = models.DateTimeField("op")

    class Meta(ClientOwned.Meta):
        verbose_name = "geschrapte boeking"
        constraints = [
            models.UniqueConstraint(fields=["client", "origin", "reference"], name="interfaces_dropped_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="interfaces_dropped_with_a_reason"),
        ]
