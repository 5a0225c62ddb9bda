"""A question without the words that only ask, for where nothing answers it with them: whoever asks in a sentence finds
what the same subject finds in bare words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.domain import Filters, Spelling
from indexer.query.syntax import parse
from indexer.query.tree import format_query, without
from indexer.search.planning import planned
from indexer.search.votes import voting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import SearchRequest, SpellCheck
    from indexer.index.doc_values import Integers
    from indexer.query.plan import Plan
    from indexer.search.planning import Planning
    from indexer.search.retrieval import Retrieval


def bare_query(query: str, asking: tuple[str, ...]) -> str:
    """A query without the words that are `asking`; empty where nothing else is left, or nothing is left out."""
    bare = format_query(without(parse(query).root, asking)) if asking else ""
    return "" if bare == query else bare


def retrieved(
    request: SearchRequest, planning: Planning, retrieval: Callable[[Plan, SpellCheck], Retrieval]
) -> Retrieval:
    """The retrieval for a request or, where nothing answers its question, or none of the documents of the submitter of
    whom it asks, that for its bare words: a name beside the words of a subject tells in meaning, too, what it is about.
    Which one does not depend on filters, so that counts and pages agree. At most one more plan and retrieval. A
    question for a recorded vote is answered by its lists (`votes.voting`).
    """
    voted = voting(request, planning, retrieval)
    if voted.found is not None:
        return voted.found
    asked, spelling = planned(request, planning)
    if voted.note is not None:
        asked = replace(asked, notes=(*asked.notes, voted.note))
    found = retrieval(asked, spelling)
    submitters = asked.first.submitters if asked.first else ()
    query = bare_query(spelling.query, asked.asking) or (spelling.query if submitters and asked.bound else "")
    if not query or _answers(found, submitters) or (_answers(found) and not _submitted(found, submitters)):
        return found
    typed = replace(request, query=query, spelling=Spelling.TYPED)
    bare, _ = planned(typed, replace(planning, suggesting=False), of_a_submitter=False)
    told = (*bare.notes, voted.note) if voted.note else bare.notes
    others = retrieval(replace(bare, asking=asked.asking, first=asked.first or bare.first, notes=told), spelling)
    if submitters and not _says_of_it(others, found, submitters):
        return found
    return others if _answers(others, submitters) or not _answers(found) else found


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
