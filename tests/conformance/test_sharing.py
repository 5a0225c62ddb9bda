"""Shared text and statements of alignment: every engine stores and filters them alike."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conformance.conftest import Opener
from conformance.corpus import Entry, WordEmbedder, fill

from indexer.alignments.statement import AlignmentKind
from indexer.archive import Archive
from indexer.domain import Filters, Passage
from indexer.ports import Index
from indexer.settings import Settings

SHARED = "every keeper of a lamp shall write down when it was lit and when it was put out again"
ENTRIES = (
    Entry("one", (f"We note that {SHARED}.",), submitters=("Kenya",)),
    Entry("two", (f"Others hold that {SHARED}, and so do we.",), submitters=("Norway",)),
    Entry("three", ("We align ourselves with the statement of the African Group.",), submitters=("Egypt",)),
    Entry("four", (f"Once more: {SHARED}.",), submitters=("Kenya",)),
)


@pytest.fixture(scope="module")
def sharing(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder: Path = tmp_path_factory.mktemp("sharing")
    with Archive(folder) as archive:
        fill(archive, ENTRIES, WordEmbedder())
        return open_engine(archive, replace(Settings(), data_dir=folder))


def test_passages_of_other_documents_that_share_wording_are_given(sharing: Index) -> None:
    text = Passage("", "", 0, 0, 0, None, "en", f"It is said that {SHARED}.")
    (found,) = sharing.sharing([text], Filters(), 10)
    assert sorted(document.description.submitters[0] for document, _ in found) == ["Kenya", "Kenya", "Norway"]
    own = found[0][1]
    (others,) = sharing.sharing([own], Filters(), 10)
    assert own.id not in {passage.id for _, passage in others}
    assert len(others) == 2


def test_filters_and_limits_hold_for_shared_wording(sharing: Index) -> None:
    text = Passage("", "", 0, 0, 0, None, "en", SHARED)
    (found,) = sharing.sharing([text], Filters(submitter=("Norway",)), 10)
    assert [document.description.submitters for document, _ in found] == [("Norway",)]
    assert len(sharing.sharing([text], Filters(), 1)[0]) == 1
    assert sharing.sharing([text], Filters(submitter=("Nobody",)), 10) == [[]]


def test_statements_of_alignment_are_given_with_their_passages_and_filtered(sharing: Index) -> None:
    ((document, passage, statement),) = sharing.alignments(Filters())
    assert document.description.submitters == ("Egypt",)
    assert (statement.kind, statement.others) == (AlignmentKind.ALIGNS, ("African Group",))
    assert passage.text[statement.start : statement.end].startswith("We align")
    assert len(sharing.alignments(Filters(submitter=("Egypt",)))) == 1
    assert sharing.alignments(Filters(submitter=("Kenya",))) == []
