"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "bank.view": "Bankverrichtingen bekijken",
    "bank.import": "Bankafschriften inlezen",
    "bank.match": "Bankverrichtingen afpunten",
}
