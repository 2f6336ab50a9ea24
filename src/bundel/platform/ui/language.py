"""The language of the reader: a person's own choice, otherwise that of the browser. Dates and numbers stay Belgian.

Modules declare their captions and messages in Dutch; they are said in the reader's language at the moment that they are
shown. What is written while an action runs stays Dutch, as do reports for government: `in_dutch`.

A sentence that is stored or composed with its values filled in ("Betaalrun PR26-0001 wacht op goedkeuring") is said by
its pattern in the catalogue ("Betaalrun {number} wacht op goedkeuring"): so old rows are told in both languages.
"""

import functools
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ParamSpec, TypeVar

from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext, trans_real

from bundel.kit.findings import Fact, Message, fill
from bundel.kit.periods import MONTHS_NL
from bundel.platform.audit.actions import NOTES
from bundel.platform.people.models import Person

P = ParamSpec("P")
R = TypeVar("R")
DUTCH = "nl"
HOLE = re.compile(r"\{(\w+)\}")
WORD = re.compile(r"[^\W\d_]{2,}")
SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z0-9])")
DAY = re.compile(rf"(\d{{1,2}} )({'|'.join(MONTHS_NL)})( \d{{4}})")
FIRST = 4
LONGEST = 1000


def said(text: Any) -> str:
    """A declared Dutch text in the reader's language; nothing stays nothing, what the catalogue lacks stays as it is.

    The space around a text stays; markup inside it is part of it.
    """
    given = str(text) if text is not None else ""
    words = given.strip()
    if not words or translation.get_language() == DUTCH:
        return given
    found = gettext(words)
    if found == words:
        found = _by_pattern(words, translation.get_language() or DUTCH)
    return given if found == words else given.replace(words, found)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with holes: how it is recognised, what it becomes, how much of it is fixed, the names of its holes."""

    shape: re.Pattern[str]
    dutch: str
    fixed: int
    holes: tuple[str, ...]


@functools.cache
def _patterns(language: str) -> Mapping[str, Sequence[Pattern]]:
    """The sentences with holes of the catalogue by their first letters ("" = a hole comes first)."""
    found: dict[str, list[Pattern]] = {}
    # Django has no other list of the texts of a language, and its catalogue can only be walked by its keys.
    texts = trans_real.translation(language)._catalog.keys()  # type: ignore[attr-defined]
    for dutch in texts:
        if not isinstance(dutch, str) or not HOLE.search(dutch):
            continue
        parts = HOLE.split(dutch)
        fixed = "".join(parts[::2])
        if len(WORD.findall(fixed)) < 2:
            continue
        shape = "".join("(.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
        made = Pattern(re.compile(shape, re.DOTALL), dutch, len(fixed), tuple(parts[1::2]))
        found.setdefault(parts[0][:FIRST] if len(parts[0]) >= FIRST else "", []).append(made)
    return found


@functools.lru_cache(maxsize=4096)
def _by_pattern(text: str, language: str) -> str:
    """A sentence with its values, or several behind each other; one that no pattern knows stays as it is."""
    if " " not in text or len(text) > LONGEST:
        return _day_said(text)
    known = _patterns(language)
    for pattern in sorted((*known.get(text[:FIRST], ()), *known.get("", ())), key=lambda one: -one.fixed):
        if match := pattern.shape.fullmatch(text):
            return _filled(gettext(pattern.dutch), dict(zip(pattern.holes, match.groups(), strict=True)))
    sentences = SENTENCE.split(text)
    return " ".join(map(said, sentences)) if len(sentences) > 1 else _day_said(text)


def _filled(sentence: str, values: Mapping[str, str]) -> str:
    return HOLE.sub(lambda hole: said(values[hole[1]]), sentence)


def _day_said(text: str) -> str:
    """`7 januari 2026` with the month in the reader's language."""
    day = DAY.fullmatch(text)
    return f"{day[1]}{gettext(day[2])}{day[3]}" if day else text


def said_pairs(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The captions of options (value, caption) in the reader's language."""
    return [(value, said(caption)) for value, caption in pairs]


def translate_message(text: str) -> str:
    """The translator of `kit.findings`. While an action runs, its words are about to be stored: those stay Dutch."""
    return text if NOTES.get() is not None or not text else said(text)


def in_dutch(function: Callable[P, R]) -> Callable[P, R]:
    """Make a function speak Dutch whoever asks: what it makes goes to government or is kept."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        with translation.override(DUTCH):
            return function(*args, **kwargs)

    return run


def speak(request: HttpRequest) -> None:
    """Answer this request in the language that the signed-in person chose; without choice the browser's holds."""
    person = request.user
    if isinstance(person, Person) and person.language:
        translation.activate(person.language)
        request.LANGUAGE_CODE = translation.get_language()


def retold(code: str, facts: Mapping[str, Fact] | None, text: str, next_step: str = "") -> tuple[str, str]:
    """What was stored about a row (text, what next) in the reader's language, as far as its facts were stored too."""
    if translation.get_language() == DUTCH:
        return text, next_step
    message = _by_code().get(code)
    if message is None or facts is None:
        return said(text), said(next_step)
    return fill(message.text, facts or {}), fill(message.next_step, facts or {})


def messages() -> Iterator[Message]:
    """Every message that a loaded module of Bundel declares."""
    for name in sorted(name for name in sys.modules if name.startswith("bundel.") and ".tests." not in name):
        for value in vars(sys.modules[name]).values():
            yield from _inside(value)


def _inside(value: Any) -> Iterator[Message]:
    if isinstance(value, Message):
        yield value
    elif isinstance(value, dict | MappingProxyType):
        yield from (one for one in value.values() if isinstance(one, Message))
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        yield from (one for one in value if isinstance(one, Message))


@functools.cache
def _by_code() -> Mapping[str, Message]:
    return {one.code: one for one in messages()}
