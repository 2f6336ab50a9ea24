"""Tables of the screens themselves: what a person likes to see."""

from django.db import models


class SavedView(models.Model):
    """A work list as one person keeps it: its filters and order, under a name. The default opens by itself."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    page = models.CharField("lijst", max_length=80)
    name = models.CharField("naam", max_length=60)
    query = models.CharField("adres", max_length=1000)
    is_default = models.BooleanField("opent vanzelf", default=False)

    class Meta:
        verbose_name = "bewaarde weergave"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["person", "page", "name"], name="one_view_of_a_name"),
            models.UniqueConstraint(
                fields=["person", "page"], condition=models.Q(is_default=True), name="one_default_view"
            ),
        ]
