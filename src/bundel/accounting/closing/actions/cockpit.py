"""Opening a close, certifying its tasks by their controls, signing exceptions, closing the period."""

from bundel.accounting.closing import messages, queries, rules
from bundel.accounting.closing.models import Certification, Close, Signature, Task
from bundel.accounting.closing.queries import controls
from bundel.accounting.closing.rules import Found
from bundel.accounting.ledger import actions as ledger
from bundel.kit.findings import Refusal
from bundel.kit.hashing import canonical_json, sha256_bytes
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor


@action(right="closing.certify")
def open_close(by: Actor, client_id: int, year: int, period: int, *, shift: int = 0) -> int:
    """Open the close of a month (1-12) or of the year (13): its tasks with their due days. Done again, nothing changes.

    `shift` moves every due day by so many working days, for a client with a calendar of its own.
    """
    kind: rules.Kind = "year" if period == 13 else "month"
    tasks = rules.task_list(kind)
    close, made = Close.objects.get_or_create(
        client_id=client_id, year=year, period=period, defaults={"version": tasks.version, "opened_at": by.now}
    )
    if made:
        Task.objects.bulk_create(
            Task(
                client_id=client_id, close=close, code=one.code, place=place, caption=one.caption, side=one.side,
                control=one.control, needs=list(one.needs), due_on=rules.due_on(year, period, one.day, shift),
            )
            for place, one in enumerate(tasks.tasks)
        )  # fmt: skip
        name = queries.period_name(year, period)
        note("closing.close", close.pk, name=name, changes={"takenlijst": [None, tasks.version]})
    return int(close.pk)


@action(right="closing.view")
def certify(by: Actor, client_id: int, task_id: int) -> str:
    """Let the control of a task look, and keep what it found. Returns the state that follows.

    Centre tasks ask `closing.certify`, client tasks `closing.certify_client`. Raises `Refusal` while another task must
    come first, or when the task is certified already.
    """
    task, close = _locked(client_id, task_id)
    _require_side(by, task)
    if task.state in rules.DONE:
        raise Refusal(messages.ALREADY_DONE, task=task.caption)
    states = dict(Task.of(client_id).filter(close=close).values_list("code", "state"))
    captions = dict(Task.of(client_id).filter(close=close).values_list("code", "caption"))
    missing = [captions[need] for need in task.needs if states[need] not in rules.DONE]
    if missing:
        raise Refusal(messages.WAITS, task=task.caption, needs="; ".join(missing))
    found = controls.run(task, close, by.today)
    signed = Signature.of(client_id).filter(task=task).values_list("key", flat=True)
    return _keep(by, task, close, found, rules.verdict(found, signed))


def _require_side(by: Actor, task: Task) -> None:
    if by.person_id is not None and not rights.has(by, rules.RIGHT_OF[task.side], task.client_id):
        raise Refusal(messages.OTHER_SIDE, task=task.caption, side=rules.SIDES[task.side])


def _keep(by: Actor, task: Task, close: Close, found: list[Found], verdict: str) -> str:
    rows = [{"key": one.key, "text": one.text, "address": one.address, "cents": one.cents} for one in found]
    content = {"rows": rows, "evidence": controls.evidence(task.client_id, close.year, close.period)}
    Certification.objects.create(
        client_id=task.client_id, task=task, at=by.now, person_id=by.person_id, person_name=by.name[:160],
        verdict=verdict, found=len(found), rows=content, digest=sha256_bytes(canonical_json(content)),
    )  # fmt: skip
    before, task.state, task.found, task.seen_at = task.state, verdict, len(found), by.now
    task.save(update_fields=["state", "found", "seen_at"])
    note(
        "closing.task",
        task.pk,
        name=task.caption,
        changes={"toestand": [before, verdict], "gevonden": [None, len(found)]},
    )
    return verdict


