"""What a browser and the network are told: forms only with their token, headers on every page, cookies out of reach."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client as Browser
from django.urls import reverse

from bundel.platform.people.models import Person
from bundel.platform.people.rights import roles_with
from tests.security import addresses
from tests.security.house import House

INLINE = ("'unsafe-inline'", "'unsafe-eval'", "*", "http:", "data:")


def test_every_form_without_its_token_is_refused(house: House, browser_of: Callable[..., Browser]) -> None:
    browser, taken = browser_of(house.ours.people["centrumleider"], enforce_csrf_checks=True), []
    for address in addresses.every():
        path = address.filled(house.ours, house.ours) or "/"
        answer = browser.post(path, {"stap": "goedkeuren"})
        if answer.status_code != 403:
            taken.append((path, answer.status_code))
    assert taken == []
    for name in ("account_login", "account_logout", "account_reset_password", "account_change_password"):
        assert browser.post(reverse(name), {"login": "a@b.example"}).status_code == 403


def test_a_token_of_somebody_else_is_no_token(house: House, browser_of: Callable[..., Browser]) -> None:
    browser = browser_of(house.ours.people["centrumleider"], enforce_csrf_checks=True)
    browser.get("/profiel/")
    answer = browser.post("/profiel/thema/", {"thema": "dark", "csrfmiddlewaretoken": "a" * 64})
    assert answer.status_code == 403
    assert "Traceback" not in answer.content.decode()


def test_a_session_does_not_open_the_api(house: House, browser_of: Callable[..., Browser]) -> None:
    browser = browser_of(house.ours.people["centrumleider"])
    assert browser.get("/api/v1/invoices").status_code == 401
    for header in ("", "Bearer", "Bearer x", "Basic abc", f"Bearer {house.ours.api_secret[:-1]}x", "Bearer bdl_"):
        assert browser.get("/api/v1/invoices", headers={"Authorization": header}).status_code == 401, header


def test_every_page_carries_the_headers_that_protect_it(house: House, browser_of: Callable[..., Browser]) -> None:
    browser, seen = browser_of(house.ours.people["centrumleider"]), 0
    for address in addresses.every():
        path = address.filled(house.ours, house.ours) or "/"
        answer = browser.get(path)
        headers = answer.headers
        policy = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))
        for directive in ("script-src", "style-src", "default-src", "object-src", "base-uri", "form-action"):
            assert not set(policy[directive].split()) & set(INLINE), (path, directive)
        assert policy["frame-ancestors"] in ("'self'", "'none'"), path
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["X-Frame-Options"] in ("DENY", "SAMEORIGIN"), path
        assert headers["Referrer-Policy"] == "same-origin", path
        assert headers.get("X-Request-ID"), path
        if answer.status_code == 200 and headers["Content-Type"].startswith("text/html"):
            seen += 1
            assert "no-store" in headers.get("Cache-Control", "") or "private" in headers.get("Cache-Control", ""), path
    assert seen > 30


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(own_house: House) -> None:
    browser = Browser()
    person = Person.objects.get(pk=own_house.ours.people["contact"].pk)
    person.set_password("een lang wachtwoord 7")
    person.save()
    page = browser.get("/aanmelden/login/")
    browser.post("/aanmelden/login/", {"login": person.email, "password": "een lang wachtwoord 7"})
    session = browser.cookies[settings.SESSION_COOKIE_NAME]
    assert session["httponly"]
    assert session["samesite"] in ("Lax", "Strict")
    for cookie in page.cookies.values():
        assert cookie["samesite"] in ("Lax", "Strict"), cookie.key


@pytest.mark.parametrize("host", ["kwaad.example", "localhost.kwaad.example", "127.0.0.1@kwaad.example"])
def test_an_address_of_another_site_is_not_answered(house: House, host: str) -> None:
    answer = Browser(raise_request_exception=False).get("/aanmelden/login/", headers={"Host": host})
    assert answer.status_code == 400
    assert "kwaad" not in answer.content.decode()


@pytest.mark.parametrize(
    "back", ["//kwaad.example", "https://kwaad.example", "/\\kwaad.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_to_another_site(house: House, back: str, browser_of: Callable[..., Browser]) -> None:
    browser = browser_of(house.ours.people["boekhouder"])
    tried = [
        browser.post("/profiel/thema/", {"thema": "dark", "terug": back}),
        browser.post("/meldingen/gelezen/", {"terug": back}),
        browser.post("/profiel/taal/", {"taal": "nl", "terug": back}),
        browser.get("/aanmelden/login/", {"next": back}),
        browser.post("/facturen/binnenkomst/opladen/", {"terug": back}),
    ]
    for answer in tried:
        there = urlsplit(answer.headers.get("Location", ""))
        assert (there.scheme, there.netloc) == ("", ""), back
        assert "\\" not in there.path, back


@pytest.mark.parametrize(
    "path",
    [
        "/static/../../etc/passwd",
        "/static/%2e%2e/%2e%2e/secret-key",
        "/facturen/%00/",
        "/facturen/AAA1/99999999999999999999/",
        "/zoek/?q=%00",
        "/facturen/?na=%00",
        "/facturen/?na=" + "9" * 400,
        "/audit/99999999999999999999999/",
        "/audit/?wie=%00",
        "/facturen/?uitvoer=%2e%2e",
        "/grootboek/saldi/?op=0000-00-00",
        "/grootboek/saldi/?jaar=99999999999999999999",
        "/facturen/?sort=" + "a" * 5000,
        "/grootboek/A%00AA1/periodes/",
    ],
)
def test_odd_addresses_are_answered_calmly(house: House, path: str, browser_of: Callable[..., Browser]) -> None:
    answer = browser_of(house.ours.people["auditor"]).get(path)
    assert answer.status_code < 500, path
    text = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert b"root:" not in text


ODD = ("%00", "2026-13-45/7")


@pytest.mark.parametrize("role", ["centrumleider"])
def test_every_list_takes_a_made_up_cursor_and_filter_calmly(
    house: House, role: str, browser_of: Callable[..., Browser]
) -> None:
    """A cursor, a filter and a sort that nobody gave: the first page, a finding or 404, never a broken page."""
    browser, broken = browser_of(house.ours.people[role]), []
    for address in addresses.every():
        path = address.filled(house.ours, house.ours) or "/"
        if role not in roles_with(address.right) and not addresses.open_to_everybody(address):
            continue
        for odd in ODD:
            query = "&".join(f"{name}={odd}" for name in ("na", "sort", "client", "tekst", "op", "van", "tot", "datum",
                                                          "toestand", "rijen", "jaar", "periode", "lijnen", "zaad",
                                                          "aantal", "volgende", "keten", "halfjaar"))  # fmt: skip
            if browser.get(f"{path}?{query}").status_code >= 500:
                broken.append((path, odd))
    assert broken == []
