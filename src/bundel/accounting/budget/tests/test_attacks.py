"""What plain SQL cannot do to credits, and a hundred sessions that want the same last euro."""

import functools
import threading
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from django.db import DatabaseError, connection
from tests import make

from bundel.accounting.budget import actions, checks
from bundel.accounting.budget.rules import CreditLine
from bundel.accounting.budget.tests import make_budget as given
from bundel.accounting.budget.tests.make_budget import CODE, charge, committed, office, standing
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.tests.make_ledger import NOW
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

MOVE = (
    "insert into budget_movement (client_id, article_id, commitment_id, kind, adjustment_line_id, overrun_id,"
    " posting_id, person_name, at, reason, vak, vek, vak_overrun, vek_overrun, reserved, committed, used, carried,"
    " cleared, encours)"
    " select a.client_id, a.id, {0}, '{1}', {2}, {3}, {4}, 'x', now(), '', {5} from budget_article a"
    " left join budget_commitment c on c.article_id = a.id and c.status = '{6}' limit 1"
)


def move(kind, deltas, *, commitment="null", line="null", overrun="null", posting="null", status="committed"):
    return MOVE.format(commitment, kind, line, overrun, posting, deltas, status)


ATTACKS = {
    "a credit out of nothing": "update budget_article set vak = vak + 100000",
    "less cleared": "update budget_article set cleared = 0",
    "an article that begins with credit": (
        "insert into budget_article (client_id, year, code, name, esr_code, policy_field, organisation, programme,"
        " minister, credit_kind, objective, aggregate, vak, vek, vak_overrun, vek_overrun, reserved, committed, used,"
        " carried, cleared, encours) select client_id, year, 'X', 'X', '12.11', '', '', '', '', '', '', '', 5, 0, 0, 0,"
        " 0, 0, 0, 0, 0, 0 from budget_article limit 1"
    ),
    "an article deleted": "delete from budget_article",
    "a commitment with nothing open": "update budget_commitment set open = 0",
    "a commitment void": "update budget_commitment set status = 'void'",
    "a commitment that begins committed": (
        "insert into budget_commitment (client_id, number, year, article_id, status, asked, open, cleared, subject,"
        " creditor, description, made_at, made_by) select client_id, 'Z1', year, article_id, 'committed', 5, 5, 0, '',"
        " '', '', now(), 'x' from budget_commitment limit 1"
    ),
    "a commitment deleted": "delete from budget_commitment",
    "movements emptied": "truncate budget_movement",
    "a movement changed": "update budget_movement set vak = 5",
    "a movement deleted": "delete from budget_movement",
    "a credit without decision": move("credit", "5, 0, 0, 0, 0, 0, 0, 0, 0, 0"),
    "the credit of a proposal": move(
        "credit", "77, 0, 0, 0, 0, 0, 0, 0, 0, 0", line="(select max(id) from budget_adjustmentline)"
    ),
    "a decided credit once more": move(
        "credit", "1000, 1000, 0, 0, 0, 0, 0, 0, 0, 0", line="(select min(id) from budget_adjustmentline)"
    ),
    "an overrun without grant": move("overrun", "0, 0, 5, 0, 0, 0, 0, 0, 0, 0"),
    "reserved twice": move("reserve", "0, 0, 0, 0, 100, 0, 0, 0, 0, 0", commitment="c.id"),
    "beyond the credit": move("together", "0, 0, 0, 0, 0, 0, 5000, 0, 5000, 0", posting="1"),
    "cleared without posting": move("together", "0, 0, 0, 0, 0, 0, 5, 0, 5, 0"),
    "cleared beyond the commitment": move(
        "clear", "0, 0, 0, 0, 0, -900, 900, 0, 900, 0", commitment="c.id", posting="1"
    ),
    "cleared without charging the commitment": move(
        "clear", "0, 0, 0, 0, 0, 0, 5, 0, 5, 0", commitment="c.id", posting="1"
    ),
    "cleared on a commitment that is not there": move(
        "clear", "0, 0, 0, 0, 0, -5, 5, 0, 5, 0", commitment="999999", posting="1"
    ),
    "charged to an article that is not there": move("together", "0, 0, 0, 0, 0, 0, 5, 0, 5, 0", posting="1").replace(
        "a.id,", "a.id + 999999,"
    ),
    "void of what was cleared": move("void", "0, 0, 0, 0, 0, -350, 0, 0, 0, 0", commitment="c.id"),
    "closed for less than is open": move("close", "0, 0, 0, 0, 0, -5, 0, 0, 0, 0", commitment="c.id"),
    "carried out and nowhere in": move("carry_out", "0, 0, 0, 0, 0, -350, 0, 350, 0, 0", commitment="c.id"),
    "carried in from nowhere": move("carry_in", "0, 0, 0, 0, 0, 0, 0, 0, 0, 5", commitment="c.id"),
    "approved by who proposed": (
        "update budget_adjustment set status = 'approved', decided_by_id = prepared_by_id, decided_for_id ="
        " prepared_by_id, decided_at = now() where status = 'proposed'"
    ),
    "a decision turned round": "update budget_adjustment set status = 'refused' where status = 'approved'",
    "a line slipped into a decision": (
        "insert into budget_adjustmentline (client_id, adjustment_id, article_id, vak, vek)"
        " select a.client_id, (select id from budget_adjustment where status = 'approved'), a.id, 9, 9"
        " from budget_article a limit 1"
    ),
    "a line changed": "update budget_adjustmentline set vak = 9999",
    "a year that moves": "update budget_budgetyear set year = 2031",
    "a year closed with open commitments": "update budget_budgetyear set status = 'closed', closed_at = now()",
    "an article of a year without budget": "update budget_article set year = 2031",
}


