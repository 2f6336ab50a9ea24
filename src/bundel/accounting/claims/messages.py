"""What claims and cards can refuse or remark."""

from bundel.kit.findings import Message

_OWNER = "wie de onkosten maakte"
_CHECKER = "het dienstencentrum"

PERSON_NEEDED = Message(
    "claims.person_needed", "Dit doet een persoon voor zichzelf, niet een taak of een vervanger.", _OWNER,
    "Meld u aan met uw eigen account en kijk wie u vervangt.",
)  # fmt: skip
UNKNOWN = Message(
    "claims.unknown_claim", "Deze onkostennota bestaat niet, of u mag ze niet zien.", "", "Kies er een in de lijst."
)
UNKNOWN_LINE = Message("claims.unknown_line", "Deze uitgave bestaat niet (meer).", "", "Open de onkostennota opnieuw.")
UNKNOWN_KIND = Message("claims.unknown_kind", "‘{kind}’ is geen soort onkosten.", _OWNER, "Kies een soort in de lijst.")
STATE = Message(
    "claims.state",
    "{number} is in de toestand ‘{state}’; dit kan dan niet.",
    "",
    "Open de nota en kijk wat er gebeurde.",
)
EMPTY = Message("claims.empty", "{number} heeft geen uitgaven.", _OWNER, "Voeg minstens één uitgave toe.")
WRONG = Message(
    "claims.wrong", "{number} kan niet worden ingediend: {count} uitgave(n) zijn niet in orde.", _OWNER,
    "Verbeter wat bij de uitgave staat en dien opnieuw in.",
)  # fmt: skip
FUTURE = Message("claims.future", "Een uitgave van {day} ligt in de toekomst.", _OWNER, "Verbeter de datum.")
AMOUNT = Message("claims.amount", "Het bedrag moet groter dan nul zijn.", _OWNER, "Vul het bedrag in, met btw.")
KM_MISSING = Message(
    "claims.km_missing", "Een verplaatsing met de eigen wagen heeft kilometers nodig.", _OWNER, "Vul de kilometers in."
)
TOO_LATE = Message(
    "claims.too_late", "De uitgave van {day} kon tot {until} worden ingediend.", "de budgethouder",
    "Leg bij de nota uit waarom ze later komt; de budgethouder beslist.",
)  # fmt: skip
RECEIPT_MISSING = Message(
    "claims.receipt_missing", "Bij ‘{kind}’ ontbreekt het bewijs.", _OWNER, "Voeg een foto of pdf van het bewijs toe."
)
ABOVE_CAP = Message(
    "claims.above_cap", "{kind}: {amount} is meer dan het plafond van {cap}.", "de budgethouder",
    "De budgethouder ziet dit en beslist.",
)  # fmt: skip
SAME_RECEIPT = Message(
    "claims.same_receipt", "Dit bewijs is al gebruikt ({where}).", _OWNER,
    "Eén bewijs dient voor één uitgave; neem het bewijs van deze uitgave.",
)  # fmt: skip
SAME_EXPENSE = Message(
    "claims.same_expense", "Deze uitgave staat al op {number}: zelfde dag, soort en bedrag.", _OWNER,
    "Kijk die nota na; tel gelijke ritten van één dag samen.",
)  # fmt: skip
SAME_AS_OTHER = Message(
    "claims.same_as_other", "Een collega diende dezelfde dag, soort en bedrag in ({number}).", _CHECKER,
    "Vergelijk beide bewijzen voor u verder gaat.",
)  # fmt: skip
OWN_WORK = Message(
    "claims.own_work", "Wie {number} indiende of goedkeurde, kijkt ze niet na.", _CHECKER, "Vraag het aan een collega."
)
OWN_ACCOUNT = Message(
    "claims.own_account", "Wie een rekening voorstelt of ze zelf krijgt, bevestigt ze niet.", _CHECKER,
    "Vraag het aan een collega.",
)  # fmt: skip
REASON_NEEDED = Message("claims.reason_needed", "Schrijf waarom.", "", "Eén zin volstaat.")
ACCOUNT_INVALID = Message("claims.account_invalid", "{what}", _OWNER, "Verbeter het rekeningnummer.")
ACCOUNT_UNKNOWN = Message(
    "claims.account_unknown", "Deze rekening wacht niet (meer) op bevestiging.", "", "Laad de lijst opnieuw."
)
ROUTE_UNKNOWN = Message("claims.route_unknown", "Deze weg bestaat niet.", _CHECKER, "Kies een weg in de lijst.")
PAID_OTHERWISE = Message(
    "claims.paid_otherwise",
    "{number} staat niet (meer) klaar in deze betaalrun.",
    _CHECKER,
    "Stel de run opnieuw voor.",
)
SAME_SOURCE = Message(
    "claims.same_source", "Het kenmerk {source} hoort al bij een andere nota.", _OWNER, "Geef een eigen kenmerk."
)
LIMIT = Message(
    "claims.limit", "De kaart gaf {total} uit; de maandlimiet is {limit}.", "de budgethouder",
    "Vraag de houder waarom en pas zo nodig de limiet aan.",
)  # fmt: skip
CARD_UNKNOWN = Message(
    "claims.unknown_card", "Er is geen kaart met de laatste cijfers {last4} bij deze entiteit.", _CHECKER,
    "Kijk de cijfers na of voeg de kaart toe.",
)  # fmt: skip
CARD_WRONG = Message("claims.card_wrong", "{what}", _CHECKER, "Verbeter het veld.")
CARD_NOT_VALID = Message(
    "claims.card_not_valid", "De kaart …{last4} is op {day} niet geldig.", _CHECKER, "Vraag de bank wat dit is."
)
LINE_BOOKED = Message(
    "claims.line_booked", "Deze kaartuitgave staat op een afrekening die al geboekt is.", "",
    "Boek een rechtzetting met een diverse boeking.",
)  # fmt: skip
NOT_YOUR_CARD = Message(
    "claims.not_your_card", "Alleen de houder verantwoordt een kaartuitgave.", "de houder van de kaart",
    "Vraag het aan de houder.",
)  # fmt: skip
CARD_RECEIPT = Message(
    "claims.card_receipt", "Een zakelijke kaartuitgave heeft een bewijs nodig.", "de houder van de kaart",
    "Voeg het bewijs toe, of duid aan dat de uitgave privé was.",
)  # fmt: skip
NOT_ALL_DONE = Message(
    "claims.not_all_done",
    "Op deze afrekening zijn nog {open} uitgave(n) niet verantwoord en {unchecked} niet nagekeken.",
    "de houder en het dienstencentrum", "Herinner de houder, of kijk na wat wacht.",
)  # fmt: skip
OTHER_TOTAL = Message(
    "claims.other_total", "De uitgaven tellen op tot {total}; de bank nam {bank}.", _CHECKER,
    "Kijk of er een uitgave ontbreekt en voer ze in voor u boekt.",
)  # fmt: skip
BOOKED_ALREADY = Message("claims.booked_already", "Deze afrekening is al geboekt ({number}).", "", "Open de boeking.")
