"""The language of a few words, and of none that several languages share."""

from __future__ import annotations

from support.cases import scored

from indexer.query.word_language import likely_language

LATIN = ("en", "es", "fr")


@scored(0.95)
def test_words_are_of_the_language_in_which_they_are_likeliest(text: str, language: str) -> None:
    assert likely_language(text, LATIN) == language


def test_the_order_of_the_languages_does_not_matter() -> None:
    assert likely_language("femmes", LATIN[::-1]) == "fr"
