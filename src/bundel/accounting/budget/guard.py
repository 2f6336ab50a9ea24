"""The hard stop: what a posted batch charges to articles, judged inside the posting transaction.

Hung into `ledger.batch.GUARDS` by `config.hooks`. A client without a budget year of the entry's year is let through.
"""

from django.db import connection

from bundel.accounting.budget import messages, rules
from bundel.accounting.budget.models import BudgetYear
from bundel.accounting.ledger.queries import charges as ledger
from bundel.accounting.ledger.queries.charges import StagedEntry
from bundel.accounting.payables.queries.amounts import net_amounts
from bundel.kit import money
from bundel.kit.findings import Fact, Finding, Refusal
from bundel.platform.people.actor import Actor

# One statement: what the batch charges is read, judged and charged; without problems one row with empty columns.
_CLEAR = f"""
with staged as materialized ({ledger.STAGED}), given as (
    select array_agg(year::int) as years, array_agg(article) as articles, array_agg(commitment) as commitments,
           array_agg(cents) as amounts, max(posting) as posting,
           coalesce(sum(cents) filter (where commitment = '' and cents > 0), 0)::bigint as loose
    from staged where article <> ''
)
select g.loose, exists (select from staged where article = ''), c.problem, c.year, c.article, c.commitment, c.state,
       c.free, c.asked
from given g left join lateral budget_clear(%(client)s, g.years, g.articles, g.commitments, g.amounts, g.posting,
                                            %(person)s, %(name)s, %(now)s) c on g.years is not null
"""  # noqa: S608 - the query of the ledger, whose parameters are ours
_INVOICE = "payables.invoice:"


def judge(by: Actor, client_id: int) -> None:
    """Charge the batch being posted to commitments and credits. Raises `Refusal` naming article, free and asked."""
    with connection.cursor() as cursor:
        cursor.execute(
            _CLEAR,
            ledger.staged_given(client_id) | {"person": by.person_id, "name": by.name[:160], "now": by.now},
        )
        rows = cursor.fetchall()
    if problems := [_finding(*row[2:]) for row in rows if row[2] is not None]:
        raise _refusal(problems)
    loose, without_article = rows[0][:2]
    if without_article:
        _require_articles(client_id)
    if loose >= rules.lowest_limit():
        _require_commitments(client_id)


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
    return Refusal(first.message, rows=tuple(findings), **first.facts)


def _require_commitments(client_id: int) -> None:
    """Raises `Refusal` for an expenditure that needed a commitment first."""
    large = ledger.staged_uncommitted(rules.lowest_limit())
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
