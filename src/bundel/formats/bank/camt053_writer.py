"""Write camt.053.001.08: for the demo, and as the other half of the law that read after write is identity."""

import re
import textwrap

from lxml import etree

from bundel.formats.bank.model import Movement, Statement
from bundel.kit.money import plain

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}")
_DOMAIN = re.compile(r"[^/]{1,4}/[^/]{1,4}/[^/]{1,4}")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write(statement: Statement) -> bytes:
    """The statement as an XSD-valid camt.053.001.08 file (UTF-8). Same statement, same bytes.

    Nested details are not written; texts above the limits of the schema are cut. Everything else reads back equal.
    """
    root = etree.Element(f"{{{NAMESPACE}}}Document", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    body = _add(root, "BkToCstmrStmt")
    moment = f"{statement.date.isoformat()}T23:30:00"
    header = _add(body, "GrpHdr")
    _add(header, "MsgId", f"STM{statement.date:%Y%m%d}{statement.sequence or 0}")
    _add(header, "CreDtTm", moment)
    part = _add(body, "Stmt")
    _add(part, "Id", f"{statement.date.year}-{statement.sequence or 0}")
    if statement.sequence is not None:
        _add(part, "ElctrncSeqNb", str(statement.sequence))
        _add(part, "LglSeqNb", str(statement.sequence))
    _add(part, "CreDtTm", moment)
    account = _add(part, "Acct")
    _number(_add(account, "Id"), statement.account)
    _add(account, "Ccy", statement.currency)
    if statement.holder:
        _add(_add(account, "Ownr"), "Nm", statement.holder[:140])
    if statement.bic:
        _add(_add(_add(account, "Svcr"), "FinInstnId"), "BICFI", statement.bic)
    _balance(part, "OPBD", statement.opening_cents, statement.opening_date.isoformat(), statement.currency)
    _balance(part, "CLBD", statement.closing_cents, statement.date.isoformat(), statement.currency)
    for movement in statement.movements:
        _entry(part, movement, statement.currency)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _add(parent: etree._Element, name: str, content: str | None = None) -> etree._Element:
    node = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    if content is not None:
        node.text = _FORBIDDEN.sub("", content)
    return node


def _number(parent: etree._Element, account: str) -> None:
    if _IBAN.fullmatch(account):
        _add(parent, "IBAN", account)
    else:
        _add(_add(parent, "Othr"), "Id", account[:34])


def _amount(parent: etree._Element, cents: int, currency: str) -> None:
    _add(parent, "Amt", plain(abs(cents))).set("Ccy", currency)
    _add(parent, "CdtDbtInd", "DBIT" if cents < 0 else "CRDT")


def _balance(part: etree._Element, code: str, cents: int, day: str, currency: str) -> None:
    balance = _add(part, "Bal")
    _add(_add(_add(balance, "Tp"), "CdOrPrtry"), "Cd", code)
    _amount(balance, cents, currency)
    _add(_add(balance, "Dt"), "Dt", day)


def _entry(part: etree._Element, movement: Movement, currency: str) -> None:
    entry = _add(part, "Ntry")
    _amount(entry, movement.amount_cents, currency)
    _add(_add(entry, "Sts"), "Cd", "BOOK")
    _add(_add(entry, "BookgDt"), "Dt", movement.date.isoformat())
    _add(_add(entry, "ValDt"), "Dt", movement.value_date.isoformat())
    if movement.bank_reference:
        _add(entry, "AcctSvcrRef", movement.bank_reference[:35])
    _transaction_code(entry, movement.transaction_code)
    group = _add(entry, "NtryDtls")
    if not movement.details:
        _transaction(group, movement, currency, detail=False)
        return
    batch = _add(group, "Btch")
    _add(batch, "PmtInfId", (movement.remittance or f"BATCH-{movement.sequence}")[:35])
    _add(batch, "NbOfTxs", str(len(movement.details)))
    _add(batch, "TtlAmt", plain(abs(movement.amount_cents))).set("Ccy", currency)
    for detail in movement.details:
        _transaction(group, detail, currency, detail=True)


def _transaction_code(parent: etree._Element, code: str | None) -> None:
    """Domain/family/sub-family, or the bank's own code (such as the eight digits of CODA); the schema wants one."""
    node = _add(parent, "BkTxCd")
    if code and _DOMAIN.fullmatch(code):
        domain, family, sub = code.split("/")
        parts = _add(node, "Domn")
        _add(parts, "Cd", domain)
        parts = _add(parts, "Fmly")
        _add(parts, "Cd", family)
        _add(parts, "SubFmlyCd", sub)
    else:
        _add(_add(node, "Prtry"), "Cd", (code or "NTAV")[:35])


def _transaction(group: etree._Element, movement: Movement, currency: str, *, detail: bool) -> None:
    """One transaction; a detail carries its own reference and code, a single one leaves both to its entry."""
    part = _add(group, "TxDtls")
    refs = _add(part, "Refs")
    if detail and movement.bank_reference:
        _add(refs, "AcctSvcrRef", movement.bank_reference[:35])
    _add(refs, "EndToEndId", (movement.end_to_end_id or "NOTPROVIDED")[:35])
    if movement.mandate:
        _add(refs, "MndtId", movement.mandate[:35])
    _amount(part, movement.amount_cents, currency)
    if detail and movement.transaction_code:
        _transaction_code(part, movement.transaction_code)
    side = "Cdtr" if movement.amount_cents < 0 else "Dbtr"
    if movement.counterparty_name or movement.counterparty_account:
        parties = _add(part, "RltdPties")
        if movement.counterparty_name:
            _add(_add(_add(parties, side), "Pty"), "Nm", movement.counterparty_name[:140])
        if movement.counterparty_account:
            _number(_add(_add(parties, f"{side}Acct"), "Id"), movement.counterparty_account)
    if movement.counterparty_bic:
        agents = _add(part, "RltdAgts")
        _add(_add(_add(agents, f"{side}Agt"), "FinInstnId"), "BICFI", movement.counterparty_bic)
    _remittance(part, movement)
    if movement.return_reason:
        _add(_add(_add(part, "RtrInf"), "Rsn"), "Cd", movement.return_reason[:4])


def _remittance(part: etree._Element, movement: Movement) -> None:
    if not (movement.structured_reference or movement.remittance):
        return
    remittance = _add(part, "RmtInf")
    for words in textwrap.wrap(movement.remittance, 140):
        _add(remittance, "Ustrd", words)
    if movement.structured_reference:
        reference = _add(_add(remittance, "Strd"), "CdtrRefInf")
        kind = _add(reference, "Tp")
        _add(_add(kind, "CdOrPrtry"), "Cd", "SCOR")
        _add(kind, "Issr", "BBA" if movement.structured_reference.isdigit() else "ISO")
        _add(reference, "Ref", movement.structured_reference)
