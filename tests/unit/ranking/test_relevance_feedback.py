"""Feedback: the words that the first passages share, and the vector that they draw nearer."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.domain import Passage
from indexer.query.expansion import expanded
from indexer.query.syntax import parse
from indexer.ranking.document_frequency import DocumentFrequencies
from indexer.ranking.parameters import COMMON_STEM_SHARE, DEFAULTS
from indexer.ranking.relevance_feedback import (
    query_weight,
    rm3_terms,
    rocchio,
)
from indexer.vocabulary.synonyms import Synonyms


def passage(text: str, language: str = "en") -> Passage:
    return Passage(text, "document", 0, 1, 1, None, language, text, ())


def test_a_word_that_the_best_passages_share_and_others_lack_weighs_most() -> None:
    best = [(passage("the ransomware of hospitals"), 3.0), (passage("the hospitals pay"), 2.0)]
    words = rm3_terms(best, DocumentFrequencies(1000, {"the~en": 900}), DEFAULTS.rm3_terms)
    assert max(words, key=words.__getitem__) == "hospit"
    assert words["hospit"] == pytest.approx(words["ransomwar"] / 0.6, abs=1e-4)
    assert min(words, key=words.__getitem__) == "the~en"
    assert sum(words.values()) == pytest.approx(1)


def test_a_word_counts_once_in_a_passage_however_often_it_stands_there() -> None:
    words = rm3_terms(
        [(passage("ransomware ransomware ransomware hospitals"), 1.0)],
        DocumentFrequencies(1000, {}),
        DEFAULTS.rm3_terms,
    )
    assert words["ransomwar"] == words["hospit"]


def test_words_are_those_of_the_language_of_each_passage() -> None:
    words = rm3_terms([(passage("les attaques", "fr"), 1.0)], DocumentFrequencies(1000, {}), DEFAULTS.rm3_terms)
    assert set(words) == {"le~fr", "attaqu"}


def test_no_more_words_are_taken_than_are_asked_for_and_equal_ones_in_a_fixed_order() -> None:
    text = " ".join(f"zzz{letter}kk" for letter in "zyxwvutsrqponmlkjihgfedcba")
    words = rm3_terms([(passage(text), 1.0)], DocumentFrequencies(1000, {}), DEFAULTS.rm3_terms)
    assert list(words) == [f"zzz{letter}kk" for letter in "abcdefghijklmnopqrst"][: DEFAULTS.rm3_terms]


def test_nothing_found_gives_no_words() -> None:
    assert rm3_terms([], DocumentFrequencies(1000, {}), DEFAULTS.rm3_terms) == {}


def test_a_query_weighs_a_unit_for_each_word_that_is_wanted() -> None:
    root = parse('cyber-crime "mutual legal assistance" ransom* -spam A/AC.291').root
    assert root is not None
    assert query_weight(root) == 2 + 3 + 1 + 3


def test_of_several_ways_to_write_the_same_one_weighs() -> None:
    root = expanded(parse("harm article 5").root, Synonyms()).root
    assert root is not None
    assert query_weight(root) == 1 + 3, "the longest is 第 5 条"


def test_a_query_is_drawn_towards_the_mean_and_stays_of_length_one() -> None:
    drawn = rocchio(
        np.array([1, 0], dtype=np.float32), np.array([[0, 1], [0, 1]], dtype=np.float32), DEFAULTS.rocchio_beta
    )
    assert drawn[1] / drawn[0] == pytest.approx(DEFAULTS.rocchio_beta)
    assert np.linalg.norm(drawn) == pytest.approx(1)


def test_a_rare_word_counts_as_if_it_stood_in_a_hundredth_of_all_passages() -> None:
    frequencies = DocumentFrequencies.of([("the", 900), ("ransomwar", 3)], 1000)
    assert set(frequencies.common) == {"the"}
    assert frequencies.rarity("ransomwar") == frequencies.rarity("unheard of")
    assert frequencies.rarity("ransomwar") == DocumentFrequencies(1000, {"x": int(COMMON_STEM_SHARE * 1000)}).rarity(
        "x"
    )
    assert frequencies.rarity("the") < 0.2


def test_frequencies_are_kept_as_they_are() -> None:
    frequencies = DocumentFrequencies.of([("право", 900), ("the", 20)], 1000)
    assert DocumentFrequencies.from_bytes(frequencies.to_bytes()) == frequencies
