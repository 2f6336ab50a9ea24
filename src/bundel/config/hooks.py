"""What modules hang into hooks of modules below them, in one list: (dotted path of the list, dotted path of the item).

A module offers a hook as a plain list and says beside it when it is asked; the list is filled at start-up, in this
order. Nothing else fills one.
"""

from django.utils.module_loading import import_string

HOOKS: list[tuple[str, str]] = [
    ("bundel.kit.findings.TRANSLATORS", "bundel.platform.ui.language.translate_message"),
    ("bundel.accounting.ledger.batch.GUARDS", "bundel.accounting.budget.guard.judge"),
    ("bundel.accounting.ledger.batch.GUARDS", "bundel.accounting.vat.queries.refuse_filed"),
    ("bundel.accounting.receivables.actions.billing.OWN_ACCOUNTS", "bundel.accounting.payments.queries.own_ibans"),
    ("bundel.accounting.payments.actions.releasing.FIREWALLS", "bundel.accounting.control.actions.explain_payments"),
    ("bundel.accounting.payments.sources.SOURCES", "bundel.accounting.claims.payment.SOURCE"),
    ("bundel.accounting.purchasing.committers.COMMITTERS", "bundel.accounting.budget.orders.COMMITTER"),
]


def hang() -> None:
    """Fill the hooks; done again, nothing changes."""
    for place, path in HOOKS:
        hook, item = import_string(place), import_string(path)
        if item not in hook:
            hook.append(item)
