"""Bytes that nobody meant to send: the check answers with a verdict, whatever comes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bundel.formats.invoices import ubl
from bundel.formats.invoices.check import LAYERS, check
from bundel.formats.invoices.cli import verdicts
from bundel.formats.invoices.tests.make import samples

SEEDS = [ubl.write(one) for one in samples().values()]
PIECES = st.sampled_from(
    [
        b"",
        b"<",
        b">",
        b"&",
        b"&amp;",
        b"\x00",
        b"\xff",
        b"]]>",
        b"<![CDATA[x]]>",
        b"<!-- -->",
        b"<?x?>",
        b"-",
        b"0",
        b"999999999999999999999999",
        b"1e5",
        b"NaN",
        b"2026-13-45",
        b" ",
        b"</cac:Price>",
        b"xmlns=''",
        b"\xc3\xa9",
        b'"',
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), PIECES), min_size=1, max_size=4))
def test_mutated_invoices_get_a_verdict(seed: bytes, cuts: list[tuple[float, int, bytes]]) -> None:
    content = seed
    for where, length, piece in cuts:
        at = int(where * len(content))
        content = content[:at] + piece + content[at + length :]
    for layers in (None, LAYERS):
        verdict = check(content, layers)
        assert verdict.verdict in ("accepted", "refused")
        assert all(finding.text for finding in verdict.findings)
    assert list(verdicts(content))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_arbitrary_bytes_are_refused(content: bytes) -> None:
    assert check(content).verdict == "refused"
    assert check(b"<?xml version='1.0'?><testSet>" + content).verdict == "refused"
