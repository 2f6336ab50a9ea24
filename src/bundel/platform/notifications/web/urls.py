"""Addresses of the reader's own notifications."""

from django.urls import path

from bundel.platform.notifications.web import views

app_name = "notifications"
urlpatterns = [
    path("", views.notifications, name="list"),
    path("gelezen/", views.read, name="read"),
    path("voorkeur/", views.prefer, name="prefer"),
]
