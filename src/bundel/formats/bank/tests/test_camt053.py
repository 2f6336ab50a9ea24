"""camt: own samples, one fault per test, versions, and the laws of reading and writing."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from bundel.formats.bank import Statement, camt053, coda, read
from bundel.formats.bank.coda_writer import as_coda
from bundel.formats.bank.tests import make
from bundel.formats.bank.tests.make import codes

SAMPLES = Path(__file__).parent / "samples"
FIRST = (SAMPLES / "statement-2026-11-03.camt.053.001.08.xml").read_bytes()
SECOND = (SAMPLES / "statement-2026-11-04.camt.053.001.08.xml").read_bytes()
SCHEMA = etree.XMLSchema(etree.parse(str(Path(camt053.__file__).parent / "xsd" / "camt.053.001.08.xsd")))


def without(pattern: str, content: bytes = FIRST, replacement: str = "", count: int = 0) -> bytes:
    """The file with what matches taken out; the pattern must be there, else the test would prove nothing."""
    changed, times = re.subn(pattern, replacement, content.decode(), count=count)
    assert times
    return changed.encode()


def test_reads_balances_holder_and_movements_of_own_sample() -> None:
    result = camt053.read(FIRST)
    assert (result.format, result.findings, result.bookable) == ("camt.053", (), True)
    (statement,) = result.statements
    assert (statement.account, statement.currency, statement.sequence) == ("BE10091012345604", "EUR", 211)
    assert (statement.opening_cents, statement.closing_cents) == (25_000_000, 23_939_437)
    assert (statement.holder, statement.bic) == ("Agentschap Voorbeeld Water", "GKCCBEBB")
    assert [m.amount_cents for m in statement.movements] == [-1_500_313, 121_000, 20_000, 8_000, -1_250, 292_000]


@pytest.mark.parametrize("day", ["2026-11-03", "2026-11-04"])
def test_coda_and_camt_of_one_day_give_the_same_movements(day: str) -> None:
    """Apart from what only one of them carries: capitals, the bank's own references and codes, the batch's name."""

    def comparable(statement: Statement) -> list:
        folded = as_coda(statement)
        return [
            [
                replace(
                    m,
                    bank_reference=None,
                    transaction_code=None,
                    details=(),
                    remittance=m.remittance if not m.details else "",
                )
                for m in (top, *top.details)
            ]
            for top in folded.movements
        ]

    one = coda.read((SAMPLES / f"statement-{day}.cod").read_bytes()).statements[0]
    two = camt053.read((SAMPLES / f"statement-{day}.camt.053.001.08.xml").read_bytes()).statements[0]
    assert comparable(one) == comparable(two)
    assert replace(as_coda(one), movements=()) == replace(as_coda(two), movements=())


def test_reads_the_reason_of_a_returned_payment() -> None:
    movement = camt053.read(SECOND).statements[0].movements[0]
    assert (movement.return_reason, movement.amount_cents) == ("AC04", 505_000)


def test_return_that_keeps_the_original_roles_names_the_other_side() -> None:
    own = "<Dbtr><Pty><Nm>Agentschap</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>BE10091012345604</IBAN></Id></DbtrAcct>"
    other = "<Cdtr><Pty><Nm>Drukkerij</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>BE57001200000235</IBAN></Id></CdtrAcct>"
    content = without(r"<RltdPties>.*?</RltdPties>", SECOND, f"<RltdPties>{own}{other}</RltdPties>", count=1)
    movement = camt053.read(content).statements[0].movements[0]
    assert (movement.counterparty_name, movement.counterparty_account) == ("Drukkerij", "BE57001200000235")


def test_balance_that_does_not_add_up_refuses_the_statement() -> None:
    result = camt053.read(FIRST.replace(b"239394.37", b"239394.31"))
    assert (result.statements, codes(result.findings)) == ((), ["balance"])
    assert len(result.rejected) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (without(r"<Bal><Tp><CdOrPrtry><Cd>OPBD.*?</Bal>"), "balance-missing"),
        (without(r"<Bal><Tp><CdOrPrtry><Cd>CLBD.*?</Bal>"), "balance-missing"),
        (FIRST.replace(b'Ccy="EUR">239394', b'Ccy="SEK">239394'), "balance-currency"),
        (FIRST.replace(b'Ccy="EUR">1210.00', b'Ccy="SEK">1210.00'), "entry-currency"),
        (FIRST.replace(b">1210.00<", b">12e2<"), "field-value"),
        (FIRST.replace(b">1210.00<", b">1210.005<"), "field-value"),
        (FIRST.replace(b">1210.00<", b"><"), "field-missing"),
        (FIRST.replace(b"<BookgDt><Dt>2026-11-03", b"<BookgDt><Dt>2026-13-03"), "field-value"),
        (without(r"<Acct><Id><IBAN>.*?</IBAN></Id>", replacement="<Acct><Id></Id>"), "field-missing"),
        (without(r"<CdtDbtInd>CRDT</CdtDbtInd><Sts>", replacement="<Sts>", count=1), "field-missing"),
        (without(r"<Stmt>.*</Stmt>"), "no-statement"),
        (FIRST[:-200], "xml-not-well-formed"),
        (FIRST.replace(b"<Document", b'<!DOCTYPE x [<!ENTITY a "b">]><Document', 1), "doctype"),
    ],
)
def test_refuses_a_statement_with_a_fault(content: bytes, code: str) -> None:
    assert content != FIRST
    result = camt053.read(content)
    assert code in codes(result.findings)
    assert result.statements == ()


def test_schema_fault_is_a_warning_and_the_statement_is_still_read() -> None:
    result = camt053.read(without(r"<NtryRef>6</NtryRef>", replacement="<Onbekend>6</Onbekend>"))
    assert codes(result.findings, "warning") == ["xml-schema"]
    assert result.statements == camt053.read(FIRST).statements


def test_pending_entries_do_not_count() -> None:
    entry = re.search(rb"<Ntry><NtryRef>2.*?</Ntry>", FIRST)
    assert entry
    content = FIRST.replace(entry.group(), entry.group() + entry.group().replace(b"BOOK", b"PDNG"))
    result = camt053.read(content)
    assert result.statements == camt053.read(FIRST).statements
    assert codes(result.findings, "info") == ["pending"]


def test_older_version_without_party_and_status_wrappers_gives_the_same_statement() -> None:
    older = FIRST.decode().replace("camt.053.001.08", "camt.053.001.02").replace("BICFI", "BIC")
    older = re.sub(r"</?Pty>", "", older).replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>")
    result = camt053.read(older.encode())
    assert codes(result.findings) == []
    assert result.statements == camt053.read(FIRST).statements


@pytest.mark.parametrize(
    ("body", "part", "name"),
    [("BkToCstmrAcctRpt", "Rpt", "camt.052"), ("BkToCstmrDbtCdtNtfctn", "Ntfctn", "camt.054")],
)
def test_reports_and_notifications_are_read_but_not_to_book(body: str, part: str, name: str) -> None:
    content = without(r"<Bal>.*?</Bal>").decode().replace("BkToCstmrStmt", body)
    content = content.replace("<Stmt>", f"<{part}>").replace("</Stmt>", f"</{part}>").replace("camt.053", name)
    result = read(content.encode())
    assert (result.format, result.bookable) == (name, False)
    assert codes(result.findings, "info") == ["not-to-book"]
    assert len(result.statements[0].movements) == 6
    assert not result.statements[0].balances_known


def test_utf16_is_read_like_utf8() -> None:
    content = FIRST.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    assert read(content).statements == camt053.read(FIRST).statements


def test_letters_beyond_latin_stay_as_they_are() -> None:
    content = FIRST.replace(b"Gemeente Proefdorp", "Жълта Łódź Œuvre".encode())
    assert camt053.read(content).statements[0].movements[1].counterparty_name == "Жълта Łódź Œuvre"


def test_same_statement_twice_in_one_file_is_refused() -> None:
    part = re.search(rb"<Stmt>.*</Stmt>", FIRST)
    assert part
    result = camt053.read(FIRST.replace(part.group(), part.group() * 2))
    assert codes(result.findings) == ["statement-twice"]
    assert len(result.statements) == 1


@given(make.statements())
def test_reading_what_was_written_gives_the_same_statement(statement: Statement) -> None:
    content = camt053.write(statement)
    assert SCHEMA.validate(etree.fromstring(content)), SCHEMA.error_log
    result = camt053.read(content)
    assert codes(result.findings, "warning") == codes(result.findings) == []
    assert result.statements == (statement,)


@given(make.statements())
def test_coda_and_camt_of_any_statement_say_the_same(statement: Statement) -> None:
    assert coda.read(coda.write([statement])).statements == camt053.read(camt053.write(statement)).statements
