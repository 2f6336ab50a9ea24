"""The start-up of the whole: after every module is loaded, hooks are filled."""

from django.apps import AppConfig

from bundel.config import hooks


class ConfigApp(AppConfig):
    """Comes last in INSTALLED_APPS; has no tables."""

    name = "bundel.config"
    label = "bundel_config"

    def ready(self) -> None:
        """Fill the hooks of every module."""
        hooks.hang()
