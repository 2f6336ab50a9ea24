"""How values look on every page: Belgian amounts, dates and numbers."""

import datetime as dt

from django import template

from bundel.kit import money

register = template.Library()


@register.filter
def euro(cents: int | None) -> str:
    """`123456` cents as `€ 1.234,56`; nothing shows as a dash."""
    return "–" if cents is None else money.show(cents, euro=True)


@register.filter
def amount(cents: int | None) -> str:
    """`123456` cents as `1.234,56`, for columns that say euro in their head."""
    return "–" if cents is None else money.show(cents)


@register.filter
def day(value: dt.date | None) -> str:
    """A date as `24/11/2026`."""
    return "–" if value is None else f"{value:%d/%m/%Y}"
