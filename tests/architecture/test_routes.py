"""Every address has a right or stands in the public list; no page needs an inline script or style."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from bundel.config.roles import RIGHTS
from bundel.platform.ui.pages import SIGNED_IN

SOURCE = Path(__file__).parents[2] / "src" / "bundel"
# Sign-in of django-allauth (it guards its own pages) and the demo's sign-in, which does not exist outside a demo.
PUBLIC = ("aanmelden/",)
# The API of config.api authenticates every operation by key; its own tests prove that.
OWN_KEYS = ("api/",)
# A file that leaves the house: it is read without our stylesheet, and never served as a page of the site.
STANDALONE = ("report.html",)


def routes(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, object]]:
    for one in resolver.url_patterns:
        address = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one, address)
        elif isinstance(one, URLPattern):
            yield address, one.callback


def test_every_route_asks_a_known_right_or_is_public() -> None:
    every = list(routes(get_resolver()))
    assert len(every) > 30
    for address, view in every:
        if address.startswith(PUBLIC + OWN_KEYS):
            continue
        right = getattr(view, "right", None)
        assert right == SIGNED_IN or right in RIGHTS, f"{address} heeft geen recht en staat niet in de openbare lijst"


def test_client_code_in_an_address_is_always_judged() -> None:
    for address, view in routes(get_resolver()):
        if "client_code" in address and not address.startswith(OWN_KEYS):
            assert getattr(view, "for_client", False), f"{address} mist @screen(client=True)"


def test_policy_forbids_inline_script_and_style() -> None:
    rules = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert "'unsafe-inline'" not in rules["script-src"] + rules["style-src"]
    assert "'unsafe-eval'" not in rules["script-src"]


@pytest.mark.django_db
def test_answer_carries_the_policy() -> None:
    header = Client().get("/aanmelden/login/").headers["Content-Security-Policy"]
    assert "script-src 'self'" in header
    assert "unsafe" not in header


@pytest.mark.parametrize(
    "file",
    [one for one in sorted(SOURCE.rglob("templates/**/*.html")) if one.name not in STANDALONE],
    ids=lambda file: file.name,
)
def test_template_has_no_inline_script_style_or_handler(file: Path) -> None:
    text = re.sub(r"{%\s*comment.*?endcomment\s*%}", "", file.read_text(), flags=re.DOTALL)
    for tag in re.findall(r"<script[^>]*>", text):
        assert "src=" in tag or "application/json" in tag, f"script in {file.name}"
    assert "<style" not in text, f"<style> in {file.name}"
    assert not re.search(r"<[^>]*\sstyle\s*=", text), f"style= in {file.name}"
    assert not re.search(r"<[^>]*\son[a-z]+\s*=\s*[\"']", text), f"on…= in {file.name}"
    assert "|safe" not in text, f"|safe in {file.name}"
