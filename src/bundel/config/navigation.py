"""What modules contribute to the frame: places of the menu, figures and work on the home page, searches.

Places in order: group, caption, url name, right that opens it, icon, optional counter. The other lists name their
function by dotted path; its contract stands at the dataclass in `platform.ui.frame`.
"""

from bundel.platform.ui.frame import Card, InboxSource, Place, Search

_APPROVALS = "bundel.platform.approvals.web.frame"
_CLIENTS = "bundel.platform.clients.web.frame"
_PEOPLE = "bundel.platform.people.web.frame"
_LEDGER = "bundel.accounting.ledger.web.frame"
_JOBS = "bundel.platform.jobs.web.frame"
_PAYABLES = "bundel.accounting.payables.web.frame"
_BANK = "bundel.accounting.bank.web.frame"
_BUDGET = "bundel.accounting.budget.web.frame"
_DEBTORS = "bundel.accounting.receivables.web.frame"
_PAYMENTS = "bundel.accounting.payments.web.frame"
_ASSETS = "bundel.accounting.fixed_assets.web.frame"
_VAT = "bundel.accounting.vat.web.frame"

PLACES: list[Place] = [
    Place("", "Mijn werk", "portal:home", "", "home", on_phone=True),
    Place("", "Goedkeuringen", "approvals:list", "approvals.view", "check", f"{_APPROVALS}.waiting", on_phone=True),
    Place("", "Meldingen", "notifications:list", "", "mail"),
    Place("Boekhouding", "Facturen", "payables:list", "payables.view", "invoice", f"{_PAYABLES}.to_do", on_phone=True),
    Place("Boekhouding", "Uitzonderingen", "payables:exceptions", "payables.handle", "warning", f"{_PAYABLES}.stopped"),
    Place("Boekhouding", "Vragen", "payables:questions", "payables.answer", "question", f"{_PAYABLES}.asked"),
    Place("Boekhouding", "Wacht op entiteit", "payables:waiting", "payables.handle", "clock"),
    Place("Boekhouding", "Binnenkomst", "payables:intake", "payables.submit", "import"),
    Place("Boekhouding", "Leveranciers", "payables:suppliers", "payables.handle", "supplier"),
    Place("Boekhouding", "Bestelaanvragen", "purchasing:requests", "purchasing.view", "file"),
    Place("Boekhouding", "Bestellingen", "purchasing:list", "purchasing.view", "file"),
    Place("Boekhouding", "Begroting", "budget:list", "budget.view", "chart"),
    Place("Boekhouding", "Vastleggingen", "budget:commitments", "budget.view", "file"),
    Place("Boekhouding", "Betaalruns", "payments:list", "payments.view", "payment", f"{_PAYMENTS}.waiting"),
    Place("Boekhouding", "Afpunten", "bank:matching", "bank.match", "bank", f"{_BANK}.to_do"),
    Place("Boekhouding", "Uittreksels", "bank:list", "bank.view", "bank"),
    Place("Boekhouding", "Boekingen", "ledger:list", "ledger.view", "book"),
    Place("Boekhouding", "Saldibalans", "ledger:balance", "ledger.view", "chart"),
    Place("Boekhouding", "Klaargezet", "ledger:drafts", "ledger.post", "check", f"{_LEDGER}.waiting"),
    Place("Boekhouding", "Grootboekwerk", "ledger:recurrences", "ledger.view", "clock"),
    Place("Boekhouding", "Periodes", "ledger:periods", "ledger.view", "clock"),
    Place("Boekhouding", "Btw-aangiften", "vat:list", "vat.view", "report", f"{_VAT}.waiting"),
    Place("Boekhouding", "Vaste activa", "fixed_assets:list", "fixed_assets.view", "file", f"{_ASSETS}.to_decide"),
    Place("Boekhouding", "Uitgaande facturen", "receivables:list", "receivables.view", "payment", f"{_DEBTORS}.to_do"),
    Place("Boekhouding", "Betaalgedrag", "payables:behaviour", "payables.view", "report"),
    Place("Boekhouding", "Afspraken", "payments:agreements", "payables.handle", "check"),
    Place("Boekhouding", "In goedkeuring", "approvals:open", "approvals.reassign", "clock"),
    Place("Boekhouding", "Onkosten", "claims:list", "claims.own", "payment"),
    Place("Boekhouding", "Kaartuitgaven", "claims:cards", "claims.own", "payment"),
    Place("Boekhouding", "Onkosten nakijken", "claims:checking", "claims.check", "check"),
    Place("Boekhouding", "Bedrijfskaarten", "claims:statements", "claims.check", "payment"),
    Place("Boekhouding", "Interne verrichtingen", "internal:list", "internal.view", "supplier"),
    Place("Boekhouding", "Interfaces", "interfaces:list", "interfaces.view", "import"),
    Place("Boekhouding", "Overzichten", "statements:overview", "statements.view", "report"),
    Place("Boekhouding", "Afsluiten", "closing:cockpit", "closing.view", "check"),
    Place("Boekhouding", "Controle", "control:overview", "control.view", "warning"),
    Place("Programma", "Indicatoren", "kpis:dashboard", "kpis.view", "chart"),
    Place("Programma", "Halfjaarverslagen", "halfyear:list", "halfyear.view", "report"),
    Place("Beheer", "Cliënten", "clients:list", "clients.view", "client"),
    Place("Beheer", "Personen en rechten", "people:list", "people.view", "people"),
    Place("Beheer", "Goedkeuringsketens", "approvals:chains", "approvals.configure", "check"),
    Place("Beheer", "Auditspoor", "audit:list", "audit.view", "trail"),
    Place("Beheer", "Invoer van bestanden", "imports:list", "imports.view", "import"),
    Place("Beheer", "Taken", "jobs:list", "jobs.view", "job", f"{_JOBS}.failed"),
]

