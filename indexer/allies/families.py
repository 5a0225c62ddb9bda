"""Families of the same text: a passage's shared wording, with every passage that has it.

Base texts are told apart: what many submitters have, what stands in quotation marks, and what follows the name of the
document that it is from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis import exacts
from indexer.domain import Filters
from indexer.languages import pattern_of
from indexer.shared_text.runs import runs_of_terms
from indexer.vocabulary.same_submitter import spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.analysis import Term
    from indexer.domain import Document, Passage
    from indexer.ports import Index
    from indexer.shared_text.runs import Run

    SharedRuns = tuple[Document, Passage, list[Run]]

MOST_MEMBERS = 100
"""Passages that are compared with one, most fingerprints in common first; how many more there are is told."""
BASE_SUBMITTERS = 7
"""So many independent submitters with the same words quote something: two or three may have written together."""
AROUND = 120
"""Code points before and after shared wording in which quotation marks and the name of its source are looked for."""
MOST_PASSAGES = 400
"""Passages of a document whose shared text is looked for; the rest is told to be left out."""
NO_FILTERS = Filters()

_OPENS, _CLOSES = "“«„「『", "”»“」』"
_STRAIGHT = '"'


@dataclass(frozen=True, slots=True)
class Member:
    """A passage that has the text: where in it, and whether with other words in between."""

    document: Document
    passage: Passage
    span: tuple[int, int]
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Sharing:
    """Passages that share wording with one, with the runs, whose left side is in that one. `not_compared` counts
    further ones that may, and are too many. `everybody` are those that there are with and without the filters: they
    tell what is a base text.
    """

    found: tuple[SharedRuns, ...]
    everybody: tuple[SharedRuns, ...]
    not_compared: int = 0


@dataclass(frozen=True, slots=True)
class Families:
    """Families of the same text in the order of a document. What is left out: `passages_left_out` of its own passages,
    and `not_compared` of others, counted for each of its own, with which they may share wording.
    """

    families: tuple[Family, ...]
    passages_left_out: int = 0
    not_compared: int = 0


@dataclass(frozen=True, slots=True)
class Family:
    """Wording that passages of several documents share, as the first member has it. `base` tells that it is quoted from
    something else; `source` is what that is, where the text says so.
    """

    text: str
    members: tuple[Member, ...]
    base: bool = False
    source: str = ""

    @property
    def earliest(self) -> str | None:
        """The earliest date of a member, None if none has one."""
        return min(
            (member.document.description.date for member in self.members if member.document.description.date),
            default=None,
        )


def families_of_document(index: Index, document_id: str) -> Families:
    """The families of a document's passages. Raises NotFoundError."""
    (found,) = families_of_documents(index, [index.document(document_id)], NO_FILTERS)
    return found


def families_of_documents(index: Index, documents: Sequence[Document], filters: Filters) -> list[Families]:
    """For each of the documents the families of its passages with the passages that pass the filters. Raises
    NotFoundError.
    """
    every = [index.passages(document.id) for document in documents]
    looked_at = [passages[:MOST_PASSAGES] for passages in every]
    shared = _sharing(index, list(chain.from_iterable(looked_at)), filters)
    return [
        replace(
            _families(document, some, islice(shared, len(some))),
            passages_left_out=len(passages) - len(some),
        )
        for document, passages, some in zip(documents, every, looked_at, strict=True)
    ]


def families_of_passage(index: Index, passage: Passage) -> Families:
    """The families of one passage, in its order. Raises NotFoundError."""
    return _families(index.document(passage.document_id), [passage], _sharing(index, [passage], NO_FILTERS))


def runs_with(index: Index, passage: Passage, filters: Filters) -> Sharing:
    """The passages of other documents that share wording with one, stored or not."""
    (found,) = _sharing(index, [passage], filters)
    return found


