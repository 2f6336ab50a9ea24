"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "notifications.view": "Eigen meldingen bekijken",
}
