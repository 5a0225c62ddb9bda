"""What answers a request and in which order, with an engine whose similarities and words a reader sees."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pytest

from indexer.domain import Description, Document, Filters, Match, Mode, PassageKind, Relation, SearchRequest, Variant
from indexer.index.doc_values import Columns, ColumnsWriter, Integers
from indexer.query.nodes import Node, Or, Word
from indexer.query.plan import plan
from indexer.ranking.parameters import DEFAULTS, with_changes, without
from indexer.ranking.unrelated_queries import Unrelated
from indexer.ranking.word_coverage import Unsaid
from indexer.search.grouping import every_group, page_of_groups, related_groups
from indexer.search.retrieval import RELATED_SOUGHT, Retrieval
from indexer.vocabulary import Vocabulary, load_vocabulary

Scores = npt.NDArray[np.float64]
Ranking = list[tuple[int, float]]
FLOOR = DEFAULTS.meaning_floor
STATES, CIVIL = Filters(group=("States",)), Filters(group=("Civil society",))
HEADING, REFERENCE = PassageKind.HEADING, PassageKind.REFERENCE


@dataclass(frozen=True)
class Said:
    """A passage: its similarity, the share of the query's words that it has, its keyword score, and its kind."""

    near: float = 0.0
    has: float = 0.0
    score: float = 0.0
    kind: PassageKind = PassageKind.STATEMENT
    typed: bool = True
    """Whether it has the words as typed; otherwise it has their translations."""
    names: bool = False
    """Whether it has the name that the query has."""


@dataclass(frozen=True)
class Paper:
    passages: tuple[Said, ...]
    group: str = "States"
    family: str = ""
    revision: int = 0
    language: str = "en"


class Engine:
    """A retriever that looks at each passage."""

    def __init__(self, columns: Columns, passages: Sequence[Said], depth: int) -> None:
        self._columns, self._passages, self._depth = columns, passages, depth
        self.background = Unrelated(DEFAULTS.unrelated_similarity)
        self.not_said = Unsaid(0.0, frozenset())
        self.holding: Integers = np.empty(0, dtype=np.int64)
        self.vector = np.array([1.0, 0.0], dtype=np.float32)
        self.fed_back: tuple[list[int], list[int]] = [], []

    def matching(self) -> Integers:
        return np.array([at for at, one in enumerate(self._passages) if one.has], dtype=np.int64)

    def matching_content(self) -> Integers:
        return self.matching_every_word()

    def matching_every_word(self) -> Integers:
        return np.array([at for at, one in enumerate(self._passages) if one.has == 1 and one.typed], dtype=np.int64)

    def matching_translated(self) -> Integers:
        return np.array([at for at, one in enumerate(self._passages) if one.has == 1], dtype=np.int64)

    def similarities(self, passages: Integers) -> Scores:
        return np.array([self._passages[at].near for at in passages.tolist()], dtype=np.float64)

    def matching_node(self, node: Node) -> Integers:
        if isinstance(node, Or):  # a word that is asked for
            return self.holding
        assert isinstance(node, Word), "queries have one name at most"
        return np.array([at for at, one in enumerate(self._passages) if one.names], dtype=np.int64)

    def keyword(self, filters: Filters, depth: int) -> Ranking:
        found = [(at, self._passages[at].score) for at in self._columns.selected(self.matching(), filters).tolist()]
        return sorted(found, key=lambda hit: (-hit[1], hit[0]))[:depth]

    def keyword_within(self, filters: Filters, documents: Integers, depth: int) -> Ranking:
        inside = set(documents.tolist())
        ranking = self.keyword(filters, len(self._passages))
        return [hit for hit in ranking if int(self._columns.document_of[hit[0]]) in inside][:depth]

    def nearest(self, filters: Filters) -> Ranking:
        every = self._columns.selected(np.arange(len(self._passages)), filters).tolist()
        return sorted(((at, self._passages[at].near) for at in every), key=lambda hit: (-hit[1], hit[0]))[: self._depth]

    def unrelated(self) -> Unrelated:
        return self.background

    def unsaid(self) -> Unsaid:
        return self.not_said

    def coverage(self, passages: Integers) -> Scores:
        return np.array([self._passages[at].has for at in passages.tolist()], dtype=np.float64)

    def rescored(self, passages: Integers, keyword: Ranking, nearest: Sequence[int]) -> tuple[Scores, Scores]:
        self.fed_back = [ordinal for ordinal, _ in keyword], list(nearest)
        chosen = [self._passages[at] for at in passages.tolist()]
        return np.array([one.score for one in chosen]), np.array([one.near for one in chosen])


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(None)


