"""kill -9 of the web server and its workers half-way a request: nothing half, and the same request again finishes it.

A request certainly hangs half-way: the test holds a lock on the trail, which every action writes last, so that all its
other rows are written and not yet committed when the server dies.
"""

import csv
import datetime as dt
import io
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
import requests
from django.db import connections

from bundel.accounting.payables.tests import make_payables, make_world
from bundel.accounting.payments import actions as payments
from bundel.accounting.purchasing.rules import COLUMNS
from bundel.config.commands.operate import CHECKED_MODULES
from bundel.config.verification import every_check
from bundel.platform.database import embedded
from bundel.platform.imports import actions as imports
from bundel.platform.outbox import actions as outbox
from bundel.platform.people import api_keys
from tests import make
from tests.faults.served import Served, Visitor, in_this_process, until
from tests.faults.state import differences, state
from tests.inside import as_superuser, copy_of, inside

PASSWORD = "lang genoeg voor een proef 26"
ORDERS = 40
KEY = "een-en-dezelfde-sleutel"


@dataclass(frozen=True)
class Office:
    """A client where an invoice waits for intake, one for approval, a run for its file and orders for their import."""

    code: str
    secret: str
    invoice: bytes
    emails: dict[str, str]
    to_judge: str
    run: str
    batch: str


def build() -> Office:
    """Make it, in the present database, on the day of today: screens act now."""
    world = make_world.people_and_suppliers()
    client, machine = world.client, make.machine()
    by, lead = make.actor(world.accountant), make.actor(world.lead)
    signatory = make.person("Tine Teken", "ondertekenaar", client=client)
    for person in (world.accountant, world.approver):
        person.set_password(PASSWORD)
        person.save()
    paid, judged = make_world.clean(world, 2)
    address = f"/facturen/{client.code}/{judged}/beoordelen/"
    for one in (paid, judged):
        make_world.actions.send_to_approval(by, client.pk, one, url=address)
    make_world.actions.decide(make.actor(world.approver), client.pk, paid, "approved")
    change = payments.propose_account(
        by, client.pk, iban="BE10091012345604", name=client.name, ledger_account="550001", reason="Nieuwe rekening",
        valid_from=make.JOINED,
    )  # fmt: skip
    account = payments.confirm_account(lead, client.pk, change)
    run = payments.propose(by, client.pk, account_id=account, due_until=dt.date(2099, 12, 31))
    payments.approve(lead, client.pk, run.id)
    payments.sign(make.actor(signatory), client.pk, run.id)
    batch = imports.stage(by, client.pk, kind="bestellingen", name="orders.csv", content=_orders(world))
    _key, secret = api_keys.create_api_key(machine, client.pk, name="proef", person_id=world.contact.pk)
    invoice = make_payables.xml(
        client, world.suppliers[0], "26-99999", net=55_500, iban=make_world.IBANS[0], issued=machine.today
    )
    emails = {"boekhouder": world.accountant.email, "goedkeurder": world.approver.email}
    return Office(client.code, secret, invoice, emails, address, run.number, f"/invoer/{client.code}/{batch.pk}/")


def _orders(world: make_world.World) -> bytes:
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS)
    table.writeheader()
    for place in range(ORDERS):
        table.writerow({
            "order": f"BB-{place}", "supplier_kbo": world.suppliers[0].registration, "line": "1",
            "description": "Papier", "amount_excl_vat": "500.00", "vat_rate": "21", "commitment": "VL-1",
            "budget_article": "ZZ0-1ZZA-2-A/WT", "commitment_incl_nonrecoverable_vat": "500.00",
        })  # fmt: skip
    return out.getvalue().encode()


def deed(name: str, office: Office, url: str) -> Callable[[], int]:
    """A request that is ready to be sent, any number of times, by somebody who signed in: gives the status."""
    if name == "intake":
        head = {"Authorization": f"Bearer {office.secret}", "Idempotency-Key": KEY}
        part = {"file": ("26-99999.xml", office.invoice, "application/xml")}
        return lambda: requests.post(f"{url}/api/v1/einvoices", files=part, headers=head, timeout=90).status_code
    role = "goedkeurder" if name == "posting" else "boekhouder"
    visitor = Visitor(url, office.emails[role], PASSWORD)
    if name == "posting":
        return lambda: visitor.press(office.to_judge, office.to_judge, {"doe": "goedkeuren"})
    if name == "payment file":
        page = f"/betalingen/{office.code}/{office.run}/"
        return lambda: visitor.press(page, f"{page}stap/", {"stap": "verzenden"})
    return lambda: visitor.press(office.batch, office.batch, {})


