"""Words that a text in another language has."""

from __future__ import annotations

import pytest

from indexer.quotes.words_in_common import WordsOf

ENGLISH = "The General Assembly supports the protection of human rights and of the environment in all countries."
SAYING_THE_SAME = [
    ("L’Assemblée générale soutient la protection des droits de l’homme et de l’environnement.", "fr"),
    ("La Asamblea General apoya la protección de los derechos humanos y del medio ambiente.", "es"),
    ("Генеральная Ассамблея поддерживает защиту прав человека и окружающей среды.", "ru"),
    ("تؤيد الجمعية العامة حماية حقوق الإنسان والبيئة.", "ar"),
    ("大会支持保护人权和环境。", "zh"),
]
OF_OTHER_THINGS = "Fishermen found nineteen sealed drums beneath a warehouse."


@pytest.mark.parametrize(("text", "language"), SAYING_THE_SAME)
def test_translations_have_the_words_and_other_texts_have_not(text: str, language: str) -> None:
    assert WordsOf(text, language).share_in(ENGLISH, "en") > 0.5
    assert WordsOf(text, language).share_in(OF_OTHER_THINGS, "en") < 0.2
    assert WordsOf(ENGLISH, "en").share_in(text, language) > 0.5


def test_english_stands_between_two_other_languages() -> None:
    (french, _), _, (russian, _), *_ = SAYING_THE_SAME
    assert WordsOf(french, "fr").share_in(russian, "ru") > 0.3


def test_names_and_numbers_are_the_same_words_everywhere() -> None:
    assert WordsOf("ICANN 2015", "en").share_in("L’ICANN en 2015", "fr") == 1


@pytest.mark.parametrize(("text", "language"), [("", "en"), ("of the", "en"), ("Die Staaten", "de"), ("States", "und")])
def test_where_nothing_is_known_nothing_is_in_common(text: str, language: str) -> None:
    assert WordsOf(text, language).share_in("Les États", "fr") == 0
    assert WordsOf("Les États", "fr").share_in(text, language) == 0
