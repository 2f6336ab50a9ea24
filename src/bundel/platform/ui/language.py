"""The language of the reader: a person's own choice, otherwise that of the browser. Dates and numbers stay Belgian.

Modules declare their captions and messages in Dutch; they are said in the reader's language at the moment that they are
shown. What is written while an action runs stays Dutch, as do reports for government: `in_dutch`.
"""

import functools
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, ParamSpec, TypeVar

from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext

from bundel.kit.findings import Fact, Message, fill
from bundel.platform.audit.actions import NOTES
from bundel.platform.people.models import Person

P = ParamSpec("P")
R = TypeVar("R")
DUTCH = "nl"


def said(text: Any) -> str:
    """A declared Dutch text in the reader's language; nothing stays nothing, what the catalogue lacks stays as it is.

    The space around a text stays; markup inside it is part of it.
    """
    given = str(text) if text is not None else ""
    words = given.strip()
    if not words or translation.get_language() == DUTCH:
        return given
    found = gettext(words)
    # Keeps a safe text safe, as the translation is our own.
    return text if found == words else given.replace(words, found)


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
    if message is None or (facts is None and "{" in message.text):
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
