"""Every Dutch text of our own that a reader may see, in groups, found in the source and in what is registered."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.apps import apps

import bundel
from bundel.accounting.statements import rules
from bundel.config.navigation import CARDS, INBOX, PLACES, SEARCHES
from bundel.config.roles import RIGHTS, ROLES
from bundel.platform.ui import language
from bundel.steering.kpis import engine

ROOT = Path(bundel.__file__).parent
MARKED = re.compile(r"""(?:\{%\s*trans(?:late)?\s+|_\()\s*(?:"([^"]*)"|'([^']*)')""")
BLOCK = re.compile(r"\{%\s*blocktrans(?:late)?\b[^%]*%\}(.*?)\{%\s*endblocktrans", re.DOTALL)
GETTEXT = frozenset({"_", "gettext", "lazy", "gettext_lazy", "ngettext"})
LISTS: Mapping[str, tuple[int, ...]] = {
    "Column": (1,), "Choice": (1, 2), "Text": (1, 2), "Flag": (1,), "DateRange": (1,), "ClientChoice": (1,),
    "BulkAction": (1,), "ListPage": (1,), "FormPage": (1, 3), "Figure": (0, 1), "WorkItem": (0,), "Tab": (0,),
    "Cause": (1, 3),
}  # fmt: skip
"""Components and the places of their arguments that are words."""
SPOKEN = frozenset(
    {"caption", "title", "lead", "empty", "empty_title", "hint", "options", "value", "under", "submit", "without",
     "label", "help_text", "detail", "kind", "empty_label", "choices"}
)  # fmt: skip
"""Keyword arguments that are words, of components and of fields of a form."""
KIND_OF_CELL = frozenset({"text", "cents", "int", "date", "moment", "chip", "clock", "ratio"})
VOCABULARY = re.compile(
    r"(_NL|_CAPTIONS|_STATES)$|^_?(NOTICES|GENERAL)$|^(_?[A-Z]+_)?(STATES|KINDS|FATES|MODES|CAPTIONS|OUTCOMES|PARTIES|CHANNELS|REGIMES|REASONS|"
    r"EXCLUSIONS|CHANGES|PROBLEMS|CATEGORIES|DECISIONS|CLASSES|NAMES|EVERY|STEPS|WORDS|BASES|RETENTION|CHAPTERS|"
    r"SOURCES|METHODS|HEADS|JOURNALS|DOCUMENT_TYPES|COMPARED|DIRECTIONS|RATES|BUCKETS|STATUSES|BY|FORMS|ACTIONS)$"
)
TONES = frozenset({"good", "wait", "bad", "todo", "now", ""})
COMPOSING = ("accounting", "platform", "portal", "steering")
SENTENCE = re.compile(
    r"\b(de|het|een|van|niet|geen|is|zijn|voor|op|met|bij|naar|dagen|nog|kan|door|tot|ligt|staat|meer|dan|telt|lijn)\b",
    re.IGNORECASE,
)
NO_SENTENCE = re.compile(r"[<>_=\n]|^/|\b(select|from|where|insert|values)\b|^\{1\}[^{]*\{2\}$|\?\w+=| is null")
CODE = re.compile(
    r"[\w.]+\.\w+|int|cents|date|ratio|asked|client|code|name|new|number|old|scope|valid_until|what|who|why|year|peppol"
)
"""Names of fields and rights beside the words in what is declared."""
DUTCH_WORD = re.compile(r"[A-Za-zà-ÿ€]{2,}")


def _files() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(ROOT.rglob("*.py")):
        if not {"tests", "migrations", "demo", "commands"} & set(path.relative_to(ROOT).parts):
            yield path, ast.parse(path.read_text())


def in_templates() -> set[str]:
    """Texts marked in a template, as the catalogue names them."""
    found: set[str] = set()
    for path in ROOT.rglob("*.html"):
        text = path.read_text()
        found.update(double or single for double, single in MARKED.findall(text))
        for block in BLOCK.findall(text):
            plain = re.split(r"\{%\s*plural\s*%\}", block)[0].replace("%", "%%")
            found.add(re.sub(r"\{\{\s*(\w+)\s*\}\}", r"%(\1)s", plain))
    return found


def in_code() -> set[str]:
    """Texts in a call of gettext."""
    found = set()
    for _path, tree in _files():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in GETTEXT and node.args:
                found.update(_constants(node.args[0]))
    return found


def plurals() -> dict[str, str]:
    """The plural of each text that has one, in templates and code."""
    found: dict[str, str] = {}
    for path in ROOT.rglob("*.html"):
        for block in BLOCK.findall(path.read_text()):
            both = re.split(r"\{%\s*plural\s*%\}", block)
            if len(both) == 2:
                one, more = (re.sub(r"\{\{\s*(\w+)\s*\}\}", r"%(\1)s", text.replace("%", "%%")) for text in both)
                found[one] = more
    for _path, tree in _files():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ngettext":
                one, more = (next(iter(_constants(argument))) for argument in node.args[:2])
                found[one] = more
    return found


