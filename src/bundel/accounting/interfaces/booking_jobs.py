"""Booking a delivery as a job. Apart from `jobs`, because screens and the API start it and follow it."""

from typing import Any

from django.db import transaction

from bundel.accounting.interfaces import actions
from bundel.platform.jobs.actions import current, defer, job, progress
from bundel.platform.people.actor import Actor


@job(caption="Levering van een toeleverend systeem boeken")
def book_delivery(actor: Actor, client_id: int | None, delivery_id: int) -> None:
    """Book a delivery part by part. Killed half-way, the next run goes on with the same result."""
    if client_id is not None:
        book_all(actor, client_id, delivery_id)


def book_all(by: Actor, client_id: int, delivery_id: int, *, chunk: int = actions.CHUNK) -> None:
    """Book what is left of a delivery; every part commits by itself."""
    groups = actions.content_of(by, client_id, delivery_id)
    finished, done = False, 0
    while not finished:
        finished = actions.book(by, client_id, delivery_id, groups, chunk=chunk)
        done = min(done + chunk, len(groups))
        progress(current(), done, len(groups), f"{done} van {len(groups)} boekingen")


def start(by: Actor, client_id: int, code: str, **given: Any) -> actions.Receipt:
    """Take in a file (`actions.receive`) and put its booking in the queue, together or not at all."""
    with transaction.atomic():
        receipt = actions.receive(by, client_id, code, **given)
        if not receipt.again:
            run = defer(book_delivery, client_id, f"delivery/{receipt.delivery_id}", by=by,
                        delivery_id=receipt.delivery_id)  # fmt: skip
            actions.attach_run(by, client_id, receipt.delivery_id, run.pk)
    return receipt
