"""Read and write pain.002, what the bank says about a payment file: accepted, partly, or refused and why."""

from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from bundel.formats.bank.safe_xml import Unparsed, children, find, parse, text
from bundel.formats.payments import messages, schema
from bundel.kit.findings import Refusal

_NAME = "pain.002.001.03"
_NAMESPACE = f"{schema.PREFIX}{_NAME}"


@dataclass(frozen=True, slots=True)
class TransactionStatus:
    """What became of one payment: ISO status (RJCT, ACSC, ACCP, PDNG …) and reason code (AC04, AM04 …)."""

    end_to_end_id: str
    status: str
    reason: str | None = None
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class StatusReport:
    """One pain.002. A bank may leave out the group status and give that of the payment group only, or the reverse.

    `transactions` holds what the bank names one by one: often only the refused ones.
    """

    message_id: str
    original_message_id: str
    group_status: str | None
    group_reason: str | None
    payment_information_id: str | None
    payment_information_status: str | None
    transactions: tuple[TransactionStatus, ...]

    @property
    def refused_whole(self) -> bool:
        """Whether nothing of the file will be paid."""
        return "RJCT" in (self.group_status, self.payment_information_status)


def read(content: bytes) -> StatusReport:
    """The report in a pain.002 of any version. Raises `Refusal` when it is not one."""
    try:
        body = find(parse(content), "CstmrPmtStsRpt")
    except Unparsed as refused:
        raise Refusal(messages.UNREADABLE, expected="pain.002", detail=refused.finding.text) from refused
    original = text(body, "OrgnlGrpInfAndSts/OrgnlMsgId")
    if body is None or not original:
        raise Refusal(messages.UNREADABLE, expected="pain.002", detail="het kenmerk van de opdracht ontbreekt")
    group = find(body, "OrgnlPmtInfAndSts")
    payments = [part for node in children(body, "OrgnlPmtInfAndSts") for part in children(node, "TxInfAndSts")]
    # Some versions put transactions directly under the report.
    payments += children(body, "TxInfAndSts")
    return StatusReport(
        message_id=text(body, "GrpHdr/MsgId"),
        original_message_id=original,
        group_status=text(body, "OrgnlGrpInfAndSts/GrpSts") or None,
        group_reason=_reason(find(body, "OrgnlGrpInfAndSts")),
        payment_information_id=text(group, "OrgnlPmtInfId") or None,
        payment_information_status=text(group, "PmtInfSts") or None,
        transactions=tuple(_transaction(part) for part in payments),
    )


def _reason(node: etree._Element | None) -> str | None:
    return text(node, "StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry") or None


def _transaction(part: etree._Element) -> TransactionStatus:
    return TransactionStatus(
        end_to_end_id=text(part, "OrgnlEndToEndId"),
        status=text(part, "TxSts"),
        reason=_reason(part),
        explanation=text(part, "StsRsnInf/AddtlInf"),
    )


def write(report: StatusReport, created: datetime) -> bytes:
    """The report as an XSD-valid pain.002.001.03: how the demo lets its bank answer. Raises `Refusal` when invalid."""
    root = etree.Element(f"{{{_NAMESPACE}}}Document", nsmap={None: _NAMESPACE})  # type: ignore[dict-item]
    body = _add(root, "CstmrPmtStsRpt")
    header = _add(body, "GrpHdr")
    _add(header, "MsgId", report.message_id)
    _add(header, "CreDtTm", created.replace(microsecond=0).isoformat())
    original = _add(body, "OrgnlGrpInfAndSts")
    _add(original, "OrgnlMsgId", report.original_message_id)
    _add(original, "OrgnlMsgNmId", "pain.001.001.09")
    if report.group_status:
        _add(original, "GrpSts", report.group_status)
    _add_reason(original, report.group_reason, "")
    if report.payment_information_id:
        group = _add(body, "OrgnlPmtInfAndSts")
        _add(group, "OrgnlPmtInfId", report.payment_information_id)
        if report.payment_information_status:
            _add(group, "PmtInfSts", report.payment_information_status)
        for transaction in report.transactions:
            part = _add(group, "TxInfAndSts")
            _add(part, "OrgnlEndToEndId", transaction.end_to_end_id)
            _add(part, "TxSts", transaction.status)
            _add_reason(part, transaction.reason, transaction.explanation)
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    fault = schema.first_fault(parse(content), _NAME)
    if fault:
        raise Refusal(messages.SCHEMA, schema=_NAME, detail=fault)
    return content


def _add(parent: etree._Element, name: str, content: str | None = None) -> etree._Element:
    node = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}")
    node.text = content
    return node


def _add_reason(parent: etree._Element, reason: str | None, explanation: str) -> None:
    if reason or explanation:
        node = _add(parent, "StsRsnInf")
        if reason:
            _add(_add(node, "Rsn"), "Cd", reason)
        if explanation:
            _add(node, "AddtlInf", explanation[:105])
