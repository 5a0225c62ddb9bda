"""What a side says on a part of a topic, where it says nothing on the whole: *mass surveillance* without *mass*."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis.function_words import is_function_word
from indexer.domain import Filters, MatchedBy
from indexer.passages import lead_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from indexer.domain import DocumentHit, SearchResponse

MOST_WORDS = 4
"""Words of a topic of which one is left out at a time: each takes a search, and more are a sentence."""
_PLAIN = regex.compile(r"(?!(?:AND|OR|NOT|NEAR)\b)[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*")
"""A word of a topic that is no operator and has none: another topic is a query of its own kind."""


@dataclass(frozen=True, slots=True)
class Part:
    """A topic without one of its words, and how many of the documents that pass the filters answer it."""

    topic: str
    documents: int
    filters: Filters


def parts_of(topic: str) -> list[tuple[str, str]]:
    """Each word of a short topic that is no function word with the topic without it, in order: *role of lamps* has the
    parts *lamps* and *role*.
    """
    words = topic.split()
    if not 1 < len(words) <= MOST_WORDS or not all(map(_PLAIN.fullmatch, words)):
        return []
    without = [(word, _trimmed([*words[:at], *words[at + 1 :]])) for at, word in enumerate(words)]
    return [(word, " ".join(rest)) for word, rest in without if rest and not is_function_word(word)]


def _trimmed(words: list[str]) -> list[str]:
    """Words without the function words that they begin or end with."""
    said = [at for at, word in enumerate(words) if not is_function_word(word)]
    return words[said[0] : said[-1] + 1] if said else []


def said_on_a_part(
    ask: Callable[[str, Filters], SearchResponse], topic: str, filters: Filters, whole: SearchResponse
) -> tuple[list[DocumentHit], list[Part]]:
    """The passages near the whole topic that answer it without one of its words, in these words and in meaning, nearest
    to the whole first; and each part of the topic that any document answers. `ask` searches for a topic, and `whole`
    answers the topic itself.
    """
    near = {passage.passage.id: passage.score for hit in whole.related.results for passage in hit.passages}
    found: list[tuple[float, DocumentHit]] = []
    parts: list[Part] = []
    for word, rest in parts_of(topic):
        budget.check()
        answer = ask(rest, filters)
        if answer.total.documents:
            parts.append(Part(rest, answer.total.documents, filters))
        found += _nearest(answer.results, near, word)
    return [hit for _, hit in sorted(found, key=lambda pair: -pair[0])], parts


def _nearest(hits: Iterable[DocumentHit], near: dict[str, float], word: str) -> Iterator[tuple[float, DocumentHit]]:
    """The documents with a passage that has the rest of the topic and is near in meaning to it and to the whole."""
    for hit in hits:
        for passage_hit in lead_first(hit.passages):
            meant = MatchedBy.SEMANTIC in passage_hit.matched_by and passage_hit.highlights and not passage_hit.missing
            if meant and passage_hit.passage.id in near:
                yield near[passage_hit.passage.id], replace(hit, passages=(replace(passage_hit, missing=(word,)),))
                break
