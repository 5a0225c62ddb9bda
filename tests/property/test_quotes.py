"""Any stretch of a text is found word for word; any changed word is named; a *not* put in is always flagged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer.quotes.align import align
from indexer.quotes.meaning_changes import MeaningChange, meaning_changes
from indexer.quotes.quotation import elements
from indexer.quotes.words import words

VOCABULARY = (
    *("the", "committee", "shall", "define", "crime", "narrowly", "because", "research"),
    *("is", "lawful", "in", "every", "state", "and", "court"),
)
texts = st.lists(st.sampled_from(VOCABULARY), min_size=12, max_size=60)
marks = st.sampled_from([" ", "  ", "\n", "\u00a0", " – ", ", ", "\u00ad "])


@given(texts, st.data())
def test_any_stretch_is_word_for_word_however_it_is_set(text: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 6))
    end = data.draw(st.integers(start + 5, len(text)))
    quoted = text[start] + "".join(data.draw(marks) + word for word in text[start + 1 : end])
    found = align(elements(quoted), words(" ".join(text)))
    assert found.changes == ()
    assert found.edits == 0


@given(texts, st.data())
def test_a_word_of_its_own_is_always_a_change(text: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(text) - 2))
    changed = [*text[:place], "zebra", *text[place + data.draw(st.integers(0, 1)) :]]
    found = align(elements(" ".join(changed)), words(" ".join(text)))
    assert any("zebra" in change.quoted for change in found.changes)
    assert found.edits == 1


@given(texts, st.data())
def test_a_not_put_in_is_flagged(text: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(text) - 2))
    changed = [*text[:place], "not", *text[place:]]
    found = align(elements(" ".join(changed)), words(" ".join(text)))
    assert any(MeaningChange.NEGATION in meaning_changes(change.source, change.quoted) for change in found.changes)


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_text_breaks_it(quote: str, text: str) -> None:
    steps = elements(quote)
    found = align(steps, words(text))
    assert 0 <= found.start <= found.end <= len(words(text))
