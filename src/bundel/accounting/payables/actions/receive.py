"""Taking in a file: once, whole, and for the client that the file itself names."""

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection

from bundel.accounting.payables import messages
from bundel.accounting.payables.actions import creating, filing, judging
from bundel.accounting.payables.actions.filing import Arrived
from bundel.accounting.payables.models import Dismissal, Intake
from bundel.accounting.payables.rules_facts import Facts, facts_of
from bundel.formats.invoices import check, platform_rules
from bundel.formats.invoices.model import Invoice as Document
from bundel.kit.findings import Finding, Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

_PAPER = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a file. `verdict` is the state of the intake; `again` tells that the message came before.

    `duplicate_of` is the invoice that was there already.
    """

    intake_id: int
    verdict: str
    client_id: int | None
    invoice_id: int | None
    duplicate_of: int | None
    findings: tuple[dict[str, Any], ...] = ()
    again: bool = False


def receive(
    by: Actor,
    content: bytes,
    name: str,
    channel: str,
    *,
    message_id: str = "",
    received_at: dt.datetime | None = None,
    client_id: int | None = None,
) -> Receipt:
    """Take in one file through `channel` (upload, folder, api, peppol). Delivered again, the first answer comes back.

    The receiver on an XML invoice alone chooses the client; `client_id` is for a PDF or scan only, and when given with
    an XML it must agree. A PDF or scan without client waits until somebody of the centre gives it one. A file that is
    refused, unroutable or a duplicate is kept and answered, not raised.

    Raises `Refusal` when the actor may not submit for that client, when somebody who submits for some clients only
    sends a scan without client, when the chosen client is not the receiver, and when the message was used for another
    file; `Unavailable` when storage is full.
    """
    arrived = _read(by, content, name, channel, message_id, received_at)
    client = _client_of(arrived, client_id)
    if arrived.paper and client is None and not rights.has(by, "payables.submit", None):
        raise Refusal(messages.PAPER_NEEDS_CLIENT, name=arrived.name)
    return _take_in(by, client.pk if client else None, arrived, client)


def place(by: Actor, client_id: int, intake_id: int) -> Receipt:
    """Take in a PDF or scan that waits without client, for this client; inside `arrivals.assign_intake`.

    Raises `Refusal` when it is no PDF or scan, or went to a client already; `IntegrityError` when that is another one.
    """
    intake = Intake.objects.get(pk=intake_id)
    content = bytes(intake.content or b"")
    if intake.state != "unroutable" or not content.startswith(_PAPER):
        raise Refusal(messages.RECEIVER_DECIDES, name=intake.name)
    arrived = _read(by, content, intake.name, intake.channel, intake.message_id, intake.received_at, retry_of=intake.pk)
    return _take_in(by, client_id, arrived, Client.objects.get(pk=client_id))


@action(right="payables.submit")
def route_again(by: Actor, client_id: int | None, intake_id: int) -> Receipt:
    """Try once more to find the client of a file that nobody could be found for, after the register changed."""
    intake = Intake.objects.filter(pk=intake_id, client__isnull=True, state="unroutable").first()
    if intake is None or Intake.objects.filter(retry_of=intake).exclude(state="unroutable").exists():
        raise Refusal(messages.UNKNOWN_INTAKE, id=intake_id)
    if Dismissal.objects.filter(intake=intake, restored_at__isnull=True).exists():
        raise Refusal(messages.DISMISSED, name=intake.name)
    if intake.content is not None and bytes(intake.content).startswith(_PAPER):
        raise Refusal(messages.UNKNOWN_INTAKE, id=intake_id)
    content = bytes(intake.content or b"")
    message = f"{intake.message_id}/{by.now:%Y%m%d%H%M%S}"
    arrived = _read(by, content, intake.name, intake.channel, message, intake.received_at, retry_of=intake.pk)
    client = _client_of(arrived, None)
    if client is None:
        raise Refusal(messages.NOT_ROUTABLE, receiver=intake.receiver, number=intake.number)
    return _take_in(by, client.pk, arrived, client)


def _read(
    by: Actor,
    content: bytes,
    name: str,
    channel: str,
    message_id: str,
    received_at: dt.datetime | None,
    retry_of: int | None = None,
) -> Arrived:
    sha256 = hashlib.sha256(content).hexdigest()
    basis: dict[str, Any] = {
        "content": content,
        "name": name[:200],
        "channel": channel,
        "message_id": message_id[:200] or sha256,
        "received_at": received_at or by.now,
        "sha256": sha256,
        "retry_of": retry_of,
    }
    if content.startswith(_PAPER):
        return Arrived(**basis, paper=True)
    verdict = check.check(content, context=platform_rules.Context(today=by.today))
    findings = list(verdict.findings)
    if verdict.invoice is None and not verdict.errors:
        findings.append(Finding("error", messages.NOT_AN_INVOICE, facts={"name": name}))
    return Arrived(
        **basis,
        document=verdict.invoice,
        refused=verdict.verdict == "refused" or verdict.invoice is None,
        findings=tuple(findings),
        verdict=verdict.as_dict()["layers"],  # type: ignore[arg-type]
        rule_sets=verdict.rule_sets,
    )


def _client_of(arrived: Arrived, chosen: int | None) -> Client | None:
    """The client that the file names, or for a scan the chosen one. Raises `Refusal` when another one was chosen."""
    if arrived.paper:
        return None if chosen is None else Client.objects.get(pk=chosen)
    found = receiver_of(arrived.document, arrived.received_at.date()) if arrived.document else None
    if chosen is not None and found is not None and found.pk != chosen:
        raise Refusal(messages.OTHER_RECEIVER, receiver=found.name)
    if found is None and chosen is not None and arrived.document is None:
        return Client.objects.get(pk=chosen)
    return found


def receiver_of(document: Document, day: dt.date) -> Client | None:
    """The one client that the electronic address (or without it the enterprise number) of the buyer points at.

    Several clients can share the number of one legal person; then the routing code on the invoice decides.
    """
    buyer = document.buyer
    number = buyer.endpoint_id if buyer.endpoint_scheme == "0208" and buyer.endpoint_id else buyer.kbo
    known = Client.objects.filter(enterprise_number=number, joined_on__lte=day)
    found = [client for client in known if client.left_on is None or client.left_on > day]
    if len(found) > 1:
        codes = {document.buyer_reference.strip(), buyer.enterprise_number.strip()} - {""}
        found = [client for client in found if client.establishment and client.establishment in codes]
    return found[0] if len(found) == 1 else None


@action(right="payables.submit")
def _take_in(by: Actor, client_id: int | None, arrived: Arrived, client: Client | None) -> Receipt:
    facts = facts_of(arrived.document) if arrived.document and not arrived.refused else None
    known, same = _before(client_id, arrived)
    waits = known is not None and known.client_id is None and known.sha256 == arrived.sha256
    if known is not None and waits and arrived.paper and client is not None:
        # The same scan waited without client: now it has one.
        arrived = replace(arrived, retry_of=arrived.retry_of or _unplaced(known))
    elif known is not None:
        if known.sha256 != arrived.sha256:
            raise Refusal(messages.MESSAGE_OF_ANOTHER, key=arrived.message_id)
        return _receipt(known, again=True)
    if client is None:
        return _receipt(filing.write_intake(by, None, arrived, "refused" if arrived.refused else "unroutable"))
    if same is not None:
        day = f"{same.received_at:%d/%m/%Y}"
        finding = Finding("warning", messages.SAME_FILE, facts={"day": day, "name": same.name})
        return _receipt(filing.write_intake(by, client.pk, arrived, "duplicate", finding, same=same))
    if facts is None:
        return _receipt(filing.write_intake(by, client.pk, arrived, "to_key" if arrived.paper else "refused"))
    return _take_in_invoice(by, client, arrived, facts)


def _before(client_id: int | None, arrived: Arrived) -> tuple[Intake | None, Intake | None]:
    """The arrival of the same message, and that of the same file for this client; nobody else can add one now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(key, 7360)) from unnest(array[%s, %s]) as key",
            [arrived.message_id, arrived.sha256],
        )
        cursor.execute(
            "select id from payables_intake where channel = %s and message_id = %s"
            " and (client_id = %s or client_id is null or %s::bigint is null) union all"
            " select id from payables_intake where client_id = %s and sha256 = %s and state in ('accepted', 'to_key')",
            [arrived.channel, arrived.message_id, client_id, client_id, client_id, arrived.sha256],
        )
        keys = [row[0] for row in cursor.fetchall()]
    found = list(Intake.objects.filter(pk__in=keys).defer("content", "verdict")) if keys else []
    message = [one for one in found if (one.channel, one.message_id) == (arrived.channel, arrived.message_id)]
    message.sort(key=lambda one: one.client_id is None)
    same = [one for one in found if one.client_id is not None and one.client_id == client_id]
    return (message[0] if message else None), (same[0] if same else None)


