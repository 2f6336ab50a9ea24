"""The outline of the report, read from `outline.yaml` and checked against the indicators."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from bundel.steering.kpis import engine

FILE = Path(__file__).parent / "outline.yaml"
SPECIALS = frozenset({"lights", "clients", "buckets", "definitions", "promises"})


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: what it is for, which figures it shows, and what it cannot show yet."""

    number: int
    key: str
    title: str
    purpose: str
    figures: tuple[str, ...] = ()
    per_client: tuple[str, ...] = ()
    special: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@cache
def chapters() -> tuple[Chapter, ...]:
    """The chapters in order. Raises `ValueError` when one names an unknown indicator or table, or a key twice."""
    found = []
    for number, raw in enumerate(yaml.safe_load(FILE.read_text()), start=1):
        lists = {name: tuple(raw.get(name, ())) for name in ("figures", "per_client", "special", "missing")}
        found.append(Chapter(number, raw["key"], raw["title"], raw["purpose"], **lists))
    for chapter in found:
        for code in (*chapter.figures, *chapter.per_client):
            engine.versions(code)
        if set(chapter.special) - SPECIALS or set(chapter.per_client) - set(chapter.figures):
            raise ValueError(f"hoofdstuk {chapter.key}: onbekende tabel, of per cliënt zonder totaal")
    if len({chapter.key for chapter in found}) != len(found):
        raise ValueError("twee hoofdstukken met dezelfde sleutel")
    return tuple(found)


def chapter(key: str) -> Chapter | None:
    """A chapter by its key."""
    return next((each for each in chapters() if each.key == key), None)
