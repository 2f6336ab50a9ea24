"""Hostile files through the screen and the API: a clear finding, nothing half, and the site answers on."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser

from bundel.accounting.payables import actions
from bundel.accounting.payables.models import Intake, Invoice, Supplier
from bundel.accounting.payables.tests import make_payables
from bundel.platform.clients.scope import scope
from bundel.platform.documents.models import Document
from tests import make
from tests.security.house import NOW, House

UPLOAD = "/facturen/binnenkomst/opladen/"
HEAD = b'<?xml version="1.0" encoding="UTF-8"?>'
UBL = b"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"


def _bomb() -> bytes:
    levels = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    return HEAD + b'<!DOCTYPE x [<!ENTITY a0 "ha">' + levels + b"]><Invoice>&a9;</Invoice>"


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("factuur.xml", "<Invoice/>")
    return out.getvalue()


def _good(house: House, number: str = "GOED-1") -> bytes:
    supplier = Supplier.objects.get(pk=house.ours.ids["supplier_id"])
    return make_payables.xml(house.ours.client, supplier, number, issued=NOW.date())


HOSTILE: dict[str, Callable[[House], bytes]] = {
    "doctype": lambda house: _good(house).replace(b"?>", b'?><!DOCTYPE Invoice SYSTEM "http://127.0.0.1:9/x.dtd">', 1),
    "bomb": lambda house: _bomb(),
    "entity": lambda house: HEAD
    + b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><Invoice xmlns="' + UBL + b'"><ID>&f;</ID></Invoice>',
    "parameter entity": lambda house: HEAD + b'<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]><Invoice/>',
    "include": lambda house: HEAD + b'<Invoice xmlns="' + UBL + b'" xmlns:xi="http://www.w3.org/2001/XInclude">'
    b'<xi:include href="file:///etc/passwd" parse="text"/></Invoice>',
    "wrong root": lambda house: HEAD + b"<html><script>alert(1)</script></html>",
    "wrong encoding": lambda house: _good(house).replace(b"UTF-8", b"UTF-16", 1).replace(b"utf-8", b"UTF-16", 1),
    "not utf-8": lambda house: _good(house).replace(b"Printpapier", b"\xff\xfe\xfa"),
    "truncated": lambda house: _good(house)[:-200],
    "zip as xml": lambda house: _zip(),
    "deep": lambda house: HEAD + b"<a>" * 100_000 + b"</a>" * 100_000,
    "many attributes": lambda house: HEAD + b"<Invoice " + b" ".join(b'a%d="1"' % n for n in range(200_000)) + b"/>",
    "program": lambda house: b"\x7fELF" + b"\0" * 500,
    "web page": lambda house: b"<!doctype html><script>alert(document.cookie)</script>",
    "nothing": lambda house: b"",
    "control characters": lambda house: HEAD + b"<Invoice>\x00\x01</Invoice>",
}  # fmt: skip


def _counts(house: House) -> tuple[int, int]:
    with scope({house.ours.client.pk, house.theirs.client.pk}):
        return Invoice.objects.count(), Document.objects.exclude(kind="invoice").count()


def _upload(browser: Browser, content: bytes, name: str, house: House) -> str:
    sent = SimpleUploadedFile(name, content, content_type="application/xml")
    answer = browser.post(UPLOAD, {"bestand": sent, "client": house.ours.client.code})
    assert answer.status_code in (200, 302, 409, 413), answer.status_code
    if answer.status_code == 302:
        answer = browser.get(answer["Location"])
    return str(answer.content.decode())


def test_hostile_files_become_findings_and_the_site_answers_on(
    own_house: House, browser_of: Callable[..., Browser]
) -> None:
    browser, before = browser_of(own_house.ours.people["boekhouder"]), _counts(own_house)[0]
    headers = {"Authorization": f"Bearer {own_house.ours.api_secret}"}
    for name, content in HOSTILE.items():
        page = _upload(browser, content(own_house), f"{name}.xml", own_house)
        assert "root:" not in page, name
        assert "Traceback" not in page, name
        assert "<script>alert" not in page, name
        sent = SimpleUploadedFile("a.xml", content(own_house), content_type="application/xml")
        answer = Browser(raise_request_exception=False).post("/api/v1/einvoices", {"file": sent}, headers=headers)
        assert answer.status_code < 500, (name, answer.status_code)
        told = answer.json()
        assert told.get("verdict") in (None, "refused"), (name, told)
        assert told.get("message") or told.get("findings"), (name, told)
    assert _counts(own_house)[0] == before
    assert "GOED-1" in _upload(browser, _good(own_house), "goed.xml", own_house) or _counts(own_house)[0] == before + 1


def test_fifty_megabytes_are_refused_by_both_doors(own_house: House, browser_of: Callable[..., Browser]) -> None:
    browser, before = browser_of(own_house.ours.people["boekhouder"]), _counts(own_house)
    big = _good(own_house).replace(b"</", b"<!--" + b"x" * 50_000_000 + b"--></", 1)
    page = _upload(browser, big, "groot.xml", own_house)
    assert "MB" in page
    answer = Browser(raise_request_exception=False).post(
        "/api/v1/einvoices", {"file": SimpleUploadedFile("g.xml", big)},
        headers={"Authorization": f"Bearer {own_house.ours.api_secret}"},
    )  # fmt: skip
    assert answer.status_code < 500
    assert answer.json().get("verdict") in (None, "refused")
    assert _counts(own_house)[0] == before[0]


NAMES = [
    "../../../../tmp/bundel-inbraak.xml", "..\\..\\inbraak.xml", "/tmp/bundel-inbraak.xml", "a\r\nSet-Cookie: x=1.xml",
    "%2e%2e%2finbraak.xml", "a" * 400 + ".xml", "=cmd|' /C calc'!A0.xml", "<img src=x onerror=alert(1)>.xml",
    "\u202elmx.exe", ".xml", "con.xml", "a\u0000b.xml",
]  # fmt: skip


def test_names_of_files_are_text_and_never_a_place(
    own_house: House, browser_of: Callable[..., Browser], tmp_path: Path
) -> None:
    browser, ours = browser_of(own_house.ours.people["boekhouder"]), own_house.ours
    outside = {path for path in tmp_path.rglob("*") if "documents" not in path.parts}
    for place, name in enumerate(NAMES):
        receipt = actions.receive(
            make.machine(NOW), _good(own_house, f"NAAM-{place}"), name.replace("\0", ""), "upload", client_id=None
        )
        assert receipt.invoice_id, receipt.findings
        answer = browser.get(f"/facturen/{ours.client.code}/{receipt.invoice_id}/origineel/")
        assert answer.status_code == 200
        assert "Set-Cookie" not in answer.headers
        given = answer.headers["Content-Disposition"]
        assert "attachment" in given
        assert not set("\r\n\0") & set(given)
        assert not set("/\\") & set(given)
        page = browser.get(f"/facturen/{ours.client.code}/{receipt.invoice_id}/").content.decode()
        assert "<img src=x" not in page
    assert {path for path in tmp_path.rglob("*") if "documents" not in path.parts} == outside
    assert not Path("/tmp/bundel-inbraak.xml").exists()
    stored = [path for path in (tmp_path / "documents").rglob("*") if path.is_file()]
    assert stored
    assert all(len(path.name) == 64 and path.parent.name == path.name[:2] for path in stored)


def test_the_drop_folder_reads_its_own_files_only(own_house: House, tmp_path: Path) -> None:
    drop, secret = tmp_path / "inkomend", tmp_path / "geheim.txt"
    drop.mkdir()
    secret.write_text("sleutel van de installatie")
    (drop / "koppeling.xml").symlink_to(secret)
    (drop / "map.xml").mkdir()
    (drop / "weg.xml").symlink_to(tmp_path / "bestaat-niet")
    (drop / "goed.xml").write_bytes(_good(own_house, "MAP-1"))
    with scope({own_house.ours.client.pk}):
        before = Intake.objects.count()
    assert actions.receive_folder(make.machine(NOW), drop, quiet_seconds=0) == {"accepted": 1}
    with scope({own_house.ours.client.pk}):
        assert Intake.objects.count() == before + 1
        assert not Intake.objects.filter(name="koppeling.xml").exists()
    assert secret.read_text() == "sleutel van de installatie"
    assert (drop / "verwerkt" / "goed.xml").exists()


@pytest.mark.parametrize("name", ["factuur.svg", "factuur.html", "factuur.xml"])
def test_a_page_in_disguise_is_never_shown_as_a_page(
    own_house: House, name: str, browser_of: Callable[..., Browser]
) -> None:
    ours, browser = own_house.ours, browser_of(own_house.ours.people["boekhouder"])
    content = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    receipt = actions.receive(make.machine(NOW), content, name, "upload", client_id=ours.client.pk)
    for path in (f"/facturen/binnenkomst/{receipt.intake_id}/origineel/",
                 f"/facturen/{ours.client.code}/overnemen/{receipt.intake_id}/beeld/"):  # fmt: skip
        answer = browser.get(path)
        if answer.status_code == 200:
            assert "html" not in answer.headers["Content-Type"]
            assert "svg" not in answer.headers["Content-Type"]
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
