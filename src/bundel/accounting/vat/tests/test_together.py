"""An approval beside a posting, in two real transactions."""

import datetime as dt
import threading

from django.db import connections, transaction

from bundel.accounting.vat import actions
from bundel.accounting.vat.tests import make_vat as make
from bundel.kit.findings import Refusal

DAY = dt.date(2026, 2, 12)


def test_an_approval_waits_for_a_posting_that_began_before_it(own_database: str) -> None:
    office = make.office()
    make.sale(office, DAY, 100_000)
    made = actions.prepare(office.accountant, office.id, "2026-Q1")
    posted, may_end = threading.Event(), threading.Event()

    def post() -> None:
        try:
            with transaction.atomic():
                make.sale(office, DAY, 50_000)
                posted.set()
                may_end.wait(10)
        finally:
            connections.close_all()

    told: list[str] = []

    def approve() -> None:
        try:
            with transaction.atomic():
                actions.approve(office.approver, office.id, made)
        except Refusal as refusal:
            told.append(refusal.code)
        finally:
            connections.close_all()

    one = threading.Thread(target=post)
    one.start()
    assert posted.wait(10)
    other = threading.Thread(target=approve)
    other.start()
    other.join(0.5)
    assert other.is_alive()
    may_end.set()
    one.join(10)
    other.join(10)
    assert told == ["vat.changed_since"]
