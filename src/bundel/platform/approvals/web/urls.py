"""Addresses of the approvals inbox."""

from django.urls import path

from bundel.platform.approvals.web import views

app_name = "approvals"
urlpatterns = [path("", views.approvals, name="list")]
