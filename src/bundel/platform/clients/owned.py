"""The contract of every client-owned table: a client, and a manager that refuses to work outside a scope."""

from typing import Any, Self

from django.db import models

from bundel.platform.clients import scope


class ScopedQuerySet(models.QuerySet[Any]):
    """Rows of the clients in scope."""


class ScopedManager(models.Manager[Any]):
    """Adds the clients in scope to every query, so that the index on `client_id` is used and nothing leaks."""

    def get_queryset(self) -> ScopedQuerySet:
        return ScopedQuerySet(self.model, using=self._db).filter(client_id__in=scope.current())


class ClientOwned(models.Model):
    """Base of client-owned tables. The migration of such a table must also call `policies.client_policy`."""

    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="+", verbose_name="cliënt")

    objects = ScopedManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    @classmethod
    def of(cls, client_id: int) -> "models.QuerySet[Self]":
        """The rows of one client in scope."""
        return cls.objects.filter(client_id=client_id)
