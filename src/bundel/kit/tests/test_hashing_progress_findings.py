"""Control numbers that are the same everywhere, the bar that stays silent in files, and how findings speak."""

import io
import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.kit import hashing
from bundel.kit.findings import Finding, Message, Refusal, errors
from bundel.kit.progress import bar

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_canonical_form_reads_back(value: object) -> None:
    assert json.loads(hashing.canonical_json(value)) == value


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), st.integers(), min_size=2))
def test_order_of_keys_changes_nothing(value: dict[str, int]) -> None:
    turned = dict(reversed(list(value.items())))
    assert hashing.sha256_value(turned) == hashing.sha256_value(value)


def test_known_control_numbers() -> None:
    assert hashing.canonical_json({"b": [1, None], "a": "é"}) == '{"a":"é","b":[1,null]}'.encode()
    assert hashing.sha256_bytes(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_moments_are_the_same_in_every_zone() -> None:
    moment = datetime(2026, 3, 29, 1, tzinfo=UTC)
    brussels = moment.astimezone(timezone(timedelta(hours=2)))
    assert hashing.sha256_value([moment]) == hashing.sha256_value([brussels])
    assert hashing.canonical_json(date(2026, 1, 2)) == b'"2026-01-02"'


@pytest.mark.parametrize("value", [1.5, {1: 2}, {"a": b""}, datetime(2026, 1, 1), {3}])
def test_values_without_one_writing_are_refused(value: object) -> None:
    with pytest.raises(TypeError):
        hashing.canonical_json(value)


@given(st.lists(VALUES, min_size=1, max_size=5), st.data())
def test_change_in_one_link_changes_the_end_of_the_chain(values: list[object], data: st.DataObject) -> None:
    def end(chain: list[object]) -> str:
        link = hashing.GENESIS
        for value in chain:
            link = hashing.chained(link, value)
        return link

    place = data.draw(st.integers(0, len(values) - 1))
    changed = [*values[:place], [values[place]], *values[place + 1 :]]
    assert end(values) != end(changed)
    assert end(values) == end(list(values))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_bar_draws_on_a_terminal_and_is_silent_in_a_file() -> None:
    for stream, visible in ((Terminal(), True), (io.StringIO(), False)):
        with bar("Facturen", 3, stream) as progress:
            for _ in range(3):
                progress.step()
        assert ("3/3" in stream.getvalue()) is visible
        assert progress.done == 3


def test_bar_of_nothing_is_full_at_once() -> None:
    stream = Terminal()
    with bar("Leeg", 0, stream):
        pass
    assert "0/0" in stream.getvalue()


MESSAGE = Message("proef.fout", "Factuur {number} is {state}.", "de boekhouder", "Open {number}.")


def test_finding_fills_its_sentence_and_shows_a_dash_for_what_is_missing() -> None:
    finding = Finding("error", MESSAGE, "3", {"number": "F-1"})
    assert (finding.code, finding.text, finding.next_step) == ("proef.fout", "Factuur F-1 is –.", "Open F-1.")
    assert errors([finding, Finding("warning", MESSAGE)]) == [finding]


def test_refusal_tells_the_api_everything() -> None:
    refusal = Refusal(MESSAGE, rows=("F-1",), number="F-1", state="betaald")
    assert str(refusal) == "Factuur F-1 is betaald."
    assert refusal.as_dict() == {
        "code": "proef.fout",
        "message": "Factuur F-1 is betaald.",
        "facts": {"number": "F-1", "state": "betaald"},
        "rows": ["F-1"],
        "lifted_by": "de boekhouder",
        "next_step": "Open F-1.",
    }
