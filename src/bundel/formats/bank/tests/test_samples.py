"""Expected tables, and files of banks and projects that nobody here wrote (read where they lie, never copied)."""

import csv
from pathlib import Path

import pytest

from bundel.formats.bank import ReadResult, coda, read
from bundel.formats.bank.tests.make import codes
from bundel.formats.payments.identifiers import show_ogm
from bundel.kit.money import plain

SAMPLES = Path(__file__).parent / "samples"
SHARED = Path(__file__).parents[6] / "shared" / "data" / "accounting" / "bank"
ABSENT = "../shared/data ontbreekt"

shared = pytest.mark.skipif(not SHARED.exists(), reason=ABSENT)


def _expected() -> list[dict[str, str]]:
    with (SAMPLES / "expected-reconciliation.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("ending", ["cod", "camt.053.001.08.xml"])
def test_every_movement_of_the_expected_table_is_read(ending: str) -> None:
    found = []
    for day in ("2026-11-03", "2026-11-04"):
        result = read((SAMPLES / f"statement-{day}.{ending}").read_bytes())
        assert result.findings == ()
        for movement in result.statements[0].movements:
            found.append((day, str(movement.sequence), movement))
            found += [(day, f"{movement.sequence}.{detail.sequence}", detail) for detail in movement.details]
    rows = _expected()
    assert len(found) == len(rows)
    for row, (day, number, movement) in zip(rows, found, strict=True):
        assert (day, number) == (row["statement"], row["movement"])
        assert plain(movement.amount_cents) == row["amount"]
        assert (movement.counterparty_account or "") == row["counterparty_iban"]
        reference = movement.structured_reference
        shown = show_ogm(reference) if reference else movement.remittance
        assert shown == row["reference"] or (movement.details and shown.startswith(row["reference"]))


def _read(path: str) -> ReadResult:
    return read((SHARED / path).read_bytes(), path)


@shared
def test_own_samples_are_those_of_the_shared_scenario() -> None:
    for path in SAMPLES.glob("statement*"):
        assert path.read_bytes() == (SHARED / "scenario-own" / path.name).read_bytes()


@shared
def test_reads_the_long_febelfin_file_with_its_globalisations() -> None:
    result = _read("coda/febelfin-coda/CODA.txt")
    assert codes(result.findings) == []
    (statement,) = result.statements
    assert len(statement.movements) == 59
    assert (statement.opening_cents, statement.closing_cents, statement.currency) == (0, 940_529_699, "EUR")
    assert "details-sum" not in codes(result.findings, "warning")
    assert [m.amount_cents for m in statement.movements[6].details] == [-400_000, -2_700_000, -9_700_000]
    assert statement.movements[39].counterparty_name == "HOLLANDSE INVESTERINGSMAATSCHAPPIJ AFDELING NOORD-BRABANT"
    assert statement.movements[39].counterparty_account == "NL34KRED0633083542"
    assert statement.movements[52].structured_reference == "269021157996"


@shared
def test_reads_the_empty_febelfin_file() -> None:
    result = _read("coda/febelfin-coda/CODA-empty.txt")
    assert codes(result.findings) == []
    assert result.statements[0].movements == ()


@shared
def test_reads_the_one_php_sample_that_adds_up() -> None:
    result = _read("coda/php-coda-parser/sample1.cod")
    assert codes(result.findings) == []
    assert [m.amount_cents for m in result.statements[0].movements] == [500, 2_500, 2_000, 3_000]
    first = result.statements[0].movements[0]
    assert (first.counterparty_name, first.counterparty_account) == ("KLANT1 MET NAAM1", "BE22313215646432")


@shared
@pytest.mark.parametrize("number", [2, 3, 4, 5, 6])
def test_refuses_the_anonymised_php_samples_for_their_amounts_not_for_their_masks(number: int) -> None:
    """Anonymising changed their amounts: they do not add up (3, 4, 5) or have a third decimal (2, 6)."""
    content = (SHARED / f"coda/php-coda-parser/sample{number}.cod").read_bytes()
    result = coda.read(content, tolerant=True)
    assert result.statements == ()
    assert codes(result.findings) == ["coda-amount" if number in (2, 6) else "balance"]


@shared
def test_reads_every_real_camt_file_and_all_balances_add_up() -> None:
    paths = sorted((SHARED / "camt" / "subite").glob("*.xml"))
    assert len(paths) == 30
    for path in paths:
        result = read(path.read_bytes())
        assert codes(result.findings) == [], path.name
        assert len(result.statements) == 2
        for statement in result.statements:
            moved = sum(movement.amount_cents for movement in statement.movements)
            assert statement.opening_cents + moved == statement.closing_cents


@shared
@pytest.mark.parametrize(
    ("name", "accepted", "error"),
    [
        ("camt053.v2.minimal.xml", 0, "balance"),
        ("camt053.v2.multi.statement.xml", 2, ""),
        ("camt053.v2.wrong.xml", 0, "no-statement"),
        ("camt053.v4.xml", 0, "balance"),
        ("camt053.v8.xml", 0, "balance"),
        ("camt054.v8.xml", 1, ""),
    ],
)
def test_gives_the_structural_samples_their_verdict(name: str, accepted: int, error: str) -> None:
    result = _read(f"camt/genkgo/{name}")
    assert len(result.statements) == accepted
    assert (error in codes(result.findings)) if error else codes(result.findings) == []


@shared
def test_reads_each_transaction_of_a_notification() -> None:
    total = _read("camt/genkgo/camt054.v8.xml").statements[0].movements[0]
    assert total.details[0].end_to_end_id == "UXC06170000006PI00001EE00001"
    assert len(total.details) == 3
