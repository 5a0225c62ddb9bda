"""Retrieval: what answers a request, and in which order, whichever engine finds it.

A passage answers by words if it contains them, and by meaning if it reaches the floor. Neither depends on filters,
pages or the depth of a ranking, so totals and facets count exactly what a filter leaves. Passages that only name or
list something (`Columns.statements`) answer by words alone.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import numpy as np

from indexer.analysis import highlight
from indexer.analysis.detection import detect
from indexer.attitudes.attitude import side_taken
from indexer.domain import Filters, Match, MatchedBy, Mode, SpellCheck
from indexer.languages import LANGUAGES
from indexer.query.nodes import And, Group, Or, Query, Translated, Word
from indexer.query.tree import asked_words, excluded, wanted
from indexer.query.word_language import likely_language
from indexer.ranking.fusion import SCORE_DIGITS, answering_scores, fuse
from indexer.ranking.parameters import DEFAULTS
from indexer.search.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from indexer.analysis import Wanted
    from indexer.domain import Passage
    from indexer.index.doc_values import Columns, Integers, Mask
    from indexer.ports import Vectors
    from indexer.query.nodes import Node
    from indexer.query.plan import Plan
    from indexer.ranking.fusion import Scores
    from indexer.ranking.parameters import RankingParameters
    from indexer.ranking.unrelated_queries import Unrelated
    from indexer.ranking.word_coverage import Unsaid

    Ranking = list[tuple[int, float]]
    Ranked = tuple[Integers, Scores]

FIRST_RELATED = 5
"""Documents listed as related at most."""
RELATED_SOUGHT = 2 * FIRST_RELATED
"""Documents among which these are sought: what is too short is left out (`response.telling`)."""


AS_TYPED = SpellCheck()


class Retriever(Protocol):
    """An engine's rankings for one plan. Passages are ordinals. Rankings hold scores; equal scores are ordered by
    ordinal.
    """

    def matching(self) -> Integers:
        """All passages that the keyword search can find, regardless of filters, ascending."""

    def matching_every_word(self) -> Integers:
        """The same with match=all, without the other constraints."""

    def matching_content(self) -> Integers:
        """The same, without the words that only ask."""

    def matching_translated(self) -> Integers:
        """All passages that have all of these words as typed or in translation, ascending; none if nothing is
        translated.
        """

    def matching_node(self, node: Node) -> Integers:
        """All passages that contain a part of the query, as typed, regardless of filters, ascending."""

    def keyword(self, filters: Filters, depth: int) -> Ranking:
        """The best passages by words, at least `depth` of them if there are as many."""

    def keyword_within(self, filters: Filters, documents: Integers, depth: int) -> Ranking:
        """The best passages by words within some documents, at most `depth`."""

    @property
    def vector(self) -> Vectors:
        """The unit vector of the query."""

    def nearest(self, filters: Filters) -> Ranking:
        """The nearest passages by meaning that satisfy the constraints, at most nearest_depth, by similarity
        comparable between languages.
        """

    def similarities(self, passages: Integers) -> Scores:
        """How near passages are by meaning, comparable between languages, in their order: 0 is what a typical text of
        their language gets.
        """

    def unrelated(self) -> Unrelated:
        """What queries get that have nothing to do with the collection."""

    def coverage(self, passages: Integers) -> Scores:
        """The word coverage of the passages, in their order."""

    def unsaid(self) -> Unsaid:
        """What of the query no passage can cover."""

    def read(self, passages: Sequence[int]) -> list[Passage]:
        """The passages with these ordinals, in their order."""

    def rescored(self, passages: Integers, keyword: Ranking, nearest: Sequence[int]) -> tuple[Scores, Scores]:
        """The keyword scores and similarities of the passages, in their order, after relevance feedback from the best
        passages by words, `keyword`, and by meaning, `nearest`.
        """


class Retrieval:
    """What one request finds in one version of an index. Results are computed lazily and cached: `matches(filters)`,
    `candidates(filters)` and `ranking(filters)`.

    Versions and copies of a document form one result. `matches` holds the passages of all of them. `candidates` and
    `ranking` hold those of the one shown: the latest revision that matches or, of several such, the one that ranks
    best. So totals, pages and exports agree.
    """

    def __init__(
        self,
        columns: Columns,
        plan: Plan,
        retriever: Retriever,
        parameters: RankingParameters = DEFAULTS,
        spelling: SpellCheck = AS_TYPED,
    ) -> None:
        self.columns, self.plan, self.retriever, self.parameters = columns, plan, retriever, parameters
        self.spelling = spelling
        self._parts: tuple[Integers, Mapping[str, Scores]] = (np.zeros(0, dtype=np.int64), {})
        self._sides: Mapping[int, float] = {}

    @cached_property
    def asked(self) -> tuple[tuple[str, Wanted], ...]:
        """The words that the query is about, each with what shows that a passage contains it."""
        return tuple((text, wanted(Query(node))) for text, node in asked_words(self.plan.content))

    @cached_property
    def runs(self) -> Mapping[str, tuple[Wanted, ...]]:
        """The Chinese runs of several words among these, each with what shows that a passage has one of the words in
        translation.
        """
        found: dict[str, tuple[Wanted, ...]] = {}
        for text, node in asked_words(self.plan.content):
            for run in node.nodes if isinstance(node, Or) else ():
                if isinstance(run, Translated) and len(run.translations) > 1 and isinstance(run.node, Word):
                    each = (Translated(Group(()), (alternatives,)) for alternatives in run.translations)
                    found[text] = tuple(wanted(Query(word)) for word in each)
        return found

    def passed_over(self, words: Collection[str], filters: Filters) -> list[tuple[str, int]]:
        """Which of the words that the query is about no document has that answers, though others have them, each with
        the number of these.
        """
        columns = self.columns
        answering = columns.owners(self.matches(filters))
        found = []
        for text, node in asked_words(self.plan.content):
            if text not in words:
                continue
            holding = columns.selected(self.retriever.matching_node(node), filters)
            if len(holding) and not answering[columns.document_of[holding]].any():
                found.append((text, columns.families_of(holding)))
        return found

    # -- what answers ------------------------------------------------------------------------------------------------

    @remembered
    def _near(self, filters: Filters) -> tuple[Integers, Scores, Scores]:
        """The statements that are nearest by meaning: ordinals, answering scores and coverage, best first."""
        found = self._nearest(filters)
        ordinals = np.array([ordinal for ordinal, _ in found], dtype=np.int64)
        similarity = np.array([score for _, score in found], dtype=np.float64)
        says = self.columns.statements[ordinals]
        ordinals, similarity = ordinals[says], similarity[says]
        coverage = self.retriever.coverage(ordinals)
        scores = answering_scores(similarity / self._unit, coverage, self.parameters)
        order = np.lexsort((ordinals, -scores))
        return ordinals[order], scores[order], coverage[order]

    @cached_property
    def _unit(self) -> float:
        """What similarities are divided by, so that they tell the same in every collection: how near something comes to
        an unrelated query, as a share of `unrelated_similarity`.
        """
        typical = self.parameters.unrelated_similarity
        return self.retriever.unrelated().nearest / typical if typical else 1.0

    @cached_property
    def _unsaid(self) -> Unsaid:
        return self.retriever.unsaid()

    @property
    def words_unsaid(self) -> tuple[str, ...]:
        """The words that the query is about of which no passage has any form or translation, as typed."""
        absent = self._unsaid.stems
        return tuple(text for text, wanted in self.asked if wanted.is_in_no_text(absent))

    @property
    def every_word_stands(self) -> bool:
        """Whether some passage contains each of several such words, as typed or translated, though maybe none has
        all.
        """
        about = self.plan.content
        while isinstance(about, Translated):
            about = about.node
        return isinstance(about, And | Group) and len(about.nodes) > 1 and not self._unsaid.share

    @cached_property
    def _floor(self) -> float:
        """The score from which a passage answers by meaning: higher for a query with words that stand nowhere in the
        collection, and for one that is far from all of it, since nobody may speak of what it asks for; and for one that
        names a State, to which whatever that says comes nearer.
        """
        parameters = self.parameters
        if not np.isfinite(parameters.meaning_floor):
            return parameters.meaning_floor
        usual = parameters.usual_closeness
        closeness = self.retriever.unrelated().closeness(self.retriever.vector, usual)
        raised = parameters.unsaid_weight * self._unsaid.share
        raised += parameters.closeness_weight * max(0.0, usual - closeness)
        raised += parameters.named_floor * self.plan.names_submitter
        return round(parameters.meaning_floor + raised, SCORE_DIGITS)

    @remembered
    def _by_meaning(self) -> Integers:
        """The passages that answer by meaning, best first; those that answer by translation are among them, or follow
        in the order of documents.
        """
        ordinals, scores, coverage = self._near(Filters())
        translated = self._by_translation()
        near = ((scores >= self._floor) | self._says_most(ordinals, coverage)) & self._having_names(ordinals)
        first = ordinals[near | self.columns.among(translated)[ordinals]]
        return np.concatenate([first, translated[~self.columns.among(first)[translated]]])

    def _says_most(self, passages: Integers, coverage: Scores) -> Mask:
        """Which of the passages have most of the words that are asked of a submitter, and are its own: of what it says,
        little is about so much of a subject.
        """
        first, least = self.plan.first, self.parameters.own_coverage
        if self.plan.bound is None or first is None or not first.submitters or not least:
            return np.zeros(len(passages), dtype=bool)
        own = self.columns.fields["submitter"].documents_with(first.submitters)
        return own[self.columns.document_of[passages]] & (coverage >= least)

    @remembered
    def _by_translation(self) -> Integers:
        """The statements that have all words as typed or in translation, but not all as typed: words in common would
        have been enough. Words in common mean other things where a passage is farther than a typical text.
        """
        found = self.retriever.matching_translated()
        found = found[self.columns.statements[found]]
        found = found[~self.columns.among(self._by_words())[found]]
        near = self.columns.among(self._near(Filters())[0])[found]
        far = found[~near]
        return np.sort(np.concatenate([found[near], far[self.retriever.similarities(far) >= 0]]))

    def translated_only(self, filters: Filters) -> Integers:
        """The passages that pass the filters, of documents that have every name of the query, and have all words as
        typed or in translation, whether or not they answer, ascending.
        """
        found = self.columns.selected(self.retriever.matching_translated(), filters)
        return found[self._having_names(found)]

    def _having_names(self, passages: Integers) -> Mask:
        """Which of the passages are of documents that contain every name of the query. A name tells nothing of text in
        a language whose script it is not written in, nor, unless it is listed or spoken there, in which no document has
        it.
        """
        columns = self.columns
        scripts = [LANGUAGES[code].script if code in LANGUAGES else "" for code in columns.languages]
        result = np.ones(len(passages), dtype=bool)
        for name in self.plan.names if np.isfinite(self.parameters.meaning_floor) else ():
            holding = self.retriever.matching_node(name.node)
            told = np.array([script in name.scripts for script in scripts], dtype=bool)
            spoken = np.array([code == name.spoken for code in columns.languages], dtype=bool)
            holds = np.bincount(columns.language_of[holding], minlength=len(scripts)) > 0
            told &= name.listed | spoken | holds
            result &= columns.owners(holding)[columns.document_of[passages]] | ~told[columns.language_of[passages]]
        return result

    @remembered
    def _by_words(self) -> Integers:
        """The passages that answer by words, ascending."""
        any_word = self.plan.answers_with is Match.ANY
        return self.retriever.matching() if any_word else self.retriever.matching_content()

    @remembered
    def matches(self, filters: Filters) -> Integers:
        """All passages that answer the request, ascending."""
        mode = self.plan.mode
        if mode is None:
            return self.columns.selected(np.arange(self.columns.passages), filters)
        if mode is Mode.KEYWORD:
            return self.columns.selected(self.retriever.matching(), filters)
        legs = (self._by_meaning(),) if mode is Mode.SEMANTIC else (self._by_meaning(), self._by_words())
        return self.columns.selected(np.flatnonzero(self.columns.among(*legs)), filters)

    @remembered
    def by_run(self, filters: Filters) -> Integers:
        """How many passages of each run answer the request (see `Columns.counts_by_run`)."""
        return self.columns.counts_by_run(self.matches(filters))

    @remembered
    def counts(self, filters: Filters) -> Integers:
        """How many passages of each document answer the request."""
        return self.columns.counts_by_document(self.by_run(filters))

    @cached_property
    def says(self) -> Mask:
        """Which passages say something, and so stand before all others: statements and, of the lists that answer a
        question for a recorded vote, those that name somebody.
        """
        statements = self.columns.statements
        if self.plan.voting is None:
            return statements
        naming: Mask = statements | self.columns.among(self.retriever.matching_node(self.plan.voting))
        return naming

    @remembered
    def stating(self, filters: Filters) -> Mask:
        """Which documents have a passage that answers the request and says something."""
        matches = self.matches(filters)
        return self.columns.owners(matches[self.says[matches]])

    @remembered
    def owners(self, filters: Filters) -> Mask:
        """Which documents have any of them."""
        return self.counts(filters) > 0

    @cached_property
    def naming_others(self) -> dict[str, Integers]:
        """For each State in whose name that of the submitter who comes first stands, the passages that answer and have
        that longer name, ascending.
        """
        longer = self.plan.first.longer if self.plan.first else {}
        return {
            owner: np.intersect1d(self.matches(Filters()), self.retriever.matching_node(node))
            for owner, node in longer.items()
        }

    @cached_property
    def about_others(self) -> Mask:
        """Which documents answer only in passages with such a longer name, so that they may name nobody else."""
        naming = [passages for passages in self.naming_others.values() if len(passages)]
        if not naming:
            return np.zeros(self.columns.documents, dtype=bool)
        answers = self.matches(Filters())
        others = self.columns.among(*naming)[answers]
        owners: Mask = self.columns.owners(answers[others]) & ~self.columns.owners(answers[~others])
        return owners

    def documents(self, filters: Filters) -> Integers:
        """All documents that the request can show, ascending: those of the candidates."""
        owners, shown = self.owners(filters), self.shown(filters)
        return np.flatnonzero(owners if shown is None else owners & shown)

    @remembered
    def candidates(self, filters: Filters) -> Integers:
        """All passages that the request can show, ascending."""
        return self._of_shown(self.matches(filters), self.shown(filters))

    @remembered
    def shown(self, filters: Filters) -> Mask | None:
        """Which documents are shown; None when all matching ones are."""
        owners: Integers = np.flatnonzero(self.owners(filters))
        if self.plan.mode in {Mode.HYBRID, Mode.SEMANTIC} and self.columns.has_rivals(owners):
            owners = without_repeats(self.columns.document_of[self._whole(filters)[0]])
        return self.columns.shown(owners)

    def _of_shown(self, passages: Integers, shown: Mask | None) -> Integers:
        return passages if shown is None else passages[shown[self.columns.document_of[passages]]]

    def keyword_matches(self, filters: Filters) -> Integers:
        """All passages that the same request would show as keyword search with match=all, ascending."""
        if self.plan.mode is None or (self.plan.mode is Mode.KEYWORD and self.plan.match is Match.ALL):
            return self.candidates(filters)
        has_words = self.plan.root is not None
        every = self.retriever.matching_every_word() if has_words else np.arange(self.columns.passages)
        found = self.columns.selected(every, filters)
        return self._of_shown(found, self.columns.shown_of(found))

    def found_by(self, ordinal: int) -> tuple[MatchedBy, ...]:
        """Whether a passage is found by words, by meaning, or by both, or answers a question for a recorded vote; what
        is related is near in meaning. Empty where nothing is searched for.
        """
        if self.plan.voting is not None:
            return (MatchedBy.VOTE,)
        if self.plan.mode is not Mode.HYBRID:
            return () if self.plan.mode is None else (MatchedBy(self.plan.mode.value),)
        near, _, coverage = self._near(Filters())
        worded = self._by_words(), self._by_translation()
        by_words = bool(coverage[near == ordinal].any()) or any(_holds(passages, ordinal) for passages in worded)
        by_meaning = bool((self._by_meaning() == ordinal).any())
        ways = {MatchedBy.KEYWORD: by_words, MatchedBy.SEMANTIC: by_meaning}
        return tuple(way for way, found in ways.items() if found) or (MatchedBy.SEMANTIC,)

    @remembered
    def _nearest(self, filters: Filters) -> Ranking:
        return self.retriever.nearest(filters)

    def having_excluded_nowhere(self, filters: Filters) -> int | None:
        """How many of the documents that answer have nothing of what the query excludes in any passage; None if it
        excludes nothing.
        """
        node = excluded(self.plan.root)
        if node is None:
            return None
        columns = self.columns
        having = columns.owners(self.retriever.matching_node(node))
        return len(np.unique(columns.family_of[np.flatnonzero(self.owners(filters) & ~having)]))

    # -- in which order ----------------------------------------------------------------------------------------------

    @remembered
    def ranking(self, filters: Filters) -> Ranked:
        """All passages that hybrid or semantic search shows, best first, with scores; statements come before all
        others.
        """
        ordinals, scores = self._whole(filters)
        shown = self.shown(filters)
        if shown is None:
            return ordinals, scores
        kept = shown[self.columns.document_of[ordinals]]
        return ordinals[kept], scores[kept]

    @remembered
    def _whole(self, filters: Filters) -> Ranked:
        """The first retrieval_depth passages of each ranking, and of those that have the words as typed in their own
        language, by their fused scores, then the other ones: those near in meaning, and the rest in the order of
        documents.
        """
        answers = self.matches(filters)
        depth = self.parameters.retrieval_depth
        is_by_words = len(answers) and self.plan.mode is not Mode.SEMANTIC
        # The best passages by words, whether or not they answer.
        by_words = self.retriever.keyword(filters, depth)[:depth] if is_by_words else []
        answering = self.columns.among(answers)
        keyword = [hit for hit in by_words if answering[hit[0]]]
        near = self._by_meaning()
        near = near[answering[near]]
        typed = answers[self._as_typed[answers]][:depth]
        head, scores = self._by_side(*self._scored(keyword, near[:depth], typed, self._fed_back(by_words)))
        # The scores of what follows say no more than that it comes after what precedes it.
        nearer, others = self.columns.among(head), self.columns.among(head, near)
        following = np.concatenate([near[~nearer[near]], answers[~others[answers]]])
        least = scores.min(initial=self.parameters.meaning_floor if np.isfinite(self.parameters.meaning_floor) else 0)
        ordinals = np.concatenate([head, following])
        scores = np.concatenate([scores, np.full(len(following), least)])
        says = np.argsort(~self.columns.statements[ordinals], kind="stable")
        return ordinals[says], np.minimum.accumulate(scores[says])

    def _fed_back(self, by_words: Ranking) -> Ranking:
        """The best statements by words, whose words are taken up. Whether they answer does not count, so that the order
        of those that do does not hang on where the floor lies.
        """
        beside, says = self._side_by_side, self.columns.statements
        ranked = sorted((hit for hit in by_words if says[hit[0]]), key=lambda hit: not beside[hit[0]])
        return ranked[: self.parameters.rm3_passages if self.parameters.uses_rm3 else 0]

    @cached_property
    def _side_by_side(self) -> Mask:
        """Which passages have the words that the query is about side by side."""
        sequence = self.plan.sequence
        if sequence is None or not self.parameters.sequence_weight:
            return np.zeros(self.columns.passages, dtype=bool)
        return self.columns.among(self.retriever.matching_node(sequence))

    @cached_property
    def _as_typed(self) -> Mask:
        """Which passages have all words as typed and are in the language of these, if that is not the main one."""
        spoken = set(self.plan.foreign.values())
        if not spoken or not self.parameters.typed_weight:
            return np.zeros(self.columns.passages, dtype=bool)
        languages = np.array([code in spoken for code in self.columns.languages], dtype=bool)
        found: Mask = self._all_words & languages[self.columns.language_of]
        return found

    @cached_property
    def _translated(self) -> Mask:
        """Which passages have all words, which are of the main language, but only in translation. Those in the main
        language have words that look like one: *adhesion*, for the French of *accession*.
        """
        if not self.plan.from_main or self.plan.foreign or not self.parameters.translated_cost:
            return np.zeros(self.columns.passages, dtype=bool)
        found: Mask = self.columns.among(self.retriever.matching_translated()) & ~self._all_words
        return found

    @property
    def _all_words(self) -> Mask:
        """Which passages have all words that the query is about, as typed."""
        return self.columns.among(self.retriever.matching_content())

    def _scored(self, keyword: Ranking, near: Integers, typed: Integers, best: Ranking) -> Ranked:
        """The passages of both rankings, and further ones that have the words as `typed`, by their scores after
        feedback from the `best` by words and the nearest.
        """
        by_rank = (np.array([ordinal for ordinal, _ in keyword], dtype=np.int64), near)
        passages = np.union1d(np.concatenate(by_rank), typed)
        if not len(passages):
            return passages, np.zeros(0)
        parameters = self.parameters
        first: list[int] = near[: parameters.rocchio_passages if parameters.uses_rocchio else 0].tolist()
        by_words, similarity = self.retriever.rescored(passages, best, first)
        if self.plan.mode is Mode.SEMANTIC:
            parts = {"similarity": similarity}
            scores = np.round(similarity, SCORE_DIGITS)
        else:
            coverage = self.retriever.coverage(passages)
            holding = {
                "words side by side": (parameters.sequence_weight, self._side_by_side),
                "words as typed": (parameters.typed_weight, self._as_typed),
                "only translated": (-parameters.translated_cost, self._translated),
            }
            apart = {name: weight * mask[passages].astype(np.float64) for name, (weight, mask) in holding.items()}
            scores = fuse(similarity, coverage, by_words, parameters)
            scores = np.round(scores + sum(apart.values()), SCORE_DIGITS)
            share = by_words / max(by_words.max(), np.finfo(np.float64).tiny)
            parts = {
                "similarity": similarity,
                "word coverage": parameters.coverage_weight * coverage,
                "keyword score": parameters.keyword_weight * share,
                **apart,
            }
        self._parts = passages, parts
        order = np.lexsort((passages, -scores))
        return passages[order], scores[order]

    def explained(self, ordinal: int) -> dict[str, float]:
        """What the score of a passage is made of in the latest ranking; empty in a search by words, and for a passage
        so far behind that it has no score of its own.
        """
        passages, parts = self._parts
        place = int(np.searchsorted(passages, ordinal))
        if place == len(passages) or passages[place] != ordinal:
            return {}
        made = {name: round(float(values[place]), 3) for name, values in parts.items()}
        made["side taken"] = self._sides.get(ordinal, 0.0)
        return {name: value for name, value in made.items() if value}

    def explained_answers(self) -> dict[str, float | int]:
        """How many passages answer in each way, regardless of filters, and the score from which a passage answers by
        meaning.
        """
        found: dict[str, float | int] = {"passages": len(self.matches(Filters()))}
        if self.plan.mode in {Mode.HYBRID, Mode.SEMANTIC}:
            by_words = {} if self.plan.mode is Mode.SEMANTIC else {"by_words": len(self._by_words())}
            by_meaning = {"by_meaning": len(self._by_meaning()), "by_translation": len(self._by_translation())}
            found |= {**by_words, **by_meaning, "floor": self._floor}
        return found

    def _by_side(self, passages: Integers, scores: Scores) -> Ranked:
        """A ranking, of whose first passages those that take the side that a question asks for (*who opposes tolls*)
        have risen, and those that take the other one have sunk.
        """
        weight, most = self.parameters.side_weight, self.parameters.sides_read
        if not self.plan.position or not weight:
            return passages, scores
        first = self.retriever.read(passages[:most].tolist())
        scores, sides = scores.copy(), [weight * self._side_of(passage) for passage in first]
        scores[:most] += np.array(sides)
        self._sides = dict(zip(passages[:most].tolist(), sides, strict=True))
        order = np.lexsort((passages, -scores))
        return passages[order], scores[order]

    def _side_of(self, passage: Passage) -> int:
        covered = highlight(passage.text, passage.language, self.plan.wanted)
        return side_taken(self.plan.position, self._asked_in, passage, covered)

    @cached_property
    def _asked_in(self) -> str:
        """The language of such a question; `und` if that is unclear."""
        return detect(self.plan.position, likely_language(self.plan.position, tuple(LANGUAGES)))

    def nearest(self, filters: Filters) -> Ranking:
        """The statements that are nearest in meaning, whether or not they answer, nearest first, with similarities
        relative to what unrelated queries get.
        """
        says, unit = self.columns.statements, self._unit
        return [(ordinal, similarity / unit) for ordinal, similarity in self._nearest(filters) if says[ordinal]]

    def related(self, filters: Filters) -> Ranking:
        """The statements of the documents that come nearest to an answer, of some more than are listed, with their
        scores, best first.
        """
        columns = self.columns
        answering = np.zeros(columns.families, dtype=bool)
        answering[columns.family_of[columns.document_of[self.matches(filters)]]] = True
        seen: dict[int, int] = {}
        found: Ranking = []
        ordinals, scores, _ = self._near(filters)
        documents = columns.document_of[ordinals]
        families = columns.family_of[documents]
        left = ~answering[families]
        for ordinal, document, family, score in zip(
            *(values[left].tolist() for values in (ordinals, documents, families, scores)), strict=True
        ):
            if family not in seen and len(seen) == RELATED_SOUGHT:
                break
            if seen.setdefault(family, document) == document:
                found.append((ordinal, score))
        return found


def without_repeats(values: Integers) -> Integers:
    """Each value, of which none is negative, once where it first stands."""
    first = np.full(int(values.max(initial=-1)) + 1, -1, dtype=np.int64)
    first[values[::-1]] = np.arange(len(values))[::-1]  # of several, the last that is written stays
    return values[np.sort(first[first >= 0])]


def _holds(ascending: Integers, ordinal: int) -> bool:
    place = int(np.searchsorted(ascending, ordinal))
    return place < len(ascending) and int(ascending[place]) == ordinal
