"""Rules for charges: which words in a movement lead to which account."""

from bundel.accounting.bank import messages
from bundel.accounting.bank.models import ChargeRule
from bundel.accounting.bank.rules.words import runs as words_of
from bundel.accounting.ledger import queries as ledger
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="bank.match")
def add_rule(
    by: Actor,
    client_id: int,
    *,
    words: str,
    ledger_account: str = "657000",
    esr: str = "12.11",
    most_cents: int | None = None,
    account_id: int | None = None,
) -> int:
    """Let money that leaves with these words in its text go to an account; gives the id of the rule.

    Raises `Refusal` without words, for an unknown account, and when the rule exists.
    """
    found = words_of(words)
    if not any(word.isalpha() and len(word) >= 3 for word in found):
        raise Refusal(messages.RULE_INVALID, what="Een regel vraagt minstens één woord van drie letters.")
    if not any(row.number == ledger_account for row in ledger.accounts(client_id)):
        raise Refusal(messages.RULE_INVALID, what=f"Rekening {ledger_account} bestaat niet.")
    text = " ".join(found)
    if ChargeRule.of(client_id).filter(words=text, account_id=account_id, ended_at__isnull=True).exists():
        raise Refusal(messages.RULE_INVALID, what=f"De regel ‘{text}’ bestaat al.")
    made = ChargeRule.objects.create(
        client_id=client_id,
        words=text[:200],
        ledger_account=ledger_account,
        esr=esr,
        most_cents=most_cents,
        account_id=account_id,
        made_by=by.name[:160],
        made_at=by.now,
    )
    note("charge_rule", made.pk, name=text, changes={"ledger_account": [None, ledger_account]})
    return int(made.pk)


@action(right="bank.match")
def end_rule(by: Actor, client_id: int, rule_id: int, reason: str) -> None:
    """Stop a rule; what it booked stays."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    rule = ChargeRule.of(client_id).filter(pk=rule_id, ended_at__isnull=True).first()
    if rule is None:
        raise Refusal(messages.RULE_INVALID, what="Deze regel bestaat niet (meer).")
    rule.ended_at = by.now
    rule.save(update_fields=["ended_at"])
    note("charge_rule", rule.pk, name=rule.words, changes={"ended_at": [None, str(by.now)]}, reason=reason)
