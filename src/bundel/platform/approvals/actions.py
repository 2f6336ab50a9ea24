"""Asking for agreement, answering, reassigning, reminding, and setting up chains."""

import datetime as dt
from collections.abc import Collection, Sequence

from django.db import IntegrityError, transaction

from bundel.kit.findings import Refusal
from bundel.kit.money import Cents, show
from bundel.platform.actions import action
from bundel.platform.approvals import messages, queries, rules
from bundel.platform.approvals.models import Chain, Decision, Request, RequestStep
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor


@action(right="approvals.configure")
def start(
    by: Actor,
    client_id: int,
    *,
    kind: str,
    subject: str,
    name: str,
    amount_cents: int,
    article: str = "",
    due_on: dt.date | None = None,
    excluded: Collection[int] | None = None,
    url: str = "",
) -> queries.RequestRow:
    """Ask for agreement on a subject; asked already and still open, the open request comes back.

    `excluded` are the people who prepared it and may never answer (by default the actor, and who they act for). `url`
    is the path of the screen where it is decided. Raises `Refusal` when no chain covers the kind, amount and article.
    """
    if (known := Request.of(client_id).filter(subject=subject, status="open").first()) is not None:
        return queries.rows([known])[0]
    every = [chain for chain in queries.chains(client_id) if chain.kind == kind]
    chain = rules.choose(every, amount_cents, article, by.today)
    if chain is None:
        raise Refusal(messages.NO_CHAIN, name=name, kind=kind, amount=show(Cents(amount_cents)))
    prepared = {by.person_id, by.answers_as} if excluded is None else set(excluded)
    first = chain.steps[0]
    request = Request.objects.create(
        client_id=client_id,
        kind=kind,
        subject=subject,
        name=name[:200],
        amount_cents=amount_cents,
        article=article,
        due_on=due_on,
        url=url,
        chain_id=chain.id,
        waiting_role=first.role,
        waiting_person_id=first.person_id,
        excluded=sorted(person for person in prepared if person is not None),
        started_at=by.now,
        started_by_id=by.person_id,
        started_by_name=by.name,
    )
    RequestStep.objects.bulk_create(
        RequestStep(
            client_id=client_id,
            request=request,
            position=position,
            role=step.role,
            person_id=step.person_id,
            needed=step.needed,
        )
        for position, step in enumerate(chain.steps, 1)
    )
    note("approval", request.pk, name=name, changes={"status": [None, "open"], "chain": [None, chain.caption]})
    _ask(by, request)
    return queries.rows([request])[0]


def _ask(by: Actor, request: Request) -> None:
    """Tell whoever is asked now."""
    asked = queries.candidates(
        request.waiting_role, request.waiting_person_id, request.client_id, request.excluded, by.today
    )
    notify(
        by,
        request.client_id,
        people=asked,
        kind="approval.asked",
        text=f"Uw goedkeuring wordt gevraagd: {request.name} ({show(Cents(request.amount_cents))})",
        url=request.url,
        key=f"approval:{request.pk}:{request.position}:{request.waiting_person_id or request.waiting_role}",
    )


def _locked(client_id: int, request_id: int) -> Request:
    """The request, locked. Raises `Refusal` when it does not exist or is closed."""
    found: Request | None = Request.of(client_id).select_for_update().filter(id=request_id).first()
    if found is None:
        raise Refusal(messages.NOT_FOUND, request_id=request_id)
    if found.status != "open":
        last = Decision.of(client_id).filter(request=found).order_by("-id").first()
        who = people.name(last.answered_by_id) if last else "Bundel"
        on = (found.closed_at or found.started_at).strftime("%d/%m/%Y")
        status = rules.STATUS_NL[found.status]
        raise Refusal(messages.ALREADY_CLOSED, name=found.name, status=status, person=who, on=on)
    return found


def _asked_now(request: Request) -> str:
    if request.waiting_person_id is not None:
        return people.name(request.waiting_person_id)
    known = rights.roles().get(request.waiting_role)
    return f"iemand met de rol ‘{known.caption if known else request.waiting_role}’"


