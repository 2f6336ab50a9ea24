"""The pictures of the manual: each role signs in on a running demo and photographs its own screens.

`take(address, folder)` is what `./bundel pictures` calls. The list below is the whole truth: a picture that the manual
shows stands here, with the role that sees it and the address where it is found.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

WIDE = (1280, 800)
PHONE = (390, 844)
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--lang=nl-BE",
]  # fmt: skip
MISSING = "Chromium ontbreekt: installeer het (Debian: apt-get install chromium) of noem het in BUNDEL_CHROMIUM."

ACCOUNTANT = "Boekhouder"
LEAD = "Centrumleider boekhouding"
APPROVER = "Budgethouder of goedkeurder"
CONTACT = "Contactpersoon van de entiteit"
SIGNATORY = "Ondertekenaar van betalingen"
PROJECT = "Projectleider"
CABINET = "Lezer op het kabinet"
AUDITOR = "Auditor"
ADMINISTRATOR = "Beheerder van Bundel"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: file name without ending, who sees it, where, and how many rows to open from there.

    `follow` opens the first row of the list at `path`; `press` is a key pressed before the picture is taken.
    """

    name: str
    role: str
    path: str
    follow: bool = False
    press: str = ""
    size: tuple[int, int] = WIDE


PICTURES: tuple[Picture, ...] = (
    Picture("aanmelden", "", "/aanmelden/login/"),
    Picture("boekhouder-start", ACCOUNTANT, "/"),
    Picture("facturen", ACCOUNTANT, "/facturen/?status=to_book"),
    Picture("factuur", ACCOUNTANT, "/facturen/?status=to_book", follow=True),
    Picture("uitzonderingen", ACCOUNTANT, "/facturen/uitzonderingen/"),
    Picture("binnenkomst", ACCOUNTANT, "/facturen/binnenkomst/"),
    Picture("leverancier", ACCOUNTANT, "/leveranciers/", follow=True),
    Picture("afpunten", ACCOUNTANT, "/bank/afpunten/"),
    Picture("uittreksels", ACCOUNTANT, "/bank/"),
    Picture("saldibalans", ACCOUNTANT, "/grootboek/saldi/"),
    Picture("boekingen", ACCOUNTANT, "/grootboek/"),
    Picture("sneltoetsen", ACCOUNTANT, "/facturen/", press="?"),
    Picture("centrumleider-start", LEAD, "/"),
    Picture("betaalruns", LEAD, "/betalingen/"),
    Picture("periodes", LEAD, "/grootboek/periodes/", follow=True),
    Picture("indicatoren", LEAD, "/sturing/indicatoren/?periode=2026-H1"),
    Picture("goedkeurder-start", APPROVER, "/"),
    Picture("goedkeuringen", APPROVER, "/goedkeuringen/"),
    Picture("goedkeuren-telefoon", APPROVER, "/goedkeuringen/", follow=True, size=PHONE),
    Picture("vervanger", APPROVER, "/profiel/"),
    Picture("contact-start", CONTACT, "/"),
    Picture("vragen", CONTACT, "/facturen/vragen/"),
    Picture("ondertekenaar-start", SIGNATORY, "/"),
    Picture("betaalrun", SIGNATORY, "/betalingen/?toestand=approved", follow=True),
    Picture("betaalrun-telefoon", SIGNATORY, "/betalingen/?toestand=approved", follow=True, size=PHONE),
    Picture("halfjaarverslag", PROJECT, "/sturing/halfjaarverslagen/", follow=True),
    Picture("halfjaarverslagen", CABINET, "/sturing/halfjaarverslagen/"),
    Picture("audit", AUDITOR, "/audit/"),
    Picture("auditregel", AUDITOR, "/audit/?daad=payables.decide", follow=True),
    Picture("clienten", ADMINISTRATOR, "/clienten/"),
    Picture("personen", ADMINISTRATOR, "/personen/"),
    Picture("rechten", ADMINISTRATOR, "/personen/matrix/"),
    Picture("taken", ADMINISTRATOR, "/taken/"),
)


def take(address: str, folder: Path) -> list[Path]:
    """Make every picture of the demo that runs at `address`; gives the files in `folder`, which is made when absent.

    Raises `FileNotFoundError` without Chromium and `LookupError` when a role has no sign-in or a list has no row.
    """
    chromium = os.environ.get("BUNDEL_CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        raise FileNotFoundError(MISSING)
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=FLAGS, env={**os.environ, "LANGUAGE": "nl_BE"}
        )
        made = list(_all(browser, address.rstrip("/"), folder))
        browser.close()
    return made


def _all(browser: Browser, address: str, folder: Path) -> Iterator[Path]:
    """One visit a role, so that each signs in once."""
    for role, pictures in groupby(PICTURES, key=lambda one: one.role):
        context = browser.new_context(
            base_url=address,
            locale="nl-BE",
            timezone_id="Europe/Brussels",
            reduced_motion="reduce",
            color_scheme="light",
        )
        if role:
            _sign_in(context, role)
        for picture in pictures:
            yield _one(context, picture, folder)
        context.close()


def _sign_in(context: BrowserContext, role: str) -> None:
    """Press the button of a role on the sign-in page that only a demo has."""
    page = context.new_page()
    page.goto("/aanmelden/login/")
    button = page.locator(".roles button").filter(has=page.get_by_text(role, exact=True))
    if button.count() != 1:
        raise LookupError(f"De aanmeldpagina op {page.url} biedt de rol ‘{role}’ niet aan: is dit een demo?")
    button.click()
    page.wait_for_load_state("networkidle")
    page.close()


def _one(context: BrowserContext, picture: Picture, folder: Path) -> Path:
    page = context.new_page()
    width, height = picture.size
    page.set_viewport_size({"width": width, "height": height})
    answer = page.goto(picture.path)
    if answer is None or not answer.ok:
        raise LookupError(f"{picture.role or 'iedereen'} krijgt {picture.path} niet te zien")
    if picture.follow:
        _open_first_row(page, picture)
    if picture.press:
        page.keyboard.press(picture.press)
    page.wait_for_load_state("networkidle")
    file = folder / f"{picture.name}.png"
    page.screenshot(path=file, animations="disabled")
    page.close()
    return file


def _open_first_row(page: Page, picture: Picture) -> None:
    row = page.locator("main [data-row] a.into, main a.into").first
    if row.count() == 0:
        raise LookupError(f"De lijst {picture.path} heeft geen rij om te openen voor {picture.role}")
    # By its address: on a phone the link may be under a card.
    page.goto(row.get_attribute("href") or picture.path)
