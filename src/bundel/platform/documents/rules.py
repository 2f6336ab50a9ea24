"""What a file really is, whether it is taken, and until when it is kept. Pure."""

import datetime as dt
import io
import zipfile
from dataclasses import dataclass
from typing import Final, Literal

Visibility = Literal["internal", "client"]

PDF, PNG, JPEG, TIFF = "application/pdf", "image/png", "image/jpeg", "image/tiff"
XML, JSON, CSV, TEXT, ZIP = "application/xml", "application/json", "text/csv", "text/plain", "application/zip"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODS, ODT = "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.text"
UNKNOWN: Final = "application/octet-stream"

EXTENSIONS: Final[dict[str, frozenset[str]]] = {
    "pdf": frozenset({PDF}),
    "png": frozenset({PNG}),
    "jpg": frozenset({JPEG}),
    "jpeg": frozenset({JPEG}),
    "tif": frozenset({TIFF}),
    "tiff": frozenset({TIFF}),
    "xml": frozenset({XML}),
    "json": frozenset({JSON}),
    "csv": frozenset({CSV, TEXT}),
    "txt": frozenset({TEXT, CSV}),
    "cod": frozenset({TEXT}),
    "xlsx": frozenset({XLSX}),
    "docx": frozenset({DOCX}),
    "ods": frozenset({ODS}),
    "odt": frozenset({ODT}),
    "zip": frozenset({ZIP}),
}
NAMES_NL: Final = {
    PDF: "een PDF", PNG: "een PNG-afbeelding", JPEG: "een JPEG-afbeelding", TIFF: "een TIFF-afbeelding",
    XML: "XML", JSON: "JSON", CSV: "CSV", TEXT: "tekst", ZIP: "een zip-archief", XLSX: "een XLSX-rekenblad",
    DOCX: "een DOCX-tekst", ODS: "een ODS-rekenblad", ODT: "een ODT-tekst", UNKNOWN: "onbekend",
}  # fmt: skip
_MAGIC: Final = (
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
_BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LOOKED_AT: Final = 4096
_CONTROL: Final = frozenset(range(32)) - {9, 10, 12, 13, 26}


def sniff(content: bytes) -> str:
    """The MIME type that the bytes show, whatever the name says; `UNKNOWN` for programs and other binaries."""
    for magic, mime in _MAGIC:
        if content.startswith(magic):
            return mime
    if content.startswith(b"PK\x03\x04"):
        return _inside_zip(content)
    return _kind_of_text(content[:_LOOKED_AT])


def _inside_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            declared = archive.read("mimetype").decode("ascii", "replace") if "mimetype" in names[:1] else ""
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError):
        return UNKNOWN
    if declared in (ODS, ODT):
        return declared
    if "xl/workbook.xml" in names:
        return XLSX
    return DOCX if "word/document.xml" in names else ZIP


def _kind_of_text(head: bytes) -> str:
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if head.startswith(mark)), "")
    if not encoding and set(head) & _CONTROL:
        return UNKNOWN
    text = head.decode(encoding or "latin-1", "ignore").lstrip()
    lowered = text[:400].lower()
    if lowered.startswith(("<!doctype html", "<html", "<script", "<svg")) or text.startswith(("#!", "MZ")):
        return UNKNOWN
    if text.startswith("<"):
        return XML
    if text.startswith(("{", "[")):
        return JSON
    first_line = text.splitlines()[0] if text else ""
    return CSV if first_line.count(";") or first_line.count(",") > 1 or "\t" in first_line else TEXT


def extension(name: str) -> str:
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def disguised(name: str, mime: str) -> bool:
    """Whether the extension promises something else than the bytes are; an unknown extension promises nothing."""
    expected = EXTENSIONS.get(extension(name))
    return expected is not None and mime not in expected


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a class of documents is kept: whole years from 1 January after the day; None is for ever."""

    caption: str
    years: int | None


RETENTION: Final[dict[str, Retention]] = {
    # Btw-wetboek art. 60 § 3: invoices and books ten years from 1 January of the following year (since 2023); longer
    # than the seven years of the Wetboek van economisch recht art. III.86, so one class serves both.
    "boekhouding": Retention("Boekhoudkundig stuk", 10),
    "werkdocument": Retention("Werkdocument", 1),
    "blijvend": Retention("Blijvend te bewaren", None),
}


def keep_until(retention: str, day: dt.date) -> dt.date | None:
    """The first day on which a document of `day` may be removed; None is never. Raises `KeyError`."""
    years = RETENTION[retention].years
    return None if years is None else dt.date(day.year + 1 + years, 1, 1)
