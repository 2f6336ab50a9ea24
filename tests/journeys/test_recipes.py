"""The recipes of docs/howto: each block marked `python run` really runs, in order, in a database of its own."""

import re
from pathlib import Path

import psycopg
import pytest

HOWTO = Path(__file__).parents[2] / "docs" / "howto"
BLOCK = re.compile(r"^```python run\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RECIPES = [path for path in sorted(HOWTO.glob("*.md")) if BLOCK.search(path.read_text())]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_recipe(recipe: Path, own_database: str, superuser: psycopg.Connection) -> None:
    text = recipe.read_text()
    names: dict[str, object] = {"__name__": "recipe", "superuser": superuser}
    for found in BLOCK.finditer(text):
        line = text.count("\n", 0, found.start(1))
        exec(compile("\n" * line + found.group(1), str(recipe), "exec"), names)


def test_there_are_recipes_that_run() -> None:
    assert len(RECIPES) >= 4
