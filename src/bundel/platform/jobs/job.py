"""`@job`: a module-level function that can run later, in another process."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from bundel.platform.people.actor import Actor

RUN: ContextVar[int | None] = ContextVar("job_run", default=None)


class Cancelled(Exception):
    """Somebody cancelled the run; raised by `progress`, so that the work stops at a clean place."""


@dataclass(frozen=True, slots=True)
class Job:
    """A function `(actor, client_id, **args)` with JSON arguments. It may run again after a kill: it calls actions that
    do nothing twice. What it returns (JSON) is kept with the run."""

    function: Callable[..., Any]
    queue: str
    caption: str

    @property
    def path(self) -> str:
        return f"{self.function.__module__}.{self.function.__name__}"

    def __call__(self, actor: Actor, client_id: int | None, **args: Any) -> Any:
        return self.function(actor, client_id, **args)


def job(*, queue: str = "default", caption: str = "") -> Callable[[Callable[..., Any]], Job]:
    """Make a function a job. The caption is what people see; by default the first line of the docstring."""

    def wrap(function: Callable[..., Any]) -> Job:
        first_line = (function.__doc__ or function.__name__).strip().splitlines()[0]
        return Job(function, queue, caption or first_line)

    return wrap
