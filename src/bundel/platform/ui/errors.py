"""Pages for what goes wrong. None of them asks the database, so that they also show when it is away."""

from django.http import HttpRequest, HttpResponse
from django.template import loader

from bundel.platform.ui.request_id import REQUEST_ID


def _page(name: str, status: int) -> HttpResponse:
    html = loader.get_template(f"ui/{name}.html").render({"request_id": REQUEST_ID.get()})
    return HttpResponse(html, status=status)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 of Django itself: nearly always an expired form."""
    return _page("403", 403)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's protection had expired, for instance after signing out in another tab."""
    return _page("403", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the address, or the client behind it, is not for this reader."""
    return _page("404", 404)


def broken(request: HttpRequest) -> HttpResponse:
    """500: told with the request id that leads to the log."""
    return _page("500", 500)
