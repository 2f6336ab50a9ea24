"""What the verbs of this module share: who acts, the reason, the locked row, and telling the next one."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse

from bundel.accounting.receivables import messages
from bundel.accounting.receivables.models import Customer, OutgoingInvoice
from bundel.kit.findings import Fact, Refusal, fill
from bundel.platform.clients.models import Client
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor


def person(by: Actor) -> tuple[int, int | None]:
    """(who acts, for whom). Raises `Refusal` for a task of Bundel: these steps are taken by people."""
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    return by.person_id, by.acting_for_id


def reason_of(text: str, length: int = 300) -> str:
    """The reason, trimmed. Raises `Refusal` when it is empty."""
    if not text.strip():
        raise Refusal(messages.REASON_NEEDED)
    return text.strip()[:length]


def another(by: Actor, *before: int | None) -> tuple[int, int | None]:
    """(who acts, for whom), somebody who had no part in what came before. Raises `Refusal`."""
    acting = person(by)
    if {one for one in acting if one is not None} & {one for one in before if one is not None}:
        raise Refusal(messages.OWN_WORK)
    return acting


def customer(client_id: int, customer_id: int, *, lock: bool = False) -> Customer:
    """A customer of the client. Raises `Refusal`."""
    rows = Customer.of(client_id)
    found: Customer | None = (rows.select_for_update() if lock else rows).filter(pk=customer_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_CUSTOMER)
    return found


def open_invoice(client_id: int, invoice_id: int) -> OutgoingInvoice:
    """An outgoing invoice of which something is open, locked. Raises `Refusal`."""
    found: OutgoingInvoice | None = (
        OutgoingInvoice.of(client_id).select_for_update(of=("self",)).filter(pk=invoice_id).first()
    )
    if found is None:
        raise Refusal(messages.UNKNOWN, id=invoice_id)
    if found.open_cents == 0:
        raise Refusal(messages.NOTHING_OPEN, number=found.number)
    return found


def address(client_id: int, name: str, **parts: Any) -> str:
    """The path of a page of the client."""
    code = Client.objects.values_list("code", flat=True).get(pk=client_id)
    return reverse(f"receivables:{name}", kwargs={"client_code": code, **parts})


def tell(
    by: Actor, client_id: int, notice: str, right: str, url: str, *, but: Collection[int | None] = (),
    only: Collection[int] | None = None, **facts: Fact,
) -> None:  # fmt: skip
    """Tell those with a right for the client (or some people) that something waits; `but` had a part in it."""
    asked = people.holders_of_right(right, client_id, by.today) if only is None else frozenset(only)
    notify(
        by,
        client_id,
        people=asked - {one for one in but if one is not None},
        kind=f"receivables.{notice}",
        text=fill(messages.NOTICES[notice], facts),
        url=url,
        key=f"receivables:{notice}/{url}/{by.request_id}",
    )
