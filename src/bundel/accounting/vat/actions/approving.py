"""The second pair of eyes, at the client: it approves what was prepared, or sends it back."""

import hashlib

from bundel.accounting.vat import messages, queries
from bundel.accounting.vat.actions import steps
from bundel.accounting.vat.rules.boxes import differences
from bundel.kit import periods
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.people.actor import Actor


@action(right="vat.approve")
def approve(by: Actor, client_id: int, return_id: int) -> None:
    """Approve a prepared return; from then on its period takes no lines with VAT.

    Raises `Refusal` for its preparer, when the ledger says other than what was prepared, when VAT stands outside the
    boxes, when a check fails without explanation, and when the file would not be valid.
    """
    queries.hold(client_id, alone=True)
    row = steps.locked(client_id, return_id)
    steps.require_status(row, "prepared")
    person, acting_for = steps.person(by)
    if {person, acting_for} & ({row.prepared_by_id, row.prepared_for_id} - {None}):
        raise Refusal(messages.OWN_WORK, name=steps.title(row))
    stretch = periods.parse(row.label)
    now = queries.compute(client_id, row.kind, stretch)
    kept = {name: getattr(row, name) for name in now.stored()}
    if now.stored() != kept:
        what = ", ".join(differences(row.raw, now.raw)) or "de lijst van klanten"
        raise Refusal(messages.CHANGED_SINCE, name=steps.title(row), what=f"rooster {what}" if now.raw else what)
    found = queries.findings(client_id, row.kind, stretch, now)
    if wrong := [one for one in found if one.severity == "error"]:
        rows = tuple(one.text for one in wrong[:20])
        raise Refusal(messages.HAS_ERRORS, rows=rows, name=steps.title(row), what=wrong[0].text)
    if (warned := [one for one in found if one.severity == "warning"]) and not row.explanation:
        rows = tuple(one.text for one in warned)
        raise Refusal(messages.EXPLANATION_NEEDED, rows=rows, name=steps.title(row), count=len(warned))
    row.approved_by_id, row.approved_for_id, row.approved_at = person, acting_for, by.now
    row.sha256 = "" if row.kind == "special" else hashlib.sha256(queries.build(row)).hexdigest()
    row.returned_reason = ""
    steps.move(row, "approved")
    row.save()
    steps.tell(by, row, "approved", "vat.file")


@action(right="vat.approve")
def send_back(by: Actor, client_id: int, return_id: int, reason: str) -> None:
    """Send a prepared or approved return back to its preparer; an approval lapses. Raises `Refusal` without reason."""
    row = steps.locked(client_id, return_id)
    steps.require_status(row, "prepared", "approved")
    row.returned_reason = steps.require_reason(reason)
    if row.status == "approved":
        row.approved_by_id = row.approved_for_id = row.approved_at = None
        row.sha256 = ""
        steps.move(row, "prepared", reason=row.returned_reason)
    row.save()
    steps.tell(by, row, "returned", "vat.prepare", reason=row.returned_reason)
