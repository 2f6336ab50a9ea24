"""Any bytes at all: a verdict, never an exception."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.formats.bank import coda, read
from bundel.formats.bank.cli import read_files
from bundel.formats.bank.safe_xml import LIMIT_BYTES
from bundel.formats.bank.tests.make import codes

SAMPLES = Path(__file__).parent / "samples"
CODA = (SAMPLES / "statement-2026-11-03.cod").read_bytes()
CAMT = (SAMPLES / "statement-2026-11-03.camt.053.001.08.xml").read_bytes()


def _zip() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("afschrift.cod", CODA)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b" \r\n\x1a", "empty-file"),
        (_zip(), "unknown-format"),
        (b"%PDF-1.7", "unknown-format"),
        (b"<Invoice/>", "unknown-format"),
        (CODA.decode("latin-1").encode("utf-16"), "unknown-format"),
        (b"<!-- camt.053.001.08 --><x/>", "unknown-format"),
        (b"<!-- camt.053.001.08 -->", "xml-not-well-formed"),
        (b"0" * (LIMIT_BYTES + 1), "file-too-large"),
    ],
)
def test_says_what_is_wrong_with_what_is_no_statement(content: bytes, code: str) -> None:
    result = read(content, "bestand")
    assert codes(result.findings) == [code]
    assert result.statements == ()


@given(st.binary(max_size=400))
def test_any_bytes_give_a_verdict(content: bytes) -> None:
    assert read(content).findings


@given(st.binary(max_size=300))
def test_any_bytes_after_a_coda_header_give_a_verdict(content: bytes) -> None:
    assert read(CODA[:130] + content).has_errors
    coda.read(CODA[:260] + content, tolerant=True)


@given(st.integers(0, len(CODA)), st.binary(min_size=1, max_size=6))
def test_any_damage_to_coda_gives_a_verdict(position: int, damage: bytes) -> None:
    content = CODA[:position] + damage + CODA[position + len(damage) :]
    for statement in (*read(content).statements, *coda.read(content, tolerant=True).statements):
        moved = sum(movement.amount_cents for movement in statement.movements)
        assert statement.opening_cents + moved == statement.closing_cents


@given(st.integers(0, len(CAMT)), st.binary(min_size=1, max_size=6))
def test_any_damage_to_camt_gives_a_verdict(position: int, damage: bytes) -> None:
    content = CAMT[:position] + damage + CAMT[position + len(damage) :]
    for statement in read(content).statements:
        moved = sum(movement.amount_cents for movement in statement.movements)
        assert not statement.balances_known or statement.opening_cents + moved == statement.closing_cents


@given(st.integers(0, len(CODA) - 3))
def test_a_truncated_coda_never_gives_a_statement(length: int) -> None:
    assert read(CODA[:length]).statements == ()


@given(st.integers(0, len(CAMT) - 2))
def test_a_truncated_camt_never_gives_a_statement(length: int) -> None:
    result = read(CAMT[:length])
    assert result.statements == ()
    assert result.has_errors


def test_command_line_prints_one_object_per_file_in_the_promised_shape(tmp_path: Path) -> None:
    out = io.StringIO()
    missing = tmp_path / "weg.cod"
    files = [SAMPLES / "statement-2026-11-03.cod", SAMPLES / "bad" / "closing-balance-wrong.cod", missing]
    assert read_files(files, True, out) == 1
    first, *others = [json.loads(line) for line in out.getvalue().splitlines()]
    assert list(first) == ["file", "format", "statements", "findings"]
    statement = first["statements"][0]
    assert list(statement) == ["account", "currency", "sequence", "date", "opening_cents", "closing_cents", "movements"]
    movement = statement["movements"][0]
    assert list(movement) == [
        "date",
        "value_date",
        "amount_cents",
        "counterparty_name",
        "counterparty_account",
        "structured_reference",
        "remittance",
        "end_to_end_id",
        "bank_reference",
        "return_reason",
        "details",
    ]
    assert (movement["date"], movement["amount_cents"], len(movement["details"])) == ("2026-11-03", -1_500_313, 6)
    assert list(movement["details"][0]) == list(movement)
    assert statement["movements"][1]["structured_reference"] == "202600000192"
    assert statement["movements"][1]["end_to_end_id"] is None
    assert [set(other["findings"][0]) for other in others] == [{"severity", "code", "place", "text"}] * 2
    assert [(other["format"], other["statements"]) for other in others] == [("coda", []), ("unknown", [])]


def test_command_line_shows_belgian_amounts_and_what_to_do() -> None:
    out = io.StringIO()
    good, bad = SAMPLES / "statement-2026-11-03.cod", SAMPLES / "bad" / "closing-balance-wrong.cod"
    assert read_files([good], False, out) == 0
    assert "-15.003,13" in out.getvalue()
    assert "+++202/6000/00192+++" in out.getvalue()
    out = io.StringIO()
    assert read_files([bad], False, out) == 1
    assert "FOUT: regel 35: Saldo klopt niet" in out.getvalue()
    assert "Vraag de bank een nieuw afschrift" in out.getvalue()
