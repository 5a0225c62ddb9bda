"""A quotation that is interrupted by who says it has parts."""

from __future__ import annotations

import pytest

from indexer.quotes.attribution import parts_of


@pytest.mark.parametrize(
    ("quotation", "parts"),
    [
        ("This text, — said Cuba, — binds nobody", ["This text", "binds nobody"]),
        ("Этот текст, — сказал делегат, — никого не связывает", ["Этот текст", "никого не связывает"]),
        (
            "Nous voulions un autre texte, a dit la Suisse, en particulier sur ce point",
            ["Nous voulions un autre texte", "en particulier sur ce point"],
        ),
        ("Le texte est bon, a reconnu la Suisse. Il ouvre la voie.", ["Le texte est bon", "Il ouvre la voie."]),
        ("No podemos, dijo el representante argentino, porque sí", ["No podemos", "porque sí"]),
        (
            "Le texte, dit-on, est bon, comme l’a dit la Suisse, et long",
            ["Le texte, dit-on, est bon, comme l’a dit la Suisse, et long"],
        ),
        ("This text, — long and dull, — binds nobody", ["This text, — long and dull, — binds nobody"]),
    ],
)
def test_words_that_tell_who_says_it_are_no_part_of_it(quotation: str, parts: list[str]) -> None:
    assert [quotation[start:end] for start, end in parts_of(quotation)] == parts