CARDS: list[Card] = [
    Card("Op u wachtende goedkeuringen", "approvals.decide", f"{_APPROVALS}.card"),
    Card("Te boeken facturen", "payables.book", f"{_PAYABLES}.card_to_book"),
    Card("Uitzonderingen", "payables.handle", f"{_PAYABLES}.card_exceptions"),
    Card("Wacht te lang op de entiteit", "payables.handle", f"{_PAYABLES}.card_waiting"),
    Card("Vragen aan u", "payables.answer", f"{_PAYABLES}.card_questions"),
    Card("Betaalruns die op u wachten", "payments.view", f"{_PAYMENTS}.card"),
    Card("Bankverrichtingen te verwerken", "bank.match", f"{_BANK}.card"),
    Card("Cliënten", "clients.manage", f"{_CLIENTS}.card"),
    Card("Personen met toegang", "people.manage", f"{_PEOPLE}.card"),
    Card("Mislukte taken", "jobs.manage", f"{_JOBS}.card"),
]

_INTERNAL = "bundel.accounting.internal.web.frame"
_CONTROL = "bundel.accounting.control.web.frame"
_CLAIMS = "bundel.accounting.claims.web.frame"
_INTERFACES = "bundel.accounting.interfaces.web.frame"
_CLOSING = "bundel.accounting.closing.web.frame"

INBOX: list[InboxSource] = [
    InboxSource("Goed te keuren", "approvals.decide", f"{_APPROVALS}.inbox", "approvals:list", f"{_APPROVALS}.urgent"),
    InboxSource("Vragen over facturen", "payables.answer", f"{_PAYABLES}.inbox_questions", "payables:questions"),
    InboxSource(
        "Rekeningen te bevestigen", "payables.confirm_iban", f"{_PAYABLES}.inbox_accounts", "payables:accounts"
    ),
    InboxSource("Facturen te behandelen", "payables.handle", f"{_PAYABLES}.inbox_invoices", "payables:list"),
    InboxSource("Begroting goed te keuren", "budget.approve", f"{_BUDGET}.inbox", "budget:adjustments"),
    InboxSource("Betaalruns", "payments.view", f"{_PAYMENTS}.inbox", "payments:list"),
    InboxSource(
        "Afboekingen", "receivables.approve_write_off", f"{_DEBTORS}.inbox_write_offs", "receivables:write_offs"
    ),
    InboxSource("Aanmaningen na te kijken", "receivables.dun", f"{_DEBTORS}.inbox_dunning", "receivables:dunning"),
    InboxSource("Terugbetalingen", "receivables.confirm", f"{_DEBTORS}.inbox_refunds", "receivables:refunds"),
    InboxSource("Btw-aangiften", "vat.view", f"{_VAT}.inbox", "vat:list"),
    InboxSource("Bankverrichtingen", "bank.match", f"{_BANK}.inbox", "bank:matching"),
    InboxSource("Interne verrichtingen", "internal.answer", f"{_INTERNAL}.inbox", "internal:list"),
    InboxSource("Onkosten na te kijken", "claims.check", f"{_CLAIMS}.inbox", "claims:checking"),
    InboxSource("Rekeningen van personeelsleden", "claims.confirm", f"{_CLAIMS}.inbox_accounts", "claims:accounts"),
    InboxSource("Interfaces", "interfaces.settle", f"{_INTERFACES}.inbox_waiting", "interfaces:list"),
    InboxSource("Interfaces", "interfaces.activate", f"{_INTERFACES}.inbox_activate", "interfaces:list"),
    InboxSource("Afsluiten", "closing.certify", f"{_CLOSING}.inbox", "closing:cockpit"),
    InboxSource("Afsluiten", "closing.certify_client", f"{_CLOSING}.inbox_client", "closing:cockpit"),
    InboxSource("Controle", "control.explain", f"{_CONTROL}.inbox", "control:overview"),
    InboxSource("Buiten gebruik te stellen", "fixed_assets.dispose", f"{_ASSETS}.inbox", "fixed_assets:disposals"),
    InboxSource("Klaargezette boekingen", "ledger.post", f"{_LEDGER}.inbox", "ledger:drafts"),
    InboxSource("Heropeningen te beslissen", "ledger.approve_unlock", f"{_LEDGER}.reopenings", "ledger:periods"),
]

SEARCHES: list[Search] = [
    Search("Facturen", "payables.view", f"{_PAYABLES}.find_invoices"),
    Search("Leveranciers", "payables.view", f"{_PAYABLES}.find_suppliers"),
    Search("Cliënten", "clients.view", f"{_CLIENTS}.find"),
    Search("Vastleggingen", "budget.view", f"{_BUDGET}.find"),
    Search("Betaalruns", "payments.view", f"{_PAYMENTS}.find"),
    Search("Debiteuren", "receivables.view", f"{_DEBTORS}.find"),
    Search("Boekingen", "ledger.view", f"{_LEDGER}.find"),
    Search("Vaste activa", "fixed_assets.view", f"{_ASSETS}.find"),
    Search("Personen", "people.view", f"{_PEOPLE}.find"),
]
