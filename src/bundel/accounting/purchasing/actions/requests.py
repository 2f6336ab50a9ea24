"""A request for an order: written, submitted when complete, checked by the centre, approved by the client."""

from django.urls import reverse

from bundel.accounting.purchasing import messages, queries
from bundel.accounting.purchasing import rules_buying as rules
from bundel.accounting.purchasing.committers import COMMITTERS, Asked
from bundel.accounting.purchasing.models import Order, Quote, Requisition, RequisitionLine
from bundel.accounting.purchasing.rules_buying import Draft
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.approvals import actions as approvals
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.documents import actions as documents
from bundel.platform.numbering.actions import take
from bundel.platform.people.actor import Actor


@action(right="purchasing.request")
def request(by: Actor, client_id: int, draft: Draft, *, source: str = "") -> int:
    """Write a request. `source` (`facility.order:12`) is its natural name: asked again, the first one is given.

    Returns its id. Raises `Refusal` for a source that came with another amount, or an unknown framework order.
    """
    if source and (known := Requisition.of(client_id).filter(source=source).first()) is not None:
        if known.net_cents != draft.net_cents:
            raise Refusal(messages.SOURCE_DIFFERS, source=source, number=known.number)
        return int(known.pk)
    number = f"BA/{by.today.year}/{take(client_id, f'purchasing.requisition/{by.today.year}'):05d}"
    made = Requisition(
        client_id=client_id, number=number, source=source or number, requested_by_id=by.person_id,
        requested_by_name=by.name[:160], requested_at=by.now,
    )  # fmt: skip
    _write(made, draft)
    note("requisition", made.pk, name=number, changes={"bedrag": [None, money.show(money.Cents(made.net_cents))]})
    return int(made.pk)


@action(right="purchasing.request")
def save_request(by: Actor, client_id: int, requisition_id: int, draft: Draft) -> None:
    """Change a request that was not submitted yet, or that came back."""
    one = locked(client_id, requisition_id)
    if one.state not in ("draft", "returned"):
        raise wrong_state(one)
    before = one.net_cents
    one.lines.all().delete()
    _write(one, draft)
    note("requisition", one.pk, name=one.number, changes={"bedrag (cent)": [before, one.net_cents]})


def _write(one: Requisition, draft: Draft) -> None:
    client = Client.objects.get(pk=one.client_id)
    one.title, one.kind = draft.title.strip()[:200] or "Bestelaanvraag", draft.kind
    one.supplier_number, one.supplier_name = draft.supplier_number[:10], draft.supplier_name.strip()[:160]
    one.article, one.cost_centre, one.contract = draft.article[:60], draft.cost_centre[:40], draft.contract[:60]
    one.wanted_on, one.valid_until = draft.wanted_on, draft.valid_until
    one.parent = _frame(one.client_id, draft.parent) if draft.kind == Order.Kind.CALL_OFF else None
    if one.parent is not None:
        one.supplier_number, one.supplier_name = one.parent.supplier_number, one.parent.supplier_name
        one.article, one.contract = one.parent.article, one.parent.contract
    one.net_cents = draft.net_cents
    one.amount_cents = sum(
        rules.cost_cents(line.net_cents, line.vat, client.vat_deductible_ppm) for line in draft.lines
    )
    one.save()
    RequisitionLine.objects.bulk_create(
        RequisitionLine(
            client_id=one.client_id, requisition=one, position=place, description=line.description.strip()[:300],
            quantity=line.quantity, unit=line.unit, unit_price=line.unit_price, net_cents=line.net_cents, vat=line.vat,
        )
        for place, line in enumerate(draft.lines, 1)
    )  # fmt: skip


def _frame(client_id: int, number: str) -> Order:
    found = Order.of(client_id).filter(number=number, kind=Order.Kind.GLOBAL, status=Order.Status.OPEN).first()
    if found is None:
        raise Refusal(messages.NO_FRAME, number=number or "–")
    return found


@action(right="purchasing.request")
def add_quote(
    by: Actor, client_id: int, requisition_id: int, *, supplier: str, cents: int, name: str = "", content: bytes = b""
) -> None:
    """Add the offer of a supplier, with its document; the same supplier again replaces the amount."""
    one = locked(client_id, requisition_id)
    if one.state not in ("draft", "returned"):
        raise wrong_state(one)
    kept = None
    if content:
        kept = documents.store(
            by, client_id, name=name or f"Offerte {supplier}", content=content, kind="quote", visibility="client",
            subject=f"purchasing.requisition:{one.pk}",
        ).pk  # fmt: skip
    Quote.objects.update_or_create(
        client_id=client_id, requisition=one, supplier_name=supplier.strip()[:160],
        defaults={"cents": cents, "added_at": by.now} | ({"document_id": kept} if kept else {}),
    )  # fmt: skip
    note(
        "requisition",
        one.pk,
        name=one.number,
        changes={"offerte": [None, f"{supplier}: {money.show(money.Cents(cents))}"]},
    )


