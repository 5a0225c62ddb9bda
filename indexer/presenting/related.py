"""Documents that say the same: results and what is only near in meaning, as the page lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.passages import lead_first
from indexer.presenting.answering import answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.domain import Document, DocumentHit

LEAST = 30
"""Letters and digits from which a text counts as wording: shorter ones are headings and phrases of anybody."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document, and those on the same page of results whose best passage has the same words."""

    hit: DocumentHit
    also: tuple[DocumentHit, ...] = ()


@dataclass(frozen=True, slots=True)
class _Wording:
    """The letters and digits of a passage, and of the sentence in it that answers, or of all of it."""

    passage: str
    sentence: str

    def is_that_of(self, other: _Wording) -> bool:
        """Whether one passage is in the other, or each has the other's sentence, letter for letter: a word more might
        be *not*.
        """
        if self.passage in other.passage or other.passage in self.passage:
            return min(len(self.passage), len(other.passage)) >= LEAST
        both = self.sentence in other.passage and other.sentence in self.passage
        return both and min(len(self.sentence), len(other.sentence)) >= LEAST


def merged(hits: Sequence[DocumentHit]) -> list[Entry]:
    """The documents as entries, in their order; each document stands in one of them. Documents whose passages are cut
    at other places, or differ in blanks, hyphens and the mark of a paragraph, are one entry if the same is read first.
    """
    entries: list[tuple[_Wording, list[DocumentHit]]] = []
    for hit in hits:
        wording = _wording(hit)
        same = next((found for first, found in entries if wording.is_that_of(first)), None)
        if same is None:
            entries.append((wording, [hit]))
        else:
            same.append(hit)
    return [Entry(found[0], tuple(found[1:])) for _, found in entries]


def alike(documents: Iterable[Document]) -> set[str]:
    """Ids of the documents that a reader cannot tell from another one by submitters, title, date and symbol."""
    groups: dict[object, set[str]] = {}
    for document in documents:
        about = document.description
        groups.setdefault((about.submitters, about.title, about.date, about.symbol), set()).add(document.id)
    return {related for ids in groups.values() if len(ids) > 1 for related in ids}


def _wording(hit: DocumentHit) -> _Wording:
    if not hit.passages:
        return _Wording("", "")
    best = lead_first(hit.passages)[0]
    return _Wording(letters(best.passage.text), letters(answer(best) or best.passage.text))


def letters(text: str) -> str:
    """The letters and digits of a text alone, without their capitals."""
    return "".join(filter(str.isalnum, text.casefold()))
