"""The house rules about source files, as tests."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "bundel"
FILES = sorted(file for file in SOURCE.rglob("*.py") if "migrations" not in file.parts)
BANNED_NAMES = {"utils", "helpers", "common", "manager", "handler", "misc"}
MONEY = re.compile(r"(cents|amount|bedrag|debit|credit|price_eur)")


def _trees() -> Iterator[tuple[Path, ast.Module]]:
    for file in FILES:
        yield file, ast.parse(file.read_text())


def _name(file: Path) -> str:
    return file.relative_to(SOURCE).as_posix()


def test_files_have_at_most_400_lines() -> None:
    assert [f"{_name(f)}: {n}" for f in FILES if (n := len(f.read_text().splitlines())) > 400] == []


def test_functions_have_at_most_70_lines() -> None:
    long = [
        f"{_name(file)}:{node.lineno} {node.name}"
        for file, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 70
    ]
    assert long == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [_name(file) for file in FILES if file.stem in BANNED_NAMES] == []


def test_no_own_import_hides_inside_a_function() -> None:
    hidden = [
        f"{_name(file)}:{inner.lineno}"
        for file, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_tables_are_imported_by_their_own_module_alone() -> None:
    """Others use the module's actions, queries and events. The registers of clients and people are everybody's."""
    shared = {"bundel.platform.clients.models", "bundel.platform.people.models", "bundel.platform.outbox.models",
              "bundel.platform.audit.models"}  # fmt: skip
    strangers = []
    for file, tree in _trees():
        own = "bundel." + ".".join(file.relative_to(SOURCE).parts[:2])
        for node in ast.walk(tree):
            if not isinstance(node, ast.ImportFrom) or "tests" in file.parts or not node.module:
                continue
            module, found, _ = f"{node.module}.".partition(".models.")
            if (
                found
                and module.startswith("bundel.")
                and f"{module}.models" not in shared
                and not module.startswith(own)
            ):
                strangers.append(f"{_name(file)}:{node.lineno} {node.module}")
    assert strangers == []


def test_every_module_says_what_it_is() -> None:
    silent = [_name(file) for file, tree in _trees() if "tests" not in file.parts and not ast.get_docstring(tree)]
    assert [name for name in silent if (SOURCE / name).read_text().strip()] == []


def test_no_float_near_money() -> None:
    """A float literal, `float()` or a FloatField on a line that names an amount is a cent lost some day."""
    found = []
    for file, tree in _trees():
        if "tests" in file.parts:
            continue
        lines = file.read_text().splitlines()
        for node in ast.walk(tree):
            is_float = (isinstance(node, ast.Constant) and isinstance(node.value, float)) or (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float"
            )
            if is_float and MONEY.search(lines[node.lineno - 1]):
                found.append(f"{_name(file)}:{node.lineno}")
    assert found == []


def test_no_naive_moment() -> None:
    """`now()` and `fromtimestamp()` without zone, and `utcnow()`, give a moment that is nowhere."""
    naive = [
        f"{_name(file)}:{node.lineno}"
        for file, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and ast.unparse(node.func.value) in ("datetime", "dt.datetime", "datetime.datetime")
        and len(node.args) + len(node.keywords) < {"now": 1, "fromtimestamp": 2, "utcnow": 9}.get(node.func.attr, 0)
    ]
    assert naive == []


@pytest.mark.parametrize("folder", ["src", "docs", "tests", ".ci", "benchmarks"])
def test_the_project_speaks_of_itself_alone(folder: str) -> None:
    """No addresses of a registry and no path of one machine in what we ship."""
    root = SOURCE.parents[1] / folder
    words = ("/" + "work/", "/" + "root/", "files.python" + "hosted", "registry." + "npmjs", "pypi.org" + "/simple")
    found = [
        f"{file.relative_to(SOURCE.parents[1])}: {word}"
        for file in root.rglob("*")
        if file.is_file() and file.suffix in {".py", ".md", ".html", ".sql", ".yaml", ".toml", ".css", ".js", ""}
        for word in words
        if word in file.read_text(errors="replace")
    ]
    assert found == []
