"""Pure decisions of the budget: codes of articles, ESR codes, states of a commitment, the limit for charging at once.

Amounts are whole cents. Sources: decree of 29 March 2019 (codex), manual of bookkeeping rules 3.2 and 3.3, ESR classes.
"""

import csv
import datetime as dt
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from bundel.kit.dated import Dated, load

FIRST_YEAR: Final = 2020
"""The codex is in force since 1 January 2020; older years have no budget here."""

Credit = Literal["vak", "vek"]
CREDIT_NL: Final[Mapping[str, str]] = {"vak": "vastleggingskrediet (VAK)", "vek": "vereffeningskrediet (VEK)"}

State = Literal["reserved", "committed", "closed", "void"]
STATE_NL: Final[Mapping[str, str]] = {
    "reserved": "Voorbehouden",
    "committed": "Vastgelegd",
    "closed": "Afgesloten",
    "void": "Ingetrokken",
}
TRANSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "reserved": frozenset({"committed", "void"}),
    "committed": frozenset({"closed", "void"}),
    "closed": frozenset(),
    "void": frozenset(),
}
ADJUSTMENT_NL: Final[Mapping[str, str]] = {
    "initial": "Initiële begroting",
    "adjustment": "Begrotingsaanpassing",
    "transfer": "Herverdeling tussen artikelen",
}
DECISION_NL: Final[Mapping[str, str]] = {
    "proposed": "Wacht op goedkeuring",
    "approved": "Goedgekeurd",
    "refused": "Geweigerd",
    "withdrawn": "Ingetrokken",
}
KIND_NL: Final[Mapping[str, str]] = {
    "credit": "Krediet",
    "overrun": "Overschrijding toegestaan",
    "reserve": "Voorbehouden",
    "commit": "Vastgelegd",
    "void": "Ingetrokken",
    "amend": "Gewijzigd",
    "close": "Afgesloten",
    "clear": "Vereffend",
    "together": "Samen vastgelegd en vereffend",
    "carry_out": "Overgedragen naar het volgende jaar",
    "carry_in": "Overgekomen uit het vorige jaar",
}


@dataclass(frozen=True, slots=True)
class CodeParts:
    """What the code of an article says, in the order of the code; all empty when its shape is not known."""

    policy_field: str = ""
    organisation: str = ""
    programme: str = ""
    minister: str = ""
    credit_kind: str = ""
    objective: str = ""
    aggregate: str = ""


_CODE: Final = re.compile(
    r"(?P<policy_field>[A-Z])(?P<organisation>[A-Z0-9])0[/-](?P<programme>\d[A-Z]{2})-?(?P<minister>[A-Z])"
    r"-(?P<credit_kind>\d)-(?P<objective>[A-Z0-9]{1,4})/(?P<aggregate>[A-Z]{2,3})",
    re.ASCII,
)


def parse_code(code: str) -> CodeParts:
    """The parts of an article's code: `HB0/1HF-G-2-E/WT` (style of 2013) or `ZZ0-1ZZA-2-A/WT`.

    Policy field, organisation, 0 for general expenditure, programme, minister, kind of credit (2 split, 4 variable,
    5 correlative), objective and ESR aggregate. An unknown shape is never refused: codes change with every government.
    """
    found = _CODE.fullmatch(code)
    return CodeParts(**found.groupdict()) if found else CodeParts()


@functools.cache
def esr_names() -> Mapping[str, tuple[str, str]]:
    """Main groups and groups that have a name here: code → (side, Dutch name)."""
    with (Path(__file__).parent / "esr.csv").open(encoding="utf-8") as file:
        return {row["code"]: (row["side"], row["name"]) for row in csv.DictReader(file, delimiter=";")}


def esr_name(code: str) -> str:
    """The name of an ESR code: of its group, else of its main group, else nothing."""
    names = esr_names()
    return next((names[key][1] for key in (code[:2], code[:1]) if key in names), "")


def normal_esr(text: str) -> str:
    """`12.11` from `1211` or `12.11`; `12` stays. Raises `ValueError` on anything that is no ESR code of expenditure.

    The first digit is the main group (0 unallocated, 1-4 current, 5-8 capital, 9 debt), the second 1-5 for expenditure
    and 6-9 for revenue; main group 0 has no sides (BOSA, economic classification).
    """
    digits = text.strip().replace(".", "")
    if not re.fullmatch(r"\d{2}(\d{2})?", digits, re.ASCII):
        raise ValueError("een ESR-code telt twee of vier cijfers")
    if digits[0] != "0" and digits[1] in "6789":
        raise ValueError("deze ESR-code is er een van ontvangsten (tweede cijfer 6-9)")
    if digits[0] != "0" and digits[1] not in "12345":
        raise ValueError("het tweede cijfer van een ESR-code van uitgaven is 1-5")
    return f"{digits[:2]}.{digits[2:]}" if len(digits) == 4 else digits


@functools.cache
def together_limits() -> Dated[int]:
    """From which amount, VAT not counted, an expenditure needs a commitment first. In cents."""
    return load(Path(__file__).parent / "parameters" / "together_limit.yaml", int)


def needs_commitment(net_cents: int, day: dt.date) -> bool:
    """Whether an expenditure of this amount (VAT not counted) may no longer be committed and cleared at once."""
    return net_cents >= together_limits()(day)


def lowest_limit() -> int:
    """The lowest limit of all times: below it nothing need be looked up."""
    return min(one.value for one in together_limits().values)


def commitment_number(year: int, number: int) -> str:
    """`VL26-0001`: the number of a commitment, counted per client and year."""
    return f"VL{year % 100:02d}-{number:04d}"


def year_of(number: str) -> int | None:
    """The year that a commitment's number names (`VL26-0001`: 2026); None for a number of another shape."""
    found = re.match(r"VL(\d\d)-", number, re.ASCII)
    return 2000 + int(found[1]) if found else None


@dataclass(frozen=True, slots=True)
class CreditLine:
    """What an adjustment adds to (or, negative, takes from) the two credits of an article. In cents."""

    article: str
    vak_cents: int
    vek_cents: int


def credits() -> tuple[str, ...]:
    """The two credits, as codes."""
    return get_args(Credit)


@dataclass(frozen=True, slots=True)
class Standing:
    """The counters of an article and what follows from them. In cents.

    VAK: free + reserved + committed + carried + used = credit; `used` is what was cleared of this year's commitments,
    `carried` what went open into the next year. VEK: free + cleared = credit; `cleared` counts encours as well.
    """

    vak: int = 0
    vek: int = 0
    vak_overrun: int = 0
    vek_overrun: int = 0
    reserved: int = 0
    committed: int = 0
    used: int = 0
    carried: int = 0
    cleared: int = 0
    encours: int = 0

    @property
    def free_vak(self) -> int:
        """What of the commitment credit is left; negative within a granted overrun."""
        return self.vak - self.reserved - self.committed - self.carried - self.used

    @property
    def free_vek(self) -> int:
        """What of the clearing credit is left; negative within a granted overrun."""
        return self.vek - self.cleared

    @property
    def room_vak(self) -> int:
        """What may still be committed, a granted overrun included."""
        return self.free_vak + self.vak_overrun

    @property
    def room_vek(self) -> int:
        """What may still be cleared, a granted overrun included."""
        return self.free_vek + self.vek_overrun
