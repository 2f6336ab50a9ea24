"""Schemathesis, which nobody here wrote, calls every operation with what its description allows and does not allow."""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables.tests import make_payables
from bundel.config import api
from bundel.config.wsgi import application
from tests import make
from tests.api.conftest import Caller, caller

schema = schemathesis.openapi.from_dict(api.document())
schema.app = application
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture
def system(own_database: str, monkeypatch: pytest.MonkeyPatch) -> Caller:
    """A client with a few invoices, whose key may do everything and as often as it likes."""
    monkeypatch.setattr(api.api.auth[0], "limit", 1_000_000)  # type: ignore[index]
    made = caller("boekhouder")
    ledger.open_books(make.machine(), made.client.pk, 2026)
    supplier = make_payables.supplier()
    for number in range(3):
        make_payables.received(made.client, supplier, f"26-{number}", net=10_000 + number)
    return made


@schema.parametrize()
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
def test_no_operation_breaks_or_answers_otherwise_than_described(case: schemathesis.Case, system: Caller) -> None:
    case.call_and_validate(headers=system.headers, checks=CHECKS)
