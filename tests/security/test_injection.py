"""The first client of the house is called by an attack: markup and a formula in every text. Nowhere does it run."""

import csv
import io
import re
from collections.abc import Callable

import pytest
from django.test import Client as Browser
from openpyxl import load_workbook

from bundel.config.roles import ROLES
from bundel.platform.people.rights import roles_with
from tests.security import addresses
from tests.security.house import EVIL, House

RUNS = ("<script>alert(", "<img src=x", "onerror=alert(2)>")
# A structured communication starts with a plus as well; digits, strokes and pluses alone compute nothing harmful.
NUMBER = re.compile(r"^([+-]?[\d.,/ ]+%?|\+{3}\d{3}/\d{4}/\d{5}\+{3})$")


def _roles(address: addresses.Address) -> list[str]:
    held = list(ROLES) if addresses.open_to_everybody(address) else roles_with(address.right)
    return list({ROLES[role].side: role for role in held}.values())


def test_no_page_runs_what_somebody_typed(house: House, browser_of: Callable[..., Browser]) -> None:
    browsers, unsafe, escaped = {role: browser_of(house.ours.people[role]) for role in ROLES}, [], 0
    for address in addresses.every():
        path = address.filled(house.ours, house.ours) or "/"
        for role in _roles(address):
            answer = browsers[role].get(path)
            if answer.streaming or not answer.headers.get("Content-Type", "").startswith("text/html"):
                continue
            page = answer.content.decode()
            escaped += "&lt;script&gt;alert(" in page
            unsafe += [(path, role, mark) for mark in RUNS if mark in page]
    assert unsafe == []
    assert escaped > 40, "zonder de naam op het scherm bewijst deze proef niets"


@pytest.mark.parametrize("role", ["boekhouder", "auditor"])
def test_no_cell_of_an_export_is_a_formula(house: House, role: str, browser_of: Callable[..., Browser]) -> None:
    browser, hostile = browser_of(house.ours.people[role]), 0
    for address in addresses.every():
        if address.parameters or (role not in roles_with(address.right)):
            continue
        answer = browser.get(f"/{address.pattern}?uitvoer=xlsx")
        if "spreadsheet" in answer.headers.get("Content-Type", ""):
            for sheet in load_workbook(io.BytesIO(answer.content)):
                for row in sheet.iter_rows():
                    for cell in row:
                        assert cell.data_type != "f", (address.pattern, cell.value)
                        assert cell.hyperlink is None
                        hostile += str(cell.value).startswith("=")
        answer = browser.get(f"/{address.pattern}?uitvoer=csv")
        if "attachment" in answer.headers.get("Content-Disposition", ""):
            assert house.theirs.word not in answer.content.decode(), address.pattern
            for line in csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"):
                for text in line:
                    assert not text.startswith(("=", "+", "-", "@", "\t", "\r")) or NUMBER.match(text), text
                    hostile += text.startswith("'=")
    assert hostile > 3, "zonder formule in de rijen bewijst deze proef niets"


@pytest.mark.parametrize("words", [EVIL, "' or 1=1 --", "%", "\\", "a' union select password from people_person --"])
def test_what_is_searched_is_text(house: House, words: str, browser_of: Callable[..., Browser]) -> None:
    browser = browser_of(house.ours.people["centrumleider"])
    for path in ("/zoek/", "/zoek/json/", "/facturen/", "/leveranciers/", "/personen/", "/audit/", "/grootboek/",
                 "/bank/", "/betalingen/", "/bestellingen/"):  # fmt: skip
        answer = browser.get(path, {"q": words, "tekst": words, "wie": words, "wat": words})
        assert answer.status_code < 500, path
        if answer.headers["Content-Type"].startswith("text/html"):
            assert not [mark for mark in RUNS if mark in answer.content.decode()], path
        assert "argon2" not in answer.content.decode(), path
        assert house.theirs.word not in answer.content.decode(), path
