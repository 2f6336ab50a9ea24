"""Read CODA 2.x, the statement format of the Belgian banks (Febelfin).

All or nothing per statement: one error about a statement and it stands in `rejected`, never in `statements`.
"""

from bundel.formats.bank import checks, messages
from bundel.formats.bank.coda_records import (
    Balance,
    Draft,
    Header,
    LineFault,
    Trailer,
    masked,
    read_new_balance,
    read_old_balance,
    wrong_check,
)
from bundel.formats.bank.coda_writer import write
from bundel.formats.bank.model import ReadResult, Statement
from bundel.kit.findings import Fact, Finding, Message, Severity
from bundel.kit.money import show

__all__ = ["looks_like_coda", "read", "write"]

WIDTH = 128
_MOVEMENT_END = ("21", "31", "8")
# What may follow each record; a record 1 without movements may do without record 8.
_FOLLOWERS: dict[str, tuple[str, ...]] = {
    "0": ("1",),
    "1": ("21", "8", "4", "9"),
    "21": ("22", "23", *_MOVEMENT_END),
    "22": ("23", *_MOVEMENT_END),
    "23": _MOVEMENT_END,
    "31": ("32", *_MOVEMENT_END),
    "32": ("33", *_MOVEMENT_END),
    "33": _MOVEMENT_END,
    "8": ("4", "9"),
    "4": ("4", "9"),
    "9": (),
}
_KINDS = frozenset(_FOLLOWERS)
_NOT_COUNTED = ("0", "4", "9")

Line = tuple[int, str]


def looks_like_coda(content: bytes) -> bool:
    """Whether a first line opens like record 0: five zeros and a date."""
    first = content.lstrip(b"\r\n")[:11]
    return len(first) == 11 and first[:5] == b"00000" and first[5:].isdigit()


def read(content: bytes, *, tolerant: bool = False) -> ReadResult:
    """The statements of a CODA file. Never raises.

    `tolerant` accepts what strict refuses but does not touch the amounts: short lines are padded, and wrong counts or a
    missing trailer become warnings. A balance that does not add up is an error in both.
    """
    findings: list[Finding] = []
    groups = _statements(_lines(content), findings)
    parts: list[checks.Part] = []
    for position, group in enumerate(groups, 1):
        reader = _StatementReader(group, tolerant=tolerant, last=position == len(groups))
        statement = reader.read()
        parts.append(checks.Part(f"regel {group[0][0]}", statement, reader.findings))
    if not groups:
        findings.append(Finding("error", messages.NO_STATEMENT))
    return checks.assemble("coda", parts, findings)


def _lines(content: bytes) -> list[Line]:
    """Numbered lines without line ends; blank lines and the end-of-file sign of old systems are no lines."""
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        text = content.decode("latin-1")  # cp1252 leaves five bytes undefined, latin-1 none
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _statements(lines: list[Line], findings: list[Finding]) -> list[list[Line]]:
    """Lines grouped by statement: each record 0 opens one."""
    groups: list[list[Line]] = []
    for number, text in lines:
        if text[0] == "0":
            groups.append([])
        elif not groups:
            findings.append(Finding("error", messages.BEFORE_HEADER, f"regel {number}"))
            continue
        groups[-1].append((number, text))
    return groups


