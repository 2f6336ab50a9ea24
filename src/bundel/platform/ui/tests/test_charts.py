"""Charts: the drawing and the table say the same, nothing missing becomes zero, no style inside."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.platform.ui import charts
from bundel.platform.ui.charts import Chart


def drawing(chart: Chart) -> ET.Element:
    """The SVG, read by another reader: it must be well-formed XML."""
    return ET.fromstring(str(chart.svg))


def test_line_leaves_a_gap_for_what_is_missing() -> None:
    chart = charts.line("Op tijd", "Aandeel op tijd.", [("jan", 90), ("feb", 92), ("mrt", None), ("apr", 95)], unit="%")
    root = drawing(chart)
    assert len(root.findall("polyline")) == 1
    assert chart.rows[2] == ("mrt", "–")
    assert len(root.findall("circle")) == 2


def test_chart_names_itself_and_carries_no_style() -> None:
    for chart in (
        charts.bars("Te lang", "Wachten.", [("a & <b>", 3), ("c", None)]),
        charts.line("Trend", "Van maand tot maand.", [("jan", 1)], norm=2, breaks=["jan"]),
        charts.shares("Oorzaken", "Wie het liet liggen.", [("cliënt", 3), ("centrum", 1)]),
    ):
        root = drawing(chart)
        assert root.find("title").text == chart.title
        assert root.find("desc").text == chart.description
        assert "style" not in str(chart.svg)


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=9))
def test_shares_fill_the_whole_bar(values: list[int]) -> None:
    chart = charts.shares("Deel", "Delen.", [(f"deel {n}", value) for n, value in enumerate(values)])
    boxes = drawing(chart).findall("rect")
    wide = sum(float(box.get("width")) for box in boxes)
    if sum(values):
        assert charts.WIDTH - 2 * len(values) - 1 <= wide <= charts.WIDTH + 1
    assert len(chart.rows) == len(values)


@pytest.mark.parametrize(("value", "shown"), [(None, "–"), (1234567, "1.234.567"), (0, "0"), (-1234, "-1.234")])
def test_numbers_are_shown_as_people_read_them(value: int | None, shown: str) -> None:
    assert charts.show(value) == shown


def test_decimals_have_a_comma() -> None:
    assert charts.show(1234.56, "%", 1) == "1.234,6 %"
