"""`bundel user add`: the first people of an installation, before anybody can sign in."""

import datetime as dt
import sys

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from bundel.platform.clients.models import Client
from bundel.platform.people import actions
from bundel.platform.people.actor import system
from bundel.platform.people.models import Person
from bundel.platform.people.rights import roles


def add(email: str, name: str, password: str, role_names: list[str], client_code: str | None, today: dt.date) -> int:
    """Add a person with roles from today. Returns the exit code; what is wrong is said on stderr."""
    client = Client.objects.filter(code=client_code).first() if client_code else None
    if client_code and client is None:
        print(f"Er is geen cliënt met de code ‘{client_code}’.", file=sys.stderr)  # noqa: T201
        return 2
    unknown = [role for role in role_names if role not in roles()]
    if unknown:
        print(f"Onbekende rol: {', '.join(unknown)}. Kies uit: {', '.join(roles())}.", file=sys.stderr)  # noqa: T201
        return 2
    try:
        validate_password(password, Person(email=email, name=name))
    except ValidationError as error:
        print("Dit wachtwoord kan niet: " + " ".join(error.messages), file=sys.stderr)  # noqa: T201
        return 2
    by = system("opdrachtregel", channel="cli")
    person = actions.add_person(by, None, email=email, name=name, password=password)
    for role in role_names:
        actions.grant_role(by, client.pk if client else None, person.pk, role, today)
    return 0
