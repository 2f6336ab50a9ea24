"""Layer `en16931`: the official rules of the European standard, with Dutch sentences for those met most."""

from bundel.formats.invoices import messages, rule_sets, saxon
from bundel.formats.invoices.messages_en16931 import DUTCH
from bundel.kit.findings import Finding, Message, Severity

_SUPPLIER = "de leverancier, met een nieuwe factuur"
_NEXT = "Vraag de leverancier om de factuur te verbeteren en opnieuw te sturen."


def check(text: str) -> list[Finding]:
    """Findings of the official rules over a document given as characters (see `reader.Document.text`)."""
    try:
        failed = saxon.judge(rule_sets.en16931_path(), text)
    except saxon.NotEvaluable as error:
        return [not_evaluable("EN 16931", error)]
    return [as_finding(one) for one in failed]


def as_finding(failed: saxon.Failed) -> Finding:
    """A failed official rule as a finding: `fatal` becomes error, anything else a warning."""
    severity: Severity = "error" if failed.flag == "fatal" else "warning"
    sentence = DUTCH.get(failed.rule)
    if sentence is None:
        message = Message(failed.rule, messages.OFFICIAL_TEXT, _SUPPLIER, _NEXT)
        return Finding(severity, message, failed.place, {"rule": failed.rule, "official": failed.text})
    return Finding(severity, Message(failed.rule, sentence, _SUPPLIER, _NEXT), failed.place)


def not_evaluable(rules: str, error: saxon.NotEvaluable) -> Finding:
    """The finding that a rule set stumbled over the document before it had judged everything."""
    return Finding("error", messages.NOT_EVALUABLE, facts={"rules": rules, "detail": str(error)})
