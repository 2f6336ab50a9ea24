"""The regime of a client on a day: what was laid down here, else what the client register says."""

import datetime as dt
from dataclasses import dataclass

from bundel.accounting.vat import messages
from bundel.accounting.vat.models import RegimePeriod
from bundel.accounting.vat.rules import regimes as rules
from bundel.kit.findings import Refusal
from bundel.kit.periods import DateRange
from bundel.platform.clients import queries as clients
from bundel.platform.clients.queries import ClientRow

_CADENCE_NL = {"month": "een maand", "quarter": "een kwartaal", "year": "een jaar"}
DEFAULT_CADENCE: rules.Cadence = "month"
"""Where nothing was laid down: filing per quarter is a choice that a client asks for (royal decree no. 1, art. 18)."""


@dataclass(frozen=True, slots=True)
class RegimeRow:
    """A regime as its page shows it."""

    id: int
    regime: str
    cadence: str
    ratio_ppm: int
    valid_from: dt.date
    valid_to: dt.date | None
    reason: str
    set_by: str

    @property
    def regime_nl(self) -> str:
        return rules.REGIME_NL[self.regime]

    @property
    def cadence_nl(self) -> str:
        return rules.CADENCE_NL[self.cadence] if self.regime in ("mixed", "full") else ""


def regimes(client_id: int) -> list[RegimeRow]:
    """What was laid down for a client, the newest first."""
    return [
        RegimeRow(one.pk, one.regime, one.cadence, one.ratio_ppm, one.valid_from, one.valid_to, one.reason,
                  one.set_by.name if one.set_by else "")
        for one in RegimePeriod.of(client_id).select_related("set_by").order_by("-valid_from")
    ]  # fmt: skip


def spans(client_id: int) -> list[rules.Span]:
    """The stretches laid down for a client, oldest first."""
    found = RegimePeriod.of(client_id).order_by("valid_from")
    return [rules.Span(one.regime, one.cadence, one.ratio_ppm, one.valid_from, one.valid_to) for one in found]


def fallback(client: ClientRow) -> rules.Span:
    """The regime that the register of clients tells."""
    ratio = {"full": 1_000_000, "mixed": client.vat_deductible_ppm}.get(client.vat_regime, 0)
    return rules.Span(client.vat_regime, DEFAULT_CADENCE, ratio, client.joined_on)


def client_row(client_id: int) -> ClientRow:
    """The client as the register knows it. Raises `Refusal` when there is none."""
    found = clients.one(client_id)
    if found is None:
        raise Refusal(messages.UNKNOWN_RETURN)
    return found


def span_on(client_id: int, day: dt.date) -> rules.Span:
    """The regime of a client on a day."""
    return rules.on(spans(client_id), fallback(client_row(client_id)), day)


def period_named(client_id: int, kind: str, text: str) -> DateRange:
    """The period that a text names for a client and a kind of return.

    Raises `Refusal` when the text is no period, when the client files at another pace then, or files no such return.
    """
    span = span_on(client_id, _last_day(text, client_id, kind))
    if not rules.files(span.regime, kind):
        raise Refusal(
            messages.NO_REGIME, client=client_row(client_id).name, period=text[:20], kind=rules.KIND_NL[kind].lower()
        )
    cadence = rules.cadence_of(span, kind)
    found = rules.parse(text, cadence)
    if found is None:
        year = _last_day(text, client_id, kind).year
        raise Refusal(messages.NO_PERIOD, period=text[:20], cadence=_CADENCE_NL[cadence], year=year)
    return found


def _last_day(text: str, client_id: int, kind: str) -> dt.date:
    """The last day of whatever period a text names. Raises `Refusal` when it names none."""
    for cadence in ("month", "quarter", "year"):
        found = rules.parse(text, cadence)
        if found is not None:
            return found.last_day
    raise Refusal(messages.NO_PERIOD, period=text[:20], cadence="een maand, een kwartaal of een jaar", year="elk jaar")
