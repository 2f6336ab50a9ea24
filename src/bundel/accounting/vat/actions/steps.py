"""The steps that every verb of this module shares: lock, move, tell the next one. Used by its actions alone."""

from django.urls import reverse

from bundel.accounting.vat import messages
from bundel.accounting.vat.models import Return
from bundel.accounting.vat.queries.regimes import client_row
from bundel.accounting.vat.rules import regimes as rules
from bundel.kit.findings import Fact, Refusal
from bundel.platform.audit.actions import note
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor


def title(row: Return) -> str:
    """`Btw-aangifte 2026-Q1 (verbetering 1)`."""
    return rules.name(row.kind, row.label, row.correction)


def locked(client_id: int, return_id: int) -> Return:
    """The return, locked until the end of the action. Raises `Refusal` when it is not one of this client."""
    found: Return | None = Return.of(client_id).select_for_update(of=("self",)).filter(pk=return_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_RETURN)
    return found


def require_status(row: Return, *statuses: str) -> None:
    """Raises `Refusal` when the return stands in another status."""
    if row.status not in statuses:
        raise Refusal(messages.WRONG_STATUS, name=title(row), status=rules.STATUS_NL[row.status].lower())


def require_reason(reason: str) -> str:
    """The reason, trimmed. Raises `Refusal` when it is empty."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    return reason.strip()[:300]


def person(by: Actor) -> tuple[int, int | None]:
    """(who acts, for whom). Raises `Refusal` for a task of Bundel: these steps are taken by people."""
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    return by.person_id, by.acting_for_id


def move(row: Return, status: str, *, reason: str = "") -> None:
    """Set another status and tell the trail; the caller saves."""
    if status not in rules.TRANSITIONS[row.status]:
        require_status(row)
    note("vat_return", row.pk, name=title(row), changes={"status": [row.status, status]}, reason=reason)
    row.status = status


def tell(by: Actor, row: Return, notice: str, right: str, **facts: Fact) -> None:
    """Tell those with a right for the client about a return; who acts now is left out."""
    client = client_row(row.client_id)
    given: dict[str, Fact] = {
        "name": title(row),
        "client": client.name,
        "due": f"{row.due_on:%d/%m/%Y}",
        "status": rules.STATUS_NL[row.status].lower(),
        **facts,
    }
    notify(
        by,
        row.client_id,
        people=people.holders_of_right(right, row.client_id, by.today) - {by.person_id or 0},
        kind=f"vat.{notice}",
        text=messages.NOTICES[notice].format_map(given),
        url=reverse("vat:return", kwargs={"client_code": client.code, "return_id": row.pk}),
        key=f"vat.return:{row.pk}/{notice}/{by.request_id}",
    )
