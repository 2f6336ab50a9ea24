"""Tables of approvals."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Coalesce

from bundel.platform.approvals.rules import ANSWERS, TRANSITIONS
from bundel.platform.clients.models import DateRange
from bundel.platform.clients.owned import ClientOwned


class AmountRange(Func):
    """PostgreSQL `int8range(from, to)`, half-open."""

    function = "int8range"


class Chain(models.Model):
    """Who must agree to a kind of thing within two amounts. Without client it holds for clients without an own one."""

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, related_name="+")
    kind = models.CharField("soort", max_length=30)
    caption = models.CharField("naam", max_length=120)
    from_cents = models.BigIntegerField("vanaf")
    to_cents = models.BigIntegerField("tot", null=True)
    article_prefix = models.CharField("begin van het artikel", max_length=40, blank=True)
    steps = models.JSONField("stappen")
    valid_from = models.DateField("geldig vanaf")
    valid_to = models.DateField("geldig tot", null=True)

    class Meta:
        verbose_name = "goedkeuringsketen"
        constraints = [
            ExclusionConstraint(
                name="one_chain_an_amount",
                expressions=[
                    (Coalesce("client", 0), RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    ("article_prefix", RangeOperators.EQUAL),
                    (AmountRange(F("from_cents"), F("to_cents")), RangeOperators.OVERLAPS),
                    (DateRange(F("valid_from"), F("valid_to")), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(condition=Q(from_cents__gte=0), name="chain_from_zero"),
        ]


class Request(ClientOwned):
    """Something that waits for agreement. `position` and `waiting_*` are its present step; closed, it never changes."""

    kind = models.CharField(max_length=30)
    subject = models.CharField(max_length=80)
    name = models.CharField(max_length=200)
    amount_cents = models.BigIntegerField()
    article = models.CharField(max_length=40, blank=True)
    due_on = models.DateField(null=True)
    url = models.CharField(max_length=300, blank=True)
    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=10, default="open")
    position = models.PositiveSmallIntegerField(default=1)
    waiting_role = models.CharField(max_length=40, blank=True)
    waiting_person_id = models.BigIntegerField(null=True)
    excluded = ArrayField(models.BigIntegerField(), default=list)
    started_at = models.DateTimeField()
    started_by_id = models.BigIntegerField(null=True)
    started_by_name = models.CharField(max_length=160)
    reminded_percent = models.PositiveSmallIntegerField(default=0)
    closed_at = models.DateTimeField(null=True)

    class Meta(ClientOwned.Meta):
        verbose_name = "goedkeuring"
        constraints = [
            models.UniqueConstraint(
                fields=["client", "subject"], condition=Q(status="open"), name="one_open_request_a_subject"
            ),
            models.CheckConstraint(condition=Q(status__in=list(TRANSITIONS)), name="request_status_known"),
        ]
        indexes = [
            models.Index(
                fields=["client", "waiting_role", "due_on"], name="request_by_role", condition=Q(status="open")
            ),
            models.Index(fields=["client", "waiting_person_id"], name="request_by_person", condition=Q(status="open")),
            models.Index(fields=["client", "subject"], name="request_by_subject"),
        ]


class RequestStep(ClientOwned):
    """A step of a request, copied from the chain at the start: a later change of the chain leaves it alone."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="steps")
    position = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=40, blank=True)
    person_id = models.BigIntegerField(null=True)
    needed = models.PositiveSmallIntegerField()

    class Meta(ClientOwned.Meta):
        constraints = [
            models.UniqueConstraint(fields=["client", "request", "position"], name="one_step_a_position"),
            models.CheckConstraint(condition=Q(needed__gte=1), name="step_needs_somebody"),
        ]


class Decision(ClientOwned):
    """An answer: who was asked, who really answered, and through which substitutes. Append-only."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="decisions")
    position = models.PositiveSmallIntegerField()
    decision = models.CharField(max_length=10)
    asked_person_id = models.BigIntegerField()
    answered_by_id = models.BigIntegerField()
    through = models.CharField(max_length=400, blank=True)
    reason = models.CharField(max_length=1000, blank=True)
    at = models.DateTimeField()

    class Meta(ClientOwned.Meta):
        constraints = [
            models.UniqueConstraint(fields=["client", "request", "answered_by_id"], name="one_answer_a_person"),
            models.UniqueConstraint(
                fields=["client", "request", "position", "asked_person_id"], name="one_answer_an_asked_person"
            ),
            models.CheckConstraint(condition=Q(decision__in=list(ANSWERS)), name="decision_known"),
        ]
