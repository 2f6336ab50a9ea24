"""Filing: the proof of the administration is kept, the file too, and the VAT of the period goes to one account."""

import hashlib
import re
from typing import Final

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.queries.vat import SETTLEMENT
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.vat import messages, queries
from bundel.accounting.vat.actions import steps
from bundel.accounting.vat.models import Return
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.documents import actions as documents
from bundel.platform.people.actor import Actor

PAYABLE: Final = "451900"
RECOVERABLE: Final = "411900"
_REFERENCE: Final = re.compile(r"\d{1,20}-\d{10}-\d{6}")


@action(right="vat.file")
def file(by: Actor, client_id: int, return_id: int, *, reference: str, proof_name: str, proof: bytes) -> None:
    """Note that an approved return was filed: its reference, the receipt, and the entry that settles the VAT.

    `reference` is the number on the receipt of Intervat (`1234567-0123456789-260420`); of a special return, which has
    another counter, any text. Pressed again with the same reference nothing changes. Raises `Refusal` when the return
    is not approved, the reference is none, the proof is missing, or the file is not the approved one any more.
    """
    person, _ = steps.person(by)
    row = steps.locked(client_id, return_id)
    reference = reference.strip()[:60]
    if row.status == "filed" and row.reference == reference:
        return
    steps.require_status(row, "approved")
    if not reference or (row.kind != "special" and not _REFERENCE.fullmatch(reference)):
        raise Refusal(messages.BAD_REFERENCE, reference=reference or "–")
    if not proof:
        raise Refusal(messages.PROOF_NEEDED)
    subject = f"vat.return:{row.pk}"
    if row.kind != "special":
        content = queries.build(row)
        if hashlib.sha256(content).hexdigest() != row.sha256:
            raise Refusal(messages.FILE_DIFFERS, name=steps.title(row))
        row.document_id = _keep(by, row, queries.file_name(row), content, "vat_file", subject)
    row.proof_id = _keep(by, row, proof_name, proof, "vat_proof", subject)
    row.reference, row.filed_by_id, row.filed_at = reference, person, by.now
    if row.replaces_id is not None:
        old = steps.locked(client_id, row.replaces_id)
        steps.move(old, "replaced")
        old.save(update_fields=["status"])
    _settle(by, row)
    steps.move(row, "filed")
    note("vat_return", row.pk, name=steps.title(row), changes={"reference": ["", reference]})
    row.save()


def _keep(by: Actor, row: Return, name: str, content: bytes, kind: str, subject: str) -> int:
    stored = documents.store(
        by, row.client_id, name=name, content=content, kind=kind, visibility="client", subject=subject
    )  # fmt: skip
    return int(stored.pk)


def _settle(by: Actor, row: Return) -> None:
    """One entry that empties the accounts of VAT for the period; of a correction only what it changes."""
    before = row.replaces.accounts if row.replaces is not None else {}
    changes = {
        account: row.accounts.get(account, 0) - before.get(account, 0) for account in sorted({*row.accounts, *before})
    }
    title = steps.title(row)
    lines = [
        LineDraft(account, debit_cents=max(-cents, 0), credit_cents=max(cents, 0), description=title)
        for account, cents in changes.items()
        if cents
    ]
    row.settled_cents = -sum(changes.values())
    if not lines:
        return
    if row.settled_cents:
        owed = row.settled_cents
        account = PAYABLE if owed > 0 else RECOVERABLE
        lines.append(LineDraft(account, max(-owed, 0), max(owed, 0), description=title))
    entry = EntryDraft(
        journal="DIV",
        date=by.today,
        description=title,
        lines=tuple(lines),
        document_type=SETTLEMENT,
        document=f"vat.return:{row.pk}",
        key=f"vat.return:{row.pk}/settled",
    )
    posted = ledger.post(by, row.client_id, [entry])[0]
    row.entry_id, row.entry_number = posted.entry_id, posted.number