@action(right="purchasing.request")
def submit(by: Actor, client_id: int, requisition_id: int) -> None:
    """Send a complete request to the centre. Raises `Refusal` naming everything that is missing."""
    one = locked(client_id, requisition_id)
    if "submitted" not in rules.TRANSITIONS[one.state]:
        raise wrong_state(one)
    findings = rules.completeness(queries.draft_of(one), one.quotes.count(), by.today)
    if findings:
        raise Refusal(messages.INCOMPLETE, rows=tuple(findings))
    move(by, one, "submitted")


@action(right="purchasing.check")
def return_request(by: Actor, client_id: int, requisition_id: int, *, code: str, text: str = "") -> None:
    """Send a request back with a standard reason, which the requester sees."""
    one = locked(client_id, requisition_id)
    if one.state != "submitted":
        raise wrong_state(one)
    if code not in rules.RETURN_REASONS or (code == "andere" and not text.strip()):
        raise Refusal(messages.REASON_NEEDED)
    one.return_code, one.return_text = code, text.strip()[:300]
    move(by, one, "returned", reason=f"{rules.RETURN_REASONS[code]}. {text}".strip())


@action(right="purchasing.check")
def accept(by: Actor, client_id: int, requisition_id: int) -> None:
    """The centre finds a request in order: its amount is reserved on the budget, and the client is asked to approve.

    Raises `Refusal` for the requester, when the credit is not there, or when no chain covers the amount.
    """
    one = locked(client_id, requisition_id)
    if "to_approve" not in rules.TRANSITIONS[one.state]:
        raise wrong_state(one)
    if by.person_id is not None and by.person_id == one.requested_by_id:
        raise Refusal(messages.OWN_REQUEST)
    one.commitment = _reserve(by, one)
    one.checked_by_id = by.person_id
    asked = approvals.start(
        by, client_id, kind="requisition", subject=f"purchasing.requisition:{one.pk}",
        name=f"{one.number} {one.title}", amount_cents=one.amount_cents, article=one.article, due_on=one.wanted_on,
        excluded={person for person in (by.person_id, one.requested_by_id) if person is not None},
        url=reverse("purchasing:request", args=[one.client.code, one.pk]),
    )  # fmt: skip
    one.approval_id = asked.id
    move(by, one, "to_approve")


def _reserve(by: Actor, one: Requisition) -> str:
    """The number of the commitment; a call-off uses that of its framework order."""
    if one.parent is not None:
        return one.parent.commitment
    asked = Asked(
        year=by.today.year, article=one.article, cents=one.amount_cents, subject=f"purchasing.requisition:{one.pk}",
        creditor=one.supplier_name, description=one.title,
    )  # fmt: skip
    given = ""
    for committer in COMMITTERS:
        given = committer.reserve(by, one.client_id, asked) or given
    return given


@action(right="purchasing.approve")
def decide(
    by: Actor, client_id: int, requisition_id: int, decision: str, reason: str = "", *, step: int | None = None
) -> str:
    """Approve, refuse or return a request as the client's budget holder; gives its new state.

    Refused or returned, what was reserved on the budget is free again.
    """
    one = locked(client_id, requisition_id)
    if one.state != "to_approve":
        raise wrong_state(one)
    answer = approvals.decide(by, client_id, one.approval_id or 0, decision, reason, step=step)
    if answer.status == "approved":
        move(by, one, "approved")
    elif answer.status in ("refused", "returned"):
        one.return_code, one.return_text = "andere" if answer.status == "returned" else "", reason.strip()[:300]
        free(by, one, reason)
        move(by, one, answer.status, reason=reason)
    return str(one.state)


@action(right="purchasing.request")
def withdraw(by: Actor, client_id: int, requisition_id: int, *, reason: str) -> None:
    """Take a request back before it is an order."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    one = locked(client_id, requisition_id)
    if "withdrawn" not in rules.TRANSITIONS[one.state]:
        raise wrong_state(one)
    free(by, one, reason)
    move(by, one, "withdrawn", reason=reason)


def locked(client_id: int, requisition_id: int) -> Requisition:
    """A request of a client, held until the end of the transaction."""
    found = Requisition.of(client_id).select_for_update(of=("self",)).filter(pk=requisition_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_REQUEST)
    return found


def wrong_state(one: Requisition) -> Refusal:
    state = rules.STATES[one.state].lower()
    return Refusal(messages.WRONG_STATE, number=one.number, state=state, next=rules.NEXT.get(one.state, "niemand"))


def move(by: Actor, one: Requisition, state: str, *, reason: str = "") -> None:
    """Bring a request to its next state and note who did."""
    before, one.state = one.state, state
    one.save()
    note("requisition", one.pk, name=one.number, reason=reason, changes={"toestand": [before, state]})


def free(by: Actor, one: Requisition, reason: str) -> None:
    """Give back what was reserved for a request that becomes no order; a call-off reserved nothing."""
    if one.commitment and one.parent_id is None:
        for committer in COMMITTERS:
            committer.void(by, one.client_id, one.commitment, reason or "aanvraag ingetrokken")
        one.commitment = ""
