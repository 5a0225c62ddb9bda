"""Answers about allies, alignments, shared text and comparisons as JSON and CSV, as `docs/api.md` has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from indexer.citation import cite
from indexer.domain import SearchRequest
from indexer.presenting.answers import document_json, passage_json
from indexer.presenting.csv_line import csv_line
from indexer.query.request import request_to_params
from indexer.vocabulary.memberships import members

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.allies.answer import AlliesAnswer, Ally, Explicit, Found
    from indexer.allies.comparison import Cell, Searched
    from indexer.allies.families import Families, Family
    from indexer.allies.part_of_topic import Part
    from indexer.allies.positions import Position, Positions, Rewording
    from indexer.presenting.links import Links
    from indexer.shared_text.changes import Match

Json = dict[str, Any]

COLUMNS = (
    "topic",
    "field",
    "name",
    "voice",
    "said_by",
    "nearest_only",
    "annex",
    "quoted",
    "translated",
    "text",
    "date",
    "page",
    "citation",
    "link",
    "documents_found",
    "documents_searched",
    "searches",
)


def allies_json(answer: AlliesAnswer, links: Links) -> Json:
    """The answer of `/api/v1/allies`."""
    scope = answer.scope
    return {
        "query": answer.query,
        "asked": [passage_json(document, passage, links) for document, passage in answer.asked],
        "left_out": answer.left_out,
        "explicit": [alignment_json(alignment, links) for alignment in answer.explicit],
        "explicit_elsewhere": [alignment_json(alignment, links) for alignment in answer.explicit_elsewhere],
        "allies": [_ally(ally, answer, links) for ally in answer.allies],
        "scope": {"documents": scope.documents, "failed": scope.failed, "read_in_part": scope.doubtful},
        "not_compared": answer.not_compared,
        "unsaid": list(answer.unsaid),
        "claims": list(answer.claims),
    }


def _ally(ally: Ally, answer: AlliesAnswer, links: Links) -> Json:
    return {
        "submitter": ally.submitter or None,
        "group": ally.group,
        "reported_by": list(ally.reported_by),
        "on_behalf_of": list(answer.represented(ally)),
        "relation": ally.stance.value,
        "inferred": ally.inferred,
        "score": ally.score,
        "passages": [_found_json(passage, links) for passage in ally.passages],
    }


def _found_json(found: Found, links: Links) -> Json:
    """A passage that was found, as JSON."""
    why = {
        "shared": [list(place) for place in found.shared],
        "contradicts": [list(place) for place in found.contradicts],
        "words": list(found.words),
        "covered": [list(place) for place in found.covered],
        "lacks": list(found.lacks),
        "telling": [list(place) for place in found.telling],
        "base": found.base,
        "courtesy": found.courtesy,
        "distant": found.distant,
        "claim": found.claim or None,
        "nearest": list(found.nearest) if found.nearest else None,
    }
    return {
        "document": document_json(found.document, links),
        "passage": passage_json(found.document, found.passage, links),
        "score": found.score,
        "why": why,
        "citation": cite(found.document, found.passage, links.corpus),
    }


def alignment_json(alignment: Explicit, links: Links) -> Json:
    """A statement of alignment. `delivered_by` are those of `with` who only delivered the statement of a group;
    `members` has the States that belonged to a named group at the document's date, where that is known; `also_in` other
    documents of the same submitters that say it in the same words.
    """
    date = alignment.document.description.date
    known = {name: members(name, date) for name in alignment.statement.others}
    return {
        "who": list(alignment.who),
        "named_in_text": alignment.named_in_text,
        "with": list(alignment.statement.others),
        "delivered_by": list(alignment.delivered_by),
        "members": {name: list(codes) for name, codes in known.items() if codes},
        "kind": alignment.statement.kind.value,
        "about": alignment.statement.about,
        "document": document_json(alignment.document, links),
        "page": alignment.passage.page,
        "page_label": alignment.document.page_label(alignment.passage.page),
        "passage": alignment.passage.id,
        "span": [alignment.statement.start, alignment.statement.end],
        "text": alignment.text,
        "link": links.page(alignment.document.id, alignment.passage.page, alignment.passage.id),
        "also_in": [
            {"document": document.id, "link": links.page(document.id, passage.page, passage.id)}
            for document, passage in alignment.also
        ],
    }


def families_json(found: Families, links: Links) -> Json:
    """The answer of `/api/v1/shared-text`."""
    return {
        "families": [_family(family, links) for family in found.families],
        "passages_left_out": found.passages_left_out,
        "not_compared": found.not_compared,
    }


def _family(family: Family, links: Links) -> Json:
    return {
        "text": family.text,
        "base": family.base,
        "source": family.source or None,
        "earliest": family.earliest,
        "members": [
            {
                "document": document_json(member.document, links),
                "page": member.passage.page,
                "page_label": member.document.page_label(member.passage.page),
                "passage": member.passage.id,
                "span": list(member.span),
                "text": member.passage.text[member.span[0] : member.span[1]],
                "edited": member.edited,
                "date": member.document.description.date,
                "link": links.page(member.document.id, member.passage.page, member.passage.id),
            }
            for member in family.members
        ],
    }


def match_json(match: Match) -> Json:
    """Two texts that are alike."""
    spans = [{"left": list(run.left), "right": list(run.right), "edited": run.edited} for run in match.runs]
    return {"left": match.left, "right": match.right, "score": match.score, "spans": spans}


def comparison_json(rows: Sequence[Sequence[Cell]], links: Links) -> Json:
    """The answer of `/api/v1/compare`."""
    sides = [{"field": cell.side.field, "name": cell.side.name} for cell in rows[0]]
    return {
        "sides": sides,
        "topics": [row[0].topic for row in rows],
        "cells": [_cell(cell, links) for row in rows for cell in row],
    }


def _cell(cell: Cell, links: Links) -> Json:
    found = cell.document is not None and cell.hit is not None
    return {
        cell.side.field: cell.side.name,
        "topic": cell.topic,
        "asked": cell.asked,
        "found": found,
        "document": document_json(cell.document, links) if cell.document else None,
        "passage": passage_json(cell.document, cell.hit.passage, links) if cell.document and cell.hit else None,
        "voice": cell.voice.value if found else None,
        "through": cell.through or None,
        "on_behalf_of": list(cell.on_behalf_of),
        "near": cell.near,
        "annex": cell.annex and {"heading": cell.annex.heading, "words": cell.annex.words},
        "quoted": cell.quoted,
        "translated": cell.translated,
        "lacks": list(cell.lacks),
        "parts": [_part_json(part) for part in cell.parts],
        "parts_asked": cell.parts_asked,
        "scope": {
            "documents": cell.searched,
            "answering": cell.found,
            "searches": [_searched_json(search) for search in cell.searches],
        },
    }


def _part_json(part: Part) -> Json:
    """A topic without one of its words, with the parameters of a search for it."""
    filters = request_to_params(SearchRequest(filters=part.filters))
    return {"topic": part.topic, "filters": urlencode(filters), "documents": part.documents}


def _searched_json(searched: Searched) -> Json:
    """Where a topic was looked for, as JSON; `filters` are parameters of a search."""
    filters = request_to_params(SearchRequest(filters=searched.filters))
    return {"voice": searched.voice.value, "filters": urlencode(filters), "documents": searched.documents}


def comparison_csv(rows: Sequence[Sequence[Cell]], links: Links) -> Iterator[str]:
    """The comparison as CSV, a row for each cell; a cell without a passage has no text, and one that was not
    asked no numbers.
    """
    yield csv_line(COLUMNS)
    for cell in (cell for row in rows for cell in row):
        told: tuple[object, ...] = ("",) * 11
        if cell.document is not None and cell.hit is not None:
            document, passage = cell.document, cell.hit.passage
            link = links.page(document.id, passage.page, passage.id)
            told = (
                cell.voice.value,
                cell.through or "; ".join(document.description.submitters),
                "yes" if cell.near else "no",
                (cell.annex.words or cell.annex.heading) if cell.annex else "",
                "yes" if cell.quoted else "no",
                "yes" if cell.translated else "no",
                passage.text,
                document.description.date or "",
                passage.page,
                cite(document, passage, links.corpus),
                link,
            )
        counted = (cell.found, cell.searched, _where(cell)) if cell.asked else ("", "", "")
        yield csv_line((cell.topic, cell.side.field, cell.side.name, *told, *counted))


def _where(cell: Cell) -> str:
    """The searches of a cell in one field."""
    places = map(_searched_json, cell.searches)
    return "; ".join(f"{place['voice']}: {place['filters']} ({place['documents']})" for place in places)


def positions_json(found: Positions, links: Links) -> Json:
    """The answer of `/api/v1/positions`."""
    return {
        "submitter": found.submitter,
        "query": found.topic,
        "positions": [_position_json(position, links) for position in found.positions],
        "scope": {"documents": found.searched, "answering": found.found, "by_bodies": found.by_bodies},
    }


def _position_json(position: Position, links: Links) -> Json:
    earlier = position.earlier
    return {
        "document": document_json(position.document, links),
        "passage": passage_json(position.document, position.passage, links),
        "date": position.document.description.date,
        "continuity": position.continuity.value,
        "earlier": passage_json(earlier.document, earlier.passage, links) if earlier else None,
        "changes": [_rewording(change, position.passage.text) for change in position.changes],
        "repeated": position.repeated,
        "highlights": [list(span) for span in position.highlights],
        "citation": cite(position.document, position.passage, links.corpus),
    }


def _rewording(change: Rewording, text: str) -> Json:
    return {"from": change.before, "to": text[change.start : change.end], "span": [change.start, change.end]}
