"""Reading approvals: what waits for somebody, the course of one subject, and what nobody can answer."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q

from bundel.platform.approvals import rules
from bundel.platform.approvals.models import Chain, Decision, Request, RequestStep
from bundel.platform.clients import scope
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

DECIDE = "approvals.decide"


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of a request and how many answered it. `asked` is the caption of the role or the person's name."""

    position: int
    asked: str
    role: str
    person_id: int | None
    needed: int
    given: int


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """An answer. `through` shows the way of the substitutes, `A → B → C`, and is empty when the asked one answered."""

    position: int
    decision: str
    asked_id: int
    asked: str
    answered_by_id: int
    answered_by: str
    through: str
    reason: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request with its steps and answers; `status` is open, approved, refused, returned or withdrawn."""

    id: int
    client_id: int
    kind: str
    subject: str
    name: str
    amount_cents: int
    article: str
    due_on: dt.date | None
    status: str
    position: int
    url: str
    started_at: dt.datetime
    started_by: str
    closed_at: dt.datetime | None
    steps: tuple[StepRow, ...]
    decisions: tuple[DecisionRow, ...]


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A request that the actor can answer now. `through` is the way to them when they stand in for somebody."""

    request: int
    client_id: int
    kind: str
    subject: str
    name: str
    amount_cents: int
    due_on: dt.date | None
    url: str
    started_at: dt.datetime
    asked_id: int
    through: str


def _row(request: Request, steps: list[RequestStep], given: list[Decision], names: dict[int, str]) -> RequestRow:
    captions = {role: known.caption for role, known in rights.roles().items()}
    return RequestRow(
        id=request.pk,
        client_id=request.client_id,
        kind=request.kind,
        subject=request.subject,
        name=request.name,
        amount_cents=request.amount_cents,
        article=request.article,
        due_on=request.due_on,
        status=request.status,
        position=request.position,
        url=request.url,
        started_at=request.started_at,
        started_by=request.started_by_name,
        closed_at=request.closed_at,
        steps=tuple(
            StepRow(
                step.position,
                names.get(step.person_id, "–") if step.person_id else captions.get(step.role, step.role),
                step.role,
                step.person_id,
                step.needed,
                sum(one.position == step.position and one.decision == "approved" for one in given),
            )
            for step in steps
        ),
        decisions=tuple(
            DecisionRow(
                one.position,
                one.decision,
                one.asked_person_id,
                names.get(one.asked_person_id, "–"),
                one.answered_by_id,
                names.get(one.answered_by_id, "–"),
                one.through,
                one.reason,
                one.at,
            )
            for one in given
        ),
    )


def rows(requests: Collection[Request]) -> list[RequestRow]:
    """Requests with their steps and answers, in four queries whatever their number."""
    ids = [request.pk for request in requests]
    steps: dict[int, list[RequestStep]] = {}
    for step in RequestStep.objects.filter(request_id__in=ids).order_by("position"):
        steps.setdefault(step.request_id, []).append(step)
    given: dict[int, list[Decision]] = {}
    for one in Decision.objects.filter(request_id__in=ids).order_by("id"):
        given.setdefault(one.request_id, []).append(one)
    wanted = {step.person_id for every in steps.values() for step in every if step.person_id}
    wanted |= {
        person for every in given.values() for one in every for person in (one.asked_person_id, one.answered_by_id)
    }
    names = people.names(wanted)
    return [_row(request, steps.get(request.pk, []), given.get(request.pk, []), names) for request in requests]


def of(subject: str) -> list[RequestRow]:
    """The course of a subject of a client in scope, every time it was asked, newest first."""
    return rows(list(Request.objects.filter(subject=subject).order_by("-id")))


def one(request_id: int) -> RequestRow | None:
    """One request of a client in scope."""
    found = rows(list(Request.objects.filter(id=request_id)))
    return found[0] if found else None


def edges_for(step_role: str, every: Iterable[people.Edge]) -> list[tuple[int, int]]:
    """Substitutions that count for a step: of its role, or for a named person of any role that may decide."""
    counted = {step_role} if step_role else set(rights.roles_with(DECIDE))
    return [(edge.giver, edge.receiver) for edge in every if edge.role in counted]


def candidates(role: str, person_id: int | None, client_id: int, excluded: Collection[int], day: dt.date) -> set[int]:
    """Who is asked: the named person, or everybody with the role; never who prepared the thing."""
    asked = {person_id} if person_id is not None else people.holders(role, client_id, day)
    return {person for person in asked if person not in excluded}


def _might_answer(actor: Actor, edges: dict[int, list[people.Edge]]) -> Q:
    """Open requests of the clients in scope whose present step the actor could answer; `ways` decides."""
    target = actor.answers_as or 0
    where = Q(pk__in=[])
    for role, client in rights.held_by(target, actor.today):
        where |= Q(waiting_role=role, waiting_person_id=None, client_id__in=edges if client is None else [client])
    for client, every in edges.items():
        givers = {giver for giver, _ in edges_for("", every)} | {target}
        where |= Q(client_id=client, waiting_person_id__in=givers)
    return where


