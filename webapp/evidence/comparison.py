"""A comparison as an evidence pack: its passages below their topics, and the searches that found nothing."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from indexer.allies.comparison import LOOKED_AT, Voice
from indexer.domain import SearchRequest, Spelling
from indexer.query.request import request_to_params
from webapp.evidence.pack import MAX_HEADING, MAX_NOTE
from webapp.evidence.record import MAX_RECORDS
from webapp.i18n.formatting import date_words, number
from webapp.i18n.locale import filled, gettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.allies.comparison import Cell, Searched


def comparison_pack(rows: Sequence[Sequence[Cell]]) -> list[tuple[str, str]]:
    """The parameters of the pack. A topic is the heading above its first passage. Notes say what the table says: for
    whom a group speaks, and that a passage is only near. Every search of an empty cell is recorded; of the empty cells
    a pack takes as many of the first as MAX_RECORDS allow.
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
    for cell in recorded_cells(rows):
        for search in cell.searches:
            named.append(("search", _parameters(cell, search)))
            if said := _search_note(cell, search):
                named.append(("note", _cut(said, MAX_NOTE)))
    return named


def empty_cells(rows: Sequence[Sequence[Cell]]) -> list[Cell]:
    """The cells in which nothing was found, though documents were searched: a name that nobody has is no finding."""
    return [
        cell for row in rows for cell in row if cell.hit is None and any(search.documents for search in cell.searches)
    ]


def recorded_cells(rows: Sequence[Sequence[Cell]]) -> list[Cell]:
    """The first of these, as many as a pack records with all their searches."""
    cells = empty_cells(rows)
    most = bisect_right(list(accumulate(len(cell.searches) for cell in cells)), MAX_RECORDS)
    return cells[:most]


def _parameters(cell: Cell, searched: Searched) -> str:
    request = SearchRequest(cell.topic, filters=searched.filters, spelling=Spelling.TYPED)
    return urlencode(request_to_params(request))


def _search_note(cell: Cell, searched: Searched) -> str:
    """For whom documents were searched that are not the side's own, and which of them count."""
    if searched.voice is Voice.BODY:
        return filled("Submissions by ministries and other bodies of %(name)s were searched, too", name=cell.side.name)
    if searched.voice is Voice.GROUP:
        return filled(
            "Submissions by groups were searched, too. Of the first %(count)s documents, only those from a time when "
            "%(name)s is known to have been a member are counted",
            name=cell.side.name, count=number(LOOKED_AT),
        )  # fmt: skip
    return ""


def _note(cell: Cell) -> str:
    said = []
    if cell.voice is Voice.BODY:
        said.append(filled("Submitted by %(names)s", names=cell.through))
    elif cell.through and cell.document:
        values = {"group": cell.through, "name": cell.side.name, "date": date_words(cell.document.description.date)}
        said.append(filled("Said by %(group)s, of which %(name)s was a member on %(date)s", **values))
    if cell.near:
        said.append(filled("%(name)s, not in these words: closest in meaning", name=cell.side.name))
    return gettext(". ").join(said)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
