"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "jobs.view": "Taken en hun voortgang bekijken",
    "jobs.manage": "Taken annuleren en hervatten",
}