def every_constant() -> set[str]:
    """Every text in the code at all: what the catalogue may name besides what is marked."""
    nodes = (node for _path, tree in _files() for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def declared() -> set[str]:
    """Captions of lists, forms and cards, and the words that their columns compute."""
    found: set[str] = set()
    for _path, tree in _files():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            places = LISTS.get(name, ())
            if name in ("job", "ImportKind"):
                for argument in node.keywords:
                    if argument.arg in ("caption", "explanation"):
                        found.update(_words(argument.value))
            if places or name.endswith("Field"):
                given = [node.args[place] for place in places if place < len(node.args)]
                given += [one.value for one in node.keywords if one.arg in SPOKEN]
                for argument in given:
                    found.update(_words(argument))
    return {one for one in found if not CODE.fullmatch(one)} - KIND_OF_CELL


def vocabulary() -> set[str]:
    """Words for codes: the values of mappings with a name such as STATUS_NL or STATES."""
    found: set[str] = set()
    for path, tree in _files():
        if "formats" in path.parts and "messages_en16931.py" not in path.parts:
            continue
        for node in tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if isinstance(target, ast.Name) and VOCABULARY.search(target.id) and node.value is not None:
                    values = node.value.values if isinstance(node.value, ast.Dict) else [node.value]
                    for value in values:
                        found.update(_words(value))
    return {one for one in found if not CODE.fullmatch(one)}


def _words(node: ast.AST) -> Iterator[str]:
    """Texts below a node that can be shown: not what is compared, looked up or an address."""
    if isinstance(node, ast.Compare | ast.Subscript):
        return
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") not in ("str", "dict", "tuple", "list"):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if node.value not in TONES and DUTCH_WORD.search(node.value):
            yield node.value
        return
    if isinstance(node, ast.Tuple | ast.List) and len(node.elts) == 2 and all(map(_is_text, node.elts)):
        # A value with its caption, or a caption with its tone.
        first, second = (str(one.value) for one in node.elts if isinstance(one, ast.Constant))
        yield from (one for one in ((first,) if second in TONES else (second,)) if DUTCH_WORD.search(one))
        return
    if isinstance(node, ast.IfExp):
        yield from _words(node.body)
        yield from _words(node.orelse)
        return
    if isinstance(node, ast.JoinedStr):
        return
    for child in ast.iter_child_nodes(node):
        yield from _words(child)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _constants(node: ast.AST) -> set[str]:
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def composed() -> set[str]:
    """Sentences that code composes with values, as patterns: `Rekening {1} bestaat niet.`"""
    found = set()
    for path, tree in _files():
        module = path.relative_to(ROOT).parts
        if module[0] not in COMPOSING:
            continue
        mistakes = {id(one) for node in ast.walk(tree) if isinstance(node, ast.Raise) for one in ast.walk(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and id(node) not in mistakes:
                found.add(_pattern(node))
    return {one for one in found if SENTENCE.search(one) and not NO_SENTENCE.search(one)}


def in_rules() -> set[str]:
    """Sentences and words with which rules, queries and reports explain an outcome."""
    found = set()
    for path, tree in _files():
        module = path.relative_to(ROOT).parts
        name = module[-1]
        if module[0] not in COMPOSING or module[1] == "halfyear":
            continue
        if name.startswith("rules") or name in ("reports.py", "imports.py") or {"queries", "indicators"} & set(module):
            for node in _spoken_nodes(tree):
                found.update(_constants(node))
    return {one for one in found if len(one.split()) > 1 and SENTENCE.search(one) and not NO_SENTENCE.search(one)}


def _spoken_nodes(tree: ast.Module) -> Iterator[ast.Constant]:
    """Texts that are no docstring, no mistake of a programmer and no part of a composed sentence."""
    silent: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise | ast.JoinedStr | ast.Expr):
            silent.update(id(one) for one in ast.walk(node) if not isinstance(node, ast.Expr) or one is node.value)
    yield from (one for one in ast.walk(tree) if isinstance(one, ast.Constant) and id(one) not in silent)


def _pattern(node: ast.JoinedStr) -> str:
    parts, holes = [], 0
    for one in node.values:
        holes += isinstance(one, ast.FormattedValue)
        parts.append(str(one.value) if isinstance(one, ast.Constant) else f"{{{holes}}}")
    return "".join(parts).strip()


def frame() -> set[str]:
    """The menu, the cards, the piles of work and the kinds of search."""
    shown: list[Any] = [*PLACES, *CARDS, *INBOX, *SEARCHES]
    return {one.caption for one in shown} | {place.group for place in PLACES if place.group}


def rights_and_roles() -> set[str]:
    return {*RIGHTS.values(), *(role.caption for role in ROLES.values())}


def messages() -> set[str]:
    """Refusals and findings of every module, with who lifts them and what next."""
    for module in pkgutil.walk_packages(bundel.__path__, "bundel."):
        if not {"tests", "migrations", "demo", "commands", "wsgi", "__main__"} & set(module.name.split(".")):
            importlib.import_module(module.name)
    every = list(language.messages())
    return {text for one in every for text in (one.text, one.lifted_by, one.next_step) if text}


def choices() -> set[str]:
    """The words for what a field of a table can hold."""
    found: set[str] = set()
    for model in apps.get_models():
        if model.__module__.startswith("bundel."):
            for field in model._meta.get_fields():
                found.update(str(caption) for _value, caption in getattr(field, "choices", None) or ())
    return {one for one in found if DUTCH_WORD.search(one)}


def statements() -> set[str]:
    """Rubrics and parts of the balance sheet and the income statement, and the heads of their columns."""
    every = [one for name in ("balance", "result") for one in rules.scheme(name).rubrics]
    heads = {
        node.args[0].value
        for path, tree in _files()
        if path.parts[-2:] == ("statements", "reports.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Column" and _is_text(node.args[0])
    }
    return {one.caption for one in every} | {one.part for one in every} | heads


def indicators() -> set[str]:
    """What an indicator is, as its page tells."""
    engine.load()
    every = [one for versions in engine.REGISTRY.values() for one in versions]
    told = (
        text
        for one in every
        for text in (
            one.name,
            one.explanation,
            one.owner,
            one.counts,
            one.of,
            one.leaves_out,
            one.norm_source,
            one.group,
        )
    )
    return {text for text in told if text}
