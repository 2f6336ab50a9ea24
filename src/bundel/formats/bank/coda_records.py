"""The records of CODA 2.x: fields by position, one class or function per record.

Positions in comments count from 1, as in the standard ("Coded statement of account (CODA)", Febelfin, version 2.6).
"""

import re
from dataclasses import dataclass, field
from datetime import date

from bundel.formats.bank import messages
from bundel.formats.bank.model import Movement
from bundel.formats.payments.identifiers import is_bic, is_iban, ogm_in_text, rf
from bundel.kit.findings import Fact, Finding, Message
from bundel.kit.money import Cents

_REASON = re.compile(r"[A-Z]{2}\d{2}|[A-Z]{4}")
_STRUCTURED = ("101", "102")  # 101 credit transfer with OGM, 102 the same restored by the bank
_DIRECT_DEBIT = "127"


class LineFault(Exception):
    """A field of one line that makes its statement unreadable."""

    def __init__(self, message: Message, line: int, **facts: Fact) -> None:
        self.finding = Finding("error", message, f"regel {line}", facts)
        super().__init__(self.finding.text)


def read_amount(sign: str, digits: str, line: int) -> Cents:
    """15 digits with three decimals, as signed cents; sign 0 or 2 is credit, 1 or 3 debit (2, 3: details only)."""
    if not (digits.isascii() and digits.isdigit()) or digits[-1] != "0":
        raise LineFault(messages.BAD_AMOUNT, line, text=digits)
    if sign not in "0123":
        raise LineFault(messages.BAD_SIGN, line, text=sign)
    cents = int(digits[:-1])
    return Cents(-cents if sign in "13" else cents)


def read_day(text: str, line: int) -> date:
    """DDMMYY; every CODA file is of this century."""
    if not (text.isascii() and text.isdigit()):
        raise LineFault(messages.BAD_DATE, line, text=text)
    try:
        return date(2000 + int(text[4:6]), int(text[2:4]), int(text[0:2]))
    except ValueError:
        raise LineFault(messages.BAD_DATE, line, text=text) from None


