"""What the bank module does by itself: matching as soon as statements are taken up."""

import logging
from typing import Any

from bundel.accounting.bank import actions
from bundel.kit.findings import Refusal
from bundel.platform.people.actor import Actor

LOG = logging.getLogger(__name__)


def match_taken_up(by: Actor, client_id: int | None, payload: dict[str, Any]) -> None:
    """Match what arrived. A refusal (a locked period) leaves everything to do, for a person to see on the screen."""
    if client_id is None:
        return
    for account in payload["accounts"]:
        try:
            actions.match(by, client_id, account_id=account)
        except Refusal as refusal:
            LOG.warning("afpunten van rekening %s geweigerd: %s", account, refusal.text)
