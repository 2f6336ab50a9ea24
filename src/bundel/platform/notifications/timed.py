"""The timed jobs that send mail."""

from bundel.platform.jobs.actions import job
from bundel.platform.notifications import mail
from bundel.platform.people.actor import Actor


@job(caption="Meldingen mailen")
def send_mail(actor: Actor, client_id: int | None) -> int:
    """Send the mails that wait."""
    return mail.send(actor.now)


@job(caption="Dagoverzichten mailen")
def send_digests(actor: Actor, client_id: int | None) -> int:
    """Send the daily overviews."""
    return mail.send(actor.now, digest=True)
