"""Where sentences begin and end."""

from __future__ import annotations

from support.cases import scored

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


@scored(0.95)
def test_a_sentence_ends_behind_what_closes_with_its_mark(text: str) -> None:
    """Also behind the number of a note, and without a blank in Chinese."""
    assert sentences(text.replace("|", "")) == [one.strip() for one in text.split("|")]


@scored(0.95)
def test_a_sentence_goes_on_behind_abbreviations_and_in_small_letters(text: str) -> None:
    assert sentences(text) == [text]


def test_the_sentences_around_a_place_are_whole() -> None:
    text = "One. They call the lamps “safe.” Valmere says that they are dim. Nobody else says so."
    start = text.index("Valmere")
    begins, ends = sentences_around(text, start, start + 1)
    assert text[begins:ends].strip() == "Valmere says that they are dim."
