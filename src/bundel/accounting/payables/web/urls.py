"""Addresses of payables. Those of one client carry its code."""

from django.urls import path

from bundel.accounting.payables.web import (
    accounts,
    approval,
    documents,
    intake,
    invoice_list,
    keying,
    reports,
    suppliers,
    waiting,
    work,
)

app_name = "payables"
INVOICE = "facturen/<str:client_code>/<int:invoice_id>/"
urlpatterns = [
    path("facturen/", invoice_list.invoices, name="list"),
    path("facturen/uitzonderingen/", waiting.exceptions, name="exceptions"),
    path("facturen/wacht-op-entiteit/", waiting.waiting_for_client, name="waiting"),
    path("facturen/vragen/", waiting.questions, name="questions"),
    path("facturen/betaalgedrag/", reports.payment_behaviour, name="behaviour"),
    path("facturen/nalatigheidsinteresten/", reports.late_interest, name="late_interest"),
    path("facturen/binnenkomst/", intake.intake, name="intake"),
    path("facturen/binnenkomst/opladen/", intake.upload, name="upload"),
    path("facturen/binnenkomst/map/", intake.collect, name="collect"),
    path("facturen/binnenkomst/<int:intake_id>/", intake.arrival, name="arrival"),
    path("facturen/binnenkomst/<int:intake_id>/origineel/", intake.arrival_file, name="arrival_file"),
    path("facturen/binnenkomst/<int:intake_id>/opnieuw/", intake.retry, name="retry"),
    path("facturen/<str:client_code>/overnemen/<int:intake_id>/", keying.key, name="key"),
    path("facturen/<str:client_code>/overnemen/<int:intake_id>/beeld/", documents.intake_inline, name="arrival_inline"),
    path("facturen/<str:client_code>/vragen/<int:question_id>/", waiting.answer, name="answer"),
    path(INVOICE, work.work, name="work"),
    path(f"{INVOICE}vergelijken/<int:other_id>/", work.compare, name="compare"),
    path(f"{INVOICE}beoordelen/", approval.judge, name="judge"),
    path(f"{INVOICE}beeld/", documents.inline, name="inline"),
    path(f"{INVOICE}origineel/", documents.original, name="original"),
    path(f"{INVOICE}bijlage/<int:number>/", documents.attachment, name="attachment"),
    path("leveranciers/", suppliers.suppliers, name="suppliers"),
    path("leveranciers/rekeningen/", accounts.accounts, name="accounts"),
    path("leveranciers/<int:supplier_id>/", suppliers.supplier, name="supplier"),
    path("leveranciers/<int:supplier_id>/rekening/", suppliers.propose, name="propose_iban"),
    path("leveranciers/<int:supplier_id>/rekening/<int:account_id>/bewijs/", suppliers.evidence, name="evidence"),
    path("leveranciers/<int:supplier_id>/voorwaarden/<str:client_code>/", suppliers.terms, name="terms"),
    path("leveranciers/<int:supplier_id>/grens/<str:client_code>/", suppliers.limit, name="limit"),
]
