"""What the verbs of claims share: who acts, the locked claim, a move with its note, keeping a receipt."""

import hashlib

from bundel.accounting.claims import messages, rules
from bundel.accounting.claims.models import CardLine, Claim, Line
from bundel.kit.findings import Refusal
from bundel.platform.audit.actions import note
from bundel.platform.documents import actions as documents
from bundel.platform.people.actor import Actor


def person(by: Actor) -> int:
    """The person who acts. Raises `Refusal` for a task of Bundel: these steps are taken by people."""
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    return by.person_id


def oneself(by: Actor) -> int:
    """The person who acts for nobody else: claims are personal. Raises `Refusal`."""
    if by.acting_for_id is not None:
        raise Refusal(messages.PERSON_NEEDED)
    return person(by)


def reason_of(text: str) -> str:
    """The reason, trimmed. Raises `Refusal` when it is empty."""
    if not text.strip():
        raise Refusal(messages.REASON_NEEDED)
    return text.strip()[:300]


def locked(client_id: int, claim_id: int, owner: int | None = None) -> Claim:
    """A claim of the client, of its owner when given. Raises `Refusal`: what is another's does not exist."""
    found: Claim | None = Claim.of(client_id).select_for_update(of=("self",)).filter(pk=claim_id).first()
    if found is None or (owner is not None and found.person_id != owner):
        raise Refusal(messages.UNKNOWN)
    return found


def require(claim: Claim, *states: str) -> None:
    """Raises `Refusal` when the claim is in none of these states."""
    if claim.state not in states:
        raise Refusal(messages.STATE, number=claim.number, state=rules.STATES[claim.state])


def move(claim: Claim, state: str, reason: str = "") -> None:
    """Save the claim in another state, with its note. Lines of what is refused or withdrawn free their receipts."""
    if state not in rules.TRANSITIONS[claim.state]:
        raise Refusal(messages.STATE, number=claim.number, state=rules.STATES[claim.state])
    note("claim", claim.pk, name=claim.number, changes={"toestand": [claim.state, state]}, reason=reason)
    claim.state = state
    claim.save()
    if state in ("refused", "withdrawn"):
        Line.of(claim.client_id).filter(claim=claim).update(live=False)


def unused(client_id: int, owner: int, sha256: str) -> None:
    """Raises `Refusal` when a receipt serves another expense; whose it is, is told to its owner alone."""
    line = Line.of(client_id).filter(receipt_sha256=sha256, live=True).select_related("claim").first()
    if line is not None:
        where = line.claim.number if line.person_id == owner else "een andere onkostennota"
        raise Refusal(messages.SAME_RECEIPT, where=where)
    if CardLine.of(client_id).filter(receipt_sha256=sha256).exists():
        raise Refusal(messages.SAME_RECEIPT, where="een kaartuitgave")


def keep_receipt(by: Actor, client_id: int, owner: int, subject: str, name: str, content: bytes) -> tuple[int, str]:
    """Keep the bytes of a receipt: (document, hash). Raises `Refusal` when it was used, or is no picture or document.

    It is internal to the centre; its owner and approver read it through the page of the claim, which judges them.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    unused(client_id, owner, sha256)
    kept = documents.store(
        by, client_id, name=name, content=content, kind="receipt", visibility="internal", subject=subject
    )
    return kept.pk, sha256
