"""The supplier register, the terms of clients, and the rules by which invoices are judged."""

import csv
import datetime as dt
import io
from dataclasses import dataclass
from typing import Any, Literal

from django.db.models import QuerySet

from bundel.accounting.payables import messages
from bundel.accounting.payables.actions.steps import require_reason
from bundel.accounting.payables.models import BuyerReference, ClientRules, Invoice, Supplier, SupplierTerms
from bundel.accounting.payables.rules import UNFINISHED
from bundel.kit import identifiers
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import difference, note
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

COLUMNS = ("enterprise_number", "name", "vat_number", "street", "postcode", "city", "email")

TERMS = frozenset(
    {
        "account",
        "article",
        "cost_centre",
        "without_order",
        "regime",
        "agreed_days",
        "contract_published_on",
        "hold_reason",
    }
)
"""What `set_terms` may set."""

RULES = frozenset(
    {
        "order_required",
        "touchless_limit_cents",
        "tolerance_ppm",
        "tolerance_least_cents",
        "tolerance_most_cents",
        "regime",
    }
)
"""What `set_client_rules` may set."""


def _found(supplier_id: int) -> Supplier:
    found: Supplier | None = Supplier.objects.select_for_update(of=("self",)).filter(pk=supplier_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_SUPPLIER, number=supplier_id)
    return found


@action(right="payables.suppliers")
def add_supplier(
    by: Actor,
    client_id: int | None,
    *,
    registration: str,
    name: str,
    country: str = "BE",
    source: str = "manual",
    **address: str,
) -> int:
    """A supplier in the shared register, confirmed by who enters it; gives its id.

    `address` may hold vat_number, street, postcode, city, email. Raises `Refusal` for a wrong enterprise number and for
    one that is there already.
    """
    number = _registration(country, registration)
    known = Supplier.objects.filter(country=country, registration=number).first()
    if known is not None:
        raise Refusal(messages.SUPPLIER_EXISTS, number=number, name=known.name)
    made = Supplier.objects.create(
        country=country,
        registration=number,
        name=name.strip()[:200],
        source=source,
        valid_from=by.today,
        confirmed_on=by.today,
        confirmed_by_id=by.person_id,
        **address,
    )
    note("supplier", made.pk, name=made.name, changes={"registration": [None, number]})
    return made.pk


def _registration(country: str, text: str) -> str:
    if country != "BE":
        return text.strip()[:40]
    try:
        return identifiers.parse_enterprise_number(text)
    except ValueError as error:
        raise Refusal(messages.SUPPLIER_NUMBER, number=text) from error


@action(right="payables.suppliers")
def confirm_supplier(by: Actor, client_id: int | None, supplier_id: int) -> None:
    """Say that a supplier that came with an e-invoice is who it claims to be (looked up in the KBO)."""
    supplier = _found(supplier_id)
    if supplier.confirmed_on is None:
        supplier.confirmed_on, supplier.confirmed_by_id = by.today, by.person_id
        supplier.save(update_fields=["confirmed_on", "confirmed_by"])
        note("supplier", supplier.pk, name=supplier.name, changes={"confirmed_on": [None, str(by.today)]})


def _unpaid(supplier: Supplier) -> "QuerySet[Invoice]":
    return Invoice.objects.filter(supplier=supplier, status__in=UNFINISHED)


@action(right="payables.suppliers")
def end_supplier(by: Actor, client_id: int | None, supplier_id: int, on: dt.date, reason: str) -> None:
    """End-date a supplier for everybody, with the reason; `revive_supplier` is the way back.

    Raises `Refusal` while any client has unpaid invoices (those of clients in scope are listed, the others counted),
    without reason, or for a day before its first.
    """
    reason = require_reason(reason)
    supplier = _found(supplier_id)
    if on < supplier.valid_from:
        first = f"{supplier.valid_from:%d/%m/%Y}"
        raise Refusal(messages.SUPPLIER_ENDS_BEFORE, name=supplier.name, from_day=first)
    rows = tuple(_unpaid(supplier).order_by("id").values_list("number", flat=True)[:20])
    with scope(Client.objects.values_list("id", flat=True)):
        count = _unpaid(supplier).count()
    if count:
        raise Refusal(messages.SUPPLIER_IN_USE, rows=rows, name=supplier.name, count=count)
    before = {"valid_to": str(supplier.valid_to or "")}
    supplier.valid_to = on
    supplier.save(update_fields=["valid_to"])
    note("supplier", supplier.pk, name=supplier.name, changes=difference(before, {"valid_to": str(on)}), reason=reason)


