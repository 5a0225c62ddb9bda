"""A comparison as an evidence pack: its passages below their topics, and the searches that found nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from indexer.allies.comparison import Voice
from indexer.domain import SearchRequest, Spelling
from indexer.query.request import request_to_params
from webapp.evidence.pack import MAX_HEADING, MAX_NOTE
from webapp.evidence.record import MAX_RECORDS
from webapp.i18n.formatting import date_words
from webapp.i18n.locale import filled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.allies.comparison import Cell


def comparison_pack(rows: Sequence[Sequence[Cell]]) -> list[tuple[str, str]]:
    """The parameters of the pack. A topic is the heading above its first passage. Notes say what the table says: for
    whom a group speaks, and that a passage is only near. Of the searches that found nothing, a pack takes the first
    MAX_RECORDS.
    """
    named: list[tuple[str, str]] = []
    for row in rows:
        told = [(cell, cell.hit.passage) for cell in row if cell.hit is not None]
        for place, (cell, passage) in enumerate(told):
            named.append(("passage", passage.id))
            if place == 0:
                named.append(("heading", _cut(cell.topic, MAX_HEADING)))
            if note := _note(cell):
                named.append(("note", _cut(note, MAX_NOTE)))
    return [*named, *(("search", one) for one in silent_searches(rows)[:MAX_RECORDS])]


def silent_searches(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """The parameters of the searches whose cells are empty."""
    return [
        urlencode(request_to_params(SearchRequest(cell.topic, filters=cell.side.filters, spelling=Spelling.TYPED)))
        for row in rows
        for cell in row
        if cell.hit is None
    ]


def _note(cell: Cell) -> str:
    said = []
    if cell.voice is Voice.BODY:
        said.append(filled("Submitted by %(names)s", names=cell.through))
    elif cell.through and cell.document:
        values = {"group": cell.through, "name": cell.side.name, "date": date_words(cell.document.description.date)}
        said.append(filled("Said by %(group)s, of which %(name)s was a member on %(date)s", **values))
    if cell.near:
        said.append(filled("%(name)s, not in these words: the nearest in meaning", name=cell.side.name))
    return ". ".join(said)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
