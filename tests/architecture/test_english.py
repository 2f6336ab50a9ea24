"""The English catalogue: compiled from what stands in it, true to the source, and whole where everybody passes.

`BUNDEL_GOLDEN=1` compiles `django.po` into `django.mo`; `-s` prints what is not translated yet.
"""

import gettext
import os
import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.template import Context, Template
from django.test import Client
from django.utils import translation

import bundel
from bundel.kit.findings import Finding, Message, Refusal
from bundel.platform.audit.actions import NOTES
from bundel.platform.ui import language
from tests import make
from tests.architecture import shown_texts

FOLDER = Path(bundel.__file__).parent / "config" / "locale" / "en" / "LC_MESSAGES"
HOLE = re.compile(r"%\(\w+\)[a-z]|%[sd%]|\{\w*\}")
FIELD = re.compile(r'^(msgid|msgid_plural|msgstr|msgstr\[\d\]) "(.*)"$', re.MULTILINE)
ESCAPED = re.compile(r"\\(.)")
GROUPS: dict[str, Callable[[], set[str]]] = {
    "sjablonen": shown_texts.in_templates,
    "code": shown_texts.in_code,
    "menu en kaarten": shown_texts.frame,
    "rechten en rollen": shown_texts.rights_and_roles,
    "meldingen en weigeringen": shown_texts.messages,
    "keuzes in tabellen": shown_texts.choices,
    "lijsten en formulieren": shown_texts.declared,
    "woorden voor codes": shown_texts.vocabulary,
    "indicatoren": shown_texts.indicators,
    "samengestelde zinnen": shown_texts.composed,
    "uitleg van regels": shown_texts.in_rules,
    "overzichten": shown_texts.statements,
}
COVERED = dict.fromkeys(GROUPS, 1.0)
"""How much of each group must be in the catalogue."""


@dataclass(frozen=True)
class Entry:
    """One text of the catalogue; a text with a plural has two translations."""

    dutch: str
    plural: str
    english: tuple[str, ...]


def _plain(text: str) -> str:
    return ESCAPED.sub(lambda found: {"n": "\n"}.get(found[1], found[1]), text)


def _entries() -> dict[str, Entry]:
    """The written catalogue, by Dutch text."""
    found = {}
    for block in (FOLDER / "django.po").read_text().split("\n\n")[1:]:
        fields = {name: _plain(text) for name, text in FIELD.findall(block)}
        english = tuple(text for name, text in fields.items() if name.startswith("msgstr"))
        found[fields["msgid"]] = Entry(fields["msgid"], fields.get("msgid_plural", ""), english)
    return found


def _head() -> str:
    lines = (FOLDER / "django.po").read_text().split("\n\n")[0].splitlines()
    return "".join(_plain(line.strip('"')) for line in lines if line.startswith('"'))


def compiled() -> bytes:
    """The catalogue as GNU gettext reads it: sorted keys, their translations, and where each begins."""
    pairs = {b"": _head().encode()}
    for one in _entries().values():
        key = f"{one.dutch}\0{one.plural}" if one.plural else one.dutch
        pairs[key.encode()] = "\0".join(one.english).encode()
    keys = sorted(pairs)
    start = 28 + 16 * len(keys)
    texts, tables = b"", []
    for every in (keys, [pairs[key] for key in keys]):
        table = b""
        for text in every:
            table += struct.pack("<II", len(text), start + len(texts))
            texts += text + b"\0"
        tables.append(table)
    head = struct.pack("<IIIIIII", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, start)
    return head + b"".join(tables) + texts


def test_compiled_catalogue_says_what_the_written_one_says() -> None:
    file = FOLDER / "django.mo"
    if os.environ.get("BUNDEL_GOLDEN"):
        file.write_bytes(compiled())
    assert file.read_bytes() == compiled(), "BUNDEL_GOLDEN=1 compileert de catalogus"
    with file.open("rb") as opened:
        said = gettext.GNUTranslations(opened)
    entries = _entries()
    assert len(entries) > 3000
    for one in entries.values():
        if one.plural:
            assert [said.ngettext(one.dutch, one.plural, count) for count in (1, 2)] == list(one.english)
        else:
            assert said.gettext(one.dutch) == one.english[0]


def test_every_translated_text_is_still_in_the_source() -> None:
    known = set().union(*(group() for group in GROUPS.values())) | shown_texts.every_constant()
    gone = sorted(set(_entries()) - known)
    assert len(gone) <= 0.01 * len(_entries()), gone


def test_plurals_are_those_of_the_source() -> None:
    entries = _entries()
    wrong = [one for one, more in shown_texts.plurals().items() if one in entries and entries[one].plural != more]
    assert wrong == []


