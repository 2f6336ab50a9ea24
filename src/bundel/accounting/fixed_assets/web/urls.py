"""Addresses of fixed assets, under /vaste-activa/."""

from django.urls import path

from bundel.accounting.fixed_assets.web import deeds, inventory, register, runs, sources

app_name = "fixed_assets"
urlpatterns = [
    path("", register.assets, name="list"),
    path("activeren/", sources.waiting, name="sources"),
    path("afschrijvingen/", runs.every, name="runs"),
    path("buiten-gebruik/", deeds.disposals, name="disposals"),
    path("tellingen/", inventory.counts, name="counts"),
    path("<str:client_code>/activeren/", sources.capitalise, name="capitalise"),
    path("<str:client_code>/afschrijvingen/", runs.month, name="month"),
    path("<str:client_code>/buiten-gebruik/<int:disposal_id>/", deeds.decide, name="decide"),
    path("<str:client_code>/etiketten/", inventory.labels, name="labels"),
    path("<str:client_code>/inventaris/scan/", inventory.scan, name="scan"),
    path("<str:client_code>/inventaris/scan/<str:label>/", inventory.label, name="label"),
    path("<str:client_code>/tellingen/nieuw/", inventory.start, name="count_new"),
    path("<str:client_code>/tellingen/<int:count_id>/", inventory.count, name="count"),
    path("<str:client_code>/fiche/<str:asset_number>/", register.asset, name="asset"),
    path("<str:client_code>/fiche/<str:asset_number>/<str:verb>/", deeds.deed, name="deed"),
]