@dataclass(frozen=True)
class Searched:
    """A corpus with the vocabulary that its queries are read with."""

    vocabulary: Vocabulary
    papers: tuple[Paper, ...]
    query: str = "peace education"

    def find(self, mode: Mode = Mode.HYBRID, match: Match | None = None, **changes: str) -> Retrieval:
        writer = ColumnsWriter()
        for number, paper in enumerate(self.papers):
            earlier = tuple(Variant(f"v{age}", Relation.EARLIER) for age in range(paper.revision))
            about = Description(groups=(paper.group,), language=paper.language, languages=(paper.language,))
            document = Document(f"d{number}", "", "", about, 1, family=paper.family, variants=earlier)
            writer.add_document(document, [paper.language] * len(paper.passages), [one.kind for one in paper.passages])
        columns = Columns.of(writer.parts())
        parameters = with_changes(changes)
        said = [one for paper in self.papers for one in paper.passages]
        planned = plan(SearchRequest(self.query, mode, match), self.vocabulary)
        return Retrieval(columns, planned, Engine(columns, said, parameters.nearest_depth), parameters)


@pytest.fixture
def corpus(vocabulary: Vocabulary) -> Searched:
    """One document above the floor by meaning, one by its words, one near the floor, one far away, one with a word."""
    return Searched(
        vocabulary,
        (
            Paper((Said(FLOOR + 0.1), Said(0.2))),
            Paper((Said(1.0, 1.0, 9.0),), "Civil society"),
            Paper((Said(FLOOR - 0.1),), "Civil society"),
            Paper((Said(-1.0),)),
            Paper((Said(0.5, 0.5, 4.0),)),
        ),
    )


@pytest.mark.parametrize("mode", [Mode.HYBRID, Mode.SEMANTIC])
def test_a_document_that_nowhere_has_the_name_of_the_query_does_not_answer_by_meaning(
    vocabulary: Vocabulary, mode: Mode
) -> None:
    """A name tells nothing of text in a language in which no document has it, or in another script."""
    near, naming = Said(FLOOR + 1), Said(names=True)
    papers = (
        Paper((near, naming)),
        Paper((near,)),
        Paper((near,), language="fr"),
        Paper((near,), language="ru"),
        Paper((naming,), language="ru"),
    )
    asked = Searched(vocabulary, papers, "peace education in Valmere")
    found = asked.find(mode)
    assert sorted(documents(found)) == [0, 2, 3]
    assert 1 in related(found)
    assert sorted(documents(replace(asked, query="peace education").find(mode))) == [0, 1, 2, 3]
    everything_may = without(DEFAULTS, "meaning_floor")
    assert 1 in documents(Retrieval(found.columns, found.plan, found.retriever, everything_may))


def documents(found: Retrieval, **request: object) -> list[int]:
    asked = replace(SearchRequest("peace education", size=100), **request)  # type: ignore[arg-type]
    return [group.document for group in page_of_groups(found, asked)]


def related(found: Retrieval, **request: object) -> list[int]:
    asked = replace(SearchRequest("peace education"), **request)  # type: ignore[arg-type]
    return [group.document for group in related_groups(found, asked)]


@pytest.mark.parametrize(
    ("mode", "match", "answers"),
    [
        (Mode.HYBRID, None, {0, 1}),
        (Mode.HYBRID, Match.ALL, {0, 1}),
        (Mode.HYBRID, Match.ANY, {0, 1, 4}),
        (Mode.SEMANTIC, None, {0}),
        (Mode.KEYWORD, Match.ANY, {1, 4}),
    ],
)
def test_a_document_answers_by_its_words_or_by_reaching_the_floor(
    corpus: Searched, mode: Mode, match: Match | None, answers: set[int]
) -> None:
    assert set(documents(corpus.find(mode, match))) == answers


