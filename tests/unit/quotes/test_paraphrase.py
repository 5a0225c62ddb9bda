"""How near sentences are to a quotation, by a model, in any language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from support.cases import each_case, scored
from unit.webapp.stub import StubIndex, document

from indexer.analysis.exact_words import words
from indexer.archive import document_id
from indexer.domain import Description, Document, DocumentHit, Filters, NearSentence, Passage, SearchRequest
from indexer.embedding import E5, PREFIX
from indexer.quotes.answer import Verdict
from indexer.quotes.check import QuoteCheck
from indexer.quotes.meaning_changes import MeaningChange
from indexer.quotes.paraphrase import (
    FULL_LENGTH,
    IN_COMMON,
    LEAST,
    NEXT,
    TYPICAL,
    WEIGHT,
    ParaphraseModel,
    as_sentence,
    brevity,
    length_of,
)
from indexer.quotes.words_in_common import WordsOf

QUOTATION = (
    "States should protect those who look for holes in programs, whoever they are and wherever they live, from those "
    "who would rather not know."
)
assert len(words(QUOTATION)) > FULL_LENGTH
DOCUMENT = Document(document_id("0" * 64), "a.pdf", "0" * 64, Description(), 1)


def sentence(text: str, cosine: float, language: str | None = "en") -> NearSentence:
    passage = Passage("p", DOCUMENT.id, 0, 1, 1, None, language or "", text, ())
    return NearSentence(DOCUMENT, passage, 0, len(text), cosine)


class Scripted:
    """A model whose cosines to a quotation are given; it writes down what it is asked."""

    def __init__(self, cosines: dict[str, float]) -> None:
        self.cosines, self.asked = cosines, []  # type: ignore[var-annotated]

    def embed_passages(self, texts: Sequence[str], progress: object = None) -> np.ndarray:  # noqa: ARG002
        self.asked.append(list(texts))
        cosines = [self.cosines.get(text, 1.0) for text in texts]
        return np.array([[cosine, np.sqrt(1 - cosine**2)] for cosine in cosines], dtype=np.float32)


class Found:
    """An index whose nearest sentences are given."""

    def __init__(self, *near: NearSentence, filtered: Sequence[NearSentence] = ()) -> None:
        self.near, self.filtered = list(near), list(filtered)

    def nearest_sentences(self, request: SearchRequest, vector: np.ndarray, most: int) -> list[NearSentence]:  # noqa: ARG002
        return self.near if request.filters == Filters() else self.filtered


def nearest(*near: NearSentence, quotation: str = QUOTATION) -> list[tuple[float, NearSentence]]:
    model = ParaphraseModel({PREFIX + E5: Scripted({})}.__getitem__, PREFIX + E5)
    return model.nearest(Found(*near), quotation, Filters())  # type: ignore[arg-type]


def test_the_nearest_sentence_comes_first() -> None:
    found = nearest(sentence("near", 0.86), sentence("nearer", 0.9))
    assert [one.text for _, one in found] == ["nearer", "near"]
    assert found[0][0] == pytest.approx(0.9 - WEIGHT * 0.86 - LEAST)


def test_filters_do_not_make_a_sentence_stand_out() -> None:
    source, lone = sentence("source", 0.9), sentence("lone", 0.88)
    others = [sentence(f"other {number}", 0.87) for number in range(NEXT)]
    index = Found(source, *others, filtered=[lone])
    model = ParaphraseModel({PREFIX + E5: Scripted({})}.__getitem__, PREFIX + E5)
    [(margin, found)] = model.nearest(index, QUOTATION, Filters(submitter=("Cuba",)))  # type: ignore[arg-type]
    assert (found.text, margin) == ("lone", pytest.approx(0.88 - WEIGHT * 0.87 - LEAST))


@pytest.mark.parametrize(("others", "is_paraphrase"), [(0.82, True), (0.87, False)])
def test_a_sentence_has_to_stand_out_from_the_next_ones(others: float, is_paraphrase: bool) -> None:
    found = nearest(*(sentence(f"other {number}", others) for number in range(NEXT)), sentence("source", 0.89))
    assert found[0][1].text == "source"
    assert (found[0][0] >= 0) == is_paraphrase


def test_a_short_sentence_has_to_stand_out_more() -> None:
    others = [sentence(f"other {number}", 0.84) for number in range(NEXT)]
    margins = []
    for length in (5, 10, 13, 25, 35):
        quotation = " ".join(["word"] * length)
        margins.append(nearest(*others, sentence("No country can do that.", 0.915), quotation=quotation)[0][0])
    assert margins == sorted(margins)
    assert margins[1] < 0 < margins[2] < margins[3]
    assert margins[3] == margins[4]


def test_a_chinese_quotation_is_no_longer_than_what_it_says() -> None:
    quotation = "港口今年不再收取停泊费用，也不再检查"  # seventeen characters, some eleven words
    assert len(words(quotation)) > FULL_LENGTH > length_of(quotation)
    [(margin, _)] = nearest(sentence("灯在黄昏点亮。", 0.9, "zh"), quotation=quotation)
    assert margin < 0.9 - WEIGHT * TYPICAL - LEAST


FRENCH = "Les États devraient protéger les chercheurs qui signalent des failles."


def test_words_in_common_count_between_languages() -> None:
    [(margin, _)] = nearest(sentence("States should protect researchers.", 0.88), quotation=FRENCH)
    share = WordsOf(FRENCH, "fr").share_in("States should protect researchers.", "en")
    assert 0.3 < share < 0.8
    assert margin == pytest.approx(0.88 + IN_COMMON * share - WEIGHT * TYPICAL - LEAST - brevity(len(words(FRENCH))))


def test_a_sentence_with_the_words_in_another_language_comes_first_and_is_similar() -> None:
    source = sentence("States should protect researchers who report vulnerabilities.", 0.91)
    others = [sentence(f"Lamps are lit at dusk in harbour {number}.", 0.86) for number in range(NEXT)]
    (margin, found), (other, _), *_ = nearest(*others, source, quotation=FRENCH)
    assert found is source
    assert margin >= 0 > other


def test_words_in_common_do_not_count_in_one_language() -> None:
    [(margin, _)] = nearest(sentence(QUOTATION, 0.88))
    assert margin == pytest.approx(0.88 - WEIGHT * TYPICAL - LEAST)


def test_sentences_found_by_another_model_are_judged_by_the_one_that_thresholds_are_for() -> None:
    models = {PREFIX + E5: Scripted({"one": 0.88}), "other": Scripted({})}
    comparison = ParaphraseModel(models.__getitem__, "other")
    [(_, found)] = comparison.nearest(Found(sentence("one", 0.3)), QUOTATION, Filters())  # type: ignore[arg-type]
    assert found.cosine == pytest.approx(0.88, abs=1e-6)
    assert models["other"].asked == [[QUOTATION]]


def test_where_there_is_nothing_nothing_is_near() -> None:
    assert nearest() == []


@pytest.mark.parametrize(("text", "read"), [("States agree", "States agree."), ("各国同意", "各国同意。")])
def test_a_quotation_is_read_with_the_full_stop_that_sentences_of_documents_have(text: str, read: str) -> None:
    assert as_sentence(text) == read


def compared(text: str, quote: str) -> list[tuple[str, str, tuple[MeaningChange, ...]]]:
    """The changes that are told of a sentence of similar wording."""
    model = ParaphraseModel({PREFIX + E5: Scripted({})}.__getitem__, PREFIX + E5)
    check = QuoteCheck(Nowhere(sentence(f"“{text}", 0.99)), model)  # type: ignore[arg-type]
    answer = check.check(quote)
    assert answer.verdict is Verdict.PARAPHRASE
    (place,) = answer.places
    assert place.text == text
    assert all(place.text[one.start : one.end] == one.source for one in place.changes)
    return [(one.source, one.quoted, one.meaning_changes) for one in place.changes]


class Nowhere(StubIndex):
    """An index in which no document has the words, and one sentence is near."""

    def __init__(self, near: NearSentence) -> None:
        super().__init__({near.document.id: near.document}, texts={near.document.id: [near.passage]})
        self.near = near

    def nearest_sentences(self, request: SearchRequest, vector: np.ndarray, most: int) -> list[NearSentence]:  # noqa: ARG002
        return [self.near]

    def every_match(self, request: SearchRequest) -> Iterator[DocumentHit]:  # noqa: ARG002
        return iter(())

    def best(self, request: SearchRequest) -> list[DocumentHit]:  # noqa: ARG002
        return []


def test_what_turns_similar_wording_is_told() -> None:
    text = "Isterra welcomes the agreement on the creation of a single mechanism for the field of lamps."
    quote = "Isterra rejects the agreement on the creation of one body for every kind of lamp"
    told = compared(text, quote)
    assert ("welcomes", "rejects", (MeaningChange.OPPOSITE,)) in told


def test_differences_are_not_told_where_all_words_are_others() -> None:
    assert compared("Isterra welcomes the new lamps.", "Every light that was lit is a joy to that country") == []


class Somewhere(StubIndex):
    """An index in which no sentence is near."""

    def nearest_sentences(self, request: SearchRequest, vector: np.ndarray, most: int) -> list[NearSentence]:  # noqa: ARG002
        return []


@each_case
def test_a_phrase_of_anybody_is_no_altered_quotation(quote: str, verdict: Verdict) -> None:
    index = Somewhere()
    index.add(DOCUMENT, "must be held accountable for")
    index.add(document(7), "Whoever errs must be held accountable for damage.")
    model = ParaphraseModel({PREFIX + E5: Scripted({})}.__getitem__, PREFIX + E5)
    assert QuoteCheck(index, model).check(quote).verdict is verdict


def test_words_that_stand_for_others_are_set_against_them_and_none_is_left_out() -> None:
    index = Somewhere()
    text = "The guild of the Lowmoor keepers is quite worried by the fact that the costs of the new lamps in both of"
    index.add(DOCUMENT, f"{text} the harbours exceed what the towns can pay.")
    model = ParaphraseModel({PREFIX + E5: Scripted({})}.__getitem__, PREFIX + E5)
    (place,) = QuoteCheck(index, model).check(text.replace("worried by the", "satisfied with")).places
    changes = [(one.source, one.quoted) for one in place.changes]
    assert changes == [("worried", "satisfied"), ("by the", "with")]
    assert place.changes[0].meaning_changes == (MeaningChange.OPPOSITE,)


@scored(0.95)
def test_capitals_behind_a_salutation_and_calls_of_notes_are_no_words(text: str, quote: str, verdict: Verdict) -> None:
    index = Somewhere()
    index.add(DOCUMENT, text)
    model = ParaphraseModel({PREFIX + E5: Scripted({})}.__getitem__, PREFIX + E5)
    assert QuoteCheck(index, model).check(quote).verdict is verdict