DEEDS = {
    "intake": (200, "payables_invoice"),
    "posting": (302, "ledger_entry"),
    "payment file": (302, "ledger_entry"),
    "import": (302, "purchasing_order"),
}
"""The status of each request that succeeds, and a table that it has written to when it is half-way."""


WAITING = """
    select count(*) from pg_locks trail join pg_locks written using (pid)
    where trail.relation = 'audit_record'::regclass and not trail.granted
        and written.relation = %s::regclass and written.mode = 'RowExclusiveLock' and written.granted
"""


@contextmanager
def held_half_way(server: embedded.Server, database: str, table: str) -> Iterator[Callable[[], bool]]:
    """While this is open no action can finish. Gives a function: does one wait for its trail that wrote to `table`?"""
    with psycopg.connect(**server.url(database)) as gate, as_superuser(server, database) as eye:
        gate.execute("lock table audit_record in share mode")
        yield lambda: eye.execute(WAITING, [table]).fetchone() == (1,)
        gate.rollback()


def struck(served: Served, server: embedded.Server, database: str, table: str, do: Callable[[], int]) -> None:
    """Send a request, and kill the server when it is certainly half-way."""
    told: list[Any] = []

    def send() -> None:
        try:
            told.append(do())
        except requests.RequestException as error:
            told.append(error)

    with held_half_way(server, database, table) as waits:
        sender = threading.Thread(target=send)
        sender.start()
        until("een verzoek dat halverwege wacht", waits)
        assert told == []
        served.kill()
        sender.join(60)
    assert isinstance(told[0], requests.ConnectionError), told
    connections.close_all()  # ours, so that only those of the dead are waited for
    served.left_alone()


def rows(server: embedded.Server, database: str, *, same_moment: bool = True) -> dict[str, str]:
    """The state, after the listeners were told what happened; and how often something came in."""
    outbox.dispatch()
    with as_superuser(server, database) as connection:
        arrived = connection.execute("select count(*) from payables_intake").fetchone()
        return state(connection, same_order=True, same_moment=same_moment) | {"payables_intake": str(arrived)}


@dataclass(frozen=True)
class House:
    """A database with its state folder, and how to serve it."""

    database: str
    home: Path
    serve: Callable[[], Served]


@pytest.fixture
def houses(
    own_database: str, server: embedded.Server, settings: Any, tmp_path: Path, django_db_blocker: Any
) -> Iterator[tuple[Office, House, Callable[[], AbstractContextManager[tuple[str, str]]]]]:
    """The office, its house, and `with undisturbed() as (database, url):` an equal house where nobody is killed."""
    with ExitStack() as running:

        def house(database: str, home: Path) -> House:
            return House(database, home, lambda: running.enter_context(Served(server, database, home)))

        @contextmanager
        def undisturbed() -> Iterator[tuple[str, str]]:
            connections.close_all()
            home = tmp_path / "rustig"
            shutil.copytree(tmp_path / "huis", home)
            with (
                copy_of(server, own_database, "rustig") as name,
                inside(server, name, home / "documents", django_db_blocker),
                in_this_process() as url,
            ):
                yield name, url

        settings.DOCUMENTS_FOLDER = tmp_path / "huis" / "documents"
        settings.DOCUMENTS_FOLDER.mkdir(parents=True)
        yield build(), house(own_database, tmp_path / "huis"), undisturbed


def test_a_killed_web_server_leaves_nothing_half_and_the_same_request_finishes_it_once(
    houses: tuple[Office, House, Callable[[], AbstractContextManager[tuple[str, str]]]], server: embedded.Server
) -> None:
    office, house, undisturbed = houses
    wanted: dict[str, dict[str, str]] = {}
    with undisturbed() as (database, url):
        for name, (done, _table) in DEEDS.items():
            assert deed(name, office, url)() == done, name
            wanted[name] = rows(server, database, same_moment=False)
    before, served = rows(server, house.database), house.serve()
    for name, (done, table) in DEEDS.items():
        struck(served, server, house.database, table, deed(name, office, served.url))
        assert differences(before, rows(server, house.database)) == {}, name
        assert [check for check in every_check(CHECKED_MODULES) if not check.ok] == [], name
        served = house.serve()
        again = deed(name, office, served.url)
        assert again() == done, name
        assert differences(wanted[name], rows(server, house.database, same_moment=False)) == {}, name
        before = rows(server, house.database)
        again()
        assert differences(before, rows(server, house.database)) == {}, name
    served.kill()
    assert [check for check in every_check(CHECKED_MODULES) if not check.ok] == []
