"""What a command is, and how it gets a database."""

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass

import django
from django.core.management import call_command

from bundel.platform.database import connection, snapshot

Arguments = argparse.Namespace


@dataclass(frozen=True)
class Command:
    """A word (or two) on the command line: its one-line Dutch help, its options, and what it does.

    `run` returns the exit code: 0 done, 1 findings or refused, 2 wrong use.
    """

    words: str
    caption: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Arguments], int]
    hidden: bool = False


def no_options(parser: argparse.ArgumentParser) -> None:
    """For commands without options."""


def setup_django() -> None:
    """Load Django without touching the database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bundel.config.settings")
    django.setup()


def database() -> None:
    """Start the database when it is ours, load Django, and bring the tables up to date."""
    connection.ensure()
    setup_django()
    snapshot.load()
    call_command("migrate", database="owner", verbosity=0, interactive=False)
