"""What internal transactions can refuse."""

from bundel.kit.findings import Message

_BOTH = "de twee entiteiten samen"

OUTSIDE = Message(
    "internal.outside",
    "{client} hoort niet bij de rechtspersoon Vlaamse Gemeenschap; een interne verrichting kan niet.",
    "een beheerder van Bundel, als het register verkeerd is",
    "Maak een uitgaande factuur voor deze entiteit.",
)
SAME = Message(
    "internal.same", "Koper en verkoper zijn dezelfde entiteit.", "wie voorstelt", "Kies een andere entiteit."
)
AMOUNT = Message("internal.amount", "Het bedrag moet groter dan nul zijn.", "wie voorstelt", "Verbeter het bedrag.")
UNKNOWN = Message(
    "internal.unknown_transaction",
    "Deze interne verrichting bestaat niet bij deze entiteit.",
    "",
    "Kies er een in de lijst.",
)
UNKNOWN_CLIENT = Message(
    "internal.unknown_client",
    "Rij {row}: er is geen entiteit met de code {code}.",
    "wie voorstelt",
    "Verbeter de code.",
)
NO_BUYER = Message(
    "internal.no_buyer", "Er is geen entiteit met de code {code}.", "wie voorstelt", "Vraag de koper naar haar code."
)
NOT_YOURS = Message(
    "internal.not_yours",
    "Alleen de {side} kan dit bij {number}.",
    "iemand van de {side}",
    "Vraag het aan de {side}.",
)
NOT_WAITING = Message(
    "internal.not_waiting",
    "{number} is {state} en wacht niet op een antwoord.",
    _BOTH,
    "Open de verrichting en kijk wat er gebeurde.",
)
REASON_NEEDED = Message("internal.reason_needed", "Schrijf waarom.", "wie betwist", "Eén zin volstaat.")
NOTHING_TO_NET = Message(
    "internal.nothing_to_net",
    "Tussen {one} en {other} is er niets om te verrekenen: hoogstens één van beide is iets verschuldigd.",
    _BOTH,
    "Wacht tot beide kanten een schuld hebben, of betaal het saldo.",
)
SAME_SOURCE = Message(
    "internal.same_source",
    "De herkomst {source} hoort al bij {number}, met andere gegevens.",
    "wie voorstelt",
    "Geef de nieuwe verrichting een eigen herkomst.",
)