@action(right="payables.suppliers")
def merge_suppliers(by: Actor, client_id: int | None, supplier_id: int, into_id: int, reason: str) -> None:
    """Let new invoices of a supplier go to another one; what exists stays where it is, for every client.

    Suppliers that were merged into it before follow. Raises `Refusal` without reason, for a supplier into itself, and
    into one that ended or was merged itself; `revive_supplier` is the way back.
    """
    reason = require_reason(reason)
    supplier, into = _found(supplier_id), _found(into_id)
    if supplier.pk == into.pk:
        raise Refusal(messages.NOT_SAME_SUPPLIER, name=supplier.name)
    if into.valid_to is not None or into.merged_into_id is not None:
        day = f"{into.valid_to:%d/%m/%Y}" if into.valid_to else "samenvoeging"
        raise Refusal(messages.SUPPLIER_ENDED, name=into.name, day=day)
    before = supplier.merged_into.name if supplier.merged_into else None
    supplier.merged_into, supplier.valid_to = into, max(by.today, supplier.valid_from)
    supplier.save(update_fields=["merged_into", "valid_to"])
    Supplier.objects.filter(merged_into=supplier).update(merged_into=into)
    note("supplier", supplier.pk, name=supplier.name, changes={"merged_into": [before, into.name]}, reason=reason)


@action(right="payables.suppliers")
def revive_supplier(by: Actor, client_id: int | None, supplier_id: int, reason: str) -> None:
    """Take back the end or the merger of a supplier: new invoices are its own again. Raises `Refusal` when it lives."""
    reason = require_reason(reason)
    supplier = _found(supplier_id)
    if supplier.valid_to is None and supplier.merged_into_id is None:
        raise Refusal(messages.SUPPLIER_LIVES, name=supplier.name)
    merged = supplier.merged_into.name if supplier.merged_into else None
    changes = {"valid_to": [str(supplier.valid_to or ""), ""], "merged_into": [merged, None]}
    supplier.valid_to = supplier.merged_into = None
    supplier.save(update_fields=["merged_into", "valid_to"])
    note("supplier", supplier.pk, name=supplier.name, changes=changes, reason=reason)


@action(right="payables.suppliers")
def set_terms(by: Actor, client_id: int, supplier_id: int, **terms: Any) -> None:
    """What this client agreed about a supplier: account, article, cost_centre, without_order, regime, agreed_days,
    contract_published_on (which chooses the version of the legal term), hold_reason. They hold for invoices to come.
    The limit without handling asks another right: `set_supplier_limit`.
    """
    unknown = set(terms) - TERMS
    if unknown:
        raise TypeError(f"geen voorwaarde: {', '.join(sorted(unknown))}")
    supplier = _found(supplier_id)
    row, _ = SupplierTerms.objects.get_or_create(client_id=client_id, supplier=supplier)
    _change(row, terms, "supplier_terms", supplier.name)


@action(right="payables.limits")
def set_supplier_limit(by: Actor, client_id: int, supplier_id: int, cents: int) -> None:
    """Up to which amount invoices of this supplier may pass without a person; 0 is never."""
    supplier = _found(supplier_id)
    row, _ = SupplierTerms.objects.get_or_create(client_id=client_id, supplier=supplier)
    _change(row, {"touchless_limit_cents": cents}, "supplier_terms", supplier.name)


@action(right="payables.limits")
def set_client_rules(by: Actor, client_id: int, **rules: Any) -> None:
    """How invoices of a client are judged: order_required, touchless_limit_cents, tolerance_*, regime."""
    if unknown := set(rules) - RULES:
        raise TypeError(f"geen afspraak: {', '.join(sorted(unknown))}")
    row, _ = ClientRules.objects.get_or_create(client_id=client_id)
    _change(row, rules, "client_rules", "")


