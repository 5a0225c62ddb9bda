"""The quote check: finds a quotation in an index, aligns it with the text found, and judges it."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from itertools import accumulate
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis import SEARCH_LANGUAGES
from indexer.analysis.detection import detect
from indexer.analysis.exact_words import Token, words
from indexer.archive.versions import SHOWN_AS_ONE
from indexer.domain import Filters, Mode, Relation, SearchRequest
from indexer.errors import BadParameterError, NotFoundError
from indexer.messages import Message
from indexer.passages import SHORTEST, sentence_spans, sentences_around
from indexer.quotes import candidates
from indexer.quotes.align import Alignment, align, align_with_gap, align_within
from indexer.quotes.answer import Checked, Place, Verdict, WordChange
from indexer.quotes.context import QUESTION_MARKS
from indexer.quotes.meaning_changes import MeaningChange
from indexer.quotes.misreading import is_misreading, misread_place
from indexer.quotes.omissions import joins_sentences, leads_into_another_clause, turning_brackets, turning_omissions
from indexer.quotes.paraphrase import LONGEST, as_sentence
from indexer.quotes.printing import begins_behind_salutation, between_pages, has_call, stands_between
from indexer.quotes.quotation import elements, parts, runs, stripped
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.steps import MOST_PIECES, MOST_SIMILAR, WORDS, Words, words_verdict
from indexer.quotes.text_layer import is_garbled
from indexer.quotes.turning import turned
from indexer.search.coverage import search_coverage
from indexer.steps import taken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from indexer.domain import Document, DocumentHit, NearSentence, Passage
    from indexer.ports import Index
    from indexer.quotes.candidates import Span
    from indexer.quotes.pairing import Change
    from indexer.quotes.paraphrase import ParaphraseModel
    from indexer.quotes.quotation import Element
    from indexer.search.coverage import SearchCoverage

    Aligning = Callable[[Sequence[Element], Sequence[Token], int], Alignment | None]

MOST_CHARACTERS = 5_000
"""Most characters of a quotation; a longer text is a document."""
MOST_PLACES = 50
"""Documents listed for a quotation."""
LEAST_ALIKE = 0.6
"""Share of a quotation's words that must occur in one place, in order, for it to count as altered there; also, of its
words of some content, the share that stand there or against others.
"""
LEAST_ALIKE_OF_OTHERS = 0.8
"""Share of a quotation's words of some content that others than the named speaker must have said for it to be theirs.
What they said beyond it does not count, since quotations are shortened; a word that turns their meaning counts twice.
"""
LEAST_WORDS = 3
"""Words that must occur there: one or two occur anywhere."""
LEAST_ALIKE_IN_PIECES = 0.9
"""The same share where the quotation leaves out a run of words without an ellipsis."""
LEFT_OUT = 1
"""For how many changed words that run counts where the whole could stand without it."""
LEAST_TOLD = 5
"""Words of a quotation that tell its language."""
COMPARED = 0.4
"""Share of a quotation's words from which its changes are told beside similar wording: with fewer, they are noise."""
NEAR = 0.03
"""How far below the threshold of similar wording a sentence is still shown as near in meaning, in cosines; and how far
above it, for words of which fewer are others' to be theirs all the same.
"""
_TURNING = frozenset({MeaningChange.NEGATION, MeaningChange.OPPOSITE})
_COPIES = SHOWN_AS_ONE - {Relation.TRANSLATION}
"""Related documents that form one result and may contain the same words; translations do not."""


