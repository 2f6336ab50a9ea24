"""Addresses of claims and cards."""

from django.urls import path

from bundel.accounting.claims.web import office, views

app_name = "claims"
urlpatterns = [
    path("", views.mine, name="list"),
    path("nakijken/", office.checking, name="checking"),
    path("lonen/", office.payroll, name="payroll"),
    path("rekeningen/", office.accounts, name="accounts"),
    path("<str:client_code>/nieuw/", views.new, name="new"),
    path("<str:client_code>/rekening/", views.account, name="account"),
    path("<str:client_code>/rekeningen/<int:person_account_id>/", office.confirm, name="confirm"),
    path("<str:client_code>/<int:claim_id>/", views.claim, name="claim"),
    path("<str:client_code>/<int:claim_id>/uitgave/", views.line, name="line"),
    path("<str:client_code>/<int:claim_id>/doen/", views.do, name="do"),
    path("<str:client_code>/<int:claim_id>/beslissen/", office.decide, name="decide"),
    path("<str:client_code>/<int:claim_id>/nazien/", office.check, name="check"),
    path("<str:client_code>/<int:claim_id>/bewijs/<int:claim_line_id>/", views.receipt, name="receipt"),
]
