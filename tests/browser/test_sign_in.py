"""Signing in by hand: a second step with an app or a security key, recovery codes, and through an organisation."""

import base64
import hashlib
import hmac
import re
import struct
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, Page, expect

from bundel.platform.people.models import Person
from tests import make
from tests.browser.conftest import PHONE, WIDE, axe, too_wide
from tests.identity import Organisation, running

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]

PASSWORD = "een lang wachtwoord 7"
SECOND_STEP = "/aanmelden/2fa/"


@pytest.fixture
def person(own_database: str) -> Person:
    cache.clear()
    one = make.person("Petra Proef", "boekhouder")
    one.set_password(PASSWORD)
    one.save()
    return one


@pytest.fixture
def door(chromium: Browser, site: str) -> Iterator[Page]:
    """A page at `localhost`: a security key belongs to a name, never to a number like 127.0.0.1."""
    context = chromium.new_context(
        base_url=site.replace("127.0.0.1", "localhost"), viewport=WIDE, locale="nl-BE", timezone_id="Europe/Brussels",
        reduced_motion="reduce",
    )  # fmt: skip
    one = context.new_page()
    troubles: list[str] = []
    one.on("pageerror", lambda error: troubles.append(str(error)))
    one.on("console", lambda said: troubles.append(said.text) if "Content Security" in said.text else None)
    yield one
    context.close()
    assert troubles == []


def _sign_in(page: Page, person: Person) -> None:
    page.goto("/aanmelden/login/")
    page.get_by_label("E-mailadres").fill(person.email)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Aanmelden", exact=True).click()


def _sign_out(page: Page) -> None:
    page.goto("/aanmelden/logout/")
    page.get_by_role("button", name="Afmelden").click()
    page.goto("/profiel/")
    expect(page).to_have_url(re.compile("/aanmelden/login/"))


def _inside(page: Page) -> None:
    page.goto("/profiel/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn profiel")


