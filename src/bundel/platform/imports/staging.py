"""Rows into and out of the staging table, set-based: COPY into a temporary table, then one INSERT … SELECT."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

from bundel.kit.findings import Finding
from bundel.platform.imports.models import Row as StoredRow
from bundel.platform.imports.rules import RowFinding


def _as_json(finding: Finding) -> dict[str, Any]:
    return {
        "severity": finding.severity,
        "code": finding.code,
        "column": finding.place,
        "text": finding.text,
        "next_step": finding.next_step,
        "facts": dict(finding.facts),
    }


def grouped(found: Sequence[RowFinding]) -> dict[int, list[Finding]]:
    """Findings by row number."""
    rows: dict[int, list[Finding]] = {}
    for one in found:
        rows.setdefault(one.row, []).append(one.finding)
    return rows


def store(
    client_id: int,
    batch_id: int,
    numbered: Sequence[tuple[int, Mapping[str, str]]],
    found: Mapping[int, Sequence[Finding]],
    fates: Mapping[int, str],
) -> None:
    """Write all rows of a batch. COPY into a table with row-level security is refused, hence the temporary table."""
    with connection.cursor() as cursor:
        cursor.execute(
            "create temporary table if not exists import_stage "
            "(number int, texts jsonb, findings jsonb, has_error bool, fate text) on commit delete rows"
        )
        cursor.execute("truncate import_stage")
        with cursor.copy("copy import_stage (number, texts, findings, has_error, fate) from stdin") as copy:
            for number, given in numbered:
                findings = found.get(number, ())
                copy.write_row(
                    (
                        number,
                        json.dumps(given, ensure_ascii=False),
                        json.dumps([_as_json(one) for one in findings], ensure_ascii=False) if findings else "[]",
                        any(one.severity == "error" for one in findings),
                        fates.get(number, ""),
                    )
                )
        cursor.execute(
            "insert into imports_row (client_id, batch_id, number, texts, findings, has_error, fate, committed) "
            "select %s, %s, number, texts, findings, has_error, fate, false from import_stage",
            [client_id, batch_id],
        )


def judge_again(
    client_id: int, batch_id: int, found: Mapping[int, Sequence[Finding]], fates: Mapping[int, str]
) -> None:
    """Write a new judgement over the one of the staging."""
    with connection.cursor() as cursor:
        cursor.execute(
            "create temporary table if not exists import_judgement "
            "(number int, findings jsonb, has_error bool, fate text) on commit delete rows"
        )
        cursor.execute("truncate import_judgement")
        with cursor.copy("copy import_judgement (number, findings, has_error, fate) from stdin") as copy:
            for number in sorted(set(found) | set(fates)):
                findings = found.get(number, ())
                error = any(one.severity == "error" for one in findings)
                copy.write_row((number, json.dumps([_as_json(one) for one in findings]), error, fates.get(number, "")))
        cursor.execute(
            "update imports_row r set findings = j.findings, has_error = j.has_error, fate = j.fate "
            "from import_judgement j where r.client_id = %s and r.batch_id = %s and r.number = j.number "
            "and (r.findings, r.has_error, r.fate) is distinct from (j.findings, j.has_error, j.fate)",
            [client_id, batch_id],
        )


def texts_of(client_id: int, batch_id: int, *, failed_only: bool = False) -> list[tuple[int, dict[str, Any]]]:
    """(number, texts) of the rows of a batch, in order."""
    rows = StoredRow.of(client_id).filter(batch_id=batch_id).order_by("number")
    if failed_only:
        rows = rows.filter(committed=False)
    return list(rows.values_list("number", "texts"))
