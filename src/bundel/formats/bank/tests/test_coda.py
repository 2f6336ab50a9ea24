"""CODA: own samples, every check with a fault that trips it, and the laws of reading and writing."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.formats.bank import coda, read
from bundel.formats.bank.coda_writer import as_coda
from bundel.formats.bank.tests import make
from bundel.formats.bank.tests.make import codes

SAMPLES = Path(__file__).parent / "samples"
FIRST = (SAMPLES / "statement-2026-11-03.cod").read_bytes()


def lines(content: bytes = FIRST) -> list[str]:
    return content.decode("latin-1").split("\r\n")[:-1]


def joined(parts: list[str]) -> bytes:
    return "".join(f"{part}\r\n" for part in parts).encode("latin-1")


def changed(number: int, start: int, text: str, content: bytes = FIRST) -> bytes:
    """The file with `text` put at position `start` (from 1) of line `number` (from 1)."""
    parts = lines(content)
    line = parts[number - 1]
    parts[number - 1] = line[: start - 1] + text + line[start - 1 + len(text) :]
    return joined(parts)


def test_reads_balances_holder_and_movements_of_own_sample() -> None:
    result = coda.read(FIRST)
    assert result.findings == ()
    (statement,) = result.statements
    assert (statement.account, statement.currency, statement.sequence) == ("BE10091012345604", "EUR", 211)
    assert (statement.opening_cents, statement.closing_cents) == (25_000_000, 23_939_437)
    assert (statement.holder, statement.bic) == ("AGENTSCHAP VOORBEELD WATER", "GKCCBEBB")
    assert statement.date.isoformat() == "2026-11-03"
    assert statement.opening_date.isoformat() == "2026-11-02"
    assert [m.amount_cents for m in statement.movements] == [-1_500_313, 121_000, 20_000, 8_000, -1_250, 292_000]


def test_reads_details_of_a_globalised_payment_beside_its_total() -> None:
    total = coda.read(FIRST).statements[0].movements[0]
    assert total.remittance == "PR26-0007"
    assert sum(detail.amount_cents for detail in total.details) == total.amount_cents
    first = total.details[0]
    assert first.end_to_end_id == "PR26-0007-26-000101"
    assert first.structured_reference == "002600010127"
    assert first.counterparty_account == "BE35734100000137"
    assert first.counterparty_bic == "KREDBEBB"
    assert total.details[5].remittance == "FACT 26-000116"


def test_details_of_type_9_explain_the_batch_of_type_7_before_them() -> None:
    result = coda.read(changed(7, 54, "9", changed(4, 54, "7")))
    (statement,) = result.statements
    batch = statement.movements[0].details[0]
    assert [detail.amount_cents for detail in batch.details] == [-103_340]
    assert len(statement.movements[0].details) == 5
    assert codes(result.findings, "warning") == ["details-sum", "details-sum"]


def test_reads_the_reason_of_a_returned_payment() -> None:
    movement = coda.read((SAMPLES / "statement-2026-11-04.cod").read_bytes()).statements[0].movements[0]
    assert movement.return_reason == "AC04"
    assert movement.amount_cents == 505_000


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("closing-balance-wrong", "balance"),
        ("line-too-short", "coda-line-length"),
        ("movement-missing", "balance"),
        ("record-count-wrong", "coda-record-count"),
        ("trailer-missing", "coda-trailer-missing"),
    ],
)
def test_refuses_each_broken_sample_with_its_own_finding(name: str, code: str) -> None:
    result = coda.read((SAMPLES / "bad" / f"{name}.cod").read_bytes())
    assert result.statements == ()
    assert code in codes(result.findings)
    assert all(finding.place.startswith("regel ") and finding.next_step for finding in result.findings)


def test_line_too_short_is_blamed_on_that_line_only() -> None:
    findings = coda.read((SAMPLES / "bad" / "line-too-short.cod").read_bytes()).findings
    assert [(finding.code, finding.place) for finding in findings] == [("bank.coda-line-length", "regel 4")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (changed(3, 33, "00000001500313X"), "coda-amount"),
        (changed(3, 47, "5"), "coda-amount"),
        (changed(3, 32, "7"), "coda-sign"),
        (changed(3, 116, "320126"), "coda-date"),
        (changed(3, 48, "A01126"), "coda-date"),
        (changed(5, 3, "0009"), "coda-other-movement"),
        (changed(35, 5, "BE29091090000164"), "account-differs"),
        (changed(36, 23, "000000000000010"), "coda-debit-total"),
        (changed(36, 38, "000000000000010"), "coda-credit-total"),
        (changed(36, 17, "00003X"), "coda-amount"),
        (changed(3, 1, "7"), "coda-unknown-record"),
        (joined([part for i, part in enumerate(lines(), 1) if i != 2]), "coda-record-order"),
        (joined([part for i, part in enumerate(lines(), 1) if i != 35]), "coda-record-order"),
        (joined([*lines()[:3], lines()[2], *lines()[3:]]), "balance"),
        (joined([*lines()[:2], lines()[3], *lines()[3:]]), "coda-detail-without-total"),
        (joined(lines()[:1]), "balance-missing"),
        (joined([lines()[0], lines()[0]]), "balance-missing"),
        (joined([*lines(), "5" * 128]), "coda-unknown-record"),
        (joined([*lines(), lines()[2]]), "coda-record-order"),
    ],
)
def test_strict_reading_refuses_a_statement_with_a_fault(content: bytes, code: str) -> None:
    result = coda.read(content)
    assert code in codes(result.findings)
    assert result.statements == ()


def test_a_fault_in_one_statement_leaves_the_other_whole() -> None:
    second = make.statement(make.movement(), opening=112_100, sequence=2, day=make.DAY + timedelta(days=1))
    other = replace(second, account="BE29091090000164")
    content = coda.write([make.statement(make.movement()), other])
    broken = changed(3, 47, "5", content)
    result = coda.read(broken)
    assert [statement.account for statement in result.statements] == ["BE29091090000164"]
    assert codes(result.findings) == ["coda-amount"]


def test_tolerant_reading_pads_short_lines_and_warns_about_counts() -> None:
    short = joined([part[:-1] if part[0] in "128" else part for part in lines()])
    assert coda.read(short).statements == ()
    result = coda.read(short, tolerant=True)
    assert result.statements == coda.read(FIRST).statements
    assert set(codes(result.findings, "warning")) == {"coda-line-length"}
    for name in ("record-count-wrong", "trailer-missing"):
        tolerant = coda.read((SAMPLES / "bad" / f"{name}.cod").read_bytes(), tolerant=True)
        assert len(tolerant.statements) == 1
        assert codes(tolerant.findings) == []


@pytest.mark.parametrize("name", ["closing-balance-wrong", "movement-missing"])
def test_tolerant_reading_still_refuses_a_balance_that_does_not_add_up(name: str) -> None:
    result = coda.read((SAMPLES / "bad" / f"{name}.cod").read_bytes(), tolerant=True)
    assert result.statements == ()
    assert codes(result.findings) == ["balance"]
    assert len(result.rejected) == 1


def test_statements_of_one_file_must_follow_each_other() -> None:
    first = make.statement(make.movement(), sequence=7)
    day = make.DAY + timedelta(days=1)
    follows = make.statement(make.movement(-500), opening=112_100, sequence=8, day=day)
    assert coda.read(coda.write([first, follows])).findings == ()
    broken = coda.read(coda.write([first, replace(follows, opening_cents=0, closing_cents=-500)]))
    assert codes(broken.findings) == ["chain-broken"]
    assert len(broken.statements) == 1
    gap = coda.read(coda.write([first, replace(follows, sequence=9)]))
    assert codes(gap.findings, "warning") == ["sequence-gap"]
    assert len(gap.statements) == 2
    newest_first = coda.read(coda.write([follows, first]))
    assert [statement.sequence for statement in newest_first.statements] == [7, 8]
    assert codes(newest_first.findings) == []
    twice = coda.read(coda.write([first, first]))
    assert codes(twice.findings) == ["statement-twice"]
    assert len(twice.statements) == 1


def test_first_number_of_a_new_year_is_no_gap() -> None:
    old = make.statement(make.movement(), sequence=250, day=make.DAY.replace(month=12, day=30))
    new = make.statement(opening=112_100, sequence=1, day=make.DAY.replace(year=2027, month=1, day=4))
    assert coda.read(coda.write([old, new])).findings == ()


def test_statement_without_movements_may_lack_its_new_balance() -> None:
    empty = lines(coda.write([make.statement()]))
    content = changed(3, 17, "000001", joined([empty[0], empty[1], empty[3]]))
    result = coda.read(content)
    assert codes(result.findings, "info") == ["no-movements"]
    assert result.statements[0].closing_cents == 100_000


def test_masked_account_is_a_warning_and_its_balance_still_counts() -> None:
    content = changed(2, 6, "BEXXXXXXXXXXXXXX")
    result = coda.read(content)
    assert codes(result.findings, "warning") == ["account-masked"]
    assert len(result.statements) == 1


def test_structured_communication_with_wrong_check_digits_is_kept_with_a_warning() -> None:
    result = coda.read(changed(22, 62, "1101202600000193"))
    assert result.statements[0].movements[1].structured_reference == "202600000193"
    assert codes(result.findings, "warning") == ["reference-check-digits"]


def test_printed_reference_in_free_text_is_recognised_and_the_text_kept() -> None:
    text = "FACTUUR +++202/6000/00192+++"
    movement = make.movement(structured_reference=None, remittance=text)
    found = coda.read(coda.write([make.statement(movement)])).statements[0].movements[0]
    assert (found.structured_reference, found.remittance) == ("202600000192", text)
    wrong = make.movement(structured_reference=None, remittance="FACTUUR +++202/6000/00193+++")
    assert coda.read(coda.write([make.statement(wrong)])).statements[0].movements[0].structured_reference is None


def test_letters_of_windows_and_blank_lines_are_read() -> None:
    name = "CAFÉ ’T HOEKJE"
    old = b"KANTOORWERELD TESTBEDRIJF BV".ljust(35)
    content = FIRST.replace(old, name.ljust(35).encode("cp1252")) + b"\r\n\x1a"
    assert coda.read(content).statements[0].movements[0].details[0].counterparty_name == name


def test_name_beyond_35_signs_comes_from_the_information_record() -> None:
    name = "INTERGEMEENTELIJKE VERENIGING VOOR PROEFWATER EN RIOLERING"
    written = coda.write([make.statement(make.movement(counterparty_name=name))])
    assert coda.read(written).statements[0].movements[0].counterparty_name == name


def test_movement_numbers_start_again_after_9999() -> None:
    statement = make.statement(*[make.movement(1) for _ in range(10_001)])
    result = coda.read(coda.write([statement]))
    assert result.findings == ()
    assert len(result.statements[0].movements) == 10_001


@given(st.lists(make.statements(), min_size=1, max_size=1))
def test_reading_what_was_written_gives_the_same_statement(given_statements: list) -> None:
    content = coda.write(given_statements)
    assert all(len(line) == 128 for line in lines(content))
    result = coda.read(content)
    assert codes(result.findings) == []
    assert list(result.statements) == [as_coda(statement) for statement in given_statements]
    # Nothing in these statements exceeds CODA, so the folding may touch only names.
    assert list(result.statements) == given_statements


@given(make.statements(), st.data())
def test_no_single_changed_amount_goes_unnoticed(statement: object, data: st.DataObject) -> None:
    content = coda.write([statement])
    rows = [i for i, line in enumerate(lines(content), 1) if line[:2] == "21" and line[6:10] == "0000"]
    if not rows:
        return
    row = data.draw(st.sampled_from(rows))
    position = data.draw(st.integers(33, 46))
    old = lines(content)[row - 1][position - 1]
    new = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != old]))
    assert coda.read(changed(row, position, new, content)).statements == ()


def test_file_is_recognised_by_content_not_by_name() -> None:
    assert read(FIRST, "afschrift.xml").format == "coda"
