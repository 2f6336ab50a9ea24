"""A VAT period that was approved or filed takes no more lines with VAT, unless a correction is under way."""

from typing import Final

from django.db import connection

from bundel.accounting.ledger.queries.vat import staged_vat_months
from bundel.accounting.vat import messages
from bundel.accounting.vat.models import Return
from bundel.accounting.vat.rules import regimes as rules
from bundel.kit.findings import Refusal
from bundel.kit.periods import month as month_of
from bundel.platform.people.actor import Actor

_SPACE: Final = 7371


def hold(client_id: int, *, alone: bool) -> None:
    """Hold the VAT of a client until the end of the transaction: postings share it, an approval has it alone.

    So an approval reads every posting that began before it, and later ones see the approval.
    """
    verb = "pg_advisory_xact_lock" if alone else "pg_advisory_xact_lock_shared"
    with connection.cursor() as cursor:
        cursor.execute(f"select {verb}(hashtextextended(%s, %s))", [f"vat/{client_id}", _SPACE])


def refuse_filed(by: Actor, client_id: int) -> None:
    """A guard of `ledger.batch.GUARDS`. Raises `Refusal` when staged lines with VAT fall in a period that is closed."""
    months = staged_vat_months()
    if not months:
        return
    hold(client_id, alone=False)
    first, last = month_of(*months[0]).start, month_of(*months[-1]).last_day
    found = list(
        Return.of(client_id)
        .filter(kind__in=("periodic", "special"), first__lte=last, last__gte=first)
        .filter(status__in=("prepared", "approved", "filed"))
        .order_by("version")
    )
    latest = {one.label: one for one in found}
    for year, number in months:
        day = month_of(year, number).start
        for one in latest.values():
            if one.first <= day <= one.last and one.status != "prepared":
                raise Refusal(
                    messages.PERIOD_FILED,
                    rows=(str(one),),
                    name=rules.name(one.kind, one.label, one.correction),
                    status=rules.STATUS_NL[one.status].lower(),
                    month=rules.period_nl(f"{year}-{number:02d}"),
                )
