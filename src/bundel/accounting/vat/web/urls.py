"""Addresses of VAT, under /btw/."""

from django.urls import path

from bundel.accounting.vat.web import regimes, views

app_name = "vat"
urlpatterns = [
    path("", views.listed, name="list"),
    path("in-te-dienen/", views.start, name="start"),
    path("stelsels/", regimes.listed, name="regimes"),
    path("<str:client_code>/nieuw/", views.prepare, name="prepare"),
    path("<str:client_code>/stelsel/", regimes.change, name="regime"),
    path("<str:client_code>/herziening/", regimes.revision, name="revision"),
    path("<str:client_code>/<int:return_id>/", views.shown, name="return"),
    path("<str:client_code>/<int:return_id>/stap/", views.step, name="step"),
    path("<str:client_code>/<int:return_id>/rooster/<str:box>/", views.lines, name="lines"),
    path("<str:client_code>/<int:return_id>/bestand/", views.xml, name="xml"),
    path("<str:client_code>/<int:return_id>/pdf/", views.pdf, name="pdf"),
    path("<str:client_code>/<int:return_id>/bewijs/", views.proof, name="proof"),
]
