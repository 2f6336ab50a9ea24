"""Tables of people and their rights."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Lower

from bundel.platform.clients.models import DateRange


class PersonManager(BaseUserManager["Person"]):
    """Makes people the way Django's sign-in expects."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Person":
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, email: str | None) -> "Person":
        return self.get(email__iexact=email)


class Person(AbstractBaseUser):
    """Somebody who signs in. Rights come from role assignments alone; there is no superuser flag."""

    email = models.EmailField("e-mailadres", unique=True)
    name = models.CharField("naam", max_length=120)
    # Empty: nothing chosen, so that of the browser.
    language = models.CharField(
        "taal", max_length=5, default="", blank=True, choices=[("nl", "Nederlands"), ("en", "English")]
    )
    is_active = models.BooleanField("actief", default=True)
    created_at = models.DateTimeField("aangemaakt op", auto_now_add=True)
    deactivated_on = models.DateField("uit dienst op", null=True, blank=True)

    objects = PersonManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"
        ordering = ["name"]
        constraints = [models.UniqueConstraint(Lower("email"), name="person_email_ignores_case")]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """Two letters for the frame."""
        words = self.name.split()
        return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words))[:2].upper()


class RoleAssignment(models.Model):
    """A person holds a role for a client (or, for staff of the centre, for all clients) from a date to a date."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    role = models.CharField("rol", max_length=40)
    client = models.ForeignKey(
        "clients.Client", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="cliënt"
    )
    valid_from = models.DateField("vanaf")
    valid_to = models.DateField("tot", null=True, blank=True)
    granted_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "roltoekenning"
        constraints = [
            ExclusionConstraint(
                name="one_role_assignment_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (Coalesce("client", 0), RangeOperators.EQUAL),
                    (DateRange(F("valid_from"), F("valid_to")), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")), name="role_ends_after_it_starts"
            ),
        ]


class Delegation(models.Model):
    """`giver` lets `receiver` act for them in one role, for one client or all of theirs, in a period."""

    giver = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="delegations_given")
    receiver = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="delegations_received")
    role = models.CharField("rol", max_length=40)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    valid_from = models.DateField("vanaf")
    valid_to = models.DateField("tot")
    reason = models.CharField("reden", max_length=200)
    revoked_at = models.DateTimeField("ingetrokken op", null=True, blank=True)

    class Meta:
        verbose_name = "vervanging"
        constraints = [
            models.CheckConstraint(condition=~Q(giver=F("receiver")), name="nobody_delegates_to_themselves"),
            models.CheckConstraint(condition=Q(valid_to__gt=F("valid_from")), name="delegation_ends_after_it_starts"),
        ]


class StaffVisit(models.Model):
    """Staff of the centre opened the work of a client: the log of scope across clients."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="+")
    on = models.DateField("op")
    first_at = models.DateTimeField("eerst om")
    place = models.CharField("waar", max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "client", "on"], name="one_staff_visit_a_day")]


class ApiKey(models.Model):
    """A key with which a system of a client uses the API. Only its hash is kept."""

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="+")
    name = models.CharField("naam", max_length=80)
    prefix = models.CharField("begin van de sleutel", max_length=12, unique=True)
    key_hash = models.CharField("hash", max_length=64)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name="handelt als")
    created_at = models.DateTimeField("aangemaakt op", auto_now_add=True)
    revoked_at = models.DateTimeField("ingetrokken op", null=True, blank=True)
    last_used_on = models.DateField("laatst gebruikt op", null=True, blank=True)


class ApiUse(models.Model):
    """How often a key was used in the present minute."""

    key = models.OneToOneField(ApiKey, on_delete=models.CASCADE, primary_key=True, related_name="+")
    minute = models.DateTimeField()
    used = models.PositiveIntegerField()
