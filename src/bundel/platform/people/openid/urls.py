"""The two addresses of signing in through an organisation, in the place of those of django-allauth."""

from django.urls import path

from bundel.platform.people.openid import views

urlpatterns = [
    path("oidc/<str:provider_id>/login/", views.login, name="openid_connect_login"),
    path("oidc/<str:provider_id>/login/callback/", views.callback, name="openid_connect_callback"),
]
