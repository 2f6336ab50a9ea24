"""Addresses of people and rights, the reader's own profile, and signing in as a role in a demo."""

from django.urls import path

from bundel.platform.people.web import keys, manage, profile, views

app_name = "people"
urlpatterns = [
    path("personen/", views.people, name="list"),
    path("personen/nieuw/", manage.add, name="add"),
    path("personen/matrix/", views.matrix, name="matrix"),
    path("personen/<int:person_id>/", views.person, name="detail"),
    path("personen/<int:person_id>/rol/", manage.grant, name="grant"),
    path("personen/<int:person_id>/uit-dienst/", manage.deactivate, name="deactivate"),
    path("personen/<int:person_id>/opnieuw/", manage.reactivate, name="reactivate"),
    path("personen/rol/<int:assignment_id>/beeindigen/", manage.end, name="end"),
    path("clienten/<str:client_code>/sleutels/", keys.keys, name="keys"),
    path("clienten/<str:client_code>/sleutels/<int:key_id>/intrekken/", keys.revoke, name="revoke_key"),
    path("profiel/", profile.profile, name="profile"),
    path("profiel/thema/", profile.theme, name="theme"),
    path("profiel/taal/", profile.language, name="language"),
    path("profiel/vervanger/", profile.delegate, name="delegate"),
    path("profiel/vervanging/<int:delegation_id>/intrekken/", profile.revoke, name="revoke"),
    path("profiel/namens/", profile.act_for, name="act_for"),
    path("aanmelden/demo/", profile.demo, name="demo"),
]
