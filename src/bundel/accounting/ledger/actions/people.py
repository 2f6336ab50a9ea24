"""Who acts and why: what every decision of two people needs."""

from bundel.accounting.ledger import messages
from bundel.kit.findings import Refusal
from bundel.platform.people.actor import Actor


def reason_of(text: str) -> str:
    """A reason that says something. Raises `Refusal`."""
    if not text.strip():
        raise Refusal(messages.REASON_NEEDED)
    return text.strip()[:300]


def people_of(by: Actor) -> tuple[int, int]:
    """Who acts, and with whose authority. Raises `Refusal` for a system task: four eyes need people."""
    if by.person_id is None or by.answers_as is None:
        raise Refusal(messages.NEEDS_A_PERSON)
    return by.person_id, by.answers_as
