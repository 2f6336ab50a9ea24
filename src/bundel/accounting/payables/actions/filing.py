"""Keeping what arrived: the original on disk, and the row that says what became of it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from bundel.accounting.payables import messages
from bundel.accounting.payables.models import Intake, Invoice
from bundel.accounting.payables.rules_facts import seller_of
from bundel.formats.invoices.model import Invoice as Document
from bundel.kit.findings import Fact, Finding, Refusal, Unavailable
from bundel.platform.audit.actions import note
from bundel.platform.documents import actions as documents
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file with what was read in it, before anything is written."""

    content: bytes
    name: str
    channel: str
    message_id: str
    received_at: dt.datetime
    sha256: str
    paper: bool = False
    document: Document | None = None
    refused: bool = False
    findings: tuple[Finding, ...] = ()
    verdict: dict[str, Any] = field(default_factory=dict)
    rule_sets: dict[str, str] = field(default_factory=dict)
    retry_of: int | None = None


def reserve() -> int:
    """The id of a coming intake, so that its original can name it before either is written."""
    with connection.cursor() as cursor:
        cursor.execute("select nextval(pg_get_serial_sequence('payables_intake', 'id'))")
        return int(cursor.fetchone()[0])


def store(by: Actor, client_id: int, arrived: Arrived, subject: str) -> tuple[int | None, list[Finding]]:
    """Keep the original. Storage that is away stops the intake; a file that may not be kept gives a finding."""
    try:
        kept = documents.store(
            by,
            client_id,
            name=arrived.name,
            content=arrived.content,
            kind="invoice",
            visibility="client",
            subject=subject,
        )
    except Unavailable:
        raise
    except Refusal as refusal:
        reason = Finding("error", messages.STORAGE_REFUSED, facts={"name": arrived.name, "reason": refusal.text})
        return None, [reason]
    return kept.pk, []


def write_intake(
    by: Actor,
    client_id: int | None,
    arrived: Arrived,
    state: str,
    *more: Finding,
    same: Intake | None = None,
    twin: int | None = None,
    tried: bool = False,
) -> Intake:
    """Keep an arrival that makes no invoice (yet), with its original; `tried`: the original could not be stored."""
    findings = [*arrived.findings, *more]
    intake_id = document_id = None
    if client_id is not None and same is None and not tried:
        intake_id = reserve()
        document_id, trouble = store(by, client_id, arrived, f"payables.intake:{intake_id}")
        findings += trouble
        state = "refused" if trouble else state
    if state == "unroutable" and arrived.document is not None:
        facts: dict[str, Fact] = {"receiver": _receiver(arrived.document), "number": arrived.document.number}
        findings.append(Finding("error", messages.NOT_ROUTABLE, facts=facts))
    if state == "unroutable" and arrived.paper:
        findings.append(Finding("warning", messages.PAPER_WAITS, facts={"name": arrived.name}))
    intake = intake_row(
        client_id,
        arrived,
        state,
        findings,
        intake_id=intake_id,
        document_id=same.document_id if same else document_id,
    )
    intake.duplicate_of_invoice = twin or (invoice_of(same.pk) if same else None)
    intake.duplicate_of_intake = same.pk if same else None
    intake.save(force_insert=True)
    note("intake", intake.pk, name=arrived.name, changes={"state": [None, state]})
    return intake


def intake_row(
    client_id: int | None,
    arrived: Arrived,
    state: str,
    findings: Sequence[Finding],
    *,
    intake_id: int | None,
    document_id: int | None,
) -> Intake:
    """The row of an arrival, not yet saved. Of a file without client the bytes are in the row itself."""
    document = arrived.document
    return Intake(
        id=intake_id,
        client_id=client_id,
        sha256=arrived.sha256,
        size=len(arrived.content),
        name=arrived.name,
        channel=arrived.channel,
        message_id=arrived.message_id,
        received_at=arrived.received_at,
        state=state,
        verdict=arrived.verdict,
        rule_sets=arrived.rule_sets,
        findings=[plain_finding(finding) for finding in findings],
        receiver=_receiver(document) if document else "",
        sender=seller_of(document).registration if document else "",
        sender_name=(document.seller.legal_name or document.seller.name)[:200] if document else "",
        number=document.number[:100] if document else "",
        document_id=document_id,
        content=arrived.content if client_id is None else None,
        retry_of_id=arrived.retry_of,
    )


def plain_finding(finding: Finding) -> dict[str, Any]:
    """A finding as it is kept with intake and invoice."""
    return {
        "severity": finding.severity,
        "code": finding.code,
        "place": finding.place,
        "text": finding.text,
        "next_step": finding.next_step,
        "facts": dict(finding.facts),
    }


def _receiver(document: Document) -> str:
    return f"{document.buyer.endpoint_scheme}:{document.buyer.endpoint_id or document.buyer.kbo}"[:60]


def invoice_of(intake_id: int) -> int | None:
    return Invoice.objects.filter(intake_id=intake_id).values_list("pk", flat=True).first()