def test_words_lift_a_passage_over_the_floor(vocabulary: Vocabulary) -> None:
    short = FLOOR - DEFAULTS.coverage_weight / 2
    papers = (Paper((Said(short + 0.05, 0.5, 1.0),)), Paper((Said(short - 0.05, 0.5, 1.0),)))
    assert documents(Searched(vocabulary, papers).find(Mode.SEMANTIC)) == [0]


def test_the_floor_is_relative_to_what_an_unrelated_query_gets(vocabulary: Vocabulary) -> None:
    """Words count as much in every collection."""
    papers = (
        Paper((Said(FLOOR / 2),)),
        Paper((Said(FLOOR / 2 - 0.1),)),
        Paper((Said(FLOOR / 2 - 0.5, 0.5),)),
    )
    found, elsewhere = (Searched(vocabulary, papers).find() for _ in range(2))
    assert isinstance(elsewhere.retriever, Engine)
    elsewhere.retriever.background = Unrelated(DEFAULTS.unrelated_similarity / 2)
    assert documents(found) == []
    assert sorted(documents(elsewhere)) == [0, 2]


@pytest.mark.parametrize("mode", [Mode.HYBRID, Mode.SEMANTIC])
def test_the_floor_is_higher_for_words_that_stand_nowhere(vocabulary: Vocabulary, mode: Mode) -> None:
    half = DEFAULTS.unsaid_weight / 2
    found = Searched(vocabulary, (Paper((Said(FLOOR + half),)), Paper((Said(FLOOR + half - 0.01),)))).find(mode)
    assert isinstance(found.retriever, Engine)
    found.retriever.not_said = Unsaid(0.5, frozenset())
    assert documents(found) == [0]
    assert related(found) == [1]


@pytest.mark.parametrize(("query", "raised"), [("tolls Chile", True), ("tolls Chilean", False), ("tolls Gaza", False)])
def test_the_floor_is_higher_for_a_query_that_names_a_state(vocabulary: Vocabulary, query: str, raised: bool) -> None:
    more = DEFAULTS.named_floor
    papers = (Paper((Said(FLOOR + more),)), Paper((Said(FLOOR + more - 0.01),)))
    found = Searched(vocabulary, papers, query).find()
    assert isinstance(found.retriever, Engine)
    found.retriever.holding = np.arange(2)
    assert found.plan.names_submitter is raised
    assert documents(found) == ([0] if raised else [0, 1])


def test_words_are_passed_over_that_only_other_documents_have(vocabulary: Vocabulary) -> None:
    papers = (Paper((Said(FLOOR), Said())), Paper((Said(),)), Paper((Said(),), "Civil society"))
    found = Searched(vocabulary, papers, "peace schools").find()
    assert isinstance(found.retriever, Engine)
    assert documents(found) == [0]
    for holding, expected in (([2, 3], [("schools", 2)]), ([1, 2], []), ([], [])):
        found.retriever.holding = np.array(holding, dtype=np.int64)
        assert found.passed_over({"schools"}, Filters()) == expected
    found.retriever.holding = np.array([2, 3], dtype=np.int64)
    assert found.passed_over({"schools"}, STATES) == [("schools", 1)]
    assert found.passed_over({"harbours"}, Filters()) == []


def test_nothing_is_denied_where_each_of_several_words_stands(vocabulary: Vocabulary) -> None:
    papers = (Paper((Said(),)),)
    for query, share, expected in (
        ("peace schools", 0.0, True),
        ("peace schools", 0.5, False),
        ("peace", 0.0, False),
        ("resolution 242", 0.0, False),
    ):
        found = Searched(vocabulary, papers, query).find()
        assert isinstance(found.retriever, Engine)
        found.retriever.not_said = Unsaid(share, frozenset())
        assert found.every_word_stands is expected, query