@dataclass(frozen=True)
class Quotation:
    """A parsed quotation. Raises BadParameterError when it is too long or contains no words."""

    text: str
    steps: tuple[Element, ...]

    @classmethod
    def read(cls, text: str) -> Quotation:
        """Parse pasted text."""
        if len(text) > MOST_CHARACTERS:
            raise BadParameterError("quotes", Message("quotation_too_long", most=MOST_CHARACTERS, count=len(text)))
        plain = stripped(text)
        steps = tuple(elements(plain))
        if not any(step.word for step in steps):
            raise BadParameterError("quotes", Message("quotation_without_words"))
        return cls(plain, steps)

    @cached_property
    def runs(self) -> list[list[Token]]:
        """The runs of words between editing marks."""
        return runs(self.steps)

    @cached_property
    def words(self) -> list[Token]:
        """All words."""
        return [word for run in self.runs for word in run]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word occurs, by its key."""
        return Counter(word.key for word in self.words)


@dataclass(frozen=True, slots=True)
class _Found:
    document: Document
    span: Span
    alignment: Alignment

    @property
    def stands(self) -> tuple[int, int]:
        """The number of the passage in which it begins, and the offset there."""
        at = self.alignment.start
        return self.span.passages[self.span.owners[at]].ordinal, self.span.words[at].start


@dataclass(frozen=True, slots=True)
class Pieces:
    """Sentences of a quotation that stand somewhere by themselves, of so many; `reordered` is true where all stand in
    one document, in another order.
    """

    places: tuple[Place, ...]
    number: int
    reordered: bool


class QuoteCheck:
    """Checks quotations against one index. Caches the documents that it reads for further quotations."""

    def __init__(self, index: Index, comparison: ParaphraseModel) -> None:
        self._index, self._comparison = index, comparison
        self._passages = lru_cache(maxsize=64)(index.passages)
        self._pages = lru_cache(maxsize=16)(index.pages)
        self._garbled = lru_cache(maxsize=256)(self._is_garbled)
        self._with_words = lru_cache(maxsize=4)(partial(candidates.with_words, index))
        self._languages = lru_cache(maxsize=16)(partial(_languages, index))
        self._scopes = lru_cache(maxsize=16)(lambda filters: search_coverage(index, filters))

    def check(self, text: str, filters: Filters | None = None, bodies: Filters | None = None) -> Checked:
        """Judge one quotation. `bodies` selects documents of others that speak for the submitter in the filters, as
        ministries do for a State. Of several sentences that do not stand together, those are looked for that stand
        apart. Raises BadParameterError.
        """
        known = Words(self, Quotation.read(text), filters or Filters(), bodies)
        trail = tuple(taken(WORDS, known))
        return replace(words_verdict(trail[-1].after), trail=trail)

    def scope(self, filters: Filters) -> SearchCoverage:
        """How many documents pass the filters, and which files could not be read."""
        return self._scopes(filters)

    def passages(self, document_id: str) -> Sequence[Passage]:
        """The passages of a document, in order."""
        return self._passages(document_id)

    def is_in_other_language(self, text: str, filters: Filters, nearest: Iterable[Place] = ()) -> bool:
        """Whether a quotation may be a translation: it is in a language in which no document is that passes the
        filters, or none of the places that come nearest.
        """
        if len(words(text)) < LEAST_TOLD:
            return False
        language, near = detect(text), {place.passage.language for place in nearest}
        return language in SEARCH_LANGUAGES and language not in (near or self._languages(filters))

    def pieces(self, quotation: Quotation) -> Pieces | None:
        """The sentences of a quotation, and the parts that an ellipsis joins, that stand somewhere word for word, each
        by itself; None if none does.
        """
        pieces = [part[start:end] for part in parts(quotation.text) for start, end in sentence_spans(part)]
        if not 1 < len(pieces) <= MOST_PIECES:
            return None
        each = [Quotation.read(text) for text in pieces if len(words(text)) >= SHORTEST]
        found = [(piece, self._unchanged(piece, Filters())[2]) for piece in each]
        common = set.intersection(*({hit.document.id for hit in some} for _, some in found)) if found else set()
        chosen = [
            (piece, next((hit for hit in some if hit.document.id in common), some[0])) for piece, some in found if some
        ]
        if not chosen:
            return None
        stands = [hit.stands for _, hit in chosen]
        together = len({hit.document.id for _, hit in chosen}) == 1 and len(chosen) == len(pieces)
        places = tuple(self._place(piece, hit) for piece, hit in chosen)
        return Pieces(places, len(pieces), together and stands != sorted(stands))

    def _far_apart(self, quotation: Quotation, filters: Filters) -> Checked | None:
        """The answer for a quotation whose ellipses leave out more than they may stand for, if one document has all of
        its parts, in their order.
        """
        each = [Quotation.read(part) for part in _long_parts(quotation.text)]
        if not 1 < len(each) <= MOST_PIECES:
            return None
        longest = max(each, key=lambda part: len(part.words))
        hits = candidates.with_phrases(
            self._index, candidates.phrases(longest.text, longest.runs), filters, MOST_PLACES
        )
        found: list[Place] = []
        for document, _ in self._with_copies(hits):
            found += (replace(place, joined=True) for place in self._in_order(each, document))
        if not found:
            return None
        verdict = Verdict.ALTERED if any(place.changes for place in found) else Verdict.VERBATIM
        pieces = (len(each), len(each))
        return Checked(verdict, tuple(found[:MOST_PLACES]), 0, self._scopes(filters), wording=verdict, pieces=pieces)

    def _in_order(self, each: Sequence[Quotation], document: Document) -> list[Place]:
        """The places of the parts of a quotation in a document, each behind the one before; none if one is missing."""
        passages, places = self._passages(document.id), list[Place]()
        done = (0, 0)  # the number of a passage, and an offset in it
        for part in each:
            for span in candidates.spans(passages[done[0] :], part.words):
                alignment = align_within(part.steps, span.words, 0)
                if alignment is not None and alignment.start < alignment.end:
                    first, last = (
                        (span.passages[span.owners[at]].ordinal, span.words[at])
                        for at in (alignment.start, alignment.end - 1)
                    )
                    if (first[0], first[1].start) >= done:
                        done = last[0], last[1].end
                        places.append(self._place(part, _Found(document, span, alignment)))
                        break
            else:
                return []
        return places

    def are_of_others(self, quotation: Quotation, others: Checked) -> bool:
        """Whether the words are what others said: LEAST_ALIKE_OF_OTHERS of those of some content are; or at least
        LEAST_ALIKE, with none added and nothing that turns their meaning, and the sentence is similar wording, too. So
        must be one that goes on with words of its own, however many are theirs.
        """
        place = others.places[0]
        share, added = _share(quotation, place), [change for change in _strange(place) if _carriers(change.quoted)]
        if share >= LEAST_ALIKE_OF_OTHERS:
            if all(change.end < len(place.text) for change in added) or len(sentence_spans(quotation.text)) > 1:
                return True
        elif share < LEAST_ALIKE or added or any(_TURNING & {*word.meaning_changes} for word in place.other_words):
            return False
        passages = {other.passage.id for other in others.places}
        nearest = self._comparison.nearest(self._index, as_sentence(quotation.text), Filters())
        return any(margin >= NEAR and sentence.passage.id in passages for margin, sentence in nearest)

    def word_for_word(self, quotation: Quotation, filters: Filters) -> Checked | None:
        """The answer if the quotation is verbatim or altered; otherwise None."""
        phrases, hits, found = self._unchanged(quotation, filters)
        if not found and (apart := self._far_apart(quotation, filters)):
            return apart
        found = found or self._changed(quotation, filters)
        if not found:
            return None
        places = [place for place in (self._place(quotation, hit) for hit in found) if _has_its_words(quotation, place)]
        if not places:
            return None
        places = [place for place in places if not _is_turned(place)] or places
        recapitalised = sum(place.recapitalised for place in places)
        if 0 < recapitalised < len(places):
            places = [place for place in places if not place.recapitalised]
        else:
            recapitalised = 0
        places.sort(key=lambda place: (place.document.description.date or "9999", place.document.file, place.page))
        verdict = Verdict.ALTERED if places[0].changes else Verdict.VERBATIM
        more = max(0, len(places) - MOST_PLACES)
        if verdict is Verdict.VERBATIM and len(hits) == MOST_PLACES:
            more += candidates.count_with_phrases(self._index, phrases, filters) - MOST_PLACES
        return Checked(
            verdict,
            tuple(places[:MOST_PLACES]),
            more,
            self._scopes(filters),
            wording=verdict,
            recapitalised=recapitalised,
        )

    def _unchanged(self, quotation: Quotation, filters: Filters) -> tuple[str, list[DocumentHit], list[_Found]]:
        """The query for a quotation, the documents that have its phrases, and the places with no word changed."""
        phrases = candidates.phrases(quotation.text, quotation.runs)
        hits = candidates.with_phrases(self._index, phrases, filters, MOST_PLACES)
        return phrases, hits, self._best(quotation, hits, 0)

    def _best(
        self, quotation: Quotation, hits: Iterable[DocumentHit], most: int, aligned: Aligning = align_within
    ) -> list[_Found]:
        """In each document, the place with the fewest words changed, if there are no more than `most`."""
        found: list[_Found] = []
        for document, ids in self._with_copies(hits):
            place = self._best_in_document(quotation, document, ids, most, aligned)
            if place is not None:
                if place.alignment.edits < most:
                    found, most = [], place.alignment.edits
                found.append(place)
        return found

    def _with_copies(self, hits: Iterable[DocumentHit]) -> Iterator[tuple[Document, tuple[str, ...]]]:
        """Documents with the ids of their passages found, followed by the versions and copies that share their
        result.
        """
        for hit in hits:
            yield hit.document, tuple(found.passage.id for found in hit.passages)
            for variant in hit.document.variants:
                if variant.relation in _COPIES:
                    with suppress(NotFoundError):  # removed since
                        yield self._index.document(variant.id), ()

    def _best_in_document(
        self, quotation: Quotation, document: Document, ids: Sequence[str], most: int, aligned: Aligning
    ) -> _Found | None:
        """The best place in a document, if no more than `most` words are changed there: of several with as many, the
        one with the fewest other capitals.
        """
        best: _Found | None = None
        fewest = 0
        for span in candidates.spans(self._passages(document.id), quotation.words, ids):
            if span.lacks(quotation.counts) > most:
                continue
            alignment = aligned(quotation.steps, span.words, most)
            if alignment is None or alignment.start == alignment.end:
                continue
            capitals = sum(change.is_of_capitals for change in alignment.changes)
            if best is None or (alignment.edits, capitals) < (most, fewest):
                best, most, fewest = _Found(document, span, alignment), alignment.edits, capitals
            if not fewest:
                most -= 1
        return best

    def _changed(self, quotation: Quotation, filters: Filters) -> list[_Found]:
        """The places with the fewest words changed; or those where two pieces of the quotation stand, with more between
        them, if that leaves less to be explained.
        """
        near = self._with_words(candidates.any_words(quotation.runs), filters)
        found = self._best(quotation, near, _most_edits(quotation))
        few = _most_edits(quotation, LEAST_ALIKE_IN_PIECES)
        if found and found[0].alignment.edits <= few:
            return found
        fewer = min(few, found[0].alignment.edits - 1 - LEFT_OUT) if found else few
        return self._best(quotation, near, fewer, align_with_gap) or found

    def by_meaning(self, quotation: Quotation, filters: Filters) -> Checked:
        """The answer for a quotation that stands nowhere: similar wording, what is near in meaning, or nothing."""
        if len(quotation.words) < SHORTEST:
            return Checked(Verdict.NOT_FOUND, (), 0, self._scopes(filters))
        compared = as_sentence(quotation.text[: quotation.words[:LONGEST][-1].end])
        nearest = self._comparison.nearest(self._index, compared, filters)
        # A sentence cannot say what a whole page says.
        alike = [pair for pair in nearest if pair[0] >= 0] if len(quotation.words) <= LONGEST else []
        shown = alike or [pair for pair in nearest if pair[0] >= -NEAR and _says_something(pair[1].text)]
        places = tuple(self._similar(quotation, sentence) for _, sentence in shown[:MOST_SIMILAR])
        scanned = self._by_letters(quotation, filters, [sentence for _, sentence in nearest])
        by_letters = scanned is not None
        if alike:
            near = () if scanned is None else (scanned,)
            return Checked(Verdict.PARAPHRASE, places, 0, self._scopes(filters), nearest=near, by_letters=by_letters)
        if scanned is not None:
            places = (scanned, *(place for place in places if place.passage.id != scanned.passage.id))[:MOST_SIMILAR]
        return Checked(Verdict.NOT_FOUND, (), 0, self._scopes(filters), nearest=places, by_letters=by_letters)

    def _by_letters(self, quotation: Quotation, filters: Filters, near: Iterable[NearSentence]) -> Place | None:
        """The place on a scanned page that has the most letters of a quotation, if recognition may have misread it
        there: in the documents with the most and the rarest of its words, and around the sentences near in meaning.
        """
        if len(quotation.words) > LONGEST:
            return None
        hits = self._with_words(candidates.any_words(quotation.runs), filters)
        asked = [(hit.document, tuple(passage.passage.id for passage in hit.passages)) for hit in hits]
        asked += [(sentence.document, (sentence.passage.id,)) for sentence in near]
        best, most = None, 0.0
        for document, ids in asked:
            for span in candidates.spans(self._passages(document.id), quotation.words, ids):
                budget.check()
                if not any(self._is_from_picture(document, passage.page) for passage in span.passages):
                    continue
                found = misread_place(quotation.words, span.words)
                if found is None or found[0] <= most:
                    continue
                place = self._place_beside(quotation, document, span, found[1:])
                if place.recognised:
                    best, most = place, found[0]
        return best

    def _similar(self, quotation: Quotation, sentence: NearSentence) -> Place:
        """A sentence, with its changes if the quotation has much of its wording: one may turn the meaning."""
        own = words(sentence.passage.text)
        span = candidates.Span((sentence.passage,), tuple(own), (0,) * len(own))
        inside = [place for place, word in enumerate(own) if sentence.start <= word.start < sentence.end]
        first, last = inside[0], inside[-1]
        text = sentence.passage.text[own[first].start : sentence.end]
        return replace(
            self._place_beside(quotation, sentence.document, span, (first, last)), text=text, before="", after=""
        )

    def _place_beside(self, quotation: Quotation, document: Document, span: Span, inside: tuple[int, int]) -> Place:
        """The words of a span from the one to the other place, with their changes if the quotation has much of their
        wording.
        """
        first, last = inside
        found = align(quotation.steps, span.words[first : last + 1])
        alike = max(0.0, 1 - found.edits / len(quotation.words))
        changes = found.changes if alike >= COMPARED else ()
        moved = (replace(change, first=change.first + first, last=change.last + first) for change in changes)
        whole = Alignment(first, last + 1, tuple(moved), found.edits)
        return self._place(quotation, _Found(document, span, whole))

    def _without_print(self, quotation: Quotation, found: _Found) -> tuple[Alignment, str]:
        """The alignment without changes by which the quotation only leaves out the call of a note, writes small what
        is a capital in the document since a line begins there behind a salutation, or has words of the head or foot
        of a page; and these words.
        """
        of_page = [change for change in found.alignment.changes if self._is_of_page(found, change)]
        calls = [
            change
            for change in found.alignment.changes
            if change in of_page
            or self._calls_note(found, change)
            or has_call(change)
            or begins_behind_salutation(found.span, change)
        ]
        kept = tuple(change for change in found.alignment.changes if change not in calls)
        uncounted = sum(len(words(call.quoted)) if call in of_page else not call.is_of_capitals for call in calls)
        alignment = replace(found.alignment, changes=kept, edits=found.alignment.edits - uncounted)
        asked = (
            [step.word for step in quotation.steps[change.step : change.step_to] if step.word] for change in of_page
        )
        return alignment, " … ".join(quotation.text[some[0].start : some[-1].end] for some in asked)

    def _is_of_page(self, found: _Found, change: Change) -> bool:
        """Whether a change only adds words that stand at the foot or head of the pages between which it stands."""
        span, at = found.span, change.first
        if change.source or not 0 < at < len(span.words):
            return False
        numbers = self._page_of(span, at - 1), self._page_of(span, at)
        if numbers[0] == numbers[1]:
            return False
        texts = {page.number: page.text for page in self._pages(found.document.id)}
        last, first = (span.passages[span.owners[place]] for place in (at - 1, at))
        return stands_between(change, between_pages(last, texts[numbers[0]], first, texts[numbers[1]], numbers))

    def _calls_note(self, found: _Found, change: Change) -> bool:
        """Whether a change is a figure that only the document or only the quotation has, and that stands in square
        brackets there, or a note of the page bears, or, behind the last word, the next paragraph.
        """
        figure = change.source or change.quoted
        if (change.source and change.quoted) or not figure.isdecimal():
            return False
        if change.source and change.last - change.first == 1:
            word, text = found.span.words[change.first], found.span.passages[found.span.owners[change.first]].text
            if text[max(0, word.start - 1) : word.start] + text[word.end : word.end + 1] == "[]":
                return True
        last = len(found.span.words) - 1
        page, note = self._page_of(found.span, min(change.first, last)), regex.compile(rf"(?m)^\s*{figure}\s+\p{{L}}")
        passages = self._passages(found.document.id)
        notes = (passage.text for passage in passages if passage.page == page)
        if any(candidates.NOTE.match(written) and note.search(written) for written in notes):
            return True
        behind = found.span.passages[found.span.owners[min(change.first, last + 1) - 1]].ordinal + 1
        is_last = not change.source and change.first >= found.alignment.end
        return is_last and any(passage.ordinal == behind and passage.paragraph == f"{figure}." for passage in passages)

    def _may_be_misread(self, found: _Found, change: Change) -> bool:
        """Whether the words of a change stand on a scanned page, where recognition may explain it."""
        if change.first == change.last or not is_misreading(change.source, change.quoted):
            return False
        pages = {self._page_of(found.span, place) for place in (change.first, change.last - 1)}
        return all(self._is_from_picture(found.document, page) for page in pages)

    def _is_from_picture(self, document: Document, page: int) -> bool:
        """Whether the text of a page was read from its picture, by us or by who made the file, as its garbled words
        tell.
        """
        has_pictures = document.file.lower().endswith(".pdf")
        return page in document.ocr_pages or (
            has_pictures and self._garbled(document.id, page, document.description.date)
        )

    def _is_garbled(self, document_id: str, page: int, date: str | None) -> bool:
        return is_garbled((passage.text for passage in self._passages(document_id) if passage.page == page), date)

    def _place(self, quotation: Quotation, found: _Found) -> Place:
        span = found.span
        alignment, page_words = self._without_print(quotation, found)
        turning = turning_omissions(quotation.steps, span, alignment)
        brackets = turning_brackets(quotation.steps, span, alignment)
        joins = any(check(quotation.steps, span, alignment) for check in (joins_sentences, leads_into_another_clause))
        alignment = replace(alignment, changes=tuple(sorted((*alignment.changes, *turning, *brackets), key=_order)))
        first, last = alignment.start, alignment.end - 1
        text, offsets = _text(span, first, last)
        spots = []
        for change in alignment.changes:
            start = offsets[change.first - first] if change.first <= last else len(text)
            end = start
            if change.last > change.first:
                word = span.words[change.last - 1]
                end = offsets[change.last - 1 - first] + word.end - word.start
            spots.append((start, end))
        begins = [_begins_sentence(text, start) for start, _ in spots]
        rest = _rest(span, first, last)
        turns = turned(quotation, span.words, alignment, begins, rest)
        changes = []
        for change, ways, spot in zip(alignment.changes, turns, spots, strict=True):
            misread = self._may_be_misread(found, change)
            changes.append(WordChange(change.source, change.quoted, () if misread else ways, *spot, misread))
        alike = 1 - alignment.edits / len(quotation.words)
        page, page_to = self._page_of(span, first), self._page_of(span, last)
        recognised = any(self._is_from_picture(found.document, number) for number in (page, page_to))
        return Place(
            found.document, span.passages[span.owners[first]], page, page_to, text, tuple(changes),
            round(max(alike, 0.0), 3), *rest, joins, recognised, page_words,
        )  # fmt: skip

    def _page_of(self, span: Span, place: int) -> int:
        """The page of a word; in a passage over several pages, found by the words of its part on each."""
        owner = span.owners[place]
        passage = span.passages[owner]
        if passage.page == passage.page_to or not passage.spans:
            return passage.page
        texts = {page.number: page.text for page in self._pages(passage.document_id)}
        counts = [len(words(texts.get(page, "")[start:end])) for page, start, end in passage.spans]
        within = place - span.owners.index(owner)
        ends = list(accumulate(counts))
        return passage.spans[min(bisect_right(ends, within), len(counts) - 1)][0]


def _languages(index: Index, filters: Filters) -> frozenset[str]:
    """The languages of the documents that pass the filters; of all, if none does."""
    request = SearchRequest(mode=Mode.KEYWORD, size=1, filters=filters)
    found = index.search(request) if filters != Filters() else index.everything()
    facets = found if found.total.documents else index.everything()
    return frozenset(facet.value for facet in facets.facets["language"])


def _is_turned(place: Place) -> bool:
    return any(change.meaning_changes for change in place.changes)


def _order(change: Change) -> tuple[int, int]:
    return change.first, change.last


def _has_its_words(quotation: Quotation, place: Place) -> bool:
    """Whether a place has enough of a quotation's words of some content; without them, it has a phrase of anybody (*of
    the Charter of the United Nations*). Those that stand against others are changed, and so said, but for the first
    and the last words, which may stand for anything.
    """
    added = sum(_carriers(change.quoted) for change in _strange(place))
    return not added or 1 - added / _content(quotation) >= LEAST_ALIKE


def _strange(place: Place) -> list[WordChange]:
    """The changes whose words stand against none of the document, or at an end, where they may stand for anything."""
    return [word for word in place.other_words if not word.source or word.start == 0 or word.end == len(place.text)]


def _long_parts(text: str) -> list[str]:
    """The texts between the ellipses of a quotation; one too short to be looked for stays with its neighbour."""
    found: list[str] = []
    for part in parts(text):
        if found and min(len(words(part)), len(words(found[-1]))) < SHORTEST:
            found[-1] += f" … {part}"
        else:
            found.append(part)
    return found


def _share(quotation: Quotation, place: Place) -> float:
    """The share of a quotation's words of some content that stand in a place; see LEAST_ALIKE_OF_OTHERS."""
    strange = sum(
        _carriers(change.quoted) + (not _TURNING.isdisjoint(change.meaning_changes)) for change in place.other_words
    )
    return 1 - strange / _content(quotation)


