"""Candidate passages for a quotation: those that contain its words, with enough text around them to align it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.domain import Match, Mode, SearchRequest, Spelling
from indexer.query.syntax import MAX_LENGTH, as_plain_text
from indexer.quotes.inflection import lasting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.domain import DocumentHit, Filters, NearSentence, Passage
    from indexer.ports import Index, Vectors

PHRASE_WORDS = 16
"""Most words of a phrase in the query; longer runs become several phrases."""
QUERY_WORDS = 100
"""Most words of a quotation in a query; some of them count twice there, such as those with a hyphen."""
NEAR_WORDS = 12
"""Documents that are examined when no document contains the quotation verbatim."""
NOTE = regex.compile(r"\s*(?:\*{1,3}|[†‡]|\p{Nd}{1,3}[.)]?)\s*\p{L}")
"""How a note at the end of a page begins."""
_ENDED = regex.compile(r"[.!?:;…。！？؟：；][\s»”\"’)\]]*$")
"""The end of a sentence, or of what stands before a list."""
LIKELY = 2
"""Passages of a document that are examined, by the pairs of words that they share with the quotation."""


@dataclass(frozen=True, slots=True)
class Span:
    """Consecutive passages of a document, and their words. `owners[i]` is the position, among these passages, of the
    passage of word `i`.
    """

    passages: tuple[Passage, ...]
    words: tuple[Token, ...]
    owners: tuple[int, ...]

    def lacks(self, quoted: Mapping[str, int]) -> int:
        """How many of these words, given with their numbers, the span lacks, however its words are divided: a lower
        bound of the edits.
        """
        letters = "".join(word.key for word in self.words)
        return sum(max(0, count - letters.count(lasting(key))) for key, count in quoted.items())


def phrases(text: str, quoted: Sequence[Sequence[Token]]) -> str:
    """The query for passages that contain all of these runs of words verbatim."""
    found = []
    for run in quoted:
        for start in range(0, len(run), PHRASE_WORDS):
            part = run[start : start + PHRASE_WORDS]
            found.append('"' + text[part[0].start : part[-1].end].replace('"', " ") + '"')
    return _fitting(found)


def any_words(quoted: Sequence[Sequence[Token]]) -> str:
    """The query for passages that contain some of the words: of very many, the longest, which are the rarest."""
    distinct = list(dict.fromkeys(word.exact for run in quoted for word in run))
    if len(distinct) > QUERY_WORDS:
        longest = set(sorted(distinct, key=len, reverse=True)[:QUERY_WORDS])
        distinct = [word for word in distinct if word in longest]
    return as_plain_text(_fitting(distinct))


def _fitting(parts: Sequence[str]) -> str:
    """As many parts as a query may hold. Words left out here are still compared with the text later."""
    length, kept = 0, []
    for part in parts:
        length += len(part) + 1
        if length > MAX_LENGTH:
            break
        kept.append(part)
    return " ".join(kept)


def with_phrases(index: Index, query: str, filters: Filters, most: int) -> list[DocumentHit]:
    """Documents that contain all the phrases in one passage, at most `most`."""
    return list(islice(index.every_match(_phrase_search(query, filters)), most))


def count_with_phrases(index: Index, query: str, filters: Filters) -> int:
    """The number of these documents; versions and copies count once."""
    return index.count(_phrase_search(query, filters)).documents


def _phrase_search(query: str, filters: Filters) -> SearchRequest:
    return SearchRequest(query, Mode.KEYWORD, Match.ALL, size=1, filters=filters, spelling=Spelling.TYPED)


def with_words(index: Index, query: str, filters: Filters) -> list[DocumentHit]:
    """Documents that contain the most and the rarest of the words, in whatever kind of passages: notes, too."""
    request = SearchRequest(
        query, Mode.KEYWORD, Match.ANY, size=NEAR_WORDS, filters=filters, spelling=Spelling.TYPED, all_kinds=True
    )
    return index.best(request)


def near(index: Index, text: str, vector: Vectors, filters: Filters, most: int) -> list[NearSentence]:
    """The `most` sentences of each language that are nearest in meaning to a quotation, whose vector is given, nearest
    first.
    """
    return index.nearest_sentences(nearness_request(text, filters), vector, most)


def nearness_request(text: str, filters: Filters) -> SearchRequest:
    """The search for what is near a text in meaning: by as much of it as a query may hold."""
    known = words(text)[:QUERY_WORDS]
    beginning = as_plain_text(text[: known[-1].end] if known else text)
    return SearchRequest(beginning[:MAX_LENGTH], Mode.SEMANTIC, filters=filters, spelling=Spelling.TYPED)


def spans(passages: Sequence[Passage], quoted: Sequence[Token], hits: Sequence[str] = ()) -> Iterator[Span]:
    """Spans around the passages with these ids or, without ids, around those that share most with the quotation; where
    notes at the end of a page interrupt a sentence there, also without these.
    """
    centres = [place for place, passage in enumerate(passages) if passage.id in hits] or _likely(passages, quoted)
    need = len(quoted) + len(quoted) // 2 + 20
    done: set[tuple[int, int]] = set()
    for centre in centres:
        first, last = centre, centre + 1
        around = 0
        while first > 0 and around < need:
            first -= 1
            around += len(_words_of(passages[first].text))
        around = 0
        while last < len(passages) and around < need:
            around += len(_words_of(passages[last].text))
            last += 1
        if (first, last) not in done:
            done.add((first, last))
            around_it = passages[first:last]
            yield _span(around_it)
            notes = _interrupting(around_it)
            if notes:
                yield _span([passage for place, passage in enumerate(around_it) if place not in notes])


def _interrupting(passages: Sequence[Passage]) -> set[int]:
    """The passages that are notes at the end of a page, with a star or a number, behind a sentence that goes on on the
    next page.
    """
    found: set[int] = set()
    notes: list[int] = []
    for place, passage in enumerate(passages):
        if place and NOTE.match(passage.text) and passage.page == passages[place - 1].page_to:
            notes.append(place)
            continue
        if notes and notes[0] > 0 and passage.page > passages[notes[-1]].page_to:
            found |= set(notes) if not _ENDED.search(passages[notes[0] - 1].text) else set()
        notes = []
    return found


def _span(passages: Sequence[Passage]) -> Span:
    found: list[Token] = []
    owners: list[int] = []
    for place, passage in enumerate(passages):
        own = _words_of(passage.text)
        found += own
        owners += [place] * len(own)
    return Span(tuple(passages), tuple(found), tuple(owners))


@lru_cache(maxsize=1024)
def _words_of(passage: str) -> tuple[Token, ...]:
    """The words of a passage, cached because spans overlap: some 20 MB when full."""
    return tuple(words(passage))


def _pairs(text: Sequence[Token]) -> set[tuple[str, str]]:
    """Pairs of adjacent words; the last word is paired with nothing."""
    keys = [word.key for word in text]
    return set(pairwise([*keys, ""]))


def _likely(passages: Sequence[Passage], quoted: Sequence[Token]) -> list[int]:
    pairs = _pairs(quoted)
    shared: Counter[int] = Counter()
    for place, passage in enumerate(passages):
        if common := len(pairs & _pairs(_words_of(passage.text))):
            shared[place] = common
    return [place for place, _ in sorted(shared.items(), key=lambda entry: (-entry[1], entry[0]))[:LIKELY]]
