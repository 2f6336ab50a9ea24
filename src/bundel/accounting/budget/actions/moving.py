"""What every verb of this module shares: lock an article or a commitment, judge a credit, write movements."""

from collections.abc import Collection, Mapping, Sequence

from bundel.accounting.budget import messages
from bundel.accounting.budget.models import Article, BudgetYear, Commitment, Movement
from bundel.accounting.budget.rules import CREDIT_NL, STATE_NL, Credit, Standing
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.people.actor import Actor

COUNTERS = tuple(Standing.__slots__)


def person(by: Actor) -> tuple[int, int]:
    """Who acts, and with whose authority. Raises `Refusal` for a task of Bundel: credits are decided by people."""
    if by.person_id is None or by.answers_as is None:
        raise Refusal(messages.PERSON_NEEDED)
    return by.person_id, by.answers_as


def reason_of(text: str) -> str:
    """The reason, trimmed. Raises `Refusal` when it is empty."""
    if not text.strip():
        raise Refusal(messages.REASON_NEEDED)
    return text.strip()[:300]


def open_budget(client_id: int, year: int) -> BudgetYear:
    """The open budget year of a client, kept from closing until commit. Raises `Refusal` without one."""
    found = BudgetYear.of(client_id).select_for_update(of=("self",)).filter(year=year).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_YEAR, year=year)
    if found.status != BudgetYear.Status.OPEN:
        raise Refusal(messages.CLOSED_YEAR, year=year, article="–")
    return found


def standing(article: Article) -> Standing:
    """The counters of an article as a value."""
    return Standing(*(getattr(article, name) for name in COUNTERS))


def articles(client_id: int, year: int, codes: Collection[str]) -> dict[str, Article]:
    """The articles of a year by code, locked in the order of their ids. Raises `Refusal` for one that is not there."""
    found = Article.of(client_id).select_for_update(of=("self",)).filter(year=year, code__in=codes).order_by("pk")
    known = {one.code: one for one in found}
    if missing := sorted(set(codes) - set(known)):
        if not BudgetYear.of(client_id).filter(year=year).exists():
            raise Refusal(messages.UNKNOWN_YEAR, year=year)
        raise Refusal(messages.UNKNOWN_ARTICLE, rows=tuple(missing), article=missing[0], year=year)
    if BudgetYear.of(client_id).filter(year=year, status=BudgetYear.Status.CLOSED).exists():
        raise Refusal(messages.CLOSED_YEAR, year=year, article=min(codes))
    return known


def commitment(client_id: int, number: str) -> Commitment:
    """A commitment with its article, both locked, the article first. Raises `Refusal` when it is not there."""
    while True:
        seen = Commitment.of(client_id).filter(number=number).first()
        if seen is None:
            raise Refusal(messages.UNKNOWN_COMMITMENT, commitment=number)
        article = Article.of(client_id).select_for_update(of=("self",)).get(pk=seen.article_id)
        held = Commitment.of(client_id).select_for_update(of=("self",)).get(pk=seen.pk)
        if held.article_id == article.pk:  # otherwise it was carried over while we waited
            held.article = article
            return held


def require_room(article: Article, credit: Credit, asked: int) -> None:
    """Raises `Refusal` naming article, credit, what is free and what was asked, when it does not fit."""
    now = standing(article)
    free = now.room_vak if credit == "vak" else now.room_vek
    if asked > free:
        raise Refusal(
            messages.NOT_ENOUGH,
            rows=(article.code,),
            article=article.code,
            year=article.year,
            credit=CREDIT_NL[credit],
            free=money.show(free),
            asked=money.show(asked),
        )


def wrong_state(found: Commitment) -> Refusal:
    """The refusal for a step that this state does not know."""
    state = STATE_NL[found.status].lower()
    return Refusal(messages.WRONG_STATE, rows=(found.number,), commitment=found.number, state=state)


def movement(
    by: Actor,
    article: Article,
    kind: str,
    deltas: Mapping[str, int],
    *,
    of: Commitment | None = None,
    reason: str = "",
    adjustment_line_id: int | None = None,
    overrun_id: int | None = None,
) -> Movement:
    """A movement, not yet saved; `deltas` by counter."""
    return Movement(
        client_id=article.client_id,
        article=article,
        commitment=of,
        kind=kind,
        person_id=by.person_id,
        person_name=by.name[:160],
        at=by.now,
        reason=reason[:300],
        adjustment_line_id=adjustment_line_id,
        overrun_id=overrun_id,
        **deltas,
    )


def write(movements: Sequence[Movement]) -> None:
    """Save movements in one statement; the trigger moves counters and states with them."""
    Movement.objects.bulk_create(movements)
