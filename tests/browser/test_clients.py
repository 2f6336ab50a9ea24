"""The export pack of a client, asked and taken along in a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings

from bundel.platform.jobs.actions import work
from tests import make
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser
Shot = Callable[[Page, str], None]


def test_an_administrator_has_a_pack_made_and_takes_it_along(
    page: Page, shot: Shot, settings: Settings, tmp_path: Path
) -> None:
    settings.EXPORTS_FOLDER = tmp_path
    client = make.client("AWV", name="Agentschap Waterwegen")
    sign_in(page, make.person("Bea Beheer", "beheerder"))
    page.goto(f"/clienten/{client.code}/")
    page.get_by_role("link", name="Exportpakket").click()
    expect(page.get_by_text("Nog geen pakket")).to_be_visible()
    assert axe(page) == []
    page.get_by_role("button", name="Pakket maken").click()
    expect(page.get_by_text("In de wachtrij")).to_be_visible()
    assert work() == 1
    expect(page.get_by_role("link", name="Downloaden")).to_be_visible()
    assert axe(page) == []
    shot(page, "exportpakket")
    page.set_viewport_size(PHONE)
    assert too_wide(page) == []
    with page.expect_download() as taken:
        page.get_by_role("link", name="Downloaden").click()
    assert taken.value.suggested_filename.startswith("AWV-")
