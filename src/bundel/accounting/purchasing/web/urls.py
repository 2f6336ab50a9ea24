"""Addresses of purchasing."""

from django.urls import path

from bundel.accounting.purchasing.web import buying, views

app_name = "purchasing"
urlpatterns = [
    path("", views.orders, name="list"),
    path("aanvragen/", buying.requests, name="requests"),
    path("<str:client_code>/aanvragen/nieuw/", buying.write, name="write"),
    path("<str:client_code>/aanvragen/<int:requisition_id>/", buying.request_, name="request"),
    path("<str:client_code>/aanvragen/<int:requisition_id>/wijzigen/", buying.write, name="edit"),
    path("<str:client_code>/aanvragen/<int:requisition_id>/stap/", buying.step, name="step"),
    path("<str:client_code>/stukken/<int:document_id>/", buying.file, name="file"),
    path("<str:client_code>/<int:order_id>/", views.order, name="order"),
    path("<str:client_code>/<int:order_id>/stap/", buying.order_step, name="order_step"),
]
