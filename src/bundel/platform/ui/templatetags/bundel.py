"""How values look on every page: Belgian amounts, dates, numbers and terms."""

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from typing import Any

from django import template
from django.forms import BoundField
from django.template.context import RequestContext
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bundel.kit import money
from bundel.kit.calendar import BRUSSELS, FLEMISH_OFFICE
from bundel.kit.findings import Finding
from bundel.platform.reports import tables
from bundel.platform.ui import language

register = template.Library()
SOON = 3
_SHARE = tables.Column("", "ratio")


@register.filter
def euro(cents: int | None) -> str:
    """`123456` cents as `€ 1.234,56`; nothing shows as a dash."""
    return "–" if cents is None or cents == "" else money.show(int(cents), euro=True)


@register.filter
def amount(cents: int | None) -> str:
    """`123456` cents as `1.234,56`, for columns that say euro in their head."""
    return "–" if cents is None or cents == "" else money.show(int(cents))


@register.filter
def count(number: int | None) -> str:
    """`1234` as `1.234`."""
    return "–" if number is None or number == "" else f"{int(number):,}".replace(",", ".")


@register.filter
def day(value: dt.date | None) -> str:
    """A date as `24/11/2026`."""
    return f"{value:%d/%m/%Y}" if value else "–"


@register.filter
def moment(value: dt.datetime | None) -> str:
    """A moment in Brussels as `24/11/2026 09:12`."""
    return f"{value.astimezone(BRUSSELS):%d/%m/%Y %H:%M}" if value else "–"


@lru_cache(maxsize=4096)
def working_days_left(due: dt.date, today: dt.date) -> int:
    """Working days from today to the due date; negative when it has passed."""
    if due >= today:
        return FLEMISH_OFFICE.working_days(today, due)
    return -max(1, FLEMISH_OFFICE.working_days(due, today))


@register.filter
def term(due: dt.date | None, today: dt.date | None) -> str:
    """A due date in words: `over 3 werkdagen`, `vandaag`, `2 werkdagen te laat`; far away as its date."""
    if not due or not today:
        return "–"
    if due == today:
        return _("vandaag")
    left = working_days_left(due, today)
    if left < 0:
        return ngettext("%(n)s werkdag te laat", "%(n)s werkdagen te laat", -left) % {"n": -left}
    if left > 30:
        return day(due)
    return ngettext("over %(n)s werkdag", "over %(n)s werkdagen", left) % {"n": left}


@register.filter
def term_tone(due: dt.date | None, today: dt.date | None) -> str:
    """The tone of the clock chip: bad when late, wait when it is soon."""
    if not due or not today:
        return ""
    if due < today:
        return "bad"
    return "wait" if working_days_left(due, today) <= SOON else ""


@register.filter
def by_cause(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings grouped by their code, errors first: what the findings table shows."""
    weight = {"error": 0, "warning": 1, "info": 2}
    ordered = sorted(findings, key=lambda one: (weight[one.severity], one.code))
    groups = []
    for (_severity, code), every in groupby(ordered, key=lambda one: (one.severity, one.code)):
        rows = list(every)
        groups.append({"code": code, "first": rows[0], "rows": rows})
    return groups


@register.simple_tag(takes_context=True)
def address(context: RequestContext, **changes: object) -> str:
    """This page's address with some parameters changed; an empty value takes a parameter away."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        if value in ("", None):
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else context["request"].path


@register.filter
def said(text: object) -> object:
    """A Dutch text that a module declared, in the reader's language. Only our own markup and words pass unescaped."""
    shown = language.said(text)
    return mark_safe(shown) if isinstance(text, SafeString) else shown  # noqa: S308 - its own text, or our translation


@register.filter
def retold(kept: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Findings as they were stored (`code`, `text`, `next_step`, `facts`) in the reader's language."""
    return [
        one
        | dict(
            zip(
                ("text", "next_step"),
                language.retold(one["code"], one.get("facts"), one["text"], one.get("next_step", "")),
                strict=True,
            )
        )
        for one in kept
    ]


@register.filter
def spoken(field: BoundField) -> BoundField:
    """A field of a form with the captions of its choices, and its hint, in the reader's language."""
    choices = getattr(field.field, "choices", None)
    if isinstance(choices, list):
        field.field.choices = [  # type: ignore[attr-defined]
            (value, language.said_pairs(words)) if isinstance(words, list | tuple) else (value, language.said(words))
            for value, words in choices
        ]
    if hint := field.field.widget.attrs.get("placeholder"):
        field.field.widget.attrs["placeholder"] = language.said(hint)
    return field


@register.filter
def sum_key(name: str) -> str:
    """A column's name as part of a data attribute."""
    return name.replace("_", "")


@register.filter
def share(value: Fraction | tuple[int, int] | None) -> str:
    """A share as `92,8 %`; nothing to divide by is a dash."""
    return tables.shown(_SHARE, value)
