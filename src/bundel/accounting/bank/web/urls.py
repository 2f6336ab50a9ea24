"""Addresses of the bank, under /bank/."""

from django.urls import path

from bundel.accounting.bank.web import charges, matching, statements

app_name = "bank"
urlpatterns = [
    path("", statements.listed, name="list"),
    path("inlezen/", statements.take_up, name="import"),
    path("afpunten/", matching.listed, name="matching"),
    path("<str:client_code>/afpunten/starten/", matching.start, name="match"),
    path("<str:client_code>/afpunten/<int:movement_id>/", matching.movement, name="movement"),
    path("<str:client_code>/uittreksel/<int:statement_id>/", statements.gap, name="gap"),
    path("<str:client_code>/regels/", charges.listed, name="rules"),
    path("<str:client_code>/regels/nieuw/", charges.add, name="add_rule"),
    path("<str:client_code>/regels/<int:rule_id>/stoppen/", charges.end, name="end_rule"),
]
