"""The English catalogue: compiled from what stands in it, true to the source, and whole where everybody passes."""

import ast
import gettext
import re
from pathlib import Path

import pytest
from django.test import Client

from bundel.config.navigation import PLACES

ROOT = Path(__file__).parents[2] / "src" / "bundel"
FOLDER = ROOT / "config" / "locale" / "en" / "LC_MESSAGES"
MARKED = re.compile(r"""(?:\{%\s*trans(?:late)?\s+|_\()\s*(?:"([^"]*)"|'([^']*)')""")
BLOCK = re.compile(r"\{%\s*blocktrans\b[^%]*%\}(.*?)\{%\s*endblocktrans", re.DOTALL)
HOLE = re.compile(r"%\(\w+\)[a-z]|%[sd%]")
ENTRY = re.compile(r'^msgid "(.+)"$(?:\nmsgid_plural "(.+)"$)?\n((?:msgstr.*\n?)+)', re.MULTILINE)
TEXT = re.compile(r'^msgstr(?:\[\d\])? "(.*)"$', re.MULTILINE)


def _templates() -> set[str]:
    found: set[str] = set()
    for path in ROOT.rglob("*.html"):
        text = path.read_text()
        found.update(double or single for double, single in MARKED.findall(text))
        for block in BLOCK.findall(text):
            plain = block.split("{% plural")[0].replace("%", "%%").replace("\n", "\\n")
            found.add(re.sub(r"\{\{\s*(\w+)\s*\}\}", r"%(\1)s", plain))
    return found


def _code() -> tuple[set[str], set[str]]:
    """Texts in a call of gettext, and every text at all (captions that are translated when they are shown)."""
    marked, every = set(), set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                every.add(node.value)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                first = node.args[0]
                if node.func.id in ("_", "gettext", "ngettext") and isinstance(first, ast.Constant):
                    marked.add(str(first.value))
    return marked, every


def _entries() -> dict[str, list[str]]:
    """Dutch → English; a text with a plural has two."""
    return {one: TEXT.findall(rest) for one, _, rest in ENTRY.findall((FOLDER / "django.po").read_text())}


def test_compiled_catalogue_says_what_the_written_one_says() -> None:
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    entries = _entries()
    assert len(entries) > 600
    for dutch, english in entries.items():
        if len(english) == 1:
            assert compiled.gettext(dutch) == english[0]
        else:
            assert [compiled.ngettext(dutch, dutch, count) for count in (1, 2)] == english


def test_every_translated_text_is_still_in_the_source() -> None:
    marked, every = _code()
    assert sorted(set(_entries()) - _templates() - marked - every) == []


def test_translations_keep_what_is_filled_in() -> None:
    for dutch, english in _entries().items():
        for one in english:
            assert one.strip(), dutch
            assert sorted(HOLE.findall(one)) == sorted(HOLE.findall(dutch)), dutch


def test_most_marked_texts_are_translated_and_the_menu_is_whole() -> None:
    marked, _ = _code()
    all_marked = _templates() | marked
    covered = len(all_marked & set(_entries())) / len(all_marked)
    print(f"Engels: {covered:.0%} van {len(all_marked)} gemarkeerde teksten")
    assert covered > 0.5
    assert [place.caption for place in PLACES if place.caption not in _entries()] == []


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "words"), [("en", "Sign in"), ("nl", "Aanmelden"), ("fr", "Aanmelden")])
def test_sign_in_speaks_the_language_of_the_reader(client: Client, language: str, words: str) -> None:
    page = client.get("/aanmelden/login/", headers={"accept-language": language}).content.decode()
    assert f"<h1>{words}</h1>" in page
