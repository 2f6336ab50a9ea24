"""What was posted. Entry, Line and the counters are made by `sql/tables.sql`; the classes here describe them."""

from django.db import models

from bundel.platform.clients.owned import ClientOwned


class Posting(ClientOwned):
    """One posted batch: who brought it in, when, and how big it was."""

    posted_at = models.DateTimeField("geboekt op")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    person_name = models.CharField("door", max_length=160)
    entries = models.IntegerField("boekingen")
    lines = models.IntegerField("lijnen")
    total_cents = models.BigIntegerField("totaal debet")

    class Meta(ClientOwned.Meta):
        verbose_name = "geboekte reeks"


class Entry(ClientOwned):
    """A posted entry. Immutable: `sql/judges.sql` refuses every change; a mistake is corrected by a reversal."""

    pk = models.CompositePrimaryKey("client_id", "id")
    id = models.BigIntegerField()
    year = models.SmallIntegerField("boekjaar")
    period = models.SmallIntegerField("periode")
    journal = models.CharField("dagboek", max_length=8)
    number = models.IntegerField("nummer")
    date = models.DateField("datum")
    description = models.TextField("omschrijving")
    document_type = models.TextField("soort stuk")
    document = models.TextField("stuk")
    key = models.TextField("sleutel")
    posting_id = models.BigIntegerField()
    posted_at = models.DateTimeField("geboekt op")
    reverses_id = models.BigIntegerField("boekt tegen", null=True)
    line_count = models.IntegerField("aantal lijnen")
    total_cents = models.BigIntegerField("totaal debet")

    class Meta(ClientOwned.Meta):
        managed = False
        verbose_name = "boeking"


class Line(ClientOwned):
    """A line of an entry: debit or credit in cents, exactly one of them filled."""

    pk = models.CompositePrimaryKey("client_id", "year", "entry_id", "position")
    year = models.SmallIntegerField("boekjaar")
    entry_id = models.BigIntegerField()
    position = models.IntegerField("lijn")
    period = models.SmallIntegerField("periode")
    date = models.DateField("datum")
    account = models.TextField("rekening")
    debit = models.BigIntegerField("debet")
    credit = models.BigIntegerField("credit")
    description = models.TextField("omschrijving")
    partner = models.TextField("relatie")
    article = models.TextField("begrotingsartikel")
    cost_centre = models.TextField("kostenplaats")
    esr = models.TextField("ESR-code")
    commitment = models.TextField("vastlegging")
    vat = models.TextField("btw-roosters")
    dimensions = models.JSONField("dimensies")

    class Meta(ClientOwned.Meta):
        managed = False
        verbose_name = "boekingslijn"
