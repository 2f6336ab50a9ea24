"""Attacks in plain SQL, buttons pressed at once, and a process killed in the middle of a release."""

import itertools
import multiprocessing
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from django.db import DatabaseError, connection, connections

from bundel.accounting.ledger import queries as ledger
from bundel.accounting.payments import actions, checks, queries
from bundel.accounting.payments.actions import releasing
from bundel.accounting.payments.models import Item, Line, Run
from bundel.accounting.payments.tests import make_payments as given
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

ATTACKS = {
    "two live lines on one invoice": (
        "proposed",
        "insert into payments_item (client_id, line_id, invoice_id, number, cents, live)"
        " select client_id, (select max(id) from payments_line), invoice_id, number, cents, true from payments_item"
        " order by id limit 1",
    ),
    "one person in all steps": (
        "proposed",
        "update payments_run set status = 'approved', approved_by_id = prepared_by_id, approved_at = now()",
    ),
    "approval by nobody": ("proposed", "update payments_run set status = 'approved'"),
    "straight to released": (
        "proposed",
        "update payments_run set status = 'released', sha256 = repeat('0', 64), created = now()",
    ),
    "the approver signs": (
        "approved",
        "update payments_run set status = 'signed', signed_by_id = approved_by_id, signed_at = now()",
    ),
    "another approver afterwards": ("signed", "update payments_run set approved_by_id = signed_by_id"),
    "more money after approval": ("approved", "update payments_run set total_cents = total_cents + 1"),
    "another account on a line": ("signed", "update payments_line set iban = 'BE68539007547034'"),
    "another amount on a line": ("proposed", "update payments_line set amount_cents = amount_cents + 1"),
    "a line out of a signed run": ("signed", "update payments_line set state = 'removed', reason = 'x'"),
    "a line into a signed run": (
        "signed",
        "insert into payments_line (client_id, run_id, position, supplier_id, name, iban, amount_cents, end_to_end_id,"
        " reference, remittance, state, reason) select client_id, run_id, 99, supplier_id, name, iban, 5, 'X', '', '',"
        " 'planned', '' from payments_line limit 1",
    ),
    "editing a released run": ("released", "update payments_run set sha256 = repeat('0', 64)"),
    "released back to proposed": ("released", "update payments_run set status = 'proposed'"),
    "a sent line planned again": ("released", "update payments_line set state = 'planned'"),
    "deleting a run": ("cancelled", "delete from payments_run"),
    "deleting lines": ("proposed", "delete from payments_line"),
    "emptying items": ("proposed", "truncate payments_item"),
    "another amount on an item": ("proposed", "update payments_item set cents = cents + 1"),
    "totals that do not add up": (
        "proposed",
        "update payments_run set total_cents = 1, status = 'approved', approved_at = now(), approved_by_id ="
        " (select id from people_person where id not in (prepared_by_id) limit 1)",
    ),
    "an account changed by one": ("proposed", "update payments_bankaccount set name = 'Van mij'"),
    "an account out of nothing": (
        "proposed",
        "insert into payments_bankaccount (client_id, iban, bic, name, ledger_account, pain_version, valid_from)"
        " select client_id, 'BE68539007547034', '', 'Van mij', '550009', '09', now() from payments_bankaccount limit 1",
    ),
    "a change confirmed by its proposer": (
        "proposed",
        "insert into payments_accountchange (client_id, iban, values, reason, status, proposed_by_id, proposed_at,"
        " decided_by_id, decided_at, decision_reason) select client_id, 'BE68539007547034', values, 'x', 'confirmed',"
        " proposed_by_id, now(), proposed_by_id, now(), '' from payments_accountchange limit 1",
    ),
}


def bring_to(stage, office):
    supplier = given.supplier()
    given.invoice(office, supplier, 100)
    given.invoice(office, supplier, 250)
    run = given.proposed(office)
    if stage == "cancelled":
        actions.cancel(office.preparer, office.id, run, "Niet nodig")
        return
    if stage in ("approved", "signed", "released", "returned"):
        actions.approve(office.lead, office.id, run)
    if stage in ("signed", "released", "returned"):
        actions.sign(office.signatory, office.id, run)
    if stage in ("released", "returned"):
        actions.release(office.preparer, office.id, run)
    if stage == "returned":
        with scope({office.id}):
            line = Line.objects.earliest("id")
        actions.give_back(office.preparer, office.id, line.pk, "AC04", given.EXECUTION)