def test_words_are_named_that_stand_nowhere_in_any_form(vocabulary: Vocabulary) -> None:
    found = Searched(vocabulary, (Paper((Said(),)),), 'peace "in education" teach* schools').find()
    assert isinstance(found.retriever, Engine)
    stems = {text: wanted.stems for text, wanted in found.asked}
    assert list(stems) == ["peace", "schools"]
    found.retriever.not_said = Unsaid(0.5, stems["schools"])
    assert found.words_unsaid == ("schools",)


def test_the_floor_is_higher_for_a_query_far_from_the_collection(vocabulary: Vocabulary) -> None:
    """And no lower for one that is nearer than usual: how many documents answer would depend on its words alone."""
    papers = (Paper((Said(FLOOR + 0.3),)), Paper((Said(FLOOR),)), Paper((Said(FLOOR - 0.01),)))
    far, near = (Searched(vocabulary, papers).find() for _ in range(2))
    for found, closeness in ((far, DEFAULTS.usual_closeness - 0.01), (near, DEFAULTS.usual_closeness + 0.01)):
        assert isinstance(found.retriever, Engine)
        centre = np.array([0.7 + closeness, 0.5], dtype=np.float32)
        found.retriever.background = Unrelated(DEFAULTS.unrelated_similarity, centre, 0.7, 1.0)
    assert documents(far) == [0]
    assert documents(near) == [0, 1]


def test_all_words_in_translation_answer_below_the_floor(vocabulary: Vocabulary) -> None:
    far = FLOOR - DEFAULTS.coverage_weight - 1
    papers = (Paper((Said(far, 1.0, 1.0, typed=False),)), Paper((Said(far, 0.9, 1.0, typed=False),)))
    found = Searched(vocabulary, papers).find()
    assert documents(found) == [0]
    assert found.found_by(0) == (Mode.KEYWORD, Mode.SEMANTIC)


def test_all_words_in_translation_answer_however_many_are_nearer(vocabulary: Vocabulary) -> None:
    translated = Said(0.5, 1.0, typed=False)
    papers = (Paper((Said(FLOOR),)), Paper((translated,)), Paper((replace(translated, near=-0.1),)))
    found = Searched(vocabulary, papers).find(nearest_depth="1")
    assert documents(found) == [0, 1], "the last one is farther than a typical text"
    assert found.columns.document_of[found.translated_only(Filters())].tolist() == [1, 2], "but it has the words"
    assert found.found_by(1) == (Mode.KEYWORD, Mode.SEMANTIC)


def test_words_of_the_main_language_come_before_their_translations_that_are_little_nearer(
    vocabulary: Vocabulary,
) -> None:
    """What has the words as typed loses nothing, nor does a query in another language. What has only a translation in
    the main language has a word that looks like one.
    """
    typed, cost = Said(1.0, 1.0, 1.0), DEFAULTS.translated_cost
    papers = (
        *(Paper((typed,)) for _ in range(3)),
        Paper((replace(typed, near=1.1 + cost, typed=False),), language="es"),
        Paper((replace(typed, near=0.9 + cost, typed=False),), language="es"),
        Paper((replace(typed, near=0.8 + cost),), language="fr"),
        Paper((replace(typed, near=0.7 + cost, typed=False),)),
    )
    found = Searched(vocabulary, papers).find()
    assert documents(found) == [3, 4, 5, 6, 0, 1, 2]
    translated = replace(found.plan, from_main=True)
    assert documents(Retrieval(found.columns, translated, found.retriever)) == [5, 3, 0, 1, 2, 4, 6]
    foreign = replace(translated, foreign={"peace": "es"})
    assert documents(Retrieval(found.columns, foreign, found.retriever)) == [3, 4, 5, 6, 0, 1, 2]


def test_what_is_related_has_the_words_before_what_is_only_near(vocabulary: Vocabulary) -> None:
    papers = (Paper((Said(1.0),)), Paper((Said(0.5, 0.5),)))
    assert related(Searched(vocabulary, papers).find()) == [1, 0]


def test_the_floor_itself_is_reached(vocabulary: Vocabulary) -> None:
    assert documents(Searched(vocabulary, (Paper((Said(FLOOR),)),)).find()) == [0]


