"""The Belgian chart of accounts in six digits, as a dated data file and a tree to read it by.

`load("mar-2026")` gives the chart that the centre maintains for its clients; the ledger copies it into its tables and
activates accounts per client. Headings of one to three digits follow the minimum chart (MAR) of the royal decrees of
21 October 2018 and 29 April 2019 (executing the Code of Economic Law and the Code of Companies and Associations); class
08 holds the budgetary accounts that Flemish public accounting needs. Names and six-digit accounts are our own.
`esr_default` is a proposal for the economic (ESR) code, to be confirmed by each client's budget office.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final, Literal, cast, get_args

from bundel.accounting.ledger.chart import messages
from bundel.kit.findings import Finding, Message

Kind = Literal["asset", "liability", "equity", "expense", "income", "off_balance"]
Side = Literal["debit", "credit"]

POSTABLE_DIGITS: Final = 6
KINDS_PER_CLASS: Final[Mapping[str, frozenset[str]]] = {
    "0": frozenset({"off_balance"}),
    "1": frozenset({"equity", "liability"}),
    "2": frozenset({"asset"}),
    "3": frozenset({"asset"}),
    "4": frozenset({"asset", "liability"}),
    "5": frozenset({"asset"}),
    "6": frozenset({"expense"}),
    "7": frozenset({"income"}),
}


@dataclass(frozen=True, slots=True)
class Account:
    """One row of the chart. A heading has 1 to 3 digits; a postable account has 6.

    `normal` is the side on which it grows; `parent` is the number of the heading above it, empty for a class.
    """

    number: str
    name_nl: str
    name_en: str
    kind: Kind
    normal: Side
    parent: str
    postable: bool
    vat_relevant: bool
    esr_default: str

    @property
    def account_class(self) -> str:
        """The first digit."""
        return self.number[0]


class Chart:
    """A chart as a tree. Lookups raise `KeyError` on a number that it does not hold."""

    def __init__(self, version: str, accounts: Iterable[Account]) -> None:
        self.version = version
        self._rows = tuple(accounts)
        self._by_number = {account.number: account for account in self._rows}

    def __getitem__(self, number: str) -> Account:
        return self._by_number[number]

    def __contains__(self, number: object) -> bool:
        return number in self._by_number

    def __len__(self) -> int:
        return len(self._by_number)

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """All rows in the order of a printed chart: a heading before what stands under it."""
        return tuple(sorted(self._by_number.values(), key=lambda account: account.number))

    @cached_property
    def postable(self) -> tuple[Account, ...]:
        """The accounts that entries may name."""
        return tuple(account for account in self.accounts if account.postable)

    @cached_property
    def classes(self) -> tuple[Account, ...]:
        """The roots of the tree."""
        return tuple(account for account in self.accounts if not account.parent)

    @cached_property
    def _children(self) -> dict[str, list[Account]]:
        found: dict[str, list[Account]] = {}
        for account in self.accounts:
            found.setdefault(account.parent, []).append(account)
        return found

    def children(self, number: str) -> tuple[Account, ...]:
        """What stands directly under a heading."""
        return tuple(self._children.get(self[number].number, ()))

    def ancestors(self, number: str) -> tuple[Account, ...]:
        """The headings above an account, from its class down to its direct parent."""
        found: list[Account] = []
        parent = self[number].parent
        while parent:
            found.append(self[parent])
            parent = self[parent].parent
        return tuple(reversed(found))

    def under(self, prefix: str) -> tuple[Account, ...]:
        """The postable accounts whose number begins with `prefix`."""
        return tuple(account for account in self.postable if account.number.startswith(prefix))

    def search(self, words: str) -> tuple[Account, ...]:
        """Postable accounts whose number begins with the text, or whose names hold every word of it."""
        text = words.casefold().strip()
        if text.isdigit():
            return self.under(text)
        parts = text.split()
        return tuple(
            account
            for account in self.postable
            if parts and all(part in f"{account.name_nl} {account.name_en}".casefold() for part in parts)
        )

    def check(self) -> list[Finding]:
        """Everything wrong with the chart: doubles, numbers, parents, names, kinds, headings without an account."""
        found: list[Finding] = []
        seen: set[str] = set()
        for account in self._rows:
            if account.number in seen:
                found.append(_finding(messages.DUPLICATE, account))
            seen.add(account.number)
            found.extend(self._check_account(account))
        used = {account.number[:digits] for account in self.postable for digits in (1, 2, 3)}
        found.extend(
            _finding(messages.EMPTY_HEADING, account)
            for account in self.accounts
            if not account.postable and account.number not in used
        )
        return found

    def _check_account(self, account: Account) -> list[Finding]:
        number, found = account.number, []
        right_length = len(number) == POSTABLE_DIGITS if account.postable else 1 <= len(number) < 4
        if not number.isdigit() or not right_length:
            return [_finding(messages.BAD_NUMBER, account, digits=len(number))]
        expected = number[:3] if account.postable else number[:-1]
        if account.parent != expected:
            found.append(_finding(messages.WRONG_PARENT, account, expected=expected, parent=account.parent))
        elif expected and expected not in self._by_number:
            found.append(_finding(messages.NO_PARENT, account, parent=expected))
        if not account.name_nl.strip() or not account.name_en.strip():
            found.append(_finding(messages.NO_NAME, account))
        if account.kind not in KINDS_PER_CLASS.get(number[0], frozenset()):
            found.append(_finding(messages.WRONG_KIND, account, kind=account.kind, account_class=number[0]))
        return found


def _finding(message: Message, account: Account, **facts: str | int) -> Finding:
    return Finding("error", message, place=account.number, facts={"number": account.number, **facts})


def _account(row: Mapping[str, str]) -> Account:
    if row["kind"] not in get_args(Kind) or row["normal"] not in get_args(Side):
        raise ValueError(f"rekening {row['number']}: onbekende soort of zijde ({row['kind']}, {row['normal']})")
    return Account(
        number=row["number"],
        name_nl=row["name_nl"],
        name_en=row["name_en"],
        kind=cast(Kind, row["kind"]),
        normal=cast(Side, row["normal"]),
        parent=row["parent"],
        postable=row["postable"] == "1",
        vat_relevant=row["vat_relevant"] == "1",
        esr_default=row["esr_default"],
    )


def read(path: Path, version: str) -> Chart:
    """A chart from a CSV file with our columns, unchecked: call `check()` on it. Raises `ValueError` on a bad row."""
    with path.open(encoding="utf-8", newline="") as lines:
        return Chart(version, [_account(row) for row in csv.DictReader(lines)])


@cache
def load(version: str = "mar-2026") -> Chart:
    """A chart that ships with the system. Raises `FileNotFoundError` for an unknown version, `ValueError` if faulty."""
    chart = read(Path(__file__).with_name(f"{version}.csv"), version)
    if findings := chart.check():
        raise ValueError("; ".join(finding.text for finding in findings[:5]))
    return chart
