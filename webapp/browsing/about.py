"""The contents of the pages about a submitter and about a process."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from difflib import SequenceMatcher, get_close_matches
from itertools import groupby
from typing import TYPE_CHECKING

from indexer.analysis.function_words import is_function_word
from indexer.domain import Filters, SearchRequest, Sort
from indexer.presenting.related import alike
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from indexer.domain import Document, DocumentHit, Facet, SearchResponse
    from indexer.ports import Index
    from indexer.vocabulary import Vocabulary

ON_A_PAGE = 100
"""Documents on one page of the list."""

SIMILAR = 8
"""Names suggested for an unknown one."""

MOST_WORDS = 8
"""Words of an unknown name that are looked for in others."""

TYPED_ALIKE = 0.8
"""Share of letters that two words have in common, in order, from which one may be the other with a typing mistake."""

FEW = 5
"""A word shared by at most this many names is still informative, if there are few names."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of documents, newest first, by year (None if the date is unknown), and the number of pages; and the ids of
    those that look `alike`, which the names of their files tell apart.
    """

    years: Sequence[tuple[str | None, Sequence[Document]]]
    page: int
    pages: int
    alike: Collection[str]


@dataclass(frozen=True, slots=True)
class Participants:
    """The submitters of one group, by name; the group is empty for those without a known one."""

    group: str
    submitters: Sequence[Facet]


def everything_of(field: str, name: str, page: int = 1) -> SearchRequest:
    """The search for all documents of a submitter or process, as their pages list them."""
    filters = Filters(submitter=(name,)) if field == "submitter" else Filters(process=(name,))
    return SearchRequest(sort=Sort.NEWEST, page=page, size=ON_A_PAGE, filters=filters)


def listing(response: SearchResponse) -> Listing:
    """The documents of a response, by year."""
    years = [
        (year, [hit.document for hit in hits]) for year, hits in groupby(response.results, key=_year)
    ]  # fmt: skip
    pages = max(1, -(-response.total.documents // response.request.size))
    return Listing(years, response.request.page, pages, alike(hit.document for hit in response.results))


def participants(index: Index, process: SearchResponse, vocabulary: Vocabulary) -> list[Participants]:
    """The submitters to a process by group, the largest first. A joint document has the groups of all its submitters,
    but not by submitter: an unknown submitter is listed in the group with which it shares most documents.
    """
    every = process.facets.get("submitter", ())
    best: dict[str, tuple[int, str]] = {}
    order = [facet.value for facet in process.facets.get("group", ())]
    for group in order:
        of_it = replace(process.request, page=1, size=1, filters=replace(process.request.filters, group=(group,)))
        for facet in index.search(of_it).facets.get("submitter", ()):
            if facet.count > best.get(facet.value, (0, ""))[0]:
                best[facet.value] = facet.count, group
    by_group: dict[str, list[Facet]] = {}
    for facet in every:
        group = vocabulary.group_of_submitter(facet.value) or best.get(facet.value, (0, ""))[1]
        by_group.setdefault(group, []).append(facet)
    ranks = {group: rank for rank, group in enumerate(order)}
    groups = sorted(by_group, key=lambda group: (not group, ranks.get(group, len(ranks)), group))
    return [Participants(group, sorted(by_group[group], key=lambda facet: fold(facet.label))) for group in groups]


def own(response: SearchResponse, field: str, known: str | None) -> list[Facet]:
    """A submitter's own groups, countries or regions: from the vocabulary, or else those that all its documents have.
    If there are none, all values: on joint documents they cannot be assigned.
    """
    facets = list(response.facets.get(field, ()))
    certain = [facet for facet in facets if facet.value == known]
    shared = [facet for facet in facets if facet.count == response.total.documents]
    return certain or shared or facets


def similar(name: str, names: Sequence[str]) -> list[str]:
    """Names that share words with an unknown one, or have words that are typed nearly like its own, those with most in
    common first. Words common to many names do not count, nor do function words, such as `of`, however few have them.
    """
    words_of = {other: set(fold(other).split()) for other in names}
    frequent = Counter(word for words in words_of.values() for word in words)
    few = max(FEW, len(names) // 20)
    rare = [word for word, count in frequent.items() if count <= few and not is_function_word(word)]
    words = [word for word in fold(name).split() if not is_function_word(word)]
    near = [_typed_alike(word, rare) for word in words[:MOST_WORDS] if frequent[word] <= few]
    shared = [
        (sum(max((ratios.get(word, 0.0) for word in words), default=0.0) for ratios in near), other)
        for other, words in words_of.items()
    ]
    return [other for common, other in sorted(shared, key=lambda pair: (-pair[0], pair[1])) if common][:SIMILAR]


def _typed_alike(word: str, others: Sequence[str]) -> dict[str, float]:
    """Which of other words are this one, or begin with its letter and are typed nearly like it, and how alike they
    are.
    """
    begun = [other for other in others if other[0] == word[0]]
    close = get_close_matches(word, begun, n=SIMILAR, cutoff=TYPED_ALIKE)
    return {other: SequenceMatcher(None, word, other).ratio() for other in close}


def _year(hit: DocumentHit) -> str | None:
    date = hit.document.description.date
    return date[:4] if date else None
