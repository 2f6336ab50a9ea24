"""Write and read pain.001, the SEPA credit transfer file for the bank.

Versions .09 (default) and .03, after the ISO schemas and the Belgian guidelines: service level SEPA, charges SLEV,
count and sum at both levels, a structured reference or free text but never both. The result is checked against the
official schema before it leaves this module.
"""

from datetime import date, datetime
from typing import Literal

from lxml import etree

from bundel.formats.bank.safe_xml import Unparsed, children, find, parse, text
from bundel.formats.payments import messages, rules, schema
from bundel.formats.payments.characters import to_sepa
from bundel.formats.payments.identifiers import ogm, rf
from bundel.formats.payments.model import Address, CreditTransfer, PaymentBatch
from bundel.kit.findings import Refusal
from bundel.kit.money import parse as parse_cents
from bundel.kit.money import plain

__all__ = ["Address", "CreditTransfer", "PaymentBatch", "Version", "read", "write"]

Version = Literal["09", "03"]
_BIC_NAME = {"09": "BICFI", "03": "BIC"}


def write(batch: PaymentBatch, version: Version = "09") -> bytes:
    """The batch as an XSD-valid pain.001.001.09 or .03 file (UTF-8). Same batch, same bytes.

    Names and texts are transliterated to the accepted letters; names are cut at 70. Raises `Refusal` when the batch
    breaks a rule (see `rules.check`) or the file would not be valid.
    """
    if version not in _BIC_NAME:
        raise Refusal(messages.VERSION, version=version)
    rules.check(batch)
    name = f"pain.001.001.{version}"
    root = _Writer(version).document(batch)
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    # Validated as the bank will: from the bytes.
    fault = schema.first_fault(parse(content), name)
    if fault:
        raise Refusal(messages.SCHEMA, schema=name, detail=fault)
    return content


class _Writer:
    """Builds one document; the versions differ in the namespace, the execution date and the name of the BIC."""

    def __init__(self, version: Version) -> None:
        self._version = version
        self._namespace = f"{schema.PREFIX}pain.001.001.{version}"

    def document(self, batch: PaymentBatch) -> etree._Element:
        root = etree.Element(f"{{{self._namespace}}}Document", nsmap={None: self._namespace})  # type: ignore[dict-item]
        body = self._add(root, "CstmrCdtTrfInitn")
        header = self._add(body, "GrpHdr")
        self._add(header, "MsgId", batch.message_id)
        self._add(header, "CreDtTm", batch.created.replace(microsecond=0).isoformat())
        self._totals(header, batch)
        initiator = self._add(header, "InitgPty")
        self._name(initiator, batch.debtor_name)
        if batch.debtor_enterprise_number:
            other = self._add(self._add(self._add(initiator, "Id"), "OrgId"), "Othr")
            self._add(other, "Id", batch.debtor_enterprise_number)
            self._add(other, "Issr", "KBO-BCE")
        self._group(self._add(body, "PmtInf"), batch)
        return root

    def _group(self, group: etree._Element, batch: PaymentBatch) -> None:
        self._add(group, "PmtInfId", rules.payment_information_id(batch))
        self._add(group, "PmtMtd", "TRF")
        self._add(group, "BtchBookg", "true" if batch.batch_booking else "false")
        self._totals(group, batch)
        self._add(self._add(self._add(group, "PmtTpInf"), "SvcLvl"), "Cd", "SEPA")
        day = self._add(group, "ReqdExctnDt")
        if self._version == "09":
            day = self._add(day, "Dt")
        day.text = batch.execution_date.isoformat()
        self._name(self._add(group, "Dbtr"), batch.debtor_name)
        self._iban(group, "DbtrAcct", batch.debtor_iban)
        agent = self._add(self._add(group, "DbtrAgt"), "FinInstnId")
        if batch.debtor_bic:
            self._add(agent, _BIC_NAME[self._version], batch.debtor_bic)
        else:
            self._add(self._add(agent, "Othr"), "Id", "NOTPROVIDED")
        self._add(group, "ChrgBr", "SLEV")
        for payment in batch.payments:
            self._payment(self._add(group, "CdtTrfTxInf"), payment)

    def _payment(self, part: etree._Element, payment: CreditTransfer) -> None:
        identifiers = self._add(part, "PmtId")
        if payment.instruction_id:
            self._add(identifiers, "InstrId", payment.instruction_id)
        self._add(identifiers, "EndToEndId", payment.end_to_end_id)
        self._add(self._add(part, "Amt"), "InstdAmt", plain(payment.amount_cents)).set("Ccy", "EUR")
        if payment.bic:
            agent = self._add(self._add(part, "CdtrAgt"), "FinInstnId")
            self._add(agent, _BIC_NAME[self._version], payment.bic)
        creditor = self._add(part, "Cdtr")
        self._name(creditor, payment.name)
        if payment.address:
            self._address(self._add(creditor, "PstlAdr"), payment.address)
        self._iban(part, "CdtrAcct", payment.iban)
        self._remittance(part, payment)

    def _remittance(self, part: etree._Element, payment: CreditTransfer) -> None:
        if payment.reference is None:
            words = to_sepa(payment.remittance)
            if words:
                self._add(self._add(part, "RmtInf"), "Ustrd", words)
            return
        digits = ogm(payment.reference)
        block = self._add(self._add(self._add(part, "RmtInf"), "Strd"), "CdtrRefInf")
        kind = self._add(block, "Tp")
        self._add(self._add(kind, "CdOrPrtry"), "Cd", "SCOR")
        self._add(kind, "Issr", "BBA" if digits else "ISO")
        self._add(block, "Ref", digits or rf(payment.reference) or "")

    def _address(self, node: etree._Element, address: Address) -> None:
        for name, content, length in (
            ("StrtNm", address.street, 70),
            ("BldgNb", address.building, 16),
            ("PstCd", address.postcode, 16),
            ("TwnNm", address.town, 35),
            ("Ctry", address.country, 2),
        ):
            words = to_sepa(content)[:length].strip()
            if words:
                self._add(node, name, words)

    def _totals(self, node: etree._Element, batch: PaymentBatch) -> None:
        self._add(node, "NbOfTxs", str(len(batch.payments)))
        self._add(node, "CtrlSum", plain(batch.total_cents))

    def _name(self, node: etree._Element, name: str) -> None:
        self._add(node, "Nm", to_sepa(name)[: rules.NAME_LENGTH].strip())

    def _iban(self, node: etree._Element, name: str, iban: str) -> None:
        self._add(self._add(self._add(node, name), "Id"), "IBAN", iban)

    def _add(self, parent: etree._Element, name: str, content: str | None = None) -> etree._Element:
        node = etree.SubElement(parent, f"{{{self._namespace}}}{name}")
        node.text = content
        return node


