"""Credits: proposed by one person, approved by another; and overruns, granted by who has the right to."""

from collections.abc import Sequence

from django.urls import reverse

from bundel.accounting.budget import messages, rules
from bundel.accounting.budget.actions import moving
from bundel.accounting.budget.models import Adjustment, AdjustmentLine, Article, Overrun
from bundel.accounting.budget.rules import Credit, CreditLine
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor


@action(right="budget.manage")
def adjust(
    by: Actor,
    client_id: int,
    year: int,
    lines: Sequence[CreditLine],
    *,
    kind: str = "adjustment",
    reference: str,
    reason: str = "",
) -> int:
    """Propose credits: `initial`, `adjustment` or `transfer` (adds up to zero); another person approves. Gives the id.

    Lines of one article are added up. Raises `Refusal` for an unknown article, no reference, or nothing to change.
    """
    who, for_whom = moving.person(by)
    moving.open_budget(client_id, year)
    if not reference.strip():
        raise Refusal(messages.REFERENCE_NEEDED)
    sums: dict[str, tuple[int, int]] = {}
    for line in lines:
        vak, vek = sums.get(line.article, (0, 0))
        sums[line.article] = (vak + line.vak_cents, vek + line.vek_cents)
    changing = {code: pair for code, pair in sums.items() if pair != (0, 0)}
    if not changing:
        raise Refusal(messages.NO_LINES)
    vak, vek = (sum(pair[place] for pair in changing.values()) for place in (0, 1))
    if kind == "transfer" and (vak, vek) != (0, 0):
        raise Refusal(messages.TRANSFER_NOT_ZERO, vak=money.show(vak), vek=money.show(vek))
    known = moving.articles(client_id, year, list(changing))
    made = Adjustment.objects.create(
        client_id=client_id,
        year=year,
        kind=kind,
        reference=reference.strip()[:120],
        reason=reason.strip()[:300],
        prepared_by_id=who,
        prepared_for_id=for_whom,
        prepared_at=by.now,
    )
    AdjustmentLine.objects.bulk_create(
        AdjustmentLine(client_id=client_id, adjustment=made, article=known[code], vak=one, vek=other)
        for code, (one, other) in changing.items()
    )
    note("budget.adjustment", made.pk, name=made.reference, changes={"toestand": [None, "proposed"]}, reason=reason)
    _tell(by, made, vak, vek)
    return int(made.pk)


def _tell(by: Actor, made: Adjustment, vak: int, vek: int) -> None:
    code = Client.objects.values_list("code", flat=True).get(pk=made.client_id)
    facts = {"kind": rules.ADJUSTMENT_NL[made.kind], "year": made.year, "vak": money.show(vak), "vek": money.show(vek)}
    notify(
        by,
        made.client_id,
        people=people.holders_of_right("budget.approve", made.client_id, by.today) - {by.person_id},
        kind="budget.proposed",
        text=messages.NOTICES["proposed"].format_map(facts),
        url=reverse("budget:adjustment", args=[code, made.pk]),
        key=f"budget.adjustment:{made.pk}",
    )


def _waiting(client_id: int, adjustment_id: int) -> Adjustment:
    found = Adjustment.of(client_id).select_for_update(of=("self",)).filter(pk=adjustment_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_ADJUSTMENT)
    if found.status != "proposed":
        raise Refusal(messages.NOT_WAITING, status=rules.DECISION_NL[found.status].lower())
    return found


def _decide(by: Actor, found: Adjustment, status: str, reason: str) -> None:
    found.decided_by_id, found.decided_for_id = moving.person(by)
    found.status, found.decided_at, found.decision_reason = status, by.now, reason.strip()[:300]
    found.save(update_fields=["status", "decided_by", "decided_for", "decided_at", "decision_reason"])
    note("budget.adjustment", found.pk, name=found.reference, changes={"toestand": ["proposed", status]}, reason=reason)


@action(right="budget.approve")
def approve(by: Actor, client_id: int, adjustment_id: int, *, reason: str = "") -> None:
    """Approve credits that somebody else proposed; they count at once.

    Raises `Refusal` for who proposed it, and when a credit would fall below what is used of it.
    """
    found = _waiting(client_id, adjustment_id)
    mine = set(moving.person(by))
    if mine & {found.prepared_by_id, found.prepared_for_id}:
        raise Refusal(messages.OWN_WORK)
    lines = list(AdjustmentLine.of(client_id).filter(adjustment=found).select_related("article").order_by("article_id"))
    held = moving.articles(client_id, found.year, [line.article.code for line in lines])
    for line in lines:
        _require_above_used(held[line.article.code], line)
    _decide(by, found, "approved", reason)
    moving.write(
        [
            moving.movement(
                by, held[line.article.code], "credit", {"vak": line.vak, "vek": line.vek},
                adjustment_line_id=line.pk, reason=found.reference,
            )
            for line in lines
        ]
    )  # fmt: skip


def _require_above_used(article: Article, line: AdjustmentLine) -> None:
    now = moving.standing(article)
    pairs: tuple[tuple[Credit, int, int], ...] = (("vak", line.vak, now.room_vak), ("vek", line.vek, now.room_vek))
    for credit, change, room in pairs:
        if change < 0 and (room + change < 0 or getattr(now, credit) + change < 0):
            raise Refusal(
                messages.LESS_THAN_USED,
                rows=(article.code,),
                article=article.code,
                year=article.year,
                credit=rules.CREDIT_NL[credit],
                free=money.show(room),
                asked=money.show(-change),
            )


@action(right="budget.approve")
def refuse(by: Actor, client_id: int, adjustment_id: int, *, reason: str) -> None:
    """Refuse proposed credits, with a reason."""
    _decide(by, _waiting(client_id, adjustment_id), "refused", moving.reason_of(reason))


@action(right="budget.manage")
def withdraw(by: Actor, client_id: int, adjustment_id: int) -> None:
    """Take back credits that one proposed oneself."""
    found = _waiting(client_id, adjustment_id)
    if found.prepared_by_id != by.person_id:
        raise Refusal(messages.ONLY_PREPARER)
    _decide(by, found, "withdrawn", "")


@action(right="budget.override")
def grant_overrun(by: Actor, client_id: int, year: int, article: str, credit: Credit, cents: int, reason: str) -> int:
    """Let an article go beyond a credit by an amount, with a reason; shown in the execution. Gives the id.

    Raises `Refusal` without reason, for an amount of zero or less, and for an unknown article.
    """
    who, for_whom = moving.person(by)
    reason = moving.reason_of(reason)
    if cents <= 0:
        raise Refusal(messages.AMOUNT_POSITIVE)
    held = moving.articles(client_id, year, [article])[article]
    made = Overrun.objects.create(
        client_id=client_id,
        article=held,
        credit=credit,
        cents=cents,
        reason=reason,
        granted_by_id=who,
        granted_for_id=for_whom,
        granted_at=by.now,
    )
    moving.write(
        [moving.movement(by, held, "overrun", {f"{credit}_overrun": cents}, overrun_id=made.pk, reason=reason)]
    )
    note(
        "budget.article", held.pk, name=article, reason=reason, changes={f"overschrijding {credit.upper()}": [0, cents]}
    )
    return int(made.pk)
