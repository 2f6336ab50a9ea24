"""Addresses of imports."""

from django.urls import path

from bundel.platform.imports.web import views

app_name = "imports"
urlpatterns = [
    path("", views.imports, name="list"),
    path("voorbeeld/<slug:kind>/", views.example, name="example"),
    path("<str:client_code>/nieuw/", views.start, name="start"),
    path("<str:client_code>/<int:batch_id>/", views.batch, name="batch"),
    path("<str:client_code>/<int:batch_id>/mislukt/", views.failed, name="failed"),
]
