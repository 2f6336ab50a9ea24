"""Facts that come out of the real modules: a delivered invoice becomes figures."""

import datetime as dt
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.bank import actions as bank
from bundel.accounting.bank import queries as bank_queries
from bundel.accounting.bank.tests import test_scenario as story
from bundel.accounting.payables import actions as payables
from bundel.accounting.payables.tests import make_payables
from bundel.kit import periods
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.steering.kpis import actions, queries
from bundel.steering.kpis.readers import bank as readers
from bundel.steering.kpis.web.row_list import address_of

pytestmark = pytest.mark.django_db


def test_a_delivered_invoice_is_counted_with_its_file() -> None:
    client = make.client(enterprise_number=make.enterprise_number(77))
    seller = make_payables.supplier(7)
    by = make.machine(make_payables.NOW)
    content = make_payables.xml(client, seller, "F-77")
    receipt = payables.receive(by, content, "F-77.xml", "upload", received_at=by.now)
    actions.measure(make.machine(make_payables.NOW + dt.timedelta(days=1)), None, "2026-H2")
    with scope({client.pk}):
        shown = {each.definition.code: each for each in queries.figures({client.pk}, "2026-H2")}
        rows = queries.rows("facturen_ontvangen", "2026-H2", {client.pk}, make_payables.NOW.date())[1].rows
    assert [row.key for row in rows] == [f"payables.invoice:{receipt.invoice_id}"]
    assert (shown["aandeel_efacturen"].sums.numerator, shown["aandeel_efacturen"].sums.denominator) == (1, 1)
    assert (shown["aanleveringen_geweigerd"].sums.numerator, shown["aanleveringen_geweigerd"].sums.denominator) == (
        0,
        1,
    )
    assert shown["bedrag_ontvangen"].sums.numerator == 12_100
    assert shown["clienten_in_werking"].sums.numerator == 1
    assert shown["bankbewegingen_automatisch"].verdict == "no_cases"


def test_movements_of_the_bank_are_counted_by_who_matched_them(settings: Settings, tmp_path: Path) -> None:
    office, _ = story.set_up(settings, tmp_path)
    story.play(office, [(f"{number}.cod", content) for number, content in enumerate(story.own_coda())])
    with scope({office.id}):
        both, stranger = bank_queries.movements(state="to_do")
    bank.confirm(office.preparer, office.id, both.id)
    bank.to_suspense(office.preparer, office.id, stranger.id, "Afzender onbekend")
    day = story.LATER.date()
    actions.measure(make.machine(story.LATER), None, "2026-H2", day)
    with scope({office.id}):
        shown = {each.definition.code: each for each in queries.figures({office.id}, "2026-H2")}
        rows = queries.rows("bankbewegingen_automatisch", "2026-H2", {office.id}, day)[1].rows
        read = queries.rows("uittreksels_verwerkt", "2026-H2", {office.id}, day)[1].rows
        paid = queries.rows("betalingen_uitgevoerd", "2026-H2", {office.id}, day)[1].rows
        code = Client.objects.get(pk=office.id).code
    figure = shown["bankbewegingen_automatisch"].sums
    assert (figure.numerator, figure.denominator) == (9, 11)
    reasons = {row.key: row.reason for row in rows if not row.numerator}
    assert reasons == {
        f"bank.movement:{both.id}": "door een medewerker afgepunt",
        f"bank.movement:{stranger.id}": "nog niet afgepunt",
    }
    assert [shown["uittreksels_verwerkt"].sums.numerator, len(read)] == [2, 2]
    assert {address_of(row.key, code) for row in paid} == {f"/betalingen/{code}/PR26-0007/"}
    assert address_of(rows[0].key, code).startswith(f"/bank/{code}/afpunten/")
    assert f"client={code}&uittreksel=" in address_of(read[0].key, code)


def test_what_was_matched_after_the_cut_off_is_not_counted_before_it(settings: Settings, tmp_path: Path) -> None:
    office, _ = story.set_up(settings, tmp_path)
    story.play(office, [("1.cod", story.own_coda()[0])])
    period = periods.parse("2026-H2")
    with scope({office.id}):
        every = list(readers.movements([office.id], period))
        assert list(readers.movements([office.id + 1], period)) == []
    assert {fact.matched for fact in every if fact.matched_on} == {"auto"}
    before = [fact.as_known_on(story.ONE) for fact in every]
    assert {fact.matched for fact in before if fact} == {""}
