"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "audit.view": "Auditspoor bekijken",
    "audit.sample": "Steekproef trekken",
}
