"""Measuring, freezing, norms, and what the database refuses, on real PostgreSQL."""

import datetime as dt
from fractions import Fraction

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client as Browser
from tests import make

from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.notifications.models import Notification
from bundel.steering.kpis import actions, checks, engine, queries, rules, timed
from bundel.steering.kpis.facts import HalfYear
from bundel.steering.kpis.models import FactSet, FrozenValue, Measurement, Norm
from bundel.steering.kpis.tests import make_facts, make_sources
from bundel.steering.kpis.tests.make_sources import LIVES

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 7, 10, 8, 0, tzinfo=dt.UTC)


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Two clients with a life of their own, read by readers of this test; the other sources are not connected."""
    made = [make.client().pk for _ in range(2)]
    make_sources.connect(monkeypatch, made, "invoices", "movements")
    return made


def test_measured_figures_are_those_of_their_rows(clients: list[int]) -> None:
    actions.measure(make.machine(NOW), None, "2026-H1")
    with scope(clients):
        for shown in queries.figures(clients, "2026-H1"):
            made, ratio = queries.rows(shown.definition.code, "2026-H1", clients, make_facts.CUTOFF)
            assert shown.sums == ratio.sums, made.code
        assert any(shown.sums.causes for shown in queries.figures(clients, "2026-H1"))


def test_what_is_not_connected_is_shown_as_not_measured(clients: list[int]) -> None:
    actions.measure(make.machine(NOW), None, "2026-H1")
    with scope(clients):
        verdicts = {shown.definition.code: shown.verdict for shown in queries.figures(clients, "2026-H1")}
    assert verdicts["aanleveringen_geweigerd"] == "not_measured"
    assert verdicts["aandeel_efacturen"] == "no_norm"


def test_measuring_again_replaces_and_does_not_add(clients: list[int]) -> None:
    first = actions.measure(make.machine(NOW), clients[0], "2026-H1")
    assert actions.measure(make.machine(NOW), clients[0], "2026-H1") == first
    with scope(clients):
        assert Measurement.objects.count() == first == 7 * len(engine.definitions_on(make_facts.CUTOFF))


def test_figures_of_another_client_stay_out_of_scope(clients: list[int]) -> None:
    actions.measure(make.machine(NOW), None, "2026-H1")
    with scope({clients[0]}):
        assert set(Measurement.objects.values_list("client_id", flat=True)) == {clients[0]}
        with connection.cursor() as cursor:
            cursor.execute("select count(distinct client_id) from kpis_measurement")
            assert cursor.fetchone() == (1,)


def test_a_series_has_gaps_for_months_that_were_not_measured(clients: list[int]) -> None:
    actions.measure(make.machine(NOW), clients[0], "2026-H1")
    with scope(clients):
        points = queries.series(clients, make_facts.CUTOFF)["aandeel_efacturen"]
    assert [point.label for point in points] == queries.months_until(make_facts.CUTOFF)
    assert [point.sums.measured for point in points] == [False] * 6 + [True] * 6
    assert rules.value(points[0].sums, "%") is None


def test_freezing_twice_gives_the_same_facts_and_values(clients: list[int]) -> None:
    by = make.machine(NOW)
    first = actions.freeze(by, clients[0], "2026-H1", make_facts.CUTOFF)
    second = actions.freeze(by, clients[0], "2026-H1", make_facts.CUTOFF)
    assert first == second
    with scope(clients):
        assert FactSet.objects.count() == 3
        assert FrozenValue.objects.count() == len(engine.definitions_on(make_facts.CUTOFF))
        assert checks.check(clients[0]) == []


def test_a_closed_period_keeps_its_value_when_the_facts_change_later(clients: list[int]) -> None:
    frozen = actions.freeze(make.machine(NOW), clients[0], "2026-H1", make_facts.CUTOFF)
    sets = {clients[0]: next(each.sha256 for each in frozen if each.source == "invoices")}
    with scope(clients):
        before = queries.frozen_rows("facturen_tijdig_betaald", 1, "2026-H1", make_facts.CUTOFF, sets)[1]
        LIVES[clients[0], "invoices"] = LIVES[clients[0], "invoices"][:10]
        after = queries.frozen_rows("facturen_tijdig_betaald", 1, "2026-H1", make_facts.CUTOFF, sets)[1]
        live = queries.rows("facturen_tijdig_betaald", "2026-H1", [clients[0]], make_facts.CUTOFF)[1]
    assert before == after
    assert live.sums != before.sums


def test_verify_finds_a_frozen_value_that_somebody_changed(clients: list[int], superuser: psycopg.Connection) -> None:
    actions.freeze(make.machine(NOW), clients[0], "2026-H1", make_facts.CUTOFF)
    with scope(clients):
        value = FrozenValue.objects.get(client_id=clients[0], indicator="facturen_tijdig_betaald")
        value.numerator += 1
        definition = engine.definition(value.indicator, value.version)
        assert checks._compare(value, _half(clients[0]), "X")[0].code == "kpis.frozen_value_differs"
        assert definition.version == 1


def _half(client: int) -> HalfYear:
    facts = {"invoices": LIVES[client, "invoices"]}
    return HalfYear.of(client, make_facts.HALF, make_facts.CUTOFF, facts)


@pytest.mark.parametrize("table", ["kpis_factset", "kpis_frozenvalue"])
@pytest.mark.parametrize("attack", ["update {} set cutoff = cutoff + 1", "delete from {}", "truncate {} cascade"])
def test_database_refuses_to_change_what_is_frozen(clients: list[int], table: str, attack: str) -> None:
    actions.freeze(make.machine(NOW), clients[0], "2026-H1", make_facts.CUTOFF)
    with scope(clients), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack.format(table))


def test_the_norm_of_a_client_goes_before_the_common_one_and_the_default(clients: list[int]) -> None:
    by, day = make.machine(NOW), dt.date(2026, 6, 30)
    code = "facturen_tijdig_betaald"
    with scope(clients):
        assert queries.norms_on(day)[code].default
    actions.agree_norm(by, None, code, 97, dt.date(2026, 1, 1), "beslissing van de stuurgroep van 12/12/2025")
    actions.agree_norm(by, clients[0], code, Fraction(995, 10), dt.date(2026, 1, 1), "overeenkomst, artikel 3.3")
    with scope(clients):
        assert queries.norms_on(day)[code].value == 97
        assert queries.norms_on(day, clients[0])[code].value == Fraction(199, 2)
        assert queries.norms_on(dt.date(2025, 12, 31), clients[0])[code].default


def test_a_norm_never_changes_the_past(clients: list[int]) -> None:
    by = make.machine(NOW)
    actions.agree_norm(by, None, "facturen_tijdig_betaald", 97, dt.date(2026, 7, 1), "stuurgroep")
    with pytest.raises(Refusal) as caught:
        actions.agree_norm(by, None, "facturen_tijdig_betaald", 90, dt.date(2026, 1, 1), "stuurgroep")
    assert caught.value.code == "kpis.norm_in_the_past"
    with pytest.raises(Refusal) as caught:
        actions.agree_norm(by, None, "facturen_tijdig_betaald", 90, dt.date(2027, 1, 1), " ")
    assert caught.value.code == "kpis.norm_without_source"
    with pytest.raises(DatabaseError), transaction.atomic():
        Norm.objects.create(indicator="facturen_tijdig_betaald", milli=1, valid_from=dt.date(2026, 8, 1), source="x")


@pytest.mark.parametrize(
    ("period", "code"),
    [
        ("2026", "unknown_period"),
        ("2026-Q1", "unknown_period"),
        ("x", "unknown_period"),
        ("2027-H1", "period_not_begun"),
    ],
)
def test_refuses_a_period_that_cannot_be_measured(clients: list[int], period: str, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        actions.measure(make.machine(NOW), None, period)
    assert caught.value.code == f"kpis.{code}"


def test_a_reader_may_look_but_not_measure(clients: list[int]) -> None:
    reader = make.actor(make.person("Lotte Lezer", "kabinet"), NOW)
    with pytest.raises(Refusal):
        actions.measure(reader, None, "2026-H1")


def fall(good: int, bad: int) -> None:
    """81 of 100 without a person in May; in June 2 of 100 at one of the clients."""
    for client, share in ((good, 81), (bad, 2)):
        LIVES[client, "invoices"] = [
            make_facts.invoice(
                month * 1000 + n, client_id=client, received_on=dt.date(2026, month, 2), touchless=n < wanted,
                einvoice=True,
            )
            for month, wanted in ((5, 81), (6, share))
            for n in range(100)
        ]  # fmt: skip
        LIVES[client, "movements"] = []


def test_a_fall_from_81_to_2_percent_raises_an_alarm_the_same_day(clients: list[int]) -> None:
    good, bad = clients
    fall(good, bad)
    actions.measure(make.machine(dt.datetime(2026, 6, 28, 8, tzinfo=dt.UTC)), None, "2026-H1")
    with scope(clients):
        raised = [a for a in queries.alarms(clients, dt.date(2026, 6, 28)) if a.kind == "collapsed"]
    assert [(a.client_id, a.indicator.code, a.before, a.after) for a in raised] == [
        (bad, "facturen_zonder_tussenkomst", 81, 2)
    ]


def test_the_night_tells_an_alarm_to_the_lead_of_the_client_once(clients: list[int]) -> None:
    good, bad = clients
    fall(good, bad)
    lead = make.person("Lien Leemans", "centrumleider")
    other = make.person("Leo Lander", "centrumleider", client=Client.objects.get(pk=good))
    make.person("Bo Boek", "boekhouder")
    nights = [make.machine(dt.datetime(2026, 6, day, 2, tzinfo=dt.UTC)) for day in (28, 29)]
    told = [timed.measure_running(night, None) for night in nights]
    assert [one["alarms"] for one in told] == [1, 1]
    with scope(clients):
        (one,) = Notification.objects.filter(kind="kpi.alarm")
    assert (one.person_id, one.client_id) == (lead.pk, bad)
    assert other.pk != one.person_id
    assert "van 81,0 % naar 2,0 %" in one.text
    browser = Browser()
    browser.force_login(lead, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert browser.get(one.url).status_code == 200
