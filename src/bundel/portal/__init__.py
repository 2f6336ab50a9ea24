"""Where everybody begins: home per role, the work inbox and search, filled from the lists of `config.navigation`."""
