"""Files without a database: `einvoice check` and `bank read`."""

import argparse
import sys

from bundel.config.commands.command import Arguments, Command
from bundel.formats.bank.cli import read_files
from bundel.formats.invoices.cli import check_files

LAYERS = ["xsd", "en16931", "peppol", "platform"]


def _einvoice_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--layer", action="append", choices=LAYERS, help="alleen deze laag (herhaalbaar)")
    parser.add_argument("--json", action="store_true", help="één JSON-object per bestand (of per test)")


def _einvoice(arguments: Arguments) -> int:
    return check_files(arguments.files, arguments.layer, arguments.json, sys.stdout)


def _bank_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--json", action="store_true", help="één JSON-object per bestand")


def _bank(arguments: Arguments) -> int:
    return read_files(arguments.files, arguments.json, sys.stdout)


COMMANDS = [
    Command("einvoice check", "toets e-facturen: XSD, EN 16931, Peppol, platform", _einvoice_options, _einvoice),
    Command("bank read", "lees rekeninguittreksels: CODA en camt.053", _bank_options, _bank),
]
