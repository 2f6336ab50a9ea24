"""Addresses of the indicators."""

from django.urls import path

from bundel.steering.kpis.web import views

app_name = "kpis"
urlpatterns = [
    path("", views.dashboard, name="dashboard"),
    path("meten/", views.measure, name="measure"),
    path("<slug:code>/", views.indicator, name="indicator"),
    path("<slug:code>/norm/", views.norm, name="norm"),
    path("<slug:code>/<str:period>/<str:client>/rijen/", views.rows, name="rows"),
]
