"""How many documents have a query's words as they were typed, one after the other: words that stand apart in a passage
may be about something else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.domain import Match, Mode, SearchRequest, SearchResponse
from indexer.query.syntax import is_plain, parse, plain_text

if TYPE_CHECKING:
    from indexer.ports import Index

MOST_WORDS = 6
"""Words of an expression; more are a question, which nobody writes word for word."""


@dataclass(frozen=True, slots=True)
class Wording:
    """An expression, the search for it in quotation marks, and the number of documents that it finds."""

    text: str
    request: SearchRequest
    documents: int


def wording(index: Index, response: SearchResponse) -> Wording | None:
    """The words of a query as one expression; None for a single word, a question, or one whose words no passage has."""
    request = response.request
    query = parse(response.spelling.query)
    text = plain_text(query)
    if not response.keyword_total.documents or not is_plain(query) or not 1 < len(text.split()) <= MOST_WORDS:
        return None
    quoted = replace(request, query=f'"{text}"', mode=Mode.KEYWORD, match=Match.ALL, page=1)
    return Wording(text, quoted, index.count(quoted).documents)
