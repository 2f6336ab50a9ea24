"""Facts that come out of the real modules: a delivered invoice becomes figures."""

import datetime as dt

import pytest
from tests import make

from bundel.accounting.payables import actions as payables
from bundel.accounting.payables.tests import make_payables
from bundel.platform.clients.scope import scope
from bundel.steering.kpis import actions, queries

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
    assert shown["bankbewegingen_automatisch"].verdict == "not_measured"
