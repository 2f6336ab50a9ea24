"""The command line of Bundel; `./bundel` without a word prints the commands with one line each."""

import argparse
import os
import sys

from bundel.config.commands import develop, files, office, operate, play
from bundel.config.commands.command import Command
from bundel.kit.findings import Refusal, Unavailable
from bundel.platform.database.embedded import CannotStart

COMMANDS: list[Command] = [
    *play.COMMANDS, *operate.COMMANDS, *develop.COMMANDS, *files.COMMANDS, *office.COMMANDS,
]  # fmt: skip


def overview() -> str:
    """All commands, one line each."""
    lines = [f"  {command.words:16} {command.caption}" for command in COMMANDS if not command.hidden]
    return "Bundel: gedeelde dienstencentra voor een overheid.\n\n" + "\n".join(lines)


def find(words: list[str]) -> tuple[Command, list[str]] | None:
    """The command that the first one or two words name, and the words that are left."""
    for count in (2, 1):
        for command in COMMANDS:
            if command.words == " ".join(words[:count]):
                return command, words[count:]
    return None


def main(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0
    found = find(words)
    if found is None:
        print(f"‘{' '.join(words[:2])}’ is geen opdracht.\n\n{overview()}", file=sys.stderr)
        return 2
    command, rest = found
    parser = argparse.ArgumentParser(prog=f"./bundel {command.words}", description=command.caption)
    command.options(parser)
    try:
        return command.run(parser.parse_args(rest))
    except Refusal as refusal:
        facts = refusal.as_dict()
        print(f"{refusal.text} {facts['next_step']}".strip(), file=sys.stderr)
        return 1
    except (CannotStart, Unavailable) as trouble:
        print(str(trouble), file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
