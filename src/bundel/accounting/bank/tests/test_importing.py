"""Taking up files: once, whole, in order, whatever the bank sends; and attacks on it in plain SQL."""

import datetime as dt
import itertools
import random
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from django.db import DatabaseError, connection, connections
from tests import make

from bundel.accounting.bank import actions, checks, queries
from bundel.accounting.bank.actions.importing import TAKEN_UP
from bundel.accounting.bank.models import Movement, Statement, StatementFile
from bundel.accounting.bank.rules import Part, StatementFacts, follows
from bundel.accounting.bank.rules.chain import contradicts
from bundel.accounting.bank.tests import make_bank as given
from bundel.formats.bank import camt053_writer
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.outbox.models import Announcement
from bundel.platform.people.models import RoleAssignment


@pytest.fixture
def office(db, settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    return given.office()


def chain(count=6, start=1):
    """Statements that follow each other, each with two movements."""
    opening, found = 0, []
    for number in range(start, start + count):
        day = given.DAY + dt.timedelta(days=number)
        found.append(given.statement(number * 100, -number, sequence=number, day=day, opening=opening))
        opening = found[-1].closing_cents
    return found


def take(office, content, name="a.cod"):
    return actions.import_file(office.preparer, None, content, name)


def state(office):
    with scope({office.id}):
        found = Statement.objects.order_by("date").values_list("sequence", "state", "previous__sequence", "first")
        return list(found), Movement.objects.filter(taken_up=True).count()


def statuses(result):
    return [one.status for one in result.outcomes]


def test_any_order_gives_the_same_chain(office):
    """The first one delivered starts the chain; what comes before or after it joins as soon as it connects."""
    files = [given.coda(one) for one in chain()]
    mixed = list(files) * 2
    random.Random(7).shuffle(mixed)
    for content in mixed:
        take(office, content)
    found, movements = state(office)
    assert found == [(n, "taken_up", n - 1 if n > 1 else None, n == 1) for n in range(1, 7)]
    assert movements == 12
    with scope({office.id}):
        assert [check for check in checks.checks() if not check.ok] == []
        assert StatementFile.objects.count() == 6


def test_same_file_three_times_is_once(office):
    content = given.coda(*chain(3))
    assert statuses(take(office, content)) == ["taken_up"] * 3
    before = state(office)
    for name in ("b.cod", "c.cod"):
        assert statuses(take(office, content, name)) == ["known"] * 3
    assert state(office) == before
    with scope({office.id}):
        assert Announcement.objects.filter(event=TAKEN_UP).count() == 1


def test_missing_statement_makes_the_next_wait_and_its_coming_releases_it(office):
    one, two, three = chain(3)
    take(office, given.coda(one))
    waits = take(office, given.coda(three))
    assert statuses(waits) == ["waiting"]
    assert [finding.code for finding in waits.findings] == ["bank.statement_waits"]
    with scope({office.id}):
        assert Movement.objects.filter(taken_up=False).count() == 2
        assert queries.to_do_count() == 2
    comes = take(office, given.coda(two))
    assert (statuses(comes), comes.released) == (["taken_up"], 1)
    with scope({office.id}):
        assert queries.to_do_count() == 6


def test_next_number_with_another_balance_is_refused(office):
    one, _ = chain(2)
    take(office, given.coda(one))
    wrong = given.statement(5, sequence=2, day=one.date, opening=one.closing_cents + 1)
    result = take(office, given.coda(wrong))
    assert statuses(result) == ["refused"]
    assert "bank.statement_breaks_chain" in [finding.code for finding in result.findings]
    assert state(office)[1] == 2


def test_same_number_with_other_amounts_is_refused(office):
    (one,) = chain(1)
    take(office, given.coda(one))
    result = take(office, given.coda(given.statement(7, sequence=1, day=one.date, opening=0)))
    assert statuses(result) == ["refused"]
    assert "bank.statement_conflict" in [finding.code for finding in result.findings]


def test_account_chooses_the_client_and_an_unknown_one_is_refused(office):
    other = given.office("BE68539007547034", code="ANDER")
    theirs = given.statement(5, account="BE68539007547034", opening=0)
    strange = given.statement(6, account="BE48363300000327", opening=0)
    result = take(office, given.coda(chain(1)[0], theirs, strange))
    assert {(one.status, one.client_id) for one in result.outcomes} == {
        ("refused", None), ("taken_up", office.id), ("taken_up", other.id),
    }  # fmt: skip
    with scope({other.id}):
        assert Movement.objects.count() == 1


def test_accountant_of_one_client_takes_up_nothing_of_another(office):
    other = make.client()
    stranger = make.actor(make.person("Vreemd", "boekhouder", client=other), given.NOW)
    content = given.coda(chain(1)[0])
    with pytest.raises(Refusal):
        actions.import_file(stranger, None, content, "x.cod")
    assert statuses(actions.take_up(stranger, content, "x.cod")) == ["refused"]
    own = make.actor(make.person("Eigen", "boekhouder", client=office.client), given.NOW)
    assert state(office) == ([], 0)
    assert statuses(actions.take_up(own, content, "x.cod")) == ["taken_up"]


def test_accountant_of_two_clients_takes_up_one_file_of_both(office):
    other = given.office("BE68539007547034", code="ANDER")
    person = make.person("Twee", "boekhouder", client=office.client)
    RoleAssignment.objects.create(person=person, role="boekhouder", client=other.client, valid_from=make.JOINED)
    theirs = given.statement(5, account="BE68539007547034", opening=0)
    result = actions.take_up(make.actor(person, given.NOW), given.coda(chain(1)[0], theirs), "x.cod")
    assert statuses(result) == ["taken_up", "taken_up"]
    assert [finding for finding in result.findings if finding.severity == "error"] == []


@pytest.mark.parametrize("cut", [0, 128, 400, 700])
def test_damaged_file_leaves_nothing(office, cut):
    content = given.coda(*chain(2))
    result = take(office, content[: len(content) - cut - 40])
    assert state(office)[1] in (0, 2)
    assert any(finding.severity == "error" for finding in result.findings)
    take(office, content)
    assert state(office)[1] == 4


def test_shared_bad_files_are_refused_and_change_nothing(office, shared):
    folder = shared / "accounting" / "bank" / "scenario-own" / "bad"
    for path in sorted(folder.glob("*.cod")):
        result = take(office, path.read_bytes(), path.name)
        assert "taken_up" not in statuses(result), path.name
        assert any(finding.severity == "error" for finding in result.findings), path.name
    assert state(office) == ([], 0)


def test_notification_formats_are_not_booked(office, shared):
    path = shared / "accounting" / "bank" / "camt" / "genkgo" / "camt054.v8.xml"
    assert "taken_up" not in statuses(take(office, path.read_bytes(), path.name))


def test_gap_is_accepted_only_when_the_balance_connects(office):
    one, _, three = chain(3)
    take(office, given.coda(one))
    take(office, given.coda(three))
    jumped = given.statement(1, sequence=9, day=three.date, opening=one.closing_cents)
    take(office, given.coda(jumped))
    with scope({office.id}):
        waiting = {row.sequence: row.id for row in queries.statements(state="waiting")}
    with pytest.raises(Exception, match="sluit niet aan"):
        actions.accept_gap(office.preparer, office.id, waiting[3], "Geen")
    assert actions.accept_gap(office.preparer, office.id, waiting[9], "Dagen zonder verrichtingen") == 1


def test_numbers_begin_again_in_a_new_year():
    last = StatementFacts(255, dt.date(2026, 12, 31), 0, 10)
    first = StatementFacts(1, dt.date(2027, 1, 4), 10, 20)
    assert follows(last, first)
    assert not follows(
        StatementFacts(255, dt.date(2026, 12, 30), 0, 10), StatementFacts(1, dt.date(2026, 12, 31), 10, 20)
    )
    assert not contradicts(
        StatementFacts(211, dt.date(2025, 11, 3), 0, 99), StatementFacts(212, dt.date(2026, 11, 4), 1, 2)
    )


ATTACKS = [
    "update bank_movement set amount_cents = amount_cents + 1",
    "update bank_movement set taken_up = false",
    "delete from bank_movement",
    "truncate bank_movement cascade",
    "update bank_statement set closing_cents = 0",
    "update bank_statement set state = 'waiting', previous_id = null, first = false",
    "delete from bank_statement",
    "update bank_statementfile set sha256 = repeat('0', 64)",
    "insert into bank_statement (client_id, account_id, file_id, sequence, date, opening_cents, closing_cents,"
    " movement_count, fingerprint, state, first, gap_reason) select client_id, account_id, file_id, sequence, date,"
    " opening_cents, closing_cents, movement_count, fingerprint, 'waiting', false, '' from bank_statement limit 1",
    "insert into bank_movement (client_id, account_id, statement_id, sequence, date, value_date, amount_cents,"
    " counterparty_name, counterparty_account, structured_reference, remittance, information, end_to_end_id,"
    " bank_reference, return_reason, transaction_code, details, taken_up, state) select client_id, account_id,"
    " statement_id, 99, date, value_date, 5, '', '', '', '', '', '', '', '', '', '[]', false, 'to_do'"
    " from bank_movement limit 1",
    "update bank_match set undone_at = null, undone_reason = ''",
    "insert into bank_match (client_id, movement_id, source, rule, reason, entry_key, entry_id, entry_number, made_by,"
    " made_at, undone_by, undone_reason, reversal_number) select client_id, movement_id, source, rule, reason,"
    " entry_key || 'x', entry_id, entry_number, made_by, made_at, '', '', '' from bank_match where undone_at is null",
    "update bank_match set entry_id = 1",
    "delete from bank_match",
    "update bank_part set cents = 1",
    "delete from bank_part",
]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("by_superuser", [False, True])
def test_plain_sql_cannot_change_what_the_bank_said(own_database, settings, tmp_path, superuser, attack, by_superuser):
    settings.DOCUMENTS_FOLDER = tmp_path
    office = given.office()
    take(office, given.coda(*chain(2)))
    with scope({office.id}):
        first, second = list(Movement.objects.order_by("id").values_list("id", flat=True)[:2])
    actions.to_suspense(office.preparer, office.id, first, "Uitzoeken")
    actions.to_suspense(office.preparer, office.id, second, "Uitzoeken")
    actions.undo(office.preparer, office.id, second, "Toch niet")
    if by_superuser:
        with pytest.raises(psycopg.Error):
            superuser.execute(attack)
    else:
        with pytest.raises(DatabaseError), scope({office.id}), connection.cursor() as cursor:
            cursor.execute(attack)


def _in_thread(office, content):
    try:
        return statuses(take(office, content))
    finally:
        connections.close_all()


def test_eight_imports_of_one_file_at_once_are_one(own_database, settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    office = given.office()
    content = given.coda(*chain(3))
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(_in_thread, itertools.repeat(office), [content] * 8))
    assert sorted(answers) == [["known"] * 3] * 7 + [["taken_up"] * 3]
    assert state(office)[1] == 6


def test_row_level_security_hides_every_table(own_database, settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    office = given.office()
    take(office, given.coda(*chain(1)))
    with scope({office.id + 1}), connection.cursor() as cursor:
        for table in ("statementfile", "statement", "movement", "match", "part", "suggestion", "chargerule"):
            cursor.execute(f"select count(*) from bank_{table}")
            assert cursor.fetchone()[0] == 0


def test_camt_of_the_same_day_says_the_same_as_coda(office):
    (one,) = chain(1)
    take(office, given.coda(one))
    assert statuses(take(office, camt053_writer.write(one), "a.xml")) == ["known"]


def test_refused_entry_leaves_the_movement_to_do(office):
    take(office, given.coda(*chain(1)))
    with scope({office.id}):
        movement = Movement.objects.earliest("id")
    part = Part("account", movement.amount_cents, ledger_account="999999")
    with pytest.raises(Refusal):
        actions.assign(office.preparer, office.id, movement.pk, [part])
    with scope({office.id}):
        assert Movement.objects.get(pk=movement.pk).state == "to_do"
