"""pain.002: what the bank answers, in the versions that banks send."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.formats.payments import status
from bundel.formats.payments.status import StatusReport, TransactionStatus
from bundel.kit.findings import Refusal

MOMENT = datetime(2026, 11, 3, 10, 0)
PARTLY = StatusReport(
    message_id="STAT-1",
    original_message_id="PR26-0007",
    group_status="PART",
    group_reason=None,
    payment_information_id="PR26-0007-1",
    payment_information_status="PART",
    transactions=(
        TransactionStatus("PR26-0007-26-000101", "ACSC"),
        TransactionStatus("PR26-0007-26-000110", "RJCT", "AC04", "Rekening afgesloten"),
    ),
)
NEWER = b"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-11-03T10:00:00Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>PR26-0007</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>RJCT</GrpSts>
<StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>
</CstmrPmtStsRpt></Document>"""


def test_reads_back_a_partly_accepted_file() -> None:
    report = status.read(status.write(PARTLY, MOMENT))
    assert report == PARTLY
    assert not report.refused_whole


def test_reads_a_newer_version_that_refuses_the_whole_file() -> None:
    report = status.read(NEWER)
    assert (report.original_message_id, report.group_status, report.group_reason) == ("PR26-0007", "RJCT", "FF01")
    assert report.refused_whole
    assert report.transactions == ()


@pytest.mark.parametrize(
    "content", [b"", b"<x/>", NEWER[:-40], NEWER.replace(b"<OrgnlMsgId>PR26-0007</OrgnlMsgId>", b""), b"PK\x03\x04"]
)
def test_refuses_what_is_no_status_report(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        status.read(content)
    assert refused.value.code == "payment-file.unreadable"


def test_refuses_to_write_an_invalid_report() -> None:
    with pytest.raises(Refusal):
        status.write(StatusReport("", "PR26-0007", "PART", None, None, None, ()), MOMENT)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_and_never_crash(content: bytes) -> None:
    with pytest.raises(Refusal):
        status.read(content)
