"""Pressing a button: do it once, say what happened, go back to the page; a refusal is told there with its rows."""

from collections.abc import Callable

from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from bundel.kit.findings import Refusal, fill

SHOWN = 8


def press(request: HttpRequest, back: str, do: Callable[[], str]) -> HttpResponse:
    """Call `do`, which returns the sentence for the reader, and go to `back`."""
    try:
        flash.success(request, do())
    except Refusal as refusal:
        words = [refusal.text, *refusal.rows[:SHOWN], fill(refusal.message.next_step, refusal.facts)]
        flash.error(request, "\n".join(filter(None, words)), extra_tags=refusal.code)
    return redirect(back)
