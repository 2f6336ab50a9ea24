"""Prose that runs: the Python blocks of each journey, in order, in one database of their own."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
JOURNEYS = sorted(HERE.glob("*.md"))
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(text: str) -> list[tuple[int, str]]:
    """(line number, code) of each Python block, so that a failure points into the prose."""
    return [(text.count("\n", 0, found.start(1)) + 1, found.group(1)) for found in BLOCK.finditer(text)]


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda path: path.stem)
def test_journey(journey: Path, own_database: str, tmp_path: Path) -> None:
    found = blocks(journey.read_text())
    assert found, "een reis zonder stappen bewijst niets"
    names: dict[str, object] = {"__name__": "journey", "tmp_path": tmp_path}
    for line, code in found:
        exec(compile("\n" * (line - 1) + code, str(journey), "exec"), names)


def test_there_is_a_journey() -> None:
    assert JOURNEYS
