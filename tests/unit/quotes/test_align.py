"""Quotations against what stands in a text: what counts as the same, what differs, and what turns the meaning."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.analysis.exact_words import _remembered, words
from indexer.errors import BadParameterError
from indexer.quotes.align import align, align_with_gap
from indexer.quotes.check import Quotation
from indexer.quotes.meaning_changes import MeaningChange, meaning_changes
from indexer.quotes.quotation import elements, stripped
from indexer.quotes.reading import in_file, in_text
from indexer.quotes.turning import turned

TEXT = (
    "Before it. The Committee shall not define cyber-\ndependent crime so broadly that research, which is lawful in "
    "38,413 cases, becomes an offence in all States. After it."
)


def changes(quote: str, text: str = TEXT) -> list[tuple[str, str]]:
    return [(one.source, one.quoted) for one in align(elements(stripped(quote)), words(text)).changes]


@scored(0.95)
def test_what_quoting_allows_is_no_change(quote: str) -> None:
    assert changes(quote) == []


@scored(0.95)
def test_changed_words_are_named(quote: str, expected: list[tuple[str, str]]) -> None:
    assert changes(quote) == expected


@scored(0.95)
def test_what_was_replaced_is_paired_whatever_stands_before(quote: str, expected: list[tuple[str, str]]) -> None:
    text = "In 38: 4. The border is relatively stable and the parties meet often here. Spain publicly accuses France."
    assert changes(quote, text) == expected


@scored(0.95)
def test_a_number_at_an_end_stands_for_the_one_of_the_document(quote: str, expected: list[tuple[str, str]]) -> None:
    assert (
        changes(
            quote, "More than 262 people crossed before the ferry sailed on 27 January 2025. The boats cost 3 billion."
        )
        == expected
    )


@scored(0.95)
def test_a_word_at_an_end_that_stands_farther_out_is_quoted_with_words_left_out(
    quote: str, expected: list[tuple[str, str]]
) -> None:
    text = (
        "The ferries and the boats wait. We hope that progress will be made in the dredging of the harbour of Oru and "
        "the canal at night."
    )
    assert changes(quote, text) == expected


@each_case
def test_what_stands_in_another_passage_is_not_left_out(quote: str, expected: list[tuple[str, str]]) -> None:
    text = [
        *words("The ferries leave and the lamps are lit here."),
        *words("They wait at Oru."),
        *words("So it is today."),
    ]
    assert [(one.source, one.quoted) for one in align(elements(stripped(quote)), text).changes] == expected


@each_case
def test_an_end_stands_for_another_form_or_a_word_of_its_kind(
    text: str, quote: str, expected: list[tuple[str, str]]
) -> None:
    assert changes(quote, text) == expected


@each_case
def test_a_run_of_words_left_out_without_an_ellipsis_is_one_change(quote: str, expected: list[tuple[str, str]]) -> None:
    found = align_with_gap(elements(quote), words(TEXT), 1)
    assert found is not None
    assert [(one.source, one.quoted) for one in found.changes] == expected


@each_case
def test_pieces_that_stand_elsewhere_or_nowhere_leave_nothing_out(quote: str) -> None:
    assert align_with_gap(elements(quote), words(TEXT), 1) is None


@each_case
def test_another_form_of_a_word_is_half_a_change_in_languages_that_inflect(text: str, quote: str, edits: int) -> None:
    assert align(Quotation.read(quote).steps, words(text)).edits == edits


def test_a_word_that_a_file_divides_is_the_word() -> None:
    assert changes("Cependant nous proposons", "C ependant nous proposons des clarifications") == []


@scored(0.95)
def test_what_turns_the_meaning_is_flagged(source: str, quoted: str, turn: MeaningChange) -> None:
    assert turn in meaning_changes(source, quoted)


@each_case
def test_another_name_is_flagged_in_every_script(source: str, quoted: str) -> None:
    quotation, text = Quotation.read(quoted), words(source)
    place = align(quotation.steps, text)
    ways = turned(quotation, text, place, [False] * len(place.changes))
    assert any(MeaningChange.NAME in way for way in ways)


def test_a_capital_makes_no_name() -> None:
    assert meaning_changes("recognised by states in", "recognised by States in") == ()


def test_other_words_are_not_flagged() -> None:
    assert meaning_changes("consider", "since") == ()
    assert meaning_changes("influential", "senior") == ()
    assert meaning_changes("The", "This", begins=True) == ()


def test_running_text_gives_its_quotations_and_who_said_them() -> None:
    text = "Brazil said: “we welcome the report of the group”. In a “cold” hall, “nobody may be left behind here”, said the Republic of Valmere."  # noqa: E501
    assert [(one.text, one.speaker) for one in in_text(text)] == [
        ("we welcome the report of the group", "Brazil"),
        ("nobody may be left behind here", "Republic of Valmere"),
    ]


def test_blank_lines_part_quotations_and_broken_lines_do_not() -> None:
    assert [one.text for one in in_text("one two\nthree four\n\nfive six")] == ["one two three four", "five six"]
    assert [one.text for one in in_text("One two three.\nFour five six.")] == ["One two three.", "Four five six."]


def test_files() -> None:
    assert [one.text for one in in_file("a.csv", b"quote,speaker\nwe agree,X\n")] == ["we agree"]
    assert [one.text for one in in_file("a.jsonl", b'{"quote": "we agree"}\n')] == ["we agree"]
    for name, content in (("a.csv", b"text\nx\n"), ("a.jsonl", b"[]\n"), ("a.txt", b"\xff\xfe")):
        with pytest.raises(BadParameterError, match=r"column|object|UTF-8"):
            in_file(name, content)


def test_a_word_of_any_length_takes_no_memory_when_it_has_been_read() -> None:
    before = _remembered.cache_info().misses
    assert len(words("a" * 100_000)) == 1
    assert _remembered.cache_info().misses == before


@scored(0.95)
def test_capitals_and_headlines_are_the_same_words(quote: str, text: str) -> None:
    assert changes(quote, text) == []


@each_case
def test_a_single_capital_counts_and_so_does_another_word(
    quote: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert changes(quote, text)[-1:] == expected


@scored(0.95)
def test_a_stray_blank_and_an_arabic_and_at_the_beginning_change_nothing(quote: str, text: str) -> None:
    assert changes(quote, text) == []


def test_an_arabic_and_within_a_quotation_is_a_word_of_it() -> None:
    assert changes("المصابيح لا تزال مضاءة", "المصابيح ولا تزال مضاءة") == [("ولا", "لا")]
