"""Bringing what was issued to the customer: a folder for the access point, a mail, or a print for the post."""

import os
import smtplib
from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from bundel.accounting.receivables import messages
from bundel.accounting.receivables.actions import steps
from bundel.accounting.receivables.actions.drafting import locked
from bundel.accounting.receivables.models import Customer, Delivery, Sale
from bundel.accounting.receivables.rules_sale import KINDS_NL
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.notifications.mail import BACKEND
from bundel.platform.people.actor import Actor

PEPPOL_FOLDER: Final = "peppol-uit"
"""Folder in the home of Bundel from which the access point takes files; a file appears whole or not at all."""


MAIL_TROUBLE: Final = (OSError, smtplib.SMTPException)


class Undelivered(Exception):
    """The channel did not take it; the text says why, in Dutch."""


@action(right="receivables.issue")
def send(by: Actor, client_id: int, sale_id: int, *, again: bool = False) -> str:
    """Bring an issued document to its customer; gives the state, `sent` or `failed`, which is kept with its reason.

    Sent before, nothing happens unless `again`. Raises `Refusal` for what was not issued.
    """
    sale = locked(client_id, sale_id)
    if sale.status != "issued":
        raise Refusal(messages.NOT_ISSUED)
    last = Delivery.of(client_id).filter(sale=sale).order_by("-id").first()
    if last is not None and last.state == Delivery.State.SENT and not again:
        return str(last.state)
    channel = "peppol" if sale.xml_document_id else sale.customer.channel
    if channel == "peppol" and not sale.xml_document_id:
        channel = "mail" if sale.customer.email else "post"  # the customer came to Peppol after issue
    state, reason, address = Delivery.State.SENT, "", ""
    try:
        address = _deliver(sale, channel)
    except (Undelivered, *MAIL_TROUBLE) as trouble:
        state, reason = Delivery.State.FAILED, str(trouble)[:300] or type(trouble).__name__
    Delivery.objects.create(
        client_id=client_id, sale=sale, channel=channel, address=address, state=state, reason=reason,
        by=by.name[:160], at=by.now,
    )  # fmt: skip
    note("sale", sale.pk, name=sale.number, changes={"delivery": [None, str(state)]}, reason=reason)
    if state == Delivery.State.FAILED:
        url = steps.address(client_id, "sale", sale_id=sale.pk)
        steps.tell(by, client_id, "failed", "receivables.issue", url, number=sale.number, reason=reason)
    return str(state)


def _deliver(sale: Sale, channel: str) -> str:
    """Hand the document over; gives the address. Raises `Undelivered`, `OSError` or a mail error."""
    if channel == "peppol":
        content = documents.content(sale.xml_document_id or 0)
        code = Client.objects.values_list("code", flat=True).get(pk=sale.client_id)
        drop(Path(settings.HOME) / PEPPOL_FOLDER, f"{code}-{sale.number}.xml", content)
        return f"{sale.customer.endpoint_scheme}:{sale.customer.endpoint}"
    if channel == "mail":
        pdf = documents.content(sale.pdf_document_id or 0)
        kind = KINDS_NL[sale.kind]  # type: ignore[index]
        name = Client.objects.values_list("name", flat=True).get(pk=sale.client_id)
        body = f"Geachte,\n\nIn bijlage vindt u {kind.lower()} {sale.number}.\n\nMet vriendelijke groeten\n{name}"
        mail(sale.customer, f"{kind} {sale.number} van {name}", body, f"{sale.number}.pdf", pdf)
        return sale.customer.email
    return "afdruk"


def drop(folder: Path, name: str, content: bytes) -> None:
    """Put a file in a folder under its name, whole or not at all. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    begun = folder / f".{name}.deel"
    with begun.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    begun.replace(folder / name)


def mail(customer: Customer, subject: str, body: str, name: str, pdf: bytes) -> None:
    """Mail a print to a customer. Raises `Undelivered`, `OSError` or a mail error."""
    if not customer.email:
        raise Undelivered("de debiteur heeft geen e-mailadres")
    if not settings.EMAIL_HOST:
        raise Undelivered("er is geen mailserver ingesteld")
    message = EmailMessage(subject[:140], body, settings.DEFAULT_FROM_EMAIL, [customer.email])
    message.attach(name, pdf, "application/pdf")
    with get_connection(BACKEND, host=settings.EMAIL_HOST, port=settings.EMAIL_PORT) as connection:
        if not connection.send_messages([message]):
            raise Undelivered("de mailserver nam het bericht niet aan")
