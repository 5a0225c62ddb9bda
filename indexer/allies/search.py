"""Find allies and opponents of a text, a passage, a document, or a submitter on a topic."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from indexer import budget
from indexer.allies.answer import AlliesAnswer, Ally, Explicit, Found, Stance
from indexer.allies.claims import claims
from indexer.allies.courtesies import without_courtesies
from indexer.allies.families import Sharing, runs_with
from indexer.allies.fragments import says_something
from indexer.allies.judging import OPPOSED, PARTLY_COVERED, is_short, judged, left_open, may_tell
from indexer.allies.of_a_meeting import is_of_the_meeting
from indexer.allies.only_named import without_namers
from indexer.allies.partners import made_with
from indexer.allies.recommending import Recommending
from indexer.allies.said_once import said_once
from indexer.analysis.detection import detect
from indexer.analysis.exact_words import words
from indexer.domain import Filters, NearPassage, Passage, PassageKind, SearchRequest, Spelling
from indexer.errors import BadParameterError, OverBudgetError
from indexer.messages import Message
from indexer.quotes.candidates import nearness_request
from indexer.search.coverage import search_coverage
from indexer.search.spokesmen import represented_in
from indexer.vocabulary.same_submitter import spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.allies.judging import Users
    from indexer.domain import Document
    from indexer.ports import Index
    from indexer.shared_text.runs import Run
    from indexer.vocabulary import Vocabulary

MOST_CHARACTERS = 5_000
"""Most characters of a pasted text."""
NEAREST = 300
"""Nearest passages whose stance is told."""
MOST_PASSAGES = 5
"""Different passages shown of one submitter and stance; copies come besides."""
ASKED_PASSAGES = 6
"""Passages of a document, or of a submitter on a topic, that are asked about: those with most words."""
MOST_CLAIMS = 4
"""Claims of a position that are asked about by themselves."""
_SURE = {Stance.SAME_WORDS, Stance.SAME_POSITION, Stance.OTHERWISE}
"""How a passage may stand to a claim: who takes only a part of one takes none of the position."""
WORK_SECONDS, WAIT_SECONDS = 1.5, 18.0
"""Processor time for comparing when somebody waits, and how long it may last; then further passages are left out."""
NO_SHARING = Sharing((), ())
SUBJECT = 2.5
"""The similarity that a passage counts with which shares words but is not among the nearest."""


@dataclass(frozen=True, slots=True)
class _Asker:
    """Who is asked about, by the spellings of its names and the ids of its documents: these are no answers.
    `on_the_subject` receives the ids of passages that are near enough to speak of the same, also of own ones.
    """

    names: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    on_the_subject: set[str] = field(default_factory=set)

    def is_own(self, document: Document) -> bool:
        """Whether a document is the asker's."""
        return document.id in self.documents or not self.names.isdisjoint(spellings(document.description.submitters))