def scene():
    """1000 of both credits, 400 committed of which 50 cleared, 77 proposed."""
    one = office((CODE, 1000, 1000))
    number = committed(one, 400)
    charge(one, 50, commitment=number)
    actions.adjust(one.accountant, one.id, 2026, [CreditLine(CODE, 77, 0)], reference="BA 9")
    return one


@pytest.mark.parametrize("by_owner", [False, True])
def test_plain_sql_cannot_make_or_lose_a_cent(own_database, superuser, by_owner):
    one = scene()
    before = standing(one)
    came_through = []
    for name, attack in ATTACKS.items():
        if not _refused(one, superuser, attack, by_owner):
            came_through.append(name)
    # The owner of the tables may write columns that the application has no right to: those changes are found out.
    allowed = {
        "a credit out of nothing", "less cleared", "a commitment with nothing open", "a commitment void",
        "an article of a year without budget",
    } if by_owner else set()  # fmt: skip
    assert set(came_through) - allowed == set()
    if not by_owner:
        assert standing(one) == before
        with scope({one.id}):
            assert [check.name for check in checks.checks() if not check.ok] == []


def _refused(one, superuser, attack, by_owner):
    if by_owner:
        try:
            with superuser.transaction():
                superuser.execute(attack)
                raise _Undo
        except psycopg.Error:
            return True
        except _Undo:
            return False
    try:
        with scope({one.id}), connection.cursor() as cursor:
            cursor.execute(attack)
    except DatabaseError:
        return True
    return False


class _Undo(Exception):
    pass


@pytest.mark.parametrize(
    "tampering",
    ["update budget_article set vak = vak + 1", "update budget_article set cleared = cleared - 1",
     "update budget_commitment set open = open - 1"],
)  # fmt: skip
def test_the_checks_find_what_an_owner_changed(own_database, superuser, tampering):
    one = scene()
    superuser.execute(tampering)
    with scope({one.id}):
        assert [check.ok for check in checks.checks()].count(False) >= 1


def test_another_client_sees_and_moves_nothing(own_database):
    one = scene()
    with scope({one.id + 1}), connection.cursor() as cursor:
        for table in ("budgetyear", "article", "adjustment", "adjustmentline", "overrun", "commitment", "movement"):
            cursor.execute(f"select count(*) from budget_{table}")
            assert cursor.fetchone()[0] == 0


def _at_once(jobs):
    """Do every job in a session of its own, all at the same moment; what each of them answered."""
    ready = threading.Barrier(len(jobs))

    def work(job):
        try:
            ready.wait()
            return job()
        except Refusal as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(work, jobs))


def test_a_hundred_orders_and_postings_at_once_never_overspend_a_cent(own_database):
    one = office((CODE, 100_000, 80_000))
    orders = [functools.partial(_reserve, one) for _ in range(50)]
    postings = [functools.partial(_post, one, given.entry(2_001)) for _ in range(50)]
    answers = _at_once([*orders, *postings])
    assert set(answers) == {"reserved", "posted", "budget.not_enough"}
    now = standing(one)
    done = answers.count("reserved") * 1_999 + answers.count("posted") * 2_001
    assert now.reserved + now.used == done
    assert now.vak - done < 2_001
    assert now.cleared <= now.vek
    with scope({one.id}):
        assert [check.detail for check in checks.checks() if not check.ok] == []


def _reserve(one):
    return actions.reserve(one.accountant, one.id, year=2026, article=CODE, cents=1_999).status


def _post(one, draft):
    ledger.post(make.machine(NOW), one.id, [draft])
    return "posted"


def test_two_articles_taken_in_any_order_do_not_deadlock(own_database):
    other = "ZZ0-1ZZA-2-B/WT"
    one = office((CODE, 10_000_000, 10_000_000), (other, 10_000_000, 10_000_000))
    numbers = [committed(one, 50_000, article=article) for article in (CODE, other) for _ in range(6)]
    pairs = [(CODE, other), (other, CODE)] * 6
    there_and_back = [functools.partial(_batches, one, pair) for pair in pairs]
    closing = [functools.partial(_close, one, number) for number in numbers]
    assert set(_at_once([*there_and_back, *closing])) == {"posted", "closed"}
    assert standing(one).cleared == standing(one, other).cleared == 60 * 100


def _batches(one, pair):
    for _ in range(5):
        ledger.post(make.machine(NOW), one.id, [given.entry(100, article=article) for article in pair])
    return "posted"


def _close(one, number):
    return actions.close(one.accountant, one.id, number, reason="Klaar").status
