"""Expense claims of staff and company cards: evidence, rules, approval, check by another person, entry and payment.

Tables: Claim, Line (its expenses), Settlement (append-only), PersonAccount (where a person is paid), Route (to the
ledger or to payroll), Card, Statement (card and month), CardLine. Posts into the ledger; payments asks for what is open
through `payment.SOURCE`, hung into its hook; payroll hears `claims.to_payroll` from the outbox.
"""