def _way(by: Actor, request: Request) -> tuple[int, ...]:
    """From the asked person to the actor. Raises `Refusal` with the reason why the actor cannot answer."""
    if by.person_id is None:
        raise Refusal(messages.ONLY_PEOPLE, name=request.name)
    if by.person_id in request.excluded:
        raise Refusal(messages.PREPARER, name=request.name)
    if Decision.of(request.client_id).filter(request=request, answered_by_id=by.person_id).exists():
        raise Refusal(messages.ANSWERED_BEFORE, name=request.name)
    edges = people.substitutions_by({request.client_id}, by.today)
    way = queries.ways([request], by, edges).get(request.pk)
    if way is None:
        raise Refusal(messages.NOT_ASKED, name=request.name, asked=_asked_now(request))
    return way


def _close(by: Actor, request: Request, status: str, reason: str = "") -> None:
    before, request.status, request.closed_at = request.status, status, by.now
    request.save(update_fields=["status", "closed_at"])
    note("approval", request.pk, name=request.name, changes={"status": [before, status]}, reason=reason)


def _advance(by: Actor, request: Request) -> None:
    """After an approval: stay when more voices are needed, else the next step or the end."""
    steps = {step.position: step for step in RequestStep.of(request.client_id).filter(request=request)}
    given = Decision.of(request.client_id).filter(request=request, position=request.position).count()
    if given < steps[request.position].needed:
        return
    following = steps.get(request.position + 1)
    if following is None:
        _close(by, request, "approved")
        return
    request.position = following.position
    request.waiting_role, request.waiting_person_id = following.role, following.person_id
    request.save(update_fields=["position", "waiting_role", "waiting_person_id"])
    _ask(by, request)


@action(right="approvals.decide")
def decide(
    by: Actor, client_id: int, request_id: int, decision: str, reason: str = "", *, step: int | None = None
) -> queries.RequestRow:
    """Answer the present step: `approved`, `refused` or `returned` (the last two with a reason).

    Substitutes answer for whoever was asked; both are kept. `step` is the position that the screen showed: when it has
    moved since, the answer is refused and not counted for another step. Of two people at once one is first; the other
    gets a `Refusal` that says by whom and when. Raises `Refusal` for the preparer, who is not asked, and twice.
    """
    if decision not in rules.ANSWERS:
        raise Refusal(messages.UNKNOWN_DECISION, decision=decision)
    if decision != "approved" and not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    request = _locked(client_id, request_id)
    if step is not None and step != request.position:
        raise Refusal(messages.STEP_MOVED, name=request.name)
    way = _way(by, request)
    through = queries.told(way, people.names(way))
    Decision.objects.create(
        client_id=client_id,
        request=request,
        position=request.position,
        decision=decision,
        asked_person_id=way[0],
        answered_by_id=way[-1],
        through=through[:400],
        reason=reason.strip(),
        at=by.now,
    )
    note(
        "approval",
        request.pk,
        name=request.name,
        changes={"decision": [None, decision], "step": [None, request.position], "through": [None, through]},
        reason=reason,
    )
    if decision == "approved":
        _advance(by, request)
    else:
        _close(by, request, decision, reason)
    return queries.rows([request])[0]


