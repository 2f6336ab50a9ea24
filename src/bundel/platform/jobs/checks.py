"""What `verify` asks of jobs: none is held by a worker that is gone."""

from bundel.kit.checks import Check
from bundel.platform.jobs import queries
from bundel.platform.jobs.worker import STALLED_SECONDS


def checks() -> list[Check]:
    """Runs that hang: a running service takes them up again within a minute and a half."""
    stuck = queries.abandoned(STALLED_SECONDS * 1.5)
    detail = f"taken {', '.join(map(str, stuck[:10]))}" if stuck else "geen enkele taak hangt"
    return [Check("taken niet blijven hangen", not stuck, detail)]
