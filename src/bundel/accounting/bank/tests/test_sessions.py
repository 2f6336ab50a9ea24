"""Sessions that really commit: matching at once, and a process killed in the middle of an import or a matching."""

import multiprocessing
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from bundel.accounting.bank import actions, checks
from bundel.accounting.bank.actions import importing, matching
from bundel.accounting.bank.models import Match, Movement, Statement
from bundel.accounting.bank.tests import make_bank as given
from bundel.accounting.bank.tests import test_scenario as story
from bundel.accounting.payments import checks as payment_checks
from bundel.accounting.receivables import checks as receivable_checks
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope


@pytest.fixture
def office(own_database, settings, tmp_path):
    return story.set_up(settings, tmp_path)[0]


def verify(office):
    with scope({office.id}):
        every = [*checks.checks(), *payment_checks.checks(), *receivable_checks.checks()]
        assert [check for check in every if not check.ok] == []


def take_up(office):
    for place, content in enumerate(story.own_coda()):
        actions.import_file(office.preparer, None, content, f"{place}.cod")


def _closing(work):
    try:
        return work()
    finally:
        connections.close_all()


def test_matching_six_times_at_once_books_each_movement_once(office):
    take_up(office)
    with ThreadPoolExecutor(6) as pool:
        found = list(
            pool.map(lambda _: _closing(lambda: actions.match(office.preparer, office.id).automatic), range(6))
        )
    assert sorted(found) == [0, 0, 0, 0, 0, 9]
    assert story.told(office) == story.EXPECTED
    verify(office)


def _confirm(office, movement):
    try:
        return _closing(lambda: actions.confirm(office.preparer, office.id, movement))
    except Refusal as refusal:
        return refusal.code


def test_confirming_twice_at_once_books_once(office):
    take_up(office)
    actions.match(office.preparer, office.id)
    with scope({office.id}):
        movement = Movement.objects.get(statement__sequence=211, sequence=6)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: _confirm(office, movement.pk), range(4)))
    assert sorted(answer.startswith("BANK/") for answer in answers) == [False, False, False, True]
    assert set(answers) - {"bank.not_to_do"} == {answer for answer in answers if answer.startswith("BANK/")}
    verify(office)


def _hang(module, name, started, work):
    """In a process of its own: do `work`, but stand still after the named step, before anything is committed."""
    connections.close_all()
    whole = getattr(module, name)

    def step(*arguments):
        answer = whole(*arguments)
        started.set()
        time.sleep(60)
        return answer

    setattr(module, name, step)
    work()


def kill_in(module, name, work):
    """Start `work` and kill it half-way."""
    connections.close_all()
    context = multiprocessing.get_context("fork")
    started = context.Event()
    process = context.Process(target=_hang, args=(module, name, started, work))
    process.start()
    assert started.wait(30)
    os.kill(process.pid, signal.SIGKILL)
    process.join()


def test_import_killed_half_way_leaves_nothing_and_is_done_again(office):
    content = given.coda(*story.days())
    kill_in(importing, "_tell", lambda: actions.import_file(office.preparer, None, content, "a.cod"))
    with scope({office.id}):
        assert (Statement.objects.count(), Movement.objects.count()) == (0, 0)
    verify(office)
    assert actions.import_file(office.preparer, None, content, "a.cod").count("taken_up") == 2
    verify(office)


def test_matching_killed_half_way_leaves_nothing_and_is_done_again(office):
    take_up(office)
    kill_in(matching, "book", lambda: actions.match(office.preparer, office.id))
    with scope({office.id}):
        assert Match.objects.count() == 0
        assert not Movement.objects.exclude(state="to_do").exists()
    verify(office)
    actions.match(office.preparer, office.id)
    assert story.told(office) == story.EXPECTED
    verify(office)
