"""Addresses of payments, under /betalingen/."""

from django.urls import path

from bundel.accounting.payments.web import accounts, agreements, views

app_name = "payments"
urlpatterns = [
    path("", views.runs, name="list"),
    path("voorstellen/", views.start, name="start"),
    path("afspraken/", agreements.overview, name="agreements"),
    path("afspraken/wachttijd/", agreements.cooling, name="cooling"),
    path("<str:client_code>/afspraken/", agreements.client, name="agreement"),
    path("<str:client_code>/afspraken/facturen/", agreements.rules, name="agreement_rules"),
    path("<str:client_code>/afspraken/ondertekenen/", agreements.signing, name="agreement_signing"),
    path("rekeningen/", accounts.listed, name="accounts"),
    path("<str:client_code>/nieuw/", views.propose, name="propose"),
    path("<str:client_code>/rekening/", accounts.propose, name="account"),
    path("<str:client_code>/rekening/<int:account_id>/", accounts.change, name="change_account"),
    path("<str:client_code>/wijziging/<int:change_id>/", accounts.decide, name="decide_account"),
    path("<str:client_code>/<str:number>/", views.run, name="run"),
    path("<str:client_code>/<str:number>/stap/", views.step, name="step"),
    path("<str:client_code>/<str:number>/bestand/", views.file, name="file"),
    path("<str:client_code>/<str:number>/status/", views.status, name="status"),
]
