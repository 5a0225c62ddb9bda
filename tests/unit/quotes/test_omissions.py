"""An ellipsis or a bracket that hides a word which turns the sentence leaves no word for word quotation."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.analysis.exact_words import words
from indexer.domain import Passage
from indexer.quotes.align import Alignment, align
from indexer.quotes.candidates import Span
from indexer.quotes.check import Quotation
from indexer.quotes.omissions import joins_sentences, leads_into_another_clause, turning_brackets, turning_omissions
from indexer.quotes.quotation import elements


def hidden(quote: str, *texts: str) -> list[str]:
    """The words that turn the quotation, of those for which its marks stand, in passages that follow each other."""
    passages = tuple(Passage(str(at), "d", at, 1, 1, None, "en", text, ()) for at, text in enumerate(texts))
    found = [(word, at) for at, text in enumerate(texts) for word in words(text)]
    span = Span(passages, tuple(word for word, _ in found), tuple(at for _, at in found))
    steps = elements(quote)
    alignment = align(steps, span.words)
    assert alignment.edits == 0
    turning = (*turning_omissions(steps, span, alignment), *turning_brackets(steps, span, alignment))
    return [one.source for one in turning]


@scored(0.95)
def test_a_word_that_turns_the_clause_is_told(quote: str, text: str, words_hidden: str) -> None:
    assert hidden(quote, text) == [words_hidden]


@scored(0.95)
def test_whole_clauses_may_be_left_out(quote: str, text: str) -> None:
    assert hidden(quote, text) == []


def test_a_sentence_that_is_cut_before_its_negation_is_told() -> None:
    text = "The lamps burn, and the keepers do not. Boats come."
    assert hidden("The lamps burn, and the keepers do … Boats come", text) == ["not"]


def test_a_passage_ends_a_clause() -> None:
    assert (
        hidden("The lamps burn … They sleep", "The lamps burn all night", "Nobody sleeps", "By day. They sleep") == []
    )


def aligned(quote: str, text: str) -> tuple[Quotation, Span, Alignment]:
    quotation, tokens = Quotation.read(quote), words(text)
    passage = Passage("a", "d", 0, 1, 1, None, "en", text)
    span = Span((passage,), tuple(tokens), (0,) * len(tokens))
    return quotation, span, align(quotation.steps, tokens)


@scored(0.95)
def test_a_bracket_that_contradicts_the_document_is_a_change(quote: str, text: str, source: str | None) -> None:
    quotation, span, alignment = aligned(quote, text)
    found = list(turning_brackets(quotation.steps, span, alignment))
    assert [one.source for one in found] == ([] if source is None else [source])


@each_case
def test_an_ellipsis_that_leads_into_the_middle_of_another_sentence_is_told(quote: str, joins: bool) -> None:
    text = "The keepers are united in every storm. Let no one think that their foes can win by talk what they lost."
    quotation, span, alignment = aligned(quote, text)
    assert joins_sentences(quotation.steps, span, alignment) is joins


@scored(0.95)
def test_an_ellipsis_that_takes_away_the_subject_is_told(quote: str, text: str) -> None:
    quotation, span, alignment = aligned(quote, text)
    assert leads_into_another_clause(quotation.steps, span, alignment)


@scored(0.95)
def test_what_stands_between_a_subject_and_its_verb_may_be_left_out(quote: str, text: str) -> None:
    quotation, span, alignment = aligned(quote, text)
    assert not leads_into_another_clause(quotation.steps, span, alignment)
