"""How full a credit is, as a picture beside its figures."""

from dataclasses import dataclass

from bundel.accounting.budget.rules import Standing
from bundel.platform.ui.frame import Tone

NEARLY_FULL = 90


@dataclass(frozen=True, slots=True)
class Meter:
    """A credit and what is used of it, in cents. `percent` is rounded down, so that 100 means full."""

    credit: int
    used: int

    @property
    def percent(self) -> int:
        return self.used * 100 // self.credit if self.credit > 0 else (100 if self.used > 0 else 0)

    @property
    def tone(self) -> Tone:
        """Bad beyond the credit, wait when nearly full."""
        if self.used > self.credit:
            return "bad"
        return "wait" if self.percent >= NEARLY_FULL else ""


def vak(standing: Standing) -> Meter:
    """The commitment credit."""
    return Meter(standing.vak, standing.vak - standing.free_vak)


def vek(standing: Standing) -> Meter:
    """The clearing credit."""
    return Meter(standing.vek, standing.cleared)
