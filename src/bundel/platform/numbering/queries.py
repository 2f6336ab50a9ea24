"""Reading counters, for `verify` and for the modules that own the numbered rows."""

from bundel.platform.numbering.models import Series


def last(client_id: int, series: str) -> int:
    """The last number given in a series of a client in scope; 0 when none was given."""
    return Series.of(client_id).filter(series=series).values_list("last", flat=True).first() or 0


def all_last(client_id: int, prefix: str = "") -> dict[str, int]:
    """The last number of every series of a client that starts with `prefix`."""
    found = Series.of(client_id).filter(series__startswith=prefix).order_by("series")
    return dict(found.values_list("series", "last"))