class _StatementReader:
    """One statement: walks its lines in order, then holds what was read against the totals."""

    def __init__(self, lines: list[Line], *, tolerant: bool, last: bool) -> None:
        self.findings: list[Finding] = []
        self._lines = lines
        self._soft: Severity = "warning" if tolerant else "error"
        self._tolerant = tolerant
        self._last = last
        self._previous = ""
        self._counted = 0
        self._kind = ""
        self._header: Header | None = None
        self._old: Balance | None = None
        self._new: Balance | None = None
        self._trailer: Trailer | None = None
        self._drafts: list[Draft] = []
        self._current: Draft | None = None

    def read(self) -> Statement | None:
        """The statement when its parts are there (the findings say whether it may be used), else None."""
        for number, text in self._lines:
            whole = self._whole(number, text)
            if whole is None:
                self._skip(text)
                continue
            try:
                self._record(number, whole)
            except LineFault as fault:
                self.findings.append(fault.finding)
        if any(finding.severity == "error" for finding in self.findings):
            return None  # totals of a statement with unreadable lines would only repeat the same fault
        return self._finish()

    def _find(self, severity: Severity, message: Message, line: int, **facts: Fact) -> None:
        self.findings.append(Finding(severity, message, f"regel {line}", facts))

    def _whole(self, number: int, text: str) -> str | None:
        if len(text) == WIDTH:
            return text
        surplus = text[WIDTH:].strip()
        self._find("error" if surplus else self._soft, messages.LINE_LENGTH, number, length=len(text))
        return text[:WIDTH].ljust(WIDTH) if self._tolerant and not surplus else None

    def _skip(self, text: str) -> None:
        """Pass over a line of the wrong length, so that the lines after it are not blamed for it."""
        kind = text[:2] if text[0] in "23" else text[0]
        if kind in _KINDS:
            self._previous = kind
        if kind == "21":
            self._current = None

    def _record(self, number: int, text: str) -> None:
        kind = text[:2] if text[0] in "23" else text[0]
        if kind not in _KINDS:
            raise LineFault(messages.UNKNOWN_RECORD, number, found=kind)
        allowed = _FOLLOWERS[self._previous] if self._previous else ("0",)
        if kind not in allowed:
            expected = " of ".join(allowed) or "een nieuw afschrift"
            self._previous = kind
            raise LineFault(messages.RECORD_ORDER, number, found=kind, expected=expected)
        self._previous = kind
        self._counted += kind not in _NOT_COUNTED
        if kind == "21":
            self._movement(number, text)
        elif kind in ("22", "23", "31", "32", "33"):
            self._continuation(kind, number, text)
        elif kind == "0":
            self._open(number, text)
        elif kind == "1":
            self._old, self._kind = read_old_balance(text, number)
        elif kind == "8":
            self._new = read_new_balance(text, self._kind, number)
        elif kind == "9":
            self._trailer = Trailer.read(text, number)

    def _open(self, number: int, text: str) -> None:
        self._header = Header.read(text, number)
        if self._header.version != "2":
            self._find("warning", messages.VERSION, number, found=self._header.version.strip() or "leeg")
        if self._header.duplicate:
            self._find("warning", messages.DUPLICATE_FLAG, number)

    def _movement(self, number: int, text: str) -> None:
        self._current = None
        draft = Draft.read(text, number)
        if not draft.is_detail:
            self._check_gap(draft)
            self._drafts.append(draft)
        else:
            parent = self._drafts[-1] if self._drafts else None
            if parent is None or parent.number != draft.number:
                raise LineFault(messages.DETAIL_WITHOUT_TOTAL, number)
            # Type 9 explains the last batch of type 7 inside the total.
            inner = parent.details[-1] if draft.kind == "9" and parent.details else None
            (inner if inner and inner.kind == "7" else parent).details.append(draft)
        self._current = draft

    def _check_gap(self, draft: Draft) -> None:
        """Numbers of movements follow each other; four digits start again after 9999."""
        previous = self._drafts[-1].number if self._drafts else "0000"
        if (previous + draft.number).isascii() and (previous + draft.number).isdigit():
            step = (int(draft.number) - int(previous)) % 10_000
            wrapped = previous == "9999" and draft.number in ("0000", "0001")
            if step != 1 and not wrapped:
                self._find("warning", messages.MOVEMENT_GAP, draft.line, found=draft.number, previous=previous)

    def _continuation(self, kind: str, number: int, text: str) -> None:
        draft = self._current
        if draft is None:
            return  # its record 21 was unreadable and has its finding
        # Information records count their own details, so only 22 and 23 repeat the whole number.
        own, expected = (
            (text[2:10], draft.number + draft.detail_number) if kind[0] == "2" else (text[2:6], draft.number)
        )
        if own != expected:
            self._find(self._soft, messages.OTHER_MOVEMENT, number, record=kind, found=own, expected=expected)
        if kind == "22":
            draft.add_22(text)
        elif kind == "23":
            draft.add_23(text)
        else:
            draft.add_information(text)

    def _finish(self) -> Statement | None:
        header, old, end = self._header, self._old, self._lines[-1][0]
        if header is None or old is None:
            self._find("error", messages.BALANCE_MISSING, end, which="oude saldo")
            return None
        new = self._new
        if new is None and self._drafts:
            self._find("error", messages.NEW_BALANCE_MISSING, end)
        elif new is None:
            self._find("info", messages.NO_MOVEMENTS, end)
        new = new or old
        statement = Statement(
            account=old.account,
            currency=old.currency or "EUR",
            sequence=old.sequence,
            date=new.day,
            opening_date=old.day,
            opening_cents=old.cents,
            closing_cents=new.cents,
            holder=old.holder,
            bic=header.bic,
            movements=tuple(draft.finish(i) for i, draft in enumerate(self._drafts, 1)),
        )
        self._check_accounts(old, new)
        self._check_trailer(end)
        place = f"regel {new.line}"
        self.findings += [*checks.balance(statement, place), *checks.movements(statement, f"regel {header.line}")]
        return statement

    def _check_accounts(self, old: Balance, new: Balance) -> None:
        hidden = masked(old.account) or masked(new.account)
        if hidden:
            self._find("warning", messages.ACCOUNT_MASKED, old.line, account=old.account)
        elif (old.account, old.currency) != (new.account, new.currency):
            found, expected = f"{new.account} {new.currency}", f"{old.account} {old.currency}"
            self._find("error", messages.ACCOUNT_DIFFERS, new.line, found=found, expected=expected)
        if not hidden and wrong_check(old.account):
            self._find("warning", messages.ACCOUNT_CHECK, old.line, account=old.account)

    def _check_trailer(self, end: int) -> None:
        trailer = self._trailer
        if trailer is None:
            self._find(self._soft, messages.TRAILER_MISSING, end)
            return
        debit = -sum(draft.amount_cents for draft in self._drafts if draft.amount_cents < 0)
        credit = sum(draft.amount_cents for draft in self._drafts if draft.amount_cents > 0)
        line = trailer.line
        if trailer.records != self._counted:
            self._find(self._soft, messages.RECORD_COUNT, line, stated=trailer.records, found=self._counted)
        if trailer.debit_cents != debit:
            self._find(self._soft, messages.DEBIT_TOTAL, line, stated=show(trailer.debit_cents), found=show(debit))
        if trailer.credit_cents != credit:
            self._find(self._soft, messages.CREDIT_TOTAL, line, stated=show(trailer.credit_cents), found=show(credit))
        if trailer.more and self._last:
            self._find("warning", messages.MORE_EXPECTED, line)
        if not trailer.more and not self._last:
            self._find("warning", messages.MORE_UNEXPECTED, line)
