"""Open items of one client, indexed by everything that a movement may say about them. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from bundel.accounting.bank.rules.model import Incoming, Item
from bundel.accounting.bank.rules.words import NumberIndex

Key = tuple[str, int]


class Book:
    """Open items with what is left of each while movements take from them. A dictionary for each question.

    A payment that was executed before has nothing left; until it is in `returned` it can still come back.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        ordered = sorted(items, key=lambda item: item.key)
        self.items: dict[Key, Item] = {item.key: item for item in ordered}
        self.left: dict[Key, int] = {item.key: 0 if item.returnable else item.cents for item in ordered}
        self.returned: set[Key] = set()
        self.by_end_to_end: dict[str, list[Item]] = defaultdict(list)
        self.by_reference: dict[str, list[Item]] = defaultdict(list)
        self.by_iban: dict[str, list[Item]] = defaultdict(list)
        self.by_run: dict[str, list[Item]] = defaultdict(list)
        self.payments_by_amount: dict[int, list[Item]] = defaultdict(list)
        self._by_amount: dict[int, list[Item]] = defaultdict(list)
        self._by_both: dict[tuple[str, int], list[Item]] = defaultdict(list)
        self._parties: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._places = ordered
        for item in ordered:
            if item.end_to_end_id:
                self.by_end_to_end[item.end_to_end_id].append(item)
            if item.reference:
                self.by_reference[item.reference].append(item)
            if item.iban:
                self.by_iban[item.iban].append(item)
                if item.kind != "payment":
                    self._parties[item.iban].add((item.kind, item.party))
            if item.run:
                self.by_run[item.run].append(item)
            if item.kind == "payment":
                self.payments_by_amount[item.cents].append(item)
            self._place(item)
        numbers = ((number, place) for place, item in enumerate(ordered) for number in item.numbers)
        self._numbers = NumberIndex(numbers)

    def _place(self, item: Item) -> None:
        left = self.left[item.key]
        if left:
            self._by_amount[left].append(item)
            if item.iban:
                self._by_both[item.iban, left].append(item)

    def named(self, text: str) -> tuple[list[Item], bool]:
        """(items whose number the text names, whether it also names a number that is not open)."""
        places, stranger = self._numbers.find(text)
        return [self._places[place] for place in sorted(places)], stranger

    def open(self, items: Iterable[Item], movement: Incoming, limit: int | None = None) -> list[Item]:
        """Those with something left in the direction of the movement; payments on its own account only."""
        incoming = movement.amount_cents > 0
        fitting = (
            item
            for item in items
            if self.left[item.key]
            and (item.cents > 0) == incoming
            and (item.kind != "payment" or item.account_id == movement.account_id)
        )
        return list(islice(fitting, limit))

    def exactly(self, movement: Incoming, *, same_iban: bool, limit: int | None = None) -> list[Item]:
        """Items of which exactly the amount of the movement is left, of its account or of any."""
        cents = movement.amount_cents
        found = self._by_both.get((movement.iban, cents), ()) if same_iban else self._by_amount.get(cents, ())
        # An item whose rest changed stands under its old amounts too: what is left now decides.
        return self.open((item for item in found if self.left[item.key] == cents), movement, limit)

    def take(self, item: Item, cents: int) -> None:
        """Take a share of an item."""
        self.left[item.key] -= cents
        self._place(item)

    def give_back(self, key: Key) -> None:
        """A payment came back: it cannot come back once more, nor be executed."""
        self.returned.add(key)
        self.left[key] = 0

    def can_return(self, items: Iterable[Item]) -> list[Item]:
        """The payments among the items that did not come back yet."""
        return [item for item in items if item.kind == "payment" and item.key not in self.returned]

    def foreign(self, iban: str, item: Item) -> bool:
        """Whether the account belongs to another known party than the item: paying for somebody else, or a mistake."""
        return bool(iban) and iban in self._parties and (item.kind, item.party) not in self._parties[iban]
