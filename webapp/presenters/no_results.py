"""The page without results: what was searched, and which searches would find something."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from indexer import budget
from indexer.analysis import is_function_word
from indexer.domain import Filters, Match, Mode, SearchRequest
from indexer.errors import EngineUnavailableError, OverdueError
from indexer.fields import FIELDS_BY_NAME, FILTER_FIELDS
from indexer.query.syntax import parse, plain_text
from indexer.search.coverage import SearchCoverage, search_coverage
from indexer.search.spellcheck import is_spelled
from indexer.search.wording import words_only_asking
from webapp.i18n.locale import filled, gettext
from webapp.presenters.labels import label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from indexer.domain import SearchResponse
    from indexer.ports import Index

MOST_WORDS = 8
"""Most words of a query that are counted separately; every count takes some milliseconds."""
MOST_WIDER = 8
"""Most wider searches that are tried."""
WORK_SECONDS, WAIT_SECONDS = 1.0, 3.0
"""Of one search by meaning that is tried, of processor time and until it is given up; without a model that is being
loaded it takes some hundredths.
"""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another search, its description, and the number of documents that it finds; None when the model did not answer in
    time to count them.
    """

    words: str
    request: SearchRequest
    documents: int | None


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of the query, the search for it alone, and the number of documents that contain it: among those that pass
    the filters, and among all. `spelled`: it is a word of some language, so that it is absent rather than misspelt.
    """

    text: str
    request: SearchRequest
    documents: int
    anywhere: int
    spelled: bool


@dataclass(frozen=True, slots=True)
class Absence:
    """What was searched without a result, and what would find something. `words` are the words of the query with their
    numbers of documents. `unsaid`: meaning was searched too, so that no document says this in other words either;
    `apart`: every word stands in some document, so that nobody is told that none speaks of this.
    `as_typed`: words of another language were only searched as typed, so that documents may say it all the same.
    `spelled`: every word is one of some language.
    """

    scope: SearchCoverage
    alternatives: tuple[Alternative, ...]
    words: tuple[QueryWord, ...]
    unsaid: bool
    apart: bool
    as_typed: bool
    spelled: bool


def absence(index: Index, response: SearchResponse) -> Absence:
    """Find alternatives by further searches of the index."""
    request = replace(response.request, query=response.spelling.query or response.request.query)
    asking = words_only_asking(response)
    words = tuple(_counted(index, word, other) for word, other in islice(_single_words(request, asking), MOST_WORDS))
    others = (
        Alternative(words, other, _tried(index, other)) for words, other in islice(_wider(request, asking), MOST_WIDER)
    )
    wider = tuple(other for other in others if other.documents != 0)
    scope = search_coverage(index, request.filters)
    codes = {note.code for note in response.notes}
    unsaid = bool(scope.documents) and "nothing_says_this" in codes
    as_typed = unsaid and "nothing_as_typed" in codes
    apart = unsaid and "nothing_says_all" in codes
    spelled = all(map(is_spelled, plain_text(parse(request.query)).split()))
    return Absence(scope, wider, words, unsaid, apart, as_typed, spelled)


def _counted(index: Index, word: str, request: SearchRequest) -> QueryWord:
    here = _count(index, request)
    filtered = not here and request.filters != Filters()
    anywhere = _count(index, replace(request, filters=Filters())) if filtered else here
    return QueryWord(word, request, here, anywhere, is_spelled(word))


def _tried(index: Index, request: SearchRequest) -> int | None:
    """The number of documents that a search finds, unless it waits for the model for longer than its reader would."""
    if request.mode is Mode.KEYWORD:
        return _count(index, request)
    with suppress(EngineUnavailableError, OverdueError), budget.part(WORK_SECONDS, WAIT_SECONDS):
        return _count(index, request)
    return None


def _count(index: Index, request: SearchRequest) -> int:
    return index.count(request).documents


def _saying(request: SearchRequest, asking: Collection[str]) -> list[str]:
    """The different words of a query that say something alone: neither function words, unless there are no others, nor
    words that only are `asking`.
    """
    words = list(dict.fromkeys(plain_text(parse(request.query)).split()))
    return [word for word in words if not is_function_word(word) and word not in asking] or words


def _single_words(request: SearchRequest, asking: Collection[str]) -> Iterator[tuple[str, SearchRequest]]:
    """A keyword search for each word alone: a word without results may be misspelt."""
    if len(plain_text(parse(request.query)).split()) > 1:
        for word in _saying(request, asking):
            yield word, replace(request, query=word, mode=Mode.KEYWORD, match=None, page=1)


def _wider(request: SearchRequest, asking: Collection[str]) -> Iterator[tuple[str, SearchRequest]]:
    """The same search with one condition removed, the nearest to the original first."""
    first = replace(request, page=1)
    plain = plain_text(parse(request.query))
    if '"' in request.query and plain:
        yield gettext("The words without quotation marks"), replace(first, query=plain)
    if request.mode is not Mode.SEMANTIC and request.match is not Match.ANY and len(plain.split()) > 1:
        # Any document has a function word.
        query = " ".join(_saying(request, asking)) if plain == " ".join(request.query.split()) else request.query
        yield gettext("Any of the words"), replace(first, query=query, match=Match.ANY)
    chosen = [(field, value) for field in FILTER_FIELDS for value in getattr(request.filters, field)]
    if len(chosen) > 1:
        for field, value in chosen:
            rest = tuple(other for other in getattr(request.filters, field) if other != value)
            without = replace(request.filters, **{field: rest})  # type: ignore[arg-type]
            name = gettext(FIELDS_BY_NAME[field].label)
            words = filled("Without the filter %(name)s: %(value)s", name=name, value=label(field, value))
            yield words, replace(first, filters=without)
    if request.filters.date_from or request.filters.date_to:
        yield gettext("At any date"), replace(first, filters=replace(request.filters, date_from=None, date_to=None))
    if request.filters != Filters():
        yield gettext("Without the filters"), replace(first, filters=Filters())
    if request.mode is not Mode.HYBRID or request.match is Match.ALL:
        yield gettext("By words and meaning, in any language"), replace(first, mode=Mode.HYBRID, match=None)
