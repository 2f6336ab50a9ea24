"""The checks of the form: what Intervat looks at before it takes a return.

Source: the published validation rules of Intervat
(eservices.minfin.fgov.be/intervat/static/help/FR/regles_de_validation_d_une_declaration.htm), letters C to AD, with
their tolerance of 62 euro. A check that fails is a warning: the preparer explains it and the client reads it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bundel.accounting.vat import messages
from bundel.accounting.vat.rules.boxes import Move
from bundel.kit import money
from bundel.kit.findings import Finding, Message

TOLERANCE_CENTS: Final = 6_200
LARGE_CENTS: Final = 9_999_900
"""From this amount on (99,999 euro) the rules AC and AD look."""


def judge(boxes: Mapping[str, int], moves: Sequence[Move] = ()) -> list[Finding]:
    """Every check that does not hold, as warnings; corrections that only moved are told as information."""
    found = [_moved(move) for move in moves]
    found += [
        Finding("warning", message, place, {name: _show(cents) for name, cents in facts.items()})
        for message, place, facts in _failing(boxes)
    ]
    return found


def letter(finding: Finding) -> str:
    """The letter of the rule (`AC`) for the justification in the file; empty for a finding of our own."""
    code = finding.code.rpartition(".")[2]
    return code.removeprefix("rule_").upper() if code.startswith("rule_") else ""


def _moved(move: Move) -> Finding:
    facts = {"box": move.box, "to": move.to, "amount": _show(move.cents)}
    return Finding("info", messages.MOVED, move.box, facts) if move.to else Finding(
        "warning", messages.LEFT_OUT, move.box, facts
    )  # fmt: skip


def _show(cents: int) -> str:
    return money.show(money.Cents(cents))


def _failing(boxes: Mapping[str, int]) -> Iterator[tuple[Message, str, dict[str, int]]]:
    def of(*names: str) -> int:
        return sum(boxes.get(name, 0) for name in names)

    if of("86", "88") and not of("55"):
        yield messages.RULE_C, "55", {}
    if of("87") and not of("56", "57"):
        yield messages.RULE_D, "56", {}
    # In hundredths of a cent, so that nothing is rounded before it is compared.
    expected = 6 * of("01") + 12 * of("02") + 21 * of("03")
    if abs(expected - 100 * of("54")) > 100 * TOLERANCE_CENTS:
        yield messages.RULE_O, "54", {"found": of("54"), "expected": expected // 100}
    for message, place, tax, base in (
        (messages.RULE_P, "55", of("55"), of("84", "86", "88")),
        (messages.RULE_Q, "56", of("56", "57"), of("85", "87")),
        (messages.RULE_T, "63", of("63"), of("85")),
        (messages.RULE_U, "64", of("64"), of("49")),
    ):
        if 100 * (tax - TOLERANCE_CENTS) > 21 * base:
            yield message, place, {"found": tax, "limit": 21 * base // 100}
    if 2 * of("59") > of("81", "82", "83", "84", "85"):
        yield messages.RULE_S, "59", {"found": of("59"), "limit": of("81", "82", "83", "84", "85") // 2}
    if of("88") > LARGE_CENTS and of("88") >= 100 * of("81", "82", "83", "84"):
        yield messages.RULE_AC, "88", {"found": of("88"), "limit": 100 * of("81", "82", "83", "84")}
    others = of("00", "01", "02", "03", "45", "46", "47", "48", "49")
    if of("44") > LARGE_CENTS and of("44") >= 200 * others:
        yield messages.RULE_AD, "44", {"found": of("44"), "limit": 200 * others}
