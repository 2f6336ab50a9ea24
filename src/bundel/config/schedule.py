"""Every timed job, in one list: (cron expression in Brussels time, dotted path of a job, what it is for)."""

SCHEDULE: list[tuple[str, str, str]] = []
