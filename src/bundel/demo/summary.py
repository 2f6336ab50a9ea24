"""What the demo says when it is done: what happened, what the invariants of `verify` say, where everything is."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bundel.kit import money
from bundel.kit.checks import Check

LINES = (
    ("accepted", "e-facturen aanvaard"),
    ("refused", "e-facturen geweigerd, met de regel"),
    ("duplicate", "dubbele facturen tegengehouden"),
    ("keyed", "papieren facturen ingevoerd naast hun beeld"),
    ("touchless", "geboekt zonder tussenkomst"),
    ("approved", "goedgekeurd door budgethouders"),
    ("refused by client", "geweigerd door budgethouders"),
    ("questions", "vragen aan entiteiten"),
    ("runs", "betaalopdrachten"),
    ("payments", "betalingen"),
    ("statements", "rekeninguittreksels"),
    ("movements matched", "bewegingen vanzelf afgepunt"),
    ("movements confirmed", "bewegingen afgepunt na een voorstel"),
    ("movements in suspense", "bewegingen op de wachtrekening"),
)


def tell(clients: int, counts: Counter[str], checks: Sequence[Check], output: Path, seconds: float) -> int:
    """Print the table; returns 1 when a check failed."""
    out = sys.stdout
    out.write(f"\nEerste halfjaar 2026, {clients} cliënten\n\n")
    for key, caption in LINES:
        out.write(f"  {counts[key]:>8}  {caption}\n")
    for key in sorted(key for key in counts if key.startswith("exception: ")):
        out.write(f"  {counts[key]:>8}  uitzondering opgelost: {key.removeprefix('exception: ')}\n")
    out.write(f"  {money.show(counts['paid cents'], euro=True):>18}  betaald aan leveranciers\n\nZekerheden\n\n")
    for check in checks:
        out.write(f"  {'in orde' if check.ok else 'FOUT   '}  {check.name}: {check.detail}\n")
    whole = f"{seconds:.0f}"
    out.write(f"\nKlaar in {whole} s. Facturen, betalingen, uittreksels en verslag staan in {output}.\n")
    return 0 if all(check.ok for check in checks) else 1
