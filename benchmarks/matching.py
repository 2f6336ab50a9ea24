"""Matching 20,000 movements against 50,000 open items: how quick, and how many automatic matches are wrong.

The world has a known truth and near-misses on purpose: equal amounts of one customer, references of documents that are
closed, numbers that differ by one digit, payers of other customers, double payments, several documents in one text.
First the rules alone, then the whole action with its database: settling, booking and suggesting.
"""

import datetime as dt
import random
import tempfile
import time
from dataclasses import dataclass, field
from typing import Any

from benchmarks.place import own_place
from benchmarks.posting import client, machine
from django.test import override_settings

from bundel.accounting.bank import actions, checks, queries
from bundel.accounting.bank.rules import Incoming, Item, match
from bundel.accounting.payments.models import AccountChange, BankAccount
from bundel.accounting.receivables.models import OutgoingInvoice
from bundel.formats.bank import Movement, Statement
from bundel.formats.bank.coda_writer import write
from bundel.kit.identifiers import make_ogm
from bundel.kit.money import Cents
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person

LIMIT_SECONDS = 20
OWN = "BE10091012345604"
DAY = dt.date(2026, 6, 30)


def iban(number: int) -> str:
    """A Belgian account number with right check digits."""
    bank = f"{735_0000000 + number:010d}"
    check = int(bank) % 97 or 97
    return f"BE{98 - int(f'{bank}{check:02d}111400') % 97:02d}{bank}{check:02d}"


@dataclass
class World:
    """Open items, movements, and for each movement the items that it truly pays (None: nobody can know)."""

    items: list[Item] = field(default_factory=list)
    movements: list[Incoming] = field(default_factory=list)
    truth: dict[int, frozenset[int] | None] = field(default_factory=dict)

    def add(self, cents: int, truth: set[int] | None, **given: Any) -> None:
        number = len(self.movements) + 1
        self.movements.append(Incoming(number, DAY.toordinal(), 1, cents, **given))
        self.truth[number] = None if truth is None else frozenset(truth)


def world(movements: int, items: int, seed: int = 20260630) -> World:
    """The whole world, from one seed. Every customer has about five open documents, some of them of equal amount."""
    chance = random.Random(seed)
    made = World()
    customers = items // 5
    for number in range(1, items + 1):
        who = chance.randrange(customers)
        cents = chance.choice((12_100, 24_200, 50_000, chance.randrange(100, 500_000)))
        made.items.append(
            Item("receivable", number, cents, f"Klant {who}", iban(who), (f"OUT-2026-{number:06d}",),
                 make_ogm(2_026_000_000 + number), name=f"Klant {who}")
        )  # fmt: skip
    order = list(range(items))
    chance.shuffle(order)
    for place in range(movements):
        item = made.items[order[place]]
        KINDS[place % len(KINDS)](made, item, chance)
    return made


def _right_reference(made: World, item: Item, chance: random.Random) -> None:
    made.add(item.cents, {item.id}, iban=item.iban, name=item.name, reference=item.reference)


