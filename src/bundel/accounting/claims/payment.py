"""Claims as a source of payments: what people get back goes through the same run, file and pairs of eyes."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from bundel.accounting.claims import actions, queries, rules
from bundel.accounting.payments.rules import Due
from bundel.accounting.payments.sources import Now, Settlement
from bundel.platform.people.actor import Actor


class Claims:
    """Checked claims, paid to the account of the person that two people stand for."""

    name = "claims"
    account = rules.DEBT

    def dues(self, client_id: int, on: dt.date) -> list[Due]:
        return [
            Due(
                id=one.id, supplier_id=one.person_id, supplier_name=one.person, number=one.number, iban=one.iban,
                open_cents=one.open_cents, due_on=one.due_on, reference=f"Onkostennota {one.number}", holder=one.holder,
            )
            for one in queries.to_pay(client_id)
        ]  # fmt: skip

    def now(self, client_id: int, on: dt.date) -> Mapping[int, Now]:
        return {one.id: Now(one.open_cents, one.iban, "", one.run) for one in queries.to_pay(client_id)}

    def partners(self, client_id: int, party_ids: Collection[int]) -> Mapping[int, str]:
        return {person_id: rules.partner(person_id) for person_id in party_ids}

    def schedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        actions.schedule(by, client_id, ids, run)

    def unschedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        actions.unschedule(by, client_id, ids, run)

    def settle(self, by: Actor, client_id: int, settlements: Sequence[Settlement]) -> None:
        actions.settle(by, client_id, settlements)

    def reopen(
        self, by: Actor, client_id: int, item_id: int, cents: int, reason: str, *, entry_key: str, on: dt.date
    ) -> None:
        actions.reopen(by, client_id, item_id, cents, reason, entry_key=entry_key, on=on)

    def block(self, by: Actor, client_id: int, party_id: int, iban: str, reason: str) -> None:
        actions.block_person_iban(by, client_id, party_id, iban, reason)


SOURCE: Final = Claims()
