"""The screens of a report: a person makes it, another signs it, everybody with the right opens every figure."""

import datetime as dt
import json
import re

import pytest
from django.test import Client as Browser
from tests import make

from bundel.platform.clients.models import Client
from bundel.steering.halfyear import actions, queries
from bundel.steering.halfyear.models import Edition
from bundel.steering.kpis.tests.make_sources import connect

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 7, 10, 8, 0, tzinfo=dt.UTC)
HOME = "/sturing/halfjaarverslagen/"
ONE = f"{HOME}HJV-2026-H1/"


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> list[Client]:
    made = [make.client(f"ENT{n}") for n in range(2)]
    connect(monkeypatch, [each.pk for each in made])
    return made


def signed_in(*roles: str, client: Client | None = None) -> Browser:
    browser = Browser()
    browser.force_login(
        make.person("Iemand", *roles, client=client), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return browser


def draft() -> Edition:
    return actions.build(make.machine(NOW), None, "2026-H1")


def test_from_draft_to_signature_on_the_screens(clients: list[Client]) -> None:
    leader, cabinet = signed_in("projectleider"), signed_in("kabinet")
    assert "Nog geen verslag" in leader.get(HOME).content.decode()
    draft()
    assert "HJV-2026-H1" in leader.get(HOME).content.decode()
    assert leader.post(f"{ONE}teksten/samenvatting/", {"text": "Een rustig halfjaar."}).status_code == 302
    sent = {"text": "Zelfbediening meten", "owner": "projectleider", "due_on": "2026-12-01"}
    assert leader.post(f"{ONE}beloften/nieuw/", sent).status_code == 302
    page = leader.get(ONE).content.decode()
    assert "Een rustig halfjaar." in page
    assert "Zelfbediening meten" in page
    assert leader.post(f"{ONE}bevriezen/").status_code == 302
    assert leader.post(f"{ONE}ondertekenen/").status_code == 403
    assert "Ondertekenen" in cabinet.get(ONE).content.decode()
    assert cabinet.post(f"{ONE}ondertekenen/").status_code == 302
    report = queries.edition("HJV-2026-H1")
    assert report is not None
    assert report.state == "signed"
    sent = {"place": "hoofdstuk 4", "was": "95", "becomes": "96", "reason": "tikfout"}
    assert leader.post(f"{ONE}errata/nieuw/", sent).status_code == 302
    assert "tikfout" in cabinet.get(ONE).content.decode()


def test_every_figure_on_the_page_opens_its_rows(clients: list[Client]) -> None:
    draft()
    browser = signed_in("projectleider")
    browser.post(f"{ONE}bevriezen/")
    page = browser.get(ONE).content.decode()
    addresses = sorted(set(re.findall(rf'href="({ONE}cijfers/[^"]+/rijen/)"', page)))
    assert len(addresses) > 30
    for address in addresses:
        answer = browser.get(address)
        assert answer.status_code == 200, address
        assert "let op" not in answer.content.decode()


@pytest.mark.parametrize(
    ("suffix", "start"), [("pdf", b"%PDF"), ("html", b"<!DOCTYPE"), ("xlsx", b"PK"), ("json", b"{")]
)
def test_files_are_downloaded(clients: list[Client], suffix: str, start: bytes) -> None:
    draft()
    answer = signed_in("kabinet").get(f"{ONE}bestand/{suffix}/")
    assert answer.content.lstrip().startswith(start)
    assert f"halfjaarverslag-2026-H1.{suffix}" in answer["Content-Disposition"]


def test_a_refusal_comes_back_on_the_page(clients: list[Client]) -> None:
    draft()
    browser = signed_in("projectleider")
    browser.post(f"{ONE}bevriezen/")
    answer = browser.post(f"{ONE}teksten/baten/", {"text": "toch nog iets"})
    assert answer.status_code == 422
    assert "erratum" in answer.content.decode()
    assert json.loads(Edition.objects.get().content)["chapters"][5]["narrative"] is None


def test_without_the_right_there_is_nothing(clients: list[Client]) -> None:
    draft()
    assert signed_in("goedkeurder", client=clients[0]).get(ONE).status_code == 403
    reader = signed_in("kabinet")
    assert reader.get(f"{ONE}teksten/baten/").status_code == 403
    assert reader.get(f"{HOME}HJV-2030-H1/").status_code == 404
    assert reader.get(f"{ONE}bestand/exe/").status_code == 404
    assert reader.get(f"{ONE}cijfers/bestaat_niet/rijen/").status_code == 409
    assert Browser().get(ONE).status_code == 302
