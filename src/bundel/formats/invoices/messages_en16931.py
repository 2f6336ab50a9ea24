"""Dutch sentences for the rules of EN 16931 that are met most. A rule that is not here shows its official text."""

_CATEGORIES = {
    "S": "standaardtarief (S)",
    "Z": "nultarief (Z)",
    "E": "vrijgesteld (E)",
    "AE": "btw verlegd (AE)",
    "IC": "intracommunautaire levering (K)",
    "G": "uitvoer buiten de EU (G)",
    "O": "niet onderworpen aan btw (O)",
}
_BEARERS = {"lijn": ("02", "05"), "korting": ("03", "06"), "toeslag": ("04", "07")}

_GENERAL = {
    "BR-01": "De specificatie van de factuur (CustomizationID) ontbreekt.",
    "BR-02": "Het factuurnummer ontbreekt.",
    "BR-03": "De factuurdatum ontbreekt.",
    "BR-04": "De factuursoort (bijvoorbeeld 380 of 381) ontbreekt.",
    "BR-05": "De munt van de factuur ontbreekt.",
    "BR-06": "De naam van de verkoper ontbreekt.",
    "BR-07": "De naam van de koper ontbreekt.",
    "BR-08": "Het adres van de verkoper ontbreekt.",
    "BR-09": "De landcode in het adres van de verkoper ontbreekt.",
    "BR-10": "Het adres van de koper ontbreekt.",
    "BR-11": "De landcode in het adres van de koper ontbreekt.",
    "BR-12": "De som van de lijnen (LineExtensionAmount) ontbreekt in de totalen.",
    "BR-13": "Het totaal zonder btw ontbreekt.",
    "BR-14": "Het totaal met btw ontbreekt.",
    "BR-15": "Het te betalen bedrag ontbreekt.",
    "BR-16": "De factuur heeft geen enkele lijn.",
    "BR-17": "De begunstigde is een andere partij dan de verkoper, maar zijn naam ontbreekt.",
    "BR-18": "De naam van de fiscaal vertegenwoordiger ontbreekt.",
    "BR-19": "Het adres van de fiscaal vertegenwoordiger ontbreekt.",
    "BR-20": "De landcode in het adres van de fiscaal vertegenwoordiger ontbreekt.",
    "BR-21": "Een lijn heeft geen lijnnummer.",
    "BR-22": "Een lijn heeft geen hoeveelheid.",
    "BR-23": "De hoeveelheid van een lijn heeft geen eenheid.",
    "BR-24": "Een lijn heeft geen nettobedrag.",
    "BR-25": "Een lijn heeft geen naam van het artikel.",
    "BR-26": "Een lijn heeft geen nettoprijs.",
    "BR-27": "De nettoprijs van een artikel is negatief; maak de hoeveelheid negatief, niet de prijs.",
    "BR-28": "De brutoprijs van een artikel is negatief.",
    "BR-29": "De factuurperiode eindigt voor ze begint.",
    "BR-30": "De periode van een lijn eindigt voor ze begint.",
    "BR-31": "Een korting op de factuur heeft geen bedrag.",
    "BR-32": "Een korting op de factuur heeft geen btw-categorie.",
    "BR-33": "Een korting op de factuur heeft geen reden.",
    "BR-36": "Een toeslag op de factuur heeft geen bedrag.",
    "BR-37": "Een toeslag op de factuur heeft geen btw-categorie.",
    "BR-38": "Een toeslag op de factuur heeft geen reden.",
    "BR-41": "Een korting op een lijn heeft geen bedrag.",
    "BR-42": "Een korting op een lijn heeft geen reden.",
    "BR-43": "Een toeslag op een lijn heeft geen bedrag.",
    "BR-44": "Een toeslag op een lijn heeft geen reden.",
    "BR-45": "De btw-uitsplitsing heeft geen belastbaar bedrag.",
    "BR-46": "De btw-uitsplitsing heeft geen btw-bedrag.",
    "BR-47": "De btw-uitsplitsing heeft geen btw-categorie.",
    "BR-48": "De btw-uitsplitsing heeft geen tarief.",
    "BR-49": "De betaalwijze (PaymentMeansCode) ontbreekt.",
    "BR-50": "Bij een overschrijving ontbreekt het rekeningnummer.",
    "BR-51": "Er staat een volledig kaartnummer op de factuur; dat is niet toegestaan.",
    "BR-52": "Een bijgevoegd document heeft geen referentie.",
    "BR-53": "Er is een munt voor de btw-boekhouding, maar het btw-totaal in die munt ontbreekt.",
    "BR-54": "Een kenmerk van een artikel mist zijn naam of zijn waarde.",
    "BR-55": "Een verwijzing naar een vorige factuur heeft geen nummer.",
    "BR-56": "Het btw-nummer van de fiscaal vertegenwoordiger ontbreekt.",
    "BR-57": "De landcode van het leveringsadres ontbreekt.",
    "BR-61": "De betaalwijze is een overschrijving, maar het rekeningnummer (IBAN) ontbreekt.",
    "BR-62": "Het elektronische adres van de verkoper heeft geen soort (schemeID).",
    "BR-63": "Het elektronische adres van de koper heeft geen soort (schemeID).",
    "BR-64": "Het standaardnummer van een artikel heeft geen soort (schemeID).",
    "BR-65": "De classificatie van een artikel heeft geen lijst (listID).",
    "BR-CL-01": "De factuursoort staat niet in de lijst UNTDID 1001 voor dit soort document.",
    "BR-CL-03": "Een munt bij een bedrag staat niet in de lijst ISO 4217.",
    "BR-CL-04": "De munt van de factuur staat niet in de lijst ISO 4217.",
    "BR-CL-05": "De munt van de btw-boekhouding staat niet in de lijst ISO 4217.",
    "BR-CL-06": "De code voor het tijdstip van de btw is niet 3, 35 of 432.",
    "BR-CL-07": "De soort van het gefactureerde object staat niet in de lijst UNTDID 1153.",
    "BR-CL-10": "De soort van een identificatie staat niet in de lijst ISO 6523.",
    "BR-CL-11": "De soort van een ondernemingsnummer staat niet in de lijst ISO 6523.",
    "BR-CL-13": "De classificatie van een artikel gebruikt een lijst die niet bestaat (UNTDID 7143).",
    "BR-CL-14": "Een landcode staat niet in de lijst ISO 3166-1.",
    "BR-CL-15": "De landcode van oorsprong staat niet in de lijst ISO 3166-1.",
    "BR-CL-16": "De betaalwijze staat niet in de lijst UNCL 4461.",
    "BR-CL-17": "Een btw-categorie in de uitsplitsing of bij een korting of toeslag bestaat niet (UNCL 5305).",
    "BR-CL-18": "De btw-categorie van een lijn bestaat niet (UNCL 5305).",
    "BR-CL-19": "De redencode van een korting staat niet in de lijst UNCL 5189.",
    "BR-CL-20": "De redencode van een toeslag staat niet in de lijst UNCL 7161.",
    "BR-CL-21": "De soort van een artikelnummer staat niet in de lijst ISO 6523.",
    "BR-CL-22": "De code van de btw-vrijstelling staat niet in de lijst VATEX.",
    "BR-CL-23": "Een eenheid staat niet in de lijst van UN/ECE (Recommendation 20 en 21).",
    "BR-CL-24": "Een bijlage van deze soort is niet toegestaan.",
    "BR-CL-25": "De soort van een elektronisch adres staat niet in de EAS-lijst.",
    "BR-CL-26": "De soort van een leveringsplaats staat niet in de lijst ISO 6523.",
    "BR-CO-03": "De datum en de code voor het tijdstip van de btw sluiten elkaar uit.",
    "BR-CO-04": "Een lijn heeft geen btw-categorie.",
    "BR-CO-09": "Een btw-nummer begint niet met een landcode (bijvoorbeeld BE).",
    "BR-CO-10": "De som van de lijnen in de totalen is niet gelijk aan de som van de nettobedragen van de lijnen.",
    "BR-CO-11": "Het totaal van de kortingen is niet gelijk aan de som van de kortingen.",
    "BR-CO-12": "Het totaal van de toeslagen is niet gelijk aan de som van de toeslagen.",
    "BR-CO-13": "Het totaal zonder btw is niet gelijk aan lijnen min kortingen plus toeslagen.",
    "BR-CO-14": "Het btw-totaal is niet gelijk aan de som van de btw per tarief.",
    "BR-CO-15": "Het totaal met btw is niet gelijk aan het totaal zonder btw plus de btw.",
    "BR-CO-16": "Het te betalen bedrag is niet gelijk aan het totaal met btw min het voorschot plus de afronding.",
    "BR-CO-17": "De btw van een tarief is niet gelijk aan het belastbare bedrag × het tarief.",
    "BR-CO-18": "De uitsplitsing van de btw ontbreekt.",
    "BR-CO-19": "De factuurperiode heeft geen begin- en geen einddatum.",
    "BR-CO-20": "De periode van een lijn heeft geen begin- en geen einddatum.",
    "BR-CO-21": "Een korting op de factuur heeft geen reden en geen redencode.",
    "BR-CO-22": "Een toeslag op de factuur heeft geen reden en geen redencode.",
    "BR-CO-23": "Een korting op een lijn heeft geen reden en geen redencode.",
    "BR-CO-24": "Een toeslag op een lijn heeft geen reden en geen redencode.",
    "BR-CO-26": "De verkoper is niet te herkennen: geen ondernemingsnummer, geen btw-nummer en geen ander nummer.",
    "BR-IC-11": "Bij een intracommunautaire levering ontbreekt de leverdatum of de factuurperiode.",
    "BR-IC-12": "Bij een intracommunautaire levering ontbreekt het land van levering.",
    "BR-O-11": "Een factuur die niet aan btw is onderworpen (O), mag geen ander tarief in de uitsplitsing hebben.",
    "BR-O-12": "Een factuur die niet aan btw is onderworpen (O), mag geen lijn met een ander tarief hebben.",
    "BR-O-13": "Een factuur die niet aan btw is onderworpen (O), mag geen korting met een ander tarief hebben.",
    "BR-O-14": "Een factuur die niet aan btw is onderworpen (O), mag geen toeslag met een ander tarief hebben.",
    "UBL-DT-01": "Een bedrag heeft meer dan twee decimalen.",
    "UBL-DT-06": "Een bijlage heeft geen soort (mimeCode).",
    "UBL-DT-07": "Een bijlage heeft geen bestandsnaam.",
    "UBL-SR-43": "Een soort (schemeID) mag alleen staan bij een gefactureerd object (130) of project (50).",
    "UBL-SR-44": "Er staan verschillende betalingsreferenties op één factuur.",
    "UBL-SR-47": "Er staan verschillende betaalwijzen op één factuur.",
    "UBL-SR-48": "Een lijn moet juist één btw-categorie hebben.",
}

