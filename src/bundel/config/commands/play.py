"""`demo`: a fictional Flemish government plays the first half of 2026."""

import argparse
import importlib
import time
from pathlib import Path

from bundel.config.commands.command import Arguments, Command, database
from bundel.config.commands.operate import serve

SCALES = ("small", "pilot")


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-serve", action="store_true", help="stop na het spelen, start de website niet")
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="map voor facturen, betalingen, uittreksels, verslag"
    )
    parser.add_argument("--scale", choices=SCALES, default="pilot", help="small: 2 cliënten, pilot: 8 cliënten")
    parser.add_argument("--port", type=int, default=8000)


def _demo(arguments: Arguments) -> int:
    began = time.monotonic()
    database()
    code: int = importlib.import_module("bundel.demo.play").play(arguments.scale, arguments.output, began)
    if code or arguments.no_serve:
        return code
    return serve("127.0.0.1", arguments.port, 2)


COMMANDS = [Command("demo", "speel het eerste halfjaar van 2026 na en open de website", _options, _demo)]
