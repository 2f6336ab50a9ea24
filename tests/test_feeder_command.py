"""`./bundel feeder deliver`: a file of a feeder from the command line, and what it says."""

import argparse
import datetime as dt
import json
from pathlib import Path

import pytest

from bundel.accounting.interfaces.tests.make_interfaces import GOOD, UNBALANCED, World, file
from bundel.accounting.ledger import queries as books
from bundel.config.commands import office
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db


def booked(world: World) -> int:
    with scope({world.client.pk}):
        return books.balance(world.client.pk, "612000", dt.date(2026, 12, 31))


def test_the_command_line_books_a_file_once_and_tells_what_waits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World()
    monkeypatch.setattr(office, "database", lambda: None)  # the test has its own
    path = tmp_path / "april.csv"
    path.write_bytes(file(*GOOD, *UNBALANCED))

    def told(*words: str) -> tuple[int, str]:
        parser = argparse.ArgumentParser()
        office._deliver_options(parser)
        code = office._deliver(parser.parse_args([world.client.code, "HUUR", str(path), "--json", *words]))
        return code, capsys.readouterr().out

    (first, out), (second, again) = told(), told()
    assert (first, second) == (1, 1)
    found, known = json.loads(out), json.loads(again)
    assert (found["state"], found["booked_cents"], found["again"]) == ("partly", 10000, False)
    assert [reference for reference, _why in found["rejects"]] == ["C3"]
    assert (known["id"], known["again"], booked(world)) == (found["id"], True, 10000)
    path.unlink()
    assert told()[0] == 2