_DECIMALS = {
    "01": "het bedrag van een korting",
    "02": "het basisbedrag van een korting",
    "05": "het bedrag van een toeslag",
    "06": "het basisbedrag van een toeslag",
    "09": "de som van de lijnen",
    "10": "het totaal van de kortingen",
    "11": "het totaal van de toeslagen",
    "12": "het totaal zonder btw",
    "13": "het btw-totaal",
    "14": "het totaal met btw",
    "15": "het btw-totaal in de boekhoudmunt",
    "16": "het reeds betaalde bedrag",
    "17": "het afrondingsbedrag",
    "18": "het te betalen bedrag",
    "19": "het belastbare bedrag van een tarief",
    "20": "de btw van een tarief",
    "23": "het nettobedrag van een lijn",
    "24": "het bedrag van een korting op een lijn",
    "25": "het basisbedrag van een korting op een lijn",
    "27": "het bedrag van een toeslag op een lijn",
    "28": "het basisbedrag van een toeslag op een lijn",
}


def _categories() -> dict[str, str]:
    """The rules that return for every VAT category, in one wording each."""
    sentences = {}
    for code, name in _CATEGORIES.items():
        sentences[f"BR-{code}-01"] = f"De btw-uitsplitsing en de lijnen zijn het niet eens over de categorie {name}."
        for bearer, (numbers, rate) in _BEARERS.items():
            sentences[f"BR-{code}-{numbers}"] = f"Een {bearer} heeft btw-categorie {name}: {_numbers(code)}."
            sentences[f"BR-{code}-{rate}"] = f"Het tarief van een {bearer} met btw-categorie {name} {_rate(code)}."
        sentences[f"BR-{code}-08"] = (
            f"Het belastbare bedrag van categorie {name} is niet de som van de lijnen, toeslagen en kortingen ervan."
        )
        right = "is niet belastbaar bedrag × tarief" if code == "S" else "moet nul zijn"
        sentences[f"BR-{code}-09"] = f"De btw van categorie {name} {right}."
        reason = "mag geen reden van vrijstelling hebben" if code in ("S", "Z") else "vraagt een reden van vrijstelling"
        sentences[f"BR-{code}-10"] = f"De categorie {name} {reason}."
    return sentences


def _numbers(code: str) -> str:
    if code == "O":
        return "dan horen er geen btw-nummers van verkoper of koper op de factuur"
    if code in ("AE", "IC"):
        return "dan zijn het btw-nummer van de verkoper en een nummer van de koper nodig"
    return "dan is het btw-nummer van de verkoper of van zijn fiscaal vertegenwoordiger nodig"


def _rate(code: str) -> str:
    return {"S": "moet groter dan nul zijn", "O": "mag niet worden vermeld"}.get(code, "moet nul zijn")


DUTCH: dict[str, str] = {
    **_GENERAL,
    **_categories(),
    **{f"BR-DEC-{number}": f"Te veel decimalen (meer dan twee): {what}." for number, what in _DECIMALS.items()},
}
"""Official rule id → our own sentence. None holds a place to fill in."""
