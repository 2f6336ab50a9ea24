"""The command line of Bundel; `./bundel` without a word prints the commands."""

import os
import sys

from django.core.management import execute_from_command_line

from bundel.platform.database import connection

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bundel.config.settings")
    connection.ensure()
    execute_from_command_line(["bundel", *sys.argv[1:]])
