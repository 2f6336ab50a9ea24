"""Addresses of purchasing."""

from django.urls import path

from bundel.accounting.purchasing.web import views

app_name = "purchasing"
urlpatterns = [
    path("", views.orders, name="list"),
    path("<str:client_code>/<int:order_id>/", views.order, name="order"),
]
