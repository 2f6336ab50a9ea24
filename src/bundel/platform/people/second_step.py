"""The forms of security keys, with a caption in the language of the reader (settings: `MFA_FORMS`)."""

from typing import Any

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django.utils.translation import gettext_lazy as lazy


class AddKey(AddWebAuthnForm):
    """A new key and its name."""

    def __init__(self, *args: Any, **fields: Any) -> None:
        super().__init__(*args, **fields)
        self.fields["name"].label = lazy("Naam van de sleutel")


class RenameKey(EditWebAuthnForm):
    """Another name for a key."""

    def __init__(self, *args: Any, **fields: Any) -> None:
        super().__init__(*args, **fields)
        self.fields["name"].label = lazy("Naam van de sleutel")
