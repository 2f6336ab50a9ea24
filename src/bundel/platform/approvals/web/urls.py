"""Addresses of approvals: the inbox, what runs, and the chains."""

from django.urls import path

from bundel.platform.approvals.web import chains, running, views

app_name = "approvals"
urlpatterns = [
    path("", views.approvals, name="list"),
    path("lopend/", running.requests, name="open"),
    path("ketens/", chains.listed, name="chains"),
    path("ketens/nieuw/", chains.add, name="add_chain"),
    path("ketens/<int:chain_id>/einde/", chains.end, name="end_chain"),
    path("<str:client_code>/<int:request_id>/toewijzen/", running.reassign, name="reassign"),
]
