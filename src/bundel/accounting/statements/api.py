"""The API of statements: one statement of the key's client on a day."""

import datetime as dt
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Router, Schema

from bundel.accounting.statements import actions
from bundel.platform.api import PROBLEMS, client_of, day, reading

router = Router(tags=["Overzichten"])
Kind = Literal["balance", "result", "esr", "cash"]


class LineOut(Schema):
    """One line: its cells in the order of the columns; amounts are cents. `level` 0 is a grand total."""

    part: str
    level: int
    cells: list[str | int]


class StatementOut(Schema):
    """A statement on a day: its columns, lines and what its reader must know."""

    kind: str
    title: str
    on: dt.date
    scheme: str
    columns: list[str]
    lines: list[LineOut]
    remarks: list[str]
    sha256: str


@router.get("/statements/{kind}", response={200: StatementOut, **PROBLEMS}, summary="Een financieel overzicht")
@reading("statements.view")
def statement(request: HttpRequest, kind: Kind, on: dt.date) -> dict[str, Any]:
    """Balans, resultatenrekening, ESR-overzicht of kaspositie op `on`; bedragen in hele eurocenten."""
    asked = day(on)
    client = client_of(request)
    made = actions.overview([client.pk], kind, asked, None, request.actor.today)  # type: ignore[attr-defined]
    return {
        "kind": kind,
        "title": made.title,
        "on": asked,
        "scheme": made.scheme,
        "columns": [column.caption for column in made.columns],
        "lines": [
            {"part": part, "level": line.level, "cells": list(line.cells)}
            for part, lines in made.parts
            for line in lines
        ],
        "remarks": list(made.remarks),
        "sha256": made.digest,
    }
