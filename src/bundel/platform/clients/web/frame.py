"""What the register brings to the frame: search, and a figure for the administrator."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Figure, Hit


def find(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Clients in scope by code, name now or before, or enterprise number."""
    digits = "".join(letter for letter in text if letter.isdigit())
    where = Q(name__icontains=text) | Q(code__icontains=text) | Q(names__name__icontains=text)
    if len(digits) > 3:
        where |= Q(enterprise_number__contains=digits)
    found = Client.objects.filter(where, id__in=scope.current()).distinct().order_by("code")[:limit]
    return [Hit(one.name, reverse("clients:detail", args=[one.code]), one.code) for one in found]


def card(actor: Actor) -> Figure:
    """How many clients are served today."""
    served = Client.objects.filter(joined_on__lte=actor.today).filter(Q(left_on=None) | Q(left_on__gt=actor.today))
    return Figure(str(served.count()), _("bediend vandaag"), reverse("clients:list"))