def read(content: bytes) -> PaymentBatch:
    """The batch in a pain.001 file with one payment group, any version; the file's own totals as approved ones.

    For tests and for tying a sent file to the ledger. Raises `Refusal` when it cannot be read or does not add up.
    """
    try:
        body = find(parse(content), "CstmrCdtTrfInitn")
    except Unparsed as refused:
        raise Refusal(messages.UNREADABLE, expected="pain.001", detail=refused.finding.text) from refused
    group, header = find(body, "PmtInf"), find(body, "GrpHdr")
    if body is None or group is None or header is None or len(children(body, "PmtInf")) != 1:
        raise Refusal(messages.UNREADABLE, expected="pain.001", detail="er staat niet precies een betaalgroep in")
    try:
        batch = _batch(header, group)
    except ValueError as fault:
        raise Refusal(messages.UNREADABLE, expected="pain.001", detail=str(fault)) from fault
    rules.check(batch)
    return batch


def _batch(header: etree._Element, group: etree._Element) -> PaymentBatch:
    sums = {text(node, "CtrlSum") for node in (header, group)} - {""}
    counts = {text(node, "NbOfTxs") for node in (header, group)} - {""}
    if len(sums) > 1 or len(counts) > 1:
        raise ValueError("de totalen van bericht en groep verschillen")
    return PaymentBatch(
        message_id=text(header, "MsgId"),
        created=datetime.fromisoformat(text(header, "CreDtTm")),
        execution_date=date.fromisoformat(text(group, "ReqdExctnDt/Dt") or text(group, "ReqdExctnDt")),
        debtor_name=text(group, "Dbtr/Nm"),
        debtor_iban=text(group, "DbtrAcct/Id/IBAN"),
        payments=tuple(_transfer(part) for part in children(group, "CdtTrfTxInf")),
        debtor_bic=text(group, "DbtrAgt/FinInstnId/BICFI", "DbtrAgt/FinInstnId/BIC") or None,
        debtor_enterprise_number=text(header, "InitgPty/Id/OrgId/Othr/Id") or None,
        payment_information_id=text(group, "PmtInfId") or None,
        batch_booking=text(group, "BtchBookg") != "false",
        approved_cents=parse_cents(sums.pop()) if sums else None,
        approved_count=int(counts.pop()) if counts else None,
    )


def _transfer(part: etree._Element) -> CreditTransfer:
    address = find(part, "Cdtr/PstlAdr")
    names = ("TwnNm", "Ctry", "StrtNm", "BldgNb", "PstCd")
    return CreditTransfer(
        end_to_end_id=text(part, "PmtId/EndToEndId"),
        amount_cents=parse_cents(text(part, "Amt/InstdAmt")),
        name=text(part, "Cdtr/Nm"),
        iban=text(part, "CdtrAcct/Id/IBAN"),
        bic=text(part, "CdtrAgt/FinInstnId/BICFI", "CdtrAgt/FinInstnId/BIC") or None,
        reference=text(part, "RmtInf/Strd/CdtrRefInf/Ref") or None,
        remittance=text(part, "RmtInf/Ustrd"),
        address=Address(*(text(address, name) for name in names)) if address is not None else None,
        instruction_id=text(part, "PmtId/InstrId") or None,
    )
