"""Addresses of receivables."""

from django.urls import path

from bundel.accounting.receivables.web import views

app_name = "receivables"
urlpatterns = [path("", views.outgoing, name="list")]
