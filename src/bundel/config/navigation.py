"""The places of the left-hand menu, in order: group, caption, url name, right that opens it, optional counter."""

from bundel.platform.ui.frame import Place

PLACES: list[Place] = []
