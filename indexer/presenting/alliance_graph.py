"""A picture of alliances as SVG, an arc diagram: names one below another, near those to whom they are tied, and arcs
beside them. It is as narrow as a telephone.

What is said, or submitted together, is a solid line, shared words a thin one, what is inferred a dashed one; who stands
against whom is dotted and bears a cross. Colours are those of the text around it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING
from unicodedata import east_asian_width
from xml.etree import ElementTree as ET

from indexer.allies.alliances import Basis
from indexer.presenting.feed import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.allies.alliances import Alliance, Alliances

MOST_NODES = 40
"""Names drawn: more cannot be read."""
WIDTH, NAMES, ROW, GAP = 360, 258, 20, 12
"""Of the picture, the column of names, the height of a name, and between names that no line joins, in pixels."""
LONGEST = 36
"""Ordinary characters of a name that are drawn; the rest is in its title."""
WIDER, WIDEST = 1.4, 1.9
"""Of a capital and of a Chinese character, in ordinary characters."""
FARTHEST = 90
"""How far an arc goes out; one between neighbours goes out by a fifth of that."""


_LOOK = {
    Basis.EXPLICIT: ("2.5", ""),
    Basis.SUBMITTED_TOGETHER: ("2.5", ""),
    Basis.SHARED_TEXT: ("1", ""),
    Basis.SAME_POSITION: ("1.2", "7 5"),
}
"""How wide a line is, and its dashes."""


def drawn(found: Alliances) -> list[str]:
    """The names that are drawn, from the top: those with the surest ties and most shared words."""
    order = list(Basis)
    near: dict[str, list[str]] = defaultdict(list)
    for alliance in sorted(found.alliances, key=lambda tie: (order.index(tie.basis), -tie.count, tie.one, tie.other)):
        if len(near.keys() | {alliance.one, alliance.other}) <= MOST_NODES:
            near[alliance.one].append(alliance.other)
            near[alliance.other].append(alliance.one)
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
    ties = _ties(found.alliances, names)
    heights = _heights(names, ties)
    height = str(max(heights.values(), default=0) + ROW)
    svg = ET.Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {height}", "role": "img", "width": str(WIDTH),
        "height": height, "fill": "currentColor", "font-size": "13", "font-family": "sans-serif",
    })  # fmt: skip
    ET.SubElement(svg, "title").text = printable(title)
    lines = ET.SubElement(svg, "g", {"fill": "none", "stroke": "currentColor"})
    for (one, other), some in ties.items():
        _arc(lines, heights[one], heights[other], some)
    for name, y in heights.items():
        _label(svg, name, y)
    yield ET.tostring(svg, encoding="unicode")


def _heights(names: Sequence[str], ties: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Where each name stands, with a gap after those that no line joins to what is below."""
    places = {name: place for place, name in enumerate(names)}
    spans = [sorted((places[one], places[other])) for one, other in ties]
    heights, y = {}, ROW
    for place, name in enumerate(names):
        if place and not any(first < place <= last for first, last in spans):
            y += GAP
        heights[name] = y
        y += ROW
    return heights


def _ties(found: Sequence[Alliance], names: Sequence[str]) -> dict[tuple[str, str], list[Alliance]]:
    """The alliances of each two of the names."""
    ties: dict[tuple[str, str], list[Alliance]] = defaultdict(list)
    for alliance in found:
        if alliance.one in names and alliance.other in names:
            first, second = sorted((alliance.one, alliance.other))
            ties[first, second].append(alliance)
    return ties


def _arc(parent: ET.Element, start: int, end: int, some: Sequence[Alliance]) -> None:
    """A line for the surest tie of two, which goes out the farther the farther they are apart."""
    surest = min(some, key=lambda alliance: list(Basis).index(alliance.basis))
    against = any(alliance.against for alliance in some)
    width, dashes = _LOOK[surest.basis]
    out = FARTHEST * min(1.0, (abs(end - start) / ROW + 1) / 10)
    side = NAMES + out / 0.75
    path = f"M{NAMES} {start}C{side:.1f} {start} {side:.1f} {end} {NAMES} {end}"
    line = ET.SubElement(parent, "path", {"d": path, "stroke-width": width, "opacity": "0.75"})
    if dashes:
        line.set("stroke-dasharray", dashes)
    if against:
        cross = f"M{NAMES + out - 6:.1f} {(start + end) / 2 - 6:.1f}l12 12m0-12l-12 12"
        ET.SubElement(parent, "path", {"d": cross, "stroke-width": "2.5"})
    sense = "against" if against else surest.kind.value if surest.kind else surest.basis.value
    ET.SubElement(line, "title").text = printable(f"{surest.one} → {surest.other}: {sense.replace('_', ' ')}")


def _label(svg: ET.Element, name: str, y: int) -> None:
    ET.SubElement(svg, "circle", {"cx": str(NAMES), "cy": str(y), "r": "3.5"})
    label = ET.SubElement(svg, "text", {"x": str(NAMES - 8), "y": str(y + 4), "text-anchor": "end", "direction": "ltr"})
    label.text = _short(printable(name))
    ET.SubElement(label, "title").text = printable(name)


def _short(name: str) -> str:
    """As much of a name as there is room for."""
    widths = accumulate(WIDEST if east_asian_width(c) in "WF" else WIDER if c.isupper() else 1 for c in name)
    fitting = sum(width <= LONGEST for width in widths)
    return name if fitting == len(name) else f"{name[: fitting - 1].rstrip()}…"
