"""The fictional government as values: clients, people, suppliers with what they sell. Read from `sample/*.yaml`."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from bundel.kit.identifiers import make_enterprise_number

SAMPLE = Path(__file__).parent / "sample"
MAIL_DOMAIN = "dienstencentrum.example"


def iban(base: int) -> str:
    """A Belgian account number with right check digits, out of bank code and four digits."""
    bban = f"{base:07d}000"
    digits = bban + f"{int(bban) % 97 or 97:02d}"
    check = 98 - int(digits + "111400") % 97
    return f"BE{check:02d}{digits}"


@dataclass(frozen=True)
class SampleClient:
    """A client entity of the sample; `weight` is its share of the invoices."""

    code: str
    name: str
    enterprise_number: str
    domain: str
    form: str
    inside: bool
    vat: str
    deductible_ppm: int
    joined: dt.date
    iban: str
    statements: str
    weight: int
    debtors: bool


@dataclass(frozen=True)
class Item:
    """What a supplier sells: prices in cents (lowest, highest), quantities, VAT."""

    name: str
    unit: str
    price: tuple[int, int]
    quantity: tuple[int, int]
    category: str
    percent: Decimal


@dataclass(frozen=True)
class SampleSupplier:
    """A supplier of the sample; `order` says whether its invoices name an order, `monthly` that it bills each month."""

    name: str
    enterprise_number: str
    iban: str
    street: str
    postcode: str
    city: str
    account: str
    order: bool
    monthly: bool
    weight: int
    items: tuple[Item, ...]


@dataclass(frozen=True)
class SamplePerson:
    """Somebody who signs in; `clients` is None for staff of the centre."""

    name: str
    email: str
    role: str
    clients: tuple[str, ...] | None


@dataclass(frozen=True)
class World:
    """Everything of the sample."""

    clients: tuple[SampleClient, ...]
    people: tuple[SamplePerson, ...]
    suppliers: tuple[SampleSupplier, ...]


def load(client_count: int) -> World:
    """The sample with its first `client_count` clients; people keep only the clients that take part."""
    clients = tuple(_client(row) for row in _rows("clients")[:client_count])
    codes = {client.code for client in clients}
    people = tuple(person for row in _rows("people") if (person := _person(row, codes)) is not None)
    return World(clients, people, tuple(_supplier(row) for row in _rows("suppliers")))


def _rows(name: str) -> list[dict[str, Any]]:
    return yaml.safe_load((SAMPLE / f"{name}.yaml").read_text())


def _client(row: dict[str, Any]) -> SampleClient:
    return SampleClient(
        code=row["code"],
        name=row["name"],
        enterprise_number=make_enterprise_number(row["base"]),
        domain=row["domain"],
        form=row["form"],
        inside=row["inside"],
        vat=row["vat"],
        deductible_ppm=row.get("deductible_ppm", 0),
        joined=row["joined"],
        iban=iban(row["iban_base"]),
        statements=row["statements"],
        weight=row["weight"],
        debtors=row["debtors"],
    )


def _person(row: dict[str, Any], codes: set[str]) -> SamplePerson | None:
    everywhere = row["clients"] == "all"
    clients = None if everywhere else tuple(code for code in row["clients"] if code in codes)
    if clients == ():
        return None
    return SamplePerson(row["name"], f"{row['email']}@{MAIL_DOMAIN}", row["role"], clients)


def _supplier(row: dict[str, Any]) -> SampleSupplier:
    items = tuple(
        Item(name, unit, (low, high), (few, many), category, Decimal(percent))
        for name, unit, low, high, few, many, category, percent in row["items"]
    )
    return SampleSupplier(
        name=row["name"],
        enterprise_number=make_enterprise_number(row["base"]),
        iban=iban(row["iban_base"]),
        street=row["street"],
        postcode=row["postcode"],
        city=row["city"],
        account=row["account"],
        order=row["order"],
        monthly=row.get("monthly", False),
        weight=row["weight"],
        items=items,
    )
