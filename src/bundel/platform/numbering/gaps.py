"""Numbers against the rows that carry them."""

from collections.abc import Mapping

from bundel.kit.checks import Check
from bundel.platform.numbering.queries import all_last


def equals_rows(client_id: int, prefix: str, rows: Mapping[str, tuple[int, int]]) -> Check:
    """For a module that owns numbered rows: `rows` is `{series: (count, highest number)}` of one client in scope.

    Without gaps means: as many rows as the highest number, and the counter stands at that number.
    """
    given = all_last(client_id, prefix)
    wrong = [
        f"{series}: teller {given.get(series, 0)}, hoogste {highest}, rijen {count}"
        for series, (count, highest) in sorted(rows.items())
        if not given.get(series, 0) == highest == count
    ]
    wrong += [
        f"{series}: teller {value}, geen rijen" for series, value in given.items() if value and series not in rows
    ]
    name = f"nummers zonder gaten ({prefix or 'alle reeksen'})"
    return Check(name, not wrong, "; ".join(wrong) if wrong else f"{len(rows)} reeksen")
