"""Addresses of payments, under /betalingen/."""

from django.urls import path

from bundel.accounting.payments.web import accounts, views

app_name = "payments"
urlpatterns = [
    path("", views.runs, name="list"),
    path("voorstellen/", views.start, name="start"),
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
