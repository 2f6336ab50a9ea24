"""The site map. Each module keeps its own addresses in `web/urls.py`; the API of all modules is `config.api`."""

from django.urls import include, path

urlpatterns = [
    path("aanmelden/", include("allauth.urls")),
]
