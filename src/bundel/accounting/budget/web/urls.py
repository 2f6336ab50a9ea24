"""Addresses of the budget, under /begroting/."""

from django.urls import path

from bundel.accounting.budget.web import adjustments, articles, commitments, execution

app_name = "budget"
urlpatterns = [
    path("", execution.listed, name="list"),
    path("vastleggingen/", commitments.listed, name="commitments"),
    path("aanpassingen/", adjustments.listed, name="adjustments"),
    path("<str:client_code>/openen/", execution.start, name="start"),
    path("<str:client_code>/<int:year>/", execution.of_client, name="year"),
    path("<str:client_code>/<int:year>/stap/", execution.step, name="year_step"),
    path("<str:client_code>/<int:year>/artikel/", articles.add, name="article_add"),
    path("<str:client_code>/<int:year>/aanpassen/", adjustments.propose, name="adjust"),
    path("<str:client_code>/<int:year>/vastleggen/", commitments.reserve, name="reserve"),
    path("<str:client_code>/artikel/<int:article_id>/", articles.article, name="article"),
    path("<str:client_code>/artikel/<int:article_id>/overschrijding/", articles.overrun, name="overrun"),
    path("<str:client_code>/vastlegging/<int:commitment_id>/", commitments.commitment, name="commitment"),
    path("<str:client_code>/vastlegging/<int:commitment_id>/stap/", commitments.step, name="commitment_step"),
    path("<str:client_code>/vastlegging/<int:commitment_id>/bedrag/", commitments.amend, name="amend"),
    path("<str:client_code>/aanpassing/<int:adjustment_id>/", adjustments.adjustment, name="adjustment"),
    path("<str:client_code>/aanpassing/<int:adjustment_id>/stap/", adjustments.step, name="adjustment_step"),
]
