"""The API of interfaces: deliver a file of a feeder, follow what became of it."""

import hashlib
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Field, File, Form, Header, Router, Schema
from ninja.files import UploadedFile

from bundel.accounting.interfaces import booking_jobs, messages, queries, rules
from bundel.accounting.interfaces.models import Delivery
from bundel.kit.findings import Refusal
from bundel.platform.api import PROBLEMS, Id, Words, actor_of, client_of, reading, writing

router = Router(tags=["Interfaces"])
Key = Annotated[str | None, Header(None, alias="Idempotency-Key", min_length=1, max_length=60)]
Count = Annotated[int | None, Form(None, ge=0, le=rules.MAX_ROWS)]
CentsTold = Annotated[int | None, Form(None, ge=0, le=10**15)]


class RejectOut(Schema):
    """An entry of the file that was not booked and still waits. Amounts in cents."""

    reference: str
    row: int
    debit_cents: int
    credit_cents: int
    reason: str


class DeliveryOut(Schema):
    """A file and what became of it. Amounts in cents; `rejects` holds at most 200."""

    id: int
    batch: str
    again: bool = Field(False, description="Dit bestand of dit kenmerk kwam al binnen; dit is het eerste antwoord.")
    state: Literal["received", "booked", "partly", "rejected", "replayed"]
    rows: int
    debit_cents: int
    credit_cents: int
    booked_rows: int
    booked_cents: int
    rejected_rows: int
    skipped_rows: int
    rejects: list[RejectOut]


def _own(request: HttpRequest, client: str, feeder: str) -> str:
    """The feeder's code, when it is one of the client of the key. Raises `Refusal` (404)."""
    found = queries.feeder(client_of(request).pk, feeder) if client == client_of(request).code else None
    if found is None:
        raise Refusal(messages.UNKNOWN_FEEDER, code=feeder[:60])
    return found.code


def _out(one: Delivery, again: bool = False) -> dict[str, Any]:
    waiting = queries.open_rejects(one.client_id, one.repairs_id or one.pk)
    return {
        "id": one.pk, "batch": one.batch, "again": again, "state": one.state, "rows": one.rows,
        "debit_cents": one.debit, "credit_cents": one.credit, "booked_rows": one.booked_rows,
        "booked_cents": one.booked_cents, "rejected_rows": one.rejected_rows, "skipped_rows": one.skipped_rows,
        "rejects": [
            {"reference": row.reference, "row": row.row, "debit_cents": row.debit, "credit_cents": row.credit,
             "reason": row.reason}
            for row in waiting[:200]
        ],
    }  # fmt: skip


@router.post(
    "/interfaces/{client}/{feeder}/deliveries",
    response={200: DeliveryOut, **PROBLEMS},
    summary="Een bestand van een toeleverend systeem leveren",
)
@writing("interfaces.deliver")
def deliver(
    request: HttpRequest,
    client: Words,
    feeder: Words,
    file: File[UploadedFile],
    rows: Count = None,
    debit_cents: CentsTold = None,
    credit_cents: CentsTold = None,
    repairs: Annotated[int | None, Form(None, ge=1, le=2**63 - 1)] = None,
    idempotency_key: Key = None,
) -> dict[str, Any]:
    """De `Idempotency-Key` is het kenmerk van het bestand; zonder sleutel is dat zijn controlegetal.

    Hetzelfde kenmerk of dezelfde inhoud geeft het eerste antwoord. `rows`, `debit_cents` en `credit_cents` zijn
    controletotalen: wijken ze af, dan wordt niets geboekt. `repairs` noemt de levering waarvan dit bestand de
    afgekeurde boekingen rechtzet. Het boeken gebeurt daarna; vraag de toestand op.
    """
    code, content = _own(request, client, feeder), file.read()
    receipt = booking_jobs.start(
        actor_of(request), client_of(request).pk, code,
        batch=(idempotency_key or hashlib.sha256(content).hexdigest()[:60]).replace("\x00", ""),
        name=(file.name or "bestand.csv").replace("\x00", "")[:200], content=content,
        told=rules.Totals(rows, debit_cents, credit_cents), repairs=repairs,
    )  # fmt: skip
    return _status(request, code, receipt.delivery_id, receipt.again)


@router.get(
    "/interfaces/{client}/{feeder}/deliveries/{delivery_id}",
    response={200: DeliveryOut, **PROBLEMS},
    summary="De toestand van een levering opvragen",
)
@reading("interfaces.view")
def status(request: HttpRequest, client: Words, feeder: Words, delivery_id: Id) -> dict[str, Any]:
    """Totalen en wat nog afgekeurd is. Een levering van een andere cliënt bestaat voor uw sleutel niet."""
    return _status(request, _own(request, client, feeder), delivery_id)


def _status(request: HttpRequest, code: str, delivery_id: int, again: bool = False) -> dict[str, Any]:
    found = queries.delivery(client_of(request).pk, delivery_id)
    if found is None or found.feeder.code != code:
        raise Refusal(messages.UNKNOWN_DELIVERY)
    return _out(found, again)
