"""Read ISO 20022 account messages: camt.053 statements, camt.052 intraday reports, camt.054 notifications.

Every version is read by local names: .08 wraps status, parties and BIC differently from .02 and both are tried.
Banks break the schema often, so a schema fault is a warning; a balance that does not add up is an error.
"""

import re
from datetime import date
from functools import cache
from pathlib import Path

from lxml import etree

from bundel.formats.bank import checks, messages
from bundel.formats.bank.camt053_writer import write
from bundel.formats.bank.camt_entries import Account, EntryReader, FieldFault, read_cents, read_day
from bundel.formats.bank.model import FormatName, ReadResult, Statement
from bundel.formats.bank.safe_xml import Unparsed, children, find, local, parse, text
from bundel.kit.findings import Finding
from bundel.kit.money import Cents

__all__ = ["looks_like_camt", "read", "write"]

_MESSAGES: dict[str, tuple[FormatName, str]] = {
    "BkToCstmrStmt": ("camt.053", "Stmt"),
    "BkToCstmrAcctRpt": ("camt.052", "Rpt"),
    "BkToCstmrDbtCdtNtfctn": ("camt.054", "Ntfctn"),
}
_NAMESPACE = re.compile(r"\{urn:iso:std:iso:20022:tech:xsd:(camt\.053\.001\.\d\d)\}")
_SNIFF = re.compile(rb"camt\.05[234]\.001\.|<([\w.-]+:)?BkToCstmr(Stmt|AcctRpt|DbtCdtNtfctn)\b")
_SCHEMAS = Path(__file__).parent / "xsd"
# Statements over several pages carry interim balances (ITBD) where a page starts or ends.
_OPENING, _CLOSING = ("OPBD", "PRCD"), ("CLBD",)


def looks_like_camt(content: bytes) -> bool:
    """Whether the first bytes name a camt message (nulls out for UTF-16)."""
    return _SNIFF.search(content[:8192].replace(b"\0", b"")) is not None


def read(content: bytes) -> ReadResult:
    """The statements of a camt file. Never raises; what cannot be read is a finding."""
    try:
        root = parse(content)
    except Unparsed as refused:
        return ReadResult("camt.053", findings=(refused.finding,))
    body = next((child for child in root if local(child) in _MESSAGES), None)
    if body is None:
        facts: dict[str, str | int] = {"looks_like": f"XML met wortel {local(root)}"}
        return ReadResult("unknown", findings=(Finding("error", messages.UNKNOWN_FORMAT, facts=facts),))
    name, child_name = _MESSAGES[local(body)]
    findings = _schema_findings(root)
    if name != "camt.053":
        findings.append(Finding("info", messages.NOT_TO_BOOK, facts={"format": name}))
    parts = children(body, child_name)
    if not parts:
        findings.append(Finding("error", messages.NO_STATEMENT))
    read_parts: list[checks.Part] = []
    for position, part in enumerate(parts, 1):
        place = f"afschrift {position}"
        statement, found = _statement(part, place, with_balances=name == "camt.053")
        read_parts.append(checks.Part(place, statement, found))
    return checks.assemble(name, read_parts, findings, chained=name == "camt.053")


@cache
def _schema(name: str) -> etree.XMLSchema | None:
    path = _SCHEMAS / f"{name}.xsd"
    return etree.XMLSchema(etree.parse(str(path))) if path.exists() else None


def _schema_findings(root: etree._Element) -> list[Finding]:
    """One warning for all faults against the official schema, where we ship the one of this version."""
    match = _NAMESPACE.match(root.tag) if isinstance(root.tag, str) else None
    schema = _schema(match.group(1)) if match else None
    if match is None or schema is None or schema.validate(root):
        return []
    faults = list(schema.error_log)  # type: ignore[call-overload]
    first = faults[0]
    detail = f"regel {first.line}: {re.sub(r'{[^}]*}', '', first.message)}"[:300]
    facts: dict[str, str | int] = {"schema": match.group(1), "count": len(faults), "detail": detail}
    return [Finding("warning", messages.SCHEMA, f"regel {first.line}", facts)]


