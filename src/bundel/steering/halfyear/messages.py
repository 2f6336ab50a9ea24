"""What the half-yearly report can refuse or find."""

from bundel.kit.findings import Message

NOT_A_HALF_YEAR = Message(
    "halfyear.not_a_half_year", "‘{period}’ is geen halfjaar.", next_step="Schrijf een halfjaar als 2026-H1."
)
NOT_BEGUN = Message(
    "halfyear.not_begun",
    "Het halfjaar {period} is op {day} nog niet begonnen.",
    next_step="Maak het verslag van een halfjaar dat al loopt of voorbij is.",
)
NOT_OVER = Message(
    "halfyear.not_over",
    "Het halfjaar {period} loopt nog tot en met {day}; zo’n verslag kan niet bevroren worden.",
    next_step="Bevries het verslag na {day}, met de stand van die dag.",
)
FROZEN = Message(
    "halfyear.frozen",
    "Verslag {number} is bevroren: tekst, cijfers en beloften blijven zoals ze zijn.",
    lifted_by="niemand",
    next_step="Voeg een erratum toe; het verschijnt naast het verslag.",
)
STILL_DRAFT = Message(
    "halfyear.still_draft",
    "Verslag {number} is nog een ontwerp.",
    lifted_by="wie het verslag opmaakt, door het te bevriezen",
    next_step="Pas het ontwerp aan, of bevries het eerst.",
)
ALREADY_SIGNED = Message(
    "halfyear.already_signed",
    "Verslag {number} is al ondertekend door {person}.",
    next_step="Er is niets meer te doen.",
)
SIGNED_BY_ANOTHER = Message(
    "halfyear.signed_by_another",
    "Wie verslag {number} bevroor ({person}), mag het niet ook ondertekenen.",
    lifted_by="iedereen met het recht om te ondertekenen, behalve {person}",
    next_step="Laat een andere bevoegde persoon ondertekenen.",
)
NEEDS_A_PERSON = Message(
    "halfyear.needs_a_person",
    "Een verslag wordt door een persoon bevroren en ondertekend, niet door een taak van het systeem.",
    next_step="Meld aan als een persoon met dit recht.",
)
NOT_ALL_CLIENTS = Message(
    "halfyear.not_all_clients",
    "Het verslag gaat over alle cliënten, maar u ziet er {seen} van de {total}.",
    lifted_by="een beheerder van Bundel, door u de rol voor alle cliënten te geven",
    next_step="Laat iemand met toegang tot alle cliënten het verslag maken.",
)
FIGURES_CHANGED = Message(
    "halfyear.figures_changed",
    "Sinds het ontwerp van {number} zijn de cijfers veranderd.",
    lifted_by="wie het verslag opmaakt",
    next_step="Bouw het ontwerp opnieuw, lees de teksten na en bevries daarna.",
)
PROMISES_OPEN = Message(
    "halfyear.promises_open",
    "Van {count} eerdere beloften staat niet in {number} wat ervan geworden is.",
    lifted_by="wie het verslag opmaakt",
    next_step="Zet bij elke belofte: nagekomen, vertraagd (met datum en oorzaak) of losgelaten (met oorzaak).",
)
UNKNOWN_CHAPTER = Message(
    "halfyear.unknown_chapter", "Hoofdstuk ‘{chapter}’ bestaat niet.", next_step="Kies een hoofdstuk uit de lijst."
)
UNKNOWN_FIGURE = Message(
    "halfyear.unknown_figure",
    "Cijfer ‘{figure}’ staat niet in verslag {number}.",
    next_step="Open het verslag en kies een cijfer.",
)
INCOMPLETE = Message(
    "halfyear.incomplete", "Vul ‘{field}’ in.", next_step="Zonder deze tekst is de regel niet te begrijpen."
)
PROMISE_NOT_OPEN = Message(
    "halfyear.promise_not_open",
    "Deze belofte staat niet open voor verslag {number}.",
    next_step="Kies een belofte uit een eerder verslag waarvan de uitkomst nog niet vaststaat.",
)
REBUILT_DIFFERS = Message(
    "halfyear.rebuilt_differs",
    "Verslag {number}: opnieuw gebouwd is het controlegetal {again}, bevroren is {kept}.",
    lifted_by="de beheerder van de definities",
    next_step="Zoek het verschil in de JSON van beide; definities en bevroren feiten mogen niet veranderen.",
)
CONTENT_DIFFERS = Message(
    "halfyear.content_differs",
    "De bewaarde inhoud van verslag {number} klopt niet met zijn controlegetal.",
    lifted_by="de beheerder van Bundel",
    next_step="Herstel het verslag uit een reservekopie en laat nagaan wie in de databank schreef.",
)
