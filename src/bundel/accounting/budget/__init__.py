"""Budget: credits per article, what is reserved, committed and cleared, and the hard stop when a credit is used up.

Two credits an article (Flemish codex on public finance): VAK, what may be committed this year, and VEK, what may be
recognised as debt this year. Tables: budget year, article, adjustment with its lines, overrun, commitment, movement.
Called by purchasing through its hook, by internal and claims (reserve → post or void), and by the ledger's guard.
"""