def _account(part: etree._Element) -> Account:
    """Number, currency, holder and BIC; the currency may stand on the balances or entries only."""
    number = "".join(text(part, "Acct/Id/IBAN", "Acct/Id/Othr/Id", "Acct/Id/BBAN", "Acct/Id/PrtryAcct/Id").split())
    if not number:
        raise FieldFault("Acct/Id", "leeg")
    amount = find(part, "Bal/Amt")
    if amount is None:
        amount = find(part, "Ntry/Amt")
    currency = text(part, "Acct/Ccy") or (str(amount.get("Ccy", "")) if amount is not None else "")
    bic = text(part, "Acct/Svcr/FinInstnId/BICFI", "Acct/Svcr/FinInstnId/BIC")
    return Account(number, currency or "EUR", " ".join(text(part, "Acct/Ownr/Nm").split()), bic)


def _balances(part: etree._Element) -> dict[str, list[etree._Element]]:
    found: dict[str, list[etree._Element]] = {}
    for balance in children(part, "Bal"):
        found.setdefault(text(balance, "Tp/CdOrPrtry/Cd"), []).append(balance)
    return found


def _balance(node: etree._Element, which: str, currency: str, place: str) -> tuple[Cents, date | None, list[Finding]]:
    """Signed cents and day of one balance; without indicator it is a credit balance (seen in real files)."""
    amount = find(node, "Amt")
    cents = read_cents(amount, f"Bal/{which}")
    found: list[Finding] = []
    other = str(amount.get("Ccy", currency)) if amount is not None else currency
    if other != currency:
        facts: dict[str, str | int] = {"which": which, "found": other, "expected": currency}
        found.append(Finding("error", messages.BALANCE_CURRENCY, place, facts))
    sign = -1 if text(node, "CdtDbtInd") == "DBIT" else 1
    return Cents(sign * cents), read_day(find(node, "Dt"), "Bal/Dt"), found


def _statement(part: etree._Element, place: str, *, with_balances: bool) -> tuple[Statement | None, list[Finding]]:
    """One Stmt, Rpt or Ntfctn with what is wrong with it; None when a field makes it unreadable."""
    findings: list[Finding] = []
    try:
        account = _account(part)
        opening = closing = Cents(0)
        opened = closed = None
        if with_balances:
            known = _balances(part)
            interim = known.get("ITBD", [])
            first = next((known[code][0] for code in _OPENING if code in known), interim[0] if interim else None)
            final = next((known[code][-1] for code in _CLOSING if code in known), interim[-1] if interim else None)
            if first is None or final is None:
                which = "beginsaldo" if first is None else "eindsaldo"
                return None, [Finding("error", messages.BALANCE_MISSING, place, {"which": which})]
            opening, opened, found = _balance(first, "beginsaldo", account.currency, place)
            closing, closed, more = _balance(final, "eindsaldo", account.currency, place)
            findings += found + more
        day = closed or read_day(find(part, "CreDtTm"), "CreDtTm") or opened
        entries = EntryReader(account, day, place)
        movements = entries.read(children(part, "Ntry"))
        findings += entries.findings
        day = day or next((movement.date for movement in movements), None)
        if day is None:
            raise FieldFault("Bal/Dt", "leeg")
    except FieldFault as fault:
        message = messages.FIELD_MISSING if fault.value == "leeg" else messages.BAD_FIELD
        findings.append(Finding("error", message, fault.place or place, {"field": fault.field, "text": fault.value}))
        return None, findings
    number = text(part, "ElctrncSeqNb", "LglSeqNb")
    statement = Statement(
        account=account.number,
        currency=account.currency,
        sequence=int(number) if number.isascii() and number.isdigit() and len(number) < 19 else None,
        date=day,
        opening_date=opened or day,
        opening_cents=opening,
        closing_cents=closing,
        holder=account.holder,
        bic=account.bic,
        movements=movements,
        balances_known=with_balances,
    )
    if with_balances:
        findings += checks.balance(statement, place)
    findings += checks.movements(statement, place)
    return statement, findings
