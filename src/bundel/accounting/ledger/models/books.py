"""The books of a client: accounts, journals, periods, and the doors that close them."""

from django.db import models
from django.db.models import F, Q

from bundel.platform.clients.owned import ClientOwned

MONTHS = Q(number__gte=0) & Q(number__lte=13)


class Account(ClientOwned):
    """An account of one client, activated from the chart. Closed, it refuses entries from that day on."""

    number = models.CharField("rekening", max_length=10)
    name = models.CharField("naam", max_length=160)
    kind = models.CharField("soort", max_length=12)
    normal = models.CharField("normale zijde", max_length=6)
    closed_on = models.DateField("afgesloten op", null=True, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "rekening"
        constraints = [
            models.UniqueConstraint(fields=["client", "number"], name="ledger_account_once"),
            models.CheckConstraint(condition=Q(number__regex=r"^\d{6,10}$"), name="ledger_account_number_is_digits"),
        ]


class Journal(ClientOwned):
    """A journal of one client; entries are numbered per journal and year.

    Prepared entries above `limit_cents` are posted by who may pass limits; empty means no limit.
    """

    code = models.CharField("code", max_length=8)
    name = models.CharField("naam", max_length=80)
    limit_cents = models.BigIntegerField("grens voor boekingen met de hand", null=True, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "dagboek"
        constraints = [
            models.UniqueConstraint(fields=["client", "code"], name="ledger_journal_once"),
            models.CheckConstraint(condition=Q(code__regex=r"^[A-Z][A-Z0-9]{1,7}$"), name="ledger_journal_code_form"),
            models.CheckConstraint(
                condition=Q(limit_cents__isnull=True) | Q(limit_cents__gte=0), name="ledger_journal_limit_not_negative"
            ),
        ]


class Period(ClientOwned):
    """An open period of the books: 0 opening, 1-12 months, 13 closing. What has no row here cannot be posted to."""

    year = models.SmallIntegerField("boekjaar")
    number = models.SmallIntegerField("periode")

    class Meta(ClientOwned.Meta):
        verbose_name = "periode"
        constraints = [
            models.UniqueConstraint(fields=["client", "year", "number"], name="ledger_period_once"),
            models.CheckConstraint(condition=MONTHS, name="ledger_period_from_0_to_13"),
        ]


class Lock(ClientOwned):
    """A closed door: period × journal × document type (empty means all). Rows are never changed.

    A soft lock may be reopened by two people (`Reopening`); a hard lock is final.
    """

    class Kind(models.TextChoices):
        SOFT = "soft", "Voorlopig"
        HARD = "hard", "Definitief"

    year = models.SmallIntegerField("boekjaar")
    period = models.SmallIntegerField("periode")
    journal = models.CharField("dagboek", max_length=8, blank=True)
    document_type = models.CharField("soort stuk", max_length=30, blank=True)
    kind = models.CharField("soort", max_length=4, choices=Kind.choices, default=Kind.SOFT)
    reason = models.CharField("reden", max_length=300)
    locked_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    locked_by_name = models.CharField("door", max_length=160)
    locked_at = models.DateTimeField("op")

    class Meta(ClientOwned.Meta):
        verbose_name = "vergrendeling"
        indexes = [models.Index(fields=["client", "year", "period"], name="ledger_lock_by_period")]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="ledger_lock_has_a_reason")]


class Reopening(ClientOwned):
    """A request to reopen a lock, decided by another person. An approved one holds until `relock_on`."""

    class Status(models.TextChoices):
        OPEN = "open", "Gevraagd"
        APPROVED = "approved", "Goedgekeurd"
        REFUSED = "refused", "Geweigerd"

    lock = models.ForeignKey(Lock, on_delete=models.PROTECT, related_name="reopenings")
    reason = models.CharField("reden", max_length=300)
    relock_on = models.DateField("opnieuw vergrendeld vanaf")
    requested_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    requested_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField("gevraagd op")
    status = models.CharField("status", max_length=10, choices=Status.choices, default=Status.OPEN)
    decided_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_for = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField("beslist op", null=True)
    decision_reason = models.CharField("motivering", max_length=300, blank=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "heropening"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "lock"], condition=Q(status="open"), name="ledger_one_open_reopening_a_lock"
            ),
            models.CheckConstraint(
                condition=Q(status="open", decided_by__isnull=True, decided_for__isnull=True, decided_at__isnull=True)
                | (
                    Q(decided_at__isnull=False, decided_by__isnull=False, decided_for__isnull=False)
                    & ~Q(status="open")
                    & ~Q(decided_by=F("requested_by"))
                    & ~Q(decided_for=F("requested_by"))
                    & ~Q(decided_by=F("requested_for"))
                    & ~Q(decided_for=F("requested_for"))
                ),
                name="ledger_reopening_by_two_people",
            ),
        ]
