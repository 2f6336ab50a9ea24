"""The steps that every verb of this module shares: lock, move, tell the next one. Used by its actions alone."""

from collections.abc import Iterable

from django.db.models import Count, Q, Sum
from django.urls import reverse

from bundel.accounting.payments import messages, queries, rules
from bundel.accounting.payments.models import Line, Run
from bundel.kit import money
from bundel.kit.findings import Fact, Refusal
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor


def locked(client_id: int, run_id: int) -> Run:
    """The run, locked until the end of the action. Raises `Refusal` when it is not one of this client."""
    found: Run | None = Run.of(client_id).select_for_update(of=("self",)).filter(pk=run_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_RUN)
    return found


def require_status(run: Run, *statuses: str) -> None:
    """Raises `Refusal` when the run stands in another status."""
    if run.status not in statuses:
        raise Refusal(messages.WRONG_STATUS, run=run.number, status=rules.RUN_NL[run.status].lower())  # type: ignore[index]


def require_reason(reason: str) -> str:
    """The reason, trimmed. Raises `Refusal` when it is empty."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    return reason.strip()[:300]


def person(by: Actor) -> tuple[int, int | None]:
    """(who acts, for whom). Raises `Refusal` for a task of Bundel: these steps are taken by people."""
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    return by.person_id, by.acting_for_id


def who(*ids: int | None) -> frozenset[int]:
    """The people of one step: the one who acted and the one acted for."""
    return frozenset(one for one in ids if one is not None)


def hands(run: Run) -> rules.Hands:
    """Through whose hands the run went until now."""
    signatures = (who(run.signed_by_id, run.signed_for_id), who(run.signed_again_by_id, run.signed_again_for_id))
    return rules.Hands(
        prepared=who(run.prepared_by_id, run.prepared_for_id),
        approved=who(run.approved_by_id, run.approved_for_id),
        signed=tuple(one for one in signatures if one),
    )


def move(run: Run, status: rules.RunStatus, *, reason: str = "") -> None:
    """Set another status and tell the trail; the caller saves."""
    if not rules.allowed(run.status, status):
        require_status(run)
    note("payment_run", run.pk, name=run.number, changes={"status": [run.status, status]}, reason=reason)
    run.status = status


def count(run: Run) -> None:
    """Bring the totals of a run in line with its lines; the caller saves."""
    lines = Line.of(run.client_id).filter(run=run).exclude(state="removed")
    found = lines.aggregate(n=Count("id", filter=Q(amount_cents__gt=0)), total=Sum("amount_cents"))
    run.line_count, run.total_cents = found["n"], found["total"] or 0


def refuse_changes(run: Run, by: Actor) -> None:
    """Raises `Refusal` naming the lines that do not hold any more: account blocked, other amount, held."""
    changed = queries.changed_lines(run.client_id, run.pk, by.today)
    if changed:
        rows = tuple(f"{one.name}: {one.text}" for one in changed)
        raise Refusal(messages.CHANGED_SINCE, rows=rows, run=run.number, count=len(changed))


def follow_lines(client_id: int, run_ids: Iterable[int]) -> None:
    """Let the status of sent runs follow their lines."""
    for run in Run.of(client_id).select_for_update(of=("self",)).filter(pk__in=set(run_ids)).order_by("pk"):
        states = Line.of(client_id).filter(run=run).values_list("state", flat=True).distinct()
        status = rules.what_became(states)
        if status != run.status:
            move(run, status)
            run.save(update_fields=["status"])


def address(run: Run) -> str:
    """The path of the run's page."""
    code = Client.objects.values_list("code", flat=True).get(pk=run.client_id)
    return reverse("payments:run", kwargs={"client_code": code, "number": run.number})


def tell(by: Actor, run: Run, notice: str, right: str, **facts: Fact) -> None:
    """Tell those with a right for the client that a run waits for them; who had a part in it is left out."""
    total = money.show(money.Cents(run.total_cents), euro=True)
    given: dict[str, Fact] = {"run": run.number, "count": run.line_count, "total": total, **facts}
    done = hands(run)
    busy = done.prepared.union(done.approved, *done.signed) if right != "payments.prepare" else frozenset[int]()
    notify(
        by,
        run.client_id,
        people=people.holders_of_right(right, run.client_id, by.today) - busy,
        kind=f"payments.{notice}",
        text=messages.NOTICES[notice].format_map(given),
        url=address(run),
        key=f"payments.run:{run.pk}/{notice}/{by.request_id}",
    )
