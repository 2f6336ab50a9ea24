"""Addresses of control."""

from django.urls import path

from bundel.accounting.control.web import samples, views

app_name = "control"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("steekproeven/", samples.listed, name="samples"),
    path("<str:client_code>/steekproeven/nieuw/", samples.draw, name="draw"),
    path("<str:client_code>/steekproeven/<int:sample_id>/", samples.sample, name="sample"),
    path("<str:client_code>/steekproeven/<int:sample_id>/<int:place>/", samples.judge, name="judge"),
    path("<str:client_code>/nu/", views.now, name="now"),
    path("<str:client_code>/verklaringen/<int:explanation_id>/", views.end, name="end"),
    path("<str:client_code>/<str:watch>/", views.watch, name="watch"),
    path("<str:client_code>/<str:watch>/verklaren/", views.explain, name="explain"),
]
