"""Layer `peppol`: Peppol BIS Billing 3.0, one function per rule id, or the official rule set an operator dropped in.

The official files may not be passed on, so these functions were written from what the rules mean. They cover the
rules for everyone; the national ones (DE, DK, GR, IS, IT, NL, NO, SE) are left to a rule pack.
"""

from itertools import islice

from lxml import etree

from bundel.formats.invoices import (
    en16931,
    peppol_codes,
    peppol_document,
    peppol_identifiers,
    peppol_lines,
    rule_sets,
    saxon,
)
from bundel.formats.invoices.messages_peppol import MESSAGES
from bundel.formats.invoices.names import local_name, place_of
from bundel.formats.invoices.peppol_engine import RULES, Subject, value
from bundel.kit.findings import Finding

RULE_MODULES = (peppol_document, peppol_lines, peppol_codes, peppol_identifiers)
"""The modules whose functions stand in `RULES`; importing them is what registers their rules."""

MOST = 50
"""Findings per rule: the first ones tell the story, and a hostile file cannot make us write a million of them."""

_SHOWN = 60


def check(root: etree._Element, text: str) -> list[Finding]:
    """Findings of the Peppol rules: the operator's pack over `text` when there is one, else our own over `root`."""
    pack = rule_sets.peppol_pack()
    if pack is None:
        return own(root)
    try:
        return [en16931.as_finding(one) for one in saxon.judge(pack, text)]
    except saxon.NotEvaluable as error:
        return [en16931.not_evaluable(pack.name, error)]


def own(root: etree._Element) -> list[Finding]:
    """Findings of our own rules, in the order in which the rules are registered, at most `MOST` a rule."""
    subject = Subject(root)
    return [
        Finding(one.severity, MESSAGES[one.id], place_of(element), _facts(element))
        for one in RULES
        for element in islice(one.broken_by(subject), MOST)
    ]


def _facts(element: etree._Element) -> dict[str, str]:
    return {"name": local_name(element), "value": value(element).strip()[:_SHOWN] if len(element) == 0 else "–"}
