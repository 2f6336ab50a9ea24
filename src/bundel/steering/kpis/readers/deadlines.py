"""Facts about what had to be done by a day: the tasks of closing and the VAT returns of each client."""

from collections.abc import Collection, Iterator

from bundel.accounting.closing import queries as closing
from bundel.accounting.vat import queries as vat
from bundel.kit.periods import DateRange
from bundel.steering.kpis.facts import DeadlineFact


def read(client_ids: Collection[int], period: DateRange) -> Iterator[DeadlineFact]:
    """What fell due in the period. A task of the centre is held up by a task of the client that it needs; a return by
    the client's approval."""
    for task in closing.due_tasks(client_ids, period.start, period.last_day):
        yield DeadlineFact(
            f"closing.task:{task.id}", task.client_id, task.caption, "closing", task.side, task.due_on, task.done_on,
            task.held_up, task.held_up_on,
        )  # fmt: skip
    for one in vat.due_returns(client_ids, period.start, period.last_day):
        yield DeadlineFact(
            f"vat.return:{one.id}", one.client_id, one.caption, "vat", "centre", one.due_on, one.filed_on,
            (one.approved_on is None and one.prepared_on <= one.due_on)
            or (one.approved_on is not None and one.approved_on > one.due_on >= one.prepared_on),
            one.approved_on,
        )  # fmt: skip
        yield DeadlineFact(
            f"vat.approval:{one.id}", one.client_id, one.caption, "vat", "client", one.due_on, one.approved_on,
            one.prepared_on > one.due_on, one.prepared_on,
        )  # fmt: skip
