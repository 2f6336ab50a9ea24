"""Addresses of the ledger."""

from django.urls import path

from bundel.accounting.ledger.web import books, drafts, views

app_name = "ledger"
urlpatterns = [
    path("", views.entries, name="list"),
    path("saldi/", views.trial_balance, name="balance"),
    path("klaargezet/", drafts.waiting, name="drafts"),
    path("periodes/", books.chooser, name="periods"),
    path("<str:client_code>/rekeningen/<str:number>/", views.card, name="card"),
    path("<str:client_code>/boekingen/<int:entry_id>/", views.entry, name="entry"),
    path("<str:client_code>/boekingen/<int:entry_id>/tegenboeken/", views.reverse_entry, name="reverse"),
    path("<str:client_code>/stuk/<str:document>/", views.document, name="document"),
    path("<str:client_code>/nieuw/", drafts.new, name="new"),
    path("<str:client_code>/klaargezet/<int:draft_id>/", drafts.draft, name="draft"),
    path("<str:client_code>/klaargezet/<int:draft_id>/boeken/", drafts.post_draft, name="draft_post"),
    path("<str:client_code>/klaargezet/<int:draft_id>/terugsturen/", drafts.return_draft, name="draft_return"),
    path("<str:client_code>/klaargezet/<int:draft_id>/intrekken/", drafts.withdraw_draft, name="draft_withdraw"),
    path("<str:client_code>/periodes/", books.periods, name="client_periods"),
    path("<str:client_code>/periodes/openen/", books.open_year, name="open_year"),
    path("<str:client_code>/periodes/vergrendelen/", books.lock, name="lock"),
    path("<str:client_code>/periodes/<int:lock_id>/heropenen/", books.ask_reopening, name="reopen"),
    path("<str:client_code>/heropeningen/<int:reopening_id>/", books.decide, name="decide"),
    path("<str:client_code>/openingsbalans/", books.opening, name="opening"),
]