def _content(quotation: Quotation) -> int:
    """How many words of some content a quotation has; 1 if none."""
    return max(1, sum(word.key not in SMALL_WORDS for word in quotation.words))


def _carriers(text: str) -> int:
    return sum(word.key not in SMALL_WORDS for word in words(text))


def _says_something(sentence: str) -> bool:
    """Whether a sentence has as many words of some content as it must have words at all: a date alone has not."""
    return sum(word.key not in SMALL_WORDS and word.key.isalpha() for word in words(sentence)) >= SHORTEST


def _most_edits(quotation: Quotation, least_alike: float = LEAST_ALIKE) -> int:
    """Most words that may be changed in a place for `altered`; none if the quotation is too short for that."""
    count = len(quotation.words)
    return max(0, min(math.floor(round(count * (1 - least_alike), 6)), count - LEAST_WORDS))


def _text(span: Span, first: int, last: int) -> tuple[str, list[int]]:
    """The text from one word to another, unchanged, and the offset of each word in it."""
    parts: list[str] = []
    offsets: list[int] = []
    length = 0
    for owner in range(span.owners[first], span.owners[last] + 1):
        own = [span.words[place] for place in range(first, last + 1) if span.owners[place] == owner]
        if not own:
            continue
        start, end = own[0].start, own[-1].end
        if parts:
            length += 1
        offsets += [length + word.start - start for word in own]
        parts.append(span.passages[owner].text[start:end])
        length += end - start
    return "\n".join(parts), offsets


def _rest(span: Span, first: int, last: int) -> tuple[str, str]:
    """The rest of the sentences of the first and of the last of some words: before the one, and after the other, with
    the blanks beside these words.
    """
    opening, closing = (span.passages[span.owners[at]].text for at in (first, last))
    start, end = span.words[first].start, span.words[last].end
    begins, _ = sentences_around(opening, start, start + 1)
    _, ends = sentences_around(closing, end - 1, end)
    before, after = opening[begins:start].lstrip(), closing[end:ends].rstrip()
    asks = any(mark in after for mark in QUESTION_MARKS)
    return before if words(before) else "", after if words(after) or asks else ""


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return not before or before[-1] in ".!?:;。！？؟…\n"
