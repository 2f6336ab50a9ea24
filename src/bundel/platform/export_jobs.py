"""The export pack as a job: made in the background, kept a week, and handed over with a line in the audit trail."""

import datetime as dt
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from bundel.kit.findings import Message, Refusal
from bundel.platform import export_pack
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.jobs import queries
from bundel.platform.jobs.actions import current, defer, job
from bundel.platform.people.actor import Actor

KEEP_DAYS: Final = 7
NOT_THERE = Message(
    "clients.pack_not_there",
    "Dit exportpakket is er niet (meer): een pakket blijft {days} dagen bewaard.",
    lifted_by="een beheerder van Bundel",
    next_step="Maak een nieuw pakket.",
)


def place_of(client: Client, run_id: int) -> Path:
    """Where the pack of a run stands."""
    return Path(settings.EXPORTS_FOLDER) / f"{client.code}-{run_id}.zip"


@job(caption="Exportpakket maken")
def make_pack(actor: Actor, client_id: int, **_arguments: Any) -> dict[str, int]:
    """Make the pack of a client; what is in it. Run again, the file is written anew."""
    client = Client.objects.get(id=client_id)
    file = place_of(client, current() or 0)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    manifest = export_pack.export(actor, client_id, file)
    return {
        "size": file.stat().st_size,
        "rows": sum(table["rows"] for table in manifest["tables"]),
        "documents": len(manifest["documents"]),
    }


@action(right="clients.manage")
def ask_pack(by: Actor, client_id: int) -> int:
    """Have the pack of a client made; its run. While one is being made, that one comes back."""
    run = defer(make_pack, client_id, key="pack", by=by)
    note("client", client_id, changes={"export_asked": [None, run.pk]})
    return run.pk


@action(right="clients.manage")
def take_pack(by: Actor, client_id: int, run_id: int) -> Path:
    """The file of a finished pack, for whoever takes it along; noted in the audit trail.

    Raises `Refusal` when it is not there (any more).
    """
    client = Client.objects.get(id=client_id)
    run = queries.run(run_id)
    file = place_of(client, run_id)
    known = run is not None and (run.client_id, run.job, run.state) == (client_id, make_pack.path, "done")
    if not known or not file.is_file():
        raise Refusal(NOT_THERE, days=KEEP_DAYS)
    note("client", client_id, name=client.name, changes={"export_taken": [None, file.name]})
    return file


@job(caption="Oude exportpakketten opruimen")
def tidy_packs(actor: Actor, client_id: int | None, **_arguments: Any) -> int:
    """Remove packs of more than a week ago; how many."""
    oldest = (actor.now - dt.timedelta(days=KEEP_DAYS)).timestamp()
    gone = [file for file in Path(settings.EXPORTS_FOLDER).glob("*.zip*") if file.stat().st_mtime < oldest]
    for file in gone:
        file.unlink(missing_ok=True)
    return len(gone)
