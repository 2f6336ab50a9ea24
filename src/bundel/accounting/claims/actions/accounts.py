"""The account on which a person is paid: proposed by one, confirmed by another."""

from bundel.accounting.claims import messages
from bundel.accounting.claims.actions import steps
from bundel.accounting.claims.models import PersonAccount
from bundel.kit import identifiers
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="claims.own")
def propose_account(by: Actor, client_id: int, *, iban: str, holder: str) -> int:
    """The actor's own account; nothing is paid on it before another person confirms it. Gives its id.

    Proposed again, the same one is given. Raises `Refusal` for a number that cannot exist.
    """
    owner = steps.oneself(by)
    try:
        number = identifiers.parse_iban(iban)
    except ValueError as error:
        raise Refusal(messages.ACCOUNT_INVALID, what=f"{str(error).capitalize()}.") from error
    if not holder.strip():
        raise Refusal(messages.ACCOUNT_INVALID, what="De rekeninghouder is verplicht.")
    known = PersonAccount.of(client_id).filter(person_id=owner, iban=number).exclude(status="blocked").first()
    if known is not None:
        return int(known.pk)
    made = PersonAccount.objects.create(
        client_id=client_id, person_id=owner, iban=number, holder=holder.strip()[:70], proposed_by_id=owner,
        proposed_at=by.now,
    )  # fmt: skip
    note("claims_account", made.pk, name=holder.strip()[:70], changes={"toestand": [None, "proposed"]})
    return int(made.pk)


@action(right="claims.confirm")
def confirm_account(by: Actor, client_id: int, account_id: int) -> None:
    """Confirm a proposed account; the one before it is blocked. Raises `Refusal` for who proposed or owns it."""
    confirmer = steps.person(by)
    found = PersonAccount.of(client_id).select_for_update(of=("self",)).filter(pk=account_id, status="proposed").first()
    if found is None:
        raise Refusal(messages.ACCOUNT_UNKNOWN)
    if {confirmer, by.acting_for_id} & {found.proposed_by_id, found.person_id}:
        raise Refusal(messages.OWN_ACCOUNT)
    for older in PersonAccount.of(client_id).filter(person_id=found.person_id, status="confirmed"):
        _block(older, "vervangen door een nieuwe rekening")
    found.status, found.confirmed_by_id, found.confirmed_at = "confirmed", confirmer, by.now
    found.save()
    note("claims_account", found.pk, name=found.holder, changes={"toestand": ["proposed", "confirmed"]})


@action(right="claims.check")
def block_person_iban(by: Actor, client_id: int, person_id: int, iban: str, reason: str) -> None:
    """Block an account that the bank says is wrong; nothing happens when it is not there."""
    for found in PersonAccount.of(client_id).filter(person_id=person_id, iban=iban).exclude(status="blocked"):
        _block(found, reason)


def _block(found: PersonAccount, reason: str) -> None:
    before, found.status, found.blocked_reason = found.status, "blocked", steps.reason_of(reason)
    found.save()
    note("claims_account", found.pk, name=found.holder, changes={"toestand": [before, "blocked"]}, reason=reason)