def _sharing(index: Index, passages: Sequence[Passage], filters: Filters) -> Iterator[Sharing]:
    found = index.sharing(passages, filters, MOST_MEMBERS)
    for passage, others in zip(passages, found, strict=True):
        everybody = {other.id: (of, other) for of, other in (*others.passages, *others.regardless)}
        runs = tuple(_runs_with(passage, everybody.values()))
        passing = {other.id for _, other in others.passages}
        yield Sharing(tuple(run for run in runs if run[1].id in passing), runs, others.left_out)


def _families(document: Document, passages: Sequence[Passage], sharing: Iterable[Sharing]) -> Families:
    """Whether a text is a base text does not depend on filters: everybody who has it counts."""
    found: list[Family] = []
    not_compared = 0
    for passage, others in zip(passages, sharing, strict=True):
        not_compared += others.not_compared
        shown = {passage.id, *(other.id for _, other, _ in others.found)}
        for relation in _of_passage(document, passage, others.everybody):
            members = tuple(member for member in relation.members if member.passage.id in shown)
            if any(member.passage.id != passage.id for member in members):
                found.append(replace(relation, members=members))
    return Families(tuple(found), not_compared=not_compared)


def _runs_with(passage: Passage, others: Iterable[tuple[Document, Passage]]) -> Iterator[SharedRuns]:
    terms = _terms(passage.text)
    for document, other in others:
        budget.check()
        runs = runs_of_terms(terms, _terms(other.text))
        if runs:
            yield document, other, runs


@lru_cache(maxsize=1024)
def _terms(text: str) -> Sequence[Term]:
    """Passages of one family are compared with each other again and again."""
    return exacts(text)


def _of_passage(document: Document, passage: Passage, sharing: Sequence[SharedRuns]) -> list[Family]:
    families = []
    for start, stop in _merged([run.left for _, _, runs in sharing for run in runs]):
        members = [Member(document, passage, (start, stop))]
        for other, shared, runs in sharing:
            inside = [run for run in runs if run.left[0] < stop and start < run.left[1]]
            members += [Member(other, shared, run.right, run.edited) for run in inside]
        families.append(family(members))
    return families


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(stop, merged[-1][1])
        else:
            merged.append((start, stop))
    return merged


def family(members: Sequence[Member]) -> Family:
    """The family of these members; the first gives its text."""
    first = members[0]
    submitters = {spellings(member.document.description.submitters) or member.document.id for member in members}
    told = [member for member in members if quoted(member.passage.text, member.span)]
    source = next((name for member in members if (name := source_of(member.passage.text, member.span))), "")
    base = len(submitters) >= BASE_SUBMITTERS or 2 * len(told) >= len(members) or bool(source)
    ordered = sorted(
        members, key=lambda member: (member.document.description.date or "9999", member.document.id, member.span)
    )
    text = first.passage.text[first.span[0] : first.span[1]]
    return Family(text, tuple(ordered), base, source)


def quoted(text: str, span: tuple[int, int]) -> bool:
    """Whether a span stands in quotation marks that open before it and close after it. Those that open a line may close
    in a later passage.
    """
    before, after = text[: span[0]], text[span[1] :]
    opened = max((before.rfind(mark) for mark in _OPENS), default=-1)
    if opened >= 0 and not any(mark in before[opened + 1 :] for mark in _CLOSES if mark != before[opened]):
        return before[:opened].rstrip(" ")[-1:] in {"", "\n"} or any(mark in after for mark in _CLOSES)
    return before.count(_STRAIGHT) % 2 == 1 and _STRAIGHT in after


def source_of(text: str, span: tuple[int, int]) -> str:
    """The document that wording is said to be from, just before or after it; empty if none is named."""
    if not quoted(text, span):
        return ""
    for start, stop in ((max(0, span[0] - AROUND), span[0]), (span[1], min(len(text), span[1] + AROUND))):
        match = _sources().search(text[start:stop])
        if match:
            return " ".join(match.group().split())
    return ""


@cache
def _sources() -> regex.Pattern[str]:
    return regex.compile(pattern_of("instruments").replace(" ", r"\s+"), regex.IGNORECASE)
