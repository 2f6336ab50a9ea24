"""Opening balances: of a text, or of rows that an import read."""

from bundel.accounting.ledger import batch as road
from bundel.accounting.ledger import messages, queries, rules, rules_lines
from bundel.accounting.ledger.actions.posting import post_batch
from bundel.accounting.ledger.models import Dimension, Period
from bundel.accounting.ledger.rules import LineDraft, Posted
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.people.actor import Actor


@action(right="ledger.import")
def import_opening(by: Actor, client_id: int, year: int, text: str) -> Posted:
    """Post an opening balance from CSV (`account;debit;credit`, must balance). Read again: 0 changes.

    A column named like one of the client's keys keeps that key. Raises `Refusal` naming the rows of the file that are
    wrong, or when another opening balance was posted before.
    """
    codes = list(Dimension.of(client_id).values_list("code", flat=True))
    lines, findings = rules_lines.opening_lines(text, codes)
    if findings:
        raise road.refuse(findings)
    return opened(by, client_id, year, lines)


@action(right="ledger.import")
def post_opening(by: Actor, client_id: int, year: int, lines: tuple[LineDraft, ...]) -> Posted:
    """Post an opening balance, every line with its full keys. The same again answers the first; another is refused."""
    return opened(by, client_id, year, lines)


def opened(by: Actor, client_id: int, year: int, lines: tuple[LineDraft, ...]) -> Posted:
    """The opening entry of a year, posted now or before. Raises `Refusal` when it differs from the one of before."""
    if not Period.of(client_id).filter(year=year, number=0).exists():
        raise Refusal(messages.BOOKS_NOT_OPEN, year=year)
    draft = rules.opening_entry(year, lines)
    before = queries.posted_with(client_id, draft.key)
    if before is not None:
        known = queries.entry(client_id, before.entry_id)
        if known is None or known.draft().lines != draft.lines:
            raise Refusal(messages.OPENING_DIFFERS, year=year, number=before.number)
        return before
    return post_batch(by, client_id, [draft])[0]
