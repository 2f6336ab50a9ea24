"""`bundel bank read [--json] FILE…`: what a bank file says, and what is wrong with it."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from bundel.formats.bank import messages, read
from bundel.formats.bank.model import Movement, ReadResult, Statement
from bundel.formats.payments.identifiers import show_ogm
from bundel.kit.findings import Finding
from bundel.kit.money import show

_SEVERITY = {"error": "FOUT", "warning": "let op", "info": "ter info"}


def read_files(files: Iterable[str | Path], as_json: bool, out: TextIO) -> int:
    """Read each file strictly and print it; 0 when no file has an error, else 1.

    With `as_json` one object per file on its own line and nothing else.
    """
    failed = False
    for file in files:
        result = _read(Path(file))
        failed = failed or result.has_errors
        if as_json:
            out.write(json.dumps(as_dict(str(file), result), ensure_ascii=False) + "\n")
        else:
            out.writelines(f"{line}\n" for line in _lines(str(file), result))
    return int(failed)


def _read(path: Path) -> ReadResult:
    try:
        return read(path.read_bytes(), str(path))
    except OSError as fault:
        facts: dict[str, str | int] = {"file": str(path), "reason": _reason(fault)}
        return ReadResult("unknown", findings=(Finding("error", messages.UNREADABLE_FILE, str(path), facts),))


def _reason(fault: OSError) -> str:
    """Why a file does not open, in Dutch for the three usual causes."""
    if isinstance(fault, FileNotFoundError):
        return "het bestaat niet"
    if isinstance(fault, PermissionError):
        return "u hebt geen leesrechten"
    return "het is een map" if isinstance(fault, IsADirectoryError) else fault.strerror or "onbekende reden"


def as_dict(file: str, result: ReadResult) -> dict[str, object]:
    """The result in the shape that `bank read --json` promises; dates ISO, amounts signed cents."""
    return {
        "file": file,
        "format": result.format,
        "statements": [_statement(statement) for statement in result.statements],
        "findings": [
            {"severity": finding.severity, "code": finding.code, "place": finding.place, "text": finding.text}
            for finding in result.findings
        ],
    }


def _statement(statement: Statement) -> dict[str, object]:
    return {
        "account": statement.account,
        "currency": statement.currency,
        "sequence": statement.sequence,
        "date": statement.date.isoformat(),
        "opening_cents": statement.opening_cents if statement.balances_known else None,
        "closing_cents": statement.closing_cents if statement.balances_known else None,
        "movements": [_movement(movement) for movement in statement.movements],
    }


def _movement(movement: Movement) -> dict[str, object]:
    return {
        "date": movement.date.isoformat(),
        "value_date": movement.value_date.isoformat(),
        "amount_cents": movement.amount_cents,
        "counterparty_name": movement.counterparty_name,
        "counterparty_account": movement.counterparty_account,
        "structured_reference": movement.structured_reference,
        "remittance": movement.remittance,
        "end_to_end_id": movement.end_to_end_id,
        "bank_reference": movement.bank_reference,
        "return_reason": movement.return_reason,
        "details": [_movement(detail) for detail in movement.details],
    }


def _lines(file: str, result: ReadResult) -> Iterator[str]:
    """The readable form: a table per statement, then the findings with what to do."""
    yield f"{file} ({result.format})"
    for statement in result.statements:
        number = f" nr. {statement.sequence}" if statement.sequence is not None else ""
        yield f"  Rekening {statement.account} {statement.currency}{number} van {statement.date:%d/%m/%Y}"
        if statement.balances_known:
            yield f"  {'Beginsaldo':<62}{show(statement.opening_cents):>18}"
        for movement in statement.movements:
            yield _row(movement, "  ")
            for detail in movement.details:
                yield _row(detail, "    · ")
        if statement.balances_known:
            yield f"  {'Eindsaldo':<62}{show(statement.closing_cents):>18}"
    for finding in result.findings:
        place = f" {finding.place}:" if finding.place and finding.place != file else ""
        yield f"  {_SEVERITY[finding.severity]}:{place} {finding.text}"
        if finding.severity == "error":
            yield f"    {finding.next_step}"


def _row(movement: Movement, indent: str) -> str:
    reference = movement.structured_reference or ""
    shown = show_ogm(reference) if len(reference) == 12 and reference.isdigit() else reference
    words = shown or movement.remittance
    if movement.return_reason:
        words = f"terugbetaling {movement.return_reason}: {words}"
    who = movement.counterparty_name or movement.counterparty_account or ""
    left = f"{indent}{movement.date:%d/%m/%Y} {who[:24]:<24} {words}"
    return f"{left[:63]:<64}{show(movement.amount_cents):>18}"
