"""The only place that knows everything: settings, addresses, roles, reactions, timed jobs."""
