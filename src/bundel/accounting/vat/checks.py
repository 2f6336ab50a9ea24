"""What `bundel verify` looks at in VAT. Runs with every client in scope."""

import datetime as dt
import hashlib

from bundel.accounting.ledger import queries as ledger
from bundel.accounting.ledger.queries.vat import vat_lines_without_box
from bundel.accounting.vat import queries
from bundel.accounting.vat.models import Return
from bundel.accounting.vat.rules.boxes import balance
from bundel.kit.checks import Check
from bundel.kit.periods import DateRange


def checks() -> list[Check]:
    """Boxes equal the ledger, no VAT outside them, what was filed was settled, files can be made again."""
    closed = list(Return.objects.select_related("replaces").filter(status__in=("approved", "filed", "replaced")))
    open_again = set(Return.objects.filter(status="prepared").values_list("client_id", "kind", "label"))
    standing = [
        one
        for one in closed
        if one.status != "replaced" and (one.client_id, one.kind, one.label) not in open_again
    ]  # fmt: skip
    return [_ledger(standing), _boxless(standing), _settled(closed), _files(closed)]


def _period(one: Return) -> DateRange:
    return DateRange(one.first, one.last + dt.timedelta(days=1))


def _ledger(standing: list[Return]) -> Check:
    """What an approved or filed return says is what the ledger says now."""
    wrong = [
        f"{one} ({one.client_id})"
        for one in standing
        if queries.compute(one.client_id, one.kind, _period(one)).stored()
        != {"raw": one.raw, "boxes": one.boxes, "moves": one.moves, "accounts": one.accounts, "rows": one.rows}
    ]
    return Check("Roosters van btw-aangiften zijn gelijk aan het grootboek", not wrong, _detail(wrong, len(standing)))


def _boxless(standing: list[Return]) -> Check:
    wrong = [
        f"{one} {line.number}"
        for one in standing
        if one.kind in ("periodic", "special")
        for line in vat_lines_without_box(one.client_id, _period(one), 5)
    ]
    return Check("Op de btw-rekeningen staat niets zonder rooster", not wrong, _detail(wrong))


def _settled(closed: list[Return]) -> Check:
    """The balance of a periodic return is that of its accounts, and its entry carries the difference to the last."""
    wrong = []
    for one in closed:
        if one.kind == "periodic" and balance(one.boxes) != -sum(one.accounts.values()):
            wrong.append(str(one))
        if one.status == "approved" or one.kind not in ("periodic", "special"):
            continue
        before = sum(one.replaces.accounts.values()) if one.replaces else 0
        entry = ledger.entry(one.client_id, one.entry_id) if one.entry_id else None
        booked = sum(
            line.draft.credit_cents - line.draft.debit_cents
            for line in (entry.lines if entry else ())
            if line.draft.account in ("451900", "411900")
        )
        if (one.settled_cents, booked) != (before - sum(one.accounts.values()),) * 2:
            wrong.append(f"{one} {one.entry_number}")
    return Check("Ingediende btw-aangiften zijn voor hun saldo geboekt", not wrong, _detail(wrong, len(closed)))


def _files(closed: list[Return]) -> Check:
    wrong = [
        str(one)
        for one in closed
        if one.sha256 and hashlib.sha256(queries.build(one)).hexdigest() != one.sha256
    ]  # fmt: skip
    return Check("Bestanden voor Intervat zijn die van de goedkeuring", not wrong, _detail(wrong))


def _detail(wrong: list[str], count: int | None = None) -> str:
    if wrong:
        return f"{len(wrong)}: {', '.join(wrong[:5])}"
    return f"{count} aangiften" if count is not None else ""
