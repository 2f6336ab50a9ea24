"""The API of payables, continued: what a system of the client may decide about invoices, arrivals and suppliers.

A router of its own beside `api`; both come together under `/api/v1/`.
"""

import datetime as dt
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Router, Schema

from bundel.accounting.payables import actions, messages, queries
from bundel.accounting.payables.models import Invoice, Supplier
from bundel.kit.findings import Refusal
from bundel.platform.api import PROBLEMS, Id, Words, actor_of, client_of, day, reading, writing

router = Router(tags=["Facturen"])
Cents = Field(ge=0, le=1_000_000_000_000, description="Hele eurocenten.")


class Reason(Schema):
    """Why; it stays in the trail."""

    reason: Words


class Correction(Schema):
    """The invoice that a credit note corrects."""

    invoice_id: Id


class CorrectionOut(Schema):
    """What a credit note corrects now; None when it is tied to nothing."""

    corrects: int | None
    number: str = ""


def _correction(client_id: int, credit_note_id: int) -> dict[str, Any]:
    note = Invoice.of(client_id).select_related("corrects").get(pk=credit_note_id)
    return {"corrects": note.corrects_id, "number": note.corrects.number if note.corrects else ""}


@router.put(
    "/invoices/{invoice_id}/correction",
    response={200: CorrectionOut, **PROBLEMS},
    summary="Een creditnota aan een factuur koppelen",
)
@writing("payables.handle")
def link(request: HttpRequest, invoice_id: Id, correction: Correction) -> Any:
    """`invoice_id` in het adres is de creditnota. Nog eens sturen verandert niets."""
    client = client_of(request).pk
    actions.link_credit_note(actor_of(request), client, invoice_id, correction.invoice_id)
    return _correction(client, invoice_id)


@router.post(
    "/invoices/{invoice_id}/correction/undo",
    response={200: CorrectionOut, **PROBLEMS},
    summary="Een creditnota loskoppelen",
)
@writing("payables.handle")
def unlink(request: HttpRequest, invoice_id: Id, why: Reason) -> Any:
    """De creditnota hoort daarna bij geen factuur meer."""
    client = client_of(request).pk
    actions.unlink_credit_note(actor_of(request), client, invoice_id, why.reason)
    return _correction(client, invoice_id)


class DismissalOut(Schema):
    """Whether somebody has to do something about a file that arrived."""

    intake_id: int
    dismissed: bool


@router.put(
    "/einvoices/{intake_id}/dismissal",
    response={200: DismissalOut, **PROBLEMS},
    summary="Een geweigerd of over te nemen bestand afhandelen",
)
@writing("payables.handle")
def dismiss(request: HttpRequest, intake_id: Id, why: Reason) -> dict[str, Any]:
    """Het bestand blijft bewaard; nog eens sturen verandert niets."""
    actions.dismiss_intake(actor_of(request), client_of(request).pk, intake_id, why.reason)
    return {"intake_id": intake_id, "dismissed": True}


@router.post(
    "/einvoices/{intake_id}/dismissal/undo",
    response={200: DismissalOut, **PROBLEMS},
    summary="Een afgehandeld bestand terugzetten",
)
@writing("payables.handle")
def restore(request: HttpRequest, intake_id: Id, why: Reason) -> dict[str, Any]:
    """Het bestand wacht weer waar het stond."""
    actions.restore_intake(actor_of(request), client_of(request).pk, intake_id, why.reason)
    return {"intake_id": intake_id, "dismissed": False}


class Rules(Schema):
    """How the invoices of the client are judged."""

    order_required: bool
    touchless_limit_cents: int = Cents
    tolerance_ppm: int = Field(ge=0, le=1_000_000, description="Miljoensten van de bestelling.")
    tolerance_least_cents: int = Field(ge=0, le=2_000_000_000)
    tolerance_most_cents: int = Field(ge=0, le=2_000_000_000)
    regime: Literal["procurement", "procurement_care", "general"]


