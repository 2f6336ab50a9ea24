"""Addresses of home, inbox and search."""

from django.urls import path

from bundel.portal.web import views

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("werk/", views.work, name="work"),
    path("zoek/", views.search, name="search"),
    path("zoek/json/", views.search_json, name="search_json"),
]
