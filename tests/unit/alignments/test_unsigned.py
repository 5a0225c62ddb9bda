"""In a document whose submitters are not known, the State that a sentence names as its subject says so, or nobody."""

from __future__ import annotations

import pytest

from indexer.alignments.reading import statements
from indexer.alignments.statement import from_bytes, to_bytes

NAMED = [
    ("en", "Kenya fully aligns itself with the statement made by Morocco on behalf of the African Group.", "Kenya",
     ("African Group", "Morocco")),
    ("en", "In this regard, the Republic of Kenya firmly supports the position of Norway.", "Kenya", ("Norway",)),
    ("en", "The Government of Kenya reaffirms its strong support for the Norwegian initiative.", "Kenya", ("Norway",)),
    ("en", "Kenya concurred with the view of Norway that lamps burn.", "Kenya", ("Norway",)),
    ("fr", "La Suisse s’associe à la déclaration prononcée par le Maroc.", "Switzerland", ("Morocco",)),
    ("es", "Chile apoya la propuesta presentada por Noruega.", "Chile", ("Norway",)),
    ("ru", "Республика Беларусь поддерживает предложение Норвегии.", "Belarus", ("Norway",)),
    ("ar", "تؤيد مصر اقتراح النرويج.", "Egypt", ("Norway",)),
    ("zh", "埃及支持挪威的提案。", "Egypt", ("Norway",)),
]  # fmt: skip

NOT_NAMED = [
    "We note that Kenya supports the proposal of Norway.",
    "Delegations from Kenya support the proposal of Norway.",
    "Kenya and Ghana, and others, support the proposal of Norway.",
    "The poets of Kenya support the proposal of Norway.",
    "It is said that Kenya supports the proposal of Norway.",
    "In reality, Kenya continuously rejects the proposal of Norway.",
    "Kenya could support the proposal of Norway.",
    "We ask whether Kenya supports the proposal of Norway.",
]


@pytest.mark.parametrize(("language", "text", "by", "others"), NAMED)
def test_a_state_that_names_itself_aligns_itself(language: str, text: str, by: str, others: tuple[str, ...]) -> None:
    """The commonest form of alignment names the speaker; without a manifest nobody would be found."""
    (said,) = statements(text, language, [])
    assert (said.by, said.others) == (by, others)
    assert from_bytes(to_bytes([said])) == [said]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_whom_others_speak_of_says_nothing(text: str) -> None:
    """What is told of a State is not said by it."""
    assert statements(text, "en", []) == []


def test_the_author_stays_unknown() -> None:
    """Who speaks of itself is not named by its sentence, and a known submitter needs no name."""
    (said,) = statements("My delegation supports the proposal of Norway.", "en", [])
    assert said.by == ""
    (said,) = statements("Kenya supports the proposal of Norway.", "en", ["Kenya"])
    assert said.by == ""
    assert all(not one.by for one in statements("نؤيد مصر في اقتراحها للنرويج.", "ar", []))


@pytest.mark.parametrize(
    "text",
    [
        "On behalf of the Republic of Kenya, I thank the President.",
        "I am deeply honoured to address this audience on behalf of Kenya.",
        "Kenya is patient and, speaking for Kenya at least, we do not even dream of conflict.",
    ],
)
def test_nobody_speaks_on_behalf_of_itself(text: str) -> None:
    """A representative introduces his own State, also in a document of which no submitter is known."""
    assert statements(text, "en", []) == []
    (said,) = statements("On behalf of the African Group, I thank the President.", "en", [])
    assert said.others == ("African Group",)
