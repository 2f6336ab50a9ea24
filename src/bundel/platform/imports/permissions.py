"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "imports.view": "Invoer van bestanden bekijken",
    "imports.run": "Bestanden invoeren",
}
