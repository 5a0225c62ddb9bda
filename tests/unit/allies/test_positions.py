"""One submitter on one topic: what stays, what changes, what is new, in the order of dates; nothing without a date."""

from __future__ import annotations

import pytest
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.allies.positions import Continuity, Position, positions
from indexer.domain import Description, Document

LAMP = "All lighthouse keepers should publish the hours of their lamps in every harbour."
CHANGED = "All lighthouse keepers shall publish the hours of their lamps in every large harbour."
ADDED = "The lamps of moles are a matter of the towns that own them."


def found(*documents: tuple[str | None, *tuple[str, ...]]) -> list[Position]:
    index = StubIndex()
    for number, (date, *texts) in enumerate(documents):
        ident = f"{number:024x}"
        about = Description(submitters=("Valmere",), language="en", date=date)
        index.add(Document(ident, f"{number}.pdf", ident, about, 1), *texts)
    answer = positions(index, VOCABULARY, "Valmere", "lamps")
    assert answer.found == len(documents)
    return list(answer.positions)


def test_what_stays_and_what_changes_is_told_with_the_words() -> None:
    first, second, third = found(("2025", CHANGED), ("2023-05-01", LAMP), ("2024-02", LAMP))
    assert [one.document.description.date for one in (first, second, third)] == ["2023-05-01", "2024-02", "2025"]
    assert [one.continuity for one in (first, second, third)] == [Continuity.NEW, Continuity.SAME, Continuity.CHANGED]
    assert third.earlier is not None
    text = third.passage.text
    changes = [(one.before, text[one.start : one.end]) for one in third.changes]
    assert changes == [("should", "shall"), ("", "large")]
    assert [one.repeated for one in (first, second, third)] == [True, True, None]


def test_what_no_other_document_has_is_new_and_not_repeated() -> None:
    first, second = found(("2023", ADDED), ("2024", LAMP))
    assert (first.continuity, first.repeated) == (Continuity.NEW, False)
    assert (second.continuity, second.earlier, second.repeated) == (Continuity.NEW, None, None)


def test_only_dates_say_what_is_earlier() -> None:
    within, whole, undated = found(("2024", LAMP), ("2024-03-01", LAMP), (None, LAMP))
    assert [one.continuity for one in (within, whole)] == [Continuity.NEW, Continuity.NEW]
    assert (undated.continuity, undated.earlier, undated.repeated) == (Continuity.UNKNOWN, None, None)


def test_every_passage_of_another_document_is_compared() -> None:
    first, second = (one for one in found(("2023", LAMP, ADDED), ("2024", ADDED, LAMP)) if one.passage.text == LAMP)
    assert (first.continuity, first.repeated) == (Continuity.NEW, True)
    assert (second.continuity, second.repeated) == (Continuity.SAME, None)


def test_other_blanks_and_other_numbers_of_paragraphs_change_nothing() -> None:
    first, second = found(
        ("2023", f"12. {LAMP}"), ("2024", f"9. {LAMP.replace('lighthouse', 'light house').replace('their', 'the ir')}")
    )
    assert first.continuity is Continuity.NEW
    assert (second.continuity, second.changes) == (Continuity.SAME, ())
    (_, third) = found(("2023", f"Article 12 {LAMP}"), ("2024", f"Article 9 {LAMP}"))
    assert [one.before for one in third.changes] == ["12"]


def test_of_too_many_passages_those_that_were_found_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.allies.positions.MOST_PASSAGES", 1)
    every = found(("2023", LAMP), ("2024", LAMP, ADDED))
    first, second = (one for one in every if one.passage.text == LAMP)
    assert (first.repeated, second.continuity) == (True, Continuity.SAME)


def test_where_a_state_is_silent_its_ministries_are_heard_and_told_apart() -> None:
    index = StubIndex()
    for number, (submitter, text) in enumerate((("Norway", ADDED), ("Ministry of Moss", "Lichens are dry."))):
        about = Description(submitters=(submitter,), groups=("States",), countries=("NOR",), language="en", date="2024")
        index.add(Document(f"{number:024x}", f"{number}.pdf", f"{number}", about, 1), text)
    own, theirs = (positions(index, VOCABULARY, "Norway", topic) for topic in ("lamps", "lichens"))
    assert (own.found, own.searched, own.by_bodies) == (1, 1, False)
    assert (theirs.found, theirs.searched, theirs.by_bodies) == (1, 2, True)
    assert [one.passage.text for one in theirs.positions] == ["Lichens are dry."]
