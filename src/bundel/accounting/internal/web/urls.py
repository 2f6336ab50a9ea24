"""Addresses of internal transactions."""

from django.urls import path

from bundel.accounting.internal.web import views

app_name = "internal"
urlpatterns = [
    path("", views.transactions, name="list"),
    path("saldi/", views.balances, name="balances"),
    path("<str:client_code>/nieuw/", views.propose, name="propose"),
    path("<str:client_code>/verrekenen/", views.net, name="net"),
    path("<str:client_code>/<int:transaction_id>/", views.detail, name="detail"),
    path("<str:client_code>/<int:transaction_id>/antwoord/", views.answer, name="answer"),
    path("<str:client_code>/<int:transaction_id>/opnieuw/", views.again, name="again"),
    path("<str:client_code>/<int:transaction_id>/intrekken/", views.withdraw, name="withdraw"),
]
