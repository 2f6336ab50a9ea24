"""What control says, in Dutch: what is wrong and where, who lifts it, what to do next."""

from bundel.kit.findings import Message


def _message(code: str, text: str, next_step: str = "", lifted_by: str = "") -> Message:
    return Message(f"control.{code}", text, lifted_by=lifted_by, next_step=next_step)


UNEXPLAINED = _message(
    "unexplained",
    "Betaalrun {run} vertrekt niet: {count} betalingen worden niet door de boeken verklaard.",
    "Lees per betaling wat ontbreekt; stuur de run terug, neem de betaling eruit en stel ze opnieuw voor.",
    "Wie de run voorbereidde",
)
PAYMENT = _message("payment", "Betaling {place}, {name}, {amount} euro: {problem}.")
RUN = _message("run", "Betaalrun {name}: {problem}.")
UNKNOWN_WATCH = _message("unknown_watch", "Deze controle bestaat niet.", "Open de lijst van controles opnieuw.")
NOT_FOUND_NOW = _message(
    "not_found_now", "Deze bevinding is er niet meer.", "Laad de controle opnieuw; wat verdween, hoeft geen verklaring."
)
ALREADY = _message("already", "Deze bevinding is al verklaard tot en met {until}.", "Beëindig eerst die verklaring.")
REASON = _message("reason", "Schrijf waarom deze bevinding geen probleem is.", "Vul de verklaring in.")
UNTIL = _message(
    "until", "Een verklaring geldt vanaf vandaag en hoogstens een jaar.", "Kies een dag tussen {first} en {last}."
)
UNKNOWN_EXPLANATION = _message(
    "unknown_explanation", "Deze verklaring bestaat niet of is al beëindigd.", "Laad opnieuw."
)
PERSON_NEEDED = _message("person_needed", "Verklaren en beoordelen doet een mens.", "Meld u aan als persoon.")
PERIOD = _message("period", "De periode eindigt voor ze begint.", "Kies een laatste dag vanaf de eerste.")
POPULATION = _message("population", "Deze populatie of methode bestaat niet.", "Kies er een uit de lijst.")
SIZE = _message(
    "size", "Er zijn {count} stukken; een steekproef van {size} kan niet.", "Kies een getal van 1 tot {count}."
)
SEED = _message(
    "seed", "Geef een zaad op: een woord of getal dat u bewaart.", "Met hetzelfde zaad trekt ieder hetzelfde."
)
UNKNOWN_ITEM = _message("unknown_item", "Dit stuk staat niet in de steekproef.", "Open de steekproef opnieuw.")
VERDICT = _message(
    "verdict", "Een fout krijgt een soort en een toelichting.", "Kies de soort en schrijf wat er mis is."
)
