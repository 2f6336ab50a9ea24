"""The accounting office and the programme on the command line: `ledger balance`, `ledger export`, `vat return`,
`feeder deliver`, `halfyear build`."""

import argparse
import datetime as dt
import importlib
import json
import sys
from pathlib import Path
from typing import Any

from bundel.config.commands.command import Arguments, Command, database
from bundel.kit import money
from bundel.kit.findings import Refusal


def _module(path: str) -> Any:
    return importlib.import_module(f"bundel.{path}")


def _client_id(code: str) -> int | None:
    found = _module("platform.clients.models").Client.objects.filter(code=code).values_list("id", flat=True).first()
    if found is None:
        print(f"Er is geen cliënt met de code ‘{code}’. De codes staan in ./bundel client list.", file=sys.stderr)
    return found


def _balance_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--client", required=True, help="code van de cliënt")
    parser.add_argument("--on", required=True, type=dt.date.fromisoformat, help="datum, jjjj-mm-dd")
    parser.add_argument("--json", action="store_true", help="één JSON-object per rekening")


def _balance(arguments: Arguments) -> int:
    database()
    client_id = _client_id(arguments.client)
    if client_id is None:
        return 2
    with _module("platform.clients.scope").scope({client_id}):
        rows = _module("accounting.ledger.queries").trial_balance(client_id, arguments.on)
    for row in rows:
        if arguments.json:
            print(json.dumps({
                "account": row.account, "name": row.name, "debit_cents": row.debit_cents,
                "credit_cents": row.credit_cents, "balance_cents": row.balance_cents,
            }, ensure_ascii=False))  # fmt: skip
        else:
            figures = "".join(f"{money.show(c):>18}" for c in (row.debit_cents, row.credit_cents, row.balance_cents))
            print(f"{row.account}  {row.name[:48]:48}{figures}")
    return 0


def _export_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--client", required=True, help="code van de cliënt")
    parser.add_argument("--format", required=True, choices=["hledger", "csv"])


def _export(arguments: Arguments) -> int:
    database()
    client_id = _client_id(arguments.client)
    if client_id is None:
        return 2
    with _module("platform.clients.scope").scope({client_id}):
        export = getattr(_module("accounting.ledger.queries"), f"export_{arguments.format}")
        for part in export(client_id):
            sys.stdout.write(part)
    return 0


def _vat_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--client", required=True, help="code van de cliënt")
    parser.add_argument("--period", required=True, help="2026-03, 2026-Q1 of (klantenlisting) 2026")
    parser.add_argument("--kind", default="periodic", choices=["periodic", "special", "clients", "intra"])
    parser.add_argument("--xml", type=Path, metavar="FILE", help="schrijf het bestand van de voorbereide aangifte")
    parser.add_argument("--json", action="store_true", help="één JSON-object")


def _vat(arguments: Arguments) -> int:
    database()
    client_id = _client_id(arguments.client)
    if client_id is None:
        return 2
    outputs = _module("accounting.vat.outputs")
    try:
        lines, good = outputs.told(client_id, arguments.kind, arguments.period, as_json=arguments.json)
        if arguments.xml is not None:
            arguments.xml.write_bytes(outputs.prepared_file(client_id, arguments.kind, arguments.period))
    except Refusal as refusal:
        print(f"{refusal.text} {refusal.message.next_step}".strip(), file=sys.stderr)
        return 1
    print("\n".join(lines))
    return 0 if good else 1


def _deliver_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("client", metavar="CLIENT", help="code van de cliënt")
    parser.add_argument("feeder", metavar="FEEDER", help="code van het toeleverend systeem")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--batch", help="kenmerk van het bestand (zonder: de naam ervan)")
    parser.add_argument("--repairs", type=int, metavar="ID", help="de levering die dit bestand herstelt")
    parser.add_argument("--json", action="store_true", help="één JSON-object")


