"""The kinds of import, from the explicit list in `config.imports`."""

from django.conf import settings
from django.utils.module_loading import import_string

from bundel.kit.findings import Refusal
from bundel.platform.imports import messages
from bundel.platform.imports.rules import ImportKind

DEFAULT = "bundel.config.imports.KINDS"


def every() -> list[ImportKind]:
    """All kinds, in the order of the list."""
    return list(import_string(getattr(settings, "BUNDEL_IMPORTS", DEFAULT)))


def named(name: str) -> ImportKind:
    """The kind with a name. Raises `Refusal`."""
    for kind in every():
        if kind.name == name:
            return kind
    raise Refusal(messages.UNKNOWN_KIND, kind=name)
