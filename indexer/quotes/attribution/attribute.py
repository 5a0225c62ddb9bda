"""The speaker of each quotation of a text, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer import budget
from indexer.quotes.attribution import strangers
from indexer.quotes.attribution.antecedents import ReadSentence, antecedent
from indexer.quotes.attribution.introductions import introduced_in
from indexer.quotes.attribution.sentence import Sentence
from indexer.quotes.attribution.sentences import sentences, without_quotations
from indexer.quotes.attribution.verbs import Silent
from indexer.quotes.attribution.within_sentence import speakers_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.quotes.speakers import Speakers

SENTENCES_BACK = 2
"""Sentences before a quotation in which the speaker of *it said* is looked for."""


def speakers_of(text: str, spans: Sequence[tuple[int, int]], speakers: Speakers) -> list[str]:
    """The speaker of each quotation, by its canonical name if it is known; empty where the text does not say it in the
    sentence of the quotation, nor with a pronoun that can only mean one. `spans` are the quotations with their marks.
    Raises OverBudgetError within a budget of work.
    """
    plain, ends = without_quotations(text, spans)
    bounds = list(sentences(plain, ends))
    introduced = introduced_in(Sentence(plain, start, end, speakers) for start, end, _ in bounds)
    people = dict(introduced)
    found: list[str] = []
    before: list[ReadSentence] = []
    for start, end, begins in bounds:
        budget.check()
        sentence = Sentence(plain, start, end, speakers, introduced)
        last, strange = "", strangers.last_words(sentence)
        for number, told in enumerate(speakers_in(sentence)):
            budget.check()
            match told:
                case None:
                    last = "" if last or begins else _continued(sentence, before)
                case Silent.SOMEBODY:
                    last = ""
                case Silent.APART:
                    last = last or antecedent(before)
                case Silent.ANAPHOR:
                    last = _meant(sentence, number, last or antecedent(before))
                case str():
                    last = told
            last = people.get(last.rpartition(" ")[2], last)
            if last and speakers.known(last):  # whom the sentence names speaks for them from here on
                people.update(dict.fromkeys(strange, last))
            found.append(last)
        before = [*before, ReadSentence(sentence, last)][-SENTENCES_BACK:]
    return found


def _continued(sentence: Sentence, before: Sequence[ReadSentence]) -> str:
    """The speaker of a sentence that is nothing but a quotation, after another one."""
    return before[-1].speaker if before and sentence.is_bare() else ""


def _meant(sentence: Sentence, number: int, before: str) -> str:
    """Whom the pronoun means that is said to have said a sentence's quotation: who spoke `before`, unless a clause
    before the quotation has another head: Cuba disagreed: "...", it said.
    """
    head = sentence.only_head_before(sentence.quotations[number])
    if not head or head == before:
        return before
    return "" if before else head
