"""PDF files are read by pypdf and pypdfium2, which we did not write."""

import datetime as dt
import io

import pypdf
import pypdfium2
import pytest

from bundel.platform.reports import pdf
from bundel.platform.reports.tables import Column

ABOUT = pdf.About(
    title="Openstaande facturen",
    subtitle="Agentschap Proef",
    number="LIJST-2026-0001",
    made_at=dt.datetime(2026, 6, 30, 22, 0, tzinfo=dt.UTC),
    data_at="30/06/2026 23:59",
)
COLUMNS = [Column("Leverancier"), Column("Bedrag", "cents"), Column("Vervaldag", "date")]
ROWS = [[f"Leverancier {n}", 12_345 * n, dt.date(2026, 6, 1)] for n in range(120)]


@pytest.fixture(scope="module")
def content() -> bytes:
    return pdf.table(ABOUT, COLUMNS, ROWS, remarks=["Alleen facturen die nog niet betaald zijn."])


def test_says_that_it_is_tagged_pdf_a_and_pdf_ua(content: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(content))
    catalog = reader.root_object
    assert catalog["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf has its own boolean
    assert catalog["/Lang"] == "nl"
    assert "/StructTreeRoot" in catalog
    xmp = reader.xmp_metadata.stream.get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert reader.metadata.title == "Openstaande facturen"


def _tags(node: object, found: list[str]) -> list[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            _tags(child, found)
    elif isinstance(node, dict):
        if "/S" in node:
            found.append(str(node["/S"]))
        if "/K" in node:
            _tags(node["/K"], found)
    return found


def test_table_has_header_cells_for_a_screen_reader(content: bytes) -> None:
    tags = _tags(pypdf.PdfReader(io.BytesIO(content)).root_object["/StructTreeRoot"], [])
    assert tags.count("/TH") == len(COLUMNS)
    assert tags.count("/TD") == len(COLUMNS) * len(ROWS)
    assert "/H1" in tags


def test_every_page_has_header_and_foot(content: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(content))
    total = len(reader.pages)
    assert total > 2
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        assert f"Pagina {number} van {total}" in text
        assert "LIJST-2026-0001 · Stand van de gegevens: 30/06/2026 23:59" in text
        assert "Leverancier" in text
        assert "Vervaldag" in text


def test_equal_content_gives_equal_bytes(content: bytes) -> None:
    assert pdf.table(ABOUT, COLUMNS, ROWS, remarks=["Alleen facturen die nog niet betaald zijn."]) == content


@pytest.mark.parametrize("text", ['#panic("x")', "*vet* _schuin_", "$x^2$", "</script>", '#import "/config/x.typ": *'])
def test_text_of_a_user_is_never_markup(text: str) -> None:
    made = pdf.table(ABOUT, [Column("Tekst")], [[text]])
    assert text in pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text()


def test_first_page_can_be_drawn_and_is_not_empty(content: bytes) -> None:
    picture = pypdfium2.PdfDocument(content)[0].render(scale=1, grayscale=True).to_numpy()
    dark = int((picture < 128).sum())
    assert dark > 2_000


def test_refuses_a_moment_without_zone() -> None:
    with pytest.raises(ValueError):
        pdf.About(title="x", number="1", made_at=dt.datetime(2026, 1, 1)).plain()
