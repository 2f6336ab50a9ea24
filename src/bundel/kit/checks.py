"""What `bundel verify` says about one invariant: its Dutch name, whether it holds, and what was found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One invariant looked at. `detail` counts what was looked at, or names what is wrong."""

    name: str
    ok: bool
    detail: str = ""
