"""Addresses of the client register."""

from django.urls import path

from bundel.platform.clients.web import views

app_name = "clients"
urlpatterns = [
    path("", views.clients, name="list"),
    path("<str:client_code>/", views.client, name="detail"),
]
