"""Manifest rows that share pages: each keeps its own words, and where that cannot be, it says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from compendium_texts import page, statement, vocabulary

from indexer.domain import DocumentStatus
from indexer.vocabulary import Vocabulary
from pipelines.assemble import Assembler, Assembly
from pipelines.describe import Defaults
from pipelines.extract.reader import Reading
from pipelines.extract.tika import Extraction
from pipelines.sources.discover import Source
from pipelines.sources.manifest import Row

PAGES = (
    page("Aubravie", "", *statement("Aubravie")),
    page("And the herons of Aubravie have come back.", "", "II. CORVANE", "", *statement("Corvane")),
    page("Harbour League", "", "We of the Harbour League count boats.", "", "Isterra", "", *statement("Isterra")),
)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    return vocabulary(tmp_path_factory.mktemp("words"))


def row(line: int, submitter: str, first: int, last: int | None, **values: str) -> Row:
    return Row(line, "all.pdf", {"submitter": submitter, **values}, first, last)


def assembled(rows: list[Row], words: Vocabulary, pages: tuple[str, ...] = PAGES) -> Assembly:
    reading = Reading(Extraction("pdf", pages, paged=True))
    source = Source(Path("all.pdf"), "all.pdf", tuple(rows))
    return Assembler(words, Defaults(), lambda _: True).documents(source, "ab" * 32, reading)


def texts(found: Assembly) -> list[str]:
    return ["\n".join(passage.text for passage in one.passages) for one in found.documents]


def test_a_shared_page_is_cut_at_the_heading(words: Vocabulary) -> None:
    rows = [row(2, "Aubravie", 1, 2), row(3, "Republic of Corvane", 2, 2),
            row(4, "Harbour League", 3, 3), row(5, "Isterra", 3, None)]  # fmt: skip
    found = assembled(rows, words)
    first, second, third, fourth = texts(found)
    assert "herons of Aubravie" in first
    assert "Corvane" not in first
    assert "Aubravie" not in second
    assert "reeds" in second
    assert ("Harbour League" in third, "Isterra" in third) == (True, False)
    assert ("Harbour League" in fourth, "Isterra" in fourth) == (False, True)
    assert (found.doubts, found.failures) == ([], [])
    assert len(found.documents[0].pages) == 2
    assert "Corvane" in found.documents[0].pages[1].text
    assert all(one.document.status is DocumentStatus.INDEXED for one in found.documents)


def test_a_statement_that_begins_a_page_leaves_nothing_of_it_to_the_one_before(words: Vocabulary) -> None:
    pages = (PAGES[0], page("Corvane", "", *statement("Corvane")))
    first, second = texts(assembled([row(2, "Aubravie", 1, 2), row(3, "Corvane", 2, 2)], words, pages))
    assert "Corvane" not in first
    assert second.startswith("Corvane")


def test_a_title_is_a_heading_too(words: Vocabulary) -> None:
    pages = (PAGES[0], PAGES[1].replace("II. CORVANE", "Views on the reeds"))
    rows = [row(2, "Aubravie", 1, 2), row(3, "Corvane", 2, 2, title="Views on the Reeds")]
    first, second = texts(assembled(rows, words, pages))
    assert ("herons" in first, "herons" in second) == (True, False)


@pytest.mark.parametrize("heading", ["Somebody else", "Corvane\n\nCorvane"])
def test_without_one_heading_both_keep_the_page_and_say_so(heading: str, words: Vocabulary) -> None:
    pages = (PAGES[0], PAGES[1].replace("II. CORVANE", heading))
    found = assembled([row(2, "Aubravie", 1, 2), row(3, "Corvane", 2, 2)], words, pages)
    assert all("herons" in text and "reeds" in text for text in texts(found))
    assert [one.document.doubts for one in found.documents] == [("shared_page",), ("shared_page",)]
    assert {one.document.status for one in found.documents} == {DocumentStatus.DOUBTFUL}
    assert [doubt.reason for doubt in found.doubts] == ["shared_page", "shared_page"]
    assert "line 3" in found.doubts[1].detail


def test_a_row_around_another_keeps_what_it_names(words: Vocabulary) -> None:
    found = assembled([row(2, "Secretariat", 1, 3), row(3, "Corvane", 2, 2)], words)
    assert all(name in texts(found)[0] for name in ("Aubravie", "Corvane", "Isterra"))
    assert found.doubts == []


def test_a_heading_on_a_page_that_no_other_row_names_cuts_nothing(words: Vocabulary) -> None:
    (text,) = texts(assembled([row(2, "Corvane", 2, 2)], words))
    assert "herons" in text


def test_a_file_with_one_row_for_all_of_it_is_one_document(words: Vocabulary) -> None:
    whole = Row(2, "all.pdf", {"submitter": "Secretariat"})
    assert len(assembled([whole], words).documents) == 1
