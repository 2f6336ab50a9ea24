"""Budget years and their articles: open, add articles, carry over what is open, close."""

from bundel.accounting.budget import messages, rules
from bundel.accounting.budget.actions import moving
from bundel.accounting.budget.models import Article, BudgetYear, Commitment
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import difference, note
from bundel.platform.people.actor import Actor


@action(right="budget.manage")
def open_year(by: Actor, client_id: int, year: int) -> bool:
    """Open a budget year: from now on orders and postings of that year are judged. Gives whether it was new."""
    if not rules.FIRST_YEAR <= year <= 2099:
        raise Refusal(messages.YEAR_OUTSIDE, year=year)
    _found, made = BudgetYear.objects.get_or_create(client_id=client_id, year=year, defaults={"opened_at": by.now})
    if made:
        note("budget.year", year, name=f"Begroting {year}", changes={"toestand": [None, "open"]})
    return made


@action(right="budget.manage")
def require_articles(by: Actor, client_id: int, year: int, *, required: bool) -> None:
    """Ask (or no longer) an article on every line of expenditure of a year."""
    found = moving.open_budget(client_id, year)
    if found.article_required != required:
        note("budget.year", year, name=f"Begroting {year}",
             changes={"artikel verplicht": [found.article_required, required]})  # fmt: skip
        found.article_required = required
        found.save(update_fields=["article_required"])


@action(right="budget.manage")
def set_article(by: Actor, client_id: int, year: int, code: str, *, name: str, esr_code: str) -> int:
    """Add an article to a year, without credits, or change its name and ESR code. Gives its id.

    Raises `Refusal` without an open year, without name, and for a code that is no ESR code of expenditure.
    """
    moving.open_budget(client_id, year)
    code, name = code.strip(), name.strip()[:200]
    if not code or not name:
        raise Refusal(messages.CODE_NEEDED)
    try:
        esr = rules.normal_esr(esr_code)
    except ValueError as wrong:
        raise Refusal(messages.ESR, rows=(code,), article=code, value=esr_code, what=str(wrong)) from wrong
    found = Article.of(client_id).filter(year=year, code=code).first()
    if found is None:
        parts = rules.parse_code(code)
        found = Article.objects.create(
            client_id=client_id, year=year, code=code[:60], name=name, esr_code=esr,
            **{field: getattr(parts, field) for field in parts.__slots__},
        )  # fmt: skip
        note("budget.article", found.pk, name=code, changes={"naam": [None, name], "ESR-code": [None, esr]})
        return int(found.pk)
    changes = difference({"naam": found.name, "ESR-code": found.esr_code}, {"naam": name, "ESR-code": esr})
    if changes:
        found.name, found.esr_code = name, esr
        found.save(update_fields=["name", "esr_code"])
        note("budget.article", found.pk, name=code, changes=changes)
    return int(found.pk)


@action(right="budget.manage")
def carry_over(by: Actor, client_id: int, year: int) -> int:
    """Carry what is committed and open in a year over to the next one, as encours; how many. Again: only what is new.

    The VAK of the old year stays charged; later invoices weigh on the VEK of the next year. Commitments with nothing
    open are closed. An article that the next year does not have is made there without credits. Raises `Refusal` when
    one of both years has no open budget.
    """
    moving.open_budget(client_id, year)
    moving.open_budget(client_id, year + 1)
    waiting = Commitment.of(client_id).filter(article__year=year, status="committed").select_related("article")
    codes = {one.article.code: one.article for one in waiting}
    for code, old in codes.items():
        if not Article.of(client_id).filter(year=year + 1, code=code).exists():
            set_article(by, client_id, year + 1, code, name=old.name, esr_code=old.esr_code)
    if not codes:
        return 0
    olds = moving.articles(client_id, year, list(codes))
    news = moving.articles(client_id, year + 1, list(codes))
    held = (
        Commitment.of(client_id)
        .select_for_update(of=("self",))
        .filter(article__in=[one.pk for one in olds.values()], status="committed")
        .order_by("pk")
    )
    by_id = {one.pk: one.code for one in olds.values()}
    movements, count = [], 0
    for one in held:
        code = by_id[one.article_id]
        if one.open == 0:
            movements.append(moving.movement(by, olds[code], "close", {}, of=one, reason=f"Jaareinde {year}"))
            continue
        own = one.year == year
        out = {"committed": -one.open, "carried": one.open} if own else {"encours": -one.open}
        movements.append(moving.movement(by, olds[code], "carry_out", out, of=one))
        movements.append(moving.movement(by, news[code], "carry_in", {"encours": one.open}, of=one))
        count += 1
    moving.write(movements)
    if movements:
        note("budget.year", year, name=f"Begroting {year}", changes={"overgedragen": [0, count]})
    return count


@action(right="budget.approve")
def close_year(by: Actor, client_id: int, year: int) -> None:
    """Close a budget year for good. Raises `Refusal` while something is reserved, committed or encours in it."""
    found = moving.open_budget(client_id, year)
    left = Commitment.of(client_id).filter(article__year=year, open__gt=0).count()
    if left:
        raise Refusal(messages.STILL_OPEN, year=year, count=left)
    found.status, found.closed_at = BudgetYear.Status.CLOSED, by.now
    found.save(update_fields=["status", "closed_at"])
    note("budget.year", year, name=f"Begroting {year}", changes={"toestand": ["open", "closed"]})
