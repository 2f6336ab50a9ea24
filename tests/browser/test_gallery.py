"""Every component once on a page: judged by axe, looked at as a picture, and its keys pressed."""

from collections.abc import Callable

import pytest
from django.test import override_settings
from playwright.sync_api import Page, expect

from tests import make
from tests.browser.conftest import PHONE, axe, sign_in, too_wide

pytestmark = pytest.mark.browser


def test_every_component_is_accessible_in_both_schemes(page: Page, shot: Callable[[Page, str], None]) -> None:
    sign_in(page, make.person("Ann Acker", "boekhouder"))
    with override_settings(ROOT_URLCONF="tests.browser.gallery"):
        page.goto("/onderdelen/")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert axe(page) == []
        page.set_viewport_size(PHONE)
        assert axe(page) == []
        assert too_wide(page) == []
        page.get_by_role("button", name="Weigeren").first.click()
        expect(page.locator("#weigeren")).to_be_visible()
        assert axe(page) == []
        page.keyboard.press("Escape")
        shot(page, "onderdelen")