def waiting_for(actor: Actor, *, limit: int = 200) -> list[WaitingRow]:
    """What the actor can answer today, the earliest due first: own steps and those of people they stand in for.

    Limited to the clients in scope. Whoever acts for somebody sees that person's list. A fixed number of queries.
    """
    if actor.person_id is None:
        return []
    edges = people.substitutions_by(scope.current(), actor.today)
    found = (
        Request.objects.filter(_might_answer(actor, edges), status="open")
        .exclude(excluded__contains=[actor.person_id])
        .exclude(id__in=Decision.objects.filter(answered_by_id=actor.person_id).values("request_id"))
        .order_by("due_on", "id")[:limit]
    )
    requests = list(found)
    every = ways(requests, actor, edges)
    names = people.names({person for way in every.values() for person in way})
    return [_waiting(request, every[request.pk], names) for request in requests if request.pk in every]


def _waiting(request: Request, way: tuple[int, ...], names: dict[int, str]) -> WaitingRow:
    return WaitingRow(
        request.pk,
        request.client_id,
        request.kind,
        request.subject,
        request.name,
        request.amount_cents,
        request.due_on,
        request.url,
        request.started_at,
        way[0],
        told(way, names),
    )


def told(way: tuple[int, ...], names: dict[int, str]) -> str:
    """The way of substitutes as `A → B → C`; empty when the asked person answers."""
    return " → ".join(names.get(person, "–") for person in way) if len(way) > 1 else ""


def ways(
    requests: Collection[Request], actor: Actor, edges: Mapping[int, Collection[people.Edge]]
) -> dict[int, tuple[int, ...]]:
    """By request: from whoever is asked now to the actor, through substitutes. Without entry the actor is not asked.

    An asked person whose voice was given already at this step is not asked again.
    """
    roles = {request.waiting_role for request in requests if request.waiting_person_id is None}
    holders = people.holders_by(roles, {request.client_id for request in requests}, actor.today)
    given: dict[tuple[int, int], set[int]] = {}
    answers = Decision.objects.filter(request_id__in=[request.pk for request in requests])
    for request_id, position, asked_id in answers.values_list("request_id", "position", "asked_person_id"):
        given.setdefault((request_id, position), set()).add(asked_id)
    found = {}
    for request in requests:
        person = request.waiting_person_id
        asked = {person} if person is not None else set(holders[request.waiting_role, request.client_id])
        asked -= set(request.excluded) | given.get((request.pk, request.position), set())
        steps = edges_for("" if person is not None else request.waiting_role, edges[request.client_id])
        way = _way(asked, steps, actor)
        if way is not None and actor.person_id not in request.excluded:
            found[request.pk] = way
    return found


def _way(asked: set[int], edges: Collection[tuple[int, int]], actor: Actor) -> tuple[int, ...] | None:
    if actor.person_id is None:
        return None
    if actor.acting_for_id is None:
        return rules.path_to(asked, edges, actor.person_id)
    to_giver = rules.path_to(asked, edges, actor.acting_for_id)
    if to_giver is None or (actor.acting_for_id, actor.person_id) not in edges:
        return None
    return (*to_giver, actor.person_id)


def unanswerable(day: dt.date) -> list[RequestRow]:
    """Open requests of the clients in scope that nobody can answer now: no active holder who did not prepare them."""
    stuck = []
    for request in Request.objects.filter(status="open").order_by("id"):
        role, person = request.waiting_role, request.waiting_person_id
        asked = candidates(role, person, request.client_id, request.excluded, day)
        active = people.addresses(asked)
        if not active:
            stuck.append(request)
    return rows(stuck)


def open_requests(*, after: int = 0, limit: int = 50) -> list[RequestRow]:
    """Open requests of the clients in scope, the oldest first, `limit` after an id. Four queries."""
    found = Request.objects.filter(status="open", client_id__in=scope.current(), id__gt=after).order_by("id")
    return rows(list(found[:limit]))


def open_count() -> int:
    """How many requests of the clients in scope are open."""
    return Request.objects.filter(status="open", client_id__in=scope.current()).count()


def may_answer(request_id: int, day: dt.date) -> dict[int, str]:
    """Who may be given an open request of a client in scope: name by id. Never whoever prepared or answered it."""
    request = Request.objects.filter(id=request_id, status="open", client_id__in=scope.current()).first()
    if request is None:
        return {}
    answered = set(Decision.objects.filter(request=request).values_list("answered_by_id", flat=True))
    able = people.holders_of_right(DECIDE, request.client_id, day) - set(request.excluded) - answered
    return people.names(able)


def chains_of(client_ids: Collection[int]) -> list[rules.ChainRow]:
    """The general chains and those of these clients."""
    return _chains(Q(client__isnull=True) | Q(client_id__in=client_ids))


def chains(client_id: int | None = None) -> list[rules.ChainRow]:
    """The chains of a client and the general ones; without client the general ones."""
    return _chains(Q(client__isnull=True) if client_id is None else Q(client__isnull=True) | Q(client_id=client_id))


def _chains(where: Q) -> list[rules.ChainRow]:
    return [
        rules.ChainRow(
            chain.pk,
            chain.client_id,
            chain.kind,
            chain.caption,
            chain.from_cents,
            chain.to_cents,
            chain.article_prefix,
            rules.steps_of(chain.steps),
            chain.valid_from,
            chain.valid_to,
        )
        for chain in Chain.objects.filter(where).order_by("kind", "client_id", "article_prefix", "from_cents")
    ]
