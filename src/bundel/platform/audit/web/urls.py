"""Addresses of the audit trail."""

from django.urls import path

from bundel.platform.audit.web import views

app_name = "audit"
urlpatterns = [
    path("", views.records, name="list"),
    path("steekproef/", views.sample, name="sample"),
    path("<int:record_id>/", views.record, name="detail"),
]
