"""Taking assets out of use: one proposes, another approves, and then the books follow."""

import datetime as dt

from bundel.accounting.fixed_assets import messages, rules_moves
from bundel.accounting.fixed_assets.actions import steps
from bundel.accounting.fixed_assets.models import Disposal
from bundel.accounting.fixed_assets.rules_entries import GRANT_ACCOUNT, PROCEEDS
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="fixed_assets.manage")
def propose_disposal(
    by: Actor,
    client_id: int,
    number: str,
    *,
    on: dt.date,
    way: str,
    proceeds_cents: int = 0,
    proceeds_account: str = "",
    part_cents: int | None = None,
    reason: str,
) -> int:
    """Propose to take an asset, or the part that cost `part_cents`, out of use; gives the id of the proposal."""
    reason = steps.reason_of(reason)
    who, acting_for = steps.person(by)
    one = steps.held(client_id, number, "in_use", "under_construction")
    steps.require_day(by, one, on)
    if Disposal.of(client_id).filter(asset=one.asset, status=Disposal.Status.PROPOSED).exists():
        raise Refusal(messages.DISPOSAL_OPEN, number=number)
    if proceeds_cents < 0 or (proceeds_cents and way != Disposal.Way.SALE):
        raise Refusal(messages.PROCEEDS_ONLY_SALE)
    if part_cents is not None and not 0 < part_cents < one.book.cost_cents:
        cost = money.show(one.book.cost_cents)
        raise Refusal(messages.AMOUNT, what=f"Het deel is groter dan nul en kleiner dan {cost} euro.")
    made = Disposal.objects.create(
        client_id=client_id, asset=one.asset, way=way, on=on, part_cents=part_cents, proceeds_cents=proceeds_cents,
        proceeds_account=proceeds_account or (PROCEEDS if proceeds_cents else ""), reason=reason, proposed_by_id=who,
        proposed_for_id=acting_for, proposed_at=by.now,
    )  # fmt: skip
    note("fixed_asset_disposal", made.pk, name=number, reason=reason, changes={"status": [None, "proposed"]})
    return int(made.pk)


@action(right="fixed_assets.dispose")
def decide_disposal(by: Actor, client_id: int, disposal_id: int, *, approve: bool, reason: str = "") -> None:
    """Approve (and post) or refuse a proposal. Raises `Refusal` for whoever proposed it."""
    who, acting_for = steps.person(by)
    found = (
        Disposal.of(client_id).select_for_update(of=("self",)).select_related("asset").filter(pk=disposal_id).first()
    )
    if found is None or found.status != Disposal.Status.PROPOSED:
        raise Refusal(messages.DISPOSAL_UNKNOWN)
    if {who, acting_for} & ({found.proposed_by_id, found.proposed_for_id} - {None}):
        raise Refusal(messages.OWN_PROPOSAL)
    found.status = Disposal.Status.APPROVED if approve else Disposal.Status.REFUSED
    found.decided_by_id, found.decided_for_id, found.decided_at = who, acting_for, by.now
    found.decision_reason = reason.strip()[:300] if approve else steps.reason_of(reason)
    found.save()
    note("fixed_asset_disposal", found.pk, name=found.asset.number, reason=reason,
         changes={"status": ["proposed", found.status]})  # fmt: skip
    if approve:
        _out_of_use(by, client_id, found)


def _out_of_use(by: Actor, client_id: int, found: Disposal) -> None:
    """Post a disposal and write it down."""
    number = found.asset.number
    one = steps.held(client_id, number, "in_use", "under_construction")
    steps.require_day(by, one, found.on)
    book = one.book
    if found.part_cents is not None and not 0 < found.part_cents < book.cost_cents:
        raise Refusal(messages.AMOUNT, what=f"{number} kost nu {money.show(book.cost_cents)} euro; stel opnieuw voor.")
    step = rules_moves.dispose(book, found.on, found.proceeds_cents, found.part_cents)
    granted = next((grant.account for grant in one.grants), GRANT_ACCOUNT)
    building = one.asset.state == "under_construction"
    if building:
        moves = tuple(("construction" if role == "asset" else role, cents) for role, cents in step.moves)
        step = rules_moves.Step(step.book, step.write_off, moves)
    text = f"{Disposal.Way(found.way).label} van {number}"
    drafts = steps.posting(
        one, step, found.on, text,
        one.accounts(granted=granted, proceeds=found.proceeds_account or PROCEEDS),
    )  # fmt: skip
    kind = "disposal" if found.part_cents is None else "partial_disposal"
    if kind == "disposal":
        one.asset.state, one.asset.disposed_on = "disposed", found.on
    steps.write(by, one, kind, found.on, step.book, drafts, text=f"{text}: {found.reason}",
                facts={"opbrengst": found.proceeds_cents})  # fmt: skip
