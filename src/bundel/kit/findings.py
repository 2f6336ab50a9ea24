"""What a batch says about its rows, and how an action says no.

A `Message` is written once, in the `messages.py` of its module, and carries the Dutch text that screens, API and
command line show alike. A `Finding` is a value about one row; a `Refusal` is raised when a rule says no.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "info"]
Fact = str | int

TRANSLATORS: list[Callable[[str], str]] = []
"""Who says a Dutch sentence, its holes still open, in the language of the reader. Empty: Dutch, as it is written.

Asked at the moment of showing, never when a message is made. A translator that is asked while something is being
written answers the Dutch, so that what is stored stays Dutch.
"""

WORDS = frozenset({"right", "role", "state", "status", "kind"})
"""Facts that are a word of Bundel itself, translated with their sentence. All others are the reader's own and stay."""


@dataclass(frozen=True, slots=True)
class Message:
    """One Dutch sentence with its code; `{names}` in the texts are filled from the facts of the finding.

    `lifted_by` names who can take the obstacle away, `next_step` what the reader does now.
    """

    code: str
    text: str
    lifted_by: str = ""
    next_step: str = ""


class _Blanks(dict[str, Fact]):
    """Facts for `format_map`: a name that was not given shows as a dash and never hides the sentence."""

    def __missing__(self, key: str) -> str:
        return "–"


def fill(template: str, facts: Mapping[str, Fact]) -> str:
    """Put the facts into a template, in the language of the reader; a missing fact shows as a dash."""
    for translate in TRANSLATORS:
        template = translate(template)
        facts = {
            name: translate(fact) if name in WORDS and isinstance(fact, str) else fact for name, fact in facts.items()
        }
    return template.format_map(_Blanks(facts))


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong or remarkable at one place of a batch.

    An *error* stops the batch; a *warning* can be confirmed by a named person with a reason; *info* only tells.
    `place` is a row number, field, or XPath: what the reader needs to find it.
    """

    severity: Severity
    message: Message
    place: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return self.message.code

    @property
    def text(self) -> str:
        return fill(self.message.text, self.facts)

    @property
    def next_step(self) -> str:
        return fill(self.message.next_step, self.facts)


class Refusal(Exception):
    """A rule says no. It knows nothing of HTTP; one handler shows it on screens, in the API and on the command line.

    `rows` names what blocks (document numbers, dates, people, or a finding of each), so that the reader can open them.
    """

    def __init__(self, message: Message, *, rows: "tuple[str | Finding, ...]" = (), **facts: Fact) -> None:
        self.message = message
        self.facts = facts
        self._rows = rows
        super().__init__(self.text)

    def __reduce__(self) -> tuple[object, ...]:
        """How it travels from a worker process: with its message and facts, not as text."""
        return _refuse, (type(self), self.message, self._rows, dict(self.facts))

    @property
    def rows(self) -> tuple[str, ...]:
        return tuple(row.text if isinstance(row, Finding) else row for row in self._rows)

    @property
    def code(self) -> str:
        return self.message.code

    @property
    def text(self) -> str:
        return fill(self.message.text, self.facts)

    def as_dict(self) -> dict[str, object]:
        """The shape that the API returns: `{code, message, facts, rows, lifted_by, next_step}`."""
        return {
            "code": self.code,
            "message": self.text,
            "facts": dict(self.facts),
            "rows": list(self.rows),
            "lifted_by": fill(self.message.lifted_by, self.facts),
            "next_step": fill(self.message.next_step, self.facts),
        }


def _refuse(kind: type[Refusal], message: Message, rows: tuple[str | Finding, ...], facts: dict[str, Fact]) -> Refusal:
    return kind(message, rows=rows, **facts)


class Unavailable(Exception):
    """Something outside did not answer (disk full, mail server away). The only error that a job retries."""


def errors(findings: list[Finding]) -> list[Finding]:
    """The findings that stop a batch."""
    return [finding for finding in findings if finding.severity == "error"]
