"""Addresses of claims and cards."""

from django.urls import path

from bundel.accounting.claims.web import cards, office, views

app_name = "claims"
urlpatterns = [
    path("", views.mine, name="list"),
    path("nakijken/", office.checking, name="checking"),
    path("lonen/", office.payroll, name="payroll"),
    path("rekeningen/", office.accounts, name="accounts"),
    path("kaarten/", cards.purchases, name="cards"),
    path("afrekeningen/", cards.statements, name="statements"),
    path("<str:client_code>/kaarten/nieuw/", cards.new_card, name="new_card"),
    path("<str:client_code>/kaarten/<int:card_line_id>/", cards.purchase, name="purchase"),
    path("<str:client_code>/kaarten/<int:card_line_id>/bewijs/", cards.receipt, name="card_receipt"),
    path("<str:client_code>/afrekeningen/<int:card_statement_id>/", cards.statement, name="statement"),
    path("<str:client_code>/afrekeningen/<int:card_statement_id>/doen/", cards.work, name="work"),
    path("<str:client_code>/nieuw/", views.new, name="new"),
    path("<str:client_code>/wegen/", office.routes, name="routes"),
    path("<str:client_code>/rekening/", views.account, name="account"),
    path("<str:client_code>/rekeningen/<int:person_account_id>/", office.confirm, name="confirm"),
    path("<str:client_code>/<int:claim_id>/", views.claim, name="claim"),
    path("<str:client_code>/<int:claim_id>/uitgave/", views.line, name="line"),
    path("<str:client_code>/<int:claim_id>/doen/", views.do, name="do"),
    path("<str:client_code>/<int:claim_id>/beslissen/", office.decide, name="decide"),
    path("<str:client_code>/<int:claim_id>/nazien/", office.check, name="check"),
    path("<str:client_code>/<int:claim_id>/bewijs/<int:claim_line_id>/", views.receipt, name="receipt"),
]
