"""Analytic keys: what may stand on a line, judged before posting and by the database itself."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from tests import make

from bundel.accounting.ledger import actions, queries
from bundel.accounting.ledger.rules import LineDraft
from bundel.accounting.ledger.tests.make_ledger import DAY, NOW, books, entry, post
from bundel.accounting.ledger.tests.test_judges import OTHER, strike
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
START = dt.date(2026, 1, 1)


@pytest.fixture
def client() -> Client:
    """A client with a key `project` (P1 all year, P2 until April) that class 61 demands and class 44 forbids."""
    made, by = books(), make.machine(NOW)
    post(made, entry())
    actions.set_dimension(by, made.pk, "project", "Project", valid_from=START)
    values = [
        actions.ValueDraft("project", "P1", "Website", START),
        actions.ValueDraft("project", "P2", "Verhuis", START, dt.date(2026, 4, 1)),
    ]
    actions.set_values(by, made.pk, values)
    actions.add_rule(by, made.pk, "project", "61", "61", "mandatory", valid_from=START)
    actions.add_rule(by, made.pk, "project", "44", "44", "forbidden", valid_from=START)
    return made


def keyed(project: str = "", on: str = "612000", credit: str = "440000", wrong: str = "") -> tuple[LineDraft, ...]:
    own = (("project", project),) if project else ()
    other = (("project", wrong),) if wrong else ()
    return LineDraft(on, 100, 0, dimensions=own), LineDraft(credit, 0, 100, dimensions=other)


def refusal(client: Client, **fields: object) -> str:
    try:
        post(client, entry(**fields))
    except Refusal as refused:
        return refused.code
    return ""


@pytest.mark.parametrize(
    ("code", "lines", "day"),
    [
        ("", keyed("P1"), DAY),
        ("", keyed("P2"), DAY),
        ("ledger.unknown_value", keyed("P2"), dt.date(2026, 4, 1)),
        ("ledger.unknown_value", keyed("P9"), DAY),
        ("ledger.missing_key", keyed(), DAY),
        ("ledger.forbidden_key", keyed("P1", wrong="P1"), DAY),
        ("", keyed(on="640000"), DAY),
        ("ledger.unknown_dimension", (LineDraft("640000", 100, 0, dimensions=(("dienst", "D1"),)),
                                      LineDraft("440000", 0, 100)), DAY),
    ],
)  # fmt: skip
def test_a_line_carries_the_keys_that_its_account_asks(
    client: Client, code: str, lines: tuple[LineDraft, ...], day: dt.date
) -> None:
    assert refusal(client, lines=lines, date=day) == code


def test_the_narrowest_rule_counts_and_ends_on_its_last_day(client: Client) -> None:
    by = make.machine(NOW)
    narrow = actions.add_rule(by, client.pk, "project", "612", "612", "optional", valid_from=START)
    assert refusal(client, lines=keyed()) == ""
    assert refusal(client, lines=keyed(on="610000")) == "ledger.missing_key"
    actions.end_rule(by, client.pk, narrow, until=DAY)
    assert refusal(client, lines=keyed()) == "ledger.missing_key"
    assert refusal(client, lines=keyed(), date=DAY - dt.timedelta(days=1)) == ""


def test_a_registered_cost_centre_is_judged_and_a_free_one_is_not(client: Client) -> None:
    lines = (LineDraft("640000", 100, 0, cost_centre="K7"), LineDraft("440000", 0, 100))
    assert refusal(client, lines=lines) == ""
    actions.set_dimension(make.machine(NOW), client.pk, "cost_centre", "Kostenplaats", valid_from=START)
    assert refusal(client, lines=lines) == "ledger.unknown_value"


def test_a_client_without_keys_keeps_what_feeders_give() -> None:
    other = books()
    assert refusal(other, lines=keyed("zomaar")) == ""
    with scope({other.pk}):
        rows = queries.trial_balance(other.pk, DAY, by="project")
    assert [(row.account, row.key) for row in rows] == [("440000", ""), ("612000", "zomaar")]


def test_a_reversal_and_an_opening_carry_keys_that_ended(client: Client) -> None:
    by = make.machine(NOW)
    (posted,) = post(client, entry(lines=keyed("P2")))
    actions.reverse(by, client.pk, posted.entry_id, on=dt.date(2026, 5, 4), reason="dubbel")
    actions.open_books(by, client.pk, 2027)
    lines = (LineDraft("550000", 500, 0, dimensions=(("project", "P2"),)), LineDraft("100000", 0, 500))
    actions.post_opening(by, client.pk, 2027, lines)
    with scope({client.pk}):
        assert queries.balance(client.pk, "550000", dt.date(2027, 1, 1), keys={"project": "P2"}) == 500
        assert queries.balance(client.pk, "612000", dt.date(2026, 12, 31), keys={"project": "P2"}) == 0


ATTACKS = [
    ("ledger_key_is_known", [{"dimensions": '{"project": "P9"}'}, OTHER | {"dimensions": "{}"}]),
    ("ledger_key_is_known", [{"account": "640000", "dimensions": '{"dienst": "D1"}'}, OTHER | {"dimensions": "{}"}]),
    ("ledger_key_fits_account", [{}, OTHER]),
    ("ledger_key_fits_account", [{"dimensions": '{"project": "P1"}'}, OTHER | {"dimensions": '{"project": "P1"}'}]),
]


@pytest.mark.parametrize(("rule", "lines"), ATTACKS)
def test_the_database_refuses_a_line_with_wrong_keys(client: Client, rule: str, lines: list[dict[str, object]]) -> None:
    with pytest.raises(DatabaseError) as refused:
        strike(client, {}, lines)
    assert refused.value.__cause__.diag.constraint_name == rule  # type: ignore[union-attr]


def test_the_database_takes_a_line_with_right_keys(client: Client) -> None:
    strike(client, {}, [{"dimensions": '{"project": "P1"}'}, OTHER | {"dimensions": "{}"}])


@pytest.mark.parametrize(
    "attack",
    [
        "update ledger_dimension set code = 'ander'",
        "delete from ledger_dimension",
        "update ledger_dimensionvalue set value = 'P7'",
        "delete from ledger_dimensionvalue",
        "update ledger_dimensionrule set demand = 'optional'",
        "delete from ledger_dimensionrule",
        "insert into ledger_dimensionrule (client_id, dimension, account_from, account_to, demand, valid_from)"
        " select client_id, dimension, account_from, account_to, 'optional', valid_from from ledger_dimensionrule",
    ],
)
def test_keys_values_and_rules_keep_what_they_mean(client: Client, attack: str) -> None:
    with scope({client.pk}), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack)


@pytest.mark.parametrize(
    ("code", "attempt"),
    [
        ("ledger.dimension_code", lambda by, pk: actions.set_dimension(by, pk, "Mijn Sleutel", "x", valid_from=START)),
        ("ledger.no_dimension", lambda by, pk: actions.set_value(by, pk, actions.ValueDraft("x", "1", "", START))),
        ("ledger.no_dimension", lambda by, pk: actions.add_rule(by, pk, "x", "6", "6", "mandatory", valid_from=START)),
        ("ledger.account_range", lambda by, pk: actions.add_rule(by, pk, "esr", "62", "61", "mandatory",
                                                                 valid_from=START)),
        ("ledger.rule_exists", lambda by, pk: actions.add_rule(by, pk, "project", "61", "61", "optional",
                                                               valid_from=DAY)),
        ("ledger.dates_reversed", lambda by, pk: actions.end_dimension(by, pk, "project",
                                                                       until=dt.date(2025, 12, 31))),
        ("ledger.no_value", lambda by, pk: actions.end_value(by, pk, 999_999, until=DAY)),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_with_a_reason(client: Client, code: str, attempt: object) -> None:
    with pytest.raises(Refusal) as refused:
        attempt(make.machine(NOW), client.pk)  # type: ignore[operator]
    assert refused.value.code == code


def test_reports_filter_and_split_by_any_key(client: Client) -> None:
    post(client, entry(lines=keyed("P1")), entry(lines=keyed("P2")), entry(lines=keyed("P1")))
    with scope({client.pk}):
        split = queries.trial_balance(client.pk, DAY, by="project")
        only = queries.trial_balance(client.pk, DAY, keys={"project": "P1"})
        card = queries.account_card(client.pk, "612000", START, DAY, keys={"project": "P1"})
        csv, journal = "".join(queries.export_csv(client.pk)), "".join(queries.export_hledger(client.pk))
    costs = {row.key: row.balance_cents for row in split if row.account == "612000"}
    assert costs == {"": 12_100, "P1": 200, "P2": 100}
    assert [(row.account, row.balance_cents) for row in only] == [("612000", 200)]
    assert [row.keys_text for row in card.rows] == ["project=P1", "project=P1"]
    assert "project=P2" in csv
    assert "; project:P2" in journal
