"""Every timed job, in one list: (cron expression in Brussels time, dotted path of a job, what it is for).

`@always` is a plain function `(actor) -> int` that the worker calls at every pass; it returns how much it moved.
"""

SCHEDULE: list[tuple[str, str, str]] = [
    ("@always", "bundel.platform.outbox.actions.dispatch", "aankondigingen aan hun luisteraars vertellen"),
    ("* * * * *", "bundel.platform.notifications.timed.send_mail", "meldingen mailen"),
    ("30 7 * * 1-5", "bundel.platform.notifications.timed.send_digests", "dagoverzichten mailen"),
    ("*/15 8-18 * * 1-5", "bundel.platform.approvals.timed.remind_approvers", "goedkeurders herinneren"),
    ("15 3 * * *", "bundel.platform.documents.timed.sweep_store", "documentopslag opruimen"),
    ("45 3 * * *", "bundel.platform.export_jobs.tidy_packs", "oude exportpakketten opruimen"),
    ("30 3 * * *", "bundel.platform.jobs.timed.tidy", "wachtrij opruimen"),
    ("0 4 * * *", "bundel.steering.kpis.timed.measure_running", "indicatoren van het lopende halfjaar meten"),
    ("*/5 * * * *", "bundel.accounting.payables.jobs.take_in_folder", "inkomende map met facturen verwerken"),
    ("*/10 6-20 * * 1-5", "bundel.accounting.payables.jobs.book_without_person", "facturen zonder behandeling boeken"),
    ("0 8 * * *", "bundel.accounting.vat.jobs.remind", "herinneren aan btw-aangiften"),
    ("0 6 1 * *", "bundel.accounting.closing.jobs.open_last_month", "afsluiting van de vorige maand openen"),
    ("0 8 * * 1", "bundel.accounting.payables.jobs.tell_waiting", "melden welke facturen op de klant wachten"),
    ("0 5 * * *", "bundel.accounting.control.jobs.every_night", "controles van de nacht"),
    ("0 8 * * 2", "bundel.accounting.claims.jobs.remind", "herinneren aan kaartuitgaven zonder bewijs"),
    ("15 5 * * *", "bundel.accounting.ledger.jobs.do_planned", "terugkerende boekingen en overlopende posten"),
    ("0 7 * * *", "bundel.accounting.interfaces.jobs.watch", "ontbrekende bestanden van toeleverende systemen melden"),
    ("30 5 * * *", "bundel.accounting.receivables.jobs.every_night", "terugkerende facturen en afbetalingsplannen"),
]
