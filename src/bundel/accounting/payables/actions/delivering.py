"""Many files at once: kept as they are handed in, then taken in one by one by a job that may be killed meanwhile."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import transaction

from bundel.accounting.payables import messages, rules_package
from bundel.accounting.payables.actions.receive import Receipt, receive
from bundel.accounting.payables.models import DeliveredFile, Delivery
from bundel.kit.findings import Finding, Refusal, Unavailable
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

Tell = Callable[[int, int, str], None]
"""Told how far the work is: done, total, what. May raise to stop it between two files."""

KEPT_TOGETHER = 20
"""How many files are written in one statement: they may be large."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One file as it was handed in."""

    name: str
    content: bytes


@action(right="payables.submit")
def deliver(
    by: Actor, client_id: int | None, files: Iterable[Offered], *, key: str, chosen: bool, channel: str = "upload"
) -> int:
    """Keep files that were handed in together, to be taken in by `take_in_delivery`; gives the id of the delivery.

    `client_id` is whose rows these are, and with `chosen` the client of files that name none. Sent again with the same
    key, the first delivery comes back. Raises `Refusal` for more than fits in one delivery or no file at all.
    """
    delivery, made = _delivery(by, client_id, key, channel, chosen=chosen)
    if not made:
        return delivery.pk
    count = size = 0
    waiting: list[DeliveredFile] = []
    for file in files:
        count, size = count + 1, size + len(file.content)
        if count > rules_package.MOST_FILES or size > rules_package.MOST_BYTES:
            raise rules_package.too_large()
        waiting.append(
            DeliveredFile(
                client_id=client_id,
                delivery=delivery,
                source=f"{count:05d}",
                name=file.name[:200],
                content=file.content,
            )
        )
        if len(waiting) == KEPT_TOGETHER:
            DeliveredFile.objects.bulk_create(waiting)
            waiting = []
    DeliveredFile.objects.bulk_create(waiting)
    if not count:
        raise Refusal(messages.EMPTY_DELIVERY)
    note("delivery", delivery.pk, name=channel, changes={"files": [0, count]})
    return delivery.pk


def _delivery(by: Actor, client_id: int | None, key: str, channel: str, *, chosen: bool) -> tuple[Delivery, bool]:
    facts = {
        "client_id": client_id, "chosen": chosen, "person_id": by.person_id, "person_name": by.name[:160], "at": by.now,
    }  # fmt: skip
    return Delivery.objects.get_or_create(channel=channel, key=key[:80], defaults=facts)


def take_in_delivery(by: Actor, client_id: int | None, delivery_id: int, tell: Tell) -> dict[str, int]:
    """Take in every file of a delivery that waits; counts per outcome over the whole delivery.

    Each file commits together with its outcome: killed at any moment, the next run goes on with what still waits. A
    refusal is the outcome of its file. Raises `Unavailable` when storage is away, and whatever `tell` raises.
    """
    scoped = frozenset() if client_id is None else frozenset({client_id})
    with scope(scoped):
        delivery = Delivery.objects.get(pk=delivery_id)
        every = DeliveredFile.objects.filter(delivery=delivery)
        total = every.count()
        waiting = list(every.filter(state="pending").order_by("id").values_list("pk", "name"))
    for place, (file_id, name) in enumerate(waiting, total - len(waiting)):
        tell(place, total, name)
        with scope(scoped):
            file = DeliveredFile.objects.select_for_update().get(pk=file_id)
            if file.state == DeliveredFile.State.PENDING:
                take_in_file(by, delivery, file)
    tell(total, total, "")
    return counts(client_id, delivery_id)


def take_in_file(by: Actor, delivery: Delivery, file: DeliveredFile) -> None:
    """Take in one waiting file and write its outcome, in the transaction of the caller."""
    chosen = delivery.client_id if delivery.chosen else None
    content = bytes(file.content or b"")
    try:
        with transaction.atomic():
            receipt = receive(
                by, content, file.name, delivery.channel, received_at=delivery.at, client_id=chosen
            )  # fmt: skip
    except Unavailable:
        raise
    except Refusal as refusal:
        not_taken(file, refusal)
    else:
        taken(file, receipt)
    file.save()


def taken(file: DeliveredFile, receipt: Receipt) -> None:
    """Set the outcome of a file that was taken in; the caller saves."""
    first = next((one for one in receipt.findings if one["severity"] == "error"), None)
    finding = first or next(iter(receipt.findings), {})
    asks = receipt.verdict in ("refused", "unroutable", "duplicate")
    file.state, file.again, file.intake_id, file.content = receipt.verdict, receipt.again, receipt.intake_id, None
    file.text, file.next_step = _words(finding.get("text", ""), finding.get("next_step", "")) if asks else ("", "")


def not_taken(file: DeliveredFile, refusal: Refusal) -> None:
    """Set the outcome of a file that was not taken in; the caller saves."""
    told = Finding("error", refusal.message, facts=refusal.facts)
    file.state, file.content = DeliveredFile.State.NOT_TAKEN, None
    file.text, file.next_step = _words(told.text, told.next_step)


def _words(text: str, next_step: str) -> tuple[str, str]:
    return text[:500], next_step[:500]


def counts(client_id: int | None, delivery_id: int) -> dict[str, int]:
    """How many files of a delivery have each outcome."""
    with scope(frozenset() if client_id is None else frozenset({client_id})):
        states = list(DeliveredFile.objects.filter(delivery_id=delivery_id).values_list("state", flat=True))
    return {state: states.count(state) for state in sorted(set(states))}