def code_of(secret: str, at: float | None = None) -> str:
    """The six digits that an app shows (RFC 6238: HMAC-SHA-1 over the number of half minutes)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    steps = int((time.time() if at is None else at) // 30)
    mac = hmac.new(key, struct.pack(">Q", steps), hashlib.sha1).digest()
    start = mac[-1] & 15
    number = struct.unpack(">I", mac[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def test_the_code_is_that_of_the_standard() -> None:
    secret = base64.b32encode(b"12345678901234567890").decode()
    assert [code_of(secret, at) for at in (59, 1111111109, 20000000000)] == ["287082", "081804", "353130"]


def _looks_right(page: Page, shot: Shot, name: str) -> None:
    assert axe(page) == [], name
    shot(page, name)
    page.set_viewport_size(PHONE)
    assert too_wide(page) == [], name
    page.set_viewport_size(WIDE)


def _prove_it_is_you(page: Page, shot: Shot) -> None:
    """Changing how somebody signs in asks the password once more."""
    expect(page).to_have_url(re.compile("/aanmelden/reauthenticate/"))
    _looks_right(page, shot, "nog-eens-wachtwoord")
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("main form button[type=submit]").click()


def _enrol_app(page: Page, shot: Shot) -> tuple[str, list[str]]:
    """Link an app by its screen; its secret, and the recovery codes that come with it."""
    page.goto("/profiel/")
    page.get_by_role("link", name="Tweede stap").click()
    _looks_right(page, shot, "tweede-stap")
    page.locator(f"a[href='{SECOND_STEP}totp/activate/']").click()
    _prove_it_is_you(page, shot)
    _looks_right(page, shot, "app-koppelen")
    page.emulate_media(color_scheme="dark")
    light = page.locator("main img").evaluate("one => getComputedStyle(one).backgroundColor")
    assert light == "rgb(255, 255, 255)", "een camera leest geen zwart op zwart"
    page.emulate_media(color_scheme="light")
    secret = page.locator("#authenticator_secret").input_value()
    page.get_by_label("Authenticator code").fill(_wrong(secret))
    page.get_by_role("button", name="Activeer").click()
    expect(page.locator(".field.bad")).to_be_visible()
    assert page.locator("#authenticator_secret").input_value() == secret, "wie zich mistypt, hoeft niet opnieuw"
    _looks_right(page, shot, "app-fout")
    page.get_by_label("Authenticator code").fill(code_of(secret))
    page.get_by_role("button", name="Activeer").click()
    expect(page).to_have_url(re.compile(f"{SECOND_STEP}recovery-codes/"))
    _looks_right(page, shot, "herstelcodes")
    return secret, page.locator("#recovery_codes").input_value().split()


def _wrong(secret: str) -> str:
    """A code that no clock near ours would show."""
    near = {code_of(secret, time.time() + 30 * step) for step in range(-3, 4)}
    return next(code for code in map(str, range(111111, 111120)) if code not in near)


def _answer(page: Page, code: str) -> None:
    page.locator("main input[name=code]").fill(code)
    page.locator("main form button[type=submit]").first.click()


def test_second_step_with_an_app_and_with_recovery_codes(door: Page, person: Person, shot: Shot) -> None:
    _sign_in(door, person)
    secret, recovery = _enrol_app(door, shot)
    assert len(set(recovery)) == 10

    _sign_out(door)
    _sign_in(door, person)
    expect(door).to_have_url(re.compile(f"{SECOND_STEP}authenticate/"))
    _looks_right(door, shot, "tweede-stap-vraag")
    _answer(door, _wrong(secret))
    expect(door.locator(".field.bad")).to_be_visible()
    door.goto("/profiel/")
    expect(door).to_have_url(re.compile(f"{SECOND_STEP}authenticate/"))
    cache.clear()  # a code counts once: the one used to link the app is spent for half a minute
    _answer(door, code_of(secret))
    _inside(door)

    _sign_out(door)
    _sign_in(door, person)
    _answer(door, recovery[3])
    _inside(door)
    _sign_out(door)
    _sign_in(door, person)
    _answer(door, recovery[3])
    expect(door.locator(".field.bad")).to_be_visible()


def test_a_code_of_the_app_counts_once(door: Page, person: Person, shot: Shot) -> None:
    _sign_in(door, person)
    secret, _recovery = _enrol_app(door, shot)
    _sign_out(door)
    _sign_in(door, person)
    cache.clear()
    code = code_of(secret)
    _answer(door, code)
    _inside(door)
    _sign_out(door)
    _sign_in(door, person)
    _answer(door, code)
    expect(door.locator(".field.bad")).to_be_visible()


@pytest.fixture
def key(door: Page) -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """A security key plugged into the browser (Chromium's own); gives what stands on it."""
    wire = door.context.new_cdp_session(door)
    wire.send("WebAuthn.enable", {"enableUI": False})
    options = {
        "protocol": "ctap2", "transport": "usb", "hasResidentKey": False, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    plugged = wire.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]
    yield lambda: wire.send("WebAuthn.getCredentials", {"authenticatorId": plugged})["credentials"]
    wire.detach()


def test_second_step_with_a_security_key(
    door: Page, person: Person, shot: Shot, key: Callable[[], list[dict[str, Any]]]
) -> None:
    _sign_in(door, person)
    door.goto(SECOND_STEP)
    door.locator(f"a[href='{SECOND_STEP}webauthn/add/']").click()
    _prove_it_is_you(door, shot)
    _looks_right(door, shot, "sleutel-toevoegen")
    door.get_by_label("Naam van de sleutel").fill("Sleutelbos")
    door.get_by_role("button", name="Voeg toe").click()
    expect(door).to_have_url(re.compile(f"{SECOND_STEP}recovery-codes/"))
    assert [one["rpId"] for one in key()] == ["localhost"]
    door.goto(f"{SECOND_STEP}webauthn/")
    _looks_right(door, shot, "sleutels")
    door.get_by_role("link", name="Sleutel Sleutelbos hernoemen").click()
    door.get_by_label("Naam van de sleutel").fill("Aan mijn sleutelbos")
    door.locator("main form button[type=submit]").click()
    expect(door.get_by_role("rowheader", name="Aan mijn sleutelbos")).to_be_visible()

    _sign_out(door)
    _sign_in(door, person)
    expect(door).to_have_url(re.compile(f"{SECOND_STEP}authenticate/"))
    before = key()[0]["signCount"]
    door.get_by_role("button", name="Gebruik een beveiligingssleutel").click()
    expect(door).not_to_have_url(re.compile("/aanmelden/"))
    _inside(door)
    assert key()[0]["signCount"] > before


@pytest.fixture
def organisation(settings: Any, person: Person) -> Iterator[Organisation]:
    facts = {"email": person.email, "email_verified": True}
    with running([("petra", facts), ("vreemd", {"email": "vreemd@voorbeeld.example", "email_verified": True})]) as one:
        settings.SOCIALACCOUNT_PROVIDERS = settings.SOCIALACCOUNT_PROVIDERS | one.settings()
        yield one


def test_sign_in_of_the_organisation_by_clicking(organisation: Organisation, door: Page, shot: Shot) -> None:
    door.goto("/aanmelden/login/")
    _looks_right(door, shot, "aanmelden-organisatie")
    door.get_by_role("button", name="Aanmelden via de organisatie").click()
    expect(door).to_have_url(re.compile(re.escape(organisation.issuer)))
    door.get_by_role("button", name="vreemd").click()
    expect(door.get_by_text("in Bundel geen account")).to_be_visible()
    _looks_right(door, shot, "organisatie-onbekend")
    door.get_by_role("button", name="Aanmelden via de organisatie").click()
    door.get_by_role("button", name="petra").click()
    _inside(door)
    _sign_out(door)
