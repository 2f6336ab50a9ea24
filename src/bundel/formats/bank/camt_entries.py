"""The entries of a camt message: one `Ntry` becomes one movement, several transactions in it become its details."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation

from lxml import etree

from bundel.formats.bank import messages
from bundel.formats.bank.model import Movement
from bundel.formats.bank.safe_xml import children, find, text
from bundel.formats.payments.identifiers import ogm_in_text, rf
from bundel.kit.findings import Finding
from bundel.kit.money import Cents

_AMOUNT = re.compile(r"\d{1,15}(\.\d{0,5})?|\.\d{1,5}")
_BOOKED = ("BOOK", "")  # an absent status counts as booked: seen in real files, and the balance check judges
_OGM_DIGITS = re.compile(r"\d{12}")


class FieldFault(Exception):
    """A field that makes its statement unreadable; `value` is "leeg" when it is absent."""

    def __init__(self, field: str, value: str, place: str = "") -> None:
        self.field = field
        self.value = value
        self.place = place
        super().__init__(f"{field}: {value}")


@dataclass(frozen=True, slots=True)
class Account:
    """The account of the statement, needed to tell which party is the other one."""

    number: str
    currency: str
    holder: str
    bic: str


def read_cents(node: etree._Element | None, field: str) -> Cents:
    """Unsigned cents of an amount element; at most two decimals may differ from zero."""
    written = (node.text or "").strip() if node is not None else ""
    if not written:
        raise FieldFault(field, "leeg")
    if not _AMOUNT.fullmatch(written) or not written.isascii():
        raise FieldFault(field, written[:40])
    try:
        cents = Decimal(written) * 100
    except InvalidOperation:
        raise FieldFault(field, written[:40]) from None
    if cents != cents.to_integral_value():
        raise FieldFault(field, written[:40])
    return Cents(int(cents))


def read_day(node: etree._Element | None, field: str) -> date | None:
    """The day of a date or date-time choice (`Dt`, `DtTm`, or the element itself); None when absent."""
    if node is None:
        return None
    written = text(node, "Dt", "DtTm") or (node.text or "").strip()
    if not written:
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        raise FieldFault(field, written[:40]) from None


def _squeeze(words: str) -> str:
    return " ".join(words.split())


class EntryReader:
    """Reads the entries of one statement; `findings` fills while it reads."""

    def __init__(self, account: Account, day: date | None, place: str) -> None:
        self.findings: list[Finding] = []
        self._account = account
        self._day = day
        self._place = place
        self._assumed = 0

    def read(self, entries: list[etree._Element]) -> tuple[Movement, ...]:
        """The booked movements in file order, numbered from 1. Raises `FieldFault`."""
        movements: list[Movement] = []
        for position, entry in enumerate(entries, 1):
            place = f"{self._place}, verrichting {position}"
            status = text(entry, "Sts/Cd", "Sts/Prtry", "Sts")
            if status not in _BOOKED:
                self.findings.append(Finding("info", messages.PENDING, place, {"status": status}))
                continue
            try:
                movements.append(self._entry(entry, len(movements) + 1, place))
            except FieldFault as fault:
                fault.place = fault.place or place
                raise
        if self._assumed:
            self.findings.append(Finding("warning", messages.DATE_ASSUMED, self._place, {"count": self._assumed}))
        return tuple(movements)

    def _entry(self, entry: etree._Element, sequence: int, place: str) -> Movement:
        amount = find(entry, "Amt")
        cents = read_cents(amount, "Ntry/Amt")
        currency = str(amount.get("Ccy", "")) if amount is not None else ""
        if currency and currency != self._account.currency:
            facts: dict[str, str | int] = {"found": currency, "expected": self._account.currency}
            self.findings.append(Finding("error", messages.ENTRY_CURRENCY, place, facts))
        debit = self._debit(entry, default=None)
        booked, value = read_day(find(entry, "BookgDt"), "BookgDt"), read_day(find(entry, "ValDt"), "ValDt")
        if booked is None:
            booked = self._day or value
            self._assumed += 1
        if booked is None:
            raise FieldFault("Ntry/BookgDt", "leeg", place)
        base = Movement(
            sequence=sequence,
            date=booked,
            value_date=value or booked,
            amount_cents=Cents(-cents if debit else cents),
            bank_reference=text(entry, "AcctSvcrRef", "NtryRef") or None,
            transaction_code=_transaction_code(entry),
        )
        fallback = _squeeze(text(entry, "AddtlNtryInf"))
        parts = [part for group in children(entry, "NtryDtls") for part in children(group, "TxDtls")]
        batch = find(entry, "NtryDtls/Btch")
        identified = batch is not None and bool(text(batch, "PmtInfId", "MsgId"))
        if len(parts) > 1 or (len(parts) == 1 and identified):
            words = fallback or (text(batch, "PmtInfId", "MsgId") if batch is not None else "")
            details = tuple(self._detail(part, base, number, place) for number, part in enumerate(parts, 1))
            return replace(base, remittance=words, details=details)
        if not parts:
            words = fallback or (text(batch, "PmtInfId", "MsgId") if batch is not None else "")
            return replace(base, remittance=words, structured_reference=ogm_in_text(words) or rf(words))
        return self._transaction(parts[0], base, fallback)

    def _debit(self, node: etree._Element, default: bool | None) -> bool:
        """Direction of the money. The indicator already counts a reversal: RvslInd only tells that it is one."""
        indicator = text(node, "CdtDbtInd")
        if indicator in ("DBIT", "CRDT"):
            return indicator == "DBIT"
        if indicator or default is None:
            raise FieldFault("CdtDbtInd", indicator[:40] or "leeg")
        return default

    def _detail(self, part: etree._Element, total: Movement, number: int, place: str) -> Movement:
        """One transaction of a globalised entry, with its own amount, direction and reference."""
        debit = self._debit(part, default=total.amount_cents < 0)
        paths = ("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt")
        node = next((found for path in paths if (found := find(part, path)) is not None), None)
        try:
            cents = read_cents(node, "TxDtls/Amt")
        except FieldFault as fault:
            raise FieldFault(fault.field, fault.value, f"{place}.{number}") from fault
        base = replace(
            total,
            sequence=number,
            amount_cents=Cents(-cents if debit else cents),
            bank_reference=text(part, "Refs/AcctSvcrRef") or None,
            transaction_code=_transaction_code(part) or total.transaction_code,
        )
        return self._transaction(part, base, "")

    def _transaction(self, part: etree._Element, base: Movement, fallback: str) -> Movement:
        """What a transaction says of the other party and the payment, put on the movement."""
        reference, remittance = _remittance(part)
        remittance = remittance or ("" if reference else _squeeze(text(part, "AddtlTxInf")) or fallback)
        name, account, bic = self._other_party(part, debit=base.amount_cents < 0)
        end_to_end = text(part, "Refs/EndToEndId")
        return replace(
            base,
            counterparty_name=name or None,
            counterparty_account=account or None,
            counterparty_bic=bic or None,
            structured_reference=reference or ogm_in_text(remittance) or rf(remittance),
            remittance=remittance,
            end_to_end_id=None if end_to_end in ("", "NOTPROVIDED") else end_to_end,
            mandate=text(part, "Refs/MndtId") or None,
            bank_reference=base.bank_reference or text(part, "Refs/AcctSvcrRef") or None,
            return_reason=text(part, "RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry") or None,
        )

    def _other_party(self, part: etree._Element, *, debit: bool) -> tuple[str, str, str]:
        """Name, account and BIC of the other side: creditor of a debit, debtor of a credit.

        Banks keep the original roles on a returned payment; then that side is the holder itself, and the other counts.
        """
        near, far = ("Cdtr", "Dbtr") if debit else ("Dbtr", "Cdtr")
        expected = _party(part, near)
        if expected[1] == self._account.number or not any(expected):
            kept = _party(part, far)
            if kept[1] and kept[1] != self._account.number:
                return kept
        return expected if expected[1] != self._account.number else ("", "", "")


def _party(part: etree._Element, side: str) -> tuple[str, str, str]:
    """Name, account and BIC of one side (`Cdtr` or `Dbtr`) of a transaction."""
    parties = find(part, "RltdPties")
    name = text(parties, f"{side}/Pty/Nm", f"{side}/Nm", f"Ultmt{side}/Pty/Nm", f"Ultmt{side}/Nm")
    account = "".join(text(parties, f"{side}Acct/Id/IBAN", f"{side}Acct/Id/Othr/Id").split())
    agent = find(part, f"RltdAgts/{side}Agt/FinInstnId")
    return _squeeze(name), account, text(agent, "BICFI", "BIC")


def _transaction_code(node: etree._Element) -> str | None:
    """Domain/family/sub-family when given, else the bank's own code."""
    domain = find(node, "BkTxCd/Domn")
    if domain is not None:
        return "/".join((text(domain, "Cd"), text(domain, "Fmly/Cd"), text(domain, "Fmly/SubFmlyCd")))
    return text(node, "BkTxCd/Prtry/Cd") or None


def _remittance(part: etree._Element) -> tuple[str | None, str]:
    """Structured reference and free text. A second structured block, or one of no known kind, becomes text."""
    remittance = find(part, "RmtInf")
    if remittance is None:
        return None, ""
    reference: str | None = None
    words = [(node.text or "").strip() for node in children(remittance, "Ustrd")]
    for block in children(remittance, "Strd"):
        written = "".join(text(block, "CdtrRefInf/Ref").split())
        known = written if _OGM_DIGITS.fullmatch(written) and written.isascii() else rf(written)
        if known and reference is None:
            reference = known
        elif written:
            words.append(text(block, "CdtrRefInf/Ref"))
        words += [(node.text or "").strip() for node in children(block, "AddtlRmtInf")]
    return reference, _squeeze(" ".join(words))
