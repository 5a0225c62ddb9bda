"""Where sentences begin and end."""

from __future__ import annotations

import pytest

from indexer.passages import sentence_spans, sentences_around


def sentences(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentence_spans(text)]


def test_headings_and_numbers_are_no_sentences() -> None:
    text = (
        "3.2. Scope. https://example.org/a/b/c/d.html. The Committee shall define the crimes of Article 2.1 narrowly! "
        "Why? Because research is lawful."
    )
    assert sentences(text) == [
        "The Committee shall define the crimes of Article 2.1 narrowly!",
        "Because research is lawful.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They call the lamps “bright and safe.”| Valmere says that the lamps are dim.",
        'They call the lamps "bright and safe!"| Valmere says that the lamps are dim.',
        "«Las lámparas son muy seguras.»| Valmere dice que no es cierto.",
        "The lamps are bright (as they were in the year before.)| Valmere says that they are dim.",
        "The lamps are bright and also safe.12| Valmere says that they are dim.",
        "The lamps are bright and “also safe.”3| Valmere says that they are dim.",
        "Who pays for all the lamps?| Valmere says that nobody does.",
        "The lamps are bright and safe;| they are dim in Valmere.",
        "灯塔必须保持明亮。|我们反对关闭灯塔。",
        "“灯塔必须保持明亮。”|我们反对关闭灯塔！|灯塔属于所有人；|我们支持灯塔。",
        "هل المنارات مضيئة دائما؟| نعم إنها مضيئة في فالمير.",
        "They pay for lamps in 2025.| 12 States pay for the fog.",
    ],
)
def test_a_sentence_ends_behind_what_closes_with_its_mark(text: str) -> None:
    """Also behind the number of a note, and without a blank in Chinese."""
    assert sentences(text.replace("|", "")) == [one.strip() for one in text.split("|")]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Valmer and H.E. Mr. Kim K. Ostrand pay for the lamps of St. Orla.",
        "“Who pays for the lamps?” he asked all of us.",
        "They quote “all lamps are bright.” and add nothing to it.",
        "The States, e.g. Valmere, i.e. an island, and the U.S. Congress pay.",
        "They refer to para. 12 and to No. 5, lamps, fog, etc. in their letter.",
        "La Sra. Orla y el Excmo. Sr. Kim citan el párr. 3 del informe.",
        "Mme. Orla cite l’art. 5 du texte sur les lampes.",
        "В докладе см. п. 5 и ст. 51 о маяках.",
        "The lamps of version 2.5 Beta are brighter than others.",
    ],
)
def test_a_sentence_goes_on_behind_abbreviations_and_in_small_letters(text: str) -> None:
    assert sentences(text) == [text]


def test_the_sentences_around_a_place_are_whole() -> None:
    text = "One. They call the lamps “safe.” Valmere says that they are dim. Nobody else says so."
    start = text.index("Valmere")
    begins, ends = sentences_around(text, start, start + 1)
    assert text[begins:ends].strip() == "Valmere says that they are dim."
