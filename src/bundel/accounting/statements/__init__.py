"""Financial statements: balance sheet and results in the Belgian scheme, cash, ESR, budget execution, consolidation.

A statement is a pure definition (`schemes/*.yaml`, `rules.py`) filled with balances of the ledger (`queries`); every
figure names the accounts behind it and opens their lines. Tables: translations of accounts, balances from elsewhere and
signed statements. Called by the screens, the API, the command line and the demo.
"""