class Allies:
    """Answers from one index; with seconds of processor time for comparing at `most` so many passages, when somebody
    waits.
    """

    def __init__(
        self, index: Index, vocabulary: Vocabulary, work: float = WORK_SECONDS, most: int = ASKED_PASSAGES
    ) -> None:
        self.index, self.vocabulary, self.work, self.most = index, vocabulary, work, most
        self._recommending = Recommending(index)

    def of_text(self, text: str, filters: Filters) -> AlliesAnswer:
        """Who takes the position of a pasted text. Raises BadParameterError when it holds no words, or is too long."""
        plain = text.strip()
        if not words(plain):
            raise BadParameterError("text", Message("allies_without_text"))
        if len(plain) > MOST_CHARACTERS:
            raise BadParameterError("text", Message("allies_text_too_long", most=MOST_CHARACTERS, count=len(plain)))
        passage = Passage("", "", 0, 0, 0, None, detect(plain), plain)
        return self._answer(plain, [passage], filters, _Asker(), _claims_of(passage))

    def of_passage(self, passage_id: str, filters: Filters) -> AlliesAnswer:
        """Who takes the position of a passage. Raises NotFoundError."""
        passage = self.index.passage(passage_id)
        document = self.index.document(passage.document_id)
        return self._answer_for(passage.text, [passage], [document], filters)

    def of_document(self, document_id: str, filters: Filters) -> AlliesAnswer:
        """Who takes the positions of a whole document: its longest statements that are not courtesies alone. Raises
        NotFoundError.
        """
        document = self.index.document(document_id)
        says = [passage for passage in self.index.passages(document_id) if passage.kind is PassageKind.STATEMENT]
        positions = (
            passage for passage in sorted(says, key=lambda passage: -len(passage.text)) if _takes_position(passage)
        )
        chosen = sorted(islice(positions, ASKED_PASSAGES), key=lambda position: position.ordinal)
        answer = self._answer_for(document.description.title or document.file, chosen, [document], filters)
        return replace(answer, left_out=answer.left_out + len(says) - len(chosen))

    def of_submitter(self, submitter: str, topic: str, filters: Filters) -> AlliesAnswer:
        """Who takes the positions of a submitter on a topic; empty if it says nothing of that."""
        request = SearchRequest(
            topic, size=ASKED_PASSAGES, filters=Filters(submitter=(submitter,)), spelling=Spelling.TYPED
        )
        hits = self.index.search(request).results if topic.strip() else ()
        passages = [found.passage for hit in hits for found in hit.passages][:ASKED_PASSAGES]
        answer = self._answer_for(topic, passages, [hit.document for hit in hits], filters, submitter)
        return replace(answer, query=topic)

    def explicit(self, filters: Filters, partner: str = "") -> list[Explicit]:
        """Every statement of alignment in the documents that pass the filters, or those that are made with a partner;
        the same words of a submitter once.
        """
        found = said_once(self._alignments_stated(filters))
        name = self.vocabulary.normalise("submitter", partner.strip())
        return made_with(self.index, found, name) if name else found

    def _alignments_stated(self, filters: Filters) -> Iterator[Explicit]:
        """The statements of alignment in the documents that pass the filters."""
        return (Explicit(*alignment) for alignment in self.index.alignments(filters))

    def _answer_for(
        self, query: str, passages: Sequence[Passage], documents: Sequence[Document], filters: Filters, *also: str
    ) -> AlliesAnswer:
        """Who agrees with passages of these documents, and who says outright that it does."""
        signed = frozenset(name for document in documents for name in document.description.submitters)
        own = frozenset(also) or signed
        ids = frozenset(document.id for document in documents)
        ids |= {variant.id for document in documents for variant in document.variants}
        asker = _Asker(spellings(own | signed), ids)
        answer = self._answer(query, passages, filters, asker)
        files = {document.file for document in documents}
        stated = [
            (alignment, alignment.document.file in files or alignment.passage.id in asker.on_the_subject)
            for alignment in self._alignments_stated(filters)
            if not own.isdisjoint((*alignment.partners, *alignment.who)) or alignment.document.id in ids
        ]
        explicit, elsewhere = (
            tuple(alignment for alignment, is_here in stated if is_here == here) for here in (True, False)
        )
        by_id = {document.id: document for document in documents}
        compared = tuple(
            (by_id[passage.document_id], passage) for passage in passages[: len(passages) - answer.left_out]
        )
        return replace(answer, explicit=explicit, explicit_elsewhere=elsewhere, asked=compared)

    def _answer(
        self, query: str, asked: Sequence[Passage], filters: Filters, asker: _Asker, made: Sequence[Passage] = ()
    ) -> AlliesAnswer:
        """What is found of all passages asked about, and of the claims `made` by the only one."""
        best: dict[str, Found] = {}
        not_compared, compared = 0, 0
        with budget.part(self.work, WAIT_SECONDS):
            for shared, around in self._near_each(asked[: self.most], filters, asker):
                compared += 1
                not_compared += shared.not_compared
                for found in around:
                    known = best.get(found.passage.id)
                    if known is None or _order(found) < _order(known):
                        best[found.passage.id] = found
            claimed = self._by_claims(made, best, filters, asker)
        allies = tuple(self._by_submitter(without_namers(best).values()))
        scope = search_coverage(self.index, filters)
        spoken = represented_in(self.index, {found.document.id for ally in allies for found in ally.passages})
        left_out = len(asked) - compared
        return AlliesAnswer(
            query, allies, scope, not_compared=not_compared, left_out=left_out, spoken_for=spoken, claims=claimed
        )

    def _near_each(
        self, asked: Iterable[Passage], filters: Filters, asker: _Asker
    ) -> Iterator[tuple[Sharing, list[Found]]]:
        """What stands near each passage asked about, for which there is time. Raises OverBudgetError if there is none
        for the first.
        """
        for number, passage in enumerate(asked):
            try:
                shared = runs_with(self.index, passage, filters)
                every = self._found_around(passage, self._nearest(passage, filters, asker), asker, shared)
                around = [told for found in every for told in self._of_others(found, asker)]
            except OverBudgetError:
                if not number:
                    raise
                return
            yield shared, around

    def _by_claims(
        self, made: Sequence[Passage], best: dict[str, Found], filters: Filters, asker: _Asker
    ) -> tuple[str, ...]:
        """Weigh each claim of a position that makes several with what is known of passages; the claims for which there
        was time. Only what denies a claim says otherwise: a negation in one turns nothing in another.
        """
        if made:
            best |= {key: left_open(found) for key, found in best.items() if found.stance is Stance.OTHERWISE}
            requests = [nearness_request(claim.text, filters) for claim in made]
            answers = self.index.nearest_each(requests, NEAREST, covered=PARTLY_COVERED)
        for number, claim in enumerate(made):
            try:
                telling = self._found_around(
                    claim, (near_passage for near_passage in next(answers) if may_tell(claim, near_passage)), asker
                )
                sure = [told for found in telling if found.stance in _SURE for told in self._of_others(found, asker)]
            except OverBudgetError:
                return tuple(passage.text for passage in made[:number])
            for found in sure:
                best[found.passage.id] = _by_claim(best.get(found.passage.id), found)
        return tuple(passage.text for passage in made)

    def _nearest(self, passage: Passage, filters: Filters, asker: _Asker) -> list[NearPassage]:
        """What is nearest to a passage in meaning."""
        request = nearness_request(passage.text, filters)
        covered = PARTLY_COVERED if is_short(passage.text) else None
        found = self.index.nearest(request, NEAREST, covered=covered)
        asker.on_the_subject.update(
            near_passage.passage.id for near_passage in found if near_passage.similarity >= OPPOSED
        )
        return found

    def _found_around(
        self, passage: Passage, found: Iterable[NearPassage], asker: _Asker, sharing: Sharing = NO_SHARING
    ) -> Iterator[Found]:
        """What stands near a passage in meaning, as it is `found`, or in words, in documents that are not the asker's
        own. All who share its words, whatever the filters, tell what is a base text.
        """
        users = _users(sharing.everybody)
        near = {
            near_passage.passage.id: near_passage
            for near_passage in found
            if not (
                asker.is_own(near_passage.document) or is_of_the_meeting(near_passage.document, near_passage.passage)
            )
            and says_something(near_passage)
        }
        runs = {other.id: shared for _, other, shared in sharing.found}
        for near_passage in near.values():
            budget.check()
            yield judged(passage, near_passage, runs.get(near_passage.passage.id, ()), users)
        for document, other, shared in sharing.found:
            if other.id not in near and not (asker.is_own(document) or is_of_the_meeting(document, other)):
                budget.check()
                yield judged(passage, NearPassage(document, other, SUBJECT), shared, users)

    def _of_others(self, found: Found, asker: _Asker) -> Iterator[Found]:
        """A passage with whose recommendation it is, unless that is the asker's own."""
        told = replace(found, recommended_by=self._recommending.recommended_by(found))
        if asker.names.isdisjoint(spellings(told.recommended_by)):
            yield told

    def _by_submitter(self, found: Iterable[Found]) -> list[Ally]:
        """By submitter and stance. Who says the same in one passage does not say otherwise in another, and who says
        otherwise does not say it in part: that is left open.
        """
        grouped: dict[tuple[tuple[str, ...], Stance], list[Found]] = defaultdict(list)
        said = [(passage_found.said_by, passage_found) for passage_found in found]
        allied = {
            who for who, passage_found in said if passage_found.stance in {Stance.SAME_WORDS, Stance.SAME_POSITION}
        }
        opponents = {who for who, passage_found in said if passage_found.stance is Stance.OTHERWISE} - allied
        doubted = {Stance.OTHERWISE: allied, Stance.PARTLY: opponents}
        for who, passage_found in said:
            unclear = who in doubted.get(passage_found.stance, ())
            grouped[who, Stance.SAME_SUBJECT if unclear else passage_found.stance].append(
                left_open(passage_found) if unclear else passage_found
            )
        allies = []
        for (_, stance), passages in grouped.items():
            passages.sort(key=lambda passage: (-passage.score, passage.document.id, passage.passage.ordinal))
            best = passages[0]
            known = next(filter(None, map(self.vocabulary.group_of_submitter, best.submitters)), None)
            groups = () if best.recommended_by else best.document.description.groups
            allies.append(
                Ally("; ".join(best.submitters), next(iter(groups), known), stance, tuple(_different(passages)))
            )
        order = list(Stance)
        return sorted(allies, key=lambda ally: (order.index(ally.stance), -ally.score, ally.submitter))


