"""The hard stop: what a posted batch charges to articles, judged inside the posting transaction.

Hung into `ledger.batch.GUARDS` by `config.hooks`. A client without a budget year of the entry's year is let through.
"""

from django.db import connection

from bundel.accounting.budget import messages, rules
from bundel.accounting.budget.models import BudgetYear
from bundel.accounting.ledger.queries import charges as ledger
from bundel.accounting.ledger.queries.balances import Charge
from bundel.accounting.ledger.queries.charges import StagedEntry
from bundel.accounting.payables.queries.amounts import net_amounts
from bundel.kit import money
from bundel.kit.findings import Fact, Finding, Refusal
from bundel.platform.people.actor import Actor

_CLEAR = """
select problem, year, article, commitment, state, free, asked
from budget_clear(%s, %s::int[], %s::text[], %s::text[], %s::bigint[], %s, %s, %s, %s)
"""
_INVOICE = "payables.invoice:"


def judge(by: Actor, client_id: int) -> None:
    """Charge the batch being posted to commitments and credits. Raises `Refusal` naming article, free and asked."""
    posting, charged = ledger.staged_posting(client_id)
    groups = [one for one in charged if one.article]
    if len(groups) < len(charged):
        _require_articles(client_id)
    if not groups:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            _CLEAR,
            [
                client_id,
                [one.year for one in groups],
                [one.article for one in groups],
                [one.commitment for one in groups],
                [one.cents for one in groups],
                posting,
                by.person_id,
                by.name[:160],
                by.now,
            ],
        )
        problems = cursor.fetchall()
    if problems:
        raise _refusal([_finding(*row) for row in problems])
    _require_commitments(client_id, groups)


def _finding(problem: str, year: int, article: str, commitment: str, state: str, free: int, asked: int) -> Finding:
    facts: dict[str, Fact] = {
        "year": year,
        "article": article,
        "commitment": commitment,
        "state": rules.STATE_NL.get(state, "").lower(),
        "credit": rules.CREDIT_NL.get(problem, ""),
        "free": money.show(free),
        "asked": money.show(asked),
    }
    return Finding("error", messages.PROBLEMS[problem], article, facts)


def _refusal(findings: list[Finding]) -> Refusal:
    first = findings[0]
    return Refusal(first.message, rows=tuple(one.text for one in findings), **first.facts)


def _require_commitments(client_id: int, groups: list[Charge]) -> None:
    """Raises `Refusal` for an expenditure that needed a commitment first. Looked up only when one can be so large."""
    least = rules.lowest_limit()
    if sum(one.cents for one in groups if not one.commitment and one.cents > 0) < least:
        return
    large = ledger.staged_uncommitted(least)
    budgeted = set(BudgetYear.of(client_id).values_list("year", flat=True)) if large else set()
    large = [one for one in large if one.date.year in budgeted]
    nets = net_amounts(client_id, [number for one in large if (number := _invoice(one))])
    wrong = []
    for one in large:
        net = nets.get(_invoice(one), one.cents)
        if rules.needs_commitment(net, one.date):
            facts: dict[str, Fact] = {
                "document": one.description or one.document,
                "asked": money.show(net),
                "limit": money.show(rules.together_limits()(one.date)),
            }
            wrong.append(Finding("error", messages.NEEDS_COMMITMENT, one.document, facts))
    if wrong:
        raise _refusal(wrong)


def _invoice(entry: StagedEntry) -> int:
    """The invoice that an entry books, 0 for another document. Only of an invoice is the amount without VAT known."""
    rest = entry.document.removeprefix(_INVOICE)
    return int(rest) if rest != entry.document and rest.isdecimal() else 0


def _require_articles(client_id: int) -> None:
    """Raises `Refusal` for expenditure on lines without article, in a year that asks one."""
    asking = set(BudgetYear.of(client_id).filter(article_required=True).values_list("year", flat=True))
    found = [one for one in ledger.staged_without_article() if one.date.year in asking] if asking else []
    if found:
        raise _refusal(
            [
                Finding("error", messages.WITHOUT_ARTICLE, one.document, {
                    "document": one.description or one.document, "asked": money.show(one.cents), "year": one.date.year,
                })
                for one in found
            ]
        )  # fmt: skip
