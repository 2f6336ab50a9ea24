"""Figures as people read them here: value with unit, n/N, norm, causes. For screens, reports and exports.

In the language of who asks; a report is built in Dutch (`in_dutch`).
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bundel.kit import money
from bundel.kit.findings import fill
from bundel.kit.periods import MONTHS_NL
from bundel.platform.reports.tables import percent
from bundel.steering.kpis import messages
from bundel.steering.kpis.queries import Alarm
from bundel.steering.kpis.rules import CAUSE_NL, CAUSES, Better, Sums, Unit, value

MISSING = "–"


def whole(number: int) -> str:
    """`1234567` as `1.234.567`."""
    return f"{number:,}".replace(",", ".")


def amount(reached: Fraction | None, unit: Unit) -> str:
    """A value with its unit: `92,8 %`, `17,4 dagen`, `€ 1.234,56`, `1.234`; None is a dash."""
    if reached is None:
        return MISSING
    if unit == "%":
        return f"{percent(reached / 100)} %"
    if unit == "dagen":
        return _("%s dagen") % percent(reached / 100)
    if unit == "euro":
        return money.show(int(reached * 100), euro=True)
    return whole(int(reached))


def figure(sums: Sums, unit: Unit) -> str:
    """The value of a figure; a figure that was not measured says so."""
    if not sums.measured:
        return _("niet gemeten")
    return amount(value(sums, unit), unit)


def cases(sums: Sums, unit: Unit) -> str:
    """The n/N that stands beside every figure, with what was left out and what lacks a fact."""
    if not sums.measured:
        return MISSING
    if unit == "%" or (unit == "aantal" and sums.numerator != sums.denominator):
        text = _("%(part)s van %(all)s") % {"part": whole(sums.numerator), "all": whole(sums.denominator)}
    else:
        text = ngettext("%(n)s geval", "%(n)s gevallen", sums.denominator) % {"n": whole(sums.denominator)}
    if sums.excluded:
        text += _(", %s uitgesloten") % whole(sums.excluded)
    if sums.missing:
        text += _(", %s zonder gegeven") % whole(sums.missing)
    return text


def norm(reached: Fraction | None, unit: Unit, better: Better) -> str:
    """A norm: `minstens 95 %`, `hoogstens 30 dagen`; without norm a dash."""
    if reached is None or better == "neither":
        return MISSING
    word = _("minstens") if better == "higher" else _("hoogstens")
    text = amount(reached, unit)
    return f"{word} {text.replace(',0 ', ' ')}"


def causes(found: Mapping[Any, int], unit: Unit, *, of_misses: bool) -> str:
    """The cause split: `dienstencentrum 3, entiteit 4`; days and amounts with their unit."""
    parts = []
    for cause in CAUSES:
        units = found.get(cause, 0)
        if units:
            shown = money.show(units, euro=True) if unit == "euro" and not of_misses else whole(units)
            parts.append(f"{_(CAUSE_NL[cause])} {shown}")
    return ", ".join(parts)


def month(label: str) -> str:
    """`2026-03` as `maart 2026`; other labels as they are."""
    year, _dash, number = label.partition("-")
    return f"{_(MONTHS_NL[int(number) - 1])} {year}" if number.isdigit() else label


def half_year(label: str) -> str:
    """`2026-H1` as `eerste halfjaar 2026`."""
    year, _dash, half = label.partition("-")
    return (_("eerste halfjaar %s") if half == "H1" else _("tweede halfjaar %s")) % year


def alarm(raised: Alarm) -> str:
    """An alarm as a sentence."""
    message = messages.COLLAPSED if raised.kind == "collapsed" else messages.WORSENING
    unit = raised.indicator.unit
    facts: dict[str, str | int] = {
        "indicator": _(raised.indicator.name),
        "client": raised.client_name,
        "period": month(raised.period),
        "before": amount(raised.before, unit),
        "after": amount(raised.after, unit),
    }
    return fill(message.text, facts)
