"""What an Intervat file says, before it is XML. Amounts are whole cents."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

IntraCode = Literal["L", "S", "T"]
"""Intra-Community supply of goods, of services, triangular sale."""


@dataclass(frozen=True, slots=True)
class Period:
    """A year with a month or a quarter; with neither it is the whole year."""

    year: int
    month: int = 0
    quarter: int = 0


@dataclass(frozen=True, slots=True)
class Declarant:
    """Who files: the ten digits of the VAT number; what is empty is left out of the file."""

    vat_number: str
    name: str
    street: str = ""
    postcode: str = ""
    city: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class PeriodicReturn:
    """One periodic return. `boxes` maps box (`03`, `71`) to cents, not negative; `replaces` is the Intervat reference
    of the return that this one takes the place of; `deduction` is (year, percent) of a definitive general ratio."""

    declarant: Declarant
    period: Period
    boxes: Mapping[str, int]
    reference: str = ""
    replaces: str = ""
    deduction: tuple[int, int] | None = None
    no_clients: bool = False
    refund: bool = False
    comment: str = ""
    justifications: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListedClient:
    """A Belgian customer on the yearly listing: VAT number (ten digits), turnover and VAT of the year."""

    vat_number: str
    turnover_cents: int
    vat_cents: int


@dataclass(frozen=True, slots=True)
class ClientListing:
    """The yearly listing of customers with a Belgian VAT number; without customers it is a nil listing."""

    declarant: Declarant
    year: int
    clients: tuple[ListedClient, ...]
    reference: str = ""
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class IntraClient:
    """A customer in another member state: country of the VAT number, the rest of it, what was supplied."""

    country: str
    vat_number: str
    code: IntraCode
    cents: int


@dataclass(frozen=True, slots=True)
class IntraListing:
    """The listing of supplies to other member states in a period; it has at least one customer."""

    declarant: Declarant
    period: Period
    clients: tuple[IntraClient, ...]
    reference: str = ""
    replaces: str = ""
