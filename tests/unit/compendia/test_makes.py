"""Compendia of different make: each submission has its submitter and its pages; what is none stays whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from compendium_makes import MAKES, NO_COMPENDIA, Make, messages, numbered_replies, papers, stakeholders
from compendium_texts import vocabulary

from indexer.vocabulary import Vocabulary
from pipelines.assemble import Assembler, Assembly
from pipelines.describe import Defaults
from pipelines.extract.reader import Reading
from pipelines.extract.tika import Extraction
from pipelines.sources.discover import Source


@pytest.fixture
def words(tmp_path: Path) -> Vocabulary:
    return vocabulary(tmp_path)


def assembled(pages: list[str], words: Vocabulary) -> Assembly:
    source = Source(Path("all.pdf"), "all.pdf")
    reading = Reading(Extraction("pdf", tuple(pages), paged=True))
    return Assembler(words, Defaults(), lambda _: True).documents(source, "ab" * 32, reading)


def found(make: Make, words: Vocabulary) -> list[tuple[tuple[str, ...], int | None, int | None]]:
    return [
        (one.document.description.submitters, one.document.page_from, one.document.page_to)
        for one in assembled(make.pages, words).documents
        if one.document.part_of
    ]


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES.keys())
def test_each_make_gives_exactly_its_parts(make: type[Make], words: Vocabulary) -> None:
    assert found(make(), words) == make().parts  # type: ignore[call-arg]


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES.keys())
def test_no_word_stands_under_another_name(make: type[Make], words: Vocabulary) -> None:
    named = {name for (name, *_), _, _ in make().parts}  # type: ignore[call-arg]
    for one in assembled(make().pages, words).documents:  # type: ignore[call-arg]
        said = "\n".join(passage.text for passage in one.passages)
        spoken = {name for name in named if f"lake of {name} is" in said or f"lake of {name} was" in said}
        assert spoken <= set(one.document.description.submitters)


@pytest.mark.parametrize("pages", NO_COMPENDIA.values(), ids=NO_COMPENDIA.keys())
def test_what_is_no_compendium_stays_whole(pages: type[list[str]], words: Vocabulary) -> None:
    assert len(assembled(pages(), words).documents) == 1
