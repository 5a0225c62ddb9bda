"""Who is likely to have said a quotation of which the text does not tell it in so many words."""

from __future__ import annotations

import math
from collections import Counter

from attributed import SPEAKERS
from support.cases import each_case, scored

from benchmarks.speaker_weights import LEAST, results
from benchmarks.speaker_weights import read as read_articles
from benchmarks.speakers import ARTICLES
from indexer.quotes.attribution.attribute import told_speakers
from indexer.quotes.attribution.cast import is_stranger
from indexer.quotes.attribution.likeliest import LIKELY, chances_of, weights
from indexer.quotes.reading import in_text, quotations

NEWS = frozenset({"thirteenth", "fourteenth", "fifteenth", "sixteenth", "eighteenth", "nineteenth"})
"""The batches of ordinary news, in which the rules tell few speakers."""


@scored(0.95)
def test_who_came_in_beside_a_submitter_is_likeliest_to_speak_for_it(text: str, speaker: str) -> None:
    told = told_speakers(text, quotations(text), SPEAKERS)
    [chances] = chances_of(told, SPEAKERS, weights())
    assert [name for name, _ in told] != [speaker]
    assert max(chances, key=chances.__getitem__) == speaker
    assert chances[speaker] > 0.8


@scored(0.95)
def test_a_person_speaks_for_those_of_whose_kind_the_office_is(text: str, speaker: str) -> None:
    [chances] = chances_of(told_speakers(text, quotations(text), SPEAKERS), SPEAKERS, weights())
    assert max(chances, key=chances.__getitem__) == speaker


def test_a_bystander_speaks_for_nobody() -> None:
    text = (
        "Maluvea has no internet. “I walked three hours to call my son,” said Agnes Tull, a retired teacher. Isterra "
        "sent a ship."
    )
    [quotation] = in_text(text, SPEAKERS)
    assert (quotation.speaker, quotation.likely) == ("Agnes Tull", False)


@each_case
def test_nobody_is_likely_where_somebody_else_speaks(text: str) -> None:
    [quotation] = in_text(text, SPEAKERS)
    assert (quotation.speaker, quotation.likely) == ("", False)


def test_an_organisation_that_nobody_knows_speaks_for_nobody_else() -> None:
    text = (
        "Brazil said: “we welcome the report of the group”. "
        "“Nobody may be left behind here”, said the Republic of Kessland."
    )
    assert [(one.speaker, one.likely) for one in in_text(text, SPEAKERS)] == [
        ("Brazil", False),
        ("Republic of Kessland", False),
    ]


def test_the_chances_of_a_quotation_are_those_of_submitters_and_nobody_and_make_one() -> None:
    text = "Valmere and Isterra met. Ada Brook, a minister, smiled. “The machines are new and fine,” she said."
    [chances] = chances_of(told_speakers(text, quotations(text), SPEAKERS), SPEAKERS, weights())
    assert math.isclose(sum(chances.values()), 1)
    assert not any(map(is_stranger, chances))


def test_speakers_of_news_in_six_languages_are_right_or_not_recognised() -> None:
    counts: Counter[str] = Counter()
    for article in read_articles(ARTICLES, SPEAKERS):
        if article.batch in NEWS:
            found = results(article, weights())
            counts.update(result for least, batch, result in found if least == LIKELY and batch == "all")
    assert LIKELY in LEAST
    assert counts["right"] >= 0.55 * counts.total()
    assert counts["wrong"] <= 0.012 * counts.total()
