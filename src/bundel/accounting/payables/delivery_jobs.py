"""Taking in many files at once as a job: what is uploaded together, and what stands in the drop folder.

Apart from `jobs`, because screens start these and follow them.
"""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.db import transaction

from bundel.accounting.payables import actions
from bundel.accounting.payables.models import Delivery
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import current, defer, job, progress
from bundel.platform.people.actor import Actor

IN_TURN = "payables.folder"
"""The lock of whoever empties the drop folder: two runs would only get in each other's way."""


@job(caption="Inkomende map verwerken")
def take_in_folder(actor: Actor, client_id: int | None) -> dict[str, int]:
    """Take in every file of the drop folder; counts per verdict. Killed half-way, the next run goes on."""
    folder, run_id = Path(settings.DROP_FOLDER), current()
    if not folder.is_dir():
        return {}
    return actions.receive_folder(actor, folder, run_id=run_id, tell=_follow)


@job(caption="Opgeladen facturen innemen")
def take_in_delivery(actor: Actor, client_id: int | None, delivery_id: int) -> dict[str, int]:
    """Take in the files of a delivery one by one; counts per outcome. Killed half-way, the next run goes on."""
    return actions.take_in_delivery(actor, client_id, delivery_id, _follow)


def _follow(done: int, total: int, what: str) -> None:
    progress(current(), done, total, what)


def start(by: Actor, client_id: int | None, files: Iterable[actions.Offered], *, key: str, chosen: bool) -> int:
    """Keep files and put the job in the queue that takes them in; gives the id of the delivery, also when sent again.

    Raises `Refusal` when nothing is kept: too much at once, no file, or a zip that cannot be unpacked.
    """
    with transaction.atomic():
        delivery_id = actions.deliver(by, client_id, files, key=key, chosen=chosen)
        with scope(frozenset() if client_id is None else {client_id}):
            delivery = Delivery.objects.select_for_update().get(pk=delivery_id)
            if delivery.run_id is None:
                run = defer(take_in_delivery, client_id, f"delivery/{delivery_id}", by=by, delivery_id=delivery_id)
                delivery.run_id = run.pk
                delivery.save(update_fields=["run_id"])
    return delivery_id


def start_folder(by: Actor) -> int:
    """Put the emptying of the drop folder in the queue; the id of its delivery, or of the one that is under way."""
    with transaction.atomic():
        run = defer(take_in_folder, None, "folder", by=by, lock=IN_TURN)
        return actions.open_folder_delivery(by, None, run.pk)
