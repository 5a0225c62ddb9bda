"""Quotations against what stands in a text: what counts as the same, what differs, and what turns the meaning."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    "quote",
    [
        "The Committee shall not define cyber-dependent crime so broadly",
        "the Committee shall not define cyberdependent crime",
        "“The Committee shall not define cyber–dependent crime so broadly”",
        "The Committee … so broadly that research",
        "The Committee [...] so broadly that research",
        "[It] shall not define cyber-dependent crime",
        "[t]he Committee shall not define",
        "becomes an of\u00adfence in all States",
        "research which is lawful in 38,413 cases",
        "research which is lawful in 38413 cases",
        "research which is lawful in 38.413 cases",
        "research which is lawful in 38 413 cases",
        "[...] becomes an offence in all States",
    ],
)
def test_what_quoting_allows_is_no_change(quote: str) -> None:
    assert changes(quote) == []


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The Committee shall define cyber-dependent crime so broadly", [("not", "")]),
        ("The Committee should not define cyber-dependent crime", [("shall", "should")]),
        ("lawful in 34,813 cases, becomes an offence", [("38,413", "34,813")]),
        ("becomes a serious offence in all States", [("an", "a serious")]),
        ("lawful in 38.5 cases, becomes an offence", [("38,413", "38.5")]),
        ("lawful in 3.841 cases, becomes an offence", [("38,413", "3.841")]),
        ("becomes an offence in all states", [("States", "states")]),
    ],
)
def test_changed_words_are_named(quote: str, expected: list[tuple[str, str]]) -> None:
    assert changes(quote) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("the border is unstable", [("relatively", ""), ("stable", "unstable")]),
        ("the border is unstable and the parties meet", [("relatively", ""), ("stable", "unstable")]),
        ("Kosovo: The border is relatively stable", [("", "Kosovo")]),
        ("Kosovo: the border is unstable and the", [("", "Kosovo"), ("relatively", ""), ("stable", "unstable")]),
        ("The border is relatively stable, said the ambassador", [("", "said the ambassador")]),
        ("unstable and the parties meet often", [("stable", "unstable")]),
        ("the parties meet seldom here", [("often", "seldom")]),
        ("France publicly accuses Spain", [("Spain", "France"), ("France", "Spain")]),
    ],
)  # fmt: skip
def test_what_was_replaced_is_paired_whatever_stands_before(quote: str, expected: list[tuple[str, str]]) -> None:
    text = "In 38: 4. The border is relatively stable and the parties meet often here. Spain publicly accuses France."
    assert changes(quote, text) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("the ferry sailed on 27 January 2024", [("2025", "2024")]),
        ("the ferry sailed on 27 January 24", [("2025", "24")]),
        ("226 people crossed before the ferry sailed", [("262", "226")]),
        ("people crossed before the ferry sailed on 17", [("27", "17")]),
        ("The boats cost 3 million", [("billion", "million")]),
        (
            "The boats cost 3 million, said the harbour master",
            [("billion", "million"), ("", "said the harbour master")],
        ),
        ("All: 262 people crossed before the ferry sailed", [("", "All")]),
    ],
)
def test_a_number_at_an_end_stands_for_the_one_of_the_document(quote: str, expected: list[tuple[str, str]]) -> None:
    assert (
        changes(
            quote, "More than 262 people crossed before the ferry sailed on 27 January 2025. The boats cost 3 billion."
        )
        == expected
    )


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("progress in the dredging of the harbour", [("will be made", "")]),
        (
            "the harbour hopes that progress in the dredging",
            [("We", "the harbour"), ("hope", "hopes"), ("will be made", "")],
        ),
        ("in the dredging of the harbour at night", [("of Oru and the canal", "")]),
        ("in the dredging of the harbour at night, he said", [("of Oru and the canal", ""), ("", "he said")]),
        ("that in the dredging of the harbour", [("", "that")]),
        ("ferries in the dredging of the harbour", [("", "ferries")]),
    ],
)
def test_a_word_at_an_end_that_stands_farther_out_is_quoted_with_words_left_out(
    quote: str, expected: list[tuple[str, str]]
) -> None:
    text = (
        "The ferries and the boats wait. We hope that progress will be made in the dredging of the harbour of Oru and "
        "the canal at night."
    )
    assert changes(quote, text) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("the lamps are lit at Oru", [("here", "at Oru")]),
        ("ferries wait at Oru today", [("They", "ferries"), ("", "today")]),
    ],
)
def test_what_stands_in_another_passage_is_not_left_out(quote: str, expected: list[tuple[str, str]]) -> None:
    text = [
        *words("The ferries leave and the lamps are lit here."),
        *words("They wait at Oru."),
        *words("So it is today."),
    ]
    assert [(one.source, one.quoted) for one in align(elements(stripped(quote)), text).changes] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (
            "Длительное отсутствие лодок на озере тревожит жителей",
            "длительного отсутствия лодок на озере",
            [("Длительное", "длительного"), ("отсутствие", "отсутствия")],
        ),
        ("وتدعم لجنة البحيرة قرار المجلس في هذا الشأن", "تدعم لجنة البحيرة قرار المجلس", []),
        ("وينبغي أن تغلق اللجنة الميناء ليلا", "يجب أن تغلق اللجنة الميناء ليلا", [("وينبغي", "يجب")]),
        ("New Zealand goes on to ask for lower fees", "Chad goes on to ask for lower fees", [("New Zealand", "Chad")]),
        ("The lake froze. They all crossed the ice", "some, They all crossed the ice", [("", "some")]),
    ],
)
def test_an_end_stands_for_another_form_or_a_word_of_its_kind(
    text: str, quote: str, expected: list[tuple[str, str]]
) -> None:
    assert changes(quote, text) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (
            "The Committee shall not define becomes an offence in all States",
            [("cyber dependent crime so broadly that research which is lawful in 38,413 cases", "")],
        ),
        (
            "The Committee shall never define becomes an offence in all States",
            [("not", "never"), ("cyber dependent crime so broadly that research which is lawful in 38,413 cases", "")],
        ),
        (
            "[It] shall not define cyber-dependent crime … research becomes an offence in all States",
            [("which is lawful in 38,413 cases", "")],
        ),
    ],
)
def test_a_run_of_words_left_out_without_an_ellipsis_is_one_change(quote: str, expected: list[tuple[str, str]]) -> None:
    found = align_with_gap(elements(quote), words(TEXT), 1)
    assert found is not None
    assert [(one.source, one.quoted) for one in found.changes] == expected


@pytest.mark.parametrize(
    "quote",
    [
        "The Committee shall not define",  # nothing is left out
        "The Committee shall not define plans for all the people of",  # the second piece stands nowhere
        "in all States. The Committee shall not define",  # in another order
        "shall not define in all States",  # pieces that are too short
        "that research, which is and it is in all",  # pieces that say nothing
    ],
)
def test_pieces_that_stand_elsewhere_or_nowhere_leave_nothing_out(quote: str) -> None:
    assert align_with_gap(elements(quote), words(TEXT), 1) is None


@pytest.mark.parametrize(
    ("text", "quote", "edits"),
    [
        ("Город осуждает незаконную рыбную ловлю на озере", "незаконной рыбной ловли на озере", 2),
        ("وتدعم اللجنة قرار المجلس بشأن البحيرة", "تدعم اللجنة قرارات المجلس بشأن البحيرة", 1),
        ("The town condemns illegal fishing on the lake", "illegally fished on the lake", 2),
    ],
)
def test_another_form_of_a_word_is_half_a_change_in_languages_that_inflect(text: str, quote: str, edits: int) -> None:
    assert align(Quotation.read(quote).steps, words(text)).edits == edits


def test_a_word_that_a_file_divides_is_the_word() -> None:
    assert changes("Cependant nous proposons", "C ependant nous proposons des clarifications") == []


@pytest.mark.parametrize(
    ("source", "quoted", "turn"),
    [
        ("not", "", MeaningChange.NEGATION), ("", "never", MeaningChange.NEGATION),
        ("acceptable", "unacceptable", MeaningChange.NEGATION),
        ("shall", "should", MeaningChange.MODAL), ("doit", "devrait", MeaningChange.MODAL),
        ("38,413", "34,813", MeaningChange.NUMBER),
        ("hundreds", "dozens", MeaningChange.NUMBER), ("less", "more", MeaningChange.NUMBER),
        ("September", "November", MeaningChange.DATE), ("Rwanda", "Uganda", MeaningChange.NAME),
        ("не", "", MeaningChange.NEGATION), ("لا", "", MeaningChange.NEGATION),
        ("不", "", MeaningChange.NEGATION), ("debe", "puede", MeaningChange.MODAL),
        ("stability", "instability", MeaningChange.NEGATION),
        ("обязательный", "необязательный", MeaningChange.NEGATION),
        ("полезный", "бесполезный", MeaningChange.NEGATION), ("المركزية", "اللامركزية", MeaningChange.NEGATION),
        ("connu", "méconnu", MeaningChange.NEGATION), ("legal", "ilegal", MeaningChange.NEGATION),
        ("binding", "non-binding", MeaningChange.NEGATION), ("all", "some", MeaningChange.NUMBER),
        ("increase", "sharp decrease", MeaningChange.OPPOSITE), ("支持", "反对", MeaningChange.OPPOSITE),
        ("высокий", "низкий", MeaningChange.OPPOSITE), ("fortalecer", "debilitar", MeaningChange.OPPOSITE),
    ],
)  # fmt: skip
def test_what_turns_the_meaning_is_flagged(source: str, quoted: str, turn: MeaningChange) -> None:
    assert turn in meaning_changes(source, quoted)


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        ("该提案由巴西提出并获得通过。", "该提案由古巴提出并获得通过。"),
        ("وقال وفد البرازيل إن المقترح قدم", "وقال وفد كوبا إن المقترح قدم"),
        ("Rwanda rejected the whole of the proposal", "Uganda rejected the whole of the proposal"),
    ],
)
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


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("WE LIGHT THE LAMPS OF THE HARBOUR", "We light the lamps of the harbour."),
        ("We Light the Lamps of the Harbour", "We light the lamps of the harbour."),
        ("We Light The Lamps Of The Harbour", "We light the lamps of the harbour."),
        ("NOUS ALLUMONS TOUTES LES LAMPES", "Nous allumons toutes les lampes."),
        ("МЫ ЗАЖИГАЕМ ВСЕ ЛАМПЫ ГАВАНИ", "Мы зажигаем все лампы гавани."),
        ("we light the lamps of the harbour", "ANNEX. WE LIGHT THE LAMPS OF THE HARBOUR. Lamps burn."),
    ],
)
def test_capitals_and_headlines_are_the_same_words(quote: str, text: str) -> None:
    assert changes(quote, text) == []


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("We light the Lamps of the harbour", "We light the lamps of the harbour.", [("lamps", "Lamps")]),
        ("keepers who light the lamps", "Keepers WHO light the lamps.", [("WHO", "who")]),
        ("WE LIGHT THE FIRES OF THE HARBOUR", "We light the lamps of the harbour.", [("lamps", "FIRES")]),
    ],
)
def test_a_single_capital_counts_and_so_does_another_word(
    quote: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert changes(quote, text)[-1:] == expected


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The keeper's lamp burns", "The keeper ’s lamp burns."),
        ("the keeper’s lamp burns", "the keeper 's lamp burns."),
        ("تزال المصابيح مضاءة", "ولا تزال المصابيح مضاءة"),
        ("لا تزال المصابيح مضاءة", "ولا تزال المصابيح مضاءة"),
        ("يؤكد الحراس ذلك", "فيؤكد الحراس ذلك"),
    ],
)
def test_a_stray_blank_and_an_arabic_and_at_the_beginning_change_nothing(quote: str, text: str) -> None:
    assert changes(quote, text) == []


def test_an_arabic_and_within_a_quotation_is_a_word_of_it() -> None:
    assert changes("المصابيح لا تزال مضاءة", "المصابيح ولا تزال مضاءة") == [("ولا", "لا")]
