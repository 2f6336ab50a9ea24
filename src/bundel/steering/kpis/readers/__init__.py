"""Readers: each turns the queries of one module into facts. They are listed in `sources.READERS`."""
