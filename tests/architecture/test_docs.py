"""What the pages in docs promise is there: names of the glossary, links, pictures, commands, a page per role."""

import os
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import bundel
from bundel.config.commands import develop, files, office, operate, play
from bundel.config.roles import ROLES
from bundel.demo.pictures import PICTURES
from bundel.kit.findings import Message

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
MANUAL = DOCS / "handleiding"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
SOURCE = "\n".join(
    path.read_text()
    for path in (ROOT / "src").rglob("*")
    if path.suffix in (".py", ".sql", ".yaml") and not {"tests", "migrations"} & set(path.parts)
)
WORDS = set(re.findall(r"\w+", SOURCE))
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
ROLE_PAGES = {"kabinet": "projectleider", "contact": "contactpersoon"}
AREAS = (
    "payables", "payments", "bank", "ledger", "purchasing", "receivables", "approvals", "people", "clients",
    "documents", "imports", "jobs", "halfyear", "kpis", "budget", "fixed_assets",
)  # fmt: skip
REFUSALS = MANUAL / "weigeringen.md"


def _prose(path: Path) -> str:
    return FENCE.sub("", path.read_text())


def _anchors(page: Path) -> set[str]:
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in HEADING.findall(page.read_text())}


def _glossary() -> list[tuple[str, str]]:
    rows = [line.split("|")[1:3] for line in (DOCS / "begrippen.md").read_text().splitlines() if line.startswith("|")]
    return [(term.strip(), name.strip()) for term, name in rows if not set(term.strip()) <= {"-"} and term != " term "]


def test_every_name_of_the_glossary_exists_in_the_source() -> None:
    names = [(term, name) for term, cell in _glossary() for name in re.findall(r"`([^`]+)`", cell)]
    assert len(names) > 80
    assert [f"{term}: {name}" for term, name in names if not set(re.findall(r"\w+", name)) <= WORDS] == []


def test_every_term_stands_once_in_the_glossary() -> None:
    terms = [term for term, _ in _glossary()]
    assert sorted({term for term in terms if terms.count(term) > 1}) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_and_picture_of_a_page_resolves(page: Path) -> None:
    broken = []
    for target in LINK.findall(_prose(page)):
        path, _, anchor = target.partition("#")
        if "://" in path or path.startswith("mailto:"):
            continue
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in _anchors(file)):
            broken.append(target)
    assert broken == []


def test_every_command_is_explained() -> None:
    commands = [command for module in (play, operate, develop, files, office) for command in module.COMMANDS]
    told = (MANUAL / "opdrachtregel.md").read_text()
    assert len(commands) > 14
    assert [one.words for one in commands if not one.hidden and f"./bundel {one.words}" not in told] == []


def test_every_role_has_a_page_that_the_manual_opens() -> None:
    index = (MANUAL / "README.md").read_text()
    pages = {name: f"{ROLE_PAGES.get(name, name)}.md" for name in ROLES}
    assert [page for page in pages.values() if not (MANUAL / page).exists() or f"({page})" not in index] == []


def test_every_page_of_a_role_has_the_same_parts() -> None:
    roles = {f"{ROLE_PAGES.get(name, name)}.md" for name in ROLES}
    for page in sorted(roles):
        text = (MANUAL / page).read_text()
        parts = ("## Wat u ziet", "## Toetsen", "## Als Bundel nee zegt", "](beelden/")
        assert [part for part in parts if part not in text] == [], page
        assert re.search(r"^\d+\. |^### \d+\. ", text, re.MULTILINE), f"{page}: geen stappen"


def test_pictures_are_those_that_the_script_makes_and_each_is_shown() -> None:
    made = {f"{picture.name}.png" for picture in PICTURES}
    kept = {path.name for path in (MANUAL / "beelden").glob("*.png")}
    shown = {name for page in PAGES for name in re.findall(r"beelden/([\w-]+\.png)", page.read_text())}
    assert kept == made
    assert shown == made


def test_every_setting_from_the_environment_is_in_the_manual() -> None:
    asked = set(
        re.findall(
            r"""(?:environ(?:\.get|\.setdefault)?[(\[]|_flag\(|_list\()\s*"((?:BUNDEL|DATABASE)_\w+)\"""", SOURCE
        )
    )
    told = (MANUAL / "installeren.md").read_text()
    assert len(asked) > 15
    assert sorted(name for name in asked if f"`{name}`" not in told) == []


def _messages() -> list[Message]:
    found = {}
    for module in pkgutil.walk_packages(bundel.__path__, "bundel."):
        name = module.name
        if name.rsplit(".", 1)[-1].startswith("messages") and ".tests" not in name and ".formats." not in name:
            values = (value for value in vars(import_module(name)).values() if isinstance(value, Message))
            found.update({value.code: value for value in values if value.code.split(".")[0] in AREAS})
    return sorted(found.values(), key=lambda one: (AREAS.index(one.code.split(".")[0]), one.code))


def _refusals_page() -> str:
    """The page of all refusals, written from the messages themselves."""
    head = (
        "# Weigeringen\n\nAlles wat Bundel kan weigeren of opmerken, met wie het opheft en wat u dan doet. Wat tussen "
        "accolades staat,\nvult Bundel in. Deze bladzijde wordt uit de meldingen zelf gemaakt (`./bundel test "
        "--golden`).\n"
    )
    lines, area = [head], ""
    for one in _messages():
        if one.code.split(".")[0] != area:
            area = one.code.split(".")[0]
            lines.append(
                f"\n## {CAPTIONS[area]}\n\n| code | u leest | wie heft het op | wat u doet |\n|---|---|---|---|\n"
            )
        cells = (f"`{one.code}`", one.text, one.lifted_by or "–", one.next_step or "–")
        lines.append("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |\n")
    return "".join(lines)


CAPTIONS = {
    "payables": "Facturen en leveranciers", "payments": "Betalingen", "bank": "Bank", "ledger": "Grootboek",
    "purchasing": "Bestellingen", "receivables": "Uitgaande facturen", "approvals": "Goedkeuringen",
    "people": "Personen en rechten", "clients": "Cliënten", "documents": "Documenten",
    "imports": "Invoer van bestanden", "jobs": "Taken", "halfyear": "Halfjaarverslag", "kpis": "Indicatoren",
    "budget": "Begroting", "fixed_assets": "Vaste activa",
}  # fmt: skip


def test_page_of_refusals_says_what_the_screens_say() -> None:
    page = _refusals_page()
    if os.environ.get("BUNDEL_GOLDEN"):
        REFUSALS.write_text(page)
    assert REFUSALS.read_text() == page
