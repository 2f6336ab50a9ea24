"""Finding document numbers in free text, whatever signs and spaces people put between. Pure, indexed by dictionary."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

_RUNS: Final = re.compile(r"[A-Z]+|[0-9]+")
LONGEST: Final = 6
"""A number is at most this many runs of letters or digits: `OUT-2026-0001` has three."""
SHORTEST: Final = 4
"""Shorter numbers than this are in every text by chance."""
RETURN_WORDS: Final = frozenset(
    {"TERUGGESTORT", "TERUGSTORTING", "TERUGGEKEERD", "RETOUR", "RETURN", "RETURNED", "REJECT", "GEWEIGERD"}
)


def runs(text: str) -> list[str]:
    """The runs of letters and of digits in a text, in capitals without accents: `Out-2026/01` is OUT, 2026, 01."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").upper()
    return _RUNS.findall(plain)


def windows(found: list[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last + 1, joined) of every stretch of runs that could be a number."""
    for first in range(len(found)):
        joined = ""
        for last in range(first, min(first + LONGEST, len(found))):
            joined += found[last]
            yield first, last + 1, joined


@dataclass(frozen=True, slots=True)
class Numbered:
    """A document number as the index keeps it: joined, and its runs when it is made of digits alone."""

    joined: str
    parts: tuple[str, ...]

    @property
    def digits_only(self) -> bool:
        return self.joined.isdigit()


def numbered(number: str) -> Numbered | None:
    """The number for the index; None when it is too short to be recognised in a text."""
    parts = tuple(runs(number))
    joined = "".join(parts)
    enough = len(joined) >= SHORTEST and sum(sign.isdigit() for sign in joined) >= 3
    return Numbered(joined, parts) if enough else None


class NumberIndex:
    """Document numbers and the items that carry them; `find` gives the items that a text names."""

    def __init__(self, entries: Iterable[tuple[str, int]]) -> None:
        self._items: dict[str, list[tuple[Numbered, int]]] = {}
        self._shapes: set[tuple[str, ...]] = set()
        for number, item in entries:
            known = numbered(number)
            if known is not None:
                self._items.setdefault(known.joined, []).append((known, item))
                self._shapes.add(shape(known.parts))

    def find(self, text: str) -> tuple[frozenset[int], bool]:
        """(items that the text names, whether it also seems to name a number that is not open).

        A longer number wins from a shorter one inside it. A number of digits alone must be written with the same
        parts, or glued together: a date is no document number.
        """
        found = runs(text)
        taken = [False] * len(found)
        items: set[int] = set()
        stretches = sorted(windows(found), key=lambda one: (one[0] - one[1], one[0]))
        for first, last, joined in stretches:
            entries = self._items.get(joined)
            if not entries or any(taken[first:last]):
                continue
            parts = tuple(found[first:last])
            fitting = {
                item for known, item in entries if not known.digits_only or parts in (known.parts, (known.joined,))
            }
            if fitting:
                items |= fitting
                taken[first:last] = [True] * (last - first)
        stranger = any(
            not any(taken[first:last]) and shape(tuple(found[first:last])) in self._shapes
            for first, last, _ in stretches
        )
        return frozenset(items), stranger


def shape(parts: tuple[str, ...]) -> tuple[str, ...]:
    """What numbers of one series share: letters as they are, digits by their count. OUT-2026-0001 is OUT, 4, 4."""
    return tuple(part if part.isalpha() else str(len(part)) for part in parts)


def says_return(text: str) -> bool:
    """Whether a text calls the movement a return."""
    found = runs(text) if text else []
    if not RETURN_WORDS.isdisjoint(found):
        return True
    return "TRANSACTIE" in found and found[found.index("TRANSACTIE") - 1] == "R"


def holds_words(text: str, words: tuple[str, ...]) -> bool:
    """Whether all words stand in the text, as whole words."""
    return bool(words) and set(words) <= set(runs(text))
