"""Addresses of the jobs screens."""

from django.urls import path

from bundel.platform.jobs.web import views

app_name = "jobs"
urlpatterns = [
    path("", views.jobs, name="list"),
    path("<int:run_id>/", views.job, name="detail"),
    path("<int:run_id>/voortgang/", views.progress, name="progress"),
    path("<int:run_id>/stoppen/", views.cancel, name="cancel"),
    path("<int:run_id>/hervatten/", views.resume, name="resume"),
]
