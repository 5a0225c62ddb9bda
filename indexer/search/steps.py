"""A search as two lists of named steps, the same for every engine: what answers (`RETRIEVAL`), and what is shown of it
(`ANSWER`). What a score is made of stands in `retrieval.Retrieval`.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from indexer.domain import Filters, Spelling
from indexer.query.syntax import parse
from indexer.query.tree import format_query, without
from indexer.search.grouping import page_of_groups, related_groups
from indexer.search.nearest_sentences import with_nearest
from indexer.search.planning import planned
from indexer.search.response import hit, response, telling
from indexer.search.votes import voting
from indexer.steps import Step, taken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.archive.rows import Quantized
    from indexer.domain import Document, DocumentHit, Passage, SearchRequest, SearchResponse, SpellCheck
    from indexer.index.doc_values import Integers
    from indexer.messages import Message
    from indexer.query.plan import Plan
    from indexer.search.grouping import Group
    from indexer.search.planning import Planning
    from indexer.search.retrieval import Retrieval
    from indexer.steps import Taken


class Opened(Protocol):
    """A version of an index that an engine has opened for one request."""

    @property
    def planning(self) -> Planning:
        """What plans are made with."""

    def retrieval(self, plan: Plan, spelling: SpellCheck) -> Retrieval:
        """What a plan finds; nothing is computed yet."""

    def read(self, groups: Sequence[Group]) -> tuple[Mapping[int, Passage], Mapping[int, Document]]:
        """The passages of some groups that are shown, by their ordinals, and the documents by their numbers."""

    def sentences(self, ordinals: Sequence[int]) -> Sequence[Quantized]:
        """The vectors of the sentences of passages."""

    def words_beginning(self, term: str) -> Sequence[str]:
        """The words of the index that begin with an exact term."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is known of a search. `found` is what answers, of which `page` are the documents on the requested page and
    `near` those nearest in meaning that do not answer, with the `passages` and `documents` that are shown of these.
    """

    opened: Opened
    request: SearchRequest
    vote_note: Message | None = None
    spelling: SpellCheck | None = None
    plan: Plan | None = None
    found: Retrieval | None = None
    page: tuple[Group, ...] = ()
    near: tuple[Group, ...] = ()
    passages: Mapping[int, Passage] | None = None
    documents: Mapping[int, Document] | None = None
    results: tuple[DocumentHit, ...] = ()
    related: tuple[DocumentHit, ...] = ()


# -- what answers ----------------------------------------------------------------------------------------------------


def read_vote_question(known: Search) -> Search:
    """Answer a question for a recorded vote by its lists."""
    voted = voting(known.request, known.opened.planning, known.opened.retrieval)
    if voted.found is not None:
        return replace(known, found=voted.found, plan=voted.found.plan, spelling=voted.found.spelling)
    return known if voted.note is None else replace(known, vote_note=voted.note)


def correct_and_plan(known: Search) -> Search:
    """Correct typing mistakes, and read names, references, synonyms and translations."""
    if known.found is not None:
        return known
    plan, spelling = planned(known.request, known.opened.planning)
    return replace(known, plan=_noted(plan, known.vote_note), spelling=spelling)


def retrieve(known: Search) -> Search:
    """Find what answers, by words and by meaning."""
    if known.found is not None or known.plan is None or known.spelling is None:
        return known
    return replace(known, found=known.opened.retrieval(known.plan, known.spelling))


def ask_in_bare_words(known: Search) -> Search:
    """Ask again without the words that only ask, where nothing answers a question with them, or none of the documents
    of the submitter of whom it asks: a name beside the words of a subject tells in meaning, too, what it is about.
    Which of both it is does not depend on filters, so that counts and pages agree.
    """
    asked, found, spelling = known.plan, known.found, known.spelling
    if asked is None or found is None or spelling is None or asked.voting is not None:
        return known
    submitters = asked.first.submitters if asked.first else ()
    query = bare_query(spelling.query, asked.asking) or (spelling.query if submitters and asked.bound else "")
    if not query or _answers(found, submitters) or (_answers(found) and not _submitted(found, submitters)):
        return known
    typed = replace(known.request, query=query, spelling=Spelling.TYPED)
    bare, _ = planned(typed, replace(known.opened.planning, suggesting=False), of_a_submitter=False)
    plan = _noted(replace(bare, asking=asked.asking, first=asked.first or bare.first), known.vote_note)
    others = known.opened.retrieval(plan, spelling)
    if submitters and not _says_of_it(others, found, submitters):
        return known
    is_better = _answers(others, submitters) or not _answers(found)
    return replace(known, plan=plan, found=others) if is_better else known


RETRIEVAL: tuple[Step[Search], ...] = (
    Step("question for a recorded vote", read_vote_question),
    Step("spelling and plan", correct_and_plan),
    Step("what answers", retrieve),
    Step("question in bare words", ask_in_bare_words),
)


# -- what is shown ---------------------------------------------------------------------------------------------------


def choose_page(known: Search) -> Search:
    """Order the documents, and choose those on the requested page with their best passages."""
    return replace(known, page=tuple(page_of_groups(_found(known), known.request)))


def choose_related(known: Search) -> Search:
    """Choose the documents that come nearest to an answer, on the first page."""
    near = tuple(related_groups(_found(known), known.request))
    return replace(known, near=near) if near else known


def read_texts(known: Search) -> Search:
    """Read the passages and documents of both."""
    passages, documents = known.opened.read((*known.page, *known.near))
    return replace(known, passages=passages, documents=documents)


def mark_words(known: Search) -> Search:
    """Mark the words in the passages of the page, note those that are missing, and find the nearest sentences."""
    hits = with_nearest(_hits(known, known.page), known.page, _found(known), known.opened.sentences)
    return replace(known, results=tuple(hits))


def explain_scores(known: Search) -> Search:
    """Tell what each score is made of, if the request asks for it."""
    if not known.request.explain:
        return known
    explained = []
    for result, group in zip(known.results, known.page, strict=True):
        parts = (_found(known).explained(ordinal) for ordinal, _ in group.passages)
        passages = (replace(passage, parts=made) for passage, made in zip(result.passages, parts, strict=True))
        explained.append(replace(result, passages=tuple(passages)))
    return replace(known, results=tuple(explained))


def mark_related(known: Search) -> Search:
    """The same of related passages, if they are long enough to say something."""
    words = known.opened.planning.parameters.related_words
    related = _hits(known, telling(known.near, known.passages or {}, words))
    return replace(known, related=tuple(related)) if related else known


ANSWER: tuple[Step[Search], ...] = (
    Step("documents of the page", choose_page),
    Step("related documents", choose_related),
    Step("texts", read_texts),
    Step("marked words", mark_words),
    Step("scores", explain_scores),
    Step("related passages", mark_related),
)


def retrieving(opened: Opened, request: SearchRequest) -> list[Taken[Search]]:
    """The steps by which is found what answers a request."""
    return list(taken(RETRIEVAL, Search(opened, request)))


def answered(steps: Sequence[Taken[Search]], request: SearchRequest, started: float) -> SearchResponse:
    """The response to a request, or to the same with other filters, page and order. `started` is the value of
    `time.perf_counter` when the request came.
    """
    trail = [*steps, *taken(ANSWER, replace(steps[-1].after, request=request))]
    known = trail[-1].after
    made = response(
        request, _found(known), known.results, known.related, known.opened.planning.vocabulary,
        known.opened.words_beginning,
    )  # fmt: skip
    took = round((time.perf_counter() - started) * 1000, 2)
    return replace(made, took_ms=took, trail=tuple(trail) if request.explain else ())


def _found(known: Search) -> Retrieval:
    """What was retrieved."""
    assert known.found is not None, "retrieve comes first"  # noqa: S101 - an order of steps that is ours
    return known.found


def _hits(known: Search, groups: Sequence[Group]) -> list[DocumentHit]:
    found, vocabulary = _found(known), known.opened.planning.vocabulary
    documents, passages = known.documents or {}, known.passages or {}
    return [hit(found, group, documents[group.document], passages, vocabulary) for group in groups]


def _noted(plan: Plan, note: Message | None) -> Plan:
    return plan if note is None else replace(plan, notes=(*plan.notes, note))


def bare_query(query: str, asking: tuple[str, ...]) -> str:
    """A query without the words that are `asking`; empty where nothing else is left, or nothing is left out."""
    bare = format_query(without(parse(query).root, asking)) if asking else ""
    return "" if bare == query else bare


def _says_of_it(answers: Retrieval, asked: Retrieval, submitters: Sequence[str]) -> bool:
    """Whether any answer, of the submitter's own if it has documents, has a word of what is asked of it, typed or
    translated: its name alone is near to every cover that repeats it.
    """
    passages = answers.matches(Filters())
    own = _owned(answers, passages, submitters) if _submitted(answers, submitters) else passages
    return bool(asked.retriever.coverage(own).any())


def _submitted(found: Retrieval, submitters: Sequence[str]) -> bool:
    """Whether any document is of one of the submitters."""
    return bool(found.columns.fields["submitter"].documents_with(submitters).any())


def _answers(found: Retrieval, submitters: Sequence[str] = ()) -> bool:
    """Whether any document answers, or one of the submitters."""
    passages = found.matches(Filters())
    return len(_owned(found, passages, submitters) if submitters else passages) > 0


def _owned(found: Retrieval, passages: Integers, submitters: Sequence[str]) -> Integers:
    """Those of the passages that are of documents of the submitters."""
    own = found.columns.fields["submitter"].documents_with(submitters)
    return passages[own[found.columns.document_of[passages]]]
