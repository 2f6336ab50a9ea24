"""The ledger work of the sample: projects as a key, an accrual that comes back, housing costs divided by surface.

What a timed job does at night is done here on the first working day of a month.
"""

import datetime as dt
from typing import Final

from bundel.accounting.ledger import actions, queries
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.demo.stage import BEFORE, YEAR, Stage, moment
from bundel.platform.clients.scope import scope

ENERGY_CENTS: Final = 184_000
PROJECTS: Final = (("P12", "Vernieuwing van de website"), ("P15", "Energiebesparing in de gebouwen"))
SURFACES: Final = (("BALIE", 240_000), ("ATELIER", 410_500), ("DIRECTIE", 120_000))
DIVIDED: Final = dt.date(2026, 2, 16)


def set_up(stage: Stage, client: str, day: dt.date) -> None:
    """Keys, the accrual of energy that one made and another approved, and the rule that divides it."""
    client_id = stage.clients[client]
    by, lead = stage.accountant(client, moment(BEFORE, 9)), stage.who("centrumleider", client, moment(BEFORE, 14))
    actions.set_dimension(by, client_id, "project", "Project", valid_from=BEFORE)
    actions.set_values(
        by, client_id, [actions.ValueDraft("project", code, name, BEFORE) for code, name in PROJECTS]
    )  # fmt: skip
    actions.add_rule(by, client_id, "project", "55", "55", "forbidden", valid_from=day.replace(month=1, day=1))
    lines = (
        LineDraft("610100", ENERGY_CENTS, 0, "Geschat verbruik", cost_centre="HUISVESTING"),
        LineDraft("492200", 0, ENERGY_CENTS),
    )
    monthly = EntryDraft("DIV", dt.date(YEAR, 1, 31), "Energie, nog te ontvangen factuur", lines)
    series = actions.recur(
        by, client_id, "Energie", monthly, every="month", day=31, until=dt.date(YEAR, 5, 31), reverses=True,
        automatic=True,
    )  # fmt: skip
    actions.approve_recurrence(lead, client_id, series)
    actions.set_driver(by, client_id, "m2", "Oppervlakte", "m²")
    actions.set_driver_values(
        by, client_id, "m2", [actions.DriverRow(name, BEFORE, quantity) for name, quantity in SURFACES]
    )  # fmt: skip
    actions.set_allocation(
        by, client_id, "Huisvesting over de diensten", "61", "61",
        [actions.TargetDraft({"cost_centre": name}) for name, _quantity in SURFACES],
        source_keys={"cost_centre": "HUISVESTING"}, driver="m2",
    )  # fmt: skip


def play(stage: Stage, client: str, day: dt.date) -> int:
    """Carry out the nights that passed; in February divide January. Gives the number of entries that came of it."""
    client_id, made = stage.clients[client], 0
    if day.day <= 3:
        machine = stage.machine(moment(day, 5))
        made = actions.carry_out(machine, client_id) + actions.reverse_due(machine, client_id)
    if day == DIVIDED:
        rule = _rule_of(client_id)
        if rule is not None:
            draft = actions.prepare_allocation(stage.accountant(client, moment(day, 9)), client_id, rule, YEAR, 1)
            actions.post_prepared(stage.who("centrumleider", client, moment(day, 14)), client_id, draft)
            made += 1
    return made


def _rule_of(client_id: int) -> int | None:
    with scope({client_id}):
        return next((one.id for one in queries.allocations([client_id]) if not one.stopped_on), None)
