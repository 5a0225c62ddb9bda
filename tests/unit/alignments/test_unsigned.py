"""In a document whose submitters are not known, the State that a sentence names as its subject says so, or nobody."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.alignments.reading import statements
from indexer.alignments.statement import from_bytes, to_bytes


@scored(0.95)
def test_a_state_that_names_itself_aligns_itself(language: str, text: str, by: str, others: tuple[str, ...]) -> None:
    """The commonest form of alignment names the speaker; without a manifest nobody would be found."""
    (said,) = statements(text, language, [])
    assert (said.by, said.others) == (by, others)
    assert from_bytes(to_bytes([said])) == [said]


@each_case
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


@each_case
def test_nobody_speaks_on_behalf_of_itself(text: str) -> None:
    """A representative introduces his own State, also in a document of which no submitter is known."""
    assert statements(text, "en", []) == []
    (said,) = statements("On behalf of the African Group, I thank the President.", "en", [])
    assert said.others == ("African Group",)