@action(right="closing.sign")
def sign_exception(by: Actor, client_id: int, task_id: int, key: str, *, reason: str) -> str:
    """Take one exception for one's own account. When all are signed the task is in order. Returns its state."""
    if by.person_id is None:
        raise Refusal(messages.NEEDS_A_PERSON)
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    task, close = _locked(client_id, task_id)
    if task.state in rules.DONE:
        raise Refusal(messages.ALREADY_DONE, task=task.caption)
    found = controls.run(task, close, by.today)
    one = next((each for each in found if each.key == key), None)
    if one is None:
        raise Refusal(messages.NOTHING_TO_SIGN, task=task.caption)
    Signature.objects.get_or_create(
        client_id=client_id, task=task, key=key,
        defaults={
            "text": one.text[:300], "reason": reason.strip()[:300], "signed_by_id": by.person_id,
            "signed_by_name": by.name[:160], "signed_at": by.now,
        },
    )  # fmt: skip
    note(
        "closing.task", task.pk, name=task.caption, reason=reason, changes={"getekende uitzondering": [None, one.text]}
    )
    signed = Signature.of(client_id).filter(task=task).values_list("key", flat=True)
    return _keep(by, task, close, found, rules.verdict(found, signed))


@action(right="closing.lock")
def reopen(by: Actor, client_id: int, task_id: int, *, reason: str) -> None:
    """Open a certified task again, with everything that waits for it."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    task, close = _locked(client_id, task_id)
    if task.state not in rules.DONE:
        raise Refusal(messages.NOT_DONE, task=task.caption)
    if close.closed_at is not None:
        raise Refusal(messages.ALREADY_CLOSED, period=queries.period_name(close.year, close.period).capitalize())
    again = {task.code}
    rest = list(Task.of(client_id).filter(close=close).order_by("place"))
    for other in rest:
        if again & set(other.needs):
            again.add(other.code)
    for other in rest:
        if other.code in again and other.state in rules.DONE:
            before, other.state = other.state, "reopened"
            other.save(update_fields=["state"])
            note(
                "closing.task", other.pk, name=other.caption, reason=reason, changes={"toestand": [before, "reopened"]}
            )


@action(right="closing.certify")
def assign(by: Actor, client_id: int, task_id: int, person_id: int | None) -> None:
    """Give a task an owner, or take the owner away."""
    task, _ = _locked(client_id, task_id)
    before, task.owner_id = task.owner_id, person_id
    task.save(update_fields=["owner"])
    note("closing.task", task.pk, name=task.caption, changes={"verantwoordelijke": [before, person_id]})


@action(right="closing.lock")
def close_period(by: Actor, client_id: int, year: int, period: int, *, hard: bool = False) -> None:
    """Close a period whose tasks are all in order: the ledger is locked. Raises `Refusal` naming the tasks left."""
    close = Close.of(client_id).select_for_update(of=("self",)).filter(year=year, period=period).first()
    name = queries.period_name(year, period)
    if close is None:
        raise Refusal(messages.NOT_OPEN, period=name)
    if close.closed_at is not None:
        raise Refusal(messages.ALREADY_CLOSED, period=name.capitalize())
    left = [one for one in Task.of(client_id).filter(close=close).order_by("place") if one.state not in rules.DONE]
    if left:
        raise Refusal(
            messages.TASKS_LEFT, rows=tuple(one.caption for one in left), period=name.capitalize(), count=len(left),
            tasks="; ".join(one.caption.lower() for one in left[:3]),
        )  # fmt: skip
    ledger.lock(by, client_id, year, period, hard=hard, reason=f"Afsluiting van {name}: alle taken in orde")
    close.closed_at, close.closed_by_id = by.now, by.person_id
    close.save(update_fields=["closed_at", "closed_by"])
    note("closing.close", close.pk, name=name, changes={"afgesloten": [None, f"{by.now:%d/%m/%Y}"]})


def _locked(client_id: int, task_id: int) -> tuple[Task, Close]:
    task = Task.of(client_id).select_for_update(of=("self",)).select_related("close").filter(pk=task_id).first()
    if task is None:
        raise Refusal(messages.UNKNOWN_TASK)
    return task, task.close
