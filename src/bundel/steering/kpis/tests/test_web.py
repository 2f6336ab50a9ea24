"""The screens of the indicators, by people with and without the rights."""

import datetime as dt
import io

import openpyxl
import pytest
from django.test import Client as Browser
from tests import make

from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.steering.kpis import actions, engine, queries, wording
from bundel.steering.kpis.models import Norm
from bundel.steering.kpis.tests import make_facts, make_sources
from bundel.steering.kpis.web.row_list import address_of

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 7, 10, 8, 0, tzinfo=dt.UTC)
HOME = "/sturing/indicatoren/"


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> list[Client]:
    made = [make.client(f"KPI{n}") for n in range(2)]
    make_sources.connect(monkeypatch, [each.pk for each in made])
    actions.measure(make.machine(NOW), None, "2026-H1")
    return made


def signed_in(*roles: str, client: Client | None = None) -> Browser:
    browser = Browser()
    browser.force_login(
        make.person("Iemand", *roles, client=client), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return browser


def test_dashboard_shows_every_indicator_with_its_cases_and_way_to_the_rows(clients: list[Client]) -> None:
    page = signed_in("projectleider").get(HOME, {"periode": "2026-H1"}).content.decode()
    with scope({each.pk for each in clients}):
        figures = queries.figures([each.pk for each in clients], "2026-H1")
    for shown in figures:
        assert shown.definition.name in page
        assert wording.cases(shown.sums, shown.definition.unit) in page
        assert f"{HOME}{shown.definition.code}/2026-H1/alle/rijen/" in page


def test_a_period_without_measurement_says_so(clients: list[Client]) -> None:
    page = signed_in("projectleider").get(HOME, {"periode": "2025-H2"}).content.decode()
    assert "nog niet gemeten" in page
    assert "0,0 %" not in page


@pytest.mark.parametrize("code", [made.code for made in engine.definitions_on(make_facts.CUTOFF)])
def test_every_indicator_has_its_page_and_rows(clients: list[Client], code: str) -> None:
    browser = signed_in("projectleider")
    page = browser.get(f"{HOME}{code}/", {"periode": "2026-H1"})
    assert page.status_code == 200
    assert "<svg" in page.content.decode()
    with scope({each.pk for each in clients}):
        made, ratio = queries.rows(code, "2026-H1", [each.pk for each in clients], make_facts.CUTOFF)
    rows = browser.get(f"{HOME}{code}/2026-H1/alle/rijen/")
    assert rows.status_code == 200
    assert wording.cases(ratio.sums, made.unit) in rows.content.decode()


def test_rows_are_exported_whole(clients: list[Client]) -> None:
    code = "facturen_tijdig_betaald"
    answer = signed_in("projectleider").get(f"{HOME}{code}/2026-H1/KPI0/rijen/", {"uitvoer": "xlsx"})
    content = answer.getvalue() if hasattr(answer, "getvalue") else b"".join(answer.streaming_content)
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(min_row=2, values_only=True))
    with scope({clients[0].pk}):
        _made, ratio = queries.rows(code, "2026-H1", [clients[0].pk], make_facts.CUTOFF)
    assert len([row for row in rows if row[0] and row[1] == "KPI0"]) == len(ratio.rows)


def test_a_reader_of_one_client_sees_only_that_client(clients: list[Client]) -> None:
    browser = signed_in("goedkeurder", client=clients[0])
    page = browser.get(f"{HOME}aandeel_efacturen/", {"periode": "2026-H1"}).content.decode()
    assert clients[1].name not in page
    assert browser.get(f"{HOME}aandeel_efacturen/2026-H1/KPI1/rijen/").status_code == 404
    rows = browser.get(f"{HOME}aandeel_efacturen/2026-H1/alle/rijen/").content.decode()
    assert "KPI1" not in rows


def test_without_the_right_there_is_nothing(clients: list[Client]) -> None:
    assert signed_in("ondertekenaar", client=clients[0]).get(HOME).status_code == 403
    reader = signed_in("kabinet")
    assert reader.get(HOME).status_code == 200
    assert reader.post(f"{HOME}meten/", {"periode": "2026-H1"}).status_code == 403
    assert Browser().get(HOME).status_code == 302


def test_a_norm_is_recorded_and_shown(clients: list[Client]) -> None:
    browser = signed_in("projectleider")
    sent = {"value": "97,5", "valid_from": "2026-01-01", "source": "overeenkomst, artikel 3.3"}
    assert browser.post(f"{HOME}facturen_tijdig_betaald/norm/?client=KPI0", sent).status_code == 302
    assert Norm.objects.filter(client=None).count() == 0
    page = browser.get(f"{HOME}facturen_tijdig_betaald/", {"periode": "2026-H1", "client": "KPI0"}).content.decode()
    assert "minstens 97,5 %" in page
    assert "overeenkomst, artikel 3.3" in page
    again = browser.post(f"{HOME}facturen_tijdig_betaald/norm/?client=KPI0", sent | {"value": "90"})
    assert again.status_code == 422
    assert "moet later ingaan" in again.content.decode()


def test_unknown_indicator_and_period(clients: list[Client]) -> None:
    browser = signed_in("projectleider")
    assert browser.get(f"{HOME}bestaat_niet/").status_code == 404
    assert browser.get(f"{HOME}aandeel_efacturen/2026-Q1/alle/rijen/").status_code == 409
    assert browser.get(HOME, {"periode": "onzin"}).status_code == 200


@pytest.mark.parametrize("key", ["payables.invoice:7", "payments.run:7", "bank.movement:7", "bank.statement:7"])
def test_a_row_of_a_figure_opens_the_screen_of_its_subject(key: str) -> None:
    assert address_of(key, "AAA1").startswith("/")
    assert "AAA1" in address_of(key, "AAA1")