def test_translations_keep_what_is_filled_in() -> None:
    for one in _entries().values():
        for dutch, english in zip((one.dutch, one.plural or one.dutch), one.english, strict=False):
            assert english.strip(), one.dutch
            assert sorted(HOLE.findall(english)) == sorted(HOLE.findall(dutch)), one.dutch
            assert sorted(re.findall(r"</?\w+>", english)) == sorted(re.findall(r"</?\w+>", dutch)), one.dutch


@pytest.mark.parametrize("name", GROUPS)
def test_texts_that_a_reader_sees_are_translated(name: str) -> None:
    texts = GROUPS[name]()
    missing = sorted(texts - set(_entries()))
    covered = 1 - len(missing) / len(texts)
    print(f"Engels, {name}: {covered:.1%} van {len(texts)}", *missing, sep="\n  ")
    assert covered >= COVERED[name], missing


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "words"), [("en", "Sign in"), ("nl", "Aanmelden"), ("fr", "Aanmelden")])
def test_sign_in_speaks_the_language_of_the_reader(client: Client, language: str, words: str) -> None:
    page = client.get("/aanmelden/login/", headers={"accept-language": language}).content.decode()
    assert f"<h1>{words}</h1>" in page
    assert f'<html lang="{"en" if language == "en" else "nl"}"' in page


KNOWN = Message(
    "people.unknown_person", "Persoon {person_id} bestaat niet.", next_step="Kies een persoon uit de lijst."
)


def test_a_refusal_is_said_in_the_language_of_the_reader_and_stored_in_dutch() -> None:
    refusal = Refusal(KNOWN, rows=(Finding("error", KNOWN, facts={"person_id": 8}),), person_id=7)
    assert refusal.as_dict()["message"] == "Persoon 7 bestaat niet."
    with translation.override("en"):
        told = refusal.as_dict()
        assert told["message"] == "Person 7 does not exist."
        assert told["rows"] == ["Person 8 does not exist."]
        assert told["next_step"] == "Choose a person from the list."
        token = NOTES.set([])
        try:
            assert refusal.text == "Persoon 7 bestaat niet."
        finally:
            NOTES.reset(token)


def test_a_stored_finding_is_retold_with_its_facts() -> None:
    stored = ("people.unknown_person", {"person_id": 7}, "Persoon 7 bestaat niet.", "Kies een persoon uit de lijst.")
    assert language.retold(*stored) == stored[2:]
    with translation.override("en"):
        assert language.retold(*stored) == ("Person 7 does not exist.", "Choose a person from the list.")
        assert language.retold(stored[0], None, stored[2]) == ("Person 7 does not exist.", "")


SENTENCES = {
    "Afgepunt": "Matched",
    " Afgepunt\n": " Matched\n",
    "Betaalrun PR26-0001 is ondertekend en kan naar de bank.": (
        "Payment run PR26-0001 has been signed and can go to the bank."
    ),
    "Vaste rekening 613000 voor deze leverancier. Ingevuld door Ann.": (
        "Fixed account 613000 for this supplier. Filled in by Ann."
    ),
    "De termijn begint bij ontvangst van de factuur op 7 januari 2026.": (
        "The term begins at the receipt of the invoice on 7 January 2026."
    ),
    "Betaling 3 is Betaald; dit kan nu niet.": "Payment 3 is Paid; this is not possible now.",
    "Huur kantoren <b>januari</b>": "Huur kantoren <b>januari</b>",
    "": "",
}


@pytest.mark.parametrize("dutch", SENTENCES)
def test_a_sentence_is_said_by_itself_or_by_its_pattern(dutch: str) -> None:
    assert language.said(dutch) == dutch
    with translation.override("en"):
        assert language.said(dutch) == SENTENCES[dutch]


def test_what_is_shown_stays_escaped() -> None:
    with translation.override("en"):
        page = Template("{{ a|said }} {{ b|said }}").render(Context({"a": "<b>Afgepunt</b>", "b": "Afgepunt"}))
        assert page == "&lt;b&gt;Afgepunt&lt;/b&gt; Matched"
        hostile = Template("{{ a|said }}").render(Context({"a": "Rekening <i>x</i> bestaat niet."}))
        assert "<i>" not in hostile


@pytest.mark.django_db
def test_a_person_keeps_the_language_that_they_chose(client: Client) -> None:
    person = make.person("Els Peeters", "kabinet")
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    english, dutch = '<html lang="en"', '<html lang="nl"'
    assert dutch in client.get("/profiel/").content.decode()
    assert english in client.get("/profiel/", headers={"accept-language": "en"}).content.decode()
    client.post("/profiel/taal/", {"taal": "en"})
    client.cookies.clear()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get("/profiel/", headers={"accept-language": "nl"}).content.decode()
    assert english in page
    assert "My profile" in page
    client.post("/profiel/taal/", {"taal": ""})
    assert dutch in client.get("/profiel/", headers={"accept-language": "nl"}).content.decode()