def squeeze(text: str) -> str:
    """One space between words: records pad with spaces."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Header:
    """Record 0: file reference, BIC of the bank and duplicate flag."""

    line: int
    created: str
    bic: str
    version: str
    duplicate: bool

    @classmethod
    def read(cls, text: str, line: int) -> "Header":
        return cls(line, text[5:11], text[60:71].strip(), text[127], text[16] == "D")


@dataclass(frozen=True, slots=True)
class Balance:
    """Record 1 (old balance) or 8 (new balance)."""

    line: int
    sequence: int | None
    account: str
    currency: str
    cents: Cents
    day: date
    holder: str = ""


def _account(kind: str, text: str) -> tuple[str, str]:
    """Account and currency from 37 positions: BBAN + space + currency (kind 0), else 34 positions + currency."""
    if kind == "0":
        return "".join(text[:12].split()), text[13:16].strip()
    return "".join(text[:34].split()), text[34:37].strip()


def _sequence(text: str) -> int | None:
    return (int(text) or None) if text.isascii() and text.isdigit() else None


def read_old_balance(text: str, line: int) -> tuple[Balance, str]:
    """Record 1, with the account kind that record 8 leaves out."""
    kind = text[1]
    account, currency = _account(kind, text[5:42])
    sequence = _sequence(text[2:5]) or _sequence(text[125:128])
    cents, day = read_amount(text[42], text[43:58], line), read_day(text[58:64], line)
    return Balance(line, sequence, account, currency, cents, day, squeeze(text[64:90])), kind


def read_new_balance(text: str, kind: str, line: int) -> Balance:
    """Record 8."""
    account, currency = _account(kind, text[4:41])
    cents, day = read_amount(text[41], text[42:57], line), read_day(text[57:63], line)
    return Balance(line, _sequence(text[1:4]), account, currency, cents, day)


@dataclass(frozen=True, slots=True)
class Trailer:
    """Record 9: count and totals of the statement, and whether another one follows."""

    line: int
    records: int
    debit_cents: Cents
    credit_cents: Cents
    more: bool

    @classmethod
    def read(cls, text: str, line: int) -> "Trailer":
        if not (text[16:22].isascii() and text[16:22].isdigit()):
            raise LineFault(messages.BAD_AMOUNT, line, text=text[16:22])
        debit, credit = read_amount("0", text[22:37], line), read_amount("0", text[37:52], line)
        return cls(line, int(text[16:22]), debit, credit, text[127] == "1")


@dataclass(slots=True)
class Draft:
    """A movement under construction: record 21 and the 22, 23, 31, 32, 33 that belong to it."""

    line: int
    number: str
    detail_number: str
    kind: str
    amount_cents: Cents
    book_day: date
    value_day: date
    bank_reference: str
    code: str
    structured: bool
    communication: str
    end_to_end: str = ""
    bic: str = ""
    reason: str = ""
    account: str = ""
    name: str = ""
    full_name: str = ""
    information: list[str] = field(default_factory=list)
    information_structured: str = ""
    details: list["Draft"] = field(default_factory=list)

    @classmethod
    def read(cls, text: str, line: int) -> "Draft":
        """Record 21. A value date of zeros means: not known, the entry date counts."""
        book_day = read_day(text[115:121], line)
        value = text[47:53]
        return cls(
            line=line,
            number=text[2:6],
            detail_number=text[6:10],
            kind=text[53],
            amount_cents=read_amount(text[31], text[32:47], line),
            book_day=book_day,
            value_day=book_day if value.strip("0 ") == "" else read_day(value, line),
            bank_reference=text[10:31].strip(),
            code=text[53:61].strip(),
            structured=text[61] == "1",
            communication=text[62:115],
        )

    @property
    def is_detail(self) -> bool:
        """Types 5 to 9 explain a total (types 1 to 3, 7) and are never booked beside it."""
        return self.kind in "56789"

    def add_22(self, text: str) -> None:
        """11-63 communication, 64-98 customer reference, 99-109 BIC, 113 type of R-transaction, 114-117 reason."""
        self.communication += text[10:63]
        self.end_to_end = text[63:98].strip()
        self.bic = text[98:109].strip()
        reason = text[113:117]
        if text[112] in "123456789" and _REASON.fullmatch(reason):
            self.reason = reason

    def add_23(self, text: str) -> None:
        """11-47 account and currency, 48-82 name, 83-125 communication."""
        parts = text[10:44].split()
        # A Belgian BBAN is followed by its currency inside the same field; foreign numbers may hold spaces.
        self.account = parts[0] if parts else ""
        self.name = squeeze(text[47:82])
        self.communication += text[82:125]

    def add_information(self, text: str) -> None:
        """31 opens (40 = structured, then three digits of type), 32 and 33 continue. Type 001 is name and address."""
        if text[1] == "1":
            self.information_structured = text[40:43] if text[39] == "1" else ""
            if self.information_structured == "001":
                self.full_name = squeeze(text[43:113])
                return
            content = text[43:113] if self.information_structured else text[40:113]
        else:
            content = text[10:115] if text[1] == "2" else text[10:100]
        self.information.append(content)

    def finish(self, sequence: int) -> Movement:
        """The movement, with its details numbered from 1."""
        reference, mandate, remittance, reason = self._communicated()
        name = self.full_name if self.full_name.startswith(self.name) else self.name
        account = self.account if self.account.strip("0") else ""
        return Movement(
            sequence=sequence,
            date=self.book_day,
            value_date=self.value_day,
            amount_cents=self.amount_cents,
            counterparty_name=name or None,
            counterparty_account=account or None,
            counterparty_bic=self.bic if is_bic(self.bic) else None,
            structured_reference=reference,
            remittance=remittance,
            end_to_end_id=None if self.end_to_end.strip("0") in ("", "NOTPROVIDED") else self.end_to_end,
            mandate=mandate or None,
            bank_reference=self.bank_reference or None,
            return_reason=self.reason or reason or None,
            transaction_code=self.code or None,
            information=squeeze("".join(self.information)),
            details=tuple(detail.finish(i) for i, detail in enumerate(self.details, 1)),
        )

    def _communicated(self) -> tuple[str | None, str, str, str]:
        """Structured reference, mandate, free text and return reason out of the communication."""
        raw = self.communication
        if not self.structured:
            words = squeeze(raw)
            return ogm_in_text(words) or rf(words), "", words, ""
        kind, content = raw[:3], raw[3:]
        if kind in _STRUCTURED and content[:12].isascii() and content[:12].isdigit():
            return content[:12], "", squeeze(content[12:]), ""
        if kind == _DIRECT_DEBIT:
            # date 6, type, scheme, paid; creditor 35, mandate 35, communication 62, type of R-transaction, reason 4
            reason = content[142:146]
            words = squeeze(content[79:141])
            return ogm_in_text(words), squeeze(content[44:79]), words, reason if _REASON.fullmatch(reason) else ""
        return None, "", squeeze(content), ""


def masked(account: str) -> bool:
    """Whether somebody hid the number: crosses, stars, or zeros all the way."""
    digits = account[2:] if account[:2].isalpha() else account
    return not account or "X" in digits.upper() or "*" in digits or not digits.strip("0")


def wrong_check(account: str) -> bool:
    """Whether an account that looks like an IBAN has wrong check digits."""
    return account[:2].isalpha() and not is_iban(account)