def _partial(made: World, item: Item, chance: random.Random) -> None:
    made.add(max(1, item.cents // 2), {item.id}, iban=item.iban, reference=item.reference)


def _third_party(made: World, item: Item, chance: random.Random) -> None:
    made.add(item.cents, {item.id}, iban=iban(900_000 + chance.randrange(9_000)), reference=item.reference)


def _written_number(made: World, item: Item, chance: random.Random) -> None:
    digits = item.numbers[0][-6:]
    text = chance.choice((f"fact. OUT 2026 {digits}", f"out2026/{digits} bedankt", f"BETALING {item.numbers[0]}"))
    made.add(item.cents, {item.id}, iban=item.iban, text=text)


def _account_only(made: World, item: Item, chance: random.Random) -> None:
    """The customer means this one; where another of its documents has the same amount, a machine must not choose."""
    made.add(item.cents, {item.id}, iban=item.iban)


def _closed_reference(made: World, item: Item, chance: random.Random) -> None:
    """An old document is paid twice: the reference is right but not open, account and amount lead astray."""
    made.add(item.cents, None, iban=item.iban, reference=make_ogm(2_025_000_000 + item.id))


def _wrong_digit(made: World, item: Item, chance: random.Random) -> None:
    """A number that was never sent (7 in front), with the account and amount of another document."""
    made.add(item.cents, None, iban=item.iban, text=f"OUT-2026-7{item.numbers[0][-5:]}")


def _other_customer(made: World, item: Item, chance: random.Random) -> None:
    """The account is that of another known customer: the number or the account is wrong."""
    other = chance.choice(made.items)
    truth = {item.id} if other.iban == item.iban else None
    made.add(item.cents, truth, iban=other.iban, text=item.numbers[0])


def _two_documents(made: World, item: Item, chance: random.Random) -> None:
    other = chance.choice(made.items)
    made.add(item.cents + other.cents, None, iban=item.iban, text=f"{item.numbers[0]} en {other.numbers[0]}")


def _stranger(made: World, item: Item, chance: random.Random) -> None:
    made.add(item.cents, None, iban=iban(950_000 + chance.randrange(9_000)), text="geen referentie")


KINDS = (_right_reference, _right_reference, _right_reference, _partial, _third_party, _written_number, _account_only,
         _closed_reference, _wrong_digit, _other_customer, _two_documents, _stranger)  # fmt: skip


def row(what: str, value: float, unit: str, limit: float, ok: bool, note: str) -> dict[str, Any]:
    """A line of the report."""
    ratio = value / limit if limit else value
    return {"name": what, "value": round(value, 2), "unit": unit, "limit": limit, "ratio": round(ratio, 3), "ok": ok,
            "note": note}  # fmt: skip


def wrong_in(made: World, found: dict[int, frozenset[int]]) -> int:
    """How many automatic matches differ from the truth."""
    return sum(made.truth[number] != items for number, items in found.items())


def rules_alone(made: World) -> list[dict[str, Any]]:
    """The decision without a database."""
    began = time.perf_counter()
    outcomes = match(made.movements, made.items)
    seconds = time.perf_counter() - began
    found = {
        one.movement: frozenset(part.target for part in one.automatic.parts if part.target)
        for one in outcomes if one.automatic
    }  # fmt: skip
    wrong = wrong_in(made, found)
    knowable = sum(truth is not None for truth in made.truth.values())
    said = f"{len(found)} automatisch van {knowable} die te kennen zijn, {len(made.movements)} verrichtingen"
    return [
        row("regels alleen", seconds, "s", LIMIT_SECONDS, seconds <= LIMIT_SECONDS, said),
        row("foute automatische afpuntingen (regels)", wrong, "", 0, wrong == 0, f"{len(made.items)} open posten"),
    ]


def account_of(client_id: int) -> int:
    """The bank account of the client, opened by two people."""
    people = [Person.objects.create_user(f"meting{n}@voorbeeld.example", name=f"Meter {n}") for n in (1, 2)]
    values = {"name": "Meting", "bic": "", "pain_version": "09", "valid_from": "2026-01-01", "valid_to": None,
              "ledger_account": "550000"}  # fmt: skip
    now = machine().now
    with scope({client_id}):
        change = AccountChange.objects.create(
            client_id=client_id, iban=OWN, values=values, reason="meting", proposed_by=people[0], proposed_at=now
        )
        change.status, change.decided_by, change.decided_at = "confirmed", people[1], now
        change.save()
        return BankAccount.objects.create(client_id=client_id, iban=OWN, **values).pk


def whole_action(made: World) -> list[dict[str, Any]]:
    """Importing the statement, matching, settling and booking, with every constraint and trigger in place."""
    one = client("BANK")
    account_of(one.pk)
    rows = [
        OutgoingInvoice(
            client_id=one.pk, number=item.numbers[0], customer=item.party, customer_iban=item.iban,
            amount_cents=item.cents, open_cents=item.cents, structured_reference=item.reference, issued_on=DAY,
            due_on=DAY,
        )
        for item in made.items
    ]  # fmt: skip
    with scope({one.pk}):
        OutgoingInvoice.objects.bulk_create(rows, batch_size=5000)
    ids = {row.number: row.pk for row in rows}
    moves = tuple(
        Movement(
            one.id, DAY, DAY, Cents(one.amount_cents), one.name or None, one.iban or None,
            structured_reference=one.reference or None, remittance=one.text, bank_reference=f"M{one.id:08d}",
        )
        for one in made.movements
    )  # fmt: skip
    files = _files(moves)
    began = time.perf_counter()
    for place, content in enumerate(files):
        actions.import_file(machine(), None, content, f"{place}.cod")
    imported = time.perf_counter() - began
    began = time.perf_counter()
    done = actions.match(machine(), one.pk)
    seconds = time.perf_counter() - began
    numbers = {ids[item.numbers[0]]: item.id for item in made.items}
    with scope({one.pk}):
        found = {
            number: frozenset(numbers[target] for target in targets)
            for number, targets in queries.automatic_targets(one.pk).items()
        }
        broken = [check.name for check in checks.checks() if not check.ok]
    wrong = wrong_in(made, found)
    began = time.perf_counter()
    with scope({one.pk}):
        shown = len(queries.movements(state="to_do"))
        queries.counts()
    page = (time.perf_counter() - began) * 1000
    said = f"{done.automatic} geboekt, {done.suggested} met voorstel, {done.unknown} zonder; inlezen {imported:.1f} s"
    return [
        row("hele handeling", seconds, "s", LIMIT_SECONDS, seconds <= LIMIT_SECONDS, said),
        row("foute automatische afpuntingen (hele handeling)", wrong + len(broken), "", 0, not wrong and not broken,
            f"verify: {', '.join(broken) or 'in orde'}"),
        row("eerste bladzijde van het afpuntscherm", page, "ms", 200, page <= 200, f"{shown} rijen met tellers"),
    ]  # fmt: skip


def _files(moves: tuple[Movement, ...], each: int = 2_000) -> list[bytes]:
    """Statements of at most 2,000 movements, one after the other."""
    opening, files = 0, []
    for number, start in enumerate(range(0, len(moves), each), 1):
        part = moves[start : start + each]
        closing = opening + sum(one.amount_cents for one in part)
        own = tuple(
            Movement(place, *(getattr(one, name) for name in Movement.__slots__ if name != "sequence"))
            for place, one in enumerate(part, 1)
        )
        files.append(
            write([Statement(OWN, "EUR", number, DAY, DAY, Cents(opening), Cents(closing), "METING", movements=own)])
        )
        opening = closing
    return files


def run(quick: bool = False) -> list[dict[str, Any]]:
    """All measurements; `quick` takes a tenth and is meant for a look, not for a figure."""
    made = world(2_000, 5_000) if quick else world(20_000, 50_000)
    with tempfile.TemporaryDirectory() as folder, own_place("matching"), override_settings(DOCUMENTS_FOLDER=folder):
        return rules_alone(made) + whole_action(made)
