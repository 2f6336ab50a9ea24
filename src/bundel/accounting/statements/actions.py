"""What is written about statements: signing one, translations of accounts, balances from elsewhere."""

import datetime as dt
from collections.abc import Mapping, Sequence

from bundel.accounting.internal import queries as internal
from bundel.accounting.ledger import queries as ledger
from bundel.accounting.statements import messages, queries, reports
from bundel.accounting.statements.models import ChartMapping, ExternalBalance, SignedStatement
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.documents import actions as documents
from bundel.platform.people.actor import Actor


def eliminations(client_ids: Sequence[int], *days: dt.date | None) -> dict[dt.date, dict[str, int]]:
    """What is internal to these clients together, by account, on each of the days."""
    return {day: internal.elimination(client_ids, day) for day in days if day is not None}


def overview(client_ids: Sequence[int], kind: str, on: dt.date, before: dt.date | None, today: dt.date,
             eliminations: Mapping[dt.date, Mapping[str, int]] | None = None) -> reports.Overview:  # fmt: skip
    """A statement of clients in scope as a table. Raises `Refusal` for a kind that does not exist."""
    names = [one.name for one in Client.objects.filter(id__in=client_ids).order_by("code")]
    shut = not ledger.provisional(client_ids, on, today)
    if kind in ("balance", "result"):
        asked = queries.Asked(kind, tuple(client_ids), on, before, eliminations is not None)
        return reports.scheme_overview(asked, names, queries.statement(asked, eliminations), shut)
    if kind == "esr":
        return reports.esr_overview(client_ids, names, on, shut)
    if kind == "cash":
        return reports.cash_overview(client_ids, names, on)
    raise Refusal(messages.UNKNOWN_KIND, kind=kind)


@action(right="statements.sign")
def sign(by: Actor, client_id: int, kind: str, on: dt.date) -> SignedStatement:
    """Freeze a statement of one client as it stands: the figures, their hash, and the PDF among the documents.

    Raises `Refusal` when there is nothing to sign, when an account has no place in the scheme, or when the same
    figures were signed before.
    """
    if by.person_id is None:
        raise Refusal(messages.NEEDS_A_PERSON)
    client = Client.objects.get(pk=client_id)
    made = overview([client_id], kind, on, None, by.today)
    if not any(isinstance(cell, int) and cell for line in made.lines for cell in line.cells):
        raise Refusal(messages.NOTHING_TO_SIGN, client=client.name, on=f"{on:%d/%m/%Y}")
    if kind in ("balance", "result"):
        filled = queries.statement(queries.Asked(kind, (client_id,), on, None)).filled
        missing = [one for one in filled.unplaced if kind == "balance" and one[0] in "1234567"]
        if missing:
            raise Refusal(messages.UNPLACED, accounts=", ".join(missing))
    before: SignedStatement | None = SignedStatement.of(client_id).filter(kind=kind, on=on, digest=made.digest).first()
    if before is not None:
        raise Refusal(messages.ALREADY_SIGNED, by=before.signed_by_name, at=f"{before.signed_at:%d/%m/%Y}")
    number = f"{reports.KINDS[kind]} {client.code} {on:%Y-%m-%d}"
    kept = documents.store(
        by,
        client_id,
        name=f"{number}.pdf",
        content=reports.as_pdf(made, by.now, number),
        kind="statement",
        visibility="client",
        subject=f"statements.{kind}:{on:%Y%m%d}",
    )
    signed: SignedStatement = SignedStatement.objects.create(
        client_id=client_id,
        kind=kind,
        on=on,
        scheme=made.scheme,
        figures=made.figures,
        digest=made.digest,
        document_id=kept.pk,
        provisional=bool(ledger.provisional([client_id], on, by.today)),
        signed_by_id=by.person_id,
        signed_by_name=by.name[:160],
        signed_at=by.now,
    )
    note("statements.signed", signed.pk, name=number, changes={"sha256": [None, made.digest]})
    return signed


@action(right="statements.manage")
def map_accounts(by: Actor, client_id: int, pairs: Mapping[str, str]) -> int:
    """Set translations of a client's own accounts (own → common); an empty common account takes one away.

    Returns how many changed. Raises `Refusal` for an account that the common chart does not have.
    """
    known = dict(ChartMapping.of(client_id).values_list("own", "account"))
    changed = {own: account for own, account in pairs.items() if known.get(own, "") != account}
    wrong = [account for account in changed.values() if account and account not in queries.common_accounts()]
    if wrong:
        raise Refusal(messages.NO_SUCH_ACCOUNT, row=1, account=wrong[0])
    for own, account in changed.items():
        if account:
            ChartMapping.objects.update_or_create(client_id=client_id, own=own, defaults={"account": account})
        else:
            ChartMapping.of(client_id).filter(own=own).delete()
        note("statements.mapping", own, name=own, changes={"rekening": [known.get(own), account or None]})
    return len(changed)


@action(right="statements.manage")
def take_external(by: Actor, client_id: int, on: dt.date, rows: Sequence[tuple[str, str, int]]) -> int:
    """Replace the balances from elsewhere of a day: (own account, name, debit minus credit). Returns the changes."""
    known = {one.own: one for one in ExternalBalance.of(client_id).filter(on=on)}
    changed = 0
    for own, name, cents in rows:
        before = known.get(own)
        if before is not None and (before.cents, before.name) == (cents, name):
            continue
        ExternalBalance.objects.update_or_create(
            client_id=client_id, on=on, own=own, defaults={"name": name[:160], "cents": cents}
        )
        changed += 1
    if changed:
        note("statements.external", f"{on}", name=f"Saldi van elders op {on:%d/%m/%Y}", changes={"rijen": [0, changed]})
    return changed
