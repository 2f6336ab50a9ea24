"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "clients.view": "Cliënten bekijken",
    "clients.manage": "Cliënten beheren",
}
