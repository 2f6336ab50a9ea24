"""Addresses of interfaces."""

from django.urls import path

from bundel.accounting.interfaces.web import views

app_name = "interfaces"
urlpatterns = [
    path("", views.feeders, name="list"),
    path("<str:client_code>/nieuw/", views.new_feeder, name="new"),
    path("<str:client_code>/systeem/<slug:feeder_code>/", views.feeder, name="feeder"),
    path("<str:client_code>/systeem/<slug:feeder_code>/wijzigen/", views.change_feeder, name="change"),
    path("<str:client_code>/systeem/<slug:feeder_code>/gebruik/", views.use, name="use"),
    path("<str:client_code>/systeem/<slug:feeder_code>/leveren/", views.deliver, name="deliver"),
    path("<str:client_code>/levering/<int:delivery_id>/", views.delivery, name="delivery"),
    path("<str:client_code>/levering/<int:delivery_id>/schrappen/", views.drop, name="drop"),
    path("<str:client_code>/levering/<int:delivery_id>/status.csv", views.status, name="status"),
]
