"""Every kind of import that can be run, in one list; each is declared by the module that owns its rows."""

from bundel.accounting.budget.imports import KIND as BUDGET
from bundel.accounting.claims.imports import KIND as CARD_STATEMENTS
from bundel.accounting.fixed_assets.imports import COUNT_KIND as ASSET_COUNTS
from bundel.accounting.fixed_assets.imports import KIND as FIXED_ASSETS
from bundel.accounting.internal.imports import KIND as INTERNAL
from bundel.accounting.ledger.imports import DRIVERS as LEDGER_DRIVERS
from bundel.accounting.ledger.imports import OPENING as OPENING_BALANCES
from bundel.accounting.ledger.imports import VALUES as KEY_VALUES
from bundel.accounting.payables.imports import KIND as SUPPLIERS
from bundel.accounting.purchasing.imports import KIND as ORDERS
from bundel.accounting.receivables.customer_imports import KIND as CUSTOMERS
from bundel.accounting.receivables.imports import KIND as OUTGOING_INVOICES
from bundel.accounting.statements.imports import EXTERNAL, MAPPING
from bundel.platform.imports.rules import ImportKind

KINDS: list[ImportKind] = [
    FIXED_ASSETS,
    ASSET_COUNTS,
    OUTGOING_INVOICES,
    CUSTOMERS,
    ORDERS,
    SUPPLIERS,
    BUDGET,
    MAPPING,
    EXTERNAL,
    INTERNAL,
    CARD_STATEMENTS,
    OPENING_BALANCES,
    KEY_VALUES,
    LEDGER_DRIVERS,
]
