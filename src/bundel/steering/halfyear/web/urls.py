"""Addresses of the half-yearly report."""

from django.urls import path

from bundel.steering.halfyear.web import forms, views

app_name = "halfyear"
urlpatterns = [
    path("", views.editions, name="list"),
    path("opmaken/", forms.build, name="build"),
    path("<slug:number>/", views.edition, name="edition"),
    path("<slug:number>/bevriezen/", views.freeze, name="freeze"),
    path("<slug:number>/ondertekenen/", views.sign, name="sign"),
    path("<slug:number>/teksten/<slug:chapter>/", forms.narrative, name="narrative"),
    path("<slug:number>/beloften/nieuw/", forms.promise, name="promise"),
    path("<slug:number>/beloften/<int:promise_id>/", forms.outcome, name="outcome"),
    path("<slug:number>/errata/nieuw/", forms.erratum, name="erratum"),
    path("<slug:number>/bestand/<slug:suffix>/", views.download, name="download"),
    path("<slug:number>/cijfers/<path:figure_id>/rijen/", views.rows, name="rows"),
]
