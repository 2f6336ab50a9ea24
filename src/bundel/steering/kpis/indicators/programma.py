"""Counts for the programme: for how many clients it works. They have no norm."""

from bundel.steering.kpis.engine import indicator
from bundel.steering.kpis.facts import HalfYear
from bundel.steering.kpis.rules import Ratio, counted

OWNER = "projectleider"


@indicator(
    name="Cliënten in werking", centre="programma", unit="aantal", better="neither", source="clients", owner=OWNER,
    counts="entiteiten die op de laatste dag van de periode toegetreden en niet uitgetreden zijn",
    of="dezelfde entiteiten",
)  # fmt: skip
def clienten_in_werking(half: HalfYear) -> Ratio:
    """Aantal entiteiten waarvoor het dienstencentrum op het einde van de periode werkt."""
    return Ratio(
        tuple(counted(c.key, c.client_id, c.name, 1, on=c.joined_on) for c in half.clients if c.left_on is None),
        causes_of="units",
    )


@indicator(
    name="Nieuwe cliënten", centre="programma", unit="aantal", better="neither", source="clients", owner=OWNER,
    counts="entiteiten die in de periode toetraden", of="dezelfde entiteiten",
)  # fmt: skip
def clienten_toegetreden(half: HalfYear) -> Ratio:
    """Aantal entiteiten dat in de periode is toegetreden."""
    return Ratio(
        tuple(counted(c.key, c.client_id, c.name, 1, on=c.joined_on) for c in half.clients if half.during(c.joined_on)),
        causes_of="units",
    )
