"""Charts as SVG for screens and the printed report: pure functions, no style in them, always with their table.

A chart is drawn from numbers and texts that are already right; a value that is missing (None) leaves a gap and never
becomes zero. Colours are classes of the stylesheet (`s1` … `s5`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

WIDTH = 520
LEFT, RIGHT, TOP = 44, 16, 14
Number = int | float


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, its title, one sentence of what it shows, and the same figures as a table."""

    title: str
    description: str
    svg: SafeString
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    legend: tuple[tuple[str, str], ...] = ()


def show(value: Number | None, unit: str = "", decimals: int = 0) -> str:
    """A number as people read it here; missing is a dash."""
    if value is None:
        return "–"
    text = f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"{text} {unit}".strip()


def _svg(height: int, title: str, description: str, inside: SafeString, *, mark: str) -> SafeString:
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-labelledby="{}-t {}-d">'
        '<title id="{}-t">{}</title><desc id="{}-d">{}</desc>{}</svg>',
        WIDTH,
        height,
        mark,
        mark,
        mark,
        title,
        mark,
        description,
        inside,
    )


def _join(parts: Sequence[SafeString]) -> SafeString:
    return mark_safe("".join(parts))  # noqa: S308 - every part was made by format_html


def _mark(title: str) -> str:
    return "c" + "".join(letter for letter in title.lower() if letter.isascii() and letter.isalnum())[:40]


def bars(
    title: str,
    description: str,
    values: Sequence[tuple[str, Number | None]],
    *,
    unit: str = "",
    decimals: int = 0,
    head: tuple[str, str] = ("Post", "Waarde"),
) -> Chart:
    """Lying bars, one a row, with the value at their end: for comparing few things by size."""
    top = max((abs(value) for _, value in values if value is not None), default=0) or 1
    row, label = 26, 170
    parts = []
    for index, (name, value) in enumerate(values):
        y = index * row
        long = 0 if value is None else (WIDTH - label - 90) * abs(value) / top
        parts.append(
            format_html(
                '<text x="{}" y="{}" text-anchor="end">{}</text>'
                '<rect class="s1" x="{}" y="{}" width="{}" height="16" rx="2"/>'
                '<text class="value" x="{}" y="{}">{}</text>',
                label - 8,
                y + 16,
                name,
                label,
                y + 4,
                f"{long:.1f}",
                f"{label + long + 6:.1f}",
                y + 16,
                show(value, unit, decimals),
            )
        )
    rows = tuple((name, show(value, unit, decimals)) for name, value in values)
    svg = _svg(max(row, len(values) * row), title, description, _join(parts), mark=_mark(title))
    return Chart(title, description, svg, head, rows)


def line(
    title: str,
    description: str,
    points: Sequence[tuple[str, Number | None]],
    *,
    unit: str = "",
    decimals: int = 0,
    norm: Number | None = None,
    breaks: Sequence[str] = (),
    bottom: Number | None = None,
    head: tuple[str, str] = ("Periode", "Waarde"),
) -> Chart:
    """A trend over periods. `norm` is a dashed line; `breaks` are labels where the definition changed."""
    known = [value for _, value in points if value is not None] + ([norm] if norm is not None else [])
    low = bottom if bottom is not None else min([0, *known])
    high = max(known, default=1)
    high = high if high > low else low + 1
    plot, step = 150, (WIDTH - LEFT - RIGHT) / max(1, len(points) - 1)

    def at(index: int) -> float:
        return LEFT + index * step

    def up(value: Number) -> float:
        return TOP + plot * (1 - (value - low) / (high - low))

    parts = [
        format_html(
            '<line class="grid" x1="{}" x2="{}" y1="{}" y2="{}"/><text x="{}" y="{}" text-anchor="end">{}</text>',
            LEFT,
            WIDTH - RIGHT,
            f"{up(tick):.1f}",
            f"{up(tick):.1f}",
            LEFT - 6,
            f"{up(tick) + 4:.1f}",
            show(tick, "", decimals if high - low < 5 else 0),
        )
        for tick in (low, (low + high) / 2, high)
    ]
    if norm is not None:
        parts.append(
            format_html(
                '<line class="norm" x1="{}" x2="{}" y1="{}" y2="{}"/>',
                LEFT,
                WIDTH - RIGHT,
                f"{up(norm):.1f}",
                f"{up(norm):.1f}",
            )
        )
    parts += _curve(points, at, up)
    for index, (name, _value) in enumerate(points):
        if name in breaks:
            parts.append(
                format_html(
                    '<line class="break" x1="{}" x2="{}" y1="{}" y2="{}"/>',
                    f"{at(index):.1f}",
                    f"{at(index):.1f}",
                    TOP,
                    TOP + plot,
                )
            )
        if len(points) <= 7 or index % 2 == 0:
            anchor = "end" if index == len(points) - 1 else "middle"
            parts.append(
                format_html(
                    '<text x="{}" y="{}" text-anchor="{}">{}</text>', f"{at(index):.1f}", TOP + plot + 18, anchor, name
                )
            )
    rows = tuple((name, show(value, unit, decimals)) for name, value in points)
    svg = _svg(TOP + plot + 26, title, description, _join(parts), mark=_mark(title))
    return Chart(title, description, svg, head, rows)


def _curve(
    points: Sequence[tuple[str, Number | None]], at: Callable[[int], float], up: Callable[[Number], float]
) -> list[SafeString]:
    """The line in pieces: a missing value interrupts it; a lonely point is a dot. The last value is written."""
    parts: list[SafeString] = []
    piece: list[tuple[float, float]] = []
    for index, (_name, value) in enumerate([*points, ("", None)]):
        if value is not None:
            piece.append((at(index), up(value)))
            continue
        if len(piece) > 1:
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in piece)
            parts.append(format_html('<polyline class="line" points="{}"/>', path))
        parts += [
            format_html('<circle class="s1" cx="{}" cy="{}" r="3.5"/>', f"{x:.1f}", f"{y:.1f}")
            for x, y in (piece if len(piece) == 1 else piece[-1:])
        ]
        piece = []
    return parts


def shares(
    title: str,
    description: str,
    parts: Sequence[tuple[str, int]],
    *,
    head: tuple[str, str, str] = ("Deel", "Aantal", "Aandeel"),
) -> Chart:
    """One bar of parts that sum to the whole: a split of causes or terms. Every part is named with number and share."""
    total = sum(value for _, value in parts)
    drawn, x = [], 0.0
    for index, (_name, value) in enumerate(parts):
        wide = WIDTH * value / total if total else 0.0
        drawn.append(
            format_html(
                '<rect class="s{}" x="{}" y="0" width="{}" height="28"/>',
                index % 5 + 1,
                f"{x:.1f}",
                f"{max(0.0, wide - 2):.1f}",
            )
        )
        if wide > 52:
            drawn.append(
                format_html(
                    '<text class="on-part" x="{}" y="19" text-anchor="middle">{} %</text>',
                    f"{x + wide / 2:.1f}",
                    show(100 * value / total, "", 0),
                )
            )
        x += wide
    rows = tuple((name, show(value), show(100 * value / total, "%", 1) if total else "–") for name, value in parts)
    legend = tuple((f"s{index % 5 + 1}", name) for index, (name, _value) in enumerate(parts))
    return Chart(title, description, _svg(28, title, description, _join(drawn), mark=_mark(title)), head, rows, legend)
