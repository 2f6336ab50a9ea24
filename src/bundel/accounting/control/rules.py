"""The words of control, the register of its queries, and how a sample is drawn. Pure."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

POPULATIONS: Final = {"entries": "Boekingen", "invoices": "Facturen", "payments": "Betalingen"}
METHODS: Final = {"random": "Aselect", "monetary": "Naar bedrag", "layered": "Gelaagd"}
METHOD_WORDS: Final = {
    "random": "elk stuk heeft dezelfde kans",
    "monetary": "elke euro heeft dezelfde kans; een groot bedrag komt er zeker in",
    "layered": "de populatie in drie lagen van gelijk bedrag, uit elke laag evenveel",
}
VERDICTS: Final = {"open": "Te beoordelen", "good": "In orde", "error": "Fout"}
ERRORS: Final = {
    "amount": "Fout bedrag",
    "account": "Foute rekening of artikel",
    "period": "Foute periode",
    "evidence": "Bewijsstuk ontbreekt",
    "approval": "Goedkeuring ontbreekt",
    "vat": "Foute btw",
    "other": "Andere fout",
}
OWNERS: Final = {"centre": "centrum", "client": "entiteit"}
PROBLEMS: Final = {
    "amount": "het bedrag is niet de som van zijn posten",
    "account": "de rekening is niet door twee mensen bewezen, of wacht nog",
    "not_booked": "de factuur staat niet voor dit bedrag in het grootboek",
    "not_approved": "niemand die buiten de behandeling stond, keurde ze goed",
    "not_open": "het bedrag is niet wat nog openstaat",
    "held": "de leverancier is geblokkeerd",
    "not_owed": "de post is niet goedgekeurd of niet van deze cliënt",
    "no_proof": "voor deze bron kent de controle geen bewijs",
    "twice": "dezelfde post staat in nog een andere betaling",
    "total": "het totaal van de run is niet de som van de betalingen",
    "hands": "voorbereiden, goedkeuren en ondertekenen deden geen drie verschillende mensen",
}
MOST: Final = 200
LONGEST_DAYS: Final = 366


@dataclass(frozen=True, slots=True)
class Watch:
    """A control query: what it looks for, why, who answers, and its text or the control of closing that it asks."""

    code: str
    caption: str
    why: str
    owner: str
    sql: str
    control: str
    given: dict[str, int]


@cache
def watches() -> dict[str, Watch]:
    """The register in the order of the screen, from `watches.yaml`."""
    here = Path(__file__).parent
    rows: list[dict[str, Any]] = yaml.safe_load((here / "watches.yaml").read_text())
    return {
        row["code"]: Watch(
            row["code"], row["caption"], row["why"], row["owner"],
            "" if "control" in row else (here / "sql" / "watch" / f"{row['code']}.sql").read_text(),
            row.get("control", ""), row.get("with", {}),
        )
        for row in rows
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """One item of a population; `cents` without sign."""

    key: str
    cents: int


def digest(population: Sequence[Member]) -> str:
    """What identifies a population, whatever order it came in."""
    text = "\n".join(sorted(f"{one.key} {one.cents}" for one in population))
    return hashlib.sha256(text.encode()).hexdigest()


def draw(population: Sequence[Member], method: str, seed: str, size: int) -> list[Member]:
    """`size` members, the same for the same population and seed on any machine.

    Each member gets the number sha256(seed, key): no generator whose inside may change. `random` takes the lowest
    numbers; `monetary` walks the amounts in that order with one step of total ÷ size from a start that the seed
    gives, and fills up with the lowest numbers when one large member took several steps; `layered` does `random` in
    three layers of about equal amount. Raises `ValueError` when more is asked than there is, or nothing.
    """
    if not 0 < size <= len(population):
        raise ValueError(f"{size} uit {len(population)}")
    order = sorted(population, key=lambda one: (_number(seed, one.key), one.key))
    if method == "monetary":
        return _by_amount(order, seed, size)
    if method == "layered":
        return _by_layer(order, size)
    return order[:size]


def _number(seed: str, key: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{seed}/{key}".encode()).digest())


def _by_amount(order: list[Member], seed: str, size: int) -> list[Member]:
    total = sum(one.cents for one in order)
    if total < size:
        return order[:size]
    # Points at start, start + step, …: counted as whole numbers times `size`, so that nothing is rounded.
    start = _number(seed, "start") % total
    chosen: list[Member] = []
    reached, point = 0, start
    for one in order:
        reached += one.cents * size
        if point < reached and len(chosen) < size:
            chosen.append(one)
            point += ((reached - point - 1) // total + 1) * total
    taken = {one.key for one in chosen}
    return chosen + [one for one in order if one.key not in taken][: size - len(chosen)]


def _by_layer(order: list[Member], size: int) -> list[Member]:
    total = sum(one.cents for one in order)
    layers: list[list[Member]] = [[], [], []]
    reached = 0
    for one in sorted(order, key=lambda member: (-member.cents, member.key)):
        layers[min(2, reached * 3 // total) if total else 0].append(one)
        reached += one.cents
    place = {one.key: number for number, one in enumerate(order)}
    for layer in layers:
        layer.sort(key=lambda one: place[one.key])
    chosen: list[Member] = []
    while len(chosen) < size:
        for layer in layers:
            if layer and len(chosen) < size:
                chosen.append(layer.pop(0))
    return chosen