def _takes_position(passage: Passage) -> bool:
    """Whether a passage says anything besides courtesies."""
    return bool(without_courtesies(passage.text, passage.language).strip())


def _different(passages: Iterable[Found]) -> Iterator[Found]:
    """The first MOST_PASSAGES different ones, with their copies."""
    seen: set[str] = set()
    for passage in passages:
        text = " ".join(passage.passage.text.split())
        if text in seen or len(seen) < MOST_PASSAGES:
            seen.add(text)
            yield passage


def _claims_of(passage: Passage) -> list[Passage]:
    """The claims of a position of a sentence or two that makes several."""
    made = claims(passage.text, passage.language)[:MOST_CLAIMS] if is_short(passage.text) else ()
    return [replace(passage, text=claim) for claim in made]


def _by_claim(known: Found | None, passage_found: Found) -> Found:
    """How a passage stands to a position that makes several claims, by what is known of it and one of them: who takes
    that takes a part, and who denies it says otherwise, if none is taken; else it is left open.
    """
    claim = passage_found.of.text if passage_found.of else ""
    if known is None or known.stance is Stance.SAME_SUBJECT:
        stance = Stance.OTHERWISE if passage_found.stance is Stance.OTHERWISE else Stance.PARTLY
        return replace(passage_found, stance=stance, claim=claim)
    if passage_found.stance is not Stance.OTHERWISE:
        return known if known.stance.agrees else left_open(known)
    taken = known.claim if known.stance is Stance.PARTLY else known.stance.agrees
    return left_open(known) if taken else replace(passage_found, claim=claim)


def _order(found: Found) -> tuple[int, float]:
    return list(Stance).index(found.stance), -found.score


def _users(shared: Iterable[tuple[Document, Passage, list[Run]]]) -> Users:
    """Which parts of the passage asked about are shared by whom."""
    return [
        (run.left, spellings(document.description.submitters) or document.id)
        for document, _, runs in shared
        for run in runs
    ]
