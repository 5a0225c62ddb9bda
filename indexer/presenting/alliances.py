"""Alliances as JSON, CSV and GraphML (http://graphml.graphdrawing.org), as `docs/api.md` has them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from indexer.citation import cite
from indexer.presenting.csv_line import csv_line
from indexer.presenting.feed import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.allies.alliances import Alliance, Alliances
    from indexer.presenting.links import Links

COLUMNS = (
    "one", "other", "basis", "kind", "against", "inferred", "count", "process", "date", "document", "page", "text",
    "citation", "link", "named_in_text", "own_text", "own_page", "own_link",
)  # fmt: skip
_TYPES = {bool: "boolean", int: "int"}


def alliance_json(alliance: Alliance, links: Links) -> dict[str, Any]:
    """An alliance with its evidence."""
    document, own = alliance.document, alliance.own[0] if alliance.own else None
    return {
        "one": alliance.one or None,
        "other": alliance.other,
        "basis": alliance.basis.value,
        "kind": alliance.kind.value if alliance.kind else None,
        "against": alliance.against,
        "inferred": alliance.inferred,
        "count": alliance.count,
        "process": alliance.process,
        "date": document.description.date,
        "document": document.id,
        "page": alliance.passage.page,
        "text": alliance.text,
        "citation": cite(document, alliance.passage, links.corpus),
        "link": links.page(document.id, alliance.passage.page, alliance.passage.id),
        "named_in_text": alliance.named_in_text,
        "own_text": alliance.own_text or None,
        "own_page": own.page if own else None,
        "own_link": links.page(own.document_id, own.page, own.id) if own else None,
    }


def alliances_jsonl(found: Alliances, links: Links) -> Iterator[str]:
    """A line for each, last those of which it is not known who says so."""
    for alliance in (*found.alliances, *found.unsigned):
        yield json.dumps(alliance_json(alliance, links), ensure_ascii=False) + "\n"


def alliances_csv(found: Alliances, links: Links) -> Iterator[str]:
    """A row for each, last those of which it is not known who says so."""
    yield csv_line(COLUMNS)
    for alliance in (*found.alliances, *found.unsigned):
        row = alliance_json(alliance, links)
        yield csv_line(row[name] for name in COLUMNS)


def alliances_graphml(found: Alliances, links: Links) -> Iterator[str]:
    """A directed graph: who says so, or who is asked about, first. Nodes have a name, edges what the CSV has. What is
    said by nobody known is not in it.
    """
    root = ET.Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    ET.SubElement(root, "key", {"id": "name", "for": "node", "attr.name": "name", "attr.type": "string"})
    rows = [alliance_json(alliance, links) for alliance in found.alliances]
    for name in COLUMNS[2:]:
        kind = next((_TYPES.get(type(row[name]), "string") for row in rows), "string")
        ET.SubElement(root, "key", {"id": name, "for": "edge", "attr.name": name, "attr.type": kind})
    graph = ET.SubElement(root, "graph", {"edgedefault": "directed"})
    numbers: dict[str, str] = {}
    for row in rows:
        for name in (row["one"], row["other"]):
            if name not in numbers:
                numbers[name] = f"n{len(numbers)}"
                node = ET.SubElement(graph, "node", {"id": numbers[name]})
                ET.SubElement(node, "data", {"key": "name"}).text = printable(name)
    for row in rows:
        edge = ET.SubElement(graph, "edge", {"source": numbers[row["one"]], "target": numbers[row["other"]]})
        for name in COLUMNS[2:]:
            if row[name] is not None:
                value = str(row[name]).lower() if isinstance(row[name], bool) else str(row[name])
                ET.SubElement(edge, "data", {"key": name}).text = printable(value)
    ET.indent(root)
    yield ET.tostring(root, encoding="unicode", xml_declaration=True)
