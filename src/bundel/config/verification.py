"""`bundel verify`: the checks of every module, over all clients at once."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec

from bundel.kit.checks import Check
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope


def every_check(modules: Iterable[str]) -> Iterator[Check]:
    """Run `checks()` of each module that has one; a check that itself breaks is a failed check, not a silence."""
    with scope(Client.objects.values_list("id", flat=True)):
        for module in modules:
            name = f"bundel.{module}.checks"
            if find_spec(name) is None:
                continue
            yield from import_module(name).checks()