@action(right="payables.suppliers")
def set_reference(
    by: Actor, client_id: int, reference: str, *, account: str = "", article: str = "", handler_id: int | None = None
) -> None:
    """Where a buyer reference leads: who handles it, and on which account and article it is booked."""
    row, _ = BuyerReference.objects.get_or_create(client_id=client_id, reference=reference.strip())
    _change(row, {"account": account, "article": article, "handler_id": handler_id}, "buyer_reference", reference)


def _change(row: Any, values: dict[str, Any], subject: str, name: str) -> None:
    before = {field: getattr(row, field) for field in values}
    for field, value in values.items():
        setattr(row, field, value)
    row.save(update_fields=[field.removesuffix("_id") for field in values])
    note(subject, row.pk, name=name, changes=difference(_told(before), _told(values)))


def _told(values: dict[str, Any]) -> dict[str, Any]:
    """Values as the audit trail keeps them: a day as text."""
    return {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in values.items()}


Fate = Literal["new", "changed", "same"]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did; a second run of the same file gives 0 added and 0 changed."""

    added: int
    changed: int
    unchanged: int


@action(right="payables.suppliers")
def import_suppliers(by: Actor, client_id: int | None, content: bytes, *, dry_run: bool = False) -> Imported:
    """Take over a CSV file of suppliers (columns: `COLUMNS`), all or nothing; the same file again changes nothing.

    Accounts are not imported: each goes through its own four eyes. Raises `Refusal` naming every wrong row.
    """
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig", errors="replace")))
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise Refusal(messages.WRONG_COLUMNS, columns=", ".join(missing))
    wanted: dict[str, dict[str, str]] = {}
    wrong: list[tuple[int, str]] = []
    for number, row in enumerate(rows, start=2):
        fields = {column: (row[column] or "").strip() for column in COLUMNS}
        try:
            registration = identifiers.parse_enterprise_number(fields.pop("enterprise_number"))
        except ValueError as error:
            wrong.append((number, str(error)))
            continue
        wanted[registration] = fields
    if wrong:
        texts = tuple(f"Rij {number}: {what}" for number, what in wrong)
        raise Refusal(messages.WRONG_ROW, rows=texts, row=wrong[0][0], what=wrong[0][1])
    return _write(by, wanted, dry_run=dry_run)


@action(right="payables.suppliers")
def take_over_suppliers(by: Actor, client_id: int | None, wanted: dict[str, dict[str, str]]) -> Imported:
    """Write suppliers that were read and judged elsewhere: fields by enterprise number, each with the same fields."""
    return _write(by, wanted, dry_run=False)


def supplier_fates(wanted: dict[str, dict[str, str]]) -> dict[str, Fate]:
    """For each enterprise number whether it is new in the register, changed or the same. One query."""
    known = {one.registration: one for one in Supplier.objects.filter(country="BE", registration__in=wanted)}
    return {number: _fate(known.get(number), fields) for number, fields in wanted.items()}


def _fate(supplier: Supplier | None, fields: dict[str, str]) -> Fate:
    if supplier is None:
        return "new"
    same = all(getattr(supplier, name) == value for name, value in fields.items()) and supplier.confirmed_on
    return "same" if same else "changed"


def _write(by: Actor, wanted: dict[str, dict[str, str]], *, dry_run: bool) -> Imported:
    known = {one.registration: one for one in Supplier.objects.filter(country="BE", registration__in=wanted)}
    new, changed, unchanged = [], [], 0
    for registration, fields in wanted.items():
        supplier = known.get(registration)
        if supplier is None:
            new.append(
                Supplier(
                    registration=registration,
                    source=Supplier.Source.IMPORT,
                    valid_from=by.today,
                    confirmed_on=by.today,
                    confirmed_by_id=by.person_id,
                    **fields,
                )
            )
        elif _fate(supplier, fields) == "same":
            unchanged += 1
        else:
            for name, value in fields.items():
                setattr(supplier, name, value)
            supplier.confirmed_on = supplier.confirmed_on or by.today
            changed.append(supplier)
    if not dry_run:
        Supplier.objects.bulk_create(new)
        Supplier.objects.bulk_update(changed, [*next(iter(wanted.values()), {}), "confirmed_on"])
        note("supplier", "import", changes={"added": [0, len(new)], "changed": [0, len(changed)]})
    return Imported(len(new), len(changed), unchanged)
