"""What the indicators can refuse or find."""

from bundel.kit.findings import Message

UNKNOWN_INDICATOR = Message(
    "kpis.unknown_indicator", "De indicator ‘{indicator}’ bestaat niet.", next_step="Kies een indicator uit de lijst."
)
UNKNOWN_PERIOD = Message(
    "kpis.unknown_period",
    "‘{period}’ is geen maand of halfjaar.",
    next_step="Schrijf een halfjaar als 2026-H1 of een maand als 2026-03.",
)
PERIOD_NOT_BEGUN = Message(
    "kpis.period_not_begun",
    "De periode {period} is op {day} nog niet begonnen.",
    next_step="Meet een periode die al loopt.",
)
NORM_WITHOUT_SOURCE = Message(
    "kpis.norm_without_source",
    "Een norm voor ‘{indicator}’ moet zeggen waar ze is afgesproken.",
    next_step="Noem de overeenkomst, het artikel of de beslissing.",
)
NORM_IN_THE_PAST = Message(
    "kpis.norm_in_the_past",
    "Er geldt al een norm voor ‘{indicator}’ vanaf {valid_from}; een nieuwe norm moet later ingaan.",
    lifted_by="niemand: een norm geldt niet met terugwerkende kracht",
    next_step="Kies een datum na {valid_from}.",
)
VALUE_DIFFERS = Message(
    "kpis.frozen_value_differs",
    "{indicator} voor {client}, {period}: bevroren als {kept}, opnieuw berekend als {again}.",
    lifted_by="de beheerder van de definities",
    next_step="Zet de definitie met versie {version} terug zoals ze was; een wijziging is een nieuwe versie.",
)
FACTS_DIFFER = Message(
    "kpis.frozen_facts_differ",
    "De bevroren feiten ({source}) van {client} voor {period} kloppen niet meer met hun controlegetal.",
    lifted_by="de beheerder van Bundel",
    next_step="Herstel de rijen uit een reservekopie en laat nagaan wie in de databank schreef.",
)
COLLAPSED = Message(
    "kpis.collapsed",
    "{indicator} voor {client} verslechterde scherp in {period}: van {before} naar {after}.",
    next_step="Open de gevallen van {period} en zoek de oorzaak.",
)
WORSENING = Message(
    "kpis.worsening",
    "{indicator} voor {client} wordt al vier maanden op rij slechter (nu {after}).",
    next_step="Bekijk de verdeling over de oorzaken en spreek een maatregel af.",
)