def _deliver(arguments: Arguments) -> int:
    database()
    client_id = _client_id(arguments.client)
    if client_id is None:
        return 2
    if not arguments.file.is_file():
        print(f"{arguments.file}: dit bestand is er niet.", file=sys.stderr)
        return 2
    actions, jobs = _module("accounting.interfaces.actions"), _module("accounting.interfaces.booking_jobs")
    by = _module("platform.people.actor").system("opdrachtregel", channel="cli")
    try:
        receipt = actions.receive(
            by, client_id, arguments.feeder, batch=arguments.batch or arguments.file.name, name=arguments.file.name,
            content=arguments.file.read_bytes(), repairs=arguments.repairs,
        )  # fmt: skip
        jobs.book_all(by, client_id, receipt.delivery_id)
    except Refusal as refusal:
        print(f"{refusal.text} {refusal.message.next_step}".strip(), file=sys.stderr)
        return 1
    with _module("platform.clients.scope").scope({client_id}):
        queries = _module("accounting.interfaces.queries")
        one = queries.delivery(client_id, receipt.delivery_id)
        waiting = queries.open_rejects(client_id, one.repairs_id or one.pk)
    told = {"id": one.pk, "batch": one.batch, "again": receipt.again, "state": one.state, "rows": one.rows,
            "booked_rows": one.booked_rows, "booked_cents": one.booked_cents,
            "rejected_rows": one.rejected_rows}  # fmt: skip
    if arguments.json:
        print(json.dumps(told | {"rejects": [[row.reference, row.reason] for row in waiting]}, ensure_ascii=False))
    else:
        state = _module("accounting.interfaces.rules").STATES[one.state]
        print(f"Levering {one.pk} ({one.batch}): {state}, {one.booked_rows} van {one.rows} rijen geboekt, "
              f"€ {money.show(one.booked_cents)}." + (" Ze kwam al binnen." if receipt.again else ""))  # fmt: skip
        for row in waiting:
            print(f"  {row.reference}: {row.reason}")
    return 1 if waiting else 0


def _halfyear_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("period", help="half jaar, bijvoorbeeld 2026-H1")
    parser.add_argument("--output", required=True, type=Path, metavar="DIR")


def _halfyear(arguments: Arguments) -> int:
    database()
    return _module("steering.halfyear.outputs").build_cli(arguments.period, arguments.output)


def _statement_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=["balance-sheet", "result", "esr", "cash"], help="welk overzicht")
    parser.add_argument("--client", required=True, action="append", help="code van de cliënt; herhaal voor samen")
    parser.add_argument("--on", required=True, type=dt.date.fromisoformat, help="datum, jjjj-mm-dd")
    parser.add_argument("--json", action="store_true", help="één JSON-object per lijn")


def _statement(arguments: Arguments) -> int:
    database()
    found = [_client_id(code) for code in arguments.client]
    client_ids = [one for one in found if one is not None]
    if len(client_ids) != len(found):
        return 2
    kind = "balance" if arguments.kind == "balance-sheet" else arguments.kind
    with _module("platform.clients.scope").scope(set(client_ids)):
        made = _module("accounting.statements.actions").overview(
            client_ids, kind, arguments.on, None, dt.datetime.now(dt.UTC).date()
        )
    for part, lines in made.parts:
        for line in lines:
            if arguments.json:
                print(json.dumps({"part": part, "level": line.level, "cells": line.cells}, ensure_ascii=False))
                continue
            texts = [str(one) for one, column in zip(line.cells, made.columns, strict=True) if column.kind == "text"]
            sums = [one for one, column in zip(line.cells, made.columns, strict=True) if column.kind == "cents"]
            print(f"{' '.join(texts)[:70]:70}" + "".join(f"{money.show(money.Cents(one)):>18}" for one in sums))
    for remark in made.remarks:
        print(remark, file=sys.stderr)
    return 0


def _execution_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--client", required=True, help="code van de cliënt")
    parser.add_argument("--year", required=True, type=int, help="begrotingsjaar")
    parser.add_argument("--json", action="store_true", help="één JSON-object per artikel")


def _execution(arguments: Arguments) -> int:
    database()
    client_id = _client_id(arguments.client)
    if client_id is None:
        return 2
    queries = _module("accounting.budget.queries")
    with _module("platform.clients.scope").scope({client_id}):
        rows = queries.execution([client_id], arguments.year)
    if not rows:
        print(f"{arguments.client} heeft geen begroting van {arguments.year}.", file=sys.stderr)
        return 1
    if not arguments.json:
        print(f"{'artikel':32}" + "".join(f"{name:>16}" for name in queries.HEADS))
    for row in rows:
        if arguments.json:
            print(json.dumps(queries.as_dict(row), ensure_ascii=False))
        else:
            print(f"{row.code[:31]:32}" + "".join(f"{money.show(cents):>16}" for cents in queries.figures(row)))
    return 0


COMMANDS = [
    Command("ledger balance", "proef- en saldibalans van een cliënt op een datum", _balance_options, _balance),
    Command("ledger export", "het grootboek van een cliënt als hledger- of CSV-bestand", _export_options, _export),
    Command(
        "statement", "balans, resultatenrekening, ESR of kaspositie van een cliënt", _statement_options, _statement
    ),
    Command(
        "vat return", "btw-aangifte van een cliënt: roosters, controles, bestand voor Intervat", _vat_options, _vat
    ),
    Command(
        "budget execution", "uitvoering van de begroting van een cliënt, per artikel", _execution_options, _execution
    ),
    Command(
        "feeder deliver", "neem een bestand van een toeleverend systeem in en boek het", _deliver_options, _deliver
    ),
    Command("halfyear build", "maak het halfjaarverslag: PDF, HTML, XLSX en JSON", _halfyear_options, _halfyear),
]
