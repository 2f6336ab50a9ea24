"""The words of `./bundel`, one file a group. `COMMANDS` is the list that `./bundel` without a word prints.

A command module may be imported before Django is set up; `command.database()` makes the database ready and sets
Django up, for the commands that need them. So `einvoice check` and `bank read` start at once.
"""
