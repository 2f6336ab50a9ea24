"""For those who build Bundel: `test`, `check`, `bench`."""

import argparse
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bundel.config.commands.command import Arguments, Command, no_options, setup_django
from bundel.kit import money

ROOT = Path(__file__).parents[4]
SOURCES = ["src", "tests", "benchmarks", "conftest.py", "bundel"]


def _test_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--golden", action="store_true", help="vernieuw de verwachte uitvoer (lees ze daarna na)")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="wordt aan pytest doorgegeven")


def _test(arguments: Arguments) -> int:
    environment = dict(os.environ, BUNDEL_GOLDEN="1" if arguments.golden else "")
    given = arguments.rest
    command = [sys.executable, "-m", "pytest", *(given or ["-n", "2", "--dist", "loadgroup"])]
    return subprocess.run(command, cwd=ROOT, env=environment).returncode


CHECKS = (
    ("stijl", ["ruff", "check", *SOURCES]),
    ("opmaak", ["ruff", "format", "--check", *SOURCES]),
    ("types", ["mypy"]),
    ("wie wie mag gebruiken", ["lint-imports", "--no-logo"]),
    ("schermen", ["djlint", "src", "--lint", "--quiet"]),
    ("migraties volledig", [sys.executable, "-m", "bundel", "manage", "makemigrations", "--check", "--dry-run"]),
)


def _check(arguments: Arguments) -> int:
    """Run every check, also after one failed, so that one run tells all."""
    failed = []
    programs = Path(sys.executable).parent
    for name, (program, *rest) in CHECKS:
        print(f"— {name}", file=sys.stderr, flush=True)
        path = program if program == sys.executable else str(programs / program)
        if subprocess.run([path, *rest], cwd=ROOT).returncode != 0:
            failed.append(name)
    print("In orde." if not failed else f"Niet in orde: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def _bench_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", help="één meting (zonder naam: alle)")
    parser.add_argument("--quick", action="store_true", help="kleiner en sneller; de cijfers zijn dan niet maatgevend")
    parser.add_argument("--json", action="store_true")


def _benchmarks(name: str | None) -> Iterator[str]:
    for file in sorted((ROOT / "benchmarks").glob("*.py")):
        if "def run(" in file.read_text() and name in (None, file.stem):
            yield file.stem


def _bench(arguments: Arguments) -> int:
    sys.path.insert(0, str(ROOT))
    names = list(_benchmarks(arguments.name))
    if not names:
        print(f"Geen meting met de naam ‘{arguments.name}’.", file=sys.stderr)
        return 2
    setup_django()
    good = True
    for name in names:
        for row in importlib.import_module(f"benchmarks.{name}").run(quick=arguments.quick):
            good = good and bool(row["ok"])
            _print_row(name, row, as_json=arguments.json)
    return 0 if good else 1


def _print_row(name: str, row: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps({"benchmark": name, **row}, ensure_ascii=False), flush=True)
        return
    value = money.show(round(float(row["value"]) * 100))
    limit = money.show(round(float(row["limit"]) * 100))
    mark = "gehaald" if row["ok"] else "NIET gehaald"
    print(f"{name:16} {row['name']:44} {value:>16} {row['unit']:10} grens {limit:>14}  {mark}", flush=True)


COMMANDS = [
    Command("test", "voer de testen uit (pytest op twee werkers)", _test_options, _test),
    Command("check", "stijl, types, lagen, schermen en migraties nakijken", no_options, _check),
    Command("bench", "metingen, elk als verhouding tot een grens in dezelfde uitvoering", _bench_options, _bench),
]
