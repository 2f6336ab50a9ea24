"""Addresses of the client register."""

from django.urls import path

from bundel.platform.clients.web import manage, pack, views

app_name = "clients"
urlpatterns = [
    path("", views.clients, name="list"),
    path("nieuw/", manage.register, name="register"),
    path("<str:client_code>/", views.client, name="detail"),
    path("<str:client_code>/exportpakket/", pack.pack, name="pack"),
    path("<str:client_code>/exportpakket/<int:run_id>/", pack.pack_file, name="pack_file"),
    path("<str:client_code>/wijzigen/", manage.change, name="change"),
    path("<str:client_code>/naam/", manage.rename, name="rename"),
    path("<str:client_code>/uittreden/", manage.leave, name="leave"),
    path("<str:client_code>/opvolging/", manage.succeed, name="succeed"),
]
