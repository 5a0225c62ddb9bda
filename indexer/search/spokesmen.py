"""Who speaks for whom in the documents of an index, by the statements of alignment that were read in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.alignments.names import known
from indexer.alignments.statement import AlignmentKind
from indexer.analysis.detection import detect
from indexer.domain import Filters
from indexer.messages import Message
from indexer.vocabulary.same_submitter import spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from indexer.alignments.statement import Statement
    from indexer.domain import Document, Passage, SearchRequest
    from indexer.ports import Index


def speakers_for(index: Index, name: str, filters: Filters = Filters()) -> list[tuple[Document, Passage]]:  # noqa: B008
    """The documents that say that they speak on behalf of somebody, under any spelling of the name, each with the first
    passage that says so.
    """
    return _documents(index, filters, lambda said: is_on_behalf(said, (name,)))


def naming(index: Index, name: str) -> list[tuple[Document, Passage]]:
    """The documents with a statement of alignment that names somebody, under any spelling of the name, but does not
    speak on its behalf, each with the first such passage: those that align themselves with it or with what it
    delivered for a group, and those that tell that it spoke for others.
    """
    sought = spellings((name,))
    return _documents(
        index,
        Filters(),
        lambda said: not sought.isdisjoint(spellings((*said.others, said.by))) and not is_on_behalf(said, (name,)),
    )


def _documents(index: Index, filters: Filters, wanted: Callable[[Statement], bool]) -> list[tuple[Document, Passage]]:
    """The documents with such a statement, each with the first passage that has one."""
    found: dict[str, tuple[Document, Passage]] = {}
    for document, passage, _ in index.alignments(filters, wanted):
        found.setdefault(document.id, (document, passage))
    return list(found.values())


def is_on_behalf(said: Statement, names: Collection[str]) -> bool:
    """Whether a statement says that its document speaks on behalf of one of these names, in any spelling."""
    return _speaks(said) and not spellings(names).isdisjoint(spellings(said.others))


def _speaks(said: Statement) -> bool:
    """Whether a document itself speaks on somebody's behalf, and does not only tell that somebody did."""
    return said.kind is AlignmentKind.ON_BEHALF_OF and not said.by


def represented_in(index: Index, documents: Collection[str]) -> dict[str, tuple[str, ...]]:
    """On whose behalf the documents with these ids speak, by id, if it is on anybody's."""
    found: dict[str, tuple[str, ...]] = {}
    filters = Filters(document=tuple(documents))
    speaking = index.alignments(filters, _speaks) if documents else ()
    for document, _, said in speaking:
        found[document.id] = tuple(dict.fromkeys((*found.get(document.id, ()), *said.others)))
    return found


def spoken_for(index: Index, request: SearchRequest) -> Iterator[Message]:
    """A note for each submitter whom a search asks for or names, and on whose behalf documents say that they speak."""
    named = dict.fromkeys((*request.filters.submitter, *known(request.query, detect(request.query))))
    for name in named:
        speaking = speakers_for(index, name, replace(request.filters, submitter=()))
        who = dict.fromkeys(submitter for document, _ in speaking for submitter in document.description.submitters)
        if who:
            yield Message("spoken_for_by", name=name, count=len(speaking), names=tuple(who))
