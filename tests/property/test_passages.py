"""Passages hold all that a document says and nothing else, each where it says it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexer.vocabulary import load_vocabulary
from pipelines.assemble import Assembler
from pipelines.describe import Defaults
from pipelines.extract.reader import Reading
from pipelines.extract.tika import Extraction
from pipelines.sources.discover import Source
from pipelines.split import MAX_WORDS, furniture, passages, word_count
from pipelines.split.endnotes import marks_of_other_pages
from pipelines.split.notes import footnotes_from
from pipelines.split.omissions import left_out

WORDS = st.sampled_from(
    [
        *("the", "State", "co-", "secu\u00ad", "re\u2010", "rity", "12.", "5", "(a)", "Article", "the end."),
        *("наук", "ст.", "права.", "في", "القانون.", "١٢-", "عملا،", "网络安全", "第5条", "。", "主权；", "OP3"),
        *(
            "security1",
            "laws.2",
            "1 See",
            "2 Ibid",
            "(b)",
            "3.1 Scope",
            "Article 5",
            "1.",
            "2.",
            "3.",
            "rity",
            "A. The",
        ),
        *("Why?", "fin ;", "•", "IV.", "1/2", "naïve", "—", "🙂", "ﬁ", "word" * 30, "漢" * 90),
    ]
)
LINES = st.one_of(
    st.lists(WORDS, min_size=1, max_size=14).map(" ".join),
    st.sampled_from(
        [
            "",
            "",
            "A/AC.291/22",
            "- 3 -",
            "3/7",
            "25-12653",
            "________",
            "DRAFT",
            "D",
            "I. One . . . . . . . . 5",
            "Sample corpus 1/2",
        ]
    ),
)
PAGES = st.lists(st.lists(LINES, max_size=25).map("\n".join), min_size=1, max_size=4)
FIRST = st.integers(1, 40)
LIMIT = st.integers(20, 900)


def solid(text: str) -> str:
    return regex.sub(r"\s+", "", text)


def left_out_of(page: str, skipped: set[int], marked: Mapping[int, Sequence[tuple[int, int]]]) -> set[int]:
    """The places of marks of notes on this page and, `marked` by line, on others, of numbers of lines and leaders, and
    of hyphens that may go at the end of a line.
    """
    lines = page.split("\n")
    notes = footnotes_from(lines, skipped)
    body = [number for number in range(notes) if number not in skipped]
    rest = [number for number in range(notes, len(lines)) if number not in skipped]
    starts = [0, *(place + 1 for place, character in enumerate(page) if character == "\n")]
    places = {
        starts[number] + place
        for number, ranges in left_out(lines, body, rest, marked).items()
        for start, end in ranges
        for place in range(start, end)
    }
    places.update(match.start() for match in regex.finditer(r"(?<=\p{L})-$", page, regex.MULTILINE))
    return places


@settings(max_examples=250, deadline=None)
@given(PAGES, FIRST, LIMIT)
@example(["secu\u00ad\nrity " + "of the State. " * 90], 1, 900)
@example(["the " * 200 + "\n\n________\n1 See the note."], 1, 900)
@example(["漢" * 2000], 1, 300)
@example(["It is security1 and laws.2 of\nall.\n\n1 See it.\n2 Ibid. it"], 1, 300)
@example(["a security, secu-\nrity it is, of the secu-\n\n________\n1 See", "rity that"], 1, 300)
@example(["\n".join(f"{n} of the law which" for n in range(1, 20))], 1, 300)
@example(["12.\n1.\n\nthe the the"], 1, 20)
def test_every_character_of_the_text_is_in_one_passage(pages: list[str], first: int, limit: int) -> None:
    drafts = passages(pages, lambda text: len(text) <= limit, first)
    covered = {number: [0] * len(page) for number, page in enumerate(pages, first)}
    for draft in drafts:
        assert draft.text == draft.text.strip()
        assert draft.text
        assert draft.spans
        assert solid(draft.text) == solid("".join(pages[page - first][start:end] for page, start, end in draft.spans))
        assert draft.page <= draft.page_to
        for page, start, end in draft.spans:
            assert first <= page < first + len(pages)
            assert 0 <= start < end <= len(pages[page - first])
            for place in range(start, end):
                covered[page][place] += 1
    outside = furniture(pages, first)
    elsewhere = marks_of_other_pages([page.split("\n") for page in pages], outside)
    for (number, counts), skipped, marked in zip(covered.items(), outside, elsewhere, strict=True):
        place = 0
        omitted = left_out_of(pages[number - first], skipped, marked)
        for line_number, line in enumerate(pages[number - first].split("\n")):
            wanted = 0 if line_number in skipped else 1
            for column, (character, count) in enumerate(zip(line, counts[place : place + len(line)], strict=True)):
                if place + column in omitted:
                    assert count <= wanted, (number, line, character)
                elif character.strip() and character not in "\u00ad\u2010":
                    assert count == wanted, (number, line, character)
            place += len(line) + 1


@settings(max_examples=150, deadline=None)
@given(PAGES, LIMIT)
@example(["12. " + "a very long paragraph, without end " * 400], 900)
def test_no_passage_is_beyond_the_limits(pages: list[str], limit: int) -> None:
    for draft in passages(pages, lambda text: len(text) <= limit):
        assert word_count(draft.text) <= MAX_WORDS
        assert len(draft.text) <= limit


def test_megabytes_without_a_blank_are_cut_and_not_handed_to_the_tokenizer() -> None:
    longest = 0

    def fits(text: str) -> bool:
        nonlocal longest
        longest = max(longest, len(text))
        return len(text) <= 700

    drafts = passages(["x" * 1_000_000], fits)
    assert sum(len(draft.text) for draft in drafts) == 1_000_000
    assert longest <= 8000


ASSEMBLER = Assembler(load_vocabulary(), Defaults(), lambda text: len(text) <= 600)


@settings(max_examples=40, deadline=None)
@given(PAGES.filter(lambda pages: any(word.isalpha() for page in pages for word in page.split())))
def test_ids_are_unique_and_stay(pages: list[str]) -> None:
    reading = Reading(Extraction("pdf", tuple(pages), paged=True))
    source = Source(Path("/a.pdf"), "a.pdf")
    if not passages(pages, lambda text: len(text) <= 600):
        return
    one, two = (ASSEMBLER.documents(source, "ab" * 32, reading).documents[0] for _ in range(2))
    ids = [passage.id for passage in one.passages]
    assert len(set(ids)) == len(ids)
    assert [passage.id for passage in two.passages] == ids
    assert [passage.ordinal for passage in one.passages] == list(range(len(ids)))


def test_ids_of_other_passages_stay_when_one_changes() -> None:
    page = "\n\n".join(f"{number}. {'The State holds a view on this. ' * 12}" for number in range(1, 6))
    changed = page.replace("3. The State", "3. No State")

    def ids(text: str) -> list[str]:
        source = Source(Path("/a.pdf"), "a.pdf")
        reading = Reading(Extraction("pdf", (text,), paged=True))
        return [passage.id for passage in ASSEMBLER.documents(source, "ab" * 32, reading).documents[0].passages]

    before, after = ids(page), ids(changed)
    assert sum(one != two for one, two in zip(before, after, strict=True)) == 1