@pytest.mark.parametrize("name", ATTACKS)
@pytest.mark.parametrize("by_superuser", [False, True])
def test_plain_sql_cannot_pay_twice_or_alone(own_database, settings, tmp_path, superuser, name, by_superuser):
    settings.DOCUMENTS_FOLDER = tmp_path
    stage, attack = ATTACKS[name]
    office = given.office()
    bring_to(stage, office)
    if by_superuser:
        with pytest.raises(psycopg.Error):
            superuser.execute(attack)
    else:
        with pytest.raises(DatabaseError), scope({office.id}), connection.cursor() as cursor:
            cursor.execute(attack)
    with scope({office.id}):
        assert [check for check in checks.checks() if not check.ok] == []


def test_item_of_a_dead_line_stays_dead_whatever_is_written(own_database, settings, tmp_path, superuser):
    settings.DOCUMENTS_FOLDER = tmp_path
    bring_to("returned", given.office())
    before = superuser.execute("select id, live from payments_item order by id").fetchall()
    superuser.execute("update payments_item set live = not live")
    assert superuser.execute("select id, live from payments_item order by id").fetchall() == before
    assert {live for _, live in before} == {True, False}


def test_row_level_security_hides_every_table(own_database, settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    office = given.office()
    bring_to("released", office)
    with scope({office.id + 1}), connection.cursor() as cursor:
        for table in ("bankaccount", "accountchange", "signingrules", "run", "line", "item"):
            cursor.execute(f"select count(*) from payments_{table}")
            assert cursor.fetchone()[0] == 0


def _closing(work):
    try:
        return work()
    finally:
        connections.close_all()


def test_released_eight_times_at_once_is_one_file_and_one_entry(own_database, settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    office = given.office()
    given.invoice(office, given.supplier(), 12_345)
    run = given.signed(office)
    press = lambda _: _closing(lambda: actions.release(office.preparer, office.id, run))  # noqa: E731
    with ThreadPoolExecutor(8) as pool:
        files = list(pool.map(press, range(8)))
    assert len({file.sha256 for file in files}) == 1
    assert sorted(file.again for file in files) == [False] + [True] * 7
    with scope({office.id}):
        assert len(ledger.entries_of(office.id, f"payments.run:{run}")) == 1
        assert [check for check in checks.checks() if not check.ok] == []


def _try_propose(office):
    try:
        return _closing(lambda: given.proposed(office))
    except Refusal as refusal:
        return refusal.code


def test_two_proposals_at_once_never_share_an_invoice(own_database, settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    office = given.office()
    supplier = given.supplier()
    for cents in (100, 200, 300):
        given.invoice(office, supplier, cents)
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(_try_propose, itertools.repeat(office, 6)))
    assert sum(isinstance(answer, int) for answer in answers) == 1
    assert {answer for answer in answers if isinstance(answer, str)} <= {
        "payments.nothing_due", "payments.already_in_run", "payables.in_another_run",
    }  # fmt: skip
    with scope({office.id}):
        assert Item.objects.filter(live=True).count() == 3
        assert [row.number for row in queries.runs()] == ["PR26-0001"]


def _release_and_hang(office, run, started):
    connections.close_all()
    whole = releasing._book

    def book_and_hang(*arguments):
        whole(*arguments)
        started.set()
        time.sleep(60)

    releasing._book = book_and_hang
    actions.release(office.preparer, office.id, run)


def test_killed_half_way_leaves_nothing_and_the_work_finishes_afterwards(own_database, settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path
    office = given.office()
    given.invoice(office, given.supplier(), 12_345)
    run = given.signed(office)
    connections.close_all()
    context = multiprocessing.get_context("fork")
    started = context.Event()
    process = context.Process(target=_release_and_hang, args=(office, run, started))
    process.start()
    assert started.wait(30)
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    with scope({office.id}):
        assert Run.objects.get(pk=run).status == "signed"
        assert ledger.entries_of(office.id, f"payments.run:{run}") == []
        assert [check for check in checks.checks() if not check.ok] == []
    assert actions.release(office.preparer, office.id, run).total_cents == 12_345
    with scope({office.id}):
        assert len(ledger.entries_of(office.id, f"payments.run:{run}")) == 1
        assert [check for check in checks.checks() if not check.ok] == []
