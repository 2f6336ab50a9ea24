"""Jobs for tests, importable by a worker in another process."""

import time
from pathlib import Path

from bundel.kit.findings import Message, Refusal, Unavailable
from bundel.platform.jobs.actions import current, job, progress
from bundel.platform.people.actor import Actor

NO = Message("proef.nee", "Dit mag niet voor {who}.")
FAILURES = [0]
EVENTS: list[tuple[str, int | None, int]] = []


@job()
def double(actor: Actor, client_id: int | None, number: int = 1) -> dict[str, object]:
    """Een getal verdubbelen"""
    return {"double": 2 * number, "by": actor.name, "client": client_id}


@job()
def away(actor: Actor, client_id: int | None, times: int) -> str:
    """Enkele keren niet bereikbaar zijn"""
    if FAILURES[0] < times:
        FAILURES[0] += 1
        raise Unavailable("de overkant antwoordt niet")
    return "gelukt"


@job()
def refused(actor: Actor, client_id: int | None) -> None:
    """Geweigerd worden"""
    raise Refusal(NO, who="u")


@job()
def broken(actor: Actor, client_id: int | None) -> None:
    """Een fout in het programma"""
    raise KeyError("kapot")


@job()
def long(actor: Actor, client_id: int | None, file: str, steps: int) -> int:
    """Langdurig werk dat zijn stappen in een bestand noteert"""
    for number in range(1, steps + 1):
        with Path(file).open("a") as out:
            out.write(f"{number}\n")
        progress(current(), number, steps, f"stap {number}")
        time.sleep(0.05)
    return steps


def heard(actor: Actor, client_id: int | None, payload: dict[str, int]) -> None:
    EVENTS.append(("heard", client_id, payload["n"]))


def stumbling(actor: Actor, client_id: int | None, payload: dict[str, int]) -> None:
    EVENTS.append(("stumbling", client_id, payload["n"]))
    if FAILURES[0] > 0:
        FAILURES[0] -= 1
        raise Unavailable("nog niet")
