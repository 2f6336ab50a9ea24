"""Laying down a regime from a day on, and the yearly revision of what a mixed taxpayer deducted."""

import datetime as dt
from typing import Final

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.queries.vat import vat_sums
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.vat import messages, queries
from bundel.accounting.vat.actions import steps
from bundel.accounting.vat.models import RegimePeriod
from bundel.accounting.vat.rules import regimes as rules
from bundel.accounting.vat.rules.boxes import gather
from bundel.accounting.vat.rules.revision import correction, percent_up
from bundel.kit import periods
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

IN_FAVOUR: Final = "411400"
AGAINST: Final = "451300"
COST: Final = "640400"
_WHOLE: Final = 1_000_000


@action(right="vat.regime")
def set_regime(
    by: Actor,
    client_id: int,
    *,
    regime: str,
    cadence: str = "quarter",
    ratio_ppm: int = 0,
    valid_from: dt.date,
    reason: str,
) -> int:
    """Lay down the regime of a client from a day on; the one before ends that day. Gives its id.

    `ratio_ppm` is the provisional share that a mixed taxpayer deducts. Raises `Refusal` when the ratio does not fit
    the regime, or when a regime already begins on that day or later.
    """
    ratio = {"full": _WHOLE, "mixed": ratio_ppm}.get(regime, 0)
    if regime not in rules.REGIME_NL or cadence not in rules.CADENCE_NL:
        raise Refusal(messages.BAD_REGIME, what="Kies een stelsel, en of er per maand of per kwartaal aangifte is.")
    if regime == "mixed" and not 0 < ratio < _WHOLE:
        raise Refusal(messages.BAD_REGIME, what="Het aftrekbare deel van een gemengde ligt tussen 0 en 100 %.")
    reason = steps.require_reason(reason)
    newest = RegimePeriod.of(client_id).select_for_update().order_by("-valid_from").first()
    if newest is not None:
        if newest.valid_from >= valid_from:
            raise Refusal(messages.OVERLAP, since=f"{newest.valid_from:%d/%m/%Y}")
        if newest.valid_to is None:
            newest.valid_to = valid_from
            newest.save(update_fields=["valid_to"])
    made = RegimePeriod.objects.create(
        client_id=client_id,
        regime=regime,
        cadence=cadence,
        ratio_ppm=ratio,
        valid_from=valid_from,
        reason=reason,
        set_by_id=by.person_id,
        set_at=by.now,
    )
    changes = {"regime": [newest and newest.regime, regime], "ratio_ppm": [newest and newest.ratio_ppm, ratio]}
    note("vat_regime", made.pk, name=rules.REGIME_NL[regime], changes=changes, reason=reason)
    return int(made.pk)


@action(right="vat.prepare")
def revise(by: Actor, client_id: int, year: int, definitive_ppm: int) -> tuple[int, int]:
    """Propose the yearly revision at the definitive ratio, rounded up to whole percent (royal decree no. 3, art. 14).

    Gives (id of the prepared entry, cents: positive in favour of the client). Another person posts it; its boxes 61 or
    62 then count in the return of the day. Raises `Refusal` when the client was not mixed or nothing changes.
    """
    definitive = percent_up(definitive_ppm) * 10_000
    deducted = []
    for month in range(1, 13):
        stretch = periods.month(year, month)
        span = queries.span_on(client_id, stretch.last_day)
        if span.regime != "mixed":
            continue
        sums = vat_sums(client_id, stretch)
        found = gather((one.boxes, one.debit_cents, one.credit_cents) for one in sums)
        deducted.append((found.get("59", 0) - found.get("63", 0), span.ratio_ppm))
    if not deducted:
        raise Refusal(messages.NO_REVISION, year=year, why="de entiteit was in dat jaar niet gemengd btw-plichtig.")
    cents = correction(deducted, definitive)
    if not cents:
        raise Refusal(messages.NO_REVISION, year=year, why="de definitieve ratio geeft hetzelfde bedrag.")
    text = f"Herziening btw {year}: definitieve ratio {definitive // 10_000} %"
    if cents > 0:
        lines = (LineDraft(IN_FAVOUR, cents, 0, text, vat="62"), LineDraft(COST, 0, cents, text))
    else:
        lines = (LineDraft(COST, -cents, 0, text), LineDraft(AGAINST, 0, -cents, text, vat="61"))
    draft = ledger.prepare(by, client_id, EntryDraft("DIV", by.today, text, lines))
    note("vat_revision", year, name=text, changes={"cents": [None, cents]})
    return draft, cents