def _unplaced(intake: Intake) -> int | None:
    """The arrival without client when no client at all got it yet, seen over every client; otherwise None."""
    with scope(Client.objects.values_list("id", flat=True)):
        return None if Intake.objects.filter(retry_of=intake, client__isnull=False).exists() else intake.pk


def _take_in_invoice(by: Actor, client: Client, arrived: Arrived, facts: Facts) -> Receipt:
    creating.lock_supplier(client.pk, facts)
    known = judging.look(client.pk, facts, by.today, reserve=True)
    if known.twin is not None:
        finding = creating.same_invoice(known.twin, facts)
        return _receipt(filing.write_intake(by, client.pk, arrived, "duplicate", finding, twin=known.twin["id"]))
    document_id, trouble = filing.store(by, client.pk, arrived, f"payables.invoice:{known.invoice_id}")
    if document_id is None:
        return _receipt(filing.write_intake(by, client.pk, arrived, "refused", *trouble, tried=True))
    intake = filing.intake_row(
        client.pk, arrived, "accepted", arrived.findings, intake_id=known.intake_id, document_id=document_id
    )
    invoice = creating.create(by, client, facts, known, intake, new_intake=True, document_id=document_id)
    note("intake", intake.pk, name=arrived.name, changes={"state": [None, "accepted"]})
    return _receipt(intake, invoice_id=invoice.pk)


def _receipt(intake: Intake, *, invoice_id: int | None = None, again: bool = False) -> Receipt:
    return Receipt(
        intake_id=intake.pk,
        verdict=intake.state,
        client_id=intake.client_id,
        invoice_id=invoice_id if invoice_id is not None or intake.state != "accepted" else filing.invoice_of(intake.pk),
        duplicate_of=intake.duplicate_of_invoice,
        findings=tuple(intake.findings),
        again=again,
    )
