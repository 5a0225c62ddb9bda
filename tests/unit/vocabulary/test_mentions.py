"""Names of States among the words of a text, and words that only have a name within them."""

from __future__ import annotations

import pytest

from indexer.analysis.exact_words import words
from indexer.vocabulary.mentions import known_names, names_among


def named(text: str) -> list[str]:
    return [owner for _, _, owner in names_among([word.exact for word in words(text)], known_names())]


@pytest.mark.parametrize(
    "text",
    ["发展中国家的呼吁", "朝鲜半岛局势", "印度洋沿岸", "the South China Sea", "Republic of China (Taiwan)",
     "dans le golfe de Guinée", "في خليج غينيا", "Northern Ireland", "American Samoa", "北爱尔兰"],
)  # fmt: skip
def test_a_longer_word_around_a_name_means_nobody(text: str) -> None:
    assert named(text) == []


def test_names_beside_such_words_count() -> None:
    assert named("中国和发展中国家") == ["China"]
    assert named("China, in the South China Sea") == ["China"]
    assert named("China’s part") == ["China"]
    assert named("la Guinée et le golfe de Guinée") == ["Guinea"]


def test_a_possessive_stands_behind_the_whole_name() -> None:
    assert named("The Democratic People’s Republic of Korea’s lamps") == ["Democratic People’s Republic of Korea"]
    assert named("the Lao People’s Democratic Republic’s lamps") == ["Lao People’s Democratic Republic"]
    assert named("Norway’s and Denmark’s lamps") == ["Norway", "Denmark"]
