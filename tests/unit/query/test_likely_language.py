"""The language of a few words, and of none that several languages share."""

from __future__ import annotations

import pytest

from indexer.query.word_language import likely_language

LATIN = ("en", "es", "fr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("women", "en"),
        ("femmes", "fr"),
        ("mujeres", "es"),
        ("minas terrestres", "es"),
        ("migración irregular", "es"),
        ("migracion irregular", "es"),  # as it is typed on many keyboards
        ("droits des femmes", "fr"),
        ("what did Brazil say about article 5", "en"),
        ("qué dijo Brasil sobre el artículo 5", "es"),
        ("sanctions", "und"),  # English and French
        ("surveillance", "und"),
        ("capital", "und"),  # of all three
        ("eu sanctions", "und"),  # `eu` is a French participle, too
        ("EU", "und"),
        ("software livre", "es"),  # Portuguese counts as Spanish
        ("Zangezur", "und"),
        ("zxqvbn glorptang", "und"),
        ("", "und"),
        ("суверенитет", "und"),  # of none of these
    ],
)
def test_words_are_of_the_language_in_which_they_are_likeliest(text: str, language: str) -> None:
    assert likely_language(text, LATIN) == language


def test_the_order_of_the_languages_does_not_matter() -> None:
    assert likely_language("femmes", LATIN[::-1]) == "fr"
