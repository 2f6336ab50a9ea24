"""Rights of this module and their Dutch captions."""

RIGHTS: dict[str, str] = {}
