"""What each Peppol rule says when it is broken. Dutch; `{value}` is the text of the element concerned."""

from bundel.kit.findings import Message

_SUPPLIER = "de leverancier, met een nieuwe factuur"
_NEXT = "Vraag de leverancier om de factuur te verbeteren en opnieuw te sturen via Peppol."
_EN = "PEPPOL-EN16931-"
_COMMON = "PEPPOL-COMMON-"

_TEXTS = {
    _EN + "R001": "Het bedrijfsproces (ProfileID) ontbreekt.",
    _EN + "R002": "Er staat meer dan één opmerking (Note) op de factuur; één is het meeste.",
    _EN + "R003": "Er is geen bestelnummer en geen referentie van de koper; één van beide is verplicht.",
    _EN + "R004": "De specificatie (CustomizationID) is niet die van Peppol BIS Billing 3.0.",
    _EN + "R005": "De munt van de btw-boekhouding ({value}) is dezelfde als de munt van de factuur; laat ze dan weg.",
    _EN + "R007": "Het bedrijfsproces (ProfileID) heeft niet de vorm urn:fdc:peppol.eu:2017:poacc:billing:NN:1.0.",
    _EN + "R008": "Het element “{name}” is leeg. Laat een leeg element weg.",
    _EN + "R010": "Het elektronische adres (EndpointID) van de koper ontbreekt.",
    _EN + "R020": "Het elektronische adres (EndpointID) van de verkoper ontbreekt.",
    _EN + "R040": "Het bedrag van de korting of toeslag is niet gelijk aan basisbedrag × percentage.",
    _EN + "R041": "De korting of toeslag heeft een percentage maar geen basisbedrag.",
    _EN + "R042": "De korting of toeslag heeft een basisbedrag maar geen percentage.",
    _EN + "R043": "ChargeIndicator moet true (toeslag) of false (korting) zijn.",
    _EN + "R044": "In een prijs mag alleen een korting staan, geen toeslag.",
    _EN + "R046": "De nettoprijs is niet gelijk aan de brutoprijs min de korting.",
    _EN + "R051": "Het bedrag “{name}” staat niet in de munt van de factuur.",
    _EN + "R053": "Er moet juist één btw-totaal met uitsplitsing per tarief zijn.",
    _EN + "R054": "Een btw-totaal zonder uitsplitsing hoort er één keer te zijn met een boekhoudmunt, anders niet.",
    _EN + "R055": "Het btw-totaal en het btw-totaal in de boekhoudmunt hebben een verschillend teken.",
    _EN + "R061": "Een domiciliëring vraagt de referentie van het mandaat.",
    _EN + "R080": "Er staat meer dan één projectreferentie op de creditnota.",
    _EN + "R100": "Een lijn verwijst naar meer dan één gefactureerd object.",
    _EN + "R101": "Een documentverwijzing op een lijn moet soort 130 (gefactureerd object) hebben.",
    _EN + "R110": "De periode van de lijn begint ({value}) vóór de periode van de factuur.",
    _EN + "R111": "De periode van de lijn eindigt ({value}) na de periode van de factuur.",
    _EN + "R120": "Het nettobedrag van de lijn klopt niet met hoeveelheid × prijs, toeslagen en kortingen.",
    _EN + "R121": "De basishoeveelheid van de prijs moet groter dan nul zijn.",
    _EN + "R130": "De eenheid van de basishoeveelheid is een andere dan die van de gefactureerde hoeveelheid.",
    _EN + "CL001": "Een bijlage van deze soort is niet toegestaan; wel PDF, PNG, JPEG, CSV, XLSX en ODS.",
    _EN + "CL002": "De redencode van de korting ({value}) staat niet in de lijst UNCL 5189.",
    _EN + "CL003": "De redencode van de toeslag ({value}) staat niet in de lijst UNCL 7161.",
    _EN + "CL006": "De code van de factuurperiode ({value}) moet 3, 35 of 432 zijn.",
    _EN + "CL007": "De munt van “{name}” staat niet in de lijst ISO 4217.",
    _EN + "CL008": "Het soort elektronisch adres van {value} staat niet in de EAS-lijst (België: 0208 of 9925).",
    _EN + "F001": "De datum “{value}” is niet geschreven als JJJJ-MM-DD of bestaat niet.",
    _EN + "P0100": "De factuursoort {value} is niet toegestaan in dit bedrijfsproces.",
    _EN + "P0101": "De creditnotasoort {value} is niet toegestaan in dit bedrijfsproces.",
    _EN + "P0104": "Vrijstelling VATEX-EU-G (uitvoer) gaat alleen samen met btw-categorie G.",
    _EN + "P0105": "Vrijstelling VATEX-EU-O (niet onderworpen) gaat alleen samen met btw-categorie O.",
    _EN + "P0106": "Vrijstelling VATEX-EU-IC (intracommunautair) gaat alleen samen met btw-categorie K.",
    _EN + "P0107": "Vrijstelling VATEX-EU-AE (verlegging) gaat alleen samen met btw-categorie AE.",
    _EN + "P0108": "Vrijstelling VATEX-EU-D (reisbureaus) gaat alleen samen met btw-categorie E.",
    _EN + "P0109": "Vrijstelling VATEX-EU-F (gebruikte goederen) gaat alleen samen met btw-categorie E.",
    _EN + "P0110": "Vrijstelling VATEX-EU-I (kunstvoorwerpen) gaat alleen samen met btw-categorie E.",
    _EN + "P0111": "Vrijstelling VATEX-EU-J (verzamelobjecten) gaat alleen samen met btw-categorie E.",
    _EN + "P0112": "Factuursoort {value} is alleen toegestaan tussen twee Duitse partijen.",
    _COMMON + "R040": "Het GLN {value} heeft een verkeerd controlecijfer of een verkeerde vorm.",
    _COMMON + "R041": "Het Noorse organisatienummer {value} klopt niet.",
    _COMMON + "R042": "Het Deense organisatienummer (CVR) {value} heeft een verkeerde vorm.",
    _COMMON
    + "R043": "Het ondernemingsnummer {value} klopt niet: tien cijfers, waarvan de laatste twee het controlegetal.",
    _COMMON + "R044": "De Italiaanse IPA-code {value} heeft een verkeerde vorm.",
    _COMMON + "R045": "De Italiaanse belastingcode {value} heeft een verkeerde vorm.",
    _COMMON + "R046": "De Italiaanse belastingcode {value} heeft een verkeerde vorm.",
    _COMMON + "R047": "Het Italiaanse btw-nummer {value} klopt niet.",
    _COMMON + "R049": "Het Zweedse organisatienummer {value} klopt niet.",
    _COMMON + "R050": "Het Australische ondernemingsnummer (ABN) {value} klopt niet.",
}

MESSAGES = {code: Message(code, text, _SUPPLIER, _NEXT) for code, text in _TEXTS.items()}
