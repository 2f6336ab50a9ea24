"""Laws and cases of figures, indicators and alarms."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundel.kit import periods
from bundel.kit.hashing import sha256_value
from bundel.steering.kpis import engine, facts, rules
from bundel.steering.kpis.indicators import boekhouding
from bundel.steering.kpis.rules import Point, Sums
from bundel.steering.kpis.tests import make_facts as make

BUCKETS = [
    boekhouding.betaald_tot_15_dagen, boekhouding.betaald_tot_30_dagen, boekhouding.betaald_tot_60_dagen,
    boekhouding.betaald_na_60_dagen,
]  # fmt: skip


def definitions() -> list[engine.Definition]:
    return engine.definitions_on(make.CUTOFF)


@given(make.invoices())
def test_the_four_buckets_add_up_to_all_payments(found: list[facts.InvoiceFact]) -> None:
    sums = [bucket(make.half(*found)).sums for bucket in BUCKETS]
    assert sum(each.numerator for each in sums) == sums[0].denominator
    assert len({each.denominator for each in sums}) == 1
    if sums[0].denominator:
        assert sum(rules.value(each, "%") or 0 for each in sums) == 100


@settings(max_examples=60)
@given(make.invoices(), st.sampled_from([d.code for d in engine.definitions_on(make.CUTOFF)]))
def test_every_figure_is_the_sum_of_its_rows_and_its_causes_of_their_total(
    found: list[facts.InvoiceFact], code: str
) -> None:
    made, ratio = engine.run(code, 1, make.HALF, make.CUTOFF, {"invoices": found, "intakes": [], "clients": []})
    sums = ratio.sums
    assert sums.numerator == sum(row.numerator for row in ratio.rows)
    assert sums.denominator == len([row for row in ratio.rows if row.state == "counted"])
    assert sums.excluded + sums.missing + sums.denominator == len(ratio.rows)
    if sums.causes:
        whole = sums.denominator - sums.numerator if ratio.causes_of == "misses" else sums.numerator
        assert sum(sums.causes.values()) == whole
    if made.unit == "%":
        assert 0 <= sums.numerator <= sums.denominator


@given(make.invoices(), make.invoices())
def test_a_figure_over_two_clients_is_the_sum_of_both(
    one: list[facts.InvoiceFact], two: list[facts.InvoiceFact]
) -> None:
    first, second = (boekhouding.gemiddelde_betaaltermijn(make.half(*found)) for found in (one, two))
    assert engine.over_clients([first, second]).sums == first.sums + second.sums


@given(make.invoices())
def test_facts_written_and_read_back_are_equal(found: list[facts.InvoiceFact]) -> None:
    plain = [facts.to_plain(fact) for fact in found]
    back = [facts.from_plain("invoices", each) for each in plain]
    assert back == found
    assert sha256_value([facts.to_plain(fact) for fact in back]) == sha256_value(plain)


@settings(max_examples=40)
@given(make.invoices())
def test_what_happened_after_the_cutoff_changes_nothing(found: list[facts.InvoiceFact]) -> None:
    """A closed period counted from later facts gives the same figure as if counted on its last day."""
    at_the_time = [known for fact in found if (known := fact.as_known_on(make.CUTOFF)) is not None]
    for made in definitions():
        now = engine.measure(made, make.half(*found))
        then = engine.measure(made, make.half(*at_the_time))
        assert now.sums == then.sums


def test_payment_on_the_due_date_is_in_time_and_a_day_later_is_not() -> None:
    due = dt.date(2026, 4, 15)
    rows = [
        make.invoice(n, due_on=due, approved_on=dt.date(2026, 4, 1), paid_on=due + dt.timedelta(days=n)) for n in (0, 1)
    ]
    sums = boekhouding.facturen_tijdig_betaald(make.half(*rows)).sums
    assert (sums.numerator, sums.denominator, sums.excluded) == (1, 2, 0)


def test_late_approval_is_left_out_net_and_counted_gross_against_the_client() -> None:
    # 15 April 2026 is a Wednesday; five working days before it is Wednesday 8 April (Easter Monday was 6 April).
    due = dt.date(2026, 4, 15)
    just, late = dt.date(2026, 4, 8), dt.date(2026, 4, 9)
    paid = dt.date(2026, 4, 20)
    rows = [make.invoice(1, due_on=due, approved_on=just, paid_on=paid, late_by="centre"),
            make.invoice(2, due_on=due, approved_on=late, paid_on=paid)]  # fmt: skip
    net = boekhouding.facturen_tijdig_betaald(make.half(*rows)).sums
    gross = boekhouding.facturen_tijdig_betaald_bruto(make.half(*rows)).sums
    entity = boekhouding.facturen_tijdig_goedgekeurd(make.half(*rows)).sums
    assert (net.numerator, net.denominator, net.excluded) == (0, 1, 1)
    assert (gross.numerator, gross.denominator, dict(gross.causes)) == (0, 2, {"centre": 1, "client": 1})
    assert (entity.numerator, entity.denominator) == (1, 2)


def test_an_unpaid_invoice_that_fell_due_counts_as_late() -> None:
    row = make.invoice(due_on=dt.date(2026, 5, 1), paid_on=None, closed_on=None)
    assert boekhouding.facturen_tijdig_betaald(make.half(row)).sums == Sums(0, 1, causes={"unknown": 1})


def test_an_invoice_without_due_date_is_missing_and_not_zero() -> None:
    sums = boekhouding.facturen_tijdig_betaald(make.half(make.invoice(due_on=None, paid_on=None, closed_on=None))).sums
    assert (sums.denominator, sums.missing) == (0, 1)
    assert rules.value(sums, "%") is None
    assert rules.judge(sums, "%", Fraction(95), "higher") == "no_cases"


def test_a_source_that_is_not_connected_is_not_measured() -> None:
    for made in definitions():
        sums = engine.measure(made, make.half(**{made.source: None})).sums  # type: ignore[arg-type]
        assert rules.judge(sums, made.unit, made.norm, made.better) == "not_measured"


def test_thirteen_days_with_the_client_is_too_long_and_twelve_is_not() -> None:
    rows = [
        make.invoice(n, asked_on=make.CUTOFF - dt.timedelta(days=n), approved_on=None, closed_on=None) for n in (12, 13)
    ]
    ratio = boekhouding.facturen_wachten_op_entiteit(make.half(*rows))
    assert [row.caption for row in ratio.rows if row.numerator] == ["2026-00013"]
    assert ratio.sums.denominator == 2


def test_days_that_do_not_add_up_have_an_unknown_cause() -> None:
    sums = boekhouding.gemiddelde_betaaltermijn(make.half(make.invoice(days_centre=1))).sums
    assert dict(sums.causes) == {"unknown": 20}


def test_causes_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(ValueError):
        rules.Ratio((rules.counted("k", 1, "x", 0, causes=[("centre", 2)]),))


def point(numerator: int, denominator: int = 100, version: int = 1, label: str = "2026-03") -> Point:
    return Point(label, Sums(numerator, denominator), version)


@pytest.mark.parametrize(
    ("before", "after", "alarm"),
    [
        (point(81), point(2), True),
        (point(95), point(94), False),
        (point(95), point(75), True),
        (point(2), point(81), False),
        (point(81), point(0, 3), False),
        (point(81), point(2, version=2), False),
        (point(81), Point("2026-04", rules.NOT_MEASURED, 1), False),
    ],
)
def test_a_sharp_fall_raises_an_alarm(before: Point, after: Point, alarm: bool) -> None:
    assert rules.collapsed(before, after, "%", "higher") is alarm


def test_waiting_days_that_double_raise_an_alarm() -> None:
    assert rules.collapsed(point(1000), point(2000), "dagen", "lower")
    assert not rules.collapsed(point(1000), point(1500), "dagen", "lower")


def test_a_trend_needs_four_months_without_gap_or_other_definition() -> None:
    down = [point(n) for n in (98, 97, 96, 95)]
    assert rules.worsening(down, "%", "higher")
    assert not rules.worsening(down[1:], "%", "higher")
    assert not rules.worsening([*down[:3], Point("x", rules.NOT_MEASURED, 1)], "%", "higher")
    assert not rules.worsening([*down[:3], point(95, version=2)], "%", "higher")
    assert not rules.worsening(down, "%", "lower")


def test_a_series_is_cut_where_the_definition_changes() -> None:
    assert rules.breaks([point(1, label="a"), point(1, label="b", version=2), point(1, label="c", version=2)]) == ["b"]


def test_every_indicator_has_its_texts_and_a_norm_has_a_source() -> None:
    for made in definitions():
        assert all((made.name, made.explanation, made.counts, made.of, made.leaves_out, made.owner))
        assert made.norm is None or made.norm_source
        assert made.centre in engine.CENTRE_NL


def test_a_second_version_must_come_later_and_keep_the_unit() -> None:
    first = definitions()[0]
    again = {"name": "x", "centre": "boekhouding", "counts": "x", "of": "x", "source": "invoices", "better": "higher"}
    with pytest.raises(ValueError, match="volgt niet"):
        engine.indicator(unit="%", code=first.code, version=1, **again)(lambda half: rules.Ratio())  # type: ignore[arg-type]
    later = dt.date(2030, 1, 1)
    with pytest.raises(ValueError, match="eenheid"):
        engine.indicator(unit="euro", code=first.code, version=2, valid_from=later, **again)(lambda half: rules.Ratio())  # type: ignore[arg-type]


def test_months_of_a_running_half_year_stop_at_the_last_known_day() -> None:
    found = engine.months(make.HALF, dt.date(2026, 3, 10))
    assert [periods.label(month) for month in found] == ["2026-01", "2026-02", "2026-03"]
