"""Every write of VAT; import the verbs from here."""

from bundel.accounting.vat.actions.approving import approve, send_back
from bundel.accounting.vat.actions.filing import file
from bundel.accounting.vat.actions.preparing import correct, prepare, withdraw
from bundel.accounting.vat.actions.regimes import revise, set_regime

__all__ = ["approve", "correct", "file", "prepare", "revise", "send_back", "set_regime", "withdraw"]
