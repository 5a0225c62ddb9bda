"""Who stands with or against whom: what is said in so many words, who submitted a document together, whose words are
shared, and, of one submitter, who is found to take the same position.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, combinations, islice
from typing import TYPE_CHECKING

from indexer import budget
from indexer.alignments.statement import AlignmentKind
from indexer.allies.answer import Stance
from indexer.allies.courtesies import without_ceremony, without_courtesies, words_besides
from indexer.allies.families import families_of_documents
from indexer.allies.judging import SAME_WORDS
from indexer.allies.partners import in_full
from indexer.allies.search import Allies
from indexer.allies.stance import agreement
from indexer.domain import Filters, PassageKind, SearchRequest, Sort
from indexer.errors import OverBudgetError
from indexer.languages import LANGUAGES
from indexer.passages.features import capitalised_share
from indexer.vocabulary.same_submitter import best_spelling, spelling, spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from indexer.allies.answer import AlliesAnswer, Explicit, Found
    from indexer.allies.families import Family, Member
    from indexer.domain import Document, Passage
    from indexer.ports import Index

MOST_DOCUMENTS = 30
"""Documents whose shared text is looked for when somebody waits, the newest first; the rest is told to be left out."""
MOST_LISTED, LISTED_AT_A_TIME = 1_000, 100
"""Documents whose submitters are looked at, the newest first, and how many of them an index is asked for together."""
ASKED_DOCUMENTS = 1
"""Documents of a submitter, the newest, whose positions are looked for elsewhere: each takes seconds."""
AT_A_TIME = 10
"""Documents that are looked through together: they share passages, and each costs a cluster several requests."""
WORK_SECONDS, WAIT_SECONDS = 1.2, 18.0
"""Processor time for shared text when somebody waits, of which thirty documents of NETmundial take .8; then the other
documents are left out. And how long it may last.
"""
ASKED_PASSAGES = 2
"""Passages of such a document that are asked about, when somebody waits; the others are told to be left out."""
POSITION_SECONDS = 0.8
"""Processor time for them, of which two take .4: as many as are asked about are compared, whatever is remembered."""
SHARED_WORDS = 2 * SAME_WORDS
"""Words that two submitters must share in all: one run alone may come from a source that nobody names."""
MOSTLY = 0.5
"""Of the longer words of a run, those with capitals, from which it is a name: of a mission, an office, a resolution."""


class Basis(StrEnum):
    """What says that two stand together or apart, surest first. Only the last is inferred."""

    EXPLICIT = "explicit"
    SUBMITTED_TOGETHER = "submitted_together"
    SHARED_TEXT = "shared_text"
    SAME_POSITION = "same_position"


@dataclass(frozen=True, slots=True)
class Alliance:
    """That `one` stands with `other`, or against it, and the words of a passage that say so: of `one` if it is said, of
    a document of both if it was submitted together, of `other` if it is found in its text. `count` is how often it is
    said, how many documents both submitted, or how many words are shared. `process` is the document's. `one` is empty
    where it is not known who says so, and `named_in_text` says that only the words tell it. `own` is where `one` says
    what the words are found to agree with, in a passage of its own.
    """

    one: str
    other: str
    basis: Basis
    document: Document
    passage: Passage
    span: tuple[int, int]
    count: int = 1
    kind: AlignmentKind | None = None
    named_in_text: bool = False
    own: tuple[Passage, tuple[int, int]] | None = None

    @property
    def against(self) -> bool:
        """Whether the two stand apart; only what is said in so many words tells that."""
        return self.kind is not None and self.kind.against

    @property
    def inferred(self) -> bool:
        """Whether the alliance is concluded and not read off a text."""
        return self.basis is Basis.SAME_POSITION

    @property
    def process(self) -> str | None:
        """The process in which the passage was said."""
        return self.document.description.process

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.span[0] : self.span[1]]

    @property
    def own_text(self) -> str:
        """The words of `one` that these are found to agree with; empty where nothing is inferred."""
        return self.own[0].text[slice(*self.own[1])] if self.own else ""


@dataclass(frozen=True, slots=True)
class Alliances:
    """By process, basis and names. `asked` documents were looked through for shared text, `left_out` were too many;
    `not_compared` counts, for each passage of the former, those that may share words with it and are too many. Of a
    submitter, the positions of `compared` passages of the `newest` document, by its id, were looked for elsewhere, and
    `uncompared` ones were too many. Who submitted them together was looked at in `listed` documents, and in `unlisted`
    ones not. `unsigned` are what documents say outright of which it is not known who submitted
    them.
    """

    alliances: tuple[Alliance, ...]
    asked: int
    left_out: int
    submitter: str = ""
    not_compared: int = 0
    compared: int = 0
    uncompared: int = 0
    newest: str = ""
    unsigned: tuple[Alliance, ...] = ()
    listed: int = 0
    unlisted: int = 0


def alliances(
    finder: Allies,
    filters: Filters,
    submitter: str = "",
    most: int = MOST_DOCUMENTS,
    done: Callable[[int], object] = int,
) -> Alliances:
    """The alliances in the documents that pass the filters; with a submitter its own. `done` receives the number of
    further documents looked through.
    """
    stated = list(_alliances_stated(finder, filters, submitter))
    found = [alliance for alliance in stated if alliance.one]
    own = Filters(submitter=_names_of(finder.index, submitter)) if submitter else filters
    listed, total = _newest_of(finder.index, own, max(most, MOST_LISTED))
    documents = listed[:most]
    together = chain.from_iterable(_together(finder.index, document, submitter) for document in listed)
    spoken_for = {_pair(alliance) for alliance in found if alliance.kind is AlignmentKind.ON_BEHALF_OF}
    found += [
        alliance for alliance in together if _pair(alliance) not in spoken_for
    ]  # a spokesman's paper has no second sponsor
    asked = not_compared = 0
    with budget.part(WORK_SECONDS, WAIT_SECONDS), suppress(OverBudgetError):
        for start in range(0, len(documents), AT_A_TIME):
            some = documents[start : start + AT_A_TIME]
            families = families_of_documents(finder.index, some, filters)
            for document, shared in zip(some, families, strict=True):
                found += list(_sharing(shared.families, document, submitter))
                not_compared += shared.not_compared
            asked += len(some)
            done(len(some))
    compared = uncompared = 0
    for document in documents[:ASKED_DOCUMENTS] if submitter else ():
        with suppress(OverBudgetError):
            near = Allies(finder.index, finder.vocabulary, POSITION_SECONDS, ASKED_PASSAGES).of_document(
                document.id, filters
            )
            found += _with_same_position(near, submitter)
            compared, uncompared = compared + len(near.asked), uncompared + near.left_out
    order = list(Basis)
    merged = sorted(
        _merged(_by_one_name(found, submitter)),
        key=lambda alliance: (
            alliance.process or "~",
            order.index(alliance.basis),
            -alliance.count,
            alliance.one,
            alliance.other,
        ),
    )
    left_out = max(0, total - asked)
    newest = documents[0].id if submitter and documents else ""
    unsigned = tuple(alliance for alliance in stated if not alliance.one)
    return Alliances(
        tuple(merged), asked, left_out, submitter, not_compared, compared, uncompared, newest, unsigned,
        len(listed), max(0, total - len(listed)),
    )  # fmt: skip


def _newest_of(index: Index, filters: Filters, most: int) -> tuple[list[Document], int]:
    """At most so many of the documents that pass the filters, the newest first, and how many there are."""
    request = SearchRequest(sort=Sort.NEWEST, size=LISTED_AT_A_TIME, filters=filters)
    answer = index.search(request)
    found = [hit.document for hit in answer.results]
    while answer.results and len(found) < min(most, answer.total.documents):
        budget.check()
        request = replace(request, page=request.page + 1)
        answer = index.search(request)
        found += [hit.document for hit in answer.results]
    return found[:most], answer.total.documents


def _names_of(index: Index, submitter: str) -> tuple[str, ...]:
    """The names that a submitter has on documents; the given one if it has none."""
    listed = index.everything().facets.get("submitter", ())
    named = tuple(facet.value for facet in listed if spelling(facet.value) == spelling(submitter))
    return named or (submitter,)


def _alliances_stated(finder: Allies, filters: Filters, submitter: str) -> Iterator[Alliance]:
    """What is said outright, by nobody where it is not known who says so."""
    names: dict[tuple[str, str], str] = {}
    for alignment in finder.explicit(filters):
        budget.check()
        for who in alignment.who or ("",):
            for named in alignment.partners:
                key = alignment.document.id, named
                if key not in names:
                    names[key] = in_full(finder.index, alignment.document, named)
                other = names[key]
                if not submitter or spelling(submitter) in {spelling(who), spelling(other)}:
                    yield _alliance_stated(alignment, who, other)


def _together(index: Index, document: Document, submitter: str) -> Iterator[Alliance]:
    """Each two of those who submitted a document, or a submitter with each of the others."""
    names = document.description.submitters
    pairs = ((submitter, name) for name in names) if submitter else combinations(sorted(names), 2)
    passages = index.passages(document.id) if len(names) > 1 else ()
    if passages:
        first = passages[0]
        span = 0, len(first.text)
        yield from (Alliance(one, other, Basis.SUBMITTED_TOGETHER, document, first, span) for one, other in pairs)


def _pair(alliance: Alliance) -> frozenset[str]:
    """The two submitters of an alliance, in whatever order and spelling."""
    return frozenset((spelling(alliance.one), spelling(alliance.other)))


def _by_one_name(found: Sequence[Alliance], submitter: str) -> Iterator[Alliance]:
    """The alliances with one name for each submitter, and without those of a submitter with itself."""
    names: dict[str, set[str]] = defaultdict(set)
    for alliance in found:
        for name in (alliance.one, alliance.other):
            names[spelling(name)].add(name)
    signed = (
        {submitter} if submitter else {name for alliance in found for name in alliance.document.description.submitters}
    )
    shown = {key: best_spelling(some, signed) for key, some in names.items()}
    for alliance in found:
        first, second = shown[spelling(alliance.one)], shown[spelling(alliance.other)]
        if first != second:
            yield replace(alliance, one=first, other=second)


def _alliance_stated(alignment: Explicit, who: str, other: str) -> Alliance:
    """The alliance that a statement of alignment makes between two submitters."""
    said = alignment.statement
    return Alliance(
        who, other, Basis.EXPLICIT, alignment.document, alignment.passage, (said.start, said.end), 1, said.kind,
        alignment.named_in_text,
    )  # fmt: skip


def _sharing(families: Sequence[Family], document: Document, submitter: str) -> Iterator[Alliance]:
    """Whose texts have words of a document, if they are no base text and enough."""
    submitters = (submitter,) if submitter else document.description.submitters
    own = spellings((*submitters, *document.description.submitters))
    parts: dict[str, list[tuple[int, Member]]] = defaultdict(list)
    for family in families:
        longest: dict[str, tuple[int, Member]] = {}  # a submitter's copies have the same words
        for member in _other_members(family, document, own):
            words = words_besides(member.passage, member.span)
            if words >= SAME_WORDS:
                for name in member.document.description.submitters:
                    longest[name] = max(longest.get(name, (words, member)), (words, member), key=_length)
        for name, part in longest.items():
            parts[name].append(part)
    for name, some in parts.items():
        total = sum(words for words, _ in some)
        if total >= SHARED_WORDS:
            _, best = max(some, key=_length)
            for who in submitters:
                yield Alliance(who, name, Basis.SHARED_TEXT, best.document, best.passage, best.span, total)


def _length(part: tuple[int, Member]) -> tuple[int, str]:
    words, member = part
    return words, member.passage.id


def _other_members(family: Family, document: Document, own: frozenset[str]) -> Iterator[Member]:
    """The members of a family in other documents, by others than the own submitters; none of a base text."""
    if family.base or any(map(_says_nothing, family.members)):
        return
    for member in family.members:
        if member.document.id != document.id and own.isdisjoint(spellings(member.document.description.submitters)):
            yield member


def _says_nothing(member: Member) -> bool:
    """Whether words are shared because of the form of a document, or because they are a name: those of a heading or a
    list, of a passage with the document's title, which letters to the United Nations begin with, or mostly capitals.
    """
    passage, title = member.passage, member.document.description.title
    covered = bool(title) and " ".join(title.split()) in " ".join(passage.text.split())
    named = capitalised_share(passage.text[member.span[0] : member.span[1]]) > MOSTLY
    return passage.kind is not PassageKind.STATEMENT or covered or named


def _with_same_position(near: AlliesAnswer, submitter: str) -> Iterator[Alliance]:
    """Who is found to take the same position; who is found to say otherwise is too often no opponent."""
    for ally in near.allies:
        if ally.stance is Stance.SAME_POSITION:
            grounds = ((passage, ground) for passage in ally.passages if (ground := _common_ground(passage)))
            for best, (own, mine, theirs) in islice(grounds, 1):
                for name in best.submitters:
                    yield Alliance(
                        submitter, name, Basis.SAME_POSITION, best.document, best.passage, theirs, own=(own, mine)
                    )


def _common_ground(found: Found) -> tuple[Passage, tuple[int, int], tuple[int, int]] | None:
    """The passage that was asked about, with the places of the sentence there and of the one here that agree and demand
    or judge something: none where these are thanks, condolences, announcements, or say with whom somebody aligns.
    """
    own, other = found.of, found.passage
    if own is None or own.language not in LANGUAGES:
        return None
    texts = [
        without_ceremony(without_courtesies(passage.text, passage.language), passage.language)
        for passage in (own, other)
    ]
    agreeing = agreement(texts[0], own.language, texts[1], other.language)
    return (own, *agreeing) if agreeing else None


def _merged(found: Iterable[Alliance]) -> Iterator[Alliance]:
    """One for each pair, process, basis and kind: the first of what is said or submitted, else the one with most words.
    What is inferred is left out where words are shared.
    """
    best: dict[tuple[tuple[str, ...], str | None, Basis, AlignmentKind | None], Alliance] = {}
    for alliance in found:
        pair = (alliance.one, alliance.other) if alliance.kind else tuple(sorted((alliance.one, alliance.other)))
        key = pair, alliance.process, alliance.basis, alliance.kind
        known = best.get(key)
        if known is not None and (alliance.kind or alliance.basis is Basis.SUBMITTED_TOGETHER):
            best[key] = replace(known, count=known.count + 1)
        elif known is None or alliance.count > known.count:
            best[key] = alliance
    for (pair, process, basis, _), alliance in best.items():
        if basis is not Basis.SAME_POSITION or (pair, process, Basis.SHARED_TEXT, None) not in best:
            yield alliance
