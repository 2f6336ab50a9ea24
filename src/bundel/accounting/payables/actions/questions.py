"""Questions about an invoice or one of its lines, asked to the client or the supplier."""

from django.urls import reverse

from bundel.accounting.payables import messages
from bundel.accounting.payables.actions import clock, steps
from bundel.accounting.payables.models import Question
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor

UNFINISHED = ("exception", "to_book", "to_approve", "approved", "disputed")


@action(right="payables.handle")
def ask(
    by: Actor,
    client_id: int,
    invoice_id: int,
    text: str,
    *,
    to: str = "client",
    line_position: int | None = None,
    url: str = "",
) -> int:
    """Ask the client (or the supplier) something; gives the id. From now on the invoice waits for them.

    The client's people who may answer are told. Raises `Refusal` without text and for a finished invoice.
    """
    text = steps.require_reason(text)
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, *UNFINISHED)
    question = Question.objects.create(
        client_id=client_id,
        invoice=invoice,
        line_position=line_position,
        to=to,
        text=text,
        asked_by_id=by.person_id,
        asked_at=by.now,
    )
    clock.tell(by, invoice, "question_asked", to, f"vraag {question.pk}")
    invoice.save(update_fields=list(clock.DERIVED))
    if to == "client":
        staff = people.holders_of_right("payables.handle", client_id, by.today)
        notify(
            by,
            client_id,
            people=people.holders_of_right("payables.answer", client_id, by.today) - staff,
            kind="payables.question",
            text=f"Vraag over factuur {invoice.number}: {text}",
            url=url or reverse("payables:questions"),
            key=f"payables.question:{question.pk}",
        )
    note("invoice", invoice.pk, name=invoice.number, changes={"question": [None, question.pk]}, reason=text)
    return question.pk


@action(right="payables.answer")
def answer(by: Actor, client_id: int, question_id: int, text: str, *, url: str = "") -> None:
    """Answer a question; whoever asked it is told. Raises `Refusal` when it was answered already."""
    text = steps.require_reason(text)
    question = Question.of(client_id).select_for_update().filter(pk=question_id).first()
    if question is None or question.answered_at is not None:
        raise Refusal(messages.QUESTION_ANSWERED)
    invoice = steps.locked(client_id, question.invoice_id)
    question.answer, question.answered_by_id, question.answered_at = text, by.person_id, by.now
    question.save(update_fields=["answer", "answered_by", "answered_at"])
    clock.tell(by, invoice, "answered", question.to, f"vraag {question.pk}")
    invoice.save(update_fields=list(clock.DERIVED))
    if question.asked_by_id is not None:
        notify(
            by,
            client_id,
            people=[question.asked_by_id],
            kind="payables.answer",
            text=f"Antwoord over factuur {invoice.number}: {text}",
            url=url or reverse("payables:work", args=[invoice.client.code, invoice.pk]),
            key=f"payables.answer:{question.pk}",
        )
    note("invoice", invoice.pk, name=invoice.number, changes={"answer": [None, question.pk]}, reason=text)
