"""How much a translation of a query word counts."""

from __future__ import annotations

import pytest

from indexer.query.nodes import Alternative
from indexer.ranking.document_frequency import DocumentFrequencies

FREQUENCIES = DocumentFrequencies(1000, {"state": 500, "right": 100})


def weights(*alternatives: tuple[tuple[str, ...], float], rarity: float = FREQUENCIES.rarest) -> list[float]:
    found = [Alternative(stems, probability) for stems, probability in alternatives]
    return FREQUENCIES.translation_weights(found, rarity)


def test_a_single_translation_weighs_its_probability() -> None:
    assert weights((("state",), 0.8)) == [0.8]


def test_a_rare_translation_of_a_common_word_does_not_count_as_rare() -> None:
    common, rare = weights((("state",), 0.8), (("prejudic",), 0.2))
    assert common == 0.8
    assert rare < 0.05


def test_a_common_translation_is_not_raised() -> None:
    rare, common = weights((("prejudic",), 0.8), (("state",), 0.2))
    assert common == 0.2
    assert rare == pytest.approx(0.8 * 0.5, abs=0.1)


def test_a_term_of_several_words_is_as_rare_as_its_rarest() -> None:
    assert weights((("state", "right"), 0.5), (("right",), 0.5)) == [0.5, 0.5]


def test_a_translation_counts_for_no_more_than_the_word() -> None:
    common = FREQUENCIES.rarity("state")
    (weight,) = weights((("etat",), 0.8), rarity=common)
    assert weight * FREQUENCIES.rarest == pytest.approx(common, abs=0.001)
    assert weights((("etat",), 0.8), rarity=2 * FREQUENCIES.rarest) == [0.8], "one that is rarer bounds nothing"
    assert weights((("etat",), 1.5)) == [1.5], "into a commoner language"