class RulesOut(Rules):
    """The rules, with the cooling-off of new accounts, which holds for all clients."""

    cooling_off_days: int


def _rules(request: HttpRequest) -> dict[str, Any]:
    client = client_of(request).pk
    kept = queries.rules_of([client])[client]
    return {name: getattr(kept, name) for name in Rules.model_fields} | {
        "cooling_off_days": queries.cooling_off(actor_of(request).today).days
    }


@router.get("/invoice-rules", response={200: RulesOut, **PROBLEMS}, summary="Afspraken over facturen opvragen")
@reading("payables.view")
def rules(request: HttpRequest) -> dict[str, Any]:
    """Wat met uw cliënt afgesproken is over het beoordelen van facturen."""
    return _rules(request)


@router.put("/invoice-rules", response={200: RulesOut, **PROBLEMS}, summary="Afspraken over facturen wijzigen")
@writing("payables.limits")
def set_rules(request: HttpRequest, wanted: Rules) -> dict[str, Any]:
    """Gelden voor facturen die vanaf nu beoordeeld worden. De wachttijd van rekeningen wijzigt u op het scherm."""
    actions.set_client_rules(actor_of(request), client_of(request).pk, **wanted.dict())
    return _rules(request)


class End(Reason):
    """The last day of a supplier."""

    on: dt.date


class Merger(Reason):
    """The supplier to which new invoices go."""

    into_kbo: Words


class SupplierState(Schema):
    """Where a supplier stands: ended on a day, or merged into another one."""

    kbo: str
    valid_to: dt.date | None
    merged_into: str = ""


def _supplier(kbo: str) -> Supplier:
    digits = "".join(filter(str.isdigit, kbo))
    found: Supplier | None = Supplier.objects.filter(country="BE", registration=digits or "-").first()
    if found is None:
        raise Refusal(messages.UNKNOWN_SUPPLIER, number=kbo)
    return found


def _state(supplier_id: int) -> dict[str, Any]:
    one = Supplier.objects.select_related("merged_into").get(pk=supplier_id)
    merged = one.merged_into.registration if one.merged_into else ""
    return {"kbo": one.registration, "valid_to": one.valid_to, "merged_into": merged}


@router.post(
    "/suppliers/{kbo}/end",
    response={200: SupplierState, **PROBLEMS},
    summary="Een leverancier beëindigen",
    tags=["Leveranciers"],
)
@writing("payables.suppliers")
def end(request: HttpRequest, kbo: Words, wanted: End) -> dict[str, Any]:
    """Voor alle cliënten. Wordt geweigerd zolang er onbetaalde facturen zijn."""
    key = _supplier(kbo).pk
    actions.end_supplier(actor_of(request), client_of(request).pk, key, day(wanted.on), wanted.reason)
    return _state(key)


@router.post(
    "/suppliers/{kbo}/merge",
    response={200: SupplierState, **PROBLEMS},
    summary="Een leverancier samenvoegen met een andere",
    tags=["Leveranciers"],
)
@writing("payables.suppliers")
def merge(request: HttpRequest, kbo: Words, wanted: Merger) -> dict[str, Any]:
    """Nieuwe facturen gaan naar de andere; wat er is, blijft waar het is. Voor alle cliënten."""
    key = _supplier(kbo).pk
    actions.merge_suppliers(
        actor_of(request), client_of(request).pk, key, _supplier(wanted.into_kbo).pk, wanted.reason
    )  # fmt: skip
    return _state(key)


@router.post(
    "/suppliers/{kbo}/revive",
    response={200: SupplierState, **PROBLEMS},
    summary="Een beëindigde of samengevoegde leverancier heractiveren",
    tags=["Leveranciers"],
)
@writing("payables.suppliers")
def revive(request: HttpRequest, kbo: Words, why: Reason) -> dict[str, Any]:
    """Nieuwe facturen op zijn naam zijn weer van hem."""
    key = _supplier(kbo).pk
    actions.revive_supplier(actor_of(request), client_of(request).pk, key, why.reason)
    return _state(key)