@pytest.mark.parametrize("mode", [Mode.HYBRID, Mode.SEMANTIC])
def test_what_answers_does_not_depend_on_filters(corpus: Searched, mode: Mode) -> None:
    whole = corpus.find(mode)
    apart = [documents(corpus.find(mode), filters=filters) for filters in (STATES, CIVIL)]
    assert sorted(documents(whole)) == sorted(apart[0] + apart[1])
    assert len(whole.matches(Filters())) == len(whole.matches(STATES)) + len(whole.matches(CIVIL))


def test_only_the_nearest_of_the_whole_corpus_answer_also_where_a_filter_leaves_few(vocabulary: Vocabulary) -> None:
    papers = (Paper((Said(9.0),)), Paper((Said(8.0),)), Paper((Said(7.0),), "Civil society"))
    found = Searched(vocabulary, papers).find(nearest_depth="2")
    assert documents(found) == [0, 1]
    assert documents(found, filters=CIVIL) == []
    assert related(found, filters=CIVIL) == [2]


def test_without_a_floor_all_that_is_near_answers(corpus: Searched) -> None:
    open_to_all = corpus.find()
    open_to_all.parameters = with_changes({}, ["meaning_floor"])
    assert len(documents(open_to_all)) == 5
    assert related(open_to_all) == []


def test_the_order_is_by_meaning_coverage_and_words_together(vocabulary: Vocabulary) -> None:
    papers = (
        Paper((Said(5.0),)),
        Paper((Said(2.0, 1.0, 5.0),)),
        Paper((Said(2.0, 1.0, 10.0),)),
        Paper((Said(6.1),)),
    )
    found = Searched(vocabulary, papers).find()
    assert documents(found) == [2, 3, 1, 0]
    assert documents(Searched(vocabulary, papers).find(Mode.SEMANTIC)) == [3, 0]


def test_what_is_too_deep_for_feedback_follows_in_the_order_of_its_ranking(vocabulary: Vocabulary) -> None:
    papers = tuple(Paper((Said(FLOOR + number),)) for number in range(6))
    found = Searched(vocabulary, papers).find(Mode.SEMANTIC, retrieval_depth="2")
    ordinals, scores = found.ranking(Filters())
    assert ordinals.tolist() == [5, 4, 3, 2, 1, 0]
    assert scores.tolist() == sorted(scores.tolist(), reverse=True)


def test_feedback_is_taken_from_statements_by_words_wherever_the_floor_lies(vocabulary: Vocabulary) -> None:
    papers = (
        Paper((Said(9.0, 1.0, 9.0, kind=REFERENCE),)),
        Paper((Said(4.0, 1.0, 8.0), Said(-1.0, 0.5, 7.0))),
        *(Paper((Said(6.0 + number),)) for number in range(4)),
        Paper((Said(FLOOR - 1),)),
    )
    found = Searched(vocabulary, papers).find()
    documents(found)
    assert isinstance(found.retriever, Engine)
    assert 2 not in found.ranking(Filters())[0], "it does not answer"
    assert found.retriever.fed_back == ([1, 2], [6, 5, 4][: DEFAULTS.rocchio_passages])


def test_what_says_nothing_is_never_found_by_its_meaning(vocabulary: Vocabulary) -> None:
    papers = (Paper((Said(9.0, kind=HEADING),)), Paper((Said(9.0, 0.5, 1.0, kind=REFERENCE),)))
    found = Searched(vocabulary, papers).find()
    assert documents(found) == []
    assert related(found) == []
    assert documents(Searched(vocabulary, papers).find(Mode.SEMANTIC)) == []


@pytest.mark.parametrize("mode", [Mode.HYBRID, Mode.KEYWORD])
def test_a_document_in_which_only_a_reference_matches_comes_last_and_is_counted(
    vocabulary: Vocabulary, mode: Mode
) -> None:
    papers = (
        Paper((Said(8.0, 1.0, 9.0, kind=REFERENCE),)),
        Paper((Said(8.0, 1.0, 9.0, kind=REFERENCE), Said(1.0, 1.0, 1.0))),
        Paper((Said(0.0, 1.0, 0.5),)),
    )
    found = Searched(vocabulary, papers).find(mode)
    assert documents(found) == [1, 2, 0]
    assert len(found.candidates(Filters())) == 4
    request = SearchRequest("peace education")
    page, exported = page_of_groups(found, request), list(every_group(found, request))
    assert [group.document for group in exported] == [1, 2, 0]
    for group in (page[0], exported[0]):
        assert [ordinal for ordinal, _ in group.passages] == [2, 1], "the statement stands for the document"
        assert group.found == 2
    scores = [group.score for group in page]
    if mode is Mode.HYBRID:
        assert scores == sorted(scores, reverse=True)


