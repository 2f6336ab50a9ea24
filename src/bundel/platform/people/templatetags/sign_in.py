"""What the sign-in page shows besides the form."""

from django import template

from bundel.platform.people.web import demo_roles

register = template.Library()


@register.simple_tag
def demo_people() -> list[demo_roles.Offer]:
    """One sample person for each role; asked by the page only in a demo."""
    return demo_roles.offered()
