"""Addresses of closing."""

from django.urls import path

from bundel.accounting.closing.web import views

app_name = "closing"
urlpatterns = [
    path("", views.cockpit, name="cockpit"),
    path("<str:client_code>/taken/<int:task_id>/", views.task, name="task"),
    path("<str:client_code>/taken/<int:task_id>/nakijken/", views.certify, name="certify"),
    path("<str:client_code>/taken/<int:task_id>/tekenen/", views.sign, name="sign"),
    path("<str:client_code>/taken/<int:task_id>/heropenen/", views.reopen, name="reopen"),
    path("<str:client_code>/overlopend/<int:accrual_id>/", views.accrual, name="accrual"),
    path("<str:client_code>/<int:year>/jaareinde/", views.year_end, name="year_end"),
    path("<str:client_code>/<int:year>/jaareinde/overdragen/", views.carry, name="carry"),
    path("<str:client_code>/<int:year>/<int:month>/", views.close, name="close"),
    path("<str:client_code>/<int:year>/<int:month>/openen/", views.open_, name="open"),
    path("<str:client_code>/<int:year>/<int:month>/afsluiten/", views.shut, name="shut"),
]
