"""Where the documents of entries are shown: the ledger stands below the modules that book, so the list stands here.

A document is named `<module>.<thing>:<id>`. Its page is the name of an address that takes the client's code and the id,
or (where a page goes by number) a dotted path of `(client_id, id) -> key or None` beside it.
"""

PAGES: dict[str, tuple[str, str]] = {
    "ledger.recurrence": ("ledger:recurrence", ""),
    "ledger.draft": ("ledger:draft", ""),
    "payables.invoice": ("payables:work", ""),
    "receivables.sale": ("receivables:sale", ""),
    "receivables.invoice": ("receivables:invoice", ""),
    "payments.run": ("payments:run", "bundel.accounting.payments.queries.number_of_run"),
    "interfaces.delivery": ("interfaces:delivery", ""),
    "vat.return": ("vat:return", ""),
    "claims.claim": ("claims:claim", ""),
    "claims.statement": ("claims:statement", ""),
    "bank.movement": ("bank:movement", ""),
}
