"""Build the response from what an engine found: counts, facets, highlights. The same for every engine."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from indexer.analysis import Wanted, exacts_of_word, highlight_each, which_hold
from indexer.analysis.paragraph_numbers import paragraph_term
from indexer.analysis.symbols import symbol_keys
from indexer.domain import (
    DocumentHit,
    Facet,
    Filters,
    MatchedBy,
    Mode,
    PassageHit,
    Related,
    SearchResponse,
    Sort,
    Total,
)
from indexer.index.context_fields import context_streams
from indexer.messages import Message
from indexer.passages.features import length, without_addresses
from indexer.query import pinning
from indexer.query.compounds import MOST_WORDS
from indexer.query.nodes import Symbol
from indexer.query.papers import ANY_PAPER
from indexer.query.references import YEAR
from indexer.query.tree import ask_for_sides, leaves
from indexer.search.dictionary import SHORTEST_CHECKED, is_listed
from indexer.search.kin import kin
from indexer.search.retrieval import FIRST_RELATED

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from indexer.domain import Document, Passage, SearchRequest
    from indexer.query.pinning import Pinning
    from indexer.search.grouping import Group
    from indexer.search.retrieval import Retrieval
    from indexer.vocabulary import Vocabulary

    Beginning = Callable[[str], Sequence[str]]
    Span = tuple[int, int]
    Words = tuple[tuple[str, tuple[Span, ...]], ...]

COUNTS = 1024
"""Latest searches of a version of which the number of matches is remembered. A page without results counts up to ten
other ones: single words, of which many queries have the same, and the same words by meaning.
"""


def response(  # noqa: PLR0913, PLR0917 - a response is made of these
    request: SearchRequest,
    found: Retrieval,
    results: Sequence[DocumentHit],
    related: Sequence[DocumentHit],
    vocabulary: Vocabulary,
    beginning: Beginning,
) -> SearchResponse:
    """The whole response, without its time. `beginning` gives the words of the index that begin with an exact term."""
    columns, planned = found.columns, found.plan
    spelled = columns.fields["submitter"].spelled
    facets = {
        field: tuple(
            Facet(value, vocabulary.label(field, value), count, spelled.get(value, ()) if field == "submitter" else ())
            for value, count in values
        )
        for field, values in columns.facet_counts(request.filters, found.by_run, found.owners).items()
    }
    exactly = found.keyword_matches(request.filters)
    return SearchResponse(
        replace(request, filters=columns.as_shown(request.filters)),
        planned.match,
        total(found, request),
        Total(int(np.count_nonzero(columns.owners(exactly))), len(exactly)),
        tuple(results),
        facets,
        _messages(request, found, results, beginning),
        0.0,
        planned.added,
        Related(Total(len(related), sum(document.found for document in related)), tuple(related)),
        found.spelling,
    )


def _messages(
    request: SearchRequest, found: Retrieval, results: Sequence[DocumentHit], beginning: Beginning
) -> tuple[Message, ...]:
    notes = _notes(request, found, results, beginning)
    planned = found.plan.notes
    if any(note.code == "nothing_as_typed" for note in notes):  # says of which words no translation is known
        planned = tuple(note for note in planned if note.code != "not_translated")
    about_dates = (*_dated(found, request.filters), *_undated(found, request.filters))
    others = _within_others(found) if results else ()
    typed = [correction.typed for correction in found.spelling.corrections]
    corrected = _of_words(typed, "words_corrected", query=found.spelling.query)
    return (*corrected, *planned, *notes, *others, *about_dates, *_about_exclusion(request, found))


def _within_others(found: Retrieval) -> Iterator[Message]:
    """That the name of the submitter stands in those of other States, too, which some of the answers have."""
    if standing := [owner for owner, naming in found.naming_others.items() if len(naming)]:
        yield Message("name_within_names", names=tuple(sorted(standing)))


def _dated(found: Retrieval, filters: Filters) -> Iterator[Message]:
    """How many documents bear each date that a query has, which is no part of their texts; of a day and a month, in
    each year.
    """
    columns = found.columns
    everything = np.arange(columns.passages) if found.plan.dates else np.zeros(0, dtype=np.int64)
    on_one_day = columns.first_day[columns.first_day == columns.last_day] if found.plan.dates else everything
    for asked in found.plan.dates:
        days = np.unique(on_one_day[(on_one_day if asked >= YEAR else on_one_day % YEAR) == asked])
        for day in (f"{number // YEAR:04}-{number // 100 % 100:02}-{number % 100:02}" for number in days.tolist()):
            bearing = columns.selected(everything, replace(filters, date_from=day, date_to=day))
            if len(bearing):
                yield Message("dated_so", day=day, documents=columns.families_of(bearing))


def _undated(found: Retrieval, filters: Filters) -> Iterator[Message]:
    """How many documents a filter by date leaves out since they have none."""
    if not (filters.date_from or filters.date_to):
        return
    columns = found.columns
    passages = found.matches(replace(filters, date_from=None, date_to=None))
    left_out = passages[columns.undated[columns.document_of[passages]]]
    if len(left_out):
        yield Message("undated_left_out", documents=columns.families_of(left_out))


def telling(near: Sequence[Group], passages: Mapping[int, Passage], words: int) -> list[Group]:
    """What is listed as related, of the documents that are near: the passages of so many `words` or more. `passages`
    holds at least those of the groups.
    """
    listed = []
    for group in near:
        kept = tuple(hit for hit in group.passages if length(without_addresses(passages[hit[0]].text)) >= words)
        if kept:
            left_out = len(group.passages) - len(kept)
            listed.append(replace(group, score=kept[0][1], passages=kept, found=group.found - left_out))
    return sorted(listed, key=lambda group: -group.score)[:FIRST_RELATED]


def total(found: Retrieval, request: SearchRequest) -> Total:
    """How many documents and passages match."""
    return Total(len(found.documents(request.filters)), len(found.candidates(request.filters)))


def hit(
    found: Retrieval, group: Group, document: Document, passages: Mapping[int, Passage], vocabulary: Vocabulary
) -> DocumentHit:
    """A document with its highlighted passages. `passages` holds at least those of the group."""
    context: set[str] | None = None
    hits = []
    for ordinal, score in group.passages:
        passage = passages[ordinal]
        marks, words, absent = _marked(found, passage)
        if absent and context is None:
            context = set(context_streams(document, vocabulary)[0].split())
        missing = tuple(word for word, wanted in absent if wanted.stems.isdisjoint(context or ()))
        matched_by = found.found_by(ordinal)
        if found.plan.mode is Mode.HYBRID and not marks and missing and len(missing) == len(found.asked):
            matched_by = (MatchedBy.SEMANTIC,)  # it has words of a translated term, apart from each other
        hits.append(PassageHit(passage, score, matched_by, tuple(marks), missing, words))
    return DocumentHit(document, group.score, tuple(hits), group.found)


def plain_hit(found: Retrieval, group: Group, document: Document, passages: Mapping[int, Passage]) -> DocumentHit:
    """A document with its passages, in which nothing is marked or missed."""
    hits = [PassageHit(passages[ordinal], score, found.found_by(ordinal), ()) for ordinal, score in group.passages]
    return DocumentHit(document, group.score, tuple(hits), group.found)


def _marked(found: Retrieval, passage: Passage) -> tuple[list[Span], Words, list[tuple[str, Wanted]]]:
    """What is marked in a passage, what each of it is, and the words that stand neither in it nor in the heading above
    it.
    """
    wanted = Wanted() if found.plan.mode is None else found.plan.wanted
    marks, *each = highlight_each(passage.text, passage.language, [wanted, *(one for _, one in found.asked)])
    numbered = paragraph_term(passage.paragraph or "")
    absent = [asked for asked in _without(found.asked, each) if (numbered,) not in asked[1].phrases]
    if absent and passage.heading:
        absent = _without(absent, which_hold(passage.heading, passage.language, [one for _, one in absent]))
    return marks, _words(passage.text, marks, [one for one, _ in found.asked], each), absent


def _words(text: str, marks: Sequence[Span], typed: Sequence[str], each: Sequence[Sequence[Span]]) -> Words:
    """The words, as typed, with those of their places that are marked; and what else is marked, as it stands."""
    within = [[place for place in places if _lies_in(place, marks)] for places in each]
    others = [mark for mark in marks if not any(_lies_in(place, [mark]) for place in chain(*within))]
    words = [*zip(typed, within, strict=True), *((text[start:end], [(start, end)]) for start, end in others)]
    return tuple((word, tuple(places)) for word, places in words if places)


def _lies_in(place: Span, marks: Sequence[Span]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in marks)


def _without(asked: Sequence[tuple[str, Wanted]], held: Sequence[object]) -> list[tuple[str, Wanted]]:
    return [one for one, holds in zip(asked, held, strict=True) if not holds]


def _about_asking(words: Sequence[str]) -> Iterator[Message]:
    """What was not searched for, and that no side was told if the words ask for one."""
    yield from _of_words(words, "words_only_ask")
    if ask_for_sides(words):
        yield Message("sides_untold")


def _unsaid(found: Retrieval) -> list[str]:
    """The words of which no document has any form, unless another note or a suggestion names them."""
    named = {suggestion.typed for suggestion in found.spelling.suggestions}
    named.update(word for note in found.plan.notes for word in note.values.get("words", ()))
    return [word for word in found.words_unsaid if word not in named]


def _begun(words: Sequence[str], beginning: Beginning) -> dict[str, Message]:
    """Of these words, those with which words of the index begin, each with what is said of it."""
    found = {}
    for word in words:
        terms = exacts_of_word(word)
        is_begun = len(terms) == 1 and len(terms[0]) >= SHORTEST_CHECKED and is_listed(terms[0])
        if is_begun and (longer := beginning(terms[0])):
            found[word] = Message("words_that_begin", word=word, words=tuple(longer), query=f"{word}*")
    return found


def _notes(
    request: SearchRequest, found: Retrieval, results: Sequence[DocumentHit], beginning: Beginning
) -> tuple[Message, ...]:
    planned, columns = found.plan, found.columns
    if planned.mode in (Mode.SEMANTIC, Mode.HYBRID):
        unsaid = _unsaid(found)
        begun = _begun(unsaid, beginning)
        if len(found.candidates(request.filters)):
            absent = [word for word in unsaid if word not in begun]
            told = _of_words([word for word in absent if word not in planned.foreign], "words_in_no_document")
            told += _of_words([word for word in absent if word in planned.foreign], "translation_in_no_document")
            counted = Message("answers_counted", depth=found.parameters.nearest_depth)
            passed = _passed_over(request, found, results)
            first = _pinned(request, found, beginning)
            return (*told, *passed, *begun.values(), *first, counted, *_about_asking(planned.asking))
        everything = columns.selected(np.arange(columns.passages), request.filters)
        searched = columns.families_of(everything)
        as_typed = _only_as_typed(found, unsaid)
        nothing = [Message("nothing_says_this", documents=searched), *_of_words(as_typed, "nothing_as_typed")]
        nothing += _of_words([word for word in unsaid if word not in (*begun, *as_typed)], "words_in_no_document")
        elsewhere = columns.families_of(found.translated_only(request.filters))
        nothing += [Message("only_in_translation", documents=elsewhere)] if elsewhere else []
        about = _silent(request, found, planned.first) if planned.first and planned.first.symbols else ()
        about = _kin(found, planned.first, beginning) if planned.first and planned.first.submitters else about
        apart = (Message("nothing_says_all"),) if found.every_word_stands else ()
        return (*nothing, *apart, *about, *begun.values(), *_about_asking(planned.asking))
    asking = tuple(_about_asking(planned.asking))
    if not results:
        return (*_nowhere(request, found), *asking)
    signed = _signed(planned.first, results) if planned.who_signed and planned.first else ()
    return (*signed, *_pinned(request, found), *_submitted(request, found), *asking)


def _nowhere(request: SearchRequest, found: Retrieval) -> Iterator[Message]:
    """That the name or the symbol that the whole query is stands nowhere, neither on a document nor in one."""
    first = found.plan.first
    if first is not None and not len(found.documents(Filters())):
        yield pinning.SYMBOL_NOWHERE if first.symbols else pinning.NAME_NOWHERE
        if first.submitters:
            yield from _of_unknown(request, found)


def _submitted(request: SearchRequest, found: Retrieval) -> Iterator[Message]:
    """Where the documents of a submitter are asked for, or all that it says: how many there are, and of these of the
    type that is asked for.
    """
    first, columns = found.plan.first, found.columns
    if first is None or not found.plan.asking or not first.submitters:
        return
    names, types = columns.fields["submitter"], columns.fields["type"]
    shown = found.documents(request.filters)
    own = shown[names.documents_with(first.submitters)[shown]]
    if len(own):
        yield Message("submitted_so_many", documents=len(own))
        if first.type and first.type != ANY_PAPER:
            typed = np.count_nonzero(types.documents_with((first.type,))[own])
            unknown = np.count_nonzero((np.diff(types.starts) == 0)[own])
            yield Message("submitted_of_type", type=first.type, documents=int(typed), unknown=int(unknown))


def _of_words(words: Sequence[str], code: str, **values: str) -> tuple[Message, ...]:
    return (Message(code, words=tuple(words), **values),) if words else ()


def _only_as_typed(found: Retrieval, unsaid: Collection[str]) -> tuple[str, ...]:
    """The words of another language than that of most documents of which no translation is known, or none that stands
    in any document: what was asked for may be called otherwise there.
    """
    untranslated = (note.values["words"] for note in found.plan.notes if note.code == "not_translated")
    return tuple(dict.fromkeys((*chain(*untranslated), *(word for word in unsaid if word in found.plan.foreign))))


def _signed(first: Pinning, results: Sequence[DocumentHit]) -> tuple[Message, ...]:
    """Who signed the document that bears the symbol, as far as that was read from it; nothing of those that only
    mention it.
    """
    for hit in results:
        description = hit.document.description
        if hit.document.part_of is None and not set(first.symbols).isdisjoint(symbol_keys(description.symbol or "")):
            names = description.signatories
            return (Message("signed_by", names=names) if names else Message("signatory_unknown"),)
    return ()


def _passed_over(request: SearchRequest, found: Retrieval, results: Sequence[DocumentHit]) -> list[Message]:
    """Of which words no document that answers has any, though others do: told on the first page. A query of more than
    MOST_WORDS is a sentence or a passage, of which nobody asks for each word.
    """
    if request.page > 1 or not results or len(found.asked) > MOST_WORDS:
        return []
    missing = set.intersection(*(set(hit.missing) for document in results for hit in document.passages))
    return [
        Message("word_in_no_result", word=word, documents=documents)
        for word, documents in (found.passed_over(missing, request.filters) if missing else ())
    ]


def _about_exclusion(request: SearchRequest, found: Retrieval) -> Iterator[Message]:
    """That exclusion goes by passages, and how many of the documents that answer have nothing of what is excluded."""
    answers = len(found.candidates(request.filters)) > 0
    documents = found.having_excluded_nowhere(request.filters) if answers else None
    if documents is not None:
        yield Message("excluded_by_passage", documents=documents)


def _pinned(request: SearchRequest, found: Retrieval, beginning: Beginning | None = None) -> tuple[Message, ...]:
    """Which documents come first. `beginning` is there where they are asked about something."""
    first = found.plan.first
    if first is None or request.sort is not Sort.RELEVANCE:
        return ()
    note = first.note(found.columns, found.documents(request.filters), request.filters)
    if note == pinning.NONE_BEARING and found.plan.bound is not None and not _mentioned(found):
        return (pinning.SYMBOL_NOWHERE,)
    if note == pinning.SUBMITTED_FIRST and beginning and not _has_every_word(found, first.submitters):
        note = pinning.SUBMITTED_NEAR
    is_near = note in {pinning.SUBMITTED_NEAR, pinning.SUBMITTED_SILENT}
    told = (note, *(_kin(found, first, beginning) if is_near and beginning else ()))
    return (*told, *_of_unknown(request, found)) if note in {pinning.NONE_SUBMITTED, pinning.SUBMITTED_SILENT} else told


def _kin(found: Retrieval, first: Pinning, beginning: Beginning) -> tuple[Message, ...]:
    """Which words of the same family documents of the submitter have."""
    return _of_words(kin(found, first.submitters, beginning), "submitted_kin") if first.submitters else ()


def _has_every_word(found: Retrieval, submitters: Sequence[str]) -> bool:
    """Whether a passage of the submitters answers that has all words that are asked of them, as typed or translated."""
    columns = found.columns
    own = columns.fields["submitter"].documents_with(submitters)
    by_words = columns.among(found.retriever.matching_content(), found.retriever.matching_translated())
    return bool(own[columns.document_of[np.flatnonzero(by_words)]].any())


def _of_unknown(request: SearchRequest, found: Retrieval) -> Iterator[Message]:
    """How many documents may be the submitter's because nobody knows whose they are."""
    columns = found.columns
    passing = columns.documents_passing(replace(request.filters, submitter=()))
    unknown = np.diff(columns.fields["submitter"].starts) == 0
    of_nobody = np.flatnonzero(unknown if passing is None else unknown & passing)
    if count := len(np.unique(columns.family_of[of_nobody])):
        yield Message("submitters_unknown", documents=count)


def _silent(request: SearchRequest, found: Retrieval, first: Pinning) -> tuple[Message, ...]:
    """Where nothing answers: that a document bears the symbol that is asked about, or that none bears or mentions
    it.
    """
    note = first.note(found.columns, found.documents(request.filters), request.filters)
    if note == pinning.BEARING_SILENT:
        return (note,)
    return () if _mentioned(found) else (pinning.SYMBOL_NOWHERE,)


def _mentioned(found: Retrieval) -> bool:
    """Whether any text has the symbol that is asked about."""
    symbols = [leaf for leaf in leaves(found.plan.bound) if isinstance(leaf, Symbol)]
    return any(len(found.retriever.matching_node(symbol)) for symbol in symbols)
