"""How many documents have the words of a query: every word that is asked for, and all of them one after the other,
since words that stand apart in a passage may be about something else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.domain import Match, Mode, SearchRequest, SearchResponse
from indexer.query.plan import left_out
from indexer.query.syntax import is_plain, parse, plain_text
from indexer.query.tree import format_query, without

if TYPE_CHECKING:
    from indexer.ports import Index

MOST_WORDS = 6
"""Words of an expression; more are a question, which nobody writes word for word."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, the search for it, and the number of documents that this finds."""

    text: str
    request: SearchRequest
    documents: int


def every_word(index: Index, response: SearchResponse) -> Wording:
    """The words of a query that must be in what answers it by words, without those that only ask (*who*, *supports*)
    where the search leaves them out.
    """
    request, text = response.request, response.spelling.query
    exact = replace(request, mode=Mode.KEYWORD, match=Match.ALL, page=1)
    asking = words_only_asking(response)
    if not asking:
        return Wording(text, exact, response.keyword_total.documents)
    text = format_query(without(parse(text).root, asking))
    exact = replace(exact, query=text)
    return Wording(text, exact, index.count(exact).documents)


def words_only_asking(response: SearchResponse) -> tuple[str, ...]:
    """The words of a query that only ask, where the search did without them."""
    told = next((note.values["words"] for note in response.notes if note.code == "words_only_ask"), ())
    return tuple(told) or left_out(response.request, parse(response.spelling.query).root)


def word_for_word(index: Index, words: Wording, typed: str) -> Wording | None:
    """The same words as one expression; None for a single word, a question, one whose words no passage has, or words
    that do not follow each other in what was `typed`.
    """
    query = parse(words.text)
    text = plain_text(query)
    if not words.documents or not is_plain(query) or not 1 < len(text.split()) <= MOST_WORDS:
        return None
    if text not in " ".join(typed.split()):
        return None
    quoted = replace(words.request, query=f'"{text}"')
    return Wording(text, quoted, index.count(quoted).documents)