@action(right="approvals.reassign")
def reassign(by: Actor, client_id: int, request_id: int, person_id: int, reason: str) -> queries.RequestRow:
    """Let a named person answer the present step, with a reason. Raises `Refusal` (preparer, closed)."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    request = _locked(client_id, request_id)
    if person_id in request.excluded:
        raise Refusal(messages.PREPARER, name=request.name)
    before = _asked_now(request)
    RequestStep.of(client_id).filter(request=request, position=request.position).update(person_id=person_id)
    request.waiting_person_id = person_id
    request.save(update_fields=["waiting_person_id"])
    after = _asked_now(request)
    note("approval", request.pk, name=request.name, changes={"asked": [before, after]}, reason=reason)
    _ask(by, request)
    return queries.rows([request])[0]


@action(right="approvals.configure")
def withdraw(by: Actor, client_id: int, subject: str, reason: str) -> None:
    """Close the open request of a subject that changed or was cancelled; nothing happens when there is none."""
    request = Request.of(client_id).select_for_update().filter(subject=subject, status="open").first()
    if request is not None:
        _close(by, request, "withdrawn", reason)


@action(right="approvals.configure")
def set_chain(
    by: Actor,
    client_id: int | None,
    *,
    kind: str,
    caption: str,
    from_cents: int,
    to_cents: int | None,
    steps: Sequence[rules.Step],
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    article_prefix: str = "",
) -> int:
    """A new chain for a client (None: for every client without an own one); its id. Amounts: from included, to not.

    Raises `Refusal` when its steps are wrong or another chain covers the same in that period. Open requests keep the
    steps they started with.
    """
    wrong = rules.flaws(steps, from_cents, to_cents, set(rights.roles_with(queries.DECIDE)))
    if wrong:
        raise Refusal(messages.WRONG_CHAIN, why="; ".join(wrong))
    stored = [
        {"person": step.person_id} if step.person_id is not None else {"role": step.role, "needed": step.needed}
        for step in steps
    ]
    try:
        with transaction.atomic():
            made = Chain.objects.create(
                client_id=client_id,
                kind=kind,
                caption=caption,
                from_cents=from_cents,
                to_cents=to_cents,
                article_prefix=article_prefix,
                steps=stored,
                valid_from=valid_from,
                valid_to=valid_to,
            )
    except IntegrityError as overlap:
        raise Refusal(messages.CHAINS_OVERLAP) from overlap
    note("approval_chain", made.pk, name=caption, changes={"steps": [None, stored]})
    return made.pk


@action(right="approvals.configure")
def end_chain(by: Actor, client_id: int | None, chain_id: int, on: dt.date) -> None:
    """Let a chain hold until a day; requests from then on need another one."""
    chain = Chain.objects.select_for_update().filter(id=chain_id).first()
    if chain is None or chain.client_id != client_id:
        raise Refusal(messages.WRONG_CHAIN, why="ze bestaat niet voor deze cliënt")
    if on <= chain.valid_from:
        raise Refusal(messages.WRONG_CHAIN, why="ze kan niet eindigen voor ze begint")
    before, chain.valid_to = chain.valid_to, on
    chain.save(update_fields=["valid_to"])
    note("approval_chain", chain.pk, name=chain.caption, changes={"valid_to": [str(before or ""), str(on)]})


def remind(by: Actor) -> int:
    """The timed job: remind whoever is asked when 80 % and 100 % of the term is used, in working time; how many.

    A request that nobody can answer is told to those who may reassign it.
    """
    with scope(set(Client.objects.values_list("id", flat=True))):
        waiting = list(Request.objects.filter(status="open", due_on__isnull=False, reminded_percent__lt=100))
    count = 0
    for one in waiting:
        if one.due_on is None:
            continue
        percent = rules.used_percent(one.started_at, one.due_on, by.now)
        if (mark := rules.reminder_due(percent, one.reminded_percent)) is not None:
            count += _remind(by, one.client_id, one.pk, mark)
    return count


@action(right="approvals.configure")
def _remind(by: Actor, client_id: int, request_id: int, mark: int) -> int:
    request = Request.of(client_id).select_for_update().filter(id=request_id, status="open").first()
    if request is None or request.reminded_percent >= mark:
        return 0
    request.reminded_percent = mark
    request.save(update_fields=["reminded_percent"])
    asked = queries.candidates(request.waiting_role, request.waiting_person_id, client_id, request.excluded, by.today)
    reachable = set(people.addresses(asked))
    receivers = reachable or people.holders_of_right("approvals.reassign", client_id, by.today)
    used = "de termijn is voorbij" if mark >= 100 else f"{mark} % van de termijn is voorbij"
    text = f"{request.name} wacht nog op goedkeuring: {used}"
    if not reachable:
        text = f"{request.name}: niemand kan dit goedkeuren, wijs het toe ({used})"
    notify(
        by,
        client_id,
        people=receivers,
        kind="approval.reminder",
        text=text,
        url=request.url,
        key=f"approval:{request.pk}:{request.position}:{mark}%",
    )
    note("approval", request.pk, name=request.name, changes={"reminded": [None, mark]})
    return 1
