"""Addresses of statements."""

from django.urls import path

from bundel.accounting.statements.web import views

app_name = "statements"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("lijnen/", views.lines, name="lines"),
    path("<str:client_code>/auditbestand/<int:year>/", views.audit, name="audit"),
    path("<str:client_code>/ondertekenen/", views.sign, name="sign"),
    path("<str:client_code>/ondertekend/<int:document_id>/", views.signed, name="signed"),
]
