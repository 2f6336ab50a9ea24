"""What asking and answering can be refused."""

from bundel.kit.findings import Message

NO_CHAIN = Message(
    "approvals.no_chain",
    "Voor ‘{name}’ ({amount}) bestaat geen goedkeuringsketen van de soort ‘{kind}’.",
    lifted_by="een beheerder van Bundel",
    next_step="Laat een keten instellen die dit bedrag en dit artikel dekt, en bied het stuk opnieuw aan.",
)
NOT_FOUND = Message(
    "approvals.not_found",
    "Goedkeuring {request_id} bestaat niet voor deze cliënt.",
    next_step="Open de goedkeuring vanuit uw werklijst.",
)
ALREADY_CLOSED = Message(
    "approvals.already_closed",
    "‘{name}’ is al {status} door {person} op {on}.",
    next_step="Er is niets meer te doen; open het stuk om het verloop te zien.",
)
STEP_MOVED = Message(
    "approvals.step_moved",
    "‘{name}’ staat intussen bij een volgende stap.",
    next_step="Laad het scherm opnieuw om te zien wie nu aan zet is.",
)
NOT_ASKED = Message(
    "approvals.not_asked",
    "‘{name}’ wacht op {asked}, niet op u.",
    lifted_by="wie gevraagd is, met een vervanging, of de centrumleider, met een andere toewijzing",
    next_step="Laat de gevraagde persoon beslissen of een vervanger aanduiden.",
)
PREPARER = Message(
    "approvals.preparer",
    "U hebt ‘{name}’ zelf voorbereid en kunt er dus niet over beslissen (vierogenprincipe).",
    lifted_by="niemand; een andere goedkeurder beslist",
    next_step="Laat een andere goedkeurder of een vervanger beslissen.",
)
ANSWERED_BEFORE = Message(
    "approvals.answered_before",
    "U hebt over ‘{name}’ al beslist; een volgende handtekening komt van iemand anders.",
    lifted_by="de centrumleider, door de stap aan iemand anders toe te wijzen",
    next_step="Wacht op de andere goedkeurders.",
)
ONLY_PEOPLE = Message(
    "approvals.only_people",
    "Over ‘{name}’ beslist een persoon, niet Bundel zelf.",
    next_step="Meld u aan als goedkeurder.",
)
REASON_NEEDED = Message(
    "approvals.reason_needed",
    "Weigeren, terugsturen of opnieuw toewijzen kan alleen met een reden.",
    next_step="Geef in een zin aan waarom.",
)
UNKNOWN_DECISION = Message(
    "approvals.unknown_decision",
    "‘{decision}’ is geen beslissing.",
    next_step="Kies goedkeuren, weigeren of terugsturen.",
)
WRONG_CHAIN = Message(
    "approvals.wrong_chain",
    "De keten klopt niet: {why}.",
    next_step="Verbeter de keten en bewaar opnieuw.",
)
CHAINS_OVERLAP = Message(
    "approvals.chains_overlap",
    "Voor deze soort, dit artikel en dit bedrag geldt in deze periode al een andere keten.",
    next_step="Beëindig eerst de bestaande keten of kies andere grenzen.",
)
