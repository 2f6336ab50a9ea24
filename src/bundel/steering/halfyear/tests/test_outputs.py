"""The four files of a report show the same figures; they are read back by readers that we did not write."""

import datetime as dt
import io
import json
import re
from pathlib import Path

import openpyxl
import pypdf
import pytest
from lxml import html
from tests import make

from bundel.kit.hashing import sha256_bytes
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor
from bundel.steering.halfyear import actions, outputs
from bundel.steering.halfyear.models import Edition
from bundel.steering.kpis.tests.make_sources import connect

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 7, 10, 8, 0, tzinfo=dt.UTC)
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def leader() -> Actor:
    return make.actor(make.person("Petra Proef", "projectleider"), NOW)


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch, leader: Actor) -> Edition:
    """A frozen report with a text, a promise and an erratum."""
    clients = [make.client(f"ENT{n}", name=f"Agentschap Proef {n}", policy_domain="Omgeving").pk for n in range(3)]
    connect(monkeypatch, clients)
    draft = actions.build(leader, None, "2026-H1")
    text = "Eerste alinea met #teken en *ster*.\n\nTweede alinea <b>zonder</b> opmaak."
    actions.write_narrative(leader, None, draft.pk, "samenvatting", text)
    actions.promise(leader, None, draft.pk, "vooruitzicht", "Zelfbediening meten", "Petra Proef", dt.date(2026, 12, 1))
    frozen = actions.freeze(leader, None, draft.pk)
    actions.add_erratum(leader, None, frozen.pk, "hoofdstuk 4", "95 %", "96 %", "tikfout")
    return frozen


def written(report: Edition, folder: Path) -> dict[str, bytes]:
    clients = {row["id"] for row in json.loads(report.content)["clients"]}
    with scope(clients):
        return {path.suffix: path.read_bytes() for path in outputs.write_all(report, folder)}


def test_pdf_html_and_xlsx_show_the_same_figures(report: Edition, tmp_path: Path) -> None:
    files = written(report, tmp_path)
    content = json.loads(files[".json"])
    assert sha256_bytes(files[".json"]) == report.sha256
    pages = pypdf.PdfReader(io.BytesIO(files[".pdf"])).pages
    links = {
        annotation.get_object()["/A"]["/URI"]: page.extract_text()
        for page in pages
        for annotation in page.get("/Annots", [])
        if "/URI" in annotation.get_object().get("/A", {})
    }
    page = html.fromstring(files[".html"].decode())
    shown = {link.get("href"): link.text for link in page.iter("a") if not link.get("href").startswith("#")}
    sheet = openpyxl.load_workbook(io.BytesIO(files[".xlsx"]))["Cijfers"]
    rows = {row[9]: row for row in sheet.iter_rows(min_row=2, values_only=True) if row[9]}
    assert len(rows) == len(content["figures"])
    assert set(shown) == set(links) <= set(rows)
    assert len(shown) > 30
    for address, value in shown.items():
        assert rows[address][2] == value
        assert value in links[address]
    for name, figure in content["figures"].items():
        row = rows[outputs.address(report.number, name)]
        assert (row[3], row[4]) == (figure["numerator"], figure["denominator"])


def test_files_made_again_are_byte_identical(report: Edition, tmp_path: Path) -> None:
    assert written(report, tmp_path / "een") == written(report, tmp_path / "twee")


def test_first_page_can_be_read_alone(report: Edition, tmp_path: Path) -> None:
    text = pypdf.PdfReader(io.BytesIO(written(report, tmp_path)[".pdf"])).pages[0].extract_text()
    for words in (
        "Halfjaarverslag eerste halfjaar 2026",
        "In het kort",
        "Facturen tijdig betaald",
        "Stand per",
        "HJV-2026-H1",
    ):
        assert words in text


def test_written_text_is_shown_as_it_was_written(report: Edition, tmp_path: Path) -> None:
    files = written(report, tmp_path)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(files[".pdf"])).pages)
    assert "Eerste alinea met #teken en *ster*." in text
    assert "<b>zonder</b> opmaak" in text
    assert "&lt;b&gt;zonder&lt;/b&gt;" in files[".html"].decode()


def test_what_is_not_measured_is_said_in_pdf_and_html(report: Edition, tmp_path: Path) -> None:
    files = written(report, tmp_path)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(files[".pdf"])).pages)
    for shown in (text, files[".html"].decode()):
        assert re.sub(r"\s+", " ", shown).count("Nog niet gemeten.") == 6
        assert "nog niet gemeten" in shown


def test_an_erratum_stands_beside_the_report_and_not_in_its_json(report: Edition, tmp_path: Path) -> None:
    files = written(report, tmp_path)
    assert "96 %" in files[".html"].decode()
    assert b"tikfout" not in files[".json"]


def test_html_has_captions_scopes_and_one_h1(report: Edition, tmp_path: Path) -> None:
    page = html.fromstring(written(report, tmp_path)[".html"].decode())
    assert len(page.findall(".//h1")) == 1
    assert page.get("lang") == "nl"
    tables = page.findall(".//table")
    assert tables
    assert all(table.find("caption") is not None and table.find(".//th[@scope='col']") is not None for table in tables)
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


def test_a_draft_says_that_it_is_one(monkeypatch: pytest.MonkeyPatch, leader: Actor, tmp_path: Path) -> None:
    clients = [make.client("ENT9").pk]
    connect(monkeypatch, clients)
    files = written(actions.build(leader, None, "2026-H1"), tmp_path)
    assert "ONTWERP" in pypdf.PdfReader(io.BytesIO(files[".pdf"])).pages[0].extract_text()
    assert "ONTWERP" in files[".html"].decode()


def test_shape_of_the_json_is_that_of_the_golden_outline(report: Edition) -> None:
    """The outline and the names of all fields: a change of the format is a decision, seen in this file."""
    content = json.loads(report.content)
    figure = content["figures"]["facturen_tijdig_betaald"]
    shape = {
        "content": sorted(content),
        "figure": sorted(figure),
        "month": sorted(figure["months"][0]),
        "definition": sorted(content["definitions"][0]),
        "figures": sorted(name for name in content["figures"] if "/" not in name),
        "chapters": [
            {name: chapter[name] for name in ("number", "key", "title", "state", "figures", "per_client", "special")}
            for chapter in content["chapters"]
        ],
    }
    assert shape == json.loads((GOLDEN / "outline.json").read_text())


def test_the_command_line_writes_a_frozen_report_and_refuses_one_that_is_not_rebuilt(
    report: Edition, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert outputs.build_cli("2026-H1", tmp_path) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4
    monkeypatch.setattr(outputs.queries, "rebuilt", lambda report: b"{}")
    assert outputs.build_cli("2026-H1", tmp_path / "niets") == 1
    assert not (tmp_path / "niets").exists()
