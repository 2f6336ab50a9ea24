"""Dated values: the right one on each day, no gaps, no float, always a source."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.kit.dated import Dated, DatedValue, NotInForce, exact, load

SAMPLE = """
name: proefvoet
unit: procent
values:
  - {valid_from: 2025-01-01, value: "8.5", act: wet, article: art. 1, source: eigen, read_on: 2026-01-01, confidence: sample, approver: redactie}
  - {valid_from: 2026-01-01, value: 9, act: wet, article: art. 1, source: eigen, read_on: 2026-01-01, confidence: sample, approver: redactie}
"""  # noqa: E501


def value(start: date, amount: int, end: date | None = None) -> DatedValue[int]:
    return DatedValue(amount, start, "wet", "art. 1", "eigen", date(2026, 1, 1), "sample", "redactie", valid_to=end)


CLOSE_DAYS = st.dates(date(2026, 1, 1), date(2026, 1, 12))  # close together, so that a first day is often asked for


@given(st.sets(CLOSE_DAYS, min_size=1, max_size=8), CLOSE_DAYS)
def test_lookup_gives_the_latest_value_that_has_begun(starts: set[date], day: date) -> None:
    table = Dated("proef", [value(start, start.toordinal()) for start in starts])
    begun = [start for start in starts if start <= day]
    if begun:
        assert table.lookup(day) == max(begun).toordinal()
    else:
        with pytest.raises(NotInForce):
            table.lookup(day)


def test_day_after_the_last_value_is_refused_when_it_has_an_end() -> None:
    table = Dated("proef", [value(date(2026, 1, 1), 1, date(2026, 7, 1))])
    assert table(date(2026, 6, 30)) == 1
    with pytest.raises(NotInForce, match="proef"):
        table(date(2026, 7, 1))


def test_gaps_overlaps_doubles_and_emptiness_are_refused() -> None:
    start, later = date(2026, 1, 1), date(2026, 7, 1)
    for end, word in ((later - timedelta(days=1), "gat"), (later + timedelta(days=1), "overlapping")):
        with pytest.raises(ValueError, match=word):
            Dated("proef", [value(start, 1, end), value(later, 2)])
    with pytest.raises(ValueError, match="twee waarden"):
        Dated("proef", [value(start, 1), value(start, 2)])
    with pytest.raises(ValueError, match="zonder waarden"):
        Dated[int]("proef", [])


def test_file_is_read_with_its_sources(tmp_path: Path) -> None:
    path = tmp_path / "proef.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    table = load(path, exact)
    assert (table.name, table.unit) == ("proefvoet", "procent")
    assert table.lookup(date(2025, 6, 1)) == Fraction(17, 2)
    assert table.entry(date(2026, 6, 1)).article == "art. 1"


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('"8.5"', "8.5", "aanhalingstekens"),
        ("confidence: sample", "confidence: zeker", "confidence"),
        ("act: wet, ", "", "ontbrekend veld act"),
        ("source: eigen", 'source: ""', "source is leeg"),
        ("approver: redactie", "approver: redactie, extra: 1", "onbekend veld extra"),
        ("valid_from: 2025-01-01", "valid_from: soon", "geen datum"),
    ],
)
def test_faulty_file_is_refused_with_the_place(tmp_path: Path, old: str, new: str, word: str) -> None:
    path = tmp_path / "proef.yaml"
    path.write_text(SAMPLE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=word):
        load(path, exact)