def test_related_are_the_nearest_that_do_not_answer_nearest_first(corpus: Searched) -> None:
    found = corpus.find()
    assert related(found) == [2, 4, 3]
    assert related(found, filters=CIVIL) == [2]
    assert related(found, page=2) == []
    assert related(corpus.find(Mode.KEYWORD)) == []


def test_a_document_that_answers_is_not_related_though_another_passage_of_it_is_near(corpus: Searched) -> None:
    assert 0 not in related(corpus.find())


def test_no_more_than_a_few_documents_are_related_each_with_its_near_passages(vocabulary: Vocabulary) -> None:
    papers = tuple(Paper((Said(1.0 - number / 10), Said(0.9 - number / 10))) for number in range(RELATED_SOUGHT + 3))
    found = Searched(vocabulary, papers).find()
    groups = related_groups(found, SearchRequest("peace education"))
    assert [group.document for group in groups] == list(range(RELATED_SOUGHT))
    assert groups[0].found == 2


def test_versions_are_one_answer_shown_by_the_latest_that_answers(vocabulary: Vocabulary) -> None:
    papers = (
        Paper((Said(9.0),), family="f"),
        Paper((Said(6.0),), family="f", revision=1),
        Paper((Said(0.0),), family="f", revision=2),
        Paper((Said(5.0),)),
    )
    found = Searched(vocabulary, papers).find()
    assert documents(found) == [1, 3]
    assert found.matches(Filters()).tolist() == [0, 1, 3]
    assert found.candidates(Filters()).tolist() == [1, 3]
    assert related(found) == [], "a version of what answers is not related"


def test_passages_are_ranked_for_a_number_only_where_copies_of_one_revision_answer(
    vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = Paper((Said(6.0),), family="f"), Paper((Said(9.0),), family="f")
    assert Searched(vocabulary, copies).find().candidates(Filters()).tolist() == [1], "that which ranks best"
    revised = Paper((Said(9.0),), family="f"), Paper((Said(6.0),), family="f", revision=1)
    monkeypatch.setattr(Retrieval, "_whole", None)
    assert Searched(vocabulary, revised).find().candidates(Filters()).tolist() == [1], "the latest"


def test_it_is_told_whether_words_or_meaning_or_both_found_a_passage(vocabulary: Vocabulary) -> None:
    papers = (
        Paper((Said(FLOOR + 1),)),
        Paper((Said(-9.0, 1.0, 2.0),)),
        Paper((Said(FLOOR, 1.0, 3.0),)),
        Paper((Said(FLOOR, 0.5, 3.0),)),
        Paper((Said(1.0),)),
    )
    found = Searched(vocabulary, papers).find(nearest_depth="4")
    assert [found.found_by(ordinal) for ordinal in range(4)] == [
        (Mode.SEMANTIC,), (Mode.KEYWORD,), (Mode.KEYWORD, Mode.SEMANTIC), (Mode.KEYWORD, Mode.SEMANTIC),
    ]  # fmt: skip
    assert found.found_by(4) == (Mode.SEMANTIC,), "what is related similar in meaning"


def test_the_keyword_total_is_of_all_words_whatever_the_floor(corpus: Searched) -> None:
    for mode in Mode:
        assert corpus.find(mode, Match.ANY).keyword_matches(Filters()).tolist() == [2]
        assert corpus.find(mode, Match.ANY).keyword_matches(STATES).tolist() == []


def test_what_a_request_found_goes_with_it(corpus: Searched) -> None:
    """Arrays of all passages would otherwise stay until the garbage collector looks at old objects."""
    gc.disable()
    try:
        found = corpus.find()
        found.ranking(Filters())
        known = weakref.ref(found)
        del found
        assert known() is None
    finally:
        gc.enable()
