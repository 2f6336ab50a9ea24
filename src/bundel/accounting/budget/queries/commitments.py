"""Commitments and the movements behind every counter."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from bundel.accounting.budget import messages
from bundel.accounting.budget.models import Commitment, Movement
from bundel.accounting.budget.rules import KIND_NL, STATE_NL, Standing
from bundel.kit.findings import Refusal
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment. `year` is that of its VAK, `at_year` that in which it is cleared now. In cents."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    number: str
    year: int
    at_year: int
    article: str
    status: str
    asked_cents: int
    open_cents: int
    cleared_cents: int
    subject: str
    creditor: str
    description: str
    made_at: dt.datetime
    made_by: str

    @property
    def cents(self) -> int:
        """The amount as it is now."""
        return self.open_cents + self.cleared_cents

    @property
    def status_nl(self) -> str:
        return STATE_NL[self.status]

    @property
    def carried(self) -> bool:
        return self.at_year != self.year


_FIELDS = ("pk", "client_id", "client__code", "client__name", "number", "year", "article__year", "article__code",
           "status", "asked", "open", "cleared", "subject", "creditor", "description", "made_at",
           "made_by")  # fmt: skip


def commitment(client_id: int, number: str) -> CommitmentRow:
    """One commitment. Raises `Refusal` when it is not there."""
    row = Commitment.of(client_id).filter(number=number).values_list(*_FIELDS).first()
    if row is None:
        raise Refusal(messages.UNKNOWN_COMMITMENT, commitment=number)
    return CommitmentRow(*row)


def commitments(
    client_ids: list[int] | None = None,
    *,
    year: int | None = None,
    article: str = "",
    status: str = "",
    subject: str = "",
    text: str = "",
    after: int = 0,
    limit: int = 50,
) -> list[CommitmentRow]:
    """Commitments of the clients in scope, newest first, after the id `after`; `year` is that in which they stand."""
    found = Commitment.objects.filter(client_id__in=scope.current() if client_ids is None else client_ids)
    if year:
        found = found.filter(article__year=year)
    if article:
        found = found.filter(article__code=article)
    if status:
        found = found.filter(status=status)
    if subject:
        found = found.filter(subject=subject)
    if text:
        words = Q(number__istartswith=text) | Q(creditor__icontains=text) | Q(article__code__istartswith=text)
        found = found.filter(words)
    if after:
        found = found.filter(pk__lt=after)
    return [CommitmentRow(*row) for row in found.order_by("-pk").values_list(*_FIELDS)[:limit]]


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One movement: what it was, by whom and why, and what it added to each counter (cents)."""

    id: int
    kind: str
    at: dt.datetime
    person: str
    reason: str
    commitment: str
    posting_id: int | None
    change: Standing

    @property
    def kind_nl(self) -> str:
        return KIND_NL[self.kind]

    @property
    def cents(self) -> int:
        """The amount that the movement is about: of its first counter that grows, else that shrinks."""
        moved = [getattr(self.change, name) for name in Standing.__slots__]
        return next((one for one in moved if one > 0), next((one for one in moved if one), 0))


def movements(client_id: int, *, article_id: int = 0, number: str = "", limit: int = 200) -> list[MovementRow]:
    """The movements of an article or of a commitment, newest first."""
    found: QuerySet[Movement] = Movement.of(client_id).select_related("commitment").order_by("-pk")
    if article_id:
        found = found.filter(article_id=article_id)
    if number:
        found = found.filter(commitment__number=number)
    return [
        MovementRow(
            one.pk,
            one.kind,
            one.at,
            one.person_name,
            one.reason,
            one.commitment.number if one.commitment else "",
            one.posting_id,
            Standing(*(getattr(one, name) for name in Standing.__slots__)),
        )
        for one in found[:limit]
    ]
