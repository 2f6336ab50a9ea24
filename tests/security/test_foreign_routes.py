"""A foreign tenant at every address: whatever somebody of client A asks, nothing of client B comes back or changes."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from django.test import Client as Browser

from bundel.accounting.payables.models import Invoice
from bundel.config.roles import ROLES
from bundel.platform.clients.scope import scope
from bundel.platform.documents import actions as documents
from bundel.platform.documents import queries
from bundel.platform.people.rights import roles_with
from tests import make
from tests.security import addresses
from tests.security.house import House, Tenant

NOTHING = (301, 302, 403, 404, 405, 409)


def _text(answer: Any) -> str:
    """What an answer says, also inside a workbook."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            content = b"".join(book.read(name) for name in book.namelist())
    return str(content.decode("utf-8", "replace")) + str(dict(answer.headers))


def _leaks(text: str, theirs: Tenant, path: str) -> list[str]:
    """Words of theirs that are in the answer and were not in the question."""
    return [mark for mark in theirs.marks if mark in text and mark not in path]


def _roles_for(address: addresses.Address) -> list[str]:
    """One role of each side (centre, client, government) that may come at an address."""
    held = list(ROLES) if addresses.open_to_everybody(address) else roles_with(address.right)
    return list({ROLES[role].side: role for role in reversed(held)}.values())


def _visits() -> list[tuple[addresses.Address, str]]:
    return [(address, role) for address in addresses.every() for role in _roles_for(address)]


def test_every_parameter_of_every_address_can_be_filled_in(house: House) -> None:
    every = addresses.every()
    assert len(every) > 100
    assert addresses.unknown(every, house.theirs) == []


def test_reading_gives_nothing_of_another_client(house: House, browser_of: Callable[..., Browser]) -> None:
    browsers, trouble = {role: browser_of(house.ours.people[role]) for role in ROLES}, []
    for address, role in _visits():
        browser = browsers[role]
        for path in addresses.paths_to(address, house.ours, house.theirs):
            answer = browser.get(path)
            if answer.status_code >= 500:
                trouble.append((path, answer.status_code))
            if found := _leaks(_text(answer), house.theirs, path):
                trouble.append((path, answer.status_code, found))
            if house.theirs.client.code in path.split("?")[0] and answer.status_code not in NOTHING:
                trouble.append((path, answer.status_code, "bestaat"))
    assert trouble == []


@pytest.mark.parametrize("form", ["xlsx"])
def test_exports_carry_ones_own_rows_only(house: House, form: str, browser_of: Callable[..., Browser]) -> None:
    trouble, made = [], 0
    for address in addresses.every():
        if address.parameters:
            continue
        for role in _roles_for(address):
            path = f"/{address.pattern}?uitvoer={form}"
            answer = browser_of(house.ours.people[role]).get(path)
            made += "attachment" in answer.headers.get("Content-Disposition", "")
            if found := _leaks(_text(answer), house.theirs, path):
                trouble.append((role, path, found))
            if answer.status_code >= 500:
                trouble.append((role, path, answer.status_code))
    assert trouble == []
    assert made > 10


@pytest.mark.parametrize("role", list(ROLES))
def test_search_and_palette_find_nothing_of_another(
    house: House, role: str, browser_of: Callable[..., Browser]
) -> None:
    browser, theirs = browser_of(house.ours.people[role]), house.theirs
    for words in (theirs.word[:8], theirs.client.code, theirs.numbers["number"], "leverancier", "BB"):
        for path in ("/zoek/json/", "/zoek/"):
            for kind in ("", "client"):
                text = _text(browser.get(path, {"q": words, "soort": kind}))
                assert theirs.word not in text, (path, words)


def _fingerprint(connection: psycopg.Connection, client_id: int) -> dict[str, str]:
    """A hash of all rows of a client, by table; who merely looked is kept elsewhere."""
    tables = connection.execute(
        "select distinct table_name from information_schema.columns where table_schema = 'public'"
        " and column_name = 'client_id' and data_type = 'bigint'"
    ).fetchall()
    found = {}
    for (table,) in tables:
        rows = connection.execute(
            f'select t::text from "{table}" t where client_id = %s order by 1',
            [client_id],  # type: ignore[arg-type]
        ).fetchall()
        found[table] = hashlib.sha256(repr(rows).encode()).hexdigest()
    return found


