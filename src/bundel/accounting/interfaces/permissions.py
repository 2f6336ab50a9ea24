"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "interfaces.view": "Toeleverende systemen bekijken",
    "interfaces.manage": "Toeleverende systemen inrichten",
    "interfaces.activate": "Toeleverende systemen in gebruik nemen",
    "interfaces.deliver": "Bestanden van toeleverende systemen aanleveren",
    "interfaces.settle": "Afgekeurde boekingen schrappen",
}
