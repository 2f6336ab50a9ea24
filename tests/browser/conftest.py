"""A real browser on a real server on a database of its own: what a person sees and presses.

`site` serves Bundel; `page` is a Chromium page of 1280 × 800; `sign_in(page, person)` signs somebody in; `axe(page)`
gives the violations that axe-core finds; `shot(page, name)` makes pictures at 1280 × 800 and 390 × 844, light and dark,
in the folder that the environment variable BUNDEL_SHOTS names; without it no pictures are made.
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Browser, Page, sync_playwright

from bundel.platform.people.models import Person

# Playwright keeps an event loop in this thread; the tests use the ORM beside it, never inside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

CHROMIUM = os.environ.get("BUNDEL_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--lang=nl-BE",
]  # fmt: skip
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


class Server(ThreadingMixIn, WSGIServer):
    """A server with a thread for each request."""

    daemon_threads = True


class Quiet(WSGIRequestHandler):
    """No line for each request."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium ontbreekt: apt-get install -y --no-install-recommends chromium fonts-dejavu-core")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def site(own_database: str) -> Iterator[str]:
    """The address of a Bundel that serves the test's own database."""
    server = make_server("127.0.0.1", 0, get_wsgi_application(), server_class=Server, handler_class=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(chromium: Browser, site: str) -> Iterator[Page]:
    """A page whose addresses begin at the site; an error in its script fails the test."""
    context = chromium.new_context(
        base_url=site, viewport=WIDE, locale="nl-BE", timezone_id="Europe/Brussels", reduced_motion="reduce"
    )
    one = context.new_page()
    troubles: list[str] = []
    one.on("pageerror", lambda error: troubles.append(str(error)))
    one.on("console", lambda message: troubles.append(message.text) if "Content Security" in message.text else None)
    yield one
    context.close()
    assert troubles == []


def sign_in(page: Page, person: Person) -> None:
    """Give the page a session of the person, as the sign-in does."""
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session.session_key or "", "domain": "127.0.0.1", "path": "/"}]
    )


def axe(page: Page) -> list[str]:
    """What axe-core finds wrong: rule, help and the first places."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{one['id']}: {one['help']} – " + "; ".join(str(node["target"]) for node in one["nodes"][:3]) for one in found
    ]


def too_wide(page: Page) -> list[str]:
    """Elements that stick out of the screen, where sideways scrolling of the page would be needed."""
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("main *")]
        .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".scroll, .tabs, svg"))
        .map(one => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 30)}`)"""
    )
    return found


@pytest.fixture
def shot(tmp_path: Path) -> Callable[[Page, str], None]:
    """Make pictures of the present page when BUNDEL_SHOTS names a folder: for looking at, not for comparing."""
    wanted = os.environ.get("BUNDEL_SHOTS", "")
    folder = Path(wanted or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)

    def take(page: Page, name: str) -> None:
        for scheme in ("light", "dark") if wanted else ():
            page.emulate_media(color_scheme=scheme)
            for size, viewport in (("1280", WIDE), ("390", PHONE)):
                page.set_viewport_size(viewport)
                page.screenshot(path=folder / f"{name}-{size}-{scheme}.png", full_page=False)
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(WIDE)

    return take