VERBS: dict[str, str] = {
    "reden": "inbraak", "reason": "inbraak", "on": "2026-11-20", "doe": "annuleren", "besluit": "approved",
    "decision": "approved", "antwoord": "inbraak", "text": "inbraak", "tekst": "inbraak", "name": "inbraak",
    "account": "612000", "valid_from": "2026-01-01", "role": "boekhouder", "jaar": "2026", "year": "2026",
}  # fmt: skip


def test_writing_at_another_clients_address_changes_nothing_there(
    own_house: House, superuser: psycopg.Connection, browser_of: Callable[..., Browser]
) -> None:
    theirs, ours = own_house.theirs, own_house.ours
    before = _fingerprint(superuser, theirs.client.pk)
    trouble = []
    for address in addresses.every():
        if not address.parameters:
            continue
        for role in _roles_for(address):
            browser = browser_of(ours.people[role])
            for path in addresses.paths_to(address, ours, theirs):
                for step in ("goedkeuren", "ondertekenen", "annuleren"):
                    answer = browser.post(path, VERBS | {"stap": step, "actie": step})
                    if answer.status_code >= 500:
                        trouble.append((role, path, answer.status_code))
                    if found := _leaks(_text(answer), theirs, path):
                        trouble.append((role, path, found))
                    if answer.status_code in (404, 403, 405):
                        break
    after = _fingerprint(superuser, theirs.client.pk)
    assert trouble == []
    assert {table for table in before if before[table] != after[table]} == set()


def test_a_key_of_one_client_gives_nothing_of_another(house: House) -> None:
    ours, theirs, http = house.ours, house.theirs, Browser(raise_request_exception=False)
    headers = {"Authorization": f"Bearer {ours.api_secret}"}
    for path in (
        "clients/me", "invoices?limit=200", f"invoices/{theirs.ids['invoice_id']}", f"invoices?q={theirs.word}",
        "suppliers", f"suppliers?q={theirs.word}", "ledger/balance?on=2026-12-31", "ledger/entries?limit=200", "kpis",
        f"ledger/entries?client={theirs.client.code}", f"invoices?client_id={theirs.client.pk}",
    ):  # fmt: skip
        answer = http.get(f"/api/v1/{path}", headers=headers)
        assert answer.status_code < 500, path
        assert theirs.client.code not in _text(answer).replace(path, ""), path
    assert http.get(f"/api/v1/invoices/{theirs.ids['invoice_id']}", headers=headers).status_code == 404
    assert http.get(f"/api/v1/invoices/{ours.ids['invoice_id']}", headers=headers).status_code == 200


SIGHTS = ("facturen/{code}/{id}/origineel/", "facturen/{code}/{id}/beeld/", "facturen/binnenkomst/{intake}/origineel/")


def test_internal_documents_never_reach_people_of_the_client(
    own_house: House, browser_of: Callable[..., Browser]
) -> None:
    """The original of an invoice, made internal: the accountant reads it, the client's people nowhere."""
    ours = own_house.ours
    with scope({ours.client.pk}):
        invoice = Invoice.objects.get(pk=ours.ids["invoice_id"])
    documents.show_to(make.machine(), ours.client.pk, invoice.document_id, "internal")
    secret = f"<cbc:ID>{invoice.number}</cbc:ID>"
    paths = [
        "/" + path.format(code=ours.client.code, id=invoice.pk, intake=invoice.intake_id) for path in SIGHTS
    ]  # fmt: skip
    staff = browser_of(ours.people["boekhouder"])
    assert any(secret in _text(staff.get(path)) for path in paths), "zonder lezer bewijst deze proef niets"
    for role in ("goedkeurder", "contact", "ondertekenaar"):
        browser = browser_of(ours.people[role])
        for path in [*paths, *(one.filled(ours, ours) or "/" for one, held in _visits() if held == role)]:
            text = _text(browser.get(path))
            assert secret not in text, (role, path)
            assert "internal.pdf" not in text, (role, path)
    answer = Browser().get(
        f"/api/v1/invoices/{invoice.pk}", headers={"Authorization": f"Bearer {ours.api_secret}"}
    )  # fmt: skip
    assert secret not in _text(answer)


def test_a_reader_of_the_client_gets_the_documents_shown_to_the_client_only(house: House) -> None:
    ours = house.ours
    subject = f"payments.run:{ours.ids['run']}"
    with scope({ours.client.pk}):
        for role, side in ((role, ROLES[role].side) for role in ROLES):
            seen = {row.visibility for row in queries.of(subject, ours.by(role))}
            assert seen == ({"client"} if side == "client" else {"client", "internal"}), role
