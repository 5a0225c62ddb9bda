"""A picture of alliances as SVG: names around a circle, near those to whom they are tied, lines across it.

What is said is a solid line, shared words a thin one, what is inferred a dashed one; who stands against whom is dotted
and bears a cross. Colours are those of the text around it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from indexer.allies.alliances import Basis
from indexer.presenting.feed import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.allies.alliances import Alliance, Alliances

MOST_NODES = 40
"""Names drawn: more cannot be read."""
WIDTH, HEIGHT, RADIUS = 1000, 540, 240
LONGEST = 30
"""Characters of a name that are drawn; the rest is in its title."""
APART = 18
"""Between names that stand one above another, at least."""


def drawn(found: Alliances) -> list[str]:
    """The names that are drawn, around the circle: those with the surest ties and most shared words."""
    order = list(Basis)
    near: dict[str, list[str]] = defaultdict(list)
    for one in sorted(found.alliances, key=lambda tie: (order.index(tie.basis), -tie.count, tie.one, tie.other)):
        if len(near.keys() | {one.one, one.other}) <= MOST_NODES:
            near[one.one].append(one.other)
            near[one.other].append(one.one)
    ordered: dict[str, None] = {}
    for first in sorted(near, key=lambda name: (-len(near[name]), name)):
        waiting = [first]
        while waiting:
            name = waiting.pop()
            if name not in ordered:
                ordered[name] = None
                waiting += sorted(set(near[name]), reverse=True)
    return list(ordered)


def alliances_svg(found: Alliances, title: str) -> Iterator[str]:
    """The picture. `title` is read out in its place."""
    names = drawn(found)
    svg = ET.Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {HEIGHT}", "role": "img", "width": str(WIDTH),
        "height": str(HEIGHT), "fill": "currentColor", "font-size": "13", "font-family": "sans-serif",
    })  # fmt: skip
    ET.SubElement(svg, "title").text = printable(title)
    places = {name: _place(number, len(names)) for number, name in enumerate(names)}
    lines = ET.SubElement(svg, "g", {"fill": "none", "stroke": "currentColor"})
    for (one, other), some in _lines(found.alliances, places).items():
        _line(lines, places[one], places[other], some)
    for side in (1, -1):
        some_names = [name for name in names if (places[name][0] >= WIDTH / 2) is (side == 1)]
        _labels(svg, some_names, places, side)
    yield ET.tostring(svg, encoding="unicode")


def _place(number: int, count: int) -> tuple[float, float]:
    angle = 2 * math.pi * (number + 0.5) / count - math.pi / 2
    return WIDTH / 2 + RADIUS * math.cos(angle), HEIGHT / 2 + RADIUS * math.sin(angle)


def _lines(found: Sequence[Alliance], places: Mapping[str, object]) -> dict[tuple[str, str], list[Alliance]]:
    lines: dict[tuple[str, str], list[Alliance]] = defaultdict(list)
    for one in found:
        if one.one in places and one.other in places:
            first, second = sorted((one.one, one.other))
            lines[first, second].append(one)
    return lines


def _line(parent: ET.Element, start: tuple[float, float], end: tuple[float, float], some: Sequence[Alliance]) -> None:
    """A line for the surest tie of two; it bends towards the middle, so that names are not crossed."""
    surest = min(some, key=lambda one: list(Basis).index(one.basis))
    against = any(one.against for one in some)
    bend = 0.85 - 0.5 * math.dist(start, end) / (2 * RADIUS)
    middle = [WIDTH / 2 + bend * (start[0] + end[0] - WIDTH) / 2, HEIGHT / 2 + bend * (start[1] + end[1] - HEIGHT) / 2]
    look = {Basis.EXPLICIT: ("2.5", ""), Basis.SHARED_TEXT: ("1", ""), Basis.SAME_POSITION: ("1.2", "7 5")}
    width, dashes = ("2.5", "2 4") if against else look[surest.basis]
    path = f"M{start[0]:.1f} {start[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
    line = ET.SubElement(parent, "path", {"d": path, "stroke-width": width, "opacity": "0.75"})
    if dashes:
        line.set("stroke-dasharray", dashes)
    if against:
        x, y = ((start[at] + 2 * middle[at] + end[at]) / 4 for at in (0, 1))
        cross = f"M{x - 6:.1f} {y - 6:.1f}l12 12m0-12l-12 12"
        ET.SubElement(parent, "path", {"d": cross, "stroke-width": "2.5"})
    sense = "against" if against else surest.kind.value if surest.kind else surest.basis.value
    ET.SubElement(line, "title").text = printable(f"{surest.one} → {surest.other}: {sense.replace('_', ' ')}")


def _labels(svg: ET.Element, names: Sequence[str], places: Mapping[str, tuple[float, float]], side: int) -> None:
    """Names in a column on one side of the circle, in the order of their points, each joined to its own."""
    ordered = sorted(names, key=lambda name: places[name][1])
    heights = [places[name][1] for name in ordered]
    for place in range(1, len(heights)):
        heights[place] = max(heights[place], heights[place - 1] + APART)
    over = max(0.0, heights[-1] - (HEIGHT - APART)) if heights else 0.0
    for place in range(len(heights) - 1, -1, -1):
        limit = HEIGHT - APART if place == len(heights) - 1 else heights[place + 1] - APART
        heights[place] = min(heights[place], limit) if over else heights[place]
    for name, height in zip(ordered, heights, strict=True):
        x, y = places[name]
        column = WIDTH / 2 + side * (RADIUS + 18)
        ET.SubElement(svg, "circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": "4"})
        join = f"M{x:.1f} {y:.1f}L{column:.1f} {height:.1f}"
        ET.SubElement(svg, "path", {"d": join, "stroke": "currentColor", "stroke-width": "0.5", "opacity": "0.5"})
        label = ET.SubElement(svg, "text", {
            "x": f"{column + side * 4:.1f}", "y": f"{height + 4:.1f}", "text-anchor": "start" if side == 1 else "end",
            "direction": "ltr",
        })  # fmt: skip
        short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
        label.text = printable(short)
        ET.SubElement(label, "title").text = printable(name)
