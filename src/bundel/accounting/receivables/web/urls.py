"""Addresses of receivables, under /uitgaand/."""

from django.urls import path

from bundel.accounting.receivables.web import customers, dunning, money_back, sales, settings, views

app_name = "receivables"
urlpatterns = [
    path("", views.outgoing, name="list"),
    path("documenten/", sales.listed, name="sales"),
    path("documenten/nieuw/", sales.choose, name="choose"),
    path("debiteuren/", customers.listed, name="customers"),
    path("debiteuren/nieuw/", customers.choose, name="choose_customer"),
    path("ouderdom/", views.ageing, name="ageing"),
    path("aanmaningen/", dunning.listed, name="dunning"),
    path("tegoeden/", money_back.refunds, name="refunds"),
    path("afboekingen/", money_back.write_offs, name="write_offs"),
    path("terugkerend/", sales.recurrences, name="recurrences"),
    path("<str:client_code>/instellingen/", settings.billing, name="billing"),
    path("<str:client_code>/stappen/", settings.steps, name="steps"),
    path("<str:client_code>/stappen/<slug:debtor_kind>/<int:position>/", settings.step, name="set_step"),
    path("<str:client_code>/debiteur/", customers.new, name="new_customer"),
    path("<str:client_code>/debiteur/<int:customer_id>/", customers.record_page, name="customer"),
    path("<str:client_code>/debiteur/<int:customer_id>/wijzigen/", customers.change, name="change_customer"),
    path("<str:client_code>/debiteur/<int:customer_id>/stap/", customers.step, name="customer_step"),
    path("<str:client_code>/debiteur/<int:customer_id>/overzicht/<str:suffix>/", customers.statement, name="statement"),
    path("<str:client_code>/debiteur/<int:customer_id>/plan/", customers.plan, name="plan"),
    path("<str:client_code>/document/", sales.new, name="new_sale"),
    path("<str:client_code>/document/lijn/", sales.one_more, name="one_more"),
    path("<str:client_code>/document/<int:sale_id>/", sales.record, name="sale"),
    path("<str:client_code>/document/<int:sale_id>/wijzigen/", sales.change, name="change_sale"),
    path("<str:client_code>/document/<int:sale_id>/stap/", sales.step, name="sale_step"),
    path("<str:client_code>/document/<int:sale_id>/bestand/<str:suffix>/", sales.file, name="sale_file"),
    path("<str:client_code>/terugkerend/", sales.new_recurrence, name="new_recurrence"),
    path("<str:client_code>/factuur/<int:outgoing_id>/", views.invoice, name="invoice"),
    path("<str:client_code>/factuur/<int:outgoing_id>/stap/", views.step, name="invoice_step"),
    path("<str:client_code>/aanmaningen/", dunning.propose, name="propose_run"),
    path("<str:client_code>/aanmaning/<int:dunning_run_id>/", dunning.run, name="dunning_run"),
    path("<str:client_code>/aanmaning/<int:dunning_run_id>/stap/", dunning.step, name="dunning_step"),
    path("<str:client_code>/brief/<int:reminder_id>/", dunning.letter, name="letter"),
    path("<str:client_code>/terugbetaling/<int:refund_id>/", money_back.decide_refund, name="decide_refund"),
    path("<str:client_code>/afboeking/<int:write_off_id>/", money_back.decide_write_off, name="decide_write_off"),
]
