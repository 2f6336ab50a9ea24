"""`demo`: a fictional Flemish government plays the first half of 2026."""

import argparse
import functools
import importlib
import os
import sys
import time
from pathlib import Path

from bundel.config.commands.command import Arguments, Command, database
from bundel.config.commands.operate import CHECKED_MODULES, serve
from bundel.platform.database import connection

NOT_EMPTY = (
    "Deze installatie heeft al cliënten en is geen demo; de demo zou ze overschrijven. "
    "Kies een andere map met BUNDEL_HOME (en zonder DATABASE_URL) en start opnieuw."
)


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-serve", action="store_true", help="stop na het spelen, start de website niet")
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="map voor facturen, betalingen, uittreksels, verslag"
    )
    parser.add_argument("--scale", choices=("small", "pilot"), default="pilot", help="small: 2 cliënten, pilot: 8")
    parser.add_argument("--port", type=int, default=8000)


def _demo(arguments: Arguments) -> int:
    began = time.monotonic()
    if not connection.renew_demo():
        print(NOT_EMPTY, file=sys.stderr)
        return 2
    database()
    output = arguments.output or connection.home() / "demo"
    every_check = importlib.import_module("bundel.config.verification").every_check
    play = importlib.import_module("bundel.demo.play").play
    code: int = play(arguments.scale, output, began, functools.partial(every_check, CHECKED_MODULES))
    if code or arguments.no_serve:
        return code
    os.environ["BUNDEL_DEMO"] = "1"
    return serve("127.0.0.1", arguments.port, 2)


COMMANDS = [Command("demo", "speel het eerste halfjaar van 2026 na en open de website", _options, _demo)]
