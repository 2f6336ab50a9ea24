"""The site map. Each module keeps its own addresses in `web/urls.py`; the API of all modules is `config.api`."""

from django.urls import include, path

from bundel.config import api

urlpatterns = [
    path("api/v1/", api.api.urls),
    path("api/docs", api.docs, name="api_docs"),
    path("api/openapi.json", api.openapi, name="api_openapi"),
    path("aanmelden/", include("allauth.urls")),
    path("", include("bundel.portal.web.urls")),
    path("goedkeuringen/", include("bundel.platform.approvals.web.urls")),
    path("meldingen/", include("bundel.platform.notifications.web.urls")),
    path("clienten/", include("bundel.platform.clients.web.urls")),
    path("", include("bundel.platform.people.web.urls")),
    path("audit/", include("bundel.platform.audit.web.urls")),
    path("taken/", include("bundel.platform.jobs.web.urls")),
    path("invoer/", include("bundel.platform.imports.web.urls")),
    path("", include("bundel.accounting.payables.web.urls")),
    path("bestellingen/", include("bundel.accounting.purchasing.web.urls")),
    path("uitgaand/", include("bundel.accounting.receivables.web.urls")),
    path("bank/", include("bundel.accounting.bank.web.urls")),
    path("betalingen/", include("bundel.accounting.payments.web.urls")),
    path("begroting/", include("bundel.accounting.budget.web.urls")),
    path("btw/", include("bundel.accounting.vat.web.urls")),
    path("vaste-activa/", include("bundel.accounting.fixed_assets.web.urls")),
    path("grootboek/", include("bundel.accounting.ledger.web.urls")),
    path("overzichten/", include("bundel.accounting.statements.web.urls")),
    path("controle/", include("bundel.accounting.control.web.urls")),
    path("afsluiten/", include("bundel.accounting.closing.web.urls")),
    path("onkosten/", include("bundel.accounting.claims.web.urls")),
    path("interfaces/", include("bundel.accounting.interfaces.web.urls")),
    path("intern/", include("bundel.accounting.internal.web.urls")),
    path("sturing/indicatoren/", include("bundel.steering.kpis.web.urls")),
    path("sturing/halfjaarverslagen/", include("bundel.steering.halfyear.web.urls")),
]

handler403 = "bundel.platform.ui.errors.forbidden"
handler404 = "bundel.platform.ui.errors.not_found"
handler500 = "bundel.platform.ui.errors.broken"
