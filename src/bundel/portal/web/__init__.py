"""Home per role, the work inbox and the search box."""
