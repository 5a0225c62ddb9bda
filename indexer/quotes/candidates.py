"""Where a quotation may stand: passages of an index that hold its words, with enough around them to align it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from indexer.domain import Match, Mode, SearchRequest
from indexer.query.syntax import MAX_LENGTH, as_plain_text
from indexer.quotes.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Document, DocumentHit, Filters, Passage
    from indexer.ports import Index
    from indexer.quotes.words import Token

PHRASE_WORDS = 16
"""Words of one phrase that is asked for; a longer run is asked for as several."""
NEAR_WORDS = 12
"""Documents that are looked at when the quotation does not stand anywhere word for word."""
LIKELY = 2
"""Passages of a document that are looked at, by the pairs of words that they share with the quotation."""


@dataclass(frozen=True, slots=True)
class Span:
    """Passages of a document that follow each other, and their words: `owners[i]` is the place of the passage of word
    `i` among them.
    """

    passages: tuple[Passage, ...]
    words: tuple[Token, ...]
    owners: tuple[int, ...]

    def lacks(self, quoted: Sequence[Token]) -> int:
        """How many of these words do not stand in it, however its words are divided: so many are changed at least."""
        letters = "".join(word.key for word in self.words)
        return sum(word.key not in letters for word in quoted)


def phrases(text: str, quoted: Sequence[Sequence[Token]]) -> str:
    """The query that finds every passage with these runs of words, word for word."""
    found = []
    for run in quoted:
        for start in range(0, len(run), PHRASE_WORDS):
            part = run[start : start + PHRASE_WORDS]
            found.append('"' + text[part[0].start : part[-1].end].replace('"', " ") + '"')
    return _fitting(found)


def any_words(quoted: Sequence[Sequence[Token]]) -> str:
    """The query that finds passages with some of the words."""
    return as_plain_text(_fitting(list(dict.fromkeys(word.exact for run in quoted for word in run))))


def _fitting(parts: Sequence[str]) -> str:
    """As many as a query may hold; what is left out is compared with the text all the same."""
    length, kept = 0, []
    for part in parts:
        length += len(part) + 1
        if length > MAX_LENGTH:
            break
        kept.append(part)
    return " ".join(kept)


def with_phrases(index: Index, query: str, filters: Filters, most: int) -> list[DocumentHit]:
    """Documents that have all the phrases in one passage, at most `most`."""
    return list(islice(index.every_match(_phrase_search(query, filters)), most))


def count_with_phrases(index: Index, query: str, filters: Filters) -> int:
    """How many documents there are of them, versions and copies once."""
    return index.count(_phrase_search(query, filters)).documents


def _phrase_search(query: str, filters: Filters) -> SearchRequest:
    return SearchRequest(query, Mode.KEYWORD, Match.ALL, size=1, filters=filters)


def with_words(index: Index, query: str, filters: Filters) -> list[DocumentHit]:
    """Documents that have the most, and the rarest, of the words."""
    request = SearchRequest(query, Mode.KEYWORD, Match.ANY, size=NEAR_WORDS, filters=filters)
    return list(index.search(request).results)


def near(index: Index, text: str, filters: Filters, most: int) -> list[tuple[Document, Passage]]:
    """The passages that are nearest in meaning, at most `most`, each with its document, the nearest first."""
    request = SearchRequest(as_plain_text(text)[:MAX_LENGTH], Mode.SEMANTIC, filters=filters)
    found: list[tuple[float, Document, Passage]] = []
    for hit in index.every_match(request):  # in the order of their best passages
        if len(found) >= most and hit.passages[0].score < found[most - 1][0]:
            break
        found += [(one.score, hit.document, one.passage) for one in hit.passages]
        found.sort(key=lambda one: -one[0])
    return [(document, passage) for _, document, passage in found[:most]]


def spans(passages: Sequence[Passage], quoted: Sequence[Token], hits: Sequence[str] = ()) -> Iterator[Span]:
    """Around the passages with these ids, or else around those that share most with the quotation."""
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
            yield _span(passages[first:last])


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
    """The words of a passage, of which several stretches may consist. Some 20 MB when full."""
    return tuple(words(passage))


def _pairs(text: Sequence[Token]) -> set[tuple[str, str]]:
    """Words with the word behind them; the last one stands alone."""
    keys = [word.key for word in text]
    return set(pairwise([*keys, ""]))


def _likely(passages: Sequence[Passage], quoted: Sequence[Token]) -> list[int]:
    pairs = _pairs(quoted)
    shared: Counter[int] = Counter()
    for place, passage in enumerate(passages):
        if common := len(pairs & _pairs(_words_of(passage.text))):
            shared[place] = common
    return [place for place, _ in sorted(shared.items(), key=lambda entry: (-entry[1], entry[0]))[:LIKELY]]
